"""Every word of the table of remarks has a text in which what stands behind words said belongs to them or not, and one in which it is otherwise."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.remarks import Remarks
from mahdar.model import Article, Statement

TABLE = lexicon().table("remarks", Remarks)


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize("word", sorted(TABLE.matter))
def test_how_or_why_it_is_so(word: str) -> None:
    """Behind «وذلك» the word goes on with what is said; behind what is demanded it is why it is."""
    assert contents(f"وقالت البلدية إن السد امتلأ، وذلك {word} القرى المجاورة.") == [f"السد امتلأ، وذلك {word} القرى المجاورة"]
    assert contents(f"وطالبت البلدية بإغلاق السوق، وذلك {word} القرى المجاورة.") == ["إغلاق السوق"]


@pytest.mark.parametrize("verb", sorted(TABLE.brings))
def test_what_comes_of_it(verb: str) -> None:
    """What comes of a thing announced is the reporter's; what is to come of a thing demanded is whoever demands it."""
    assert contents(f"وأعلنت البلدية إغلاق السوق، ما {verb} أمورا كثيرة.") == ["إغلاق السوق"]
    assert contents(f"وطالبت البلدية بإغلاق السوق بما {verb} أمورا كثيرة.") == [f"إغلاق السوق بما {verb} أمورا كثيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.when_said))
def test_when_it_was_said(word: str) -> None:
    """Behind «وذلك» the word tells when that was said which tells of nothing past; a deed told of has its own time."""
    behind = f"وذلك {word} عودة السفن إلى الميناء"
    assert contents(f"وقالت البلدية إن السوق جميل {behind}.") == ["السوق جميل"]
    assert contents(f"وقالت البلدية إن المزارعين أغلقوا السوق {behind}.") == [f"المزارعين أغلقوا السوق {behind}"]


@pytest.mark.parametrize("word", sorted(TABLE.who))
def test_what_somebody_is(word: str) -> None:
    """Behind a name the word tells who speaks; it may be whom somebody judges."""
    assert contents(f"وأكد سالم الحداد {word} المدينة أن السد متين.") == ["السد متين"]
    assert contents(f"وانتقد سالم الحداد {word} المدينة بشدة.") == [f"{word} المدينة"]


@pytest.mark.parametrize("word", sorted(TABLE.granted | TABLE.granted_if))
def test_what_is_granted(word: str) -> None:
    """Behind what is granted at the head of the sentence its main clause is the reporter's; without the word it goes on with what is said."""
    assert contents(f"{word} كانت البلدية تقول إن السد متين، فإن التجار غاضبون.") == ["السد متين"]
    assert contents(f"وكانت البلدية تقول {word} السد متين، فإن التجار غاضبون.") in ([], ["السد متين، فإن التجار غاضبون"])


@pytest.mark.parametrize("word", sorted(TABLE.how))
def test_how_could_it_be(word: str) -> None:
    """A verb in the present behind the word asks what nobody says; in the past it may tell what somebody said."""
    assert contents(f"ف{word} تقبل الشركة السويدية بخسارة مبكرة؟") == []
    assert contents(f"هكذا تعلمنا {word} تغرق السفن. وتقبل الشركة السويدية بخسارة مبكرة.") == ["خسارة مبكرة"]


@pytest.mark.parametrize("verb", sorted(TABLE.like_masdars))
def test_masdar_joined_to_an_aim(verb: str) -> None:
    """Joined to a masdar of purpose the word is one; joined to a verb it may say something."""
    assert contents(f"وزار الوزير القرية لتوعية السكان و{verb}هم على العمل.") == []
    assert verb not in ("حث", "حض") or contents(f"وزار الوزير القرية و{verb}هم على العمل.") == ["العمل"]


@pytest.mark.parametrize("verb", sorted(TABLE.answering))
@pytest.mark.parametrize("deed", sorted(TABLE.answers))
def test_answer_that_is_a_deed(verb: str, deed: str) -> None:
    """Whoever answers with a deed says nothing; what he answers may be one."""
    assert contents(f'و{verb} "النسور" ب{deed} من الوسط، فمرر الجناح إلى الحارس.') == []
    assert contents(f"و{verb} الوزير أن ال{deed} من الماضي.") == [f"ال{deed} من الماضي"]


@pytest.mark.parametrize("word", sorted(TABLE.ago))
def test_time_of_the_saying(word: str) -> None:
    """Behind a bare noun a time that is over tells when it was said; of a thing done it tells when that was."""
    time = ("السنة " if word.endswith("ة") else "الأسبوع ") + word
    assert contents(f"وشككت السويد في الاجتماع {time}.") == ["الاجتماع"]
    assert contents(f"وأعلن الحزب إغلاق المصنع {time}.") == [f"إغلاق المصنع {time}"]
