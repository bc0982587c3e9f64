"""Rules of whoever speaks where no subject stands at the cue, that look at the clause of the cue itself and not at what was said before."""

from __future__ import annotations

import functools
from collections.abc import Callable

from mahdar.find.heads_resumed import ResumedHeads
from mahdar.find.masdars_of_persons import MasdarsOfPersons
from mahdar.find.names_introduced import introduced
from mahdar.find.relatives_second import SecondRelatives
from mahdar.find.speakers_behind import further_sources
from mahdar.find.speakers_named import NamedSpeakers
from mahdar.find.states_of_words import StatesOfWords
from mahdar.find.subjects_indefinite import IndefiniteSubjects
from mahdar.find.subjects_of_masdars import MasdarSubjects
from mahdar.find.subjects_of_objects import SubjectsOfObjects
from mahdar.find.subjects_of_participles import ParticipleSubjects
from mahdar.find.subjects_resumed import SubjectsResumed
from mahdar.find.subjects_together import SubjectsTogether
from mahdar.find.subjects_told_within import SubjectsToldWithin
from mahdar.find.subjects_touching import TouchingSubjects
from mahdar.find.topics_told import ToldTopics
from mahdar.find.verbs_coordinate import CoordinateVerbs
from mahdar.find.views_before import ViewsBefore
from mahdar.lexicon.speech import CueForm
from mahdar.model import Name, Statement

Rule = Callable[[Statement, str | None, CueForm | None], tuple[Name, ...]]


class ClauseSpeakers(NamedSpeakers):
    """The speakers of the statements of one article by the clauses of their cues."""

    @functools.cached_property
    def views(self) -> ViewsBefore:
        """Whose views the sentences before the cues tell."""
        return ViewsBefore(self.clauses)

    @functools.cached_property
    def masdars(self) -> MasdarsOfPersons:
        """The persons who complete verbal nouns."""
        return MasdarsOfPersons(self.clauses.clauses)

    @functools.cached_property
    def second(self) -> SecondRelatives:
        """The second relative clauses."""
        return SecondRelatives(self.clauses.clauses)

    @functools.cached_property
    def coordinate(self) -> CoordinateVerbs:
        """The verbs that «و» joins to others."""
        return CoordinateVerbs(self.clauses.clauses)

    @functools.cached_property
    def told_topics(self) -> ToldTopics:
        """The human beings of whom paragraphs tell."""
        return ToldTopics(self.clauses.clauses)

    @functools.cached_property
    def together(self) -> SubjectsTogether:
        """The verbs with several who act."""
        return SubjectsTogether(self.clauses)

    @functools.cached_property
    def told_within(self) -> SubjectsToldWithin:
        """Who acts in what others tell."""
        return SubjectsToldWithin(self.together, self.earlier, self.said)

    @functools.cached_property
    def of_objects(self) -> SubjectsOfObjects:
        """Who tells what the objects of verbs are."""
        return SubjectsOfObjects(self.clauses.clauses, self.earlier, self.said)

    @functools.cached_property
    def of_participles(self) -> ParticipleSubjects:
        """The clauses that participles end."""
        return ParticipleSubjects(self.clauses.clauses)

    @functools.cached_property
    def takes_up(self) -> SubjectsResumed:
        """The clauses that take up what was told."""
        return SubjectsResumed(self.clauses.clauses)

    @functools.cached_property
    def of_masdars(self) -> MasdarSubjects:
        """The verbs that govern a noun with their pronoun."""
        return MasdarSubjects(self.clauses.clauses)

    @functools.cached_property
    def indefinite(self) -> IndefiniteSubjects:
        """The nouns for one human being behind «أن»."""
        return IndefiniteSubjects(self.clauses.clauses)

    @functools.cached_property
    def touching(self) -> TouchingSubjects:
        """The names right before verbs."""
        return TouchingSubjects(self.clauses.clauses)

    @functools.cached_property
    def resumed(self) -> ResumedHeads:
        """The heads of relative clauses that are what is spoken of."""
        return ResumedHeads(self.clauses.clauses)

    def own_rules(self) -> tuple[Rule, ...]:
        """The rules, in their order."""
        here = (self.name_introduced, self.subject_touching, self.subject_indefinite, self.states_of_words)
        return (*here, self.subject_of_participle, self.subjects_together, self.subject_of_masdar, self.subject_told_within, self.subject_of_object)

    def completed(self, statement: Statement, rule: str, names: tuple[Name, ...]) -> tuple[str, tuple[Name, ...]]:
        """Whoever acts against the head of a relative clause that tells what is said of it, or else the names with a source behind them."""
        if actor := self.at_place(statement, self.resumed.place(statement, self.cue(statement))):
            return "head_resumed", actor
        return rule, (*names, *further_sources(self.cast, statement)) if len(names) == 1 else names

    def name_introduced(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The lone word behind the verb, which the article told to be a name."""
        return introduced(self.cast, statement, cue)

    def subject_touching(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The name right before a verb in a headline that runs on behind another."""
        return self.at_place(statement, self.touching.place(statement, gender, cue))

    def subject_indefinite(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Somebody without a name behind «أن»."""
        place = self.indefinite.place(statement, cue)
        return (Name(self.indefinite.written(place), "OTHER"),) if place is not None else ()

    def states_of_words(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The states whose words the verb describes."""
        return StatesOfWords(self.clauses.clauses).meant(statement, cue)

    def subject_of_participle(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The one person behind the verb of the clause that a participle ends."""
        return self.at_place(statement, self.of_participles.place(statement, gender, cue))

    def subject_resumed(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whoever acts in the clause that takes up what was told, and that the participle ends."""
        return self.at_place(statement, self.takes_up.place(statement, gender, cue))

    def subjects_together(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """All who act together in the clause that the cue goes on with."""
        return tuple(name for place in self.together.places(statement, cue) for name in self.at_place(statement, place))

    def subject_of_masdar(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The subject of the verb whose object a noun with its pronoun is."""
        return self.at_place(statement, self.of_masdars.place(statement, cue))

    def subject_told_within(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whoever acts in what the last speaker tells, who does not agree with the cue himself."""
        return tuple(name for place in self.told_within.places(statement, cue) for name in self.at_place(statement, place))

    def subject_of_object(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whoever acts on what the verb tells of («نشر الناطق ما قال إنه …»)."""
        return self.at_place(statement, self.of_objects.place(statement, cue))

    def whose_view(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Who thinks so in the sentence before («ويعتقد فلان أن …. وأضاف»)."""
        return self.at_place(statement, self.views.place(statement, cue, self.earlier.says_more(statement)))

    def doer_of_masdar(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Who does what a verbal noun tells, or who was asked («غداة شن فلان هجوما …، واصفا»، «ولدى سؤال فلان …، رد»)."""
        return self.at_place(statement, self.masdars.place(statement, cue) or self.masdars.asked(statement, cue) or self.second.place(statement, cue))

    def subject_coordinate(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The noun that is the subject of the verb to which the cue is joined, or behind a body that spoke last of whom the paragraph tells."""
        if cue is None or self.earlier.says_more(statement):
            return ()
        last = self.main[-1] if self.main else None
        body = last is not None and len(last.names) == 1 and last.names[0].type != "PER" and last.gender == gender and statement.parent is None
        topic = self.told_topics.place(statement, cue, last.statement.span.stop) if body and last is not None else None
        return self.at_place(statement, self.coordinate.place(statement, cue) or topic)
