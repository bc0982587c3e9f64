"""Whose an account or site is that speaks by the noun with the article alone («أكد النادي عبر حسابه … وأضاف الحساب»): of who spoke there last."""

from __future__ import annotations

from msgspec import structs

from mahdar.find.issuers import Issuers
from mahdar.find.named_after import Spoken
from mahdar.model import Name

NEAR = 6  # statements: so far back stands who spoke there
FAR = 40  # tokens from the cue of whoever spoke to the noun with the pronoun for him


class AccountsOwn:
    """The accounts and sites of one article."""

    def __init__(self, issuers: Issuers) -> None:
        self.cast, self.page = issuers.cast, issuers.page
        self.nouns, self.pronouns = issuers.speech.accounts, issuers.taken_up.names.naming.pronouns
        self.closed, self.open = issuers.cast.names.marbuta["closed"], issuers.cast.names.marbuta["open"]

    def all(self, found: list[Spoken]) -> list[Spoken]:
        """The statements with an account that speaks replaced by whoever spoke through his own, where one did."""
        meant = {n: names for n, spoken in enumerate(found) if (noun := self.account(spoken)) and (names := self.speaker(found[max(n - NEAR, 0) : n], noun))}
        named = {found[n].names[0].name: names for n, names in meant.items()}
        own = ((spoken, meant.get(n) or named.get(self.called(spoken), ())) for n, spoken in enumerate(found))
        return [structs.replace(spoken, rule="issuer_of_paper", names=names) if names else spoken for spoken, names in own]

    def called(self, spoken: Spoken) -> str:
        """The name of the one speaker of a statement without words for him."""
        return spoken.names[0].name if spoken.statement.mention is None and len(spoken.names) == 1 else ""

    def account(self, spoken: Spoken) -> str:
        """The noun for an account or site that is the one speaker of a statement by its noun with the article alone; empty for others."""
        name, article = spoken.names[0], self.cast.names.article
        alone = len(spoken.names) == 1 and name.type == "OTHER" and " " not in name.name and spoken.statement.mention is not None
        noun = self.cast.lexicon.folding.fold(name.name).removeprefix(article) if alone and name.name.startswith(article) else ""
        return noun if noun in self.nouns else ""

    def speaker(self, before: list[Spoken], noun: str) -> tuple[Name, ...]:
        """The last of those who spoke before behind whose verb stands that noun with the pronoun for him («عبر حسابه», «على صفحتها»)."""
        stem = noun.removesuffix(self.closed) + self.open if noun.endswith(self.closed) else noun
        forms = {stem + pronoun for pronoun in self.pronouns}
        for spoken in reversed(before):
            first = self.page.at(spoken.statement.span.start)
            if forms.intersection(self.page.word[first : first + FAR]):
                return tuple(Name(n.name, n.type) for n in spoken.names)
        return ()
