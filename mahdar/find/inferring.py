"""The day of publication inferred from the text: every dated thing told as past or as coming, and every «اليوم الثلاثاء», leaves out some days.

A day written without its year is taken to lie within half a year of publication.  What is left is a day or a range; nothing is guessed among them.
Nothing is inferred when more than a week is left (then half a year was the only bound), nor unless the text says what weekday it is today,
and names a day without its year soon after the last day that it tells with one: an old year says nothing of publication.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from msgspec import Struct

from mahdar.find.calendar import DAY, date
from mahdar.find.when import When
from mahdar.model import Time

HALF_YEAR, SOON, WIDEST = 183, 92, 8

Test = Callable[[dt.date], bool]


class Told(Struct, frozen=True):
    """A time of the text, unresolved, and the tense in which it is told."""

    time: Time
    when: When
    tense: str


class Inferred(Struct, frozen=True):
    """The days that are left, first and last, and the time that tells most."""

    first: dt.date
    last: dt.date
    evidence: Time


def may_tell(whens: Iterable[When]) -> bool:
    """Times without which `inferred` finds nothing are among these: a day with its year, and a day of the week counted from today."""
    times = list(whens)
    return any(when.day is not None and when.w is not None for when in times) and any(map(earliest, times))


def inferred(told: list[Told]) -> Inferred | None:
    """What the times of an article leave of the days on which it may have been published; None when no year is named or nothing is left."""
    floor = max((day for t in told if told_side(t) == "past" and (day := earliest(t.when))), default=None)
    if floor is None:
        return None
    tests = [(t, test) for t in told if (test := test_of(t))]
    if not any(soon_after(t, floor) for t, _ in tests) or not any(t.when.day is not None and t.when.w is not None for t, _ in tests):
        return None
    days = [floor + DAY * n for n in range(HALF_YEAR)]
    left = [day for day in days if all(test(day) for _, test in tests)]
    if not left or (left[-1] - left[0]).days > WIDEST:
        return None
    best = max((t for t, _ in tests), key=lambda t: (t.when.day == 0 and t.when.w is not None, t.when.day is not None, t.tense == "past"))
    return Inferred(left[0], left[-1], best.time)


def earliest(when: When) -> dt.date | None:
    """The day of a time with its year, which can have been told as past on it and after it."""
    return date(when.y, when.m, when.d, when.cal) if when.y is not None and when.m is not None and when.d is not None else None


def soon_after(told: Told, floor: dt.date) -> bool:
    """A time that ties publication to a day: «الجمعة الماضي» with its date, or, soon after that day, a date told as coming or one without its year."""
    when = told.when
    if when.m is None or when.d is None or when.cal:
        return False
    if when.y is not None and when.w is not None and when.step:
        return True
    if when.y is not None and told.tense != "future":
        return False
    meant = [day for year in ([when.y] if when.y is not None else (floor.year, floor.year + 1)) if (day := date(year, when.m, when.d))]
    return any(0 <= (day - floor).days <= SOON for day in meant)


def test_of(told: Told) -> Test | None:
    """Which days of publication a time allows, None when it says nothing of them."""
    when = told.when
    if when.day is not None and not when.base:
        return day_from_now(when)
    if when.month == 0 and when.d is not None:
        return day_of_this_month(when.d, told.tense)
    if when.m is None or when.d is None or when.cal or when.month is not None:
        return None
    tense = told_side(told)
    return day_of_year(when, tense) if tense in ("past", "future") else None


def told_side(told: Told) -> str:
    """past or future by «الماضي» or «المقبل», else the tense."""
    step = told.when.step or 0
    return "past" if step < 0 else "future" if step > 0 else told.tense


def day_from_now(when: When) -> Test | None:
    """«اليوم الثلاثاء»، «أمس 12 يناير»."""
    shift = DAY * (when.day or 0)
    if when.w is None and when.d is None:
        return None

    def test(day: dt.date) -> bool:
        meant = day + shift
        fits = when.w is None or meant.isoweekday() == when.w
        return fits and (when.d is None or (meant.month, meant.day) == (when.m, when.d)) and (when.y is None or meant.year == when.y)

    return test


def day_of_this_month(d: int, tense: str) -> Test | None:
    """«10 من الشهر الجاري»."""
    if tense not in ("past", "future"):
        return None
    return lambda day: day.day >= d if tense == "past" else day.day <= d


def day_of_year(when: When, tense: str) -> Test:
    """«في 10 يناير», told as past or as coming; with its year only the side counts, with «الجمعة الماضي» it lies within a week."""
    reach = 7 if when.step and when.w is not None else HALF_YEAR

    def test(day: dt.date) -> bool:
        years = [when.y] if when.y is not None else [day.year - 1, day.year, day.year + 1]
        meant = [d for y in years if (d := date(y, when.m or 1, when.d or 1)) and (when.w is None or d.isoweekday() == when.w)]
        gaps = [(day - d).days if tense == "past" else (d - day).days for d in meant]
        return any(gap >= 0 and ((when.y is not None and reach == HALF_YEAR) or gap <= reach) for gap in gaps)

    return test
