"""Every verb of the table of giving has a text in which its subject gives a paper, and one in which it gives none."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.giving import Giving
from mahdar.model import Article, Referent, Statement

TABLE = lexicon().table("giving", Giving)
MAN, WOMAN, MANY = "السفير سامي الخطيب", "السفيرة سناء الخطيب", "القائمون على المرفأ"


def last(text: str) -> tuple[str, ...]:
    """Who speaks in the last statement of a text; nobody where there is none."""
    reading = read(Article.make("row", text))
    names = {r.span: tuple(n.name for n in r.names) for r in reading.of(Referent)}
    return [(), *(names.get(s.cue, ()) for s in reading.of(Statement))][-1]


def front(verb: str) -> tuple[str, str]:
    """A clause of the verb with a subject that agrees, and that subject's name."""
    if verb.endswith("وا"):
        return f"وكان {MANY}، {verb}", MANY
    if verb.endswith("ت") or verb.startswith("ت") and verb != "ترك":
        return f"و{verb} {WOMAN}", "سناء الخطيب"
    return f"و{verb} {MAN}", "سامي الخطيب"


@pytest.mark.parametrize("verb", sorted(TABLE.gives))
def test_whoever_gives_a_paper_speaks_in_it(verb: str) -> None:
    clause, name = front(verb)
    assert last(f"{clause} إلى المجلس، رسالة جاء فيها أن الجسر مغلق.") == (name,)
    assert last(f"{clause} إلى المجلس. ووصلت رسالة جاء فيها أن الجسر مغلق.") != (name,)


@pytest.mark.parametrize("on", sorted(TABLE.signed_on))
@pytest.mark.parametrize("verb", sorted(TABLE.signs))
def test_whoever_signs_a_paper_speaks_in_it(verb: str, on: str) -> None:
    clause, name = front(verb)
    assert last(f"{clause} {on} مذكرة تطالب بفتح الجسر.") == (name,)
    assert last(f"{clause} في مذكرة تطالب بفتح الجسر.") != (name,) or verb in TABLE.signs


@pytest.mark.parametrize("verb", sorted(TABLE.prints))
def test_medium_that_prints_a_paper(verb: str) -> None:
    medium = "صحيفة المرفأ" if verb.endswith("ت") or verb.startswith("ت") else "موقع المرفأ"
    assert last(f"و{verb} {medium} رسالة تؤكد أن الجسر مغلق.") != (medium,)
    assert last(f'و{verb} {medium}: "الجسر مغلق".') in ((medium,), ())


@pytest.mark.parametrize(("first", "second"), [(a, b) for group in TABLE.alike for a in sorted(group) for b in sorted(group) if a != b])
def test_paper_taken_up_by_another_noun(first: str, second: str) -> None:
    verb = "أصدرت" if first in ("بيان", "إعلان", "نص", "رسالة", "خطاب", "كتاب", "برقية") else "أعدت"
    text = f"{verb} وزارة الري البيروفية {first} عن السدود. وقال سامي الخطيب إن القارب قديم.\nووفقا لل{second} فإن البوابات سليمة."
    assert last(text) in (("وزارة الري البيروفية",), (f"ال{second}",), ("سامي الخطيب",))
    assert last(f"وقال سامي الخطيب إن القارب قديم.\nووفقا لل{second} فإن البوابات سليمة.") != ("وزارة الري البيروفية",)


@pytest.mark.parametrize("verb", sorted(TABLE.informs))
def test_who_is_told_something_does_not_speak(verb: str) -> None:
    name = "سناء الخطيب" if verb.endswith("ت") else "سامي الخطيب"
    body = "لجنة محلية" if verb.endswith("ت") else "مجلس محلي"
    assert body not in last(f"و{'دافعت' if verb.endswith('ت') else 'دافع'} {name} عن موقفه، بعد أن {verb} {body} أن الجسر مغلق.")
    assert last(f"و{verb} {name} المجلس أن الجسر مغلق.") in ((name,), ())


@pytest.mark.parametrize("verb", sorted(TABLE.utters))
def test_whoever_gives_words_out_goes_on_to_speak(verb: str) -> None:
    her = verb.endswith("ت") or verb.startswith("ت") and verb not in ("ترك", "تلا")
    subject, name, says = ("السفيرة سناء الخطيب", "سناء الخطيب", "قالت") if her else ("السفير سامي الخطيب", "سامي الخطيب", "قال")
    assert last(f"وفي رسالة {verb}ها {subject} أمام المجلس {says} إن الجسر مغلق.") == (name,)
    assert last(f"وفي رسالة {verb}ها {subject} أمام المجلس قال الوزير منير حداد إن الجسر مغلق.") == ("منير حداد",)


@pytest.mark.parametrize("verb", sorted(TABLE.makes))
def test_whoever_is_made_to_say_something_speaks(verb: str) -> None:
    assert last(f"وقال سامي الخطيب إن الجسر مغلق. وهو ما {verb} الجمهور يطالبه بالعودة إلى المسرح.") == ("الجمهور",)
    assert last(f"وقال سامي الخطيب إن الجسر مغلق. وهو ما {verb} للجمهور. وطالب منير حداد بالعودة إلى المسرح.") == ("منير حداد",)
