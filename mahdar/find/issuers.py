"""Who stands behind a paper («البيان», «تقرير المنظمة», «بيان لوزارة التعليم»): whoever is named with it, issued it before, or spoke last through it."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from mahdar.find.issued import Issued
from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon.speech import Speech
from mahdar.model import TYPE_OF_KIND, Mention, Name, Span
from mahdar.text import QUOTE, WORD

ISSUER_NEAR = 40  # code points after «بيان» within which its issuer is named
QUOTED = 6  # tokens of a name in quotation marks
NEAR = 40  # statements: so far back a paper reaches


class Issuers:
    """The papers of one article and who issued them."""

    def __init__(self, taken_up: TakenUp, issued: Issued) -> None:
        self.taken_up, self.issued = taken_up, issued
        self.cast = taken_up.cast
        self.page = taken_up.cast.page
        self.speech: Speech = taken_up.cast.lexicon.made(Speech)

    def is_paper(self, place: Span) -> bool:
        """The mention is a paper or a speech («البيان»، «تقرير صادر عن …»), behind which somebody stands."""
        word = self.page.word[self.page.tokens(place.start, place.stop).start]
        return self.noun(place) in self.speech.channels or word in self.speech.channels or self.is_study(place)

    def noun(self, place: Span) -> str:
        """The first word of a mention without the article, or without the «ل» of «وفقا لبيان …»."""
        word = self.page.word[self.page.tokens(place.start, place.stop).start]
        bare, to = self.cast.without_article(word), self.cast.grammar.to_letter
        return bare if bare in self.speech.channels or word[:1] not in to or word[1:] not in self.papers else word[1:]

    def written(self, place: Span) -> str:
        """The words of a mention without the «ل» of «وفقا لبيان …» and with the article that it has swallowed."""
        whole, first = self.cast.freed(place), self.page.tokens(place.start, place.stop).start
        led = self.page.start[first] == place.start and self.noun(place) == self.page.word[first][1:]
        return whole[1:] if led else whole

    @functools.cached_property
    def papers(self) -> frozenset[str]:
        """The nouns for papers and studies."""
        return self.speech.channels | self.cast.grammar.studies

    def is_study(self, place: Span) -> bool:
        """The mention is a study or a poll of somebody who is named with it («دراسة صادرة عن …», «استطلاع أجراه …»)."""
        page, grammar = self.page, self.cast.grammar
        first = page.tokens(place.start, place.stop).start
        return self.noun(place) in grammar.studies and any(w in grammar.issued_by for w in page.word[first + 1 : first + 3])

    def reach(self, place: Span, content: Span) -> int:
        """Up to where the issuer stands behind a paper: the words said, or, where they stand before it, the end of the clause."""
        if content.start >= place.stop:
            return min(place.stop + ISSUER_NEAR, content.start)
        k = self.page.at(place.stop - 1) + 1
        while k < len(self.page) and self.page.kind[k] in (WORD, QUOTE) and self.page.start[k] < place.stop + ISSUER_NEAR:
            k += 1
        return self.page.start[k] if k < len(self.page) else place.stop

    def behind(self, place: Span, mention: Mention) -> bool:
        """The mention may tell who issued the paper: where the paper has the article only within it, or behind «عن», «من» or «ل»."""
        tokens, first = self.page.tokens(place.start, place.stop), self.page.at(mention.span.start)
        before = self.page.word[first - 1 - (self.page.kind[first - 1] == QUOTE)]
        if mention.span.start >= place.stop and before in self.cast.grammar.prepositions - self.cast.grammar.of - self.cast.grammar.heard_from:
            return False  # «تغريدة على "تويتر"»
        if mention.span.start < place.stop or not self.page.word[tokens.start].startswith(tuple(self.cast.grammar.article)):
            return True
        led = self.page.start[first] < mention.span.start and self.page.word[first][:1] in self.cast.grammar.to_letter
        return led or before in self.cast.grammar.heard_from | self.cast.grammar.of

    def known(self, place: Span) -> Name | None:
        """The body or state that a table knows right behind the word for a paper («بيان الإليزيه»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if len(tokens) < 2 or not (found := self.taken_up.known(tokens.start + 1, tokens.stop)):
            return None
        entry, last = found
        return Name(entry.name, TYPE_OF_KIND[entry.kind], self.cast.article.span(self.page.start[tokens.start + 1], self.page.stop[last - 1]))

    def within(self, place: Span, voices: Sequence[Voice]) -> Name | None:
        """The body or official of no table whom the word for a paper stands before («بيان مكتب الرئيس»), or one behind «ل» («بيان للوزارة»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if self.page.start[tokens.start] < place.start or self.page.word[tokens.start].startswith(tuple(self.cast.grammar.article)):
            return None
        if (quoted := self.quoted(tokens)) is not None:
            return quoted
        whose = next((self.named(i, place.stop) for i in tokens[1:] if self.names_issuer(i, tokens)), None)
        if whose is None or whose.mention is None:
            return None
        return self.taken_up.again(whose.mention, voices) or whose

    def quoted(self, tokens: range) -> Name | None:
        """The name in quotation marks right behind the paper, with nothing but the article before it («تقرير الـ"منارة"»)."""
        page = self.page
        opened = next((q for q in page.quotations if q.closed and tokens.start < q.opener < q.closer <= tokens.stop), None)
        between = page.word[tokens.start + 1 : opened.opener] if opened else ()
        if opened is None or opened.closer - opened.opener > QUOTED or not set(between) <= self.cast.grammar.article:
            return None
        place = self.cast.article.span(page.start[opened.opener + 1], page.stop[opened.closer - 1])
        return Name(self.cast.body_called(place) or self.cast.body_before(place) or self.cast.clean(place), "ORG", place)

    def named(self, i: int, stop: int) -> Name:
        """The issuer by the words from token i on, or by the longer name of a body of the article."""
        bare, article = self.unled(i), self.taken_up.names.article
        parted = bare != self.page.word[i]
        skip = len(self.page.word[i]) - len(bare.removeprefix(article)) if parted else 0
        place = self.cast.article.span(self.page.start[i] + skip, stop)
        body = self.issues(self.cast.without_article(bare), "body")
        name = (self.cast.body_called(place) or self.cast.body_before(place)) if body else None
        written = article * (parted and bare.startswith(article)) + self.cast.clean(place)
        return Name(name or written, "ORG" if body else "OTHER", place)

    def names_issuer(self, i: int, tokens: range) -> bool:
        """Token i is a noun for a body or an official: after «ل», or right behind the paper, which the article on it or on a word behind it completes."""
        bare, article = self.unled(i), tuple(self.cast.grammar.article)
        definite = any(self.page.word[k].startswith(article) for k in range(i, tokens.stop))
        led = bare != self.page.word[i] or self.page.word[i - 1] in self.cast.grammar.of | self.cast.grammar.heard_from
        return (led or i == tokens.start + 1 and definite) and self.issues(self.cast.without_article(bare), "body", "office")

    def unled(self, i: int) -> str:
        """The word at token i without «ل» at its front; with it where no issuer would be left."""
        word, letters = self.page.word[i], self.cast.grammar.to_letter
        if word[:1] not in letters or self.issues(word, "body", "office"):
            return word
        article = self.taken_up.names.article
        whole = [article + word[n:] for n in (2, 1) if word[1:2] in letters]
        parted = (*whole, word[1:]) if self.described(i + 1) else (word[1:], *whole)
        return next((w for w in parted if self.issues(self.cast.without_article(w), "body", "office")), word)

    def described(self, i: int) -> bool:
        """Token i is an adjective with the article, by its ending («للجنة الاستشارية»)."""
        word, grammar = self.page.word[i] if i < len(self.page) else "", self.cast.grammar
        return word.startswith(tuple(grammar.article)) and word.endswith(tuple(grammar.of_kind))

    def issues(self, noun: str, *kinds: str) -> bool:
        """The noun is one for a body or an office, which issue papers."""
        return any(head.kind in kinds for head in self.taken_up.names.heads.get(noun, ()))

    def of_paper(self, place: Span, voices: Sequence[Voice]) -> tuple[Name, ...]:
        """The last speaker who spoke through a paper of that name («قالت المؤسسة في بيان»), or stood behind one."""
        word = self.cast.words(place)[:1]
        for voice in reversed(voices[-NEAR:]):
            channel, mention = (self.cast.words(p) if p else () for p in (voice.statement.channel, voice.statement.mention))
            behind = mention[:1] == word and [self.taken_up.words_of(n)[:1] for n in voice.names] != [list(word)]
            if word and (word[0] in channel or behind):
                second = self.issued.jointly(voice.statement.channel) if voice.statement.channel and not behind else None
                return tuple(Name(n.name, n.type, None) for n in (*voice.names, *([second] if second else [])))
        return ()
