"""Which articles are copies of one text or share passages of it, which came first, and from which agency they have it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mahdar.record.views.scope import Gathered, Source
from mahdar.record.views.sourcing import Sourcing
from mahdar.weave.copies import Side, overlap
from mahdar.weave.forms import JOINED, Edge
from mahdar.weave.passages import passages
from mahdar.weave.wording import Wording, wording

WHOLE = 0.9
"""The share of an article's words from which on another one contains it."""

Stretch = tuple[int, int]


class CopyRow(Struct, frozen=True, kw_only=True):
    """Two articles of one text: how much of it, the agency that either names, and the passages of `a` and of `b` that are the same.

    `first` names the one that was published first, `longer` the one that holds (nearly) all of the other and more; None when nothing tells.
    """

    a: str
    b: str
    label: str
    agency: str | None
    first: str | None
    longer: str | None
    shared: tuple[tuple[Stretch, Stretch], ...]


def copies(gathered: Gathered) -> tuple[CopyRow, ...]:
    """All pairs of articles that are copies or share passages, copies first, then by day."""
    rows = [copy_row(a, b, edge, gathered) for a, b, edge in gathered.judged("copies")]
    order = {s.doc: n for n, s in enumerate(gathered.sources)}
    return tuple(sorted(rows, key=lambda r: (r.label, order[r.a], order[r.b])))


def copy_row(a: Source, b: Source, edge: Edge, gathered: Gathered) -> CopyRow:
    """A pair of articles, the earlier first."""
    one, other = (gathered.made(worded)[s.doc] for s in (a, b))
    return CopyRow(
        a=a.doc,
        b=b.doc,
        label="copy" if edge.score >= JOINED else "partial",
        agency=gathered.made(Sourcing).agency(a, b),
        first=first(a, b),
        longer=longer((a, one), (b, other)),
        shared=tuple(stretches(one, other)),
    )


def first(a: Source, b: Source) -> str | None:
    """The doc of the one that was published first, as far as both give their minute, or else their day."""
    one, other = (s.article.published or s.day for s in (a, b))
    size = min(len(one), len(other))
    return None if one[:size] == other[:size] or not size else (a if one < other else b).doc


def longer(a: tuple[Source, Wording], b: tuple[Source, Wording]) -> str | None:
    """The doc of the article that holds (nearly) all of the other and more of its own."""
    for (_, one), (container, other) in ((a, b), (b, a)):
        mine, theirs = Side(one.codes, one.ends), Side(other.codes, other.ends)
        if overlap(mine, theirs).share >= WHOLE > overlap(theirs, mine).share:
            return container.doc
    return None


def stretches(one: Wording, other: Wording) -> Iterator[tuple[Stretch, Stretch]]:
    """The passages that stand in both articles, by their places in the one and in the other."""
    for p in passages(one.codes, other.codes):
        yield (one.places[p.start][0], one.places[p.stop - 1][1]), (other.places[p.other][0], other.places[p.other_stop - 1][1])


def worded(gathered: Gathered) -> dict[str, Wording]:
    """The words of each article that shares some, by its doc."""
    sharing = {s.doc: s.article for a, b, _ in gathered.judged("copies") for s in (a, b)}
    return {doc: wording(article, gathered.lexicon) for doc, article in sharing.items()}
