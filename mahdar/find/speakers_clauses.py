"""Rules of whoever speaks where no subject stands at the cue, that look at the clause of the cue itself and not at what was said before."""

from __future__ import annotations

import functools
from collections.abc import Callable

from mahdar.find.speakers_named import NamedSpeakers
from mahdar.find.subjects_of_masdars import MasdarSubjects
from mahdar.find.subjects_of_participles import ParticipleSubjects
from mahdar.find.subjects_together import SubjectsTogether
from mahdar.lexicon.speech import CueForm
from mahdar.model import Name, Statement

Rule = Callable[[Statement, str | None, CueForm | None], tuple[Name, ...]]


class ClauseSpeakers(NamedSpeakers):
    """The speakers of the statements of one article by the clauses of their cues."""

    @functools.cached_property
    def together(self) -> SubjectsTogether:
        """The verbs with several who act."""
        return SubjectsTogether(self.clauses)

    @functools.cached_property
    def of_participles(self) -> ParticipleSubjects:
        """The clauses that participles end."""
        return ParticipleSubjects(self.clauses.clauses)

    @functools.cached_property
    def of_masdars(self) -> MasdarSubjects:
        """The verbs that govern a noun with their pronoun."""
        return MasdarSubjects(self.clauses.clauses)

    def own_rules(self) -> tuple[Rule, ...]:
        """The rules, in their order."""
        return (self.subject_of_participle, self.subjects_together, self.subject_of_masdar)

    def subject_of_participle(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The one person behind the verb of the clause that a participle ends."""
        return self.at_place(statement, self.of_participles.place(statement, gender, cue))

    def subjects_together(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """All who act together in the clause that the cue goes on with."""
        return tuple(name for place in self.together.places(statement, cue) for name in self.at_place(statement, place))

    def subject_of_masdar(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The subject of the verb whose object a noun with its pronoun is."""
        return self.at_place(statement, self.of_masdars.place(statement, cue))
