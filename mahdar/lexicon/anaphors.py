"""The table of words by which somebody is meant whose name stands elsewhere in the article (anaphors.yaml)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable


class AnaphorsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """anaphors.yaml: what each list holds is said there."""

    kin: tuple[tuple[str, ...], ...]
    construct: dict[str, str]
    naming: tuple[str, ...]
    makers: tuple[str, ...]
    elected: tuple[str, ...]
    winning: tuple[str, ...]
    speaking: tuple[str, ...]
    spokesmen: tuple[str, ...]
    numerals: tuple[str, ...]
    these: tuple[str, ...]
    one_of_them: dict[str, str]
    some: tuple[str, ...]
    gatherings: tuple[str, ...]
    members: tuple[str, ...]
    negating: tuple[str, ...]
    ranks: tuple[str, ...]
    humans: dict[str, tuple[str, ...]]
    otherwise: dict[str, str]
    wedding: tuple[str, ...]
    wed_to: tuple[str, ...]
    is_he: tuple[str, ...]
    ordinals: dict[str, int]
    one: tuple[str, ...]
    plurals: dict[str, tuple[str, ...]]
    two_ends: tuple[str, str]
    of_two: str
    ours: dict[str, str]
    owners: tuple[str, ...]
    owned_by: dict[str, Literal["m", "f"]]
    seats: dict[str, str]


class Anaphoric:
    """The same, folded; adjectives and nouns for who speaks loosely, in the feminine too; ask for it by `lexicon.made(Anaphoric)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, self.loose, self.plain = lexicon.table("anaphors", AnaphorsTable), lexicon.loose.fold, lexicon.folding.fold
        naming = lexicon.table("naming", NamingTable)
        self.feminine, self.closed = self.loose(naming.marbuta["closed"]), self.plain(naming.marbuta["closed"])
        self.open, self.pronouns = self.plain(naming.marbuta["open"]), tuple(map(self.plain, naming.pronouns))
        self.kin = {word: frozenset(map(self.plain, group)) for group in table.kin for word in map(self.plain, group)}
        self.construct = {self.plain(word): self.plain(noun) for word, noun in table.construct.items()}
        self.naming = frozenset(tuple(self.plain(words).split()) for words in table.naming)
        self.makers = frozenset(map(self.plain, table.makers))
        self.elected, self.speaking, self.spokesmen = self.both(table.elected), self.both(table.speaking), self.both(table.spokesmen)
        self.winning = frozenset(map(self.plain, table.winning))
        self.numerals, self.these, self.some = (frozenset(map(self.plain, words)) for words in (table.numerals, table.these, table.some))
        self.humans = {self.plain(word): gender for gender, words in table.humans.items() for word in words}
        self.otherwise = {self.plain(noun): self.plain(other) for noun, other in table.otherwise.items()}
        self.wedding, self.wed_to = (frozenset(map(self.plain, words)) for words in (table.wedding, table.wed_to))
        self.ranks = frozenset(map(self.plain, table.ranks))
        self.one_of_them = {self.plain(word): one for word, one in table.one_of_them.items()}
        self.gatherings, self.members, self.negating = (frozenset(map(self.plain, words)) for words in (table.gatherings, table.members, table.negating))

        self.is_he, self.one = (frozenset(map(self.plain, words)) for words in (table.is_he, table.one))
        self.ordinals = {self.plain(word): number for word, number in table.ordinals.items()}
        self.plurals = {self.plain(word): tuple(map(self.plain, many)) for word, many in table.plurals.items()}
        self.two_ends, self.of_two = table.two_ends, table.of_two
        self.owners = frozenset(map(self.loose, table.owners))
        self.owned_by, self.seats = {self.plain(pronoun): gender for pronoun, gender in table.owned_by.items()}, table.seats
        self.hers = next(pronoun for pronoun, gender in self.owned_by.items() if gender == "f")
        self.ours = {self.plain(word): self.plain(noun) for word, noun in table.ours.items()}

    def both(self, words: tuple[str, ...]) -> frozenset[str]:
        """The words and their feminines, folded loosely."""
        folded = [self.loose(word) for word in words]
        return frozenset([*folded, *(word + self.feminine for word in folded)])

    def kin_of(self, word: str) -> str | None:
        """The noun for kin that a folded word without the article is: bare, before a name, or with a pronoun («والدته»)."""
        if word in self.kin:
            return word
        ending = next((p for p in self.pronouns if word.endswith(p)), "")
        bare = word.removesuffix(ending)
        if ending and bare.endswith(self.open) and (own := bare.removesuffix(self.open) + self.closed) in self.kin:
            return own
        noun = self.construct.get(bare, bare) if ending else self.construct.get(word)
        return noun if noun in self.kin else None
