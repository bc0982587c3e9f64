"""Words behind which the words said are over: participles of what else somebody does with words, media cited at the end, what was left unsaid."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.remarks import Remarks
from mahdar.model import Article, Statement

SHOWN = (
    "متحدي منذر متشكك متذرع محتج غامز ناسب مستنجد مستغيث متنصل متبرئ مهاجم ساخط متباهي متفاخر مفاخر "
    "متبجح متوسل مستعطف متندر مجاهر مصارح مشتكي شاكي متحسر متوجس متخوف"
)


def first(text: str) -> str:
    """The content of the first statement of a text."""
    return next(span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content)


@pytest.mark.parametrize("stem", SHOWN.split())
def test_does_more_with_words(stem: str) -> None:
    assert first(f"وقال الوزير إن الجسر متين، {stem}ا كل جيران البلدة.") == "الجسر متين"
    assert first(f"وقالت الوزيرة إن الجسر متين، {stem}ة كل جيران البلدة.") == "الجسر متين"
    assert first(f"وقال الوزير إن الحارس كان {stem}ا كل جيران البلدة.") == f"الحارس كان {stem}ا كل جيران البلدة"


@pytest.mark.parametrize("word", sorted(lexicon().table("remarks", Remarks).condemning))
def test_of_a_man_alone(word: str) -> None:
    assert first(f"وقال الوزير إن الجسر متين، {word} حرق المخازن.") == "الجسر متين"
    feminine = word[:-1] + "ة"
    assert first(f"وقالت الوزارة إن الجسر يربط، {feminine} الساحل بالجبل.") == f"الجسر يربط، {feminine} الساحل بالجبل"


@pytest.mark.parametrize("source", ["وفقا لوكالة أنباء الشروق", "بحسب ما تداولتة صحيفة محلية", "وفق ما ذكت شبكة السواحل"])
def test_cites_a_medium(source: str) -> None:
    assert first(f"وقال الوزير إن الجسر متين، {source}.") == "الجسر متين"


def test_account_is_no_source() -> None:
    whole = "الصورة الأولى ظهرت، قبل أيام، على حساب سامر الحلبي"
    assert first(f"وقال الوزير إن {whole}.") == whole


@pytest.mark.parametrize("noun", ["الإشارة", "التلميح", "التنويه", "الإعلان", "التوضيح", "الإسهاب"])
def test_left_unsaid(noun: str) -> None:
    assert noun.replace("إ", "ا") in lexicon().made(grammar).telling
    assert first(f"واعتبر الوزير أن اللقاء مفيد من دون {noun} إلى موعده.") == "اللقاء مفيد"
    assert first(f"واعتبر الوزير أن {noun} إلى موعده مفيدة.") == f"{noun} إلى موعده مفيدة"
