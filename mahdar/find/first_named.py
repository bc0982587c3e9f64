"""An unnamed source that a noun with the article takes up, by its words where it was brought in («كشفت دراسة أميركية أن … وأظهرت الدراسة»)."""

from __future__ import annotations

import functools

from mahdar.find.cast import Cast
from mahdar.find.closed import either
from mahdar.lexicon.speech import Speech
from mahdar.model import Name, Span
from mahdar.text import QUOTE, WORD

ADJECTIVES = 3  # words behind a noun that is no mention


class FirstNamed:
    """The unnamed sources of one article where they are brought in as subjects."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names
        speech: Speech = cast.lexicon.made(Speech)
        self.links = either(cast.grammar.heard_from, speech.led_sources)

    def meant(self, place: Span) -> Name | None:
        """The indefinite subject before the place with the same noun, the nearest, by its own words; None where it is called no more than by that noun."""
        tokens = [i for i in self.page.tokens(place.start, place.stop) if self.page.word[i] not in self.cast.grammar.selves]
        word = self.page.word[tokens[0]] if len(tokens) == 1 else ""
        noun = word.removeprefix(self.names.article)
        if noun == word or noun in self.cast.grammar.quantities:
            return None
        found = [k for k in self.page.places.get(noun, ()) if k < tokens[0] and (self.is_subject(k) or self.is_heard(k))]
        led = [k for to in self.cast.grammar.to_letter for k in self.page.places.get(to + noun, ()) if k < tokens[0] and self.is_heard(k)]
        last = max((*found, *led), default=None)
        span = self.phrase(last) if last is not None else None
        return Name(self.cast.unnamed(span), "OTHER") if span else None

    def is_subject(self, k: int) -> bool:
        """A verb stands right before token k."""
        before = self.names.word(self.page.word[k - 1]) if k else None
        return before is not None and bool(before.cue or self.names.tense(before.text)) and self.page.kind[k - 1] == WORD

    def is_heard(self, k: int) -> bool:
        """Token k begins an unnamed source of one whose words are passed on («نقلت الوكالة عن مصدر أمني», «وفقا لمصدر أمني»)."""
        if self.page.start[k] not in self.starting and self.page.start[k] + 1 not in self.starting:
            return False
        before = k - 1 - (k > 0 and self.page.kind[k - 1] == QUOTE)
        return before >= 0 and self.page.word[before] in self.links

    def phrase(self, k: int) -> Span | None:
        """The noun at token k with what the mention there has more, or its adjectives; None where it stands alone."""
        known = next((self.starting[start] for start in range(self.page.start[k], self.page.start[k] + 2) if start in self.starting), None)
        if known is not None:
            return known if len(self.page.tokens(known.start, known.stop)) > 1 else None
        stop = k + 1
        while stop < len(self.page) and stop - k <= ADJECTIVES and self.is_adjective(stop):
            stop += 1
        return self.cast.article.span(self.page.start[k], self.page.stop[stop - 1]) if stop > k + 1 else None

    def is_adjective(self, i: int) -> bool:
        """Token i is an adjective without the article: of a state, or a quality."""
        word = self.page.word[i]
        return self.page.kind[i] == WORD and not word.startswith(self.names.article) and (word in self.names.state_of or word in self.names.qualities)

    @functools.cached_property
    def starting(self) -> dict[int, Span]:
        """The unnamed sources among the mentions by where they begin."""
        return {k.mention.span.start: k.mention.span for k in self.cast.known if k.mention.kind == "unnamed"}
