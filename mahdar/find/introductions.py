"""Impersonal words that bring in a clause of its own: «يشار إلى أن», «والجدير بالذكر أن», «ومن المعروف أن»."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.going_on import GoingOnTable, going_on

LONG = 6  # tokens: no such words are more


class Introductions:
    """The impersonal introductions of one article."""

    def __init__(self, cast: Cast) -> None:
        self.page, self.that, self.stops = cast.page, cast.grammar.that, cast.grammar.stops
        self.conjunction = cast.names.conjunction
        self.words: GoingOnTable = cast.lexicon.made(going_on)
        self.possessing = tuple(self.words.possessing)  # «ظنها»

    def lead(self, first: int) -> bool:
        """Token `first` follows «أن» before which nothing but impersonal words stands in the sentence."""
        word = self.page.word
        if first < 2 or word[first - 1] not in self.that:
            return False
        for k in range(first - 2, max(first - 3 - LONG, -1), -1):
            if word[k] == "\n" or word[k] in self.stops:
                return k < first - 2
            if not {word[k], word[k].removeprefix(self.conjunction)} & self.words.introducing:
                return False
            if k == 0:
                return True
        return False
