"""Groups that are taken up: «هؤلاء», «أحدهم», «هذه المنظمات», «الدول الـ57», and meetings that speak for those who hold them («وطالبت القمة …»)."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.lexicon.people import one_human
from mahdar.model import Name
from mahdar.text import NUMBER, WORD

FAR = 80  # tokens: so far back people are told of
WIDE = 400  # tokens: so far back a group is counted
NEAR = 25  # tokens: so far back stands a group of which one speaks
LONG = 3  # words behind the noun for a group


class GroupsTold:
    """The groups of one article."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.grammar = cast, cast.page, cast.grammar
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)
        self.humans = frozenset().union(*cast.lexicon.made(one_human).values())
        self.many = tuple(sorted(cast.names.naming.adjective_endings, key=len, reverse=True))

    def these(self, case: Case) -> Names:
        """The people counted last before «هؤلاء» alone («ثمانية صيادين … ونقلت عن هؤلاء»)."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type != "OTHER" or len(tokens) != 1 or self.page.word[tokens.start] not in self.table.these:
            return ()
        return next((self.counted(k) for k in self.numbers(tokens.start, FAR) if self.is_people(self.page.word[k + 1])), ())

    def numbers(self, before: int, far: int) -> Iterator[int]:
        """The tokens with a number right before a noun, the nearest first."""
        for k in range(before - 1, max(before - far, -1), -1):
            if (self.page.kind[k] == NUMBER or self.page.word[k] in self.table.numerals) and self.is_noun(k + 1):
                yield k

    def is_noun(self, k: int) -> bool:
        """Token k may be a noun that is counted: a word without the article, no particle."""
        word = self.cast.names.word(self.page.word[k])
        return self.page.kind[k] == WORD and not (word.definite or word.stop or word.text in self.grammar.prepositions)

    def is_people(self, text: str) -> bool:
        """The word is a noun for several human beings, or for one as behind a number."""
        heads = self.cast.names.heads.get(text, ())
        if any(head.plural and head.kind in ("office", "unnamed") for head in heads):
            return True
        return any(text.endswith(end) and text.removesuffix(end) in self.humans for end in (*self.many, self.cast.names.naming.accusative))

    def counted(self, k: int) -> Names:
        """The number at token k with the noun and its adjectives."""
        stop = k + 2
        while stop < len(self.page) and stop - k - 2 < LONG and self.page.kind[stop] == WORD and self.tells_which(stop):
            stop += 1
        return (Name(self.cast.clean(self.cast.article.span(self.page.start[k], self.page.stop[stop - 1])), "OTHER"),)

    def tells_which(self, k: int) -> bool:
        """Token k is an adjective, or what negates the next one («غير حكومية»)."""
        word, negating = self.cast.names.word(self.page.word[k]), self.table.negating
        return not word.definite and (bool(word.quality or word.state) or word.text in negating or self.page.word[k - 1] in negating)

    def pointed(self, case: Case) -> Names:
        """The things or bodies counted before «these» and their noun in the plural («15 منظمة غير حكومية … هذه المنظمات»)."""
        words = [self.page.word[k] for k in self.page.tokens(case.place.start, case.place.stop)]
        if case.name.type != "OTHER" or len(words) != 2 or words[0] not in self.grammar.demonstratives:
            return ()
        plural = words[1].removeprefix(self.cast.names.article)
        ending = next((end for end in self.grammar.of_things if plural.endswith(end)), None)
        if plural == words[1] or ending is None:
            return ()
        nouns = {plural, plural.removesuffix(ending) + self.table.closed}
        first = self.page.at(case.place.start)
        return next((self.counted(k) for k in self.numbers(first, WIDE) if self.page.word[k + 1] in nouns), ())

    def one_of(self, case: Case) -> Names:
        """One of those told of right before («اثنين من منظمي الرحلة … ونقلت عن أحدهم»)."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        one = self.table.one_of_them.get(self.page.word[tokens.start]) if len(tokens) == 1 and case.name.type == "OTHER" else None
        if one is None:
            return ()
        for k in range(tokens.start - 1, max(tokens.start - NEAR, 0), -1):
            if self.page.word[k] in self.grammar.of and self.page.word[k - 1] in self.table.some and (stop := self.group_end(k + 1)) > k + 1:
                group = self.cast.clean(self.cast.article.span(self.page.start[k + 1], self.page.stop[stop - 1]))
                return (Name(f"{one} {group}", "OTHER"),)
        return ()

    def group_end(self, first: int) -> int:
        """Where the words for a group end that begin at a token: before a mark, a particle or a verb."""
        stop = first
        while stop < len(self.page) and stop - first <= LONG and self.page.kind[stop] == WORD and self.goes_on(stop):
            stop += 1
        return stop

    def goes_on(self, k: int) -> bool:
        """Token k may belong to the words for a group."""
        word = self.cast.names.word(self.page.word[k])
        closed = word.cue or word.text in self.grammar.prepositions or word.text in self.grammar.relatives or self.cast.names.tense(word.text) == "past"
        many = word.text.endswith(tuple(self.grammar.they)) and not word.ordinary  # «هونوا»
        return word.text in self.grammar.demonstratives or not (word.stop or closed or many)

    def gathering(self, case: Case) -> Names:
        """The members of a body who spoke last, for the meeting that they hold, where one was told of («في ختام قمة … دعت دول الاتحاد»)."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        word = self.page.word[tokens.start] if len(tokens) == 1 else ""
        noun = word.removeprefix(self.cast.names.article)
        if case.name.type != "OTHER" or noun == word or noun not in self.table.gatherings:
            return ()
        if not any(k < tokens.start for k in self.page.places.get(noun, ())):
            return ()
        last = next((s for s in reversed(case.before) if s.statement.parent is None), None)
        name = last.names[0] if last is not None and len(last.names) == 1 else None
        first = self.cast.lexicon.folding.fold(name.name.split()[0]) if name is not None else ""
        return (Name(name.name, name.type),) if name is not None and name.type == "ORG" and first in self.table.members else ()
