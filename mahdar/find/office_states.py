"""The states of an office that several hold: «وزراء خارجية ألمانيا وفرنسا والولايات المتحدة»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mahdar.find.clauses import Place
from mahdar.model import Name

if TYPE_CHECKING:
    from mahdar.find.ground import Ground

LONGEST = 3
"""Words of the longest name of a state that is looked for."""


def states_of_office(ground: Ground, place: Place) -> Iterator[Name]:
    """The states whose names stand in an office of several, in order; the longest name is tried first."""
    at = place.first
    while at < place.last:
        long, state = named_at(ground, at, place.last)
        if state:
            yield Name(state, "GPE", ground.span(at, at + long))
        at += long


def named_at(ground: Ground, at: int, stop: int) -> tuple[int, str]:
    """How many tokens the name of a state takes that begins at the token, with "and" before it or not, and the state; one and none where there is none."""
    small = ground.small
    for long in range(min(LONGEST, stop - at), 0, -1):
        words = " ".join(ground.page.word[at : at + long])
        for name in (words, words.removeprefix(small.joint)):
            if state := small.names.get(name) or small.states_also.get(name):
                return long, state
    return 1, ""
