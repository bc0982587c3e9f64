"""What an article tells of its persons: offices, states, callings, gender; and whom a noun with the article can mean by that."""

from __future__ import annotations

import functools

from msgspec import Struct

from mahdar.find.callings import Callings
from mahdar.find.cast import Cast
from mahdar.find.described import Called, Described
from mahdar.model import Name

BEFORE = 2  # words right before a name that may tell what its bearer is


class DefiniteNoun(Struct, frozen=True):
    """A noun with the article that takes somebody up, folded loosely and without it; the states that its adjectives tell, its gender, where it begins."""

    noun: str
    states: frozenset[str]
    gender: str
    start: int


class ToldOf:
    """What one article tells of its persons."""

    def __init__(self, cast: Cast, nouns: Described, calling: Callings) -> None:
        self.cast, self.nouns, self.calling = cast, nouns, calling

    def called_so(self, wanted: DefiniteNoun) -> dict[str, Name]:
        """The persons whom the article calls by the noun before the place of the noun, of its states, by name."""
        called = [c for c in self.nouns.called(wanted.noun, wanted.start) if c.gender in (None, wanted.gender)]
        states, general = wanted.states, wanted.noun in self.calling.callings
        return {c.name.name: c.name for c in called if states & (held := self.states_of(c)) or not states or general and not held}

    def may_be_called(self, name: Name, wanted: DefiniteNoun) -> bool:
        """Nothing told of a person before the place of the noun speaks against the noun for a calling, and against its states."""
        about, alike, states = self.about(name), self.calling.alike(wanted.noun), wanted.states
        held = about & self.cast.offices.adjectives
        other = self.nouns.callings(name.name, self.calling.callings - alike, wanted.start)
        other = other or {word for word in about if word in self.cast.names.heads} - self.cast.offices.captains - alike
        return not other and (not states or not held or bool(states & held))

    def states_of(self, called: Called) -> set[str]:
        """The states that the article tells of a person whom a noun calls."""
        return {*called.states, *(self.told.get(called.name.name, set()) & self.cast.offices.adjectives)}

    def halves(self, name: str) -> frozenset[str]:
        """The words of a person's offices that tell two states of one name apart («وزير خارجية كوريا الجنوبية»)."""
        offices = (
            known.office for known in self.cast.known if known.mention.kind == "person" and known.office and self.cast.name_of(known.mention).name == name
        )
        return frozenset().union(*offices) & self.cast.offices.of_halves

    def about(self, name: Name) -> set[str]:
        """The words that tell what a speaker is: his offices, their states, and the word right before his name; of an unnamed one his own words."""
        if name.type == "PER":
            return self.told.get(name.name, set())
        words = self.cast.words(name.mention) if name.type == "OTHER" and name.mention else ()
        return {*words, *self.cast.offices.held(words)}

    @functools.cached_property
    def sex(self) -> dict[str, str | None]:
        """The gender of each person, by name."""
        return {self.cast.name_of(known.mention).name: known.mention.gender for known in self.cast.known if known.mention.kind == "person"}

    @functools.cached_property
    def told(self) -> dict[str, set[str]]:
        """What each person is, by name."""
        page, found = self.cast.page, dict[str, set[str]]()
        loose = self.cast.lexicon.loose.fold
        for known in self.cast.known:
            if known.mention.kind == "person":
                about = found.setdefault(self.cast.name_of(known.mention).name, set())
                if known.mention.office:
                    first = frozenset(self.cast.words(known.mention.office)[:1])
                    about |= (first if self.cast.offices.holds(known.office, first) else frozenset()) | known.office & self.cast.offices.adjectives
                if known.mention.body:
                    about |= self.cast.offices.held([self.cast.without_article(loose(known.mention.body.split()[0]))])
                begin = page.at(known.mention.span.start)
                for k in range(begin - 1, max(begin - BEFORE, 0) - 1, -1):
                    if not page.word[k].startswith(tuple(self.cast.grammar.article)):
                        break
                    about |= self.cast.offices.held([self.cast.without_article(loose(page.word[k]))])
        return found
