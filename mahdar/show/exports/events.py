"""What calendars and timelines show of a meeting or paper: its name in words, the days it may have been on, and who tells what of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mahdar.record.views import Gathered
from mahdar.record.views.days import Bounds, bounds, inside, vague
from mahdar.record.views.events import MeetingRow, PaperRow
from mahdar.record.views.scope import Source
from mahdar.show.labels import Labels

Event = MeetingRow | PaperRow
UNSURE = frozenset("?~%")
"""EDTF's marks of what is uncertain or approximate."""


class Date(Struct, frozen=True):
    """A date that is given: its EDTF value, first and last day, and the articles that give it."""

    value: str
    days: Bounds
    sources: tuple[Source, ...]

    @property
    def exact(self) -> bool:
        """Whether it is one day, and surely."""
        return self.days[0] == self.days[1] and UNSURE.isdisjoint(self.value)

    @property
    def drawable(self) -> bool:
        """Whether it is a day or a few, and not somewhere in a month or year."""
        return not vague(self.days)


class Account(Struct, frozen=True):
    """What one place tells: how far it had come, in which article, in which words."""

    status: str
    source: Source
    words: str


class Told:
    """An event with the words for it."""

    def __init__(self, gathered: Gathered, labels: Labels, row: Event) -> None:
        self.gathered, self.labels, self.row = gathered, labels, row

    @property
    def headline(self) -> str:
        """Kind and names: «لقاء: أ – ب»."""
        row = self.row
        who = row.parties if isinstance(row, MeetingRow) else row.by
        to = f" {self.labels.page('to')} {self.names(row.to)}" if isinstance(row, PaperRow) and row.to else ""
        return f"{self.labels.kind(row.kind)}{f': {self.names(who)}' if who else ''}{to}"

    def names(self, names: tuple[str, ...]) -> str:
        """Several names."""
        return " – ".join(map(self.labels.name, names))

    @property
    def place(self) -> str | None:
        """Where, when it is a meeting of which that is told."""
        return self.labels.name(self.row.place) if isinstance(self.row, MeetingRow) and self.row.place else None

    @property
    def dates(self) -> list[Date]:
        """The dates given, without those that only say less exactly what another says."""
        every = [Date(d.value, days, tuple(self.gathered.by_doc[doc] for doc in d.docs)) for d in self.row.dates if (days := bounds(d.value))]
        return [d for d in every if not any(inside(other.days, d.days) for other in every)]

    @property
    def accounts(self) -> list[Account]:
        """What each place tells, in the order of the articles' days."""
        return [Account(life.status, self.gathered.by_doc[life.doc], self.words(life.doc, life.span)) for life in self.row.life]

    def words(self, doc: str, span: tuple[int, int]) -> str:
        """The words of a place on one line."""
        return " ".join(self.gathered.by_doc[doc].article.text[slice(*span)].split())

    @property
    def told(self) -> Iterator[str]:
        """One line for each account: status, outlet, day, words, address."""
        for account in self.accounts:
            source = account.source
            parts = (self.labels.status(account.status), source.outlet, self.labels.days(source.days), f"«{account.words}»", source.article.url)
            yield " · ".join(filter(None, parts))
