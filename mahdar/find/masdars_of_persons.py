"""The person who does what a verbal noun tells, for a participle behind it («غداة شن فلان هجوما على الصحف واصفا إياها …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.going_on import GoingOnTable, going_on
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 14  # tokens: no such clause is longer
QUESTION = 4  # tokens between the noun of a question and who is asked


class MasdarsOfPersons:
    """The verbal nouns of one article that persons complete."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.grammar, self.names = clauses, clauses.page, clauses.grammar, clauses.names
        self.words: GoingOnTable = clauses.cast.lexicon.made(going_on)

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The person right behind a verbal noun that tells a time, with its object between him and the participle, no verb and no comma."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape != "participle" or cue.plural or cue.prefix or self.page.depth[at]:
            return None
        objects = 0
        for k in range(at - 1, max(at - FAR, 1), -1):
            if self.page.kind[k] != WORD or self.clauses.is_head(k + 1) or self.clauses.verb(k) is not None:
                return None
            person = self.clauses.begins.get(k)
            if person is not None and person.kind == "person":
                led = self.page.word[k - 2] in self.words.moments and not self.names.word(self.page.word[k - 1]).definite
                return person.span if led and objects and person.gender in (None, cue.gender) and k - 1 not in self.clauses.begins else None
            objects += self.is_object(k)
        return None

    def is_object(self, k: int) -> bool:
        """Token k is an everyday noun in the accusative and no adverb («هجوما»)."""
        word, ending = self.page.word[k], self.names.naming.accusative
        stem = word.removesuffix(ending)
        return word != stem and self.names.word(stem).ordinary and word not in self.grammar.adverbs and not self.clauses.inside[k]

    def asked(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The person who was asked, with whose question the sentence begins («ولدى سؤال فلان، المدرب السابق، عن كذا، رد»)."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.plural or cue.prefix or cue.shape == "noun" or self.page.depth[at]:
            return None
        first = next((k for k in range(at - 1, max(at - 5 * FAR, -1), -1) if self.clauses.is_head(k)), None)
        noun = self.question(first) if first is not None else None
        if noun is None:
            return None
        person = next((self.clauses.begins[k] for k in range(noun + 1, min(noun + QUESTION, at)) if k in self.clauses.begins), None)
        whole = person is not None and person.kind == "person" and all(self.is_title(k) for k in range(noun + 1, self.page.at(person.span.start)))
        return person.span if whole and person is not None and person.gender in (None, cue.gender) else None

    def question(self, first: int) -> int | None:
        """The token of the noun for a question with which a sentence begins, behind a particle of time or with «ب»."""
        word = self.page.word
        bare = word[first].removeprefix(self.names.conjunction)
        if bare in self.words.asked_when and first + 2 < len(word) and word[first + 1] in self.grammar.asked:
            return first + 1
        return first if bare[:1] in self.grammar.clinging and bare[1:] in self.grammar.asked else None

    def is_title(self, k: int) -> bool:
        """Token k has the article."""
        return self.clauses.definite(k, led=False)
