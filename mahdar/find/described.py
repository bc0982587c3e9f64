"""Persons by the nouns that the article calls them by, right before or behind their names («المدرب فلان», «فلان، مدرب الفريق»)."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.cast import Cast, Known
from mahdar.find.construct_nouns import FAR, LEAST, construct_before
from mahdar.model import Name, Span

NEAR = 12  # mentions: no further back «الأخير» reaches
SENTENCES = 2  # that of «الأخير» and the one before
ADJECTIVES = 3  # words between a noun with the article and the name behind it


class Called(Struct, frozen=True, gc=False):
    """A person whom a noun calls: his name, his gender as far as it is told, the states that adjectives there tell, and where the noun stands."""

    name: Name
    gender: str | None
    states: frozenset[str]
    place: int


class Described:
    """The persons of one article by the nouns in apposition to their names."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.article = tuple(cast.grammar.article)
        self.by_noun: dict[str, tuple[Called, ...]] = {}

    def called(self, noun: str, start: int) -> tuple[Called, ...]:
        """The persons whom the noun, folded loosely and without the article, calls before the letter `start` of the text."""
        if noun not in self.by_noun:
            places = sorted([k for word in self.written.get(noun, ()) for k in self.cast.page.places[word]])
            self.by_noun[noun] = tuple([found for k in places for found in self.at(k)])
        return tuple(found for found in self.by_noun[noun] if found.place < start)

    def latter(self, place: Span) -> Name | None:
        """The person, body or state named last before «الأخير» in its sentence or the one before, of its gender."""
        page, grammar = self.cast.page, self.cast.grammar
        words = [page.word[i] for i in page.tokens(place.start, place.stop) if page.word[i] not in grammar.demonstratives]
        if len(words) != 1 or words[0] not in grammar.latter:
            return None
        own = "f" if words[0][-1] in grammar.feminine else "m"
        at = bisect.bisect_left(self.cast.known, place.start, key=lambda known: known.mention.span.start)
        first = self.sentence_before(page.at(place.start))
        near = (known for known in reversed(self.cast.known[max(at - NEAR, 0) : at]) if known.mention.span.start >= first)
        meant = next((known.mention for known in near if self.may_be_latter(known, own)), None)
        return self.cast.name_of(meant) if meant and not self.another(meant.span.stop, place.start) else None

    def another(self, start: int, stop: int) -> bool:
        """Somebody else may be named in `[start, stop)` of the text."""
        words = [self.cast.page.word[i] for i in self.cast.page.tokens(start, stop) if self.cast.page.start[i] >= start]
        return any(map(self.tells_another, words))

    def tells_another(self, word: str) -> bool:
        """The word begins the name of a body, or is part of a person's name behind a preposition («لكاردوزو»)."""
        names = self.cast.names
        body = any(head.kind == "body" for head in names.heads.get(word, ()))
        return body or any(self.cast.offices.compared(word[cut:]) in self.cast.persons for cut in names.word(word).cuts if cut)

    def may_be_latter(self, known: Known, own: str) -> bool:
        """A mention is one person, body or state of this gender; a body or state of which none is told is feminine."""
        mention = known.mention
        person = mention.kind == "person"
        return not mention.plural and (person or mention.kind in ("body", "state")) and (mention.gender or (own if person else "f")) == own

    def sentence_before(self, i: int) -> int:
        """Where the sentence before that of token i begins in the text."""
        page, ends = self.cast.page, 0
        while i and ends < SENTENCES:
            i -= 1
            ends += page.word[i] in self.cast.grammar.stops
        return page.start[i]

    def callings(self, name: str, nouns: frozenset[str], start: int) -> set[str]:
        """Which of the nouns call the person of this name before the letter `start` of the text."""
        return {noun for noun in nouns for found in self.called(noun, start) if found.name.name == name}

    @functools.cached_property
    def written(self) -> dict[str, list[str]]:
        """The words of the article by what they are folded loosely and without their article."""
        found = dict[str, list[str]]()
        words = [word for word in self.cast.page.places if word != "\n"]
        for word, bare in zip(words, self.cast.offices.fold("\n".join(words)).split("\n"), strict=True):
            found.setdefault(self.cast.without_article(bare), []).append(word)
        return found

    @functools.cached_property
    def heads(self) -> dict[int, Known]:
        """The persons of the article by the place where the name proper begins."""
        return {known.mention.head.start: known for known in self.cast.known if known.mention.kind == "person"}

    @functools.cached_property
    def ends(self) -> dict[int, Known]:
        """The persons of the article by the place where the mention ends."""
        return {stop: known for known in self.heads.values() for stop in (known.mention.span.stop, known.mention.head.stop)}

    def at(self, k: int) -> Iterator[Called]:
        """The person whom the noun at token k calls: of the name behind it, or else of the name before it."""
        page = self.cast.page
        definite = self.cast.offices.compared(page.word[k]) != self.cast.lexicon.loose.fold(page.word[k])
        known = self.behind(k) if definite else self.before(k) or self.completed(k)
        if known is None or known.mention.plural:
            return
        stop = k + 1
        while stop < len(page) and stop - k <= ADJECTIVES and page.word[stop].startswith(self.article):
            stop += 1
        words = map(self.cast.offices.compared, page.word[k + 1 : stop])
        states = self.cast.offices.held(words) & self.cast.offices.adjectives
        yield Called(self.cast.name_of(known.mention), known.mention.gender, states, page.start[k])

    def completed(self, k: int) -> Known | None:
        """The person whose name follows the noun without the article at token k and what completes it («حارس مرمى الفريق فلان»)."""
        noun = frozenset({self.cast.offices.compared(self.cast.page.word[k])})
        stop = next((i for i in range(k + LEAST, min(k + FAR + 1, len(self.cast.page))) if self.cast.page.start[i] in self.heads), None)
        known = self.heads[self.cast.page.start[stop]] if stop is not None else None
        if known is None or stop is None or known.mention.office is not None or noun <= self.cast.offices.not_alone.keys():
            return None
        return known if construct_before(self.cast, stop, noun) == k else None

    def behind(self, k: int) -> Known | None:
        """The person whose name follows the noun with the article at token k, adjectives and a comma between; the noun completes no other."""
        page, i = self.cast.page, k + 1
        while i < len(page) and i - k <= ADJECTIVES and page.word[i].startswith(self.article) and page.start[i] not in self.heads:
            i += 1
        if i + 1 < len(page) and page.word[i] in self.cast.grammar.commas:
            i += 1
        known = self.heads.get(page.start[i]) if i < len(page) else None
        return None if known is None or self.completes(k, known) else known

    def completes(self, k: int, known: Known) -> bool:
        """The noun at token k completes another before it, which calls the person («رئيس المجلس فلان»)."""
        page, names = self.cast.page, self.cast.names
        if not k or page.word[k - 1].startswith(self.article):
            return False
        inside = known.mention.span.start < page.start[k]
        return inside or page.word[k - 1] in names.heads or names.word(page.word[k - 1]).plain and not names.word(page.word[k - 1]).verb

    def before(self, k: int) -> Known | None:
        """The person whose name stands right before the noun without the article at token k, or before the comma there."""
        page = self.cast.page
        i = k - 1 - (k > 1 and page.word[k - 1] in self.cast.grammar.commas)
        return self.ends.get(page.stop[i]) if i >= 0 else None
