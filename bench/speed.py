"""How fast one core reads, and whether memory stays flat.

    python -m bench.speed [--articles 2000] [--no-memory]

Articles are read in chunks; after each chunk spaCy's blank Arabic tokenizer cuts the same texts into words, so that both meet the same weather.
The figure is the ratio of the two speeds.  Memory is that of a process that only reads: its peak after a quarter of the articles and after all of them.
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import json
import os
import pathlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from bench.floors import fallen, told
from bench.shared import ANT, ant
from mahdar import Article, read

CHUNK = 100
WARM = 20
Cut = Callable[[str], object]


def articles(count: int) -> Iterator[Article]:
    """The first articles of the collection."""
    for row in itertools.islice(ant(), count):
        yield Article.make(row["doc"], row["text"])


def spacy_cut() -> Cut | None:
    """spaCy's blank Arabic tokenizer, None when spaCy is not installed."""
    if importlib.util.find_spec("spacy") is None:
        return None
    import spacy

    cut: Cut = spacy.blank("ar").tokenizer
    return cut


def read_all(chunk: list[Article]) -> float:
    """Seconds of processor time for reading them."""
    start = time.process_time()
    for article in chunk:
        read(article)
    return time.process_time() - start


def cut_all(chunk: list[Article], cut: Cut | None) -> float:
    """Seconds of processor time for cutting them into words; none without a tokenizer."""
    start = time.process_time()
    if cut is None:
        return 0.0
    for article in chunk:
        cut(article.text)
    return time.process_time() - start


def timed(count: int, cut: Cut | None) -> tuple[float, float]:
    """Seconds for reading and for cutting that many articles, in turn; a few before them warm both up."""
    source = articles(count + WARM)
    warm = list(itertools.islice(source, WARM))
    read_all(warm), cut_all(warm, cut)
    reading = cutting = 0.0
    while chunk := list(itertools.islice(source, CHUNK)):
        reading += read_all(chunk)
        cutting += cut_all(chunk, cut)
    return reading, cutting


def peak() -> int:
    """Peak memory of this program in KiB.  (`getrusage` would count what its parent held when it was started.)"""
    status = pathlib.Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def peaks(count: int) -> tuple[int, int]:
    """The peak after a quarter of the articles, and after all."""
    early = 0
    for n, article in enumerate(articles(count), 1):
        read(article)
        if n == count // 4:
            early = peak()
    return early, peak()


def measured_peaks(count: int) -> tuple[int, int]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "bench.speed", "--articles", str(count), "--peaks"]
    early, late = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return early, late


def measured(count: int, memory: bool = True) -> dict[str, float]:
    """The figures, with what they were made of printed."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    reading, cutting = timed(count, spacy_cut())
    print(f"read {count} articles in {reading:.1f} s of one core: {count / reading:.0f} articles a second")
    figures = {}
    if cutting:
        print(f"spaCy's blank Arabic tokenizer: {cutting:.1f} s, {count / cutting:.0f} articles a second")
        figures["speed.ratio"] = cutting / reading
    else:
        print("spaCy is not installed (pip install '.[bench]'): no ratio")
    if memory:
        early, late = measured_peaks(count)
        print(f"peak memory {early / 1024:.0f} MiB after {count // 4} articles, {late / 1024:.0f} MiB after {count}")
        figures["speed.memory-flat"] = early / late
    return figures


def main() -> int:
    """Measure, print, compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--no-memory", dest="memory", action="store_false")
    parser.add_argument("--peaks", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not ANT.exists():
        print(f"Nothing measured: {ANT} is not there.", file=sys.stderr)
        return 2
    if options.peaks:
        print(json.dumps(peaks(options.articles)))
        return 0
    figures = measured(options.articles, options.memory)
    print(told(figures))
    low = fallen(figures)
    print(*low, sep="\n", file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
