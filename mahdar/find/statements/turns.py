"""Where the words said may be over, told by the tokens alone: there the constructions of `ends` look at what stands around them, and nowhere else.

Most tokens are none of these, and one look into an index of the page finds those that are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain

from msgspec import Struct

from mahdar.find.statements.scene import Scene


class Turns(Struct, frozen=True):
    """Tokens in order: where the words said may be over, and where words about the saying may begin or stand right behind."""

    ends: list[int]
    asides: list[int]


def turns(scene: Scene) -> Turns:
    """The turns of an article."""
    page, words, commas = scene.page, scene.turning, scene.commas
    behind = [i + 1 for i in chain(commas, scene.quote_start)]
    ends = in_order(behind, scene.cue_places, page.where(words.ends), (i - 1 for i in page.where(words.led)))
    return Turns(ends, in_order(commas, scene.quote_start, page.where(words.asides), (i - 1 for i in page.where(words.hinted))))


def in_order(*places: Iterable[int]) -> list[int]:
    """All of these tokens, each once."""
    return sorted(set(chain.from_iterable(places)))


def between(places: list[int], first: int, last: int) -> list[int]:
    """Of tokens in order those from `first` up to `last` (exclusive)."""
    return places[bisect_left(places, first) : bisect_left(places, last)]
