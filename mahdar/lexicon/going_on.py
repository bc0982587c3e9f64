"""The table of who goes on speaking (going_on.yaml), folded."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from mahdar.lexicon import Lexicon

PAIRS = ("irregular", "hers")
"""The tables of pairs."""


class GoingOnTable(Struct, frozen=True, forbid_unknown_fields=True):
    """going_on.yaml: what each list holds is said there."""

    thoughts: frozenset[str]
    views: frozenset[str]
    introducing: frozenset[str]
    asked_when: frozenset[str]
    possessing: frozenset[str]
    moments: frozenset[str]
    counting: frozenset[str]
    needing_hearers: frozenset[str]
    done_to: frozenset[str]
    quoted_words: frozenset[str]
    hers: dict[str, str]
    governments: frozenset[str]
    cabinets: frozenset[str]
    irregular: dict[str, str]
    several_sources: frozenset[str]


def going_on(lexicon: Lexicon) -> GoingOnTable:
    """The words of a lexicon, folded; ask for them by `lexicon.made(going_on)`."""
    table, fold = lexicon.table("going_on", GoingOnTable), lexicon.folding.fold
    folded: dict[str, Any] = {name: frozenset(map(fold, getattr(table, name))) for name in table.__struct_fields__ if name not in PAIRS}
    folded |= {name: {fold(word): fold(other) for word, other in getattr(table, name).items()} for name in PAIRS}
    return GoingOnTable(**folded)
