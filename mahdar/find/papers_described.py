"""Who gave the paper that a verb describes: by the verb whose object the paper is, also where «و» joins the verb to another that describes it.

«نشر المدرب تغريدة عبر صفحته جاء فيها …», «أصدر علماء فتوى تدين العنف وتصفه بأنه …», «وقع ألف زائر على عريضة تطالب بـ…»
"""

from __future__ import annotations

from mahdar.find.papers_given import PapersGiven
from mahdar.find.papers_put import PapersPut
from mahdar.find.papers_told import PapersTold
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement


class DescribedPapers:
    """The papers of one article that verbs without a subject describe."""

    def __init__(self, given: PapersGiven, put: PapersPut) -> None:
        self.told = PapersTold(put.issuers, frozenset(given.given))
        self.given, self.put, self.page, self.clauses = given, put, given.page, given.clauses

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words for whoever gave the paper that the cue describes; None where it describes none."""
        if cue is None or cue.plural or cue.shape not in ("past", "present"):
            return None
        at = self.page.at(statement.cue.start)
        if cue.prefix:
            return self.joined(at, cue)
        if (place := self.told.place(at, cue)) is not None:
            return place
        return None if self.is_held(at) or cue.pronoun is not None else self.by_verb(at, cue)

    def held(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The same where «فيه» behind the verb takes the paper up («جاء فيه»)."""
        if cue is None or cue.plural or cue.prefix or cue.shape not in ("past", "present"):
            return None
        at = self.page.at(statement.cue.start)
        return self.by_verb(at, cue) if self.is_held(at) else None

    def is_held(self, at: int) -> bool:
        """«فيه» or the like stands behind the verb at a token."""
        return at + 1 < len(self.page) and self.page.word[at + 1] in self.given.grammar.in_it

    def by_verb(self, at: int, cue: CueForm) -> Span | None:
        """Whoever gave the paper that the verb at a token describes, by the verb whose object that is."""
        paper = None if self.given.led(at) else self.given.paper(at, cue)
        return self.put.giver(paper) if paper is not None else None

    def joined(self, at: int, cue: CueForm) -> Span | None:
        """The same for a verb in the present with «و», by the one in the present right behind a paper that it goes on with."""
        paper = self.given.paper(at, cue) if cue.shape == "present" else None
        behind = range(paper + 1, at) if paper is not None else range(0)
        first = next((k for k in behind if self.describes(k, at, cue)), None)
        if paper is None or first is None:
            return None
        return self.put.giver(paper) or self.up_to(self.given.giver(paper, at), first)

    def up_to(self, place: Span | None, first: int) -> Span | None:
        """The place, without what stands from token `first` on."""
        if place is None or place.stop <= self.page.start[first]:
            return place
        return self.given.cast.article.span(place.start, self.page.stop[first - 1]) if place.start < self.page.start[first] else None

    def describes(self, k: int, at: int, cue: CueForm) -> bool:
        """Token k begins as the verb at token `at` does behind its «و», and is no masdar, no name and no feminine noun: a verb that it goes on with."""
        like = self.page.word[k][:1] == self.page.word[at][cue.prefix : cue.prefix + 1] and self.put.tells(k)
        return like and self.page.word[k - 1] not in self.clauses.grammar.prepositions
