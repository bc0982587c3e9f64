"""The people whom the sentence of a verb or participle in the plural tells of before it, where no other rule finds a speaker («خالف ستة أعضاء … وأيدوا»)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.people_before import PeopleBefore
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import MARK, NUMBER, QUOTE, WORD

FAR = 60  # tokens: so far before its cue such a subject stands
NAME = 4  # tokens: no name in quotation marks behind the people is longer


class OpenPeople:
    """The people who are the subjects of the sentences of one article."""

    def __init__(self, people: PeopleBefore) -> None:
        self.people, self.clauses, self.page, self.cast = people, people.clauses, people.page, people.cast
        self.grammar, self.names = people.grammar, people.names

    def place(self, statement: Statement, cue: CueForm | None, before: Sequence[Statement]) -> Span | None:
        """The nearest people of the sentence that stand where a subject does; `before` are the statements up to the cue, in whose words nobody is meant."""
        if cue is None or cue.shape == "noun" or not self.many(cue, statement):
            return None
        at = self.page.at(statement.cue.start)
        if self.page.depth[at]:
            return None
        told = [*(c for s in before for c in s.content if s.mode == "direct"), *(s.mention for s in before if s.mention)]
        for k in range(at - 1, max(at - FAR, -1), -1):
            if self.clauses.is_head(k + 1) and k + 1 < at:
                return None
            inside = self.page.depth[k] or any(c.start <= self.page.start[k] < c.stop for c in told)
            if inside or not self.are(k):
                continue
            head = self.head(k)
            if self.acts(first := self.first(head), head, at):
                return self.cast.article.span(self.page.start[first] + self.led(first), self.page.stop[self.end(first, head, at) - 1])
        return None

    def head(self, k: int) -> int:
        """The noun whose adjective the word at token k is, or that token («الحاخامات المتشددين», «لمسؤولين محليين»)."""
        page, article = self.page, tuple(self.grammar.article)
        if k == 0 or page.kind[k - 1] != WORD or self.clauses.verb(k - 1) is not None:
            return k
        word = self.names.word(page.word[k - 1])
        if page.word[k].startswith(article):
            definite = page.word[k - 1].startswith(article) and not word.stop and not self.of_one(k - 1)
            return k - 1 if definite and page.word[k].endswith(self.names.naming.people_endings) else k
        return k - 1 if page.word[k].endswith(self.names.naming.people_endings) and (self.people.are(k - 1) or self.people.led(k - 1)) else k

    def of_one(self, k: int) -> bool:
        """The noun at token k tells of one human being or of a body in the feminine, with which no adjective of many goes («التقى الرئيس المزارعين»)."""
        word = self.page.word[k]
        one = any(head.kind == "office" and not head.plural for head in self.clauses.heads(word))
        mention = self.clauses.begins.get(k)
        return one or self.one(k) or word.endswith(tuple(self.grammar.feminine)) or mention is not None and mention.kind == "body"

    def many(self, cue: CueForm, statement: Statement) -> bool:
        """The form is one of many, not of two nor of women («أعلنوا», not «أعلنا»)."""
        word = self.page.word[self.page.at(statement.cue.start)]
        stem = word.removesuffix(cue.pronoun.after) if cue.pronoun else word
        endings = (*self.grammar.they, *self.names.naming.people_endings, *(end[:1] for end in self.grammar.they if cue.pronoun))
        return cue.plural and cue.gender == "m" and stem.endswith(endings)

    def are(self, k: int) -> bool:
        """Token k is a noun for many people, or for one behind a number («ستة أعضاء», «3000 شخص»)."""
        counted = k > 0 and self.page.kind[k - 1] == NUMBER and self.page.kind[k] == WORD and self.human(self.page.word[k])
        return self.people.are(k) or counted

    def human(self, word: str) -> bool:
        """The noun is one for a human being."""
        bare = word.removesuffix(self.names.naming.accusative)
        return bare in self.grammar.humans or self.clauses.man(bare) or any(bare in humans for humans in self.clauses.people.humans.values())

    def first(self, k: int) -> int:
        """The first token of the phrase that tells the people at token k, with what counts them or points to them."""
        first = self.people.with_quantity(k)
        while first > 0 and self.page.word[first - 1] in self.grammar.demonstratives | self.grammar.quantities:
            first -= 1
        return first

    def led(self, first: int) -> int:
        """How many letters at the front of token `first` are not its own («ومعارضين», not «وزراء»)."""
        word = self.page.word[first]
        joined = word[:1] == self.names.conjunction and self.names.word(word[1:]).ordinary and self.people.people.are(word[1:])
        return int(joined or self.people.led(first))

    def end(self, first: int, k: int, at: int) -> int:
        """Where the phrase ends, with the name in quotation marks that completes it."""
        stop = self.adjectives(k) or self.people.end(first, k)
        opened = stop == k + 1 and self.page.kind[stop] == QUOTE and not self.page.word[k].startswith(tuple(self.grammar.article))
        if opened and (quotation := next((q for q in self.page.quotations if q.opener == stop), None)) is not None:
            stop = quotation.closer + 1 if quotation.closer - stop <= NAME else stop
        return min(stop, at, next((n for n in range(k + 1, stop) if self.one(n)), at))

    def adjectives(self, k: int) -> int:
        """Behind the adjectives of many people, without the article, that follow the noun at token k («أعضاء محافظين»); 0 where none does."""
        page, stop, article = self.page, k + 1, tuple(self.grammar.article)
        while stop < len(page) and page.kind[stop] == WORD and page.word[stop].endswith(self.names.naming.people_endings) and self.clauses.verb(stop) is None:
            if page.word[stop].startswith(article) or page.word[stop][:1] in self.grammar.joining:
                break
            stop += 1
        return stop if stop > k + 1 and not page.word[k].startswith(article) else 0

    def one(self, k: int) -> bool:
        """Token k is a noun for one human being with the article, no adjective of many («ووصف هؤلاء النشطاء الطبيب بأنه …»)."""
        return any(self.clauses.people.one(k, gender) for gender in self.clauses.people.humans)

    def acts(self, first: int, k: int, at: int) -> bool:
        """The people stand where a subject does: behind «أن» or «لكن» or a verb, at the head of the sentence, or before a verb that tells what they do."""
        page, before = self.page, self.page.word[first - 1] if first else ""
        if self.doing(self.end(first, k, at), at) and not (before in self.grammar.of or before in self.grammar.relatives):
            return True
        if self.people.led(first) or before in self.grammar.prepositions:
            return False
        if first == 0 or self.people.explains(at) or before in self.people.more or before in self.grammar.that or self.clauses.is_head(first):
            return True
        if first == k and page.word[k].endswith(tuple(self.grammar.oblique)):
            return False
        counted = first < k or k + 1 < at and self.people.are(k + 1)
        return self.does(first - 1, counted, construct=self.nominative(k)) or first == k and self.behind_object(k)

    def behind_object(self, k: int) -> bool:
        """The people at token k have the ending of a subject and stand behind the object of the verb with which the sentence begins («وأعد التقرير باحثون»)."""
        page, article = self.page, tuple(self.grammar.article)
        last = page.word[k].endswith(self.names.naming.verb_ends) and not page.word[k].startswith(article)
        return last and page.word[k - 1].startswith(article) and self.clauses.is_head(k - 2) and self.clauses.verb(k - 2) is not None

    def doing(self, stop: int, at: int) -> bool:
        """The cue stands right behind the people, or another verb of many does («باحثون حذروا من … وطالبوا»)."""
        verb = self.clauses.verb(stop) if stop < at else None
        if stop == at:
            return self.page.kind[at - 1] != MARK and self.clauses.bare(self.page.word[at]) == self.page.word[at]
        return verb is not None and verb.plural and self.clauses.bare(self.page.word[stop]) == self.page.word[stop]

    def nominative(self, k: int) -> bool:
        """The noun at token k has the ending of a subject («موظفون», «موظفو الشركة»)."""
        word = self.page.word[k]
        endings = self.names.naming.verb_ends
        return word.endswith(endings) or any(word.endswith(e[:1]) and self.names.word(word + e[1:]).ordinary for e in endings)

    def does(self, k: int, counted: bool, construct: bool) -> bool:
        """Token k may be a verb in the singular: one that the tables know, or before a number or an ending of the subject any word that may be one."""
        page, word = self.page, self.page.word[k]
        if (verb := self.clauses.verb(k)) is not None:
            return not verb.plural
        known = self.names.word(word)
        closed = known.definite or known.stop or self.clauses.inside[k] or page.kind[k] != WORD or word in self.grammar.prepositions
        before = page.word[k - 1] if k else ""
        led = before in self.grammar.prepositions or self.names.word(before).plain and not self.clauses.is_head(k)
        may = word in self.clauses.verbs_too or known.unknown or not led
        return not closed and before not in self.grammar.prepositions and (counted and may or construct and self.joined(k))

    def joined(self, k: int) -> bool:
        """Token k begins its clause: with «و», at the head of a sentence or behind a mark."""
        before = self.page.word[k - 1] if k else ""
        word = self.page.word[k]
        return word[:1] == self.names.conjunction or self.clauses.is_head(k) or before in self.grammar.commas | self.grammar.that
