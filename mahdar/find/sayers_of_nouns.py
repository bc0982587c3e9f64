"""Who speaks in «قوله»: the one whose deed it tells («وصفها أحد النقاد بقوله …»), or whom the words are ascribed to («نسبت الصحيفة إلى فلان قوله …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects, Subject
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

FAR = 30  # tokens: so far before the noun its verb stands


class NounSayers:
    """The nouns of saying with a pronoun in one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.grammar = clauses, clauses.page, clauses.grammar

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words that tell who speaks."""
        if cue is None or cue.shape != "noun" or cue.pronoun is None or cue.pronoun.gender is None or statement.parent is not None:
            return None
        at = self.page.at(statement.cue.start)
        return self.ascribed(at, cue) or (self.subject(at, cue.pronoun.gender) if self.by(at) else None)

    def by(self, at: int) -> bool:
        """«ب» stands at the front of the noun at token `at`."""
        return self.page.word[at][:1] in self.clauses.names.naming.clinging_place

    def ascribed(self, at: int, cue: CueForm) -> Span | None:
        """The person between «إلى» and the noun, who said it."""
        first = self.clauses.ends.get(at)
        mention = self.clauses.begins[first] if first else None
        if mention is None or mention.kind != "person" or cue.pronoun is None or mention.gender not in (None, cue.pronoun.gender):
            return None
        k = self.page.at(mention.span.start) - 1
        led = self.page.word[k] in self.grammar.toward or self.page.word[k - 1] in self.grammar.toward and self.clauses.people.kin_of(self.page.word[k])
        return mention.span if led else None

    def subject(self, at: int, gender: str) -> Span | None:
        """Who stands behind the last verb of the sentence before the noun, whatever clause that is."""
        for k in range(at - 1, max(at - FAR, 0), -1):
            if self.page.depth[k] or self.clauses.is_head(k + 1):
                return None
            verb = self.clauses.verb(k)
            if verb is not None and not verb.plural:
                found = self.clauses.behind(k, Agreement(gender)) if verb.gender == gender else None
                return found.place if found is not None and not found.several and self.speaks(k, found, verb) else None
        return None

    def speaks(self, k: int, found: Subject, verb: Agreement) -> bool:
        """The words behind the verb at token k tell of one human being, a person named only where the clause hangs on another."""
        if found.mention is not None:
            return found.mention.kind == "person" and self.clauses.subject(k) is None
        return self.clauses.somebody(self.page.at(found.place.start), verb)
