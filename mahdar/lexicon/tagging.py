"""What a trained tagger of persons' names knows: how much each feature of a word, its neighbours and what the rules found there speaks for a name.

A feature is written in one string, its template first (`0e2=ون`: the word itself ends in «ون»).  The weights are those of an averaged structured
perceptron (Collins 2002, "Discriminative training methods for hidden Markov models"), trained by `python -m bench.tagger --write`.
"""

from __future__ import annotations

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
Key = tuple[str, ...]
"""A template, and what it looks at: words, kinds of words, or marks of what was found."""
BESIDE = "-+<>"
"""Templates of the words beside the one that is judged: the one before it, after it, two before it, two after it."""
LONG = 9  # letters: a longer word is as one of so many
LOOKS = 5  # grades of how foreign a word looks
FLAGS = ("given", "family", "plain", "ordinary", "unknown", "stop", "speech", "says", "cue", "definite", "state", "quality", "begins", "joins", "title", "verb")


class TaggingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """The table: `steps` from a tag (row) to a tag (column), and in `weights` a feature and its three weights to a line."""

    steps: tuple[tuple[int, ...], ...]
    weights: str


class Tagging:
    """The weights, and the features of words.  Ask for it by `lexicon.made(Tagging)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.names = lexicon.made(NameWords)
        self.sort = Remembered(self._sort).__getitem__
        self._weighed = Remembered(self._weight)
        self.weight = self._weighed.__getitem__
        self._nearby = Remembered(self._beside)
        self.beside = self._nearby.__getitem__
        self._words = Remembered(self._word)
        self.word = self._words.__getitem__
        table = lexicon.table("tagging", TaggingTable)
        lines = (line.rsplit(" ", 3) for line in table.weights.splitlines())
        self.learnt(table.steps, {feature: (int(b), int(c), int(i)) for feature, b, c, i in lines})

    def learnt(self, steps: Sequence[Sequence[int]], weights: dict[str, Weight]) -> None:
        """Take these weights of steps from tag to tag and of features."""
        self.steps, self.weights = steps, {feature: packed(weight) for feature, weight in weights.items()}
        self._near = [{feature[1:]: weight for feature, weight in self.weights.items() if feature[0] == template} for template in BESIDE]
        self._weighed.forget()
        self._nearby.forget()
        self._words.forget()

    def _word(self, word: tuple[str, ...]) -> tuple[Packed, int]:
        """The weights of a word itself, folded and as written, and the largest of them."""
        weight = summed(self.weights, self.features(("0", *word)))
        return weight, max(unpacked(weight))

    def _weight(self, key: Key) -> Packed:
        """The sum of the weights of all features under a key."""
        return summed(self.weights, self.features(key))

    def _beside(self, text: str) -> tuple[Packed, ...]:
        """What a word speaks for its neighbours: the one after it, before it, and those one further."""
        near = self.near(text)
        return tuple([summed(weights, near) for weights in self._near])

    def features(self, key: Key) -> list[str]:
        """The features under a key: of a word (`0` itself, the others of BESIDE), of sorts of words (`s`), or of marks of what was found (`r`, `d`)."""
        template, *looked = key
        if template == "0":
            return ["0" + one for one in self.own(*looked)]
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

    def own(self, text: str, raw: str) -> list[str]:
        """The features of a word itself, folded and as written, or of a mark."""
        if text.startswith("<"):
            return [f"w={text}"]
        word = self.names.word(text)
        marks = self.marks(text)
        ends = [f"{letter}{n}={part}" for n in (1, 2, 3) for letter, part in (("p", text[:n]), ("e", text[-n:]))]
        rest = [f"c={text[0]} {self.sort(text[1:])}"] if text[:1] in self.names.naming.clinging and len(text) > 3 else []
        if raw != text:
            rest += [f"v={raw}"] * (not self.is_new(word)) + [f"x={raw[-2:]}"] * any(not self.names.fold(letter) for letter in raw[-2:])
        return [self.same(word), f"s={self.sort(text)}", f"l={min(len(text), LONG)}", f"F={' '.join(marks)}", *(f"f={mark}" for mark in marks), *ends, *rest]

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
        found = [flag for flag in FLAGS if getattr(word, flag)]
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
        known = {"stop": word.stop, "cue": word.cue, "joins": word.joins, "givenp": word.given and word.plain, "given": word.given, "title": word.title}
        named = {"office": "office" in heads, "unnamed": "unnamed" in heads, "state": word.state, "quality": word.quality, "family": word.family}
        first = next((sort for sort, fits in (known | named).items() if fits), None)
        if first:
            return first
        sort = next((sort for sort in ("unknown", "plain", "ordinary") if getattr(word, sort)), "other")
        return sort + ("D" if word.definite else "")


def packed(weight: Weight) -> Packed:
    """Three weights as one number."""
    b, c, i = weight
    return (b << BITS + BITS) + (c << BITS) + i


def unpacked(weight: Packed) -> Weight:
    """The three weights of one number."""
    weight += HALVES
    return (weight >> BITS + BITS) - HALF, (weight >> BITS & MASK) - HALF, (weight & MASK) - HALF


def summed(weights: Mapping[str, Packed], features: list[str]) -> Packed:
    """The sum of the weights of these features."""
    return sum([weights[feature] for feature in features if feature in weights])
