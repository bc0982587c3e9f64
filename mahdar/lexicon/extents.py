"""The table of words that tell where words said begin and how far they reach (extents.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Extents(Struct, frozen=True, forbid_unknown_fields=True):
    """extents.yaml: what each list holds is said there; once made its words are folded."""

    titles: frozenset[str]
    degrees: frozenset[str]
    purposes: frozenset[str]
    among: frozenset[str]
    agents: frozenset[str]
    did_so: frozenset[str]
    foremost: frozenset[str]
    told_by_none: frozenset[str]
    minds: frozenset[str]
    both: frozenset[str]
    sites: frozenset[str]
    events: frozenset[str]
    releases: frozenset[str]
    fire: frozenset[str]
    vanguard: frozenset[str]
    being_so: frozenset[str]
    part_in: frozenset[str]
    frames: frozenset[str]
    doubled: frozenset[str]
    by_me: frozenset[str]
    my_deeds: frozenset[str]
    drives: frozenset[str]
    many: frozenset[str]
    found: frozenset[str]
    tied: frozenset[str]
    upon: frozenset[str]
    modals: frozenset[str]
    directions: frozenset[str]
    initials: frozenset[str]
    holding_out: frozenset[str]
    replying: frozenset[str]
    its_being: frozenset[str]
    publishing: frozenset[str]
    peoples: frozenset[str]
    reasoning: frozenset[str]
    meaning: frozenset[str]


def extents(lexicon: Lexicon) -> Extents:
    """The table of a lexicon; ask for it by `lexicon.made(extents)`."""
    return lexicon.folded("extents", Extents)
