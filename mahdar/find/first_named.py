"""An unnamed source that a noun with the article takes up, by its words where it was brought in («كشفت دراسة أميركية أن … وأظهرت الدراسة»)."""

from __future__ import annotations

import functools

from mahdar.find.cast import Cast
from mahdar.find.closed import either
from mahdar.find.made_of import past_makers
from mahdar.lexicon import Lexicon
from mahdar.lexicon.going_on import going_on
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.speech import Speech
from mahdar.model import Name, Span
from mahdar.text import QUOTE, WORD

LED = 2  # tokens of a source and the body that it belongs to
ADJECTIVES = 3  # words behind a noun that is no mention


def several_sources(lexicon: Lexicon) -> frozenset[str]:
    """The feminine plurals of sources («مصادر»); ask for them by `lexicon.made(several_sources)`."""
    heads = lexicon.made(NameWords).heads
    return frozenset(word for word, known in heads.items() if any(h.kind == "unnamed" and h.plural and h.sex == "f" for h in known))


class FirstNamed:
    """The unnamed sources of one article where they are brought in as subjects."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names
        speech: Speech = cast.lexicon.made(Speech)
        self.sources = cast.lexicon.made(several_sources)
        self.irregular = cast.lexicon.made(going_on).irregular
        self.links = either(cast.grammar.heard_from, speech.led_sources)

    def meant(self, place: Span) -> Name | None:
        """The indefinite subject before the place with the same noun, the nearest, by its own words; None where it is called no more than by that noun."""
        tokens = [i for i in self.page.tokens(place.start, place.stop) if self.page.word[i] not in self.cast.grammar.selves]
        if len(tokens) == LED and self.page.word[tokens[0]] in self.sources:
            return self.within(tokens)
        word = self.page.word[tokens[0]] if len(tokens) == 1 else ""
        noun = self.irregular.get(word) or word.removeprefix(self.names.article)
        if noun == word or noun in self.cast.grammar.quantities:
            return None
        found = [k for k in self.page.places.get(noun, ()) if k < tokens[0] and (self.is_subject(k) or self.is_heard(k))]
        led = [k for to in self.cast.grammar.to_letter for k in self.page.places.get(to + noun, ()) if k < tokens[0] and self.is_heard(k)]
        last = max((*found, *led), default=None)
        if last is None and noun in self.sources:
            last = max((k for k in self.page.places.get(noun, ()) if k < tokens[0] and self.page.start[k] in self.starting), default=None)
        span = (self.phrase(last) if last is not None else None) or self.people(noun, tokens[0])
        return Name(self.cast.unnamed(span), "OTHER") if span else None

    def within(self, tokens: list[int]) -> Name | None:
        """The source before that is of the body of the second token, by its own words («مصادر في الرئاسة الكينية … مصادر الرئاسة»)."""
        noun, body = (self.page.word[i] for i in tokens)
        for place in reversed([place for start, place in self.starting.items() if start < self.page.start[tokens[0]]]):
            words = [self.page.word[i] for i in self.page.tokens(place.start, place.stop)]
            if words[:1] == [noun] and len(words) > LED + 1 and words[1] in self.names.posts and words[2] == body:
                return Name(self.cast.unnamed(place), "OTHER")
        return None

    def is_subject(self, k: int) -> bool:
        """A verb or «إن» stands right before token k."""
        before = self.names.word(self.page.word[k - 1]) if k else None
        if k and self.page.word[k - 1] in self.cast.grammar.that:
            return True
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
        stop = past_makers(self.page, stop, self.lands, self.cast.grammar.of) if stop > k + 1 else stop
        return self.cast.article.span(self.page.start[k], self.page.stop[stop - 1]) if stop > k + 1 else None

    def people(self, noun: str, before: int) -> Span | None:
        """The only people before a token whom the noun tells with a place or body behind it («سكان الوادي»)."""
        if noun not in self.names.fellows:
            return None
        spans = [self.cast.article.span(self.page.start[k], known.stop) for k in self.page.places.get(noun, ()) if k < before and (known := self.whose(k))]
        return spans[0] if len({span.text for span in spans}) == 1 else None

    def whose(self, k: int) -> Span | None:
        """The place, state or body right behind token k."""
        return self.lands.get(self.page.start[k + 1]) if k + 1 < len(self.page) else None

    @functools.cached_property
    def lands(self) -> dict[int, Span]:
        """The places, states and bodies among the mentions by where they begin."""
        return {k.mention.span.start: k.mention.span for k in self.cast.known if k.mention.kind in ("place", "state", "body")}

    def is_adjective(self, i: int) -> bool:
        """Token i is an adjective without the article: of a state, or a quality."""
        word = self.page.word[i]
        return self.page.kind[i] == WORD and not word.startswith(self.names.article) and (word in self.names.state_of or word in self.names.qualities)

    @functools.cached_property
    def starting(self) -> dict[int, Span]:
        """The unnamed sources among the mentions by where they begin."""
        return {k.mention.span.start: k.mention.span for k in self.cast.known if k.mention.kind == "unnamed"}
