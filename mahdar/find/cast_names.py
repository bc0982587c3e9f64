"""The names of the tables of persons and bodies, folded as the words of mentions are."""

from __future__ import annotations

from mahdar.find.names_fused import joined_words
from mahdar.find.offices import Offices
from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import BodiesTable
from mahdar.lexicon.names import NameWords


def known_persons(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """The names of the table of persons, and what stands for them alone, folded as words of mentions are; ask for them by `lexicon.made(known_persons)`."""
    without_article, loose, persons = lexicon.made(Offices).without_article, lexicon.loose.fold, lexicon.made(NameWords).persons
    names = (*persons.standing, *(words for whole in persons.whole.values() for words in whole))
    known = lexicon.made(NameWords)
    return frozenset(joined_words(tuple(without_article(loose(word)) for word in words), known) for words in names)


def epithets(lexicon: Lexicon) -> dict[tuple[str, ...], tuple[str, ...]]:
    """By what bodies are called, folded as words of mentions are («المنظمة الدولية»), their names; ask for them by `lexicon.made(epithets)`."""
    without_article, loose = lexicon.made(Offices).without_article, lexicon.loose.fold
    out: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in lexicon.table("bodies", BodiesTable).names:
        for words in {tuple(without_article(word) for word in loose(called).split()) for called in row.called}:
            out[words] = (*out.get(words, ()), row.name)
    return out
