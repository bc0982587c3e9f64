"""Figures of one thing: the dead of a war, lists that are counted, shares of a party, and how long something lasts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mahdar.model import Dated, Mention
from mahdar.weave.facts import Fact, Sight
from mahdar.weave.quantities import PERCENT, Quantity
from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling

MANY = 1000
"""Dead of a war, from which on no day's toll is meant."""
PARTED = 0.15
"""Two figures of the dead that differ by less of the greater agree."""
NEAR, VERB = 4, 7
LISTED = (3, 30)
"""Names of a list that is counted."""
COMMON = 3
"""Names that two lists must share."""
OWNER = 4
"""Words between a share and whose it is."""
SHARED = 2
"""Roots that two sentences on a share must have in common beside its owner."""
LASTING = 0.25
"""Two stretches of years that differ by less of the greater agree."""
STRETCH = re.compile(r"P(\d+)(D|W|M|Y|DE|CE)")
YEARS = {"Y": 1.0, "DE": 10.0, "CE": 100.0}
DAYS = {"D": 1.0, "W": 7.0}
BETWEEN = re.compile(r"[\s\u060c,()\-\u2013\"\u00ab\u00bb]*\w?\s*")


def dead_of_a_war(sight: Sight) -> Iterator[Fact]:
    """A past war and how many died in it."""
    if sight.known.wars.isdisjoint(sight.stems) or not any(is_past(sight, d) for d in sight.dated):
        return
    for q in sight.quantities:
        if q.value >= MANY and counts_dead(sight, q):
            least = at_least(sight, q)
            yield Fact(name="dead_of_a_war", keys=sight.keys(), at=(q.start, q.stop), low=q.value, high=float("inf") if least else q.value)


def is_past(sight: Sight, d: Dated) -> bool:
    """The time lies in an earlier year than the article, or is a decade."""
    year = d.value[:4]
    return year.isdigit() and (len(year) == 3 or (sight.told.day is not None and int(year) < sight.told.day.year))


def counts_dead(sight: Sight, q: Quantity) -> bool:
    """What is counted are the dead: by the noun, or people of whom a verb of killing is said just before."""
    if q.unit in sight.known.killed:
        return True
    return q.unit in sight.known.people and any(t.stem in sight.known.killed for t in sight.around(q.start, q.start, VERB, 0))


def at_least(sight: Sight, q: Quantity) -> bool:
    """The number is given as the least."""
    return any(sight.known.bare(t.word, sight.known.least) for t in sight.around(q.start, q.stop, NEAR, 0))


def part_dead(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Other figures, neither being the other's least."""
    low, high = sorted((a, b), key=lambda f: f.low)
    if low.high >= high.low or (high.low - low.low) / high.low <= PARTED:
        return None
    return f"the dead of a war: {a.low:g} and {b.low:g}"


def counted_list(sight: Sight) -> Iterator[Fact]:
    """A number and the list of as many names that it counts."""
    counted = [q for q in sight.quantities if LISTED[0] <= q.value <= LISTED[1]]
    if not counted:
        return
    for token in sight.tokens:
        if token.word in sight.known.listing:
            names = in_a_row(sight, token.stop)
            q = next((q for q in reversed(counted) if q.value == len(names) and q.stop <= token.start), None)
            if q:
                yield Fact(name="counted_list", keys=tuple(names), at=(q.start, q.stop), low=q.value, high=q.value, about=frozenset(names))


def in_a_row(sight: Sight, place: int) -> list[str]:
    """The names that follow a place with nothing but commas and joining letters between them."""
    names: list[str] = []
    for m in sight.mentions:
        if m.span.start < place:
            continue
        if not BETWEEN.fullmatch(sight.text[place : m.span.start]):
            break
        names.append(m.entry or sight.words.fold(m.head.text))
        place = m.span.stop
    return names


def part_lists(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Lists mostly of the same names, of other length."""
    common = a.about & b.about
    if a.low == b.low or len(common) < COMMON or 2 * len(common) <= min(len(a.about), len(b.about)):
        return None
    return f"lists of {a.low:g} and of {b.low:g}, {len(common)} names in both"


def share_of(sight: Sight) -> Iterator[Fact]:
    """A percentage with whose it is."""
    if not sight.words.tolls.isdisjoint(sight.stems):
        return
    for q in sight.quantities:
        if q.unit == PERCENT and not sight.is_demanded(q) and (owner := owner_of(sight, q)):
            roots = sight.roots - {sight.words.root(sight.words.stem(w)) for w in sight.words.tokens(owner.span.text)}
            name = owner.entry or sight.words.fold(owner.head.text)
            yield Fact(
                name="share_of",
                keys=sight.keys([name]),
                at=(q.start, q.stop),
                low=q.value,
                high=q.value,
                about=roots,
                value=name,
                by=frozenset(["about"] * q.rough),
            )


def owner_of(sight: Sight, q: Quantity) -> Mention | None:
    """The state, body or person named last before a number with hardly a word between."""
    before = [m for m in sight.mentions if m.span.stop <= q.start and (m.entry or m.kind == "person")]
    if not before:
        return None
    last = max(before, key=lambda m: (m.span.stop, -m.span.start))
    between = [t for t in sight.tokens if last.span.stop <= t.start and t.stop <= q.start]
    clean = len(between) <= OWNER and all(t.word[0].isalpha() for t in between) and not set(sight.text[last.span.stop : q.start]) & set("\u060c,.;\u061b")
    return last if clean else None


def part_shares(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Other percentages of one thing."""
    if a.value != b.value or a.by or b.by or len(a.about & b.about) < SHARED or abs(a.low - b.low) <= 0.1 * max(a.low, b.low):
        return None
    return f"{a.value}: {a.low:g} and {b.low:g} per cent, of {', '.join(sorted(a.about & b.about)[:4])}"


def years_long(sight: Sight) -> Iterator[Fact]:
    """A war or quarrel and for how many years it has lasted."""
    nouns = [n for n, t in enumerate(sight.tokens) if t.stem in sight.known.lasting]
    if not nouns or not sight.told.day:
        return
    for d in sight.dated:
        at = sight.index(d.span.start)
        words = sight.tokens[max(0, at - VERB) : at + 1]
        lasts = any(sight.known.bare(t.word, sight.known.lasts) for t in words) and not is_over(sight, d, nouns, at)
        years = years_of(d.value, sight.told.day.year) if lasts and any(at - 2 * VERB <= n < at for n in nouns) else 0.0
        if years >= 2:
            yield Fact(name="years_long", keys=sight.keys(), at=(d.span.start, d.span.stop), low=years, high=years)


def is_over(sight: Sight, d: Dated, nouns: list[int], at: int) -> bool:
    """The war lies before something else: it is told after what, or from a year to a year."""
    noun = max((n for n in nouns if n < at), default=0)
    before = sight.tokens[noun - 1].word if noun else ""
    years = [other for other in sight.dated if other.value[:4].isdigit() and other.span != d.span]
    return sight.known.bare(before, sight.known.after) or bool(years)


def years_of(value: str, now: int) -> float:
    """Years of a stretch, or since a year; 0 when the value tells neither."""
    if match := STRETCH.fullmatch(value):
        return int(match[1]) * YEARS.get(match[2], 0.0)
    return float(now - int(value[:4])) if value[:4].isdigit() else 0.0


def part_years(a: Fact, b: Fact, _: Spelling) -> str | None:
    """So many years or others."""
    low, high = sorted((a.low, b.low))
    return f"{a.low:g} and {b.low:g} years" if (high - low) / high > LASTING else None


def days_of_a_visit(sight: Sight) -> Iterator[Fact]:
    """A visit or stay, where, and for how many days."""
    for d in sight.dated:
        match = STRETCH.fullmatch(d.value)
        if not match or match[2] not in DAYS:
            continue
        near = sight.around(d.span.start, d.span.stop, VERB, 1)
        lasts = any(sight.known.bare(t.word, sight.known.visit_lasts) for t in near) and any(t.stem in sight.known.visits for t in near)
        stays = lasts or any(sight.known.bare(t.word, sight.known.stays) for t in near)
        places = {m.entry for m in sight.mentions if m.kind in ("state", "place") and m.entry}
        persons = sight.persons
        if stays and places and persons:
            days = int(match[1]) * DAYS[match[2]]
            yield Fact(
                name="days_of_a_visit", keys=tuple(sorted(places)), at=(d.span.start, d.span.stop), low=days, high=days, about=frozenset(places), by=persons
            )


def part_visits(a: Fact, b: Fact, spelt: Spelling) -> str | None:
    """A visit to one place by one person, of other length."""
    if a.low == b.low or not a.about & b.about or not shared(a.by, b.by, spelt):
        return None
    return f"a stay of {a.low:g} and of {b.low:g} days in {', '.join(sorted(a.about & b.about))}"
