"""The table of nouns for one human being (people.yaml), by gender."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class PeopleTable(Struct, frozen=True, forbid_unknown_fields=True):
    """people.yaml: what each list holds is said there."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    groups: tuple[str, ...]
    texts_m: tuple[str, ...]
    texts_f: tuple[str, ...]


def one_human(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The nouns for one man and for one woman, folded and without the article, by gender; ask for them by `lexicon.made(one_human)`."""
    table = lexicon.table("people", PeopleTable)
    return {gender: frozenset(map(lexicon.folding.fold, words)) for gender, words in (("m", table.men), ("f", table.women))}


def groups(lexicon: Lexicon) -> frozenset[str]:
    """The nouns for one group, folded and without the article; ask for them by `lexicon.made(groups)`."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("people", PeopleTable).groups))


def texts(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The nouns for a text or a crowd with its voice, folded, by the gender of the verb that describes it; ask for them by `lexicon.made(texts)`."""
    table = lexicon.table("people", PeopleTable)
    return {gender: frozenset(map(lexicon.folding.fold, words)) for gender, words in (("m", table.texts_m), ("f", table.texts_f))}
