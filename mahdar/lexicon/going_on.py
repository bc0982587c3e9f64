"""The table of who goes on speaking (going_on.yaml), folded."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class GoingOnTable(Struct, frozen=True, forbid_unknown_fields=True):
    """going_on.yaml: what each list holds is said there."""

    thoughts: frozenset[str]
    views: frozenset[str]
    introducing: frozenset[str]
    asked_when: frozenset[str]
    possessing: frozenset[str]
    moments: frozenset[str]
    counting: frozenset[str]
    several_sources: frozenset[str]


def going_on(lexicon: Lexicon) -> GoingOnTable:
    """The words of a lexicon, folded; ask for them by `lexicon.made(going_on)`."""
    table, fold = lexicon.table("going_on", GoingOnTable), lexicon.folding.fold
    return GoingOnTable(**{name: frozenset(map(fold, getattr(table, name))) for name in table.__struct_fields__})
