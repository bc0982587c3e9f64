"""Clusters: who and what is one, derived from judgements each time they are shown.

Connected components over `same`, the strongest judgement first; one is passed over when it would join two sides that a stronger `different` keeps apart
(of two equally strong ones `different` goes first: a silent wrong answer is worse than none).  A person's judgement is stronger than every rule's, and a
person's later one stronger than an earlier.  Places of equal form are one by an implied rule, the strongest of all rules.
The outcome depends on the sets given and on nothing else: not on their order.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mahdar.model import Judgement
from mahdar.weave.forms import ASKED, JOINED, Edge, Form, Item
from mahdar.weave.linkage import linked

Compared = tuple[Form, Form, Edge]
"""Two forms and what a rule says of them."""
APART, HALF = 0.9, 0.5
"""How surely two places must be two to keep groups apart on average with all of their weight, and the share of it with which others do."""
BY_A_PERSON = 1e6
"""What a person's judgement weighs beside those of rules when a group is taken apart."""


def clusters(
    items: Iterable[Item], edges: Iterable[Compared], judgements: Iterable[Judgement] = (), least: float = 0.0, alone: float = 0.0
) -> list[tuple[str, ...]]:
    """Which places are one: sorted tuples of addresses, each address in exactly one.

    `edges` are what rules say of two forms, `judgements` those of persons that are in force, by the addresses of items; others are passed over.
    With `least`, a group whose members are on average less surely one than that (0 to 1) is taken apart, but never where a person joined it;
    members that are less surely one than `alone` join two groups only when others bear it out.
    """
    places, edges, judgements = places_by_form(items), list(edges), list(judgements)
    sides = Sides(sorted({address for at in places.values() for address in at}))
    for verdict, one, other in by_persons(judgements, sides):
        sides.judge(verdict, one, other)
    groups = {form: sides.gathered(at) for form, at in sorted(places.items(), key=lambda row: row[1][0])}
    for verdict, a, b in by_rules(edges, places):
        for x in groups[a]:
            for y in groups[b]:
                sides.judge(verdict, x, y)
    found = sides.components()
    return taken_apart(found, likeness(edges, judgements, places), least, alone) if least else found


def likeness(edges: Iterable[Compared], judgements: Iterable[Judgement], places: dict[Form, list[str]]) -> dict[tuple[str, str], float]:
    """How surely two places are one by what rules and persons say, below nothing how surely they are two, by their addresses in order."""
    like = {pair: 1.0 for at in places.values() for pair in itertools.combinations(at, 2)}
    for a, b, edge in edges:
        if a in places and b in places:
            value = edge.score if edge.verdict == "same" else -edge.score * (1.0 if edge.score >= APART else HALF)
            like.update({(min(x, y), max(x, y)): value for x in places[a] for y in places[b]})
    for j in judgements:
        if j.verdict == "same" and j.object:
            like[min(j.subject, j.object), max(j.subject, j.object)] = BY_A_PERSON
    return like


def taken_apart(groups: list[tuple[str, ...]], like: dict[tuple[str, str], float], least: float, alone: float) -> list[tuple[str, ...]]:
    """The parts of groups by average linkage."""
    of = {address: n for n, group in enumerate(groups) for address in group}
    inside: dict[int, dict[tuple[str, str], float]] = defaultdict(dict)
    for (a, b), value in like.items():
        if of.get(a, -1) == of.get(b, -2):
            inside[of[a]][a, b] = value
    return sorted(tuple(part) for n, group in enumerate(groups) for part in linked(group, inside[n], least, alone))


def places_by_form(items: Iterable[Item]) -> dict[Form, list[str]]:
    """The sorted addresses of each form."""
    found: dict[Form, set[str]] = defaultdict(set)
    for item in items:
        found[item.form].add(item.address)
    return {form: sorted(addresses) for form, addresses in found.items()}


def by_persons(judgements: Iterable[Judgement], sides: Sides) -> Iterator[tuple[str, str, str]]:
    """Verdict and two addresses of each judgement of a person on two known places, the latest first."""
    rows = [(j.at or "", j.verdict, j.subject, j.object) for j in judgements if j.verdict in ("same", "different") and j.object]
    for _, verdict, a, b in sorted(rows, key=lambda row: (row[0], row[1] == "different", row[2:]), reverse=True):
        if a in sides and b in sides and a != b:
            yield verdict, a, str(b)


def by_rules(edges: Iterable[Compared], places: dict[Form, list[str]]) -> Iterator[tuple[str, Form, Form]]:
    """Verdict and two forms of each rule's judgement that says something, the strongest first; among equals by the smallest places of the forms."""
    rows = []
    for a, b, edge in edges:
        if a in places and b in places and edge.score >= (JOINED if edge.verdict == "same" else ASKED):
            first, second = sorted((a, b), key=lambda form: places[form])
            rows.append((-edge.score, edge.verdict, places[first], places[second], first, second))
    for row in sorted(rows, key=lambda row: row[:4]):
        yield row[1], row[4], row[5]


class Sides:
    """Disjoint sets of addresses with the pairs of sets that are kept apart."""

    def __init__(self, addresses: list[str]) -> None:
        self._parent = {address: address for address in addresses}
        self._size = dict.fromkeys(addresses, 1)
        self._apart: dict[str, set[str]] = defaultdict(set)

    def __contains__(self, address: object) -> bool:
        return address in self._parent

    def side(self, address: str) -> str:
        """The address that stands for all that are one with this."""
        parent = self._parent
        while parent[address] != address:
            parent[address] = parent[parent[address]]
            address = parent[address]
        return address

    def judge(self, verdict: str, a: str, b: str) -> bool:
        """Join two sides or keep them apart, unless a stronger judgement has said otherwise; tells whether it was followed."""
        a, b = self.side(a), self.side(b)
        if verdict == "same":
            return a == b or (b not in self._apart[a] and self._join(a, b))
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)
        return a != b

    def _join(self, a: str, b: str) -> bool:
        if self._weight(a) < self._weight(b):
            a, b = b, a
        self._parent[b] = a
        self._size[a] += self._size[b]
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart[a].add(other)
        return True

    def _weight(self, side: str) -> int:
        return self._size[side] + len(self._apart[side])

    def gathered(self, addresses: list[str]) -> list[str]:
        """Join places of equal form as far as no person keeps them apart; gives one address for each side that is left."""
        heads: list[str] = []
        for address in addresses:
            if not any(self.judge("same", head, address) for head in heads):
                heads.append(address)
        return heads

    def components(self) -> list[tuple[str, ...]]:
        """All sides as sorted tuples, sorted."""
        out: dict[str, list[str]] = defaultdict(list)
        for address in sorted(self._parent):
            out[self.side(address)].append(address)
        return sorted(tuple(addresses) for addresses in out.values())
