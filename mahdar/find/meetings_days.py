"""The day of a meeting that is told by how long ago it was."""

from __future__ import annotations

import datetime as dt
import re

from mahdar.find.ground import Course, Ground, Seen

COUNT = re.compile(r"P(\d+)([DWMY])")
"""How long ago, in whole days, weeks, months or years."""
COUNTED = 3
"""Tokens of a count of days behind «before»."""


def past_day(ground: Ground, seen: Seen, course: Course) -> str | None:
    """The day that is told by how long ago it was."""
    return day_before(ground, seen, course) or counted_back(ground, course) or counted_on(ground, seen)


def day_before(ground: Ground, seen: Seen, course: Course) -> str | None:
    """«أعلن الاثنين غداة لقاء»: the day before that of the clause, else of publication."""
    row = ground.words.before.get(ground.page.word[course.at]) if course.at < seen.noun else None
    if row is None or not row.next_day:
        return None
    when = ground.date_near(range(seen.clause.start, seen.noun), seen.noun) or ground.published or ""
    return (dt.date.fromisoformat(when) - dt.timedelta(1)).isoformat() if len(when) == len("2022-01-31") else None


def counted_back(ground: Ground, course: Course) -> str | None:
    """«بعد عشرة أشهر من عقد …»: so long before the day of publication."""
    length = ground.counted.get(course.at - 1) if ground.small.roles.get(ground.page.word[course.at - 1]) == "from" else None
    return from_now(ground, length, -1)


def counted_on(ground: Ground, seen: Seen) -> str | None:
    """«قبل أسبوع من القمة»: so long after the day of publication."""
    i = seen.noun - 1
    length = ground.counted.get(i) if ground.small.roles.get(ground.page.word[i]) == "from" else None
    return from_now(ground, length, 1) if any(word in ground.words.ahead for word in ground.page.word[max(0, i - COUNTED) : i]) else None


def from_now(ground: Ground, length: str | None, way: int) -> str | None:
    """The day, month or year so long before (-1) or after (1) the day of publication."""
    found = COUNT.fullmatch(length) if length else None
    if not found or not ground.published or len(ground.published) != len("2022-01-31"):
        return None
    number, unit = -way * int(found[1]), found[2]
    if unit == "M":
        months = int(ground.published[:4]) * 12 + int(ground.published[5:7]) - 1 - number
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit == "Y":
        return f"{int(ground.published[:4]) - number:04}"
    return (dt.date.fromisoformat(ground.published) - dt.timedelta(number * (7 if unit == "W" else 1))).isoformat()
