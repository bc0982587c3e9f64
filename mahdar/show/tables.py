"""Tables for the terminal: one for each view.

Every cell is isolated (U+2068 … U+2069) line by line, so that a terminal that orders right-to-left text keeps each cell in its own column;
with Arabic labels the first column stands on the right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from mahdar.errors import BadRequest
from mahdar.record.store import Record
from mahdar.record.views import QUESTIONS, Evidence, Gathered, Scope, asked, gather
from mahdar.record.views.answers import AnswerRow
from mahdar.record.views.chains import ChainRow
from mahdar.record.views.conflicts import ConflictRow
from mahdar.record.views.copies import CopyRow
from mahdar.record.views.events import MeetingRow, PaperRow
from mahdar.record.views.issues import IssueRow
from mahdar.record.views.open import OpenRow
from mahdar.record.views.parties import OfficeRow, PartyRow
from mahdar.record.views.positions import PositionRow
from mahdar.record.views.statements import StatementRow
from mahdar.record.views.stories import StoryRow
from mahdar.record.views.timeline import OutletRow, TimelineRow
from mahdar.record.views.utterances import UtteranceRow
from mahdar.show.labels import Labels

Cells = list[str]
NARROWEST = {"words": 36}
"""Columns that keep some width when the others are wide."""
LONGEST = 160
"""Characters of a quotation that a cell shows."""


class Isolated:
    """Words in a cell, each line of them isolated from what stands beside it."""

    def __init__(self, words: str) -> None:
        self.words = Text(words)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self.words)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.words.wrap(console, options.max_width):
            words = line.plain.strip()
            room = options.max_width - cell_len(words) if options.justify == "right" else 0
            yield Segment(" " * max(0, room) + f"\u2068{words}\u2069" if words else "")
            yield Segment.line()


class Writer:
    """What the cells of a table need: labels, and the words behind evidence."""

    def __init__(self, gathered: Gathered, labels: Labels) -> None:
        self.gathered = gathered
        self.labels = labels

    def words(self, at: Evidence) -> str:
        """The words at a place, on one line, shortened."""
        text = " ".join(self.gathered.text(at).split())
        return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"

    def list(self, names: Iterable[str]) -> str:
        """Several names."""
        return f"{self.labels.page('comma')} ".join(names)

    def day(self, first: str | None, last: str | None, told: bool = True) -> str:
        """A day or days, or that something was published then; nothing when it is not known."""
        return self.labels.said((first, last), told) if first and last else "–"

    def office(self, row: OfficeRow) -> str:
        """An office with the days between which articles name it."""
        return f"{row.text} ({self.day(row.since, row.until)})" if row.since and row.until else row.text

    def dates(self, row: MeetingRow | PaperRow) -> str:
        """All dates of a meeting or paper."""
        return self.list(self.labels.value(date.value) for date in row.dates) or "–"

    def docs(self, row: MeetingRow | PaperRow) -> str:
        """The articles that tell of a meeting or paper."""
        return self.list(dict.fromkeys(life.doc for life in row.life))


def party_cells(w: Writer, row: PartyRow) -> Cells:
    return [row.name, w.labels.type(row.type), w.list(w.office(o) for o in row.offices), w.list(row.variants), str(len(row.docs))]


def statement_cells(w: Writer, row: StatementRow) -> Cells:
    content = Evidence(row.doc, (row.content[0][0], row.content[-1][1])) if row.content else Evidence(row.doc, (row.cue[0], row.cue[1]))
    said = w.labels.value(row.said_on) if row.said_on else w.labels.said(w.gathered.by_doc[row.doc].days, told=False)
    who = w.list(s.name for s in row.speakers) or w.labels.page("no_speaker")
    return [said, who, w.labels.act(row.act), w.labels.mode(row.mode), w.words(content), f"{row.doc} {row.id}"]


def meeting_cells(w: Writer, row: MeetingRow) -> Cells:
    return [w.dates(row), w.labels.kind(row.kind), w.list(row.parties), row.place or "–", w.labels.status(row.status), w.docs(row)]


def paper_cells(w: Writer, row: PaperRow) -> Cells:
    asks = " · ".join(map(w.words, row.asks)) or "–"
    return [w.dates(row), w.labels.kind(row.kind), w.list(row.by), w.list(row.to), w.labels.status(row.status), asks, w.docs(row)]


def timeline_cells(w: Writer, row: TimelineRow) -> Cells:
    kind = w.labels.act(row.kind) if row.what == "statement" else w.labels.kind(row.kind)
    return [w.day(row.day, row.until, row.told), kind, w.list(row.who), w.labels.status(row.status) if row.status else "", w.words(row.evidence[0])]


def outlet_cells(w: Writer, row: OutletRow) -> Cells:
    counts = map(str, (len(row.docs), row.statements, row.copies, row.own))
    return [row.outlet or w.labels.page("no_outlet"), w.list(row.agencies), *counts, w.day(row.first, row.last)]


def position_cells(w: Writer, row: PositionRow) -> Cells:
    changed = f"{w.labels.act(row.change.stance)} ← " if row.change else ""
    return [
        row.issue or "–",
        row.party,
        changed + w.labels.act(row.stance),
        w.day(row.since, row.since, row.voices[0].told),
        str(len(row.at)),
        w.words(row.at[0]),
    ]


def issue_cells(w: Writer, row: IssueRow) -> Cells:
    return [row.name, w.list(row.parties), str(len(row.at)), w.list(row.words), w.list(row.exclusions)]


def open_cells(w: Writer, row: OpenRow) -> Cells:
    status = w.labels.status(row.status) + (f" ({w.labels.page('overdue')})" if row.overdue else "")
    due = w.labels.value(row.due) if row.due else "–"
    who = f"{w.list(row.who)} {w.labels.page('to')} {w.list(row.to)}" if row.to else w.list(row.who)
    return [due, w.labels.page(row.what), who, status, row.issue or "–", w.words(row.at[0])]


def answer_cells(w: Writer, row: AnswerRow) -> Cells:
    return [w.words(row.by), w.labels.answer(row.kind), w.words(row.of)]


def conflict_cells(w: Writer, row: ConflictRow) -> Cells:
    return [w.labels.conflict(row.kind), w.words(row.a), w.words(row.b), w.labels.why(row.why)]


def utterance_cells(w: Writer, row: UtteranceRow) -> Cells:
    return [w.words(row.members[0]), str(len(row.members)), w.list(row.outlets), w.list(row.origins), "✓" if row.drift else ""]


def story_cells(w: Writer, row: StoryRow) -> Cells:
    return [w.day(row.first, row.last), row.title, str(len(row.docs)), w.list(row.outlets)]


def chain_cells(w: Writer, row: ChainRow) -> Cells:
    return [" ← ".join(row.chain) if w.labels.lang == "ar" else " → ".join(row.chain), w.words(row.at), row.at.doc]


def copy_cells(w: Writer, row: CopyRow) -> Cells:
    passages = [Evidence(row.a, mine) for mine, _ in row.shared]
    return [
        w.labels.page(row.label),
        w.list((row.a, row.b)),
        row.agency or "–",
        row.first or "–",
        str(len(passages)),
        w.words(passages[0]) if passages else "–",
    ]


COLUMNS: dict[str, tuple[Callable[..., Cells], str]] = {
    "parties": (party_cells, "name type offices variants articles"),
    "statements": (statement_cells, "day speaker act mode words articles"),
    "meetings": (meeting_cells, "dates event parties place status articles"),
    "papers": (paper_cells, "dates event by to status asks articles"),
    "timeline": (timeline_cells, "day event parties status words"),
    "outlets": (outlet_cells, "outlet agencies articles statements copies own period"),
    "positions": (position_cells, "issue party stance since statements words"),
    "issues": (issue_cells, "issue parties statements words exclusions"),
    "open": (open_cells, "dates event parties status issue words"),
    "answers": (answer_cells, "words answer claim"),
    "conflicts": (conflict_cells, "conflict account other_account why"),
    "utterances": (utterance_cells, "words statements outlets origins drift"),
    "copies": (copy_cells, "type articles agency first shared words"),
    "stories": (story_cells, "day title articles outlets"),
    "chains": (chain_cells, "chain words articles"),
}


def view_table(record: Record, what: str, scope: Scope | None = None, lang: str = "ar") -> Table:
    """The table of a view of the record, for a terminal.  Raises BadRequest when there is no such view."""
    if what not in COLUMNS:
        raise BadRequest(f"no view {what!r}: there are {', '.join(COLUMNS)}")
    scope = scope or Scope()
    gathered = gather(record, scope)
    return table(gathered, what, Labels(gathered.lexicon, lang), scope)


def table(gathered: Gathered, what: str, labels: Labels, scope: Scope | None = None) -> Table:
    """The table of a view of what was gathered for a scope."""
    cells_of, heads = COLUMNS[what]
    writer, right = Writer(gathered, labels), labels.lang == "ar"
    out = Table(box=box.SIMPLE_HEAD, show_lines=False, pad_edge=False)
    for head in in_order(heads.split(), right):
        out.add_column(Isolated(labels.page(head)), justify="right" if right else "left", min_width=NARROWEST.get(head))
    for row in asked(QUESTIONS[what], gathered, scope or Scope()):
        out.add_row(*map(Isolated, in_order(cells_of(writer, row), right)))
    if not out.row_count:
        out.caption = labels.page("none_found")
    return out


def in_order(cells: list[str], right: bool) -> list[str]:
    """The cells from left to right."""
    return cells[::-1] if right else cells
