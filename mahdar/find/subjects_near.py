"""The subject of a verb of speech that stands next to it in words that are no mention: behind «كان» or «لكن», or right before it."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.find.closed import without
from mahdar.find.subjects_possessed import PossessedSubjects
from mahdar.find.subjects_quoted import quoted_source, quoted_subject
from mahdar.find.voices import TakenUp
from mahdar.lexicon.again import Again
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

WAS = 12  # words: no subject between «كان» and «قد» is longer
SHORT = 4  # words: no subject between «لكن» and its verb is longer
PLACED = 6  # words: no subject between «كان» and its verb with a place is longer
NOUNS = 3  # words: no described noun is longer
FINITE = ("past", "present")


class NearSubjects:
    """The subjects next to the verbs of one article."""

    def __init__(self, taken_up: TakenUp) -> None:
        self.taken_up = taken_up
        self.names = taken_up.names
        self.cast: Cast = taken_up.cast
        self.page = taken_up.cast.page
        self.grammar = taken_up.cast.grammar
        self.possessed = PossessedSubjects(taken_up)

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words that are the subject, whatever they are."""
        at = self.page.at(statement.cue.start)
        found = self.after_was(at) or (quoted_source(self.cast, statement, cue) if cue is not None else None)
        if found is None and cue is not None and cue.shape in FINITE and not cue.prefix:
            found = quoted_subject(self.cast, statement, cue) or self.after_particle(at) or self.after_copula(at, cue) or self.described(at, cue)
        if found is None and cue is not None and cue.shape in FINITE:
            found = self.possessed.place(statement, cue)
        return found

    def after_copula(self, at: int, cue: CueForm) -> Span | None:
        """The nouns with a place or the like between «كان» at the head of a sentence and a verb in the past («وكانت أطراف في المجلس دعت إلى …»)."""
        page = self.page
        for k in range(at - 1, max(at - 2 - PLACED, -1), -1):
            if self.begins_clause(k) and {page.word[k], page.word[k].removeprefix(self.names.conjunction)} & self.grammar.copulas:
                whole = cue.shape == "past" and k + 1 < at and self.is_noun(k + 1) and self.is_noun(at - 1)
                return self.cast.article.span(page.start[k + 1], page.stop[at - 1]) if whole else None
            if not (self.is_noun(k) or page.word[k] in self.grammar.prepositions and self.is_noun(k + 1)):
                return None
        return None

    def after_was(self, at: int) -> Span | None:
        """The words between «كان» and «قد» and the verb: its subject, whatever it is («وكان جنينة قد صرح»), with a comma behind it or without."""
        page, grammar = self.page, self.grammar
        if page.word[at - 1] not in without(grammar.before_verb, grammar.copulas):
            return None
        last = at - 3 if page.word[at - 2] in grammar.commas and page.word[at - 1][:1] not in grammar.joining else at - 2
        for k in range(last, max(last - WAS, -1), -1):
            if {page.word[k], page.word[k].removeprefix(self.names.conjunction)} & grammar.copulas:
                return self.cast.article.span(page.start[k + 1], page.stop[last]) if k < last else None
            if self.breaks(k) or last == at - 2 and page.word[k] in grammar.commas:
                return None
        return None

    def breaks(self, i: int) -> bool:
        """A sentence or quotation ends at token i, or a clause of speech or with a relative pronoun begins behind it."""
        word, grammar = self.page.word[i], self.grammar
        return word == "\n" or word in grammar.stops or word in grammar.that or word in grammar.relatives

    def after_particle(self, at: int) -> Span | None:
        """The nouns between «لكن» or «كان» at the head of a sentence and the verb («لكن جنينة أكد»)."""
        page = self.page
        for k in range(at - 1, max(at - 2 - SHORT, -1), -1):
            if self.is_particle(k):
                return self.cast.article.span(page.start[k + 1], page.stop[at - 1]) if k + 1 < at else None
            if not self.is_noun(k):
                return None
        return None

    def begins_clause(self, k: int) -> bool:
        """A sentence begins at token k, or words behind a comma."""
        before = self.page.word[k - 1] if k else "\n"
        return before == "\n" or before in self.grammar.stops or before in self.grammar.commas

    def is_particle(self, k: int) -> bool:
        """A subject follows token k, which begins a sentence or clause («لكن», «وكان»)."""
        return self.begins_clause(k) and self.page.word[k] in self.names.naming.before_subject

    def is_noun(self, k: int) -> bool:
        """Token k may be part of a subject: a word that is no particle, preposition or verb."""
        word = self.page.word[k]
        known = self.names.word(word)
        return self.page.kind[k] == WORD and not (known.stop or known.verb or known.cue or word in self.grammar.prepositions or self.names.tense(word))

    def described(self, at: int, cue: CueForm) -> Span | None:
        """The noun without the article right before its verb, which describes it («مشروع قرار يطالب بـ…», «شكاوى تتهم …»)."""
        page, first = self.page, at
        said_in_it = page.word[at + 1 : at + 2] in ([word] for word in self.grammar.in_it)
        if (cue.shape != "present" and not cue.plural) or cue.pronoun or said_in_it:
            return None
        while first > 0 and at - first < NOUNS and self.goes_back(first, at) and (not cue.plural or self.agrees(first - 1, cue)):
            first -= 1
        if first == at or not self.agrees(at - 1, cue):
            return None
        if first > 0 and (page.kind[first - 1] != WORD or self.is_topic(first - 1)):
            return None
        first -= first > 0 and cue.plural and self.counts(first - 1)
        return self.cast.article.span(page.start[first], page.stop[at - 1])

    def counts(self, k: int) -> bool:
        """Token k counts the people behind it («ثمانية بحارة», «عشرات المهاجرين»)."""
        word = self.page.word[k]
        return word in self.grammar.portions or self.cast.lexicon.loose.fold(word) in self.cast.lexicon.made(Again).numbers

    def goes_back(self, first: int, at: int) -> bool:
        """Before token `first` stands a noun of the same phrase, or «غير» with the adjective behind it («منظمات غير حكومية تتهم …»)."""
        denied = first < at and first > 1 and self.page.word[first - 1] in self.grammar.without and self.is_indefinite(first - 2)
        return denied or self.is_indefinite(first - 1)

    def is_topic(self, k: int) -> bool:
        """Token k is a pronoun of which the noun behind it tells something («فهو رجل يقول …»)."""
        word = self.page.word[k]
        return word in self.grammar.before_verb or word[1:] in self.grammar.before_verb

    def is_indefinite(self, k: int) -> bool:
        """Token k is an everyday noun or adjective without the article and in no adverb's case."""
        word = self.page.word[k]
        known = self.names.word(word)
        led = word in self.grammar.adverbs or word.endswith(self.names.naming.accusative)
        return self.is_noun(k) and known.plain and not (known.definite or known.given or led)

    def agrees(self, k: int, cue: CueForm) -> bool:
        """The word before a verb in the feminine ends as feminines do, before one in the plural as people do; one before a masculine in neither way."""
        many = self.page.word[k].endswith(self.names.naming.people_endings)
        if cue.plural or many:
            return cue.plural and many
        return self.page.word[k].endswith(tuple(self.grammar.feminine)) == (cue.gender == "f")
