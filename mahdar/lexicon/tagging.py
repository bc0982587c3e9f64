"""What a trained tagger of persons' names knows: how much each feature of a word, its neighbours and what the rules found there speaks for a name.

A feature is written in one string, its template first (`0e2=ون`: the word itself ends in «ون»).  The weights are those of an averaged structured
perceptron (Collins 2002, "Discriminative training methods for hidden Markov models"), trained by `python -m bench.tagger --write`.
"""

from __future__ import annotations

import functools
import itertools
import operator
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.names import NameWords, Word
from mahdar.text import Asked, Remembered

Weight = tuple[int, int, int]
"""How much speaks for B, C and I against O, in steps of one tenth."""
Packed = int
"""The same three in one number, so that one addition adds all of them."""
BITS = 21
HALF, MASK = 1 << BITS - 1, (1 << BITS) - 1
HALVES = HALF << BITS + BITS | HALF << BITS | HALF
WIDE = 3 * BITS
NOTHING = -HALF // 2  # less than any weight
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
LENGTHS = [f"l={n}" for n in range(LONG + 1)]
LOOKS = 5  # grades of how foreign a word looks
FLAGS = ("given", "family", "plain", "ordinary", "unknown", "stop", "speech", "says", "cue", "definite", "state", "quality", "begins", "joins", "title", "verb")
ALL_FLAGS = operator.attrgetter(*FLAGS)
FLAGS_UNTABLED = operator.attrgetter("plain", "ordinary", "unknown", "stop", "definite", "verb")
"""The flags that a word may have which no table has."""
SAME, ANYBODY = "w=", "?"
"""The feature of a word itself: with the word, or with what stands for one that may be part of anybody's name."""
NAMED_SORTS = ("cue", "joins", "givenp", "given", "title", "office", "unnamed", "state", "quality", "family")


class TaggingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The table: `steps` from a tag (row) to a tag (column), and in `weights` a feature and its three weights to a line."""

    steps: tuple[tuple[int, ...], ...]
    weights: str


class About(Struct, frozen=True, gc=False):
    """What a word speaks for a name: itself, for the word after it, for the word before it, and for those one further; `largest` of what it speaks itself.

    `sort` is the sort of the word.
    """

    own: Packed
    after: Packed
    before: Packed
    beyond: Packed
    ahead: Packed
    largest: int
    sort: str


class Tagging:
    """The weights, and the features of words.  Ask for it by `lexicon.made(Tagging)`.

    `about(word)`, `written((word, raw))` and `weight(key)` are remembered, as is what several keys that are asked for together weigh:
    `of_sorts((before, here, after, mark))` the sorts of three words and what was found at the second, `of_marks(marks)` what was found at five words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.names = lexicon.made(NameWords)
        self._clinging = frozenset(self.names.naming.clinging)
        self._weighed, self._folded, self._spelt = Remembered(self._weight), Remembered(self._about), Remembered(self._written)
        self.weight, self.about, self.written = self._weighed.__getitem__, self._folded.__getitem__, self._spelt.__getitem__
        self._sorted: Remembered[Key, Packed] = Remembered(lambda at: self._weight(("s", *at[:3])) + self._weight(("rs", at[3], at[1])))
        self._marked: Remembered[Key, Packed] = Remembered(lambda marks: self._weight(("r", *marks)))
        self.of_sorts, self.of_marks = self._sorted.__getitem__, self._marked.__getitem__
        self._kinds, self._fronts, self._ends = self._sums(of_kind), self._sums(of_front), self._sums(of_end)
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
        b, c, i = (HALF - 1 - cost for cost in self.costs)
        self._above = packed((b, c, i))
        self._wide: dict[str, int] = {}
        for feature, weight in self.weights.items():
            if feature[0] in ABOUT:
                self._wide[feature[1:]] = self._wide.get(feature[1:], 0) + (weight << SHIFTS[ABOUT.index(feature[0])])
        self._untabled: dict[tuple[object, ...], tuple[int, str]] = {}
        self._same = {feature.removeprefix(SAME): weight for feature, weight in self._wide.items() if feature.startswith(SAME)}
        for remembered in (self._weighed, self._sorted, self._marked, self._folded, self._spelt, self._kinds, self._fronts, self._ends):
            remembered.forget()

    def is_worth(self, *weights: Packed) -> bool:
        """One of the three weights of a word is more than its cost: with what it lacks to that added, its highest bit is set."""
        above = self._above
        return bool([weight for weight in weights if weight + above & HALVES])

    def _sums(self, told: Callable[[Asked], list[str]]) -> Remembered[Asked, int]:
        """The weights of the features that are told of a part of a word, for the word and its neighbours."""
        return Remembered(functools.partial(self._sum, told))

    def _sum(self, told: Callable[[Asked], list[str]], part: Asked) -> int:
        return summed(self._wide, told(part))

    def _about(self, text: str) -> About:
        """What a word, folded, speaks for itself and its neighbours: a feature's weights for all of them are one number, so that one sum tells them."""
        wide, sort = self._summed_up(text)
        own, after, before, beyond, ahead = narrow(wide)
        return About(own, after, before, beyond, ahead, max(unpacked(own)), sort)

    def _summed_up(self, text: str) -> tuple[int, str]:
        """The weights of the features of `own`; those of its kind, its first and its last letters are sums that many words share.  And the word's sort."""
        if text.startswith("<"):
            return summed(self._wide, self.own(text)), text
        word = self.names.word(text)
        known, sort = self._kind(text, word)
        known += self._fronts[text[:3]] + self._ends[text[-3:]] + self._same.get(ANYBODY if word.unknown or word.family else word.text, 0)
        return known + summed(self._wide, self.clung(text)), sort

    def _kind(self, text: str, word: Word) -> tuple[int, str]:
        """The weights of a word's kind, and its sort; words that no table has are of few kinds, which need not be asked for one by one."""
        if text in self.names.prepositions or self.names.is_tabled(text, word.text):
            sort = self.sort(text)
            return self._kinds[(of_length(text), sort, *self.marks(word))], sort
        key = min(len(text), LONG), looks(word), FLAGS_UNTABLED(word)
        known = self._untabled.get(key)
        if known is None:
            sort = self.sort(text)
            known = self._untabled[key] = self._kinds[(of_length(text), sort, *self.marks(word))], sort
        return known

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
        word = self.names.word(text)
        kind = of_kind((of_length(text), self.sort(text), *self.marks(word)))
        return [self.same(word), *kind, *of_front(text[:3]), *of_end(text[-3:]), *self.clung(text)]

    def clung(self, text: str) -> list[str]:
        """The feature of a word that may begin with a clinging letter."""
        return [f"c={text[0]} {self.sort_behind(text[1:])}"] if text[:1] in self._clinging and len(text) > 3 else []

    def spelling(self, text: str, raw: str) -> list[str]:
        """The features of a word as it is written, where folding changes it."""
        if raw == text or text.startswith("<"):
            return []
        word = self.names.word(text)
        known = [] if word.unknown or word.family else [f"v={raw}"]
        return [*known, f"x={raw[-2:]}"] if any(not self.names.fold(letter) for letter in raw[-2:]) else known

    def near(self, text: str) -> list[str]:
        """The features of a word beside the one that is judged."""
        if text.startswith("<"):
            return [f"w={text}"]
        word = self.names.word(text)
        return [self.same(word), f"s={self.sort(text)}", f"p2={text[:2]}", f"e2={text[-2:]}", *(f"f={mark}" for mark in self.marks(word))]

    def same(self, word: Word) -> str:
        """The word itself, but for one that no table knows, or a family name: no name of a single person is learnt."""
        return SAME + (ANYBODY if word.unknown or word.family else word.text)

    def marks(self, word: Word) -> list[str]:
        """What the tables know of a word."""
        found = list(itertools.compress(FLAGS, ALL_FLAGS(word)))
        if (grade := looks(word)) is not None:
            found.append(f"looks{grade}")
        if self.names.starts_with(word.text):
            found += [f"{head.kind}{'s' if head.plural else ''}" for head in self.names.heads.get(word.text, ())]
            found += sorted({f"in-{entry.kind}" for entry in self.names.entries.get(word.text, ()) if entry.kind in ("place", "body")})
        if word.text in self.names.prepositions:
            found.append("prep")
        return found

    def sort(self, text: str) -> str:
        """One sort for a word, or the mark itself."""
        if text.startswith("<"):
            return text
        word = self.names.word(text)
        if named := "stop" if word.stop else self.named_sort(text, word) if self.names.is_tabled(text, word.text) else None:
            return named
        return other_sort(word.unknown, word.plain, word.ordinary) + ("D" if word.definite else "")

    def sort_behind(self, text: str) -> str:
        """The sort of what stands behind a clinging letter; of a word that nobody asked for lately no more is made than that."""
        if self.names.is_remembered(text):
            return self.sort(text)
        _, plain, ordinary, stop, unknown = self.names.untabled(text)
        return "stop" if stop else other_sort(unknown, plain, ordinary) + ("D" if self.names.is_definite(text) else "")

    def named_sort(self, text: str, word: Word) -> str | None:
        """The sort of a word that a table has, by what it tells; None for one that tells no such thing."""
        heads = {head.kind for head in self.names.heads.get(text, ())}
        given = (word.given and word.plain, word.given, word.title, "office" in heads, "unnamed" in heads)
        return next(itertools.compress(NAMED_SORTS, (word.cue, word.joins, *given, word.state, word.quality, word.family)), None)


def other_sort(unknown: bool, plain: bool, ordinary: bool) -> str:
    """The sort of a word of which no table tells another."""
    return "unknown" if unknown else "plain" if plain else "ordinary" if ordinary else "other"


def looks(word: Word) -> int | None:
    """The grade of how foreign a word looks, None where nothing tells."""
    return min(LOOKS, int(word.foreign * LOOKS)) if word.foreign > 0 else None


def of_kind(kind: tuple[str, ...]) -> list[str]:
    """The features of a word's kind: that of its length, its sort, and what the tables know of it."""
    length, sort, *marks = kind
    return [length, f"s={sort}", f"F={' '.join(marks)}", *[f"f={mark}" for mark in marks]]


def of_front(letters: str) -> list[str]:
    """The features of a word's first letters, three at most."""
    return [f"p1={letters[:1]}", f"p2={letters[:2]}", f"p3={letters}"]


def of_end(letters: str) -> list[str]:
    """The features of a word's last letters, three at most."""
    return [f"e1={letters[-1:]}", f"e2={letters[-2:]}", f"e3={letters}"]


def of_length(text: str) -> str:
    """The feature of a word's length."""
    return LENGTHS[min(len(text), LONG)]


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
