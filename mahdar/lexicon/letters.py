"""The table of letters: folding, digits, quotation marks."""

from __future__ import annotations

from msgspec import Struct

from mahdar.text import Folding, Letters, Marks


class Glued(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that pages print together with the word after them, and those."""

    days: tuple[str, ...]
    after: tuple[str, ...]


class Spelt(Struct, frozen=True, forbid_unknown_fields=True):
    """The names of foreign letters, and those that are words as well."""

    letters: tuple[str, ...]
    perhaps: tuple[str, ...]


class LettersTable(Struct, frozen=True, forbid_unknown_fields=True):
    """letters.yaml"""

    same: tuple[dict[str, str], ...]
    loose: tuple[dict[str, str], ...]
    digits: tuple[str, ...]
    drop: str
    marks: tuple[tuple[str, str], ...]
    glued: Glued
    spelt: Spelt
    firsts: tuple[str, ...]
    reports: tuple[str, ...]
    likewise: str


def one_by_one(rows: tuple[dict[str, str], ...]) -> dict[str, str]:
    return {letter: row["to"] for row in rows for letter in row["from"]}


def folding(table: LettersTable, loose: bool = False) -> Folding:
    """The folding of the table; `loose` folds ta marbuta and ha together as well."""
    digits = {digit: str(n) for row in table.digits for n, digit in enumerate(row)}
    return Folding(one_by_one(table.same) | digits | (one_by_one(table.loose) if loose else {}), table.drop)


def letters(table: LettersTable) -> Letters:
    """What pages are cut and folded by."""
    marks = Marks(pairs=table.marks, either=tuple(a for a, b in table.marks if a == b))
    fold = folding(table).fold
    glued = {fold(day + word): len(fold(day)) for day in table.glued.days for word in table.glued.after}
    made = Letters(folding(table), marks, table.drop, glued)
    made.spelt, made.perhaps = frozenset(map(fold, table.spelt.letters)), frozenset(map(fold, table.spelt.perhaps))
    made.firsts = frozenset(map(fold, table.firsts))
    made.reports, made.likewise = frozenset(map(fold, table.reports)), fold(table.likewise)
    return made
