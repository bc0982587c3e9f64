"""The table of beginnings (starts.yaml): words beside a verb of saying that tell where what is said begins, or that nobody says it."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Starts(Struct, frozen=True, forbid_unknown_fields=True):
    """starts.yaml: what each list holds is said there; once made its words are folded, but for lemmas."""

    at_once: frozenset[str]
    called_it: frozenset[str]
    published: frozenset[str]
    slogans: frozenset[str]
    occurring_among: frozenset[str]
    charges: frozenset[str]
    these_two: frozenset[str]


def starts(lexicon: Lexicon) -> Starts:
    """The table of a lexicon; ask for it by `lexicon.made(starts)`."""
    return lexicon.folded("starts", Starts, "published")
