"""Who held an office on a day, by the tables of persons: the user's own, and after it Mahdar's.

Offices change hands; so an office that an article gives to nobody leads to a person only where a table says from when to when he held it.
"""

from __future__ import annotations

import datetime as dt

from mahdar.find.incumbents import Held, held_through
from mahdar.find.offices import Offices
from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import HeldRow, PersonRow
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.persons import Persons, own_rows, rows
from mahdar.model import Mention, Published, Reading, Referent
from mahdar.weave.days import Days, days


class Bearers:
    """The offices of the tables of persons; ask for them by `lexicon.made(Bearers)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.offices: Offices = lexicon.made(Offices)
        self.persons: Persons = lexicon.made(NameWords).persons
        self.own = frozenset(row.name for row in own_rows(lexicon))
        self.held = lexicon.made(Held).by_office
        self.by_name: dict[str, list[HeldRow]] = {}
        for row in rows(lexicon):
            for name in (row.name, *row.also) if row.held else ():
                self.by_name.setdefault(lexicon.folding.fold(name), []).extend(row.held)

    def of_person(self, name: str) -> list[HeldRow]:
        """The offices of the person of that folded name, in order of their days."""
        return sorted(dict.fromkeys(self.by_name.get(name, ())), key=lambda row: (row.since or dt.date.min, row.until or dt.date.max, row.office))

    def of_surname(self, name: str, sex: str | None, day: Days | None) -> PersonRow | None:
        """Whom a name standing alone means in an article that gives no fuller one: of those whom the tables call so, the only one who held an office then.

        None where nobody of that name did, or two, or where the tables know a man and a woman of that name.  `sex` as the mention tells it, if it does.
        """
        called = self.persons.standing.get(self.persons.words(name), ())
        able = {row.name: row for row in called if row.held and not (sex and sex != row.sex)}
        if len({row.sex for row in called}) > 1:
            return None
        held = [row for row in able.values() if day and any(held_through(held, day.first, day.last) for held in row.held)]
        return held[0] if len(held) == 1 else None

    def bearer(self, office: str, day: Days | None) -> PersonRow | None:
        """Who held the office on a day, or through all the days among which the day is; None where no table says so, or two are named.

        `office`: its words as an article writes them.  A user's own row goes before one of ours.
        """
        able = [row for held, row in self.held.get(self.offices.of_text(office), ()) if day and held_through(held, day.first, day.last)]
        able = [row for row in able if row.name in self.own] or able
        return able[0] if len({row.name for row in able}) == 1 else None


def borne(reading: Reading, lexicon: Lexicon) -> list[tuple[Mention, PersonRow]]:
    """The offices of an article that it gives to nobody, each with the person who by the tables held it on the day of publication."""
    bearers: Bearers = lexicon.made(Bearers)
    if not bearers.held:
        return []
    unnamed = {r.span for r in reading.of(Referent) if tuple(name.type for name in r.names) == ("OTHER",)}
    offices = [m for m in reading.of(Mention) if m.kind == "office" and not m.plural and m.span in unnamed]
    day = published(reading) if offices else None
    found = ((m, bearers.bearer(m.span.text, day)) for m in offices)
    return [(m, row) for m, row in found if row and not (m.gender and m.gender != row.sex)]


def published(reading: Reading) -> Days | None:
    """The day of publication, or the days among which it is; None where it is not known."""
    known = next(iter(reading.of(Published)), None)
    return days(known.value or known.edtf or "") if known else None
