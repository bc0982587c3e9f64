"""Nouns for somebody who may speak: offices, bodies, sources, and people by the ending of their plural."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.voices import TakenUp
from mahdar.lexicon.name_index import Head
from mahdar.lexicon.tense import tenses

SHORT = 4  # letters: a shorter word has no ending of many people


class SpeakingNouns:
    """The nouns of one article that may be of somebody who speaks.  Apart from those who ask it, so that no two of them hold each other."""

    def __init__(self, taken_up: TakenUp) -> None:
        self.taken_up, self.cast, self.names, self.grammar = taken_up, taken_up.cast, taken_up.names, taken_up.cast.grammar
        self.tense = taken_up.cast.lexicon.made(tenses).of

    def heads(self, word: str) -> Iterator[Head]:
        """What the tables know of the noun as one for a body, an office or a source, without its article and in the singular."""
        bare = self.cast.without_article(word)
        things = next((bare.removesuffix(e) + self.names.marbuta["closed"] for e in self.grammar.of_things if bare.endswith(e)), bare)
        stems = (bare.removesuffix(p) for p in self.names.naming.pronouns if bare.endswith(p))  # «تقاريرها»
        for form in dict.fromkeys((word, bare, things, *stems)):
            yield from self.names.heads.get(form, ())

    def speaks(self, word: str) -> bool:
        """The noun is one for somebody who may speak."""
        return self.many(word) or any(True for _ in self.heads(word))

    def many(self, word: str) -> bool:
        """A plural of people by its ending («المحتجون»)."""
        bare = self.cast.without_article(word)
        many = bare.endswith(self.names.naming.verb_ends) and len(bare) > SHORT and not self.tense(word)
        return many and self.names.word(word).ordinary or self.taken_up.governing(word)
