"""Words that statements are compared by: every group of synonyms.yaml, and the words that announce a text."""

from __future__ import annotations

import itertools

import pytest

from mahdar.lexicon import lexicon
from mahdar.lexicon.wording import wording
from mahdar.model import Article
from mahdar.weave.sayings import announced

WORDS = lexicon().made(wording)
GROUPS = lexicon().table("synonyms", tuple[str, ...])


def senses(word: str) -> frozenset[int]:
    return WORDS.senses(WORDS.stem(WORDS.fold(word)))


@pytest.mark.parametrize("group", GROUPS)
def test_words_of_one_group_say_the_same(group: str) -> None:
    """Each with each, and none of them what a river says."""
    assert all(senses(a) & senses(b) for a, b in itertools.combinations(group.split(), 2))
    assert not any(senses(word) & senses("نهر") for word in group.split())


@pytest.mark.parametrize(("a", "b"), [("فقدت", "خسارتها"), ("الازدهار", "رخاء"), ("باريس", "الفرنسيون"), ("نتوسل", "استجدى")])
def test_other_forms_of_a_word_say_the_same(a: str, b: str) -> None:
    assert senses(a) & senses(b)


@pytest.mark.parametrize(("a", "b"), [("ارتفع", "انخفض"), ("وافق", "رفض"), ("باريس", "برلين")])
def test_opposites_and_neighbours_do_not(a: str, b: str) -> None:
    assert not senses(a) & senses(b)


@pytest.mark.parametrize("word", WORDS.table.texts)
def test_a_line_announces_a_text(word: str) -> None:
    """What follows its colon is the text; without a colon at the end of the line nothing is announced."""
    line = f"وفيما يلي {word} الرسالة كاملة:"
    assert announced(Article.make("a", f"{line}\nعزيزي الوزير، نشكركم."), WORDS) == len(line)
    text = f"وكتب الوزير {word} الرسالة أمس.\nثم سافر."
    assert announced(Article.make("b", text), WORDS) == len(text)
