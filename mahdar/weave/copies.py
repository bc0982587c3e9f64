"""Which articles are copies of one text, wholly or in part.

Two articles are laid side by side by their words: runs of words that both have, small edits bridged, tell how much of either stands in the other.
A copy is one text that makes up more than half of both; shared passages are at least a sentence, or a long quotation, in the same words.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.model import Reading
from mahdar.weave.days import Days, written
from mahdar.weave.forms import Edge, Form, Item, Weaver, fact, facts
from mahdar.weave.passages import Run, grams, shared_runs
from mahdar.weave.stretches import gap, stretches, written_days
from mahdar.weave.wording import WIDTH, wording

HALF = 0.52
"""The share of the words of either article from which on the two are one text."""
SENTENCE, WHOLE = 11, 0.75
"""Words of a sentence that counts as one, and the share of them that must stand in the other article."""
QUOTATION = 22
"""Words of a run that counts wherever sentences begin and end."""
PRINT, WINDOW = 5, 5
"""Runs of so many words are the keys, one out of each window of so many."""


class Side(Struct, frozen=True):
    """The words of one of two articles: codes, and how many words come before the end of each sentence."""

    codes: str
    ends: tuple[int, ...]


class Overlap(Struct, frozen=True):
    """What one article shares with another: runs of its words `[first, last)`, the share of its words in them, words of the longest run.

    `sentence`: how many words of its longest shared sentence are shared.
    """

    runs: tuple[Run, ...]
    share: float
    longest: int
    sentence: int


def copies(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for the article: all of its text."""
    words, day = wording(reading.article, lexicon), written(reading)
    if len(words.codes) >= PRINT * WIDTH:
        form = facts(codes=words.codes, ends=" ".join(map(str, words.ends)), days=written_days(day))
        whole = reading.article.span(0, len(reading.article.text))
        yield Item(address=reading.article.address(whole), form=Form(weaver="copies", keys=tuple(sorted(keys(words.codes, day))), facts=form))


def keys(codes: str, day: Days | None) -> Iterator[str]:
    """Fingerprints of the text (any nine words in a row that two texts share give one that both have), each within two stretches of four days."""
    prints = fingerprints(codes)
    for stretch in stretches(day):
        yield from (f"{stretch} {number:x}" for number in prints)


def fingerprints(codes: str) -> set[int]:
    """Of each window of runs of words the one with the least hash (winnowing)."""
    hashes = [zlib.crc32(codes[i : i + PRINT * WIDTH].encode()) for i in range(0, len(codes) - (PRINT - 1) * WIDTH, WIDTH)]
    return {min(hashes[i : i + WINDOW]) for i in range(max(1, len(hashes) - WINDOW + 1))}


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """One text, shared passages, or nothing to say."""
    if gap(fact(a, "days"), fact(b, "days")) is None:
        return None
    one, other = side_of(a), side_of(b)
    mine, theirs = overlap(one, other), overlap(other, one)
    least = min(mine.share, theirs.share)
    why = f"{round(100 * mine.share)}% and {round(100 * theirs.share)}% of the words, {max(mine.longest, theirs.longest)} in a row"
    if least >= HALF:
        return Edge(verdict="same", score=round(0.8 + 0.2 * least, 3), why=why, rule="one_text")
    if max(mine.sentence, theirs.sentence) >= SENTENCE or max(mine.longest, theirs.longest) >= QUOTATION:
        return Edge(verdict="same", score=round(0.5 + 0.25 * least, 3), why=why, rule="shared_passages")
    return None


def side_of(form: Form) -> Side:
    """The words of an article out of its form."""
    return Side(fact(form, "codes"), tuple(map(int, fact(form, "ends").split())))


def overlap(one: Side, other: Side) -> Overlap:
    """What the one article shares with the other."""
    runs = shared_runs(one.codes, grams(other.codes))
    held = list(itertools.accumulate(held_words(runs, len(one.codes) // WIDTH), initial=0))
    sentences = ((held[b] - held[a], b - a) for a, b in itertools.pairwise((0, *one.ends)))
    return Overlap(
        runs=runs,
        share=held[-1] / max(1, len(held) - 1),
        longest=max((b - a for a, b in runs), default=0),
        sentence=max((n for n, size in sentences if size >= SENTENCE and n >= WHOLE * size), default=0),
    )


def held_words(runs: tuple[Run, ...], size: int) -> list[int]:
    """For each word 1 when it stands in a run, else 0."""
    held = [0] * size
    for a, b in runs:
        held[a:b] = [1] * (b - a)
    return held


COPIES = Weaver(name="copies", items=copies, judge=judge)
