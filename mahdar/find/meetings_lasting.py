"""The days over which a meeting goes on: from the first one by how long it takes («يبدأ الأربعاء زيارة تستمر يومين»), or back from one that is counted
(«في اليوم الثاني من زيارته»)."""

from __future__ import annotations

import datetime as dt
import re

from mahdar.find.ground import DAY, Course, Ground, Seen
from mahdar.find.meetings_same import BEGUN, Told, apart, exactness, replace_time

DAYS = re.compile(r"P(\d+)D")
"""How long it takes, in whole days."""
MOST = 5
"""Days of a meeting that one thinks of as one."""
NEAR = 3
"""Tokens between a word for lasting and how long."""
FRESH = 1
"""Days before the article on which what goes on has hardly ended."""


def over_days(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where what has a day and is told to last some days has all of them."""
    return [lasting_on(ground, group) for group in groups]


def lasting_on(ground: Ground, group: list[Told]) -> list[Told]:
    """The group with the days from its one day on."""
    days = {t.meeting.time for t in group if t.meeting.time}
    first = max(days, key=exactness, default="")
    alone = len(first) == DAY and all(day == first or len(day) > DAY and not apart(day, first) for day in days)
    dated = [t for t in group if t.meeting.time == first] if alone else []
    last = any(last_told(ground, t) for t in dated)
    length = next((n for t in group if (n := length_of(ground, t))), 0) if last or any(first_told(ground, t) for t in dated) else 0
    if not length:
        return group
    other = (dt.date.fromisoformat(first) + dt.timedelta((length - 1) * (-1 if last else 1))).isoformat()
    return [replace_time(t, "/".join(sorted((first, other)))) if t.meeting.time == first else t for t in group]


def length_of(ground: Ground, t: Told) -> int:
    """How many days the meeting takes by its own sentence; 0 where nothing tells it."""
    here = ground.sentence(t.at)
    if t.meeting.kind in ("call", "vote") or t.past:
        return 0
    found = (DAYS.fullmatch(value) for j, value in sorted(ground.counted.items()) if j - 1 in here and j > t.at and takes(ground, t.at, j))
    return next((int(n[1]) for n in found if n and 1 < int(n[1]) <= MOST), 0)


def first_told(ground: Ground, t: Told) -> bool:
    """What is to come has its first day; of what has begun a verb of beginning or arriving tells it, and none of ending."""
    words, here = ground.page.word, ground.sentence(t.at)
    if any(ground.page.word[j] in ground.words.endings for j in here):
        return False
    begun = any((found := ground.carrier(j)) and found[1].then == "under way" or words[j] in ground.words.arrived for j in here)
    return t.meeting.status not in BEGUN and bool(t.meeting.status) or begun


def last_told(ground: Ground, t: Told) -> bool:
    """«اختتم الوزيران السبت محادثات استمرت ثلاثة أيام»: the verb of ending that carries what was held tells of its last day."""
    carried = (j for j in range(ground.clause(t.at).start, t.at) if ground.page.word[j].removeprefix(ground.small.joint) in ground.words.endings)
    return t.meeting.status == "held" and any(ground.verb(j) for j in carried)


def takes(ground: Ground, noun: int, stop: int) -> bool:
    """«تستمر يومين», «لمدة ثلاثة أيام», «ليومين»: the length that ends before the token is that of what stands before it, with no other noun between."""
    if any(ground.noun(j) for j in range(noun + 1, stop)):
        return False
    lasts = any(ground.page.word[j].removeprefix(ground.small.joint) in ground.words.lasts for j in range(max(noun + 1, stop - NEAR - 1), stop))
    first = stop - 1 - (ground.page.word[stop - 1] in ground.words.lengths)
    return lasts or first > noun and ground.small.clitic_roles.get(ground.page.word[first][:1]) == "for"


def counted_day(ground: Ground, seen: Seen, course: Course, time: str | None) -> str | None:
    """«قال الثلاثاء في اليوم الثاني من زيارته»: the days from the first one to that of which the clause tells; None where no day is told or counted."""
    number = next((n for j in range(course.at + 1, seen.noun) if (n := ground.words.nth.get(ground.page.word[j]))), 0)
    time = time or next((ground.said[j] for j in range(seen.noun, seen.clause.start - 1, -1) if j in ground.said), None) or day_beside(ground, seen)
    if not number or not time or len(time) != DAY:
        return None
    first = dt.date.fromisoformat(time) - dt.timedelta(number - 1)
    return f"{first.isoformat()}/{time}"


def day_beside(ground: Ground, seen: Seen) -> str | None:
    """«فتح فلان الجمعة الباب. وصرح في اليوم الثاني من زيارته»: the one time of the sentence before, a day that has come; where the own one tells none."""
    here = ground.sentence(seen.noun)
    before = ground.sentence(max(here.start - 2, 0))
    times = [w for w in ground.times if before.start <= w.first < here.stop]
    alone = len(times) == 1 and times[0].first < here.start and before.stop <= here.start
    return times[0].edtf if alone and times[0].edtf <= (ground.published or "") else None


def goes_on_then(ground: Ground, time: str | None) -> bool:
    """The day that is counted is that of the article or the one before it."""
    published = ground.published or ""
    if not time or len(time.split("/")[-1]) != DAY or len(published) != DAY:
        return False
    return 0 <= (dt.date.fromisoformat(published) - dt.date.fromisoformat(time.split("/")[-1])).days <= FRESH
