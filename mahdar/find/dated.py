"""Values of times: TIMEX3, with EDTF beside it where the value is a range or uncertain (the ways of resolving are in `mahdar.find.values`).

Where the day of publication is known only as a range, a value is given when both ends agree on it; where it is not known at all the value says what is known
(XXXX-WXX-2, XXXX-12-17).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator

from msgspec.structs import replace

from mahdar.find.calendar import one_of
from mahdar.find.tense import STOPS, ends_sentence, tense_at, told_by
from mahdar.find.value import Place, Value, Way, unresolved
from mahdar.find.values import COUNTED, FIXED
from mahdar.find.when import When, parsed
from mahdar.lexicon import Lexicon
from mahdar.lexicon.tense import Tenses, tenses
from mahdar.model import Dated, Published, Reading, Time
from mahdar.text import BREAK, WORD, Page

SENTENCE_ENDS = STOPS | {"\n"}


class Told:
    """What the text has named on the way to a time: the day named last, the value named in this sentence or the one before, the day and value in this sentence,
    and the day outside of quotations on which those of this sentence are said."""

    def __init__(self, page: Page, words: Tenses) -> None:
        self.page, self.words = page, words
        self.last: dt.date | None = None
        self.here: dt.date | None = None
        self.said: dt.date | None = None
        self.value = self.clause = ""
        self.reached = 0
        self.ends = [i for i in page.where(SENTENCE_ENDS) if ends_sentence(page, i)]
        self.taken: set[int] = set()

    def reach(self, tokens: range) -> None:
        """Go on to a time: what was named in a sentence that has ended counts no more."""
        stops = self.ends[bisect_left(self.ends, self.reached) : bisect_left(self.ends, tokens.start)]
        if not stops:
            return
        self.here, self.clause = None, ""
        if len(stops) > 1:
            self.value = ""
        if self.said and any(not self.page.depth[i] or self.page.kind[i] == BREAK for i in stops):
            self.said = None

    def after_clause(self, tokens: range) -> str:
        """The value named in this sentence, when a past verb stands between it and the time, and no word after it («اختُطف الأحد وأُفرج عنه بعد يومين.»)."""
        if tokens.stop < len(self.page) and self.page.kind[tokens.stop] == WORD:
            return ""
        between = range(self.reached, tokens.start)
        verbs = any(told_by(self.page, self.words, i) == "past" for i in between if self.page.kind[i] == WORD)
        return self.clause if verbs else ""

    def add(self, when: When, value: str, tokens: range) -> None:
        """A time at some tokens has this value."""
        self.reached = tokens.stop
        if when.ref:
            return
        self.taken.update(tokens)
        self.last = named_last(when, value) or self.last
        self.value = self.clause = value
        if when.names_day:
            self.here = day_of(value)
            self.said = self.said if self.page.depth[tokens.start] else self.here


def dated(reading: Reading, lexicon: Lexicon) -> Iterator[Dated]:
    """A Dated for each Time, at the same span."""
    page, words = lexicon.page(reading.article.text), lexicon.made(tenses)
    found = [(time, parsed(time.expr)) for time in reading.of(Time)]
    ends = publication(reading)
    years: dict[tuple[int | None, int | None], int] = {(w.m, w.d): w.y for _, w in found if w.y is not None and w.m is not None}
    edges = {w.mod: w.y for _, w in found if w.y is not None and w.m is None and w.mod}
    told = Told(page, words)
    for time, when in found:
        tokens = page.tokens(time.span.start, time.span.stop)
        told.reach(tokens)
        tense = "" if when.ref else tense_at(page, words, tokens, told.taken)
        clause = told.after_clause(tokens) if when.n else ""
        days = counted_from(ends, told.said if page.depth[tokens.start] else None)
        rule, value = valued(when, [Place(day, tense, told.last, told.here, years, edges, told.value, clause) for day in days])
        told.add(when, value.value, tokens)
        yield Dated(span=time.span, rule=rule, value=value.value, edtf=value.edtf)


def counted_from(ends: list[dt.date], said: dt.date | None) -> list[dt.date]:
    """The day from which a time counts: inside a quotation that on which the words were said, if it is told and past, else that of publication."""
    if said and len(ends) == 1 and said <= ends[0]:
        return [said]
    return ends or [dt.date.min]


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
