"""What happened on which day: statements, meetings and papers in one order; and the outlets that tell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from mahdar.model import Statement
from mahdar.record.views.days import bounds
from mahdar.record.views.events import MeetingRow, PaperRow, meetings, papers
from mahdar.record.views.parties import Parties
from mahdar.record.views.said import said
from mahdar.record.views.scope import Evidence, Gathered
from mahdar.weave.forms import JOINED


class TimelineRow(Struct, frozen=True, kw_only=True):
    """Something on a day, or on the days `day` to `until`; both None when no day is known.

    Where no day of a statement is told, not `told`, it is on the day of its publication.

    `what` is statement, meeting or paper; `kind` its act or kind, `status` that of a meeting or paper;
    `id` that of the statement in its article, of the meeting or of the paper.
    """

    day: str | None
    until: str | None
    told: bool
    what: str
    kind: str
    status: str | None
    who: tuple[str, ...]
    id: str
    evidence: tuple[Evidence, ...]


class OutletRow(Struct, frozen=True, kw_only=True):
    """An outlet (None: the articles name none), the agencies that its articles credit, its articles, the number of statements, first and last day.

    `copies`: how many of its articles are of one text with another outlet's; `own`: how many credit no agency and share no passage with another outlet.
    """

    outlet: str | None
    agencies: tuple[str, ...]
    docs: tuple[str, ...]
    statements: int
    copies: int
    own: int
    first: str | None
    last: str | None


def timeline(gathered: Gathered) -> tuple[TimelineRow, ...]:
    """Everything in order of its days; what has no day comes last."""
    rows = [*statement_events(gathered), *map(event, meetings(gathered)), *map(event, papers(gathered))]
    return tuple(sorted(rows, key=lambda r: (r.day or "9999", r.what, r.evidence, r.id)))


def statement_events(gathered: Gathered) -> Iterator[TimelineRow]:
    known = gathered.made(Parties)
    for s in gathered.made(said):
        day, until = s.days or (None, None)
        who = s.speaker_names(known)
        yield TimelineRow(day=day, until=until, told=s.told, what="statement", kind=s.found.act, status=None, who=who, id=s.form.id, evidence=(s.evidence,))


def event(row: MeetingRow | PaperRow) -> TimelineRow:
    """A meeting or paper on its first date (all dates given are in its own row)."""
    found = [b for date in row.dates if (b := bounds(date.value))]
    day, until = min(found) if found else (None, None)
    meeting = isinstance(row, MeetingRow)
    who = row.parties if isinstance(row, MeetingRow) else row.by + row.to
    at = tuple(Evidence(life.doc, life.span) for life in row.life)
    return TimelineRow(
        day=day, until=until, told=bool(day), what="meeting" if meeting else "paper", kind=row.kind, status=row.status, who=who, id=row.id, evidence=at
    )


def outlets(gathered: Gathered) -> tuple[OutletRow, ...]:
    """One row for each outlet, those of most articles first."""
    groups, sharing = defaultdict(list), sharing_docs(gathered)
    for source in gathered.sources:
        groups[source.outlet].append(source)
    rows = []
    for outlet, group in groups.items():
        days = [d for s in group for d in s.days or ()]
        rows.append(
            OutletRow(
                outlet=outlet,
                agencies=tuple(sorted({a for s in group for a in s.agencies})),
                docs=tuple(s.doc for s in group),
                statements=sum(len(s.reading.of(Statement)) for s in group),
                copies=sum(sharing.get(s.doc, 0.0) >= JOINED for s in group),
                own=sum(s.doc not in sharing and not s.agencies for s in group),
                first=min(days, default=None),
                last=max(days, default=None),
            )
        )
    return tuple(sorted(rows, key=lambda r: (-len(r.docs), r.outlet or "")))


def sharing_docs(gathered: Gathered) -> dict[str, float]:
    """The articles that share passages with another outlet's, and how surely they are of one text."""
    found: dict[str, float] = {}
    for a, b, edge in gathered.judged("copies"):
        if a.outlet != b.outlet:
            found |= {s.doc: max(edge.score, found.get(s.doc, 0.0)) for s in (a, b)}
    return found
