"""The table of other senses (senses.yaml): words of saying that mean something else beside certain words."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon

VERBS = frozenset({
    "convicting", "ascribing", "mourning", "sticking", "returning", "announcing", "adding", "appearing",
    "proving", "seeing", "calling", "prescribing", "talking", "spoken_to", "recognition",
})  # fmt: skip  # lists of verbs and nouns of saying, known by their lemma as it is written


class Senses(Struct, frozen=True, forbid_unknown_fields=True):
    """senses.yaml: what each list holds is said there; once made its words are folded, but for lemmas."""

    convicting: frozenset[str]
    proofs: frozenset[str]
    ascribing: frozenset[str]
    bereaved: frozenset[str]
    mourning: frozenset[str]
    sticking: frozenset[str]
    returning: frozenset[str]
    returned: frozenset[str]
    announcing: frozenset[str]
    whistle: frozenset[str]
    turns: frozenset[str]
    match: frozenset[str]
    adding: frozenset[str]
    whether: frozenset[str]
    appearing: frozenset[str]
    proving: frozenset[str]
    seeing: frozenset[str]
    you_can: frozenset[str]
    calling: frozenset[str]
    beside: frozenset[str]
    prescribing: frozenset[str]
    remedies: frozenset[str]
    votes: frozenset[str]
    talking: frozenset[str]
    with_them: frozenset[str]
    spoken_to: frozenset[str]
    about_to: frozenset[str]
    recognition: frozenset[str]
    aimed: frozenset[str]
    surely: frozenset[str]
    possible: frozenset[str]


def senses(lexicon: Lexicon) -> Senses:
    """The table of a lexicon; ask for it by `lexicon.made(senses)`."""
    return lexicon.folded("senses", Senses, *VERBS)
