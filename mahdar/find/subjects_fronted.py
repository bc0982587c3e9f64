"""Who gave the words with which a sentence begins, before a verb of speech that names nobody («وفي كلمة ألقاها السفير أمام الطلاب قال إن …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects, Subject
from mahdar.lexicon.again import Again
from mahdar.lexicon.giving import giving
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import QUOTE, WORD

FAR = 30  # tokens: so far before the verb its sentence begins
NOUN = 5  # tokens from the head of the sentence to the verb that describes the words given
FINITE = ("past", "present")


class FrontedSubjects:
    """The givers of words with which the sentences of one article begin."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast, self.grammar = clauses, clauses.page, clauses.cast, clauses.grammar
        self.speech, self.names = clauses.speech, clauses.names
        again: Again = self.cast.lexicon.made(Again)
        self.put_forward, self.with_it = again.put_forward, again.with_it
        self.utters = self.cast.lexicon.made(giving).utters

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the subject of the verb with a pronoun behind the fronted noun, where the cue agrees with it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in FINITE or cue.prefix or cue.pronoun or cue.plural or cue.after or self.page.depth[at]:
            return None
        head = next((k for k in range(at - 1, max(at - FAR, -1), -1) if self.clauses.is_head(k)), None)
        verb = self.describing(head, at) if head is not None and self.page.word[at - 1] not in self.clauses.hanging else None
        if verb is None or self.page.word[at - 1] in self.grammar.relatives:
            return None
        found = self.clauses.behind(verb, Agreement(cue.gender)) or self.surname(verb + 1, cue)
        if found is None or found.several or found.gender not in (None, cue.gender) or self.page.at(found.place.start) >= at:
            return None
        rest = range(self.page.at(found.place.stop - 1) + 1, at)
        marked = QUOTE in self.page.kind[verb : rest.start + 1]
        free = not marked and all(self.clauses.verb(k) is None and self.page.word[k] not in self.clauses.hanging for k in rest)
        return found.place if free else None

    def surname(self, k: int, cue: CueForm) -> Subject | None:
        """The lone surname at token k, which the article makes no ordinary word."""
        word = self.names.word(self.page.word[k])
        alone = self.page.kind[k] == WORD and word.definite and word.unknown and self.clauses.closed(k + 1)
        return Subject(self.cast.article.span(self.page.start[k], self.page.stop[k]), None, cue.gender, several=False) if alone else None

    def describing(self, head: int, at: int) -> int | None:
        """The verb with a pronoun for the noun of words given, behind the preposition at the head of the sentence and before token `at`."""
        page, k = self.page, head + 1
        within = self.grammar.channel_prepositions
        if not {page.word[head], page.word[head].removeprefix(self.names.conjunction)} & within:
            return None
        while k < at and page.word[k] in self.grammar.before_channel:
            k += 1
        if not self.speech.is_channel(self.cast.without_article(page.word[k])):
            return None
        for n in range(k + 1, min(k + NOUN, at)):
            stems = {page.word[n].removesuffix(p) for p in self.names.naming.pronouns if page.word[n].endswith(p)}
            if stems & self.utters:
                return n
            if page.word[n] in self.put_forward and n + 1 < at and page.word[n + 1] in self.with_it:
                return n + 1
            if page.kind[n] != WORD or page.word[n] in self.grammar.prepositions:
                return None
        return None
