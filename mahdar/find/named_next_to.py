"""The name right behind the words for the subject of a clause that a later verb has no other for («سخر المخرج الكيني، فلان، من …، واصفا إياه بأنه …»)."""

from __future__ import annotations

import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast
from mahdar.find.noun_gender import noun_gender
from mahdar.lexicon.people import one_human
from mahdar.model import Mention, Name


class NamedNextTo:
    """Such names of one article."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names

    def meant(self, case: Case) -> Names:
        """The person whose name stands right behind a noun for one human being, in commas or behind the article."""
        if case.name.type != "OTHER" or case.spoken.statement.mention is not None or not case.place.text.strip():
            return ()
        tokens = self.page.tokens(case.place.start, case.place.stop)
        word = self.page.word[tokens.start]
        person = self.behind(tokens) if tokens and self.is_human(word) else None
        if person is None or person.gender not in (None, noun_gender(self.cast, word)):
            return ()
        name = self.cast.name_of(person)
        return (Name(name.name, "PER"),) if name.type == "PER" else ()

    def behind(self, tokens: range) -> Mention | None:
        """The person named right behind the tokens: all of them with the article, or in two commas."""
        k = tokens.stop
        parted = k + 1 < len(self.page) and self.page.word[k] in self.cast.grammar.commas
        k += parted
        person = self.persons.get(self.page.start[k]) if k < len(self.page) else None
        if person is None or not parted:
            definite = all(self.page.word[i].startswith(self.names.article) for i in tokens)
            return person if definite else None
        end = self.page.at(person.span.stop - 1) + 1
        return person if end < len(self.page) and self.page.word[end] in self.cast.grammar.commas else None

    def is_human(self, word: str) -> bool:
        """The word, with the article or not, is a noun for one human being or one in office."""
        bare = word.removeprefix(self.names.article)
        heads = self.names.heads.get(bare, ())
        if any(head.plural or head.kind == "body" for head in heads):
            return False
        return bare in self.humans or any(head.kind == "office" for head in heads)

    @functools.cached_property
    def humans(self) -> frozenset[str]:
        """The nouns for one human being."""
        return frozenset().union(*self.cast.lexicon.made(one_human).values())

    @functools.cached_property
    def persons(self) -> dict[int, Mention]:
        """The persons of the article by where their names proper begin, where nothing stands before them."""
        known = (k.mention for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural)
        return {m.span.start: m for m in known if m.head.start == m.span.start}
