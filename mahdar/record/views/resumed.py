"""What became of a meeting that was put off or is only proposed: another day that its article gives, and a later article that tells of it as held."""

from __future__ import annotations

from msgspec import Struct

from mahdar.find.tense import ends_sentence
from mahdar.model import Dated, Meeting
from mahdar.record.views.days import bounds
from mahdar.record.views.events import BEGUN, MeetingRow
from mahdar.record.views.parties import Parties
from mahdar.record.views.scope import Gathered
from mahdar.record.views.terms import Terms
from mahdar.record.views.voices import Voices

TWO = 2
NEAR = 40
"""Tokens behind the passage that tells of a postponement among which stands «the postponed round»."""


class Resumed(Struct, frozen=True):
    """Another day of a meeting that was put off (EDTF), where its article tells one; whether it is known to be over."""

    day: str | None
    over: bool


def resumed(row: MeetingRow, gathered: Gathered) -> Resumed:
    """What the articles tell of a meeting that has no day."""
    if row.dates or len(row.parties) < TWO:
        return Resumed(None, False)
    day = another_day(row, gathered) if row.status == "postponed" else None
    return Resumed(day, any(held_at(row, doc, gathered) for doc in gathered.made(held_in).get((row.kind, row.place), ())))


def another_day(row: MeetingRow, gathered: Gathered) -> str | None:
    """«وتعقد هذه الجولة المؤجلة في أبريل»: the time behind the participle, in the sentence that takes the meeting up again."""
    words = gathered.made(Terms).words
    for life in row.life:
        page = gathered.page(life.doc)
        first = page.tokens(*life.span).stop
        near = range(first, min(first + NEAR, len(page)))
        if put := next((i for i in near if page.word[i] in words.put_off and words.definite(page.word[i - 1])), None):
            stop = next((i for i in range(put, len(page)) if ends_sentence(page, i)), len(page))
            dated = gathered.by_doc[life.doc].reading.of(Dated)
            told = (d.edtf or d.value for d in dated if page.start[put] < d.span.start < page.stop[stop - 1])
            if found := next((value for value in told if bounds(value)), None):
                return found
    return None


def held_at(row: MeetingRow, doc: str, gathered: Gathered) -> bool:
    """A later article names all parties of the meeting and tells that one of its kind was held at its place, without saying who met."""
    if gathered.by_doc[doc].day <= max(gathered.by_doc[life.doc].day for life in row.life):
        return False
    return set(gathered.made(Terms).named[doc].values()).issuperset(row.parties)


def held_in(gathered: Gathered) -> dict[tuple[str, str | None], list[str]]:
    """The articles that tell of a meeting that was held without saying who met, by its kind and place."""
    out: dict[tuple[str, str | None], list[str]] = {}
    for source in gathered.sources:
        for m in source.reading.of(Meeting):
            if m.status in BEGUN and not m.parties and m.place:
                out.setdefault((m.kind, m.place.name), []).append(source.doc)
    return out


def covers(parties: tuple[str, ...], others: tuple[str, ...], gathered: Gathered) -> bool:
    """All parties are among the others, a state also where somebody who speaks for it is."""
    if set(parties) <= set(others):
        return True
    side_of = gathered.made(states_of)
    return set(parties) <= {*others, *(side_of.get(name) for name in others)}


def states_of(gathered: Gathered) -> dict[str, str]:
    """For which state each party speaks."""
    voices, states = gathered.made(Voices), gathered.made(Terms).states
    sides = ((name, voices.chain(key)[-1]) for key, name in gathered.made(Parties).names.items())
    return {name: side for name, side in sides if side in states}
