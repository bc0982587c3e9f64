"""Times: expressions of time as written, with their unresolved values (`Time.expr`, in the notation of `mahdar.find.when`)."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

from mahdar.find.times.calendar import (
    bare_year,
    century,
    day_month_year,
    day_of_month,
    decade,
    feast,
    month_year,
    named_year,
    numeric_date,
    quarter_year,
    season,
)
from mahdar.find.times.clock import clock
from mahdar.find.times.joining import days_before, joined
from mahdar.find.times.relative import (
    ago,
    counted_from,
    duration,
    last_unit,
    last_units,
    later,
    next_day,
    part_alone,
    part_of_day,
    recurring,
    this_unit,
    today,
    vague,
    week_of_month,
    weekday,
    within_day,
)
from mahdar.find.times.scan import Hit, Piece, Scan
from mahdar.find.when import written
from mahdar.lexicon import Lexicon
from mahdar.lexicon.time import time_words
from mahdar.model import Reading, Time
from mahdar.text import NUMBER

RULES: tuple[Callable[[Scan, int], Hit | None], ...] = (
    day_month_year,
    day_of_month,
    numeric_date,
    clock,
    month_year,
    feast,
    named_year,
    bare_year,
    week_of_month,
    quarter_year,
    season,
    decade,
    century,
    next_day,
    today,
    weekday,
    part_alone,
    part_of_day,
    this_unit,
    last_unit,
    last_units,
    within_day,
    vague,
    recurring,
    counted_from,
    ago,
    later,
    duration,
)


BEGINS: dict[Callable[[Scan, int], Hit | None], frozenset[str]] = {
    rule: frozenset(kinds.split())
    for rule, kinds in (
        (day_month_year, "number ordinals"),
        (day_of_month, "number ordinals"),
        (numeric_date, "number"),
        (clock, "number hours clock_nouns about"),
        (month_year, "months hijri_months month_nouns edges"),
        (feast, "feasts"),
        (named_year, "year_nouns edges"),
        (bare_year, "number edges"),
        (week_of_month, "definite_units"),
        (quarter_year, "quarter_nouns"),
        (season, "seasons these edges"),
        (decade, "decades"),
        (century, "definite_units edges"),
        (next_day, "days"),
        (today, "days day_nouns these"),
        (weekday, "weekdays day_nouns"),
        (part_alone, "parts_alone"),
        (part_of_day, "parts"),
        (this_unit, "these edges"),
        (last_unit, "definite_units edges"),
        (last_units, "definite_units"),
        (within_day, "within preps"),
        (vague, "vague"),
        (recurring, "sets every"),
        (counted_from, "from_that"),
        (ago, "ago"),
        (later, "later"),
        (duration, "number cardinals units few about"),
    )
}
"""With which kinds of words each rule can begin; `number` is a number in digits."""

OPENING: frozenset[str] = frozenset().union(*BEGINS.values()) - {"preps"}
"""The kinds of words with which some rule can begin; a preposition can only before a word of `within`."""
NUMERAL = ("number",)


@functools.lru_cache(maxsize=4096)
def beginning_with(*kinds: str) -> tuple[Callable[[Scan, int], Hit | None], ...]:
    """The rules that can begin with a token of these kinds, in order."""
    return tuple(rule for rule in RULES if not BEGINS[rule].isdisjoint(kinds))


def times(reading: Reading, lexicon: Lexicon) -> Iterator[Time]:
    """All times of an article, in order of their place."""
    scan = Scan(lexicon.page(reading.article.text), lexicon.made(time_words))
    found = joined(scan, list(pieces(scan)))
    taken = {i for piece in found for i in range(piece.start, piece.stop)}
    more = [day for piece in found for day in days_before(scan, piece) if not taken & set(range(day.start, day.stop))]
    for piece in sorted(found + more, key=lambda p: p.start):
        span = reading.article.span(scan.page.start[piece.start] + piece.cling, scan.page.stop[piece.stop - 1])
        yield Time(span=span, rule=piece.rule, type=piece.when.type, anchor=piece.when.anchor, expr=written(piece.when))


def pieces(scan: Scan) -> Iterator[Piece]:
    """The longest reading at each place, from left to right."""
    stop = 0
    for i in openings(scan):
        if i >= stop and (piece := longest(scan, i)):
            yield piece
            stop = piece.stop


def openings(scan: Scan) -> list[int]:
    """The tokens at which some rule may begin: numbers, words of one of its kinds, and a preposition right before a word of `within`."""
    seen = {i for i, there in scan.seen.items() if not OPENING.isdisjoint(there)}
    seen |= {i - 1 for i in seen if scan.has(i, "within") and scan.has(i - 1, "preps")}
    return sorted(seen.union([i for i, kind in enumerate(scan.page.kind) if kind == NUMBER]))


def longest(scan: Scan, i: int) -> Piece | None:
    """What the rule that reads farthest from a token reads there; of equals the first in order."""
    best: Piece | None = None
    kinds = scan.seen.get(i, ())
    for rule in beginning_with(*kinds, *NUMERAL) if scan.page.kind[i] == NUMBER else beginning_with(*kinds):
        hit = rule(scan, i)
        if hit and (best is None or hit[0] > best.stop):
            best = Piece(i, hit[0], hit[1], rule.__name__)
    return best and Piece(best.start, best.stop, best.when, best.rule, cling(scan, best))


def cling(scan: Scan, piece: Piece) -> int:
    """How many letters of the piece's first token are a clinging particle."""
    there = scan.seen.get(piece.start)
    return min(seen.cling for seen in there.values()) if there else 0
