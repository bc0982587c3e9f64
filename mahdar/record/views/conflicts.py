"""Where accounts differ: two passages, how they part and why they are taken for accounts of one thing; never who is right."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon.wording import wording
from mahdar.record.views.scope import Evidence, Gathered, Source
from mahdar.weave.conflicts import Claim, Conflict, claims, judge, telling
from mahdar.weave.constructions import KINDS

CROWD = 60
"""A key that more claims share tells nothing."""


class ConflictRow(Struct, frozen=True, kw_only=True):
    """Two passages that part, the words of each that do, the kind (one of KINDS) and the reason."""

    a: Evidence
    b: Evidence
    kind: str
    why: str
    at_a: Evidence
    at_b: Evidence


def conflicts(gathered: Gathered) -> tuple[ConflictRow, ...]:
    """All conflicts between two articles of the scope, by day and place of the first passage."""
    return tuple(conflict_row(*found) for found in parted(gathered))


def parted(gathered: Gathered) -> Iterator[tuple[Source, Claim, Source, Claim, Conflict]]:
    """The pairs of claims that share a key and part, in order."""
    found = [(source, claim) for source in gathered.sources for claim in claims(source.reading, gathered.lexicon)]
    words = gathered.lexicon.made(wording)
    keyed: dict[str, list[int]] = defaultdict(list)
    for n, (_, claim) in enumerate(found):
        for key in dict.fromkeys(telling(claim, words)):
            keyed[key].append(n)
    pairs = {pair for at in keyed.values() if len(at) <= CROWD for pair in itertools.combinations(at, 2)}
    for i, j in sorted(pairs):
        (one, a), (other, b) = found[i], found[j]
        if conflict := judge(a, b, (one.article.text, other.article.text), gathered.lexicon):
            yield one, a, other, b, conflict


def conflict_row(one: Source, a: Claim, other: Source, b: Claim, conflict: Conflict) -> ConflictRow:
    at_a, at_b = Evidence(one.doc, conflict.a), Evidence(other.doc, conflict.b)
    return ConflictRow(a=one.at(a.span), b=other.at(b.span), kind=conflict.kind, why=conflict.why, at_a=at_a, at_b=at_b)


__all__ = ["KINDS", "ConflictRow", "conflicts"]
