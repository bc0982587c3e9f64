"""Many readings to judgements: who is the same person, which meetings and papers are one, which articles are copies or tell of one event.

Each weaver takes `Item`s out of a reading: a place (address) and its `Form`, which holds everything that a judgement may look at.
Two items of equal form are the same by definition; two different forms are judged only when they share a key, and by nothing but themselves.
So the order of arrival does not matter and adding an article costs comparisons with the forms of its own keys only.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mahdar.lexicon import Lexicon, lexicon
from mahdar.model import Judgement, Reading
from mahdar.weave.copies import COPIES
from mahdar.weave.forms import ASKED, JOINED, Edge, Form, Item, Weaver
from mahdar.weave.meetings import MEETINGS
from mahdar.weave.papers import PAPERS
from mahdar.weave.people import PEOPLE
from mahdar.weave.stories import STORIES

WEAVERS: tuple[Weaver, ...] = (PEOPLE, MEETINGS, PAPERS, COPIES, STORIES)


def weave(readings: Iterable[Reading], known: Iterable[Judgement] = (), words: Lexicon | None = None) -> list[Judgement]:
    """What every weaver says of the readings, in order of addresses.  Pairs of places that `known` judges are not judged again.

    Places of equal form are each judged the same as the first of them; two forms are judged at their first places.
    """
    words, found = words or lexicon(), list(readings)
    judged = {frozenset((j.subject, j.object)) for j in known}
    said = itertools.chain.from_iterable(woven(weaver, found, words) for weaver in WEAVERS)
    return sorted((j for j in said if frozenset((j.subject, j.object)) not in judged), key=lambda j: (j.subject, j.object or "", j.by))


def woven(weaver: Weaver, readings: list[Reading], words: Lexicon) -> Iterator[Judgement]:
    """What one weaver says of the readings."""
    places: dict[Form, set[str]] = defaultdict(set)
    for reading in readings:
        for item in weaver.items(reading, words):
            places[item.form].add(item.address)
    first = {form: min(addresses) for form, addresses in places.items()}
    for form, addresses in places.items():
        for address in addresses - {first[form]}:
            yield Judgement(verdict="same", subject=first[form], object=address, why="the same form", by=f"equal_form@{words.version}")
    for a, b in pairs(sorted(first, key=lambda f: (f.keys, f.facts))):
        if (edge := weaver.judge(a, b, words)) and edge.score >= ASKED:
            yield judgement(first[a], first[b], edge, words)


def pairs(forms: Iterable[Form]) -> set[tuple[Form, Form]]:
    """All pairs of different forms that share a key, each once, in the order given."""
    by_key: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        for key in form.keys:
            by_key[key].append(form)
    return {pair for alike in by_key.values() for pair in itertools.combinations(alike, 2)}


def judgement(a: str, b: str, edge: Edge, words: Lexicon) -> Judgement:
    """An edge between the forms at two places, as a judgement signed with its rule and the version of the tables."""
    subject, other = sorted((a, b))
    return Judgement(verdict=edge.verdict, subject=subject, object=other, score=edge.score, why=edge.why, by=f"{edge.rule}@{words.version}")


__all__ = ["ASKED", "JOINED", "WEAVERS", "Edge", "Form", "Item", "Judgement", "Weaver", "weave"]
