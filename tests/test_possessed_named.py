"""Whose the kin, company or body of a noun with a pronoun is; and papers taken up with what tells of no other."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.again import AgainTable
from mahdar.lexicon.anaphors import AnaphorsTable
from mahdar.lexicon.name_tables import NamingTable
from mahdar.model import Article, Referent, Statement

TABLE = lexicon().table("anaphors", AnaphorsTable)
NAMED = {"m": ("كريم منصور", "وصل", "مكتب"), "f": ("ليلى حداد", "وصلت", "مكتب")}


def last(text: str) -> list[str]:
    """Who speaks in the last statement of a text."""
    reading = read(Article.make("row", text))
    names = {r.span: [n.name for n in r.names] for r in reading.of(Referent)}
    return names.get(reading.of(Statement)[-1].cue, [])


@pytest.mark.parametrize("pronoun", TABLE.owned_by)
def test_owned_by(pronoun: str) -> None:
    """The office is that of the one person of the pronoun's gender, and of nobody of the other."""
    name, came, noun = NAMED[TABLE.owned_by[pronoun]]
    other = NAMED["m" if TABLE.owned_by[pronoun] == "f" else "f"]
    assert last(f"{came} {name} إلى المرفأ، وقال {noun}{pronoun} إن الجسر آمن.") == [f"{noun} {name}"]
    assert last(f"{other[1]} {other[0]} إلى المرفأ، وقال {noun}{pronoun} إن الجسر آمن.") == [f"{noun}{pronoun}"]


@pytest.mark.parametrize(("form", "noun"), [("زملاؤه", "زملاء"), ("أصدقاؤه", "أصدقاء"), ("أقرباؤه", "أقرباء")])
def test_seats(form: str, noun: str) -> None:
    """A hamza on its letter before the pronoun stands alone before a name."""
    assert set(TABLE.seats.values()) == {"ء"}
    assert last(f"وصل كريم منصور إلى المرفأ. وقال {form} إن الجسر آمن.") == [f"{noun} كريم منصور"]
    assert last(f"وصل كريم منصور وعماد حداد إلى المرفأ في الصباح. وقال {form} إن الجسر آمن.") != [f"{noun} كريم منصور"]


def test_feminine_noun() -> None:
    assert last("توفي كريم منصور في المستشفى. وقالت عائلته إن الجنازة غدا.") == ["عائلة كريم منصور"]
    assert last("توفي صياد في المستشفى. وقالت عائلته إن الجنازة غدا.") == ["عائلته"]


def test_only_subject_of_several() -> None:
    assert last("وصل كريم منصور إلى المرفأ مع السائق عماد حداد. وقال مكتبه إن الجسر آمن.") == ["مكتب كريم منصور"]


def test_thing_may_be_what_has_followers() -> None:
    """Followers of an idea are not those of the woman named in the sentence before."""
    assert last("وصلت ليلى حداد إلى المرفأ. وطرحت فكرة الجسر من قبل. ويقول أنصارها إن السد يكفي.") == ["أنصارها"]
    assert last("وصلت ليلى حداد إلى المرفأ، ويقول أنصارها إن السد يكفي.") == ["أنصار ليلى حداد"]


@pytest.mark.parametrize("word", lexicon().table("again", AgainTable).paper_qualities)
def test_paper_with_quality(word: str) -> None:
    """The paper is the one brought in, whatever its quality; with whose it is it is another."""
    assert last(f"أصدرت وزارة الري البيروفية بيانا. وأكد البيان ال{word} أن البوابات سليمة.") == ["وزارة الري البيروفية"]
    assert last(f"أصدرت وزارة الري البيروفية بيانا. وأكد البيان ال{word} النرويجي أن البوابات سليمة.") != ["وزارة الري البيروفية"]


def test_paper_that_acts_before_participle() -> None:
    """A paper that is the subject of the sentence speaks for whoever issued it."""
    assert last("وأصدر كريم منصور بيانا. وتضمن البيان الرسمي عبارات حادة، مؤكدا أن البوابات سليمة.") == ["كريم منصور"]
    assert last("وتضمن البيان الرسمي عبارات حادة، مؤكدا أن البوابات سليمة.") == ["البيان الرسمي"]


def test_words_passed_on_of_him() -> None:
    """The pronoun behind «عن» is the person in the words for who passes on, or the last who spoke; nobody else's words are meant without it."""
    assert last("قال الوزير كريم منصور إن السد امتلأ. ونقل مكتب الوزير عنه قوله إن البوابات سليمة.") == ["كريم منصور"]
    assert last("قال الوزير كريم منصور إن السد امتلأ. وأكد أن البوابات سليمة، وفق ما نقلته عنه وكالة رويترز.") == ["كريم منصور"]
    assert last("وقال كريم منصور إن السد امتلأ. وأغلقت البلدية الجسر مساء الأحد، وفق ما نقلته وكالة رويترز.") == ["وكالة رويترز"]


def test_body_told_by_what_it_does_before_its_name() -> None:
    """The name right behind is the body's, also where the noun takes it up with its state."""
    assert last("قالت شركة النفط الفرنسية توتال إن الحقل نضب. وأوضحت الشركة الفرنسية أن البئر أغلقت.") == ["توتال"]
    assert last("قالت شركة النفط الفرنسية إن الحقل نضب. وأوضحت الشركة الفرنسية أن البئر أغلقت.") == ["شركة النفط الفرنسية"]


def test_body_of_a_state_by_another_noun() -> None:
    """A body of the state that the adjective tells, by another noun for its kind, before one of the same noun and no state."""
    begins = 'تبث المباريات على شبكة "بحر الغد" النرويجية، وعلى قناة مشرق.'
    assert last(f"{begins} وتقول القناة النرويجية إن البث مجاني.") == ["شبكة بحر الغد النرويجية"]
    assert last(f"{begins} وتقول القناة الكينية إن البث مجاني.") == ["القناة الكينية"]


def test_body_in_quotation_marks_behind_its_verb() -> None:
    assert last('أعلن "مختبر نورفاك" أن الماء نقي. ويقع قرب مختبر كيني قديم. وقال المختبر إن النتائج ستنشر.') == ["مختبر نورفاك"]


def test_people_of_a_body_behind_a_paper() -> None:
    """Those who sent a paper end before whom they sent it to."""
    assert last("ورد هذا في إشعار أرسله مسؤولون في وزارة الري البيروفية إلى البرلمان. وورد في الإشعار أن السد امتلأ.") == ["مسؤولون في وزارة الري البيروفية"]


def test_only_medium_by_its_state() -> None:
    """The only one of its kind, whatever its state; not where another of the kind is told of."""
    begins, says = 'وصل الوفد إلى مكاتب جريدة "نورفاك" في المرفأ.', "وقالت الصحيفة النرويجية إن البوابات سليمة."
    assert last(f"{begins} {says}") == ["جريدة نورفاك"]
    assert last(f"{begins} وزار قبلها مكاتب صحيفة كينية. {says}") == ["الصحيفة النرويجية"]


@pytest.mark.parametrize("word", lexicon().table("naming", NamingTable).connecting)
def test_connecting(word: str) -> None:
    """What a medium is told by before its name is no other medium of the kind."""
    assert last(f'صار لمستخدمي موقع {word} الاجتماعي "إنستغرام" زر جديد، وفق ما ذكر الموقع.') == ["إنستغرام"]
    assert last('صار لمستخدمي موقع قديم و"إنستغرام" زر جديد، وفق ما ذكر الموقع.') == ["الموقع"]


def test_body_of_state_where_no_subject_stands() -> None:
    assert last("وورد في خبر عن وزارة الري البيروفية أن السد امتلأ. وتابعت الوزارة أن البوابات سليمة.") == ["وزارة الري البيروفية"]


def test_office_whose_bearer_is_named() -> None:
    assert last("زار الوزير كريم منصور الجزيرة. ثم عاد الوزير إلى المرفأ، وقال مكتبه إن الجسر آمن.") == ["مكتب كريم منصور"]
    assert last("ثم عاد الوزير إلى المرفأ، وقال مكتبه إن الجسر آمن.") == ["مكتبه"]
