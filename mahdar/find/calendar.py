"""Arithmetic of days, weeks, months and years, Gregorian and Hijri; values of TIMEX3 and EDTF."""

from __future__ import annotations

import datetime as dt

from hijridate import Hijri

DAY = dt.timedelta(days=1)


def date(y: int, m: int, d: int, cal: str = "") -> dt.date | None:
    """The Gregorian day of a date of either calendar, None when there is no such day."""
    try:
        return Hijri(y, m, d).to_gregorian() if cal else dt.date(y, m, d)
    except (ValueError, OverflowError):
        return None


def month_shifted(day: dt.date, months: int) -> tuple[int, int]:
    """Year and month so many months after that of a day."""
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def last_weekday(day: dt.date, weekday: int) -> dt.date:
    """The last such weekday (1 Monday) up to and with the day."""
    return day - DAY * ((day.isoweekday() - weekday) % 7)


def next_weekday(day: dt.date, weekday: int) -> dt.date:
    """The next such weekday from the day on, that day counted."""
    return day + DAY * ((weekday - day.isoweekday()) % 7)


def week_value(day: dt.date) -> str:
    """The ISO week of a day: 2018-W19."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def month_value(y: int, m: int) -> str:
    return f"{y:04}-{m:02}"


def month_range(y: int, m: int, cal: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a month of either calendar."""
    first = date(y, m, 1, cal)
    after = date(y + m // 12, m % 12 + 1, 1, cal)
    return (first, after - DAY) if first and after else None


def between(first: dt.date, last: dt.date) -> str:
    """An EDTF interval, or the day itself."""
    return first.isoformat() if first == last else f"{first}/{last}"


def one_of(*days: dt.date | str) -> str:
    """An EDTF set of which one member is meant."""
    return "[" + ",".join(sorted({str(d) for d in days})) + "]"
