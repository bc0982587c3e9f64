"""Every word of the table of what takes up somebody (again.yaml) has a text in which it does, and one in which it does not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.find.bodies_headed import headed_bodies
from mahdar.find.bodies_told import BodiesTold
from mahdar.find.cast import Known
from mahdar.find.offices import Offices
from mahdar.lexicon import lexicon
from mahdar.lexicon.again import AgainTable
from mahdar.lexicon.grammar import grammar
from mahdar.model import Article, Mention, Referent, Span, Statement

TABLE = lexicon().table("again", AgainTable)
ISSUED_BY = sorted(lexicon().made(grammar).issued_by - set(TABLE.issued))
HE = "ماوريسيو بوكيتون"
NAMED = {
    "GPE": ["النرويج", "كينيا", "بيرو"],
    "PER": ["الوزير سامي الخطيب", "الوزير فؤاد حبيب", "الوزير سمير الحداد"],
    "ORG": ["وزارة الري", "وزارة العدل", "وزارة المالية"],
}


def speakers(text: str) -> list[tuple[str, ...]]:
    """Who speaks in the statements of a text, in order."""
    reading = read(Article.make("row", text))
    names = {r.span: tuple(n.name for n in r.names) for r in reading.of(Referent)}
    return [names.get(s.cue, ()) for s in reading.of(Statement)]


def last(text: str) -> tuple[str, ...]:
    """Who speaks in the last statement of a text."""
    return speakers(text)[-1]


def several(number: int, sort: str) -> str:
    """A text that names so many of a sort, who speak where the sort is any."""
    names = " و".join(NAMED.get(sort, NAMED["GPE"])[:number])
    return f"أعلنت {names} أن السد امتلأ." if sort == "OTHER" else f"وصلت رسائل من {names} في الصباح."


CALLINGS = sorted({word for group in TABLE.callings for word in group} - set(TABLE.borne))


@pytest.mark.parametrize("noun", CALLINGS)
def test_calling(noun: str) -> None:
    assert last(f"قال {HE} إن الموسم صعب. وأضاف ال{noun} الأرجنتيني أن الأمل باق.") == (HE,)
    assert last(f"قالت بلدية المرفأ إن الموسم صعب. وأضاف ال{noun} الأرجنتيني أن الأمل باق.") == (f"ال{noun} الأرجنتيني",)


@pytest.mark.parametrize("noun", TABLE.borne)
def test_office_that_takes_up_only_who_bears_it(noun: str) -> None:
    assert last(f"قال {HE} إن الموسم صعب. وأكد ال{noun} الأرجنتيني أن الأمل باق.") != (HE,)


@pytest.mark.parametrize(("words", "noun"), TABLE.phrases.items())
def test_two_words_for_a_calling(words: str, noun: str) -> None:
    first, second = words.split()
    assert last(f"قال {HE} إن الموسم صعب. وأضاف ال{first} ال{second} الأرجنتيني أن الأمل باق.") == (HE,)
    assert last(f"قال {HE} إن الموسم صعب. وأضاف ال{first} الأخضر الأرجنتيني أن الأمل باق.") != (HE,) or first == noun


@pytest.mark.parametrize("quality", [*TABLE.qualities, *TABLE.former])
def test_quality(quality: str) -> None:
    assert last(f"قال {HE} إن الموسم صعب. وأضاف اللاعب ال{quality} أن الأمل باق.") == (HE,)
    assert last(f"قالت بلدية المرفأ إن الموسم صعب. وأضاف اللاعب ال{quality} أن الأمل باق.") == (f"اللاعب ال{quality}",)


@pytest.mark.parametrize("former", TABLE.former)
def test_office_held_once(former: str) -> None:
    assert last(f"وصل رئيس الوزراء البيروفي ال{former} راؤول كنتاناس. وقال رئيس الوزراء البيروفي إن السد امتلأ.") == ("رئيس الوزراء البيروفي",)
    assert last("وصل رئيس الوزراء البيروفي راؤول كنتاناس. وقال رئيس الوزراء البيروفي إن السد امتلأ.") == ("راؤول كنتاناس",)


@pytest.mark.parametrize("verb", TABLE.further)
def test_goes_on(verb: str) -> None:
    woman = verb.endswith("ت")
    said, name, office = ("قالت", "كلاوديا كنتاناس", "المفاوضة الأوروبية") if woman else ("قال", HE, "المفاوض الأوروبي")
    assert last(f'{said} {name} إن الموسم صعب. و{verb} {office}: "الأمل باق".') == (name,)
    assert last(f'{said} {name} إن الموسم صعب. وبعد يوم {verb} {office}: "الأمل باق".') != (name,)


STATES = ["النرويج", "كينيا", "بيرو", "اليابان", "كندا", "الهند", "مالطا", "قبرص", "البرازيل", "غانا"]


@pytest.mark.parametrize(("word", "number"), TABLE.numbers.items())
def test_number(word: str, number: int) -> None:
    names = " و".join(STATES[:number])
    assert last(f"أعلنت {names} أن السد امتلأ. وأكدت الدول ال{word} أن البوابات سليمة.") == tuple(STATES[:number])
    assert last(f"أعلنت النرويج أن السد امتلأ. وأكدت الدول ال{word} أن البوابات سليمة.") == (f"الدول ال{word}",)


@pytest.mark.parametrize(("noun", "sort"), [(noun, sort) for sort, nouns in TABLE.several.items() for noun in nouns])
def test_several(noun: str, sort: str) -> None:
    assert len(last(f"{several(3, sort)} وأكد ال{noun} الثلاثة أن البوابات سليمة.")) == 3
    assert len(last(f"{several(2, sort)} وأكد ال{noun} الثلاثة أن البوابات سليمة.")) == 1


@pytest.mark.parametrize(("noun", "sort"), [(noun, sort) for sort, nouns in TABLE.two.items() for noun in nouns])
def test_two(noun: str, sort: str) -> None:
    assert len(last(f"{several(2, sort)} وأكد ال{noun} أن البوابات سليمة.")) == 2
    assert len(last(f"{several(3, sort)} وأكد ال{noun} أن البوابات سليمة.")) == 1


@pytest.mark.parametrize("both", TABLE.both)
def test_each_of_two(both: str) -> None:
    assert last(f"التقى {NAMED['PER'][0]} {NAMED['PER'][1]} في القرية. وأكد {both} أن البوابات سليمة.") == ("سامي الخطيب", "فؤاد حبيب")
    assert last(f"وصل {NAMED['PER'][0]} إلى القرية. وأكد {both} أن البوابات سليمة.") == (both,)


@pytest.mark.parametrize("issued", TABLE.issued)
def test_paper_issued_from(issued: str) -> None:
    assert last(f"وقال بيان {issued} عن وزارة الري البيروفية إن السد امتلأ.") == ("وزارة الري البيروفية",)
    assert last(f"وقال بيان {issued} في الصباح الباكر إن السد امتلأ.")[0].startswith("بيان")


@pytest.mark.parametrize("word", TABLE.issued_from)
def test_paper_from_whom(word: str) -> None:
    assert last(f"وقال بيان صادر {word} وزارة الري البيروفية إن السد امتلأ.") == ("وزارة الري البيروفية",)
    assert last(f"وقال بيان {word} الصباح الباكر إن السد امتلأ.") != ("الصباح الباكر",)


ADOPTED = "{} مجلس الأمن {} عن السدود. ودعا{} ال{} إلى فتحها."


@pytest.mark.parametrize("verb", TABLE.adopts)
def test_adopting(verb: str) -> None:
    assert last(ADOPTED.format(verb, "على قرار", "", "قرار")) == ("مجلس الأمن الدولي",)
    assert last(ADOPTED.format("ناقش", "قرارا", "", "قرار")) == ("القرار",)


@pytest.mark.parametrize("paper", TABLE.adopted)
def test_adopted(paper: str) -> None:
    assert last(f"قال الوزير إن مجلس الأمن تبنى أمس {paper} عن السدود. وأكد{'ت' * paper.endswith('ة')} ال{paper} أن السد امتلأ.") == ("مجلس الأمن الدولي",)
    assert last(f"قال الوزير إن مجلس الأمن قرأ أمس {paper} عن السدود. وأكد{'ت' * paper.endswith('ة')} ال{paper} أن السد امتلأ.") != ("مجلس الأمن الدولي",)


@pytest.mark.parametrize("text", TABLE.adopted_texts)
def test_text_of_what_was_adopted(text: str) -> None:
    assert last(ADOPTED.format("تبنى", "قرارا", "", text)) == ("مجلس الأمن الدولي",)
    assert last(ADOPTED.format("تبنى", "كتابا", "", text)) == (f"ال{text}",)


PUT = "وصوت النواب على مشروع قرار {} {} وزارة الري البيروفية. ودعا مشروع القرار إلى فتح السد."


@pytest.mark.parametrize("verb", TABLE.put_forward)
def test_paper_put_forward(verb: str) -> None:
    assert last(PUT.format(verb, "به")) == ("وزارة الري البيروفية",)
    assert last(PUT.format(verb, "نحو")) != ("وزارة الري البيروفية",)


@pytest.mark.parametrize("it", TABLE.with_it)
def test_paper_with_which_somebody_comes(it: str) -> None:
    assert last(PUT.format("تقدمت", it)) == ("وزارة الري البيروفية",)
    assert last(PUT.format("نامت", it)) != ("وزارة الري البيروفية",)


@pytest.mark.parametrize("word", ISSUED_BY)
def test_paper_issued_by(word: str) -> None:
    assert last(f"وقال تقرير {word} منتدى الزوارق الدولي إن السد امتلأ.") == ("منتدى الزوارق الدولي",)
    assert last(f"وقال سامي الخطيب الذي {word} منتدى الزوارق الدولي إن السد امتلأ.") != ("منتدى الزوارق الدولي",)


@pytest.mark.parametrize("words", TABLE.described)
def test_body_by_what_it_does(words: str) -> None:
    kind = words.split()[0]
    assert last(f'قالت {kind} "بحر الغد" إن السد امتلأ. وذكرت {words} أن البوابات سليمة.') == (f"{kind} بحر الغد",)
    assert last(f"قالت وزارة الري إن السد امتلأ. وذكرت {words} أن البوابات سليمة.") == (words,)


JOINT = "أفادت وزارة الري البيروفية في بيان {} أن السد امتلأ. وذكر البيان أن البوابات سليمة."


@pytest.mark.parametrize("joint", TABLE.joint)
def test_paper_of_two(joint: str) -> None:
    assert last(JOINT.format(f"{joint} مع وزارة العدل البيروفية")) == ("وزارة الري البيروفية", "وزارة العدل البيروفية")
    assert last(JOINT.format("طويل مع وزارة العدل البيروفية")) == ("وزارة الري البيروفية",)


@pytest.mark.parametrize("word", TABLE.joint_with)
def test_paper_of_two_with_whom(word: str) -> None:
    assert last(JOINT.format(f"مشترك {word} وزارة العدل البيروفية")) == ("وزارة الري البيروفية", "وزارة العدل البيروفية")
    assert last(JOINT.format(f"طويل جدا {word} وزارة العدل البيروفية")) == ("وزارة الري البيروفية",)


ANY = "وصل فؤاد حبيب، قائد شرطة البحيرات، إلى السد. وقال قائد ال{} إن البوابات سليمة."


@pytest.mark.parametrize("word", TABLE.anywhere)
def test_what_somebody_belongs_to(word: str) -> None:
    assert last(ANY.format(word)) == ("فؤاد حبيب",)
    assert last(ANY.format(word) + " وقال قائد الزوارق السريعة إن السد امتلأ.") == ("قائد الزوارق السريعة",)


ISSUES = "{} وزارة الري البيروفية {} طويلا. وقال سامي الخطيب إن السد امتلأ. وأضاف البيان أن البوابات سليمة."


@pytest.mark.parametrize("verb", TABLE.issues)
def test_paper_brought_in_by_who_issued_it(verb: str) -> None:
    assert last(ISSUES.format(verb, f"بيان{TABLE.accusative}")) == ("وزارة الري البيروفية",)
    assert last(ISSUES.format(verb, "خطابا")) != ("وزارة الري البيروفية",)


@pytest.mark.parametrize("paper", TABLE.of_bodies)
def test_paper_of_no_person(paper: str) -> None:
    verb = "أضافت" if paper.endswith("ة") else "أضاف"
    assert last(f"قال سامي الخطيب إن السد امتلأ. و{verb} ال{paper} أن البوابات سليمة.") == (f"ال{paper}",)
    assert last(f"قال سامي الخطيب في {paper} إن السد امتلأ. و{verb} ال{paper} أن البوابات سليمة.") == ("سامي الخطيب",)


@pytest.mark.parametrize("stem", TABLE.publishes)
def test_study_published_by_others(stem: str) -> None:
    assert last(f"واطلع الوزير على مسح {stem}ه وزارة الري البيروفية. وأضاف المسح أن البوابات سليمة.") != ("وزارة الري البيروفية",)


@pytest.mark.parametrize("text", TABLE.texts)
def test_text_that_speaks_for_who_made_it(text: str) -> None:
    verb = "أضافت" if text.endswith("ة") else "أضاف"
    assert last(f"أصدرت وزارة الري البيروفية {text} عن السدود. و{verb} ال{text} أن البوابات سليمة.") == ("وزارة الري البيروفية",)
    assert last(f"قرأت وزارة الري البيروفية {text} عن السدود. و{verb} ال{text} أن البوابات سليمة.") != ("وزارة الري البيروفية",)


@pytest.mark.parametrize("medium", TABLE.media)
def test_medium_that_prints_what_others_made(medium: str) -> None:
    study = 'نشرت {} "نورفاك" دراسة عن السدود. وأكدت الدراسة أن البوابات سليمة.'
    assert "نورفاك" not in " ".join(last(study.format(medium)))
    assert "نورفاك" in " ".join(last(study.format("شركة")))


@pytest.mark.parametrize("stem", TABLE.passes)
def test_paper_that_a_medium_passes_on(stem: str) -> None:
    assert last(f"وقال بيان {stem}ته قناة فرانس 24 إن البوابات سليمة.") != ("قناة فرانس 24",)
    assert last("وقال بيان أصدرته قناة فرانس 24 إن البوابات سليمة.") == ("قناة فرانس 24",)


@pytest.mark.parametrize("paper", TABLE.of_others)
def test_paper_of_others_that_the_press_prints(paper: str) -> None:
    him = "ها" if paper.endswith("ة") else "ه"
    assert "وكالة الأنباء النرويجية" not in last(f"وقال{'ت' * (him == 'ها')} {paper} نشرت{him} وكالة الأنباء النرويجية إن السد امتلأ.")
    assert "وكالة الأنباء النرويجية" in last(f"وقال{'ت' * (him == 'ها')} {paper} أصدرت{him} وكالة الأنباء النرويجية إن السد امتلأ.")


@pytest.mark.parametrize(("agency", "news"), [(agency, news) for agency in TABLE.agencies for news in TABLE.news])
def test_agency_of_news(agency: str, news: str) -> None:
    assert last(f"وقال بيان نشرته {agency} ال{news} النرويجية إن السد امتلأ.") == ("بيان",)
    assert last(f"وقال بيان نشرته {agency} الطاقة النرويجية إن السد امتلأ.") == (f"{agency} الطاقة النرويجية",)


@pytest.mark.parametrize("paper", TABLE.of_states)
def test_paper_of_a_state(paper: str) -> None:
    she = paper.endswith("ة")
    assert last(f"وأكد{'ت' * she} ال{paper} الكيني{'ة' * she} أن السد امتلأ.") == ("كينيا",)
    assert last(f"وأكد{'ت' * she} {paper} كيني{'ة' * she} أن السد امتلأ.") != ("كينيا",)


@pytest.mark.parametrize("draft", TABLE.drafts)
def test_draft_of_a_paper(draft: str) -> None:
    she = "ت" * draft.endswith("ة")
    assert last(f"وأكد{she} {draft} القرار الكيني أن السد امتلأ.") == ("كينيا",)
    assert last(f"وأكد{she} {draft} قرار كيني أن السد امتلأ.") != ("كينيا",)


@pytest.mark.parametrize("copy", TABLE.copies)
def test_copy_of_a_paper(copy: str) -> None:
    said = "، اتهمت فيه شركات الصيد بتلويث الساحل."
    assert last(f"أصدرت منظمة الشفافية تقريرا تلقت وكالة رويترز {copy} منه{said}") == ("منظمة الشفافية",)
    assert last(f"أصدرت منظمة الشفافية {copy} ونشرت وكالة رويترز تقريرا{said}") == ("وكالة رويترز",)


@pytest.mark.parametrize("word", TABLE.on_it)
def test_paper_that_somebody_got(word: str) -> None:
    said = "، اتهمت فيه شركات الصيد بتلويث الساحل."
    assert last(f"أصدرت منظمة الشفافية تقريرا حصلت {word} وكالة رويترز{said}") == ("منظمة الشفافية",)
    assert last(f"نامت {word} منظمة الشفافية ثم نشرت وكالة رويترز تقريرا{said}") == ("وكالة رويترز",)


def shown(kind: str, others: bool) -> str:
    """A text in which a body of a kind speaks, and another kind with the article behind it, or only in passing."""
    return f'زار الوفد {kind} "نورفاك" و{kind} "دلتارو".' if others else f'وقعت {kind} "نورفاك" العقد أمس.'


KINDS = sorted({(one, other) for group in TABLE.kinds for one in group for other in group if one != other})


@pytest.mark.parametrize(("kind", "noun"), KINDS)
def test_kind_of_body_called_by_another(kind: str, noun: str) -> None:
    assert "نورفاك" in " ".join(last(f"{shown(kind, False)} وقالت ال{noun} إن السد امتلأ."))
    assert "نورفاك" not in " ".join(last(f"{shown(kind, True)} وقالت ال{noun} إن السد امتلأ."))


@pytest.mark.parametrize("quality", TABLE.kind_qualities)
def test_quality_of_a_kind(quality: str) -> None:
    assert "نورفاك" in " ".join(last(f"{shown('مجموعة', False)} وقالت الشركة ال{quality}ة إن السد امتلأ."))
    assert "نورفاك" not in " ".join(last(f"{shown('مجموعة', True)} وقالت الشركة ال{quality}ة إن السد امتلأ."))


@pytest.mark.parametrize("noun", TABLE.of_state)
def test_body_of_a_state_has_no_field(noun: str) -> None:
    assert last(f"طال انتقاد ال{noun} الكينية للمزارعين القرى. وقالت ال{noun} الكينية إن السد امتلأ.") == (f"ال{noun} الكينية",)
    assert last("زار الوفد الاتحاد الكيني للسباحة. وقال الاتحاد الكيني إن السد امتلأ.") == ("الاتحاد الكيني للسباحة",)


@pytest.mark.parametrize(("noun", "gender"), [(noun, gender) for gender, nouns in TABLE.given.items() for noun in nouns])
def test_given(noun: str, gender: str) -> None:
    him, who = ("ها", "التي") if gender == "f" else ("ه", "الذي")
    assert last(f"قال {HE} إن الموسم صعب. وتلقت البلدية {noun} قدم{him} أحد السكان يطلب في{him} فتح المرفأ.") == ("أحد السكان",)
    assert last(f"قال {HE} إن الموسم صعب. وتلقت البلدية ال{noun} {who} قدم{him} أحد السكان. وطلب فتح المرفأ.") == (HE,)


def test_figures_of_whom_the_pronoun_tells() -> None:
    made = "وأظهرت إحصاءات نشرت{} وزارة الري البيروفية أن السد امتلأ."
    assert last(made.format(TABLE.hers)) == ("وزارة الري البيروفية",)
    assert last(made.format("ه")) != ("وزارة الري البيروفية",)


@pytest.mark.parametrize("word", TABLE.another_paper)
def test_another_paper(word: str) -> None:
    text = "وقالت دراسة {} إن السد امتلأ. وعرض الوزير دراسة حول الزوارق، أجراها منتدى الزوارق الدولي."
    assert speakers(text.format("جديدة"))[0] == ("منتدى الزوارق الدولي",)
    assert speakers(text.format(word + "ة"))[0] != ("منتدى الزوارق الدولي",)


@pytest.mark.parametrize(("field", "kind"), [(field, kind) for field, kinds in TABLE.fields.items() for kind in kinds])
def test_field_that_a_body_is_called_by(field: str, kind: str) -> None:
    whole, short = f"{kind} ال{field} النرويجية", f"ال{field} النرويجية"
    bodies = [Known(Mention(span=span, head=span, rule="row", kind="body"), tuple(words), frozenset()) for span, words in parted(whole, short)]
    told = BodiesTold(lexicon().page(f"{whole} {short}"), lexicon(), frozenset())
    assert headed_bodies(bodies, told, lexicon())[bodies[1].mention.span] is bodies[0]
    bodies = [Known(Mention(span=span, head=span, rule="row", kind="body"), tuple(words), frozenset()) for span, words in parted(whole, f"ال{field} الكينية")]
    assert headed_bodies(bodies, told, lexicon())[bodies[1].mention.span] is bodies[1]


def parted(whole: str, short: str) -> list[tuple[Span, list[str]]]:
    """Two phrases of one text, each with its words as they are compared."""
    article, compared = Article.make("row", f"{whole} {short}"), lexicon().made(Offices).compared
    spans = article.span(0, len(whole)), article.span(len(whole) + 1, len(whole) + 1 + len(short))
    return [(span, [compared(word) for word in span.text.split()]) for span in spans]
