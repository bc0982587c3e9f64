"""The table of what stands behind words said (remarks.yaml): part of them, or a remark of the reporter's."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Remarks(Struct, frozen=True, forbid_unknown_fields=True):
    """remarks.yaml: what each list holds is said there; once made its words are folded, but for `hoping`, told by its madda."""

    matter: frozenset[str]
    brings: frozenset[str]
    when_said: frozenset[str]
    who: frozenset[str]
    granted: frozenset[str]
    granted_if: frozenset[str]
    how: frozenset[str]
    like_masdars: frozenset[str]
    answering: frozenset[str]
    answers: frozenset[str]
    ago: frozenset[str]
    shadows: frozenset[str]
    steps: frozenset[str]
    two: frozenset[str]
    her: frozenset[str]
    moved: frozenset[str]
    to_words: frozenset[str]
    new: frozenset[str]
    untold: frozenset[str]
    titles: frozenset[str]
    in_tongue: frozenset[str]
    manner: frozenset[str]
    but_they: frozenset[str]
    then_did: frozenset[str]
    renewing: frozenset[str]
    hoping: frozenset[str]
    cited: frozenset[str]
    copula: frozenset[str]
    newest: frozenset[str]
    condemning: frozenset[str]


def remarks(lexicon: Lexicon) -> Remarks:
    """The table of a lexicon; ask for it by `lexicon.made(remarks)`."""
    return lexicon.folded("remarks", Remarks, "hoping")
