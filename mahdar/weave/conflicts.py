"""Where two accounts part: another number or date for the same thing, a denial against an assertion, one account that negates the other.

Never who is right.  Tolls that rise, rough figures that agree and other scope are none.  A judgement looks at two claims and nothing else.
"""

from __future__ import annotations

import datetime as dt
import itertools

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.accounts import accounts
from mahdar.lexicon.wording import TOKEN, Wording, wording
from mahdar.model import Span
from mahdar.weave import facts_figures
from mahdar.weave.claims import Claim, articles_alike, claims, of_other_days, telling
from mahdar.weave.constructions import CONSTRUCTIONS, DATE, DENY, NUMBER, VERSION
from mahdar.weave.denials import denied_share_of
from mahdar.weave.likeness import Bag, Compared, bag, compared, opened
from mahdar.weave.quantities import PERCENT, Quantity
from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling, spelling

__all__ = ["Claim", "Conflict", "claims", "judge", "telling"]

SURELY = (0.4, 0.88)
"""The same of numbers in articles of one day that are no toll."""
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
RELATED = 0.12
"""How alike two articles must be."""
COUNTED = 100
"""Below this a number that is not made approximate is exact."""
ONE_UNIT = 0.5
"""How likely two words must stand for one another to count one kind of things."""
NEARLY = 0.1
"""Numbers that differ by less of the greater, and by less than the rounder tells, agree."""
ROUGH = 0.2
"""Two numbers that differ by less of the greater agree where one of them is approximate."""
Spot = tuple[Claim, tuple[int, int]]
"""A claim with a place in its article."""


class Conflict(Struct, frozen=True):
    """How two claims part, the words of each that do, and why they are taken for claims on one thing."""

    kind: str
    a: tuple[int, int]
    b: tuple[int, int]
    why: str


def judge(a: Claim, b: Claim, texts: tuple[str, str], lexicon: Lexicon) -> Conflict | None:
    """How two claims part; None when they do not, or speak of two things.  `texts` are those of their articles.

    In one article only a denial counts, and two speakers' shares.
    """
    if a.article == b.article:
        if not a.who or not b.who:
            return None
        return shares_parted(a, b, lexicon.made(spelling)) or (denial(a, b, lexicon) if not (a.negates or b.negates) else None)
    if conflict := facts_parted(a, b, lexicon) or (denial(a, b, lexicon) if a.back or b.back else None):
        return conflict
    if not comparable(a, b):
        return None
    words = lexicon.made(wording)
    found = compared(a.words, b.words, words)
    if found.mass < 0.8 or (len(a.topic & b.topic) < 2 and found.likeness < 0.5):
        return None
    of_one_thing = articles_alike(a, b) >= RELATED and not of_other_persons(a, b, lexicon.made(spelling))
    tried = (dates(a, b, found, texts, words), numbers(a, b, found, texts, lexicon), version(a, b, found, texts, lexicon)) if of_one_thing else ()
    return next((conflict for conflict in tried if conflict), None) or denial(a, b, lexicon)


def of_other_persons(a: Claim, b: Claim, spelt: Spelling) -> bool:
    """Each names a person of its own."""
    return shared(a.persons, b.persons, spelt) < min(len(a.persons), len(b.persons))


def of_other_states(a: Claim, b: Claim) -> bool:
    """Each tells of a state of its own."""
    return bool(a.states - b.states and b.states - a.states)


def comparable(a: Claim, b: Claim) -> bool:
    """Both give figures, or days, or one of them denies or negates: else nothing can part them."""
    figures, days = a.quantities and b.quantities, a.dates and b.dates
    return bool(figures or days or a.denied or b.denied or a.negates != b.negates)


def facts_parted(a: Claim, b: Claim, lexicon: Lexicon) -> Conflict | None:
    """The first two facts of one construction that part, in articles alike enough."""
    spelt, like = lexicon.made(spelling), -1.0
    both = itertools.product(CONSTRUCTIONS, a.facts, b.facts)
    for construction, mine, theirs in ((c, x, y) for c, x, y in both if x.name in c.names and y.name in c.names):
        why = None if construction.kind == DENY and both_deny(a, b) else construction.part(mine, theirs, spelt)
        like = articles_alike(a, b) if why and like < 0 else like
        if why and like >= construction.alike:
            return Conflict(construction.kind, mine.at, theirs.at, f"{why}; articles {like:.2f} alike")
    return None


def shares_parted(a: Claim, b: Claim, spelt: Spelling) -> Conflict | None:
    """Two speakers of one article give other percentages to one party."""
    if shared(a.who, b.who, spelt):
        return None
    pairs = ((x, y) for x in a.facts for y in b.facts if x.name == y.name == "share_of")
    return next((Conflict(NUMBER, x.at, y.at, why) for x, y in pairs if (why := facts_figures.part_shares(x, y, spelt))), None)


def both_deny(a: Claim, b: Claim) -> bool:
    """Both deny something: neither lays a charge that the other refuses."""
    return bool((a.denied or a.rebuts) and (b.denied or b.rebuts))


def told(found: Compared) -> str:
    return f"{found.likeness:.2f} of the words alike"


def near(text: str, at: tuple[int, int], within: Span, words: Wording) -> Bag:
    """What stands around a place of a sentence."""
    before, after = TOKEN.findall(text[within.start : at[0]]), TOKEN.findall(text[at[1] : within.stop])
    stems = words.stems(" ".join((*before[-BEFORE:], *after[:AFTER])))
    return opened(bag((s for s in stems if s[0].isalpha()), words, {}, frozenset()), words)


def alike(one: Spot, other: Spot, texts: tuple[str, str], words: Wording) -> float:
    """How alike the things are that stand around two places."""
    (a, at), (b, there) = one, other
    return compared(near(texts[0], at, a.span, words), near(texts[1], there, b.span, words), words).likeness


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
    if not (0 < days <= APART and sure and found.likeness + alike((a, one), (b, other), texts, words) >= LIKE_DATES[1]):
        return None
    return Conflict(DATE, one, other, f"{only[0]} and {others[0]}, {told(found)}")


def numbers(a: Claim, b: Claim, found: Compared, texts: tuple[str, str], lexicon: Lexicon) -> Conflict | None:
    """Each gives a number of one kind of things that the other lacks."""
    words, clock = lexicon.made(wording), lexicon.made(accounts).clock
    of_one_day = a.day == b.day and not (a.toll or b.toll)
    least, enough = SURELY if of_one_day else LIKE_NUMBERS
    if found.likeness < least or (a.toll and b.toll) or of_other_days(a, b) or of_other_states(a, b):
        return None
    enough += NEXT_DAY * (a.day != b.day)
    for mine in (q for q in a.quantities if q.unit not in clock and len(q.unit) > 1 or q.unit == PERCENT):
        for theirs in b.quantities:
            if not one_thing(mine, a, theirs, b, words) or not parted(mine, theirs) or part_of(mine, texts[0], lexicon) != part_of(theirs, texts[1], lexicon):
                continue
            at, there = (mine.start, mine.stop), (theirs.start, theirs.stop)
            if found.likeness >= NEARLY_ONE or found.likeness + alike((a, at), (b, there), texts, words) >= enough:
                why = f"{mine.value:g} and {theirs.value:g}, {told(found)}"
                return Conflict(NUMBER, at, there, why)
    return None


def one_thing(mine: Quantity, a: Claim, theirs: Quantity, b: Claim, words: Wording) -> bool:
    """Two numbers count one kind of things, are of one whole and of one party where both tell, and neither stands in the other's sentence."""
    counted = one_unit(mine, theirs, words) and one_whole(mine, theirs, words) and one_owner(mine, a, theirs, b)
    return counted and lacking(mine, b, words) and lacking(theirs, a, words)


def part_of(q: Quantity, text: str, lexicon: Lexicon) -> bool:
    """A number counts some of more («three of its staff»)."""
    after = TOKEN.search(text, q.stop)
    return q.unit != PERCENT and after is not None and lexicon.made(wording).fold(after[0]) in lexicon.made(accounts).of


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
    exact = high < COUNTED and a.value.is_integer() and b.value.is_integer()
    return high != low if exact else rounded(a.value, fewer) != rounded(b.value, fewer) and high - low >= min(max(unit(a.value), unit(b.value)), NEARLY * high)


def unit(value: float) -> float:
    """What the last telling digit of a whole number counts; 0 of others."""
    return 0.0 if not value.is_integer() else next(10.0**n for n in range(15, -1, -1) if value % 10**n == 0)


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
    """One denies what the other asserts."""
    for one, other in ((a, b), (b, a)):
        if (share := denied_share_of(one, other, lexicon)) is not None:
            why = f"a denial against an assertion, {share:.2f} of what is denied"
            return Conflict(DENY, (a.span.start, a.span.stop), (b.span.start, b.span.stop), why)
    return None


def version(a: Claim, b: Claim, found: Compared, texts: tuple[str, str], lexicon: Lexicon) -> Conflict | None:
    """One negates what the other says in nearly the same words."""
    if found.likeness < 0.6 or found.mass < 1.6:
        return None
    (one, other), (mine, theirs) = ((c.span.start, c.span.stop) for c in (a, b)), texts
    left, right = negated(mine, one, lexicon), negated(theirs, other, lexicon)
    if doubled(mine, one, theirs, other, lexicon):
        return None
    if stem := next((s for s in sorted(left) if not right and s in b.words.weights), None):
        return Conflict(VERSION, left[stem], other, f"one of them negates, {told(found)}")
    if stem := next((s for s in sorted(right) if not left and s in a.words.weights), None):
        return Conflict(VERSION, one, right[stem], f"one of them negates, {told(found)}")
    return None


def doubled(text: str, span: tuple[int, int], theirs: str, other: tuple[int, int], lexicon: Lexicon) -> bool:
    """The negation of either stands in both when it is folded: one spells it otherwise."""
    words = lexicon.made(wording)
    one, two = ({words.fold(m[0]) for m in TOKEN.finditer(t, *at)} for t, at in ((text, span), (theirs, other)))
    return any(words.fold(t[slice(*at)]) in one & two for t, s in ((text, span), (theirs, other)) for at in negated(t, s, lexicon).values())


def negated(text: str, span: tuple[int, int], lexicon: Lexicon) -> dict[str, tuple[int, int]]:
    """The stems right after a negation, with its place; «and not» after what something is negates nothing that was said of it."""
    words, known = lexicon.made(wording), lexicon.made(accounts)
    tokens = list(TOKEN.finditer(text, *span))
    pairs = zip(tokens, tokens[1:], strict=False)
    folded = ((words.fold(no[0]), no, after) for no, after in pairs)
    told = ((no, after) for word, no, after in folded if word and known.negates(word, no[0]) and (no is tokens[0] or word not in known.contrary))
    return {words.stem(words.fold(after[0])): no.span() for no, after in told}
