"""Bodies that the words for a source end in, by their fuller names («متحدثة باسم الوزارة», where the article tells of one ministry only)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.closed import either
from mahdar.find.voices import TakenUp, Voice
from mahdar.model import Name


class BodiesWithin:
    """The sources of one article that are told by a body taken up with the article alone."""

    def __init__(self, taken_up: TakenUp) -> None:
        self.taken_up, self.cast, self.page = taken_up, taken_up.cast, taken_up.cast.page
        grammar = self.cast.grammar
        self.barred = either(grammar.commas, grammar.somebody, grammar.another_man, grammar.another_woman)

    def completed(self, names: tuple[Name, ...], voices: Sequence[Voice]) -> tuple[Name, ...]:
        """The names, each unnamed source with the fuller name of the body that its words end in."""
        return tuple(self.whole(name, voices) if name.type == "OTHER" and name.mention else name for name in names)

    def whole(self, name: Name, voices: Sequence[Voice]) -> Name:
        """The source with the fuller name of its body; itself where the words end in no body taken up so, or no fuller name is told."""
        front, last = self.parted(name)
        if last is None:
            return name
        body = self.taken_up.again(self.cast.article.span(self.page.start[last], self.page.stop[last]), voices)
        if body is None or body.type != "ORG" or " " not in body.name or not self.called_so(body, last):
            return name
        front = front.removesuffix(body.name.split()[0])  # «وزارة الخارجية»: «الخارجية» alone stands for the ministry
        pointed = self.page.word[last - 1] in self.cast.grammar.demonstratives
        return Name(body.name, "ORG", name.mention) if pointed else Name(f"{front.rstrip()} {body.name}", "OTHER", name.mention)

    def called_so(self, body: Name, noun: int) -> bool:
        """The noun at a token stands in the body's name: one for another kind alone may tell of people («أفراد المجموعة»)."""
        return self.taken_up.cast.offices.compared(self.page.word[noun]) in self.taken_up.bodies_meant.words(body.name)

    def parted(self, name: Name) -> tuple[str, int | None]:
        """The words of a source before the noun with the article for a body that they end in, and the token of that noun."""
        assert name.mention is not None
        front, _, noun = name.name.rpartition(" ")
        tokens = self.page.tokens(name.mention.start, name.mention.stop)
        last = tokens.stop - 1
        if not front or not tokens or self.page.raw[last] != noun or not self.page.word[last].startswith(self.cast.names.article):
            return front, None
        if self.barred & set(self.page.word[tokens.start : last]) or any(self.page.word[k].startswith(self.cast.names.article) for k in tokens[1:-1]):
            return front, None
        heads = self.cast.names.heads.get(self.cast.without_article(self.page.word[last]), ())
        return front, last if any(head.kind == "body" and not head.plural for head in heads) else None
