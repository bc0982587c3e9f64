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


@pytest.mark.parametrize("word", sorted(TABLE.shadows))
def test_amid_what_it_is_so(word: str) -> None:
    """Behind a source the word tells amid what it is so; inside what is said it belongs to it."""
    assert contents(f"غادر مئتا صياد الميناء القديم، وفق وزارة الصيد، في {word} أزمة كبيرة في البلاد.") == ["غادر مئتا صياد الميناء القديم"]
    assert contents(f"وقالت الوزارة إن الصيادين غادروا الميناء في {word} أزمة كبيرة.") == [f"الصيادين غادروا الميناء في {word} أزمة كبيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.steps))
def test_what_it_is_held_to_be(word: str) -> None:
    """Behind what is to come the word tells what the reporter holds it to be; a deed told of may be one."""
    tail = f"في {word} رحب بها الصيادون"
    assert contents(f"وقالت البلدية إن السوق سيغلق أبوابه {tail}.") == ["السوق سيغلق أبوابه"]
    assert contents(f"وقالت البلدية إن التجار أغلقوا السوق {tail}.") == [f"التجار أغلقوا السوق {tail}"]


@pytest.mark.parametrize("word", sorted(TABLE.new))
def test_what_describes_such_a_step(word: str) -> None:
    """Behind the noun of a step the word leads to what is told of it; behind another noun it is part of what is said."""
    assert contents(f"وقالت البلدية إن السوق سيغلق أبوابه في مؤشر {word} على الركود.") == ["السوق سيغلق أبوابه"]
    assert contents(f"وقالت البلدية إن السوق سيبقى في مكان {word} على الشاطئ.") == [f"السوق سيبقى في مكان {word} على الشاطئ"]


@pytest.mark.parametrize("ending", sorted(TABLE.two))
def test_one_alone_or_two(ending: str) -> None:
    """A verb for two goes back to a speaker for two, and not to one alone."""
    assert contents(f"وأكد الوزير{ending} أن السد متين، وأضافا أن الماء كثير.") == ["السد متين", "الماء كثير"]
    told = "سالم وجابر اعتذرا وأضافا أنهما لم يقصدا الإساءة"
    assert contents(f"وقال الاتحاد إن {told}.")[0] == told


@pytest.mark.parametrize("verb", sorted(TABLE.untold))
def test_what_was_not_told(verb: str) -> None:
    """Behind «لكنه لم» the verb ends what was said; behind «لم» alone it does not."""
    assert contents(f"وقالت البلدية إن السوق سيغلق أبوابه، لكنه لم {verb} بعد.") == ["السوق سيغلق أبوابه"]
    assert contents(f"وقالت البلدية إن السوق لم {verb} بعد.") == [f"السوق لم {verb} بعد"]


@pytest.mark.parametrize("word", sorted(TABLE.titles))
def test_title_in_quotation_marks(word: str) -> None:
    """Behind the word a quotation is a title; behind the verb it is what was said."""
    assert contents(f'وأشار تقرير {word} "الماء الذي ضاع في القرى البعيدة" إلى نقص كبير في المضخات.') == ["نقص كبير في المضخات"]
    assert contents('وأشار التقرير إلى أن "الماء ضاع في القرى البعيدة".') == ["الماء ضاع في القرى البعيدة"]


@pytest.mark.parametrize("word", sorted(TABLE.in_tongue | {f"{word} خافت" for word in TABLE.manner}))
def test_how_it_was_said(word: str) -> None:
    """Right behind a quotation the word tells how it was said; inside it is part of the words."""
    assert contents(f'وقال المدرب للاعب: "أنت الأفضل عندنا" {word} أمام الجمهور.') == ["أنت الأفضل عندنا"]
    assert contents(f'وقال المدرب للاعب: "كتبت لك {word} رسالة".') == [f"كتبت لك {word} رسالة"]


@pytest.mark.parametrize("word", sorted(TABLE.but_they | TABLE.then_did))
def test_what_the_speaker_did_then(word: str) -> None:
    """Right behind a quotation the word and a deed are the reporter's; inside it they are part of the words."""
    assert contents(f'وقال المدرب: "شعرت بما حدث مباشرة وصليت" {word} استمر في عمله.') == ["شعرت بما حدث مباشرة وصليت"]
    assert contents(f'وقال المدرب: "تعب اللاعب {word} استمر في عمله".') == [f"تعب اللاعب {word} استمر في عمله"]


@pytest.mark.parametrize("pronoun", sorted(TABLE.her))
def test_told_of_her(pronoun: str) -> None:
    """A verb for her goes on with what is told of her, and not with what is told of him."""
    assert contents(f"وأشار الوزير إلى أن{pronoun} زارت السد، وأكدت أن الماء كثير.")[0] == "زارت السد، وأكدت أن الماء كثير"
    assert contents("وأشارت الوزيرة إلى أنه زار السد، وأكدت أن الماء كثير.")[0] == "زار السد"


@pytest.mark.parametrize("verb", sorted(TABLE.moved))
@pytest.mark.parametrize("noun", sorted(TABLE.to_words))
def test_moved_to_words(verb: str, noun: str) -> None:
    """What moved others to words is the reporter's; what moved them to a deed is part of what is said."""
    assert contents(f"وقالت الشركة إن السفينة غرقت، ما {verb} الوزارة إلى ال{noun}.") == ["السفينة غرقت"]
    assert contents(f"وقالت الشركة إن السفينة غرقت، ما {verb} الوزارة إلى السفر.") == [f"السفينة غرقت، ما {verb} الوزارة إلى السفر"]


@pytest.mark.parametrize("word", sorted(TABLE.renewing))
def test_said_again(word: str) -> None:
    """Before a noun of what is asked the word is a participle of whoever speaks; before anything else an adverb."""
    assert contents(f"وقال الوزير إن القمح وصل، {word} المطالبة بخفض الثمن.")[0] == "القمح وصل"
    assert contents(f"وقال الوزير إن القمح وصل، {word} في الصباح.") == [f"القمح وصل، {word} في الصباح"]


@pytest.mark.parametrize("word", sorted(TABLE.hoping))
def test_hoped_for(word: str) -> None:
    """The participle is whoever speaks; the noun without its madda tells why somebody does something."""
    verb = "وقالت الوزيرة" if "ة" in word else "وقال الوزير"
    assert contents(f"{verb} إن القمح وصل، {word} في موسم جيد.")[0] == "القمح وصل"
    assert contents(f"{verb} إن الناس زرعوا القمح، أملا في موسم جيد.") == ["الناس زرعوا القمح، أملا في موسم جيد"]


@pytest.mark.parametrize("word", sorted(TABLE.cited))
def test_paper_cited(word: str) -> None:
    """Behind a comma a paper is what the reporter cites; without one it is part of the words."""
    assert contents(f"وقالت البلدية إن السوق سيغلق، بحسب {word} قديم.") == ["السوق سيغلق"]
    assert contents(f"وقالت البلدية إن السوق يعمل على {word} قديم.") == [f"السوق يعمل على {word} قديم"]


@pytest.mark.parametrize("word", sorted(TABLE.copula))
def test_clause_around_a_relative_one(word: str) -> None:
    """Behind a relative clause the pronoun goes on with the clause around it; in a main clause it belongs to what is said."""
    assert contents(f"وكانت الخطة التي رفض الوزير سليم الحداد تمويلها، {word} أهم ما في الملف.") == ["تمويلها"]
    assert contents(f"وقالت البلدية إن الخطة والسوق، {word} أهم ما في الملف.") == [f"الخطة والسوق، {word} أهم ما في الملف"]


@pytest.mark.parametrize("word", sorted(TABLE.newest))
def test_newest_of_a_row(word: str) -> None:
    """Behind a comma and «في» the reporter sets what is told in a row; without a comma it is part of the words."""
    assert contents(f"وقالت البلدية إن السوق أغلق، في {word} حلقة من الأزمة.") == ["السوق أغلق"]
    assert contents(f"وقالت البلدية إن السوق أغلق في {word} قرية.") == [f"السوق أغلق في {word} قرية"]
