"""How alike two Arabic spellings of a name are: an edit distance over folded letters whose costs come from a table.

The score of two words is a likelihood between 0 and 1: every consonant that they share speaks for one name, every difference against it by its cost.
Names of several words are compared word by word, in order.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterable

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import GivenRow
from mahdar.lexicon.talks import Lone, SpellingTable
from mahdar.text import Folding

FIRST, INSIDE, LAST = range(3)
WORD = re.compile(r"[^\W\d_]+")
ASIDE = re.compile(r"\([^()]*\)")


class Spelling:
    """The comparison of spellings by one table.  Words are given folded, as `words` returns them."""

    def __init__(self, table: SpellingTable, given: Iterable[GivenRow], folding: Folding) -> None:
        self.table = table
        self.fold = folding.fold
        self.swap = {pair: row.cost for row in table.swaps for pair in (row.letters, row.letters[::-1])}
        self.lone = {letter: places(row) for row in table.lone for letter in row.letters}
        self.any = places(table.any)
        self.groups: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
        for group in table.groups:
            for one, other in ((group.a, group.b), (group.b, group.a)):
                self.groups[one[-1] + other[-1]].append((one, other, group.cost))
        self.soft = frozenset(letter for letter, costs in self.lone.items() if costs[INSIDE] <= 1)
        self.sound = str.maketrans({letter: row.to for row in table.sounds for letter in row.letters} | dict.fromkeys(table.silent, ""))
        self.sons = frozenset(map(self.fold, table.sons))
        self.of_one_office = str.maketrans({letter: row.to for row in table.of_one_office for letter in row.letters})
        self.with_next = frozenset(map(self.fold, table.with_next))
        self.with_last = frozenset(map(self.fold, table.with_last))
        self.may_lead = frozenset(map(self.fold, table.may_lead))
        self.nicknames = {frozenset(map(self.fold, pair)) for pair in table.nicknames}
        self.leading_titles = frozenset(map(self.fold, table.leading_titles))
        self.ordinals = frozenset(map(self.fold, table.ordinals))
        self.kunya = tuple(map(self.fold, table.kunya))
        self.commonest = frozenset(map(self.fold, table.commonest))
        self.latin: dict[str, set[str]] = defaultdict(set)
        for row in given:
            for name in (row.name, *row.also):
                self.latin["".join(self.words(name))].add(row.en)
        self.likelihood = functools.lru_cache(maxsize=200_000)(self._likelihood)
        self.names = functools.lru_cache(maxsize=100_000)(self._names)
        self.as_one = functools.lru_cache(maxsize=200_000)(self._as_one)

    def words(self, name: str) -> tuple[str, ...]:
        """The folded words of a name: what stands in brackets is left out; «son of», «servant of», «father of» are one with what follows."""
        out: list[str] = []
        glue = ""
        for word in WORD.findall(self.fold(ASIDE.sub(" ", name)) or self.fold(name)):
            if word in self.with_last and out and not glue:
                out[-1] += word
            elif word in self.with_next:
                glue += word
            else:
                out.append(glue + word)
                glue = ""
        return tuple([*out, glue] if glue else out)

    def skeleton(self, word: str) -> str:
        """What stays the same in usual spellings of the word: its consonants, sounds that are alike written alike, none twice in a row."""
        sounds = self.without_article(word).translate(self.sound)
        return "".join(letter for letter, _ in itertools.groupby(sounds)) or word

    def of_one(self, one: str, other: str) -> bool:
        """Whether two names of those who hold offices of one state and meet at one meeting are one: each word the same, or with the same skeleton
        and no other name."""
        a, b = self.without_sons(one), self.without_sons(other)
        if len(a) != len(b) or len(a) < 2 or not set(a) & set(b):
            return False
        pairs = ((x, y) for x, y in zip(a, b, strict=True) if x != y)
        return all(not self.two_names(x, y) and self.told(x) == self.told(y) for x, y in pairs)

    def with_fathers(self, one: str, other: str) -> bool:
        """Whether the shorter of two names is within the longer from the first word to the last («عوض بن عوف» and «عوض محمد أحمد ابن عوف»)."""
        short, long = sorted((self.without_sons(one), self.without_sons(other)), key=len)
        return len(short) > 1 and short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)

    def without_sons(self, name: str) -> tuple[str, ...]:
        """The folded words of a name but for «son of»."""
        return self.words(" ".join(word for word in WORD.findall(self.fold(name)) if word not in self.sons))

    def told(self, word: str) -> str:
        """The skeleton of a word, with the letters as one that are so in the name of one who holds an office."""
        return self.skeleton(word).translate(self.of_one_office)

    def alike(self, a: tuple[str, ...], b: tuple[str, ...]) -> float:
        """How likely two names may be one man's, titles and names by a son («أبو …») counted as well: as `names`, or a little over a half."""
        strict = self.names(a, b)
        return max(strict, self.table.titled) if self.titled(a, b) or self.by_a_son(a, b) else strict

    def titled(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        """One name begins with a title before a surname that the other ends in («الإمام الغزالي»)."""
        short, long = sorted((a, b), key=len)
        return len(short) == 2 and short[0] in self.leading_titles and self.likelihood(short[1], long[-1]) > self.table.titled

    def by_a_son(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        """The one is named «father of …», the other by his own first name, and both end in one surname."""
        both = len(a) > 1 and len(b) > 1 and a[-1] == b[-1]
        return both and a[0].startswith(self.kunya) != b[0].startswith(self.kunya)

    def _names(self, a: tuple[str, ...], b: tuple[str, ...]) -> float:
        """How likely two names are one: the words of the shorter in order among those of the longer, first on first; a single word is a surname."""
        short, long = sorted((a, b), key=len)
        if len(short) < 2:
            return self.likelihood(short[0], long[-1]) if short else 0.0
        glued = self.as_one("".join(short), "".join(long)) if len(short) != len(long) else 0.0
        headless = long[1:] if len(long) > len(short) and long[0] in self.may_lead else long
        return max(glued, *(min(self.likelihood(short[0], whole[0]), self.in_order(short[1:], whole[1:])) for whole in (long, headless)))

    def in_order(self, short: tuple[str, ...], long: tuple[str, ...]) -> float:
        """The least likely of the words of the shorter name, laid on words of the longer in the best way."""
        if not short:
            return 1.0
        room = len(long) - len(short) + 1
        return max(min(self.likelihood(short[0], long[i]), self.in_order(short[1:], long[i + 1 :])) for i in range(room))

    def _as_one(self, a: str, b: str) -> float:
        """How likely two names written without spaces are one: nearly every letter must be the same."""
        return 1.0 if a == b else 1 / (1 + math.exp(2 * self.cost(a, b) - 3))

    def _likelihood(self, a: str, b: str) -> float:
        """How likely two folded words spell one name."""
        if a == b:
            return 1.0
        if self.two_names(self.without_article(a), self.without_article(b)):
            return self.table.two_names
        if frozenset((a, b)) in self.nicknames:
            return self.table.nickname
        shared = min(self.consonants(a), self.consonants(b))
        evidence = self.table.base + self.table.gain * shared - self.cost(a, b)
        return 1 / (1 + math.exp(-evidence))

    def two_names(self, a: str, b: str) -> bool:
        """Both are given names that Arabic itself has, and not the same one."""
        return a in self.latin and b in self.latin and not self.latin[a] & self.latin[b]

    def consonants(self, word: str) -> int:
        """How many letters of the word weigh."""
        return sum(letter not in self.soft for letter in word)

    def cost(self, a: str, b: str) -> float:
        """What it costs to make one folded word into the other, the article before either left aside."""
        bare_a, bare_b = self.without_article(a), self.without_article(b)
        if (bare_a == a) == (bare_b == b):
            return self.distance(a, b) + self.crossed(a, b)
        return min(self.distance(bare_a, bare_b) + self.table.article.cost, self.distance(a, b)) + self.crossed(bare_a, bare_b)

    def crossed(self, a: str, b: str) -> float:
        """What it costs that each word has more than the other of one of two vowels."""
        more = [a.count(letter) - b.count(letter) for letter in tuple(self.table.crossed.letters)]
        return self.table.crossed.cost if more[0] * more[1] < 0 else 0.0

    def without_article(self, word: str) -> str:
        """The word without the article, when enough of it is left to be a name."""
        bare = word.removeprefix(self.table.article.word)
        return bare if len(bare) > 2 else word

    def distance(self, a: str, b: str) -> float:
        """The cheapest way from one word to the other, letters and groups of letters at a time."""
        only_a, only_b = ([self.alone(word, i) for i in range(len(word))] for word in (a, b))
        least = [[0.0, *itertools.accumulate(only_b)]]
        for i in range(1, len(a) + 1):
            row = [least[-1][0] + only_a[i - 1]]
            for j in range(1, len(b) + 1):
                both = least[-1][j - 1] + (0.0 if a[i - 1] == b[j - 1] else self.swap.get(a[i - 1] + b[j - 1], self.table.swap))
                row.append(min(least[-1][j] + only_a[i - 1], row[-1] + only_b[j - 1], both, self.jump(a, b, i, j, least)))
            least.append(row)
        return least[-1][-1]

    def jump(self, a: str, b: str, i: int, j: int, least: list[list[float]]) -> float:
        """The cheapest way after `i` and `j` letters that ends with a slip (two letters in the other order) or groups that stand for one another."""
        slipped = i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]
        best = least[i - 2][j - 2] + self.table.slip if slipped else math.inf
        for one, other, cost in self.groups.get(a[i - 1] + b[j - 1], ()):
            if a.endswith(one, 0, i) and b.endswith(other, 0, j):
                best = min(best, least[i - len(one)][j - len(other)] + cost)
        return best

    def alone(self, word: str, i: int) -> float:
        """What the letter costs when only this word writes it."""
        if i and word[i - 1] == word[i]:
            return self.table.double
        place = FIRST if i == 0 else LAST if i == len(word) - 1 else INSIDE
        return self.lone.get(word[i], self.any)[place]


def places(row: Lone) -> tuple[float, float, float]:
    return row.first, row.inside, row.last


def spelling(lexicon: Lexicon) -> Spelling:
    """The comparison of spellings by spelling.yaml; get it with `lexicon.made(spelling)`."""
    given = lexicon.table("given", dict[str, tuple[GivenRow, ...]])
    return Spelling(lexicon.table("spelling", SpellingTable), given["arabic"], lexicon.loose)
