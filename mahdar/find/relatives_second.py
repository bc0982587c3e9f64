"""Who acts in a relative clause with which a second one goes on («الشكوى التي تقدم بها فلان …، والتي يطالب فيها بـ…»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

FAR = 30  # tokens between the two pronouns
BEHIND = 4  # tokens from the first pronoun to whoever acts
SPEAKERS = ("person", "body", "state", "office")


class SecondRelatives:
    """The second relative clauses of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.grammar = clauses, clauses.page, clauses.grammar

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """Who stands behind the verb of the first clause, for a verb behind «والتي» with «فيها» or the like behind it, whose gender he has."""
        at, words = self.page.at(statement.cue.start), self.page.word
        if cue is None or cue.plural or cue.prefix or cue.shape == "noun" or at + 1 >= len(words) or words[at + 1] not in self.grammar.in_it:
            return None
        relative = words[at - 1][1:] if words[at - 1][:1] in self.grammar.joining else ""
        if relative not in self.grammar.relatives:
            return None
        for k in range(at - 2, max(at - FAR, -1), -1):
            if self.clauses.is_head(k + 1):
                return None
            if words[k] == relative:
                return self.acting(k, at, cue)
        return None

    def acting(self, relative: int, at: int, cue: CueForm) -> Span | None:
        """Who is named behind the verb right behind the pronoun at a token, of the cue's gender."""
        for k in range(relative + 2, min(relative + 2 + BEHIND, at)):
            mention = self.clauses.begins.get(k)
            if mention is not None and mention.kind in SPEAKERS:
                fits = not mention.plural and mention.gender in (None, cue.gender) and mention.span.start == self.page.start[k]
                return mention.span if fits else None
            if self.page.word[k] in self.grammar.commas or self.page.word[k] in self.grammar.that:
                return None
        return None
