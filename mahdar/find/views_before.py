"""Who thinks so in the sentence before a verb that begins its own («ويعتقد فلان أن …. وأضاف»، «تبدو النتيجة برأي فلانة محسومة. وتقول»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement
from mahdar.find.clauses_before import ClausesBefore
from mahdar.lexicon.going_on import GoingOnTable, going_on
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement

FAR = 90  # tokens: no sentence before is longer
OPENS = 4  # tokens before the verb of thought at most
SPEAKERS = ("person", "body", "unnamed", "office")
FINITE = ("past", "present")


class ViewsBefore:
    """The views in the sentences before the cues of one article."""

    def __init__(self, clauses: ClausesBefore) -> None:
        self.before, self.clauses, self.page = clauses, clauses.clauses, clauses.page
        self.words: GoingOnTable = clauses.clauses.cast.lexicon.made(going_on)

    def place(self, statement: Statement, cue: CueForm | None, says_more: bool) -> Span | None:
        """Whoever thinks what the sentence before tells, or whose view it is, of the cue's gender; nobody where somebody speaks in it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.plural or not cue.prefix or cue.shape not in FINITE or statement.parent is not None:
            return None
        if self.page.depth[at] or not self.clauses.is_head(at):
            return None
        first = self.head(at)
        if first is None or self.spoken(statement, first):
            return None
        return (self.thinker(first, at, cue) if says_more else None) or self.whose_view(first, at, cue)

    def head(self, at: int) -> int | None:
        """The token with which the sentence before the one at token `at` begins."""
        last = at - 1
        while last > 0 and self.clauses.is_head(last):
            last -= 1
        return next((k for k in range(last - 1, max(last - FAR, -1), -1) if self.clauses.is_head(k)), None)

    def spoken(self, statement: Statement, first: int) -> bool:
        """Somebody speaks from token `first` on, and not in a relative clause."""
        near = (s for s in self.before.up_to(statement) if s.cue.stop > self.page.start[first])
        return any(not self.before.in_relative(s) for s in near)

    def thinker(self, first: int, at: int, cue: CueForm) -> Span | None:
        """The subject behind the verb of thought with which a sentence begins."""
        for k in range(first, min(first + OPENS, at)):
            bare = self.page.word[k].removeprefix(self.clauses.names.conjunction)
            if bare in self.words.thoughts or self.page.word[k] in self.words.thoughts:
                found = self.clauses.behind(k, Agreement(cue.gender))
                return found.place if found is not None and not found.several and found.gender in (None, cue.gender) else None
        return None

    def whose_view(self, first: int, at: int, cue: CueForm) -> Span | None:
        """The person named right behind a word for his view."""
        for k in range(at - 1, first, -1):
            mention = self.clauses.begins.get(k)
            if mention is not None and self.page.word[k - 1] in self.words.views and not self.page.depth[k]:
                return mention.span if self.fits(mention, cue) else None
        return None

    def fits(self, mention: Mention, cue: CueForm) -> bool:
        """One who may speak, of the cue's gender."""
        return mention.kind in SPEAKERS and not mention.plural and mention.gender in (None, cue.gender)
