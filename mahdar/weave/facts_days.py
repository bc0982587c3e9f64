"""When something was or will be: how long ago, on which day it began, in which week it is due."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from mahdar.model import Dated
from mahdar.weave.facts import Fact, Sight, Token
from mahdar.weave.spelling import Spelling

AGO = re.compile(r"n=-(\d+) unit=(D|W|M|Y)\b")
STRETCH = re.compile(r"P(\d+)(D|W|M|Y)")
DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T\w+)?")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
UNIT = {"D": 1.0, "W": 7.0, "M": 30.4, "Y": 365.0}
AROUND = 9
"""Words around a time that tell of what it is."""
NEAR = 6
SHARED = 3
"""Roots that must stand around both times."""
APART = 0.9
"""Two times so many units long ago are parted when they lie farther apart."""
WITHIN = 60
"""Beginnings farther apart are of two attacks."""


def how_long_ago(sight: Sight) -> Iterator[Fact]:
    """Something that was so many days, weeks, months or years before the article."""
    if not sight.told.day:
        return
    for d in sight.dated:
        time = sight.told.times.get(d.span)
        match = (AGO.match(time.expr) if time and is_ago(sight, d) else None) or (STRETCH.fullmatch(d.value) if comes_after(sight, d) else None)
        if not match or about(sight, d):
            continue
        unit = UNIT[match[2]]
        was = sight.told.day.toordinal() - int(match[1]) * unit
        roots = roots_of(sight, sight.around(d.span.start, d.span.stop, AROUND, AROUND))
        yield Fact(name="how_long_ago", keys=sight.keys(), at=(d.span.start, d.span.stop), low=was, high=max(unit, 2.0), about=roots)


def is_ago(sight: Sight, d: Dated) -> bool:
    """The stretch lies before the article, and not before something that is named after it, and nothing is added to it."""
    first, last = sight.index(d.span.start), sight.index(d.span.stop)
    after = sight.tokens[last : last + 1]
    added = any(sight.words.uncoupled(t.word) != t.word for t in after)
    return sight.known.bare(sight.tokens[first].word, sight.known.ago) and not added and not any(t.word in sight.known.counted_from for t in after)


def comes_after(sight: Sight, d: Dated) -> bool:
    """What the article tells of comes so long after something."""
    first, last = sight.index(d.span.start), sight.index(d.span.stop)
    before, after = sight.tokens[:first], sight.tokens[last : last + 1]
    later = any(t.word in sight.known.after for t in sight.tokens[max(0, first - 1) : last])
    return later and any(t.word in sight.known.counted_from for t in after) and any(sight.known.bare(t.word, sight.known.comes) for t in before)


def about(sight: Sight, d: Dated) -> bool:
    """The time is approximate."""
    words = sight.words
    at = sight.index(d.span.start)
    inside = [t.word for t in sight.tokens[at : sight.index(d.span.stop)]][1:]
    return any(w in words.about for w in (*inside, *(t.word for t in sight.tokens[max(0, at - 2) : at])))


def roots_of(sight: Sight, tokens: list[Token]) -> frozenset[str]:
    """The roots of words that tell something."""
    return frozenset(sight.words.root(t.stem) for t in tokens if t.word[0].isalpha() and t.word not in sight.words.empty)


def part_ago(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Other days of what the same words tell."""
    common = a.about & b.about
    if len(common) < SHARED or abs(a.low - b.low) < APART * max(a.high, b.high) or a.high != b.high:
        return None
    days = (dt.date.fromordinal(int(f.low)).isoformat() for f in (a, b))
    return f"{' and '.join(days)}, of {', '.join(sorted(common)[:4])}"


def day_of_attack(sight: Sight) -> Iterator[Fact]:
    """The day on which an attack on a place began."""
    if sight.known.attacks.isdisjoint(sight.stems):
        return
    for n, token in enumerate(sight.tokens):
        if not sight.known.bare(token.word, sight.known.begins):
            continue
        if not (attack := attack_after(sight, n)):
            continue
        near = [d for d in sight.dated if token.stop <= d.span.start and sight.index(d.span.start) <= sight.index(attack.start) + 3 and DAY.fullmatch(d.value)]
        places = frozenset(m.entry or "" for m in sight.mentions if m.kind == "place")
        if near and places:
            day = near[0].value[:10]
            yield Fact(name="day_of_attack", keys=sight.keys(), at=(near[0].span.start, near[0].span.stop), value=day, about=places - {""})
            return


def attack_after(sight: Sight, n: int) -> Token | None:
    """The attack named after a word for its beginning; an operation of rescue or removal is none."""
    at = next((m for m in range(n + 1, min(n + 2 + NEAR, len(sight.tokens))) if sight.tokens[m].stem in sight.known.attacks), None)
    peaceful = at is not None and any(t.stem in sight.known.peaceful for t in sight.tokens[at + 1 : at + 2])
    return None if at is None or peaceful else sight.tokens[at]


def part_attacks(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Other days of the beginning of an attack on one place."""
    apart = abs((dt.date.fromisoformat(a.value) - dt.date.fromisoformat(b.value)).days)
    if not 0 < apart <= WITHIN or not a.about & b.about:
        return None
    return f"an attack that began on {a.value} and on {b.value}"


def day_due(sight: Sight) -> Iterator[Fact]:
    """What is to be done on a day or in a week to come."""
    for n, token in enumerate(sight.tokens):
        if not (verb := future(sight, token)):
            continue
        after = [d for d in sight.dated if token.stop <= d.span.start and (days := stretch(d)) and sight.told.day and days[1] >= sight.told.day.toordinal()]
        after = [d for d in after if not counts_from_speech(sight, d)]
        if not after or sight.index(after[0].span.start) > n + 18:
            continue
        first, last = stretch(after[0]) or (0, 0)
        roots = roots_of(sight, sight.tokens[n + 1 :])
        yield Fact(
            name="day_due",
            by=frozenset({verb}),
            keys=sight.keys([verb]),
            at=(after[0].span.start, after[0].span.stop),
            low=first,
            high=last,
            about=roots,
            value=after[0].value,
        )


def counts_from_speech(sight: Sight, d: Dated) -> bool:
    """A day that is counted from that of the speech («tomorrow»), which need not be the day of the article."""
    time = sight.told.times.get(d.span)
    return bool(time and time.expr.startswith("day="))


def future(sight: Sight, token: Token) -> str:
    """The root of a verb in the future, without the letters of its person; empty for other words."""
    words, word = sight.words, token.word
    if any(m.span.start <= token.start < m.span.stop for m in sight.mentions):
        return ""
    for inner in (word, words.uncoupled(word)):
        if len(inner) > 4 and inner[0] == words.table.future and inner[1] in words.table.persons:
            return inner[2:]
    return ""


def stretch(d: Dated) -> tuple[int, int] | None:
    """First and last day of a day or week, as ordinals; a week begins two days early, as it does for Arab readers."""
    if match := DAY.fullmatch(d.value):
        day = dt.date.fromisoformat(match[1]).toordinal()
        return day, day
    if match := WEEK.fullmatch(d.value):
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1).toordinal()
        return monday - 2, monday + 6
    return None


def part_due(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Days that do not meet, of what is told in the same words."""
    common = a.about & b.about
    if a.by != b.by or a.low <= b.high and b.low <= a.high or 2 * len(common) < min(len(a.about), len(b.about)) or len(common) < SHARED:
        return None
    return f"due on {a.value} and on {b.value}"
