"""Whom somebody makes, lets or hears say something: behind that verb and right before the verb of speech («ما جعل الجمهور يطالب بـ…»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.giving import giving
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

PHRASE = 6  # tokens: no such noun phrase is longer


class MadeSubjects:
    """The objects of verbs of making and hearing that are the subjects of verbs of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast, self.grammar = clauses, clauses.page, clauses.cast, clauses.grammar
        self.makes = self.cast.lexicon.made(giving).makes

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The nouns with the article, or the name, that fill what stands between the two verbs."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape != "present" or cue.prefix or self.page.depth[at]:
            return None
        verb = next((k for k in range(at - 2, max(at - 2 - PHRASE, -1), -1) if self.clauses.bare(self.page.word[k]) in self.makes), None)
        return self.cast.article.span(self.page.start[verb + 1], self.page.stop[at - 1]) if verb is not None and self.alone(verb + 1, at) else None

    def alone(self, first: int, stop: int) -> bool:
        """The tokens are nothing but one person, body or state, or one noun with the article and its adjectives."""
        mention = self.clauses.begins.get(first)
        if mention is not None and mention.span.start == self.page.start[first]:
            return mention.span.stop == self.page.stop[stop - 1]
        nouns = range(first, stop)
        return len(nouns) < 3 and all(self.clauses.definite(k, led=False) and not self.clauses.is_object(k) for k in nouns[:1]) and self.adjectives(nouns)

    def adjectives(self, nouns: range) -> bool:
        """Behind the first of the tokens only adjectives with the article stand."""
        return all(self.clauses.definite(k, led=False) and not self.clauses.is_object(k) for k in nouns[1:])
