"""Of whom the text tells between the last speaker, a body, and a verb: a human being who is brought in with «كان» («وكانت المرأة …. وقالت»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

FAR = 120  # tokens: no topic goes on for longer


class ToldTopics:
    """The human beings of whom paragraphs of one article tell."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.grammar = clauses, clauses.page, clauses.grammar

    def place(self, statement: Statement, cue: CueForm | None, floor: int) -> Span | None:
        """The human being right behind «كان» at the head of a sentence behind the letter `floor`, the last one, of the cue's gender."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.plural or cue.shape not in ("past", "present") or self.page.depth[at]:
            return None
        for k in range(at - 2, max(self.page.at(floor), at - FAR, -1), -1):
            if not self.clauses.is_head(k) or self.clauses.bare(self.page.word[k]) not in self.grammar.was:
                continue
            mention = self.clauses.begins.get(k + 1)
            if mention is not None and mention.kind == "person":
                return mention.span if mention.gender == cue.gender else None
            if self.clauses.people.one(k + 1, cue.gender) or self.is_human(k + 1, cue):
                return self.clauses.cast.article.span(self.page.start[k + 1], self.page.stop[k + 1])
            return None
        return None

    def is_human(self, k: int, cue: CueForm) -> bool:
        """Token k is a noun for a human being with the article, of the cue's gender («المرأة»)."""
        bare = self.clauses.cast.without_article(self.page.word[k])
        hers = bare.endswith(tuple(self.grammar.feminine))
        return self.clauses.definite(k, led=False) and bare in self.grammar.humans and hers == (cue.gender == "f")
