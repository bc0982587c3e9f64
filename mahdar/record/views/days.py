"""Days out of EDTF and TIMEX3 values: the first and the last day that a value may mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re

Bounds = tuple[str, str]

WEEK = dt.timedelta(days=7)
DATE = re.compile(r"(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?))?")


def bounds(value: str | None) -> Bounds | None:
    """First and last day of an EDTF or TIMEX3 value: a day, week, month or year, a range or a set of them; None for what has no days.

    >>> bounds("2022-02"), bounds("2022-01-09/2022-01-10"), bounds("PAST_REF")
    (('2022-02-01', '2022-02-28'), ('2022-01-09', '2022-01-10'), None)
    """
    found = [b for match in DATE.finditer(value or "") if (b := date_bounds(match))]
    return (min(b[0] for b in found), max(b[1] for b in found)) if found else None


def date_bounds(match: re.Match[str]) -> Bounds | None:
    year, week, month, day = (int(part) if part else None for part in match.groups())
    try:
        return (*map(dt.date.isoformat, period(year or 0, week, month, day)),)  # type: ignore[return-value]
    except ValueError:
        return None


def period(year: int, week: int | None, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    """The first and last day of a year, or of the week, month or day in it that is given.  Raises ValueError when there is none such."""
    if week:
        return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)
    if not month:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 31
    return dt.date(year, month, day or 1), dt.date(year, month, day or last)


def overlap(a: Bounds, b: Bounds) -> bool:
    """Whether the two stretches of days share a day."""
    return a[0] <= b[1] and b[0] <= a[1]


def inside(a: Bounds, b: Bounds) -> bool:
    """Whether the days `a` are some, not all, of the days `b`."""
    return a != b and b[0] <= a[0] and a[1] <= b[1]


def vague(days: Bounds) -> bool:
    """Whether the days are more than a week: somewhere in a month or a year, not on a day that one could draw."""
    return dt.date.fromisoformat(days[1]) - dt.date.fromisoformat(days[0]) >= WEEK


def days_between(a: str, b: str) -> int:
    """Days from the one to the other."""
    return (dt.date.fromisoformat(b) - dt.date.fromisoformat(a)).days
