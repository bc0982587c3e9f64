"""The table of papers and of the verbs with which they are issued (issuing.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Issuing(Struct, frozen=True, forbid_unknown_fields=True):
    """issuing.yaml: what each list holds is said there; once made its words are folded."""

    brought: frozenset[str]
    with_it: frozenset[str]
    came_out: frozenset[str]
    papers: frozenset[str]
    others_words: frozenset[str]
    likely: frozenset[str]
    seems: frozenset[str]


def issuing(lexicon: Lexicon) -> Issuing:
    """The table of a lexicon; ask for it by `lexicon.made(issuing)`."""
    return lexicon.folded("issuing", Issuing)
