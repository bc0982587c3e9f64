"""Speakers whose names stand further on: «وزير إسرائيلي … وزير الطاقة الإسرائيلي فلان», «صحيفة سويسرية … صحيفة "كذا"», «سفير باريس … السفير الفرنسي فلان»."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Known
from mahdar.find.named_after import Spoken
from mahdar.find.offices import Office
from mahdar.find.voices import TakenUp
from mahdar.lexicon.again import Again
from mahdar.model import Name
from mahdar.text import WORD

NEXT = 6  # statements: the name stands no further on
LONG = 8  # words: no description is longer
LEAST = 2  # words that tell which office is meant


class NamedLater:
    """The descriptions of one article that a name further on, or an office with other words, fills."""

    def __init__(self, taken_up: TakenUp) -> None:
        self.taken_up, self.cast, self.page = taken_up, taken_up.cast, taken_up.cast.page
        self.offices, self.names = self.cast.offices, self.cast.names
        self.again: Again = self.cast.lexicon.made(Again)

    def office(self, case: Case) -> Names:
        """The only person who bears the office, where its words have a capital for a state, or a quality that tells of no other."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type != "OTHER" or not LEAST <= len(tokens) <= LONG or not self.is_office(self.page.word[tokens.start]):
            return ()
        words = self.cast.words(case.place)
        if words[0] in self.offices.deputies or words[0] in self.again.callings - self.again.borne:
            return ()
        wanted = self.offices.held(self.capitals.get(word, word) for word in words)
        wanted -= self.again.qualities - self.again.former
        if wanted == self.offices.held(words) or len(wanted) < LEAST:
            return ()
        return self.only(known for known in self.bearing(words[0]) if self.cast.holds(known, wanted) and self.alike(known, wanted))

    def alike(self, known: Known, wanted: Office) -> bool:
        """The person's office tells of no other state than the words wanted."""
        states = known.office & self.offices.adjectives
        return not states or states <= wanted

    def bearing(self, noun: str) -> Iterator[Known]:
        """The persons whose office begins with the noun."""
        return (
            k for k in self.cast.bearers.get(self.offices.same.get(noun, noun), ()) if k.mention.office and self.cast.words(k.mention.office)[:1] == (noun,)
        )

    def only(self, persons: Iterator[Known]) -> Names:
        """The person, where all are one."""
        found = {self.cast.name_of(k.mention).name for k in persons}
        return (Name(found.pop(), "PER"),) if len(found) == 1 else ()

    def of_sort(self, case: Case) -> Names:
        """The next one who speaks and is named for the first time, by the noun and the state of an indefinite description («وزير إسرائيلي»)."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type != "OTHER" or not tokens:
            return ()
        nouns, rest = self.indefinite(tokens)
        states, one_of = self.offices.held(rest) & self.offices.adjectives, self.one_of(tokens)
        if not nouns or not one_of and (not states or self.offices.held(rest) - states - self.again.qualities):
            return ()
        for name in self.later(case, "PER"):
            about = self.taken_up.told_of.about(name)
            own = about & self.offices.adjectives
            if nouns & about and (states <= own or one_of and not own):
                return (name,)
        return ()

    def one_of(self, tokens: range) -> bool:
        """The words begin with «أحد» or the like, and tell of whom it is one behind it («أحد محامي الرئيس»)."""
        return self.page.word[tokens.start] in self.cast.grammar.quantities and len(tokens) > LEAST

    def indefinite(self, tokens: range) -> tuple[frozenset[str], Sequence[str]]:
        """The noun of an indefinite description of one, or that behind «أحد» in the singular, and the words behind it."""
        words = [self.offices.compared(self.page.word[k]) for k in tokens]
        first = self.page.word[tokens.start]
        if first in self.cast.grammar.quantities and len(words) > 1:
            noun, last = words[1], self.names.naming.verb_ends
            return frozenset({noun, *(noun.removesuffix(end) for end in last), noun[:-1]}), words[2:]
        if first.startswith(self.names.article) or not self.is_office(first):
            return frozenset(), ()
        return frozenset({words[0]}), words[1:]

    def is_office(self, word: str) -> bool:
        """The word is a noun for one who bears an office or calling."""
        bare = word.removeprefix(self.names.article)
        return any(head.kind == "office" and not head.plural for head in self.names.heads.get(bare, ()))

    def later(self, case: Case, sort: str) -> Iterator[Name]:
        """Who speaks next, is of the sort, and is named only behind the description."""
        for spoken in case.after[:NEXT]:
            one = spoken.names[0] if len(spoken.names) == 1 and spoken.statement.parent is None else None
            if one is not None and one.type == sort and self.is_new(one.name, case.place.start) and not self.clash(case.spoken, spoken):
                yield Name(one.name, one.type)

    def is_new(self, name: str, start: int) -> bool:
        """Nobody of the name is mentioned before the letter `start` of the text."""
        return self.first.get(name, start) >= start

    def clash(self, one: Spoken, other: Spoken) -> bool:
        """The genders of two verbs differ."""
        return None not in (one.gender, other.gender) and one.gender != other.gender

    @functools.cached_property
    def first(self) -> dict[str, int]:
        """Where each name of a person or body is mentioned first."""
        found: dict[str, int] = {}
        for known in self.cast.known:
            if known.mention.kind in ("person", "body"):
                found.setdefault(self.cast.name_of(known.mention).name, known.mention.span.start)
        return found

    def body(self, case: Case) -> Names:
        """The next body that speaks and is named for the first time, by the noun of an indefinite description of one («صحيفة سويسرية»)."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        words = self.cast.words(case.place)
        if case.name.name != self.cast.clean(case.place) or not len(tokens) >= LEAST or not self.is_described(tokens, words):
            return ()
        states = self.offices.held(words[1:]) & self.offices.adjectives
        for name in self.later(case, "ORG"):
            own = self.cast.lexicon.loose.fold(name.name).split()
            told = self.taken_up.bodies_meant.told(name.name) | self.taken_up.bodies_meant.of_table.get(name.name, frozenset())
            kinds = {*own[:1], *self.taken_up.bodies_kinds.kinds.get(name.name, ())}
            if words[0] in kinds and (not told or told & states):
                return (name,)
        return ()

    def is_described(self, tokens: range, words: Sequence[str]) -> bool:
        """A noun for a kind of bodies without the article, with nothing but states and qualities behind it, one of them a state."""
        plain = not any(self.page.word[k].startswith(self.names.article) or self.page.kind[k] != WORD for k in tokens)
        held = self.offices.held(words[1:])
        rest = held - self.offices.adjectives - self.again.qualities - self.again.kind_qualities
        return plain and words[0] in self.again.kind_nouns and bool(held & self.offices.adjectives) and not rest

    @functools.cached_property
    def capitals(self) -> dict[str, str]:
        """The cities that stand for their states, each with the state, as words of offices are folded."""
        entries = self.names.entries
        cities = [e for known in entries.values() for e in known if e.kind == "state" and e.city and len(e.words) == 1]
        return {self.offices.compared(e.words[0]): self.offices.compared(e.name.split()[0]) for e in cities}
