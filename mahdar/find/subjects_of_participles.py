"""Who acts in the clause that a participle ends, where other rules look past it («فيما رد فلان على السؤال قائلا …»، «الأمر الذي ردت عليه فلانة مؤكدة …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement
from mahdar.text import WORD

FAR = 14  # tokens: no such clause is longer


class ParticipleSubjects:
    """The subjects of the clauses of one article that participles end."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.grammar, self.names = clauses, clauses.page, clauses.grammar, clauses.names

    def place(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Span | None:
        """The words of the one person behind the verb of the clause that the participle ends."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape != "participle" or cue.plural or cue.prefix or gender is None or self.page.depth[at]:
            return None
        found = self.beside(at, gender) or self.meanwhile(at, gender)
        return found.span if found else None

    def beside(self, at: int, gender: str) -> Mention | None:
        """The person right before the participle and right behind a verb of its gender, or behind a particle with a pronoun between («ردت عليه فلانة»)."""
        first = self.clauses.ends.get(at, 0)
        verb = first - 1 - (first > 1 and self.page.word[first - 1] in self.grammar.adverbs)
        return self.person(first, verb, gender) if first > 1 else None

    def meanwhile(self, at: int, gender: str) -> Mention | None:
        """The person behind the verb that «فيما» or «بينما» leads behind a comma, with no mark and no other verb up to the participle."""
        for k in range(at - 1, max(at - FAR, 1), -1):
            if self.page.word[k] in self.grammar.meanwhile:
                return self.person(k + 2, k + 1, gender) if k + 2 < at and self.page.word[k - 1] in self.grammar.commas else None
            if self.page.kind[k] != WORD or self.page.depth[k]:
                return None
            if self.clauses.verb(k) is not None and self.page.word[k - 1] not in self.grammar.meanwhile:
                return None
        return None

    def person(self, first: int, verb: int, gender: str) -> Mention | None:
        """The person at token `first` behind the verb of the gender at token `verb`; what a table does not know of the name, the verb tells."""
        mention, known = self.clauses.begins.get(first), self.clauses.verb(verb)
        if mention is None or mention.kind != "person" or mention.span.start != self.page.start[first]:
            return None
        sex = self.names.word(self.page.word[self.page.at(mention.head.start)]).sex
        return mention if known is not None and not known.plural and known.gender == gender and sex in (None, gender) else None
