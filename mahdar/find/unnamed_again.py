"""Sources without a name that are taken up otherwise than they were brought in: «المسؤول الأول», «أحد السكان … الساكن», «جنديين … الجنديان», «مراسلتنا»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.lexicon.people import one_human
from mahdar.model import Name
from mahdar.text import QUOTE, WORD

TWO = 2  # words of «المسؤول الأول»
LONG = 8  # words of a source brought in
OWN = 3  # words of the medium behind its correspondent


class UnnamedAgain:
    """Such sources of one article."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.grammar = cast, cast.page, cast.grammar
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)
        self.humans = frozenset().union(*cast.lexicon.made(one_human).values(), self.table.humans, self.table.plurals)

    def ordinal(self, case: Case) -> Names:
        """The first of several sources of one sort who spoke, for «الأول» behind their noun; the second for «الثاني»."""
        words = self.cast.lexicon.folding.fold(case.name.name).split()
        number = self.table.ordinals.get(words[1]) if case.name.type == "OTHER" and len(words) == TWO else None
        noun = self.bare(words[0]) if number is not None else None
        if number is None or noun is None:
            return ()
        found = list(dict.fromkeys(one.name for spoken in case.before for one in spoken.names if self.is_of(one, noun)))
        return (Name(found[number - 1], "OTHER"),) if len(found) >= max(number, TWO) else ()

    def is_of(self, name: Name, noun: str) -> bool:
        """The name is of an unnamed source that begins with the noun, and tells more of it."""
        words = self.cast.lexicon.folding.fold(name.name).split()
        return name.type == "OTHER" and len(words) > 1 and words[0] == noun

    def bare(self, word: str) -> str | None:
        """The word without its article; None where it has none."""
        bare = word.removeprefix(self.cast.names.article)
        return bare if bare != word else None

    def alone(self, case: Case) -> tuple[int, str] | None:
        """The token of the noun with the article that is all that tells who speaks, and the noun without it."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        words = [k for k in tokens if self.page.word[k] not in self.grammar.demonstratives]
        noun = self.bare(self.page.word[words[0]]) if len(words) == 1 and case.name.type == "OTHER" else None
        return (words[0], noun) if noun is not None else None

    def one_of_many(self, case: Case) -> Names:
        """The last who spoke, where he was told as one of those whose singular the noun is («أحد السكان … الساكن»)."""
        alone = self.alone(case)
        if alone is None or len(case.name.name.split()) > TWO:
            return ()
        forms = {*self.table.plurals.get(alone[1], ()), *(alone[1] + end for end in self.cast.names.naming.adjective_endings)}
        for spoken in reversed(case.before):
            words = self.cast.lexicon.folding.fold(spoken.names[0].name).split()
            many = words[1].removeprefix(self.cast.names.article) if len(words) > 1 and len(spoken.names) == 1 else ""
            if many in forms and words[0] in self.table.one:
                return (Name(spoken.names[0].name, "OTHER"),)
        return ()

    def two_told(self, case: Case) -> Names:
        """The two who were told of once with adjectives, the noun without the article («جنديين مالطيين … الجنديان»)."""
        alone, (subject, other) = self.alone(case), self.table.two_ends
        if alone is None or not alone[1].endswith((subject, other)):
            return ()
        stem = alone[1][: -len(subject)]
        found = [k for end in (subject, other) for k in self.page.places.get(stem + end, ()) if k < alone[0]]
        if len(found) != 1 or not self.tells_human(stem):
            return ()
        stop = found[0] + 1
        while stop < len(self.page) and self.page.kind[stop] == WORD and self.page.word[stop].endswith((subject, other)) and self.is_adjective(stop):
            stop += 1
        return (Name(self.written(found[0], stop), "OTHER"),) if stop > found[0] + 1 else ()

    def is_adjective(self, k: int) -> bool:
        """Token k has no article, and is no verb or particle."""
        word = self.cast.names.word(self.page.word[k])
        return not (word.definite or word.stop or word.cue)

    def one_of_two(self, case: Case) -> Names:
        """One of the two told of right before, in the sentence («يصل الغواصان … ويجيب أحدهما»)."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        one = self.table.one_of_them.get(self.page.word[tokens.start]) if len(tokens) == 1 and case.name.type == "OTHER" else None
        subject, other = self.table.two_ends
        if one is None or not self.page.word[tokens.start].endswith(self.table.of_two):
            return ()
        for k in self.before(tokens.start):
            word = self.page.word[k]
            if word.startswith(self.cast.names.article) and word.endswith((subject, other)) and self.is_human(word[: -len(subject)]):
                return (Name(f"{one} {self.cast.article.text[self.page.start[k] : self.page.stop[k] - len(subject)]}{other}", "OTHER"),)
        return ()

    def before(self, at: int) -> Iterator[int]:
        """The tokens of the sentence before one, the nearest first."""
        for k in range(at - 1, -1, -1):
            if self.page.word[k] == "\n" or self.page.word[k] in self.grammar.stops:
                return
            yield k

    def is_human(self, word: str) -> bool:
        """The noun, with or without the article, is one for a human being, or one that no table knows."""
        bare = word.removeprefix(self.cast.names.article)
        return self.tells_human(bare) or not self.cast.names.word(bare).plain

    def tells_human(self, noun: str) -> bool:
        """The noun without the article is one for a human being."""
        return noun in self.humans or any(head.kind == "office" for head in self.cast.names.heads.get(noun, ()))

    def our_own(self, case: Case) -> Names:
        """The correspondent of the medium that tells, for «مراسلنا», where the medium was named behind the noun before."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        noun = self.table.ours.get(self.page.word[tokens.start]) if len(tokens) == 1 else None
        for k in self.page.places.get(noun, ()) if noun is not None else ():
            stop = self.medium(k + 1) if k < tokens.start else k
            if stop > k + 1:
                return (Name(self.written(k, stop), "OTHER"),)
        return ()

    def medium(self, first: int) -> int:
        """Where the name of the medium ends that begins at token `first`, in quotation marks or a body's; there where none does."""
        quoted = next((q.closer + 1 for q in self.page.quotations if q.opener == first and q.closer - first <= OWN + 1), None)
        if quoted is not None and self.page.kind[first] == QUOTE:
            return quoted
        body = next((k.mention for k in self.cast.known if k.mention.kind == "body" and k.mention.span.start == self.page.start[first]), None)
        return self.page.at(body.span.stop - 1) + 1 if body is not None else first

    def written(self, first: int, stop: int) -> str:
        """The words of the tokens from `first` up to `stop`."""
        return self.cast.clean(self.cast.article.span(self.page.start[first], self.page.stop[stop - 1]))
