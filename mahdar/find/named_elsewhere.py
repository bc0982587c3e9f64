"""Names that other sentences tell of descriptions: «العالم الذي … هو فلان», «مجموعة … تعرف باسم "كذا"», «"فلان" مراسل كذا», and of a coach by his team."""

from __future__ import annotations

import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.descriptions import Descriptions, Person
from mahdar.lexicon.again import Again
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.model import Mention, Name
from mahdar.text import QUOTE, WORD

FAR = 30  # tokens from a noun to «هو» and the name
NEXT = 80  # tokens from a description of a group to its name
QUOTED = 7  # tokens from one quotation mark to the other around a name
LEAST, MOST = 2, 4  # words of a person's name
BEHIND = 6  # tokens from the noun for a group to the words that bring in its name


class NamedElsewhere:
    """The descriptions of one article for which other sentences have names."""

    def __init__(self, descriptions: Descriptions) -> None:
        self.descriptions, self.cast, self.page = descriptions, descriptions.cast, descriptions.page
        self.names, self.grammar = self.cast.names, self.cast.grammar
        self.table: Anaphoric = self.cast.lexicon.made(Anaphoric)
        self.again: Again = self.cast.lexicon.made(Again)
        self.longest = max(map(len, self.table.naming))

    def identified(self, case: Case) -> Names:
        """The person who is told to be whom the noun with the article means («العالم الذي … هو فلان»)."""
        tokens = [k for k in self.page.tokens(case.place.start, case.place.stop) if self.page.word[k] not in self.grammar.demonstratives]
        word = self.page.word[tokens[0]] if tokens else ""
        if case.name.type != "OTHER" or len(tokens) != 1 or not word.startswith(self.names.article):
            return ()
        found = {name for k in self.page.places[word] if k < tokens[0] and (name := self.who_is(k)) is not None}
        return (Name(found.pop(), "PER"),) if len(found) == 1 else ()

    def who_is(self, k: int) -> str | None:
        """The person named behind «هو» in the sentence of the noun at token k, which a relative clause describes."""
        if k + 1 >= len(self.page) or self.page.word[k + 1] not in self.grammar.relatives:
            return None
        for i in range(k + 2, min(k + FAR, len(self.page) - 1)):
            if self.page.word[i] in self.grammar.stops or self.page.word[i] == "\n":
                return None
            if self.page.word[i] in self.table.is_he:
                return self.named(i + 1)
        return None

    def named(self, k: int) -> str | None:
        """The person whose mention begins at token k, or the words there up to a relative clause or comma whose last one is such a person's name."""
        if (person := self.person(k)) is not None:
            return self.cast.name_of(person).name
        ends = self.grammar.relatives | self.grammar.commas | self.grammar.stops
        stop = next((i for i in range(k + LEAST, min(k + MOST + 1, len(self.page))) if self.page.word[i] in ends), k)
        if stop == k or self.page.word[stop - 1] not in self.surnames:
            return None
        return self.cast.clean(self.cast.article.span(self.page.start[k], self.page.stop[stop - 1]))

    @functools.cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of the persons' mentions, folded."""
        persons = (k.mention for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural)
        return frozenset(self.page.word[self.page.at(m.span.stop - 1)] for m in persons)

    def person(self, k: int) -> Mention | None:
        """The one person whose mention begins at token k."""
        at = self.page.start[k]
        return next((m.mention for m in self.cast.known if m.mention.kind == "person" and m.mention.span.start == at and not m.mention.plural), None)

    def group_called(self, case: Case) -> Names:
        """The name in quotation marks that is told behind an indefinite description of a group («مجموعة من المزارعين تعرف باسم "كذا"»)."""
        start = self.first(case)
        if start is None:
            return ()
        words = case.name.name.split()
        for at in range(start + len(words), min(start + len(words) + BEHIND, len(self.page))):
            if self.page.word[at] in self.grammar.stops or self.page.word[at] in self.grammar.that:
                return ()
            for length in range(self.longest, 0, -1):
                if tuple(self.page.word[at : at + length]) in self.table.naming and (name := self.quoted(at + length)):
                    return (Name(name, "ORG"),)
        return ()

    def first(self, case: Case) -> int | None:
        """The token with which the name of a group begins in the text that is its description without the article."""
        noun = self.cast.lexicon.loose.fold(case.name.name.split()[0])
        start = self.cast.article.text.rfind(case.name.name, 0, max(case.spoken.statement.cue.stop, case.place.stop))
        words = self.cast.lexicon.folding.fold(case.name.name).split()
        described = case.name.type != "PER" and len(words) >= LEAST and noun in self.again.kind_nouns and not words[1].startswith(self.names.article)
        return self.page.at(start) if described and start >= 0 and self.page.kind[self.page.at(start)] == WORD else None

    def quoted(self, opener: int) -> str:
        """The few words in the quotation marks that open at a token; empty where none do."""
        found = next((q for q in self.page.quotations if q.opener == opener and 1 < q.closer - opener <= QUOTED), None)
        if found is None or self.page.kind[opener] != QUOTE:
            return ""
        return self.cast.clean(self.cast.article.span(self.page.start[opener + 1], self.page.stop[found.closer - 1]))

    def group_quoted(self, case: Case) -> Names:
        """The only name in quotation marks soon behind the description of a group that begins with the same noun («جماعة مرتبطة بكذا … "جماعة كذا"»)."""
        start = self.first(case)
        if start is None or self.page.word[start].startswith(self.names.article):
            return ()
        found = {
            name
            for k in self.page.places.get(self.page.word[start], ())
            if start < k < start + NEXT and k and (name := self.quoted(k - 1)) and len(name.split()) >= LEAST
        }
        return (Name(found.pop(), "ORG"),) if len(found) == 1 else ()

    def quoted_before(self, case: Case) -> Names:
        """The person's name in quotation marks right before the same words elsewhere («"فلان الفلاني" مراسل كذا»)."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type != "OTHER" or len(tokens) < LEAST or not self.descriptions.is_definite(tokens):
            return ()
        words = self.page.word[tokens.start : tokens.stop]
        for k in self.page.places[words[0]]:
            if 0 < k < tokens.start and self.page.word[k : k + len(words)] == words and (name := self.name_before(k)):
                return (Name(name, "PER"),)
        return ()

    def name_before(self, k: int) -> str:
        """The name in the quotation marks that close right before token k; empty where none does."""
        closed = next((q for q in self.page.quotations if q.closer == k - 1 and LEAST < q.closer - q.opener <= MOST + 1), None)
        if closed is None:
            return ""
        words = [self.names.word(self.page.word[i]) for i in range(closed.opener + 1, closed.closer)]
        if any(word.stop or word.cue or word.definite or word.plain and not word.unknown for word in words):
            return ""
        return self.quoted(closed.opener)

    def of_team(self, case: Case) -> Names:
        """The last speaker, who alone is called so in the article, by his own state («مدرب المنتخب الكيني», «المدرب المالطي فلان»)."""
        told = self.descriptions.of(case.place) if case.name.type == "OTHER" else None
        last = next((s for s in reversed(case.before) if s.statement.parent is None), None)
        if told is None or told.own or case.spoken.statement.mention is None or last is None or len(last.names) != 1 or last.names[0].type != "PER":
            return ()
        if told.noun not in self.descriptions.calling.callings or told.former or self.descriptions.named_behind(case.place):
            return ()
        name = last.names[0].name
        alike = [p for p in self.descriptions.persons if self.descriptions.alike(told, p.told)]
        fits = bool(alike) and all(p.name == name and self.is_own(p) for p in alike)
        return (Name(name, "PER"),) if fits else ()

    def is_own(self, person: Person) -> bool:
        """Of the person nothing is told but his own state."""
        return not person.told.words and not person.told.former and person.told.states <= person.told.own
