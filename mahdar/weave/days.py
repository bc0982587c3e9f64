"""Stretches of days: those that a value of EDTF or TIMEX3 may mean, and those in which something undated must lie."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

from mahdar.model import Dated, Published, Reading

DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
FEW = 4
"""A stretch of at most so many days is exact: it is a date and no mere month."""
MONTHS = 120
"""An article of unknown day was written within so many days after the last day that it names."""


class Days(Struct, frozen=True):
    """From the first to the last day, both included; `exact` when a text gives these days."""

    first: dt.date
    last: dt.date
    exact: bool

    def meets(self, other: Days) -> bool:
        """The two share a day."""
        return self.first <= other.last and other.first <= self.last

    def apart(self, other: Days) -> int:
        """Days between the two, 0 when they share one."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)

    def each(self) -> list[str]:
        """Every day, as ISO dates, of an exact stretch."""
        return [(self.first + dt.timedelta(n)).isoformat() for n in range((self.last - self.first).days + 1)] if self.exact else []


def days(value: str) -> Days | None:
    """The days of an EDTF value: a day, month, year or range.

    >>> days("2022-01-09/2022-01-10").each()
    ['2022-01-09', '2022-01-10']
    """
    found = [b for match in DATE.finditer(value) if (b := of_match(match))]
    if not found:
        return None
    first, last = min(b[0] for b in found), max(b[1] for b in found)
    return Days(first, last, (last - first).days < FEW)


def of_match(match: re.Match[str]) -> tuple[dt.date, dt.date] | None:
    """First and last day of one date; None when there is no such day."""
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
        after = dt.date(first.year + (not month or month == 12), (month or 12) % 12 + 1, 1)
    except ValueError:
        return None
    return first, first if day else after - dt.timedelta(1)


def written(reading: Reading) -> Days | None:
    """The day on which the article was published, or the days among which it was; where nothing tells, the months after the last day that it names."""
    for found in reading.of(Published):
        if value := found.value or found.edtf:
            return days(value)
    named = [day for d in reading.of(Dated) if (day := days(d.edtf or d.value)) and day.exact]
    last = max((day.first for day in named), default=None)
    return Days(last, last + dt.timedelta(MONTHS), False) if last else None


def around(day: Days | None, before: int, after: int) -> Days | None:
    """The days from so many before the first to so many after the last."""
    return Days(day.first - dt.timedelta(before), day.last + dt.timedelta(after), False) if day else None
