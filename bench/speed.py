"""How fast one core reads, and whether memory stays flat: the sources as they are, and compiled (see CONTRIBUTING.md) where that can be had.

    python -m bench.speed [--articles 2000] [--no-memory]

Articles are read in chunks; after each chunk the compiled package reads the same ones in a process of its own, and spaCy's blank Arabic tokenizer cuts
the same texts into words, so that all meet the same weather.  The figures are the ratios of their speeds, in processor time, and the share of the chunks
in which both find the same, byte for byte.
Memory is that of a process that only reads: its peak after a quarter of the articles and after all of them.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import itertools
import json
import os
import pathlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import msgspec

from bench.floors import fallen, told
from bench.shared import ANT, ROOT, ant
from compiling.building import HERE, built, is_fresh
from mahdar import Article, read

CHUNK = 100
WARM = 20
Cut = Callable[[str], object]
Way = Callable[[list[Article]], tuple[float, str]]
"""Seconds of processor time for a chunk of articles, and a digest of what was found in them."""


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


def read_all(chunk: list[Article]) -> tuple[float, str]:
    """Seconds of processor time for reading them, and a digest of what was found."""
    took, digest = 0.0, hashlib.sha256()
    for article in chunk:
        start = time.process_time()
        reading = read(article)
        took += time.process_time() - start
        digest.update(msgspec.msgpack.encode(reading))
    return took, digest.hexdigest()


def cutting_all(cut: Cut) -> Way:
    """What tells the seconds of processor time for cutting articles into words."""

    def cut_all(chunk: list[Article]) -> tuple[float, str]:
        start = time.process_time()
        for article in chunk:
            cut(article.text)
        return time.process_time() - start, ""

    return cut_all


def chunks(count: int) -> Iterator[list[Article]]:
    """A few articles to warm up with, then as many as asked for in chunks."""
    source = articles(count + WARM)
    yield list(itertools.islice(source, WARM))
    while chunk := list(itertools.islice(source, CHUNK)):
        yield chunk


def timed(count: int, ways: dict[str, Way]) -> tuple[dict[str, float], float]:
    """Seconds that each way takes for that many articles, chunk by chunk in turn, a few before them to warm all up; and the share of the chunks in which
    the first two find the same."""
    seconds = dict.fromkeys(ways, 0.0)
    alike = []
    for n, chunk in enumerate(chunks(count)):
        told = [way(chunk) for way in ways.values()]
        alike.append(told[0][1] == told[1 % len(told)][1])
        for name, (took, _) in zip(ways, told, strict=True):
            seconds[name] += took if n else 0.0
    return seconds, sum(alike) / len(alike)


def command(compiled: bool, *options: str) -> tuple[list[str], dict[str, str]]:
    """How to start this module in a process of its own, with the package as it is or compiled."""
    paths = [str(HERE)] * compiled + [str(ROOT)]
    return [sys.executable, "-P", "-m", "bench.speed", *options], os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


class Reader:
    """The compiled package in a process of its own: it reads the next chunk whenever it is asked for, and tells how long that took."""

    def __init__(self, count: int) -> None:
        line, environment = command(True, "--articles", str(count), "--serve")
        self.process = subprocess.Popen(line, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __call__(self, chunk: list[Article]) -> tuple[float, str]:
        """Seconds of processor time for reading the next chunk, and a digest of what was found."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        took, digest = self.process.stdout.readline().split()
        return float(took), digest


def serve(count: int) -> None:
    """Read a chunk for each line of input, and print its seconds and the digest."""
    for chunk, _ in zip(chunks(count), sys.stdin, strict=False):
        print(*read_all(chunk), flush=True)


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


def measured_peaks(count: int, compiled: bool) -> float:
    """The same in a process of its own, printed; the first as a share of the second."""
    line, environment = command(compiled, "--articles", str(count), "--peaks")
    early, late = json.loads(subprocess.run(line, env=environment, capture_output=True, text=True, check=True).stdout)
    print(f"peak memory{', compiled' * compiled}: {early / 1024:.0f} MiB after {count // 4} articles, {late / 1024:.0f} MiB after {count}")
    return float(early / late)


def has_compiled(make: bool) -> bool:
    """The compiled package is there, made of the sources as they are; it is made now where it was not, if asked.  Says in a line what is measured."""
    lack = built() if make else "" if is_fresh() else "it takes minutes and this is a short run"
    print(f"Measured: the sources as they are; nothing compiled, since {lack}" if lack else f"Measured: the sources as they are, and compiled in {HERE}")
    return not lack


def measured(count: int, memory: bool = True, make: bool = True) -> dict[str, float]:
    """The figures, with what they were made of printed; `make` compiles the package first where that is not done."""
    compiled, cut = has_compiled(make), spacy_cut()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    ways: dict[str, Way] = {"the sources": read_all}
    if compiled:
        ways["compiled"] = Reader(count)
    if cut is not None:
        ways["spaCy's blank Arabic tokenizer"] = cutting_all(cut)
    seconds, alike = timed(count, ways)
    for name, took in seconds.items():
        print(f"{name}: {count} articles in {took:.1f} s of one core, {count / took:.0f} articles a second")
    figures = {"speed.same-compiled": alike} if compiled else {}
    if cut is not None:
        *reading, cutting = seconds.values()
        figures |= {name: cutting / took for name, took in zip(("speed.ratio", "speed.ratio-compiled"), reading, strict=False)}
    else:
        print("spaCy is not installed (pip install '.[bench]'): no ratio")
    if memory:
        figures |= {"speed.memory-flat" + "-compiled" * which: measured_peaks(count, which) for which in (False, True)[: 1 + compiled]}
    return figures


def main() -> int:
    """Measure, print, compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--no-memory", dest="memory", action="store_false")
    parser.add_argument("--peaks", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not ANT.exists():
        print(f"Nothing measured: {ANT} is not there.", file=sys.stderr)
        return 2
    if options.serve:
        serve(options.articles)
        return 0
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
