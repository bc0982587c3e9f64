"""Who holds an office, told by the next one who speaks, whose full name stands there bare and for the first time.

«أعلن الناطق باسم الوزارة … وقال فلان الفلاني»: no news brings in somebody new without a word of who he is.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from msgspec import Struct

from mahdar.find.cast import Cast
from mahdar.find.descriptions import STRONG, WEAK, Descriptions
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.model import Mention, Name, Span, Statement

NEXT = 6  # statements: the name stands no further on
FULL = 2  # words of a full name


class Spoken(Struct, frozen=True):
    """Who speaks in a statement, by which rule, and the gender of its verb."""

    statement: Statement
    rule: str
    names: tuple[Name, ...]
    gender: str | None


class NamedAfter:
    """The offices of one article that the name of who speaks next fills; `mentions` in their order."""

    def __init__(self, cast: Cast, mentions: list[Mention], descriptions: Descriptions) -> None:
        self.cast, self.page, self.descriptions = cast, cast.page, descriptions
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)
        self.persons = {m.span.start: m for m in mentions if m.kind == "person"}

    @functools.cached_property
    def first(self) -> dict[str, int]:
        """Where each word of the persons' names stands first."""
        first: dict[str, int] = {}
        for m in self.persons.values():
            for word in self.cast.words(m.head):
                first.setdefault(word, m.span.start)
        return first

    def all(self, found: list[Spoken]) -> list[Spoken]:
        """The statements with every such office replaced by the name, wherever it speaks under the same words."""
        meant = dict[str, Name]()
        for i, spoken in enumerate(found):
            unnamed = self.unnamed(spoken)
            if unnamed is None or unnamed.name in meant:
                continue
            office = self.next_name(found, i) if self.is_office(unnamed) else None
            if name := office or self.next_told(found, i, unnamed) or self.next_called(found, i, unnamed):
                meant[unnamed.name] = name
        return [self.renamed(spoken, meant.get) for spoken in found] if meant else found

    def renamed(self, spoken: Spoken, meant: Callable[[str], Name | None]) -> Spoken:
        """The statement with the names that are meant."""
        names = tuple(Name(m.name, m.type, n.mention) if n.type == "OTHER" and (m := meant(n.name)) else n for n in spoken.names)
        return Spoken(spoken.statement, spoken.rule, names, spoken.gender)

    def unnamed(self, spoken: Spoken) -> Name | None:
        """The one who speaks in a statement of his own and whom the words there do not name."""
        name = spoken.names[0] if len(spoken.names) == 1 else None
        return name if name is not None and name.type == "OTHER" and name.mention is not None and spoken.statement.parent is None else None

    def is_office(self, name: Name) -> bool:
        """The words begin with an office, of one."""
        word = self.page.word[self.page.at(name.mention.start)] if name.mention else ""
        return any(head.kind == "office" and not head.plural for head in self.cast.names.heads.get(word, ()))

    def next_told(self, found: list[Spoken], i: int, office: Name) -> Name | None:
        """The next one who is named as speaker and told of in the same words («مدافع الفريق … وقال فلان مدافع الفريق»)."""
        least = STRONG if any(name.type == "PER" for spoken in found[:i] for name in spoken.names) else WEAK
        for later in found[i + 1 : i + 1 + NEXT]:
            alone = len(later.names) == 1 and later.names[0].type == "PER" and later.statement.mention is not None
            if alone and not self.clash(later, found[i]) and office.mention and self.descriptions.told_later(office.mention, later.names[0].name, least):
                return Name(later.names[0].name, "PER")
        return None

    def next_called(self, found: list[Spoken], i: int, source: Name) -> Name | None:
        """The next one who is named as speaker for the first time, by the noun of an indefinite source with the article («متحدث … وقال المتحدث فلان»)."""
        noun = self.page.word[self.page.at(source.mention.start)] if source.mention else ""
        if not noun or noun.startswith(self.cast.names.article):
            return None
        for later in found[i + 1 : i + 1 + NEXT]:
            place = later.statement.mention
            alone = len(later.names) == 1 and later.names[0].type == "PER" and place is not None and later.statement.parent is None
            if not alone or place is None or self.page.word[self.page.at(place.start)] != self.cast.names.article + noun:
                continue
            fits = not self.clash(later, found[i]) and self.is_new(later.names[0].name, place.start)
            return Name(later.names[0].name, "PER") if fits and source.mention and self.descriptions.same_source(source.mention, place) else None
        return None

    def is_new(self, name: str, start: int) -> bool:
        """Nobody of this name is mentioned before the letter `start` of the text."""
        return all(m.span.start >= start for m in self.persons.values() if self.cast.name_of(m).name == name)

    def clash(self, one: Spoken, other: Spoken) -> bool:
        """The genders of two verbs differ."""
        return None not in (one.gender, other.gender) and one.gender != other.gender

    def next_name(self, found: list[Spoken], i: int) -> Name | None:
        """The full name of the next one who is named as speaker, not named before and told of in no other words."""
        for later in found[i + 1 : i + 1 + NEXT]:
            if later.statement.mention is None or [n.name for n in later.names] == [n.name for n in found[i].names]:
                continue
            clash = self.clash(later, found[i])
            alone = len(later.names) == 1 and later.names[0].type == "PER" and later.statement.parent is None
            return Name(later.names[0].name, "PER") if alone and not clash and self.bare(later.statement, self.speaks_for(found[i])) else None
        return None

    def speaks_for(self, spoken: Spoken) -> bool:
        """A spokesman speaks, who may be an officer."""
        words = self.cast.words(spoken.statement.mention) if spoken.statement.mention else ()
        return words[:1] != () and words[0] in self.table.spokesmen

    def bare(self, statement: Statement, officer: bool) -> bool:
        """The statement's mention is a full name, an officer's rank before it, and nothing else, the first of the article, with no apposition behind it."""
        place = statement.mention
        person = self.persons.get(place.start) if place else None
        if place is None or person is None or person.span != place or not self.at_head(person, officer) or person.office or self.length(person.head) < FULL:
            return False
        new = all(self.first.get(word, place.start) >= place.start for word in self.cast.words(person.head))
        k = self.page.at(place.stop)
        described = k + 1 < len(self.page) and self.page.word[k] in self.cast.grammar.commas and self.page.start[k + 1] < statement.content[0].start - 6
        return new and not described and statement.cue.stop <= place.start

    def at_head(self, person: Mention, officer: bool) -> bool:
        """Nothing stands before the name, or behind it; before an officer's his rank may («العقيد فلان الفلاني»)."""
        before = self.page.tokens(person.span.start, person.head.start) if person.head.start > person.span.start else range(0)
        ranked = officer and all(self.page.word[k] in self.table.ranks for k in before)
        return person.head.stop == person.span.stop and (not before or ranked)

    def length(self, place: Span) -> int:
        """How many names there are in a place, a particle and its name as one («أبو سامر»)."""
        words = [self.cast.names.word(self.page.word[k]) for k in self.page.tokens(place.start, place.stop)]
        return sum(not word.joins for word in words)
