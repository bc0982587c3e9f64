"""Bodies whose names no mention of an article is: in an office («رئيس رابطة الأندية»), or a noun for a kind with words that no table knows («وكالة مشرق»)."""

from __future__ import annotations

import functools
from collections.abc import Set

from mahdar.find.cast import Cast
from mahdar.find.made_of import past_makers
from mahdar.model import Mention, Span
from mahdar.text import QUOTE, WORD

NAME = 3  # words: no name of words that no table knows is longer
QUOTED = 6  # tokens: no name in quotation marks is longer


class BodiesWritten:
    """Such bodies of one article."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names

    def before(self, nouns: Set[str], start: int) -> list[Span]:
        """Those whose names begin with one of the nouns, folded loosely, before a letter of the text."""
        places = sorted(place for noun in nouns for place in self.places.get(noun, ()) if self.page.start[place[0]] < start)
        return [span for k, cut in places if (span := self.name_at(k, self.page.start[k] + cut)) is not None]

    @functools.cached_property
    def places(self) -> dict[str, list[tuple[int, int]]]:
        """The tokens of the article without the article on them, by their words folded loosely, with and without a letter that clings to the front: how
        many letters are cut off there."""
        found: dict[str, list[tuple[int, int]]] = {}
        clinging, loose = self.cast.grammar.clinging | {self.names.conjunction}, self.cast.lexicon.loose.fold
        for word, places in self.page.places.items():
            if word != "\n" and not word.startswith(self.names.article):
                found.setdefault(loose(word), []).extend([(k, 0) for k in places])
                if word[:1] in clinging:
                    found.setdefault(loose(word[1:]), []).extend([(k, 1) for k in places])
        return found

    def name_at(self, k: int, start: int) -> Span | None:
        """The name that begins with the noun at token k, at a letter of the text; None where it is a mention, or no name."""
        page, offices = self.page, self.offices
        if not self.bodies.isdisjoint((start, *page.start[k + 1 : k + 3])):
            return None
        office = next((place for place in offices if place.start < start < place.stop), None)
        if office is not None:
            last = self.with_adjectives(page.at(office.stop - 1) + 1)
            return self.cast.article.span(start, page.stop[last - 1]) if page.stop[k] < office.stop else None
        stop = self.quoted(k) or self.hashed(k) or self.unknown(k) or self.stated(k) or (self.described(k) if self.is_subject(k) else None)
        return self.cast.article.span(start, page.stop[stop - 1]) if stop else None

    def with_adjectives(self, stop: int) -> int:
        """Where the words with the article end that begin at token `stop`, the last of them the adjective of a state; else that token."""
        last = stop
        while (
            last < len(self.page) and last - stop < NAME and self.names.word(self.page.word[last]).definite and not self.names.word(self.page.word[last]).stop
        ):
            last += 1
        return last if last > stop and self.names.word(self.page.word[last - 1]).state else stop

    def stated(self, k: int) -> int | None:
        """Behind the noun at token k the end of more than one word with the article, the last of them the adjective of a state («وزارة الإعلام الكينية»)."""
        last = self.with_adjectives(k + 1)
        return last if last > k + 2 else None

    def quoted(self, k: int) -> int | None:
        """Behind the noun at token k the end of a name in quotation marks."""
        found = next((q for q in self.page.quotations if q.opener == k + 1), None)
        if found is not None:
            return self.with_states(found.closer + 1) if found.closed and found.closer - found.opener <= QUOTED else None
        return self.in_brackets(k)

    def hashed(self, k: int) -> int | None:
        """Behind the noun at token k the end of a name in one hashtag («برنامج #بحر_الشمال»)."""
        page, (mark, glue), stop = self.page, self.names.naming.hashtag, k + 2
        if page.word[k + 1 : k + 2] != [mark]:
            return None
        while stop + 2 < len(page) and page.word[stop + 1] == glue and stop - k <= QUOTED:
            stop += 2
        return stop + 1

    def in_brackets(self, k: int) -> int | None:
        """Behind the noun at token k the end of a name in brackets."""
        behind = self.page.word[k + 1 : k + 2 + QUOTED]
        closing = next((n for n, word in enumerate(behind) if word == ")"), 0)
        return self.with_states(k + 2 + closing) if behind[:1] == ["("] and closing > 1 else None

    def with_states(self, stop: int) -> int:
        """Where the adjectives of states with the article end that begin at token `stop`."""
        while stop < len(self.page) and self.page.word[stop].startswith(self.names.article) and self.names.word(self.page.word[stop]).state:
            stop += 1
        return stop

    def unknown(self, k: int) -> int | None:
        """Behind the noun at token k the end of words that no table knows."""
        page, stop = self.page, k + 1
        while stop < len(page) and stop - k <= NAME and page.kind[stop] == WORD and (self.foreign(page.word[stop]) or self.is_founder(stop)):
            stop += 1
        return self.with_states(self.joined(stop)) if stop > k + 1 else None

    def joined(self, stop: int) -> int:
        """Where a name goes on behind a dash at token `stop` («بوست-نيوز»)."""
        page, glue = self.page, self.names.naming.glue
        tied = stop + 1 < len(page) and page.word[stop] in glue and page.start[stop + 1] == page.stop[stop] == page.stop[stop - 1] + 1
        return stop + 2 if tied else stop

    def described(self, k: int) -> int | None:
        """Behind the noun at token k the end of the words that tell which it is, and of the place behind «في» («محكمة محلية في دبلن»)."""
        page, stop = self.page, k + 1
        while stop < len(page) and stop - k <= NAME and page.kind[stop] == WORD and self.tells(page.word[stop]) and not self.after_adjective(stop):
            stop += 1
        place = self.places_named.get(page.start[stop + 1]) if stop + 1 < len(page) and page.word[stop] in self.names.posts else None
        if place is None and stop > k + 1:
            return past_makers(page, stop, self.makers, self.cast.grammar.of)
        return page.at(place.stop - 1) + 1 if place else None

    def after_adjective(self, i: int) -> bool:
        """Token i has the article and stands behind the adjective of a state without it («أغلقت محكمة فرنسية الطريق»)."""
        before = self.names.word(self.page.word[i - 1])
        return self.names.word(self.page.word[i]).definite and not before.definite and bool(before.state)

    def tells(self, text: str) -> bool:
        """The word may tell which body a noun before it means: no particle, no verb, and nothing behind a letter that clings to it."""
        word = self.names.word(text)
        led = text[:1] in self.cast.grammar.clinging and self.names.word(text[1:]).plain
        bent = text[:1] in self.cast.grammar.persons and not (word.quality or word.state or text.endswith(self.names.adjective_ends))
        return (
            word.definite
            and not (word.stop or word.quality)
            or not (word.definite or led or bent or word.stop or word.cue or word.verb or self.names.tense(text))
        )

    def is_subject(self, k: int) -> bool:
        """A verb or «أن» stands right before token k, or a sentence begins there."""
        k -= k > 1 and self.page.kind[k - 1] == QUOTE  # «أعلن "مركز نور"»
        before = self.page.word[k - 1] if k else ""
        before = before if before in self.cast.grammar.that else before.removeprefix(self.names.conjunction)
        if not before or before == "\n" or before in self.cast.grammar.stops or before in self.cast.grammar.that:
            return True
        return self.page.kind[k - 1] == WORD and (self.names.word(before).cue or bool(self.names.tense(before)))

    def others(self, nouns: Set[str], starts: Set[int], stop: int) -> bool:
        """Before a letter of the text one of the nouns stands without the article where none of these bodies begins."""
        told = [(k, cut) for noun in nouns for k, cut in self.places.get(noun, ()) if self.page.start[k] < stop]
        places = {self.page.start[k] + cut for k, cut in told if self.page.word[k + 1] not in self.described_by}
        return not places <= starts

    def foreign(self, text: str) -> bool:
        """The word is one that no table knows, or one that joins names."""
        word = self.names.word(text)
        return word.unknown or word.joins

    def is_founder(self, k: int) -> bool:
        """The name of a person at token k goes on with a word that no table knows, as companies are called («شركة ليفي كوربان»)."""
        word, behind = self.names.word(self.page.word[k]), self.page.word[k + 1 : k + 2]
        named = bool(word.given or word.family) and not (word.definite or word.stop)
        return named and bool(behind) and self.page.kind[k + 1] == WORD and self.foreign(behind[0])

    @functools.cached_property
    def described_by(self) -> frozenset[str]:
        """What media that connect people are told by («موقع التواصل الاجتماعي "نور"»): they are no others of their kind."""
        return frozenset(map(self.cast.lexicon.folding.fold, self.names.naming.connecting))

    @functools.cached_property
    def bodies(self) -> frozenset[int]:
        """Where the mentions of bodies begin."""
        return frozenset(known.mention.span.start for known in self.cast.known if known.mention.kind == "body")

    @functools.cached_property
    def makers(self) -> dict[int, Span]:
        """The bodies and states among the mentions by where they begin."""
        return {known.mention.span.start: known.mention.span for known in self.cast.known if known.mention.kind in ("body", "state")}

    @functools.cached_property
    def places_named(self) -> dict[int, Span]:
        """The places and states among the mentions by where they begin."""
        return {known.mention.span.start: known.mention.span for known in self.cast.known if known.mention.kind in ("place", "state")}

    @functools.cached_property
    def offices(self) -> list[Span]:
        """The offices of the article."""
        return [place for known in self.cast.known for place in [office_of(known.mention)] if place is not None]


def office_of(mention: Mention) -> Span | None:
    """The words of a mention's office."""
    return mention.span if mention.kind == "office" else mention.office
