"""A name that is told as such behind whoever bears it («الناشط، واسمه فلان، …», «طفل يطلق عليه اسم فلان»)."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.lexicon.people import one_human
from mahdar.model import Name
from mahdar.text import QUOTE, WORD

NAME = 4  # words: no such name is longer
BETWEEN = 3  # tokens between the words for the speaker and those that bring in the name


class NamedInClause:
    """The names of one article that are told as such."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page = cast, cast.page
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)
        self.humans = frozenset().union(*cast.lexicon.made(one_human).values())
        self.longest, self.words = max(map(len, self.table.naming)), frozenset().union(*self.table.naming)

    def meant(self, case: Case) -> Names:
        """The name that is brought in behind the words for a human being."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type != "OTHER" and not self.with_phrase(case.name) or not tokens or not self.is_human(self.page.word[tokens.start]):
            return ()
        first = next(self.brought_in(tokens), None)
        if first is None:
            return ()
        first += first < len(self.page) and self.page.kind[first] == QUOTE
        person = next((k.mention for k in self.cast.known if k.mention.kind == "person" and k.mention.span.start == self.page.start[first]), None)
        if person is not None:
            return (Name(self.cast.name_of(person).name, "PER"),)
        stop = self.end(first)
        return (Name(self.cast.clean(self.cast.article.span(self.page.start[first], self.page.stop[stop - 1])), "PER"),) if stop > first else ()

    def with_phrase(self, name: Name) -> bool:
        """What is taken for a name begins with a word that brings in one («باسم فلان»)."""
        return name.type == "PER" and self.cast.lexicon.folding.fold(name.name.split()[0]) in self.words

    def is_human(self, word: str) -> bool:
        """The word is a noun for one human being."""
        bare = word.removeprefix(self.cast.names.article)
        office = any(head.kind == "office" and not head.plural for head in self.cast.names.heads.get(bare, ()))
        return bare in self.humans or office

    def brought_in(self, tokens: range) -> Iterator[int]:
        """Where a name begins that is brought in behind a noun and its adjectives, a comma between or not."""
        for at in range(tokens.start + 1, min(tokens.stop + BETWEEN, len(self.page))):
            for length in range(self.longest, 0, -1):
                if tuple(self.page.word[at : at + length]) in self.table.naming and at + length < len(self.page):
                    yield at + length
            if not (self.goes_on(at) if at < tokens.stop else self.page.word[at] in self.cast.grammar.commas or self.definite(at)):
                return

    def goes_on(self, at: int) -> bool:
        """Token `at`, among the words for the speaker, leads to nothing else."""
        return self.page.word[at] not in self.cast.grammar.prepositions and not self.cast.names.word(self.page.word[at]).stop

    def definite(self, at: int) -> bool:
        """Token `at` has the article."""
        return self.page.word[at].startswith(self.cast.names.article)

    def end(self, first: int) -> int:
        """Where the name ends that begins at token `first`; there where no name does."""
        stop = first
        while stop < len(self.page) and stop - first < NAME and self.page.kind[stop] == WORD and self.may_be_name(self.page.word[stop], stop == first):
            stop += 1
        return stop

    def may_be_name(self, text: str, begins: bool) -> bool:
        """The word may be part of a name: no particle, no verb, and behind the first word none of every day."""
        word = self.cast.names.word(text)
        closed = word.stop or word.cue or text in self.cast.grammar.prepositions or text in self.cast.grammar.that
        return not closed and (begins or bool(word.unknown or word.given or word.family or word.joins))
