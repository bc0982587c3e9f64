"""Names that stand by other words for one role: «مدير المنظمة … مديرها فلان» and «مالك المركز فلان … مالك الشركة»."""

from __future__ import annotations

import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.descriptions import Descriptions
from mahdar.lexicon.again import Again
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.model import Mention, Name

TITLED = 3  # tokens from «مديرها» to the name


class NamedByRole:
    """The roles of one article and who is named to have them."""

    def __init__(self, descriptions: Descriptions) -> None:
        self.cast, self.page = descriptions.cast, descriptions.page
        self.table: Anaphoric = self.cast.lexicon.made(Anaphoric)
        self.kinds = self.cast.lexicon.made(Again).kind_nouns

    def its_own(self, case: Case) -> Names:
        """The only person whose name the noun with the pronoun of the body brings in («مدير المنظمة … مديرها فلان»)."""
        words = self.cast.words(case.place)
        if case.name.type != "OTHER" or case.spoken.statement.mention is None or len(words) != 1 + 1 or not self.of_body(case):
            return ()
        noun = self.page.word[self.page.at(case.place.start)]
        found = [m for pronoun in self.table.pronouns for k in self.page.places.get(noun + pronoun, ()) if (m := self.titled(k + 1)) is not None]
        names = {self.cast.name_of(m).name for m in found}
        return (Name(names.pop(), "PER"),) if len(names) == 1 else ()

    def of_body(self, case: Case) -> bool:
        """The description is a noun for one in office, and a noun for a kind of bodies with the article."""
        first, last = (self.page.word[k] for k in (self.page.at(case.place.start), self.page.at(case.place.stop - 1)))
        article = self.cast.names.article
        office = any(head.kind == "office" and not head.plural for head in self.cast.names.heads.get(first, ()))
        return office and last.startswith(article) and self.cast.lexicon.loose.fold(last.removeprefix(article)) in self.kinds

    def titled(self, first: int) -> Mention | None:
        """The person whose name proper begins at token `first`, or behind titles with the article there."""
        for k in range(first, min(first + TITLED, len(self.page))):
            if (person := self.heads.get(self.page.start[k])) is not None:
                return person
            if not self.page.word[k].startswith(self.cast.names.article):
                return None
        return None

    @functools.cached_property
    def heads(self) -> dict[int, Mention]:
        """The persons of the article by where their names proper begin."""
        return {k.mention.head.start: k.mention for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural}

    def owner(self, case: Case) -> Names:
        """The only owner of whom the article tells, whatever the noun for what he owns («فلان، مالك المركز», «مالك الشركة»)."""
        first = self.page.at(case.place.start)
        if case.name.type != "OTHER" or case.spoken.statement.mention is None or not self.owns(first) or self.page.at(case.place.stop - 1) != first + 1:
            return ()
        owning = [k for k in self.page.places[self.page.word[first]] if k < first]
        names = {self.cast.name_of(m).name for k in owning if (m := self.before(k)) is not None and self.owns(k)}
        return (Name(names.pop(), "PER"),) if len(names) == 1 and all(map(self.owns, owning)) else ()

    def owns(self, k: int) -> bool:
        """Token k is a noun for an owner, and the next one for a kind of bodies with the article."""
        article, word = self.cast.names.article, self.page.word[k + 1] if k + 1 < len(self.page) else ""
        kind = word.startswith(article) and self.cast.lexicon.loose.fold(word.removeprefix(article)) in self.kinds
        return kind and self.cast.lexicon.loose.fold(self.page.word[k]) in self.table.owners

    def before(self, k: int) -> Mention | None:
        """The person whose name ends right before token k, a comma between or not."""
        k -= k > 1 and self.page.word[k - 1] in self.cast.grammar.commas
        return next((m for m in self.heads.values() if k and m.span.stop == self.page.stop[k - 1]), None)
