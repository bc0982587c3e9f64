"""Whom a pronoun or a word for two means beside a meeting: persons and bodies that the sentences before it name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from mahdar.find.clauses import Part, Place
from mahdar.find.ground import Ground, Seen
from mahdar.find.meetings_phrase import both_of_them
from mahdar.text import BREAK

BOTH = 4
"""Tokens before a meeting among which a word for its two stands."""
AHEAD = 8
"""Tokens behind the noun among which such a word stands."""
SENTENCES = 3
"""Sentences in which a pronoun's persons are looked for, its own among them."""
LINE = 16
"""Tokens of the longest line between paragraphs that leads to another article."""


def named_before(ground: Ground, seen: Seen, dual: bool = False) -> Iterator[Part]:
    """«خلال اجتماعهما», «محادثات بين الرجلين»: two persons, and no third, whom the sentences before name; of «his visit» one and no second."""
    around = range(max(seen.clause.start, seen.noun - BOTH), min(seen.clause.stop, seen.noun + AHEAD))
    two = ground.page.word[seen.noun].endswith(ground.words.dual) if seen.own else both_of_them(ground, around, seen.noun)
    if seen.own and ground.page.word[seen.noun].endswith(ground.words.they):
        bodies = (p for j in range(ground.sentence(seen.noun).start, seen.noun) if (p := ground.places.get(j)) and p.name.type == "ORG")
        yield from (Part("by", place) for place in itertools.islice(bodies, 1))
        return
    two = two or dual
    if not two and not seen.own:
        return
    holder = None if two else office_before(ground, range(ground.sentence(seen.noun).start, seen.noun))
    yield from [holder] if holder else last_named(ground, seen.noun, 2 if two else 1)


def last_named(ground: Ground, noun: int, wanted: int) -> Iterator[Part]:
    """So many persons, and no more, whom the sentence of the token and those before it name; lines that lead to another article name nobody."""
    sentence, persons = ground.sentence(noun), dict[str, Place]()
    for n in range(SENTENCES):
        if not (n and leads_elsewhere(ground, sentence)):
            here = (p for j in range(sentence.start, min(sentence.stop, noun)) if (p := ground.places.get(j)) and p.name.type == "PER")
            sayers = {sayer_of_two(ground, noun)} if wanted > 1 else set()
            persons = {p.name.name: p for p in here if p.name.name not in sayers} | persons
        if len(persons) >= wanted:
            yield from (Part("by", place) for place in persons.values() if len(persons) == wanted)
            return
        sentence = ground.sentence(max(sentence.start - 2, 0))


def sayer_of_two(ground: Ground, noun: int) -> str | None:
    """«وأضاف فلان أن الوزيرين بحثا خلال المشاورات»: who tells, in the sentence of the token, of two right behind «that» is neither of them."""
    that = ground.clause(noun).start - 1
    two = that > 0 and ground.page.word[that] in ground.small.that and ground.page.word[that + 1] in ground.words.both
    found = (place for j in range(that - 1, ground.sentence(noun).start - 1, -1) if two and (place := ground.telling.get(j)))
    return next((place.name.name for place in found if ground.sentence(noun).start <= place.first < that), None)


def leads_elsewhere(ground: Ground, sentence: range) -> bool:
    """A short line between two paragraphs, no headline, that no full stop ends: the title of another article or of what follows."""
    page, first, stop = ground.page, sentence.start, sentence.stop
    if not first or stop >= len(page) or len(sentence) > LINE:
        return False
    return page.kind[first - 1] == page.kind[stop] == BREAK and page.raw[stop - 1] not in ground.small.ends


def office_before(ground: Ground, tokens: range) -> Part | None:
    """«رافقت الزعيم الكوري خلال زيارته»: who holds the last office, where the sentence names no person."""
    named = [p for j in tokens if (p := ground.places.get(j))]
    held = [p for p in named if p.mention.kind == "office" and not p.mention.plural and p.name.type in ("GPE", "ORG")]
    return Part("by", held[-1]) if held and all(p.name.type != "PER" for p in named) else None


def two_with_another(ground: Ground, verb: int, others: frozenset[str]) -> list[Part]:
    """«والتقيا مع فلان»: the two who meet him, where they and nobody else are named before."""
    found = list(last_named(ground, verb, 2)) if others and with_another(ground, verb) else []
    return found if not others & {p.place.name.name for p in found} else []


def with_another(ground: Ground, verb: int) -> bool:
    """«With» stands right behind the verb: those who are named before it are not all who meet."""
    return verb + 1 < len(ground.page) and ground.small.roles.get(ground.page.word[verb + 1]) == "with"


def for_another(ground: Ground, place: Place) -> bool:
    """«كبير مساعدي زعيم الهند فلان»: in the office one of those who serve stands before the title by which the person is called elsewhere:
    it is not he who comes."""
    words = office_words(ground, place)
    served = next((words[n + 1] for n, word in enumerate(words[:-1]) if word in ground.words.aides), None)
    same = (office_words(ground, other) for other in ground.places.values() if other.name.name == place.name.name)
    return served is not None and any(served == title for title, *_ in filter(None, same))


def office_words(ground: Ground, place: Place) -> list[str]:
    """The folded words of the office in which somebody is named, the first without what clings to it, and none with its article."""
    office = place.mention.office.text if place.mention.office else place.mention.head.text if place.mention.kind == "office" else ""
    words, small = ground.fold(office).split(), ground.small
    first = next((words[0].removeprefix(c) for c in (*small.melting, *small.clinging) if words and words[0] == place.clitic + words[0].removeprefix(c)), None)
    return [w.removeprefix(small.article) for w in ([first, *words[1:]] if first else words)]
