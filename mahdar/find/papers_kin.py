"""Whose a paper is by the person who completes its noun («خطاب أحد السكان»), by another noun for it, and when it is another one than the one before."""

from __future__ import annotations

from mahdar.find.issuers import Issuers
from mahdar.lexicon.giving import giving
from mahdar.model import Span

LONG = 6  # tokens: no such person is told in more


class PapersKin:
    """The nouns for the papers of one article, and the persons behind them."""

    def __init__(self, issuers: Issuers) -> None:
        self.cast, self.page, self.grammar = issuers.cast, issuers.page, issuers.cast.grammar
        self.groups = self.cast.lexicon.made(giving).alike

    def writer(self, place: Span, paper: int) -> Span | None:
        """The words for somebody right behind the noun without the article at a token («خطاب أحد السكان», «خطاب الرجل»)."""
        tokens = self.page.tokens(place.start, place.stop)
        first = paper + 1
        if first not in tokens or self.page.word[paper].startswith(tuple(self.grammar.article)) or not self.somebody(first):
            return None
        return self.cast.article.span(self.page.start[first], place.stop) if tokens.stop - first <= LONG else None

    def somebody(self, i: int) -> bool:
        """Token i tells of one human being."""
        return self.page.word[i] in self.grammar.one_of or self.cast.without_article(self.page.word[i]) in self.grammar.humans

    def alike(self, noun: str) -> frozenset[str]:
        """The other nouns for a paper of that kind."""
        return frozenset().union(*(group for group in self.groups if noun in group)) - {noun}

    def in_headline(self, k: int) -> bool:
        """Token k stands in the first line."""
        return bool(self.page.paragraphs) and k in self.page.paragraphs[0]
