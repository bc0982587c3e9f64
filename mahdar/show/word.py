"""The dossier as a Word file: the chapters of the page, each line with its reference; right to left where Arabic stands.  Equal records give equal bytes."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from mahdar.record.store import Record
from mahdar.record.views import Gathered, Scope, gather
from mahdar.record.views.scope import Source
from mahdar.show.accounts import Accounts, Conflict, Utterance
from mahdar.show.brief import Brief, Point
from mahdar.show.cards import ArticleCard, Day, EventCard, StatementLine
from mahdar.show.chapters import Chapters
from mahdar.show.labels import Labels
from mahdar.show.positions import Answer, Issue, Matrix, Positions, Stand
from mahdar.show.spots import Spot, Who

ARABIC = re.compile("[\u0600-\u06ff]")
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML cannot hold."""
FONT = "Arial"
"""A font of Word and of its relatives that has both scripts."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive can name; every part of the file bears it."""
AFTER_BIDI = {
    qn(f"w:{name}") for name in ("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "jc", "outlineLvl", "rPr", "sectPr")
}
"""What stands after `bidi` in a paragraph's properties; Word minds the order."""
SOFT, ACCENT = RGBColor(0x56, 0x5C, 0x64), RGBColor(0x0F, 0x4C, 0x5C)
SIZES = {"Normal": 11, "Title": 24, "Heading 1": 17, "Heading 2": 13, "List Bullet": 11}
T = TypeVar("T")
LEFT = "\u200e"
"""Keeps what is read from the left together, wherever it stands."""


def word_file(record: Record, scope: Scope | None = None, lang: str = "ar") -> bytes:
    """The Word file of a scope of the record, its labels in Arabic or in English.  Raises BadRequest for another language."""
    scope = scope or Scope()
    return document_of(gather(record, scope), scope, lang)


def document_of(gathered: Gathered, scope: Scope, lang: str) -> bytes:
    """The Word file of what was gathered for the scope."""
    writer = Writer(Labels(gathered.lexicon, lang), gathered.last_day)
    Contents(writer, Chapters(gathered, writer.labels), scope).write()
    return writer.bytes()


class Writer:
    """A document in one language, written from its beginning to its end."""

    def __init__(self, labels: Labels, last_day: str) -> None:
        self.labels, self.right = labels, labels.lang == "ar"
        self.document: Document = docx.Document()
        about = self.document.core_properties
        about.created = about.modified = dt.datetime.fromisoformat(last_day or "1980-01-01")
        about.author, about.last_modified_by, about.title, about.language = "Mahdar", "Mahdar", labels.page("minutes"), labels.lang
        for name, size in SIZES.items():
            self.style(name, size)

    def style(self, name: str, size: int) -> None:
        """Give a style the fonts and size for both scripts."""
        style = self.document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        properties = style.element.get_or_add_rPr()
        fonts = properties.find(qn("w:rFonts"))
        for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:cs"), FONT)
        properties.append(element("w:szCs", val=str(2 * size)))
        if name.startswith(("Title", "Heading")):
            style.font.color.rgb = ACCENT
            properties.append(element("w:bCs"))

    def heading(self, text: str, level: int) -> None:
        """A heading; level 0 is the title."""
        self.paragraph([(text, "")], "Title" if level == 0 else f"Heading {level}")

    def paragraph(self, runs: Iterable[tuple[str, str]], style: str | None = None, right: bool | None = None) -> Paragraph:
        """A paragraph of runs, each a text and a manner: bold, soft or an address to which it links."""
        made = self.document.add_paragraph(style=style)
        return self.fill(made, runs, self.right if right is None else right)

    def fill(self, paragraph: Paragraph, runs: Iterable[tuple[str, str]], right: bool) -> Paragraph:
        """The paragraph with runs, from the right where Arabic is read."""
        if right:
            before = (c for c in paragraph._p.get_or_add_pPr() if c.tag in AFTER_BIDI)
            follower = next(before, None)
            bidi = element("w:bidi")
            follower.addprevious(bidi) if follower is not None else paragraph._p.get_or_add_pPr().append(bidi)
        for text, manner in runs:
            if text:
                self.run(paragraph, text, manner)
        return paragraph

    def run(self, paragraph: Paragraph, text: str, manner: str) -> None:
        """A run of letters, marked as Arabic when it is."""
        run = paragraph.add_run(UNFIT.sub("\ufffd", text))
        run.bold = manner == "bold" or None
        if manner == "soft" or manner.startswith("http"):
            run.font.size, run.font.color.rgb = Pt(9), ACCENT if manner.startswith("http") else SOFT
        mark_script(run, manner == "bold")
        if manner.startswith("http"):
            link(paragraph, run, manner)

    def table(self, heads: list[str], rows: list[list[str]]) -> None:
        """A table that begins on the side where reading begins."""
        made: Table = self.document.add_table(rows=0, cols=len(heads), style="Table Grid")
        if self.right:
            made._tbl.tblPr.append(element("w:bidiVisual"))
        for n, row in enumerate([heads, *rows]):
            for m, (cell, text) in enumerate(zip(made.add_row().cells, row, strict=True)):  # type: ignore[no-untyped-call]
                self.cell(cell, text, bold=n == 0 or m == 0)
        self.document.add_paragraph()

    def cell(self, cell: _Cell, text: str, bold: bool) -> None:
        """A cell with its letters."""
        self.fill(cell.paragraphs[0], [(text, "bold" if bold else "")], self.right)

    def bytes(self) -> bytes:
        """The file, its parts without the time at which they were packed."""
        made, out = io.BytesIO(), io.BytesIO()
        self.document.save(made)
        with zipfile.ZipFile(made) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
            for info in packed.infolist():
                again.writestr(zipfile.ZipInfo(info.filename, EPOCH), packed.read(info), zipfile.ZIP_DEFLATED)
        return out.getvalue()


class Contents:
    """The chapters of a dossier, written one after the other."""

    def __init__(self, writer: Writer, it: Chapters, scope: Scope) -> None:
        self.out, self.it, self.scope, self.labels = writer, it, scope, writer.labels
        self.positions = Positions(it)
        self.brief = Brief(it, self.positions, scope.since)
        self.accounts = Accounts(it)

    def write(self) -> None:
        """All chapters, in the order of the page."""
        self.title()
        self.first_page()
        self.chapter("positions", self.positions.issues, self.issue)
        self.chapter("open", [p for _, points in self.brief.open_by_kind for p in points], self.point)
        self.chapter("meetings", self.it.meetings, self.event)
        self.chapter("papers", self.it.papers, self.event)
        self.chapter("answers", self.positions.answers, self.answer)
        accounts: list[Utterance | Conflict] = [*self.accounts.conflicts, *self.accounts.utterances]
        self.chapter("accounts", accounts, self.account)
        self.chapter("by_day", self.it.days, self.day)
        self.chapter("articles", self.it.articles, self.article)
        self.out.paragraph([(self.labels.page("made_with"), "soft")])

    def title(self) -> None:
        """What the minutes are about, and their period."""
        about = f": {self.scope.about}" if self.scope.about else ""
        self.out.heading(f"{self.labels.page('minutes')}{about}", 0)
        if self.it.period:
            self.out.paragraph([(f"{self.labels.page('period')}: {self.labels.days(self.it.period)}", "soft")])

    def first_page(self) -> None:
        """The four questions, and the matrix."""
        self.out.heading(f"{self.labels.page('brief')} ({self.labels.page('as_of')} {self.labels.days(self.day_of(self.brief.last))})", 1)
        for heading in self.brief.headings:
            self.out.heading(self.labels.page(heading.name), 2)
            self.each(heading.points, self.point)
        if self.positions.matrix:
            self.out.heading(self.labels.page("matrix"), 2)
            self.matrix(self.positions.matrix)

    def day_of(self, day: str) -> tuple[str, str] | None:
        """A day as views give days."""
        return (day, day) if day else None

    def chapter(self, name: str, items: Iterable[T], write: Callable[[T], None]) -> None:
        """A chapter with its heading."""
        self.out.heading(self.labels.page(name), 1)
        self.each(list(items), write)

    def each(self, items: Iterable[T], write: Callable[[T], None]) -> None:
        """Each item, or that there is none."""
        every = list(items)
        for item in every:
            write(item)
        if not every:
            self.out.paragraph([(self.labels.page("none_found"), "soft")])

    # lines

    def names(self, people: Iterable[Who]) -> str:
        """Several names."""
        return f"{self.labels.page('comma')} ".join(self.labels.name(who.name) for who in people)

    def reference(self, spot: Spot) -> None:
        """Outlet, day, article and offsets, linked to the article's address."""
        source, offsets = spot.source, spot.place.partition(":")[2]
        told = f"{source.outlet or self.labels.page('no_outlet')} · {spot.day} · "
        self.out.paragraph([(told, "soft"), (f"{LEFT}{source.doc}:{offsets}{LEFT}", web(source.article.url) or "soft")])

    def spot(self, spot: Spot) -> None:
        """The words of a place and its reference."""
        self.words(spot.words)
        self.reference(spot)

    def words(self, words: str) -> None:
        """The words of a place, kept together with the reference that follows."""
        kept = self.out.paragraph([(f"«{words}»", "")], right=True).paragraph_format
        kept.space_after, kept.keep_with_next = Pt(0), True

    def point(self, p: Point) -> None:
        """A line of the first page."""
        facts = f" ({' · '.join(p.facts)})" if p.facts else ""
        more = f" +{p.unnamed}" if p.unnamed else ""
        self.out.paragraph([(f"{p.chip}: ", "bold"), (f"{p.title} ", ""), (self.names(p.named), "bold"), (more + facts, "soft")], "List Bullet")
        if p.spot:
            self.spot(p.spot)

    def matrix(self, matrix: Matrix) -> None:
        """The matrix as a table."""
        act, none = self.labels.act, self.labels.page("no_issue")
        rows = [[issue.name or none, *(f"{self.labels.page('comma')} ".join(act(s.stance) for s in cell) for cell in cells)] for issue, cells in matrix.rows]
        self.out.table([self.labels.page("issue"), *(self.labels.name(who.name) for who in matrix.parties)], rows)

    def issue(self, issue: Issue) -> None:
        """An issue with the stances on it."""
        self.out.heading(issue.name or self.labels.page("no_issue"), 2)
        self.each(issue.stands, self.stand)

    def stand(self, stand: Stand) -> None:
        """A stance with its passages."""
        act = self.labels.act
        before = f" ({self.labels.page('formerly')}: {act(stand.before)})" if stand.before else ""
        self.out.paragraph([(f"{self.names([stand.party])}: {act(stand.stance)}", "bold"), (before, ""), (f" {stand.days}", "soft")])
        self.each(stand.spots, self.spot)

    def event(self, card: EventCard) -> None:
        """A meeting or paper with its life and clauses."""
        labels, row = self.labels, card.row
        who = f": {self.names(card.who)}" if card.who else ""
        to = f" {labels.page('to')} {self.names(card.to)}" if card.to else ""
        self.out.heading(f"{card.number}. {labels.kind(row.kind)}{who}{to} ({labels.status(row.status)})", 2)
        place = getattr(row, "place", None)
        dates = f" {labels.page('or')} ".join(f"{day} ({self.by(sources)})" if len(card.dates) > 1 else day for day, sources in card.dates)
        facts = filter(None, (labels.name(place) if place else None, dates or labels.page("no_date")))
        self.out.paragraph([(" · ".join(facts), "soft")])
        for text, _ in card.asks:
            self.out.paragraph([(f"{labels.page('asks')}: ", "bold"), (text, "")], "List Bullet")
        for proof in card.proofs:
            self.out.paragraph([(labels.status(proof.status or ""), "bold")]).paragraph_format.space_after = Pt(0)
            self.spot(Spot(words=proof.words, source=proof.source, day=proof.day, link="", place=proof.place))

    def by(self, sources: Iterable[Source]) -> str:
        """Who gives a date."""
        return f"{self.labels.page('according_to')} {self.labels.page('comma').join(source.outlet or source.doc for source in sources)}"

    def answer(self, row: Answer) -> None:
        """An answer under what it answers."""
        self.out.paragraph([(f"{self.labels.name(row.who)} {self.labels.answer(row.kind)} {self.labels.name(row.whom)}", "bold")])
        self.spot(row.of)
        self.spot(row.by)

    def account(self, row: Utterance | Conflict) -> None:
        """Passages that meet or conflict."""
        if isinstance(row, Conflict):
            self.out.paragraph([(self.labels.conflict(row.kind), "bold")])
            return self.each((row.a, row.b), self.spot)
        drift = f" · {self.labels.page('drift')}" if row.drift else ""
        self.out.paragraph([(self.names(row.spots[0].who), "bold"), (f" {row.spread}{drift}", "soft")])
        return self.each(row.spots if row.drift else row.spots[:1], self.spot)

    def day(self, day: Day) -> None:
        """The statements of a day."""
        self.out.heading(day.day, 2)
        self.each(day.lines, self.statement)

    def statement(self, line: StatementLine) -> None:
        """A statement: who, what he does, the words, the reference."""
        who, act = self.names(line.speakers) or self.labels.page("no_speaker"), self.labels.act(line.said.found.act)
        spread = f" · {self.labels.spread(line.outlets, line.origins)}" if line.outlets > 1 else ""
        self.out.paragraph([(who, "bold"), (f" · {act} · {self.labels.mode(line.said.found.mode)}{spread}", "soft")])
        self.spot(Spot(words=" … ".join(line.words), source=line.said.source, day=line.day, link="", place=line.place))

    def article(self, card: ArticleCard) -> None:
        """An article by its heading, outlet, day and address; its text stands in the page."""
        source = card.source
        told = f"{source.outlet or self.labels.page('no_outlet')} · {card.day} · "
        reference = (f"{LEFT}{source.doc}{LEFT}", web(source.article.url) or "soft")
        self.out.paragraph([(f"{card.heading} ", ""), (told, "soft"), reference], "List Bullet")


def web(url: str | None) -> str | None:
    """The address when it is one of the web."""
    return url if url and url.startswith(("http://", "https://")) else None


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def mark_script(run: Run, bold: bool) -> None:
    """Mark a run that holds Arabic: read from the right, with the sizes and weights of complex scripts."""
    if not ARABIC.search(run.text):
        return
    properties = run._r.get_or_add_rPr()
    if bold:
        properties.append(element("w:bCs"))
    if run.font.size:
        properties.append(element("w:szCs", val=str(int(2 * run.font.size.pt))))
    properties.append(element("w:rtl"))
    properties.append(element("w:lang", bidi="ar-SA"))


def link(paragraph: Paragraph, run: Run, url: str) -> None:
    """Make a run a link to an address."""
    made = OxmlElement("w:hyperlink")
    made.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(made)
    made.append(run._r)
