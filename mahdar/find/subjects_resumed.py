"""Who acts in the clause that takes up what was told, for the participle that ends it («…، وهو ما شدد عليه فلان، قائلا»، «الأمر الذي نفته الوزارة، مؤكدة»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects, Subject
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 24  # tokens: no such clause is longer
PHRASE = 8  # tokens: no noun phrase is longer


class SubjectsResumed:
    """The clauses behind «وهو ما» and «الأمر الذي» of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.grammar = clauses, clauses.page, clauses.grammar

    def place(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Span | None:
        """The words behind the verb of the clause, up to a comma or the participle, when they tell of somebody of its gender."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape != "participle" or cue.plural or gender is None or self.page.depth[at]:
            return None
        for k in range(at - 1, max(at - FAR, 1), -1):
            if self.clauses.is_head(k + 1) and k + 1 < at or self.page.word[k] in self.grammar.that:
                return None
            if self.takes_up(k):
                return self.acting(k + 1, at, gender)
        return None

    def takes_up(self, k: int) -> bool:
        """Token k is «ما» behind «وهو», or a relative pronoun behind «الأمر»."""
        word, before = self.page.word[k], self.page.word[k - 1]
        return word in self.grammar.what and before in self.grammar.which or word in self.grammar.relatives and before in self.grammar.matters

    def acting(self, verb: int, at: int, gender: str) -> Span | None:
        """The subject of the verb at a token, of the gender, with all the words that belong to it; none where another verb stands before token `at`."""
        known = self.clauses.verb(verb)
        found = self.clauses.behind(verb, known) if known is not None and known == Agreement(gender) else None
        if found is None or found.several or found.place.stop > self.page.start[at]:
            return None
        last = self.page.at(found.place.stop - 1)
        if any(self.clauses.verb(k) is not None for k in range(last + 1, at)):
            return None
        return self.whole(found, at)

    def whole(self, found: Subject, at: int) -> Span:
        """The place of a person, or else the words from it up to a comma or token `at`."""
        first, last = self.page.at(found.place.start), self.page.at(found.place.stop - 1)
        if found.mention is not None and found.mention.kind == "person":
            return found.place
        stop = next((k for k in range(last + 1, at) if self.page.kind[k] != WORD or k in self.clauses.times), at)
        return self.clauses.cast.article.span(self.page.start[first], self.page.stop[stop - 1]) if stop - first <= PHRASE else found.place
