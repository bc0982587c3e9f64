"""What a sentence asserts in a form in which two articles can be held against one another: a figure, a stretch of days, an office, a refusal."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.accounts import Accounts, accounts
from mahdar.lexicon.wording import TOKEN, Wording, wording
from mahdar.model import Dated, Mention, Name, Reading, Referent, SaidOn, Span, Statement, Time
from mahdar.weave.quantities import Counting, Quantity
from mahdar.weave.spelling import Spelling, spelling

TOP = 12
"""Terms of an article, those of most weight, by which its facts are found."""
DEMAND = 10
"""Words before a number in which somebody asks for it."""
TELLS = 0.45
"""The weight from which on a stem tells what a sentence is about."""


class Fact(Struct, frozen=True, kw_only=True):
    """What a sentence asserts.

    `name` is the construction, `keys` are those by which facts are found for comparison, `at` its place in the text; what the rest holds is the
    construction's own matter: a value in words, the least and most that it may be, what it is about and whose it is, and the states that tell more of whose.
    """

    name: str
    keys: tuple[str, ...]
    at: tuple[int, int]
    value: str = ""
    low: float = 0.0
    high: float = 0.0
    about: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()


class Construction(Struct, frozen=True):
    """Kinds of facts that are held against one another (`names`): what finds them in a sentence, and what tells how two of them part.

    `part` gives a reason; None when they do not part, or are of two things.  `alike` is how alike two articles must be.
    """

    names: tuple[str, ...]
    kind: str
    find: Callable[[Sight], Iterator[Fact]]
    part: Callable[[Fact, Fact, Spelling], str | None]
    alike: float


class Token(NamedTuple):
    """A word of a sentence, folded, with its stem and its place in the text."""

    word: str
    stem: str
    start: int
    stop: int


class Told(Struct, frozen=True):
    """What an article tells that its sentences need: findings in order, the terms of most weight, and its day."""

    reading: Reading
    top: tuple[str, ...]
    day: dt.date | None
    mentions: tuple[Mention, ...]
    dated: tuple[Dated, ...]
    times: Mapping[Span, Time]
    names: Mapping[Span, tuple[Name, ...]]
    statements: tuple[Statement, ...]
    said_on: frozenset[Span]

    @staticmethod
    def of(reading: Reading, top: Iterable[str], day: str) -> Told:
        """What a reading tells."""
        return Told(
            reading=reading,
            top=tuple(top)[:TOP],
            day=dt.date.fromisoformat(day) if day else None,
            mentions=tuple(reading.of(Mention)),
            dated=tuple(reading.of(Dated)),
            times={t.span: t for t in reading.of(Time)},
            names={r.span: r.names for r in reading.of(Referent)},
            statements=tuple(reading.of(Statement)),
            said_on=frozenset(s.time for s in reading.of(SaidOn) if s.time),
        )


class Sight:
    """One sentence of an article, seen for its facts; what is costly is made when it is asked for."""

    def __init__(self, told: Told, span: Span, lexicon: Lexicon) -> None:
        self.told, self.span, self.lexicon = told, span, lexicon
        self.words: Wording = lexicon.made(wording)
        self.known: Accounts = lexicon.made(accounts)
        self.spelt: Spelling = lexicon.made(spelling)
        self.text = told.reading.article.text

    @functools.cached_property
    def tokens(self) -> list[Token]:
        """The words and numbers."""
        fold, stem = self.words.fold, self.words.stem
        return [Token(word, stem(word), m.start(), m.end()) for m in TOKEN.finditer(self.text, self.span.start, self.span.stop) if (word := fold(m[0]))]

    @functools.cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(t.stem for t in self.tokens)

    @functools.cached_property
    def quantities(self) -> list[Quantity]:
        """The numbers that count something."""
        return self.lexicon.made(Counting).quantities(self.text, self.span.start, self.span.stop)

    @functools.cached_property
    def mentions(self) -> list[Mention]:
        """Who and what is named."""
        return [m for m in self.told.mentions if self.span.start <= m.span.start < self.span.stop]

    @functools.cached_property
    def dated(self) -> list[Dated]:
        """The times."""
        return [d for d in self.told.dated if self.span.start <= d.span.start < self.span.stop]

    @functools.cached_property
    def statements(self) -> list[Statement]:
        """The statements whose cue stands in the sentence or whose content reaches into it."""
        return [s for s in self.told.statements if s.span.start < self.span.stop and self.span.start < s.span.stop]

    @functools.cached_property
    def entries(self) -> frozenset[str]:
        """The states, bodies and places named, by the tables' own names, and the states that they belong to; of a statement that goes on over
        several sentences all that it names."""
        return self.entries_but(())

    def entries_but(self, without: Iterable[Mention]) -> frozenset[str]:
        """The same without those of some mentions."""
        around = [part for s in self.statements for part in s.content if part.start <= self.span.start and self.span.stop <= part.stop + 2]
        first, last = min((p.start for p in around), default=self.span.start), max((p.stop for p in around), default=self.span.stop)
        left_out = {m.span for m in without}
        within = (m for m in self.told.mentions if first <= m.span.start < max(last, self.span.stop) and m.span not in left_out)
        return frozenset(entry for m in within for entry in entries_of(m))

    @functools.cached_property
    def persons(self) -> frozenset[str]:
        """The persons named, as sides are compared by."""
        return self.named(n for m in self.mentions if m.kind == "person" for n in self.told.names.get(m.span, ()))

    @functools.cached_property
    def roots(self) -> frozenset[str]:
        """The roots of the words that tell something."""
        words = self.words
        return frozenset(words.root(t.stem) for t in self.tokens if t.word[0].isalpha() and t.word not in words.empty and words.weight(t.stem) >= TELLS)

    @functools.cached_property
    def roots_before(self) -> frozenset[str]:
        """The same of the sentence before."""
        stop = len(self.text[: self.span.start].rstrip())
        start = max((self.text.rfind(mark, 0, stop - 1) for mark in ".\n!"), default=0) + 1
        return Sight(self.told, self.told.reading.article.span(start, max(start, stop)), self.lexicon).roots

    def index(self, place: int) -> int:
        """The number of the first token that ends after a place."""
        return next((n for n, t in enumerate(self.tokens) if t.stop > place), len(self.tokens))

    def around(self, start: int, stop: int, before: int, after: int) -> list[Token]:
        """The tokens before and after a place."""
        first, last = self.index(start), self.index(stop)
        return [*self.tokens[max(0, first - before) : first], *self.tokens[last : last + after]]

    def negates(self, n: int) -> bool:
        """A token is a negation."""
        token = self.tokens[n]
        return self.known.negates(token.word, self.text[token.start : token.stop])

    def is_demanded(self, q: Quantity) -> bool:
        """A number of what somebody asks for, not of what is so."""
        return any(t.stem in self.known.demands for t in self.around(q.start, q.start, DEMAND, 0))

    def speakers(self, statement: Statement) -> frozenset[str]:
        """Who speaks, as `PER name`, `ORG name`, `GPE name`."""
        return self.named(self.told.names.get(statement.cue, ()))

    def named(self, names: Iterable[Name]) -> frozenset[str]:
        """Names as sides are compared by."""
        return frozenset(f"{n.type} {' '.join(self.spelt.words(n.name))}" for n in names if n.type != "OTHER")

    def keys(self, extra: Iterable[str] = ()) -> tuple[str, ...]:
        """The terms of the article, each with what is added."""
        added = "|".join(extra)
        return tuple(f"{term} {added}".strip() for term in self.told.top)


def entries_of(mention: Mention) -> Iterator[str]:
    """The tables' own name of a mention, and that of the state it belongs to."""
    if mention.entry:
        yield mention.entry
    if mention.body:
        yield mention.body
