"""Who of two meetings is the same person."""

from __future__ import annotations

import functools

from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling

LAST = 0.8
"""How alike two last names are spelt at least."""


def alike(a: frozenset[str], b: frozenset[str], spelt: Spelling) -> int:
    """How many persons the two sides have in common, by names or by last names, spelt alike; nobody counts twice."""
    pairs = [(x, y) for x in a for y in b if shared(frozenset({x}), frozenset({y}), spelt) or akin(x, y, spelt)]
    return min(len({x for x, _ in pairs}), len({y for _, y in pairs}))


def akin(a: str, b: str, spelt: Spelling) -> bool:
    """The last names are spelt alike, the words of the shorter name are all in the longer one, or one is written without spaces."""
    one, other = sorted((a.split()[1:], b.split()[1:]), key=len)
    if not one:
        return False
    last = spelt.likelihood(one[-1], other[-1]) >= LAST
    return set(one) <= set(other) or last or len(one) < len(other) and spelt.likelihood("".join(one), "".join(other)) >= LAST


@functools.lru_cache(maxsize=20_000)
def bodies(side: frozenset[str]) -> frozenset[str]:
    """The bodies of a side."""
    return frozenset(name for name in side if name.startswith("ORG "))


@functools.lru_cache(maxsize=20_000)
def persons(side: frozenset[str]) -> frozenset[str]:
    """The persons of a side."""
    return frozenset(name for name in side if name.startswith("PER "))


def likest(person: str, others: frozenset[str], spelt: Spelling) -> float:
    """How alike the name is to that of any of the others, by the whole names or by the last ones."""
    return max((1.0 if akin(person, other, spelt) else by_name(person.split()[1:], other.split()[1:], spelt) for other in others), default=0.0)


def by_name(name: list[str], other: list[str], spelt: Spelling) -> float:
    """How alike two names of persons are spelt, their last words, or their first ones as one; a word of both that is no given name is enough."""
    if any(word in other and word not in spelt.latin for word in name):
        return 1.0
    first = max(spelt.likelihood("".join(name[:n]), "".join(other[:m])) for n, m in ((2, 2), (1, 2), (2, 1)))
    return max(spelt.names(tuple(name), tuple(other)), spelt.likelihood(name[-1], other[-1]), first)
