"""Members by their number («الدول الـ57 المنضوية في المنظمة»): whoever is called by the noun and a body's name elsewhere before («دول منظمة …»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.find.issuers import Issuers
from mahdar.model import Name, Span
from mahdar.text import NUMBER


class CountedMembers:
    """The phrases of one article with a noun, the article and a number."""

    def __init__(self, issuers: Issuers) -> None:
        self.issuers = issuers
        self.cast: Cast = issuers.cast
        self.page, self.grammar = issuers.page, issuers.cast.grammar

    def meant(self, place: Span) -> Name | None:
        """Those who are told by the noun without the article and a body before the place; None where the place is no such phrase."""
        tokens = self.page.tokens(place.start, place.stop)
        noun = self.page.word[tokens.start].removeprefix(self.cast.names.article)
        counted = tokens.start + 2 < len(self.page) and self.page.word[tokens.start + 1] in self.grammar.article and self.page.kind[tokens.start + 2] == NUMBER
        if not counted or noun == self.page.word[tokens.start]:
            return None
        return next((name for k in reversed(self.page.places.get(noun, ())) if k < tokens.start and (name := self.called(k)) is not None), None)

    def called(self, k: int) -> Name | None:
        """The noun at token k with the body behind it."""
        mention = self.issuers.mentions.get(self.page.start[k + 1])
        whole = self.issuers.mentions.get(self.page.start[k])
        if whole is not None and whole.kind in ("body", "state", "unnamed") and len(self.page.tokens(whole.span.start, whole.span.stop)) > 1:
            return Name(self.cast.clean(whole.span), self.cast.name_of(whole).type)
        if mention is None or mention.kind != "body":
            return None
        return Name(self.cast.clean(self.cast.article.span(self.page.start[k], mention.span.stop)), "ORG")
