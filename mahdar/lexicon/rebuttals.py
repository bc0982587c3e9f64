"""The table of words by which somebody denies what was said right before (rebuttals.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import wording

STEMMED = ("charges", "told", "accusing", "part", "doubtable", "words_said")
"""The lists whose words are compared by their stems."""


class RebuttalsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """rebuttals.yaml: what each list holds is said there."""

    denying: frozenset[str]
    denying_it: frozenset[str]
    refusing: frozenset[str]
    refusing_it: frozenset[str]
    belying: frozenset[str]
    charges: frozenset[str]
    told: frozenset[str]
    pointing: frozenset[str]
    trailing: frozenset[str]
    tying: frozenset[str]
    relative: frozenset[str]
    hanging: frozenset[str]
    turning: frozenset[str]
    accusing: frozenset[str]
    blaming: frozenset[str]
    blame_own: frozenset[str]
    part: frozenset[str]
    in_full: frozenset[str]
    either: frozenset[str]
    disguise: frozenset[str]
    aimed: frozenset[str]
    doubting: frozenset[str]
    doubtable: frozenset[str]
    called_false: frozenset[str]
    that_it: frozenset[str]
    that: frozenset[str]
    calling: frozenset[str]
    words_said: frozenset[str]


def rebuttal_words(lexicon: Lexicon) -> RebuttalsTable:
    """The words of a lexicon, folded as passages are compared, or as stems; ask for them by `lexicon.made(rebuttal_words)`."""
    table, words = lexicon.table("rebuttals", RebuttalsTable), lexicon.made(wording)
    folded = {name: frozenset(map(words.fold, getattr(table, name))) for name in table.__struct_fields__}
    return RebuttalsTable(**{name: frozenset(map(words.stem, row)) if name in STEMMED else row for name, row in folded.items()})
