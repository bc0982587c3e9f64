"""How alike two passages are word by word: what the shared words weigh of all, words that stand for one another counting in part."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import BEGINNING, Wording, wording

DAMPED = 0.35
"""How much a word loses that many sentences of its article have."""
QUOTED = 1.5
"""How much more a word counts that a paraphrase puts into quotation marks."""
FRAMING = 0.6
"""How much of its weight a word keeps that frames what is said («is able to»)."""
YEAR = re.compile(r"(?:19|20)\d\d")
"""A number that is a year tells an event or a treaty, and not what is said of it."""
SCALE = 100
"""A weight of 1, as it stands in a form."""


MARK = "*"
"""Follows the weight of a stem in quotation marks."""
ONE_ROOT = 0.85
"""How likely two stems of one root stand for one another."""
ONE_SENSE = 0.8
"""The same for two words of one group of synonyms."""
ONE_BEGINNING = 0.5
"""The same for two long stems that begin alike."""


class Bag(Struct, frozen=True):
    """The stems of a passage with their weights in it (hundredths), the sum of these, their roots with the most that each weighs, how they begin.

    `senses`: their groups of words that say the same; `quoted`: those in quotation marks.
    """

    weights: dict[str, int]
    total: int
    roots: dict[str, int]
    beginnings: frozenset[str]
    senses: frozenset[int]
    quoted: frozenset[str]


def bag(stems: Iterable[str], words: Wording, often: Mapping[str, int], quoted: frozenset[str]) -> str:
    """Stems and weights as a form holds them, in the order given; `often`: how many sentences of the article have a stem."""
    return " ".join(f"{stem}={weight(stem, words, often, quoted)}{MARK if stem in quoted else ''}" for stem in stems)


def weight(stem: str, words: Wording, often: Mapping[str, int], quoted: frozenset[str]) -> int:
    """What a stem tells in its passage: less when all the article speaks of it."""
    damped = words.weight(stem) / (1 + DAMPED * math.log(max(1, often.get(stem, 1))))
    return round(SCALE * damped * (QUOTED if stem in quoted else 1) * (FRAMING if stem in words.framing else 1))


def opener(lexicon: Lexicon) -> Callable[[str], Bag]:
    """What opens bags as forms hold them; ask for it by `lexicon.made(opener)`."""
    words = lexicon.made(wording)
    return functools.lru_cache(maxsize=20_000)(functools.partial(opened, words=words))


def opened(text: str, words: Wording) -> Bag:
    """A bag as a form holds it."""
    rows = [row.partition("=") for row in text.split()]
    weights = {stem: int(w.removesuffix(MARK)) for stem, _, w in rows}
    letters = [stem for stem in weights if stem[0].isalpha()]
    beginnings = frozenset(stem[:BEGINNING] for stem in letters if len(stem) > BEGINNING)
    senses = frozenset[int]().union(*map(words.senses, letters))
    marked = frozenset(stem for stem, _, w in rows if w.endswith(MARK))
    roots: dict[str, int] = {}
    for stem in letters:
        root = words.root(stem)
        roots[root] = max(roots.get(root, 0), weights[stem])
    return Bag(weights, sum(weights.values()), roots, beginnings, senses, marked)


class Compared(Struct, frozen=True):
    """What two passages share: of the weight of both and of the shorter (0 to 1), and the weight itself.

    `numbers` is what the weightiest that they have in common weighs, -1 when each has others only; `quoted` the share of what one puts into
    quotation marks that the other has; `rarest` the weight of the weightiest root that both have.
    """

    likeness: float
    shorter: float
    mass: float
    numbers: float
    quoted: float
    rarest: float


def compared(a: Bag, b: Bag, words: Wording) -> Compared:
    """Two passages word by word."""
    one, other = covered(a, b, words), covered(b, a, words)
    whole, least = a.total + b.total, min(one, other)
    shorter = (one, a.total) if a.total <= b.total else (other, b.total)
    likeness, part = 2 * least / max(whole, 1), shorter[0] / max(shorter[1], 1)
    return Compared(likeness, part, least / SCALE, numbers(a, b), max(quoted(a, b, words), quoted(b, a, words)), rarest(a, b) / SCALE)


def quoted(a: Bag, b: Bag, words: Wording) -> float:
    """How much of what `a` puts into quotation marks `b` has too, or has other words for (0 to 1)."""
    whole = sum(a.weights[stem] for stem in a.quoted)
    return sum(a.weights[stem] * (1.0 if stem in b.weights else stood_for(stem, b, words)) for stem in a.quoted) / whole if whole else 0.0


def rarest(a: Bag, b: Bag) -> int:
    """The weight of the weightiest root that both have."""
    return max((min(a.roots[root], b.roots[root]) for root in a.roots.keys() & b.roots.keys()), default=0)


def numbers(a: Bag, b: Bag) -> float:
    """What the weightiest number weighs that two passages have in common (0 to 1), -1 when each has others only, else 0."""
    one, other = ({stem for stem in bag.weights if not stem[0].isalpha() and not YEAR.fullmatch(stem)} for bag in (a, b))
    if one & other:
        return max(min(a.weights[stem], b.weights[stem]) for stem in one & other) / SCALE
    return -1.0 if one and other else 0.0


def later(a: Bag, b: Bag, words: Wording) -> float:
    """How much of either passage stands before the first that the other has too, or has other words for; the greater share (0 to 1)."""
    return max(before_shared(a, b, words), before_shared(b, a, words))


def before_shared(a: Bag, b: Bag, words: Wording) -> float:
    """The share of the stems of `a` that stand before the first that is in `b`; words that frame what is said do not count."""
    telling = [stem for stem in a.weights if stem not in words.framing]
    first = next((n for n, stem in enumerate(telling) if stem in b.weights or stood_for(stem, b, words)), len(telling))
    return first / max(1, len(telling))


def covered(a: Bag, b: Bag, words: Wording) -> float:
    """The weight of the words of `a` that `b` has too, or has others for."""
    other = b.weights
    return sum([w if stem in other else w * stood_for(stem, b, words) for stem, w in a.weights.items()])


def stood_for(stem: str, other: Bag, words: Wording) -> float:
    """How likely a stem that a passage lacks is there in another form or word."""
    known = words.known(stem)
    if known is None:
        return 0.0
    root, senses, equivalents, beginning = known
    if root in other.roots:
        return ONE_ROOT
    if senses and not senses.isdisjoint(other.senses):
        return ONE_SENSE
    best = max((equivalents[s] for s in equivalents.keys() & other.weights.keys()), default=0.0) if equivalents else 0.0
    return best or (ONE_BEGINNING if beginning in other.beginnings else 0.0)


def common(a: Bag, b: Bag) -> int:
    """How many roots both have, or words for one thing."""
    return len(a.roots.keys() & b.roots.keys()) + len(a.senses & b.senses)
