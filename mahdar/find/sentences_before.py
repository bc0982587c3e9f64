"""Who acts in the sentence before a bare verb that begins its own, where no other rule tells who speaks («احتفلت البلدية بالجسر. وقالت …»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.find.clause_subjects import ClauseSubjects, Subject
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import BREAK

FAR = 60  # tokens: no longer sentence is looked at
BEGINS = 1  # tokens between the head of a sentence and a verb that begins it («وقد كشف»)
FINITE = ("past", "present")
SPEAK = ("person", "body", "office")  # kinds of mentions


class SentencesBefore:
    """The sentences before those of the cues of one article."""

    def __init__(self, cast: Cast, clauses: ClauseSubjects) -> None:
        self.cast, self.page, self.clauses = cast, cast.page, clauses

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The subject of the first verb of the sentence before, when the verb that begins this one agrees with it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in FINITE or not cue.prefix or cue.plural or cue.gender is None or cue.pronoun is not None or self.page.depth[at]:
            return None
        head = next((k for k in range(at, max(at - BEGINS, 0) - 1, -1) if self.clauses.is_head(k)), None)
        if head is None or statement.parent is not None:
            return None
        stop = self.ended(head)
        first = next((k for k in range(stop - 1, max(stop - FAR, -1), -1) if self.clauses.is_head(k)), None)
        found = None if first is None else self.subject(first, stop)
        return found.place if found is not None and self.speaks(found) and found.gender == cue.gender and not found.several else None

    def ended(self, head: int) -> int:
        """Behind the last word of the sentence before the one that begins at token `head`."""
        while head > 0 and (self.page.kind[head - 1] == BREAK or self.page.word[head - 1] in self.cast.grammar.stops):
            head -= 1
        return head

    def subject(self, first: int, stop: int) -> Subject | None:
        """The subject of the first finite verb of a sentence that hangs on no other."""
        for k in range(first, stop):
            if self.clauses.verb(k) is not None and not self.clauses.hangs(k) and not self.page.depth[k]:
                return self.clauses.subject(k)
        return None

    def speaks(self, found: Subject) -> bool:
        """The subject is somebody who may speak."""
        return found.mention is None or found.mention.kind in SPEAK
