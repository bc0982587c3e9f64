"""The table of what nobody says (unsaid.yaml): passives, things that show something, deeds, and words that belong to another verb."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from mahdar.lexicon import Lexicon


class UnsaidTable(Struct, frozen=True, forbid_unknown_fields=True):
    """unsaid.yaml: what each list holds is said there."""

    affairs: tuple[str, ...]
    surfaces: tuple[str, ...]
    shown_by: tuple[str, ...]
    representing: tuple[str, ...]
    represented: tuple[str, ...]
    revealing: tuple[str, ...]
    talk: tuple[str, ...]
    lines: tuple[str, ...]
    foreboding: tuple[str, ...]
    proofs: tuple[str, ...]
    once_more: tuple[str, ...]
    gravity: tuple[str, ...]
    showing: tuple[str, ...]
    convicting: tuple[str, ...]
    juries: tuple[str, ...]
    writing: tuple[str, ...]
    writings: tuple[str, ...]
    abuse: tuple[str, ...]
    invited_to: tuple[str, ...]
    trapping: tuple[str, ...]
    traps: tuple[str, ...]
    answering: tuple[str, ...]
    occurring: tuple[str, ...]
    how_to: tuple[str, ...]
    to_readers: tuple[str, ...]
    account: tuple[str, ...]
    held_for: tuple[str, ...]
    meaning: tuple[str, ...]
    procedures: tuple[str, ...]
    bullets: tuple[str, ...]
    with_that: tuple[str, ...]
    convinced: tuple[str, ...]
    thinking: tuple[str, ...]
    resulting: tuple[str, ...]
    even: tuple[str, ...]
    came_to: tuple[str, ...]
    lists: tuple[str, ...]
    lots: tuple[str, ...]
    yourself: tuple[str, ...]
    like_superlatives: tuple[str, ...]
    claims: tuple[str, ...]
    in_answer: tuple[str, ...]
    criteria: tuple[str, ...]
    yours: tuple[str, ...]


class Unsaid:
    """The same, folded, but for verbs that are known by their lemma as it is written."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, fold = lexicon.table("unsaid", UnsaidTable), lexicon.folding.fold
        self.affairs = frozenset(map(fold, table.affairs))
        self.surfaces = frozenset(map(fold, table.surfaces))
        self.shown_by = frozenset(map(fold, table.shown_by))
        self.representing = frozenset(table.representing)
        self.represented = frozenset(map(fold, table.represented))
        self.revealing = frozenset(table.revealing)
        self.talk = frozenset(map(fold, table.talk))
        self.lines = frozenset(map(fold, table.lines))
        self.foreboding = frozenset(table.foreboding)
        self.proofs = frozenset(map(fold, table.proofs))
        self.once_more = frozenset(map(fold, table.once_more))
        self.gravity = frozenset(map(fold, table.gravity))
        self.showing = frozenset(table.showing)
        self.convicting = frozenset(table.convicting)
        self.juries = frozenset(map(fold, table.juries))
        self.writing = frozenset(table.writing)
        self.writings = frozenset(map(fold, table.writings))
        self.abuse = frozenset(map(fold, table.abuse))
        self.invited_to = frozenset(map(fold, table.invited_to))
        self.trapping = frozenset(table.trapping)
        self.traps = frozenset(map(fold, table.traps))
        self.answering = frozenset(table.answering)
        self.occurring = frozenset(map(fold, table.occurring))
        self.how_to = frozenset(map(fold, table.how_to))
        self.to_readers = frozenset(map(fold, table.to_readers))
        self.account = frozenset(map(fold, table.account))
        self.held_for = frozenset(map(fold, table.held_for))
        self.meaning = frozenset(map(fold, table.meaning))
        self.procedures = frozenset(map(fold, table.procedures))
        self.bullets = frozenset(table.bullets)
        self.with_that = frozenset(map(fold, table.with_that))
        self.convinced = frozenset(map(fold, table.convinced))
        self.thinking = frozenset(map(fold, table.thinking))
        self.resulting = frozenset(map(fold, table.resulting))
        self.even = frozenset(map(fold, table.even))
        self.came_to = frozenset(map(fold, table.came_to))
        self.by_none(table, fold)

    def by_none(self, table: UnsaidTable, fold: Callable[[str], str]) -> None:
        """Take up the lists of words with which nothing is said by anybody."""
        self.lists = frozenset(map(fold, table.lists))
        self.lots = frozenset(map(fold, table.lots))
        self.yourself = frozenset(map(fold, table.yourself))
        self.like_superlatives = frozenset(table.like_superlatives)
        self.claims = frozenset(map(fold, table.claims))
        self.in_answer = frozenset(map(fold, table.in_answer))
        self.criteria = frozenset(map(fold, table.criteria))
        self.yours = frozenset(map(fold, table.yours))
