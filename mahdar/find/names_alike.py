"""Longer names of persons that begin and end like a name of two words («سليم مراد الحداد», «سليم الحداد»), or go on with the family («آل …»)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

Words = tuple[str, ...]


def alike(words: Words, named: Iterable[Words], known: bool, families: Collection[str]) -> list[Words]:
    """The longer names that mean the same person: of somebody whom a table knows (`known`) those that go on with the particle of his family, else
    the only one with more words between the same two."""
    if known:
        return [w for w in named if len(w) > len(words) + 1 and w[: len(words)] == words and w[len(words)] in families]
    longer = {w for w in named if len(words) == 2 < len(w) and (w[0], w[-1]) == words}
    return list(longer) if len(longer) == 1 else []
