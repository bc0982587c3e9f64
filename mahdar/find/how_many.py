"""Whether one speaks in a statement or several, as far as the words tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon.going_on import going_on
from mahdar.model import Mention, Name, Span, Statement

NEAR = 40  # statements: so far back a speaker is looked for

Between = Callable[[int, int], Sequence[Mention]]


class HowMany:
    """The speakers of one article by their number; `said` are those who spoke so far, and grows."""

    def __init__(self, taken_up: TakenUp, between: Between, said: Sequence[Voice]) -> None:
        self.taken_up, self.cast, self.page, self.names = taken_up, taken_up.cast, taken_up.cast.page, taken_up.names
        self.between, self.said = between, said
        self.counting = self.cast.lexicon.made(going_on).counting

    def several(self, rule: str, statement: Statement, names: tuple[Name, ...], plural: bool) -> bool | None:
        """Several speak, by name or unnamed («مسؤولون», «محللون»); None where the words are no mention."""
        place = statement.mention
        inside = self.between(place.start, place.stop) if place else []
        if place is None and len(names) == 1:
            return next((v.several for v in reversed(self.said[-NEAR:]) if [n.name for n in v.names] == [names[0].name]), plural)
        if len(names) > 1 or (inside and inside[0].plural and inside[0].kind in ("unnamed", "office") and inside[0].gender != "f"):
            return True
        if place and self.some(place):
            return None
        if place and self.page.word[self.page.at(place.start)] in self.counting:
            return True
        if place is None or names[0].type == "PER" or self.page.word[self.page.at(place.start)] in self.cast.grammar.one_of:
            return False
        many = self.many_by_ending(place)  # «الحوثيون», too, whom a table calls a body
        return True if many else None if rule == "speaker_as_written" else False

    def some(self, place: Span) -> bool:
        """One word with the article for some of many («البعض», «الكثير»), which goes with verbs in the plural, too."""
        first = self.page.at(place.start)
        word, bare = self.page.word[first], self.cast.without_article(self.page.word[first])
        some = bare in self.cast.grammar.quantities and bare not in self.cast.grammar.one_of
        return some and self.page.stop[first] == place.stop and bare != word

    def many_by_ending(self, place: Span) -> bool:
        """The noun at the front of a place is a masculine plural by its ending, and a word without it or in the other case («المحتجون», «معارضون»)."""
        names = self.names
        whole = self.page.word[self.page.at(place.start)]
        if self.taken_up.governing(whole):
            return True
        word = self.cast.without_article(whole)
        stem = next((word.removesuffix(e) for e in names.naming.verb_ends if word.endswith(e)), "")
        return len(stem) > 1 and (names.word(stem).ordinary or any(stem + e in names.ordinary for e in names.naming.people_endings if stem + e != word))
