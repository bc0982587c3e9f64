"""The subject next to a verb of speech in words that the walk from the cue passed over («قال باحثو المعهد إن …», «أعربت هدسون عن …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.lexicon.going_on import going_on
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

LAST = 2  # tokens: a lone name and the particle behind it


class SubjectsBehind:
    """The subjects behind the cues of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names
        self.possessing = tuple(self.cast.lexicon.made(going_on).possessing)

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words behind a verb that are its subject and stand before what is said."""
        if cue is None or cue.shape not in ("past", "present") or not statement.content:
            return None
        before = statement.content[-1].start < statement.cue.start
        j, stop = self.page.at(statement.cue.start) + 1, len(self.page) if before else self.page.at(statement.content[0].start)
        while j < stop and (step := self.clauses.passed(j)) > j:
            j = step
        if j >= stop or self.page.kind[j] != WORD or self.page.depth[j]:
            return None
        heard = statement.addressee is not None and statement.addressee.start == self.page.start[j]
        if heard and self.page.word[j] not in self.grammar.quantities - self.grammar.everyone:
            return None
        verb = Agreement(cue.gender, cue.plural)
        if cue.aimed and not self.clauses.many(self.page.word[j]):
            return None  # «اتهم المحامين»: they hear it
        found = self.clauses.noun(j, verb)
        if found is not None:
            return found.place if self.page.at(found.place.stop - 1) < stop else None
        own = any(self.page.word[j] == self.cast.lexicon.folding.fold(take) for take in cue.takes)  # «شدد على أن …»
        return self.cast.article.span(self.page.start[j], self.page.stop[j]) if not own and self.lone_name(j, stop) else None

    def before(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """A name that no table holds before a verb with no letter at its front, a mention with one in commas («لكن الوزيرة، سوزي دال، أكدت …»), or a person."""
        if cue is None or cue.shape not in ("past", "present") or cue.prefix or cue.plural:
            return None
        at = self.page.at(statement.cue.start)
        if (topic := self.clauses.topics.place(at, cue.gender)) is not None:
            return topic
        found = self.clauses.before(at, Agreement(cue.gender)) if self.page.word[at - 1] in self.grammar.commas else None
        if found is None:
            return None
        person = found.mention is not None and found.mention.kind == "person"
        return self.with_name(found.place, at - 1) or (found.place if person else None)

    def with_name(self, place: Span, comma: int) -> Span | None:
        """A place with the name in commas behind it, which the comma at this token closes; None where other words stand there."""
        first = self.page.at(place.stop - 1) + 2
        named = first < comma and all(self.clauses.taken_up.may_be_name(self.page.word[k]) for k in range(first, comma))
        return self.cast.article.span(place.start, self.page.stop[comma - 1]) if named else None

    def lone_name(self, j: int, stop: int) -> bool:
        """Token j is a name, alone before a particle («أعربت هدسون عن …»): a word that no table knows, or the last one of a name told before."""
        page, grammar, text = self.page, self.grammar, self.page.word[j]
        after = page.word[j + 1] if j + 1 < stop else ""
        led = after in grammar.prepositions or after in grammar.that or j + 1 in self.clauses.times
        if not led or j in self.clauses.begins or text in grammar.adverbs or text.endswith(self.names.naming.accusative):
            return False
        word = self.names.word(text)
        if word.unknown and text.endswith(self.possessing):
            return False  # «ظنها»
        told = any(len(name) > 1 for name in self.cast.persons.get(self.cast.lexicon.loose.fold(text), {}))
        return told or word.unknown and not word.definite and text[:1] not in grammar.clinging | grammar.joining
