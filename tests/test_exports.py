"""Every export read back by a reader that is not ours."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import io
import json
import pathlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sample_record import READINGS, Notes, sample

from mahdar.errors import BadRequest
from mahdar.model import Meeting, Name, Published, Reading
from mahdar.record.store import Record
from mahdar.record.views import QUESTIONS, Gathered, Scope, gather, view
from mahdar.record.views.events import DateRow, LifeRow, MeetingRow
from mahdar.show.exports import STREAMS, TABULAR
from mahdar.show.exports.events import Told
from mahdar.show.exports.flat import flat
from mahdar.show.exports.icalendar import component, entries, folded
from mahdar.show.labels import Labels

OTHER_DAY = "قالت وزارة الري إن لقاء الحلو وقدور في عمّان ألغي; وكان مقررا \\ يوم الأحد، «=1+1»."


def other_day() -> Reading:
    """An article that gives another day for the meeting of the sample, and one that tells of a meeting somewhen in a month."""
    n = Notes("other", OTHER_DAY, url="https://example.org/a?b=1&c=2")
    who = (Name("سامي الحلو", "PER", n.at("الحلو")), Name("ليلى قدور", "PER", n.at("قدور")))
    found = [
        Published(span=n.at("قالت"), rule="hand", how="given", value="2023-05-20"),
        *n.person("الحلو", "الحلو", "سامي الحلو"),
        *n.person("قدور", "قدور", "ليلى قدور"),
        Meeting(span=n.at("لقاء الحلو وقدور في عمّان"), rule="hand", kind="meeting", status="planned", parties=who, time="2023-05-21"),
        Meeting(span=n.at("مقررا"), rule="hand", kind="visit", status="proposed", parties=who[:1], time="2023-06"),
        Meeting(span=n.at("يوم الأحد"), rule="hand", kind="round", status="planned", parties=who, time="2023-06-03/2023-06-05"),
        *n.statement("قالت", "«=1+1»".strip("«»"), None, Name("وزارة الري", "ORG"), mode="direct"),
    ]
    return Reading(article=n.article, findings=tuple(found))


EVERY = (*READINGS, other_day())


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with sample(tmp_path_factory.mktemp("sample"), EVERY) as made:
        yield made


@pytest.fixture(scope="module")
def gathered(record: Record) -> Gathered:
    return gather(record, Scope())


@pytest.fixture(params=["ar", "en"])
def made(request: pytest.FixtureRequest, gathered: Gathered) -> Callable[[str], bytes]:
    return lambda kind: STREAMS[kind](gathered, Labels(gathered.lexicon, request.param))


# tables


def plain(value: Any) -> str:
    """A cell as CSV writes it."""
    if isinstance(value, list):
        value = " | ".join("" if v is None else str(v) for v in value)
    return str(value).upper() if isinstance(value, bool) else "" if value is None else str(value)


@pytest.mark.parametrize("what", QUESTIONS)
def test_a_csv_opens_with_a_mark_of_utf8_and_holds_every_row(gathered: Gathered, what: str) -> None:
    data, table = TABULAR["csv"](gathered, what), flat(gathered, what)
    assert data.startswith(codecs.BOM_UTF8)
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert head == [column.name for column in table.columns]
    assert len(head) == len(set(head))
    assert [[c.removeprefix("'") for c in row] for row in rows] == [[plain(c) for c in row] for row in table.rows]


def test_a_cell_of_an_article_is_no_formula(gathered: Gathered) -> None:
    rows = list(csv.DictReader(io.StringIO(TABULAR["csv"](gathered, "statements").decode("utf-8-sig"))))
    assert [row["content"] for row in rows if "1+1" in row["content"]] == ["'=1+1"]


def test_the_words_of_a_place_stand_beside_its_offsets(record: Record, gathered: Gathered) -> None:
    rows = list(csv.DictReader(io.StringIO(TABULAR["csv"](gathered, "statements").decode("utf-8-sig"))))
    assert len(rows) == len(view(record, "statements"))
    for row in rows:
        text = gathered.by_doc[row["doc"]].article.text
        assert row["cue"] == text[int(row["cue_start"]) : int(row["cue_stop"])]


@pytest.mark.parametrize("what", QUESTIONS)
def test_a_parquet_file_holds_the_same_table(gathered: Gathered, what: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    read, table = parquet.read_table(io.BytesIO(TABULAR["parquet"](gathered, what))), flat(gathered, what)
    assert read.column_names == [column.name for column in table.columns]
    assert [tuple(row.values()) for row in read.to_pylist()] == list(table.rows)


def test_an_empty_view_keeps_its_columns(record: Record) -> None:
    empty = gather(record, Scope(about="كلمة غائبة"))
    assert [flat(empty, what).rows for what in QUESTIONS] == [()] * len(QUESTIONS)
    assert [c.name for c in flat(empty, "utterances").columns] == [c.name for c in flat(gather(record, Scope()), "utterances").columns]


def test_there_is_no_table_of_what_is_no_view(gathered: Gathered) -> None:
    with pytest.raises(BadRequest, match="'weather'"):
        flat(gathered, "weather")


# calendar


def components(data: bytes, name: str) -> list[Any]:
    icalendar = pytest.importorskip("icalendar")
    return list(icalendar.Calendar.from_ical(data).walk(name))


def test_the_calendar_holds_each_meeting_once_for_each_day_given(record: Record, made: Callable[[str], bytes]) -> None:
    data = made("ics")
    rows = view(record, "meetings")
    events, journal = components(data, "VEVENT"), components(data, "VJOURNAL")
    assert len({str(e["UID"]) for e in events + journal}) == len(events) + len(journal)
    assert {str(e["UID"]).rpartition("-")[0] for e in events + journal} == {row.id.replace(":", "-") for row in rows}  # type: ignore[attr-defined]
    assert [str(e["CATEGORIES"].to_ical().decode()) for e in journal] == [Labels(gather(record, Scope()).lexicon, lang_of(data)).kind("visit")]
    assert all("DTSTART" not in e for e in journal)


def lang_of(data: bytes) -> str:
    return "en" if b"X-WR-CALNAME:Meetings" in data else "ar"


def test_a_stretch_of_days_ends_after_its_last(made: Callable[[str], bytes]) -> None:
    ((start, end),) = [(e.decoded("DTSTART"), e.decoded("DTEND")) for e in components(made("ics"), "VEVENT") if e.decoded("DTSTART") > dt.date(2023, 6, 1)]
    assert (start, end) == (dt.date(2023, 6, 3), dt.date(2023, 6, 6))


def calendar_of(gathered: Gathered, status: str, *dates: str) -> list[Any]:
    """The events of one meeting that articles give these dates."""
    row = MeetingRow(
        id="a:0-1",
        kind="round",
        parties=(),
        place=None,
        dates=tuple(DateRow(value=value, docs=("wire",)) for value in dates),
        status=status,
        life=(LifeRow(status=status, doc="wire", span=(0, 4)),),
    )
    entry = entries(Told(gathered, Labels(gathered.lexicon, "en"), row), row)
    return components("".join(map(folded, component("VCALENDAR", entry))).encode(), "VEVENT")


@pytest.mark.parametrize(
    ("status", "dates", "shown"),
    [
        ("held", ["2022-01-09"], ["2022-01-09 CONFIRMED"]),
        ("planned", ["2022-01-09"], ["2022-01-09 CONFIRMED"]),
        ("planned", ["2022-01-09?"], ["2022-01-09 TENTATIVE"]),
        ("proposed", ["2022-01-09"], ["2022-01-09 TENTATIVE"]),
        ("postponed", ["2022-01-09"], ["2022-01-09 TENTATIVE"]),
        ("cancelled", ["2022-01-09"], ["2022-01-09 CANCELLED"]),
        ("held", ["2022-01-09/2022-01-10"], ["2022-01-09 CONFIRMED"]),
        ("planned", ["2022-01-09/2022-01-10"], ["2022-01-09 TENTATIVE"]),
        ("held", ["2022-01", "2022-01-10"], ["2022-01-10 CONFIRMED"]),
        ("held", ["2022-01-09", "2022-01-10"], ["2022-01-09 TENTATIVE disputed", "2022-01-10 TENTATIVE disputed"]),
        ("refused", ["2022-01-09", "2022-01-10"], ["2022-01-09 CANCELLED disputed", "2022-01-10 CANCELLED disputed"]),
        ("planned", ["2022"], []),
    ],
)
def test_what_is_not_sure_says_so(gathered: Gathered, status: str, dates: list[str], shown: list[str]) -> None:
    events = calendar_of(gathered, status, *dates)
    said = [f"{e.decoded('DTSTART')} {e['STATUS']}{' disputed' if 'date disputed' in e['SUMMARY'] else ''}" for e in events]
    assert said == shown
    assert all(Labels(gathered.lexicon, "en").value(value) in e["DESCRIPTION"] for e in events for value in dates)


def test_the_words_of_articles_come_back_from_the_calendar(made: Callable[[str], bytes]) -> None:
    told = "".join(str(e["DESCRIPTION"]) for e in components(made("ics"), "VEVENT"))
    assert "«لقاء الحلو وقدور في عمّان»" in told
    assert "https://example.org/a?b=1&c=2" in told


def test_no_line_of_the_calendar_is_longer_than_75_octets(made: Callable[[str], bytes]) -> None:
    lines = made("ics").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert folded("SUMMARY:" + "ع" * 100).replace("\r\n ", "") == "SUMMARY:" + "ع" * 100 + "\r\n"


# annotations


OA = "http://www.w3.org/ns/oa#"
RDF_VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
TERMS = {
    "id": "@id",
    "type": "@type",
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "value": RDF_VALUE,
    **{name: f"{OA}{name}" for name in ("exact", "prefix", "suffix", "start", "end", "Annotation", "TextQuoteSelector", "TextPositionSelector")},
    "first": {"@id": "https://www.w3.org/ns/activitystreams#first", "@type": "@id"},
    "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
}
"""The terms of the Web Annotation context that are looked at, since no test asks the network for it."""


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_annotations_are_linked_data_and_hit_the_words(gathered: Gathered, made: Callable[[str], bytes]) -> None:
    rdflib = pytest.importorskip("rdflib")
    whole = json.loads(made("annotations"))
    assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = rdflib.Graph().parse(data=json.dumps(whole | {"@context": TERMS}), format="json-ld")
    oa = rdflib.Namespace(OA)
    annotations = set(graph.subjects(rdflib.RDF.type, oa.Annotation))
    assert len(annotations) == whole["total"] == len(whole["first"]["items"])
    texts = {f"urn:mahdar:article:{s.article.id}": s.article.text for s in gathered.sources}
    seen = 0
    for one in annotations:
        for target in graph.objects(one, oa.hasTarget):
            (source,), selectors = graph.objects(target, oa.hasSource), list(graph.objects(target, oa.hasSelector))
            known = [(name, graph.value(s, oa[name])) for s in selectors for name in ("exact", "prefix", "suffix", "start", "end")]
            found = {name: value for name, value in known if value is not None}
            start, end = int(found["start"]), int(found["end"])
            text = texts[str(source)]
            assert text[start:end] == str(found["exact"])
            assert text[:start].endswith(str(found["prefix"]))
            assert text[end:].startswith(str(found["suffix"]))
            seen += 1
    assert seen >= whole["total"] > 0


# FollowTheMoney


def test_entities_are_valid_for_followthemoney(record: Record, made: Callable[[str], bytes]) -> None:
    ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed (pip install '.[readers]')")
    entities = [ftm.model.get_proxy(json.loads(line), cleaned=False) for line in made("ftm").splitlines()]
    for line, entity in zip(made("ftm").splitlines(), entities, strict=True):
        given = json.loads(line)["properties"]
        assert {name: sorted(entity.get(name)) for name in given} == {name: sorted(v.strip() for v in values) for name, values in given.items()}
    ids = {entity.id for entity in entities}
    assert len(ids) == len(entities)
    linked = [value for e in entities for prop, value in e.itervalues() if prop.type.name == "entity"]
    assert linked
    assert set(linked) <= ids
    assert sum(e.schema.name == "Event" for e in entities) == len(view(record, "meetings"))


def test_entities_are_lines_that_refer_to_one_another(made: Callable[[str], bytes]) -> None:
    entities = [json.loads(line) for line in made("ftm").splitlines()]
    ids = {e["id"] for e in entities}
    assert len(ids) == len(entities)
    for name in ("entity", "document", "involved", "proof"):
        assert {value for e in entities for value in e["properties"].get(name, [])} <= ids
    assert all(values and all(isinstance(v, str) and v for v in values) for e in entities for values in e["properties"].values())


# TimelineJS


def test_the_timeline_has_what_timelinejs_asks_for(record: Record, made: Callable[[str], bytes]) -> None:
    whole = json.loads(made("timelinejs"))
    rows = [*view(record, "meetings"), *view(record, "papers")]
    assert len(whole["events"]) == len(rows)
    assert len({e["unique_id"] for e in whole["events"]}) == len(rows)
    for event in whole["events"]:
        day = event["start_date"]
        dt.date(day["year"], day.get("month", 1), day.get("day", 1))
        assert event["text"]["headline"]
    visit = next(e for e in whole["events"] if e["start_date"] == {"year": 2023, "month": 6})
    assert "end_date" not in visit
    assert "<بعد" not in json.dumps(whole, ensure_ascii=False)


# all of them


@pytest.mark.parametrize("kind", STREAMS)
def test_equal_records_give_equal_bytes(record: Record, tmp_path: pathlib.Path, kind: str) -> None:
    with sample(tmp_path, tuple(reversed(EVERY))) as other:
        one, two = (gather(r, Scope()) for r in (record, other))
        assert STREAMS[kind](one, Labels(one.lexicon, "ar")) == STREAMS[kind](two, Labels(two.lexicon, "ar"))


@pytest.mark.parametrize("kind", TABULAR)
def test_equal_records_give_equal_tables(record: Record, tmp_path: pathlib.Path, kind: str) -> None:
    with sample(tmp_path, tuple(reversed(EVERY))) as other:
        one, two = (gather(r, Scope()) for r in (record, other))
        assert all(TABULAR[kind](one, what) == TABULAR[kind](two, what) for what in QUESTIONS)


@pytest.mark.parametrize("kind", STREAMS)
def test_an_empty_record_can_be_exported(tmp_path: pathlib.Path, kind: str) -> None:
    with sample(tmp_path, ()) as record:
        gathered = gather(record, Scope())
        assert STREAMS[kind](gathered, Labels(gathered.lexicon, "ar")) is not None
