"""The table of what ends the words for a speaker (tails.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Tails(Struct, frozen=True, forbid_unknown_fields=True):
    """tails.yaml: what each list holds is said there; once made its words are folded."""

    done: frozenset[str]
    auxiliaries: frozenset[str]
    speech: frozenset[str]
    pages: frozenset[str]
    writers: frozenset[str]
    of_whom: frozenset[str]
    counted: frozenset[str]
    others: frozenset[str]
    stress: frozenset[str]


def tails(lexicon: Lexicon) -> Tails:
    """The table of a lexicon; ask for it by `lexicon.made(tails)`."""
    return lexicon.folded("tails", Tails)
