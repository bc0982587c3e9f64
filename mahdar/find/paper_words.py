"""Whose words «جاء فيه» reports, by the noun for the paper before it: whose paper it is, or who issues it.

«نقلت الوكالة بيان الوزارة وجاء فيه …», «نشرت الصحيفة خطابا وجهه النواب جاء فيه …», «أصدر وزير الخارجية بيانا جاء فيه …»
"""

from __future__ import annotations

from mahdar.find.issuers import Issuers
from mahdar.find.issuers_before import named_behind
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import QUOTE, WORD

SUBJECT = 16  # tokens of whoever issued it
FAR = 25  # tokens: so far before «جاء فيه» stands the noun


class PaperWords:
    """The papers of one article in which something stands, and whose they are."""

    def __init__(self, issuers: Issuers) -> None:
        self.issuers, self.cast, self.page = issuers, issuers.cast, issuers.page
        self.grammar, self.table = issuers.cast.grammar, issuers.table

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words for whoever issued the paper in which the words of a statement stand; None where nothing tells it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.plural or cue.shape not in ("past", "present") or not (at + 1 < len(self.page) and self.page.word[at + 1] in self.grammar.in_it):
            return None
        paper = self.paper(at)
        if paper is None:
            return None
        return self.issuers.told_behind(paper, at) or self.owner(paper, cue) or self.issuer(paper)

    def paper(self, at: int) -> int | None:
        """The token of the noun for a paper, as «فيه» or «فيها» goes with it, before the cue at token `at` in its sentence."""
        hers = self.page.word[at + 1][:-1] in self.grammar.in_it
        for k in range(at - 1, max(at - FAR, 0), -1):
            word = self.page.word[k]
            if word == "\n" or word in self.grammar.stops or self.issuers.taken_up.names.word(word).cue and self.issuers.taken_up.names.tense(word):
                return None
            noun = self.noun(word)
            if noun and self.page.depth[k] == self.page.depth[at]:
                return k if noun.endswith(tuple(self.grammar.feminine)) == hers else None
        return None

    def noun(self, word: str) -> str:
        """The noun for a paper that a word is, with the article, the ending of an object, or none of them; empty for other words."""
        bare = self.cast.without_article(word)
        return next((form for form in (bare, bare.removesuffix(self.table.accusative)) if form in self.issuers.papers), "")

    def owner(self, paper: int, cue: CueForm) -> Span | None:
        """The paper with whose it is, where bodies issue such («بيان الوزارة», «بيانا للوزارة»); a verb of saying agrees with the body, state or person."""
        if self.noun(self.page.word[paper]) not in self.table.of_bodies:
            return None
        if (place := named_behind(self.issuers, paper)) is not None:
            mention = self.issuers.mentions.get(place.start)
            return place if mention is not None and (cue.after or mention.gender in (None, cue.gender)) else None
        whole = self.issuers.mentions.get(self.page.start[paper])
        if whole is None or len(self.page.tokens(whole.span.start, whole.span.stop)) < 2:
            return None
        return whole.span if cue.after or self.page.word[paper + 1][:1] in self.grammar.to_letter else None

    def issued_by(self, place: Span) -> Span | None:
        """The subject of a verb of issuing whose object the paper of a place is, by its ending («أصدر الاتحاد بيانا يطالب بـ…»)."""
        paper = self.page.at(place.start)
        return self.issuer(paper) if self.page.word[paper] == self.issuers.noun(place) + self.table.accusative else None

    def issuer(self, paper: int) -> Span | None:
        """The subject between a verb of issuing and the paper, without times and commas at its ends."""
        verb = next((k for k in range(paper - 1, max(paper - SUBJECT, -1), -1) if self.ends(k)), None)
        if verb is None or not self.issuing(verb):
            return None
        first, stop = verb + 1, paper
        while first < stop and self.aside(first):
            first += 1
        while stop > first and self.aside(stop - 1):
            stop -= 1
        if first >= stop or not self.begins(first):
            return None
        named = self.issuers.mentions.get(self.page.start[first])
        if named is not None and named.kind != "office":
            return named.span
        return self.cast.article.span(self.page.start[first], self.page.stop[stop - 1])

    def ends(self, k: int) -> bool:
        """No subject reaches over token k: a verb of issuing, a mark but a comma or a quotation mark, a preposition or a relative pronoun."""
        word = self.page.word[k]
        mark = self.page.kind[k] not in (WORD, QUOTE) and word not in self.grammar.commas
        return mark or self.issuing(k) or word in self.grammar.prepositions or word in self.grammar.relatives or word in self.grammar.that

    def issuing(self, k: int) -> bool:
        """Token k is a verb of issuing, with «و» or without."""
        return bool({self.page.word[k], self.page.word[k].removeprefix(self.cast.names.conjunction)} & self.table.issues)

    def aside(self, k: int) -> bool:
        """Token k is a comma or tells a day."""
        return self.page.word[k] in self.grammar.commas or self.cast.names.word(self.page.word[k]).stop

    def begins(self, k: int) -> bool:
        """Whoever issues papers may begin at token k: by a mention or a noun for such, or by a word with the article or of no table."""
        word = self.cast.names.word(self.page.word[k])
        return self.issuers.begins_subject(k) or word.unknown or word.text.startswith(self.cast.names.article)
