"""Words as statements are compared by: stems without clinging particles and endings, what a stem weighs, and which stems stand for one another."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import StateRow
from mahdar.lexicon.particles import ParticlesTable, without

TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,\u066b]\d+)*")
SHORTEST = 3
"""Letters that must be left of a stem."""
RARE = 8.5
"""The weight of a stem that no table knows, before weights are scaled to 1."""


class Beginnings(Struct, frozen=True, forbid_unknown_fields=True):
    """Letters that a root may have before it: `long` ones are taken off first, else one of `short`."""

    long: tuple[str, ...]
    short: str
    weak: str
    inserted: str


class Evidence(Struct, frozen=True, forbid_unknown_fields=True):
    """What each thing seen of two passages speaks for their being one utterance, in logits."""

    start: float
    likeness: float
    shorter: float
    topic: float
    one_speaker: float
    one_side: float
    two_speakers: float
    two_persons: float
    nobody: float
    contrary: float
    one_article: float
    lead: float
    next_day: float
    numbers: float
    quoted: float
    rarest: float


class Again(Struct, frozen=True, forbid_unknown_fields=True):
    """What each thing seen of two passages that are alike enough speaks for their being said once, in logits."""

    start: float
    likeness: float
    shorter: float
    rarest: float
    number: float
    one_act: float
    lead: float
    below: float
    topic: float
    one_body: float
    one_side: float
    two_speakers: float
    unknown: float
    first_sum: float
    later: float
    negated: float


class Multiplier(Struct, frozen=True, forbid_unknown_fields=True):
    """A word that multiplies the number before it."""

    word: str
    value: int


class WordingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """wording.yaml"""

    future: str
    persons: str
    endings: tuple[str, ...]
    root: Beginnings
    empty: tuple[str, ...]
    reporting: tuple[str, ...]
    framing: tuple[str, ...]
    negations: tuple[str, ...]
    standing: tuple[str, ...]
    conditions: tuple[str, ...]
    hedges: tuple[str, ...]
    one_utterance: Evidence
    said_once: Again
    multipliers: tuple[Multiplier, ...]
    about: tuple[str, ...]
    point: str
    tolls: tuple[str, ...]
    denials: tuple[str, ...]
    texts: tuple[str, ...]
    deputies: tuple[str, ...]


class Weighed(Struct, frozen=True, forbid_unknown_fields=True):
    """Stems of one weight in weights.yaml."""

    weight: float
    stems: tuple[str, ...]


class Alike(Struct, frozen=True, forbid_unknown_fields=True):
    """Pairs of stems in equivalents.yaml that stand for one another with one likelihood."""

    likeness: float
    pairs: tuple[str, ...]


BEGINNING = 4
"""Letters that two long stems have alike at their beginnings."""


class Stem(NamedTuple):
    """What another stem may share with one of letters: its root, its groups of words that say the same, its equivalents, how it begins when it is long."""

    root: str
    senses: frozenset[int]
    equivalents: dict[str, float] | None
    beginning: str | None


class Wording:
    """The comparison of words.  Ask for it by `lexicon.made(wording)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("wording", WordingTable)
        self.fold = lexicon.loose.fold
        self.table, self.clinging = table, lexicon.table("particles", ParticlesTable)
        self.weights = {stem: row.weight for row in lexicon.table("weights", tuple[Weighed, ...]) for stem in row.stems}
        self.equivalents: dict[str, dict[str, float]] = {}
        for row in lexicon.table("equivalents", tuple[Alike, ...]):
            for one, other in (pair.split() for pair in row.pairs):
                self.equivalents.setdefault(one, {})[other] = self.equivalents.setdefault(other, {})[one] = row.likeness
        self.endings = sorted(map(self.fold, table.endings), key=lambda e: (-len(e), e))
        self.long = sorted(table.root.long, key=lambda e: (-len(e), e))
        self.empty = frozenset(map(self.fold, table.empty))
        self.stem = functools.lru_cache(maxsize=200_000)(self._stem)
        self.root = functools.lru_cache(maxsize=200_000)(self._root)
        self.senses = functools.lru_cache(maxsize=200_000)(self._senses)
        self.known = functools.lru_cache(maxsize=200_000)(self._known)
        self.uncoupled = functools.lru_cache(maxsize=200_000)(self._uncoupled)
        self.negations, self.conditions, self.hedges = (frozenset(map(self.fold, row)) for row in (table.negations, table.conditions, table.hedges))
        self.standing = frozenset(map(self.fold, table.standing))
        self.about, self.denials = (frozenset(map(self.fold, row)) for row in (table.about, table.denials))
        self.texts = frozenset(map(self.fold, table.texts))
        self.point = self.fold(table.point)
        self.multipliers = {self.fold(row.word): row.value for row in table.multipliers}
        self.tolls = frozenset(map(self.stem, map(self.fold, table.tolls)))
        self.reporting = frozenset(map(self.stem, map(self.fold, table.reporting)))
        self.framing = frozenset(map(self.stem, map(self.fold, table.framing)))
        self.groups, self.named = self._groups(lexicon)
        self.alike = self._alike(lexicon)
        self.seen: dict[str, float] = defaultdict(float)
        for stem, weight in self.weights.items():
            self.seen[self.known_by(stem)] += math.exp(-weight)

    def tokens(self, text: str) -> list[str]:
        """The folded words and numbers of a text."""
        return TOKEN.findall(self.fold(text))

    def stems(self, text: str) -> list[str]:
        """The stems of the words that tell something, in order, each once."""
        return self.stems_of(self.tokens(text))

    def stems_of(self, tokens: Iterable[str]) -> list[str]:
        """As `stems`, of folded words."""
        found = dict.fromkeys(self.stem(word) for word in tokens if word not in self.empty)
        return [stem for stem in found if stem not in self.reporting]

    def negating(self, tokens: Iterable[str]) -> bool:
        """Whether one of the folded words negates; before a word of doubt or surprise a negation leaves standing what follows («لا شك في», «لا تستبعد أن»)."""
        return any(self.uncoupled(word) in self.negations and after not in self.standing for word, after in itertools.pairwise([*tokens, ""]))

    def _uncoupled(self, word: str) -> str:
        """A folded word without the particle that joins it to what stands before."""
        return next(without(word, self.clinging.joining), word)

    def weight(self, stem: str) -> float:
        """How much a stem tells, from 0 to 1: the rarer, the more."""
        return min(self.weights.get(stem, RARE), RARE) / RARE

    def known_by(self, stem: str) -> str:
        """The first group of words that say the same to which a stem belongs, else its root; alike.yaml names nothing."""
        first = min(self.senses(stem), default=self.named)
        return str(first) if first < self.named else self.root(stem)

    def rarity(self, known_by: str) -> float:
        """As `weight`, of all stems together that are known by one thing."""
        return min(-math.log(self.seen[known_by]), RARE) / RARE if known_by in self.seen else 1.0

    def _stem(self, word: str) -> str:
        """The word without what clings to it: of all ways to take particles off, the one that leaves the commonest stem."""
        if not word[0].isalpha():
            return word
        ways = list(dict.fromkeys(self.bare(word)))
        known = [(self.weights[s], n, s) for n, s in enumerate(map(self.ended, ways)) if s in self.weights]
        return min(known)[2] if known else self.ended(self.plain(word))

    def bare(self, word: str) -> Iterator[str]:
        """The word, and what is left when particles and the article are taken off, and the sign of the future."""
        for inner in (word, *self.left(word, self.clinging.joining)):
            yield inner
            for part in (*self.left(inner, self.clinging.leading), inner):
                yield part
                yield from without_article(part, self.clinging)
            yield from (inner[1:] for _ in (0,) if self.to_come(inner))

    def to_come(self, word: str) -> bool:
        """A word that begins with the sign of the future before a verb."""
        return word[0] == self.table.future and len(word) > SHORTEST + 1 and word[1] in self.table.persons

    @staticmethod
    def left(word: str, beginnings: tuple[str, ...]) -> Iterator[str]:
        """What is left after each of the beginnings, when it is long enough."""
        return (rest for rest in without(word, beginnings) if len(rest) >= SHORTEST)

    def plain(self, word: str) -> str:
        """A word that no table knows, without its article."""
        opened = list(without_article(word, self.clinging))
        inner = [rest for w in without(word, (*self.clinging.joining, *self.clinging.leading)) for rest in without_article(w, self.clinging)]
        return (*opened, *inner, word)[0]

    def ended(self, word: str) -> str:
        """The word without its longest ending that leaves enough."""
        return next((word[: -len(e)] for e in self.endings if word.endswith(e) and len(word) - len(e) >= SHORTEST), word)

    def _root(self, stem: str) -> str:
        """What forms of one root share more often than not: the consonants without what is put before or into them."""
        root, article = self.table.root, self.clinging.article
        stem = stem[len(article) :] if stem.startswith(article) and len(stem) > len(article) + SHORTEST else stem
        stem = stem[1:] if self.to_come(stem) else stem
        cut = next((stem[len(b) :] for b in self.long if stem.startswith(b) and len(stem) - len(b) >= SHORTEST), "")
        cut = cut or (stem[1:] if len(stem) > SHORTEST and stem[0] in root.short else stem)
        firm = "".join(letter for letter in cut if letter not in root.weak)
        firm = firm[0] + firm[2:] if len(firm) > SHORTEST and firm[1] == root.inserted else firm
        return firm if len(firm) >= SHORTEST else cut[:SHORTEST] + cut[SHORTEST:].rstrip(root.weak)

    def _groups(self, lexicon: Lexicon) -> tuple[dict[str, frozenset[int]], int]:
        """The groups of words that say the same, and how many: those of synonyms.yaml by stem and by root, a state with its city and its people by stem."""
        synonyms = [row.split() for row in lexicon.table("synonyms", tuple[str, ...])]
        rows = [*synonyms, *map(one_state, lexicon.table("states", tuple[StateRow, ...]))]
        found: dict[str, set[int]] = {}
        for n, words in enumerate(rows):
            for stem in map(self.stem, map(self.fold, words)):
                for key in (stem, self.root(stem)) if n < len(synonyms) else (stem,):
                    found.setdefault(key, set()).add(n)
        return {stem: frozenset(groups) for stem, groups in found.items()}, len(rows)

    def _alike(self, lexicon: Lexicon) -> dict[str, frozenset[int]]:
        """The groups of alike.yaml by stem, numbered after the others."""
        found: dict[str, set[int]] = {}
        for n, row in enumerate(lexicon.table("alike", tuple[str, ...]), start=self.named):
            for word in row.split():
                found.setdefault(self.stem(self.fold(word)), set()).add(n)
        return {stem: frozenset(groups) for stem, groups in found.items()}

    def _senses(self, stem: str) -> frozenset[int]:
        """The groups of words that say the same to which a stem belongs, itself or by its root."""
        return (self.groups.get(stem) or self.groups.get(self.root(stem)) or frozenset()) | self.alike.get(stem, frozenset())

    def _known(self, stem: str) -> Stem | None:
        """What another stem may share with this one; None for a number."""
        if not stem[0].isalpha():
            return None
        return Stem(self.root(stem), self.senses(stem), self.equivalents.get(stem), stem[:BEGINNING] if len(stem) > BEGINNING else None)


def without_article(word: str, clinging: ParticlesTable) -> Iterator[str]:
    """What is left of a word that begins with the article, alone or written as one with a particle."""
    yield from (rest for rest in without(word, (clinging.article,)) if len(rest) > 1)
    yield from (rest for rest in without(word, tuple(c.written for c in clinging.contracted)) if len(rest) > 1)


def one_state(row: StateRow) -> list[str]:
    """The single words for a state: its name, its people, the city that stands for it."""
    words = (row.name, *row.also, row.adj, *row.adj_also, *row.people, row.capital, *row.city_also)
    return [word for word in words if word and " " not in word]


def wording(lexicon: Lexicon) -> Wording:
    """The comparison of words in a language."""
    return Wording(lexicon)
