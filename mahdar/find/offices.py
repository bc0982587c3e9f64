"""Offices as they are compared inside an article: words that stand for one another, and the offices of counterparts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.speech import grammar

Office = frozenset[str]


class Offices:
    """The words of offices, folded loosely and without their article; ask for them by `lexicon.made(Offices)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        loose, naming = lexicon.loose.fold, lexicon.table("naming", NamingTable)
        self.articles = tuple(map(loose, lexicon.made(grammar).articles_by_length))
        self.same = {loose(word): loose(other) for word, other in naming.same_offices.items()}
        self.counterpart = loose(naming.counterpart)
        self.adjectives = frozenset(self.without_article(loose(word)) for word in lexicon.made(NameWords).state_of)

    def without_article(self, word: str) -> str:
        """The word without the article at its front, and what clings to that."""
        if word.startswith(self.articles):
            for article in self.articles:
                if word.startswith(article) and len(word) > len(article) + 2:
                    return word[len(article) :]
        return word

    def held(self, words: Iterable[str]) -> Office:
        """The words of an office, those that stand for one another written alike («رئيس الحكومة», «رئيس الوزراء»)."""
        return frozenset(self.same.get(word, word) for word in words)

    def of_counterparts(self, offices: Iterable[Office]) -> Iterator[Office]:
        """The offices of an article in their order, each counterpart's with that of the office before it («وزير الخارجية الصيني ونظيره الروسي»)."""
        before: Office = frozenset()
        for office in offices:
            own = frozenset(word for word in office if not word.startswith(self.counterpart))
            if before and own != office:
                yield (before - self.adjectives) | own
                continue
            if len(office) > 1 and office & self.adjectives:
                before = office
            yield office
