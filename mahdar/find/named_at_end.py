"""The name in commas behind a long description, right before the words said («عن مدير المبيعات في شركة كذا سابقا، فلان الفلاني، قوله»)."""

from __future__ import annotations

from mahdar.find.anaphors import Case, Names
from mahdar.find.apposed import Apposed
from mahdar.find.cast import Cast
from mahdar.model import Name
from mahdar.text import QUOTE, WORD

FAR = 32  # tokens: no description is longer
NAME = 5  # words: no name is longer
BEFORE = 3  # tokens between the comma behind the name and the words said or the cue
LEAST = 2  # words of a full name


class NamedAtEnd:
    """Such names of one article."""

    def __init__(self, cast: Cast, apposed: Apposed) -> None:
        self.cast, self.page, self.apposed = cast, cast.page, apposed

    def meant(self, case: Case) -> Names:
        """The name in the last two commas before the words said or the cue behind a description of one that stops before it."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type != "OTHER" or not tokens or not self.is_office(self.page.word[tokens.start]):
            return ()
        last = self.closing(case, tokens.stop)
        first = next((k for k in range(last - LEAST, max(last - NAME - 1, tokens.stop) - 1, -1) if self.is_comma(k)), last)
        if first == last or not self.goes_on(tokens.stop, first) or not self.is_name(first + 1, last):
            return ()
        span = self.cast.article.span(self.page.start[first + 1], self.page.stop[last - 1])
        known = next((k.mention for k in self.cast.known if k.mention.kind == "person" and k.mention.span == span), None)
        return (Name(self.cast.name_of(known).name if known is not None else self.cast.clean(span), "PER"),)

    def is_name(self, first: int, stop: int) -> bool:
        """The tokens up to `stop` are a name; its last word may begin with «و», as no joined noun or name does («سارة ويتسن»)."""
        end, word, names = self.apposed.name_end(first, stop), self.page.word[stop - 1], self.cast.names
        rest = word.removeprefix(names.conjunction)
        joined = rest == word or word in names.heads or names.word(rest).definite or bool(names.word(rest).given)
        strange = not joined and (names.tense(rest) is not None or not names.is_ordinary(rest))
        return end == stop or end == stop - 1 and strange

    def closing(self, case: Case, stop: int) -> int:
        """The comma behind a name, before the words said or the cue where that stands behind the description; `stop` where none does."""
        cue, said = case.spoken.statement.cue, case.spoken.statement.content[0]
        end = self.page.at(cue.start if cue.start > case.place.stop else said.start)
        for k in range(end - 1, max(end - 1 - BEFORE, stop), -1):
            if self.is_comma(k):
                return k
            if self.page.kind[k] == WORD and not self.is_that(k):
                return stop
        return stop

    def is_that(self, k: int) -> bool:
        """Token k is «أن» or the like, with «ف» before it or not."""
        word, that = self.page.word[k], self.cast.grammar.that
        return word in that or word[1:] in that

    def is_comma(self, k: int) -> bool:
        """Token k is a comma."""
        return self.page.word[k] in self.cast.grammar.commas

    def goes_on(self, first: int, stop: int) -> bool:
        """Between two tokens the description goes on: no other mark, no verb of saying, no clause."""
        words = self.page.word[first:stop]
        closed = any(word in self.cast.grammar.that or word in self.cast.grammar.relatives or self.cast.names.word(word).cue for word in words)
        return stop - first <= FAR and not closed and all(self.page.kind[k] in (WORD, QUOTE) for k in range(first, stop))

    def is_office(self, word: str) -> bool:
        """The word is a noun for one who bears an office or calling."""
        bare = word.removeprefix(self.cast.names.article)
        return any(head.kind == "office" and not head.plural for head in self.cast.names.heads.get(bare, ()))
