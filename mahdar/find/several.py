"""Several who were named before, by the noun for what they are («الدول الثلاث», «الجانبان»)."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Sequence

from mahdar.find.cast import Cast
from mahdar.find.several_pairs import Pairs
from mahdar.find.voices import Voice
from mahdar.lexicon.again import Again
from mahdar.model import Name, Span, Type

NEAR = 12  # speakers: so far back several are taken up
FAR = 1500  # code points: so far back a list of names stands
DUAL = 2  # as many, and the letters of the ending that tells it
WORDS = 4  # no such phrase is longer


class Several:
    """The phrases of one article that mean several named before, and who they are."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.again: Again = cast.lexicon.made(Again)
        self.pairs = Pairs(cast)

    def meant(self, place: Span, voices: Sequence[Voice]) -> tuple[Name, ...]:
        """The speakers before, or else the names of the nearest list, who are as many as the phrase says and what it calls them."""
        number, sort = self.counted(place)
        if not number or sort is None:
            return ()
        noun = self.cast.words(place)[0]
        dual = number == DUAL and (noun in self.again.two or self.both(place))
        if dual and (two := self.pairs.before(place, sort, noun[:-DUAL])):
            return two
        for voice in reversed(voices[-NEAR:]):
            if len(voice.names) == number and (sort == "OTHER" or all(n.type == sort for n in voice.names)):
                return tuple(Name(n.name, n.type) for n in voice.names)
        listed = () if sort == "OTHER" else self.listed(place, number, sort)
        return listed or (self.pairs.speakers(place, voices, sort, noun[:-DUAL]) if dual else ())

    def counted(self, place: Span) -> tuple[int, Type | None]:
        """How many the phrase means, and of which sort they are; 0 where it means none that are counted."""
        tokens = self.cast.page.tokens(place.start, place.stop)
        if self.both(place):
            return 2, "OTHER"
        if len(tokens) > WORDS or not all(self.cast.page.word[i].startswith(self.cast.names.article) for i in tokens):
            return 0, None
        noun, *rest = self.cast.words(place)
        number = next((n for word in rest if (n := self.again.numbers.get(word.removeprefix(self.cast.names.article)))), 0)
        return (number, self.again.several.get(noun)) if number else (2, self.again.two.get(noun))

    def both(self, place: Span) -> bool:
        """The words mean each of two who were told of («كل منهما»)."""
        return tuple(self.cast.page.word[i] for i in self.cast.page.tokens(place.start, place.stop)) in self.again.each

    def listed(self, place: Span, number: int, sort: Type) -> tuple[Name, ...]:
        """The names of the nearest list before the place, where it has as many of the sort."""
        lists = self.lists.get(sort, [])
        at = bisect.bisect_left(lists, place.start, key=lambda one: one[0])
        near = (names for start, names in reversed(lists[:at]) if place.start - start < FAR)
        return next((names for names in near if len(names) == number), ())

    @functools.cached_property
    def lists(self) -> dict[Type, list[tuple[int, tuple[Name, ...]]]]:
        """The lists of names of one sort that «و» or commas join, with where they begin, by sort."""
        found = dict[Type, list[tuple[int, tuple[Name, ...]]]]()
        run: list[Name] = []
        start = stop = 0
        for known in self.cast.known:
            name = self.cast.name_of(known.mention)
            if run and not (name.type == run[0].type and self.joined(stop, known.mention.span.start)):
                self.enter(found, (start, stop), run)
                run = []
            start = known.mention.span.start if not run else start
            run.append(Name(name.name, name.type))
            stop = known.mention.span.stop
        self.enter(found, (start, stop), run)
        return found

    def enter(self, found: dict[Type, list[tuple[int, tuple[Name, ...]]]], place: tuple[int, int], run: list[Name]) -> None:
        """Keep a list of two or more, all of them others, unless a word with «و» goes on behind it."""
        start, stop = place
        goes_on = self.cast.article.text[stop : stop + 2].strip() == self.cast.names.conjunction
        if len(run) > 1 and len(set(run)) == len(run) and not goes_on:
            found.setdefault(run[0].type, []).append((start, tuple(run)))

    def joined(self, stop: int, start: int) -> bool:
        """Between two names stands «و», a comma or both."""
        between = "".join(self.cast.article.text[stop:start].split())
        return bool(between) and len(between) < 3 and all(mark in self.cast.grammar.commas or mark in self.cast.grammar.joining for mark in between)
