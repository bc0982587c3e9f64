"""Train the tagger of persons' names, and tell what it is worth.

    python -m bench.tagger              names of persons found by the rules alone and with a tagger trained on the other articles, four times over
    python -m bench.tagger --write      train on all, write mahdar/lang/ar/tagging.yaml

bench/annotations/persons.jsonl holds where the names of persons stand in some 1,760 articles of the collection in ../shared: offsets in code
points in the first `until` of the text, and nothing of the text.  They were annotated by reading.  None is drawn by the audit of statements or annotated
in gold/dev; some are among the articles of gold/links and gold/dates, which label other things.
The tagger is an averaged structured perceptron over the features of `mahdar.lexicon.tagging`.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy

from bench.shared import ROOT, annotated, need_shared
from mahdar import Article
from mahdar.find.names import by_rules
from mahdar.find.names_scan import Scan
from mahdar.find.names_tagging import CLUNG, FIRST, FURTHER, NEVER, OUTSIDE, Seen, read_off
from mahdar.lexicon import Lexicon, lexicon
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.tagging import Key, Tagging

ANNOTATED = ROOT / "bench" / "annotations" / "persons.jsonl"
TABLE = ROOT / "mahdar" / "lang" / "ar" / "tagging.yaml"
ROUNDS, PARTS, SEED = 6, 4, 2
OFTEN = 4  # a feature is learnt that was seen so often
STEPS = 10  # to a unit of weight
LITTLE = 2  # steps: a feature with less is left out
HEAD = """\
# What speaks for a word's being part of a person's name: a feature, and its weights for the first word, the first behind a clinging letter, and
# a further word, each against a word of no name.
# Trained by `python -m bench.tagger --write` on {articles} articles of the corpus ANT 2.1 (antcorpus, 2018; the texts belong to the outlets),
# whose persons' names were annotated by reading (bench/annotations).  Single words that a table knows, parts of words and marks only, nothing of any text.
# Not for editing.  Licence: that of Mahdar.
"""
Row = tuple[Any, Any, list[int]]
"""The features of all words in a row by number, where those of each word begin, and the right tags."""


class Perceptron:
    """Weights of numbered features for four tags and of steps between tags, with their running sums."""

    def __init__(self, features: int) -> None:
        self.weights, self.sums = numpy.zeros((features, 4)), numpy.zeros((features, 4))
        self.steps, self.step_sums = numpy.zeros((4, 4)), numpy.zeros((4, 4))
        self.steps[OUTSIDE, FURTHER] = NEVER
        self.seen = 1

    def decode(self, features: Any, begins: Any) -> list[int]:
        """The best tags of words in a row (Viterbi)."""
        scores = numpy.add.reduceat(self.weights[features], begins)
        best, back = scores[0].copy(), []
        best[FURTHER] = NEVER
        for score in scores[1:]:
            ways = best[:, None] + self.steps
            back.append(ways.argmax(axis=0))
            best = ways.max(axis=0) + score
        tags = [int(best.argmax())]
        for chosen in reversed(back):
            tags.append(int(chosen[tags[-1]]))
        return tags[::-1]

    def learn(self, features: Any, begins: Any, tags: list[int]) -> int:
        """Correct the weights by one row; how many tags were wrong."""
        guess, wrong = self.decode(features, begins), 0
        self.seen += 1
        ends = [*begins[1:], len(features)]
        for n, (right, told) in enumerate(zip(tags, guess, strict=True)):
            if right != told:
                wrong += 1
                here = features[begins[n] : ends[n]]
                for tag, sign in ((right, 1), (told, -1)):
                    self.weights[here, tag] += sign
                    self.sums[here, tag] += sign * self.seen
            if n and (right != told or tags[n - 1] != guess[n - 1]):
                for past, tag, sign in ((tags[n - 1], right, 1), (guess[n - 1], told, -1)):
                    self.steps[past, tag] += sign
                    self.step_sums[past, tag] += sign * self.seen
        return wrong

    def averaged(self) -> tuple[list[list[int]], Any]:
        """Steps between tags, and for each feature the weights of B, C and I against those of O, as whole numbers."""
        steps = STEPS * (self.steps - self.step_sums / self.seen)
        mean = STEPS * (self.weights - self.sums / self.seen)
        return steps.round().astype(int).tolist(), (mean[:, 1:] - mean[:, :1]).round().astype(int)


def persons() -> Iterator[tuple[Article, list[tuple[int, int]]]]:
    """Each annotated article, as far as it was, and where the names stand."""
    for row, told in annotated(ANNOTATED):
        yield Article.make(row["doc"], row["text"][: told["until"]]), [(a, b) for a, b in told["persons"]]


def tags_of(scan: Scan, spans: Iterable[tuple[int, int]]) -> list[int]:
    """The right tag of each word."""
    tags = [OUTSIDE] * scan.size
    first = {start: i for i, start in enumerate(scan.start[: scan.size])}
    clung = {start + 1: i for i, start in enumerate(scan.start[: scan.size])}
    ends = {stop: i for i, stop in enumerate(scan.stop[: scan.size])}
    for start, stop in spans:
        i, j = first.get(start, clung.get(start)), ends.get(stop)
        if i is not None and j is not None and i <= j:
            tags[i : j + 1] = [FIRST if start in first else CLUNG, *[FURTHER] * (j - i)]
    return tags


def rows(words: Lexicon, article: Article, spans: list[tuple[int, int]]) -> tuple[Scan, Seen, list[int]]:
    """An article as the tagger sees it, and the right tags."""
    scan = Scan(article, words.page(article.text), words.made(NameWords))
    seen = Seen(scan, by_rules(scan, words), words.made(Tagging))
    return scan, seen, tags_of(scan, spans)


def train(seen: list[tuple[Scan, Seen, list[int]]], tagging: Tagging) -> tuple[list[list[int]], dict[str, tuple[int, int, int]]]:
    """Steps and weights learnt from articles."""
    counted: Counter[Key] = Counter(key for scan, one, _ in seen for i in range(scan.size) for key in one.keys(i))
    spelt = {key: tagging.features(key) for key in counted}
    often: Counter[str] = Counter()
    for key, n in counted.items():
        often.update(dict.fromkeys(spelt[key], n))
    number = {feature: k for k, feature in enumerate(sorted(f for f, n in often.items() if n >= OFTEN))}
    coded = {key: [number[f] for f in features if f in number] for key, features in spelt.items()}
    known: list[Row] = []
    for scan, one, tags in seen:
        for first, stop in sentences(scan):
            words = [[k for key in one.keys(i) for k in coded[key]] for i in range(first, stop)]
            begins = numpy.cumsum([0, *(len(word) for word in words[:-1])])
            known.append((numpy.array([k for word in words for k in word]), begins, tags[first:stop]))
    lot, learner = random.Random(SEED), Perceptron(len(number))
    for n in range(ROUNDS):
        lot.shuffle(known)
        print(f"round {n + 1}: {sum(learner.learn(*row) for row in known)} words wrong", file=sys.stderr)
    steps, weights = learner.averaged()
    return steps, {f: (int(weights[k][0]), int(weights[k][1]), int(weights[k][2])) for f, k in number.items() if abs(weights[k]).max() >= LITTLE}


def sentences(scan: Scan) -> Iterator[tuple[int, int]]:
    """Runs of words and marks up to a full stop or the end of a line."""
    first = 0
    for i in range(scan.size):
        if scan.raw[i] in ".!?؟\n" or i == scan.size - 1 or "\n" in scan.raw[i]:
            yield first, i + 1
            first = i + 1


def held_out(words: Lexicon, parts: int) -> None:
    """Print precision, recall and F1 of names by the rules and by the tagger, each part judged by the tagger of the others."""
    tagging = words.made(Tagging)
    known = [rows(words, article, spans) for article, spans in persons()]
    random.Random(SEED).shuffle(known)
    counts: dict[str, Counter[str]] = {"rules": Counter(), "tagger": Counter()}
    for part in range(parts):
        steps, weights = train([row for n, row in enumerate(known) if n % PARTS != part], tagging)
        tagging.learnt(steps, weights)
        for _, seen, tags in known[part::PARTS]:
            right = set(read_off(0, tags))
            by_rule = set(read_off(0, [{"pB": FIRST, "pI": FURTHER}.get(mark, OUTSIDE) for mark in seen.mark[2:-2]]))
            by_tag = set(seen.names())
            counts["tagger"] += Counter(both=len(right & by_tag), told=len(by_tag), right=len(right))
            plain = {(a, b) for a, b, _ in right}
            counts["rules"] += Counter(both=len({(a, b) for a, b, _ in by_rule} & plain), told=len(by_rule), right=len(right))
    for name, n in counts.items():
        print(f"{name:8} precision {n['both'] / n['told']:.3f}   recall {n['both'] / n['right']:.3f}   F1 {2 * n['both'] / (n['told'] + n['right']):.3f}")


def main() -> int:
    """Train and write, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", type=int, default=PARTS, help="how many of the four parts are judged")
    parser.add_argument("--write", action="store_true", help="train on all and write the table")
    need_shared()
    words = lexicon()
    options = parser.parse_args()
    if not options.write:
        held_out(words, options.parts)
        return 0
    known: list[Any] = [rows(words, article, spans) for article, spans in persons()]
    steps, weights = train(known, words.made(Tagging))
    lines = "".join(f"  {feature} {b} {c} {i}\n" for feature, (b, c, i) in sorted(weights.items()))
    table = "steps:\n" + "".join(f"- [{', '.join(map(str, row))}]\n" for row in steps) + "weights: |\n" + lines
    TABLE.write_text(HEAD.format(articles=len(known)) + table, encoding="utf-8")
    print(f"{TABLE.name}: {len(weights)} features")
    return 0


if __name__ == "__main__":
    sys.exit(main())
