"""Hours of the clock."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.find.times.scan import Hit, Scan
from mahdar.find.when import When


def clock(s: Scan, i: int) -> Hit | None:
    """«الساعة 8:35 مساء»، «الخامسة صباحا»، «10:50 بتوقيت غرينتش»."""
    start = s.skip(i, "about") if s.has(i, "about") else i
    noun = s.begins(start, "clock_nouns")
    hour = hour_at(s, noun.stop if noun else start)
    if hour is None or s.has(i - 1, "named_after"):
        return None
    stop, minutes, colon = hour
    part = s.get(stop, "parts") or s.get(stop, "parts_alone")
    zone = s.get((part.stop if part else stop) + (s.word(stop) == "("), "zones")
    if not (noun or zone or (part and (colon or s.digits(start) is None))):
        return None
    minutes = of_day(minutes, str(part.value) if part else "")
    end = zone.stop + (zone.strict and not s.ends(zone.stop)) if zone else part.stop if part else stop
    sure = bool(part) or colon or minutes >= 720
    return end, When(clock=f"{minutes // 60:02}:{minutes % 60:02}", zone=str(zone.value) if zone else "", hours=None if sure else 12)


def in_its_part(when: When) -> When:
    """A time with an hour and a part of the day, the hour in that part."""
    if not when.clock or not when.part:
        return when
    minutes = of_day(int(when.clock[:2]) * 60 + int(when.clock[3:]), when.part)
    return replace(when, clock=f"{minutes // 60:02}:{minutes % 60:02}", part="", hours=None)


def of_day(minutes: int, part: str) -> int:
    """Minutes since midnight, from those of a clock of twelve hours in a part of the day."""
    if part in ("EV", "AF") and minutes < 720 or part == "MI" and minutes < 180 or part == "NI" and 360 <= minutes < 720:
        return minutes + 720
    return minutes % 720 if minutes >= 720 and part in ("MO", "NI") and minutes < 780 else minutes


def hour_at(s: Scan, i: int) -> tuple[int, int, bool] | None:
    """An hour at a token: the token after it, minutes since midnight (or noon), whether it was written with a colon."""
    if hour := s.begins(i, "hours"):
        added = s.get(hour.stop, "quarters_of_hour")
        return (added.stop if added else hour.stop), hour.number * 60 + (added.number if added else 0), False
    number = s.digits(i, 2)
    if number is None or number > 24 or s.stuck(i):
        return None
    minute = s.digits(i + 2, 2) if s.word(i + 1) == ":" and s.touches(i) and s.touches(i + 1) else None
    if minute is not None and minute < 60 and number < 24:
        return i + 3, number * 60 + minute, True
    added = s.get(i + 1, "quarters_of_hour")
    return (added.stop if added else i + 1), number % 24 * 60 + (added.number if added else 0), False
