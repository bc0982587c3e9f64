"""Positions, issues, answers and what is open: articles of our own, every word of stances.yaml, and the order of arrival."""

from __future__ import annotations

import itertools
import pathlib

import msgspec
import pytest
from click.testing import CliRunner

from mahdar.cli import cli
from mahdar.errors import BadInput
from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.stances import StancesTable, stance_words
from mahdar.model import Article, Judgement
from mahdar.record.store import Record, open_record
from mahdar.record.views import Scope, view
from mahdar.record.views.addressed import alone
from mahdar.record.views.agreed import letters
from mahdar.record.views.answers import answers
from mahdar.record.views.issues import Issues, read_issues, written_issues
from mahdar.record.views.open import open_matters
from mahdar.record.views.positions import issues, positions
from mahdar.record.views.scope import Gathered, Kept, KeptIssue, sources
from mahdar.record.views.stances import taken

LEXICON = lexicon()
TABLE = LEXICON.table("stances", StancesTable)


def gathered(*texts: str, days: tuple[str, ...] = (), kept: Kept | None = None) -> Gathered:
    """What is gathered of articles with these texts, one a day from the first of March 2021 on where no days are given."""
    published = days or tuple(f"2021-03-{n:02}" for n in range(1, len(texts) + 1))
    found = (read(Article.make(f"a{n}", text, published=day)) for n, (text, day) in enumerate(zip(texts, published, strict=True), 1))
    return Gathered(sources(found, LEXICON), {}, LEXICON, kept)


def stances(*texts: str) -> set[tuple[str, str]]:
    """Party and stance of every position."""
    return {(row.party, row.stance) for row in positions(gathered(*texts))}


# words: in the first sentence each decides, in the second it merely stands

DECIDES = {
    "ready": ("قالت روسيا إنها {} للحوار مع تركيا.", None),
    "demand": ("قالت روسيا إن {} وقف النار أمر معروف.", None),
    "reject": ("قالت روسيا إننا {} بناء القواعد.", None),
    "denied": ("قالت روسيا إنه لا {} لها في الهجوم.", "قالت روسيا إن {} كلمة في القاموس."),
    "untrue": ("قالت روسيا إن كل ما نشر عن الهجوم {}.", None),
    "talks": ("قالت روسيا إنها مستعدة ل{} مع تركيا.", "قالت روسيا إن {} كلمة في القاموس."),
}


@pytest.mark.parametrize(("row", "word"), [(row, word) for row in ("ready", "demand", "reject", "denied", "untrue") for word in getattr(TABLE, row)])
def test_a_word_that_takes_a_stance(row: str, word: str) -> None:
    plays, stands = DECIDES[row]
    wanted = {"ready": "offer", "demand": "demand", "reject": "reject", "denied": "deny", "untrue": "deny"}[row]
    assert ("روسيا", wanted) in stances(plays.format(word))
    assert ("روسيا", wanted) not in stances(plays.format("حقا"))
    assert stands is None or stances(stands.format(word)) == set()


@pytest.mark.parametrize("word", TABLE.talks)
def test_a_word_of_talking_is_a_position_on_talks(word: str) -> None:
    plays, stands = DECIDES["talks"]
    assert [row.issue for row in positions(gathered(plays.format(word)))] == [TABLE.talking]
    assert positions(gathered(stands.format(word))) == ()


@pytest.mark.parametrize("word", TABLE.negations)
def test_readiness_denied_is_a_refusal(word: str) -> None:
    assert stances(f"قالت روسيا إنها {word} مستعدة للحوار.") == {("روسيا", "reject")}


@pytest.mark.parametrize("word", TABLE.conditions)
def test_readiness_on_a_condition(word: str) -> None:
    assert stances(f"قالت روسيا إنها مستعدة للحوار {word} الهدوء.") == {("روسيا", "conditional")}
    assert stances(f"قالت روسيا إن {word} كلمة في القاموس.") == set()


@pytest.mark.parametrize("word", TABLE.openings)
def test_what_leads_to_what_one_is_ready_for(word: str) -> None:
    assert stances(f"قالت روسيا إنها مستعدة {word} تصلح السفن.") == {("روسيا", "offer")}
    assert stances("قالت روسيا إن الفرق مستعدة وحسب.") == set()


@pytest.mark.parametrize("word", TABLE.topics)
def test_matters_of_a_list_are_issues_of_their_own(word: str) -> None:
    rows = positions(gathered(f"قالت روسيا إنها مستعدة للحوار {word} نشر الصواريخ والحد من التدريبات."))
    assert {row.issue for row in rows} == {"نشر الصواريخ", "الحد من التدريبات"}
    assert len(positions(gathered(f"قالت روسيا إنها مستعدة للحوار {word} نشر الصواريخ."))) == 1


@pytest.mark.parametrize("word", TABLE.lists)
def test_words_that_begin_another_matter(word: str) -> None:
    rows = positions(gathered(f"قالت روسيا إنها مستعدة للحوار حول الحدود و{word} إنشاء القواعد."))
    assert len(rows) == 2


@pytest.mark.parametrize("word", TABLE.sayings)
def test_to_refuse_what_was_said_is_no_position(word: str) -> None:
    assert stances(f"قالت روسيا إننا نرفض {word} تركيا.") == set()
    assert stances("قالت روسيا إننا نرفض حصار تركيا.") == {("روسيا", "reject")}


@pytest.mark.parametrize("word", TABLE.again)
def test_what_takes_up_what_was_said_has_its_issue(word: str) -> None:
    first = "نفت روسيا حصار المدينة، مؤكدة أن كل ما قيل في {} كاذب. ونفت تركيا حصار المدينة."
    rows = [row for row in positions(gathered(first.format(word))) if row.party == "روسيا"]
    assert len(rows) == 1


@pytest.mark.parametrize("word", TABLE.questions)
def test_a_question_of_another_side_and_its_reply(word: str) -> None:
    (row,) = answers(gathered(f'قال سيرغي لافروف، ردا على {word} من تركيا عن موعد الرد: "الرد قريب".'))
    assert (row.kind, row.whom, row.of.span[0] < row.by.span[0]) == ("replies", "تركيا", True)
    assert answers(gathered('قال سيرغي لافروف، ردا على رسالة من تركيا عن موعد الرد: "الرد قريب".')) == ()


@pytest.mark.parametrize("word", TABLE.requests)
def test_an_answer_to_this_demand_has_its_issue(word: str) -> None:
    found = gathered(f"طالبت تونس بسفن جديدة للصيد. ورفضت تركيا هذا ال{word}.")
    assert [(row.kind, row.who, row.whom) for row in answers(found)] == [("refuses", "تركيا", "تونس")]
    assert {row.issue for row in positions(found)} == {"سفن جديدة للصيد"} and open_matters(found) == ()
    assert answers(gathered("طالبت تونس بسفن جديدة للصيد. ورفضت تركيا هذا القارب.")) == ()


@pytest.mark.parametrize("word", TABLE.theirs)
def test_in_words_quoted_a_denial_of_the_third_person_is_that_of_others(word: str) -> None:
    assert stances(f'قال وزير الدفاع التونسي فريد سالم: "أبلغنا الجيران بالأمس أن لا صلة {word} بالحريق في المرفأ".') == set()
    assert stances('قال وزير الدفاع التونسي فريد سالم: "أبلغنا الجيران بالأمس أن لا صلة لنا بالحريق في المرفأ".') == {("تونس", "deny")}
    assert stances(f"قالت تونس إن لا صلة {word} بالحريق في المرفأ.") == {("تونس", "deny")}


@pytest.mark.parametrize("word", TABLE.asked_by)
def test_who_asks_is_told(word: str) -> None:
    assert [row.whom for row in answers(gathered(f'قالت الوزيرة هدى الزين ردا على سؤال {word} وفد تونس: "الأمر صعب".'))] == ["تونس"]
    assert answers(gathered('قالت الوزيرة هدى الزين ردا على سؤال عن وفد تونس: "الأمر صعب".')) == ()


@pytest.mark.parametrize("word", TABLE.organs)
def test_an_organ_speaks_for_its_state(word: str) -> None:
    words = LEXICON.made(stance_words)
    assert words.stem(words.fold(word)) in words.organs
    assert words.stem(words.fold("حكومة")) not in words.organs


@pytest.mark.parametrize("word", TABLE.common)
def test_a_common_word_names_no_issue(word: str) -> None:
    text = f"قالت روسيا إنها ترفض {word} الحصار. وقالت تركيا إنها ترفض {word} الحصار."
    found = gathered(text).made(Issues)
    assert not any(found.terms.words.stem(found.terms.words.fold(word)) == part for key in found.count for part in key)


def test_forms_of_a_word_have_one_stem() -> None:
    words = LEXICON.made(stance_words)
    for forms in (("الضمانات", "ضمانات", "بالضمانات", "وبالضمانات", "ضماناتها"), ("الأمنية", "أمنية"), ("توسع", "للتوسع", "توسعه")):
        assert len({words.stem(words.fold(form)) for form in forms}) == 1
    assert words.stem(words.fold("الحدود")) != words.stem(words.fold("الحدائق"))
    assert all(LEXICON.folding.fold(ending) for ending in (*TABLE.endings, *TABLE.adjective))


# positions

DAM = (
    "أعلنت وزارة الري المصرية أن مصر مستعدة للحوار مع إثيوبيا.",
    "أكد وزير الخارجية المصري سامح شكري رفضه ملء السد بلا اتفاق.",
    "طالبت إثيوبيا بملء السد في الصيف.",
)


def test_a_day_that_the_article_does_not_tell_is_not_told() -> None:
    texts = ("رفض وزير النقل كمال الزين الاثنين إغلاق الميناء.", "رفض وزير النقل كمال الزين إغلاق الميناء.")
    found = {(v.day, v.told) for row in positions(gathered(*texts, days=("2019-05-15", "2019-05-16"))) for v in row.voices}
    assert found == {("2019-05-13", True), ("2019-05-16", False)}


def test_a_minister_and_a_ministry_speak_for_their_state_and_the_chain_is_shown() -> None:
    rows = positions(gathered(*DAM))
    chains = {voice.chain for row in rows if row.party == "مصر" for voice in row.voices}
    assert chains == {("وزارة الري المصرية", "مصر"), ("سامح شكري", "مصر")}


def test_several_of_one_body_are_a_side_and_unnamed_sources_are_none() -> None:
    assert stances("طالب وزراء الاتحاد الأوروبي بوقف بناء السد.") == {("وزراء الاتحاد الأوروبي", "demand")}
    assert stances("طالب مسؤولون غربيون بوقف بناء السد.") == set()


def test_two_parties_meet_on_one_issue() -> None:
    by_issue: dict[str | None, set[str]] = {}
    for row in positions(gathered(*DAM)):
        by_issue.setdefault(row.issue, set()).add(row.party)
    assert {"مصر", "إثيوبيا"} in by_issue.values()


def test_a_change_of_stance_shows_both_passages() -> None:
    texts = ("قالت تركيا إنها ترفض فتح المعبر.", "قالت تركيا إنها مستعدة لفتح المعبر.")
    (row,) = [r for r in positions(gathered(*texts)) if r.change]
    assert row.change and (row.change.stance, row.change.before.doc, row.change.after.doc) == ("reject", "a1", "a2")
    assert not any(r.change for r in positions(gathered(*texts, days=("2021-03-01", "2021-03-01"))))


def test_a_person_corrects_for_whom_somebody_speaks(tmp_path: pathlib.Path) -> None:
    with open_record(tmp_path / "r.mahdar") as record:
        text = "أكد وزير الخارجية المصري سامح شكري رفضه ملء السد."
        record.add(Article.make("a", text))
        start = text.index("سامح")
        given = {"subject": record.address(f"a:{start}-{start + 9}"), "verdict": "corrected", "value": "for الجامعة العربية"}
        record.judge(Judgement(**given, why="he chairs it", by="tester", at="2021-03-02T00:00:00+00:00"))
        assert {row.party for row in view(record, "positions")} == {"الجامعة العربية"}


# what an issue is called


def names(*texts: str) -> list[str | None]:
    """The issues of the positions."""
    return [row.issue for row in positions(gathered(*texts))]


def test_an_issue_has_no_particle_at_its_front() -> None:
    assert names("طالبت روسيا بضمانات أمنية مكتوبة.") == ["ضمانات أمنية مكتوبة"]
    assert names("ودعت روسيا للحوار مع الجيران فورا.") == ["الحوار مع الجيران فورا"]
    assert names("طالبت روسيا ببيان مشترك جديد.") == ["بيان مشترك جديد"]


def test_the_two_names_of_a_month_are_one_word_of_an_issue() -> None:
    assert names("طالبت روسيا بتنفيذ مذكرة 9 آذار/مارس كاملة.") == ["تنفيذ مذكرة 9 آذار/مارس كاملة"]
    assert names("طالبت روسيا بتنفيذ المذكرة / وقالت إن السفن ترسو.") == ["تنفيذ المذكرة"]


def test_an_issue_begins_behind_what_leads_to_it_and_keeps_the_relative_of_its_last_noun() -> None:
    assert names("قالت روسيا: لكننا نحتاج ممرا آمنا للسفن التي تنقل القمح.") == ["ممرا آمنا للسفن التي تنقل القمح"]
    assert names("قالت روسيا: ندعو الصيادين إلى مغادرة الخليج الشمالي.") == ["مغادرة الخليج الشمالي"]


def test_the_name_of_an_issue_has_no_clinging_preposition() -> None:
    texts = [f"طالبت {who} ببناء مراكز استقبال للبحارة الغرباء." for who in ("تونس", "تركيا")]
    assert set(names(*texts)) == {"استقبال البحارة الغرباء"}


@pytest.mark.parametrize("word", TABLE.manner)
def test_how_something_is_refused_is_no_issue(word: str) -> None:
    assert names(f"أعلنت روسيا رفضها ب{word} قاطع بناء الجسر الجديد.") == ["بناء الجسر الجديد"]
    assert names(f"أعلنت روسيا رفضها {word} الجسر الجديد.") != ["بناء الجسر الجديد"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت روسيا إن على تونس أن تصلح السفن القديمة في الميناء.", "على تونس أن تصلح السفن القديمة في الميناء"),
        ("قالت روسيا إن تونس والمغرب يجب ألا يبيعا القوارب الخشبية.", "تونس والمغرب يجب ألا يبيعا القوارب الخشبية"),
        ("قالت روسيا إن على تونس أن لا ترسل السفن القديمة.", "على تونس أن لا ترسل السفن القديمة"),
        ("قالت روسيا إنها لن تبيع القوارب ونحن نرفض تماما شراء المحركات القديمة.", "شراء المحركات القديمة"),
        ("قالت روسيا إن على الاتحاد الأوروبي التوقف عن صيد الحيتان.", "التوقف عن صيد الحيتان"),
        ("نفت روسيا أن تكون السفينة قد أغلقت الممر الشرقي.", "أن تكون السفينة قد أغلقت الممر الشرقي"),
        ("نفت روسيا أن تكون تونس قد أغلقت الممر الشرقي.", "أن تكون تونس قد أغلقت الممر الشرقي"),
        ("طالبت روسيا بإيجاد حل سريع يرضي الصيادين.", "إيجاد حل سريع يرضي الصيادين"),
        ('قالت روسيا: "ندعو البحارة مجددا: أعيدوا القوارب".', "أعيدوا القوارب"),
    ],
)
def test_an_issue_is_a_noun_phrase_and_no_clause(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize("word", TABLE.that_not)
def test_who_must_not_do_it_is_no_issue(word: str) -> None:
    assert names(f"قالت روسيا إن البحارة يجب {word} يقطعوا الحبال الطويلة.") == [f"البحارة يجب {word} يقطعوا الحبال الطويلة"]
    assert names("قالت روسيا إن البحارة يجب أن يقطعوا الحبال الطويلة.") == ["البحارة يجب أن يقطعوا الحبال الطويلة"]
    assert names("قالت روسيا إن البحارة يجب البتة يقطعوا الحبال الطويلة.") != ["الحبال الطويلة"]


@pytest.mark.parametrize("word", TABLE.auxiliary)
def test_an_issue_ends_before_an_auxiliary(word: str) -> None:
    assert names(f"طالبت روسيا بسفن كبيرة {word} في المرفأ.") == ["سفن كبيرة"]
    assert names("طالبت روسيا بسفن كبيرة راسية في المرفأ.") == ["سفن كبيرة راسية في المرفأ"]


@pytest.mark.parametrize("word", TABLE.whether)
def test_a_verb_may_belong_to_the_noun_phrase(word: str) -> None:
    assert names(f"طالبت روسيا بتنفيذ {word} يقوله البحارة.") == [f"تنفيذ {word} يقوله البحارة"]
    assert names("طالبت روسيا بتنفيذ القرار يقوله البحارة.") == ["تنفيذ القرار"]


@pytest.mark.parametrize("letter", TABLE.persons)
def test_letters_of_verbs_behind_that(letter: str) -> None:
    assert names(f"قالت روسيا إن على البحارة أن {letter}ربطوا الحبال الطويلة.") == [f"على البحارة أن {letter}ربطوا الحبال الطويلة"]
    assert names("قالت روسيا إن على البحارة أن الربط الحبال الطويلة.") != ["الحبال الطويلة"]


@pytest.mark.parametrize("ending", TABLE.nominal)
def test_endings_that_only_nouns_have(ending: str) -> None:
    assert names(f"قالت روسيا إننا نرفض لا نزع{ending} الأسماك.") != ["الأسماك"]
    assert names("قالت روسيا إننا نرفض أن نبيع الأسماك.") == ["الأسماك"]


@pytest.mark.parametrize("beginning", TABLE.verbs)
def test_beginnings_that_only_verbs_have(beginning: str) -> None:
    assert names(f"طالبت روسيا ببيع السفن القديمة {beginning}راجع قيمتها.") == ["بيع السفن القديمة"]
    assert names("طالبت روسيا ببيع السفن القديمة مراجعا قيمتها.") == ["بيع السفن القديمة مراجعا قيمتها"]


@pytest.mark.parametrize("letter", TABLE.agreeing)
def test_behind_an_adjective_stands_a_verb_and_no_noun(letter: str) -> None:
    assert names(f"طالبت روسيا بسفن كبيرة {letter}حمل القمح.") == [f"سفن كبيرة {letter}حمل القمح"]
    goods = "القمح والشعير والزيت والسكر والملح والحديد والنحاس والخشب والفحم والصوف والقطن"
    assert names(f"طالبت روسيا بسفن كبيرة {letter}حمل {goods}.") == ["سفن كبيرة"]
    assert names(f"طالبت روسيا بسفن كبيرة {letter}ونسية.") == [f"سفن كبيرة {letter}ونسية"]
    assert names(f"طالبت روسيا بسفن {letter}جار القمح.") == [f"سفن {letter}جار القمح"]


def test_who_says_that_the_ties_will_not_suffer_denies_nothing() -> None:
    assert ("تونس", "deny") not in stances("قالت تونس إن الخلافات لن تفسد العلاقات بين الجارين.")
    assert ("تونس", "deny") in stances("قالت تونس إن الصيادين ليست لهم علاقة بالحادث.")


@pytest.mark.parametrize("word", TABLE.own_party)
def test_who_calls_on_her_own_party_speaks_for_herself(word: str) -> None:
    text = "دعت رئيسة الوزراء التونسية هدى المنصوري {} إلى بيع السفن القديمة."
    assert stances(text.format(word)) == {("هدى المنصوري", "demand")}
    assert stances(text.format("الجيران")) == {("تونس", "demand")}


@pytest.mark.parametrize("word", TABLE.congress)
def test_who_calls_at_the_congress_of_her_party_speaks_for_herself(word: str) -> None:
    text = "وصلت رئيسة الوزراء التونسية هدى المنصوري {} الذي دعت المنصوري إلى بيع السفن القديمة خلاله."
    assert stances(text.format(word + " العمال")) == {("هدى المنصوري", "demand")}
    assert stances(text.format("معرض السفن الذي")) == {("تونس", "demand")}


@pytest.mark.parametrize("word", TABLE.hinging)
def test_what_is_asked_is_that_on_which_the_other_hinges(word: str) -> None:
    assert names(f"قالت روسيا إن بيع السفن يجب أن يبقى، وهو {word} بوقف الصيد الليلي.") == ["وقف الصيد الليلي"]
    assert names(f"قالت روسيا إن بيع السفن يجب أن يبقى، وهو {word} حقا.") != ["حقا"]


@pytest.mark.parametrize("word", TABLE.but)
def test_but_is_no_condition(word: str) -> None:
    assert stances(f"قالت روسيا إنها مستعدة للحوار {word} أنها متعبة.") == {("روسيا", "offer")}
    assert stances(f"قالت روسيا إنها مستعدة للحوار {word} بعد الهدوء.") == {("روسيا", "conditional")}


@pytest.mark.parametrize("word", TABLE.circumstances)
def test_an_issue_ends_before_a_circumstance(word: str) -> None:
    assert names(f"طالبت روسيا بسفن كبيرة {word} الشتاء.") == ["سفن كبيرة"]
    assert names("طالبت روسيا بسفن كبيرة لهذا الشتاء.") == ["سفن كبيرة لهذا الشتاء"]


@pytest.mark.parametrize("word", TABLE.wanting)
def test_what_is_wanted_stands_behind_a_verb_of_wanting(word: str) -> None:
    texts = [f"قالت {who}: في زمن الجفاف الطويل {word} آبارا عميقة ومزارع جديدة." for who in ("روسيا", "تركيا")]
    assert "الجفاف الطويل" not in names(*texts)
    assert "الجفاف الطويل" in names(*(text.replace(word, "ضرورة") for text in texts))


def test_who_wants_to_know_asks_for_nothing() -> None:
    assert stances("قالت روسيا: نريد أن نعرف ما إذا كان البحارة قادرين على السفر.") == set()
    assert stances("قالت روسيا: نريد أن نعرف موعد السفر.") == {("روسيا", "demand")}


def test_headline_and_lead_are_one_line(tmp_path: pathlib.Path) -> None:
    text = "تونس تطالب بسفن جديدة للصيد\n\nطالبت تونس اليوم بسفن جديدة للصيد في البحر."
    with open_record(tmp_path / "r.mahdar") as record:
        record.add(Article.make("a", text, published="2021-03-01"))
        assert [(row.issue, len(row.at)) for row in view(record, "positions")] == [("سفن جديدة للصيد في البحر", 2)]


def test_a_state_alone_is_no_issue_but_where_somebody_accuses_and_somebody_denies() -> None:
    assert "تونس" not in names("طالبت روسيا بإرسال القمح إلى تونس فورا.", "طالبت تركيا ببناء جسر في تونس قريبا.")
    assert "تونس" in names("اتهمت تركيا روسيا بحشد قواتها على حدود تونس.", "قالت روسيا إنه لا نية لها لغزو تونس.")


def test_a_minister_with_the_pronoun_of_a_state_speaks_for_it() -> None:
    assert stances("أعلنت تونس على لسان وزيرة زراعتها هدى الزين رفض صيد الحيتان.") == {("تونس", "reject")}
    assert stances("أعلن البحارة رفض صيد الحيتان. وقالت وزيرة زراعتها هدى الزين إننا نرفض السفر.") != {("تونس", "reject")}


def test_a_president_without_a_state_speaks_for_that_of_his_office_that_day() -> None:
    rows = positions(gathered("طالب الرئيس إيمانويل ماكرون بضمانات مكتوبة للصيادين."))
    assert [voice.chain for row in rows for voice in row.voices] == [("إيمانويل ماكرون", "فرنسا")]
    rows = positions(gathered("طالب الرئيس فريد سالم بضمانات مكتوبة للصيادين."))
    assert [row.party for row in rows] == ["فريد سالم"]


def test_a_commander_speaks_for_his_army() -> None:
    assert stances("طالب القائد العام للجيش الليبي سالم الراوي بتسليم الموانئ كلها.") == {("الجيش الليبي", "demand")}


# issues that a person keeps


def test_proposals_are_written_and_read_back() -> None:
    rows = issues(gathered(*DAM))
    assert [(i.name, i.words) for i in read_issues(written_issues(rows).encode(), "x")] == [(r.name, r.words) for r in rows]


def test_kept_issues_replace_the_proposals() -> None:
    kept = Kept(issues=(KeptIssue(name="السد", words=("ملء السد",), exclusions=("الصيف",)),))
    found = [row for row in positions(gathered(*DAM, kept=kept)) if row.issue]
    assert {(row.issue, row.party) for row in found} == {("السد", "مصر")}


@pytest.mark.parametrize("data", [b"- nam: x", b"words: [x]", b"- name: a\n- name: a", b"- [1]"])
def test_a_bad_file_of_issues_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="mine.yaml"):
        read_issues(data, "mine.yaml")


def test_issues_on_the_command_line(tmp_path: pathlib.Path) -> None:
    record, mine = tmp_path / "r.mahdar", tmp_path / "mine.yaml"
    with open_record(record) as made:
        for n, text in enumerate(DAM):
            made.add(Article.make(f"a{n}", text, published=f"2021-03-0{n + 1}"))
    mine.write_text('- name: "السد"\n  words: ["ملء السد"]\n', encoding="utf-8")
    used = CliRunner().invoke(cli, ["issues", str(record), "--use", str(mine)], standalone_mode=False)
    assert used.exit_code == 0 and "السد" in used.output
    shown = CliRunner().invoke(cli, ["show", str(record), "positions", "--json", "--since", "2021-03-03"], standalone_mode=False)
    assert [(row["issue"], row["party"]) for row in map(msgspec.json.decode, shown.output.splitlines())] == [("السد", "إثيوبيا")]


# answers


def test_a_denial_answers_the_claim_about_the_one_who_denies() -> None:
    texts = ("اتهمت أوكرانيا روسيا بحشد قوات قرب خاركيف.", "نفت روسيا حشد قوات قرب خاركيف.")
    (row,) = answers(gathered(*texts))
    assert (row.kind, row.of.doc, row.by.doc, row.who, row.whom) == ("denies", "a1", "a2", "روسيا", "أوكرانيا")
    assert answers(gathered("اتهمت أوكرانيا تركيا بحشد قوات قرب خاركيف.", texts[1])) == ()


def test_a_denial_of_charges_answers_who_charges() -> None:
    denied = "وتنفي روسيا الاتهامات."
    assert [row.whom for row in answers(gathered(f"اتهمت تركيا روسيا بسرقة السفن القديمة. {denied}"))] == ["تركيا"]
    assert answers(gathered(f"طالبت تركيا روسيا ببيع السفن القديمة. {denied}")) == ()
    assert answers(gathered(f"قالت تركيا إن روسيا باعت السفن القديمة. {denied}")) == ()


def test_nobody_answers_what_he_brings_himself() -> None:
    claim, denial = "أوكرانيا اتهمت روسيا بحشد قوات قرب خاركيف", "نفت روسيا حشد قوات قرب خاركيف."
    assert answers(gathered(f"{denial} وقالت روسيا إن {claim}.")) == ()
    assert len(answers(gathered(f"{denial} وقالت تركيا إن {claim}."))) == 1


def test_a_denial_that_is_passed_on_is_its_speakers_own() -> None:
    assert stances("قالت تركيا إن روسيا أبلغت أنقرة أن لا علاقة لها بالحريق في المرفأ.") == {("روسيا", "deny")}
    assert ("تركيا", "deny") in stances("قالت تركيا إن لا علاقة لها بالحريق في المرفأ.")


def test_nobody_answers_before_it_is_said() -> None:
    texts = ("اتهمت أوكرانيا روسيا بحشد قوات قرب خاركيف.", "نفت روسيا حشد قوات قرب خاركيف.")
    assert answers(gathered(*texts, days=("2021-03-09", "2021-03-02"))) == ()


# what is open


def test_what_is_to_come_and_what_nobody_answered_is_open() -> None:
    texts = ("ستعقد في فيينا مشاورات بين إيران وفرنسا يوم 5 مارس 2021.", "طالبت إثيوبيا بملء السد في الصيف.", "قالت تركيا كلمة.")
    rows = open_matters(gathered(*texts))
    assert {(row.what, row.status) for row in rows} >= {("meeting", "planned"), ("demand", "unanswered")}
    late = open_matters(gathered(*texts, days=("2021-03-01", "2021-03-02", "2021-03-20")))
    assert [row.overdue for row in late if row.what == "meeting"] == [True]


def test_a_meeting_that_was_held_after_all_is_not_open() -> None:
    texts = ("ستعقد قمة بين إيران وفرنسا قريبا.", "انعقدت في فيينا قمة بين إيران وفرنسا يوم 2 مارس 2021.")
    assert [row.what for row in open_matters(gathered(texts[0], "قالت تركيا كلمة."))] == ["meeting"]
    assert open_matters(gathered(*texts)) == ()


@pytest.mark.parametrize("word", TABLE.orders)
def test_nobody_answers_an_order(word: str) -> None:
    assert [row.what for row in open_matters(gathered("طالب الرئيس التونسي فريد سالم بفتح المخازن القديمة."))] == ["demand"]
    assert open_matters(gathered(f"{word} الرئيس التونسي فريد سالم بفتح المخازن القديمة.")) == ()


def test_what_its_own_side_denies_is_no_longer_offered() -> None:
    offer = "قالت تونس إنها مستعدة لبيع السفن القديمة."
    assert [row.what for row in open_matters(gathered(offer))] == ["offer"]
    assert open_matters(gathered(offer, "قالت تونس إنها ترفض بيع السفن القديمة.")) == ()


def test_a_deed_that_another_side_announces_meets_the_demand() -> None:
    demand = "طالبت تونس بوقف المناورات البحرية."
    assert [row.what for row in open_matters(gathered(demand, "أعلنت تركيا موعد المناورات البحرية."))] == ["demand"]
    assert open_matters(gathered(demand, "أعلنت تركيا وقف المناورات البحرية.")) == ()


def test_a_paper_that_is_out_is_no_longer_owed() -> None:
    texts = ("ستوقع مصر وفرنسا اتفاقا يوم 5 مارس 2021.", "وقعت مصر وفرنسا اتفاقا يوم 5 مارس 2021.")
    days = ("2021-03-01", "2021-03-06")
    assert "paper" in {row.what for row in open_matters(gathered(texts[0], "قالت تركيا كلمة.", days=days))}
    assert open_matters(gathered(*texts, days=days)) == ()


# a day, and since a day


@pytest.fixture
def record(tmp_path: pathlib.Path) -> Record:
    made = open_record(tmp_path / "r.mahdar")
    for n, text in enumerate(DAM, 1):
        made.add(Article.make(f"a{n}", text, published=f"2021-03-0{n}"))
    return made


def test_the_state_on_a_day(record: Record) -> None:
    assert {row.party for row in view(record, "positions", Scope(at="2021-03-02"))} == {"مصر"}


def test_what_is_new_since_a_day(record: Record) -> None:
    assert {row.party for row in view(record, "positions", Scope(since="2021-03-03"))} == {"إثيوبيا"}


def test_the_order_of_arrival_does_not_matter(tmp_path: pathlib.Path) -> None:
    shown = set()
    for n, order in enumerate(itertools.permutations(enumerate((*DAM, "ألغت مصر لقاء مع إثيوبيا في الخرطوم. وأثار إلغاء اللقاء قلقا."), 1))):
        if n % 5:
            continue
        with open_record(tmp_path / f"{n}.mahdar") as made:
            for k, text in order:
                made.add(Article.make(f"a{k}", text, published=f"2021-03-0{k}"))
            shown.add(b"".join(msgspec.json.encode(view(made, what)) for what in ("positions", "issues", "answers", "open", "meetings", "papers")))
    assert len(shown) == 1


def test_every_statement_that_takes_a_position_is_in_one() -> None:
    found = gathered(*DAM)
    held = {at for row in positions(found) for at in row.at}
    assert {t.said.words_at for t in found.made(taken) if t.stance in ("demand", "offer", "reject", "deny")} <= held


def asked_of(*texts: str) -> set[tuple[str, tuple[str, ...]]]:
    """Who asks, and whom, of everything open."""
    return {(row.who[0], row.to) for row in open_matters(gathered(*texts)) if row.what == "demand"}


def test_an_open_demand_tells_to_whom_it_is_put() -> None:
    assert asked_of("دعت تونس تركيا إلى وقف الصيد الليلي.") == {("تونس", ("تركيا",))}
    assert asked_of("دعت تونس كل الأطراف إلى وقف الصيد الليلي.") == {("تونس", ("كل الأطراف",))}
    assert asked_of("طالبت تونس بوقف الصيد الليلي.") == {("تونس", ())}
    assert asked_of("قالت تونس قبل رحلة الوفد الطويلة إن وقف الصيد الليلي مطلوب.") <= {("تونس", ())}


@pytest.mark.parametrize("word", TABLE.sent)
def test_who_is_sent_speaks_for_who_sent_him(word: str) -> None:
    said = "فريد سالم ببيع السفن القديمة."
    assert stances(f"طالب السفير التونسي {word} تركيا {said}") == {("تونس", "demand")}
    assert stances(f"طالب مبعوث الأمم المتحدة الخاص {word} تركيا {said}") == {("الأمم المتحدة", "demand")}
    assert stances(f"طالب المبعوث الخاص {word} تركيا {said}") == {("فريد سالم", "demand")}


@pytest.mark.parametrize("word", TABLE.seated)
def test_who_sits_in_a_state_speaks_for_his_own_where_it_is_told(word: str) -> None:
    said = "فريد سالم ببيع السفن القديمة."
    assert stances(f"طالب السفير التونسي {word} لندن {said}") == {("تونس", "demand")}
    assert stances(f"طالب منسق الصيد {word} تركيا {said}") == {("تركيا", "demand")}


def test_an_issue_that_recurs_is_that_of_a_demand_only_where_it_is_its_object() -> None:
    refused = "رفضت تركيا الرسوم البحرية الجديدة. ورفض المغرب الرسوم البحرية الجديدة."
    assert ("تونس", "الرسوم البحرية") in asked_about(refused, "طالبت تونس بخفض الرسوم البحرية.")
    assert ("تونس", "الرسوم البحرية") not in asked_about(refused, "طالبت تونس بحماية سفنها القديمة من الرسوم البحرية.")
    assert ("تونس", "الرسوم البحرية") not in asked_about(refused, "طالبت تونس بعقد لقاء قريب، لبحث الرسوم البحرية.")


def asked_about(*texts: str) -> set[tuple[str, str | None]]:
    """The parties of demands and the issues of which they ask something."""
    return {(row.party, row.issue) for row in positions(gathered(*texts)) if row.stance == "demand"}


@pytest.mark.parametrize("word", [word for word in TABLE.beside if word not in ("إلا", "إذا")])
def test_what_leads_to_something_beside_the_object(word: str) -> None:
    refused = "رفضت تركيا الرسوم البحرية الجديدة. ورفض المغرب الرسوم البحرية الجديدة."
    assert ("تونس", "الرسوم البحرية") not in asked_about(refused, f"طالبت تونس بحماية السفن {word} الرسوم البحرية.")
    assert ("تونس", "الرسوم البحرية") in asked_about(refused, "طالبت تونس بخفض الرسوم البحرية.")


def test_an_issue_begins_with_the_masdar_where_that_recurs() -> None:
    texts = ["رفضت تركيا المعاهدة البحرية.", "رفض المغرب المعاهدة البحرية.", "طالبت تونس بمراجعة المعاهدة البحرية.", "طالبت روسيا بمراجعة المعاهدة البحرية."]
    assert {issue for _, issue in asked_about(*texts)} == {"مراجعة المعاهدة البحرية"}
    assert {issue for _, issue in asked_about(*texts[:3], "طالبت روسيا بمراجعة المعاهدة الجوية.")} == {"مراجعة المعاهدة"}
    assert {row.issue for row in positions(gathered(*texts)) if row.stance == "reject"} == {"المعاهدة البحرية"}


@pytest.mark.parametrize("word", TABLE.clauses)
def test_an_issue_ends_before_another_clause(word: str) -> None:
    assert names(f"طالبت روسيا ببيع السفن القديمة {word} رسو في المرفأ.") == ["بيع السفن القديمة"]
    assert names("طالبت روسيا ببيع السفن القديمة في المرفأ.") == ["بيع السفن القديمة في المرفأ"]


@pytest.mark.parametrize("words", TABLE.purposes)
def test_an_issue_ends_before_its_purpose(words: str) -> None:
    assert names(f"طالبت روسيا ببيع السفن القديمة {words} المال.") == ["بيع السفن القديمة"]
    assert names(f"طالبت روسيا بحملة {words} السفن القديمة.") == [f"حملة {words} السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.trailing)
def test_an_issue_does_not_end_in_an_adverb(word: str) -> None:
    assert names(f"طالبت روسيا ببيع السفن القديمة {word}.") == ["بيع السفن القديمة"]
    assert names(f"طالبت روسيا ببيع السفن {word} في المرفأ.") != ["بيع السفن"]


@pytest.mark.parametrize("word", TABLE.calling)
def test_what_a_quoted_verb_of_demand_asks_stands_behind_its_preposition(word: str) -> None:
    assert names(f'قالت روسيا: "{word} الصيادين بالرحيل الفوري عن الخليج".') == ["الرحيل الفوري عن الخليج"]
    assert names("طالبت روسيا بدعم الصيادين بالرحيل الفوري.") != ["الرحيل الفوري"]


@pytest.mark.parametrize("word", TABLE.wishes)
def test_a_wish_or_need_leads_to_its_object(word: str) -> None:
    plays = {"رغبة": "أعلنت روسيا عدم {} في إصلاح السفن القديمة.", "حاجة": "قالت روسيا إن هناك {} ملحة لإصلاح السفن القديمة."}[word]
    assert names(plays.format(word)) == ["إصلاح السفن القديمة"]
    assert names(plays.format("قدرة")) != ["إصلاح السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.refusals)
def test_who_refuses_is_not_what_is_refused(word: str) -> None:
    assert names(f"أعلنت روسيا {word} موسكو وجود السفن القديمة.") == ["وجود السفن القديمة"]
    assert names(f"أعلنت روسيا {word} وجود السفن القديمة.") == ["وجود السفن القديمة"]


def test_a_demand_to_refuse_keeps_its_refusal() -> None:
    assert names("طالبت روسيا تونس برفض العرض التركي.") == ["رفض العرض التركي"]
    assert names("أعلنت روسيا رفض العرض التركي.") == ["العرض التركي"]


@pytest.mark.parametrize("word", TABLE.subjunctive)
def test_a_demand_in_a_clause_tells_what_is_to_be_done(word: str) -> None:
    leads = {"أن": "دعت روسيا إلى", "بأن": "طالبت روسيا"}[word]
    assert names(f"{leads} {word} تصلح تونس السفن القديمة.") == ["أن تصلح تونس السفن القديمة"]
    assert names("طالبت روسيا بإصلاح السفن القديمة.") == ["إصلاح السفن القديمة"]
    assert names("قالت روسيا إننا نحتاج إلى التأكد من أننا نصلح السفن القديمة.") == ["التأكد من أننا نصلح السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.endured)
def test_who_is_ready_for_what_may_befall_him_offers_nothing(word: str) -> None:
    to = "لل" if word.startswith("ال") else "ل"
    assert stances(f"قالت روسيا إن السفن ترسو وإنها مستعدة {to}{word.removeprefix('ال')} في البحر.") == set()
    assert stances("قالت روسيا إن السفن ترسو وإنها مستعدة للحوار في البحر.") == {("روسيا", "offer")}


@pytest.mark.parametrize("word", TABLE.hostile)
def test_who_is_ready_for_a_blow_offers_nothing(word: str) -> None:
    assert ("روسيا", "offer") not in stances(f"قالت روسيا إنها مستعدة ل{word} الجزيرة البعيدة.")
    assert stances("قالت روسيا إنها مستعدة لزيارة الجزيرة البعيدة.") == {("روسيا", "offer")}


@pytest.mark.parametrize("word", TABLE.because)
def test_what_is_necessary_as_a_reason_is_not_asked_for(word: str) -> None:
    assert stances(f"قالت روسيا إن الناس فرحوا بالمنارة {word} ضرورية للصيد.") == set()
    assert stances("قالت روسيا إن المنارة ضرورية للصيد.") == {("روسيا", "demand")}


@pytest.mark.parametrize("word", TABLE.bound)
def test_what_is_bound_to_be_stands_behind_its_word(word: str) -> None:
    negation = "" if word == "لابد" else "لا "
    assert names(f"قالت روسيا إنه {negation}{word} من بيع السفن القديمة.") == ["بيع السفن القديمة"]
    assert names("قالت روسيا إنه يجب بيع السفن القديمة.") == ["بيع السفن القديمة"]


def test_before_what_is_bound_to_be_stands_when() -> None:
    assert names('قالت روسيا: "إنه مع اقتراب الشتاء الطويل لا بد من بيع السفن القديمة".') == ["بيع السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.ours)
def test_whose_intention_it_is_is_no_issue(word: str) -> None:
    assert names(f"قالت روسيا إنه لا نية {word} لبيع السفن القديمة.") == ["بيع السفن القديمة"]
    assert names("قالت روسيا إنه لا نية لبيع السفن القديمة.") == ["بيع السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.alike)
def test_what_is_like_something_told_before_is_no_issue(word: str) -> None:
    assert names(f"دعت روسيا تركيا إلى بيع سفن {word}.") == []
    assert names("دعت روسيا تركيا إلى بيع سفن قديمة.") == ["بيع سفن قديمة"]


@pytest.mark.parametrize("word", TABLE.lands)
def test_the_country_of_another_is_no_issue(word: str) -> None:
    told = "وبشأن الصيد في تونس، دعت روسيا إلى وقف الصيد في {}."
    assert names(told.format(word)) == [] and names(told.format("الجزيرة")) == ["وقف الصيد في الجزيرة"]


def test_this_noun_alone_is_no_issue() -> None:
    assert names("طالبت روسيا تركيا بهذه المراكب.") == [] and names("طالبت روسيا تركيا بالمراكب.") == ["المراكب"]
    assert names("طالبت روسيا تركيا ببيع هذه المراكب.") == ["بيع المراكب"]


def test_a_number_in_brackets_belongs_to_its_noun() -> None:
    assert names("طالبت روسيا بتعديل المادة (12) من قانون الصيد البحري.") == ["تعديل المادة 12 من قانون الصيد البحري"]


def test_an_order_in_words_that_name_nothing_is_no_issue() -> None:
    assert names('قالت روسيا: "توقفوا وعودوا".') == []


def test_a_clause_without_its_subject_is_no_issue() -> None:
    assert names("قالت روسيا إنه ينبغي أن تكون في يد الصيادين.") == []
    assert names("قالت روسيا إن السفن يجب أن تكون في يد الصيادين.") != []


def test_what_others_call_somebody_is_no_demand() -> None:
    assert stances('وقال الرئيس الروسي إيغور بيتروف: "يدعونه بالقبطان".') == set()


def test_who_says_that_another_party_is_ready_offers_nothing() -> None:
    assert ("تركيا", "offer") not in stances("قالت تركيا إن أطرافا من روسيا مستعدون للحوار.")
    assert ("تركيا", "offer") in stances("قالت تركيا إن تركيا مستعدة للحوار.")


def test_what_holds_of_one_thing_only_is_no_issue() -> None:
    assert names("ترفض روسيا أن يطلق الاسم إلا على سفنها القديمة.") == []


def test_what_a_body_is_not_is_told_with_the_clause() -> None:
    assert names("نفت روسيا أن الشركة ليست طرفا في العقد.") == ["أن الشركة ليست طرفا في العقد"]


def test_the_name_of_what_is_undone_is_not_what_is_asked() -> None:
    texts = ["طالبت تونس بوقف إطلاق النار.", "طالبت تركيا بوقف إطلاق النار.", "طالبت روسيا بتمديد وقف إطلاق النار."]
    assert dict(asked_about(*texts))["روسيا"] == "تمديد وقف إطلاق النار"


@pytest.mark.parametrize("mark", TABLE.question_marks)
def test_a_question_takes_no_stance(mark: str) -> None:
    assert stances(f'قال وزير الخارجية الروسي إيغور بيتروف: "الجيران على استعداد للحوار{mark}".') == set()
    assert stances('قال وزير الخارجية الروسي إيغور بيتروف: "نحن على استعداد للحوار.".') == {("روسيا", "offer")}
    assert stances('تساءل وزير الخارجية الروسي إيغور بيتروف: "هل الجيران على استعداد للحوار".') == set()


def test_readiness_that_somebody_must_have_is_no_offer() -> None:
    assert ("روسيا", "offer") not in stances("أكدت روسيا أن تركيا يجب أن تكون منفتحة على الحوار.")


@pytest.mark.parametrize("word", [word for word in TABLE.conditions if word in TABLE.unbound])
def test_an_offer_without_conditions_is_an_offer(word: str) -> None:
    assert stances(f"عرضت روسيا إجراء محادثات دون {word} مع تركيا.") == {("روسيا", "offer")}
    assert stances(f"عرضت روسيا إجراء محادثات مع {word} جديد.") == {("روسيا", "conditional")}


@pytest.mark.parametrize("word", TABLE.unwilling)
def test_who_does_not_want_refuses(word: str) -> None:
    assert stances(f'قالت روسيا: "السفن ترسو ولا {word} حصار المدينة".') == {("روسيا", "reject")}
    assert stances(f'قالت روسيا: "السفن ترسو و{word} حصار المدينة".') == {("روسيا", "demand")}


@pytest.mark.parametrize("word", TABLE.told_of)
def test_what_was_necessary_is_not_asked_for(word: str) -> None:
    assert stances(f"قالت روسيا إن السفن {word} ضرورية في الحصار.") == set()
    assert stances("قالت روسيا إن السفن ضرورية في الحصار.") == {("روسيا", "demand")}


@pytest.mark.parametrize("word", TABLE.void)
@pytest.mark.parametrize("decision", TABLE.decisions)
def test_who_calls_a_decision_void_refuses_it(decision: str, word: str) -> None:
    assert stances(f"قالت روسيا إن {decision} تونس {word}.") == {("روسيا", "reject")}
    assert stances(f"قالت روسيا إن اتهام تونس {word}.") == {("روسيا", "deny")}


def test_what_is_false_beside_its_noun_denies_nothing() -> None:
    assert stances("قالت روسيا إن السفن ترسو بعد أعوام من سرقات مزعومة.") == set()
    assert stances("قالت روسيا إن السرقات مزعومة.") == {("روسيا", "deny")}


@pytest.mark.parametrize("word", TABLE.before_whom)
def test_an_audience_is_no_addressee(word: str) -> None:
    assert asked_of(f"دعت تونس {word} مجلس الأمن الدولي إلى وقف الصيد الليلي.") <= {("تونس", ())}
    assert asked_of("دعت تونس مجلس الأمن الدولي إلى وقف الصيد الليلي.") == {("تونس", ("مجلس الأمن الدولي",))}


@pytest.mark.parametrize("word", TABLE.incumbent)
def test_who_must_do_it_is_asked(word: str) -> None:
    assert asked_of(f"قالت تونس إن {word} تركيا أن توقف الصيد الليلي.") == {("تونس", ("تركيا",))}
    assert asked_of(f"قالت تونس إنه يجب {word} تركيا وقف الصيد الليلي.") == {("تونس", ("تركيا",))}
    assert asked_of("قالت تونس إن تركيا يجب أن توقف الصيد الليلي.") == {("تونس", ("تركيا",))}
    assert asked_of("قالت تونس إن الصيد في تركيا يجب أن يتوقف.") == {("تونس", ())}


@pytest.mark.parametrize("word", TABLE.former)
def test_who_held_an_office_speaks_for_himself(word: str) -> None:
    said = "فريد سالم ببيع السفن القديمة."
    assert stances(f"طالب وزير الخارجية التونسي {word} {said}") == {("فريد سالم", "demand")}
    assert stances(f"طالب وزير الخارجية التونسي {said}") == {("تونس", "demand")}


def test_the_name_of_an_issue_of_several_places_is_that_of_the_most_alike() -> None:
    text = "تونس ترفض فتح مراكز لصيد حيتان\n\nرفضت تونس فتح مراكز كبيرة لصيد حيتان. وقالت تونس: نحن نرفض تماما قيام بحارة أجانب كثيرين بوضع مراكز لصيد حيتان."
    assert names(text) == ["فتح مراكز كبيرة لصيد حيتان"]


def test_ties_that_go_on_are_not_denied() -> None:
    assert ("تونس", "deny") not in stances("قالت تونس إنها ترسو هنا ولن توقف علاقاتها التجارية بالجيران.")
    assert ("تونس", "deny") in stances("قالت تونس إنه لا علاقة لها بالحادث.")


def test_whose_readiness_it_is_is_no_issue() -> None:
    assert names("أكدت روسيا استعداد موسكو لتقديم السفن القديمة.") == ["تقديم السفن القديمة"]
    assert names("أكدت روسيا استعدادها لتقديم السفن القديمة.") == ["تقديم السفن القديمة"]


def test_an_issue_does_not_begin_with_an_adjective() -> None:
    texts = [f"رفضت {who} قطع روابطها التجارية مع إيران." for who in ("تونس", "تركيا")]
    assert "التجارية مع إيران" not in names(*texts)
    assert names(*[f"رفضت {who} الحرب مع إيران." for who in ("تونس", "تركيا")]) == ["الحرب مع إيران"] * 2


@pytest.mark.parametrize("word", TABLE.advice)
def test_advice_awaits_no_answer(word: str) -> None:
    words = LEXICON.made(stance_words)
    assert words.fold(word) in words.advice
    assert open_matters(gathered("نصحت تركيا تونس بتكثيف الدوريات.")) == ()
    assert [row.what for row in open_matters(gathered("طالبت تركيا تونس بتكثيف الدوريات."))] == ["demand"]


@pytest.mark.parametrize("word", TABLE.in_answer)
def test_in_answer_to_that_points_back(word: str) -> None:
    text = "طالبت تونس بسفن جديدة للصيد. {}، قالت تركيا إن البحر هادئ."
    found = gathered(text.format(f"و{word} على ذلك"))
    assert [(row.kind, row.who, row.whom) for row in answers(found)] == [("replies", "تركيا", "تونس")] and open_matters(found) == ()
    assert answers(gathered(text.format("وفي الصباح"))) == ()


@pytest.mark.parametrize("word", TABLE.both_accept)
def test_an_invitation_that_both_accept_is_not_open(word: str) -> None:
    text = "دعا الرئيس التونسي فريد سالم الرئيس التركي مراد كايا لزيارة تونس. وذكرت الإذاعة أن الرئيسين {} بسرور هذه {}."
    assert open_matters(gathered(text.format(word, "الدعوة"))) == ()
    assert open_matters(gathered(text.format("نشرا", "الدعوة"))) != ()


@pytest.mark.parametrize("word", TABLE.invitations)
def test_what_both_accept_is_an_invitation(word: str) -> None:
    text = "دعا الرئيس التونسي فريد سالم الرئيس التركي مراد كايا لزيارة تونس. وذكرت الإذاعة أن الرئيسين قبلا {}."
    assert open_matters(gathered(text.format(word))) == () and open_matters(gathered(text.format("الصور"))) != ()


@pytest.mark.parametrize("word", TABLE.visiting)
def test_one_is_invited_to_a_visit(word: str) -> None:
    words = LEXICON.made(stance_words)
    assert words.stem(words.fold(f"ل{word}")) in words.visiting or words.stem(words.fold(word)) in words.visiting
    assert words.stem(words.fold("حوار")) not in words.visiting


@pytest.mark.parametrize(("tour", "led"), [*((word, "شملت") for word in TABLE.tours), *(("جولة", word) for word in TABLE.led_to)])
def test_a_visit_in_the_course_of_a_tour_is_not_open(tour: str, led: str) -> None:
    plan = "سيزور الرئيس التونسي فريد سالم موسكو في 14 مارس 2021."
    later = "عاد الرئيس التونسي فريد سالم في ختام {} {} روسيا والصين."
    days = ("2021-03-11", "2021-03-16")
    assert any(row.what == "meeting" for row in open_matters(gathered(plan, later.format(tour, "عن"), days=days)))
    assert open_matters(gathered(plan, later.format(tour, led), days=days)) == ()


@pytest.mark.parametrize("word", TABLE.they_that)
def test_who_says_that_others_are_ready_offers_nothing(word: str) -> None:
    text = 'قال وزير الدفاع التونسي فريد سالم إن النقاش طويل، قائلا "{} مستعدون للحوار".'
    assert stances(text.format(word.replace("أ", "إ"))) == set() and stances(text.format("إننا")) == {("تونس", "offer")}


@pytest.mark.parametrize("word", TABLE.parties)
def test_who_asks_something_of_a_party_at_home_speaks_for_herself(word: str) -> None:
    text = "دعت رئيسة الوزراء التونسية هدى الزين {} إلى التوقف عن الصراخ."
    assert stances(text.format(f"{word} النجمة" if word == "حزب" else word)) == {("هدى الزين", "demand")}
    assert stances(text.format("تركيا")) == {("تونس", "demand")}


@pytest.mark.parametrize("ending", TABLE.plural_verbs)
def test_the_subject_before_must_stands_before_its_verb(ending: str) -> None:
    named = [row.issue for row in positions(gathered("قالت تونس إن الأولوية في البحث يجب أن تتركز على الحبال."))]
    assert named == ["الأولوية في البحث يجب أن تتركز على الحبال"]
    assert [row.issue for row in positions(gathered(f"قالت تونس إن البحارة يجب أن يقطع{ending} الحبال."))] == [f"البحارة يجب أن يقطع{ending} الحبال"]


@pytest.mark.parametrize("word", TABLE.threats)
def test_who_refuses_a_threat_answers_a_threat(word: str) -> None:
    text = "قالت تركيا إن تونس {} الميناء. ورفضت تونس هذه {} التركية."
    assert not [row for row in answers(gathered(text.format("تزين", word))) if row.kind == "refuses"]


def test_an_issue_does_not_begin_with_a_preposition_and_its_pronoun() -> None:
    (row,) = positions(gathered('قالت تونس: "لا نقبل أن يتكرر معنا ما جرى في الجزر".'))
    assert row.issue and row.issue.startswith("أن يتكرر معنا")


def test_who_must_do_it_is_no_part_of_the_issue() -> None:
    (row,) = positions(gathered("قالت تونس إنه يجب على بلدينا التخلي عن السفن."))
    assert row.issue == "التخلي عن السفن"


# what became of what was asked or put off


@pytest.mark.parametrize("word", TABLE.agreed)
def test_a_demand_that_those_addressed_have_agreed_to_meet_is_not_open(word: str) -> None:
    demand = "قالت تونس إن على الاتحاد الأفريقي أن يحمي صياديه من الرياح.\nوذكرت الإذاعة أن مجلس الاتحاد {} على البدء في {}."
    assert [row.what for row in open_matters(gathered(demand.format(word, "حماية الصيادين الصغار")))] == []
    assert [row.what for row in open_matters(gathered(demand.format("تحدث", "حماية الصيادين الصغار")))] == ["demand"]
    assert [row.what for row in open_matters(gathered(demand.format(f"ما {word}", "حماية الصيادين الصغار")))] == ["demand"]
    assert [row.what for row in open_matters(gathered(demand.format(word, "تدريب الصيادين الصغار")))] == ["demand"]


@pytest.mark.parametrize("letter", TABLE.weak)
def test_weak_letters_are_no_part_of_a_root(letter: str) -> None:
    words = LEXICON.made(stance_words)
    assert letters(f"حم{letter}ل", words) == letters("حمل", words) and letters("حمدل", words) != letters("حمل", words)


POSTPONED = "أعلنت تونس في فبراير تأجيل اجتماع ثلاثي مع السودان وتركيا كان مقررا انعقاده في الخرطوم. {}"


@pytest.mark.parametrize("word", TABLE.put_off)
def test_a_meeting_that_was_put_off_has_the_day_that_its_article_gives(word: str) -> None:
    (row,) = (row for row in open_matters(gathered(POSTPONED.format(f"وستعقد هذه الجولة {word} في 7 أبريل 2021."))) if row.status == "moved")
    assert row.due == "2021-04-07"
    assert not [row for row in open_matters(gathered(POSTPONED.format("وستمطر السماء هناك في 7 أبريل 2021."))) if row.status == "moved"]


def test_a_meeting_that_was_put_off_is_over_where_a_later_article_tells_that_it_was_held_there() -> None:
    later = "جرت مفاوضات في {} أمس. وقالت الصحف إن {} والسودان وتركيا بلاد جميلة."
    before = gathered(POSTPONED.format(""), later.format("الخرطوم", "تونس"))
    assert not [row for row in open_matters(before) if row.what == "meeting"]
    for place, who in (("باريس", "تونس"), ("الخرطوم", "روسيا")):
        assert [row.status for row in open_matters(gathered(POSTPONED.format(""), later.format(place, who))) if row.what == "meeting"] == ["postponed"]


def test_a_meeting_of_states_was_held_where_those_met_who_speak_for_them() -> None:
    plan = "اقترحت تركيا عقد قمة مع تونس."
    held = "انعقدت في باريس يوم 2 مارس 2021 قمة بين الرئيس التونسي فريد سالم والرئيس {}."
    assert "meeting" in {row.what for row in open_matters(gathered(plan, held.format("الروسي إيفان رومان")))}
    assert "meeting" not in {row.what for row in open_matters(gathered(plan, held.format("التركي مراد كايا")))}


@pytest.mark.parametrize("verb", TABLE.led_by)
def test_to_whom_it_is_put_is_told_with_who_leads_them(verb: str) -> None:
    assert asked_of(f"طالبت تونس فصيلا مسلحا {verb} مراد كايا بالخروج الفوري من الميناء.") == {("تونس", (f"فصيل مسلح {verb} مراد كايا",))}
    assert asked_of("طالبت تونس فصيلا مسلحا بالخروج الفوري من الميناء.") <= {("تونس", ("فصيل مسلح",)), ("تونس", ())}


@pytest.mark.parametrize("ending", TABLE.accusative)
@pytest.mark.parametrize("kept", TABLE.own_alif)
def test_an_object_that_stands_alone_loses_its_ending(ending: str, kept: str) -> None:
    words = LEXICON.made(stance_words)
    assert {alone(f"فصيل{written}", words) for written in (ending, f"{ending}ً", f"ً{ending}", "")} == {"فصيل"}
    assert alone(f"ضحا{kept}", words) == f"ضحا{kept}"


def test_a_headline_and_what_it_announces_are_one_voice() -> None:
    head = "تونس ترفض بيع السفن القديمة"
    body = "أعلن الرئيس التونسي فريد سالم رفضه بيع السفن القديمة."
    (row,) = positions(gathered(f"{head}\n\nكان الطقس جميلا في الميناء.\n\n{body}"))
    assert len(row.at) == 2 and [voice.chain[0] for voice in row.voices] == ["فريد سالم"]
    assert len(positions(gathered(f"{body} {body}"))[0].voices) == 2


def test_an_issue_keeps_the_clause_that_restricts_its_last_noun() -> None:
    assert names("طالبت روسيا بالتخلي عن شراء سفن كثيرة من تونس مقابل قوارب لا تنوي إرسالها إليها.") == [
        "التخلي عن شراء سفن كثيرة من تونس مقابل قوارب لا تنوي إرسالها إليها"
    ]


# whose stance it is, and words that can be read by themselves


@pytest.mark.parametrize("word", TABLE.needed)
def test_an_adjective_of_need_beside_its_noun_asks_for_nothing(word: str) -> None:
    assert stances(f"قالت روسيا إنها اتخذت الخطوات ال{word} في الميناء.") == set()
    assert stances(f"قالت روسيا إنها تعد ردا {word} في الميناء.") == set()
    assert names(f"قالت روسيا إن إصلاح الميناء {word} للصيادين.") == ["إصلاح الميناء"]


@pytest.mark.parametrize("word", TABLE.matters)
def test_a_matter_that_is_needed_is_asked_for(word: str) -> None:
    assert ("روسيا", "demand") in stances(f"قالت روسيا إن الحراسة {word} ضرورية.")
    assert stances("قالت روسيا إن الوفد أعد خطبة ضرورية.") == set()


def test_readiness_of_another_state_is_no_offer() -> None:
    assert stances("قال وزير الدفاع التونسي فريد سالم إن الصور تظهر مدى استعداد تركيا للحرب.") == set()
    assert ("تونس", "offer") in stances("أكد وزير الدفاع التونسي فريد سالم استعداد تونس لبيع السفن.")


@pytest.mark.parametrize("word", TABLE.orders)
def test_who_commands_his_own_takes_no_position(word: str) -> None:
    assert stances(f"{word} الرئيس التونسي فريد سالم بفتح المخازن القديمة.") == set()
    assert stances("طالب الرئيس التونسي فريد سالم بفتح المخازن القديمة.") == {("تونس", "demand")}


def test_a_mere_place_is_no_matter() -> None:
    assert stances("دعا الرئيس التونسي فريد سالم الوزير إلى موسكو.") == set()


@pytest.mark.parametrize("word", TABLE.emphatic)
def test_how_firmly_is_no_issue(word: str) -> None:
    assert names(f"نفت روسيا {word} قاطعا بيع السفن القديمة.") == ["بيع السفن القديمة"]
    assert names("نفت روسيا كذبا قاطعا بيع السفن القديمة.") != ["بيع السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.utterly)
def test_how_much_is_no_issue(word: str) -> None:
    assert names(f"أعلنت روسيا رفضها {word} بيع السفن القديمة.") == ["بيع السفن القديمة"]
    assert names("أعلنت روسيا رفضها خبر بيع السفن القديمة.") != ["بيع السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.undone)
def test_not_to_do_it_belongs_to_what_is_asked(word: str) -> None:
    assert names(f"دعت روسيا إلى {word} بيع السفن القديمة.") == [f"{word} بيع السفن القديمة"]
    assert names("دعت روسيا إلى بيع السفن القديمة.") == ["بيع السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.unclear)
def test_words_that_point_elsewhere_are_no_issue(word: str) -> None:
    assert names(f"طالبت روسيا بترابط معين بين {word}.") == []
    assert names("طالبت روسيا بترابط معين بين السفينتين.") == ["ترابط معين بين السفينتين"]


@pytest.mark.parametrize("verb", TABLE.made_known)
def test_what_was_made_known_elsewhere_is_no_issue(verb: str) -> None:
    """Where the words tell only who made it known; what they name stays an issue."""
    assert names(f"رفضت روسيا المقترح الهندي الذي {verb}ه القبطان.") == []
    assert names(f"رفضت روسيا السفينة التي {verb}ها القبطان.") != []


@pytest.mark.parametrize("word", TABLE.vague)
def test_this_before_a_noun_that_tells_nothing_is_no_issue(word: str) -> None:
    assert names(f"طالبت روسيا بدور أكبر في هذا {word}.") == []
    assert names("طالبت روسيا بدور أكبر في هذا الميناء.") == ["دور أكبر في الميناء"]


@pytest.mark.parametrize("word", TABLE.respects)
def test_in_this_respect_is_left_out(word: str) -> None:
    assert names(f"طالبت روسيا ببيع السفن القديمة في هذا {word}.") == ["بيع السفن القديمة"]
    assert names("طالبت روسيا ببيع السفن القديمة في هذا البحر.") == ["بيع السفن القديمة في البحر"]


@pytest.mark.parametrize("word", TABLE.moments)
def test_this_stays_before_a_time(word: str) -> None:
    assert names(f"طالبت روسيا ببيع السفن القديمة خلال أيام من هذا {word}.") in ([f"بيع السفن القديمة خلال أيام من هذا {word}"], ["بيع السفن القديمة"])
    assert LEXICON.folding.fold(word) in LEXICON.made(stance_words).moments
    assert names("طالبت روسيا ببيع هذه السفن القديمة.") != names("طالبت روسيا ببيع هذا الصيف.")


@pytest.mark.parametrize("word", TABLE.own_land)
def test_his_own_country_bears_its_name(word: str) -> None:
    text = "دعا الرئيس التونسي فريد سالم الرئيس التركي مراد كايا لزيارة {}."
    assert names(text.format(word)) == ["زيارة تونس"] and names(text.format("المغرب")) == ["زيارة المغرب"]
    assert len(names(f"{text.format('تونس')} وأضاف البيان أن {text.format(word)}")) <= 2


@pytest.mark.parametrize("word", TABLE.press)
def test_the_press_is_asked_nothing(word: str) -> None:
    words = LEXICON.made(stance_words)
    assert words.among(words.fold(f"لل{word}"), words.press) and not words.among(words.fold("للحراس"), words.press)


def test_what_is_said_to_the_press_is_not_put_to_it() -> None:
    assert asked_of("قال الرئيس التونسي فريد سالم للصحافيين إن وقف الصيد ضروري.") == {("تونس", ())}


@pytest.mark.parametrize("but", TABLE.contrasts)
def test_a_demand_refused_in_the_same_breath_is_not_open(but: str) -> None:
    text = "قالت تونس إن على تركيا أن توقف الصيد الليلي، {} {}."
    assert open_matters(gathered(text.format(but, "رفضت"))) == ()
    assert open_matters(gathered(text.format("وقد", "رسا القارب"))) != ()


@pytest.mark.parametrize("verb", TABLE.refused)
def test_verbs_of_refusing_behind_but(verb: str) -> None:
    text = "قالت تونس إن على تركيا أن توقف الصيد الليلي، لكن أنقرة {} ذلك."
    assert open_matters(gathered(text.format(verb))) == () and open_matters(gathered(text.format("درست"))) != ()


def test_an_issue_in_a_clause_names_who_must_do_it() -> None:
    assert names("قالت روسيا إنه يجب على تونس أن تصلح السفن القديمة.") == ["يجب على تونس أن تصلح السفن القديمة"]
    assert names("دعت روسيا تونس إلى أن تصلح السفن القديمة.") == ["على تونس أن تصلح السفن القديمة"]
    assert names("قالت روسيا إن على البحارة أن يمتنعوا عن أن يبيعوا السفن.") == ["على البحارة أن يمتنعوا عن أن يبيعوا السفن"]


def test_a_noun_with_a_pronoun_is_told_in_the_words_that_its_article_told_it_before() -> None:
    assert "استقبال البحارة الغرباء" in names("طالب الصيادون باستقبال البحارة الغرباء. ورفضت تونس استقبالهم.")
    assert names("رفضت تونس استقبالهم.") == []


def test_a_refusal_answers_a_demand_that_begins_alike() -> None:
    demand = "طالبت تركيا تونس ببيع السفن القديمة لتجار الجزيرة البعيدة."
    assert [row.kind for row in answers(gathered(f"{demand} ورفضت تونس بيع السفن لتركيا."))] == ["refuses"]
    assert answers(gathered(f"{demand} ورفضت تونس عرضا روسيا ببيع السفن لتركيا.")) == ()


@pytest.mark.parametrize("word", TABLE.generic)
def test_a_noun_that_tells_of_no_matter_is_no_issue(word: str) -> None:
    assert names(f"طالبت روسيا بال{word}.") == []
    assert names(f"طالبت روسيا ب{word} السفن القديمة.") != []


def test_what_a_noun_is_about_belongs_to_it() -> None:
    assert names("رفضت روسيا مشروع القانون.") == []
    assert names("رفضت روسيا مشروع القانون حول السفن القديمة.") == ["مشروع القانون حول السفن القديمة"]


@pytest.mark.parametrize("word", TABLE.leaving)
def test_going_without_whence_or_whither_is_no_issue(word: str) -> None:
    assert names(f"طالبت روسيا الصيادين بال{word} الفوري.") == []
    assert names(f"طالبت روسيا الصيادين بال{word} الفوري من ميناء الصيد.") == [f"ال{word} الفوري من ميناء الصيد"]


@pytest.mark.parametrize("word", TABLE.degree)
def test_how_soon_tells_of_no_matter(word: str) -> None:
    assert names(f"طالبت روسيا الصيادين بالخروج ال{word}.") == []
    assert names("طالبت روسيا الصيادين بالخروج الليلي.") == ["الخروج الليلي"]


@pytest.mark.parametrize("word", TABLE.unbound)
def test_without_conditions_stands_before_whence(word: str) -> None:
    assert names(f"طالبت روسيا الصيادين بالخروج دون أي {word}.") == []
    assert names(f"طالبت روسيا الصيادين بالخروج دون {word} من ميناء الصيد.") == [f"الخروج دون {word} من ميناء الصيد"]


@pytest.mark.parametrize("word", TABLE.aims)
def test_for_what_something_is_prepared_belongs_to_it(word: str) -> None:
    assert names(f"دعت روسيا إلى تكثيف الدوريات {word} لعودة السفن.") == [f"تكثيف الدوريات {word} لعودة السفن"]
    assert names("دعت روسيا إلى تكثيف الدوريات بعد عودة السفن.") == ["تكثيف الدوريات"]


@pytest.mark.parametrize("word", TABLE.avoiding)
def test_a_purpose_tells_no_whence(word: str) -> None:
    assert names(f"طالبت روسيا الصيادين بالخروج ل{word} كارثة.") == []
    assert names("طالبت روسيا الصيادين بالخروج لصيد السمك.") != []


@pytest.mark.parametrize("word", TABLE.going)
def test_an_acceptance_told_twice_stands_once(word: str) -> None:
    told = "روسيا تقبل ب{} تركيا.\nوافقت روسيا الأحد على دعوة وجهت إليها لزيارة أنقرة في الصيف."
    assert len(positions(gathered(told.format(f"ال{word} إلى")))) == 1
    assert len(positions(gathered(told.format("التسليح إلى")))) == 2


@pytest.mark.parametrize("word", TABLE.undoing)
def test_to_undo_something_is_another_issue_than_it(word: str) -> None:
    refused = "رفضت تركيا الرسوم البحرية الجديدة. ورفض المغرب الرسوم البحرية الجديدة."
    assert ("تونس", "الرسوم البحرية") not in asked_about(refused, f"دعت تونس إلى {word} الرسوم البحرية.")
    assert ("تونس", "الرسوم البحرية") in asked_about(refused, "طالبت تونس بخفض الرسوم البحرية.")


def test_what_one_will_not_do_is_told_with_its_verb() -> None:
    assert names("أكدت روسيا أنها لن تعترف بنتائج السباق.") in ([], ["لن تعترف بنتائج السباق"])
    assert names("أكدت روسيا أننا نرفض نتائج السباق.") == ["نتائج السباق"]


def test_behind_that_only_a_time_is_no_issue() -> None:
    assert names("البيع الذي اقترحت روسيا أن يبدأ هذا الشهر كبير.") == []
