"""Impersonal words that bring in a clause of its own: «يشار إلى أن», «والجدير بالذكر أن», «ومن المعروف أن»."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.going_on import GoingOnTable, going_on
from mahdar.lexicon.grammar import GrammarTable
from mahdar.text import Page

LONG = 7  # tokens: no such words are more


class Introductions:
    """The impersonal introductions of one article."""

    def __init__(self, cast: Cast) -> None:
        self.page, self.grammar = cast.page, cast.grammar
        self.words: GoingOnTable = cast.lexicon.made(going_on)
        self.possessing = tuple(self.words.possessing)  # «ظنها»

    def lead(self, first: int) -> bool:
        """Token `first` follows «أن» before which nothing but impersonal words stands in the sentence."""
        return impersonal(self.page, self.words, self.grammar, first)


def impersonal(page: Page, words: GoingOnTable, grammar: GrammarTable, first: int) -> bool:
    """Token `first` of a page follows «أن» before which nothing but impersonal words stands in the sentence."""
    if first < 2 or page.word[first - 1] not in grammar.that:
        return False
    for k in range(first - 2, max(first - 2 - LONG, -1), -1):
        if page.word[k] == "\n" or page.word[k] in grammar.stops:
            return k < first - 2
        word = page.word[k]
        if word not in words.introducing and not (word[:1] in grammar.joining and word[1:] in words.introducing):
            return False
        if k == 0:
            return True
    return False
