"""Who gives a paper without the article, as the subject of the verb whose object it is («قدم السفير، فلان، للمجلس وثيقة …»)."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.find.issuers import Issuers
from mahdar.lexicon.giving import Giving, giving
from mahdar.model import Mention, Span
from mahdar.text import BREAK, NUMBER, WORD

FAR = 40  # tokens: so far before the paper stands the verb
LONG = 8  # tokens: no subject that no mention holds is longer
SHORT = 3  # letters: a shorter word is no such verb
BRACKETS = ("(", ")")


class PapersPut:
    """The papers of one article as objects of verbs."""

    def __init__(self, issuers: Issuers, clauses: ClauseSubjects) -> None:
        self.issuers, self.clauses, self.cast, self.page = issuers, clauses, issuers.cast, issuers.page
        self.grammar, self.names = clauses.grammar, clauses.names
        self.table: Giving = self.cast.lexicon.made(giving)

    def giver(self, paper: int) -> Span | None:
        """The words for whoever gave the paper whose noun, without the article, stands at a token; None where no such verb is near."""
        if not paper or self.page.word[paper].startswith(tuple(self.grammar.article)):
            return None
        on = self.page.word[paper - 1] in self.table.signed_on
        if not on and self.page.word[paper - 1] in self.grammar.prepositions and self.surname_behind(paper - 2) is None:
            return None
        return next((place for k in self.verbs(paper, self.table.signs if on else self.table.gives) if (place := self.subject(k, paper)) is not None), None)

    def form(self, k: int) -> str:
        """The word at token k without «و» at its front."""
        return self.page.word[k].removeprefix(self.names.conjunction)

    def verbs(self, paper: int, verbs: frozenset[str]) -> Iterator[int]:
        """Such verbs before the paper in its clause, the nearest first."""
        inside = False
        for k in range(paper - 1, max(paper - FAR, -1), -1):
            word = self.page.word[k]
            inside = (inside or word == BRACKETS[1]) and word != BRACKETS[0]
            if inside or self.page.depth[k] != self.page.depth[paper]:
                continue
            if self.page.kind[k] == BREAK or word in self.grammar.stops or word in self.grammar.that:
                return
            if self.page.kind[k] == WORD and (word in verbs or self.form(k) in verbs) and not self.clauses.inside[k] and self.acts(k):
                yield k
            if self.begins_clause(k):
                return

    def acts(self, k: int) -> bool:
        """The word at token k, which may be a noun as well, is a verb there: no preposition leads to it, no article, no «ال» behind it completes it."""
        before = self.page.word[k - 1] if k else ""
        return before not in self.grammar.prepositions and (k not in self.clauses.begins)

    def begins_clause(self, k: int) -> bool:
        """A verb begins another clause at token k: with «و», or behind a comma with no relative pronoun."""
        verb = self.clauses.verb(k)
        return verb is not None and (self.clauses.bare(self.page.word[k]) != self.page.word[k] or self.page.word[k - 1] in self.grammar.commas)

    def subject(self, verb: int, paper: int) -> Span | None:
        """The subject of the verb: behind it, at the head of its clause, what a relative describes, or the noun that it tells of without one."""
        found = self.clauses.subject(verb)
        if found is not None:
            place: Span | None = self.whole(found.place) if found.place.start < self.page.start[paper] else None
        else:
            place = self.mention_behind(verb) or self.surname_behind(verb) or self.counted(verb, paper) or self.before(verb)
        printed = place is not None and self.form(verb) in self.table.prints and self.issuers.is_medium(place)
        return None if printed else place

    def whole(self, place: Span) -> Span:
        """The place with the mark that closes a quotation in it, and without a verb that tells of its noun («جماعة تمثل …»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if any(q.opener in tokens and q.closed and q.closer == tokens.stop for q in self.page.quotations):
            return self.cast.article.span(place.start, self.page.stop[tokens.stop])
        alone = len(tokens) > 1 and not self.page.word[tokens.start].startswith(tuple(self.grammar.article)) and self.tells(tokens.start + 1)
        return self.span(tokens.start, tokens.start + 1) if alone else place

    def tells(self, k: int) -> bool:
        """Token k may be a verb in the present: by its first letter, and no masdar, name or feminine noun."""
        word = self.page.word[k]
        noun = self.names.masdars.fullmatch(word) is not None or word.endswith((*self.grammar.feminine, *self.grammar.of_things)) or self.clauses.inside[k]
        return word.startswith(tuple(self.names.naming.verb_begins)) and self.names.word(word).plain and len(word) > SHORT and not noun

    def agreement(self, verb: int) -> Agreement:
        """What a verb of the table tells of its subject."""
        word, known = self.form(verb), self.clauses.verb(verb)
        if known is not None:
            return known
        many = word.endswith((*self.names.naming.verb_ends, *self.grammar.they))
        return Agreement("f" if word.endswith(tuple(self.grammar.she)) else "m", plural=many)

    def mention_behind(self, verb: int) -> Span | None:
        """The mention right behind the verb."""
        mention = self.clauses.begins.get(verb + 1)
        if mention is None or mention.span.start != self.page.start[verb + 1]:
            return None
        found = self.clauses.of_mention(mention, self.agreement(verb))
        return found.place if found is not None and mention.kind != "place" else None

    def surname_behind(self, verb: int) -> Span | None:
        """The full name of the person whose surname, an everyday word, stands right behind the verb («ونشر إمام تغريدة …»)."""
        word = self.page.word[verb + 1]
        known = (k.mention for k in self.cast.known if k.mention.kind == "person" and len(k.words) > 1 and k.words[-1] == self.cast.lexicon.loose.fold(word))
        mention = next(known, None)
        found = self.clauses.of_mention(mention, self.agreement(verb)) if mention is not None else None
        return mention.span if mention is not None and found is not None else None

    def counted(self, verb: int, paper: int) -> Span | None:
        """So many people between the verb and what they signed («وقع أكثر من 20 ألف زائر على …»)."""
        stop = next((k for k in range(verb + 1, min(verb + 1 + LONG, paper)) if self.page.word[k] in self.table.signed_on), paper)
        some = any(self.page.kind[k] == NUMBER for k in range(verb + 1, stop))
        plain = all(self.page.kind[k] in (WORD, NUMBER) for k in range(verb + 1, stop))
        return self.span(verb + 1, stop) if some and plain and 0 < stop - verb - 1 <= LONG else None

    def before(self, verb: int) -> Span | None:
        """Whoever stands right before the verb: a mention, with a relative pronoun or comma between or not, or people told by a noun of many."""
        k = verb
        while k and self.page.word[k - 1] in self.grammar.before_verb:
            k -= 1
        k -= bool(k) and (self.page.word[k - 1] in self.grammar.relatives or self.page.word[k - 1] in self.grammar.commas)
        mention = self.mention_to(k)
        if mention is not None:
            found = self.clauses.of_mention(mention, self.agreement(verb))
            return found.place if found is not None else None
        return self.people(k, verb)

    def mention_to(self, k: int) -> Mention | None:
        """The mention that ends before token k."""
        return self.clauses.begins.get(self.clauses.ends.get(k, -1))

    def people(self, k: int, verb: int) -> Span | None:
        """The noun phrase of many before a verb in the plural («القائمون على الحملة، وجهوا …», «علماء دين أصدروا …»)."""
        if not self.agreement(verb).plural:
            return None
        for first in range(k - 1, max(k - LONG, -1), -1):
            word = self.page.word[first]
            if self.page.kind[first] != WORD:
                return None
            led = len(word) > 3 and word[:1] in self.grammar.clinging and self.many(word[1:])
            if led or self.many(word):
                return self.cast.article.span(self.page.start[first] + led, self.page.stop[k - 1])
        return None

    def many(self, word: str) -> bool:
        """The word is a noun for many people, with the article or without."""
        bare = self.cast.without_article(word)
        heads = any(head.plural and head.kind in ("unnamed", "office") for head in self.names.heads.get(bare, ()))
        return heads or bare in self.grammar.crowds or word.startswith(tuple(self.grammar.article)) and word.endswith(self.names.naming.verb_ends)

    def span(self, first: int, stop: int) -> Span:
        """The span of tokens from `first` up to `stop`."""
        return self.cast.article.span(self.page.start[first], self.page.stop[stop - 1])
