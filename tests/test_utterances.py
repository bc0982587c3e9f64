"""Which passages are one utterance: announced and then quoted, one speaker by office, groups that hold by a chain alone."""

from __future__ import annotations

import pytest

from mahdar import Article, read, weave
from mahdar.lexicon import lexicon
from mahdar.lexicon.wording import wording
from mahdar.weave.clusters import clusters
from mahdar.weave.forms import Edge, Form, Item, fact, facts
from mahdar.weave.likeness import Compared
from mahdar.weave.spelling import spelling
from mahdar.weave.utterances import enough, needed, utterances
from mahdar.weave.voices import BESIDE, OTHER, PERSONS, SAME, SIDE, UNKNOWN, Voices, whose


def same(*texts: str) -> set[frozenset[str]]:
    """The pairs of passages that are judged one utterance, as their words."""
    found = [read(Article.make(str(n), text, published="2021-05-04")) for n, text in enumerate(texts)]
    by_id = {reading.article.id: reading.article.text for reading in found}

    def words(address: str) -> str:
        id, _, place = address.partition(":")
        start, _, stop = place.partition("-")
        return by_id[id][int(start) : int(stop)]

    judged = (j for j in weave(found) if j.by.startswith(("one_utterance", "announced_then_quoted")) and j.score and j.score >= 0.8)
    return {frozenset((words(j.subject), words(j.object or ""))) for j in judged}


def test_what_is_announced_and_then_quoted_is_one() -> None:
    """A refusal in the article's words and the refusal itself; words that only go on from there are another point."""
    announced = 'وأعرب وزير الري سامح عطية عن رفضه خطة السد. وقال الوزير: "نرفض أن تبنى الحواجز بلا اتفاق".'
    assert any("نرفض" in words for pair in same(announced) for words in pair)
    goes_on = 'وأعرب وزير الري سامح عطية عن رفضه خطة السد. وأضاف: "نرفض أن تبنى الحواجز بلا اتفاق".'
    assert not same(goes_on)


def test_other_words_for_one_statement() -> None:
    one = 'وقال وزير النقل سالم الحداد إن البلاد فقدت فرصة كبيرة للازدهار بسبب إغلاق "ميناء الشرق".'
    other = 'وصرح سالم الحداد بأن إقفال "ميناء الشرق" أضاع على البلد فرصة عظيمة للرخاء.'
    apart = "وقال سالم الحداد إن القطار الجديد سيصل إلى الجبال في الصيف."
    assert len(same(one, other)) == 1
    assert not same(one, apart)


def test_a_denial_by_another_speaker_is_another_utterance() -> None:
    one = "وقالت شركة الأمان إن السفينة الغارقة كانت تحمل أسلحة ثقيلة إلى الجزر البعيدة."
    assert same(one, one.replace("شركة الأمان", "مؤسسة البحار"))
    assert not same(one, "ونفت مؤسسة البحار أن السفينة الغارقة كانت تحمل أسلحة ثقيلة إلى الجزر البعيدة.")


def speaker(name: str, **told: str) -> Form:
    return Form(weaver="utterances", keys=(), facts=facts(who=name, **told))


@pytest.mark.parametrize(
    ("a", "b", "who"),
    [
        (speaker("PER سالم الحداد"), speaker("PER الحداد"), SAME),
        (speaker("PER سالم الحداد"), speaker("PER هدى الزين"), PERSONS),
        (
            speaker("PER سالم الحداد", office="العراق نقل وزير", side="العراق"),
            speaker("OTHER وزير النقل العراقي", office="العراق نقل وزير", side="العراق"),
            SAME,
        ),
        (speaker("PER سالم الحداد", office="العراق نقل وزير", side="العراق"), speaker("GPE العراق", side="العراق"), SIDE),
        (speaker("PER سالم الحداد"), speaker("ORG منظمه الملاحه"), OTHER),
        (speaker("PER سالم الحداد"), speaker(""), UNKNOWN),
        (speaker("OTHER مصادر محليه", article="1"), speaker("OTHER مصادر محليه", article="2"), UNKNOWN),
        (speaker("OTHER مصادر محليه", article="1"), speaker("OTHER مصادر محليه", article="1"), SAME),
        (speaker("OTHER وزير النقل", article="1", office="العراق نقل وزير"), speaker("OTHER الوزير", article="2", office="العراق وزير"), SAME),
        (speaker("OTHER مصادر محليه", article="1"), speaker("OTHER تقارير", article="2"), OTHER),
        (speaker("OTHER زعماء الكتله", article="1"), speaker("OTHER الكتله", article="2"), UNKNOWN),
        (speaker("PER كارل هوفمان"), speaker("PER كارل هوفمن"), SAME),
        (speaker("PER كارل هوفمان"), speaker("PER كارل شنايدر"), PERSONS),
        (speaker("PER سالم الحداد", office="-ايب العراق رييس", side="العراق"), speaker("OTHER رييس العراق", office="العراق رييس", side="العراق"), SIDE),
    ],
)
def test_whose(a: Form, b: Form, who: str) -> None:
    assert whose(a, b, lexicon().made(spelling)) == whose(b, a, lexicon().made(spelling)) == who


def test_offices_and_states_of_speakers() -> None:
    reading = read(Article.make("a", "قال وزير النقل العراقي سالم الحداد إن الميناء مفتوح أمام السفن.", published="2021-05-04"))
    form = next(iter(utterances(reading, lexicon()))).form
    assert fact(form, "side") == "العراق"
    assert "العراق" in fact(form, "office")


def test_two_named_speakers_must_say_nearly_the_same() -> None:
    """A few words in common of two persons or of sources called otherwise are two utterances."""
    one = "وقال عضو المجلس سالم الحداد إن الميناء الشرقي سيفتح أبوابه أمام سفن القمح في الربيع."
    assert not same(one, "وقالت هدى الزين إن سفن القمح غادرت الميناء الشرقي قبل الشتاء بعد إصلاح أبوابه.")
    assert not same(one.replace("عضو المجلس سالم الحداد", "مصادر محلية"), "وذكرت تقارير أن سفينة قمح جنحت قرب الميناء الشرقي ولم يصب أحد من بحارتها بأذى.")


@pytest.mark.parametrize("deputy", lexicon().made(wording).table.deputies)
def test_who_stands_beside_an_office_does_not_hold_it(deputy: str) -> None:
    """An office with a deputy's word is not the office itself; the office alone has no such mark."""
    reading = read(Article.make("a", f"قال {deputy} وزير النقل العراقي سالم الحداد إن الميناء مفتوح.", published="2021-05-04"))
    assert f"{BESIDE}{lexicon().made(wording).root(lexicon().made(wording).stem(lexicon().loose.fold(deputy)))}" in Voices(reading, lexicon()).office(
        f"{deputy} وزير النقل العراقي"
    )
    assert BESIDE not in Voices(reading, lexicon()).office("وزير النقل العراقي")


def test_a_group_that_holds_by_a_chain_alone_is_taken_apart() -> None:
    """Twelve places, each like the next only; two that all say the same stay together."""
    places = [Item(address=f"{n:02}:0-1", form=Form(weaver="utterances", keys=(), facts=(("n", f"{n:02}"),))) for n in range(12)]
    chain = [(a.form, b.form, Edge(verdict="same", score=0.81, why="", rule="")) for a, b in zip(places, places[1:], strict=False)]
    assert len(clusters(places, chain)) == 1
    assert len(clusters(places, chain, least=0.3)) > 1
    assert clusters(places[:2], chain[:1], least=0.3) == [("00:0-1", "01:0-1")]


def test_how_alike_passages_must_be() -> None:
    """More, where nobody is known to say one of them and the articles are not of one event; more still, where each has a speaker of its own."""
    nobody, told = speaker("", article="1", topic="قمح"), speaker("PER سالم الحداد", article="2", topic="قمح")
    other = speaker("PER هدى الزين", article="1")
    one_event = [speaker(who, article=n, topic="سد|ري|ماء|قمح|نهر") for who, n in (("", "1"), ("PER سالم الحداد", "2"))]
    assert needed(*one_event, UNKNOWN) == needed(speaker("OTHER الوزير", article="1"), told, OTHER) < needed(nobody, told, UNKNOWN)
    assert needed(nobody, told, UNKNOWN) < needed(other, told, PERSONS)
    assert needed(speaker("", article="2"), told, UNKNOWN) < needed(nobody, told, UNKNOWN)


def test_one_speaker_with_little_in_common() -> None:
    """A little that two long passages of one speaker share may do; the same of short ones does not."""
    long, short = ((speaker("PER سالم الحداد"), speaker("PER سالم الحداد"), Compared(0.2, 0.4, mass, 0, 0, 0.5), SAME) for mass in (2.5, 0.8))
    assert enough(*long)
    assert not enough(*short)


def test_a_state_alone_is_no_office() -> None:
    """Two who speak for one state are not one for that: the name of a state of two words is no office."""
    reading = read(Article.make("a", "قال وزير النقل الأميركي سالم الحداد إن الميناء مفتوح.", published="2021-05-04"))
    assert Voices(reading, lexicon()).office("الولايات المتحدة") == ""
    assert Voices(reading, lexicon()).office("وزير النقل في الولايات المتحدة") != ""
