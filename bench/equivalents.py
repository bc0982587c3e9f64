"""Mine the two tables by which statements are compared: what stems weigh, and which stems stand for one another.

    python -m bench.equivalents [--until DAY] [--write]

Read are the articles on the world, the Middle East and the economy of the collection in ../shared.  Stems are counted by sentence.
Two sentences of one day in two outlets that share much are taken for two renderings of one; a stem that one has and the other lacks may stand for
a stem of which the opposite is true.  Two such stems are equivalent the likelier the more often they meet so (against chance) and the liker the
company in which they are seen elsewhere (cosine of positive pointwise mutual information over two words on each side).
`--until` leaves sentence pairs of later days aside.  `--write` writes weights.yaml and equivalents.yaml.
"""

from __future__ import annotations

import argparse
import itertools
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bench.shared import ROOT, ant, need_shared
from mahdar.lexicon import lexicon
from mahdar.lexicon.wording import Wording

TABLES = ROOT / "mahdar" / "lang" / "ar"
SENTENCE = re.compile(r"(?<=[.!\u061f])\s+|\n+")
FIELDS = re.compile("News-|middleEast|economy")
STEMS, PAIRS = 6000, 3000
LEAST, MOST = 6, 60
"""Stems of a sentence that is looked at."""
WINDOW = 2
Sentence = tuple[str, ...]
Row = tuple[str, str, Sentence]
"""Day, outlet, stems in order with repetitions left out."""

STEMS_HEAD = """\
# What the commonest stems of Arabic news weigh when two statements are compared: ln(N / n), where n of N sentences hold the stem, in steps of 0.25.
# Counted by `python -m bench.equivalents --write` over {articles} articles on the world, the Middle East and the economy, February to July 2018, of the
# corpus ANT 2.1 (antcorpus, five outlets; the texts belong to the outlets): {sentences} sentences.  Single stems and their counts only, nothing of any text.
# {stems} stems, folded (one letter for both forms of final ha); every other stem weighs as much as the rarest.  Not for editing.  Licence: that of Mahdar.
"""
PAIRS_HEAD = """\
# Stems that stand for one another where two outlets render one sentence, and how likely they do (0 to 1).
# Mined by `python -m bench.equivalents --write` from {found} pairs of like sentences of one day in two outlets of the corpus ANT 2.1 (antcorpus, 2018;
# the texts belong to the outlets): stems that one has and the other lacks, together oftener than by chance and in like company elsewhere.
# {pairs} pairs of single stems, nothing of any text.  Mined and not read one by one: opposites and mere neighbours are among them.
# Not for editing.  Licence: that of Mahdar.
"""


def sentences(words: Wording) -> Iterator[tuple[str, str, list[str]]]:
    """Day, outlet and folded words of each sentence."""
    for row in ant():
        if FIELDS.search(row["doc"]):
            for text in SENTENCE.split(row["text"]):
                yield row["doc"][-8:], row["doc"][:2], [w for w in words.tokens(text) if w not in words.empty]


def bootstrap(words: Wording, read: Iterable[tuple[str, str, list[str]]]) -> None:
    """Weigh stems by the words that stand alone or with the article only, so that particles can be told from letters of the word."""
    article = words.clinging.article
    seen = Counter(word for _, _, found in read for word in set(found))
    counted: Counter[str] = Counter()
    for word, n in seen.items():
        bare = word[len(article) :] if word.startswith(article) and opens(word, seen, article) else word
        counted[words.ended(bare)] += n
    weigh(words, {stem: -math.log(n) for stem, n in counted.items() if n > 2})


def opens(word: str, seen: Counter[str], article: str) -> bool:
    """Whether the first letters of a word are the article: the rest is seen without it, if rarely."""
    rest = word[len(article) :]
    return len(rest) > 2 and seen[rest] > 2 and seen[rest] * 500 > seen[word]


def weigh(words: Wording, weights: dict[str, float]) -> None:
    """Give the words other weights."""
    words.weights = weights
    for memo in (words.stem, words.root):
        memo.cache_clear()


def stemmed(words: Wording, read: list[tuple[str, str, list[str]]]) -> list[Row]:
    """Each sentence by its stems."""
    return [(day, outlet, tuple(dict.fromkeys(map(words.stem, found)))) for day, outlet, found in read]


def alike(rows: list[Row], weights: dict[str, float], until: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """For each pair of like sentences, what each has and the other lacks."""
    by_day: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[0] <= until and LEAST <= len(row[2]) <= MOST:
            by_day[row[0]].append(row)
    found = {}
    for _, day in sorted(by_day.items()):
        for i, j in sharing(day):
            a, b = frozenset(day[i][2]), frozenset(day[j][2])
            mass = sum(weights[s] for s in a & b)
            share = 2 * mass / (sum(weights[s] for s in a) + sum(weights[s] for s in b))
            if mass >= 14 and 0.25 <= share < 0.97 and max(len(a - b), len(b - a)) <= 22:
                found[day[i][2], day[j][2]] = (a - b, b - a)
    return list(found.values())


def sharing(day: list[Row]) -> list[tuple[int, int]]:
    """The sentences of two outlets that share two stems which few sentences of the day have."""
    holding: dict[str, list[int]] = defaultdict(list)
    for n, (_, _, stems) in enumerate(day):
        for stem in stems:
            holding[stem].append(n)
    pairs = (pair for at in holding.values() if len(at) <= 40 for pair in itertools.combinations(at, 2))
    counted = Counter((i, j) for i, j in pairs if day[i][1] != day[j][1])
    return [pair for pair, n in counted.items() if n > 1]


class Company:
    """The company that stems keep."""

    def __init__(self, rows: list[Row], counts: Counter[str]) -> None:
        seen: Counter[tuple[str, tuple[bool, str]]] = Counter()
        for _, _, stems in rows:
            for i, stem in enumerate(stems):
                if counts[stem] >= 8 and stem[0].isalpha():
                    near = [*range(max(0, i - WINDOW), i), *range(i + 1, min(len(stems), i + WINDOW + 1))]
                    seen.update((stem, (j > i, stems[j])) for j in near if counts[stems[j]] >= 15)
        of, by = Counter[str](), Counter[tuple[bool, str]]()
        for (stem, other), n in seen.items():
            of[stem] += n
            by[other] += n
        every = sum(of.values())
        self.vectors: dict[str, dict[tuple[bool, str], float]] = defaultdict(dict)
        for (stem, other), n in seen.items():
            told = math.log(n * every / (of[stem] * by[other] ** 0.75 * every**0.25))
            if told > 0 and (n > 1 or of[stem] <= 200):
                self.vectors[stem][other] = told
        self.norms = {stem: math.sqrt(sum(x * x for x in v.values())) for stem, v in self.vectors.items()}

    def cosine(self, a: str, b: str) -> float:
        """How alike the company of two stems is."""
        one, other = sorted((self.vectors.get(a, {}), self.vectors.get(b, {})), key=len)
        return sum(x * other[k] for k, x in one.items() if k in other) / (self.norms[a] * self.norms[b]) if one else 0.0


def equivalents(found: list[tuple[frozenset[str], frozenset[str]]], company: Company, words: Wording) -> dict[tuple[str, str], float]:
    """The likeliest pairs, those of one root left out."""
    occurring = Counter(stem for a, b in found for stem in (*a, *b))
    meeting = Counter((min(x, y), max(x, y)) for a, b in found for x in a for y in b)
    scored = {}
    for (a, b), n in meeting.items():
        lift = n * 2 * len(found) / (occurring[a] * occurring[b])
        if n > 1 and lift >= 3 and words.root(a) != words.root(b) and plain(a) and plain(b):
            near = company.cosine(a, b)
            told = near * math.log(1 + lift)
            if near >= 0.07 and told >= 0.25:
                scored[a, b] = min(0.9, 0.35 + 0.6 * told)
    return dict(sorted(scored.items(), key=lambda row: (-row[1], row[0]))[:PAIRS])


LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")


def plain(stem: str) -> bool:
    """Letters of Arabic only."""
    return LETTERS.fullmatch(stem) is not None


def written(rows: dict[str, float], step: int, field: str, values: str) -> str:
    """Rows of equal value together, as YAML."""
    groups: dict[float, list[str]] = defaultdict(list)
    for name, value in rows.items():
        groups[round(value * step) / step].append(name)
    return "".join(f"- {field}: {value}\n  {values}:\n" + "".join(f"  - {name}\n" for name in sorted(groups[value])) for value in sorted(groups))


def main() -> int:
    """Mine, tell, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--until", default="99999999", metavar="YYYYMMDD")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    need_shared()
    words = Wording(lexicon())
    read = list(sentences(words))
    bootstrap(words, read)
    rows = stemmed(words, read)
    counts = Counter(stem for _, _, stems in rows for stem in stems)
    common = {stem: math.log(len(rows) / n) for stem, n in counts.most_common() if plain(stem)}
    found = alike(rows, {stem: math.log(len(rows) / n) for stem, n in counts.items()}, options.until)
    pairs = equivalents(found, Company(rows, counts), words)
    stems = dict(itertools.islice(common.items(), STEMS))
    print(f"{len(rows)} sentences, {len(stems)} stems, {len(found)} pairs of sentences, {len(pairs)} pairs of stems")
    if options.write:
        articles = sum(bool(FIELDS.search(row["doc"])) for row in ant())
        head = STEMS_HEAD.format(articles=articles, sentences=len(rows), stems=len(stems))
        (TABLES / "weights.yaml").write_text(head + written(stems, 4, "weight", "stems"), encoding="utf-8")
        head = PAIRS_HEAD.format(found=len(found), pairs=len(pairs))
        (TABLES / "equivalents.yaml").write_text(head + written({" ".join(p): v for p, v in pairs.items()}, 20, "likeness", "pairs"), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
