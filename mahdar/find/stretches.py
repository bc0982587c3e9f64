"""Weeks and seasons of TIMEX3 values as stretches of days and months, by the day of publication."""

from __future__ import annotations

import datetime as dt
import re

WEEK_VALUE = re.compile(r"(\d{4})-W(\d\d)(?:-WE)?")
SEASONS = {"SP": ("03", "05"), "SU": ("06", "08"), "FA": ("09", "11")}
"""The months of the seasons that lie within one year."""
SEASON_VALUE = re.compile(r"(\d{4})-(SP|SU|FA)")
SUNDAY = 6
WEEK = dt.timedelta(7)
DAY, HALF = dt.timedelta(1), dt.timedelta(3)


def week(value: str, published: str | None, *, counted: bool = False) -> str | None:
    """The days of a week as a range.  On a Sunday, which ends the week for some and begins it for others, «last week» is the seven days before it
    and «next week» those after it; a week that is `counted` from the day of publication has that day of the week in its middle.

    >>> week("2018-W24", "2018-06-20")
    '2018-06-11/2018-06-17'
    >>> week("2018-W23", "2018-06-17")
    '2018-06-10/2018-06-16'
    >>> week("2018-W24", "2018-06-18", counted=True)
    '2018-06-08/2018-06-14'
    """
    found = WEEK_VALUE.fullmatch(value)
    if not found:
        return None
    try:
        first = dt.date.fromisocalendar(int(found[1]), int(found[2]), 1)
        written = dt.date.fromisoformat(published or "")
    except ValueError:
        return None
    if counted:
        first += written.weekday() * DAY - HALF
    elif written.weekday() == SUNDAY and first + WEEK <= written < first + 2 * WEEK:
        first = written - WEEK
    return f"{first}/{first + WEEK - DAY}"


def season(value: str) -> str | None:
    """The months of a season as a range.

    >>> season("2018-SU")
    '2018-06/2018-08'
    """
    found = SEASON_VALUE.fullmatch(value)
    return f"{found[1]}-{SEASONS[found[2]][0]}/{found[1]}-{SEASONS[found[2]][1]}" if found else None
