"""Weaving: people, meetings and papers across articles; the comparison of spellings."""

from __future__ import annotations

import itertools
import pathlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.model import Article, Meeting, Mention, Name, Paper, Published, Reading, Referent
from mahdar.weave import ASKED, JOINED, Edge, Form, weave
from mahdar.weave import meetings as meetings_weaver
from mahdar.weave import papers as papers_weaver
from mahdar.weave import people as people_weaver
from mahdar.weave.days import days
from mahdar.weave.spelling import spelling

LEXICON = lexicon()
GOLD = pathlib.Path(__file__).parents[2] / "shared" / "gold" / "names"


def person(name: str, office: str | None = None, body: str | None = None, doc: str = "a") -> Reading:
    """A reading that knows nothing but one person."""
    text = f"{office} {name}" if office else name
    article = Article.make(doc, text)
    head, whole = article.span(len(text) - len(name), len(text)), article.span(0, len(text))
    mention = Mention(span=whole, rule="test", kind="person", head=head, office=article.span(0, len(office)) if office else None, body=body)
    return Reading(article=article, findings=(mention, Referent(span=whole, rule="test", names=(Name(name, "PER", whole),))))


def form(reading: Reading) -> Form:
    return next(iter(people_weaver.people(reading, LEXICON))).form


def judged(a: Reading, b: Reading) -> Edge | None:
    """What is said of two persons, when they are compared at all; equal forms are one."""
    one, other = form(a), form(b)
    if one == other:
        return Edge(verdict="same", score=1.0, why="", rule="equal_form")
    return people_weaver.judge(one, other, LEXICON) if set(one.keys) & set(other.keys) else None


def joined(a: Reading, b: Reading) -> bool:
    edge = judged(a, b)
    return edge is not None and edge.verdict == "same" and edge.score >= JOINED


# people

DEPUTY, SPOKESWOMAN = "نائب وزير الخارجية", "المتحدثة باسم البيت الأبيض"

ONE = [
    (person("فاسيلي نيبينزيا", "مندوب روسيا", "روسيا"), person("فاسيلى نيبنزيا", "مندوب روسيا", "روسيا")),
    (person("أنطونيو غوتيريش"), person("انطونيو جوتيريس")),
    (person("كارين بيير", SPOKESWOMAN, "البيت الأبيض"), person("كارين بير", SPOKESWOMAN, "البيت الأبيض")),
    (person("محمد جواد ظريف", "وزير الخارجية الإيراني", "إيران"), person("جواد ظريف", "وزير الخارجية الإيراني", "إيران")),
    (person("نصر الله"), person("نصرالله")),
    (person("شويغو", "وزير الدفاع الروسي", "روسيا"), person("سيرغي شويغو", "وزير الدفاع الروسي", "روسيا")),
    (person("ميخائيل ميشوستين", DEPUTY, "روسيا"), person("ميخائيل ميشوتسين", DEPUTY, "روسيا")),
]
TWO = [
    (person("سيرغي شويغو", "وزير الدفاع الروسي", "روسيا"), person("سيرغي كيريينكو", DEPUTY, "روسيا")),
    (person("جورج كلوني"), person("روزماري كلوني")),
    (person("محمد حسن"), person("محمود حسن")),
    (person("محمد حسين"), person("محمد حسن")),
    (person("علي لاريجاني", "رئيس البرلمان", "إيران"), person("صادق لاريجاني", "رئيس القضاء", "إيران")),
    (person("خالد المشري"), person("خالد المصري")),
    (person("كلوني"), person("جورج كلوني", "الممثل")),
    (person("محمد علي"), person("محمد علي الحوثي")),
    (person("كيم جونغ أون", "الزعيم", "كوريا الشمالية"), person("كيم يو جونغ", "شقيقة الزعيم", "كوريا الشمالية")),
]


@pytest.mark.parametrize(("a", "b"), ONE, ids=[a.article.text for a, _ in ONE])
def test_spellings_of_one_person_are_joined(a: Reading, b: Reading) -> None:
    assert joined(a, b)
    assert joined(b, a)


@pytest.mark.parametrize(("a", "b"), TWO, ids=[f"{a.article.text} {b.article.text}" for a, b in TWO])
def test_two_persons_are_not_joined(a: Reading, b: Reading) -> None:
    assert not joined(a, b)


def test_two_persons_of_one_surname_are_kept_apart() -> None:
    edge = judged(person("جورج كلوني"), person("روزماري كلوني"))
    assert edge and edge.verdict == "different" and edge.score >= JOINED


def test_a_doubtful_pair_is_a_question() -> None:
    edge = judged(person("محمد علي"), person("محمد علي الحوثي"))
    assert edge and edge.verdict == "same" and ASKED <= edge.score < JOINED


def test_a_name_that_thousands_bear_is_nobody_in_another_article() -> None:
    one, other = (form(read(Article.make(doc, f"وصل أحمد حسن إلى {where}."))) for doc, where in (("a", "الميناء"), ("b", "المطار")))
    assert one != other
    assert people_weaver.judge(one, other, lexicon()) is None
    edge = people_weaver.judge(one, form(person("أحمد حسن", "وزير الدفاع المصري", "مصر")), lexicon())
    assert edge and edge.score < JOINED


def test_a_surname_takes_the_full_name_of_its_article() -> None:
    text = "قال سيرغي شويغو كلمة. وأضاف شويجو كلمة."
    article = Article.make("a", text)
    found = []
    for name in ("سيرغي شويغو", "شويجو"):
        span = article.span(text.index(name), text.index(name) + len(name))
        found.append(Mention(span=span, rule="test", kind="person", head=span))
    forms = {item.form for item in people_weaver.people(Reading(article=article, findings=tuple(found)), LEXICON)}
    assert len(forms) == 1


def test_a_surname_that_two_bear_stays_alone() -> None:
    text = "جورج كلوني ثم روزماري كلوني ثم كلوني"
    article = Article.make("a", text)
    places = [(0, 10), (14, 27), (31, 36)]
    found = tuple(Mention(span=article.span(*p), rule="test", kind="person", head=article.span(*p)) for p in places)
    assert len({item.form for item in people_weaver.people(Reading(article=article, findings=found), LEXICON)}) == 3


def test_bodies_and_states_are_one_by_name() -> None:
    readings = [read(Article.make(doc, text)) for doc, text in (("a", "قالت روسيا نعم للأمم المتحدة."), ("b", "زارت وفود روسيا والأمم المتحدة أمس."))]
    said = weave(readings)
    assert [j for j in said if j.verdict == "same"]
    assert not [j for j in said if j.verdict == "different"]


# spelling


def test_a_name_equals_itself_and_order_does_not_matter() -> None:
    spelt = LEXICON.made(spelling)
    for a, b in itertools.product(["غوتيريش", "جوتيريس", "بيسكوف", "ماكرون"], repeat=2):
        assert spelt.likelihood(a, b) == pytest.approx(spelt.likelihood(b, a))
        assert spelt.likelihood(a, a) == 1.0


@given(st.text("ابتثجحخدرسشعغفقكلمنهوي", min_size=1, max_size=9), st.text("ابتثجحخدرسشعغفقكلمنهوي", min_size=1, max_size=9))
def test_likelihood_is_a_likelihood(a: str, b: str) -> None:
    spelt = LEXICON.made(spelling)
    assert 0 <= spelt.likelihood(a, b) <= 1
    assert spelt.likelihood(a, b) == pytest.approx(spelt.likelihood(b, a))


@pytest.mark.skipif(not GOLD.is_dir(), reason="no labelled pairs here")
@pytest.mark.parametrize(("file", "least", "wrong"), [("hard-pairs-dev.tsv", 0.88, 0.05), ("variant-pairs-dev.tsv", 0.96, 0.0)])
def test_labelled_pairs(file: str, least: float, wrong: float) -> None:
    spelt = LEXICON.made(spelling)
    rows = [line.split("\t") for line in (GOLD / file).read_text(encoding="utf-8").splitlines()]
    got = [(spelt.names(spelt.words(a), spelt.words(b)) >= ASKED, same.strip() == "TRUE") for a, b, same, *_ in rows]
    right, joins, true = sum(g and t for g, t in got), sum(g for g, _ in got), sum(t for _, t in got)
    assert 2 * right / (joins + true) >= least
    assert (joins - right) / (len(got) - true) <= wrong


# meetings and papers


def told(doc: str, *found: Meeting | Paper, published: str | None = "2021-03-10") -> Reading:
    """A reading that knows nothing but meetings or papers, and its day."""
    text = doc + " " + " ".join(["كلمة"] * 20)
    article = Article.make(doc, text)
    placed = [type(f)(**{k: getattr(f, k) for k in f.__struct_fields__} | {"span": article.span(i, i + 3)}) for i, f in enumerate(found)]
    day = (Published(span=article.span(0, 0), rule="test", how="given", value=published),) if published else ()
    return Reading(article=article, findings=(*day, *placed))


SOMEWHERE = Article.make("x", "xxxxx").span(0, 1)


def meeting(time: str | None, place: str | None, *parties: str, kind: str = "meeting", status: str = "held") -> Meeting:
    where = Name(place, "GPE") if place else None
    names = tuple(Name(p, "ORG" if p.startswith("جامعة") else "PER" if " " in p else "GPE") for p in parties)
    return Meeting(span=SOMEWHERE, rule="test", kind=kind, status=status, parties=names, place=where, time=time)


def one_meeting(a: Meeting, b: Meeting) -> str | None:
    """`same`, `ask`, `different` or None."""
    one, other = (next(iter(meetings_weaver.meetings(told(doc, m), LEXICON))).form for doc, m in (("a", a), ("b", b)))
    if one == other:
        return "same"
    if not set(one.keys) & set(other.keys):
        return None
    edge = meetings_weaver.judge(one, other, LEXICON)
    return None if not edge or edge.score < ASKED else edge.verdict if edge.score >= JOINED else "ask"


def test_ranges_that_share_a_day_are_one_meeting() -> None:
    assert one_meeting(meeting("2021-03-03/2021-03-04", "مسقط", "عمان", "إيران"), meeting("2021-03-04", "مسقط", "إيران")) == "same"


def test_other_days_are_other_meetings() -> None:
    assert one_meeting(meeting("2021-03-03", "مسقط", "عمان", "إيران"), meeting("2021-03-04", "مسقط", "عمان", "إيران")) == "different"


def test_parallel_tracks_in_two_capitals_stay_apart() -> None:
    assert one_meeting(meeting("2021-03-03", "مسقط", "إيران", "عمان"), meeting("2021-03-03", "فيينا", "إيران", "عمان")) == "different"


def test_an_undated_meeting_is_joined_by_place_and_party() -> None:
    assert one_meeting(meeting(None, "مسقط", "إيران"), meeting("2021-03-04", "مسقط", "عمان", "إيران")) == "same"


def test_an_undated_meeting_far_from_its_article_is_not() -> None:
    assert one_meeting(meeting(None, "مسقط", "إيران"), meeting("2020-03-04", "مسقط", "عمان", "إيران")) is None


def test_meetings_of_other_persons_are_not_joined() -> None:
    a, b = meeting("2021-03-04", "مسقط", "جورج كلوني", "براد بيت"), meeting("2021-03-04", "مسقط", "ميل جيبسون", "توم هانكس")
    assert one_meeting(a, b) != "same"


def test_two_who_meet_beside_a_summit_are_not_the_summit() -> None:
    pair = meeting("2021-03-04", "مسقط", "جورج كلوني", "براد بيت")
    assert one_meeting(pair, meeting("2021-03-04", "مسقط", "جامعة الدول العربية", "جورج كلوني", kind="summit")) == "different"
    assert one_meeting(pair, meeting("2021-03-04", "مسقط", "جورج كلوني", kind="summit")) is None


def test_undated_summits_of_one_body_are_one_in_the_news_of_the_same_days() -> None:
    a = meeting(None, None, "جامعة الدول العربية", kind="summit")
    b = meeting(None, None, "جامعة الدول العربية", "جورج كلوني", kind="summit", status="under way")
    assert one_meeting(a, b) == "same"


def test_a_summit_to_come_keeps_both_days_that_are_given_for_it() -> None:
    a, b = (meeting(day, "مسقط", "جورج كلوني", kind="summit", status="planned") for day in ("2021-03-12", "2021-03-21"))
    assert one_meeting(a, b) == "same"
    c, d = (meeting(day, "مسقط", "جورج كلوني", kind="summit") for day in ("2021-03-01", "2021-03-09"))
    assert one_meeting(c, d) == "different"


def score_of(a: Meeting, b: Meeting) -> float:
    """How surely two meetings told on 10 March are one."""
    one, other = (next(iter(meetings_weaver.meetings(told(doc, m), LEXICON))).form for doc, m in (("a", a), ("b", b)))
    edge = meetings_weaver.judge(one, other, LEXICON)
    assert edge and edge.verdict == "same"
    return edge.score


def test_what_was_held_in_two_months_is_two_and_what_was_awaited_in_another_may_have_been_moved() -> None:
    pair = ("جورج كلوني", "براد بيت")
    assert one_meeting(meeting("2021-01", None, *pair), meeting("2021-03-04", None, *pair)) == "different"
    assert one_meeting(meeting("2021-02", None, *pair), meeting("2021-03", None, *pair, kind="summit")) == "different"
    assert one_meeting(meeting("2021-03", None, *pair), meeting("2021-03-04", None, *pair)) == "same"
    assert one_meeting(meeting("2021-02", None, *pair, status="planned"), meeting("2021-03-04", None, *pair)) is None
    assert one_meeting(meeting("2021-03-01", None, *pair, status="planned"), meeting("2021-03-04", None, *pair)) is None


def test_an_undated_account_is_surer_of_what_was_held_near_its_own_days() -> None:
    pair = ("جورج كلوني", "براد بيت")
    near, far = (score_of(meeting(None, None, *pair), meeting(day, None, *pair)) for day in ("2021-03-08", "2021-02-20"))
    assert near > far
    coming = meeting(None, None, *pair, status="planned")
    assert score_of(coming, meeting("2021-03-09", None, *pair)) > score_of(coming, meeting("2021-03-09", None, *pair, status="planned"))


def test_one_who_met_two_others_ties_no_undated_meetings_of_two_together() -> None:
    three = meeting(None, None, "جورج كلوني", "براد بيت", "توم هانكس")
    assert one_meeting(three, meeting(None, None, "جورج كلوني", "براد بيت")) is None
    assert one_meeting(meeting("2021-03-04", None, "جورج كلوني", "براد بيت", "توم هانكس"), meeting("2021-03-04", None, "جورج كلوني", "براد بيت")) == "same"


MEAL = "قال سيرغي لافروف ذلك خلال مأدبة مع أنتوني بلينكن في 9 مارس 2021."
TALKS = "عقد سيرغي لافروف اجتماعا مع أنتوني بلينكن في 9 مارس 2021."


def forms_in(doc: str, text: str) -> list[Form]:
    return [item.form for item in meetings_weaver.meetings(read(Article.make(doc, text, published="2021-03-10")), LEXICON)]


def test_talks_over_a_meal_are_one_unless_an_article_tells_of_both() -> None:
    (over_a_meal,), (talks,) = forms_in("a", MEAL), forms_in("b", TALKS)
    edge = meetings_weaver.judge(over_a_meal, talks, LEXICON)
    assert edge and (edge.verdict, edge.score >= JOINED) == ("same", True)
    both = forms_in("c", f"{MEAL}\n{TALKS}")
    edge = meetings_weaver.judge(both[0], both[1], LEXICON)
    assert edge and edge.verdict == "different"


def test_a_call_is_no_visit() -> None:
    assert one_meeting(meeting("2021-03-04", None, "إيران", "عمان", kind="call"), meeting("2021-03-04", None, "إيران", "عمان", kind="visit")) is None


def paper(time: str | None, by: str, to: str, kind: str = "draft") -> Paper:
    return Paper(span=SOMEWHERE, rule="test", kind=kind, status="published", by=(Name(by, "GPE"),), to=(Name(to, "GPE"),), time=time)


def one_paper(a: Paper, b: Paper) -> str | None:
    one, other = (next(iter(papers_weaver.papers(told(doc, p), LEXICON))).form for doc, p in (("a", a), ("b", b)))
    if one == other:
        return "same"
    edge = papers_weaver.judge(one, other, LEXICON) if set(one.keys) & set(other.keys) else None
    return None if not edge or edge.score < ASKED else edge.verdict if edge.score >= JOINED else "ask"


def test_a_draft_of_one_day_and_author_is_one() -> None:
    assert one_paper(paper("2021-03-04", "إيران", "عمان"), paper("2021-03-04", "إيران", "قطر")) == "ask"
    assert one_paper(paper("2021-03-04", "إيران", "عمان"), paper(None, "إيران", "عمان")) == "same"
    assert one_paper(paper("2021-03-04", "إيران", "عمان"), paper("2021-03-05", "إيران", "عمان")) == "different"
    assert one_paper(paper("2021-03-04", "إيران", "عمان"), paper("2021-03-04", "إيران", "عمان", kind="letter")) is None


def test_days_of_values() -> None:
    assert (found := days("2021-02")) and (found.first.isoformat(), found.last.isoformat(), found.exact) == ("2021-02-01", "2021-02-28", False)
    assert (found := days("2021-03-03/2021-03-04")) and found.each() == ["2021-03-03", "2021-03-04"]
    assert days("PAST_REF") is None
    assert days("2021-02-31") is None


# the order of arrival

STORY = [
    told("a", meeting("2021-03-03/2021-03-04", "مسقط", "عمان", "إيران")),
    told("b", meeting("2021-03-04", "مسقط", "إيران"), paper("2021-03-04", "إيران", "عمان")),
    told("c", meeting(None, "مسقط", "إيران"), paper(None, "إيران", "عمان")),
    person("سيرغي شويغو", "وزير الدفاع الروسي", "روسيا", "d"),
    person("سيرجي شويجو", "وزير الدفاع الروسي", "روسيا", "e"),
    person("شويغو", "وزير الدفاع الروسي", "روسيا", "f"),
    person("جورج كلوني", doc="g"),
    person("روزماري كلوني", doc="h"),
]
WOVEN = weave(STORY)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.permutations(STORY))
def test_the_order_of_arrival_does_not_matter(readings: list[Reading]) -> None:
    assert weave(readings) == WOVEN


def test_what_is_judged_is_not_judged_again() -> None:
    assert weave(STORY, WOVEN) == []
    assert weave(STORY, WOVEN[:1]) == WOVEN[1:]


def test_an_article_given_twice_changes_nothing() -> None:
    assert weave([*STORY, STORY[0]]) == WOVEN
