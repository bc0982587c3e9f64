"""Passages of articles with the places in them marked: what a page shows of the text behind a line."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from mahdar.model import Article, Meeting, Paper, Span, Statement
from mahdar.record.views.scope import Source

BREAKS = "\r\n"
BREAK = re.compile(r"[\r\n]+")
NO_ANCHORS: Mapping[int, str] = MappingProxyType({})


class Marked(Struct, frozen=True, order=True):
    """A stretch of a text, and what it is: content, cue, mention, channel or told (a meeting or paper)."""

    start: int
    stop: int
    what: str


class Piece(Struct, frozen=True):
    """Letters that stand together under the same marks; `marks` empty for plain text, `anchor` where a link may lead."""

    text: str
    marks: str
    anchor: str | None


Line = tuple[Piece, ...]


def of_statement(s: Statement) -> list[Marked]:
    """The parts of a statement."""
    ways = [("channel", span) for span in (s.channel, s.addressee, *s.relay)]
    named = [("cue", s.cue), ("mention", s.mention), *ways, *(("content", span) for span in s.content)]
    return [Marked(span.start, span.stop, what) for what, span in named if span]


def of_event(found: Meeting | Paper) -> list[Marked]:
    """A meeting or paper, and what it asks."""
    asks = found.asks if isinstance(found, Paper) else ()
    return [Marked(found.span.start, found.span.stop, "told"), *(Marked(ask.start, ask.stop, "content") for ask in asks)]


def around(article: Article, spans: Iterable[Span]) -> tuple[int, int]:
    """The whole lines in which the spans stand."""
    every = list(spans)
    start, stop = min(s.start for s in every), max(s.stop for s in every)
    after = BREAK.search(article.text, stop)
    return max(article.text.rfind(b, 0, start) for b in BREAKS) + 1, after.start() if after else len(article.text)


def passage(article: Article, marked: Sequence[Marked]) -> tuple[Line, ...]:
    """The whole lines in which the marks stand, with the marks; lines between them that hold none are left out."""
    found = lines(article.text, around(article, [article.span(m.start, m.stop) for m in marked]), marked)
    return tuple(line for line in found if any(piece.marks for piece in line))


def whole(source: Source, name: str) -> tuple[Line, ...]:
    """The whole text with all its statements, meetings and papers marked, and an anchor `name-offset` where each begins."""
    reading = source.reading
    marked = [m for s in reading.of(Statement) for m in of_statement(s)]
    events: list[Meeting | Paper] = [*reading.of(Meeting), *reading.of(Paper)]
    marked += [m for found in events for m in of_event(found)]
    anchors = {start: f"{name}-{start}" for start in anchored(source)}
    return lines(source.article.text, (0, len(source.article.text)), marked, anchors)


def anchored(source: Source) -> set[int]:
    """The offsets in an article at which a link may lead: where statements, meetings, papers and their parts begin."""
    reading = source.reading
    events: list[Meeting | Paper] = [*reading.of(Meeting), *reading.of(Paper)]
    parts = {m.start for found in events for m in of_event(found)}
    return parts | {start for s in reading.of(Statement) for start in (s.span.start, min(m.start for m in of_statement(s)), *(c.start for c in s.content[:1]))}


def lines(text: str, stretch: tuple[int, int], marked: Iterable[Marked], anchors: Mapping[int, str] = NO_ANCHORS) -> tuple[Line, ...]:
    """The stretch of the text cut into lines, and these into pieces of like marks; empty lines are left out."""
    cut = pieces(text, stretch, marked, anchors)
    grouped = (tuple(line) for breaks, line in itertools.groupby(cut, key=lambda piece: piece.text[0] in BREAKS) if not breaks)
    return tuple(line for line in grouped if any(not piece.text.isspace() for piece in line))


def pieces(text: str, stretch: tuple[int, int], marked: Iterable[Marked], anchors: Mapping[int, str]) -> Iterator[Piece]:
    """The stretch in pieces, cut where a mark begins or ends, at anchors and around line breaks."""
    changes: dict[int, Counter[str]] = defaultdict(Counter)
    for m in marked:
        changes[m.start][m.what] += 1
        changes[m.stop][m.what] -= 1
    breaks = (edge for match in BREAK.finditer(text, *stretch) for edge in match.span())
    edges = sorted({*stretch, *breaks, *(e for e in (*changes, *anchors) if stretch[0] < e < stretch[1])})
    marks: Counter[str] = Counter()
    for start, stop in itertools.pairwise(edges):
        marks.update(changes.get(start, {}))
        yield Piece(text[start:stop], " ".join(sorted(what for what in marks if marks[what] > 0)), anchors.get(start))
