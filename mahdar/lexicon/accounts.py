"""Words by which it is seen that two accounts tell of one thing, and how they part."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.lexicon.wording import TOKEN, Wording, wording


class OfficeRow(Struct, frozen=True, forbid_unknown_fields=True):
    """An office that one holds at a time, and words for it."""

    office: str
    words: tuple[str, ...]


class ElectionRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of elections, and the adjectives for it."""

    election: str
    words: tuple[str, ...]


class MeasureRow(Struct, frozen=True, forbid_unknown_fields=True):
    """What is measured, by which words it is seen, and how far apart two figures may be."""

    measure: str
    units: tuple[str, ...]
    cues: tuple[str, ...]
    owner: Literal["person", "place", "places"]
    bracketed: bool
    apart: float


class Measure(Struct, frozen=True):
    """A row of measures, its units as stems and its cues folded."""

    name: str
    units: frozenset[str]
    cues: frozenset[str]
    owner: str
    bracketed: bool
    apart: float


class AccountsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """accounts.yaml"""

    wars: tuple[str, ...]
    killed: tuple[str, ...]
    people: tuple[str, ...]
    least: tuple[str, ...]
    listing: tuple[str, ...]
    lasting: tuple[str, ...]
    lasts: tuple[str, ...]
    after: tuple[str, ...]
    visits: tuple[str, ...]
    stays: tuple[str, ...]
    visit_lasts: tuple[str, ...]
    comes: tuple[str, ...]
    of: tuple[str, ...]
    counted_from: tuple[str, ...]
    begins: tuple[str, ...]
    attacks: tuple[str, ...]
    peaceful: tuple[str, ...]
    single_offices: tuple[OfficeRow, ...]
    elections: tuple[ElectionRow, ...]
    polls: tuple[str, ...]
    agreed: tuple[str, ...]
    untrue: tuple[tuple[str, ...], ...]
    this: tuple[str, ...]
    truth: tuple[str, ...]
    back: tuple[str, ...]
    rejecting: tuple[str, ...]
    charges: tuple[str, ...]
    laying: tuple[str, ...]
    answering: tuple[str, ...]
    statements: tuple[str, ...]
    accusing: tuple[str, ...]
    wrongs: tuple[str, ...]
    measures: tuple[MeasureRow, ...]
    bounds: tuple[str, ...]
    rumours: tuple[str, ...]
    involvement: tuple[str, ...]
    part: tuple[str, ...]
    reported: tuple[str, ...]
    wished: tuple[str, ...]
    so_far: tuple[tuple[str, ...], ...]
    granting: tuple[tuple[str, ...], ...]
    exceptions: tuple[str, ...]
    contrary: tuple[str, ...]
    clock: tuple[str, ...]
    demands: tuple[str, ...]
    formerly: tuple[str, ...]
    ago: tuple[str, ...]


class Accounts:
    """The words of accounts.  Ask for it by `lexicon.made(accounts)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, self.words = lexicon.table("accounts", AccountsTable), lexicon.made(wording)
        self.wars, self.killed, self.people = map(self.stems, (table.wars, table.killed, table.people))
        self.lasting, self.visits, self.attacks, self.polls = map(self.stems, (table.lasting, table.visits, table.attacks, table.polls))
        self.charges, self.statements, self.truth, self.back = map(self.stems, (table.charges, table.statements, table.truth, table.back))
        self.agreed, self.clock, self.demands = map(self.stems, (table.agreed, table.clock, table.demands))
        self.part, self.wished, self.reported = map(self.stems, (table.part, table.wished, table.reported))
        self.peaceful, self.contrary = self.stems(table.peaceful), self.folded(table.contrary)
        self.laying, self.bounds, self.rumours = self.folded(table.laying), self.folded(table.bounds), self.stems(table.rumours)
        self.accusing, self.wrongs, self.formerly, self.ago = map(self.folded, (table.accusing, table.wrongs, table.formerly, table.ago))
        self.least, self.listing, self.lasts, self.stays = map(self.folded, (table.least, table.listing, table.lasts, table.stays))
        self.visit_lasts, self.of = self.folded(table.visit_lasts), self.folded(table.of)
        self.comes, self.counted_from, self.begins, self.after = map(self.folded, (table.comes, table.counted_from, table.begins, table.after))
        self.this, self.rejecting, self.answering = map(self.folded, (table.this, table.rejecting, table.answering))
        self.measures = tuple(Measure(r.measure, self.stems(r.units), self.folded(r.cues), r.owner, r.bracketed, r.apart) for r in table.measures)
        self.offices = {tuple(map(self.stem, words.split())): row.office for row in table.single_offices for words in row.words}
        self.elections = {self.stem(word): row.election for row in table.elections for word in row.words}
        self.untrue, self.so_far, self.granting = map(self.phrases, (table.untrue, table.so_far, table.granting))
        self.involvement, self.exceptions = self.stems(table.involvement), frozenset(table.exceptions)
        self.pronouns = lexicon.table("naming", NamingTable).pronouns
        self.negates = functools.lru_cache(maxsize=200_000)(self._negates)

    def stem(self, word: str) -> str:
        """The stem of a word as it stands in a table."""
        return self.words.stem(self.words.fold(word))

    def stems(self, words: Iterable[str]) -> frozenset[str]:
        """The stems of the words of a list."""
        return frozenset(map(self.stem, words))

    def folded(self, words: Iterable[str]) -> frozenset[str]:
        """The words of a list as they stand in a folded text."""
        return frozenset(map(self.words.fold, words))

    def phrases(self, rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
        """The words of each phrase of a list as they stand in a folded text."""
        return tuple(tuple(map(self.words.fold, row)) for row in rows)

    def _negates(self, word: str, written: str) -> bool:
        """Whether a folded word is a negation, alone or with what clings to it; `written` is the word before it was folded."""
        return written not in self.exceptions and any(w in self.words.negations for w in (self.words.uncoupled(word), *self.words.bare(word)))

    def own_part(self, text: str) -> bool:
        """Whether a text tells of taking part in something, with a pronoun after it: the speaker's own part."""
        return any(word.endswith(self.pronouns) and self.stem(word) in self.involvement for word in TOKEN.findall(text))

    def bare(self, word: str, known: frozenset[str]) -> bool:
        """Whether a folded word is one of the known, alone or joined to what stands before."""
        return word in known or self.words.uncoupled(word) in known


def accounts(lexicon: Lexicon) -> Accounts:
    """The words of accounts in a language."""
    return Accounts(lexicon)


__all__ = ["Accounts", "AccountsTable", "Wording", "accounts"]
