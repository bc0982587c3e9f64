"""Who speaks in a relative clause that tells of its head what another says («حملة على الصحف التي تقول إنها مضرة»): the subject of the main clause."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import BREAK

FAR = 20  # tokens from the verb of the main clause to the head
MEASURE = 3  # tokens before the head among which the noun for what is done to it stands


class ResumedHeads:
    """The relative clauses of one article whose heads are what is spoken of."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of whoever acts against the head, where «أن» behind a verb in the present has the head's pronoun."""
        head, page = statement.mention, self.page
        if head is None or cue is None or cue.shape != "present" or cue.prefix or cue.pronoun is not None or not statement.content:
            return None
        at = page.at(statement.cue.start)
        relative = page.word[at - 1] in self.grammar.relatives
        if page.at(head.stop - 1) != at - 1 - relative or page.depth[at] or not self.resumes(at + 1):
            return None
        first = page.at(head.start)
        return self.actor(first, cue) if self.against(first) else None

    def resumes(self, k: int) -> bool:
        """Token k is «أن» with a pronoun."""
        word = self.page.word[k] if k < len(self.page) else ""
        return word in self.grammar.that and word.endswith(self.names.naming.pronouns)

    def against(self, first: int) -> bool:
        """Token `first` begins those against whom something is done: behind «ضد», or behind «على» and a noun for what is done («غارات على»)."""
        word = self.page.word
        if word[first - 1] in self.grammar.against:
            return True
        led = word[first - 1] in self.grammar.incumbent
        return led and any(word[k].removesuffix(self.names.naming.accusative) in self.grammar.campaigns for k in range(max(first - 1 - MEASURE, 0), first - 1))

    def actor(self, first: int, cue: CueForm) -> Span | None:
        """The one subject of the sentence before token `first` with which the verb agrees."""
        for k in range(first - 1, max(first - FAR, -1), -1):
            if self.page.kind[k] == BREAK or self.page.word[k] in self.grammar.stops:
                return None
            if self.clauses.verb(k) is None or self.page.word[k] in self.grammar.copulas:
                continue
            found = self.clauses.subject(k)
            if found is not None:
                return found.place if found.gender in (None, cue.gender) and found.several == cue.plural else None
        return None
