"""The noun behind «أن» or «لكن» whose clause a verb of saying ends, whatever noun it is («لكن كثيرا منهم قالوا …», «إلا أن بعض المواقع ذكرت …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.find.closed import either
from mahdar.find.subjects_of_that import SubjectsOfThat
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

NEAR = 12  # tokens between two verbs that «و» joins
WORDS = 6  # no noun phrase is longer
FINITE = ("past", "present")


class LedNouns:
    """The nouns that the particles of one article lead."""

    def __init__(self, clauses: ClauseSubjects, of_that: SubjectsOfThat) -> None:
        self.clauses, self.of_that, self.page, self.cast = clauses, of_that, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the noun behind a particle that is the subject of a verb right before what it says."""
        if cue is None or cue.shape not in FINITE or cue.pronoun is not None or not statement.content or not self.of_that.says_next(statement):
            return None
        at = self.page.at(statement.cue.start)
        stop = self.first_verb(at, Agreement(cue.gender, cue.plural)) if cue.prefix else at
        if stop is None:
            return None
        while stop > 0 and self.page.word[stop - 1] in either(self.grammar.before_verb, self.grammar.copulas):
            stop -= 1
        first = self.of_that.led(stop)
        if first is None or self.page.depth[first - 1] != self.page.depth[stop - 1] or not (self.is_particle(first - 1) and self.may_act(first, cue)):
            return None
        if cue.prefix and not self.sets_against(first):
            return None
        end = self.end(first, stop)
        if any(self.of_that.is_person(k) for k in range(first, stop)):
            return None
        return self.cast.article.span(self.page.start[first], self.page.stop[end - 1])

    def sets_against(self, first: int) -> bool:
        """The particle before token `first` begins what is set against the words before («لكن …», «إلا أن …»), and no clause of speech."""
        word = self.page.word[first - 1]
        return not {word, word[1:]} & self.grammar.and_that or self.clauses.set_against(first)

    def first_verb(self, at: int, verb: Agreement) -> int | None:
        """Where the clause has its first verb, to which «و» joins the one at token `at` («لكن منظمات عدة، تنتقد الخطة، وتؤكد …»)."""
        word, commas = self.page.word, self.grammar.commas
        for k in range(at - 1 - (word[at - 1] in commas), max(at - NEAR, 0), -1):
            if self.page.kind[k] != WORD or self.page.depth[k] or word[k] in self.clauses.hanging:
                return None
            if (known := self.clauses.verb(k)) is not None:
                own = self.clauses.bare(word[k]) == word[k] and word[k] not in self.grammar.copulas
                return k - (word[k - 1] in commas) if known == verb and own else None
        return None

    def is_particle(self, k: int) -> bool:
        """Token k is the particle, alone or with a letter that clings to it («بأن», not «سان»)."""
        word = self.page.word[k]
        particle = word in self.grammar.and_that or word in self.names.naming.before_subject
        return particle or word[:1] in either(self.grammar.joining, self.grammar.clinging)

    def may_act(self, first: int, cue: CueForm) -> bool:
        """Token `first` is a noun, and nothing in it speaks against a verb of this gender and number."""
        word, known = self.page.word[first], self.names.word(self.page.word[first])
        if self.page.kind[first] != WORD or first in self.clauses.times or word.endswith(self.names.naming.pronouns):
            return False
        if self.is_quantity(first):
            return True
        mention = self.clauses.begins.get(first)
        named = mention is not None and mention.kind in ("person", "place")
        if known.stop or known.verb or named or word in either(self.grammar.prepositions, self.grammar.adverbs):
            return False
        feminine = word.endswith((*self.grammar.feminine, *self.grammar.of_things))
        return not cue.plural and (cue.gender == "f" or not feminine)

    def is_quantity(self, k: int) -> bool:
        """Token k tells of some of many, in any case («عددا كبيرا آخر من المدارس»)."""
        return bool({self.page.word[k], self.page.word[k].removesuffix(self.names.naming.accusative)} & self.grammar.quantities)

    def end(self, first: int, stop: int) -> int:
        """Where the noun phrase ends: before a relative pronoun, a mark, a verb, or a particle that is no «من» behind a quantity."""
        k, some = first + 1, self.is_quantity(first)
        while k < stop and k - first < WORDS:
            word = self.page.word[k]
            of = (k == first + 1 or some) and (word in self.grammar.of or any(word == of + p for of in self.grammar.of for p in self.names.naming.pronouns))
            ends = word in either(self.grammar.prepositions, self.grammar.relatives) or self.page.kind[k] != WORD or self.names.word(word).stop
            if not of and (ends or k in self.clauses.times or self.clauses.verb(k) is not None):
                return k
            k += 1
        return k
