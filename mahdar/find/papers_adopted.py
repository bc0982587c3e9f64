"""Whose a resolution is that speaks for itself: of the one body that is told in the article to have adopted it («صوت البرلمان لصالح قرار …. واعتبر القرار»)."""

from __future__ import annotations

import functools

from msgspec import structs

from mahdar.find.issuers import Issuers
from mahdar.find.named_after import Spoken
from mahdar.model import Mention, Name
from mahdar.text import BREAK

FAR = 24  # tokens from the verb of adopting to the noun for what is adopted


class PapersAdopted:
    """The resolutions of one article."""

    def __init__(self, issuers: Issuers) -> None:
        self.issuers, self.cast, self.page = issuers, issuers.cast, issuers.cast.page
        self.table = issuers.table

    def all(self, found: list[Spoken]) -> list[Spoken]:
        """The statements with a resolution that speaks replaced by the body that adopted it, where one is told."""
        alone = {spoken.names[0].name for spoken in found if self.speaks(spoken)}
        meant = {name: names for name in alone if (names := self.adopters(self.noun(name)))}
        return [structs.replace(s, rule="issuer_of_paper", names=meant[s.names[0].name]) if self.is_one(s, meant) else s for s in found]

    def is_one(self, spoken: Spoken, meant: dict[str, tuple[Name, ...]]) -> bool:
        """The one speaker of a statement is such a resolution."""
        return len(spoken.names) == 1 and spoken.names[0].type == "OTHER" and spoken.names[0].name in meant

    def speaks(self, spoken: Spoken) -> bool:
        """The one speaker of a statement is a resolution by nothing but the noun with the article."""
        name = spoken.names[0]
        plain = len(spoken.names) == 1 and name.type == "OTHER" and " " not in name.name and name.name.startswith(self.cast.names.article)
        return plain and self.noun(name.name) in self.table.adopted | self.table.adopted_texts

    def noun(self, name: str) -> str:
        """The noun of a name, folded, without the article."""
        return self.cast.lexicon.folding.fold(name).removeprefix(self.cast.names.article)

    def adopters(self, noun: str) -> tuple[Name, ...]:
        """The only body that is told to have adopted a paper of that noun."""
        nouns = (noun, *self.table.adopted - {noun}) if noun in self.table.adopted_texts else (noun,)  # «تبنى المجلس قرارا …. ويطالب النص»
        found = {
            name.name: name for one in nouns for k in self.places(one) if (mention := self.adopter(k)) is not None and (name := self.cast.name_of(mention))
        }
        return tuple(Name(n.name, n.type) for n in found.values()) if len(found) == 1 else ()

    def places(self, noun: str) -> list[int]:
        """The tokens where a paper of that noun is named, with the article or without."""
        forms = (noun, noun + self.table.accusative, *(article + noun for article in self.cast.grammar.article))
        return sorted({k for form in forms for k in self.page.places.get(form, ())})

    def adopter(self, paper: int) -> Mention | None:
        """The body right behind a verb of adopting, in the same sentence before the noun for the paper at a token."""
        for k in range(paper - 1, max(paper - FAR, -1), -1):
            if self.page.kind[k] == BREAK or self.page.word[k] in self.cast.grammar.stops:
                return None
            if {self.page.word[k], self.page.word[k].removeprefix(self.cast.names.conjunction)} & self.table.adopts:
                return self.body(self.issuers.mentions.get(self.page.start[k + 1])) or self.body(
                    self.ending.get(k - 1 - (self.page.word[k - 1] in self.cast.grammar.may))
                )
        return None

    def body(self, mention: Mention | None) -> Mention | None:
        """The mention where it is of a body."""
        return mention if mention is not None and mention.kind == "body" else None

    @functools.cached_property
    def ending(self) -> dict[int, Mention]:
        """The mentions of the article by the token that they end with."""
        return {self.page.at(m.span.stop - 1): m for m in self.issuers.mentions.values()}
