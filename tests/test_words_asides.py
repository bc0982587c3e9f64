"""Every word of the table of asides has a text in which what is said begins behind it, and one in which it is part of what is said."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.asides import Asides
from mahdar.lexicon.names import NameWords
from mahdar.model import Article, Statement

TABLE = lexicon().table("asides", Asides)


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize("word", sorted(TABLE.selves))
def test_selves(word: str) -> None:
    """Behind the subject the word goes with it; inside what is said it stays."""
    assert contents(f"ونفت السويد وفنلندا، {word}، شن أي غارة على الجزيرة.") == ["شن أي غارة على الجزيرة"]
    assert contents(f"وقالت السويد إن البحارة {word} غادروا الجزيرة.") == [f"البحارة {word} غادروا الجزيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.manners))
def test_manners(word: str) -> None:
    """Between verb and object the word tells how it is said; inside what is said it stays."""
    assert contents(f"ورفضت السويد {word} الدخول في مفاوضات جديدة.") == ["الدخول في مفاوضات جديدة"]
    assert contents(f"وقالت السويد إن البحارة غادروا {word} الجزيرة.") == [f"البحارة غادروا {word} الجزيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.moments))
def test_moments(word: str) -> None:
    """Between subject and object the word tells when it is said; inside what is said it stays."""
    assert contents(f"وأعلن الوزير السويدي {word} وصوله إلى القرية بدء برنامج الصيد.") == ["بدء برنامج الصيد"]
    assert contents(f"وقالت السويد إن البحارة رحلوا {word} وصوله إلى القرية.") == [f"البحارة رحلوا {word} وصوله إلى القرية"]


@pytest.mark.parametrize("word", sorted(TABLE.places))
def test_places(word: str) -> None:
    """Before a clause the word tells where it is said; alone it is what is stressed."""
    assert contents(f"وأكد الوزير السويدي في كلمة على {word}، السبت، أن السد متين.") == ["السد متين"]
    assert contents(f"وشدد الوزير السويدي على {word} المجلة وما حولها.") == [f"{word} المجلة وما حولها"]


@pytest.mark.parametrize("word", sorted(TABLE.were))
def test_people_who_were(word: str) -> None:
    """Behind people without a name the word tells of them; inside what is said it stays."""
    assert contents(f"وأكد موظفون {word} في المبنى إغلاق الأبواب.") == ["إغلاق الأبواب"]
    assert contents(f"وأكد الوزير أن البحارة {word} في المبنى.") == [f"البحارة {word} في المبنى"]


@pytest.mark.parametrize("word", sorted(TABLE.fields))
def test_fields(word: str) -> None:
    """Before «أن» the word goes with those who know the matter; alone it is what is expected."""
    assert contents(f"وتوقع خبراء {word} أن يظل السباق مغلقا.") == ["يظل السباق مغلقا"]
    assert contents(f"وتوقع خبراء أن يكون {word} الجزيرة بخير.") == [f"يكون {word} الجزيرة بخير"]


@pytest.mark.parametrize("word", sorted(TABLE.shares))
def test_shares(word: str) -> None:
    """Before «من» some of many hold it to be so; without it the word is part of what is held."""
    assert contents(f'ويعتبره {word} من مشجعي النادي "حارس القرن في الجزيرة".') == ["حارس القرن في الجزيرة"]
    assert contents(f"وقال الوزير إن {word} البحارة غادروا.") == [f"{word} البحارة غادروا"]


@pytest.mark.parametrize("word", sorted(TABLE.groups))
def test_groups(word: str) -> None:
    """Right behind the verb the word begins who speaks; inside what is said it stays."""
    assert contents(f"وانتقدت {word} الجزيرة مشروع القانون.") == ["مشروع القانون"]
    assert contents(f"وقال الوزير إن {word} الجزيرة غادرت.") == [f"{word} الجزيرة غادرت"]


@pytest.mark.parametrize("word", sorted(TABLE.kindred))
def test_kindred(word: str) -> None:
    """Right behind a verb they speak, and what they refuse stands behind whose they are; inside what is said they stay."""
    assert contents(f"وعاد البحارة بعد أن رفض {word} الغريق التعويض المالي.") == ["التعويض المالي"]
    assert contents(f"وقالت السويد إن {word} الغريق غادروا الجزيرة.") == [f"{word} الغريق غادروا الجزيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.counts))
def test_counts(word: str) -> None:
    """Behind those who speak the word tells how many they are; inside what is said it stays."""
    assert contents(f"وانتقد السفراء {word} سياسة المدينة.") == ["سياسة المدينة"]
    assert contents(f"وقالت السويد إن السفراء {word} غادروا الجزيرة.") == [f"السفراء {word} غادروا الجزيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.often))
def test_often(word: str) -> None:
    """How often it is said stands before what is said; inside that it stays."""
    before = [text for text in (f"{word} مرة", f"{word} مرات", f"مرات {word}", f"مرة {word}") if contents(f"وأعلن الوزير السويدي {text} أنه سيبيع السفينة.")]
    assert any(contents(f"وأعلن الوزير السويدي {text} أنه سيبيع السفينة.") == ["سيبيع السفينة"] for text in before)
    assert contents(f"وقالت السويد إن البحارة غادروا مرات {word} الجزيرة.") == [f"البحارة غادروا مرات {word} الجزيرة"]


@pytest.mark.parametrize("word", sorted((TABLE.bearing | lexicon().made(NameWords).manners) - {"مستهجنا"}))  # a participle of speech
def test_bearing(word: str) -> None:
    """How somebody bears himself is nobody's name behind the verb; inside what is said it stays."""
    found = read(Article.make("row", f"{'وقالت' if word.endswith('ة') else 'وقال'} {word} إن البحارة غادروا الجزيرة."))
    assert [s.mention for s in found.of(Statement)] == [None]
    assert contents(f"وقالت السويد إن البحار غادر {word} الجزيرة.") == [f"البحار غادر {word} الجزيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.no_subject))
def test_no_subject(word: str) -> None:
    """Behind the verb the word is nobody who speaks; inside what is said it stays."""
    found = read(Article.make("row", f"وأضافت {word} أن البحارة غادروا الجزيرة."))
    assert [s.mention for s in found.of(Statement)] in ([None], [])
    assert contents(f'وقالت السويد: "البحارة غادروا {word} الجزيرة".') == [f"البحارة غادروا {word} الجزيرة"]
