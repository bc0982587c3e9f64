"""Who acts in what another tells, for a participle or joined verb that does not go with the teller («قالت الصحيفة إن الوزير تحدث مع فلان، قائلا …»)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.clause_subjects import Agreement
from mahdar.find.speakers_before import SpeakersBefore
from mahdar.find.subjects_together import SubjectsTogether
from mahdar.find.voices import Voice
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

FAR = 18  # tokens from «أن» to the verb of its clause
BEHIND = 3  # code points from the end of what is told to the cue
FINITE = ("past", "present")


class SubjectsToldWithin:
    """The subjects of the clauses behind «أن» of one article; `said` are those who spoke so far, and grows."""

    def __init__(self, together: SubjectsTogether, earlier: SpeakersBefore, said: Sequence[Voice]) -> None:
        self.together, self.before, self.earlier, self.said, self.clauses = together, together.before, earlier, said, together.clauses
        self.page, self.cast, self.grammar = self.clauses.page, self.clauses.cast, self.clauses.grammar

    def places(self, statement: Statement, cue: CueForm | None) -> list[Span]:
        """The words of whoever acts in the clause that the last speaker tells and the cue goes on with, where that speaker does not agree with it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.gender is None or self.page.depth[at] or not self.goes_on(cue, at) or self.earlier.says_more(statement):
            return []
        content = self.told(statement, cue)
        first = self.page.at(content.start) if content is not None else 0
        if content is None or self.page.word[first - 1] not in self.grammar.and_that | self.grammar.said | self.grammar.that or self.page.depth[first]:
            return []
        return self.together.parts(first, at) if cue.plural else self.one(first, at, Agreement(cue.gender))

    def goes_on(self, cue: CueForm, at: int) -> bool:
        """The cue is a participle, a verb with «و», or one behind «لكنه»."""
        return cue.shape == "participle" or cue.shape in FINITE and bool(cue.prefix or self.page.word[at - 1] in self.grammar.but_he)

    def told(self, statement: Statement, cue: CueForm) -> Span | None:
        """What the last speaker tells in the sentence of the cue, which stands in it or right behind it; none where that speaker agrees with the cue."""
        last, before = self.said[-1] if self.said else None, self.before.up_to(statement)
        if last is None or not before or before[-1] is not last.statement or not last.statement.rule.endswith("_clause"):
            return None
        content = last.statement.content[0]
        known = last.gender is not None and not self.earlier.fits(last, cue.gender, cue)
        near = content.start < statement.cue.start <= content.stop + BEHIND and last.statement.cue.start >= self.earlier.sentence_start(statement)
        return content if known and near and last.statement.cue.start < content.start else None

    def one(self, first: int, at: int, verb: Agreement) -> list[Span]:
        """The words from token `first` on that are the subject of a verb of this form before token `at`: a mention, or a noun that agrees."""
        mention = self.clauses.begins.get(first)
        if mention is not None:
            found = self.clauses.of_mention(mention, verb) if mention.span.start == self.page.start[first] and not mention.plural else None
            acts = found is not None and self.acts(self.page.at(mention.span.stop - 1) + 1, at, verb) is not None
            return [mention.span] if acts else []
        k = self.acts(first + 1, at, verb)
        end = self.before.of_that.end(first, k) if k is not None and self.before.of_that.agrees(first, verb) and self.speaks(first) else 0
        return [self.cast.article.span(self.page.start[first], self.page.stop[end - 1])] if end else []

    def speaks(self, first: int) -> bool:
        """The noun at token `first` is one for somebody who may speak."""
        return self.clauses.speaks(self.page.word[first]) or any(True for _ in self.clauses.heads(self.page.word[first]))

    def acts(self, first: int, at: int, verb: Agreement) -> int | None:
        """The first verb of this form from token `first` on that stands in no relative clause."""
        for k in range(first, min(first + FAR, at)):
            if self.clauses.is_head(k) or self.page.word[k] in self.grammar.that:
                return None
            if self.clauses.verb(k) is not None and not self.clauses.hangs(k):
                return k if self.clauses.verb(k) == verb else None
        return None
