"""Who holds an office, told by the next one who speaks, whose full name stands there bare and for the first time.

«أعلن الناطق باسم الوزارة … وقال فلان الفلاني»: no news brings in somebody new without a word of who he is.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from mahdar.find.cast import Cast
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

    def __init__(self, cast: Cast, mentions: list[Mention]) -> None:
        self.cast, self.page = cast, cast.page
        self.persons = {m.span.start: m for m in mentions if m.kind == "person"}
        first: dict[str, int] = {}
        for m in self.persons.values():
            for word in cast.words(m.head):
                first.setdefault(word, m.span.start)
        self.first = first

    def all(self, found: list[Spoken]) -> list[Spoken]:
        """The statements with every such office replaced by the name, wherever it speaks under the same words."""
        meant = dict[str, Name]()
        for i, spoken in enumerate(found):
            office = self.office(spoken)
            if office is not None and office.name not in meant and (name := self.next_name(found, i)):
                meant[office.name] = name
        return [self.renamed(spoken, meant.get) for spoken in found] if meant else found

    def renamed(self, spoken: Spoken, meant: Callable[[str], Name | None]) -> Spoken:
        """The statement with the names that are meant."""
        names = tuple(Name(m.name, m.type, n.mention) if n.type == "OTHER" and (m := meant(n.name)) else n for n in spoken.names)
        return Spoken(spoken.statement, spoken.rule, names, spoken.gender)

    def office(self, spoken: Spoken) -> Name | None:
        """The office, of one, that speaks in a statement and whose holder nobody named."""
        name = spoken.names[0] if len(spoken.names) == 1 else None
        if name is None or name.type != "OTHER" or name.mention is None or spoken.statement.parent is not None:
            return None
        word = self.page.word[self.page.at(name.mention.start)]
        heads = self.cast.names.heads.get(word, ())
        return name if any(head.kind == "office" and not head.plural for head in heads) else None

    def next_name(self, found: list[Spoken], i: int) -> Name | None:
        """The full name of the next one who is named as speaker, not named before and told of in no other words."""
        for later in found[i + 1 : i + 1 + NEXT]:
            if later.statement.mention is None or [n.name for n in later.names] == [n.name for n in found[i].names]:
                continue
            clash = None not in (later.gender, found[i].gender) and later.gender != found[i].gender
            alone = len(later.names) == 1 and later.names[0].type == "PER" and later.statement.parent is None
            return Name(later.names[0].name, "PER") if alone and not clash and self.bare(later.statement) else None
        return None

    def bare(self, statement: Statement) -> bool:
        """The statement's mention is a full name and nothing else, the first of the article, with no words in apposition behind it."""
        place = statement.mention
        person = self.persons.get(place.start) if place else None
        if place is None or person is None or person.span != place or person.head != place or person.office or self.length(place) < FULL:
            return False
        new = all(self.first.get(word, place.start) >= place.start for word in self.cast.words(place))
        k = self.page.at(place.stop)
        described = k + 1 < len(self.page) and self.page.word[k] in self.cast.grammar.commas and self.page.start[k + 1] < statement.content[0].start - 6
        return new and not described and statement.cue.stop <= place.start

    def length(self, place: Span) -> int:
        """How many names there are in a place, a particle and its name as one («أبو سامر»)."""
        words = [self.cast.names.word(self.page.word[k]) for k in self.page.tokens(place.start, place.stop)]
        return sum(not word.joins for word in words)
