"""The table of what takes up somebody who was named before (again.yaml): callings, qualities, numbers, nouns for several."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.model import Type


class AgainTable(Struct, frozen=True, forbid_unknown_fields=True):
    """again.yaml: what each list holds is said there."""

    callings: tuple[tuple[str, ...], ...]
    borne: tuple[str, ...]
    phrases: dict[str, str]
    qualities: tuple[str, ...]
    former: tuple[str, ...]
    further: tuple[str, ...]
    numbers: dict[str, int]
    several: dict[Type, tuple[str, ...]]
    two: dict[Type, tuple[str, ...]]
    both: tuple[str, ...]
    issued: tuple[str, ...]
    issued_from: tuple[str, ...]
    put_forward: tuple[str, ...]
    with_it: tuple[str, ...]
    issues: tuple[str, ...]
    accusative: str
    of_bodies: tuple[str, ...]
    texts: tuple[str, ...]
    of_others: tuple[str, ...]
    news: tuple[str, ...]
    agencies: tuple[str, ...]
    of_states: tuple[str, ...]
    drafts: tuple[str, ...]
    media: tuple[str, ...]
    adopted: tuple[str, ...]
    adopted_texts: tuple[str, ...]
    adopts: tuple[str, ...]
    given: dict[str, tuple[str, ...]]
    paper_qualities: tuple[str, ...]
    publishes: tuple[str, ...]
    passes: tuple[str, ...]
    copies: tuple[str, ...]
    on_it: tuple[str, ...]
    hers: str
    another_paper: tuple[str, ...]
    joint: tuple[str, ...]
    joint_with: tuple[str, ...]
    described: tuple[str, ...]
    anywhere: tuple[str, ...]
    kinds: tuple[tuple[str, ...], ...]
    kind_qualities: tuple[str, ...]
    of_state: tuple[str, ...]
    fields: dict[str, tuple[str, ...]]


class Again:
    """The same, folded loosely, nouns and adjectives in the feminine too; ask for it by `lexicon.made(Again)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, self.fold = lexicon.table("again", AgainTable), lexicon.loose.fold
        self.feminine = self.fold(lexicon.table("naming", NamingTable).marbuta["closed"])
        self.groups = [self.both(group) for group in table.callings]
        self.callings = frozenset().union(*self.groups)
        self.borne = self.both(table.borne)
        self.phrases = {tuple(self.fold(words).split()): self.fold(one) for words, one in table.phrases.items()}
        self.qualities, self.former = self.both(table.qualities), self.both(table.former)
        self.anywhere = frozenset(map(self.fold, table.anywhere))
        self.numbers = {self.fold(word): number for word, number in table.numbers.items()}
        self.several, self.two = ({self.fold(word): sort for sort, words in rows.items() for word in words} for rows in (table.several, table.two))

        self.kinds = [frozenset(map(self.fold, group)) for group in table.kinds]
        self.kind_nouns = frozenset().union(*self.kinds)
        self.kind_qualities = self.both(table.kind_qualities)
        self.of_state = frozenset(map(self.fold, table.of_state))
        self.fields = {self.fold(field): frozenset(map(self.fold, kinds)) for field, kinds in table.fields.items()}
        article = self.fold(lexicon.table("naming", NamingTable).article)
        self.described = frozenset(tuple(word.removeprefix(article) for word in self.fold(words).split()) for words in table.described)
        plain = lexicon.folding.fold
        self.paper_qualities = self.both(table.paper_qualities)
        self.further = frozenset(map(plain, table.further))
        self.issued, self.issued_from = (frozenset(map(plain, words)) for words in (table.issued, table.issued_from))
        self.put_forward, self.with_it = (frozenset(map(plain, words)) for words in (table.put_forward, table.with_it))
        self.each = frozenset(tuple(plain(words).split()) for words in table.both)
        self.of_bodies, self.texts = frozenset(map(plain, table.of_bodies)), frozenset(map(plain, table.texts))
        self.media, self.agencies, self.news = (frozenset(map(self.fold, words)) for words in (table.media, table.agencies, table.news))
        self.of_others, self.of_states, self.drafts = (frozenset(map(plain, words)) for words in (table.of_others, table.of_states, table.drafts))
        self.adopted, self.adopts, self.adopted_texts = (frozenset(map(plain, words)) for words in (table.adopted, table.adopts, table.adopted_texts))
        self.issues, self.accusative = frozenset(map(plain, table.issues)), plain(table.accusative)
        self.given = {plain(word): gender for gender, words in table.given.items() for word in words}
        self.publishes, self.passes = tuple(map(plain, table.publishes)), tuple(map(plain, table.passes))
        self.copies, self.on_it = (frozenset(map(plain, words)) for words in (table.copies, table.on_it))
        closed = plain(lexicon.table("naming", NamingTable).marbuta["closed"])
        self.hers, another = plain(table.hers), [plain(word) for word in table.another_paper]
        self.another_paper = frozenset([*another, *(word + closed for word in another)])
        self.joint, self.joint_with = (frozenset(map(plain, words)) for words in (table.joint, table.joint_with))

    def both(self, words: tuple[str, ...]) -> frozenset[str]:
        """The words, and their feminines."""
        folded = [self.fold(word) for word in words]
        return frozenset([*folded, *(word + self.feminine for word in folded)])

    def kinds_alike(self, noun: str) -> frozenset[str]:
        """The nouns for kinds of bodies of whatever may be taken up by this one, without it."""
        return frozenset().union(*(group for group in self.kinds if noun in group)) - {noun}

    def alike(self, noun: str) -> frozenset[str]:
        """The callings of whoever may be called by this noun."""
        return frozenset().union(*(group for group in self.groups if noun in group))
