"""The nouns for those around somebody, before his name («فريق فلان»)."""

from __future__ import annotations

from mahdar.lexicon import Lexicon


def teams(lexicon: Lexicon) -> frozenset[str]:
    """The nouns, folded."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("teams", tuple[str, ...])))
