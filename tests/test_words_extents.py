"""Every word of the table of extents has a text in which it tells where words said begin or end, and one in which it does not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.extents import Extents
from mahdar.model import Article, Statement

TABLE = lexicon().table("extents", Extents)


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize("word", sorted(TABLE.titles))
def test_titles(word: str) -> None:
    """Before «أن» a title says nothing; behind the words said it stays."""
    assert contents(f'ولفت سامر الحلواني على هامش معرض {word} "ورد، شوك، عطر" في المدينة، إلى أن الحدائق أغلقت.') == ["الحدائق أغلقت"]
    assert contents(f"وقال سامر الحلواني إن {word} المعرض قديم.") == [f"{word} المعرض قديم"]


@pytest.mark.parametrize("word", sorted(TABLE.degrees))
def test_degrees(word: str) -> None:
    """How firmly something is refused; inside what is said it stays."""
    assert contents(f'رفضت هدى الكناني "رفضا {word}" خطة بيع المسبح.') == ["خطة بيع المسبح"]
    assert contents(f'وقالت هدى الكناني إن للخطة "رفضا {word}".') == [f'للخطة "رفضا {word}"']


@pytest.mark.parametrize("word", sorted(TABLE.purposes))
def test_purposes(word: str) -> None:
    """Why something is refused goes with it; behind a colon the quotation is alone."""
    assert contents(f'رفض سامر الحلواني الصلح "{word} يطمع الجيران في بستانه".') == [f'الصلح "{word} يطمع الجيران في بستانه"']
    assert contents(f'وقال سامر الحلواني: "{word} يطمع الجيران في بستانه".') == [f"{word} يطمع الجيران في بستانه"]


@pytest.mark.parametrize("word", sorted(TABLE.among))
def test_among(word: str) -> None:
    """One of the things told of goes with them; behind «قال» it is alone."""
    assert contents(f'أكد سامر الحلواني التزام البلدية بالقواعد، {word} "إغلاق كل الحدائق قبل المساء دائما".') == [
        f'التزام البلدية بالقواعد، {word} "إغلاق كل الحدائق قبل المساء دائما"'
    ]


@pytest.mark.parametrize("word", sorted(TABLE.agents))
def test_agents(word: str) -> None:
    """With a preposition it tells which ones speak; inside what is said it stays."""
    assert contents(f"انتقد عدد من سكان القرى ال{word}ة في الجبل مشروع السد.") == ["مشروع السد"]
    assert contents(f"وقال سامر الحلواني إن القرى ال{word}ة في الجبل بعيدة.") == [f"القرى ال{word}ة في الجبل بعيدة"]


@pytest.mark.parametrize("word", sorted(TABLE.did_so))
def test_did_so(word: str) -> None:
    """As at another time; inside what is said it stays."""
    assert contents(f"عارضت النرويج كما {word} الشهر الماضي إصدار بيان عن الحيتان.") == ["إصدار بيان عن الحيتان"]
    assert contents(f'وقالت النرويج: "الحيتان عادت كما {word} الشهر الماضي".') == [f"الحيتان عادت كما {word} الشهر الماضي"]


@pytest.mark.parametrize("word", sorted(TABLE.foremost))
def test_foremost(word: str) -> None:
    """Those who stand out are among those who speak; inside a clause said they stay."""
    assert contents(f'أعلن كثيرون من تجار سوق "نور" رغبتهم في الرحيل، {word} سامر الحلواني.')[0].startswith("رغبتهم في الرحيل")
    assert contents(f'وقال سامر الحلواني: "رحل التجار، {word} صديقي".') == [f"رحل التجار، {word} صديقي"]


@pytest.mark.parametrize("word", sorted(TABLE.told_by_none))
def test_told_by_none(word: str) -> None:
    """«أن» behind it in a relative clause leads to nobody's words; behind «قال» it stays."""
    text = f"وقدمت النرويج مشروعا تقترح فيه زيارة خبراء للموقع الذي {word} أن سفينة غرقت قربه."
    assert contents(text)[0].startswith("زيارة خبراء للموقع الذي")
    assert contents(f'وقال سامر الحلواني: "{word} أن سفينة غرقت".') == [f"{word} أن سفينة غرقت"]


@pytest.mark.parametrize("word", sorted(TABLE.minds))
def test_minds(word: str) -> None:
    """«بأن» behind it is its own; behind «أفاد» it leads to the words said."""
    assert contents(f"وأورد التقرير حجج نواب ومسؤولين لهذه الخطة ومن ضمنها عدم ال{word} بأن يصبح الميناء ضيقا.") == []
    assert contents(f"وأفادت الشرطة بأن ال{word} أمر مهم.") == [f"ال{word} أمر مهم"]
