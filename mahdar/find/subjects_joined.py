"""Who acts in the clause of the verb to which «و» joins a cue, or before «ف» behind «أما» («بعدما قدمت الوزارة شكوى وطلبت …»، «أما شريكه فلان فقال …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects, Subject
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement
from mahdar.text import WORD

FAR = 25  # tokens between the two verbs
TOPIC = 12  # tokens: no topic behind «أما» is longer
SPEAKERS = ("person", "office", "body", "unnamed", "state")
FINITE = ("past", "present")


class JoinedSubjects:
    """The subjects of the verbs of one article to which others are joined."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast, self.grammar = clauses, clauses.page, clauses.cast, clauses.grammar

    def place(self, statement: Statement, gender: str | None, cue: CueForm | None, floor: int) -> Span | None:
        """The words of the subject behind the verb of a hanging clause, of the gender, that the cue goes on with: no comma and no other verb between."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in FINITE or cue.plural or self.page.word[at][:1] not in self.grammar.joining or not cue.prefix:
            return None
        for k in range(at - 1, max(floor, at - FAR) - 1, -1):
            if self.clauses.is_head(k + 1) or self.page.depth[k] or self.page.word[k] in self.grammar.commas and not self.aside(k):
                return None
            if self.clauses.verb(k) is not None:
                found = self.subject(k, gender)
                return found.place if found is not None else None
        return None

    def aside(self, comma: int) -> bool:
        """The comma stands beside a time or a name in apposition, which interrupts nothing («الوزارة، الخميس، …»)."""
        clauses = self.clauses
        return comma + 1 in clauses.times or comma in clauses.time_ends or comma + 1 in clauses.begins or comma in clauses.ends

    def subject(self, k: int, gender: str | None) -> Subject | None:
        """The one who acts behind the verb at token k, which hangs on no relative pronoun."""
        verb = self.clauses.verb(k)
        if verb is None or verb.plural or verb.gender != gender or not self.clauses.hangs(k) or self.page.word[k - 1] in self.grammar.relatives:
            return None
        found = self.clauses.behind(k, verb)
        fits = found is not None and found.mention is not None and found.mention.kind in SPEAKERS and not found.several
        return found if fits else None

    def topic(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Mention | None:
        """The person right before «ف» and the cue, whom «أما» brings in at the head of the sentence."""
        at = self.page.at(statement.cue.start)
        person = self.clauses.begins.get(self.clauses.ends.get(at, -1))
        led = cue is not None and cue.prefix and cue.shape in FINITE and not cue.plural and self.page.word[at][:1] in self.grammar.joining
        if not led or person is None or person.kind != "person" or person.gender not in (None, gender):
            return None
        first = self.page.at(person.span.start)
        for k in range(first - 1, max(first - TOPIC, -1), -1):
            if self.page.word[k] in self.grammar.as_for:
                return person
            if self.page.kind[k] != WORD or self.clauses.verb(k) is not None:
                return None
        return None
