"""The table of nouns with which the reporter remarks upon words said (glosses.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Glosses(Struct, frozen=True, forbid_unknown_fields=True):
    """glosses.yaml: what each list holds is said there; once made its words are folded."""

    of_words: frozenset[str]
    of_steps: frozenset[str]
    means: frozenset[str]
    by_that: frozenset[str]


def glosses(lexicon: Lexicon) -> Glosses:
    """The table of a lexicon; ask for it by `lexicon.made(glosses)`."""
    return lexicon.folded("glosses", Glosses)
