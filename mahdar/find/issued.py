"""Who is told to have issued a paper, in the words behind the noun for it («تقرير أعده منتدى النقل», «بيان صادر عن المستشفى», «بيان للوزارة»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.again import Again
from mahdar.lexicon.speech import Speech
from mahdar.model import Mention, Name, Span, Statement
from mahdar.text import WORD

ADJECTIVES = 2  # words between the noun for a paper and the one that tells of its issue
LONG = 6  # words: no issuer is longer


class Issued:
    """The papers of one article by the words that tell who issued them; `mentions` by where they begin."""

    def __init__(self, cast: Cast, mentions: dict[int, Mention]) -> None:
        self.cast, self.page, self.mentions = cast, cast.page, mentions
        self.table: Again = cast.lexicon.made(Again)
        self.studied: dict[str, tuple[Name, ...]] = {}
        self.papers = cast.lexicon.made(Speech).channels | frozenset(cast.grammar.studies)

    def by(self, statement: Statement) -> Span | None:
        """The words for whoever issued the paper that speaks in a statement, None where nothing tells it."""
        place = statement.mention
        if place is None or not self.is_paper(place):
            return None
        behind = next((c.start for c in statement.content if c.start > place.start), len(self.cast.article.text))
        stop = self.page.at(max(behind, statement.cue.stop) - 1) + 1 if behind < len(self.cast.article.text) else len(self.page)
        first = self.page.at(place.start) + 1
        for i in range(first, min(first + ADJECTIVES + 1, stop - 1)):
            if (start := self.begins(i)) is not None:
                return self.phrase(start, stop)
            if self.closes(i):
                return None
        return None

    def jointly(self, channel: Span) -> Name | None:
        """With whom the paper of a channel was issued («في بيان مشترك مع الوزارة»)."""
        page, behind = self.page, self.page.at(channel.start) + 1
        if not (page.word[behind] in self.table.joint and page.word[behind + 1 : behind + 2] and page.word[behind + 1] in self.table.joint_with):
            return None
        k = behind + 2
        place = self.phrase(page.start[k], min(k + LONG, len(page))) if k < len(page) else None
        if place is None:
            return None
        known = self.mentions.get(place.start)
        return self.cast.name_of(known) if known is not None else Name(self.cast.clean(place), "OTHER")

    def closes(self, i: int) -> bool:
        """Behind token i no issue is told of the paper any more: a mark, a particle, a verb, or a body behind «ل», whose paper it is."""
        names, word = self.cast.names, self.page.word[i]
        return self.page.kind[i] != WORD or self.is_body(names.without_li(word)) or bool(names.word(word).stop or names.tense(word))

    def again(self, place: Span) -> tuple[Name, ...]:
        """Who issued the study that a noun with the article alone takes up («حسب الاستطلاع»)."""
        tokens = self.page.tokens(place.start, place.stop)
        word = self.page.word[tokens.start]
        return self.studied.get(self.noun(word), ()) if len(tokens) == 1 and word.startswith(tuple(self.cast.grammar.article)) else ()

    def remember(self, place: Span, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """Who issued the paper of a place, kept where it is a study."""
        noun = self.noun(self.page.word[self.page.at(place.start)])
        if noun in self.cast.grammar.studies:
            self.studied[noun] = tuple(Name(n.name, n.type) for n in names)
        return names

    def longer(self, place: Span) -> Span:
        """The place with «ل» and the noun for a body behind it («بيان للوزارة»)."""
        tokens = self.page.tokens(place.start, place.stop)
        word = self.page.word[tokens.stop] if tokens.stop < len(self.page) else ""
        rest = self.cast.names.without_li(word) if len(tokens) == 1 and word.startswith(tuple(self.cast.grammar.article)) else None
        return self.cast.article.span(place.start, self.page.stop[tokens.stop]) if self.is_body(rest) and self.is_paper(place) else place

    def is_body(self, noun: str | None) -> bool:
        """The noun is one for a body."""
        return noun is not None and any(head.kind == "body" for head in self.cast.names.heads.get(noun, ()))

    def is_paper(self, place: Span) -> bool:
        """The place begins with the noun for a paper or a study, with «ل» or without."""
        return self.noun(self.page.word[self.page.at(place.start)]) in self.papers

    def noun(self, word: str) -> str:
        """A noun for a paper or a study without the article, and without «ل»."""
        if word[:1] in self.cast.grammar.to_letter and word[1:] in self.papers:
            return word[1:]
        return word if word in self.papers else self.cast.without_article(word)

    def begins(self, i: int) -> int | None:
        """The letter of the text where the issuer begins that token i, which tells of the issue, leads to."""
        page, word = self.page, self.page.word[i]
        if word in self.table.issued:
            return page.start[i + 2] if i + 2 < len(page) and page.word[i + 1] in self.table.issued_from else None
        return page.start[i + 1] if word in self.cast.grammar.issued_by else None

    def phrase(self, start: int, stop: int) -> Span | None:
        """The issuer that begins at the letter `start`: a mention, or the words up to a mark, a particle, a verb or a day."""
        first = self.page.at(start)
        mention = self.mentions.get(start)
        if mention is not None:
            return None if mention.kind == "place" else mention.span
        last = first
        while last < stop and last - first < LONG and self.inside(last, first):
            last += 1
        alone = last == first + 1 and self.page.word[first] in self.cast.names.heads and not self.cast.names.word(self.page.word[first]).definite
        return self.cast.article.span(start, self.within(last)) if last > first and not alone else None

    def within(self, last: int) -> int:
        """The end of the words before token `last`, with the body behind «في» that they are part of («العلاقات العامة في الجيش»)."""
        body = self.mentions.get(self.page.start[last + 1]) if last + 1 < len(self.page) and self.page.word[last] in self.cast.names.posts else None
        return body.span.stop if body and body.kind == "body" else self.page.stop[last - 1]

    def inside(self, i: int, first: int) -> bool:
        """Token i goes on with the issuer that begins at token `first`."""
        word = self.cast.names.word(self.page.word[i])
        led = i > first and self.cast.names.without_li(word.text) is not None
        return self.page.kind[i] == WORD and not (word.stop or led or word.verb and i > first or self.page.word[i] in self.cast.grammar.prepositions)
