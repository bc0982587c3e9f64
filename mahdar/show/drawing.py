"""The drawn timeline: where on an axis of days each thing stands, as shares of its length from the side where reading begins."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from mahdar.record.views.days import vague
from mahdar.record.views.timeline import TimelineRow

GAP = 7
"""Days with nothing, from this number on, are drawn as a break of two days' length."""
BREAK = 2.0
CROWD = 30
"""From this number of meetings or papers on, their marks are small and bear no number."""
APART, APART_IN_CROWD = 9.0, 3.0
"""How far apart marks on one level stand at least, in hundredths of the axis."""
WIDE, NARROW = 11.0, 30.0
"""How far apart labels of days stand at least, in hundredths of the axis, on a wide page and on a narrow one."""


class Axis(Struct, frozen=True):
    """The days that are drawn and, for each, how many days' lengths lie before it; `length` of the whole axis; `breaks` as (place, days left out)."""

    places: dict[str, float]
    length: float
    breaks: tuple[tuple[float, int], ...]

    def at(self, day: str) -> float:
        """The middle of a day, in hundredths of the axis."""
        return round(100 * (self.places[day] + 0.5) / self.length, 3)


class Tick(Struct, frozen=True):
    """A labelled day; `narrow` when it is also labelled on a narrow page; `year` and `narrow_year` when it is the first labelled of its year on such a page."""

    day: str
    at: float
    narrow: bool
    year: bool
    narrow_year: bool


class Mark(Struct, frozen=True):
    """A meeting or paper on the axis: from `at` on over `width`, on a level where it covers no other."""

    row: TimelineRow
    at: float
    width: float
    level: int


class Bar(Struct, frozen=True):
    """The statements of a day: how many, and their share of the most on a day in hundredths."""

    day: str
    at: float
    count: int
    height: float


class Drawing(Struct, frozen=True):
    """All that the template draws."""

    ticks: tuple[Tick, ...]
    breaks: tuple[tuple[float, int], ...]
    bars: tuple[Bar, ...]
    width: float
    meetings: tuple[Mark, ...]
    papers: tuple[Mark, ...]


def drawing(rows: Iterable[TimelineRow]) -> Drawing | None:
    """The drawing of a timeline; None when nothing in it has a day.  What may have been on any day of a month or year is not drawn."""
    dated = [row for row in rows if row.day and row.until and not vague((row.day, row.until))]
    if not dated:
        return None
    along = axis({day for row in dated for day in (row.day, row.until) if day})
    return Drawing(
        ticks=ticks(along, Counter(row.day for row in dated if row.day)),
        breaks=tuple((round(100 * at / along.length, 3), days) for at, days in along.breaks),
        bars=bars(along, Counter(row.day for row in dated if row.day and row.what == "statement")),
        width=round(100 / along.length, 3),
        meetings=marks(along, [row for row in dated if row.what == "meeting"]),
        papers=marks(along, [row for row in dated if row.what == "paper"]),
    )


def axis(days: set[str]) -> Axis:
    """The axis over all days from the first to the last, long stretches of others left out."""
    places, breaks, at = {}, [], 0.0
    for before, day in itertools.pairwise([None, *sorted(map(dt.date.fromisoformat, days))]):
        missing = (day - before).days - 1 if before and day else 0
        if missing >= GAP:
            breaks.append((at + BREAK / 2, missing))
        at += BREAK if missing >= GAP else missing
        places[day.isoformat() if day else ""] = at
        at += 1
    return Axis(places, at, tuple(breaks))


def ticks(along: Axis, weight: Counter[str]) -> tuple[Tick, ...]:
    """The days that are labelled: those with most on them first, as long as the labels don't touch."""
    order = sorted(weight, key=lambda day: (-weight[day], day))
    wide = spread(along, order, WIDE)
    narrow = spread(along, [day for day in order if day in wide], NARROW)
    first, narrow_first = first_of_years(wide), first_of_years(narrow)
    return tuple(Tick(day, along.at(day), day in narrow, day in first, day in narrow_first) for day in sorted(wide))


def first_of_years(days: list[str]) -> set[str]:
    """The first day of each year."""
    return {min(group) for _, group in itertools.groupby(sorted(days), key=lambda day: day[:4])}


def spread(along: Axis, days: list[str], apart: float) -> list[str]:
    """Days, the earlier in the list preferred, that stand at least so far apart."""
    taken: list[str] = []
    for day in days:
        if all(abs(along.at(day) - along.at(other)) >= apart for other in taken):
            taken.append(day)
    return taken


def bars(along: Axis, counts: Counter[str]) -> tuple[Bar, ...]:
    most = max(counts.values(), default=1)
    return tuple(Bar(day, along.at(day), counts[day], round(100 * counts[day] / most, 1)) for day in sorted(counts))


def marks(along: Axis, rows: list[TimelineRow]) -> tuple[Mark, ...]:
    """Each row on its days; what would cover another is put a level lower."""
    out: list[Mark] = []
    free: list[float] = []
    apart = APART if len(rows) < CROWD else APART_IN_CROWD
    for row in rows:
        first, last = along.at(row.day or ""), along.at(row.until or "")
        level = next((n for n, end in enumerate(free) if end <= first), len(free))
        free[level : level + 1] = [last + apart]
        out.append(Mark(row, first, round(last - first, 3), level))
    return tuple(out)
