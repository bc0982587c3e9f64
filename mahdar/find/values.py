"""Ways of resolving a time: each one small function of an unresolved time and its place (the day of publication, the tense around it, the day named last).

They are tried in the order of FIXED (what needs no day of publication) and COUNTED.
"""

from __future__ import annotations

import datetime as dt

from hijridate import Gregorian

from mahdar.find.calendar import DAY, between, date, last_weekday, month_range, month_shifted, month_value, next_weekday, one_of, week_value
from mahdar.find.value import Place, Value, Way
from mahdar.find.values_counted import ago_or_later, counted_from_text, counted_unit
from mahdar.find.when import When

NEAR = 100
CLOSE = 60
MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def literal(when: When, place: Place) -> Value | None:
    """PAST_REF, P2D: nothing to resolve."""
    return Value(when.ref) if when.ref else None


def full_date(when: When, place: Place) -> Value | None:
    """A day with its year; «3/4/2018» keeps both readings."""
    if when.y is None or when.m is None or when.d is None:
        return None
    day = date(when.y, when.m, when.d, when.cal)
    if day is None:
        return None
    if when.w is not None and day.isoweekday() != when.w:
        return Value(day.isoformat(), f"{day}?")
    other = date(when.y, when.d, when.m) if when.either and when.w is None else None
    return Value(day.isoformat(), one_of(day, other) if other else None)


def month_or_year(when: When, place: Place) -> Value | None:
    """A month with its year, or a year."""
    if when.y is None or when.d is not None or when.q is not None or when.half is not None or when.season or when.nth is not None:
        return None
    if when.cal:
        ends = month_range(when.y, when.m or 1, "hijri"), month_range(when.y, when.m or 12, "hijri")
        return Value(between(ends[0][0], ends[1][1]), between(ends[0][0], ends[1][1])) if ends[0] and ends[1] else None
    return Value(month_value(when.y, when.m) if when.m is not None else f"{when.y:04}")


def part_of_year(when: When, place: Place) -> Value | None:
    """Quarters, halves and seasons of a year named or counted from now."""
    if (when.q is None and when.half is None and not when.season) or (when.y is None and place.today == dt.date.min):
        return None
    year = when.y if when.y is not None else place.today.year + (when.year or 0)
    if when.season and when.step is not None:
        year = season_year(when, place)
    return Value(f"{year}-" + (when.season or (f"Q{when.q}" if when.q is not None else f"H{when.half}")))


def season_year(when: When, place: Place) -> int:
    """The year of the last or next such season."""
    first, _ = MONTHS[when.season]
    year = place.today.year
    if when.step and when.step < 0:
        return year if place.today.month > first + 2 else year - 1
    return year if when.step == 0 or place.today.month < first else year + 1


def week_in_month(when: When, place: Place) -> Value | None:
    """«الأسبوع الأول من أبريل»: the first is the week with the first Thursday of the month or year."""
    if when.nth is None or (when.y is None and place.today == dt.date.min):
        return None
    year = when.y if when.y is not None else year_of_month(when, place) if when.m is not None else place.today.year + (when.year or 0)
    return Value(week_value(next_weekday(dt.date(year, when.m or 1, 1), 4) + 7 * DAY * (when.nth - 1)))


def today_and_weekday(when: When, place: Place) -> Value | None:
    """«اليوم الثلاثاء»، «أمس»: counted in days; a weekday that does not fit makes it uncertain."""
    if when.day is None or when.d is not None:
        return None
    start = place.last if when.base == "text" else place.today
    if start is None:
        return None
    day = start + DAY * when.day
    if when.w is None or day.isoweekday() == when.w:
        return Value(day.isoformat())
    other = min((last_weekday(day, when.w), next_weekday(day, when.w)), key=lambda d: abs(d - day))
    return Value(other.isoformat(), one_of(other, day))


def weekday_of_week(when: When, place: Place) -> Value | None:
    """«الثلاثاء من الأسبوع المقبل»."""
    if when.w is None or when.week is None:
        return None
    return Value((last_weekday(place.today, 1) + DAY * (7 * when.week + when.w - 1)).isoformat())


def weekday_by_word(when: When, place: Place) -> Value | None:
    """«الأحد المقبل»، «الثلاثاء الماضي»."""
    if when.w is None or when.d is not None or when.step is None:
        return None
    if when.step < 0:
        return Value((last_weekday(place.today - DAY, when.w) + 7 * DAY * (when.step + 1)).isoformat())
    if when.step > 1:
        return Value((next_weekday(place.today + DAY, when.w) + 7 * DAY * (when.step - 1)).isoformat())
    day = next_weekday(place.today + DAY, when.w) if when.step else last_weekday(place.today, 1) + DAY * (when.w - 1)
    return Value(day.isoformat())


def weekday_by_tense(when: When, place: Place) -> Value | None:
    """A weekday alone: the last one where the text speaks of the past, the next one where it speaks of what is to come, else the nearest, marked uncertain.

    What is planned is likely to come; not on the weekday that was yesterday: of that day in a week news says «المقبل».
    """
    if when.w is None or when.d is not None:
        return None
    past, coming = last_weekday(place.today, when.w), next_weekday(place.today, when.w)
    if past == coming or place.tense == "past":
        return Value(past.isoformat())
    if place.tense == "future":
        return Value(coming.isoformat())
    likely = place.tense == "present" or (place.tense == "planned" and place.today - past > DAY)
    day = coming if likely or coming - place.today < place.today - past else past
    return Value(day.isoformat(), one_of(past, coming))


def day_of_counted_month(when: When, place: Place) -> Value | None:
    """«10 من الشهر الجاري»."""
    if when.d is None or when.month is None:
        return None
    start = place.last or place.today if when.base == "text" else place.today
    day = date(*month_shifted(start, when.month), when.d)
    return Value(day.isoformat()) if day else None


def day_without_year(when: When, place: Place) -> Value | None:
    """«17 ديسمبر»: by «الماضي», by the year that the text gives the same day, by tense, else the nearest."""
    if when.d is None or when.m is None:
        return None
    if when.year is not None:
        return day_value(date(place.today.year + when.year, when.m, when.d))
    days = [d for y in years_around(place.today, when.cal) if (d := date(y, when.m, when.d, when.cal))]
    if (named := place.years.get((when.m, when.d))) and not when.cal:
        near = next((d for d in days if abs(d - place.today) < CLOSE * DAY and d.year != named), None)
        day = date(named, when.m, when.d)
        return Value(near.isoformat(), one_of(near, day or near)) if near else day_value(day)
    if when.w is not None:
        fitting = [d for d in days if d.isoweekday() == when.w and abs(d - place.today) < 2 * NEAR * DAY]
        value = chosen(fitting or days, when, place)
        return value if fitting or value is None else Value(value.value, f"{value.value}?")
    return chosen(days, when, place)


def day_value(day: dt.date | None) -> Value | None:
    return Value(day.isoformat()) if day else None


def years_around(today: dt.date, cal: str) -> range:
    """Years from which a day or month without a year may be."""
    try:
        year = Gregorian.fromdate(today).to_hijri().year if cal else today.year
    except OverflowError:
        return range(0)
    return range(max(1, year - 1), year + 2)


def day_of_named_year(when: When, place: Place) -> Value | None:
    """Without a day of publication: «17 ديسمبر» in a text that gives the same day its year, or, uncertain, that speaks of the end of a year."""
    if when.d is None or when.m is None or when.cal or when.step is not None or when.year is not None or place.today != dt.date.min:
        return None
    if year := place.years.get((when.m, when.d)):
        return day_value(date(year, when.m, when.d))
    year = place.ends.get("END" if when.m >= 10 else "START" if when.m <= 3 else "")
    day = date(year, when.m, when.d) if year else None
    return Value(day.isoformat(), f"{day}?") if day else None


def chosen(days: list[dt.date], when: When, place: Place) -> Value | None:
    """The day that «الماضي» or the tense picks; else the nearest, uncertain when another is not much farther."""
    past, coming = [d for d in days if d <= place.today], [d for d in days if d >= place.today]
    if when.step is not None and when.step:
        side = [d for d in past if d < place.today] if when.step < 0 else [d for d in coming if d > place.today]
        return day_value(max(side) if when.step < 0 else min(side)) if side else None
    nearest = min(days, key=lambda d: abs(d - place.today), default=None)
    if nearest is None or when.step == 0 or abs(nearest - place.today) < 8 * DAY:
        return day_value(nearest)
    told = max(past) if place.tense == "past" and past else min(coming) if place.tense == "future" and coming else None
    if told and told != nearest and abs(nearest - place.today) < CLOSE * DAY:
        return Value(nearest.isoformat(), one_of(told, nearest))
    if told or abs(nearest - place.today) < NEAR * DAY:
        return day_value(told or nearest)
    likely = coming[0] if coming and place.tense in ("present", "planned") else nearest
    return Value(likely.isoformat(), one_of(*past[-1:], *coming[:1]))


def month_without_year(when: When, place: Place) -> Value | None:
    """«مارس الماضي»، «في فبراير»."""
    if when.m is None or when.d is not None:
        return None
    if when.cal:
        return hijri_month(when, place)
    year = year_of_month(when, place)
    if when.step == -1 and when.m == place.today.month and when.mod == "START":
        return Value(month_value(year + 1, when.m), one_of(month_value(year, when.m), month_value(year + 1, when.m)))
    if when.step is None and when.year is None and (other := close_month(when.m, place.today)) != year:
        return Value(month_value(other, when.m), one_of(month_value(year, when.m), month_value(other, when.m))) if other else Value(month_value(year, when.m))
    return Value(month_value(year, when.m))


def close_month(m: int, today: dt.date) -> int | None:
    """The year in which a month lies within two months of today."""
    return next((y for shift in (0, -1, 1, -2, 2) for y, n in (month_shifted(today, shift),) if n == m), None)


def year_of_month(when: When, place: Place) -> int:
    """The year of a month by «الماضي», «العام المقبل», tense, else the nearest."""
    year, ahead = place.today.year, (when.m or 1) - place.today.month
    if when.year is not None:
        return year + when.year
    if when.step:
        return year - (ahead >= 0) if when.step < 0 else year + (ahead <= 0)
    if when.step == 0 or ahead == 0:
        return year
    if place.tense in ("past", "future"):
        return year - (ahead > 0) if place.tense == "past" else year + (ahead < 0)
    return year - (ahead > 6) + (ahead < -6)


def hijri_month(when: When, place: Place) -> Value | None:
    """A month of the Hijri calendar as a range of days: the nearest, or as «الماضي» says."""
    ranges = [r for y in years_around(place.today, "hijri") if (r := month_range(y, when.m or 1, "hijri"))]
    if when.step:
        ranges = [r for r in ranges if (r[1] < place.today if when.step < 0 else r[0] > place.today)]
    best = min(ranges, key=lambda r: min(abs(r[0] - place.today), abs(r[1] - place.today)), default=None)
    return Value(between(*best), between(*best)) if best else None


def decade_or_century(when: When, place: Place) -> Value | None:
    """«السبعينات»، «القرن التاسع عشر»."""
    if when.ten is not None:
        return Value(f"{when.ten}")
    if when.era is None:
        return None
    if when.cal:
        years = f"{gregorian(100 * when.era + 1)}/{gregorian(100 * when.era + 101)}"
        return Value(years, years)
    return Value(f"{when.era:02}")


def gregorian(year: int) -> int:
    """The Gregorian year in which a Hijri year begins, for years beyond the tables."""
    return int(year * 0.970224 + 621.5774)


def clock_today(when: When, place: Place) -> Value | None:
    """An hour or part of the day without its day: of the day named before it in its sentence, else of publication."""
    return Value((place.here or place.today).isoformat()) if when.clock or when.part else None


FIXED: tuple[Way, ...] = (
    literal,
    full_date,
    part_of_year,
    week_in_month,
    decade_or_century,
    month_or_year,
    day_of_named_year,
)
COUNTED: tuple[Way, ...] = (
    day_of_counted_month,
    day_without_year,
    today_and_weekday,
    weekday_of_week,
    weekday_by_word,
    weekday_by_tense,
    month_without_year,
    counted_from_text,
    ago_or_later,
    counted_unit,
    clock_today,
)
