"""Every word of the table of what ends the words for a speaker has a place that ends before it, and one that does not."""

from __future__ import annotations

import pytest

from mahdar.find.cast import Cast
from mahdar.find.name_ends import NameEnds
from mahdar.lexicon import lexicon
from mahdar.lexicon.tails import Tails
from mahdar.model import Article, Reading

TABLE = lexicon().table("tails", Tails)


def ended(place: str, behind: str = "") -> str:
    """The words of a place that are the speaker's, with other words behind it."""
    article = Article.make("row", f"وقال {place} {behind} إن الباب مفتوح.")
    return NameEnds(Cast(Reading(article=article), lexicon())).of(article.span(5, 5 + len(place))).text


@pytest.mark.parametrize("verb", sorted(TABLE.done))
def test_verb_that_tells_of_its_noun(verb: str) -> None:
    assert ended(f"صفحة {verb}", "على الشبكة") == "صفحة"
    assert ended(f"الصفحة {verb}") in ("الصفحة", f"الصفحة {verb}")


@pytest.mark.parametrize("verb", sorted(TABLE.auxiliaries))
def test_auxiliary(verb: str) -> None:
    first = verb.split()[0]
    assert ended(f"التوأم {first} لأشهر") in ("التوأم", f"التوأم {first} لأشهر")
    assert ended(f"{first} الصيادين") == f"{first} الصيادين"


@pytest.mark.parametrize("noun", sorted(TABLE.speech))
def test_what_one_does_with_his_words(noun: str) -> None:
    own = f"{noun.removesuffix('ة')}{'ت' * noun.endswith('ة')}ه"
    assert ended(f"الصياد البيروفي {own}") == "الصياد البيروفي"
    assert ended(f"صاحب ال{noun}") == f"صاحب ال{noun}"


@pytest.mark.parametrize("noun", sorted(TABLE.pages))
def test_where_somebody_writes(noun: str) -> None:
    assert ended(f'مجموعة الصيادين في {noun} "المرفأ"') == "مجموعة الصيادين"
    assert ended(f'كاتب في {noun} "المرفأ"') == f'كاتب في {noun} "المرفأ"'


@pytest.mark.parametrize("noun", sorted(TABLE.writers))
def test_who_is_called_by_what_he_writes_in(noun: str) -> None:
    assert ended(f'{noun} في مجلة "المرفأ"') == f'{noun} في مجلة "المرفأ"'
    assert ended('صيادون في مجلة "المرفأ"') == "صيادون"


@pytest.mark.parametrize("noun", sorted(TABLE.of_whom))
def test_noun_that_about_goes_with(noun: str) -> None:
    assert ended(f"{noun} عن الميناء") == f"{noun} عن الميناء"
    assert ended("زوار الجزيرة عن الميناء") == "زوار الجزيرة"


@pytest.mark.parametrize("noun", sorted(TABLE.counted))
def test_what_a_participle_counts(noun: str) -> None:
    own = f"{noun.removesuffix('ة')}{'ت' * noun.endswith('ة')}هم"
    assert ended("الصيادون البالغ", own) == "الصيادون"
    assert ended("الصيادون البالغ", noun) == "الصيادون البالغ"


@pytest.mark.parametrize("word", sorted(TABLE.others))
def test_another_one(word: str) -> None:
    assert ended(f"نص {word} قلب صياد") == f"نص {word}"
    assert ended(f"نص {word} من الجزيرة") == f"نص {word} من الجزيرة"


@pytest.mark.parametrize("word", sorted(TABLE.stress))
def test_of_whom_above_all(word: str) -> None:
    assert ended(f"هواة الطوابع {word}") == "هواة الطوابع"
    assert ended(f"مدرسة {word}") == f"مدرسة {word}"
