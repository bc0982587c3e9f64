"""Every word of saying_forms.yaml at work, and where it must not count (sentences of our own)."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.speech import SayingForms
from mahdar.model import Article, Statement

FORMS = lexicon().table("saying_forms", SayingForms)
TAKES = (
    "أن السفن ستعود قبل الليل",
    "إن السفن ستعود قبل الليل",
    ': "السفن ستعود قبل الليل"',
    "من السفن القديمة في الليل",
    "إلى عودة السفن في الليل",
    "عن قلقه من السفن القديمة",
    "رفضه عودة السفن القديمة",
)


def cues(text: str) -> list[str]:
    return [s.cue.text.split()[0] for s in read(Article.make("case", text)).of(Statement)]


@pytest.mark.parametrize("word", FORMS.unended)
def test_participle_without_its_ending(word: str) -> None:
    assert any(word in cues(f"وقال بيتر هولدن إن البحر هادئ، {word} {rest}.") for rest in TAKES)
    assert word not in cues(f"وقال بيتر هولدن إن البحر {word} أن جاء الشتاء.")


@pytest.mark.parametrize("word", FORMS.explaining)
def test_verb_that_explains(word: str) -> None:
    assert cues(f"و{word} بيتر هولدن غياب السفن بأنه خوف من البحر.") == [word]
    assert cues(f"و{word} بيتر هولدن غياب السفن.") == []
