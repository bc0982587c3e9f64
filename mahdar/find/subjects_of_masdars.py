"""Whose word a noun with a pronoun tells right behind the subject of the verb that it is the object of («كرر المتحدث تشديده على أن …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

FAR = 9  # tokens from the verb to the noun


class MasdarSubjects:
    """The subjects of the verbs of one article that govern a noun with their pronoun."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page = clauses, clauses.page

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the subject that ends right before the noun, or before a time or adverb there, and goes with its pronoun."""
        if cue is None or cue.shape != "noun" or cue.pronoun is None:
            return None
        at = self.page.at(statement.cue.start)
        if self.page.word[at][:1] in self.clauses.grammar.clinging:
            return None  # «ووصفت فلانة بقولها», who may be the object
        for k in range(at - 2, max(at - FAR, -1), -1):
            verb = self.clauses.verb(k)
            if self.clauses.is_head(k + 1) or verb is not None and self.clauses.hangs(k):
                return None
            found = self.clauses.subject(k) if verb is not None else None
            if verb is None or found is None or found.place.start < self.page.start[k]:
                continue
            near = self.ends(self.page.at(found.place.stop - 1) + 1, at)
            gender = found.gender or verb.gender
            return found.place if near and found.several == cue.pronoun.plural and cue.pronoun.gender in (None, gender) else None
        return None

    def ends(self, k: int, at: int) -> bool:
        """Nothing but times and adverbs stands from token k up to the noun."""
        while k < at and (step := self.clauses.passed(k)) > k:
            k = step
        return k == at
