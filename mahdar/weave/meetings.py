"""Which meetings of several articles are one: the same days, place and parties.

Two meetings on different days, or in two places, are two.  An undated one may lie near the day of its article, after it when planned and before it when held;
it is joined when place and parties speak for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from mahdar.lexicon import Lexicon
from mahdar.model import Meeting, Reading
from mahdar.weave.days import Days, around, days, written
from mahdar.weave.forms import Edge, Form, Item, Weaver, fact, facts, several
from mahdar.weave.sides import keys, shared, sides
from mahdar.weave.spelling import Spelling, spelling

TALKS = frozenset({"meeting", "summit", "round"})
PAST, AHEAD = 21, 45
"""Days before an article in which a meeting lies that it calls held, and after it for one that it calls planned."""
UNSURE = 10
"""Days among which an article was published that say too little of when an undated meeting without a place was."""
TO_COME = frozenset({"proposed", "planned", "postponed", "moved", "cancelled", "refused"})


def meetings(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for each meeting of an article."""
    spelt, day = lexicon.made(spelling), written(reading)
    for meeting in reading.of(Meeting):
        who = sides(meeting.parties, reading, lexicon)
        place = "".join(spelt.words(meeting.place.name)) if meeting.place else ""
        when = (days(meeting.time) if meeting.time else None) or window(meeting, day)
        form = meeting_form(meeting, who, place, when, reading.article.id)
        yield Item(address=reading.article.address(meeting.span), form=Form(weaver="meetings", keys=tuple(sorted(form_keys(form, spelt))), facts=form))


def window(meeting: Meeting, day: Days | None) -> Days | None:
    """The days in which an undated meeting lies by what its article says of it; None where it tells too little."""
    if day and (day.last - day.first).days > UNSURE and not meeting.place:
        return None
    to_come = meeting.status in TO_COME
    return around(day, 3 if to_come else PAST, AHEAD if to_come else 1)


def meeting_form(meeting: Meeting, who: set[str], place: str, when: Days | None, article: str) -> tuple[tuple[str, str], ...]:
    """What may be looked at; a meeting whose days nobody can know stays with its article."""
    known = {"days": f"{when.first}/{when.last}", "exact": "yes" if when.exact else ""} if when else {"article": article}
    return facts(kind=meeting.kind, who=who, place=place, **known)


def form_keys(form: tuple[tuple[str, str], ...], spelt: Spelling) -> set[str]:
    """Its day; its place with each party; each two of its parties."""
    known = dict(form)
    who = sorted(keys(known.get("who", "").split("|"), spelt)) if known.get("who") else []
    when = days(known["days"]) if "exact" in known else None
    place = known.get("place")
    out = {f"day {day}" for day in (when.each() if when else [])}
    out |= {f"at {place} {side}" for side in who} if place else set()
    return out | {f"pair {a} {b}" for a, b in combinations(who[:6], 2)}


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """Whether two forms are one meeting."""
    one, other = when_of(a), when_of(b)
    kinds = {fact(a, "kind"), fact(b, "kind")}
    if not one or not other or not (len(kinds) == 1 or kinds <= TALKS):
        return None
    apart = keeps_apart(a, b, one, other)
    return apart or together(a, b, one.exact and other.exact, lexicon.made(spelling)) if one.meets(other) or apart else None


def keeps_apart(a: Form, b: Form, one: Days, other: Days) -> Edge | None:
    """Two places, or days that do not meet: two meetings."""
    places = {fact(a, "place"), fact(b, "place")} - {""}
    if len(places) > 1 and one.meets(other):
        return Edge(verdict="different", score=0.9, why="two places", rule="keeps_apart")
    if one.exact and other.exact and 0 < one.apart(other) <= AHEAD:
        return Edge(verdict="different", score=0.9, why="other days", rule="keeps_apart")
    return None


def together(a: Form, b: Form, dated: bool, spelt: Spelling) -> Edge | None:
    """The days meet and no place contradicts: parties and place tell how surely the two are one."""
    mine, theirs = several(a, "who"), several(b, "who")
    if other_persons(mine, theirs, spelt):
        return None
    common, fewer = shared(mine, theirs, spelt), min(len(mine), len(theirs))
    if fact(a, "kind") == fact(b, "kind") == "summit" and shared(persons(mine), persons(theirs), spelt) > 1:
        return Edge(verdict="same", score=0.85, why="a summit of the same persons", rule="together")
    place = fact(a, "place") if fact(a, "place") == fact(b, "place") else ""
    score = likely(common, fewer, bool(place), dated)
    why = f"{common} parties in common{', one place' if place else ''}{', dated alike' if dated else ', one undated'}"
    return Edge(verdict="same", score=score, why=why, rule="together") if score else None


def other_persons(a: frozenset[str], b: frozenset[str], spelt: Spelling) -> bool:
    """Both name persons, and none of them is the same."""
    one, other = persons(a), persons(b)
    return bool(one and other) and not shared(one, other, spelt)


def persons(side: frozenset[str]) -> frozenset[str]:
    """The persons of a side."""
    return frozenset(name for name in side if name.startswith("PER "))


def likely(common: int, fewer: int, place: bool, dated: bool) -> float:
    """How surely two meetings are one by the parties that they share of the fewer named, by place, and by whether both have a date."""
    if place and common:
        return 0.93 if dated else 0.83
    if place and dated:
        return 0.8 if not fewer else 0.6
    if not dated:
        return 0.6 if common > 1 and common == fewer else 0.0
    return (0.88 if common > 1 else 0.8) if common and common == fewer else 0.6 if common else 0.0


def when_of(form: Form) -> Days | None:
    """The days of a form, exact or not."""
    first, _, last = fact(form, "days").partition("/")
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last), fact(form, "exact") == "yes") if first else None


MEETINGS = Weaver(name="meetings", items=meetings, judge=judge)
