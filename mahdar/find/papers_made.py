"""Who made the paper whose noun stands at a token, told before it or in its name («نشرت مجموعة الرياح دراسة», «تبنى المجلس قرارا», «تقرير "أوريون"»)."""

from __future__ import annotations

import functools
from collections.abc import Callable

from mahdar.find.issuers import BRACKETS, OWNER, QUOTED, Issuers
from mahdar.find.paper_words import PaperWords
from mahdar.model import Mention, Span
from mahdar.text import QUOTE, WORD

LONG = 9  # tokens of a name in brackets, with the marks in it
NAME = 4  # letters: no such name is shorter
WORDS = 4  # words: no name that no table knows is longer
ISSUING = ("body", "person", "state", "office")


class PapersMade:
    """The papers of one article by those who are told to have issued them before their nouns, or whose names stand right behind these."""

    def __init__(self, issuers: Issuers, given_by: Callable[[int], Span | None]) -> None:
        self.given_by = given_by
        self.issuers, self.words = issuers, PaperWords(issuers)
        self.cast, self.page, self.grammar = issuers.cast, issuers.cast.page, issuers.cast.grammar

    def place(self, paper: int) -> Span | None:
        """The words for whoever made the paper at a token; None where the noun has the article, and where nothing tells it."""
        if self.page.word[paper].startswith(tuple(self.grammar.article)):
            return None
        return (
            self.sent(paper)
            or self.owned(paper)
            or self.named(paper)
            or self.issued(paper)
            or self.issued_late(paper)
            or self.given_by(paper)
            or self.on_own(paper)
        )

    def sent(self, paper: int) -> Span | None:
        """The body or person behind «من» and the noun («بيانات من وزارة الزراعة»)."""
        after = self.page.word[paper + 1 : paper + 2]
        mention = self.issuers.mentions.get(self.page.start[paper + 2]) if after and after[0] in self.grammar.of and paper + 2 < len(self.page) else None
        return mention.span if mention is not None and mention.kind in ISSUING else None

    def owned(self, paper: int) -> Span | None:
        """The body that no mention is, behind «ل» and the noun («دراسة لوزارة الزراعة»)."""
        page = self.page
        for i in range(paper + 1, min(paper + OWNER, len(page))):
            if page.word[i][:1] in self.grammar.to_letter and self.issuers.issues(page.word[i][1:], "body"):
                return self.cast.article.span(page.start[i] + 1, page.stop[self.issuers.with_article(self.quoted(i + 1)) - 1])
            if (stop := self.foreign_end(i)) > i:
                return self.cast.article.span(page.start[i] + 1, page.stop[stop - 1])
            if self.issuers.closes(i):
                return None
        return None

    def foreign_end(self, i: int) -> int:
        """Where a name ends that no table knows and that «ل» leads at token i («بيان لماغنوسن»); token i where none stands there."""
        rest = self.page.word[i][1:]
        led = self.page.kind[i] == WORD and self.page.word[i][:1] in self.grammar.to_letter and len(rest) >= NAME
        if not led or rest[:1] == self.cast.names.article[:1] or not (self.unlisted(self.page.word[i]) and self.unlisted(rest)):
            return i
        stop = i + 1
        while stop < len(self.page) and stop - i < WORDS and self.page.kind[stop] == WORD and self.foreign(self.page.word[stop]):
            stop += 1
        return stop

    def unlisted(self, text: str) -> bool:
        """No table knows the word, and it is no adjective and no noun in the feminine («بيان لاذع»)."""
        word = self.cast.names.word(text)
        return word.unknown and not word.definite and not text.endswith((*self.cast.names.adjective_ends, *self.grammar.feminine, *self.grammar.of_things))

    def quoted(self, i: int) -> int:
        """Where a name in quotation marks or brackets that begins at token i ends; token i where none does."""
        if i < len(self.page) and self.page.word[i] == BRACKETS[0]:
            closed = next((k for k in range(i + 1, min(i + LONG, len(self.page))) if self.page.word[k] == BRACKETS[1]), None)
            return i if closed is None else closed + 1
        found = next((q for q in self.page.quotations if q.opener == i), None)
        return found.closer + 1 if found is not None and found.closed and found.closer - i <= QUOTED else i

    def on_own(self, paper: int) -> Span | None:
        """The body or person with which its sentence begins, where the paper stands on the site or account («اعتذر موقع … وقالت تغريدة على الموقع»)."""
        behind = self.page.word[paper + 1 : paper + 3]
        accounts = self.issuers.speech.accounts
        noun = behind[1].removeprefix(self.cast.names.article) if len(behind) == 2 and behind[0] in self.grammar.prepositions else ""
        own = noun in accounts and noun != behind[1] or any(noun.removesuffix(p) in accounts for p in self.cast.names.naming.pronouns if noun.endswith(p))
        first = paper
        while own and first and self.page.word[first - 1] not in self.grammar.stops and self.page.word[first - 1] != "\n":
            first -= 1
        led = own and first < paper - 1 and self.page.word[paper - 1].startswith(self.cast.names.conjunction)
        mention = self.issuers.mentions.get(self.page.start[first + 1]) if led else None
        return mention.span if mention is not None and mention.kind in ("body", "person") else None

    def named(self, paper: int) -> Span | None:
        """Words that no table knows right behind the noun, in quotation marks or not («تقرير ناشيونال جيوغرافيك»)."""
        page, first = self.page, paper + 1
        first += first < len(page) and page.kind[first] == QUOTE
        stop, mention = first, self.issuers.mentions.get(page.start[first]) if first < len(page) else None
        if mention is not None and mention.kind in ("state", "place"):
            return None  # «بيان بوينس أيرس»
        if self.of_latin(first):
            stop = first + 1  # «بيان مختبر ORNL»
        while stop < len(page) and stop - first < WORDS and page.kind[stop] == WORD and self.foreign(page.word[stop]):
            stop += 1
        return self.cast.article.span(page.start[first], page.stop[stop - 1]) if stop > first else None

    def of_latin(self, i: int) -> bool:
        """An everyday noun without the article stands at token i, and behind it a word in Latin letters completes it."""
        after = self.page.word[i + 1] if i + 1 < len(self.page) else ""
        word = self.cast.names.word(self.page.word[i]) if i < len(self.page) else None
        return word is not None and word.ordinary and not (word.definite or word.stop or word.verb) and after.isascii() and after.isalpha()

    def foreign(self, text: str) -> bool:
        """No table knows the word, and it is no adjective."""
        word = self.cast.names.word(text)
        return word.unknown and not word.definite and text[:1] not in self.grammar.to_letter and not text.endswith(self.cast.names.adjective_ends)

    def issued(self, paper: int) -> Span | None:
        """The subject between a verb of issuing and the noun; no medium, which may print what others made."""
        place = self.words.issuer(paper)
        return None if place is None or self.issuers.is_medium(place) else place

    def issued_late(self, paper: int) -> Span | None:
        """Whoever is named before a verb of issuing right before the noun («وكانت شركة الرياح، أصدرت بيانا»)."""
        if not paper or not self.words.issuing(paper - 1):
            return None
        before = paper - 2
        while before > 0 and (self.page.word[before] in self.grammar.commas or self.page.word[before] in self.grammar.may):
            before -= 1
        while before > 0 and before not in self.ending and self.of_purpose(self.page.word[before]):
            before -= 1
        mention = self.ending.get(before)
        return mention.span if mention is not None and mention.kind in ISSUING and not self.issuers.is_medium(mention.span) else None

    def of_purpose(self, text: str) -> bool:
        """The word tells what a body is for: behind «ل», or with the article behind «و» («شركة الرياح للشحن والنقل»)."""
        rest = text.removeprefix(self.cast.names.conjunction)
        return self.cast.names.without_li(text) is not None or rest != text and rest.startswith(self.cast.names.article)

    @functools.cached_property
    def ending(self) -> dict[int, Mention]:
        """The mentions of the article by the token that they end with."""
        return {self.page.at(m.span.stop - 1): m for m in self.issuers.mentions.values()}
