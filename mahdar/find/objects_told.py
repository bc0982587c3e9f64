"""Whom a verb tells what he is: right behind it, with «بأن» or «بقوله» behind him, he is its object («ووصفت فلانة بأنها …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.model import Mention

PREDICATE = "predicate"  # what such a verb takes


class ObjectsTold:
    """The objects of one article of whom verbs tell what they are."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.speech = clauses, clauses.page, clauses.speech
        self.that, self.clinging = clauses.grammar.that, clauses.grammar.clinging

    def hold(self, mention: Mention) -> bool:
        """The mention is such an object."""
        first, after = self.page.at(mention.span.start), self.page.at(mention.span.stop - 1) + 1
        if mention.kind != "person" or first == 0 or after >= len(self.page):
            return False
        cues = self.speech.cues.get(self.page.word[first - 1], ())
        tells = any(c.shape in ("past", "present") and PREDICATE in c.takes and c.pronoun is None for c in cues)
        word = self.page.word[after]
        own = any(c.shape == "noun" and c.pronoun is not None for c in self.speech.cues.get(word, ()))
        return tells and word[:1] in self.clinging and (word in self.that or own)
