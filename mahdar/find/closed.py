"""Closed sets of words of several tables in one: joined when first asked for, not in every article."""

from __future__ import annotations

import functools


@functools.lru_cache(maxsize=256)
def either(*sets: frozenset[str]) -> frozenset[str]:
    """The words of all these sets."""
    return frozenset().union(*sets)


@functools.lru_cache(maxsize=256)
def without(words: frozenset[str], *sets: frozenset[str]) -> frozenset[str]:
    """The words of the first set that are in none of the others."""
    return words.difference(*sets)
