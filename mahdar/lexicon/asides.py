"""The table of words between a verb of saying and what is said (asides.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Asides(Struct, frozen=True, forbid_unknown_fields=True):
    """asides.yaml: what each list holds is said there; once made its words are folded."""

    selves: frozenset[str]
    manners: frozenset[str]
    moments: frozenset[str]
    places: frozenset[str]
    were: frozenset[str]
    fields: frozenset[str]
    shares: frozenset[str]
    groups: frozenset[str]
    kindred: frozenset[str]
    counts: frozenset[str]
    often: frozenset[str]
    bearing: frozenset[str]
    no_subject: frozenset[str]


def asides(lexicon: Lexicon) -> Asides:
    """The table of a lexicon; ask for it by `lexicon.made(asides)`."""
    return lexicon.folded("asides", Asides)
