"""Groups by average linkage: two groups are joined as long as their members are alike on average."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Likeness = Mapping[tuple[str, str], float]
BORNE_OUT = 2
"""So many pairs that are alike bear one another out."""
CHAIN, CHAINED = 3, 1.07
"""Of three, of which the first and the last have nothing in common, each pair must be alike by so much more."""
ENOUGH, ON_AVERAGE = 4, 0.25
"""Two groups of so many members together are told by how much they are alike on average."""


def linked(names: Sequence[str], like: Likeness, least: float, alone: float = 0.0) -> list[list[str]]:
    """The groups of the names, each in the order given; pairs that `like` does not hold are not alike at all.

    The most alike are joined first, of equals those that come first; the outcome does not depend on the order of the pairs.
    A pair that is less alike than `alone` joins two small groups only when another pair of theirs is alike too.
    """
    groups = Groups(names, like, alone)
    while groups.join(least):
        pass
    order = {name: n for n, name in enumerate(names)}
    return sorted((sorted(group, key=order.__getitem__) for group in groups.members.values()), key=lambda group: order[group[0]])


class Tie(NamedTuple):
    """What ties two groups: the sum of likeness of their pairs that are alike, the greatest of them, and how many there are."""

    whole: float = 0.0
    most: float = 0.0
    pairs: int = 0

    def __add__(self, other: object) -> Tie:
        if not isinstance(other, Tie):
            return NotImplemented
        return Tie(self.whole + other.whole, max(self.most, other.most), self.pairs + other.pairs)


class Groups:
    """The groups so far, with what ties any two."""

    def __init__(self, names: Sequence[str], like: Likeness, alone: float) -> None:
        self._alone = alone
        self.members: dict[int, list[str]] = {n: [name] for n, name in enumerate(names)}
        self._ties: dict[int, dict[int, Tie]] = defaultdict(dict)
        numbers = {name: n for n, name in enumerate(names)}
        self._next = len(names)
        for (x, y), value in like.items():
            self._ties[numbers[x]][numbers[y]] = self._ties[numbers[y]][numbers[x]] = Tie(value, value, int(value > 0))
        self._queue = [(-tie.whole, a, b) for a, row in self._ties.items() for b, tie in row.items() if a < b]
        heapq.heapify(self._queue)

    def join(self, least: float) -> bool:
        """Join the two groups that are most alike, when they are enough so; tells whether any were."""
        while self._queue:
            value, a, b = heapq.heappop(self._queue)
            if -value < least:
                return False
            if a in self.members and b in self.members and self._borne_out(a, b):
                self._join(a, b)
                return True
        return False

    def _borne_out(self, a: int, b: int) -> bool:
        """One pair is alike enough by itself, or another pair bears it out, or there are enough members that are so on average."""
        tie, sizes = self._ties[a][b], (len(self.members[a]), len(self.members[b]))
        asked = CHAINED * self._alone if sum(sizes) == CHAIN else self._alone
        alike = sum(sizes) >= ENOUGH and tie.whole >= ON_AVERAGE * sizes[0] * sizes[1]
        return tie.most >= asked or tie.pairs >= BORNE_OUT or alike

    def _join(self, a: int, b: int) -> None:
        new, self._next = self._next, self._next + 1
        self.members[new] = self.members.pop(a) + self.members.pop(b)
        mine, theirs = self._ties.pop(a), self._ties.pop(b)
        for other in sorted((mine.keys() | theirs.keys()) - {a, b}):
            row = self._ties[other]
            row.pop(a, None), row.pop(b, None)
            row[new] = self._ties[new][other] = mine.get(other, Tie()) + theirs.get(other, Tie())
            average = row[new].whole / (len(self.members[new]) * len(self.members[other]))
            heapq.heappush(self._queue, (-round(average, 9), other, new))
