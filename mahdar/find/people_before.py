"""The people of whom the sentence tells, before a verb or participle in the plural that has no subject of its own («تجمع سكان في الميدان وطالبوا بـ…»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.find.closed import either, without
from mahdar.lexicon.again import Again
from mahdar.lexicon.people import groups
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import BREAK, NUMBER, WORD

FAR = 60  # tokens: so far before its cue such a noun stands
WORDS = 7  # tokens between the head of a noun phrase and the verb that describes it
COUNT = 3  # tokens from a quantity to the people


class PeopleBefore:
    """The nouns for people before the cues of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names, self.people = clauses.grammar, clauses.names, clauses.people
        self.again: Again = self.cast.lexicon.made(Again)
        self.groups = self.cast.lexicon.made(groups)
        self.ending = either(self.grammar.relatives, self.grammar.that, clauses.hanging, without(self.grammar.openers, self.grammar.demonstratives))
        self.more = self.grammar.and_that | frozenset(self.names.naming.before_subject) - self.grammar.copulas

    def place(self, statement: Statement, floor: int, cue: CueForm | None) -> Span | None:
        """The nearest people behind token `floor` and in the sentence of the cue: right before a verb without «و», or the subject of a verb there."""
        if cue is None or not cue.plural or cue.shape == "noun":
            return None
        at = self.page.at(statement.cue.start)
        if self.page.depth[at] or cue.pronoun is not None and not (cue.prefix or cue.shape == "participle" or self.explains(at)):
            return None
        said_in_it = self.page.word[at + 1 : at + 2] in ([word] for word in self.grammar.in_it)
        if cue.shape != "participle" and not (cue.prefix or said_in_it) and (described := self.described(at, floor)) is not None:
            return described
        return self.subject(at, floor, goes_on=cue.shape == "participle" or cue.prefix > 0)

    def explains(self, at: int) -> bool:
        """The verb at token `at` stands behind a particle of time or reason, and not behind a relative pronoun («بعد أن وصفوه بـ…»)."""
        word = self.page.word[at - 1] if at else ""
        relative = word in self.grammar.relatives or word[1:] in self.grammar.relatives
        return not relative and (word in self.grammar.openers or self.clauses.hangs(at))

    def described(self, at: int, floor: int) -> Span | None:
        """The people right before a verb that tells what they do, with no mark or verb between («شبان عاطلون يطالبون بـ…», «إلا أن معارضيه يقولون»)."""
        page = self.page
        for k in range(at - 1, max(floor, at - WORDS) - 1, -1):
            if page.kind[k] not in (WORD, NUMBER) or self.ends(k) or self.clauses.verb(k) is not None:
                return None
            owned = self.owned(k) and not self.are(k)
            if not (owned or self.are(k)) or k > floor and (self.are(k - 1) or self.owned(k - 1)):
                continue
            first = self.with_quantity(k)
            led = first > 0 and page.word[first - 1] in self.more
            if led or not page.word[k].startswith(tuple(self.grammar.article)) and not owned:
                return self.cast.article.span(page.start[first] + self.led(first), page.stop[at - 1])
        return None

    def led(self, k: int) -> bool:
        """A letter that is not its own stands at the front of token k («لثلاثة أشخاص»)."""
        word = self.page.word[k]
        clings = word[:1] in self.grammar.clinging
        return self.joined(k) or clings and (self.counting(word[1:]) and not self.counting(word) or self.people.are(word[1:]))

    def joined(self, k: int) -> bool:
        """«و» stands at the front of token k, a noun for many people."""
        word = self.page.word[k]
        return word[:1] == self.names.conjunction and self.people.are(word[1:]) and not self.people.are(word)

    def owned(self, k: int) -> bool:
        """Token k is a noun for many people with a pronoun («معارضيه»)."""
        word = self.page.word[k]
        return self.page.kind[k] == WORD and any(word.endswith(p) and self.people.are(word.removesuffix(p)) for p in self.names.naming.pronouns)

    def subject(self, at: int, floor: int, goes_on: bool) -> Span | None:
        """The nearest people whom a verb before token `at` has as its subject, in its sentence, or in the one before where that begins with it."""
        heads = 0
        for k in range(at - 1, max(floor, at - FAR) - 1, -1):
            if self.clauses.is_head(k + 1) and self.page.kind[k + 1] != BREAK:
                heads += 1
                if not goes_on or heads > 1 or k + 1 < at:
                    return None
            if (
                self.page.depth[k]
                or not (self.are(k) or goes_on and self.page.word[k] in self.groups)
                or self.page.word[k].endswith(tuple(self.grammar.oblique))
            ):
                continue
            first = self.with_quantity(k)
            if self.clauses.is_head(first) and self.heads(first, k):
                return self.unknown(first, k)
            sure = self.page.word[k].endswith(self.names.naming.verb_ends) or self.told_by_adjective(k) or self.governs(k)
            if first > 0 and self.does(first - 1, sure):
                return self.unknown(first, k)
        return None

    def unknown(self, first: int, k: int) -> Span | None:
        """The noun phrase that begins at token `first` with the people at token k; None for a mention, which other rules look at."""
        span = self.cast.article.span(self.page.start[first], self.page.stop[self.end(first, k) - 1])
        return span if first not in self.clauses.begins else None

    def heads(self, first: int, k: int) -> bool:
        """The people at token k, with whom a sentence begins at token `first`, stand before the verb of which they are the subject («الجمهور اختار …»)."""
        stop = self.end(first, k)
        return stop < len(self.page) and self.clauses.verb(stop) is not None and self.clauses.bare(self.page.word[stop]) == self.page.word[stop]

    def does(self, k: int, sure: bool) -> bool:
        """Token k is a verb with its subject behind it: one that the tables know, or at the head of a clause a word that may be one, where the ending of
        the subject makes it `sure` any («وتجمع متظاهرون»)."""
        page, word = self.page, self.page.word[k]
        if self.clauses.verb(k) is not None:
            return True
        known = self.names.word(word)
        may = (sure or word in self.clauses.verbs_too or known.unknown) and not known.definite
        closed = self.clauses.inside[k] or page.kind[k] != WORD or known.stop or word in self.grammar.prepositions | self.grammar.that
        before = page.word[k - 1] if k else ""
        led = self.clauses.is_head(k) or before in self.grammar.commas | self.grammar.openers | self.grammar.relatives
        return may and led and not closed

    def end(self, first: int, k: int) -> int:
        """Where the noun phrase that begins at token `first` with the people at token k ends, with «ل» and a name behind it («زملاء لفلان»)."""
        page = self.page
        stop = max(k + 1, self.clauses.phrase_end(k, many=self.clauses.many(page.word[k])))
        if page.word[k].endswith(self.names.naming.verb_ends):  # «المستهلكون المال»
            stop = next((n for n in range(k + 1, stop) if not page.word[n].endswith(self.names.naming.verb_ends)), stop)
        article = tuple(self.grammar.article)  # «عشرات السكان دعوى»: no noun without the article belongs to one with it
        stop = next((n for n in range(k + 1, stop) if page.word[n - 1].startswith(article) and not page.word[n].startswith(article)), stop)
        stop = next((n for n in range(k + 2, stop) if self.complete(k, n)), stop)
        mention = self.clauses.begins.get(stop)
        of_him = mention is not None and mention.span.start > page.start[stop] and page.word[stop][:1] in self.grammar.to_letter
        return page.tokens(mention.span.start, mention.span.stop).stop if mention is not None and of_him else stop

    def complete(self, k: int, n: int) -> bool:
        """The noun at token k has its adjective of many people right before token n, where another noun stands («أعضاء محافظين تعليمات …»)."""
        ends, before, word = self.names.naming.people_endings, self.page.word[n - 1], self.page.word[n]
        article = tuple(self.grammar.article)
        described = before.endswith(ends) and not before.startswith(article) and not self.page.word[k].startswith(article)
        return described and not word.endswith(ends) and word not in self.names.source_adjectives

    def are(self, k: int) -> bool:
        """Token k is a noun for many people, outside of names."""
        word = self.page.word[k]
        known = self.people.are(word) or self.clauses.many(word) or self.joined(k) or self.told_by_adjective(k)
        plain = not (self.names.word(word).stop or word in self.grammar.prepositions or {word, word[1:]} & self.grammar.relatives)
        return self.page.kind[k] == WORD and known and plain and self.clauses.verb(k) is None

    def governs(self, k: int) -> bool:
        """The noun at token k has the ending of a subject that the next one completes («مستخدمو الموقع»)."""
        word = self.page.word[k]
        return any(word.endswith(end[:1]) and self.names.word(word + end[1:]).ordinary for end in self.names.naming.verb_ends)

    def told_by_adjective(self, k: int) -> bool:
        """The adjective with the article behind the noun with the article at token k has the ending of many people («النقاد الرياضيون»)."""
        page, article = self.page, tuple(self.grammar.article)
        after = page.word[k + 1] if k + 1 < len(page) else ""
        bare = self.cast.without_article(after)
        stems = (bare.removesuffix(end) for end in self.names.naming.verb_ends if bare.endswith(end))
        many = after.startswith(article) and any(self.names.word(stem).ordinary or self.names.word(stem).state for stem in stems)
        return many and page.word[k].startswith(article)

    def with_quantity(self, k: int) -> int:
        """The first token of the phrase that counts the people at token k, with «من» between or not («عدد كبير من السكان», «أكثر من 30 شخصا»); k for none."""
        for first in range(max(k - COUNT - 1, 0), k):
            if self.quantity(first) and all(self.counts(n) for n in range(first + 1, k)):
                return first
        return k

    def quantity(self, k: int) -> bool:
        """Token k is a number or a word for some of many, with a particle at its front or without."""
        word = self.page.word[k]
        return self.page.kind[k] == NUMBER or self.counting(word) or word[:1] in self.grammar.clinging and self.counting(word[1:])

    def counting(self, word: str) -> bool:
        """The word counts people or tells how large a part of them."""
        return word in self.grammar.quantities or word in self.grammar.portions or self.cast.lexicon.loose.fold(word) in self.again.numbers

    def counts(self, k: int) -> bool:
        """Token k stands between a quantity and the people: an adjective, a number or «من»."""
        word = self.names.word(self.page.word[k])
        return self.page.word[k] in self.grammar.of or self.quantity(k) or word.ordinary and not word.definite and self.page.kind[k] == WORD

    def ends(self, k: int) -> bool:
        """No noun phrase reaches over token k: a relative pronoun, «أن», or a particle that begins a clause."""
        word = self.page.word[k]
        return word in self.ending
