"""The subject right behind a verb that is else aimed at what stands there, where nobody else can speak («واتهم القضاء فلانا بـ…», «ونصحت الهيئة …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement
from mahdar.text import QUOTE, WORD

PHRASE = 5  # tokens: no such noun phrase is longer


class AimedSubjects:
    """The subjects of the aimed verbs of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words right behind the verb that agree with it, with another behind them at whom it is aimed, or with the ending of a subject."""
        j = self.page.at(statement.cue.stop - 1) + 1
        if cue is None or cue.shape not in ("past", "present") or cue.plural:
            return None
        if cue.pronoun or not (cue.aimed or cue.to == "direct"):
            return self.before_object(statement, j, cue)
        if j + 1 >= len(self.page) or self.page.depth[j] or self.page.kind[j] != WORD or not self.clauses.heads_clause(self.page.at(statement.cue.start)):
            return None  # «الصحيفة التي اتهمت الوزارة بـ…»
        mention, end = self.clauses.begins.get(j), self.end(j)
        behind = self.clauses.begins.get(end)
        if mention is None and behind is not None and behind.kind == "person":
            return None  # «القضاء دانوب»: it would be read as his name
        if self.many(j) or self.agrees(j, mention, cue) and (cue.gender == "f" or self.aimed_at(end)):
            return self.cast.article.span(self.page.start[j], self.page.stop[end - 1])
        return None

    def before_object(self, statement: Statement, j: int, cue: CueForm) -> Span | None:
        """Somebody with whom the words at token j begin that seem to be the object of the verb right before them, or stand behind the words said."""
        at = self.page.at(statement.cue.start)
        if not statement.content or j >= len(self.page) or self.page.depth[j] or self.page.word[at - 1] in self.grammar.relatives and not cue.pronoun:
            return None
        first = statement.content[0]
        found = self.clauses.behind(j - 1, Agreement(cue.gender))
        if found is None or found.place.start != self.page.start[j] or first.start != found.place.start and first.start > statement.cue.start:
            return None
        k = self.page.at(found.place.stop - 1) + 1
        whole = first.start < statement.cue.start or cue.pronoun is not None or self.clauses.definite(k, led=False) or k in self.clauses.begins
        return found.place if whole else None

    def many(self, j: int) -> bool:
        """Token j tells people by a plural in the case of the subject."""
        word = self.page.word[j]
        return word.startswith(tuple(self.grammar.article)) and word.endswith(self.names.naming.verb_ends)

    def agrees(self, j: int, mention: Mention | None, cue: CueForm) -> bool:
        """What begins at token j is of the verb's gender: a mention that tells it, or a noun with the article that is no plural of people."""
        word = self.page.word[j]
        if mention is not None:
            state = mention.kind == "state" and cue.gender == "f"
            return mention.span.start == self.page.start[j] and (state or mention.gender == cue.gender) and not mention.plural
        if not word.startswith(tuple(self.grammar.article)) or word.endswith(self.names.naming.people_endings):
            return False
        return word.endswith((*self.grammar.feminine, *self.grammar.of_things)) == (cue.gender == "f")

    def end(self, j: int) -> int:
        """Where the mention or the noun that begins at token j ends, behind its adjectives of states."""
        mention, page = self.clauses.begins.get(j), self.page
        if mention is not None:
            k = page.at(mention.span.stop - 1) + 1
            while (other := self.clauses.begins.get(k)) is not None and page.start[k] < other.span.start and other.kind == mention.kind:
                k = page.at(other.span.stop - 1) + 1  # «روسيا والصين»
            return k
        k = j + 1
        while k < len(page) and k - j < PHRASE and k not in self.clauses.begins and self.page.word[k] in self.names.source_adjectives:
            k += 1
        return k

    def aimed_at(self, k: int) -> bool:
        """Somebody else is told at token k: a mention, or words in quotation marks."""
        return self.page.kind[k] == QUOTE or k in self.clauses.begins
