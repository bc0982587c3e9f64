"""The first page: what an aide reads in two minutes.  Where the talks stand, what is new, what is open, what is disputed; each line leads to its passages."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable

from msgspec import Struct

from mahdar.record.views import Evidence
from mahdar.record.views.conflicts import ConflictRow, conflicts
from mahdar.record.views.days import bounds, vague
from mahdar.record.views.events import MeetingRow, PaperRow
from mahdar.record.views.open import OpenRow, open_matters
from mahdar.record.views.utterances import utterances
from mahdar.show.cards import EventCard, StatementLine
from mahdar.show.chapters import Chapters
from mahdar.show.positions import Positions, Stand
from mahdar.show.spots import Spot, Who

MOST = 6
"""Lines under each heading; the chapters hold the rest."""
EACH, NAMED = 2, 4
RECENT = dt.timedelta(days=30)
"""How far back the last meetings are looked for."""
DONE = frozenset({"held", "under way"})
OUT = frozenset({"handed over", "published", "signed", "rejected"})
WEIGHTY = frozenset({"demand", "offer", "accept", "reject", "deny", "threaten", "accuse", "warn", "promise"})


class Point(Struct, frozen=True, kw_only=True):
    """A line of the first page: a word for what it is, who, the words or the event, facts beside it, and where it leads."""

    chip: str
    tone: str = ""
    who: tuple[Who, ...] = ()
    title: str = ""
    link: str
    spot: Spot | None = None
    facts: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[Who, ...]:
        """The first of the names; the rest stands where the line leads."""
        return self.who[:NAMED]

    @property
    def unnamed(self) -> int:
        """How many names are left out."""
        return len(self.who) - len(self.named)


class Heading(Struct, frozen=True):
    """One of the four questions with its lines, and how many more there are in the chapter it names."""

    name: str
    points: tuple[Point, ...]
    more: int
    chapter: str


class Brief:
    """The first page of what the chapters show."""

    def __init__(self, chapters: Chapters, positions: Positions, since: str | None) -> None:
        self.it, self.positions, self.labels = chapters, positions, chapters.labels
        self.last = chapters.gathered.last_day
        self.since = since or self.last

    @functools.cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The four questions."""
        every = (("stands", self.stands, "positions"), ("new", self.new, "days"), ("open", self.open, "open"), ("disputed", self.disputed, "conflicts"))
        return tuple(heading(name, found, chapter) for name, found, chapter in every)

    # where the talks stand

    @functools.cached_property
    def stands(self) -> list[Point]:
        """The last meetings held, the next to come, the last papers, and the last stance of each side."""
        held = self.latest(self.it.meetings, DONE)
        coming = [row for row in self.opened if row.what == "meeting" and not row.overdue and exact(row.due)][:EACH]
        points = [*map(self.event, held), *map(self.open_point, coming), *map(self.event, self.latest(self.it.papers, OUT))]
        return [*points, *(self.stand(stand) for stand in self.last_stands)]

    def latest(self, cards: Iterable[EventCard], statuses: frozenset[str]) -> list[EventCard]:
        """Of the events of the last weeks those that most accounts tell of, in order of their days."""
        dated = [(day, card) for card in cards if card.row.status in statuses and (day := last_day(card.row)) and self.recent(day)]
        weighty = sorted(dated, key=lambda d: (-len(d[1].row.life), d[1].number))[:EACH]
        return [card for _, card in sorted(weighty, key=lambda d: (d[0], d[1].number))]

    def recent(self, day: str) -> bool:
        """Whether the day lies in the weeks before the last day."""
        return bool(self.last) and dt.date.fromisoformat(self.last) - RECENT <= dt.date.fromisoformat(day) <= dt.date.fromisoformat(self.last)

    @functools.cached_property
    def last_stands(self) -> list[Stand]:
        """The latest stance of each of the parties of the matrix, on an issue of the matrix."""
        matrix = self.positions.matrix
        found = [[s for _, cells in matrix.rows for s in cells[n]] for n in range(len(matrix.parties))] if matrix else []
        return [max(stands, key=lambda s: (s.until, s.count, s.anchor)) for stands in found if stands][:4]

    def stand(self, stand: Stand) -> Point:
        """A stance."""
        return Point(chip=self.labels.act(stand.stance), tone=stand.stance, who=(stand.party,), link=stand.anchor, spot=stand.spots[0])

    # what is new

    @functools.cached_property
    def new(self) -> list[Point]:
        """The statements of the articles since that day, the weighty and those in most outlets first, each utterance once; before them meetings and papers."""
        fresh = {s.doc for s in self.it.gathered.sources if s.days and s.days[-1] >= self.since}
        first_told = [card for card in (*self.it.meetings, *self.it.papers) if fresh.issuperset(life.doc for life in card.row.life)]
        lines = sorted((line for line in self.it.lines if line.said.source.doc in fresh and not line.within), key=weight)
        events = sorted(first_told, key=lambda card: -len(card.row.life))
        return [*map(self.event, events[:EACH]), *map(self.said, once(lines)), *map(self.event, events[EACH:])]

    def said(self, line: StatementLine) -> Point:
        """A statement."""
        act, spot = line.said.found.act, self.it.spot(line.said.words_at)
        facts = (self.labels.spread(line.outlets, line.origins),) if line.outlets > 1 else ()
        return Point(chip=self.labels.act(act), tone=act, who=line.speakers, link=line.anchor, spot=spot, facts=facts)

    # what is open

    @functools.cached_property
    def opened(self) -> list[OpenRow]:
        """Everything open, what most passages tell of first."""
        return sorted(open_matters(self.it.gathered), key=lambda row: (row.overdue, -len(row.at), row.due or "9999", row.since or "", row.at))

    @functools.cached_property
    def open_by_kind(self) -> list[tuple[str, list[Point]]]:
        """Everything open by its kind."""
        return [(what, [self.open_point(row) for row in self.opened if row.what == what]) for what in dict.fromkeys(row.what for row in self.opened)]

    @functools.cached_property
    def open(self) -> list[Point]:
        """Of each kind in turn, the weightiest first."""
        kinds = [[row for row in self.opened if row.what == what] for what in dict.fromkeys(row.what for row in self.opened)]
        turns = [kind[n] for n in range(max(map(len, kinds), default=0)) for kind in kinds if n < len(kind)]
        return [self.open_point(row) for row in turns]

    def open_point(self, row: OpenRow) -> Point:
        """Something open."""
        card, labels = self.it.event_cards.get(row.id or ""), self.labels
        due = labels.value(row.due) if row.due else None
        facts = tuple(filter(None, (due, labels.page("overdue") if row.overdue else None, row.issue)))
        if card:
            place = (labels.name(card.row.place),) if isinstance(card.row, MeetingRow) and card.row.place else ()
            chip, title = labels.status(row.status), labels.kind(card.row.kind)
            return Point(chip=chip, tone="open", who=card.who, title=title, link=card.anchor, facts=(*place, *facts))
        spot = self.it.spot(row.at[-1])
        named = f"{labels.page('comma')} ".join(map(labels.name, row.to))
        to = (f"{labels.page('to')} {named}",) if named else ()
        return Point(chip=labels.page(row.what), tone=row.what, who=self.it.who(row.who), link=spot.link, spot=spot, facts=(*to, *facts))

    # what is disputed

    @functools.cached_property
    def disputed(self) -> list[Point]:
        """Events on whose date the articles differ, passages that conflict, and utterances whose wordings differ."""
        dates = [self.event(card) for card in (*self.it.meetings, *self.it.papers) if card.differs]
        drift = [row.members for row in sorted(utterances(self.it.gathered), key=lambda row: -len(row.outlets)) if row.drift]
        parted = [self.parted(n, row) for n, row in enumerate(self.it.gathered.made(conflicts), 1)]
        return [*dates, *parted[:EACH], *(self.worded(members) for members in drift), *parted[EACH:]]

    def parted(self, number: int, row: ConflictRow) -> Point:
        """Two passages that conflict, by the first of them."""
        spot = self.it.spot(row.a)
        return Point(chip=self.labels.conflict(row.kind), tone="off", who=spot.who, link=f"c{number}", spot=spot)

    def worded(self, members: tuple[Evidence, ...]) -> Point:
        """An utterance that is quoted in different words."""
        spot = self.it.spot(members[0])
        return Point(chip=self.labels.page("drift"), tone="off", who=spot.who, link=spot.link, spot=spot)

    def event(self, card: EventCard) -> Point:
        """A meeting or paper, with all dates that are given."""
        labels, row = self.labels, card.row
        place = labels.name(row.place) if isinstance(row, MeetingRow) and row.place else None
        days = f" {labels.page('or')} ".join(day for day, _ in card.dates)
        return Point(
            chip=labels.status(row.status), tone="done", who=card.who, title=labels.kind(row.kind), link=card.anchor, facts=tuple(filter(None, (place, days)))
        )


def heading(name: str, found: list[Point], chapter: str) -> Heading:
    return Heading(name, tuple(found[:MOST]), max(0, len(found) - MOST), chapter)


def exact(due: str | None) -> bool:
    """Whether something is due on a day or a few, and not somewhen in a month or year."""
    days = bounds(due)
    return days is not None and not vague(days)


def last_day(row: MeetingRow | PaperRow) -> str | None:
    """The last day that is given for an event."""
    return max((b[1] for date in row.dates if (b := bounds(date.value))), default=None)


def weight(line: StatementLine) -> tuple[bool, int, bool]:
    """What goes first: what takes a stance, what many outlets print, who is named."""
    return (line.said.found.act not in WEIGHTY, -line.outlets, not line.speakers)


def once(lines: Iterable[StatementLine]) -> list[StatementLine]:
    """The first line of each utterance."""
    seen: set[str] = set()
    kept = []
    for line in lines:
        if line.anchor not in seen:
            kept.append(line)
        seen |= {line.anchor, *(anchor for anchor, *_ in line.also)}
    return kept
