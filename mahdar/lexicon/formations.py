"""Of what rank those are who meet, and ministers of what (formations.yaml): part of what makes two meetings of one body two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.lexicon.speech import InflectionTable

FIELDS = 4
"""Words behind «ministers of» among which their fields stand."""
LONGEST = 3
"""Words of the longest phrase that tells a rank."""
MINISTERS, LEADERS, SUMMIT = "ministers", "leaders", "summit"
REACH = 90
"""Letters before a meeting's phrase among which those who meet are told."""
WORD = re.compile(r"\w+")
PART = re.compile(r"[^\w\s]|\n")
"""What ends a part of a sentence."""


class Rank(Struct, frozen=True, forbid_unknown_fields=True):
    """A rank, and the phrases that tell it."""

    rank: str
    phrases: tuple[str, ...]


class Field(Struct, frozen=True, forbid_unknown_fields=True):
    """What ministers are ministers of, and the words for it."""

    field: str
    words: tuple[str, ...]


class FormationsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """formations.yaml"""

    ranks: tuple[Rank, ...]
    not_behind: tuple[str, ...]
    fields: tuple[Field, ...]
    others: tuple[str, ...]
    sided: tuple[str, ...]
    adjectives: tuple[str, ...]
    several: str
    where: tuple[str, ...]
    during: tuple[str, ...]
    two: tuple[str, ...]
    more: tuple[str, ...]


class Formation(Struct, frozen=True):
    """The rank of those who meet, empty where it is not told, and the fields of ministers."""

    rank: str = ""
    fields: frozenset[str] = frozenset()

    def apart(self, other: Formation) -> bool:
        """Those who meet are of two ranks, or ministers of other fields."""
        told = bool(self.rank and other.rank)
        return told and (self.rank != other.rank or bool(self.fields and other.fields) and not self.fields & other.fields)


UNTOLD = Formation()


class Formations:
    """formations.yaml by folded written forms; get it with `lexicon.made(Formations)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, self.fold = lexicon.table("formations", FormationsTable), lexicon.folding.fold
        fold = self.fold
        clitics = ("", *map(fold, lexicon.table("inflection", InflectionTable).before_noun))
        article = fold(lexicon.table("naming", NamingTable).article)
        self.ranks: dict[tuple[str, ...], str] = {}
        for row in table.ranks:
            for first, *rest in (fold(phrase).split() for phrase in row.phrases):
                self.ranks |= {(clitic + first, *(a + word for word in rest)): row.rank for clitic in clitics for a in ("", article)}
        self.fields = {clitic + fold(word): row.field for row in table.fields for word in row.words for clitic in clitics}
        self.not_behind = {clitic + fold(word) for word in table.not_behind for clitic in clitics}
        self.others = {clitic + fold(word) for word in table.others for clitic in ("", article)}
        self.sided, self.several = frozenset(map(fold, table.sided)), fold(table.several)
        self.adjectives = tuple(map(fold, table.adjectives))
        self.two, self.more = ({c + a + fold(word) for word in row for c in clitics for a in ("", article)} for row in (table.two, table.more))
        self.where, self.during = frozenset(map(fold, table.where)), frozenset(map(fold, table.during))

    def told(self, text: str, start: int, stop: int, kind: str = "") -> Formation:
        """What the words of a meeting's phrase tell, else the last before it in its part of the sentence; a summit is one of leaders."""
        if kind == SUMMIT:
            return Formation(LEADERS)
        words = WORD.findall(self.fold(text[start:stop]))
        before = WORD.findall(self.fold(PART.split(text[max(0, start - REACH) : start])[-1]))
        places = (*((words, i) for i in range(len(words))), *((before, i) for i in range(len(before) - 1, 0, -1)))
        return next((found for some, i in places if (found := self.at(some, i)).rank), UNTOLD)

    def number(self, phrase: str) -> str:
        """How many meet by the words of a meeting's phrase: "two", "more", or nothing where that is not told."""
        words = set(WORD.findall(self.fold(phrase)))
        return "more" if words & self.more else "two" if words & self.two else ""

    def at(self, words: Sequence[str], i: int) -> Formation:
        """What the phrase that begins with a folded word tells of those who meet."""
        rank = "" if i and words[i - 1] in self.not_behind else self.rank(words[i], words[i + 1 : i + LONGEST])
        return Formation(rank, frozenset(self.behind(words[i + 1 : i + 1 + FIELDS]) if rank == MINISTERS else ())) if rank else UNTOLD

    def rank(self, word: str, after: Sequence[str]) -> str:
        """The rank of the longest phrase that begins with the word."""
        return next((rank for n in range(len(after), -1, -1) if (rank := self.ranks.get((word, *after[:n])))), "")

    def behind(self, words: Sequence[str]) -> Iterator[str]:
        """The fields told right behind «ministers of», one after the other."""
        for word in words:
            if word not in self.fields:
                return
            yield self.fields[word]
