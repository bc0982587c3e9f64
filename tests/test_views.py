from __future__ import annotations

import pathlib
from collections.abc import Iterator
from typing import Any, cast

import msgspec
import pytest
from sample_record import READINGS, sample

from mahdar.errors import BadRequest
from mahdar.lexicon import lexicon
from mahdar.model import Article, Judgement, Meeting, MeetingStatus, Mention, Name, Published, Reading
from mahdar.record.store import Record, open_record
from mahdar.record.views import QUESTIONS, VIEWS, Scope, gather, view
from mahdar.record.views.days import bounds
from mahdar.record.views.scope import Gathered, sources
from mahdar.record.views.sides import Side, background


@pytest.fixture
def record(tmp_path: pathlib.Path) -> Iterator[Record]:
    with sample(tmp_path) as made:
        yield made


def by_name(record: Record) -> dict[str, object]:
    return {row.name: row for row in view(record, "parties")}


def test_a_party_is_one_line_across_articles(record: Record) -> None:
    helu = by_name(record)["سامي الحلو"]
    assert helu.docs == ("wire", "reprint")
    assert [office.text for office in helu.offices] == ["وزير الري", "الوزير"]


def test_a_state_bears_the_lexicons_name_and_its_other_forms_are_variants(record: Record) -> None:
    assert by_name(record)["السودان"].variants == ("الخرطوم",)


def test_an_office_after_a_preposition_is_the_same_office(tmp_path: pathlib.Path) -> None:
    texts = ("وقالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا إن الرد قريب.", "ووفقا للمتحدثة باسم الخارجية الروسية ماريا زاخاروفا، فإن الرد قريب.")
    with open_record(tmp_path / "two.mahdar") as record:
        for n, text in enumerate(texts):
            record.add(Article.make(f"a{n}", text))
        (party,) = [p for p in view(record, "parties") if p.type == "PER"]
    assert [(o.text, len(o.evidence)) for o in party.offices] == [("المتحدثة باسم الخارجية الروسية", 2)]


def test_a_surname_of_another_article_is_not_taken_for_the_same_man(record: Record) -> None:
    assert {"سامي الحلو", "الحلو"} <= set(by_name(record))


def test_every_form_of_a_name_is_a_variant(record: Record) -> None:
    assert by_name(record)["ليلى قدور"].variants == ("قدور",)


def test_statements_name_their_parties(record: Record) -> None:
    ids = {row.id: row.name for row in view(record, "parties")}
    rows = view(record, "statements")
    assert [[ids[i] for i in row.speaker_ids] for row in rows if row.doc == "wire"] == [["سامي الحلو"], ["سامي الحلو"], ["ليلى قدور"], ["ليلى قدور"]]


def test_statements_come_by_the_day_they_were_said_else_published_else_last(record: Record) -> None:
    assert [(row.doc, row.id) for row in view(record, "statements")] == [
        ("wire", "s1"), ("wire", "s2"), ("wire", "s3"), ("wire", "s4"), ("reprint", "s1"), ("undated", "s1"),
    ]  # fmt: skip
    assert [row.day for row in view(record, "timeline") if row.what == "statement"] == ["2023-05-15", *["2023-05-16"] * 3, "2023-05-18", None]


def test_a_statement_keeps_the_form_that_read_prints(record: Record) -> None:
    row = view(record, "statements")[2]
    assert (row.act, row.mode, row.outlets, row.origins) == ("deny", "indirect", ("صحيفة النهر",), ("وكالة النيل",))
    assert READINGS[0].article.text[slice(*row.content[0])] == "تكون الخرطوم قد سحبت المسودة"


def test_a_chain_leads_from_the_speaker_to_the_outlet(record: Record) -> None:
    assert ("ليلى قدور", "قناة الأفق", "وكالة النيل", "صحيفة النهر") in {row.chain for row in view(record, "chains")}


def test_one_quotation_in_two_outlets_is_one_utterance(record: Record) -> None:
    (row,) = view(record, "utterances")
    assert [s.outlets for s in view(record, "statements") if s.doc == "reprint"] == [("صحيفة النهر", "موقع الضفة")]
    assert ([e.doc for e in row.members], row.drift, row.outlets) == (["wire", "reprint"], False, ("صحيفة النهر", "موقع الضفة"))


def test_a_position_is_the_act_of_a_party(record: Record) -> None:
    assert {(row.party, row.stance, row.since) for row in view(record, "positions")} == {("ليلى قدور", "deny", "2023-05-16")}


def together() -> Gathered:
    """The sample with its two meetings joined, as a weaver of meetings would."""
    found = sources(READINGS, lexicon())
    at = {s.doc: next(f for f in s.reading.findings if type(f).__name__ == "Meeting") for s in found[:2]}
    addresses = sorted(s.article.address(at[s.doc].span) for s in found[:2])
    return Gathered(found, {"meetings": dict.fromkeys(addresses, addresses[0])}, lexicon())


def test_a_meeting_told_by_two_articles_is_one_line_with_its_life() -> None:
    (row,) = QUESTIONS["meetings"](together())
    assert (row.status, [(life.status, life.doc) for life in row.life]) == ("held", [("planned", "wire"), ("held", "reprint")])
    assert (row.parties, row.place, [(d.value, d.docs) for d in row.dates]) == (("سامي الحلو", "ليلى قدور"), "عمّان", [("2023-05-18", ("wire", "reprint"))])


def many(*told: tuple[str, str, str | None, str]) -> Any:
    """The row of one meeting that articles of the days given tell of: the status, the day that each gives, and the parties with a bar between."""
    readings = []
    for n, (day, status, time, who) in enumerate(told):
        article = Article.make(f"d{n}", f"{n} قمة كبيرة", published=day)
        names = tuple(Name(name, "ORG" if name.startswith("جامعة") else "PER") for name in who.split("|"))
        at = Meeting(span=article.span(2, 5), rule="verb_before", kind="summit", status=cast("MeetingStatus", status), parties=names, place=None, time=time)
        readings.append(Reading(article=article, findings=(Published(span=article.span(0, 0), rule="test", how="given", value=day), at)))
    found = sources(readings, lexicon())
    addresses = sorted(s.article.address(article_meeting.span) for s in found for article_meeting in s.reading.of(Meeting))
    (row,) = QUESTIONS["meetings"](Gathered(found, {"meetings": dict.fromkeys(addresses, addresses[0])}, lexicon()))
    return row


def test_a_meeting_held_on_its_day_is_not_planned_again_nor_held_before_it() -> None:
    day, who = "2021-03-10", "سامي الحلو|ليلى قدور"
    row = many(
        ("2021-03-01", "planned", day, who), ("2021-03-03", "cancelled", None, who), ("2021-03-10", "held", day, who), ("2021-03-12", "planned", None, who)
    )
    assert (row.status, [life.status for life in row.life]) == ("held", ["planned", "cancelled", "held", "planned"])
    row = many(("2021-03-01", "planned", day, who), ("2021-03-02", "planned", day, who), ("2021-03-03", "held", None, who))
    assert row.status == "planned"
    row = many(("2021-03-01", "planned", day, who), ("2021-03-12", "cancelled", day, who))
    assert row.status == "cancelled"


def test_who_is_named_once_where_many_articles_name_others_is_no_party() -> None:
    body = "جامعة الدول العربية"
    rows = [("2021-03-10", "held", "2021-03-10", body)] * 16
    assert many(*rows[:15], ("2021-03-10", "held", None, f"{body}|فريد سالم")).parties == (body, "فريد سالم")
    assert many(*rows, ("2021-03-10", "held", None, f"{body}|فريد سالم")).parties == (body,)


def test_a_third_beside_two_who_met_is_named_by_more_than_a_quarter() -> None:
    pair = "سامي الحلو|ليلى قدور"
    rows = [("2021-03-10", "held", "2021-03-10", pair)] * 4
    with_a_third = ("2021-03-10", "held", None, f"{pair}|فريد سالم")
    assert many(*rows, with_a_third).parties == ("سامي الحلو", "ليلى قدور")
    assert many(*rows, with_a_third, with_a_third).parties == ("سامي الحلو", "ليلى قدور", "فريد سالم")
    assert many(*rows[:1], with_a_third).parties == ("سامي الحلو", "ليلى قدور", "فريد سالم")


def test_dates_that_agree_are_given_once() -> None:
    def given(*values: str) -> list[str]:
        return [d.value for d in many(*(("2021-03-10", "held", value, "سامي الحلو|ليلى قدور") for value in values)).dates]

    assert given("2021-03", "2021-03-08", "2021-03") == ["2021-03-08"]
    assert given("2021-03-08/2021-03-09", "2021-03-08", "2021-03-08/2021-03-09") == ["2021-03-08/2021-03-09"]
    assert given("2021-03-08", "2021-03-09", "2021-03-08/2021-03-09") == ["2021-03-08/2021-03-09"]
    assert given("2021-03-08", "2021-03-08", "2021-03-09") == ["2021-03-08", "2021-03-09"]
    assert given("2021-03", "2021") == ["2021-03"]


def test_a_paper_says_what_it_asks(record: Record) -> None:
    (row,) = view(record, "papers")
    assert (row.kind, row.by, row.status, [d.value for d in row.dates]) == ("draft", ("السودان",), "handed over", ["2023-05"])
    assert [READINGS[0].article.text[slice(*ask.span)] for ask in row.asks] == ["اتفاق مكتوب"]


def test_outlets_count_their_articles_and_statements(record: Record) -> None:
    assert {(row.outlet, row.agencies, len(row.docs), row.statements) for row in view(record, "outlets")} == {
        ("صحيفة النهر", ("وكالة النيل",), 1, 4), ("موقع الضفة", (), 1, 1), (None, (), 1, 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "docs"),
    [
        (Scope(), {"wire", "reprint", "undated"}),
        (Scope(about="المسودة"), {"wire"}),
        (Scope(about="مسودة الري"), {"wire"}),
        (Scope(about="كلمة غائبة"), set()),
        (Scope(outlet="موقع الضفة"), {"reprint"}),
        (Scope(start="2023-05-17"), {"reprint"}),
        (Scope(end="2023-05-17"), {"wire"}),
        (Scope(start="2023-05-16", end="2023-05-18"), {"wire", "reprint"}),
    ],
)
def test_the_scope_chooses_the_articles(record: Record, scope: Scope, docs: set[str]) -> None:
    assert {s.doc for s in gather(record, scope).sources} == docs


@pytest.mark.parametrize("scope", [Scope(start="gestern"), Scope(end="2023-13-01"), Scope(start="2023-06-01", end="2023-05-01")])
def test_a_period_that_is_none_is_refused(record: Record, scope: Scope) -> None:
    with pytest.raises(BadRequest):
        gather(record, scope)


def test_what_a_person_judged_wrong_is_left_out(record: Record) -> None:
    wire = READINGS[0]
    denial = next(f for f in wire.findings if getattr(f, "act", "") == "deny")
    record.judge(Judgement(verdict="wrong", subject=wire.article.address(denial.cue), why="a question", by="a reader", at="2023-06-01T00:00:00+00:00"))
    assert "deny" not in {row.act for row in view(record, "statements")}


def test_an_unknown_view_is_refused_with_the_list_of_views(record: Record) -> None:
    with pytest.raises(BadRequest, match="no view 'quarrels'.*parties"):
        view(record, "quarrels")


def test_two_articles_of_one_doc_stay_apart() -> None:
    twins = [msgspec.structs.replace(r, article=msgspec.structs.replace(r.article, doc="same")) for r in READINGS[:2]]
    assert len({s.doc for s in sources(twins, lexicon())}) == 2


@pytest.mark.parametrize("what", VIEWS)
def test_all_evidence_lies_in_its_article(record: Record, what: str) -> None:
    texts = {s.doc: s.article.text for s in gather(record, Scope()).sources}
    found = list(evidence(msgspec.to_builtins(view(record, what))))
    assert all(0 <= a < b <= len(texts[doc]) for doc, (a, b) in found)


def evidence(value: object) -> Iterator[tuple[str, tuple[int, int]]]:
    if isinstance(value, dict):
        if "span" in value and "doc" in value:
            yield value["doc"], tuple(value["span"])
        for inner in value.values():
            yield from evidence(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from evidence(inner)


def test_the_order_of_arrival_does_not_matter(record: Record, tmp_path: pathlib.Path) -> None:
    (tmp_path / "other").mkdir()
    with sample(tmp_path / "other", tuple(reversed(READINGS))) as other:
        assert all(view(record, what) == view(other, what) for what in VIEWS)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2022-01-12", ("2022-01-12", "2022-01-12")),
        ("2022-01-09/2022-01-10", ("2022-01-09", "2022-01-10")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2022", ("2022-01-01", "2022-12-31")),
        ("2022-W01", ("2022-01-03", "2022-01-09")),
        ("2022-05-18T14:00", ("2022-05-18", "2022-05-18")),
        ("2022-01-12~", ("2022-01-12", "2022-01-12")),
        ("2022-02-31", None),
        ("PAST_REF", None),
        (None, None),
    ],
)
def test_days_of_a_value(value: str | None, days: tuple[str, str] | None) -> None:
    assert bounds(value) == days


def rows_of(kind: str, who: tuple[tuple[str, str], ...], place: str | None = None, rule: str = "verb_before", *, public: bool = True) -> list[Any]:
    """The rows of one meeting with the parties and the place given; `public`: an office of the first is told."""
    article = Article.make("one", "أعلن الرئيس التونسي سامي الحلو قمة كبيرة", published="2021-03-10")
    office, body = (article.span(5, 19), "تونس") if public else (None, None)
    person = Mention(span=article.span(5 if public else 20, 30), rule="hand", kind="person", head=article.span(20, 30), office=office, body=body)
    names = tuple(Name(name, cast("Any", type_)) for name, type_ in who)
    town = Name(place, "GPE") if place else None
    at = Meeting(span=article.span(31, 34), rule=rule, kind=cast("Any", kind), status="planned", parties=names, place=town, time=None)
    found = sources(
        [Reading(article=article, findings=(Published(span=article.span(0, 0), rule="test", how="given", value="2021-03-10"), person, at))], lexicon()
    )
    return list(QUESTIONS["meetings"](Gathered(found, {}, lexicon())))


def test_a_state_beside_the_holder_of_its_office_and_a_second_spelling_are_no_parties_of_their_own() -> None:
    (row,) = rows_of("meeting", (("سامي الحلو", "PER"), ("تونس", "GPE"), ("ليلى قدور", "PER"), ("المغرب", "GPE")))
    assert row.parties == ("سامي الحلو", "ليلى قدور", "المغرب")
    (row,) = rows_of("meeting", (("دولت بهجلي", "PER"), ("دولت بهتشلي", "PER"), ("ليلى قدور", "PER")))
    assert len(row.parties) == 2


def test_a_meeting_of_which_too_little_is_told_has_no_row() -> None:
    one, other, body = ("سامي الحلو", "PER"), ("ليلى قدور", "PER"), ("مجلس النهر", "ORG")
    assert [len(rows_of("meeting", who, "طنجة")) for who in ((one,), (), (one, other), (body,))] == [0, 0, 1, 1]
    assert [len(rows_of("vote", who)) for who in ((one, other), (body,))] == [0, 1]
    assert [len(rows_of("visit", (one,), place)) for place in (None, "طنجة")] == [0, 1]
    assert len(rows_of("meeting", (), "طنجة", "word_after")) == 1


def test_talks_that_have_begun_somewhere_at_some_time_have_no_row() -> None:
    one, other, state, land, body = (
        Side(name, kind, 1, frozenset(), frozenset()) for name, kind in (("أ", "PER"), ("ب", "PER"), ("ج", "GPE"), ("د", "GPE"), ("ه", "ORG"))
    )
    assert [background("meeting", who, None, ()) for who in ((one, state), (state, land), (body,), (one, other), (state, body))] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert [background("meeting", (state, land), *told) for told in ((None, ("2021",)), (None, ("2021-03",)), ("طنجة", ()))] == [True, False, False]
    assert not background("call", (one, state), None, ())


def test_a_matter_of_private_people_has_no_row() -> None:
    assert [len(rows_of("visit", (("سامي الحلو", "PER"),), "طنجة", public=public)) for public in (True, False)] == [1, 0]
    assert len(rows_of("meeting", (("سامي الحلو", "PER"), ("المغرب", "GPE")), "طنجة", public=False)) == 1


def test_nobody_visits_the_state_of_his_own_office() -> None:
    assert [len(rows_of("visit", (("سامي الحلو", "PER"),), place)) for place in ("تونس", "المغرب")] == [0, 1]
    assert len(rows_of("visit", (("سامي الحلو", "PER"), ("ليلى قدور", "PER")), "تونس")) == 1
