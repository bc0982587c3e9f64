"""Words that statements are compared by: every group of synonyms.yaml and alike.yaml, and the words that announce a text."""

from __future__ import annotations

import itertools

import pytest

from mahdar.lexicon import lexicon
from mahdar.lexicon.wording import wording
from mahdar.model import Article
from mahdar.weave.sayings import announced

WORDS = lexicon().made(wording)
GROUPS = [row for table in ("synonyms", "alike") for row in lexicon().table(table, tuple[str, ...])]


def senses(word: str) -> frozenset[int]:
    return WORDS.senses(WORDS.stem(WORDS.fold(word)))


@pytest.mark.parametrize("group", GROUPS)
def test_words_of_one_group_say_the_same(group: str) -> None:
    """Each with each, and none of them what a river says."""
    assert all(senses(a) & senses(b) for a, b in itertools.combinations(group.split(), 2))
    assert not any(senses(word) & senses("نهر") for word in group.split())


FORMS = [("فقدت", "خسارتها"), ("الازدهار", "رخاء"), ("باريس", "الفرنسيون"), ("نتوسل", "استجدى"), ("الزيادة", "سيزداد"), ("أميركا", "للولايات")]


@pytest.mark.parametrize(("a", "b"), FORMS)
def test_other_forms_of_a_word_say_the_same(a: str, b: str) -> None:
    assert senses(a) & senses(b)


@pytest.mark.parametrize(("a", "b"), [("ارتفع", "انخفض"), ("وافق", "رفض"), ("باريس", "برلين"), ("مستعد", "سعيد"), ("عاد", "عداء")])
def test_opposites_and_neighbours_do_not(a: str, b: str) -> None:
    assert not senses(a) & senses(b)


def test_words_that_are_alike_by_stem_alone_have_no_common_name() -> None:
    """The name under which passages are looked up is that of the root, or of a group of synonyms, whatever else a word is like."""
    assert senses("زيارة") & senses("يزور")
    assert WORDS.known_by("زيار") == WORDS.root("زيار") != WORDS.known_by("يزور")
    assert WORDS.known_by("رخاء") == WORDS.known_by("ازدهار") != WORDS.root("رخاء")


@pytest.mark.parametrize("word", WORDS.table.standing)
def test_what_is_not_doubted_stands(word: str) -> None:
    """«No doubt», «is not surprised», «not only» negate nothing; another word between, or a second negation, does."""
    assert not WORDS.negating(WORDS.tokens(f"الميناء ولا {word} في الصيف"))
    assert WORDS.negating(WORDS.tokens(f"الميناء لا يعمل {word} في الصيف"))
    assert WORDS.negating(WORDS.tokens(f"ليس {word} أن الميناء لن يعمل"))


@pytest.mark.parametrize("word", WORDS.table.texts)
def test_a_line_announces_a_text(word: str) -> None:
    """What follows its colon is the text; without a colon at the end of the line nothing is announced."""
    line = f"وفيما يلي {word} الرسالة كاملة:"
    assert announced(Article.make("a", f"{line}\nعزيزي الوزير، نشكركم."), WORDS) == len(line)
    text = f"وكتب الوزير {word} الرسالة أمس.\nثم سافر."
    assert announced(Article.make("b", text), WORDS) == len(text)
