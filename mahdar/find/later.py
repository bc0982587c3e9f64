"""What a time of an article says of a day to come."""

from __future__ import annotations

import datetime as dt

DAY = len("2022-01-31")
YEAR = len("2022")
FUTURE = "FUTURE_REF"
"""The value of «soon», «later»."""
WEEK = "W"


def later(value: str, published: str | None) -> bool:
    """The value of a time lies after the day of the article: «قريبا», «الأسبوع المقبل», a day or month after it."""
    if value == FUTURE:
        return True
    if not published or len(published) != DAY or not value[:4].isdigit():
        return False
    if WEEK in value:
        year, week, _ = dt.date.fromisoformat(published).isocalendar()
        return value > f"{year:04}-{WEEK}{week:02}"
    if value[YEAR + 1 : YEAR + 2].isalpha():  # a season
        return value[:YEAR] > published[:YEAR]
    return value[:DAY] > published[: len(value[:DAY])]
