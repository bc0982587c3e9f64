"""Verbs of passing on in a source phrase, and letters written apart before a name."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.name_tables import NamingTable
from mahdar.model import Article, Referent, Statement

LEXICON = lexicon()


def speakers(text: str) -> list[str]:
    """Who speaks in a text, by the names."""
    reading = read(Article.make("row", text))
    cues = {s.cue for s in reading.of(Statement)}
    return [name.name for r in reading.of(Referent) if r.span in cues for name in r.names]


@pytest.mark.parametrize("verb", sorted(LEXICON.made(grammar).carrying))
def test_what_a_medium_does_with_words(verb: str) -> None:
    assert speakers(f'وقال سليم حداد وفقا لما {verb} وكالة رويترز: "ستفتح المطحنة أبوابها غدا".') == ["سليم حداد"]


@pytest.mark.parametrize("letter", LEXICON.table("naming", NamingTable).apart)
def test_letter_apart_before_a_name(letter: str) -> None:
    assert speakers(f'قالت الناشطة سميرة {letter}"سكاي نيوز": "تعمل المطحنة ليلا ونهارا في القرية".') == ["سميرة"]
