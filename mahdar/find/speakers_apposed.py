"""The name in apposition to the noun of a speaker's phrase, where no table knows it or only a part («الطبيب في المركز فلان الفلاني»)."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from mahdar.find.apposed import PEOPLE, Apposed
from mahdar.find.cast import Cast
from mahdar.find.chiefs import inner_office, of_other_sex
from mahdar.model import Mention, Name, Span
from mahdar.text import NUMBER


class ApposedSpeakers:
    """The names in apposition of one article, `mentions` in their order."""

    def __init__(self, cast: Cast, mentions: Sequence[Mention]) -> None:
        self.cast, self.page, self.names, self.mentions = cast, cast.page, cast.names, mentions
        self.starts = [m.span.start for m in mentions]
        persons = (m for m in mentions if m.kind == "person")
        self.apposed = Apposed(self.page, cast.names, cast.grammar, {self.page.at(m.head.start): self.page.at(m.span.stop - 1) + 1 for m in persons})

    def between(self, start: int, stop: int) -> Sequence[Mention]:
        """The mentions that begin in `[start, stop)` of the text."""
        return self.mentions[bisect.bisect_left(self.starts, start) : bisect.bisect_left(self.starts, stop)]

    def free(self, place: Span, person: Mention) -> bool:
        """The person stands in no phrase that belongs to the noun of the place («مصدر مطلع على مرض فلان»)."""
        first, k = self.page.at(place.start), self.page.at(person.span.start)
        led = any(self.page.word[n] in self.cast.grammar.prepositions for n in range(first, k))
        return not led or self.apposed.begins(first, k) or self.page.start[k] < person.span.start

    def within(self, place: Span, mention: Mention) -> bool:
        """A name that a preposition leads belongs to whoever speaks («نجار واحد من رفاق فلان», «46 % من السكان في غانا وتوغو»)."""
        first, k = self.page.at(place.start), self.page.at(mention.span.start)
        led = self.page.word[k - 1] in self.cast.grammar.prepositions
        if mention.kind == "person":
            return mention.span.start > place.start and not (self.apposed.tells_somebody(first) or self.free(place, mention))
        return NUMBER in self.page.kind[first : first + 2] and led and mention.kind in ("state", "place")

    def in_apposition(self, place: Span, outer: list[Mention]) -> Name | None:
        """The name after a comma, where no table knows it or only a part («المتحدث باسم الوزارة، فلان الفلاني»)."""
        tokens = self.page.tokens(place.start, place.stop)
        comma = next((i for i in reversed(tokens) if self.page.word[i] in self.cast.grammar.commas), None)
        if (
            comma is None
            or comma + 2 >= tokens.stop
            or any(m.span.start <= self.page.start[comma] < m.span.stop or m.kind == "person" and m.span.start == self.page.start[comma + 1] for m in outer)
        ):
            return None
        first = comma + 1 + (self.page.word[comma + 1] in self.names.called)
        first += first + 2 < tokens.stop and self.page.word[first] in self.names.titles
        if self.joins(self.page.word[first]):
            return None
        if any(m.kind == "person" and m.span.stop == place.stop and self.all_definite(first, m.span.start) for m in outer):
            return None
        name = self.cast.article.span(self.page.start[first], place.stop)
        return Name(self.cast.clean(name), "PER", name)

    def joins(self, text: str) -> bool:
        """The word is «و» and an everyday word or a noun for somebody, and no name («، ومنظمة الفجر»)."""
        rest = text.removeprefix(self.names.conjunction)
        return rest != text and (self.names.word(rest).definite or self.names.word(rest).ordinary or rest in self.names.heads)

    def all_definite(self, first: int, stop: int) -> bool:
        """From token `first` up to the letter `stop` of the text only words with the article stand («، العقيد الركن فلان»)."""
        return all(self.page.word[k].startswith(self.names.article) for k in range(first, self.page.at(stop)))

    def behind_office(self, place: Span) -> Name | None:
        """The name in apposition behind an office or calling, where no table knows it or only a part («الوزيرة سوزي بن يحيى»)."""
        inside = self.between(place.start, place.stop)
        if not inside or inside[0].kind not in PEOPLE or inside[0].plural or inside[0].span.start > place.start or inside[0].span.stop == place.stop:
            return None
        name = self.apposed_name(place)
        person = next((m for m in inside if m.kind == "person"), None)
        if name is None or person and (person.head.start <= name.start or not self.strange(name.start, person.head.start)):
            return None
        return Name(self.cast.clean(name), "PER", name)

    def apposed_name(self, place: Span) -> Span | None:
        """The name that begins or ends a place, where no table knows it («الطبيب في المركز فلان الفلاني»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if (last := self.apposed.at_front(tokens.start, tokens.stop)) > tokens.start:
            return self.cast.article.span(place.start, self.page.stop[last - 1])
        first, last = self.apposed.at_end(tokens.start, tokens.stop), tokens.stop
        if first == last:
            first, last = self.apposed.before_origin(tokens.start, tokens.stop)
        if first == last:
            return None
        start = self.page.start[first]
        persons = [m for m in self.between(place.start, place.stop) if m.kind == "person"]
        owned = any(place.start < m.span.start < m.head.start <= start or m.head.start == start and self.chiefs(m) for m in persons)
        return None if owned else self.cast.article.span(start, self.page.stop[last - 1])

    def chiefs(self, person: Mention) -> bool:
        """The name behind an office inside another is that of its holder («الناطق باسم رئيسة الوزراء الفنلندية هيلينا …»)."""
        return inner_office(person, self.page, self.names) is not None and of_other_sex(person, self.page, self.names)

    def strange(self, start: int, stop: int) -> bool:
        """No everyday word stands in `[start, stop)` of the text."""
        return not any(self.names.word(self.page.word[k]).plain for k in self.page.tokens(start, stop))

    def outermost(self, place: Span) -> list[Mention]:
        """The mentions in a place that stand in no other; of an office and the name of its holder behind it the name."""
        inside = [m for m in self.between(place.start, place.stop) if m.span.stop <= place.stop]
        outer = [m for m in inside if not any(o is not m and o.span.start <= m.span.start and m.span.stop <= o.span.stop and o.span != m.span for o in inside)]
        if outer and outer[0].kind == "unnamed" and outer[0].span.start == place.start:
            outer = [outer[0], *(m for m in outer[1:] if m.kind != "person" or self.free(place, m))]
        if outer and outer[0].kind == "office" and outer[-1].kind == "person":
            return outer[-1:]
        if len(outer) > 1 and outer[-1].kind == "person" and self.page.start[self.page.at(outer[-1].span.start)] == outer[-1].span.start:
            persons = [m for m in outer if m.kind == "person"]
            return outer[-1:] if len(persons) == 1 else outer
        if outer and outer[0].kind == "person":
            return [m for m in outer if m is outer[0] or m.kind == "person" or self.page.start[self.page.at(m.span.start)] < m.span.start]
        return outer
