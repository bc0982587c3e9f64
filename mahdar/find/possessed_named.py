"""Whose the kin, company or body of a noun with a pronoun is («زار فلان البلدة. وقال مكتبه إن …»: «مكتب فلان»)."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.lexicon.people import groups
from mahdar.lexicon.speech import kin
from mahdar.model import Mention, Name
from mahdar.text import WORD

SENTENCES = 3  # so far back the owner is named: in the sentence, or in one of those before
LONG = 150  # tokens: a sentence longer than this has lost its full stops
TAIL = 2  # adjectives behind the noun
SHORT = 3  # letters: of a shorter stem nothing is told
OTHERS = ("office", "unnamed")  # mentions of one who may be the owner and bears no name
OWNERS = ("person", "body", "state")


class PossessedNamed:
    """The owners in one article; `between` gives the mentions of a stretch of its text, `is_subject` tells which of them are subjects."""

    def __init__(self, cast: Cast, between: Callable[[int, int], Sequence[Mention]], is_subject: Callable[[Mention], bool]) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names
        self.between, self.is_subject = between, is_subject
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)

    def meant(self, case: Case) -> Names:
        """The noun and the name of the only person whose it may be."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type not in ("OTHER", "ORG") or not tokens or case.name.name != self.cast.clean(case.place) or not self.plain(tokens, case.place.start):
            return ()
        word = self.page.word[tokens.start]
        pronoun = next((p for p in self.table.owned_by if word.endswith(p) and len(word) >= SHORT + len(p)), None)
        noun = self.noun(tokens.start, pronoun) if pronoun is not None else None
        if pronoun is None or noun is None:
            return ()
        owner = self.owner(tokens.start, self.table.owned_by[pronoun], self.is_kin(word.removesuffix(pronoun)))
        if owner is None or pronoun == self.table.hers and not self.of_family(word, pronoun) and not self.beside(owner, tokens.start):
            return ()
        rest = self.cast.article.text[self.page.start[tokens.start + 1] : case.place.stop] if len(tokens) > 1 else ""
        return (Name(f"{noun} {self.cast.name_of(owner).name} {rest}".rstrip(), "OTHER"),)

    def of_family(self, word: str, pronoun: str) -> bool:
        """The noun with the pronoun is one for kin, or for a group of people («أسرتها»)."""
        return self.table.kin_of(word) is not None or word.removesuffix(pronoun).removesuffix(self.table.open) + self.table.closed in self.groups

    def beside(self, owner: Mention, at: int) -> bool:
        """The owner is named in the sentence of token `at`: what «ها» means behind other nouns than those for kin may be a thing («فكرة …، وأنصارها»)."""
        return owner.span.start >= next((start for start, _ in self.sentences(at)), self.page.start[at])

    def plain(self, tokens: range, start: int) -> bool:
        """The place begins with its first word, and has nothing but adjectives with the article behind it."""
        rest = (self.page.word[k] for k in tokens[1:])
        return self.page.start[tokens.start] == start and len(tokens) <= 1 + TAIL and all(word.startswith(self.names.article) for word in rest)

    def noun(self, k: int, pronoun: str) -> str | None:
        """The noun at token k without its pronoun, as it is written before a name; None where it is none for kin, company or a body."""
        stem, raw = self.page.word[k].removesuffix(pronoun), self.page.text[self.page.start[k] : self.page.stop[k] - len(pronoun)]
        opened, closed = self.table.open, self.names.naming.marbuta["closed"]
        feminine = stem.removesuffix(opened) + self.table.closed
        if stem.endswith(opened) and self.known(feminine, stem):
            return raw[: -len(opened)] + closed
        if not self.known(stem, stem):
            return None
        return raw[:-1] + self.table.seats.get(raw[-1], raw[-1])

    def known(self, noun: str, stem: str) -> bool:
        """The noun is one for kin, company or a body, or for one who bears an office."""
        heads = self.names.heads.get(noun, ())
        return stem in self.kin or noun in self.groups or any(h.kind in ("body", "office") and not (h.definite or h.plural) for h in heads)

    def is_kin(self, stem: str) -> bool:
        """The noun is one for kin or company, which persons alone have."""
        return stem in self.kin or stem.removesuffix(self.table.open) + self.table.closed in self.groups

    def owner(self, at: int, gender: str, kin_alone: bool) -> Mention | None:
        """The only one of the gender named in the nearest sentence before token `at` that names any, a person; of several the only one who is a subject."""
        for start, stop in self.sentences(at):
            named = [m for m in self.between(start, stop) if m.kind in OWNERS + OTHERS and not m.plural and m.span.stop <= self.page.start[at]]
            persons = [m for m in named if self.is_person(m) and m.gender in (gender, None)]
            if not persons and not any(m.kind in OWNERS for m in named if not kin_alone):
                if any(m.kind in OTHERS for m in named):
                    return None
                continue
            return self.one(persons, named, gender, kin_alone)
        return None

    def one(self, persons: Sequence[Mention], named: Sequence[Mention], gender: str, kin_alone: bool) -> Mention | None:
        """The only one of the persons, or the only subject of them, where nobody else behind him may be the owner."""
        told = {self.cast.name_of(m).name for m in persons}
        if len(told) > 1:
            persons = [m for m in persons if self.is_subject(m) and not self.joined(m, persons)]
            told = {self.cast.name_of(m).name for m in persons}
        if len(told) != 1:
            return None
        others = (m for m in named if not self.is_person(m) and m.gender in (gender, None) and (m.kind in OTHERS or not kin_alone and m.kind == "body"))
        later = any(m.span.start > persons[-1].span.stop and self.cast.name_of(m).name not in told for m in others)
        return None if later or persons[-1].gender is None and gender != "m" else persons[-1]

    def is_person(self, mention: Mention) -> bool:
        """The mention is a person, or an office whose bearer the article names."""
        return mention.kind == "person" or mention.kind == "office" and self.cast.name_of(mention).type == "PER"

    def joined(self, person: Mention, persons: Sequence[Mention]) -> bool:
        """«و» joins another right behind the person («وصل فلان وفلان»)."""
        behind = self.page.at(person.span.stop - 1) + 1
        return any(m.span.start > self.page.start[k] for m in persons for k in [self.page.at(m.span.start)] if k == behind)

    def sentences(self, at: int) -> Iterator[tuple[int, int]]:
        """The sentence before token `at` up to it, and those before, as letters of the text, the nearest first."""
        stop, found = at, 0
        for k in range(at - 1, max(at - LONG, -1), -1):
            ends = not self.page.depth[k] and (self.page.word[k] in self.cast.grammar.stops or self.page.word[k] == "\n")
            if not ends and k:
                continue
            if any(self.page.kind[i] == WORD for i in range(k + ends, stop)):
                yield self.page.start[k + ends], self.page.start[stop]
                found += 1
            stop = k
            if found >= SENTENCES:
                return

    @functools.cached_property
    def kin(self) -> frozenset[str]:
        """The nouns of kin and company as they stand before a pronoun."""
        return self.cast.lexicon.made(kin)

    @functools.cached_property
    def groups(self) -> frozenset[str]:
        """The nouns for one group."""
        return self.cast.lexicon.made(groups)
