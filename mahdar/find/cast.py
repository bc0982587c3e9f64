"""The cast of an article: who each of its mentions is, by the fullest name in it.

A surname stands for the full name that ends in it, an office for the person who bears it in the article, a short name of a body for its long one.
"""

from __future__ import annotations

import bisect
import functools

import msgspec
from msgspec import Struct

from mahdar.find.labelled import Labelled
from mahdar.find.nominative import Nominative
from mahdar.find.offices import Offices
from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import BodiesTable
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.speech import GrammarTable, grammar
from mahdar.model import TYPE_OF_KIND, Mention, Name, Reading, Span
from mahdar.text import NUMBER, WORD

FULL = 4  # words: no name is fuller
NEAR = 40  # bearers of an office: so far back an office reaches


class Known(Struct, frozen=True):
    """A mention with its words folded for comparison (no article, ta marbuta as ha), and the words of its office."""

    mention: Mention
    words: tuple[str, ...]
    office: frozenset[str]


class Cast:
    """All mentions of one article, and who each of them is."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.article = reading.article
        self.lexicon = lexicon
        self.page = lexicon.page(reading.article.text)
        self.grammar: GrammarTable = lexicon.made(grammar)
        self.offices: Offices = lexicon.made(Offices)
        self.names: NameWords = lexicon.made(NameWords)
        self.without_article = self.offices.without_article
        self.nominative = lexicon.made(Nominative).of
        self.known = self.with_counterparts(self.apposed([self.knowing(m) for m in reading.of(Mention)]))
        self.by_span = {k.mention.span: k for k in self.known}
        self.epithets: dict[tuple[str, ...], str] = lexicon.made(epithets)
        self.entries = {k.mention.entry for k in self.known if k.mention.kind == "body" and k.mention.entry}
        self.persons: dict[str, dict[tuple[str, ...], list[Known]]] = {}
        self.bearers: dict[str, list[Known]] = {}
        self.bodies: dict[Span, Known] = {}
        self.unborne = [k for k in self.known if k.mention.kind == "office"]
        self.labelled = Labelled(((k.mention, k.words) for k in self.known), self.page, lexicon)
        self.index()

    def apposed(self, known: list[Known]) -> list[Known]:
        """The mentions, each person with the office that follows the name too («السفير فلان، المتحدث باسم الوزارة»)."""
        out = known[:1]
        for one in known[1:]:
            before = out[-1]
            between = self.article.text[before.mention.span.stop : one.mention.span.start].strip()
            if one.mention.kind == "office" and before.mention.kind == "person" and (not between or between in self.grammar.commas):
                out[-1] = Known(before.mention, before.words, before.office | one.office)
            out.append(one)
        return out

    def with_counterparts(self, known: list[Known]) -> list[Known]:
        """The mentions, each counterpart with the office that it is."""
        offices = self.offices.of_counterparts(k.office for k in known)
        return [Known(k.mention, k.words, office) for k, office in zip(known, offices, strict=True)]

    def index(self) -> None:
        """Persons by every word of their names and of their offices, bodies with the longest of their names so far."""
        named: dict[str, dict[tuple[str, ...], Known]] = {}
        for known in self.known:
            if known.mention.kind == "person":
                for word in {known.words[0], known.words[-1]} if known.words else ():
                    self.persons.setdefault(word, {}).setdefault(known.words, []).append(known)
                for word in known.office:
                    self.bearers.setdefault(word, []).append(known)
            elif known.mention.kind == "body" and known.words:
                self.bodies[known.mention.span] = longer_body(known, named.setdefault(known.words[0], {}))

    def words(self, span: Span) -> tuple[str, ...]:
        """The words of a span, folded loosely and without the article; of the first only what the span holds («ورئيس الوزراء» in «رئيس الوزراء»)."""
        page, loose = self.page, self.lexicon.loose.fold
        found = [i for i in page.tokens(span.start, span.stop) if page.kind[i] in (WORD, NUMBER)]
        whole = [page.word[i] if page.start[i] >= span.start else page.text[span.start : page.stop[i]] for i in found]
        return tuple(self.without_article(loose(word)) for word in whole)

    @functools.cached_property
    def state_words(self) -> frozenset[str]:
        """Words that add nothing to an office («رئيس الدولة»)."""
        return frozenset(map(self.lexicon.loose.fold, self.grammar.state_words))

    def knowing(self, mention: Mention) -> Known:
        """A mention with its words."""
        office = mention.office or (mention.span if mention.kind == "office" else None)
        named = mention.span if mention.kind == "body" else mention.head
        return Known(mention, self.words(named), self.offices.held(self.words(office)) if office else frozenset())

    def rule_of(self, mention: Mention) -> str:
        """The rule by which `name_of` found the name."""
        return "known_entry" if mention.entry else f"{mention.kind}_in_article"

    def name_of(self, mention: Mention) -> Name:
        """The fullest name in the article of whoever is mentioned."""
        known = self.by_span[mention.span]
        if mention.kind == "body":
            return Name(self.body_name(known), "ORG")
        if mention.entry:
            return Name(mention.entry, TYPE_OF_KIND[mention.kind])
        if mention.kind == "person":
            return self.person(known)
        if mention.kind == "office":
            bearer = self.bearer(known)
            return self.person(bearer) if bearer else Name(self.clean(self.fullest_office(known).mention.span), "OTHER")
        name = self.clean(mention.head)
        return Name(self.nominative(name) if mention.kind == "unnamed" and name else name, TYPE_OF_KIND[mention.kind])

    def names_of(self, mention: Mention) -> tuple[Name, ...]:
        """Who is meant by a mention: one, or the two who bear one office in two states («وزيرا خارجية اليابان والهند»)."""
        if mention.kind == "office" and mention.plural:
            two = self.offices.of_two_states(self.by_span[mention.span].office)
            bearers = [self.bearer(Known(msgspec.structs.replace(mention, gender=None), (), office)) for office in two]
            if bearers and all(bearers):
                return tuple(self.person(bearer) for bearer in bearers if bearer)
        return (self.name_of(mention),)

    def person(self, known: Known) -> Name:
        """The person by the fullest name in the article."""
        return Name(self.clean(self.fullest_person(known).mention.head), "PER")

    def fullest_office(self, known: Known) -> Known:
        """The office of one word without a bearer («الوزير») by what it was last called in more words; itself when it was not."""
        if len(known.office) != 1 or known.mention.plural:
            return known
        at = bisect.bisect_left(self.unborne, known.mention.span.start, key=lambda k: k.mention.span.start)
        fuller = (k for k in reversed(self.unborne[max(at - NEAR, 0) : at]) if len(k.office) > 1 and not k.mention.plural)
        return next((k for k in fuller if self.offices.holds(k.office, known.office) and not clash(k, known)), known)

    def body_name(self, known: Known) -> str:
        """The body's fullest form in the article: with the word for its kind or its state; of a short name («الصحيفة») that of the body it stands for."""
        longer = known.mention if known.mention.entry else self.bodies.get(known.mention.span, known).mention
        called = self.epithets.get(known.words) if longer is known.mention else None
        if called in self.entries:
            return str(called)
        return self.labelled.name(known.mention) or self.labelled.name(longer) or longer.entry or self.freed(longer.head)

    def body_called(self, place: Span) -> str | None:
        """The body of the article whose name proper the words of a span are, in quotation marks or not, or what it is called there."""
        called = self.epithets.get(self.words(place))
        return called if called in self.entries else self.labelled.by_words(place)

    def clean(self, span: Span) -> str:
        """The words of a span on one line, without the marks of hashtags."""
        return " ".join(span.text.replace("#", " ").replace("_", " ").split())

    def freed(self, span: Span) -> str:
        """The words of a span, «ل» and the article at their front parted («للخارجية الباكستانية»)."""
        whole = self.clean(span)
        fused = next((a for a in self.grammar.article if not whole.startswith(self.names.article) and whole.startswith(a)), "")
        return self.names.article + whole[len(fused) :] if fused else whole

    def fullest_person(self, known: Known) -> Known:
        """The person whose longer name ends in this one's words (or begins with its one word), the nearest of those; himself when there is none."""
        if not known.words:
            return known
        ends = self.longer(known, self.persons.get(known.words[-1], {}), -len(known.words), None)
        if not ends and len(known.words) == 1:
            ends = self.longer(known, self.persons.get(known.words[0], {}), None, 1)
        here = known.mention.span.start
        return max(ends, key=lambda k: (len(k.words) <= FULL, min(len(k.words), FULL), -abs(k.mention.span.start - here)), default=known)

    def longer(self, known: Known, named: dict[tuple[str, ...], list[Known]], first: int | None, last: int | None) -> list[Known]:
        """Of the persons named, those with longer names of which the slice is this name; of each name the bearers next to it on both sides."""
        here, found = known.mention.span.start, []
        for words, bearers in named.items():
            if len(words) > len(known.words) and words[first:last] == known.words:
                at = bisect.bisect_left(bearers, here, key=lambda k: k.mention.span.start)
                found += [k for k in bearers[max(at - 1, 0) : at + 1] if not clash(k, known)]
        return found

    def bearer(self, known: Known) -> Known | None:
        """The person who bears an office in this article: the nearest before, or else the first after, whose office holds all its words."""
        wanted = known.office - self.state_words if len(known.office) > 1 else known.office
        people = min((self.bearers.get(word, []) for word in wanted), key=len, default=[])
        at = bisect.bisect_left(people, known.mention.span.start, key=lambda k: k.mention.span.start)
        earlier = next((k for k in reversed(people[max(at - NEAR, 0) : at]) if self.offices.holds(k.office, wanted) and not clash(k, known)), None)
        if earlier is not None or len(known.office) < 2:
            return earlier
        return next((k for k in people[at : at + NEAR] if self.offices.holds(k.office, wanted) and not clash(k, known)), None)


def epithets(lexicon: Lexicon) -> dict[tuple[str, ...], str]:
    """What bodies are called in an article that names them, folded as words of mentions are («المنظمة الدولية»); ask for them by `lexicon.made(epithets)`."""
    without_article, loose = lexicon.made(Offices).without_article, lexicon.loose.fold
    rows = lexicon.table("bodies", BodiesTable).names
    return {tuple(without_article(word) for word in loose(called).split()): row.name for row in rows for called in row.called}


def clash(a: Known, b: Known) -> bool:
    """Two mentions cannot be one person: genders differ."""
    return bool(a.mention.gender and b.mention.gender and a.mention.gender != b.mention.gender)


def longer_body(known: Known, named: dict[tuple[str, ...], Known]) -> Known:
    """The body last named before with a longer name that begins alike and holds all the words of this one; `named` is kept up."""
    longer = [k for words, k in named.items() if len(words) > len(known.words) and set(known.words) <= set(words)]
    named[known.words] = known
    return max(longer, key=lambda k: k.mention.span.start, default=known)
