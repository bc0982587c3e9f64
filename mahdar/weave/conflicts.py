"""Where two accounts part: another number or date for the same thing, a denial against an assertion, one account that negates the other.

Never who is right.  Tolls that rise, rough figures that agree and other scope are none.  A judgement looks at two claims and nothing else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.accounts import accounts
from mahdar.lexicon.wording import TOKEN, Wording, wording
from mahdar.model import Dated, Name, Reading, Referent, Span, Statement
from mahdar.weave.constructions import CONSTRUCTIONS, DATE, DENY, NUMBER, VERSION
from mahdar.weave.facts import Fact, Sight, Told
from mahdar.weave.likeness import Bag, Compared, bag, compared, covered, opened, opener
from mahdar.weave.quantities import PERCENT, Counting, Quantity
from mahdar.weave.sayings import FURTHEST, day_of, often, sentences, speakers, topic
from mahdar.weave.sides import shared
from mahdar.weave.spelling import spelling
from mahdar.weave.stories import UNIT, Terms, terms

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
LIKE_DATES, LIKE_NUMBERS = (0.5, 0.75), (0.5, 0.95)
"""How alike two sentences must be, and they and what stands around the two dates or numbers together."""
NEARLY_ONE = 0.7
"""Sentences so much alike tell of one thing, whatever stands around the figures."""
NEXT_DAY = 0.15
"""How much more alike where the articles are of two days: some figures are counted anew each day."""
LONG_AGO = 14
"""Days from which on a sentence that gives a day tells of something old."""
CORE = 12
"""So many stems of what is denied count: what follows tells of other things."""
DENIED, DENIED_IN_STORY, DENIED_MASS = 0.5, 0.4, 120
"""The share of what is denied, also in articles of one story, and its weight in hundredths, that an assertion must hold."""
ONE_STORY = 0.2
"""How alike two articles of one story are."""
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
    figures: frozenset[float]
    dates: tuple[tuple[str, tuple[int, int]], ...]
    vague: frozenset[tuple[int, int]]
    who: frozenset[str]
    denied: Bag | None
    toll: bool
    said: bool
    negates: bool
    facts: tuple[Fact, ...]
    terms: Terms


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
        self.terms = terms(reading.article, lexicon)
        self.told = Told.of(reading, self.terms, self.day)
        self.names: dict[Span, tuple[Name, ...]] = {r.span: r.names for r in reading.of(Referent)}

    def claim(self, span: Span) -> Claim | None:
        """A sentence as a claim; None when it tells too little."""
        stems = self.words.stems(span.text)
        text, sight = self.reading.article.text, Sight(self.told, span, self.lexicon)
        facts = tuple(fact for construction in CONSTRUCTIONS for fact in construction.find(sight))
        if len(stems) < FEWEST and not facts:
            return None
        here = [s for s in self.statements if s.cue.start < span.stop and span.start < s.cue.stop]
        weighed = self.lexicon.made(opener)(bag((s for s in stems if s[0].isalpha()), self.words, self.often, frozenset()))
        return Claim(
            article=self.reading.article.id,
            span=span,
            words=weighed,
            topic=self.topic,
            day=self.day,
            quantities=tuple(q for q in sight.quantities if not sight.is_demanded(q)),
            figures=self.lexicon.made(Counting).figures(text, span.start, span.stop),
            dates=tuple((d.value, (d.span.start, d.span.stop)) for d in sight.dated if DAY.fullmatch(d.value)),
            vague=frozenset((d.span.start, d.span.stop) for d in sight.dated if is_vague(sight, d)),
            who=frozenset(who for s in here for who in speakers(self.names.get(s.cue, ()), self.lexicon)),
            denied=self.denied(here),
            toll=not self.words.tolls.isdisjoint(stems),
            said=bool(here),
            negates=any(self.words.uncoupled(t.word) in self.words.negations for t in sight.tokens),
            facts=facts,
            terms=self.terms,
        )

    def denied(self, here: list[Statement]) -> Bag | None:
        """What the statements of a sentence deny."""
        stems = [stem for s in here for stem in self.denied_by(s)]
        return self.lexicon.made(opener)(bag(stems, self.words, self.often, frozenset())) if stems else None

    def denied_by(self, statement: Statement) -> list[str]:
        """The first stems of what a statement denies, or of what it calls untrue."""
        said = " ".join(part.text for part in statement.content)
        if any(w in self.words.denials for w in self.words.tokens(statement.cue.text)):
            return self.words.stems(said)[:CORE]
        words, known = self.words.tokens(said), self.lexicon.made(accounts)
        at = next((n for n in range(len(words)) for row in known.untrue if tuple(words[n : n + len(row)]) == row), None)
        return [] if at is None else self.words.stems(" ".join(words[:at] if at > FEWEST else words[at + 2 :]))[:CORE]


def is_vague(sight: Sight, d: Dated) -> bool:
    """A time is approximate, or tells from or until when and not when."""
    first, last = sight.index(d.span.start), sight.index(d.span.stop)
    words = [sight.words.uncoupled(t.word) for t in sight.tokens[max(0, first - 2) : last]]
    return any(w in sight.words.about or w in sight.known.bounds for w in words)


def telling(claim: Claim, words: Wording) -> Iterator[str]:
    """The keys of a claim: only claims that share one are compared."""
    if claim.day:
        first = dt.date.fromisoformat(claim.day)
        for stem in sorted(claim.words.weights, key=lambda s: (-claim.words.weights[s], s))[:TELLING]:
            yield from (f"{first + dt.timedelta(n)} {words.root(stem)}" for n in range(DAYS + 1))
        for stem in claim.denied.weights if claim.denied else ():
            yield from (f"{first + dt.timedelta(n)} {words.root(stem)}" for n in range(DAYS + 1))
        for fact in claim.facts:
            construct = next(c.names[0] for c in CONSTRUCTIONS if fact.name in c.names)
            yield from (f"{first + dt.timedelta(n)} {construct} {key}" for n in range(DAYS + 1) for key in fact.keys)


def judge(a: Claim, b: Claim, texts: tuple[str, str], lexicon: Lexicon) -> Conflict | None:
    """How two claims part; None when they do not, or speak of two things; in one article only a denial counts.  `texts` are those of the articles."""
    if a.article == b.article:
        return denial(a, b, lexicon) if a.who and b.who else None
    if conflict := facts_parted(a, b, lexicon):
        return conflict
    if not comparable(a, b):
        return None
    words = lexicon.made(wording)
    found = compared(a.words, b.words, words)
    if found.mass < 0.8 or (len(a.topic & b.topic) < 2 and found.likeness < 0.5):
        return None
    tried = (dates(a, b, found, texts, words), numbers(a, b, found, texts, lexicon), denial(a, b, lexicon), version(a, b, found, texts, words))
    return next((conflict for conflict in tried if conflict), None)


def comparable(a: Claim, b: Claim) -> bool:
    """Both give figures, or days, or one of them denies or negates: else nothing can part them."""
    return bool((a.quantities and b.quantities) or (a.dates and b.dates) or a.denied or b.denied or a.negates != b.negates)


def facts_parted(a: Claim, b: Claim, lexicon: Lexicon) -> Conflict | None:
    """The first two facts of one construction that part, in articles alike enough."""
    spelt, like = lexicon.made(spelling), -1.0
    for construction in CONSTRUCTIONS:
        for mine in (f for f in a.facts if f.name in construction.names):
            for theirs in (f for f in b.facts if f.name in construction.names):
                if why := construction.part(mine, theirs, spelt):
                    like = articles_alike(a, b) if like < 0 else like
                    if like >= construction.alike:
                        return Conflict(construction.kind, mine.at, theirs.at, f"{why}; articles {like:.2f} alike")
    return None


def articles_alike(a: Claim, b: Claim) -> float:
    """How alike the terms of two articles are, from 0 to 1."""
    return sum(weight * b.terms.get(term, 0) for term, weight in a.terms.items()) / UNIT**2


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
    mine, theirs = (dict(row for row in c.dates if row[1] not in c.vague) for c in (a, b))
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


def numbers(a: Claim, b: Claim, found: Compared, texts: tuple[str, str], lexicon: Lexicon) -> Conflict | None:
    """Each gives a number of one kind of things that the other lacks."""
    words, clock = lexicon.made(wording), lexicon.made(accounts).clock
    if found.likeness < LIKE_NUMBERS[0] or (a.toll and b.toll) or of_other_days(a, b):
        return None
    enough = LIKE_NUMBERS[1] + NEXT_DAY * (a.day != b.day)
    for mine in (q for q in a.quantities if q.unit not in clock):
        for theirs in b.quantities:
            if not one_thing(mine, a, theirs, b, words) or not parted(mine, theirs):
                continue
            if found.likeness >= NEARLY_ONE or found.likeness + alike(a, (mine.start, mine.stop), b, (theirs.start, theirs.stop), texts, words) >= enough:
                why = f"{mine.value:g} and {theirs.value:g}, {told(found)}"
                return Conflict(NUMBER, (mine.start, mine.stop), (theirs.start, theirs.stop), why)
    return None


def one_thing(mine: Quantity, a: Claim, theirs: Quantity, b: Claim, words: Wording) -> bool:
    """Two numbers count one kind of things, are of one whole and of one party where both tell, and neither stands in the other's sentence."""
    counted = one_unit(mine, theirs, words) and one_whole(mine, theirs, words) and one_owner(mine, a, theirs, b)
    return counted and lacking(mine, b, words) and lacking(theirs, a, words)


def of_other_days(a: Claim, b: Claim) -> bool:
    """Each tells of days of its own: what is counted then is not one thing."""
    mine, theirs = (dict(c.dates).keys() - {a.day, b.day} for c in (a, b))
    return bool(mine - theirs and theirs - mine)


def one_unit(a: Quantity, b: Quantity, words: Wording) -> bool:
    """Whether two quantities count one kind of things."""
    if PERCENT in (a.unit, b.unit):
        return a.unit == b.unit
    return a.unit == b.unit or words.root(a.unit) == words.root(b.unit) or words.equivalents.get(a.unit, {}).get(b.unit, 0.0) >= ONE_UNIT


def one_whole(a: Quantity, b: Quantity, words: Wording) -> bool:
    """Two shares are of one whole as far as both tell of what they are; true of other numbers."""
    pairs = [(s, t) for s in a.whole for t in b.whole]
    return not pairs or any(words.root(s) == words.root(t) or words.equivalents.get(s, {}).get(t, 0.0) >= ONE_UNIT for s, t in pairs)


def one_owner(mine: Quantity, a: Claim, theirs: Quantity, b: Claim) -> bool:
    """Two shares are one party's as far as both tell whose they are."""
    one, other = ({f.value for f in c.facts if f.name == "share_of" and f.at[0] == q.start} for q, c in ((mine, a), (theirs, b)))
    return not one or not other or one == other


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
    """The other claim has no such number of such things, and not the bare number."""
    return one.value not in other.figures and not any(one_unit(one, q, words) and not parted(one, q) for q in other.quantities)


def denial(a: Claim, b: Claim, lexicon: Lexicon) -> Conflict | None:
    """One denies what the other asserts: two speakers, one of whom denies."""
    if a.who and b.who and shared(a.who, b.who, lexicon.made(spelling)):
        return None
    if is_old(a) != is_old(b) or (is_old(a) and of_other_days(a, b)):
        return None
    for one, other in ((a, b), (b, a)):
        if one.denied and not other.denied and other.said:
            mass = covered(one.denied, other.words, lexicon.made(wording))
            if mass >= denied_share(one, other) * one.denied.total and mass >= DENIED_MASS:
                why = f"a denial against an assertion, {mass / one.denied.total:.2f} of what is denied"
                return Conflict(DENY, (a.span.start, a.span.stop), (b.span.start, b.span.stop), why)
    return None


def is_old(claim: Claim) -> bool:
    """The sentence gives a day long before that of the article."""
    if not claim.day:
        return False
    today = dt.date.fromisoformat(claim.day)
    return any((today - dt.date.fromisoformat(day)).days > LONG_AGO for day, _ in claim.dates)


def denied_share(one: Claim, other: Claim) -> float:
    """How much of what is denied an assertion must hold: less in articles of one story."""
    return DENIED_IN_STORY if one.article != other.article and articles_alike(one, other) >= ONE_STORY else DENIED


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
