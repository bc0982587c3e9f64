"""The table of who goes on speaking (going_on.yaml), folded."""

from __future__ import annotations

from msgspec import Struct, structs

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
    table, fold = lexicon.folded("going_on", GoingOnTable), lexicon.folding.fold
    return structs.replace(table, **{name: {fold(word): fold(other) for word, other in getattr(table, name).items()} for name in PAIRS})
