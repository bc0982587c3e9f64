"""Values of times that are counted in units: from the day of publication, or from the time named last."""

from __future__ import annotations

import datetime as dt

from mahdar.find.calendar import DAY, month_shifted, month_value, week_value
from mahdar.find.value import Place, Value, stretch
from mahdar.find.when import When

LONG_AGO = {"S": 0, "m": 0, "H": 0, "D": 999, "W": 999, "M": 999, "Y": 999, "E": 99, "C": 9}


def counted_unit(when: When, place: Place) -> Value | None:
    """«الأسبوع الماضي»، «الشهر المقبل»، «العام الجاري»: units from now, or from the day named last."""
    start = place.last if when.base == "text" else place.today
    if start is None:
        return None
    if when.week is not None:
        return Value(week_value(start + 7 * DAY * when.week) + ("-WE" if when.mod == "WE" else ""))
    if when.month is not None:
        return Value(month_value(*month_shifted(start, when.month)))
    if when.year is not None:
        return Value(f"{start.year + when.year}")
    if when.decade is not None:
        return Value(f"{start.year // 10 + when.decade}")
    return Value(f"{start.year // 100 + when.century:02}") if when.century is not None else None


def ago_or_later(when: When, place: Place) -> Value | None:
    """«قبل 3 سنوات»، «منذ يومين»، «بعد أسبوع»: as exact as the unit; «بعد» counts from now only where the text speaks of what is to come."""
    if when.n is None or when.base == "text":
        return None
    if when.n > 0 and place.tense != "future":
        return Value(stretch(when.n, when.unit))
    if when.n < -LONG_AGO[when.unit]:
        return Value("PAST_REF")
    if when.unit == "D":
        return Value((place.today + DAY * when.n).isoformat())
    if when.unit == "W":
        return Value(week_value(place.today + 7 * DAY * when.n))
    if when.unit == "M":
        return Value(month_value(*month_shifted(place.today, when.n)))
    if when.unit in "YE":
        return Value(f"{place.today.year + when.n}" if when.unit == "Y" else f"{place.today.year // 10 + when.n}")
    return Value("PAST_REF" if when.n < 0 else "FUTURE_REF")


def counted_from_text(when: When, place: Place) -> Value | None:
    """«بعد ذلك بعامين»: from the time named last; «وأفرج عنه بعد يومين»: in the past, from the time of the clause before it in its sentence.

    Longer stretches than days are approximate; of what is past nothing lies after today.
    """
    if when.n is None or (when.base != "text" and (when.n < 0 or place.tense != "past" or (when.unit != "Y" and len(place.clause) < len("YYYY-MM-DD")))):
        return None
    value = shifted(place.value if when.base == "text" else place.clause, when.n, when.unit)
    if value and not (place.tense == "past" and value > place.today.isoformat()):
        return Value(value, None if when.unit == "D" else f"{value}~")
    return Value("PAST_REF" if when.n < 0 or place.tense == "past" else "FUTURE_REF") if when.base == "text" else None


def shifted(value: str, n: int, unit: str) -> str | None:
    """A day, month or year so many units after (before) another, as exact as the unit; None when the other is less exact."""
    exact = {"D": 10, "W": 10, "M": 7, "Y": 4}.get(unit)
    start = first_day(value)
    if exact is None or start is None or len(value) < exact:
        return None
    if unit in "DW":
        return (start + DAY * n * (7 if unit == "W" else 1)).isoformat()
    return month_value(*month_shifted(start, n)) if unit == "M" else f"{start.year + n}"


def first_day(value: str) -> dt.date | None:
    """The first day of a day, month or year."""
    try:
        return dt.date.fromisoformat(value[:10] + "-01-01"[len(value[:10]) - 4 :] if len(value) < 10 else value[:10])
    except ValueError:
        return None
