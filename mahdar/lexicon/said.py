"""The table of words that tell which time governs a statement (said.yaml), folded."""

from __future__ import annotations

from msgspec import Struct, structs

from mahdar.lexicon import Lexicon

JOINED = ("relatives", "was", "formerly")
"""The lists before whose words one of `joins` may stand."""


class SaidTable(Struct, frozen=True, forbid_unknown_fields=True):
    """said.yaml: what each list holds is said there."""

    continuing: frozenset[str]
    when: frozenset[str]
    contrast: frozenset[str]
    relatives: frozenset[str]
    joins: frozenset[str]
    events: frozenset[str]
    explaining: frozenset[str]
    in_it: frozenset[str]
    spokesmen: frozenset[str]
    since: frozenset[str]
    that: frozenset[str]
    after: frozenset[str]
    meetings: frozenset[str]
    article: frozenset[str]
    was: frozenset[str]
    had: frozenset[str]
    formerly: frozenset[str]
    after_that: frozenset[str]


def said_words(lexicon: Lexicon) -> SaidTable:
    """The words of a lexicon, folded; ask for them by `lexicon.made(said_words)`."""
    table = lexicon.folded("said", SaidTable)
    lists = {name: getattr(table, name) for name in JOINED}
    return structs.replace(table, **{name: words | {join + word for join in table.joins for word in words} for name, words in lists.items()})
