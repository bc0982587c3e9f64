"""Words that complete the phrase of whoever speaks, or join another to him."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.name_tables import NamingTable
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.sources_of_many import takes_sides, tells_several
from mahdar.model import Article, Referent, Statement

LEXICON = lexicon()
NAMES, GRAMMAR = LEXICON.made(NameWords), LEXICON.made(grammar)


def speakers(text: str) -> list[str]:
    """Who speaks in a text, by the names."""
    reading = read(Article.make("row", text))
    cues = {s.cue for s in reading.of(Statement)}
    return [name.name for r in reading.of(Referent) if r.span in cues for name in r.names]


@pytest.mark.parametrize("word", LEXICON.table("naming", NamingTable).sided)
def test_who_is_for_somebody_or_against_him(word: str) -> None:
    assert takes_sides(NAMES, GRAMMAR, LEXICON.folding.fold(f"{word}ون"))
    assert not takes_sides(NAMES, GRAMMAR, LEXICON.folding.fold(f"مهندس{word}ون"))


@pytest.mark.parametrize("word", sorted(NAMES.parties))
def test_bodies_and_parties_of_many(word: str) -> None:
    assert tells_several(NAMES, GRAMMAR, word)
    assert not tells_several(NAMES, GRAMMAR, f"{word}تك")


@pytest.mark.parametrize("also", sorted(NAMES.and_also))
def test_who_speaks_too(also: str) -> None:
    assert speakers(f"وقالت وسائل إعلام محلية {also} منظمات دولية إن المركب غرق.") == ["وسائل إعلام محلية", "منظمات دولية"]
    assert speakers(f"وقالت وسائل إعلام محلية إن المركب غرق. {also} غرق القارب.") == ["وسائل إعلام محلية"]
