"""Who is the subject of the sentence in which a cue stands that no other rule gives a speaker: the words next to its verbs, whatever they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from mahdar.find.clause_subjects import Agreement, ClauseSubjects, Subject
from mahdar.find.closed import either, without
from mahdar.find.subjects_of_that import SubjectsOfThat
from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.said import said_words
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import NUMBER, WORD

FAR = 60  # tokens: so far before its cue such a subject stands
SHORT = 3  # letters: a shorter word tells nothing
APART = 2  # tokens between a relative pronoun and its verb
NEAR = 12  # tokens between two verbs that «و» joins
INSERTED = 25  # tokens between two commas
PHRASE = 6  # tokens: no noun phrase is longer


def adjectives(lexicon: Lexicon) -> frozenset[str]:
    """The adjectives of sources and of states; ask for them by `lexicon.made(adjectives)`."""
    names = lexicon.made(NameWords)
    return frozenset(names.source_adjectives).union(names.state_of)


class OpenSubjects:
    """The subjects of the sentences of one article, for cues that would else stay open."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names
        self.of_that = SubjectsOfThat(clauses)
        explaining = frozenset(map(self.cast.lexicon.folding.fold, self.cast.lexicon.made(said_words).explaining))
        self.apart = either(self.grammar.relatives, explaining, self.grammar.hanging)
        self.adjectives: frozenset[str] = self.cast.lexicon.made(adjectives)
        self.again: Again = self.cast.lexicon.made(Again)

    def place(self, statement: Statement, cue: CueForm | None, before: Sequence[Statement]) -> Span | None:
        """The words of the nearest subject in the sentence before a cue that agrees with it; `before` are the statements up to it, the last ones last."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape == "noun" or self.page.depth[at] or any(s.cue == statement.parent and s.mode == "direct" for s in before):
            return None
        if (
            not self.may_go_back(statement, at, cue)
            or cue.shape != "participle"
            and not cue.prefix
            and not (cue.pronoun or cue.plural or self.clauses.hangs(at))
        ):
            return None
        others = self.others(statement, before)
        for k in self.verbs(at, cue):
            if self.told(k, others):
                continue
            found = self.subject(k) if self.is_main(k) or self.joined(k, at, cue) else None
            if found is not None and self.agrees(found, cue):
                return found.place
            if found is None and self.goes_with(k, at, cue):
                return None
        return None

    def own(self, statement: Statement, cue: CueForm | None, before: Sequence[Statement]) -> Span | None:
        """The noun phrase before a verb at the head of its own clause that agrees with it, or before the verb that «و» joins to it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in ("past", "present") or self.page.depth[at]:
            return None
        verb = Agreement(cue.gender, cue.plural)
        k = self.coordinate(at, verb) if cue.prefix else at
        if k is None or k < at and self.told(k, self.others(statement, before)):
            return None
        found = self.before(k, verb)
        known = found is not None and k < at and self.page.at(found.place.start) in self.clauses.begins  # which other rules look at
        return found.place if found is not None and not known else None

    def others(self, statement: Statement, before: Sequence[Statement]) -> list[Span]:
        """What the statements before one tell, but for the words in which it stands itself."""
        return [c for s in before for c in s.content if not c.start <= statement.cue.start < c.stop]

    def told(self, k: int, others: Sequence[Span]) -> bool:
        """Token k stands in what others say."""
        return any(c.start <= self.page.start[k] < c.stop for c in others)

    def coordinate(self, at: int, verb: Agreement) -> int | None:
        """The verb of the same form before the one at token `at`, with no mark, particle or other verb between («لكن المدرسة أغلقت أبوابها وقالت …»)."""
        for k in range(at - 1, max(at - NEAR, -1), -1):
            if self.page.kind[k] != WORD or self.page.depth[k] or self.page.word[k] in self.clauses.hanging:
                return None
            if (known := self.clauses.verb(k)) is not None:
                own = self.clauses.bare(self.page.word[k]) == self.page.word[k] and self.page.word[k] not in self.grammar.copulas
                return k if known == verb and own else None
        return None

    def may_go_back(self, statement: Statement, at: int, cue: CueForm) -> bool:
        """The subject may stand before the cue: that is no noun with a pronoun («معرض وصفه …»), nor hangs on «أن» with its subject behind it."""
        led = cue.prefix or self.clauses.heads_clause(at) or self.page.word[at - 1] in self.grammar.relatives | self.grammar.in_what
        if cue.pronoun is not None and not led:
            return False
        return not (statement.rule.endswith("_object") and self.clauses.hangs(at) and self.page.word[at - 1] not in self.grammar.relatives)

    def verbs(self, at: int, cue: CueForm) -> Iterator[int]:
        """The finite verbs of the sentence before the cue at this token, the nearest first."""
        for k in range(at - 1, max(at - FAR, -1), -1):
            if self.clauses.is_head(k + 1):
                return
            if self.verb(k) is not None and self.page.word[k] not in self.grammar.takes_place:
                yield k

    def verb(self, k: int) -> Agreement | None:
        """Token k as a finite verb: one that the tables know, or at the head of a sentence a word that they do not, before a noun with the article."""
        word = self.page.word[k]
        rest = word.removeprefix(self.names.conjunction)
        if (known := self.clauses.verb(k)) is not None or not self.clauses.is_head(k) or self.page.kind[k] != WORD or self.clauses.inside[k]:
            return known
        verb = self.names.word(rest).unknown and not self.names.word(rest).definite and k + 1 < len(self.page) and self.clauses.definite(k + 1, led=False)
        return Agreement("f" if rest.endswith(tuple(self.grammar.she)) else "m") if verb else None

    def goes_with(self, k: int, at: int, cue: CueForm) -> bool:
        """The cue goes on with the verb at token k, of which no subject is known and which goes on with none before it itself."""
        verb = self.verb(k)
        alike = verb is not None and verb.gender == cue.gender and verb.plural == cue.plural
        return alike and self.joined(k, at, cue) and self.clauses.bare(self.page.word[k]) == self.page.word[k]

    def is_main(self, k: int) -> bool:
        """The verb at token k stands in no relative clause and in none that hangs on another, nor describes a noun before it («صوت لا يعرف …»)."""
        relative = any(self.page.word[n] in self.grammar.relatives for n in range(max(k - APART, 0), k))
        denied = self.page.word[k - 1] in self.grammar.negations and self.page.word[k - 2] not in self.grammar.not_negating
        return not (relative or denied or self.clauses.hangs(k))

    def joined(self, k: int, at: int, cue: CueForm) -> bool:
        """«و» joins the cue to the verb at token k, with no mark between."""
        return bool(cue.prefix) and not any(self.page.word[n] in self.grammar.commas for n in range(k, at))

    def subject(self, k: int) -> Subject | None:
        """The subject of the verb at token k, with a gender: behind it, or before it at the head of its clause."""
        verb = self.verb(k)
        if verb is None:
            return None
        found = self.clauses.before(k, verb) or self.before(k, verb) or self.known(k, verb) or self.behind(k + 1, verb)
        return structs.replace(found, gender=found.gender or verb.gender, several=found.several or verb.plural) if found else None

    def known(self, k: int, verb: Agreement) -> Subject | None:
        """Somebody behind the verb whom the tables know, but no name behind a noun of the other gender, and no object of a word that may be a noun."""
        found = self.clauses.behind(k, verb)
        if found is None or self.page.word[k] in self.clauses.verbs_too and not self.clauses.heads_clause(k):
            return None
        first = self.page.at(found.place.start)
        if found.mention is not None:
            alone = found.mention.kind != "person" or first in self.clauses.begins or not self.is_feminine(first)
            return found if alone else None  # «احتجزت الشرطة دانوب»
        last = self.page.at(found.place.stop - 1)
        cut = next((k for k in range(first + 2, last + 1) if self.clauses.definite(k, led=False) and self.described(k - 1)), last + 1)
        return structs.replace(found, place=self.cast.article.span(found.place.start, self.page.stop[cut - 1]))

    def described(self, k: int) -> bool:
        """Token k is an adjective of a state or the like without the article, behind which no noun completes another."""
        return self.page.word[k] in self.adjectives and not self.clauses.definite(k, led=False)

    def before(self, k: int, verb: Agreement) -> Subject | None:
        """The noun phrase between a particle or the head of the sentence and the verb («لكن الوالد شكر …»)."""
        stop = k
        while stop > 0 and self.page.word[stop - 1] in without(self.grammar.before_verb, self.grammar.copulas):
            stop -= 1
        stop = self.over_relative(stop)
        first = self.head(stop)
        if first is not None and self.page.word[first] in self.grammar.questions or first is not None and self.page.word[first][1:] in self.grammar.questions:
            return None
        end = self.of_that.end(first, stop) if first is not None else 0
        if first is None or not end:
            return None
        place = self.cast.article.span(self.page.start[first], self.page.stop[end - 1])
        if self.two(first):
            return Subject(place, None, verb.gender, several=True)
        return Subject(place, None, verb.gender, verb.plural) if self.of_that.agrees(first, verb) else None

    def over_relative(self, stop: int) -> int:
        """Before the relative clause in commas that ends right before token `stop` («لكن التقرير، الذي نشر أمس، يقول …»)."""
        word, commas = self.page.word, self.grammar.commas
        if stop < 1 or word[stop - 1] not in commas:
            return stop
        for k in range(stop - 2, max(stop - INSERTED, 0), -1):
            if self.clauses.is_head(k):
                return stop
            if word[k] in self.grammar.relatives:
                return k - 1 if word[k - 1] in commas else stop
        return stop

    def head(self, stop: int) -> int | None:
        """The first token of the clause whose verb stands at `stop`: behind a particle, or at the head of the sentence."""
        if stop > 0 and (first := self.of_that.led(stop)) is not None:
            return first
        for k in range(stop - 1, max(stop - PHRASE, -1), -1):
            if self.page.kind[k] != WORD and not self.page.depth[k] or self.page.word[k] in self.apart or self.clauses.verb(k) is not None:
                copula = self.page.word[k].removeprefix(self.names.conjunction) in self.grammar.copulas
                return k + 1 if copula and self.clauses.is_head(k) and k + 1 < stop else None
            if self.clauses.is_head(k):
                word = self.page.word[k]
                led = word in self.grammar.prepositions or word[:1] in self.grammar.joining and word[1:] in self.grammar.prepositions
                return None if led or self.clauses.bare(word) != word else k
        return None

    def two(self, j: int) -> bool:
        """Token j is a noun for two who were told of («الجانبان»)."""
        return self.cast.lexicon.loose.fold(self.cast.without_article(self.page.word[j])) in self.again.two

    def behind(self, j: int, verb: Agreement) -> Subject | None:
        """A number of people right behind the verb, or two who were told of."""
        if verb.plural or j >= len(self.page) or self.page.depth[j] or not self.clauses.heads_clause(j - 1):
            return None
        if (end := self.counted(j)) > j:
            return Subject(self.cast.article.span(self.page.start[j], self.page.stop[end - 1]), None, verb.gender, several=True)
        if self.two(j):
            return Subject(self.cast.article.span(self.page.start[j], self.page.stop[j]), None, verb.gender, several=True)
        return None

    def counted(self, j: int) -> int:
        """Where a number and the people of whom it counts some end («42 من السائقين», «أربعة من المتهمين»); j where none stands there."""
        page, word = self.page, self.page.word
        number = page.kind[j] == NUMBER or word[j] in self.again.numbers
        of = number and j + 2 < len(page) and word[j + 1] in self.grammar.of and page.kind[j + 2] == WORD
        return self.end(j + 2) if of and self.clauses.people.are(word[j + 2]) else j

    def is_feminine(self, j: int) -> bool:
        """The noun at token j ends like a feminine or like things."""
        return self.page.word[j].endswith((*self.grammar.feminine, *self.grammar.of_things))

    def end(self, j: int) -> int:
        """Where the noun phrase that begins at token j ends: behind nouns with the article or of one, and adjectives of states."""
        page, k = self.page, j + 1
        while k < len(page) and k - j < PHRASE and page.kind[k] == WORD and not page.depth[k] and k not in self.clauses.times and self.goes_on(j, k):
            k += 1
        return k

    def goes_on(self, j: int, k: int) -> bool:
        """The noun phrase that begins at token j goes on with token k: an adjective of a state, a noun with the article behind none, one that is governed."""
        page, article = self.page, tuple(self.grammar.article)
        if k == j + 1 and self.clauses.taken_up.governing(page.word[j]) and self.names.word(page.word[k]).ordinary or page.word[k] in self.adjectives:
            return True
        if not page.word[k].startswith(article) or any(map(self.described, range(j + 1, k))):
            return False
        return not (page.word[k - 1].startswith(article) and self.clauses.is_object(k))

    def agrees(self, found: Subject, cue: CueForm) -> bool:
        """A subject of the cue's gender and number."""
        if cue.plural:
            return found.several and found.gender != "f"
        return found.gender == cue.gender and not found.several
