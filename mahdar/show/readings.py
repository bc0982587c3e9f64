"""One article's reading on the terminal: as tables, and explained paragraph by paragraph."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mahdar.find.form import ReadingForm, StatementForm, form
from mahdar.find.statements.unused import Unused, unused
from mahdar.lexicon import Lexicon
from mahdar.lexicon.worth import worth
from mahdar.model import AnyFinding, Article, Dated, Meeting, Paper, Published, Reading, Referent, SaidOn, Span, Statement, Time
from mahdar.show.labels import Labels
from mahdar.show.tables import Isolated, in_order

Row = tuple[str, ...]


def reading_tables(reading: Reading, lexicon: Lexicon, console: Console) -> None:
    """Print what was found in an article: its day, statements, meetings, papers and times, under headings in Arabic."""
    labels, found = Labels(lexicon, "ar"), form(reading)
    console.print(Text(heading(found, labels), style="bold"))
    shown = False
    for name, columns, rows in (
        ("statements", ("speaker", "act", "mode", "said_on", "words"), statement_rows(reading.article, found, labels)),
        ("meetings", ("status", "parties", "place", "dates"), meeting_rows(found, labels)),
        ("papers", ("status", "by", "to", "dates"), paper_rows(found, labels)),
        ("dates", ("words", "dates"), tuple((t.text, labels.value(t.edtf or t.value)) for t in found.times)),
    ):
        shown = bool(rows) or shown
        if rows:
            console.print(Text(labels.page(name), style="bold"))
            console.print(table([labels.page(c) for c in columns], rows))
    if not shown:
        console.print(Text(labels.page("none_found")))
    console.print()


def heading(found: ReadingForm, labels: Labels) -> str:
    """The doc of an article and the day on which it was published, with how that is known."""
    if not found.published:
        return found.doc
    value = found.published.edtf or found.published.value
    return f"{found.doc}   {labels.value(value) if value else ''} ({labels.how(found.published.how)})"


def statement_rows(article: Article, found: ReadingForm, labels: Labels) -> tuple[Row, ...]:
    return tuple((speakers(s, labels), labels.act(s.act), labels.mode(s.mode), s.said_on or "", content(article, s)) for s in found.statements)


def speakers(s: StatementForm, labels: Labels) -> str:
    return listed((speaker.name for speaker in s.speakers), labels) or labels.page("no_speaker")


def listed(names: Iterable[str], labels: Labels) -> str:
    return f"{labels.page('comma')} ".join(names)


def content(article: Article, s: StatementForm) -> str:
    return " \u2026 ".join(one_line(article.text[start:stop]) for start, stop in s.content)


def meeting_rows(found: ReadingForm, labels: Labels) -> tuple[Row, ...]:
    return tuple((f"{labels.kind(m.kind)} {labels.status(m.status)}", listed(m.parties, labels), m.place or "", m.time or "") for m in found.meetings)


def paper_rows(found: ReadingForm, labels: Labels) -> tuple[Row, ...]:
    return tuple((f"{labels.kind(p.kind)} {labels.status(p.status)}", listed(p.by, labels), listed(p.to, labels), p.time or "") for p in found.papers)


def table(columns: Iterable[str], rows: Iterable[Row]) -> Table:
    """A table to be read from the right."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in in_order(list(columns), right=True):
        made.add_column(Isolated(column), justify="right", overflow="fold")
    for row in rows:
        made.add_row(*map(Isolated, in_order(list(row), right=True)))
    return made


def explanation(reading: Reading, lexicon: Lexicon) -> Iterator[str]:
    """The lines that explain a reading: each paragraph, under it each cue that yielded nothing and why, each finding with its rule and what that is worth."""
    yield f"{reading.article.doc} ({reading.article.id})"
    unmade = unused(reading, lexicon)
    for start, paragraph in paragraphs(reading.article.text):
        here = [f for f in reading.findings if start <= f.span.start < start + len(paragraph) + 1]
        yield ""
        yield f"[{start}] {one_line(paragraph)}"
        for row in unmade[bisect.bisect_left(unmade, start, key=place) : bisect.bisect_left(unmade, start + len(paragraph) + 1, key=place)]:
            yield f"    {row.span.start}-{row.span.stop} no statement from {words(row.span)} ({row.kind}): {'; '.join(row.reasons)}"
        for finding in sorted(here, key=lambda f: (f.span.start, f.span.stop)):
            yield f"    {finding.span.start}-{finding.span.stop} {type(finding).__name__} by {finding.rule}{worth_of(finding.rule, lexicon)}: {told(finding)}"


def place(row: Unused) -> int:
    return row.span.start


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text that hold something, each with its offset."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def worth_of(rule: str, lexicon: Lexicon) -> str:
    """How often the rule was right where it was measured, in brackets; nothing when it was not."""
    row = lexicon.made(worth).get(rule)
    return f" (right {row.right} times of {row.found})" if row else ""


def told(finding: AnyFinding) -> str:
    """What a finding says, in a line."""
    if isinstance(finding, Statement):
        return "; ".join(statement_parts(finding))
    if isinstance(finding, Referent):
        return f"{words(finding.span)} = {', '.join(f'{n.name} ({n.type})' for n in finding.names)}"
    if isinstance(finding, Time):
        return f"{words(finding.span)} = {finding.expr} ({finding.anchor})"
    if isinstance(finding, Dated | Published):
        return f"{words(finding.span)} = {finding.edtf or finding.value}"
    if isinstance(finding, SaidOn):
        return f"{words(finding.span)} was said on {finding.value}"
    if isinstance(finding, Meeting | Paper):
        return f"{finding.kind}, {finding.status}, {finding.time or 'no date'}: {words(finding.span)}"
    return f"{getattr(finding, 'kind', None) or getattr(finding, 'role', '')}: {words(finding.span)}"


def statement_parts(s: Statement) -> Iterator[str]:
    yield f"{s.act}, {s.mode}"
    yield f"cue {words(s.cue)}"
    if s.mention:
        yield f"speaker {words(s.mention)}"
    yield f"content {' + '.join(map(words, s.content))}"
    for name in ("addressee", "channel"):
        if span := getattr(s, name):
            yield f"{name} {words(span)}"


def words(span: Span) -> str:
    """The words of a span in marks."""
    return f"\u2039{one_line(span.text)}\u203a"


def one_line(text: str) -> str:
    return " ".join(text.split())
