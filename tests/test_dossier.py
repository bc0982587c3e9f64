from __future__ import annotations

import io
import pathlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import msgspec
import pytest
from rich.console import Console
from sample_record import READINGS, sample

from mahdar.errors import BadRequest
from mahdar.lexicon import lexicon
from mahdar.lexicon.labels import Label, labels
from mahdar.model import Article, Meeting, Paper, Reading, Statement
from mahdar.record.store import Record
from mahdar.record.views import VIEWS, Scope, gather, view
from mahdar.show.dossier import dossier
from mahdar.show.drawing import axis, drawing
from mahdar.show.labels import Labels
from mahdar.show.passages import Marked, lines, of_statement, passage
from mahdar.show.tables import COLUMNS, view_table

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Element:
    def __init__(self, tag: str, attrs: dict[str, str], parent: Element | None) -> None:
        self.tag, self.attrs, self.parent = tag, attrs, parent
        self.children: list[Element | str] = []

    def all(self, tag: str = "", cls: str = "") -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and (not cls or cls in child.attrs.get("class", "").split()):
                    yield child
                yield from child.all(tag, cls)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)


class Tree(HTMLParser):
    """A strict reader of our pages: every element is closed, and in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.root = self.at = Element("", {}, None)
        self.feed(page)
        assert self.at is self.root, f"<{self.at.tag}> is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.at.tag, f"</{tag}> closes <{self.at.tag}>"
        assert self.at.parent
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with sample(tmp_path_factory.mktemp("sample")) as made:
        yield made


@pytest.fixture(scope="module", params=["ar", "en"])
def page(request: pytest.FixtureRequest, record: Record) -> Element:
    return Tree(dossier(record, Scope(), request.param)).root


def one(page: Element, id: str) -> Element:
    (found,) = [e for e in page.all() if e.attrs.get("id") == id]
    return found


def squeezed(text: str) -> str:
    return "".join(text.split())


# the page


def test_a_day_that_the_article_does_not_tell_is_shown_as_that_of_the_report(record: Record, page: Element) -> None:
    shown = Labels(lexicon(), next(page.all("html")).attrs["lang"])
    told, reported = (one(page, id).text for id in ("day-2023-05-15", "reported-2023-05-16"))
    assert shown.day("2023-05-15") in told and shown.page("reported") not in told
    assert shown.reported(shown.day("2023-05-16")) in reported


def test_language_and_direction(page: Element) -> None:
    (html,) = page.all("html")
    assert (html.attrs["lang"], html.attrs["dir"]) in {("ar", "rtl"), ("en", "ltr")}


def test_nothing_is_loaded_from_elsewhere(page: Element) -> None:
    for element in page.all():
        for name in ("src", "href", "action", "srcset", "poster", "data"):
            assert element.attrs.get(name, "#").startswith(("#", "data:,")), element.attrs
    styles = "".join(e.text for e in page.all("style"))
    assert not re.search(r"url\(|@import|https?:", styles)


def test_every_link_leads_somewhere_and_every_id_is_one(page: Element) -> None:
    ids = [e.attrs["id"] for e in page.all() if "id" in e.attrs]
    assert len(ids) == len(set(ids))
    assert {e.attrs["href"][1:] for e in page.all("a")} <= set(ids)


def test_headings_come_in_order(page: Element) -> None:
    levels = [int(e.tag[1]) for e in page.all() if re.fullmatch("h[1-6]", e.tag)]
    assert levels.count(1) == 1
    main = [int(e.tag[1]) for m in page.all("main") for e in m.all() if re.fullmatch("h[1-6]", e.tag)]
    assert main[0] == 2
    assert all(b <= a + 1 for a, b in zip(main, main[1:], strict=False))


def test_landmarks(page: Element) -> None:
    assert [len(list(page.all(tag))) for tag in ("main", "nav", "header", "footer")] == [1, 1, 1, 1]


def test_every_statement_stands_in_the_page_with_its_words_marked(record: Record, page: Element) -> None:
    texts = {s.doc: s.article.text for s in gather(record, Scope()).sources}
    number = {s.doc: n for n, s in enumerate(gather(record, Scope()).sources, 1)}
    rows = view(record, "statements")
    assert len(list(page.all("article", "said"))) == len(rows)
    for row in rows:
        shown = one(page, f"s{number[row.doc]}-{row.id}")
        content = "".join(texts[row.doc][a:b] for a, b in row.content)
        assert squeezed(content) in squeezed(next(shown.all("blockquote")).text)
        marked = {what: "".join(m.text for m in shown.all("mark", what)) for what in ("content", "cue", "mention")}
        assert squeezed(marked["content"]) == squeezed(content)
        assert marked["cue"] == texts[row.doc][slice(*row.cue)]
        assert marked["mention"] == (texts[row.doc][slice(*row.mention)] if row.mention else "")


def test_every_article_stands_in_full(record: Record, page: Element) -> None:
    for n, source in enumerate(gather(record, Scope()).sources, 1):
        (whole,) = one(page, f"a{n}").all("div", "whole")
        assert squeezed(whole.text) == squeezed(source.article.text)


def test_meetings_and_papers_show_their_passages(record: Record, page: Element) -> None:
    texts = {s.doc: s.article.text for s in gather(record, Scope()).sources}
    for what, letter in (("meetings", "m"), ("papers", "d")):
        for n, row in enumerate(view(record, what), 1):
            marks = {"".join(m.text for m in proof.all("mark", "told")) for proof in one(page, f"{letter}{n}").all("details", "proof")}
            assert marks == {texts[life.doc][slice(*life.span)] for life in row.life}


def test_links_into_an_article_hit_the_first_marked_word(record: Record, page: Element) -> None:
    sources = gather(record, Scope()).sources
    for link in (a.attrs["href"] for proof in page.all("details", "proof") for a in proof.all("a")):
        n, offset = map(int, link[2:].split("-"))
        text = sources[n - 1].article.text[offset:]
        assert text.startswith(one(page, link[1:]).text)


def test_a_quotation_in_two_outlets_leads_from_one_to_the_other(page: Element) -> None:
    said = [(e.attrs["id"], [a.attrs["href"] for a in e.all("a")]) for e in page.all("article", "said") if "لن توقع" in next(e.all("blockquote")).text]
    (first, links), (second, others) = said
    assert f"#{second}" in links
    assert f"#{first}" in others


def test_what_articles_say_is_escaped(page: Element) -> None:
    assert any("<بعد تأخير>" in e.text for e in page.all("div", "whole"))


def test_both_languages_show_the_arabic_names_and_english_their_letters(record: Record) -> None:
    assert "ليلى قدور" in dossier(record, lang="ar")
    english = dossier(record, lang="en")
    assert "ليلى قدور" in english
    assert re.search(r'<span class="latin">[A-Z][^<]*</span> <bdi class="small" lang="ar" dir="rtl">ليلى قدور', english)


def test_the_same_page_again(record: Record, tmp_path: pathlib.Path) -> None:
    with sample(tmp_path, tuple(reversed(READINGS))) as other:
        assert dossier(other) == dossier(record)


def test_an_empty_scope_makes_a_page_that_says_so(record: Record) -> None:
    page = Tree(dossier(record, Scope(about="كلمة غائبة"))).root
    assert len([e for e in page.all("p", "unknown") if e.text == Labels(lexicon(), "ar").page("none_found")]) >= 6


def test_another_language_is_refused(record: Record) -> None:
    with pytest.raises(BadRequest, match="'fr'"):
        dossier(record, lang="fr")


# passages


def test_a_mark_inside_a_word_cuts_no_letter_off() -> None:
    article = Article.make("a", "وقالت إنها\n\nباقية")
    (line,) = passage(article, [Marked(1, 5, "cue")])
    assert [(p.text, p.marks) for p in line] == [("و", ""), ("قالت", "cue"), (" إنها", "")]


def test_marks_that_overlap_are_cut_at_every_edge() -> None:
    (line,) = lines("abcdef", (0, 6), [Marked(0, 4, "content"), Marked(2, 6, "cue"), Marked(2, 3, "cue")])
    assert [(p.text, p.marks) for p in line] == [("ab", "content"), ("c", "content cue"), ("d", "content cue"), ("ef", "cue")]


def test_lines_lose_no_letter() -> None:
    for reading in READINGS:
        marked = [m for s in reading.of(Statement) for m in of_statement(s)]
        shown = lines(reading.article.text, (0, len(reading.article.text)), marked)
        assert squeezed("".join(p.text for line in shown for p in line)) == squeezed(reading.article.text)


def test_a_passage_over_two_lines_shows_both_and_not_what_stands_between() -> None:
    article = Article.make("a", "قال\r\n\r\nبين\r\nما قيل")
    shown = passage(article, [Marked(0, 3, "cue"), Marked(article.text.index("ما"), len(article.text), "content")])
    assert [[p.text for p in line] for line in shown] == [["قال"], ["ما قيل"]]


# labels and drawing


def test_every_label_is_there_in_both_languages() -> None:
    table = msgspec.structs.asdict(lexicon().made(labels))
    every = [label for group in table.values() for label in (group.values() if isinstance(group, dict) else group)]
    assert all(isinstance(label, Label) and label.ar and label.en for label in every)


def test_every_act_kind_and_status_of_the_model_has_a_label() -> None:
    table = lexicon().made(labels)
    hints = {kind: {f.name: f.type for f in msgspec.inspect.type_info(kind).fields} for kind in (Statement, Meeting, Paper)}
    assert set(hints[Statement]["mode"].values) <= set(table.modes)
    for kind, names in ((Meeting, table.meetings), (Paper, table.papers)):
        assert set(hints[kind]["kind"].values) <= set(names)
        assert set(hints[kind]["status"].values) <= set(table.statuses)


@pytest.mark.parametrize(
    ("value", "ar", "en"),
    [
        ("2022-01-11", "الثلاثاء 11 يناير 2022", "Tuesday 11 January 2022"),
        ("2022-01-09/2022-01-10", "9 – 10 يناير 2022", "9 – 10 January 2022"),
        ("2021-12-30/2022-01-02", "30 ديسمبر 2021 – 2 يناير 2022", "30 December 2021 – 2 January 2022"),
        ("2022-03", "مارس 2022", "March 2022"),
        ("2022", "2022", "2022"),
        ("PAST_REF", "PAST_REF", "PAST_REF"),
    ],
)
def test_a_value_in_words(value: str, ar: str, en: str) -> None:
    assert [Labels(lexicon(), lang).value(value) for lang in ("ar", "en")] == [ar, en]


def test_long_silences_are_left_out_of_the_axis() -> None:
    along = axis({"2022-01-01", "2022-01-03", "2022-06-01"})
    assert along.places == {"2022-01-01": 0, "2022-01-03": 2, "2022-06-01": 5}
    assert [days for _, days in along.breaks] == [148]


def test_the_drawing_keeps_days_in_order_and_within_the_axis(record: Record) -> None:
    drawn = drawing(view(record, "timeline"))
    assert drawn
    places = [bar.at for bar in drawn.bars]
    assert places == sorted(places)
    assert all(0 < at < 100 for at in places)
    assert max(bar.height for bar in drawn.bars) == 100


def test_nothing_dated_is_not_drawn() -> None:
    assert drawing([]) is None


# tables


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("what", VIEWS)
def test_tables_hold_a_row_for_each_line_and_isolate_every_cell(record: Record, what: str, lang: str) -> None:
    console = Console(width=160, file=io.StringIO(), force_terminal=False)
    table = view_table(record, what, Scope(), lang)
    assert table.row_count == len(view(record, what))
    console.print(table)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert shown.count("\u2068") == shown.count("\u2069")
    assert all(line.count("\u2068") == line.count("\u2069") for line in shown.splitlines())


def test_every_view_has_a_table(record: Record) -> None:
    assert set(COLUMNS) == set(VIEWS)
    with pytest.raises(BadRequest):
        view_table(record, "quarrels")


def test_an_empty_reading_makes_a_page(tmp_path: pathlib.Path) -> None:
    with sample(tmp_path, (Reading(article=Article.make("bare", "سطر بلا شيء فيه")),)) as bare:
        assert "سطر بلا شيء فيه" in dossier(bare)
