"""The one who acts in the sentence of a cue that else stays open: behind a verb or a verbal noun («بعد إعراب السفارة عن …، مشيرة»)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.find.closed import either
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement
from mahdar.text import MARK, WORD

FAR = 60  # tokens: so far before its cue somebody acts
KINDS = ("person", "body", "state")


class ActingSubjects:
    """Those who act in the sentences of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.cast, self.page = clauses, clauses.cast, clauses.page
        self.grammar, self.names = clauses.grammar, clauses.names
        self.before = either(self.grammar.of, self.grammar.what, self.grammar.that, self.grammar.openers, self.clauses.hanging)

    def place(self, statement: Statement, gender: str | None, cue: CueForm | None, before: Sequence[Statement]) -> Span | None:
        """The words of the only one of the cue's gender who acts in its sentence before it, in no words of those who spoke `before`."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape == "noun" or cue.plural or gender is None or self.page.depth[at] or not self.goes_back(at, cue):
            return None
        others = [c for s in before for c in s.content if not c.start <= statement.cue.start < c.stop]
        around = [c for s in before for c in s.content if s.cue == statement.parent and c.start <= statement.cue.start < c.stop]
        floor = around[0].start if around else 0
        acting = [m for m in self.acting(at, gender) if m.span.start >= floor and not any(c.start <= m.span.start < c.stop for c in others)]
        return acting[0].span if acting and len({self.cast.name_of(m).name for m in acting}) == 1 else None

    def goes_back(self, at: int, cue: CueForm) -> bool:
        """The cue describes no noun before it: a participle, a verb with «و», behind a mark or behind a particle of its clause."""
        word = self.page.word[at - 1] if at else ""
        if word in self.grammar.relatives or word[1:] in self.grammar.relatives:
            return cue.pronoun is not None
        return cue.shape == "participle" or cue.prefix > 0 or word in self.before or cue.shape == "past" and at > 0 and self.page.kind[at - 1] == MARK

    def acting(self, at: int, gender: str) -> list[Mention]:
        """Those of the gender who act in the sentence before token `at`, the nearest first."""
        found: list[Mention] = []
        for k in range(at - 1, max(at - FAR, -1), -1):
            mention = self.clauses.begins.get(k)
            if mention is not None and mention.kind in KINDS and not mention.plural and self.fits(mention, k, gender) and self.acts(k, gender):
                found.append(mention)
            if self.clauses.is_head(k):
                return found
        return found

    def fits(self, mention: Mention, k: int, gender: str) -> bool:
        """The mention that begins at token k is of the gender and stands in no quotation, with no particle at its front."""
        return mention.gender == gender and not self.page.depth[k] and self.page.start[k] == mention.span.start

    def described(self, k: int, gender: str) -> bool:
        """A relative pronoun of the gender stands right behind the mention that begins at token k, or behind a comma."""
        word, stop = self.page.word, self.page.at(self.clauses.begins[k].span.stop - 1) + 1
        if k and word[k - 1] in self.grammar.prepositions:
            return False
        stop += stop < len(word) and word[stop] in self.grammar.commas
        relative = word[stop].removeprefix(self.names.conjunction) if stop < len(word) else ""
        one = relative in self.grammar.relatives and relative not in self.grammar.relatives_of_many
        return one and (relative in self.grammar.relatives_of_her) == (gender == "f")

    def acts(self, k: int, gender: str) -> bool:
        """Before token k stands a verb of the gender, a verbal noun or what leads to a subject, or a sentence begins there."""
        if self.clauses.is_head(k) or self.described(k, gender):
            return True
        word, names = self.page.word[k - 1], self.names
        verb = self.clauses.verb(k - 2 if word in self.grammar.adverbs and k > 1 else k - 1)
        if verb is not None:
            return verb.gender == gender and not verb.plural
        if word in either(self.grammar.that, self.grammar.openers) or word in names.naming.before_subject:
            return True
        bare = word.removeprefix(names.conjunction)
        noun = self.page.kind[k - 1] == WORD and not self.clauses.definite(k - 1, led=True) and not self.clauses.inside[k - 1]
        told = any(c.shape == "noun" and c.pronoun is None for form in (word, bare) for c in self.clauses.speech.cues.get(form, ()))
        return noun and (told or names.masdars.fullmatch(bare) is not None or self.grammar.any_fourth.fullmatch(bare) is not None)
