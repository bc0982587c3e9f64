"""Who stands in the words for a paper («القرار الفرنسي», «تحقيقات النيابة», «التقرير الأسبوعي من الوزارة», «تقرير لـ"المساء"»)."""

from __future__ import annotations

import itertools

from mahdar.find.issuers import Issuers
from mahdar.find.small_words import Small
from mahdar.model import Name, Span
from mahdar.text import NUMBER

FAR = 4  # tokens: so far behind its noun begins whoever sent it


class PapersOwn:
    """The papers of one article by whom their own words tell."""

    def __init__(self, issuers: Issuers) -> None:
        self.issuers = issuers
        self.cast, self.page, self.grammar = issuers.cast, issuers.cast.page, issuers.cast.grammar
        self.small: Small = self.cast.lexicon.made(Small)

    def states(self, place: Span, paper: int) -> tuple[Name, ...]:
        """The states whose adjectives end the words for a paper that states issue («مشروع القرار الفرنسي»)."""
        if self.page.word[paper].removeprefix(self.cast.names.article) not in self.issuers.table.of_states or not self.definite(paper):
            return ()
        first = paper + 1 + self.drafts(paper)
        behind = (self.page.word[i] for i in self.page.tokens(place.start, place.stop) if i >= first)
        words = [*itertools.takewhile(lambda word: word.startswith(self.cast.names.article), behind)]  # not «المذكرة المقدمة إلى الجيش الأمريكي»
        return tuple(Name(state, "GPE") for state in dict.fromkeys(self.small.states_in(words)))

    def definite(self, paper: int) -> bool:
        """The noun for a paper at a token has the article, or is a draft of one that has it («مشروع القرار»)."""
        articles = tuple(self.grammar.article)
        return self.page.word[paper].startswith(articles) or self.drafts(paper) and self.page.word[paper + 1].startswith(articles)

    def drafts(self, paper: int) -> bool:
        """The noun at a token stands before that for the paper that it becomes («مسودة البيان»)."""
        return self.page.word[paper] in self.issuers.table.drafts and paper + 1 < len(self.page)

    def owner(self, place: Span) -> tuple[Name, ...]:
        """The noun for a body or an office that completes the noun for a paper («تحقيقات النيابة»)."""
        tokens = self.page.tokens(place.start, place.stop)
        right = len(tokens) > 1 and self.page.word[tokens[1]][:1] not in self.grammar.to_letter and self.issuers.names_issuer(tokens[1], tokens)
        name = self.issuers.within(place, ()) if right else None  # not «استطلاع عن المعهد»
        return () if name is None else (Name(name.name, name.type),)

    def sender(self, paper: int, stop: int) -> Span | None:
        """The body, person or office behind «من», or the name in quotation marks behind «ل», with nothing but adjectives before that.

        Behind a noun with the article «من» belongs to the verb («طلب القرار من الأمين العام أن …»).
        """
        for i in range(paper + 1, min(paper + FAR, stop - 1)):
            if self.page.word[i] in self.grammar.to_letter:
                return self.issuers.in_marks(i + 1, len(self.page))
            if self.page.word[i] in self.grammar.of:
                place = self.issuers.phrase(self.page.start[i + 1], stop) if self.sends(i + 1) and not self.definite(paper) else None
                return None if place is None or self.issuers.names_chief(place) else place
            if self.issuers.closes(i) and self.page.kind[i] != NUMBER:  # «تقرير 2016 من المعهد»
                return None
        return None

    def sends(self, i: int) -> bool:
        """A body or person is mentioned from token i on, or a noun for a body stands there."""
        mention = self.issuers.mentions.get(self.page.start[i])
        return mention.kind in ("body", "person", "office") if mention is not None else self.issuers.is_body(self.cast.without_article(self.page.word[i]))
