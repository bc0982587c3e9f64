"""Where each side stands on each issue: the matrix of the first page, and the chapter behind it."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from mahdar.record.views.answers import answers
from mahdar.record.views.days import Bounds
from mahdar.record.views.positions import PositionRow, positions
from mahdar.show.chapters import Chapters
from mahdar.show.spots import Spot, Who

ISSUES, SIDES = 8, 5
"""Rows and columns of the matrix: the issues and parties with most passages."""
PASSAGES = 6
"""Passages of a position that the page shows, the latest."""


class Stand(Struct, frozen=True, kw_only=True):
    """A stance of a party on an issue: since when and until when, the number of its passages, the latest of them, and the stance it took the place of."""

    anchor: str
    party: Who
    stance: str
    days: str
    count: int
    spots: tuple[Spot, ...]
    before: str | None
    before_spot: Spot | None
    until: str


class Issue(Struct, frozen=True, kw_only=True):
    """An issue with all stances on it; `name` None where none was told apart."""

    anchor: str
    name: str | None
    stands: tuple[Stand, ...]

    @property
    def count(self) -> int:
        """The number of passages."""
        return sum(stand.count for stand in self.stands)


class Matrix(Struct, frozen=True):
    """Issues by parties: for each issue the stances of each party, the latest first."""

    parties: tuple[Who, ...]
    rows: tuple[tuple[Issue, tuple[tuple[Stand, ...], ...]], ...]


class Answer(Struct, frozen=True, kw_only=True):
    """An answer with what it answers."""

    kind: str
    who: str
    whom: str
    of: Spot
    by: Spot


def span(every: Iterable[Bounds]) -> Bounds | None:
    """From the first to the last of all days."""
    found = list(every)
    return (min(d[0] for d in found), max(d[1] for d in found)) if found else None


class Positions:
    """The positions of what a page shows."""

    def __init__(self, chapters: Chapters) -> None:
        self.chapters = chapters
        self.rows = chapters.gathered.made(positions)
        groups: dict[str | None, list[PositionRow]] = defaultdict(list)
        for row in self.rows:
            groups[row.issue].append(row)
        order = sorted(groups, key=lambda name: (name is None, -sum(len(r.at) for r in groups[name]), name or ""))
        self.issues = tuple(self.issue(n, name, groups[name]) for n, name in enumerate(order, 1))

    def issue(self, number: int, name: str | None, rows: list[PositionRow]) -> Issue:
        """An issue, the party of most passages first, of each the latest stance first."""
        weight = Counter[str]()
        for row in rows:
            weight[row.party] += len(row.at)
        rows = sorted(rows, key=lambda r: (r.until or "", r.since or "", r.stance), reverse=True)
        rows = sorted(rows, key=lambda r: (-weight[r.party], r.party))
        return Issue(anchor=f"i{number}", name=name, stands=tuple(self.stand(f"i{number}-{n}", row) for n, row in enumerate(rows, 1)))

    def stand(self, anchor: str, row: PositionRow) -> Stand:
        """A stance as it is printed."""
        it, (who,) = self.chapters, self.chapters.who([row.party])
        return Stand(
            anchor=anchor,
            party=who,
            stance=row.stance,
            days=self.days(row),
            until=row.until or row.since or "",
            count=len(row.at),
            spots=tuple(it.spot(at) for at in row.at[-PASSAGES:][::-1]),
            before=row.change.stance if row.change else None,
            before_spot=it.spot(row.change.before) if row.change else None,
        )

    def days(self, row: PositionRow) -> str:
        """From the first to the last day on which it was taken; beside them those on which passages without a day were published."""
        said = [(self.chapters.line_at[v.at].said.days or (v.day, v.day), v.told) for v in row.voices if v.day]
        spans = [(span(days for days, of in said if of is told), told) for told in (True, False)]
        labels = self.chapters.labels
        return " · ".join(labels.said(days, told) for days, told in spans if days) or labels.page("no_day")

    @functools.cached_property
    def shared(self) -> tuple[Issue, ...]:
        """The issues on which more than one passage takes a stance."""
        return tuple(issue for issue in self.issues if issue.count > 1)

    @functools.cached_property
    def single(self) -> tuple[Issue, ...]:
        """Those of one passage."""
        return tuple(issue for issue in self.issues if issue.count == 1)

    @functools.cached_property
    def matrix(self) -> Matrix | None:
        """The matrix of the weightiest issues and parties; None when there are none."""
        shown = (self.shared or self.issues)[:ISSUES]
        weight = Counter[Who]()
        for stand in (stand for issue in shown for stand in issue.stands):
            weight[stand.party] += stand.count
        parties = tuple(sorted(weight, key=lambda who: (-weight[who], who.name))[:SIDES])
        rows = tuple((issue, tuple(tuple(s for s in issue.stands if s.party == who) for who in parties)) for issue in shown)
        return Matrix(parties, rows) if rows else None

    @functools.cached_property
    def answers(self) -> tuple[Answer, ...]:
        """What answers what."""
        spot = self.chapters.spot
        return tuple(Answer(kind=row.kind, who=row.who, whom=row.whom, of=spot(row.of), by=spot(row.by)) for row in self.chapters.gathered.made(answers))
