"""The table of what is no telling (untold.yaml): gestures, evidence, growth, answers by deeds, and words that are written like words of saying."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon

VERBS = frozenset({"pointing", "turning_down", "growing", "evident"})  # lists of verbs, known by their lemma as it is written


class Untold(Struct, frozen=True, forbid_unknown_fields=True):
    """untold.yaml: what each list holds is said there; once made its words are folded, but for lemmas."""

    pointing: frozenset[str]
    pointed_at: frozenset[str]
    like_promised: frozenset[str]
    foremost: frozenset[str]
    petitions: frozenset[str]
    turning_down: frozenset[str]
    theirs: frozenset[str]
    able: frozenset[str]
    growing: frozenset[str]
    growers: frozenset[str]
    you: frozenset[str]
    evident: frozenset[str]
    evidence: frozenset[str]
    worth_telling: frozenset[str]
    hardly_any: frozenset[str]
    being: frozenset[str]
    held_likely: frozenset[str]
    duals: frozenset[str]
    since: frozenset[str]
    himself: frozenset[str]


def untold(lexicon: Lexicon) -> Untold:
    """The table of a lexicon; ask for it by `lexicon.made(untold)`."""
    return lexicon.folded("untold", Untold, *VERBS)
