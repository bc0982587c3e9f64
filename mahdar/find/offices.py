"""Offices as they are compared inside an article: words that stand for one another, and the offices of counterparts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.speech import grammar

Office = frozenset[str]


class Bare:
    """Words folded loosely, without the article at their front and what clings to that."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.articles = tuple(map(lexicon.loose.fold, lexicon.made(grammar).articles_by_length))

    def word(self, word: str) -> str:
        """The word without the article."""
        for article in self.articles:
            if word.startswith(article) and len(word) > len(article) + 2:
                return word[len(article) :]
        return word


class Offices:
    """The words of offices, folded loosely and without their article."""

    def __init__(self, lexicon: Lexicon) -> None:
        bare = Bare(lexicon).word
        loose, naming = lexicon.loose.fold, lexicon.table("naming", NamingTable)
        self.same = {loose(word): loose(other) for word, other in naming.same_offices.items()}
        self.counterpart = loose(naming.counterpart)
        self.adjectives = frozenset(bare(loose(word)) for word in lexicon.made(NameWords).state_of)

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
