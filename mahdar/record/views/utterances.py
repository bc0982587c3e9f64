"""What was said once and printed several times: statements of one party that share their words.

A first, plain version: two statements are one utterance when one party says both within three days
and the shorter shares half of its runs of three words with the longer.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict

from msgspec import Struct

from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Evidence, Gathered

RUN = 3
SHARE = 0.5
DAYS = dt.timedelta(days=3)


class UtteranceRow(Struct, frozen=True, kw_only=True):
    """One utterance: the places that print it, whether two direct quotations of it differ in their words, the outlets and the origins of these articles."""

    members: tuple[Evidence, ...]
    drift: bool
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


def utterances(gathered: Gathered) -> tuple[UtteranceRow, ...]:
    """One row for each utterance that is printed in two places or more."""
    return tuple(utterance_row(group) for group in gathered.made(uttered) if len(group) > 1)


def utterance_row(group: list[Said]) -> UtteranceRow:
    quoted = {" ".join("".join(c.text for c in s.found.content).split()) for s in group if s.found.mode == "direct"}
    return UtteranceRow(
        members=tuple(s.words_at for s in group),
        drift=len(quoted) > 1,
        outlets=tuple(sorted({s.source.outlet for s in group if s.source.outlet})),
        origins=tuple(sorted({s.source.origin for s in group})),
    )


def printed(gathered: Gathered, s: Said) -> list[Said]:
    """All places that print the utterance of a statement, its own among them."""
    return gathered.made(by_place)[s.source.doc, s.form.id]


def by_place(gathered: Gathered) -> dict[tuple[str, str], list[Said]]:
    """The places of each utterance, by the article and statement of each of them."""
    return {(s.source.doc, s.form.id): group for group in gathered.made(uttered) for s in group}


def uttered(gathered: Gathered) -> list[list[Said]]:
    """All statements, those of one utterance together."""
    every = gathered.made(said)
    runs = [runs_of_words(s, gathered) for s in every]
    root = list(range(len(every)))
    for (a, b), shared in sorted(shared_runs(every, runs).items()):
        if shared >= SHARE * min(len(runs[a]), len(runs[b])) and near(every[a], every[b]):
            low, high = sorted((top(root, a), top(root, b)))
            root[high] = low
    groups: dict[int, list[Said]] = defaultdict(list)
    for n, s in enumerate(every):
        groups[top(root, n)].append(s)
    return list(groups.values())


def runs_of_words(s: Said, gathered: Gathered) -> set[str]:
    """The runs of three folded words in what was said; all of its words as one run when it is shorter."""
    words = gathered.lexicon.folding.fold(" ".join(c.text for c in s.found.content)).split()
    return {" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}


def shared_runs(every: list[Said], runs: list[set[str]]) -> Counter[tuple[int, int]]:
    """How many runs two statements of one party share."""
    holding: dict[tuple[str, str], list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    for n, s in enumerate(every):
        for place in ((key, run) for key in dict.fromkeys(s.speakers) if key for run in sorted(runs[n])):
            holding[place] = [before for before in holding[place] if days_near(every[before], s)]
            shared.update((before, n) for before in holding[place])
            holding[place].append(n)
    return shared


def near(a: Said, b: Said) -> bool:
    """Two places, neither inside the other, said within three days of one another as far as the days are known."""
    if a.source is b.source and a.words_at.span[0] < b.words_at.span[1] and b.words_at.span[0] < a.words_at.span[1]:
        return False
    return days_near(a, b)


def days_near(a: Said, b: Said) -> bool:
    """Said within three days of one another, as far as the days are known."""
    if not (a.days and b.days):
        return True
    first, second = (dt.date.fromisoformat(s.days[0]) for s in (a, b) if s.days)
    return abs(first - second) <= DAYS


def top(root: list[int], n: int) -> int:
    """The least of those joined with `n`."""
    while root[n] != n:
        n = root[n]
    return n
