"""Speakers told by what they made, won or just did: «معدو التقرير», «الرئيس المنتخب», «المتحدث», and bodies by what they are for («المنظمة المعنية بـ…»)."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from mahdar.find.anaphors import Case, Names
from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.model import Name, Span, Statement
from mahdar.text import WORD

WON = 3  # tokens between the word for winning and the winner's name
TWO = 2  # words of such a description


class MeantOtherwise:
    """Such speakers of one article; `at_place` tells who the words of a place are, `said` who spoke."""

    def __init__(self, taken_up: TakenUp, at_place: Callable[[Statement, Span | None], Names], said: Sequence[Voice]) -> None:
        self.taken_up, self.cast, self.page = taken_up, taken_up.cast, taken_up.cast.page
        self.at_place, self.said = at_place, said
        self.table: Anaphoric = self.cast.lexicon.made(Anaphoric)

    def maker(self, case: Case) -> Names:
        """Who made the paper that stands behind a noun for its makers, where these are people."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if len(tokens) != TWO or self.page.word[tokens.start] not in self.table.makers:
            return ()
        paper = self.cast.article.span(self.page.start[tokens.start + 1], case.place.stop)
        names = self.at_place(case.spoken.statement, paper) if paper.text.startswith(self.cast.names.article) else ()
        return names if names and all(map(self.is_people, names)) else ()

    def is_people(self, name: Name) -> bool:
        """The name is a person's, or begins with a noun for several people."""
        first = self.cast.lexicon.folding.fold(name.name.split()[0])
        return name.type == "PER" or any(head.plural and head.kind in ("office", "unnamed") for head in self.cast.names.heads.get(first, ()))

    def winner(self, case: Case) -> Names:
        """The only person who is told to have won before «الرئيس المنتخب»."""
        words = self.cast.words(case.place)
        if case.name.type != "OTHER" or len(words) != TWO or words[1] not in self.table.elected or not self.definite(case.place):
            return ()
        found = {name for start, name in self.winners if start < case.place.start}
        fullest = max(found, key=lambda name: len(name.split()), default="")
        return (Name(fullest, "PER"),) if fullest and all(set(name.split()) <= set(fullest.split()) for name in found) else ()

    @functools.cached_property
    def winners(self) -> list[tuple[int, str]]:
        """The persons named right behind a word for winning, and where."""
        persons = {self.page.at(k.mention.span.start): k.mention for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural}
        clinging = self.cast.grammar.clinging | {self.cast.names.conjunction}
        places = [
            k for word, at in self.page.places.items() if word in self.table.winning or word[:1] in clinging and word[1:] in self.table.winning for k in at
        ]
        near = ((k, next((persons[i] for i in range(k + 1, k + 1 + WON) if i in persons), None)) for k in places)
        return [(m.span.start, self.cast.name_of(m).name) for k, m in near if m is not None and self.plain_between(k + 1, self.page.at(m.span.start))]

    def plain_between(self, first: int, stop: int) -> bool:
        """No particle and no mark stands between two tokens."""
        return all(self.page.kind[i] == WORD and self.page.word[i] not in self.cast.grammar.prepositions for i in range(first, stop))

    def definite(self, place: Span) -> bool:
        """Every word of a place has the article."""
        return all(self.page.word[k].startswith(self.cast.names.article) for k in self.page.tokens(place.start, place.stop))

    def who_speaks(self, case: Case) -> Names:
        """Whoever spoke last, for «المتحدث» alone where no spokesman is told of."""
        words = self.cast.words(case.place)
        if case.name.type != "OTHER" or len(words) != 1 or words[0] not in self.table.speaking or not self.definite(case.place) or not case.before:
            return ()
        first = self.page.at(case.place.start)
        others = (k for word, places in self.page.places.items() if self.cast.offices.compared(word) in self.table.spokesmen for k in places)
        if any(k < first and self.page.word[k + 1] in self.cast.grammar.by_name for k in others):
            return ()
        last = next((s for s in reversed(case.before) if s.statement.parent is None), None)
        one = last is not None and len(last.names) == 1 and last.names[0].type == "PER"
        if last is not None and last.gender not in (None, "f" if words[0].endswith(self.table.feminine) else "m"):
            return ()
        return (Name(last.names[0].name, "PER"),) if one and last is not None else ()

    def body(self, case: Case) -> Names:
        """The body that a noun for its kind takes up with what it is for behind it («المنظمة المعنية بحقوق الإنسان»)."""
        words = self.cast.words(case.place)
        name = self.cast.lexicon.loose.fold(case.name.name).split()
        bare = [self.cast.without_article(word) for word in name]
        if case.name.type != "ORG" or len(bare) != TWO or bare == name or bare[1] not in self.completed or not words:
            return ()
        noun = next((k for k in self.page.tokens(case.place.start, case.place.stop) if self.cast.offices.compared(self.page.word[k]).endswith(bare[0])), None)
        if noun is None:
            return ()
        found = self.taken_up.again(self.cast.article.span(self.page.start[noun], self.page.stop[noun]), self.said)
        return (Name(found.name, found.type),) if found is not None and found.type == "ORG" and found.name != case.name.name else ()

    @functools.cached_property
    def completed(self) -> frozenset[str]:
        """The adjectives that a preposition completes, folded loosely, in the feminine too."""
        return self.table.both(self.cast.names.naming.completed)
