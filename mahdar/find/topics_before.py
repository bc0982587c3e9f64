"""A subject that is no mention before its verb at the head of a clause, in apposition or not («لكن هنري دال، مدير المرفأ، أوضح …»)."""

from __future__ import annotations

from collections.abc import Callable, Container

from mahdar.find.voices import TakenUp
from mahdar.model import Span
from mahdar.text import WORD

APPOSED = 30  # tokens between two commas
TOPIC = 6  # words: no subject before its verb is longer


class TopicsBefore:
    """The topics before the verbs of one article."""

    def __init__(self, taken_up: TakenUp, times: Container[int], mentions: Container[int], speaks: Callable[[str], bool]) -> None:
        self.taken_up, self.times, self.mentions, self.speaks = taken_up, times, mentions, speaks
        self.cast, self.page, self.names = taken_up.cast, taken_up.cast.page, taken_up.names
        self.grammar = self.cast.grammar

    def place(self, at: int, gender: str | None) -> Span | None:
        """The words before the verb at this token: a name, or behind a particle a noun for somebody, of the verb's gender."""
        page, k = self.page, at
        while k > 0 and (page.word[k - 1] in self.grammar.before_verb or page.word[k - 1] in self.grammar.clause_negations):
            k -= 1
        near = k
        if k > 0 and page.word[k - 1] in self.grammar.commas:
            k = self.opened(k - 1)
        first = k
        while first > 0 and k - first < TOPIC and self.is_part(first - 1):
            first -= 1
        if first == k or page.depth[at] or first in self.mentions:
            return None
        if self.joined_name(first, k):
            return self.cast.article.span(page.start[first] + 1, page.stop[k - 1])
        if k < near and not self.led(first) or not self.fits(first, k, gender):
            return None
        return self.cast.article.span(page.start[first], page.stop[k - 1])

    def joined_name(self, first: int, stop: int) -> bool:
        """One name that no table holds, with «و» at its front and in apposition, begins a sentence («ودانوب، المتهم بالسرقة، قال …»)."""
        word = self.page.word[first]
        alone = stop == first + 1 and self.begins(first) and stop < len(self.page) and self.page.word[stop] in self.grammar.commas
        return alone and word[:1] == self.names.conjunction and self.taken_up.may_be_name(word[1:]) and not self.names.word(word).ordinary

    def fits(self, first: int, stop: int, gender: str | None) -> bool:
        """These words head their clause and may be somebody of the gender: names alone at the head of a sentence, a noun for a speaker behind a particle."""
        words = self.page.word[first:stop]
        sexes = [sex for word in words if (sex := self.names.word(word).sex)]
        if self.taken_up.may_be_name(words[0]):
            fits = gender is None or not sexes or sexes[0] == gender
            return fits and (self.led(first) or self.begins(first) and all(map(self.taken_up.may_be_name, words)))
        feminine = words[0].endswith(tuple(self.grammar.feminine))
        return self.led(first) and self.speaks(words[0]) and feminine == (gender == "f")

    def opened(self, closer: int) -> int:
        """The mark that opens what the one at token `closer` closes, behind a name; the token itself where none does."""
        page, mark = self.page, self.page.word[closer]
        for k in range(closer - 1, max(closer - APPOSED, 0), -1):
            if page.word[k] == "\n" or page.word[k] in self.grammar.stops | self.grammar.dashes and page.word[k] != mark:
                return closer
            if page.word[k] == mark:
                return k if self.is_part(k - 1) else closer
        return closer

    def is_part(self, i: int) -> bool:
        """Token i may be part of a name or of a noun phrase: no verb, particle, time or adverb."""
        text = self.page.word[i]
        word = self.names.word(text)
        small = (self.grammar.adverbs, self.grammar.prepositions, self.grammar.relatives)
        if self.page.kind[i] != WORD or i in self.times or any(text in words for words in small):
            return False
        return not (word.stop or word.verb or word.cue or text in self.names.naming.before_subject or text.endswith(self.names.naming.accusative))

    def begins(self, first: int) -> bool:
        """A sentence begins at token `first`."""
        return first == 0 or self.page.word[first - 1] == "\n" or self.page.word[first - 1] in self.grammar.stops

    def led(self, first: int) -> bool:
        """A particle that a subject follows stands before token `first`."""
        word, grammar = self.page.word[first - 1] if first else "", self.grammar
        return word not in grammar.copulas and (word in grammar.and_that | grammar.as_for or word in self.names.naming.before_subject)
