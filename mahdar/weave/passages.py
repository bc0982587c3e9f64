"""Passages of an article that can be compared: the sentences of what is said in it, each with its speakers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Name, Published, Reading, Referent, Span, Statement
from mahdar.text import Page
from mahdar.weave.days import days
from mahdar.weave.spelling import spelling

SENTENCE = re.compile('(?<=[.!?\u061f])["\u201d\u00bb)]*\\s+|\\n+')
FEWEST = 2
"""Stems without which a passage tells too little to be compared."""
LONGER = 3
"""The same for a quotation of unknown speaker."""
EDGE = 8
"""Characters that may stand outside the quotation marks of a passage that is one quotation."""
MARGIN = 5
"""Tokens of the shortest quotation looked at by itself."""


class Passage(Struct, frozen=True):
    """A sentence that somebody says: its place, its stems, those of them in quotation marks inside it, who says it and the statement it belongs to."""

    span: Span
    stems: tuple[str, ...]
    quoted: frozenset[str]
    who: tuple[Name, ...]
    statement: Statement | None


def passages(reading: Reading, lexicon: Lexicon) -> list[Passage]:
    """The sentences of all statements, and of quotations that belong to none, in order of their places."""
    words, page = lexicon.made(wording), lexicon.page(reading.article.text)
    names = {r.span: r.names for r in reading.of(Referent)}
    found: dict[Span, Passage] = {}
    for s in reading.of(Statement):
        for part in s.content:
            for span in sentences(reading, part.start, part.stop):
                if len(stems := words.stems(span.text)) >= FEWEST:
                    found[span] = Passage(span, tuple(stems), within_quotes(span, page, words), names.get(s.cue, ()), s)
    for span in loose_quotations(reading, page):
        if len(stems := words.stems(span.text)) >= LONGER:
            found[span] = Passage(span, tuple(stems), frozenset(), (), None)
    return [found[span] for span in sorted(found)]


def sentences(reading: Reading, start: int, stop: int) -> Iterator[Span]:
    """The sentences of a stretch."""
    text, first = reading.article.text, start
    for match in SENTENCE.finditer(text, start, stop):
        if match.start() > first:
            yield reading.article.span(first, match.start())
        first = match.end()
    if stop > first:
        yield reading.article.span(first, stop)


def loose_quotations(reading: Reading, page: Page) -> Iterator[Span]:
    """The sentences of quotations that lie, by more than half, in no statement."""
    said = sorted((c.start, c.stop) for s in reading.of(Statement) for c in s.content)
    for q in page.quotations:
        if q.closer - q.opener >= MARGIN:
            for span in sentences(reading, page.start[q.opener + 1], page.stop[q.closer - 1]):
                if all(2 * (min(span.stop, stop) - max(span.start, start)) <= span.stop - span.start for start, stop in said):
                    yield span


def within_quotes(span: Span, page: Page, words: Wording) -> frozenset[str]:
    """The stems of a passage that stand in quotation marks while others don't."""
    found: set[str] = set()
    for q in page.quotations:
        start, stop = page.start[q.opener], page.stop[min(q.closer, len(page) - 1)]
        first, last = max(start, span.start), min(stop, span.stop)
        if first < last and (start > span.start + EDGE or stop < span.stop - EDGE):
            found.update(words.stems(page.text[first:last]))
    return frozenset(found)


def often(reading: Reading, words: Wording) -> Counter[str]:
    """How many sentences of the article have a stem."""
    text = reading.article.text
    return Counter(stem for span in sentences(reading, 0, len(text)) for stem in words.stems(span.text))


def speakers(who: tuple[Name, ...], lexicon: Lexicon) -> set[str]:
    """The speakers that a name tells, as `PER name`, `ORG name`, `GPE name`; unnamed sources and mere offices are none."""
    spelt = lexicon.made(spelling)
    return {f"{name.type} {' '.join(spelt.words(name.name))}" for name in who if name.type != "OTHER"}


def day_of(reading: Reading) -> str:
    """The first day on which the article may have been published, empty when nothing tells."""
    for found in reading.of(Published):
        if known := days(found.value or found.edtf or ""):
            return known.first.isoformat()
    return ""
