"""What the chapters are made of: the cards of statements, days, speakers, parties, events and articles, as they are printed."""

from __future__ import annotations

from msgspec import Struct

from mahdar.record.views.days import bounds, inside
from mahdar.record.views.events import MeetingRow, PaperRow
from mahdar.record.views.parties import PartyRow
from mahdar.record.views.said import Said
from mahdar.record.views.scope import Source
from mahdar.show.passages import Line
from mahdar.show.spots import Who, short

OPENING = 44
"""Characters of a statement that are shown where its words stand elsewhere."""


class Proof(Struct, frozen=True):
    """The passage behind a line: where it was printed and when, a link into the whole article, and the lines with their marks."""

    source: Source
    day: str
    link: str
    place: str
    words: str
    lines: tuple[Line, ...]
    status: str | None = None


class StatementLine(Struct, frozen=True, kw_only=True):
    """A statement as it is printed; `within` the anchor of the one inside which it stands, `also` the other places that print the same utterance.

    `outlets` and `origins` are those of all these places.
    """

    anchor: str
    said: Said
    day: str
    speakers: tuple[Who, ...]
    words: tuple[str, ...]
    brief_day: str
    place: str
    within: str | None
    also: tuple[tuple[str, str, Source], ...]
    first: bool
    outlets: int
    origins: int
    proof: Proof

    @property
    def opening(self) -> str:
        """Its first words."""
        return short(" … ".join(self.words), OPENING)


class Day(Struct, frozen=True):
    """The statements of a day (or of the days on which they may have been said)."""

    anchor: str
    day: str
    lines: tuple[StatementLine, ...]

    @property
    def month(self) -> str | None:
        """The month in which it begins."""
        days = self.lines[0].said.days
        return days[0][:7] if days else None


class Speaker(Struct, frozen=True):
    """All that one says."""

    who: Who
    lines: tuple[StatementLine, ...]


class PartyCard(Struct, frozen=True):
    """A party with the number of its statements and the outlets that print them."""

    anchor: str
    row: PartyRow
    statements: int
    outlets: int
    offices: tuple[tuple[str, str], ...]


class EventCard(Struct, frozen=True, kw_only=True):
    """A meeting or paper with its number, names, dates in words and passages."""

    number: int
    anchor: str
    row: MeetingRow | PaperRow
    who: tuple[Who, ...]
    to: tuple[Who, ...]
    dates: tuple[tuple[str, tuple[Source, ...]], ...]
    asks: tuple[tuple[str, str], ...]
    proofs: tuple[Proof, ...]

    @property
    def differs(self) -> bool:
        """Whether articles give different days for it, one not merely saying less exactly what the other says."""
        days = {b for date in self.row.dates if (b := bounds(date.value))}
        return sum(not any(inside(other, d) for other in days) for d in days) > 1


class ArticleCard(Struct, frozen=True):
    """An article in full."""

    anchor: str
    source: Source
    day: str
    heading: str
    lines: tuple[Line, ...]
