"""Whether reading costs linear time in the length of a sentence.

    python -m bench.linear [--words 20000] [--only NAME …]

Each kind of sentence (bench/linear.yaml) is made with n, 2n, 4n … words and read.  The figure compares the longest with one a quarter as long, in the same
run: by how much the time for a word has grown.  Linear reading keeps it near 1; what is quadratic brings it to 4.  Ends with 1 when one is above the bound.
"""

from __future__ import annotations

import argparse
import gc
import pathlib
import sys
import time
from collections.abc import Iterator

import msgspec

from mahdar import Article, read

KINDS: dict[str, str] = msgspec.yaml.decode(pathlib.Path(__file__).with_name("linear.yaml").read_bytes(), type=dict[str, str])
BOUND = 2.0  # growth of the time for a word that a busy machine may show without cause
SHARE = 4  # the shorter sentence is this part of the longer
TIMES = 3  # the least of so many readings counts


def sentence(unit: str, words: int) -> str:
    """The unit repeated until there are that many words, without a full stop."""
    return unit * (words // max(len(unit.split()), 1))


def seconds(text: str, times: int = TIMES) -> float:
    """The least processor time that reading the text took."""
    article, least = Article.make("sentence", text), float("inf")
    for _ in range(times):
        start = time.process_time()
        try:
            read(article)
        except RecursionError:
            return float("inf")
        least = min(least, time.process_time() - start)
    return least


def growth(unit: str, words: int) -> tuple[float, float]:
    """By how much the time for a word has grown from a quarter of the words to all of them, and the seconds for all."""
    gc.collect()
    short, long = seconds(sentence(unit, words // SHARE)), seconds(sentence(unit, words), 1)
    if short == float("inf"):
        return short, long
    if long / short > SHARE * BOUND:
        long = min(long, seconds(sentence(unit, words), TIMES - 1))
    return long / short / SHARE, long


def measured(words: int, kinds: list[str]) -> Iterator[tuple[str, float, float]]:
    """Each kind with its growth and the seconds for the longest."""
    seconds(sentence("".join(KINDS.values()), 500))
    for kind in kinds:
        yield kind, *growth(KINDS[kind], words)


def main() -> int:
    """Measure and print; 1 when something costs more than linear time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=20_000, help="in the longest sentence")
    parser.add_argument("--only", nargs="+", choices=list(KINDS), default=list(KINDS), help="these kinds only")
    options = parser.parse_args()
    above = 0
    for kind, ratio, took in measured(options.words, options.only):
        above += ratio > BOUND
        print(f"{kind:<30} {ratio:5.2f}   {took:6.2f} s{'   more than linear' if ratio > BOUND else ''}", flush=True)
    print(f"{len(options.only)} kinds of sentence, {above} with more than linear time up to {options.words} words")
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
