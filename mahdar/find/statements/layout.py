"""Where in an article stand its words, marks, sentences, quotations, mentions and times, all by the index of a token."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable

from mahdar.find.addresses import in_word
from mahdar.find.apposed import Apposed
from mahdar.lexicon import Lexicon
from mahdar.lexicon.grammar import GrammarTable, grammar
from mahdar.lexicon.names import NameWords
from mahdar.model import Mention, Reading, Time
from mahdar.text import BREAK, MARK, NUMBER, QUOTE, WORD, Page

ENDLESS = 400  # tokens: a sentence longer than this has lost its full stops
LINE = frozenset("\n")
WORDS, MARKS = (WORD, NUMBER), (MARK, QUOTE, BREAK)
IF = 2  # letters of «إن» alone, which may ask whether
BRACKET = 15  # tokens in brackets that the walk from a cue passes over


class Tokens(dict[int, str]):
    """The folded tokens by their places; outside the text empty ones."""

    def __missing__(self, i: int) -> str:
        return ""


class Layout:
    """What stands where in one article.

    What is asked most often is no method but a look-up: `word(i)` is the folded token i, empty outside the text; `comma(i)` says that token i
    is a comma, `colon(i)` a colon outside of a clock time, `relative(i)` a relative pronoun with or without «و», `that(i)` that a clause of speech
    begins there («أن» or «إن» in any form, where no word before it makes it another clause), `opens_quote(i)` a quotation.
    """

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.article = reading.article
        self.page: Page = lexicon.page(reading.article.text)
        self.words, self.kinds, self.size = self.page.word, self.page.kind, len(self.page)
        self.word: Callable[[int], str] = Tokens(enumerate(self.words)).__getitem__
        self.grammar: GrammarTable = lexicon.made(grammar)
        self.names: NameWords = lexicon.made(NameWords)
        self.below = next(iter(self.grammar.said))[:1]
        self.articles = tuple(self.grammar.article)
        self._take_places(reading)

    def _take_places(self, reading: Reading) -> None:
        """Where in the article stand names, times, marks, particles and quotations."""
        self.mentions: dict[int, tuple[int, Mention]] = {}
        self.mention_before: dict[int, tuple[int, Mention]] = {}
        for mention in reading.of(Mention):
            self._place(mention)
        timed = (self.page.tokens(time.span.start, time.span.stop) for time in reading.of(Time))
        self.times = {place.start: place.stop for place in timed if place}
        self.time_ends = frozenset(self.times.values())
        self.commas = self.page.where(self.grammar.commas)
        self.comma: Callable[[int], bool] = frozenset(self.commas).__contains__
        colons = self.page.where(self.grammar.colons)
        self.colon: Callable[[int], bool] = frozenset(i for i in colons if not (self.number(i - 1) and self.number(i + 1))).__contains__
        self.relative: Callable[[int], bool] = frozenset(self.page.where(self.grammar.any_relatives)).__contains__
        thats = self.page.where(self.grammar.that)
        self.that: Callable[[int], bool] = frozenset(i for i in thats if self._leads_to_words(i)).__contains__
        self.quote_end = {q.opener: q.closer for q in self.page.quotations}
        self.opens_quote: Callable[[int], bool] = self.quote_end.__contains__
        self.quote_start = {q.closer: q.opener for q in self.page.quotations if q.closed}

    def _place(self, mention: Mention) -> None:
        place = self.page.tokens(mention.span.start, mention.span.stop)
        known = self.mentions.get(place.start)
        if place and (known is None or known[0] < place.stop):
            self.mentions[place.start] = (place.stop, mention)
            self.mention_before[place.stop] = (place.start, mention)

    @functools.cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of the names of persons, which look as if a particle clung to them («لبكي»)."""
        persons = (last for last, mention in self.mentions.values() if mention.kind == "person")
        return frozenset(word for last in persons if (word := self.word(last - 1))[:1] in self.grammar.clinging)

    @functools.cached_property
    def apposed(self) -> Apposed:
        """The names in apposition of the article."""
        persons = ((last, mention) for last, mention in self.mentions.values() if mention.kind == "person")
        return Apposed(self.page, self.names, self.grammar, {self.page.at(m.head.start): last for last, m in persons})

    @functools.cached_property
    def sentences(self) -> list[range]:
        """The sentences: up to a full stop, question mark or line break outside quotations, cut where they grow without end."""
        out, first, page = [], 0, self.page
        ends = [i for i in page.where(self.grammar.stops | LINE) if not page.depth[i] and (page.kind[i] == BREAK or self.stops(i))]
        for end in (*ends, len(page)):
            while end - first > ENDLESS:
                out.append(range(first, first + ENDLESS + 1))
                first += ENDLESS + 1
            out.append(range(first, end + 1))
            first = end + 1
        return out

    @functools.cached_property
    def sentence_end(self) -> list[int]:
        """For each token the end of its sentence, its full stop left out."""
        return list(itertools.chain.from_iterable([s.stop - 1] * len(s) for s in self.sentences))

    @functools.cached_property
    def sentence_start(self) -> list[int]:
        """For each token the beginning of its sentence."""
        return list(itertools.chain.from_iterable([s.start] * len(s) for s in self.sentences))

    @functools.cached_property
    def words_before(self) -> list[int]:
        """For each token and the end how many words and numbers stand before it."""
        return list(itertools.accumulate(map(WORDS.__contains__, self.kinds), initial=0))

    @functools.cached_property
    def paragraph_end(self) -> list[int]:
        """For each token the end of its line."""
        ends = [0] * len(self.page)
        for run in self.page.paragraphs:
            for i in run:
                ends[i] = run.stop
        return ends

    def stops(self, i: int) -> bool:
        """A mark that ends a sentence; the point after a single letter («د.») ends none."""
        page = self.page
        if page.kind[i] != MARK or page.word[i] not in self.grammar.stops:
            return False
        lone = i > 0 and page.kind[i - 1] == WORD and (len(page.word[i - 1]) == 1 or in_word(page, i))
        return not (lone and page.word[i] == "." and page.stop[i - 1] == page.start[i])

    def is_word(self, i: int) -> bool:
        """Token i is a word or a number."""
        return 0 <= i < self.size and self.kinds[i] in WORDS

    def number(self, i: int) -> bool:
        """Token i is a number."""
        return 0 <= i < self.size and self.kinds[i] == NUMBER

    def is_break(self, i: int) -> bool:
        """Token i is a line break, or lies outside the text."""
        return not 0 <= i < self.size or self.kinds[i] == BREAK

    def mark(self, i: int) -> bool:
        """Token i is punctuation, a quotation mark or a break."""
        return not 0 <= i < self.size or self.kinds[i] in MARKS

    def quote_below(self, i: int) -> bool:
        """At most two line breaks, and then a quotation."""
        return any(self.opens_quote(k) and all(self.is_break(b) for b in range(i, k)) for k in (i + 1, i + 2))

    def bracket_end(self, i: int) -> int:
        """The token after the bracket that closes the one at i, when it is near; else the next one."""
        return next((k + 1 for k in range(i, min(i + BRACKET, len(self.page))) if self.word(k) == ")"), i + 1)

    def bare_in(self, word: str, words: frozenset[str]) -> bool:
        """The word, or what follows «و» or «ف» at its front, is one of the words."""
        return word in words or (word[:1] in self.grammar.joining and word[1:] in words)

    def definite(self, i: int) -> bool:
        """Token i begins with the article, not with a hamza that folding takes away («ألفريدو»)."""
        word = self.word(i)
        return word.startswith(self.articles) and self.page.raw[i][0] == word[0]

    def bare_definite(self, i: int) -> bool:
        """Token i has the article, with or without a letter before it («بالنيابة»)."""
        return self.word(i).startswith(tuple(self.grammar.articles))

    def hyphened(self, i: int) -> bool:
        """Token i is tied to the one before it by a hyphen («جي-إن»)."""
        return (
            self.word(i - 1) in self.grammar.dashes
            and self.page.start[i] == self.page.stop[i - 1]
            and self.is_word(i - 2)
            and self.page.start[i - 1] == self.page.stop[i - 2]
        )

    def but(self, i: int) -> bool:
        """Token i is «إلا», which folding makes like «ألا»."""
        return 0 <= i < self.size and self.words[i] in self.grammar.that_not and self.page.raw[i][:1] == self.below

    def said(self, i: int) -> bool:
        """Token i is «إن» with its hamza below."""
        return i < self.size and self.page.raw[i] in self.grammar.said

    def _leads_to_words(self, i: int) -> bool:
        """The «أن» or «إن» at token i begins a clause of speech: no word before it makes it another clause."""
        if self.word(i + 1) in self.grammar.whether and self.said(i) and len(self.words[i]) == IF or self.but(i):
            return False
        hangs = self.bare_in(self.word(i - 1), self.grammar.not_before_that) and not self.once_before(i)
        return not hangs and not self.hyphened(i) and not self.in_mention(i)

    def once_before(self, i: int) -> bool:
        """«… من قبل إن الجسر متين»: «من قبل» tells when it was said, and what is no verb stands behind «أن» at token i."""
        before = self.word(i - 1) in self.grammar.once and self.word(i - 2) in self.grammar.of and self.word(i - 4) not in self.grammar.any_negations
        return before and (self.said(i) or self.word(i)[:1] in self.grammar.clinging or self.definite(i + 1))

    def lead(self, i: int) -> int:
        """The token of the «إن», colon or quotation mark that leads to the words from token i on, with a comma before it."""
        while self.that(i - 1) or self.said(i - 1) or self.colon(i - 1) or self.opens_quote(i - 1) or self.comma(i - 1):
            i -= 1
        return i

    def joined_mentions(self, last: int) -> int:
        """The end of a mention that ends at `last` with those that «و» joins to it."""
        while last in self.mentions and self.word(last)[:1] in self.grammar.joining and self.mentions[last][1].span.start > self.page.start[last]:
            last = self.mentions[last][0]
        return last

    def in_mention(self, i: int) -> bool:
        """Token i lies inside a mention."""
        return bool(self._inside[i])

    @functools.cached_property
    def _inside(self) -> bytearray:
        inside = bytearray(len(self.page) + 1)
        for first, (last, _) in self.mentions.items():
            inside[first:last] = b"\x01" * (last - first)
        return inside
