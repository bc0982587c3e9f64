"""What a trained tagger of persons' names knows: how much each feature of a word, its neighbours and what the rules found there speaks for a name.

A feature is written in one string, its template first (`0e2=ون`: the word itself ends in «ون»).  The weights are those of an averaged structured
perceptron (Collins 2002, "Discriminative training methods for hidden Markov models"), trained by `python -m bench.tagger --write`.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Mapping, Sequence

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.names import NameWords, Word
from mahdar.text import Remembered

TAGS = "OBCI"
"""Outside of a name, its first word, its first word with a clinging letter before it, a further word."""
Weight = tuple[int, int, int]
"""How much speaks for B, C and I against O, in steps of one tenth."""
Packed = int
"""The same three in one number, so that one addition adds all of them."""
BITS = 21
HALF, MASK = 1 << BITS - 1, (1 << BITS) - 1
HALVES = HALF << BITS + BITS | HALF << BITS | HALF
WIDE = 3 * BITS
NOTHING = -HALF  # less than any weight
Key = tuple[str, ...]
"""A template, and what it looks at: words, kinds of words, or marks of what was found."""
BESIDE = "-+<>"
"""Templates of the words beside the one that is judged: the one before it, after it, two before it, two after it."""
ABOUT = "0" + BESIDE
"""Templates of single words, that of the word itself first."""
WIDE_MASK = (1 << WIDE) - 1
SHIFTS = range(0, WIDE * len(ABOUT), WIDE)
ALL_HALVES = sum(HALVES << shift for shift in SHIFTS)
LONG = 9  # letters: a longer word is as one of so many
LOOKS = 5  # grades of how foreign a word looks
FLAGS = ("given", "family", "plain", "ordinary", "unknown", "stop", "speech", "says", "cue", "definite", "state", "quality", "begins", "joins", "title", "verb")
ALL_FLAGS = operator.attrgetter(*FLAGS)
NAMED_SORTS = ("stop", "cue", "joins", "givenp", "given", "title", "office", "unnamed", "state", "quality", "family")
OTHER_SORTS = ("unknown", "plain", "ordinary", "other")


class TaggingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The table: `steps` from a tag (row) to a tag (column), and in `weights` a feature and its three weights to a line."""

    steps: tuple[tuple[int, ...], ...]
    weights: str


class About(Struct, frozen=True, gc=False):
    """What a word speaks for a name: itself, for the word after it, for the word before it, and for those one further; `largest` of what it speaks itself."""

    own: Packed
    after: Packed
    before: Packed
    beyond: Packed
    ahead: Packed
    largest: int


class Tagging:
    """The weights, and the features of words.  Ask for it by `lexicon.made(Tagging)`.

    `about(word)` and `written((word, raw))`, `sort(word)` and `weight(key)` are remembered.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.names = lexicon.made(NameWords)
        self.sort = Remembered(self._sort).__getitem__
        self._weighed = Remembered(self._weight)
        self.weight = self._weighed.__getitem__
        self._folded = Remembered(self._about)
        self.about = self._folded.__getitem__
        self._spelt = Remembered(self._written)
        self.written = self._spelt.__getitem__
        table = lexicon.table("tagging", TaggingTable)
        lines = (line.rsplit(" ", 3) for line in table.weights.splitlines())
        self.learnt(table.steps, {feature: (int(b), int(c), int(i)) for feature, b, c, i in lines})

    def learnt(self, steps: Sequence[Sequence[int]], weights: dict[str, Weight]) -> None:
        """Take these weights of steps from tag to tag and of features."""
        self.steps, self.weights = steps, {feature: packed(weight) for feature, weight in weights.items()}
        self.ways = tuple(zip(*steps, strict=True))  # to each tag from every tag
        dear = steps[0][0] == max(self.ways[0])
        self.costs = [steps[0][0] - max(way) if dear else NOTHING for way in self.ways[1:]]
        """What some word of a name is worth more than, where a step from no name to no name is the dearest of those to no name."""
        self._wide: dict[str, int] = {}
        for feature, weight in self.weights.items():
            if feature[0] in ABOUT:
                self._wide[feature[1:]] = self._wide.get(feature[1:], 0) + (weight << SHIFTS[ABOUT.index(feature[0])])
        for remembered in (self._weighed, self._folded, self._spelt):
            remembered.forget()

    def _about(self, text: str) -> About:
        """What a word, folded, speaks for itself and its neighbours: a feature's weights for all of them are one number, so that one sum tells them."""
        own, after, before, beyond, ahead = narrow(summed(self._wide, self.own(text)))
        return About(own, after, before, beyond, ahead, max(unpacked(own)))

    def _written(self, word: tuple[str, ...]) -> tuple[Packed, int]:
        """The weights of a word itself, folded and as written, and the largest of them."""
        weight = self.about(word[0]).own + summed(self.weights, ["0" + one for one in self.spelling(*word)])
        return weight, max(unpacked(weight))

    def _weight(self, key: Key) -> Packed:
        """The sum of the weights of all features under a key."""
        return summed(self.weights, self.features(key))

    def features(self, key: Key) -> list[str]:
        """The features under a key: of a word (`0` itself, the others of BESIDE), of sorts of words (`s`), or of marks of what was found (`r`, `d`)."""
        template, *looked = key
        if template == "0":
            return ["0" + one for one in (*self.own(looked[0]), *self.spelling(*looked))]
        if template in BESIDE:
            return [template + one for one in self.near(looked[0])]
        if template == "s":
            before, here, after = looked
            return [f"sa={before} {here}", f"sb={here} {after}", f"sc={before} {here} {after}"]
        if template == "r":
            far, before, here, after, beyond = looked
            beside = [f"r={here}", f"r-={before}", f"r+={after}", f"ra={before} {here}", f"rb={here} {after}", f"rc={before} {here} {after}"]
            return [*beside, f"r<={far} {before}", f"r>={after} {beyond}"]
        if template == "rs":
            return [f"rs={looked[0]} {looked[1]}"]
        return [f"d={one}" for one in looked]

    def own(self, text: str) -> list[str]:
        """The features of a word itself, folded, or of a mark: among them all those of `near`."""
        if text.startswith("<"):
            return [f"w={text}"]
        marks = self.marks(text)
        letters = [f"p1={text[:1]}", f"e1={text[-1:]}", f"p2={text[:2]}", f"e2={text[-2:]}", f"p3={text[:3]}", f"e3={text[-3:]}", f"l={min(len(text), LONG)}"]
        clung = [f"c={text[0]} {self.sort(text[1:])}"] if text[:1] in self.names.naming.clinging and len(text) > 3 else []
        return [self.same(self.names.word(text)), f"s={self.sort(text)}", f"F={' '.join(marks)}", *[f"f={mark}" for mark in marks], *letters, *clung]

    def spelling(self, text: str, raw: str) -> list[str]:
        """The features of a word as it is written, where folding changes it."""
        if raw == text or text.startswith("<"):
            return []
        known = [] if self.is_new(self.names.word(text)) else [f"v={raw}"]
        return [*known, f"x={raw[-2:]}"] if any(not self.names.fold(letter) for letter in raw[-2:]) else known

    def near(self, text: str) -> list[str]:
        """The features of a word beside the one that is judged."""
        if text.startswith("<"):
            return [f"w={text}"]
        word = self.names.word(text)
        return [self.same(word), f"s={self.sort(text)}", f"p2={text[:2]}", f"e2={text[-2:]}", *(f"f={mark}" for mark in self.marks(text))]

    def same(self, word: Word) -> str:
        """The word itself, but for one that no table knows, or a family name: no name of a single person is learnt."""
        return "w=?" if self.is_new(word) else f"w={word.text}"

    def is_new(self, word: Word) -> bool:
        """No table knows the word, or for a family name."""
        return word.unknown or word.foreign > 0 or word.family

    def marks(self, text: str) -> list[str]:
        """What the tables know of a word."""
        word = self.names.word(text)
        found = list(itertools.compress(FLAGS, ALL_FLAGS(word)))
        looks = [f"looks{min(LOOKS, int(word.foreign * LOOKS))}"] if word.foreign > 0 else []
        heads = [f"{head.kind}{'s' if head.plural else ''}" for head in self.names.heads.get(word.text, ())]
        entries = sorted({f"in-{entry.kind}" for entry in self.names.entries.get(word.text, ()) if entry.kind in ("place", "body")})
        return found + looks + heads + entries + (["prep"] if word.text in self.names.prepositions else [])

    def _sort(self, text: str) -> str:
        """One sort for a word, or the mark itself."""
        if text.startswith("<"):
            return text
        word = self.names.word(text)
        heads = {head.kind for head in self.names.heads.get(text, ())}
        given = (word.given and word.plain, word.given, word.title, "office" in heads, "unnamed" in heads)
        fits = (word.stop, word.cue, word.joins, *given, word.state, word.quality, word.family)
        if named := next(itertools.compress(NAMED_SORTS, fits), None):
            return named
        other = next(itertools.compress(OTHER_SORTS, (word.unknown, word.plain, word.ordinary, True)))
        return other + ("D" if word.definite else "")


def packed(weight: Weight) -> Packed:
    """Three weights as one number."""
    b, c, i = weight
    return (b << BITS + BITS) + (c << BITS) + i


def unpacked(weight: Packed) -> Weight:
    """The three weights of one number."""
    weight += HALVES
    return (weight >> BITS + BITS) - HALF, (weight >> BITS & MASK) - HALF, (weight & MASK) - HALF


def narrow(wide: int) -> list[Packed]:
    """The packed weights of the single templates of ABOUT that one number holds."""
    wide += ALL_HALVES
    return [(wide >> shift & WIDE_MASK) - HALVES for shift in SHIFTS]


def summed(weights: Mapping[str, Packed], features: list[str]) -> Packed:
    """The sum of the weights of these features."""
    return sum([weights[feature] for feature in features if feature in weights])
