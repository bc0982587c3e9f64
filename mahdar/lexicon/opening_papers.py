"""The table of papers that open a sentence as its source (opening_papers.yaml)."""

from __future__ import annotations

from mahdar.lexicon import Lexicon


def opening_papers(lexicon: Lexicon) -> frozenset[str]:
    """The papers, folded, some of two words with a space between; ask for them by `lexicon.made(opening_papers)`."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("opening_papers", tuple[str, ...])))
