"""What a view is asked about: a scope of the record, and the readings gathered for it with all that joins them."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from mahdar.errors import BadRequest
from mahdar.lexicon import Lexicon
from mahdar.lexicon.credits import credit_words
from mahdar.model import Article, Credit, Published, Reading, Span
from mahdar.record.views.days import Bounds, bounds, overlap
from mahdar.text import Page
from mahdar.weave.forms import Edge

T = TypeVar("T")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Scope(Struct, frozen=True, kw_only=True):
    """The articles that a view looks at: those that hold all the words of `about`, were published from `start` to `end` (days) and in `outlet`.

    `at` asks for the state on a day: nothing published after it is looked at.  `since` leaves out what no article from that day on tells of.
    An article whose day of publication is not known lies in no period of time.
    """

    about: str = ""
    start: str | None = None
    end: str | None = None
    outlet: str | None = None
    at: str | None = None
    since: str | None = None


class KeptIssue(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An issue as a person keeps it: its name, phrases of which a statement must hold one (all its words near one another), and phrases that rule it out."""

    name: str
    words: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()


class Kept(Struct, frozen=True, kw_only=True):
    """What the record keeps beside readings and clusters: issues (None: Mahdar's proposals hold), corrected values by address, the day asked for, by weaver
    what is said of two addresses, and each two addresses that a person judges different."""

    issues: tuple[KeptIssue, ...] | None = None
    corrected: Mapping[str, str] = {}
    at: str | None = None
    pairs: Mapping[str, Sequence[tuple[str, str, Edge]]] = {}
    apart: frozenset[frozenset[str]] = frozenset()


class Evidence(Struct, frozen=True, order=True):
    """A place in an article: its doc, and `[start, stop)` in code points of its text."""

    doc: str
    span: tuple[int, int]


class Source(Struct, frozen=True, kw_only=True):
    """An article with what its lines tell of it: a doc of its own, outlet, agencies, and the first and last day on which it may have been published."""

    doc: str
    reading: Reading
    outlet: str | None
    agencies: tuple[str, ...]
    days: Bounds | None
    how: str | None

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.reading.article

    @property
    def day(self) -> str:
        """The (first) day of publication for sorting, empty when it is not known."""
        return self.days[0] if self.days else ""

    @property
    def origin(self) -> str:
        """From where the words reached the page as far as it is said: the first agency credited, else the outlet, else the article by itself."""
        return (*self.agencies, self.outlet or self.doc)[0]

    def at(self, span: Span) -> Evidence:
        """The span as evidence."""
        return Evidence(self.doc, (span.start, span.stop))


Clusters = Mapping[str, str]
Pairs = Sequence[tuple[str, str, Edge]]


PAGES = 500
"""So many articles of a scope are kept cut into words (some 100 kB each)."""


class Gathered:
    """The articles of a scope in order of their days, and by weaver the cluster that each woven address belongs to, and what is said of two addresses."""

    def __init__(self, sources: Iterable[Source], clusters: Mapping[str, Clusters], lexicon: Lexicon, kept: Kept | None = None) -> None:
        self.sources = sorted(sources, key=lambda s: (s.day, s.doc, s.article.id))
        self.by_doc = {s.doc: s for s in self.sources}
        self.clusters = clusters
        self.lexicon = lexicon
        self.kept = kept or Kept()
        self.pairs = self.kept.pairs
        self._made: dict[Callable[[Gathered], Any], Any] = {}
        self.page = functools.lru_cache(maxsize=PAGES)(self._page)

    def _page(self, doc: str) -> Page:
        return self.lexicon.page(self.by_doc[doc].article.text)

    @property
    def last_day(self) -> str:
        """The day of which the state is shown: the one asked for, else the last on which an article was published."""
        return self.kept.at or max((s.days[-1] for s in self.sources if s.days), default="")

    def made(self, make: Callable[[Gathered], T]) -> T:
        """What `make(self)` returns, made once: several questions look at the same parties and statements."""
        if make not in self._made:
            self._made[make] = make(self)
        value: T = self._made[make]
        return value

    def cluster(self, weaver: str, address: str) -> str | None:
        """The cluster of a place, by the least of its addresses; None when the weaver took nothing there."""
        return self.clusters.get(weaver, {}).get(address)

    def judged(self, weaver: str) -> Iterator[tuple[Source, Source, Edge]]:
        """What a weaver says of two articles of the scope, the one that comes first in order of days first."""
        by_id, order = {s.article.id: s for s in self.sources}, {s.article.id: n for n, s in enumerate(self.sources)}
        for a, b, edge in self.pairs.get(weaver, ()):
            ids = sorted((id for id in (a.partition(":")[0], b.partition(":")[0]) if id in order), key=order.__getitem__)
            if len(ids) == 2:
                yield by_id[ids[0]], by_id[ids[1]], edge

    def text(self, evidence: Evidence) -> str:
        """The words at a place."""
        return self.by_doc[evidence.doc].article.text[slice(*evidence.span)]


def sources(readings: Iterable[Reading], lexicon: Lexicon) -> list[Source]:
    """The articles of a record, each with a doc of its own: where several bear the same doc, the id is added to it."""
    every = list(readings)
    docs = [r.article.doc.removesuffix(".txt") for r in every]
    times = Counter(docs)
    return [source(r, doc if times[doc] == 1 else f"{doc}~{r.article.id}", lexicon) for r, doc in zip(every, docs, strict=True)]


def source(reading: Reading, doc: str, lexicon: Lexicon) -> Source:
    credits, published = reading.of(Credit), next(iter(reading.of(Published)), None)
    named = [c.name for c in credits if c.role == "outlet"]
    return Source(
        doc=doc,
        reading=reading,
        outlet=reading.article.outlet or next(iter(named), None),
        agencies=tuple(dict.fromkeys([*(c.name for c in credits if c.role == "agency"), *agencies_of(reading.article.author or "", lexicon)])),
        days=bounds(published.edtf or published.value) if published else None,
        how=published.how if published else None,
    )


def agencies_of(byline: str, lexicon: Lexicon) -> Iterator[str]:
    """The agencies that a line with the author's name credits."""
    page, names = lexicon.page(byline), lexicon.made(credit_words)
    found = (names.name_at(page, i) for i in range(len(page)))
    return (known[0].name for known in found if known and known[0].role == "agency")


def within(source: Source, scope: Scope) -> bool:
    """Whether the article lies in the scope's outlet and period; its words are looked for in the index of the record."""
    if scope.outlet and scope.outlet != source.outlet:
        return False
    period = (scope.start or "", min(scope.end or "9999", scope.at or "9999"))
    return period == ("", "9999") or bool(source.days and overlap(source.days, period))


def check_period(scope: Scope) -> None:
    """Raise BadRequest when the scope's first or last day is no day, or the last comes before the first."""
    for day in filter(None, (scope.start, scope.end, scope.at, scope.since)):
        if not DAY.fullmatch(day) or not bounds(day):
            raise BadRequest(f"{day!r} is no day; write it as 2022-01-31")
    if scope.start and scope.end and scope.end < scope.start:
        raise BadRequest(f"the period ends on {scope.end}, before it begins on {scope.start}")
