"""Who tells what an object is, for a verb behind it («بثت القناة صورا قالت إنها …»، «نشر المقدم ما قال إنه …»، «تحدثت الوزيرة عما وصفته بـ…»)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.find.closed import either
from mahdar.find.speakers_before import SpeakersBefore
from mahdar.find.voices import Voice
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 40  # tokens: so far before its cue such a verb stands
FINITE = ("past", "present")
NEAR = 4  # statements: so many before the cue may stand in its sentence
ASIDE = "noun_"  # rules of statements that are made in passing


class SubjectsOfObjects:
    """The verbs of one article that tell of the objects of others; `said` are those who spoke so far, and grows."""

    def __init__(self, clauses: ClauseSubjects, earlier: SpeakersBefore, said: Sequence[Voice]) -> None:
        self.clauses, self.earlier, self.said = clauses, earlier, said
        self.page, self.cast, self.grammar, self.names = clauses.page, clauses.cast, clauses.grammar, clauses.names
        self.that = either(self.grammar.that, self.grammar.said)

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the subject of the nearest verb of its gender before the cue and its object; none where somebody who agrees speaks before it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in FINITE or cue.plural or cue.prefix or self.page.depth[at] or not self.tells_of_object(statement, cue, at):
            return None
        start = self.earlier.sentence_start(statement)
        beside = [v for v in self.said[-NEAR:] if v.statement.cue.start >= start and not v.statement.rule.startswith(ASIDE)]
        if any(self.earlier.fits(v, cue.gender, cue) and not self.earlier.in_relative(v.statement) for v in beside):
            return None
        return self.acting(at, self.page.at(start), Agreement(cue.gender))

    def tells_of_object(self, statement: Statement, cue: CueForm, at: int) -> bool:
        """«ما» stands before the cue, or a noun without the article of which it tells with a pronoun."""
        before = self.page.word[at - 1] if at else ""
        if before in self.grammar.object_what:
            return True
        known = self.names.word(before)
        small = self.page.kind[at - 1] != WORD or known.stop or known.definite or before in self.grammar.prepositions or self.clauses.inside[at - 1]
        lead = self.page.word[self.page.at(statement.content[0].start) - 1] if statement.content else ""
        of_it = lead in self.that and lead.endswith(self.names.naming.pronouns)
        return not small and known.ordinary and of_it and self.clauses.verb(at - 1) is None

    def acting(self, at: int, first: int, wanted: Agreement) -> Span | None:
        """The subject of the nearest verb before token `at` that is of the form; what a relative pronoun before that verb stands for."""
        for k in range(at - 2, max(first, at - FAR) - 1, -1):
            verb = self.clauses.verb(k) or (wanted if self.may_be_verb(k) and wanted.gender == "m" else None)
            if verb != wanted or self.page.depth[k]:
                continue
            if self.page.word[k - 1] in self.grammar.relatives:
                mention = self.clauses.begins.get(self.clauses.ends.get(k - 1 - (self.page.word[k - 2] in self.grammar.commas), -1))
                found = self.clauses.of_mention(mention, verb) if mention is not None else None
            else:
                found = self.clauses.behind(k, verb) or self.clauses.before(k, verb)
            return found.place if found is not None and not found.several and found.place.stop < self.page.start[at] else None
        return None

    def may_be_verb(self, k: int) -> bool:
        """Token k, which is written like a noun as well, begins a clause right before a name."""
        return self.page.word[k] in self.clauses.verbs_too and k + 1 in self.clauses.begins and self.clauses.heads_clause(k)
