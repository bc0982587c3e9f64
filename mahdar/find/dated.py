"""Values of times: TIMEX3, with EDTF beside it where the value is a range or uncertain (the ways of resolving are in `mahdar.find.values`).

Where the day of publication is known only as a range, a value is given when both ends agree on it; where it is not known at all the value says what is known
(XXXX-WXX-2, XXXX-12-17).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from mahdar.find.calendar import one_of
from mahdar.find.tense import ends_sentence, tense_at
from mahdar.find.values import COUNTED, FIXED, Place, Value, Way, unresolved
from mahdar.find.when import When, parsed
from mahdar.lexicon import Lexicon
from mahdar.lexicon.tense import tenses
from mahdar.model import Dated, Published, Reading, Time


def dated(reading: Reading, lexicon: Lexicon) -> Iterator[Dated]:
    """A Dated for each Time, at the same span."""
    page, words = lexicon.page(reading.article.text), lexicon.made(tenses)
    found = [(time, parsed(time.expr)) for time in reading.of(Time)]
    ends = publication(reading)
    years: dict[tuple[int | None, int | None], int] = {(w.m, w.d): w.y for _, w in found if w.y is not None and w.m is not None}
    edges = {w.mod: w.y for _, w in found if w.y is not None and w.m is None and w.mod}
    last, here, reached = None, None, 0
    taken: set[int] = set()
    for time, when in found:
        tokens = page.tokens(time.span.start, time.span.stop)
        tense = "" if when.ref else tense_at(page, words, tokens, taken)
        taken.update(tokens if not when.ref else ())
        here = here if not any(ends_sentence(page, i) for i in range(reached, tokens.start)) else None
        reached = tokens.stop
        rule, value = valued(when, [Place(day, tense, last, here, years, edges) for day in ends or [dt.date.min]])
        last = named_last(when, value.value) or last
        here = day_of(value.value) if when.names_day else here
        yield Dated(span=time.span, rule=rule, value=value.value, edtf=value.edtf)


def named_last(when: When, value: str) -> dt.date | None:
    """The day that a time names, or the first day of the month or year."""
    if when.ref:
        return None
    return day_of(value) or day_of(f"{value}-01") or day_of(f"{value}-01-01")


def publication(reading: Reading) -> list[dt.date]:
    """The day of publication, or the first and last day it may have been; nothing when it is not known."""
    for found in reading.of(Published):
        ends = [found.value] if found.value else (found.edtf or "").split("/")
        return [day for day in map(day_of, ends) if day]
    return []


def day_of(value: str) -> dt.date | None:
    """The day that a value begins with."""
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None


def valued(when: When, places: list[Place]) -> tuple[str, Value]:
    """The rule that resolves a time, and its value at all of the places."""
    if when.anchor == "calendar" or places[0].today == dt.date.min:
        rule, value = resolved(when, places[0], FIXED)
        return rule, value or unresolved(when)
    readings = [resolved(when, place, FIXED + COUNTED) for place in places]
    values = [value for _, value in readings if value]
    if len(values) < len(readings):
        return "unresolved", unresolved(when)
    if len({v.value for v in values}) == 1:
        return readings[0][0], values[0]
    return readings[0][0], replace(unresolved(when), edtf=f"{values[0].value}/{values[-1].value}" if when.names_day and not when.part else None)


def resolved(when: When, place: Place, ways: tuple[Way, ...]) -> tuple[str, Value | None]:
    """The first way that knows the value, by name, and the value with its part of the day."""
    for way in ways:
        if value := way(when, place):
            tail = f"T{when.clock}" if when.clock else f"T{when.part}" if when.part else ""
            return way.__name__, timed(value, when, tail) if len(value.value) == 10 else value
    return "unresolved", None


def timed(value: Value, when: When, tail: str) -> Value:
    """A day with its hour or part; an hour that may be of either half of the day is uncertain."""
    if when.hours and value.edtf is None:
        late = f"{value.value}T{int(when.clock[:2]) + 12}{when.clock[2:]}"
        return Value(value.value + tail, one_of(value.value + tail, late))
    return replace(value, value=value.value + tail)
