"""The table of words that tell which time governs a statement (said.yaml), folded."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class SaidTable(Struct, frozen=True, forbid_unknown_fields=True):
    """said.yaml: what each list holds is said there."""

    continuing: frozenset[str]
    when: frozenset[str]
    explaining: frozenset[str]
    in_it: frozenset[str]
    spokesmen: frozenset[str]
    since: frozenset[str]
    that: frozenset[str]
    after: frozenset[str]
    meetings: frozenset[str]
    article: frozenset[str]


def said_words(lexicon: Lexicon) -> SaidTable:
    """The words of a lexicon, folded; ask for them by `lexicon.made(said_words)`."""
    table = lexicon.table("said", SaidTable)
    fold = lexicon.folding.fold
    return SaidTable(**{name: frozenset(map(fold, getattr(table, name))) for name in table.__struct_fields__})
