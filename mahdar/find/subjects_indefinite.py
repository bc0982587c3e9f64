"""Somebody without a name whom «أن» or «لكن» brings in in the accusative, with a phrase between him and his verb («بيد أن موظفا سابقا في (شركة) قال»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import BREAK

FAR = 12  # tokens from the particle to the verb


class IndefiniteSubjects:
    """The nouns for one human being of one article behind «أن» and «لكن»."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words from the noun up to the verb, where none but its adjectives and a phrase with a particle stand there."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in ("past", "present") or cue.prefix or cue.plural or self.page.depth[at]:
            return None
        for k in range(at - 2, max(at - FAR, -1), -1):
            word = self.page.word[k]
            if word in self.grammar.and_that or word in self.names.naming.before_subject and word not in self.grammar.copulas:
                return self.cast.article.span(self.page.start[k + 1], self.page.stop[at - 1]) if self.fits(k + 1, at, cue.gender) else None
            if self.page.kind[k] == BREAK or word in self.grammar.stops or word in self.grammar.commas or word in self.grammar.relatives:
                return None
            if self.clauses.verb(k) is not None:
                return None
        return None

    def written(self, place: Span) -> str:
        """The words in the nominative («موظفا سابقا في …» is «موظف سابق في …»)."""
        words, ending = self.cast.clean(place).split(), self.names.naming.accusative
        last = next((n for n, word in enumerate(words) if word in self.grammar.prepositions), len(words))
        return " ".join([*(word.removesuffix(ending) for word in words[:last]), *words[last:]])

    def fits(self, first: int, at: int, gender: str) -> bool:
        """A noun for one human being of the gender and its adjectives fill the words up to the verb, or up to a particle before it."""
        if not self.human(first, gender):
            return False
        k = first + 1
        while k < at and self.adjective(k, gender):
            k += 1
        return k < at and self.page.word[k] in self.grammar.prepositions

    def human(self, k: int, gender: str) -> bool:
        """Token k is a noun for one human being without the article, in the accusative."""
        word, ending = self.page.word[k], self.names.naming.accusative
        bare = word.removesuffix(ending)
        known = bare in self.grammar.humans or bare in self.clauses.people.humans[gender] or self.clauses.man(bare)
        return known and (word.endswith(tuple(self.grammar.feminine)) if gender == "f" else word.endswith(ending))

    def adjective(self, k: int, gender: str) -> bool:
        """Token k agrees with such a noun."""
        word = self.page.word[k]
        return word.endswith(tuple(self.grammar.feminine)) if gender == "f" else word.endswith(self.names.naming.accusative)
