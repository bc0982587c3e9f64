"""The subject behind «أن» or «لكن» of a verb that a particle, a relative clause or quotation marks part from it («لكن النادي الذي يلعب له نفى»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.find.closed import either, without
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import BREAK, MARK, QUOTE, WORD

FAR = 18  # tokens from the particle to the verb
NEAR = 3  # tokens from the verb to what is said
WORDS = 6  # no noun phrase before a particle is longer
FINITE = ("past", "present")


class SubjectsOfThat:
    """The subjects behind «أن» and «لكن» of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words that are the subject of a verb right before what it says, which tell of somebody of its gender and number."""
        if cue is None or cue.shape not in FINITE or cue.prefix or cue.pronoun is not None or not statement.content:
            return None
        page, at = self.page, self.page.at(statement.cue.start)
        if not self.says_next(statement):
            return None
        stop = at
        while stop > 0 and page.word[stop - 1] in without(self.grammar.before_verb, self.grammar.copulas):
            stop -= 1
        first = self.led(stop)
        if first is None or page.depth[at] != page.depth[first - 1]:
            return None
        end = self.quoted(first, stop) or self.end(first, stop)
        return self.cast.article.span(page.start[first], page.stop[end - 1]) if end and self.agrees(first, Agreement(cue.gender, cue.plural)) else None

    def says_next(self, statement: Statement) -> bool:
        """What is said stands right behind the verb, or a phrase with a particle, which is no subject."""
        page, last = self.page, self.page.at(statement.cue.stop - 1)
        return page.at(statement.content[0].start) - last <= NEAR or page.word[last + 1] in self.grammar.prepositions

    def led(self, stop: int) -> int | None:
        """The token behind the particle whose clause has its verb at `stop`: no other verb stands between but in a relative clause."""
        page, verbs = self.page, 0
        for k in range(stop - 1, max(stop - FAR, -1), -1):
            word = page.word[k]
            if self.leads(k):
                return k + 1 if k + 1 < stop and not verbs else None
            if page.kind[k] in (MARK, BREAK) or word in either(self.grammar.that, self.grammar.hanging, self.grammar.conditions):
                return None
            if word in self.grammar.relatives or word[1:] in self.grammar.relatives:
                if not verbs:
                    return None
                verbs = 0
            elif self.clauses.verb(k) is not None:
                if word in self.grammar.copulas and k == stop - 1:
                    return None
                verbs += 1
        return None

    def leads(self, k: int) -> bool:
        """Token k is a particle that a subject follows, with a letter at its front or without, and no pronoun behind it."""
        word = self.page.word[k]
        particle = bool({word, word[1:]} & self.grammar.and_that) or word in self.names.naming.before_subject
        return particle and word not in self.grammar.copulas

    def quoted(self, first: int, stop: int) -> int:
        """Where a name in quotation marks ends that fills the words; 0 where it does not."""
        page = self.page
        whole = page.kind[first] == QUOTE and page.kind[stop - 1] == QUOTE and 1 < stop - 1 - first <= WORDS
        inside = range(first + 1, stop - 1)
        return stop if whole and all(page.kind[k] == WORD and not page.word[k].endswith(self.names.naming.accusative) for k in inside) else 0

    def end(self, first: int, stop: int) -> int:
        """Where the noun phrase ends at a relative pronoun, or at the verb with a phrase with a particle before it; 0 where it is another."""
        page, k = self.page, first + (self.page.word[first] in self.grammar.demonstratives)
        while k < stop and k - first < WORDS and (k in self.clauses.begins or self.clauses.inside[k] or self.clauses.topics.is_part(k)):
            k += 1
        if k == first or k < stop and not (page.word[k] in self.grammar.relatives or page.word[k] in self.grammar.prepositions):
            return 0
        end = next((i for i in range(k, stop) if page.word[i] in self.grammar.relatives), stop)
        return 0 if first not in self.clauses.begins and any(self.is_person(i) for i in range(first, end)) else end  # «أنصار فلان»

    def is_person(self, k: int) -> bool:
        """The name of a person begins at token k."""
        mention = self.clauses.begins.get(k)
        return mention is not None and mention.kind == "person"

    def agrees(self, first: int, verb: Agreement) -> bool:
        """The phrase tells of somebody of the verb's gender and number: a mention, or a noun without a pronoun."""
        if (mention := self.clauses.begins.get(first)) is not None:
            return self.clauses.of_mention(mention, verb) is not None and (not verb.plural or mention.plural)
        pointed = self.page.word[first] in self.grammar.demonstratives or self.page.kind[first] == QUOTE
        word = self.page.word[first + pointed]
        known, feminine = self.names.word(word), word.endswith((*self.grammar.feminine, *self.grammar.of_things))
        if not (known.definite or known.ordinary) or word.endswith(self.names.naming.pronouns) or self.page.kind[first + pointed] != WORD:
            return False
        many = self.clauses.many(word) or word.endswith(self.names.naming.people_endings)
        if verb.plural or many:
            return verb.plural and not feminine
        plural = any(head.plural for head in self.clauses.heads(word))
        return feminine == (verb.gender == "f") or verb.gender == "f" and plural
