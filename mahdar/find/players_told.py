"""Players and coaches who go on by what they are to a team («قال فلان …. وأضاف نجم الفريق الأزرق …»): whoever spoke right before."""

from __future__ import annotations

import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.descriptions import Descriptions
from mahdar.find.named_after import Spoken
from mahdar.lexicon.again import Again
from mahdar.lexicon.players import Players
from mahdar.model import Name, Span

FAR = 1200  # code points: no further back he spoke
BEHIND = 12  # tokens behind the noun: a name there is his


class PlayersTold:
    """Such speakers of one article."""

    def __init__(self, descriptions: Descriptions) -> None:
        self.descriptions, self.cast, self.page = descriptions, descriptions.cast, descriptions.page
        self.table: Players = self.cast.lexicon.made(Players)
        self.former = self.cast.lexicon.made(Again).former

    def meant(self, case: Case) -> Names:
        """Whoever spoke last, where he may be so called and nobody else is named since."""
        noun = self.noun(case)
        if not noun or not self.of_sport or self.named(case):
            return ()
        last = next((s for s in reversed(case.before) if s.statement.parent is None), None)
        if last is None or len(last.names) != 1 or last.names[0].type != "PER" or last.gender == "f":
            return ()
        name = last.names[0].name
        near = case.place.start - last.statement.span.stop < FAR
        told = self.descriptions.alone.goes_on(case.place) or self.alone_since(last, case.place, name) and self.may_be(name, noun, case.place)
        return (Name(name, "PER"),) if near and told and not self.called(name) & self.table.others else ()

    def noun(self, case: Case) -> str:
        """The noun without the article with which a description of a player or coach begins, with what completes it behind; else nothing."""
        if case.name.type != "OTHER" or case.spoken.statement.mention is None or case.spoken.statement.parent is not None:
            return ""
        first = self.page.at(case.place.start)
        word = self.cast.lexicon.loose.fold(self.page.word[first])
        completed = first + 1 < len(self.page) and self.page.word[first + 1] not in self.cast.grammar.prepositions - self.cast.grammar.amid
        return word if word in self.table.nouns and completed and self.page.start[first] == case.place.start else ""

    @functools.cached_property
    def of_sport(self) -> bool:
        """The article is on sport, by its words."""
        return sum(word in self.page.places for word in self.table.field) >= self.table.least

    def named(self, case: Case) -> bool:
        """A person is named behind the noun, before the words said or not far behind it."""
        first = self.page.at(case.place.start)
        last = min(first + BEHIND, len(self.page) - 1)
        said = case.spoken.statement.content[0].start
        stop = min(self.page.start[last], said) if said > case.place.start else self.page.start[last]
        return any(case.place.start < start < stop for start, _, _ in self.descriptions.alone.named)

    def called(self, name: str) -> frozenset[str]:
        """The nouns by which the person of the name is called."""
        return frozenset(p.told.noun for p in self.descriptions.persons if p.name == name)

    def alone_since(self, last: Spoken, place: Span, name: str) -> bool:
        """Between the words said last and the description nobody else is named."""
        return all(other == name for start, other, _ in self.descriptions.alone.named if last.statement.span.stop <= start < place.start)

    def may_be(self, name: str, noun: str, place: Span) -> bool:
        """Nothing told of the person, and of no other, tells that he is of another sort: no coach is a player still."""
        of_him = self.called(name)
        of_others = {p.told.noun for p in self.descriptions.persons if p.name != name and noun == p.told.noun}
        told = self.descriptions.told(self.page.tokens(place.start, place.stop))
        if of_others and noun not in of_him and not told.former:
            return False
        players, coaches = of_him & self.table.players, of_him & self.table.coaches
        if told.former or noun in self.table.either:
            return True
        return bool(players or not coaches) if noun in self.table.players else bool(coaches or not players)
