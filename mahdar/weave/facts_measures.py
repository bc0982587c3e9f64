"""Measures of somebody or some place: an age, a population, a distance, a term in prison."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.lexicon.accounts import Measure
from mahdar.model import Mention
from mahdar.weave.facts import Fact, Sight
from mahdar.weave.quantities import Quantity
from mahdar.weave.spelling import Spelling

CUE = 5
"""Words around a number in which it is told what it measures."""
OWNER = 8
"""Words around it in which it is told of whom or what."""


def measure_of(sight: Sight) -> Iterator[Fact]:
    """A number with its unit, what it measures, and of whom or of which places."""
    for q in sight.quantities:
        for measure in sight.known.measures:
            counts = q.unit in measure.units and not q.rough and is_measured(sight, q, measure)
            if counts and (owner := owners(sight, q, measure)):
                name = f"{measure.name} of {' and '.join(sorted(owner))}"
                yield Fact(name="measure_of", keys=(name,), at=(q.start, q.stop), value=name, low=q.value, high=measure.apart)


def is_measured(sight: Sight, q: Quantity, measure: Measure) -> bool:
    """A word that tells what is measured stands near, or the number stands in brackets right after a person."""
    near = sight.around(q.start, q.stop, CUE, CUE)
    if measure.owner == "person" and measure.bracketed and any(sight.text[m.span.stop : q.start].strip() == "(" for m in sight.mentions):
        return True
    return any(sight.known.bare(t.word, measure.cues) for t in near)


def owners(sight: Sight, q: Quantity, measure: Measure) -> frozenset[str]:
    """Whose measure it is: the person or place named nearest, or of a distance the two places."""
    kinds = ("person",) if measure.owner == "person" else ("place", "state")
    near = sight.around(q.start, q.stop, OWNER, OWNER)
    if not near:
        return frozenset()
    start, stop = near[0].start, near[-1].stop
    named = [m for m in sight.mentions if m.kind in kinds and start <= m.span.start < stop]
    names = {name_of(sight, m) for m in named} - {""}
    if measure.owner == "places":
        return frozenset(names) if len(names) == 2 else frozenset()
    before = [m for m in named if m.span.stop <= q.start]
    nearest = before[-1] if before and not another(sight, q, before[-1].span.stop) else None
    return frozenset({name_of(sight, nearest)} - {""}) if nearest and len(names) == 1 else frozenset()


def another(sight: Sight, q: Quantity, start: int) -> bool:
    """Between whom a number may measure and the number stands another of the same unit, which measures him: «Salim, 60 years old, and his son, 30»."""
    return any(other.unit == q.unit and start <= other.start < q.start for other in sight.quantities)


def name_of(sight: Sight, m: Mention) -> str:
    """The name by which a measure's owner is found again."""
    if m.kind != "person":
        return m.entry or ""
    return next((" ".join(sight.spelt.words(n.name)) for n in sight.told.names.get(m.span, ())), "")


def part_measures(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Other figures of one measure, farther apart than the measure allows."""
    greater = max(a.low, b.low)
    apart = abs(a.low - b.low)
    if a.value != b.value or not apart or (apart <= a.high if a.high >= 1 else apart / greater <= a.high):
        return None
    return f"{a.value}: {a.low:g} and {b.low:g}"
