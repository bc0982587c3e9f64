"""Whoever stands right before a verb in a headline that runs on behind another («… للنادي.. ودانوب يطالب بـ…», «رحلة السفينة فرنسا تطالب بـ…»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import MARK


class TouchingSubjects:
    """The names of one article right before verbs that begin no clause by themselves."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.taken_up, self.names = clauses.taken_up, clauses.names

    def place(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Span | None:
        """The name right before a verb in the present with no particle: a lone one with «و» behind a mark, or a state right behind another name."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape != "present" or cue.prefix or cue.plural or cue.pronoun is not None or self.page.depth[at] or at < 2:
            return None
        return self.joined(at - 1) or self.touching(at, gender)

    def joined(self, k: int) -> Span | None:
        """The short name with «و» at token k, behind a mark, by which the article calls a person whom it names in more words."""
        word = self.page.word[k]
        rest = word.removeprefix(self.names.conjunction)
        if rest == word or self.clauses.inside[k] or self.page.kind[k - 1] != MARK or not self.names.word(rest).unknown:
            return None
        named = self.cast.persons.get(self.cast.lexicon.loose.fold(rest), {})
        known = any(len(name) > 1 for name in named)
        return self.cast.article.span(self.page.start[k] + len(self.names.conjunction), self.page.stop[k]) if known else None

    def touching(self, at: int, gender: str | None) -> Span | None:
        """The state right before token `at` and right behind another mention, to which nothing joins it."""
        state = self.clauses.begins.get(self.clauses.ends.get(at, -1))
        if state is None or state.kind != "state" or state.plural or state.gender != gender:
            return None
        first = self.page.at(state.span.start)
        return state.span if self.page.start[first] == state.span.start and first in self.clauses.ends else None
