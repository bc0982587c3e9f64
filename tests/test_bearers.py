"""Who held an office on a day: an office that an article gives to nobody leads to a person only where a table gives the days."""

from __future__ import annotations

import datetime as dt
import itertools
import pathlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar import Article, open_record, read
from mahdar.errors import BadTable
from mahdar.lexicon import Lexicon, lexicon
from mahdar.lexicon import persons as persons_table
from mahdar.lexicon.name_tables import HeldRow, PersonRow
from mahdar.lexicon.names import NameWords
from mahdar.model import Reading
from mahdar.record.views import view
from mahdar.weave.bearers import Bearers, borne, held_through
from mahdar.weave.clusters import clusters
from mahdar.weave.forms import fact
from mahdar.weave.people import judge, people
from mahdar.weave.spelling import spelling

OWN = """
- name: كارلو ستانكوفيتش
  held:
  - {office: وزير الزراعة الهندي, from: 2017-02-01, to: 2018-03-31}
- name: أنطون بلانكير
  held:
  - {office: وزير الزراعة الهندي, from: 2021-01-26}
- {name: ماركو ستويانوف, held: [{office: الرئيس الأمريكي, from: 2000-01-01, to: 2000-12-31}]}
- {name: سالم الخوري, held: [{office: سفير السودان}]}
"""
EARLY = Article.make("early", "قال وزير الزراعة الهندي إن القمح قليل.", published="2018-03-10")
LATE = Article.make("late", "قال وزير زراعة الهند إن القمح كثير.", published="2021-12-10")
NAMED = Article.make("named", "استقبل أنطون بلانكير الوفد في المطار. وقال بلانكير إن القمح كثير.", published="2021-12-11")
GIVEN = Article.make("given", "وصل وزير الزراعة الهندي رومين دينكوف. وقال وزير الزراعة الهندي إن القمح قليل.", published="2021-12-12")
BETWEEN = Article.make("between", "قال وزير الزراعة الهندي إن القمح قليل.", published="2019-05-05")
UNKNOWN = Article.make("unknown", "قال وزير الزراعة الهندي إن القمح قليل.")
FORMER = Article.make("former", "قال وزير الزراعة الهندي السابق إن القمح قليل.", published="2021-12-10")
SHE = Article.make("she", "قالت وزيرة الزراعة الهندية إن القمح قليل.", published="2021-12-10")
SEVERAL = Article.make("several", "اجتمع وزراء الزراعة في الهند.", published="2021-12-10")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """The tables with the persons above."""
    file = tmp_path_factory.mktemp("own") / "people.yaml"
    file.write_text(OWN, encoding="utf-8")
    return lexicon(people=str(file))


def bearers_of(article: Article, words: Lexicon) -> list[str]:
    return [row.name for _, row in borne(read(article, words), words)]


@pytest.mark.parametrize(
    ("article", "wanted"),
    [
        (EARLY, ["كارلو ستانكوفيتش"]),
        (LATE, ["أنطون بلانكير"]),
        (NAMED, []),
        (GIVEN, []),
        (BETWEEN, []),
        (UNKNOWN, []),
        (FORMER, []),
        (SHE, []),
        (SEVERAL, []),
    ],
    ids=lambda value: value.doc if isinstance(value, Article) else None,
)
def test_bearer_on_the_day(article: Article, wanted: list[str], own: Lexicon) -> None:
    assert bearers_of(article, own) == wanted
    assert bearers_of(article, lexicon()) == []


def test_a_row_without_days_holds_for_ever(own: Lexicon) -> None:
    assert bearers_of(Article.make("case", "قال السفير السوداني إن القمح قليل.", published="1999-01-01"), own) == ["سالم الخوري"]


def test_the_users_own_row_goes_before_ours(own: Lexicon) -> None:
    text = "قال الرئيس الأمريكي إن القمح قليل."
    assert bearers_of(Article.make("case", text, published="2000-05-05"), own) == ["ماركو ستويانوف"]
    assert bearers_of(Article.make("case", text, published="2000-05-05"), lexicon()) == ["بيل كلينتون"]
    assert bearers_of(Article.make("case", text, published="2010-05-05"), own) == ["باراك أوباما"]
    assert bearers_of(Article.make("case", text, published="2017-01-20"), own) == []


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("رفض ستويانوف ذلك. وقال ستويانوف إن القمح قليل.", "2000-05-05", "ماركو ستويانوف"),
        ("رفض ستويانوف ذلك. وقال ستويانوف إن القمح قليل.", "2002-05-05", "ستويانوف"),
        ("رفض ستويانوف ذلك. وقال ستويانوف إن القمح قليل.", None, "ستويانوف"),
        ("وصل فيكتور ستويانوف. وقال ستويانوف إن القمح قليل.", "2000-05-05", "فيكتور ستويانوف"),
        ("وقال الأسد إن القمح قليل.", "2010-05-05", "بشار الأسد"),
        ("وقالت كلينتون إن القمح قليل.", "2010-05-05", "كلينتون"),
    ],
)
def test_surname_of_whoever_held_an_office_on_the_day(text: str, day: str | None, wanted: str, own: Lexicon) -> None:
    reading = read(Article.make("case", text, published=day), own)
    names = {fact(item.form, "name") for item in people(reading, own) if fact(item.form, "type") == "PER"}
    assert names == {" ".join(own.made(spelling).words(wanted))}


def test_the_same_state_in_other_words() -> None:
    for office in ("وزير الخارجية الأمريكي", "وزير الخارجية الأميركي", "وزير خارجية الولايات المتحدة", "وزير خارجية أمريكا"):
        assert bearers_of(Article.make("case", f"قال {office} إن القمح قليل.", published="2021-12-10"), lexicon()) == ["أنتوني بلينكن"], office
        assert bearers_of(Article.make("case", f"قال {office} إن القمح قليل.", published="2018-03-10"), lexicon()) == ["ريكس تيلرسون"], office
    assert bearers_of(Article.make("case", "قال وزير الزراعة الأمريكي إن القمح قليل.", published="2021-12-10"), lexicon()) == []


def test_record_shows_offices_over_time(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "people.yaml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("MAHDAR_PEOPLE", str(tmp_path / "people.yaml"))
    with open_record(tmp_path / "talks.mahdar") as record:
        for article in (EARLY, LATE, NAMED, GIVEN):
            record.add(article)
        rows = {row.name: row for row in view(record, "parties") if row.type == "PER"}
        ids = {(row.doc, tuple(row.speaker_ids)) for row in view(record, "statements")}
    assert set(rows) == {"كارلو ستانكوفيتش", "أنطون بلانكير", "رومين دينكوف"}
    late = rows["أنطون بلانكير"]
    assert late.docs == ("late", "named")
    assert [(o.text, o.since, o.until) for o in late.offices] == [("وزير زراعة الهند", "2021-12-10", "2021-12-10")]
    assert [(h.office, h.since, h.until) for h in late.held] == [("وزير الزراعة الهندي", dt.date(2021, 1, 26), None)]
    assert ("early", (rows["كارلو ستانكوفيتش"].id,)) in ids
    assert ("late", (late.id,)) in ids


def test_a_wrong_day_is_told(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "people.yaml"
    file.write_text("- {name: سالم الخوري, held: [{office: سفير السودان, from: yesterday}]}", encoding="utf-8")
    with pytest.raises(BadTable, match=r"people\.yaml"):
        lexicon(people=str(file)).made(NameWords)


def test_an_office_has_one_holder_at_a_time() -> None:
    held = lexicon().made(Bearers).held
    assert held
    for office, rows in held.items():
        spans = sorted((row.since or dt.date.min, row.until or dt.date.max, person.name) for row, person in rows)
        assert all(since < until for since, until, _ in spans), office
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans)), (office, spans)


@pytest.mark.parametrize("row", [row for row in persons_table.rows(lexicon()) if row.held], ids=lambda row: row.name)
def test_every_office_leads_to_its_holder(row: PersonRow) -> None:
    for held in row.held:
        day = (held.since or dt.date(2000, 1, 1)) + dt.timedelta(days=3)
        verb = "قالت" if row.sex == "f" else "قال"
        assert bearers_of(Article.make("case", f"{verb} {held.office} إن القمح قليل.", published=day.isoformat()), lexicon()) == [row.name], held.office


@settings(deadline=None, max_examples=20)
@given(st.permutations([EARLY, LATE, NAMED, GIVEN, BETWEEN]))
def test_order_of_articles_does_not_matter(own: Lexicon, order: list[Article]) -> None:
    assert grouped(order, own) == grouped([EARLY, LATE, NAMED, GIVEN, BETWEEN], own)


READ: dict[tuple[str, str], Reading] = {}


def grouped(articles: list[Article], words: Lexicon) -> set[frozenset[str]]:
    """The clusters of persons."""
    for article in articles:
        READ.setdefault((article.doc, words.version), read(article, words))
    items = [item for article in articles for item in people(READ[article.doc, words.version], words)]
    forms = list(dict.fromkeys(item.form for item in items))
    said = ((a, b, judge(a, b, words)) for a, b in itertools.combinations(forms, 2) if set(a.keys) & set(b.keys))
    return {frozenset(group) for group in clusters(items, [(a, b, edge) for a, b, edge in said if edge])}


def test_held_through_takes_both_ends() -> None:
    row = msgspec.yaml.decode("{office: x, from: 2018-01-01, to: 2018-01-31}", type=HeldRow)
    first, last = dt.date(2018, 1, 1), dt.date(2018, 1, 31)
    assert held_through(row, first, last)
    assert not held_through(row, first - dt.timedelta(1), last)
    assert not held_through(row, first, last + dt.timedelta(1))
