"""The table of verbs of giving papers (giving.yaml)."""

from __future__ import annotations

from msgspec import Struct, structs

from mahdar.lexicon import Lexicon


class Giving(Struct, frozen=True, forbid_unknown_fields=True):
    """giving.yaml: what each list holds is said there; once made its words are folded."""

    gives: frozenset[str]
    signs: frozenset[str]
    signed_on: frozenset[str]
    prints: frozenset[str]
    informs: frozenset[str]
    urging: frozenset[str]
    writes: frozenset[str]
    audience: frozenset[str]
    utters: frozenset[str]
    makes: frozenset[str]
    alike: tuple[frozenset[str], ...]


def giving(lexicon: Lexicon) -> Giving:
    """The table of a lexicon; ask for it by `lexicon.made(giving)`."""
    table, fold = lexicon.folded("giving", Giving), lexicon.folding.fold
    return structs.replace(table, alike=tuple(frozenset(map(fold, group)) for group in table.alike))
