"""Who heard an utterance first, and how many heard it independently of one another.

Places that print one utterance have one origin when they name the same agency, newspaper or channel, or, unless they name two,
when the words stand in a passage that their articles share.
Origins are counted, not weighed: a number of them says nothing of the truth.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from mahdar.record.views.copies import Stretch, stretches, worded
from mahdar.record.views.links import Ways
from mahdar.record.views.said import Said
from mahdar.record.views.scope import Gathered, Source

HALF = 0.5
"""The share of a statement's words that must lie in a shared passage."""
BEYOND = 30
"""Characters by which a shared passage reaches beyond words that are quoted."""


Key = tuple[str, str]
"""The document and the id of a statement."""


class Origins:
    """The origins of the utterances of a scope."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._pairs = {(a.doc, b.doc) for a, b, _ in gathered.judged("copies")}
        self._shared: dict[tuple[str, str], list[tuple[Stretch, Stretch]]] = {}
        self._named: dict[Key, str | None] = {}
        self._of: dict[tuple[Key, ...], tuple[str, ...]] = {}

    def named(self, s: Said) -> str | None:
        """The first that is named as having heard it: a channel, an agency or newspaper; None when only the outlet is."""
        if (key := key_of(s)) not in self._named:
            self._named[key] = self._first_named(s)
        return self._named[key]

    def _first_named(self, s: Said) -> str | None:
        links = self._gathered.made(Ways).links(s)
        return next((link.name for link in links if link.role in ("channel", "relay", "agency") and link.named), None)

    def of(self, places: Sequence[Said]) -> tuple[str, ...]:
        """The independent origins of the places that print one utterance, sorted.

        For each the name of who heard it, else the outlet (or article) that came first.
        """
        if (keys := tuple(map(key_of, places))) not in self._of:
            self._of[keys] = self._labels(places)
        return self._of[keys]

    def _labels(self, places: Sequence[Said]) -> tuple[str, ...]:
        names = [self.named(s) for s in places]
        roots = list(range(len(places)))
        for a, b in itertools.combinations(range(len(places)), 2):
            if names[a] == names[b] if names[a] and names[b] else self.shared(places[a], places[b]):
                low, high = sorted((top(roots, a), top(roots, b)))
                roots[high] = low
        labels: dict[int, str] = {}
        for n in sorted(range(len(places)), key=lambda n: (names[n] is None, places[n].source.day, n)):
            labels.setdefault(top(roots, n), names[n] or places[n].source.outlet or places[n].source.doc)
        return tuple(sorted(set(labels.values())))

    def shared(self, a: Said, b: Said) -> bool:
        """Most of the words of two places lie in one passage that their articles share, or they are one article's."""
        if a.source is b.source:
            return True
        pair = (a.source.doc, b.source.doc)
        if pair not in self._pairs:
            pair, a, b = pair[::-1], b, a
        return pair in self._pairs and any(covers(mine, a) and covers(theirs, b) for mine, theirs in self._passages(a.source, b.source))

    def _passages(self, a: Source, b: Source) -> list[tuple[Stretch, Stretch]]:
        if (a.doc, b.doc) not in self._shared:
            known = self._gathered.made(worded)
            self._shared[a.doc, b.doc] = list(stretches(known[a.doc], known[b.doc]))
        return self._shared[a.doc, b.doc]


def key_of(s: Said) -> Key:
    """What a statement is known by within a scope."""
    return s.source.doc, s.form.id


def covers(stretch: Stretch, s: Said) -> bool:
    """At least half of the words said lie in the stretch of their article; when quoted, it reaches beyond them, for anybody can quote the same words."""
    start, stop = s.words_at.span
    beyond = max(0, start - stretch[0]) + max(0, stretch[1] - stop)
    held = min(stop, stretch[1]) - max(start, stretch[0])
    return held >= HALF * (stop - start) and (s.found.mode == "indirect" or beyond >= BEYOND)


def top(roots: list[int], n: int) -> int:
    """The least of those that are one with `n`."""
    while roots[n] != n:
        n = roots[n]
    return n
