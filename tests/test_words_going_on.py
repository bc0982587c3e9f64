"""Every word of lang/ar/going_on.yaml tells who goes on speaking, and does not where the construction is another."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.find.introductions import impersonal
from mahdar.lexicon import lexicon
from mahdar.lexicon.going_on import GoingOnTable, going_on
from mahdar.lexicon.grammar import grammar
from mahdar.model import Article, Referent

TABLE = lexicon().table("going_on", GoingOnTable)


def told(text: str, verb: str) -> list[tuple[str, str]]:
    """The rules and names of who speaks at the verb, the last time that it stands."""
    if not (found := said(text, verb)):
        return []
    return [(rule, name) for start, rule, name in found if start == found[-1][0]]


def said(text: str, verb: str) -> list[tuple[int, str, str]]:
    """Where, by which rule and who speaks at the verb."""
    return [(r.span.start, r.rule, n.name) for r in read(Article.make("row", text)).of(Referent) if r.span.text == verb for n in r.names]


@pytest.mark.parametrize("verb", sorted(TABLE.thoughts))
def test_who_thinks_goes_on(verb: str) -> None:
    woman = verb.startswith("ت") or verb.endswith("ت")
    who, goes, other = ("رنا حداد", "أضافت", "أضاف") if woman else ("سامح عطية", "أضاف", "أضافت")
    assert [name for _, name in told(f"و{verb} {who} أن البذار صالح للزرع. و{goes} أن القمح ينقصه الماء.", goes)] == [who]
    assert ("whose_view", who) not in told(f"و{verb} {who} أن البذار صالح للزرع. و{other} أن القمح ينقصه الماء.", other)


@pytest.mark.parametrize("word", sorted(TABLE.views))
def test_whose_view_it_is(word: str) -> None:
    text = "وقالت البلدية إن السد ممتلئ. وتبدو المشكلة {} رنا حداد سهلة. وتقول في هذا الشأن: «سننظف القنوات»."
    assert told(text.format(word), "تقول") in ([("whose_view", "رنا حداد")], [("last_speaker", "رنا حداد")])
    assert ("whose_view", "رنا حداد") not in told(text.format("قرب"), "تقول")


@pytest.mark.parametrize("word", sorted(TABLE.introducing))
def test_impersonal_words_bring_in_a_clause(word: str) -> None:
    page = lexicon().page(f"قال السائق. {word} أن المهندس غادر.")
    again = lexicon().page(f"قال السائق. ظن الجميع {word} أن المهندس غادر.")
    words = lexicon().made(going_on)
    assert impersonal(page, words, lexicon().made(grammar), 5)
    assert not impersonal(again, words, lexicon().made(grammar), 7)


@pytest.mark.parametrize("word", sorted(TABLE.asked_when))
def test_who_was_asked_answers(word: str) -> None:
    text = "وانتقد سامح عطية البلدية. و{} سؤال طارق المري عما إذا كان سامح عطية على حق، رد «اسألوا السد»."
    assert told(text.format(word), "رد") == [("doer_of_masdar", "طارق المري")]
    assert told(text.format("جاء"), "رد") != [("doer_of_masdar", "طارق المري")]


@pytest.mark.parametrize("word", sorted(TABLE.moments))
def test_who_does_what_a_verbal_noun_tells(word: str) -> None:
    text = "قال سامح عطية إن السد ممتلئ. ويأتي التصريح {} شن طارق المري هجوما على البلدية عبر الإذاعة واصفا إياها بأنها «نائمة»."
    assert told(text.format(word), "واصفا") == [("doer_of_masdar", "طارق المري")]
    assert told(text.format("كما"), "واصفا") != [("doer_of_masdar", "طارق المري")]


@pytest.mark.parametrize("ending", sorted(TABLE.possessing))
def test_a_noun_with_a_pronoun_is_no_name(ending: str) -> None:
    assert told(f"وقالت رنا حداد إن السد ممتلئ، وكشفت ظن{ending} في المساء أن الأنبوب قديم.", "كشفت") == [("last_speaker", "رنا حداد")]
    assert [name for _, name in told("وقالت رنا حداد إن السد ممتلئ، وكشفت هدسون في المساء أن الأنبوب قديم.", "كشفت")] == ["هدسون"]


@pytest.mark.parametrize("number", sorted(TABLE.counting))
def test_counted_people_do_not_go_on_in_the_singular(number: str) -> None:
    assert told(f"وقال {number} من المزارعين إن الماء قليل. وأضاف أن الأنبوب قديم.", "أضاف") == []
    assert told("وقال أحد المزارعين إن الماء قليل. وأضاف أن الأنبوب قديم.", "أضاف") == [("last_speaker", "أحد المزارعين")]


@pytest.mark.parametrize("noun", sorted(TABLE.several_sources))
def test_sources_go_on_with_a_slip(noun: str) -> None:
    assert [name for _, name in told(f"وقالت {noun} محلية إن الماء قليل. وأشار إلى أن الأنبوب قديم.", "أشار إلى")] == [f"{noun} محلية"]
    assert told("وقالت رنا حداد إن الماء قليل. وأشار إلى أن الأنبوب قديم.", "أشار إلى") == []


@pytest.mark.parametrize("cabinet", sorted(TABLE.cabinets))
def test_a_government_takes_up_its_council(cabinet: str) -> None:
    verb = "أكدت" if cabinet.startswith("رئاسة") else "أكد"
    text = "{} {} المالطي أن الميناء مغلق، بطلب من الحكومة التونسية. وقالت {}، في بيان، إن السفن ستنتظر."
    assert cabinet.split()[0] in told(text.format(verb, cabinet, *TABLE.governments), "قالت")[0][1]
    assert "مجلس" not in told(text.format("أكد", "مجلس النواب", *TABLE.governments), "قالت")[0][1]


@pytest.mark.parametrize(("word", "bare"), sorted(TABLE.irregular.items()))
def test_a_noun_is_written_otherwise_with_the_article(word: str, bare: str) -> None:
    assert word.endswith(bare[1:2]) or bare[1:2] in word
    text = "وقال الحارس إن {} مالطية سقطت من القارب. وقالت {} إن الريح كانت قوية."
    if bare == "امرأة":
        assert told(text.format(bare, word), "قالت") == [("speaker_taken_up", "امرأة مالطية")]
        assert told(text.format("طفلة", word), "قالت") != [("speaker_taken_up", "طفلة مالطية")]


@pytest.mark.parametrize("verb", sorted(TABLE.needing_hearers))
def test_who_is_told_does_not_speak(verb: str) -> None:
    her = verb.endswith("ت")
    forced, noun, said = ("أجبرت رنا حداد", "لجنة محلية", "أعلنت") if her else ("أجبر سامح عطية", "مجلس محلي", "أعلن")
    text = "و{} على الرحيل، بعد أن {} {} هذا الأسبوع أن السد جاف."
    assert noun not in [name for _, name in told(text.format(forced, verb, noun), verb)]
    assert [name for _, name in told(text.format(forced, said, noun), said)] == [noun]


@pytest.mark.parametrize("word", sorted(TABLE.done_to))
def test_many_to_whom_something_was_done(word: str) -> None:
    text = "ونقلت الصحيفة عن القاضي سامح عطية قوله «ليس للمدعى {} دليل، لقد فشلوا في إثبات مزاعمهم بأن الماء نقي»."
    assert told(text.format(word), "مزاعمهم") == [("antecedent", f"المدعى {word}")]
    assert told(text.format("هناك"), "مزاعمهم") == []


@pytest.mark.parametrize("noun", sorted(TABLE.quoted_words))
@pytest.mark.parametrize(("pronoun", "sex"), sorted(TABLE.hers.items()))
def test_whose_words_a_pronoun_tells(noun: str, pronoun: str, sex: str) -> None:
    who, said, other = ("رنا حداد", "قالت", "قال") if sex == "f" else ("سامح عطية", "قال", "قالت")
    text = 'وكتب ناصر ذلك. وتنقل صفحة {} الشخصية {} {} {} فيه عن السفر: "رحلت لأني تعبت".'
    assert told(text.format(who, noun, pronoun, said), said) == [("whose_words_told", who)]
    assert told(text.format(who, noun, pronoun, other), other) != [("whose_words_told", who)]
