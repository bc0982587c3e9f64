"""Which passages are one utterance: announced and then quoted, one speaker by office, groups that hold by a chain alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mahdar import Article, read, weave
from mahdar.lexicon import lexicon
from mahdar.lexicon.wording import wording
from mahdar.model import Name, Statement
from mahdar.weave.again import ALONE, BODY_ALONE, BODY_AT_LEAST, PERSON_AT_LEAST, at_least, by_themselves, said_once
from mahdar.weave.clusters import clusters
from mahdar.weave.courses import courses
from mahdar.weave.enough import enough, perhaps
from mahdar.weave.forms import Edge, Form, Item, fact, facts
from mahdar.weave.likeness import Compared, bag, later, numbers, opened, weight
from mahdar.weave.sayings import days_below, told_days
from mahdar.weave.spelling import spelling
from mahdar.weave.utterances import LIKELY_APART, LIKELY_BY_OFFICE, LIKELY_OTHERS, LIKELY_UNTOLD, LIKELY_WITHIN, judge, likely, surely_again, utterances
from mahdar.weave.voices import BESIDE, OTHER, PERSONS, SAME, SIDE, UNKNOWN, Roots, Voices, namesakes, of_two_states, one_and_many, whose


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


BODY = "أعلن خفر السواحل، الثلاثاء، إنقاذ 30 صيادا قبالة الجزيرة."


@pytest.mark.parametrize(
    ("headline", "body", "on"),
    [
        ("خفر السواحل يعلن إنقاذ صيادين", BODY, "2021-05-04"),
        ("خفر السواحل يعلن إنقاذ صيادين", BODY.replace(" الثلاثاء،", ""), ""),
        ("وزارة الصيد تعلن إنقاذ صيادين", BODY, ""),
        ("وزارة الصيد تؤكد الأحد إنقاذ صيادين", "أعلنت وزارة الصيد، الثلاثاء، عن إنقاذ 30 صيادا قبالة الجزيرة.", "2021-05-02"),
    ],
)
def test_a_headline_is_of_the_day_of_the_words_below_it(headline: str, body: str, on: str) -> None:
    """Where the same speak below and their day is told; its own day counts first."""
    reading = read(Article.make("a", f"{headline}\n\n{body}", published="2021-05-05"))
    first = min(reading.of(Statement), key=lambda s: s.cue.start)
    assert first.cue.start < len(headline)
    told = told_days(reading)
    assert (told | days_below(reading, told)).get(first.cue, "") == on


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
        (speaker("PER سالم الحداد"), speaker("PER هدى الحداد"), PERSONS),
        (speaker("PER كارل هوفمان"), speaker("PER ماريا هوفمان"), PERSONS),
        (speaker("PER ماريا هوفمان"), speaker("PER هوفمان"), SAME),
        (speaker("PER سالم الحداد", office="-ايب العراق رييس", side="العراق"), speaker("OTHER رييس العراق", office="العراق رييس", side="العراق"), SIDE),
    ],
)
def test_whose(a: Form, b: Form, who: str) -> None:
    assert whose(a, b, lexicon().made(spelling)) == whose(b, a, lexicon().made(spelling)) == who


def test_namesakes() -> None:
    """Two of one surname are two when their given names are; a given name spelt in two ways and a surname alone tell nothing."""
    spelt = lexicon().made(spelling)
    assert namesakes("PER سالم الحداد", "PER هدى الحداد", spelt)
    assert not namesakes("PER جوناثان هوفمان", "PER جونثان هوفمان", spelt)
    assert not namesakes("PER سالم الحداد", "PER الحداد", spelt)


def test_two_who_cannot_be_one_must_say_the_same() -> None:
    """Speakers for two states, and a person beside several who have no name: more is asked than of two whose names may be misread."""
    event = {"topic": EVENT, "day": "2021-05-04", "at": "300-400", "said": "state"}
    iraq, jordan = (speaker(who, article=n, side=side, **event) for n, who, side in (("1", MINISTER, "العراق"), ("2", RIVAL, "الأردن")))
    sources, unknown = (speaker("OTHER مصادر محليه", article="2", **event, **told) for told in ({"many": "مصادر محلية"}, {}))
    assert of_two_states(iraq, jordan) and not of_two_states(iraq, unknown) and not of_two_states(iraq, iraq)
    assert one_and_many(iraq, sources) and not one_and_many(iraq, unknown) and not one_and_many(sources, sources)
    for other in (jordan, sources):
        assert not enough(iraq, other, alike(0.65, mass=2.5), OTHER)
        assert enough(iraq, other, alike(0.75, mass=2.5), OTHER)
    assert enough(iraq, unknown, alike(0.65, mass=2.5), OTHER)


def test_several_speakers_without_a_name() -> None:
    """Sources are several, with the article too; one official is not, nor is a body."""
    for who, several_of_them in (("مصادر محلية", True), ("المصادر", True), ("مسؤول عراقي كبير", False)):
        told = Voices(read(Article.make("a", "البحر هادئ.", published="2021-05-04")), lexicon()).facts((Name(name=who, type="OTHER"),))
        assert bool(told["many"]) == several_of_them
    assert not Voices(read(Article.make("a", "البحر هادئ.", published="2021-05-04")), lexicon()).facts((Name(name="مصادر", type="ORG"),))["many"]


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
    words, roots = lexicon().made(wording), lexicon().made(Roots)
    assert f"{BESIDE}{words.root(words.stem(words.fold(deputy)))}" in roots.of(f"{deputy} وزير النقل العراقي").split()
    assert BESIDE not in roots.of("وزير النقل العراقي")


def test_a_group_that_holds_by_a_chain_alone_is_taken_apart() -> None:
    """Twelve places, each like the next only; two that all say the same stay together."""
    places = [Item(address=f"{n:02}:0-1", form=Form(weaver="utterances", keys=(), facts=(("n", f"{n:02}"),))) for n in range(12)]
    chain = [(a.form, b.form, Edge(verdict="same", score=0.81, why="", rule="")) for a, b in zip(places, places[1:], strict=False)]
    assert len(clusters(places, chain)) == 1
    assert len(clusters(places, chain, least=0.3)) > 1
    assert clusters(places[:2], chain[:1], least=0.3) == [("00:0-1", "01:0-1")]


MINISTER, RIVAL, MINISTRY = "PER سالم الحداد", "PER هدى الزين", "ORG وزاره النقل"
STATE = "GPE العراق"
EVENT = "سد|ري|ماء|قمح"


def two(a: str, b: str, subjects: str = "قمح", days: tuple[str, str] = ("2021-05-04", "2021-05-04"), **told: str) -> tuple[Form, Form]:
    """Passages of two speakers in two articles."""
    acts = {"said": "state"} | told
    one, other = (speaker(who, article=n, topic=subjects, day=day, at="300-400", **acts) for n, who, day in zip("12", (a, b), days, strict=True))
    return one, other


def within(a: str, b: str, at: str = "300-400", **told: str) -> tuple[Form, Form]:
    """Passages of two speakers in one article."""
    one, other = (speaker(who, article="1", topic=EVENT, day="2021-05-04", at=place, **told) for who, place in ((a, at), (b, "900-990")))
    return one, other


def alike(likeness: float, shorter: float = 0.3, mass: float = 1.0, numbers: float = 0.0, quoted: float = 0.0) -> Compared:
    return Compared(likeness, shorter, mass, numbers, quoted, 0.5)


NEXT_DAY = ("2021-05-04", "2021-05-05")


@pytest.mark.parametrize(
    ("forms", "who", "bar", "found"),
    [
        (two(MINISTER, MINISTER), SAME, 0.33, alike),
        (two(MINISTER, MINISTER), SAME, 0.25, lambda x: alike(x, 0.5, 1.5)),
        (two(MINISTER, MINISTER, days=("2021-05-04", "2021-05-06")), SAME, 0.55, alike),
        (two(MINISTRY, MINISTRY), SAME, 0.42, alike),
        (two(MINISTRY, MINISTRY), SAME, 0.25, lambda x: alike(x, numbers=0.8)),
        (within(MINISTER, MINISTER, at="0-60", said="state"), SAME, 0.3, alike),
        (within(MINISTER, MINISTER, said="state"), SAME, 0.3, lambda x: alike(x, quoted=0.9)),
        (within(MINISTER, MINISTER, said="state"), SAME, 0.55, alike),
        (within(MINISTER, MINISTER, said="state"), SAME, 0.45, lambda x: alike(x, 0.65)),
        (two(MINISTER, MINISTRY, "قمح|سد"), SIDE, 0.6, lambda x: alike(x, mass=3.5)),
        (two(MINISTER, MINISTRY, "قمح|سد"), SIDE, 0.35, lambda x: alike(x, numbers=0.8)),
        (two(MINISTER, STATE, EVENT), SIDE, 0.24, lambda x: alike(x, mass=2.0)),
        (within(MINISTER, MINISTRY, said="state"), SIDE, 0.55, alike),
        (two(MINISTER, RIVAL), PERSONS, 0.7, lambda x: alike(x, mass=2.5)),
        (two(MINISTER, RIVAL, ""), PERSONS, 0.85, lambda x: alike(x, mass=2.5)),
        (two(MINISTER, RIVAL, EVENT), PERSONS, 0.5, lambda x: alike(x, mass=2.5)),
        (two(MINISTER, "ORG البنك", EVENT), OTHER, 0.4, lambda x: alike(x, mass=2.5, numbers=1.0)),
        (two(MINISTER, "OTHER الوزير", EVENT), OTHER, 0.35, lambda x: alike(x, mass=2.5)),
        (within(MINISTER, RIVAL, said="state"), PERSONS, 0.5, lambda x: alike(x, mass=2.5)),
        (two(MINISTER, ""), UNKNOWN, 0.42, lambda x: alike(x, mass=2.5)),
        (two(MINISTER, "", EVENT), UNKNOWN, 0.28, lambda x: alike(x, mass=2.5, quoted=1.0)),
        (within(MINISTER, "", said="state"), UNKNOWN, 0.46, alike),
        (within("", MINISTER, at="0-60"), UNKNOWN, 0.37, alike),
        (within("", MINISTER, at="80-160"), UNKNOWN, 0.5, alike),
        (within("", MINISTER), UNKNOWN, 0.6, alike),
        (two("", MINISTER, said=""), UNKNOWN, 0.8, alike),
    ],
)
def test_how_alike_passages_must_be(forms: tuple[Form, Form], who: str, bar: float, found: Callable[[float], Compared]) -> None:
    """The likelier it is that two speak, the more; less with a number, a quotation or an event in common."""
    assert enough(*forms, found(bar + 0.01), who)
    assert not enough(*forms, found(bar - 0.02), who)


def test_all_evidence_joins_what_a_body_says() -> None:
    """Of a person, who makes many points on one day, it must be alike by itself; and nothing is surely one within an article."""
    body, person = (two(name, name, said="state") for name in (MINISTRY, MINISTER))
    assert surely_again(*body, SAME, 0.96)
    assert not surely_again(*body, SAME, 0.9)
    assert not surely_again(*person, SAME, 0.99)
    assert not surely_again(*within(MINISTRY, MINISTRY, said="state"), SAME, 0.99)


def test_a_state_and_who_speaks_for_it_in_two_matters() -> None:
    """However like the words, articles that have only one subject in common tell two announcements of a state."""
    assert enough(*two(MINISTER, STATE, EVENT), alike(0.9, mass=4.0), SIDE)
    assert not enough(*two(MINISTER, STATE), alike(0.9, mass=4.0), SIDE)
    assert enough(*within(MINISTER, STATE, said="state"), alike(0.9, mass=4.0), SIDE)


def test_years_and_framing_words_tell_little() -> None:
    """A year names a treaty, «is able to» frames what is said: neither is a number in common or much of the weight."""
    words = lexicon().made(wording)
    one, other = (opened(bag(stems, words, {}, frozenset()), words) for stems in (("2015", "ميناء"), ("2015", "سفين")))
    assert numbers(one, other) == 0.0
    assert numbers(*(opened(bag(("27", stem), words, {}, frozenset()), words) for stem in ("ميناء", "سفين"))) > 0.0
    assert weight(words.stem("يستطيع"), words, {}, frozenset()) < weight(words.stem("يستعيد"), words, {}, frozenset())


def test_few_words_of_two_speakers_tell_nothing() -> None:
    """However like they are: «a terrorist organisation» is what many say of many."""
    assert not enough(*two(MINISTER, RIVAL), alike(1.0, 1.0, 0.9), PERSONS)
    assert not enough(*within(MINISTER, RIVAL, said="state"), alike(1.0, 1.0, 0.9), PERSONS)


def test_what_a_third_may_bear_out() -> None:
    """Passages of one person, and on one day of speakers who may be one, that are not alike enough by themselves; what a body says is told by its words."""
    assert not enough(*two(MINISTER, MINISTER), alike(0.22), SAME)
    assert perhaps(*two(MINISTER, MINISTER), alike(0.22), SAME)
    assert perhaps(*two(MINISTER, MINISTER, days=NEXT_DAY), alike(0.22), SAME)
    assert not perhaps(*two(MINISTER, MINISTER, days=("2021-05-04", "2021-05-06")), alike(0.22), SAME)
    assert not perhaps(*two(MINISTER, MINISTER), alike(0.22, mass=0.5), SAME)
    assert not perhaps(*two(MINISTRY, MINISTRY), alike(0.22), SAME)
    assert not perhaps(*two(MINISTER, RIVAL), alike(0.5), PERSONS)
    assert perhaps(*two(MINISTER, RIVAL), alike(0.65), PERSONS)
    assert not perhaps(*two(MINISTER, RIVAL, days=NEXT_DAY), alike(0.65), PERSONS)
    assert perhaps(*within(MINISTER, "", said="state"), alike(0.25), UNKNOWN)
    assert not perhaps(*within(MINISTER, "", said="state"), alike(0.15), UNKNOWN)
    assert not perhaps(*two(MINISTER, "", EVENT), alike(0.35), UNKNOWN)
    assert not perhaps(*two(MINISTER, STATE, EVENT), alike(0.5), SIDE)


def test_a_weak_pair_stands_by_a_third_only() -> None:
    """Two places that are less surely one than asked for are joined only with a third that is like both."""
    forms = [Form(weaver="utterances", keys=(), facts=(("n", n),)) for n in "123"]
    a, b, c = (Item(address=f"{n}:0-1", form=form) for n, form in enumerate(forms))
    surest, sure, weak = (Edge(verdict="same", score=score, why="", rule="") for score in (0.98, 0.92, 0.85))

    def groups(*edges: tuple[Form, Form, Edge]) -> set[int]:
        return {len(group) for group in clusters((a, b, c), edges, least=0.1, alone=0.9)}

    assert groups((a.form, b.form, weak)) == {1}
    assert groups((a.form, b.form, sure)) == {1, 2}
    assert groups((a.form, b.form, sure), (b.form, c.form, weak)) == groups((a.form, b.form, sure), (b.form, c.form, sure)) == {1, 2}
    assert groups((a.form, b.form, sure), (b.form, c.form, weak), (a.form, c.form, weak)) == {3}
    assert groups((a.form, b.form, surest), (b.form, c.form, surest)) == {3}
    assert groups((a.form, b.form, surest), (b.form, c.form, surest), (a.form, c.form, Edge(verdict="different", score=0.95, why="", rule=""))) == {1, 2}


def test_days_that_are_told() -> None:
    """One speaker says nearly the same on two days; the article tells which."""
    one = "وقال وزير النقل سالم الحداد يوم الأحد إن الميناء الشرقي سيفتح أبوابه أمام سفن القمح بعد إصلاح الأرصفة."
    other = "وقال سالم الحداد يوم الثلاثاء إن الميناء الشرقي سيفتح أبوابه قريبا أمام سفن الحبوب والقمح."
    assert same(one, other.replace("الثلاثاء", "الأحد"))
    assert not same(one, other)


def test_an_article_of_days_before_tells_something_else() -> None:
    """What was said on Sunday does not stand in an article of Friday; in one of Saturday it may, since Sunday begins sooner in the east."""
    one = "وقال وزير النقل سالم الحداد يوم الأحد إن الميناء الشرقي سيفتح أبوابه أمام سفن القمح بعد إصلاح الأرصفة."
    other = "وقال سالم الحداد إن الميناء الشرقي سيفتح أبوابه قريبا أمام سفن الحبوب والقمح."

    def verdict(first: str, second: str) -> str:
        printed = [read(Article.make(day, text, published=day)) for day, text in ((first, one), (second, other))]
        a, b = (next(item.form for item in utterances(reading, lexicon())) for reading in printed)
        edge = judge(a, b, lexicon())
        return edge.why if edge else ""

    assert verdict("2021-05-02", "2021-04-30") == "said on other days"
    assert verdict("2021-05-02", "2021-05-01") != "said on other days"
    assert verdict("2021-05-02", "2021-05-02") != "said on other days"
    assert verdict("2021-05-02", "2021-05-03") != "said on other days"


def test_what_one_refuses_is_not_what_one_grants() -> None:
    """One speaker may promise a truce and refuse to prolong it; the same two passages, both promised, are one."""
    one = "وتعهدت نقابة الصيادين بهدنة ثلاثة أيام في الميناء الشرقي خلال عيد الحصاد."
    other = "ورفضت نقابة الصيادين تمديد هدنة ثلاثة أيام في الميناء الشرقي بعد أن أحرقت قوارب النقل."
    promised, refused = (next(item.form for item in utterances(read(Article.make(n, text)), lexicon())) for n, text in (("1", one), ("2", other)))
    both = Form(weaver="utterances", keys=(), facts=tuple((k, "promise" if k == "said" else v) for k, v in refused.facts))
    assert judge(promised, refused, lexicon()) is None
    edge = judge(promised, both, lexicon())
    assert edge
    assert edge.verdict == "same"


def test_a_state_alone_is_no_office() -> None:
    """Two who speak for one state are not one for that: the name of a state of two words is no office."""
    assert lexicon().made(Roots).of("الولايات المتحدة") == ""
    assert lexicon().made(Roots).of("وزير النقل في الولايات المتحدة") != ""


def test_sentences_of_one_quotation_are_two_points() -> None:
    """What somebody goes on to say with like words is another point; the same said again by another cue is not."""
    goes_on = 'وقال سالم الحداد: "لسنا أول بلد يوسع ميناءه الشرقي. لسنا أول بلد يوسع ميناءه ويحفظ غاباته."'
    again = "سالم الحداد: لسنا أول بلد يوسع ميناءه\n\n" + 'وقال سالم الحداد إن بلاده "ليست أول بلد يوسع ميناءه الشرقي".'
    assert not same(goes_on)
    assert same(again)


def test_a_course_of_speech() -> None:
    """What is added by a verb of going on or a participle belongs to what was said before; another verb begins anew, and so does another speaker."""
    text = "قال سالم الحداد إن الميناء مفتوح، مشيرا إلى أن القمح كثير. وأضاف أن السفن قليلة. وقالت هدى الزين إن البحر هادئ. وقال سالم الحداد إن الجسر قديم."
    reading = read(Article.make("a", text, published="2021-05-04"))
    begun = [begins for _, begins in sorted(courses(reading, lexicon()).items())]
    assert len(begun) == 5
    assert begun[0] == begun[1] == begun[2]
    assert len(set(begun)) == 3


def test_what_is_added_is_another_point() -> None:
    """Two sentences of one course with some words in common are two; told anew by another verb they are not said to be."""
    said = "مرفأ الشرق بلا سفن\n\nقال سالم الحداد إن أبواب الميناء الشرقي مغلقة في وجه سفن القمح. {} أن سفن القمح ستحتاج إلى أرصفة عميقة."

    def verdicts(verb: str) -> set[str]:
        forms = [item.form for item in utterances(read(Article.make("a", said.format(verb), published="2021-05-04")), lexicon())]
        a, b = (form for form in forms if fact(form, "said"))
        return {edge.why for edge in (judge(a, b, lexicon()),) if edge and edge.verdict == "different"}

    assert verdicts("وأضاف") == {"two points of one speech"}
    assert verdicts("وأكد سالم الحداد") != {"two points of one speech"}


def test_how_likely_passages_must_be_to_be_sure() -> None:
    """More is asked where a speaker is not told or another; nothing more of one speaker's passages that are much alike."""
    assert likely(*within(MINISTER, MINISTER, said="state"), alike(0.32), SAME) == LIKELY_WITHIN
    assert likely(*within(MINISTER, MINISTER, said="state"), alike(0.5), SAME) == 0.0
    assert likely(*two(MINISTER, MINISTER), alike(0.35), SAME) == LIKELY_APART
    assert likely(*two(MINISTER, MINISTER), alike(0.45), SAME) == 0.0
    assert likely(*within(MINISTER, "", said="state"), alike(0.6), UNKNOWN) == 1.0
    assert likely(*within(MINISTER, "", said="state"), alike(0.8), UNKNOWN) == LIKELY_UNTOLD
    assert likely(*two(MINISTER, ""), alike(0.5), UNKNOWN) == LIKELY_UNTOLD
    assert likely(*two(MINISTER, "OTHER الوزير", EVENT), alike(0.4), OTHER) == LIKELY_BY_OFFICE
    assert (
        likely(*two(MINISTER, "OTHER الوزير"), alike(0.4), OTHER)
        == likely(*two(MINISTER, "OTHER مصادر", EVENT, many="مصادر"), alike(0.4), OTHER)
        == LIKELY_OTHERS
    )
    assert likely(*two(MINISTER, RIVAL), alike(0.7), PERSONS) == likely(*two(MINISTER, MINISTRY), alike(0.7), OTHER) == LIKELY_OTHERS


def test_another_s_words_within_somebody_s_words() -> None:
    """However alike they are, what one tells of another's saying and that saying are two; read twice as one speaker's they are not said to be."""
    text = "وقال سالم الحداد إن وزارة النقل أعلنت أن سفن القمح عبرت الميناء الشرقي أمس."
    forms = [item.form for item in utterances(read(Article.make("a", text, published="2021-05-04")), lexicon())]
    outer, inner = forms
    assert {fact(form, "who") for form in forms} == {"PER سالم الحداد", "ORG وزاره النقل"}
    edge = judge(outer, inner, lexicon())
    assert edge
    assert edge.verdict == "different"
    told = Form(weaver="utterances", keys=(), facts=tuple((k, fact(outer, "who") if k == "who" else v) for k, v in inner.facts))
    assert judge(outer, told, lexicon()) is None


def test_large_groups_are_joined_when_they_are_alike_on_average() -> None:
    """Two pairs that hang together by one weak pair stay two; when that pair is one of two places only, it is a quarter of what there is."""
    forms = [Form(weaver="utterances", keys=(), facts=(("n", n),)) for n in "1234"]
    items = [Item(address=f"{n}:0-1", form=form) for n, form in enumerate(forms)]
    surest, weak = (Edge(verdict="same", score=score, why="", rule="") for score in (0.98, 0.81))
    pairs = [(forms[0], forms[1], surest), (forms[2], forms[3], surest)]
    hanging = [*pairs, (forms[1], forms[2], weak)]
    borne = [*hanging, (forms[0], forms[3], weak)]
    assert [len(group) for group in clusters(items, hanging, least=0.14, alone=0.9)] == [2, 2]
    assert [len(group) for group in clusters(items, borne, least=0.14, alone=0.9)] == [4]


def told(form: Form, **values: str) -> Form:
    """A form with other facts."""
    return Form(weaver=form.weaver, keys=form.keys, facts=facts(**(dict(form.facts) | values)))


def once(forms: tuple[Form, Form], who: str = SAME, found: Compared | None = None) -> float:
    """How likely two passages were said once."""
    return said_once(*forms, found or alike(0.35, 0.5), who, lexicon())


def test_what_speaks_for_being_said_once() -> None:
    """One telling act, a headline above, a number, one matter, much in common; not two acts, mere saying twice, or a place further down."""
    plain = once(two(MINISTER, MINISTER))
    assert once(two(MINISTER, MINISTER, said="demand")) > plain == once(two(MINISTER, MINISTER, said="affirm"))
    acts = [two(MINISTER, MINISTER, said=act)[n] for n, act in enumerate(("demand", "deny"))]
    assert once((acts[0], acts[1])) == plain
    assert once(two(MINISTER, MINISTER, EVENT)) > plain
    assert once(two(MINISTER, MINISTER), found=alike(0.35, 0.5, numbers=0.9)) > plain > once(two(MINISTER, MINISTER), found=alike(0.35, 0.5, numbers=-1.0))
    assert once(two(MINISTER, MINISTER), found=alike(0.55, 0.8)) > plain
    below = within(MINISTER, MINISTER, said="state")
    assert once(within(MINISTER, MINISTER, at="0-60", said="state")) > once(below)
    one, other = two(MINISTER, MINISTER)
    assert once((one, told(other, negated="yes"))) < plain == once((told(one, negated="yes"), told(other, negated="yes")))


def test_passages_that_begin_otherwise_are_less_likely_said_once() -> None:
    """What both have stands first in either, or behind much else in one: «he opened the port … ships» and «the merchants … opened the port»."""
    port, first, last = "ميناء=60 فتح=50", "ميناء=60 فتح=50 تجار=50 سوق=50", "تجار=50 سوق=50 ميناء=60 فتح=50"
    one, other = two(MINISTER, MINISTER)
    assert once((told(one, words=port), told(other, words=first))) > once((told(one, words=port), told(other, words=last)))
    bags = [opened(words, lexicon().made(wording)) for words in (port, first, last)]
    assert [later(bags[0], b, lexicon().made(wording)) for b in bags] == [0.0, 0.0, 0.5]
    assert later(bags[0], opened("نهر=50", lexicon().made(wording)), lexicon().made(wording)) == 1.0
    framed = opened("يريد=30 يحاول=30 ميناء=60 فتح=50", lexicon().made(wording))
    assert later(bags[0], framed, lexicon().made(wording)) == 0.0


def test_other_speakers_less_likely_said_it_once() -> None:
    """Least of all two speakers, and two persons; a body rather says another thing than a person."""
    person, body = once(two(MINISTER, MINISTER)), once(two(MINISTRY, MINISTRY))
    side, other = once(two(MINISTER, MINISTRY), SIDE), once(two(MINISTER, RIVAL), PERSONS)
    assert person > body > once(two(MINISTER, ""), UNKNOWN) > side > once(two(MINISTER, "ORG البنك"), OTHER) > other


def test_how_likely_said_once_is_asked_for() -> None:
    """More of a body and of a state's speakers than of a person; what others bear out needs less, and two speakers nothing."""
    apart, inside = two(MINISTER, MINISTER), within(MINISTER, MINISTER, said="state")
    body, states = two(MINISTRY, MINISTRY), two(MINISTER, MINISTRY)
    assert by_themselves(*apart, SAME) == by_themselves(*inside, SAME) == ALONE
    assert by_themselves(*body, SAME) == by_themselves(*states, SIDE) == BODY_ALONE > by_themselves(*two(MINISTER, RIVAL), PERSONS) == ALONE
    assert (at_least(*body, SAME), at_least(*inside, SAME)) == (BODY_AT_LEAST, PERSON_AT_LEAST)
    assert at_least(*apart, SAME) == at_least(*states, SIDE) == 0.0


def test_one_body_s_points_of_one_matter_are_two() -> None:
    """Two numbers of casualties in two places, told in some of the same words, are no utterance of a body told twice; told in like words they are."""
    one = "وقالت وزارة النقل إن حافلة مدرسية انقلبت في طريق الجبل وإن سبعة ركاب أصيبوا بجروح طفيفة."
    again = "وأفادت وزارة النقل بأن حافلة مدرسية انقلبت على طريق الجبل ما أدى إلى إصابة سبعة ركاب."
    other = "وقالت وزارة النقل إن حافلة الركاب الثانية سلكت طريق الساحل المزدحم ووصلت متأخرة ساعتين."
    assert same(one, again)
    assert not same(one, other)
