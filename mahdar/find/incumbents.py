"""Who held an office on the day of publication, by the tables of persons, where the article names him without it («ترامب … وأعلن الرئيس الأمريكي»)."""

from __future__ import annotations

import datetime as dt

from mahdar.find.names_fused import joined_words
from mahdar.find.offices import Office, Offices
from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import HeldRow, PersonRow
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.persons import rows
from mahdar.model import Published, Reading

Words = tuple[str, ...]


class Held:
    """The offices of the tables of persons by their words; ask for them by `lexicon.made(Held)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        offices: Offices = lexicon.made(Offices)
        self.compared, self.names = offices.compared, lexicon.made(NameWords)
        self.by_office: dict[Office, list[tuple[HeldRow, PersonRow]]] = {}
        for row in rows(lexicon):
            for held in row.held:
                self.by_office.setdefault(offices.of_text(held.office), []).append((held, row))

    def called(self, office: Office, day: dt.date | None) -> set[Words]:
        """What the only person is called who held the office on that day: his names, and their last words alone."""
        able = {row.name: row for held, row in self.by_office.get(office, ()) if day and held_through(held, day, day)}
        if len(able) != 1:
            return set()
        whole = [joined_words(tuple(map(self.compared, name.split())), self.names) for row in able.values() for name in (row.name, *row.also)]
        return {words[n:] for words in whole for n in (0, -1)}


def held_through(held: HeldRow, first: dt.date, last: dt.date) -> bool:
    """The office was held from the first day to the last, both included; a row without a day is open on that side."""
    return (held.since is None or held.since <= first) and (held.until is None or last <= held.until)


def day_of(reading: Reading) -> dt.date | None:
    """The day of publication, None where it is not known to the day."""
    known = next(iter(reading.of(Published)), None)
    try:
        return dt.date.fromisoformat((known.value or "" if known else "")[:10])
    except ValueError:
        return None
