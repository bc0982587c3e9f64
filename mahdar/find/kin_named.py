"""Kin by their names («أم الطفل، فلانة الفلانية، …», further on «قالت الأم إن …»)."""

from __future__ import annotations

import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.model import Mention, Name
from mahdar.text import MARK, QUOTE

FAR = 6  # tokens from the noun for kin to the comma before the name


class KinNamed:
    """The kin of one article."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page = cast, cast.page
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)

    def meant(self, case: Case) -> Names:
        """The name behind a noun for kin and whose it is, or of whoever such a noun with the article alone takes up."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        word = self.page.word[tokens.start] if tokens else ""
        bare = word.removeprefix(self.cast.names.article)
        noun = self.table.kin_of(bare)
        if noun is None:
            return ()
        if bare == word:
            found = self.behind(tokens.stop, noun) if len(tokens) > 1 or bare != noun else None
            return self.names([found] if found is not None else [], noun)
        if not self.alone(tokens) or self.page.start[tokens.start] != case.place.start:
            return ()
        return self.spoke(case, noun) or self.names([m for group in self.table.kin[noun] for k, m in self.told.get(group, ()) if k < tokens.start], noun)

    def alone(self, tokens: range) -> bool:
        """Nothing but adjectives with the article, no names, stands behind the first token."""
        words = [self.cast.names.word(self.page.word[k]) for k in tokens[1:]]
        return all(word.definite and not (word.unknown and word.family) for word in words)

    def spoke(self, case: Case, noun: str) -> Names:
        """The last speaker, where the words that told him began with a noun for the same kin."""
        last = next((s for s in reversed(case.before) if s.statement.parent is None), None)
        if last is None or last.statement.mention is None or len(last.names) != 1 or last.names[0].type != "PER":
            return ()
        own = self.table.kin_of(self.page.word[self.page.at(last.statement.mention.start)].removeprefix(self.cast.names.article))
        return (Name(last.names[0].name, "PER"),) if own in self.table.kin[noun] else ()

    def names(self, mentions: list[Mention], noun: str) -> Names:
        """The only person whom the mentions name."""
        found = {self.cast.name_of(m).name for m in mentions}
        return (Name(found.pop(), "PER"),) if len(found) == 1 else ()

    @functools.cached_property
    def told(self) -> dict[str, list[tuple[int, Mention]]]:
        """The persons brought in behind nouns for kin, by these, with the tokens of the nouns."""
        found: dict[str, list[tuple[int, Mention]]] = {}
        for word, places in self.page.places.items():
            noun = self.table.kin_of(word) or self.table.kin_of(word.removeprefix(self.cast.names.conjunction))
            for k in places if noun is not None else ():
                if noun is not None and (m := self.owned(k, word, noun) or self.completed(k, noun)) is not None:
                    found.setdefault(noun, []).append((k, m))
        return found

    def owned(self, k: int, word: str, noun: str) -> Mention | None:
        """The name right behind a noun for kin with a pronoun at token k («والدته فلانة»)."""
        pronoun = not word.endswith(noun)
        person = self.persons.get(k + 1) if pronoun else None
        return person if person is not None and self.fits(person, noun) else None

    def completed(self, k: int, noun: str) -> Mention | None:
        """The name in commas behind a noun for kin at token k and whose it is."""
        stop = next((i for i in range(k + 1, min(k + FAR, len(self.page))) if self.page.kind[i] in (MARK, QUOTE)), None)
        return self.behind(stop, noun) if stop is not None else None

    def behind(self, stop: int, noun: str) -> Mention | None:
        """The person whose name stands in commas from token `stop` on, or up to what is said."""
        if stop >= len(self.page) or self.page.word[stop] not in self.cast.grammar.commas:
            return None
        person = self.persons.get(stop + 1)
        if person is None or person.plural or person.office is not None or not self.fits(person, noun):
            return None
        last = self.page.at(person.span.stop - 1) + 1
        closed = last >= len(self.page) or self.page.kind[last] in (MARK, QUOTE) or self.page.word[last] in self.cast.grammar.that
        return person if closed else None

    def fits(self, person: Mention, noun: str) -> bool:
        """The name is of no other gender than the noun."""
        return person.gender in (None, "f" if noun.endswith(self.table.closed) or noun in self.mothers else "m")

    @functools.cached_property
    def mothers(self) -> frozenset[str]:
        """The nouns for women that no ending tells («أم», «أخت»): those of a group where another has it."""
        women = (group for group in self.table.kin.values() if any(word.endswith(self.table.closed) for word in group))
        return frozenset().union(*women)

    @functools.cached_property
    def persons(self) -> dict[int, Mention]:
        """The persons of the article by the token with which they begin."""
        return {self.page.at(k.mention.span.start): k.mention for k in self.cast.known if k.mention.kind == "person"}
