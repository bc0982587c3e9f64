"""Where two accounts part: another number or date for the same thing, a denial against an assertion, one account that negates the other.

Never who is right.  Tolls that rise, rough figures that agree and other scope are none.  A judgement looks at two claims and nothing else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import TOKEN, Wording, wording
from mahdar.model import Dated, Name, Reading, Referent, Span, Statement
from mahdar.weave.likeness import Bag, Compared, bag, compared, covered, opened, opener
from mahdar.weave.quantities import PERCENT, Counting, Quantity
from mahdar.weave.sayings import FURTHEST, day_of, often, sentences, speakers, topic
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
BEFORE, AFTER = 8, 6
"""Words around a number or date by which it is known what it is of."""
LIKE_DATES, LIKE_NUMBERS = (0.5, 0.75), (0.45, 0.9)
"""How alike two sentences must be, and they and what stands around the two dates or numbers together."""
DENIED, DENIED_MASS = 0.5, 120
"""The share of what is denied, and its weight in hundredths, that an assertion must hold."""
COUNTED = 100
"""Below this a number that is not made approximate is exact."""
ONE_UNIT = 0.5
"""How likely two words must stand for one another to count one kind of things."""
ROUGH = 0.2
"""Two numbers that differ by less of the greater agree where one of them is approximate."""


class Claim(Struct, frozen=True):
    """A sentence that may conflict with another: its place, what it weighs, what the article is about, its day, figures, dates and speakers.

    `denied`: what somebody denies in it; `toll`: it tells of one, which grows from hour to hour.
    """

    article: str
    span: Span
    words: Bag
    topic: frozenset[str]
    day: str
    quantities: tuple[Quantity, ...]
    dates: tuple[tuple[str, tuple[int, int]], ...]
    who: frozenset[str]
    denied: Bag | None
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
            denied=self.denied(here),
            toll=not self.words.tolls.isdisjoint(stems),
            said=bool(here),
        )

    def denied(self, here: list[Statement]) -> Bag | None:
        """What the statements of a sentence deny."""
        denying = [s for s in here if any(w in self.words.denials for w in self.words.tokens(s.cue.text))]
        stems = self.words.stems(" ".join(part.text for s in denying for part in s.content))
        return self.lexicon.made(opener)(bag(stems, self.words, self.often, frozenset())) if stems else None


def telling(claim: Claim, words: Wording) -> Iterator[str]:
    """The keys of a claim: only claims that share one are compared."""
    if claim.day:
        first = dt.date.fromisoformat(claim.day)
        for stem in sorted(claim.words.weights, key=lambda s: (-claim.words.weights[s], s))[:TELLING]:
            yield from (f"{first + dt.timedelta(n)} {words.root(stem)}" for n in range(DAYS + 1))


def judge(a: Claim, b: Claim, texts: tuple[str, str], lexicon: Lexicon) -> Conflict | None:
    """How two claims part; None when they do not, or speak of two things; in one article only a denial counts.  `texts` are those of the articles."""
    if a.article == b.article:
        return denial(a, b, lexicon) if a.who and b.who else None
    words = lexicon.made(wording)
    found = compared(a.words, b.words, words)
    if found.mass < 0.8 or (len(a.topic & b.topic) < 2 and found.likeness < 0.5):
        return None
    tried = (dates(a, b, found, texts, words), numbers(a, b, found, texts, words), denial(a, b, lexicon), version(a, b, found, texts, words))
    return next((conflict for conflict in tried if conflict), None)


def told(found: Compared) -> str:
    return f"{found.likeness:.2f} of the words alike"


def near(text: str, at: tuple[int, int], within: Span, words: Wording) -> Bag:
    """What stands around a place of a sentence."""
    before, after = TOKEN.findall(text[within.start : at[0]]), TOKEN.findall(text[at[1] : within.stop])
    stems = words.stems(" ".join((*before[-BEFORE:], *after[:AFTER])))
    return opened(bag((s for s in stems if s[0].isalpha()), words, {}, frozenset()), words)


def alike(a: Claim, at: tuple[int, int], b: Claim, other: tuple[int, int], texts: tuple[str, str], words: Wording) -> float:
    """How alike the things are that stand around two places."""
    return compared(near(texts[0], at, a.span, words), near(texts[1], other, b.span, words), words).likeness


def written_out(text: str, at: tuple[int, int]) -> bool:
    """A date that gives its day in figures: it needs no reading of weekdays."""
    return any(letter.isdigit() for letter in text[at[0] : at[1]])


def dates(a: Claim, b: Claim, found: Compared, texts: tuple[str, str], words: Wording) -> Conflict | None:
    """Each gives a day that the other lacks, of things alike."""
    if found.likeness < LIKE_DATES[0]:
        return None
    mine, theirs = dict(a.dates), dict(b.dates)
    known = {a.day, b.day}
    only, others = sorted(mine.keys() - theirs.keys() - known), sorted(theirs.keys() - mine.keys() - known)
    if len(only) != 1 or len(others) != 1:
        return None
    days = abs((dt.date.fromisoformat(only[0]) - dt.date.fromisoformat(others[0])).days)
    one, other = mine[only[0]], theirs[others[0]]
    sure = written_out(texts[0], one) or written_out(texts[1], other)
    if not (0 < days <= APART and sure and found.likeness + alike(a, one, b, other, texts, words) >= LIKE_DATES[1]):
        return None
    return Conflict(DATE, one, other, f"{only[0]} and {others[0]}, {told(found)}")


def numbers(a: Claim, b: Claim, found: Compared, texts: tuple[str, str], words: Wording) -> Conflict | None:
    """Each gives a number of one kind of things that the other lacks."""
    if found.likeness < LIKE_NUMBERS[0] or (a.toll and b.toll):
        return None
    for mine in a.quantities:
        for theirs in b.quantities:
            if not (one_unit(mine, theirs, words) and parted(mine, theirs) and lacking(mine, b, words) and lacking(theirs, a, words)):
                continue
            if found.likeness + alike(a, (mine.start, mine.stop), b, (theirs.start, theirs.stop), texts, words) >= LIKE_NUMBERS[1]:
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
    if a.rough or b.rough:
        return high > 0 and (high - low) / high > ROUGH
    fewer = min(digits(a.value), digits(b.value))
    return rounded(a.value, fewer) != rounded(b.value, fewer) if high >= COUNTED else high != low


def digits(value: float) -> int:
    """The digits of a number that tell something: those before its last zeros."""
    return len(f"{value:.12g}".replace(".", "").strip("0")) or 1


def rounded(value: float, count: int) -> str:
    """A number of so many telling digits."""
    return f"{value:.{count}g}"


def lacking(one: Quantity, other: Claim, words: Wording) -> bool:
    """The other claim has no such number of such things."""
    return not any(one_unit(one, q, words) and not parted(one, q) for q in other.quantities)


def denial(a: Claim, b: Claim, lexicon: Lexicon) -> Conflict | None:
    """One denies what the other asserts: two speakers, one of whom denies."""
    if a.who and b.who and shared(a.who, b.who, lexicon.made(spelling)):
        return None
    for one, other in ((a, b), (b, a)):
        if one.denied and not other.denied and other.said:
            mass = covered(one.denied, other.words, lexicon.made(wording))
            if mass >= DENIED * one.denied.total and mass >= DENIED_MASS:
                why = f"a denial against an assertion, {mass / one.denied.total:.2f} of what is denied"
                return Conflict(DENY, (a.span.start, a.span.stop), (b.span.start, b.span.stop), why)
    return None


def version(a: Claim, b: Claim, found: Compared, texts: tuple[str, str], words: Wording) -> Conflict | None:
    """One negates what the other says in nearly the same words."""
    if found.likeness < 0.6 or found.mass < 1.6:
        return None
    (one, other), (mine, theirs) = ((c.span.start, c.span.stop) for c in (a, b)), texts
    left, right = negated(mine, one, words), negated(theirs, other, words)
    if stem := next((s for s in sorted(left) if not right and s in b.words.weights), None):
        return Conflict(VERSION, left[stem], other, f"one of them negates, {told(found)}")
    if stem := next((s for s in sorted(right) if not left and s in a.words.weights), None):
        return Conflict(VERSION, one, right[stem], f"one of them negates, {told(found)}")
    return None


def negated(text: str, span: tuple[int, int], words: Wording) -> dict[str, tuple[int, int]]:
    """The stems right after a negation, with its place."""
    tokens = list(TOKEN.finditer(text, *span))
    pairs = zip(tokens, tokens[1:], strict=False)
    return {words.stem(words.fold(after[0])): no.span() for no, after in pairs if words.uncoupled(words.fold(no[0])) in words.negations}
