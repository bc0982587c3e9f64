"""Who sent a paper to somebody of whom its verb tells with a pronoun («أرسل النادي رسالة إلى اللاعبين، تنصحهم بأن …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.find.paper_words import PaperWords
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 22  # tokens: so far before its verb stands the noun for the paper
SENDER = 8  # tokens between the verb of sending and the paper


class PapersSent:
    """The papers of one article that were sent to somebody."""

    def __init__(self, papers: PaperWords, clauses: ClauseSubjects) -> None:
        self.papers, self.clauses, self.page, self.cast = papers, clauses, clauses.page, clauses.cast
        self.grammar = clauses.grammar

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words between a verb and the paper in the feminine behind which «إلى» stands, for a verb in the present with a pronoun."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.prefix or cue.pronoun is None or cue.shape != "present" or cue.gender != "f" or cue.plural:
            return None
        for k in range(at - 1, max(at - FAR, 1), -1):
            if self.clauses.is_head(k + 1) or self.page.word[k] in self.grammar.that or self.clauses.verb(k) is not None:
                return None
            if self.papers.noun(self.page.word[k]) and self.page.word[k].endswith(tuple(self.grammar.feminine)):
                return self.sender(k) if self.page.word[k + 1] in self.grammar.toward else None
        return None

    def sender(self, paper: int) -> Span | None:
        """The nouns between the verb and the paper at this token."""
        for k in range(paper - 1, max(paper - SENDER, -1), -1):
            word = self.page.word[k]
            if self.clauses.verb(k) is not None:
                return self.cast.article.span(self.page.start[k + 1], self.page.stop[paper - 1]) if k + 1 < paper else None
            if self.page.kind[k] != WORD or word in self.grammar.prepositions or word in self.grammar.relatives or word in self.grammar.that:
                return None
        return None
