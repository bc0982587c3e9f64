"""The two of whom the sentence tells together, for a verb of two that no other rule gives speakers («التقى الوزير ونظيره … وتعهدا بـ…»)."""

from __future__ import annotations

from mahdar.find.people_open import OpenPeople
from mahdar.find.several_pairs import KINDS, Pairs
from mahdar.lexicon.speech import CueForm
from mahdar.model import Name, Statement

SENTENCES = 2  # the verb's own and the one before it
FINITE = ("past", "present")


class OpenTwo:
    """The pairs of one article, for verbs of two."""

    def __init__(self, people: OpenPeople) -> None:
        self.people, self.cast, self.page = people, people.cast, people.page
        self.pairs = Pairs(people.cast)

    def names(self, statement: Statement, cue: CueForm | None) -> tuple[Name, ...]:
        """The two of one sort who stand together in the sentence of the verb, or in the one before where the verb begins its own."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in FINITE or not cue.plural or self.people.many(cue, statement) or self.page.depth[at]:
            return ()
        for n, run in enumerate(self.pairs.sentences(at)):
            told = self.pairs.mentions(run)
            for kinds in KINDS.values():
                if two := self.pairs.two([m for m in told if m.kind in kinds], run):
                    return two
            if told or n + 1 == SENTENCES:
                return ()
        return ()
