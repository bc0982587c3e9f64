"""What an article tells of a body where it is named: whether its name ends there, and whether the body acts."""

from __future__ import annotations

from collections.abc import Set

from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.lexicon.names import NameWords
from mahdar.model import Mention
from mahdar.text import WORD, Page

NAMED = 3  # words: no shorter body has words as another's name


class BodiesTold:
    """The places of an article where bodies are named; `spoken` are the letters where those who speak are named."""

    def __init__(self, page: Page, lexicon: Lexicon, spoken: Set[int]) -> None:
        self.page, self.spoken = page, spoken
        self.names: NameWords = lexicon.made(NameWords)
        self.again: Again = lexicon.made(Again)
        self.of_state, self.loose = self.again.of_state, lexicon.loose.fold
        self.headline = page.text.find("\n")

    def named_on(self, mention: Mention) -> bool:
        """A word that no table knows stands right behind the mention."""
        page, k = self.page, self.page.at(mention.span.stop - 1) + 1
        return k < len(page) and page.kind[k] == WORD and self.names.word(page.word[k]).unknown

    def aims(self, mention: Mention) -> bool:
        """A body of a state ends in a noun behind «ل», which is no part of its name («اتهام الحكومة الكينية للشركات»)."""
        first, last = self.page.at(mention.span.start), self.page.at(mention.span.stop - 1)
        if first == last or not self.page.word[last].startswith(tuple(self.names.naming.contracted)):
            return False
        return self.loose(self.page.word[first].removeprefix(self.names.article)) in self.of_state

    def taken_up(self, mention: Mention) -> bool:
        """The body is called by a noun for its kind with the article, and what tells of no other («الشركة العملاقة»)."""
        if mention.entry or not mention.span.text.startswith(self.names.article):
            return False
        tokens = self.page.tokens(mention.span.start, mention.span.stop)
        noun, *rest = (self.loose(self.page.word[i].removeprefix(self.names.article)) for i in tokens)
        return noun in self.again.kind_nouns and self.again.kind_qualities.issuperset(rest)

    def in_headline(self, mention: Mention) -> bool:
        """The body is named in the headline."""
        return mention.span.stop <= self.headline

    def acts(self, mention: Mention) -> bool:
        """The body speaks, or a verb stands right before it; of media more is told than verbs («افتتاحية صحيفة …»), so that all of them act."""
        k = self.page.at(mention.span.start)
        if self.page.word[k].removeprefix(self.names.article) in self.names.naming.media_labels:
            return True
        before = self.page.word[k - 1] if k and self.page.kind[k - 1] == WORD else ""
        return mention.span.start in self.spoken or bool(before) and (self.names.word(before).cue or bool(self.names.tense(before)))

    def one_of_many(self, mention: Mention) -> bool:
        """The body is told of as one of its kind, by no name: no word has the article, and the last is the adjective of a state («بنك طعام نرويجي»)."""
        tokens = self.page.tokens(mention.span.start, mention.span.stop)
        if mention.entry or len(tokens) < NAMED or any(self.page.word[i].startswith(self.names.article) for i in tokens):
            return False
        return bool(self.names.word(self.page.word[tokens.stop - 1]).state)
