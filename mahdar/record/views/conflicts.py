"""Where accounts differ: two passages, how they part and why they are taken for accounts of one thing; never who is right."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon.wording import wording
from mahdar.record.views.scope import Evidence, Gathered, Source
from mahdar.weave.answered import answered
from mahdar.weave.claims import DAYS, articles_alike
from mahdar.weave.conflicts import Claim, Conflict, claims, judge, telling
from mahdar.weave.constructions import DENY, KINDS
from mahdar.weave.denials import RELATED

CROWD = 60
"""A key that more claims share tells nothing."""
TOPICAL = 3
"""A denial that more sentences seem to assert in which nobody is charged with anything shares only the topic of the day with them."""


class ConflictRow(Struct, frozen=True, kw_only=True):
    """Two passages that part, the words of each that do, the kind (one of KINDS) and the reason."""

    a: Evidence
    b: Evidence
    kind: str
    why: str
    at_a: Evidence
    at_b: Evidence


Told = list[tuple[Source, list[Claim]]]
"""The articles of a scope with their claims, in order."""


def conflicts(gathered: Gathered) -> tuple[ConflictRow, ...]:
    """All conflicts of the scope, between two articles and within one, by day and place of the first passage."""
    told: Told = [(source, claims(source.reading, gathered.lexicon)) for source in gathered.sources]
    order = {source.doc: n for n, (source, _) in enumerate(told)}
    rows = [*denied_in_place(told, gathered), *(conflict_row(*found) for found in parted(told, gathered))]
    once = {tuple(sorted((row.at_a, row.at_b))): row for row in reversed(rows)}
    return tuple(sorted(once.values(), key=lambda row: (order[row.a.doc], row.a.span, order[row.b.doc], row.b.span)))


def denied_in_place(told: Told, gathered: Gathered) -> Iterator[ConflictRow]:
    """What is denied right after it was said, in one article."""
    for source, made in told:
        for found in answered(made, gathered.lexicon):
            a, b = Evidence(source.doc, found.a), Evidence(source.doc, found.b)
            yield ConflictRow(a=a, b=b, kind=found.kind, why=found.why, at_a=a, at_b=b)


def parted(told: Told, gathered: Gathered) -> Iterator[tuple[Source, Claim, Source, Claim, Conflict]]:
    """The pairs of claims that share a key, or of which one denies what another charges in an article alike, and part, in order."""
    found = [(source, claim) for source, made in told for claim in made]
    words = gathered.lexicon.made(wording)
    keyed: dict[str, list[int]] = defaultdict(list)
    for n, (_, claim) in enumerate(found):
        for key in dict.fromkeys(telling(claim, words)):
            keyed[key].append(n)
    pairs = {pair for at in keyed.values() if len(at) <= CROWD for pair in itertools.combinations(at, 2)}
    judged = []
    for i, j in sorted(pairs.union(denying(told))):
        (one, a), (other, b) = found[i], found[j]
        if conflict := judge(a, b, (one.article.text, other.article.text), gathered.lexicon):
            judged.append((one, a, other, b, conflict))
    topical = Counter(side for _, a, _, b, c in judged for side in sides(a, b, c))
    yield from (row for row in judged if all(topical[side] <= TOPICAL for side in sides(row[1], row[3], row[4])))


def sides(a: Claim, b: Claim, conflict: Conflict) -> Iterator[tuple[str, int]]:
    """The denial of two claims of which the other charges nobody: one that meets many such only shares the topic of the day with them."""
    if conflict.kind == DENY and a.article != b.article:
        yield from ((one.article, one.span.start) for one, other in ((a, b), (b, a)) if one.denied and not other.accuses)


def denying(told: Told) -> Iterator[tuple[int, int]]:
    """Each claim that denies, with each that lays a charge and denies none, of articles like its own and hardly older or younger, by their numbers."""
    firsts = list(itertools.accumulate((len(made) for _, made in told), initial=0))
    for x, (_, made) in enumerate(told):
        deniers = [firsts[x] + n for n, claim in enumerate(made) if claim.denied]
        for y, (_, others) in enumerate(told):
            if deniers and others and y != x and near(made[0], others[0]) and articles_alike(made[0], others[0]) >= RELATED:
                accusers = [firsts[y] + n for n, claim in enumerate(others) if claim.accuses and not claim.rebuts]
                yield from ((min(i, j), max(i, j)) for i in deniers for j in accusers)


def near(a: Claim, b: Claim) -> bool:
    """Two articles are of days that are hardly apart."""
    if not a.day or not b.day:
        return False
    return abs((dt.date.fromisoformat(a.day) - dt.date.fromisoformat(b.day)).days) <= DAYS


def conflict_row(one: Source, a: Claim, other: Source, b: Claim, conflict: Conflict) -> ConflictRow:
    at_a, at_b = Evidence(one.doc, conflict.a), Evidence(other.doc, conflict.b)
    return ConflictRow(a=one.at(a.span), b=other.at(b.span), kind=conflict.kind, why=conflict.why, at_a=at_a, at_b=at_b)


__all__ = ["KINDS", "ConflictRow", "conflicts"]
