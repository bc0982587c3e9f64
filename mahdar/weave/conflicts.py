"""Where two accounts part: another number or date for the same thing, a denial against an assertion, one account that negates the other.

Never who is right.  Tolls that rise, rough figures that agree and other scope are none.  A judgement looks at two claims and nothing else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Dated, Name, Reading, Referent, Span, Statement
from mahdar.weave.drift import NEGATION, differences
from mahdar.weave.likeness import Bag, Compared, bag, compared, opener
from mahdar.weave.passages import FURTHEST, day_of, often, sentences, speakers, topic
from mahdar.weave.quantities import PERCENT, Counting, Quantity
from mahdar.weave.sides import shared
from mahdar.weave.spelling import spelling

DENY, NUMBER, DATE, VERSION = KINDS = ("deny", "number", "date", "version")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FEWEST = 4
"""Stems without which a sentence tells too little."""
MOST = 200
"""So many claims of one article are looked at."""
TELLING, DAYS = 7, 2
APART = 60
"""Two dates farther apart are of two things."""
ROUND = 0.06
"""Two numbers that differ by less are one, rounded."""
COUNTED = 100
"""Below this a number that is not made approximate is exact."""
ONE_UNIT = 0.5
"""How likely two words must stand for one another to count one kind of things."""
ROUGH = 0.2
"""The same where one of them is approximate."""


class Claim(Struct, frozen=True):
    """A sentence that may conflict with another: its place, what it weighs, what the article is about, its day, figures, dates and speakers.

    `denies`: it is said to be denied or denies; `toll`: it tells of one, which grows from hour to hour.
    """

    article: str
    span: Span
    words: Bag
    topic: frozenset[str]
    day: str
    quantities: tuple[Quantity, ...]
    dates: tuple[tuple[str, tuple[int, int]], ...]
    who: frozenset[str]
    denies: bool
    toll: bool
    said: bool


class Conflict(Struct, frozen=True):
    """How two claims part, the words of each that do, and why they are taken for claims on one thing."""

    kind: str
    a: tuple[int, int]
    b: tuple[int, int]
    why: str


def claims(reading: Reading, lexicon: Lexicon) -> list[Claim]:
    """The sentences of an article that may conflict with others."""
    scene = Scene(reading, lexicon)
    stop = min(len(reading.article.text), FURTHEST)
    found = (scene.claim(span) for span in sentences(reading.article, 0, stop))
    return [claim for claim, _ in zip((c for c in found if c), range(MOST), strict=False)]


class Scene:
    """An article in which claims are looked for."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.words: Wording = lexicon.made(wording)
        self.often = often(reading, self.words)
        self.topic, self.day = frozenset(topic(self.often, self.words)), day_of(reading)
        self.statements = reading.of(Statement)
        self.dated = reading.of(Dated)
        self.names: dict[Span, tuple[Name, ...]] = {r.span: r.names for r in reading.of(Referent)}

    def claim(self, span: Span) -> Claim | None:
        """A sentence as a claim; None when it tells too little."""
        stems = self.words.stems(span.text)
        if len(stems) < FEWEST:
            return None
        text = self.reading.article.text
        here = [s for s in self.statements if s.cue.start < span.stop and span.start < s.cue.stop]
        weighed = self.lexicon.made(opener)(bag((s for s in stems if s[0].isalpha()), self.words, self.often, frozenset()))
        return Claim(
            article=self.reading.article.id,
            span=span,
            words=weighed,
            topic=self.topic,
            day=self.day,
            quantities=tuple(self.lexicon.made(Counting).quantities(text, span.start, span.stop)),
            dates=tuple((d.value, (d.span.start, d.span.stop)) for d in self.dated if DAY.fullmatch(d.value) and span.start <= d.span.start < span.stop),
            who=frozenset(who for s in here for who in speakers(self.names.get(s.cue, ()), self.lexicon)),
            denies=any(s.act == "deny" for s in here) or any(self.words.uncoupled(w) in self.words.denials for w in self.words.tokens(span.text)),
            toll=not self.words.tolls.isdisjoint(stems),
            said=bool(here),
        )


def telling(claim: Claim, words: Wording) -> Iterator[str]:
    """The keys of a claim: only claims that share one are compared."""
    if claim.day:
        first = dt.date.fromisoformat(claim.day)
        for stem in sorted(claim.words.weights, key=lambda s: (-claim.words.weights[s], s))[:TELLING]:
            yield from (f"{first + dt.timedelta(n)} {words.root(stem)}" for n in range(DAYS + 1))


def judge(a: Claim, b: Claim, texts: tuple[str, str], lexicon: Lexicon) -> Conflict | None:
    """How two claims of two articles part; None when they do not, or speak of two things.  `texts` are those of the articles."""
    if a.article == b.article:
        return None
    words = lexicon.made(wording)
    found = compared(a.words, b.words, words)
    if found.mass < 0.8 or (len(a.topic & b.topic) < 2 and found.likeness < 0.5):
        return None
    tried = (dates(a, b, found), numbers(a, b, found, words), denial(a, b, found, lexicon), version(a, b, found, texts, words))
    return next((conflict for conflict in tried if conflict), None)


def told(found: Compared) -> str:
    return f"{found.likeness:.2f} of the words alike"


def dates(a: Claim, b: Claim, found: Compared) -> Conflict | None:
    """Each gives a day that the other lacks, of things alike."""
    if found.likeness < 0.42:
        return None
    mine, theirs = dict(a.dates), dict(b.dates)
    known = {a.day, b.day}
    only, others = sorted(mine.keys() - theirs.keys() - known), sorted(theirs.keys() - mine.keys() - known)
    if len(only) != 1 or len(others) != 1:
        return None
    days = abs((dt.date.fromisoformat(only[0]) - dt.date.fromisoformat(others[0])).days)
    return Conflict(DATE, mine[only[0]], theirs[others[0]], f"{only[0]} and {others[0]}, {told(found)}") if 0 < days <= APART else None


def numbers(a: Claim, b: Claim, found: Compared, words: Wording) -> Conflict | None:
    """Each gives a number of one kind of things that the other lacks."""
    if found.likeness < 0.36 or (a.toll and b.toll):
        return None
    for mine in a.quantities:
        for theirs in b.quantities:
            if one_unit(mine, theirs, words) and parted(mine, theirs) and lacking(mine, b, words) and lacking(theirs, a, words):
                why = f"{mine.value:g} and {theirs.value:g}, {told(found)}"
                return Conflict(NUMBER, (mine.start, mine.stop), (theirs.start, theirs.stop), why)
    return None


def one_unit(a: Quantity, b: Quantity, words: Wording) -> bool:
    """Whether two quantities count one kind of things."""
    if PERCENT in (a.unit, b.unit):
        return a.unit == b.unit
    return a.unit == b.unit or words.root(a.unit) == words.root(b.unit) or words.equivalents.get(a.unit, {}).get(b.unit, 0.0) >= ONE_UNIT


def parted(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers differ by more than rounding."""
    high, low = max(a.value, b.value), min(a.value, b.value)
    if not (a.rough or b.rough) and high < COUNTED:
        return high != low
    return high > 0 and (high - low) / high > (ROUGH if a.rough or b.rough else ROUND)


def lacking(one: Quantity, other: Claim, words: Wording) -> bool:
    """The other claim has no such number of such things."""
    return not any(one_unit(one, q, words) and not parted(one, q) for q in other.quantities)


def denial(a: Claim, b: Claim, found: Compared, lexicon: Lexicon) -> Conflict | None:
    """One denies what the other asserts: two speakers, one of whom denies."""
    if a.denies == b.denies or not (a.said and b.said) or max(found.shorter, found.likeness) < 0.34 or found.mass < 1.6:
        return None
    if a.who and b.who and shared(a.who, b.who, lexicon.made(spelling)):
        return None
    return Conflict(DENY, (a.span.start, a.span.stop), (b.span.start, b.span.stop), f"a denial against an assertion, {told(found)}")


def version(a: Claim, b: Claim, found: Compared, texts: tuple[str, str], words: Wording) -> Conflict | None:
    """One negates what the other says in nearly the same words."""
    if found.likeness < 0.6 or found.mass < 1.6:
        return None
    (one, other), (mine, theirs) = ((c.span.start, c.span.stop) for c in (a, b)), texts
    for kind, left, right in differences(mine, one, theirs, other, words):
        if kind == NEGATION:
            return Conflict(VERSION, left, right, f"one of them negates, {told(found)}")
    return None
