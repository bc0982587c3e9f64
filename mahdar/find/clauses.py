"""What stands around a noun in its clause: mentions with the roles that small words give them, times, adjectives of states."""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.small_words import Small
from mahdar.find.stretches import season, week
from mahdar.lexicon import Lexicon
from mahdar.model import TYPE_OF_KIND, Dated, Mention, Name, Published, Reading, Referent, Span, Time
from mahdar.text import BREAK, WORD, Page

FARTHEST = 30
"""A clause is not searched farther than so many words to either side."""
YEAR = len("2022")
WEEKDAY = " w="
EXACT = (" day=", " step=")
"""Parts of a time beside its weekday that tell which week is meant: «yesterday», «last»."""
SINCE = 5
"""Tokens before a date among which «since» stands."""
COMPANY = ("with", "between")
COMPANY_WITHIN = 9
"""Plain words behind a noun after which «with» and «between» belong to another."""
CHAIN = 2
"""Words of a chain of nouns between a noun and the name that it belongs to."""
APPOSED = 6
"""Tokens of a description between two commas that stands before a name."""


class Place(Struct, frozen=True, gc=False):
    """A mention on the page: its tokens `[first, last)`, who it is, what clings to its first word, and the city that it names."""

    first: int
    last: int
    mention: Mention
    name: Name
    clitic: str
    city: str | None


class When(Struct, frozen=True, gc=False):
    """A date on the page: its tokens `[first, last)` and its EDTF value; whether a weekday tells it, and whether that tells of which week."""

    first: int
    last: int
    edtf: str
    weekday: bool = False
    exact: bool = False


class Part(Struct, frozen=True, gc=False):
    """A name beside a noun and the role in which it stands there: with, between, in, to, on, for, from, of (right after the noun), by (the subject)."""

    role: str
    place: Place


def bodies_of(reading: Reading, names: dict[Span, Name]) -> dict[str, set[str]]:
    """For each person the states and bodies of the offices that stand with his name."""
    found: dict[str, set[str]] = {}
    for mention in reading.of(Mention):
        if mention.office and mention.body and (name := names.get(mention.span)):
            found.setdefault(name.name, set()).add(mention.body)
    return found


def of_another_state(mention: Mention, name: Name, theirs: dict[str, set[str]]) -> bool:
    """«التقى فلان زعيم الهند»: an office without a name that was taken for him before it, though his own are all of another state."""
    return mention.kind == "office" and bool(mention.body) and bool(theirs.get(name.name)) and mention.body not in theirs[name.name]


class Clauses:
    """One article as the finders of meetings and papers see it."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.article, self.fold = reading.article, lexicon.folding.fold
        self.page: Page = lexicon.page(reading.article.text)
        self.small: Small = lexicon.made(Small)
        self.places: dict[int, Place] = {}
        self.covered: dict[int, int] = {}
        names = {r.span: r.names[0] for r in reading.of(Referent) if r.names}
        theirs = bodies_of(reading, names)
        self.states = {m.body for m in reading.of(Mention) if m.kind in ("state", "place") and m.body} | {m.entry for m in reading.of(Mention) if m.entry}
        for mention in reading.of(Mention):
            for part in [mention] if mention.kind != "unnamed" else self.states_in(mention):
                name = names.get(part.span)
                self.enter(part, None if name and of_another_state(part, name, theirs) else name)
        self.weekdays = {t.span for t in reading.of(Time) if WEEKDAY in f" {t.expr}" and " d=" not in f" {t.expr}"}
        self.exact = {t.span for t in reading.of(Time) if t.span in self.weekdays and any(day in t.expr for day in EXACT)}
        self.times = [*self.dates(reading), *self.weeks(reading)]
        self.timed = {i for w in self.times for i in range(w.first, w.last)}

    def enter(self, mention: Mention, name: Name | None) -> None:
        """Note a mention that stands in no wider one; an office whose bearer is unknown stands for its state or body."""
        tokens = self.page.tokens(mention.span.start, mention.span.stop)
        if not tokens or tokens.start in self.covered:
            return
        name = name or Name(name=mention.entry or mention.head.text, type=TYPE_OF_KIND[mention.kind])
        if name.type == "OTHER" and mention.kind == "office" and mention.body:
            body = self.sender(mention) or mention.body
            name = Name(name=self.which(mention, body), type="GPE" if self.fold(body) in self.small.names else "ORG")
        clitic = self.fold(self.page.text[self.page.start[tokens.start] : mention.span.start]) or self.small.melted(self.page.word[tokens.start])
        place = Place(tokens.start, tokens.stop, mention, Name(name.name, name.type, mention.span), clitic, self.city(mention))
        self.places[tokens.start] = place
        self.covered |= dict.fromkeys(tokens, tokens.start)

    def sender(self, mention: Mention) -> str | None:
        """«السفير الهندي لدى تونس»: the state that has sent him, by the words before the one for where he is."""
        words = self.fold(mention.span.text).split()
        at = next((n for n, word in enumerate(words) if word in self.small.posted), 0)
        return next(self.small.states_in(words[:at]), None)

    def which(self, mention: Mention, state: str) -> str:
        """«المسؤولة الكورية» in an article that names only one of two states whose adjectives begin alike: that one."""
        other, rest = self.small.twins.get(state, ("", ""))
        told = rest and (rest in self.fold(mention.span.text) or self.fold(state) in self.fold(mention.span.text))
        return other if other in self.states and state not in self.states and not told else state

    def states_in(self, mention: Mention) -> Iterator[Mention]:
        """The states that are named in an unnamed source: a letter, a document is no party, but the state that it comes from is."""
        for i in self.page.tokens(mention.span.start, mention.span.stop):
            if entry := self.small.names.get(self.page.word[i]) or self.small.lands.get(self.page.word[i]):
                span = self.article.span(self.page.start[i], self.page.stop[i])
                yield Mention(span=span, rule=mention.rule, kind="state", head=span, entry=entry)

    def city(self, mention: Mention) -> str | None:
        """The city that a mention names: a capital, though it may stand for its state, or a known place that lies in a state."""
        if mention.kind not in ("place", "state"):
            return None
        last = self.fold(mention.head.text.split()[-1]) if mention.head.text.split() else ""
        melted = self.small.melted(last)
        last = self.small.article + last.removeprefix(melted) if melted else last
        return (
            self.small.capitals.get(self.fold(mention.head.text))
            or self.small.capitals.get(last)
            or (mention.entry or mention.head.text if mention.kind == "place" and mention.body else None)
        )

    def dates(self, reading: Reading) -> Iterator[When]:
        """The dates of days, months and years, two neighbours joined by «and» or a dash being one range."""
        found = [w for d in reading.of(Dated) if (w := self.when(d))]
        skip = False
        for one, other in zip(found, [*found[1:], None], strict=False):
            if skip:
                skip = False
            elif other and other.first - one.last <= 1 and len(one.edtf) == len(other.edtf) == 10 and one.edtf < other.edtf:
                skip = True
                yield When(one.first, other.last, f"{one.edtf}/{other.edtf}", one.weekday)
            else:
                yield one

    def when(self, dated: Dated) -> When | None:
        """A date on the page; None for what is no date."""
        tokens = self.page.tokens(dated.span.start, dated.span.stop)
        sure = dated.edtf and dated.edtf[:1].isdigit()
        value = dated.edtf if dated.edtf and sure else dated.value.split("T")[0]
        value = season(value) or value
        return (
            When(tokens.start, tokens.stop, value, dated.span in self.weekdays, dated.span in self.exact)
            if tokens and value[:YEAR].isdigit() and len(value) >= YEAR and "W" not in value
            else None
        )

    def weeks(self, reading: Reading) -> Iterator[When]:
        """The weeks that are told by the day of publication, each as its days."""
        published = next((p.value for p in reading.of(Published) if p.value), None)
        for dated in reading.of(Dated):
            days = week(dated.value, published, counted=dated.rule == "ago_or_later")
            tokens = self.page.tokens(dated.span.start, dated.span.stop) if days else range(0)
            if tokens and days and not self.bare_end(tokens):
                yield When(tokens.start, tokens.stop, days)

    def bare_end(self, tokens: range) -> bool:
        """«نهاية الأسبوع»: with neither «this» nor an adjective it may be that of this week or of the last."""
        words = self.page.word[tokens.start : tokens.stop]
        told = sum(word.startswith(self.small.article) for word in words) > 1 or any(word in self.small.this for word in words)
        return len(words) > 1 and words[-1].startswith(self.small.article) and not told

    # walking

    def ends(self, i: int) -> bool:
        """A sentence or a clause of speech ends at the token."""
        page = self.page
        if page.kind[i] == BREAK or page.word[i] in self.small.that and i not in self.covered:
            return True
        return page.raw[i] in self.small.ends and i not in self.covered

    @functools.cached_property
    def _ends(self) -> list[int]:
        """The tokens at which a sentence or a clause of speech ends."""
        return [i for i in self.page.where(self.small.clause_ends) if self.ends(i)]

    @functools.cached_property
    def _full_stops(self) -> list[int]:
        """The full stops and line breaks."""
        raw, stops = self.page.raw, self.small.full_stops
        return [i for i in self.page.where(self.small.clause_ends) if raw[i] in stops]

    def clause(self, i: int) -> range:
        """The tokens of the clause in which the token stands."""
        ends, least, most = self._ends, max(0, i - FARTHEST), min(len(self.page), i + FARTHEST)
        before, behind = bisect_left(ends, i), bisect_right(ends, i)
        first = max(least, ends[before - 1] + 1) if before else least
        return range(first, max(i + 1, min(most, ends[behind])) if behind < len(ends) else max(i + 1, most))

    def headline(self, i: int) -> bool:
        """The token stands in a first line that no full stop ends."""
        first = next((j for j, kind in enumerate(self.page.kind) if kind == BREAK), 0)
        return i < first and self.page.raw[first - 1] not in self.small.ends

    def sentence(self, i: int) -> range:
        """The tokens from one full stop or line break to the next."""
        stops = self._full_stops
        at = bisect_left(stops, i)
        return range(stops[at - 1] + 1 if at else 0, stops[at] if at < len(stops) else len(self.page))

    def leftward(self, i: int, first: int) -> Iterator[int]:
        """The tokens before `i` down to `first`, nearest first, each mention as its first token; a comma that no name touches ends it."""
        j = i - 1
        while j >= first:
            if self.page.raw[j] in self.small.commas and not any(k in self.covered or k in self.timed for k in (j - 1, j + 1)):
                return
            j = self.covered.get(j, j)
            yield j
            j -= 1

    def plain(self, i: int) -> bool:
        """An ordinary word: no name, date, small word, adjective of a state or mark."""
        known = i in self.covered or i in self.timed or self.page.word[i] in self.small.roles or self.adjective(i)
        return self.page.kind[i] == WORD and not known

    def role(self, place: Place, before: str) -> str:
        """The role of a mention by what clings to it, or by what stood before it."""
        return self.small.clitic_roles.get(place.clitic.removeprefix(self.small.joint), before)

    def parts(self, tokens: range, role: str) -> Iterator[Part]:
        """The names in the tokens, each with its role; `role` is that of a name at once.  Behind a word of topic only plain words of company give one."""
        i = since = tokens.start
        plain = 0
        topic = tied = False
        while i < tokens.stop:
            if i in self.places:
                place = self.places[i]
                role = self.role(place, role)
                if role and not (tied and role in COMPANY) and (not topic or role in COMPANY or role == "in" and place.city):
                    yield Part(role, place)
                i = place.last
                continue
            if self.page.word[i] in self.small.since and i + 1 < tokens.stop and self.plain(i + 1) and self.page.word[i + 1] not in self.small.ago:
                return
            topic = topic or self.page.word[i] in self.small.topics
            plain += self.plain(i)
            tied = tied or self.page.word[i] in self.small.ties or plain > COMPANY_WITHIN
            if self.page.word[i] in self.small.roles:
                since = i + 1
            role = role if i in self.timed else self.next_role(i, role, i - since)
            i += 1

    def next_role(self, i: int, role: str, chain: int) -> str:
        """What a name after this token is: a small word gives the role, adjectives and joints keep it, other words end it.

        The first nouns of a chain (`chain` words so far) keep it too: «meeting of the council of the alliance».
        """
        page, word = self.page, self.page.word[i]
        if (each := self.each_of(i, role)) is not None:
            return each
        if word in self.small.roles or word in self.small.topics:
            return self.small.roles.get(word, "")
        if word[1:] in self.small.heads and self.small.clitic_roles.get(word[:1]) == "in":
            return "in"
        if page.kind[i] != WORD or self.adjective(i) or word == self.small.joint or word in self.small.keeps or word in self.small.adverbs:
            return role
        if role in ("in", "to") and (word in self.small.heads or word.startswith(self.small.article) and page.word[i - 1] in self.small.heads):
            return role
        if role == "between" and self.apposed(i) or role in COMPANY and word.removeprefix(self.small.joint) in self.small.members:
            return role
        return role if role in ("of", "on") and (word.startswith(self.small.article) or chain < CHAIN) else ""

    def each_of(self, i: int, role: str) -> str | None:
        """«بين كل من الهند وباكستان», «بكل من», «كلا من»: «each of» leaves those behind it in the role of the word before; None elsewhere."""
        word, small = self.page.word, self.small
        first = i if word[i] in small.each else i - 1 if i and word[i - 1] in small.each else None
        if first is None or first + 1 >= len(word) or small.roles.get(word[first + 1]) != "from":
            return None
        return small.clitic_roles.get(word[i].removeprefix(small.joint)[:1], role) if i == first else role

    def apposed(self, i: int) -> bool:
        """«بين فلان، ورجل الشرق القوي، فلان»: the token stands in words that begin with «and» and tell who is named behind the next comma."""
        first = next((k for k in range(i, max(0, i - APPOSED), -1) if self.page.raw[k - 1] in self.small.commas or k - 1 in self.covered), None)
        comma = next((k for k in range(i, min(i + APPOSED, len(self.page) - 1)) if self.page.raw[k] in self.small.commas), None)
        if first is None or comma is None or not self.page.word[first].startswith(self.small.joint):
            return False
        named = self.places.get(comma + 1)
        return named is not None and named.name.type == "PER"

    def apposed_to(self, first: int) -> Place | None:
        """«وزير المال، فلان، ووزير النفط، فلان، سيشاركان»: the person with his title before the comma, to whom «and» joins another."""
        before = self.covered.get(first - 2) if first > 1 and self.page.raw[first - 1] in self.small.commas else None
        place = self.places.get(before) if before is not None else None
        joined = place is not None and place.mention.office is not None and place.name.type == "PER" and not self.role(place, "")
        return place if joined and place and place.last == first - 1 else None

    def adjective(self, i: int) -> str | None:
        """The state whose adjective the token is."""
        if i in self.covered:
            return None
        word, small = self.page.word[i], self.small
        pair = small.pairs.get(" ".join(self.page.word[i : i + 2])) if word in small.first_of_pairs else None
        return pair or small.adjectives.get(word)

    def states_after(self, noun: int, stop: int) -> Iterator[tuple[str, int]]:
        """The states whose adjectives follow the noun, with nothing but adjectives, dashes and «and» between; and the tokens."""
        definite = self.small.article in self.page.word[noun][:4]
        for j in range(noun + 1, min(noun + 8, stop)):
            word = self.page.word[j]
            if state := self.adjective(j):
                yield state, j
                continue
            joins = self.page.raw[j] in self.small.dashes or word == self.small.joint or definite and word.startswith(self.small.article)
            if j in self.covered or not joins:
                return

    def since(self, i: int) -> bool:
        """«Since» stands before the token, or with a few words between: the date begins or ends something else."""
        back = itertools.takewhile(lambda j: self.page.raw[j] not in self.small.commas, range(i - 1, max(-1, i - SINCE - SINCE), -1))
        return any(self.page.word[j] in self.small.since and (j >= i - SINCE or self.plain(j + 1)) for j in back)

    def span(self, first: int, last: int, clitic: int = 0) -> Span:
        """The span of the tokens, without as many letters as cling to the first."""
        return self.article.span(self.page.start[first] + clitic, self.page.stop[last - 1])

    def date_near(self, tokens: range, i: int) -> str | None:
        """The date among the tokens that stands nearest to token `i`, one after it before one ahead of it."""
        when = self.when_near(tokens, i)
        return when.edtf if when else None

    def when_near(self, tokens: range, i: int) -> When | None:
        """As `date_near`, with its tokens; a bare year only where there is nothing else."""
        near = [w for w in self.times if tokens.start <= w.first and w.last <= tokens.stop and not self.since(w.first)]
        return min(near, key=lambda w: (len(w.edtf) <= YEAR, w.first < i, abs(w.first - i)), default=None)
