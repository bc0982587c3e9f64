"""Which body a noun for a kind with the article means where nobody is called so («شركة …، وأعلنت المجموعة», «منظمة …، وقالت المنظمة الحقوقية»)."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterable, Sequence, Set

from msgspec import Struct

from mahdar.find.bodies_told import BodiesTold
from mahdar.find.bodies_written import BodiesWritten
from mahdar.find.cast import Cast, own_names
from mahdar.find.heads import Subjects
from mahdar.find.offices import Offices
from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.lexicon.name_tables import BodiesTable, StateRow
from mahdar.lexicon.names import NameWords
from mahdar.model import Mention, Name, Span

MARKS = {ord(mark): None for mark in '"()«»“”'}
LEAD = 300  # code points: so far below a headline is told who speaks there
NEAR = 60  # mentions: so far back a body is looked for


class Body(Struct, frozen=True):
    """A body by its name, the nouns for its kind, the states that are told of it, where it is named, and whether it is a subject there."""

    name: str
    kinds: frozenset[str]
    states: frozenset[str]
    start: int
    subject: bool


def of_states(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The bodies of the table by the adjectives of their states, folded as words of mentions are; ask for them by `lexicon.made(of_states)`."""
    offices, fold = lexicon.made(Offices), lexicon.folding.fold
    adjectives = {row.name: row.adj for row in lexicon.table("states", tuple[StateRow, ...]) if row.adj}
    bodies = lexicon.table("bodies", BodiesTable).names
    return {row.name: offices.held(map(offices.compared, fold(adjectives[row.of]).split())) for row in bodies if row.of in adjectives}


def club_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns for clubs and teams, which are called by their cities alone, folded loosely; ask for them by `lexicon.made(club_nouns)`."""
    again, clubs = lexicon.made(Again), map(lexicon.loose.fold, lexicon.made(NameWords).naming.clubs)
    return frozenset().union(*({club} | again.kinds_alike(club) for club in clubs))


def body_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns for bodies, folded loosely; ask for them by `lexicon.made(body_nouns)`."""
    heads, fold = lexicon.made(NameWords).heads, lexicon.loose.fold
    return frozenset(fold(word) for word, known in heads.items() if any(h.kind == "body" and not h.plural and not h.definite for h in known))


class BodiesMeant:
    """The bodies of one article by what they are; `kinds` are the nouns that a table writes before names."""

    def __init__(self, cast: Cast, kinds: dict[str, set[str]]) -> None:
        self.cast, self.page, self.kinds = cast, cast.page, kinds
        self.again: Again = cast.lexicon.made(Again)
        self.of_table, self.clubs = cast.lexicon.made(of_states), cast.lexicon.made(club_nouns)
        self.nouns, self.told_there = cast.lexicon.made(body_nouns), BodiesTold(cast.page, cast.lexicon, cast.spoken)
        self.own = cast.lexicon.made(own_names)
        self.subjects, self.by_words = Subjects(cast), BodiesWritten(cast)

    def meant(self, place: Span, spoke: Iterable[Name]) -> Name | None:
        """The body that the words of a place mean: of those named before that are of the kind the last that spoke or was a subject, or else the only one."""
        noun, *rest = self.called(place)
        if not self.takes_up(noun, rest) or self.several_called((noun, *rest)) or self.by_words.quoted(self.page.tokens(place.start, place.stop).stop - 1):
            return None
        states, voices = self.states(rest), {name.name for name in spoke}
        for nouns in self.groups(noun):
            written = [self.written(span) for span in self.by_words.before(nouns, place.start)]
            bodies = [*self.before(place.start), *filter(self.is_named, written)]
            fitting = [b for b in bodies if b.kinds & nouns and (not states or not b.states or states & b.states) and self.of_half(b, rest)]
            found = [b for b in fitting if states & b.states] or fitting
            if states and not any(states & b.states for b in found) and (stated := self.only_of_state(noun, states, place)) is not None:
                return stated
            if found:
                last = self.last(found, voices) if noun in self.again.kind_nouns else None
                last = None if last and self.told_anew(noun, last, place) else last
                return Name(last.name, "ORG") if last else self.only(found, written, nouns | {noun} if states else nouns, place.start)
        return None

    def of_half(self, body: Body, rest: Sequence[str]) -> bool:
        """The words do not tell of the other half of a state («الوكالة الكورية الشمالية»)."""
        own, told = (self.cast.offices.held(words) & self.cast.offices.of_halves for words in (self.words(body.name), rest))
        return not own or not told or own == told

    def told_anew(self, noun: str, body: Body, place: Span) -> bool:
        """The body is of the kind by a table alone, nothing was called so yet, and another of the kind was brought in («واجه فيسبوك شركة صغيرة»)."""
        first = self.page.at(place.start)
        if self.words(body.name)[0] == noun or any(k < first for k in self.page.places.get(self.page.word[first], ())):
            return False
        return self.by_words.others({noun}, {b.start for b in self.bodies if noun in b.kinds}, place.start)

    def nearer(self, mention: Mention, name: Name, since: int) -> Name | None:
        """The only body of the kind of a noun with the article that is named since a letter of the text, where the one that it would mean is not."""
        noun, *rest = self.cast.words(mention.span) or [""]
        if rest or noun not in self.again.kind_nouns or mention.kind != "body" or mention.entry or not mention.span.text.startswith(self.cast.names.article):
            return None
        since_then = [body for body in self.before(mention.span.start) if body.start >= since]
        if any(body.name == name.name for body in since_then):
            return None
        names = {body.name for body in since_then if noun in body.kinds}
        return Name(other, "ORG") if len(names) == 1 and (other := names.pop()) not in name.name else None

    def below(self, place: Span) -> Name | None:
        """The first body named below a headline that is of the kind of an indefinite noun in it and acts there («منظمة: …»)."""
        headline = self.page.text.find("\n")
        noun, *rest = self.cast.words(place) or [""]
        indefinite = not place.text.startswith(self.cast.names.article)
        if place.stop > headline or not indefinite or not self.takes_up(noun, rest) or noun not in self.again.kind_nouns:
            return None
        states = self.states(rest)
        below = (body for body in self.bodies if headline < body.start < headline + LEAD and noun in body.kinds)
        first = next((body for body in below if not states or not body.states or states & body.states), None)
        return Name(first.name, "ORG") if first and (first.subject or first.start in self.cast.spoken) else None

    def groups(self, noun: str) -> tuple[Set[str], ...]:
        """The nouns for kinds that the noun may take up, in the order in which bodies are looked for."""
        return (self.clubs,) if noun in self.clubs else (frozenset({noun}), self.again.kinds_alike(noun))

    def goes_on(self, mention: Mention) -> bool:
        """Behind the noun of a body stands an adjective with the article that agrees with it («الهيئة المشرفة على الأسواق»)."""
        k = self.page.at(mention.span.stop - 1) + 1
        if mention.kind != "body" or mention.entry or k >= len(self.page):
            return False
        word, closed = self.cast.names.word(self.page.word[k]), self.cast.names.marbuta["closed"]
        feminine = self.page.word[k - 1].endswith(closed)
        agrees = word.text.endswith(closed) if feminine else word.quality or word.text.endswith(self.cast.names.adjective_ends)
        own = self.cast.offices.compared(word.text) in self.again.kind_qualities
        return word.definite and not word.stop and agrees and not own and not word.text.startswith(tuple(self.cast.names.naming.contracted))

    def called(self, place: Span) -> Sequence[str]:
        """The words of a place, or the longer ones by which the noun there was called before («الصحيفة الأميركية … وقالت الصحيفة»)."""
        known = self.cast.by_span.get(place)
        name = self.cast.name_of(known.mention) if known else None
        return self.words(name.name) if name and self.is_called_so(name) else self.cast.words(place) or [""]

    def takes_up(self, noun: str, rest: Sequence[str]) -> bool:
        """The noun is one for a kind of bodies, and the words behind it tell of no other body."""
        if not rest:
            return noun in self.nouns or noun in self.again.kind_nouns
        return noun in self.again.kind_nouns and not set(rest) - self.again.kind_qualities - self.states(rest) - self.cast.offices.same.keys()

    def is_called_so(self, name: Name) -> bool:
        """The name is that of a body, and nothing but a noun for its kind with the article, and what tells of no other."""
        if name.type != "ORG" or not name.name.startswith(self.cast.names.article) or name.name in self.own:
            return False
        noun, *rest = self.words(name.name)
        return self.takes_up(noun, rest)

    def words(self, name: str) -> list[str]:
        """The words of a name, folded as words of mentions are."""
        return [self.cast.offices.compared(word) for word in name.split()]

    def states(self, words: Sequence[str]) -> frozenset[str]:
        """The states that adjectives tell."""
        return self.cast.offices.held(words) & self.cast.offices.adjectives

    def told(self, name: str) -> frozenset[str]:
        """The states that a name tells, by their adjectives, their names or their cities."""
        entries = self.cast.names.entries
        places = (
            e for word in self.cast.lexicon.folding.fold(name).split() for e in entries.get(word, ()) if e.kind in ("state", "place") and len(e.words) == 1
        )
        return self.states(self.words(name)) | self.states([self.words(e.of or e.name)[0] for e in places])

    def before(self, start: int) -> list[Body]:
        """The bodies named before a letter of the text, the nearest first."""
        at = bisect.bisect_left(self.bodies, start, key=lambda body: body.start)
        return self.bodies[max(at - NEAR, 0) : at][::-1]

    @functools.cached_property
    def bodies(self) -> list[Body]:
        """The bodies of the article that are called by a name."""
        known = [k.mention for k in self.cast.known if k.mention.entry or k.mention.kind == "body" and len(k.words) > 1]
        of_kind = [m for m in known if m.kind == "body" or m.kind == "place" and self.told_there.acts(m)]
        of_kind = [m for m in of_kind if not self.told_there.aims(m)]
        named = [(mention, name) for mention in of_kind for name in [self.cast.name_of(mention)] if not self.is_called_so(name)]
        return [body for mention, name in named for body in (*self.owner(mention, name), self.body(mention, name))]

    def owner(self, mention: Mention, name: Name) -> Iterable[Body]:
        """The body whose medium another is by its name («موقع وزارة الري»), right before that."""
        words = self.words(name.name)
        if len(words) > 2 and words[0] in self.again.media and words[1] in self.nouns - self.again.media:
            own, start = name.name.partition(" ")[2], self.page.start[self.page.at(mention.span.start) + 1]
            yield Body(own, frozenset(words[1:2]), self.told(own), start, False)

    def body(self, mention: Mention, name: Name) -> Body:
        """What is told of the body of a mention; a place that is a subject may be the club of a city («أعلن ليفربول … وقال النادي»)."""
        entry, words = mention.entry or "", self.words(name.name)
        if mention.kind == "place":
            return Body(name.name, self.clubs, frozenset(), mention.span.start, True)
        kinds = frozenset({words[0], self.words(mention.span.text)[0], *self.kinds.get(entry, ())})
        return Body(name.name, kinds, self.told(name.name) | self.of_table.get(entry, frozenset()), mention.span.start, self.subjects.is_subject(mention))

    def written(self, place: Span) -> Body:
        """What is told of a body that no mention is."""
        name = self.cast.clean(place).translate(MARKS)
        return Body(name, frozenset(self.words(name)[:1]), self.told(name), place.start, self.by_words.is_subject(self.page.at(place.start)))

    def is_named(self, body: Body) -> bool:
        """The words tell more than what bodies of a sort do («شركة الطيران»)."""
        words = tuple(self.words(body.name))
        return len(words) > 2 or words not in self.again.described

    def last(self, found: Sequence[Body], voices: set[str]) -> Body | None:
        """Of bodies the last that spoke or was a subject."""
        spoke = (body for body in found if body.name in voices or body.subject)
        return max(spoke, key=lambda body: body.start, default=None)

    def only_of_state(self, noun: str, states: Set[str], place: Span) -> Name | None:
        """The only body of a kind that the noun may take up of which one of the states is told («شبكة "نور" النرويجية … وقالت القناة النرويجية»)."""
        kinds = self.again.kinds_alike(noun)
        names = {body.name for body in self.before(place.start) if body.kinds & kinds and states & body.states}
        return Name(names.pop(), "ORG") if len(names) == 1 else None

    def only(self, found: Sequence[Body], written: Sequence[Body], nouns: Set[str], start: int) -> Name | None:
        """The only one of bodies, where no other of the kind is told of before a letter of the text but by what it does («شركة الطيران»)."""
        starts = {body.start for body in (*found, *(b for b in written if not self.is_named(b)))}
        shortest = min((body.name for body in found), key=len)
        alone = all(body.name.startswith(shortest) for body in found) and not self.by_words.others(nouns, starts, start)
        return Name(shortest, "ORG") if alone else None

    def several_called(self, words: tuple[str, ...]) -> bool:
        """More than one body of the article is called by these words («النادي اللندني»)."""
        return len([name for name in self.cast.epithets.get(words, ()) if name in self.cast.entries]) > 1
