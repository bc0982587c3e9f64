"""Every word of the tables of time, of tense and of credits is exercised, positive and negative (tests/corpus/words/); no text breaks the reading."""

from __future__ import annotations

import datetime as dt
import pathlib
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import fields

from mahdar.find import read
from mahdar.find.dated import dated
from mahdar.find.published import published
from mahdar.find.times import times
from mahdar.find.when import NOTHING, parsed, written
from mahdar.lexicon import lexicon
from mahdar.lexicon.credits import CreditTable
from mahdar.lexicon.said import SaidTable
from mahdar.lexicon.tense import TenseTable
from mahdar.lexicon.time import TimeTable
from mahdar.model import Article, Credit, Dated, Reading, SaidOn, Statement, Time

WORDS = pathlib.Path(__file__).parent / "corpus" / "words"
STAGES = (times, published, dated)
LEXICON = lexicon()
FOLD = LEXICON.folding.fold

BESIDE = {"preps", "inside", "year_heads", "day_heads", "day_links", "clitics", "joins", "article"}
AGAINST = {
    "age_heads",
    "named_after",
    "general_heads",
    "counted",
    "ages",
    "not_today_after",
    "not_today_before",
    "not_weekday_before",
    "not_weekday_after",
    "pair_before",
}

LENGTHS = {"upon", "only"}

WEDNESDAY = "2019-05-15"


class Row(msgspec.Struct, forbid_unknown_fields=True):
    """A word of a table, a text in which it does its work, and one in which it stands and does not."""

    table: str
    word: str
    yes: str
    no: str


def rows(name: str) -> list[Row]:
    return msgspec.yaml.decode((WORDS / f"{name}.yaml").read_bytes(), type=list[Row])


def each(name: str) -> Any:
    return pytest.mark.parametrize("row", rows(name), ids=lambda r: f"{r.table}-{r.word}")


def reading(text: str, day: str | None = WEDNESDAY) -> Reading:
    return read(Article.make("case", text, published=day), stages=STAGES)


# words of time: of a table of BESIDE a time is found thanks to the word, of one of AGAINST none is because of it,
# of one of LENGTHS the time is a stretch thanks to it, of all others a time is found that holds the word


def holds(text: str, word: str) -> bool:
    return any(FOLD(word) in FOLD(t.span.text) for t in reading(text).of(Time))


def works(row: Row, text: str) -> bool:
    if row.table in LENGTHS:
        return any(d.value.startswith("P") and d.value[1:2].isdigit() or d.value.startswith("PT") for d in reading(text).of(Dated))
    if row.table in BESIDE:
        return bool(reading(text).of(Time))
    if row.table in AGAINST:
        return not reading(text).of(Time)
    return holds(text, row.word)


@each("times")
def test_word_of_time(row: Row) -> None:
    assert works(row, row.yes), (row.yes, [t.span.text for t in reading(row.yes).of(Time)])
    assert not works(row, row.no), (row.no, [t.span.text for t in reading(row.no).of(Time)])


def test_every_word_of_time_has_a_row() -> None:
    table = LEXICON.table("time", TimeTable)
    words = {(f.name, entry.word) for f in fields(TimeTable) for entry in getattr(table, f.name)}
    assert words == {(r.table, r.word) for r in rows("times")}


# words of tense: `yes` and `no` name the weekday Monday, and the day or days that it is


class Told(msgspec.Struct, forbid_unknown_fields=True):
    """A word of tense, a text in which it tells on which Monday something is, the value of that Monday, and a text in which it stands and tells nothing."""

    table: str
    word: str
    yes: str
    value: str
    no: str
    other: str


def told_rows() -> list[Told]:
    return msgspec.yaml.decode((WORDS / "tense.yaml").read_bytes(), type=list[Told])


def monday(text: str) -> str:
    """The value of the last time of a text, with its EDTF where it has one."""
    found = reading(text).of(Dated)[-1]
    return f"{found.value} {found.edtf}" if found.edtf else found.value


@pytest.mark.parametrize("row", told_rows(), ids=lambda r: f"{r.table}-{r.word}")
def test_word_of_tense(row: Told) -> None:
    assert (monday(row.yes), monday(row.no)) == (row.value, row.other)


def test_every_word_of_tense_has_a_row() -> None:
    table = LEXICON.table("time_tense", TenseTable)
    words = {(f.name, word) for f in fields(TenseTable) for word in getattr(table, f.name)}
    assert words == {(r.table, r.word) for r in told_rows()}


# words of credits: `yes` is a text in which a credit or a stated day is found thanks to the word


def credited(text: str) -> bool:
    found = reading(text, None)
    return bool(found.of(Credit)) or any(f.rule == "date_line" for f in found.findings)


@each("credits")
def test_word_of_credits(row: Row) -> None:
    assert credited(row.yes), row.yes
    assert not credited(row.no), row.no


def test_every_word_of_credits_has_a_row() -> None:
    table = LEXICON.table("credits", CreditTable)
    words = {("names", w) for name in table.names for w in name.words}
    words |= {(f.name, w) for f in fields(CreditTable) if f.name != "names" for w in getattr(table, f.name)}
    assert words == {(r.table, r.word) for r in rows("credits")}


# words of said.yaml: in `yes` the last statement has its day thanks to the word (in NO_DAY: has none because of it), in `no` it has not (it has)

NO_DAY = {"since", "that", "contrast", "events", "relatives", "joins", "was", "had", "formerly", "after_that"}


def last_has_day(text: str) -> bool:
    found = read(Article.make("case", text, published=WEDNESDAY))
    return max(found.of(Statement), key=lambda s: s.cue.start).cue in {s.span for s in found.of(SaidOn)}


@each("said")
def test_word_of_said(row: Row) -> None:
    assert last_has_day(row.yes) != (row.table in NO_DAY), row.yes
    assert last_has_day(row.no) == (row.table in NO_DAY), row.no


def test_every_word_of_said_has_a_row() -> None:
    table = LEXICON.table("said", SaidTable)
    assert {(f.name, w) for f in fields(SaidTable) for w in getattr(table, f.name)} == {(r.table, r.word) for r in rows("said")}


# properties

VOCABULARY = sorted({r.word for r in rows("times")} | {"2021", "7", "12", "999", "1440", "12/1/2022", ":", "30", "/", "(", ")", "-", "\n", ".", "\u060c"})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY), max_size=12), st.sampled_from([None, WEDNESDAY, "1850-01-01", "2199-12-31"]))
def test_any_words_of_time_in_any_order_are_read(words: list[str], day: str | None) -> None:
    found = reading(" ".join(words), day)
    spans = [t.span for t in found.of(Time)]
    assert spans == [d.span for d in found.of(Dated)]
    assert all(a.stop <= b.start for a, b in zip(spans, spans[1:], strict=False))


PATTERNS = ["{d} {m} {y}", "{d} من {m} عام {y}", "{d}-{m}-{y}", "يوم {d} {m}، {y}م"]


@settings(max_examples=200, deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(PATTERNS), st.data())
def test_a_day_written_is_the_day_read(day: dt.date, pattern: str, data: st.DataObject) -> None:
    months = [e.word for e in LEXICON.table("time", TimeTable).months if e.value == day.month]
    text = "وصل الوفد في " + pattern.format(d=day.day, m=data.draw(st.sampled_from(months)), y=day.year) + " إلى المدينة."
    assert [d.value for d in reading(text).of(Dated)] == [day.isoformat()]


@pytest.mark.parametrize("expr", ["y=2021 m=12 d=17", "w=2 day=0", "n=-3 unit=Y", "m=12 d=17 step=-1", "ref=P2D", ""])
def test_notation_reads_back(expr: str) -> None:
    assert written(parsed(expr)) == expr
    assert parsed(written(NOTHING)) == NOTHING
