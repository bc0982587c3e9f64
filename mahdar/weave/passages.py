"""What the words of two articles share: runs of words in the same order, small edits bridged, and where they stand in either."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from mahdar.weave.wording import WIDTH

GRAM = 4
"""Words that must stand in the same order for a run to begin."""
BRIDGED = 2
"""Words within a run that may differ."""
RUN = 6
"""Words of a run that counts: shorter ones are names and set phrases."""

PLACES = 8
"""Places in the other article at which a run is tried."""
STEPS = sorted(((x, y) for x in range(BRIDGED + 1) for y in range(BRIDGED + 1)), key=lambda step: (sum(step), step))
"""Words left out of the one and of the other article, the fewest first."""

Run = tuple[int, int]


class Passage(Struct, frozen=True, order=True):
    """Words `[start, stop)` of one article that stand as words `[other, other_stop)` in another."""

    start: int
    stop: int
    other: int
    other_stop: int


def shared_runs(codes: str, others: frozenset[str]) -> tuple[Run, ...]:
    """The runs of words `[first, last)` that stand in the other article too (`others`: its runs of GRAM words), short runs left out."""
    runs: list[Run] = []
    for i in range(len(codes) // WIDTH - GRAM + 1):
        if codes[i * WIDTH : (i + GRAM) * WIDTH] in others:
            if runs and i - runs[-1][1] <= BRIDGED:
                runs[-1] = (runs[-1][0], i + GRAM)
            else:
                runs.append((i, i + GRAM))
    return tuple((a, b) for a, b in runs if b - a >= RUN)


@functools.lru_cache(maxsize=256)
def grams(codes: str) -> frozenset[str]:
    """All runs of GRAM words."""
    return frozenset(codes[i : i + GRAM * WIDTH] for i in range(0, len(codes) - (GRAM - 1) * WIDTH, WIDTH))


def passages(codes: str, others: str) -> Iterator[Passage]:
    """The passages of one article that stand in another, in order of the one; small edits in either are bridged."""
    places = places_of_grams(others)
    i = 0
    while i + GRAM <= len(codes) // WIDTH:
        found = [followed(codes, others, i, p) for p in places.get(words(codes, i), ())[:PLACES]]
        longest = max(found, key=lambda passage: passage.stop, default=None)
        if longest and longest.stop - i >= RUN:
            yield longest
            i = longest.stop
        else:
            i += 1


def words(codes: str, i: int) -> str:
    """The run of GRAM words at a word."""
    return codes[i * WIDTH : (i + GRAM) * WIDTH]


def followed(codes: str, others: str, i: int, p: int) -> Passage:
    """The passage that begins at word `i` of the one article and `p` of the other, as far as it goes."""
    a, b = i + GRAM, p + GRAM
    while step := next(((x, y) for x, y in STEPS if goes_on(codes, others, (a + x, b + y), GRAM if x or y else 1)), None):
        a, b = a + step[0] + 1, b + step[1] + 1
    return Passage(i, a, p, b)


def goes_on(codes: str, others: str, at: tuple[int, int], n: int) -> bool:
    """The same `n` words stand at a word of the one article and a word of the other."""
    a, b = at[0] * WIDTH, at[1] * WIDTH
    return a + n * WIDTH <= len(codes) and codes[a : a + n * WIDTH] == others[b : b + n * WIDTH]


def places_of_grams(codes: str) -> dict[str, tuple[int, ...]]:
    """Where each run of GRAM words stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for i in range(len(codes) // WIDTH - GRAM + 1):
        places[codes[i * WIDTH : (i + GRAM) * WIDTH]].append(i)
    return {gram: tuple(at) for gram, at in places.items()}
