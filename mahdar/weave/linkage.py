"""Groups by average linkage: two groups are joined as long as their members are alike on average."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

Likeness = Mapping[tuple[str, str], float]


def linked(names: Sequence[str], like: Likeness, least: float) -> list[list[str]]:
    """The groups of the names, each in the order given; pairs that `like` does not hold are not alike at all.

    The most alike are joined first, of equals those that come first; the outcome does not depend on the order of the pairs.
    """
    groups = Groups(names, like)
    while groups.join(least):
        pass
    order = {name: n for n, name in enumerate(names)}
    return sorted((sorted(group, key=order.__getitem__) for group in groups.members.values()), key=lambda group: order[group[0]])


class Groups:
    """The groups so far, with the sum of likeness between the members of any two."""

    def __init__(self, names: Sequence[str], like: Likeness) -> None:
        self.members: dict[int, list[str]] = {n: [name] for n, name in enumerate(names)}
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        numbers = {name: n for n, name in enumerate(names)}
        self._next = len(names)
        for a, b in ((numbers[x], numbers[y]) for x, y in like):
            self._sums[a][b] = self._sums[b][a] = like[names[a], names[b]]
        self._queue = [(-value, a, b) for a, row in self._sums.items() for b, value in row.items() if a < b]
        heapq.heapify(self._queue)

    def join(self, least: float) -> bool:
        """Join the two groups that are most alike, when they are enough so; tells whether any were."""
        while self._queue:
            value, a, b = heapq.heappop(self._queue)
            if -value < least:
                return False
            if a in self.members and b in self.members:
                self._join(a, b)
                return True
        return False

    def _join(self, a: int, b: int) -> None:
        new, self._next = self._next, self._next + 1
        self.members[new] = self.members.pop(a) + self.members.pop(b)
        mine, theirs = self._sums.pop(a), self._sums.pop(b)
        for other in sorted((mine.keys() | theirs.keys()) - {a, b}):
            row = self._sums[other]
            row.pop(a, None), row.pop(b, None)
            row[new] = self._sums[new][other] = mine.get(other, 0.0) + theirs.get(other, 0.0)
            average = row[new] / (len(self.members[new]) * len(self.members[other]))
            heapq.heappush(self._queue, (-round(average, 9), other, new))
