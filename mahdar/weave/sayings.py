"""Passages of an article that can be compared: the sentences of what is said in it, each with its speakers."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.said import said_words
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Article, Dated, Name, Published, Reading, Referent, SaidOn, Span, Statement
from mahdar.text import Page
from mahdar.weave.days import days
from mahdar.weave.spelling import spelling

SENTENCE = re.compile('(?<=[.!?\u061f])["\u201d\u00bb)]*\\s+|\\n+')
ANNOUNCING = re.compile(r"^.*:\s*$", re.MULTILINE)
FEWEST = 2
"""Stems without which a passage tells too little to be compared."""
LONGER = 3
"""The same for a sentence of unknown speaker."""
MOST = 150
"""So many passages of one article are looked at, from its beginning: many times what a news article has."""
FURTHEST = 30_000
"""Code points of an article in which passages are looked for."""
EDGE = 8
"""Characters that may stand outside the quotation marks of a passage that is one quotation."""
BELOW = 300
"""Characters behind a headline in which what it tells is told in full."""
TOPIC = 10
"""Stems that tell what an article is about."""
PLAIN = ("state", "affirm")
"""Acts that tell nothing of what is said."""
EXACT = re.compile(r"\d{4}-\d\d-\d\d(?!T\d)")
"""A value that is one day, or a part of it, but no hour."""
NEWS = 1
"""What an article tells as new happened at most so many days before it was printed."""
SHORTEST = 3
"""Tokens of the shortest quotation by which a sentence that no statement holds is looked at, with its opening mark."""


class Passage(Struct, frozen=True):
    """A sentence that somebody says: its place, its stems, those of them in quotation marks inside it, who says it and the statement it belongs to.

    `announced`: it belongs to no statement, but stands in a text that the article announces as such («the text of the letter:»).  `negated`: a word negates.
    """

    span: Span
    stems: tuple[str, ...]
    quoted: frozenset[str]
    who: tuple[Name, ...]
    statement: Statement | None
    announced: bool = False
    negated: bool = False


def passages(reading: Reading, lexicon: Lexicon) -> list[Passage]:
    """The sentences of all statements, and sentences with quotations that belong to none, in order."""
    words = lexicon.made(wording)
    scene = Scene(reading, lexicon.page(reading.article.text[:FURTHEST]))
    names = {r.span: r.names for r in reading.of(Referent)}
    found = {span: (s, names.get(s.cue, ())) for s in scene.statements for part in s.content for span in scene.sentences(part.start, part.stop)}
    text = announced(reading.article, words)
    loose = {span: (None, names.get(scene.before(span) or span, ())) for span in scene.loose_sentences(text)}
    every = []
    for span, (s, who) in sorted((loose | found).items(), key=lambda row: row[0]):
        tokens = words.tokens(span.text)
        stems = tuple(words.stems_of(tokens))
        if len(stems) >= (FEWEST if s else LONGER):
            every.append(Passage(span, stems, scene.quoted(span, words), who, s, not s and span.start >= text, words.negating(tokens)))
    return every[:MOST]


def announced(article: Article, words: Wording) -> int:
    """Where the text of a letter or speech begins that a line ending in a colon announces; the end of the article when none does."""
    for match in ANNOUNCING.finditer(article.text, 0, FURTHEST):
        if words.texts & {words.uncoupled(word) for word in words.tokens(match[0])}:
            return match.end()
    return len(article.text)


class Scene:
    """The part of an article in which passages are looked for: its statements and quotations."""

    def __init__(self, reading: Reading, page: Page) -> None:
        self.article, self.stop = reading.article, len(page.text)
        self.statements = [s for s in reading.of(Statement) if s.span.stop <= self.stop]
        self.said = sorted((c.start, c.stop) for s in self.statements for c in s.content)
        self.quotes = [(page.start[q.opener], page.stop[min(q.closer, len(page) - 1)]) for q in page.quotations if q.closer - q.opener >= SHORTEST]

    def sentences(self, start: int, stop: int) -> Iterator[Span]:
        """The sentences of a stretch."""
        return sentences(self.article, start, stop)

    def loose_sentences(self, text: int) -> Iterator[Span]:
        """The sentences that quote, or stand after the offset at which an announced text begins, and have no part in a statement."""
        for span in self.sentences(0, self.stop):
            if (span.start >= text or covered(span, self.quotes)) and not covered(span, self.said):
                yield span

    def before(self, span: Span) -> Span | None:
        """The cue of the last statement before a sentence that is one quotation at the beginning of a line: it goes on from there."""
        if self.article.text[span.start - 1 : span.start] != "\n" or covered(span, self.quotes) < len(span.text) - EDGE:
            return None
        earlier = [s for s in self.statements if s.span.stop <= span.start]
        last = max(earlier, key=lambda s: s.span.stop, default=None)
        between = self.article.text[last.span.stop : span.start].strip() if last else ""
        return last.cue if last and len(between) <= EDGE else None

    def quoted(self, span: Span, words: Wording) -> frozenset[str]:
        """The stems of a passage that stand in quotation marks while others don't."""
        found: set[str] = set()
        for start, stop in self.quotes:
            first, last = max(start, span.start), min(stop, span.stop)
            if first < last and (start > span.start + EDGE or stop < span.stop - EDGE):
                found.update(words.stems(self.article.text[first:last]))
        return frozenset(found)


def sentences(article: Article, start: int, stop: int) -> Iterator[Span]:
    """The sentences of a stretch of an article."""
    first = start
    for match in SENTENCE.finditer(article.text, start, stop):
        if match.start() > first:
            yield article.span(first, match.start())
        first = match.end()
    if stop > first:
        yield article.span(first, stop)


def covered(span: Span, stretches: list[tuple[int, int]]) -> int:
    """How many characters of a span lie in the stretches."""
    return sum(max(0, min(span.stop, stop) - max(span.start, start)) for start, stop in stretches)


def often(reading: Reading, words: Wording) -> Counter[str]:
    """How many sentences of the article have a stem."""
    article = reading.article
    return Counter(stem for span in sentences(article, 0, min(len(article.text), FURTHEST)) for stem in words.stems(span.text))


def topic(counted: Counter[str], words: Wording) -> list[str]:
    """The stems that most of the article speaks of, the rarer the sooner."""
    told = {stem: n * words.weight(stem) ** 2 for stem, n in counted.items() if n > 1 and stem[0].isalpha()}
    return sorted(told, key=lambda stem: (-told[stem], stem))[:TOPIC]


def announcing(reading: Reading, lexicon: Lexicon) -> dict[Span, Statement]:
    """By the cue of a quotation the statement right before it that announces it: of the same speakers, in own words, with the same act.

    «He rejected the terms.  He said: "…"»; a verb with which a speaker goes on («he added») announces nothing, nor does plain telling;
    participles that hang on the announcement stand between.
    """
    names = {r.span: {name.name for name in r.names} for r in reading.of(Referent)}
    said, goes_on, found = sorted(reading.of(Statement), key=lambda s: s.cue.start), lexicon.made(said_words).continuing, {}
    for before, s in itertools.pairwise(s for s in said if not s.rule.startswith("participle")):
        one_act = before.act == s.act not in PLAIN and before.mode != "direct" == s.mode
        if one_act and lexicon.folding.fold(s.cue.text) not in goes_on and names.get(before.cue) and names.get(before.cue) == names.get(s.cue):
            found[s.cue] = before
    return found


def speakers(who: tuple[Name, ...], lexicon: Lexicon) -> set[str]:
    """The speakers that a name tells, as `PER name`, `ORG name`, `GPE name`; unnamed sources and mere offices are none."""
    spelt = lexicon.made(spelling)
    return {f"{name.type} {' '.join(spelt.words(name.name))}" for name in who if name.type != "OTHER"}


def told_days(reading: Reading) -> dict[Span, str]:
    """By the cue of a statement on what day it was said, where a time in the article tells."""
    return {said.span: said.value for said in reading.of(SaidOn) if said.time}


def days_below(reading: Reading, told: dict[Span, str]) -> dict[Span, str]:
    """By the cue of a headline's statement whose day is not told that of the same speakers' words right below it."""
    names = {r.span: {name.name for name in r.names} for r in reading.of(Referent)}
    said = sorted((s.cue for s in reading.of(Statement)), key=lambda cue: cue.start)
    line, found = max(0, reading.article.text.find("\n")), {}
    for cue in (cue for cue in said if cue.start < line and cue not in told):
        below = next((other for other in said if line < other.start < line + BELOW and names.get(cue) and names.get(other) == names[cue]), None)
        if below in told:
            found[cue] = told[below]
    return found


def events(reading: Reading, day: str) -> Callable[[Passage], str]:
    """What gives how many days before the article was printed, at most NEWS, lies the only day that a passage names; empty for none or several.

    Words that are quoted count their days from another.
    """
    printed = dt.date.fromisoformat(day) if day else None
    dated = [(d.span, (printed - dt.date.fromisoformat(d.value[:10])).days) for d in reading.of(Dated) if printed and EXACT.match(d.value)]

    def event(passage: Passage) -> str:
        place = passage.span
        before = {days for span, days in dated if place.start <= span.start and span.stop <= place.stop}
        direct = not passage.statement or passage.statement.mode == "direct"
        return str(min(before)) if len(before) == 1 and not direct and 0 <= min(before) <= NEWS else ""

    return event


def day_of(reading: Reading) -> str:
    """The first day on which the article may have been published, empty when nothing tells."""
    for found in reading.of(Published):
        if known := days(found.value or found.edtf or ""):
            return known.first.isoformat()
    return ""
