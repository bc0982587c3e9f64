"""Pairs of articles of two outlets from weeks that the gold does not know: as many copies, shared passages and pairs said to be independent.

The independent ones are of those that share a key: some run of words, so that they could be taken for copies.
"""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from bench.shared import ant
from mahdar.find.published import published
from mahdar.lexicon import lexicon
from mahdar.model import Article, Reading
from mahdar.weave.copies import COPIES
from mahdar.weave.forms import JOINED, Form
from mahdar.weave.overlaps import passages
from mahdar.weave.wording import wording

FIRST, LAST = "2018-03-05", "2018-03-18"
"""The days of the articles."""
SHOWN = 1100
"""Characters of an article that are shown."""

Drawn = tuple[dict[str, Any], str]


def draw(seed: int, count: int = 60) -> Iterator[Drawn]:
    """`count` pairs, a third of each label."""
    lot = random.Random(seed)
    by_label: dict[str, list[tuple[Article, Article]]] = defaultdict(list)
    found = {article.id: (article, form) for article, form in forms()}
    for a, b in sorted(candidates(found)):
        edge = COPIES.judge(found[a][1], found[b][1], lexicon())
        label = "independent" if edge is None else "copy" if edge.score >= JOINED else "partial"
        by_label[label].append((found[a][0], found[b][0]))
    for label, pairs in sorted(by_label.items()):
        for one, other in lot.sample(pairs, min(count // 3, len(pairs))):
            yield {"a": one.doc, "b": other.doc, "label": label}, told(one, other)


def forms() -> Iterator[tuple[Article, Form]]:
    """The articles of those days with their forms."""
    for row in ant():
        if FIRST <= row["published"][:10] <= LAST:
            article = Article.make(row["doc"], row["text"], published=row["published"], outlet=row["outlet"])
            reading = Reading(article=article)
            for item in COPIES.items(reading.adding(tuple(published(reading, lexicon()))), lexicon()):
                yield article, item.form


def candidates(found: dict[str, tuple[Article, Form]]) -> set[tuple[str, str]]:
    """The pairs of two outlets that share a key."""
    by_key = defaultdict(list)
    for id, (_, form) in found.items():
        for key in form.keys:
            by_key[key].append(id)
    pairs = {(min(a, b), max(a, b)) for ids in by_key.values() for a, b in itertools.combinations(ids, 2)}
    return {(a, b) for a, b in pairs if found[a][0].outlet != found[b][0].outlet}


def told(a: Article, b: Article) -> str:
    """Both articles from their beginning, what is shared in brackets."""
    one, other = wording(a, lexicon()), wording(b, lexicon())
    shared = list(passages(one.codes, other.codes))
    mine = [(one.places[p.start][0], one.places[p.stop - 1][1]) for p in shared]
    theirs = [(other.places[p.other][0], other.places[p.other_stop - 1][1]) for p in shared]
    return f"{len(one.places)} and {len(other.places)} words\n  {marked(a.text, mine)}\n  {marked(b.text, theirs)}"


def marked(text: str, stretches: list[tuple[int, int]]) -> str:
    """The beginning of a text with the stretches in brackets."""
    edges = sorted([(start, "[") for start, _ in stretches] + [(stop, "]") for _, stop in stretches])
    shown, at = "", 0
    for offset, mark in edges:
        shown, at = f"{shown}{text[at:offset]}{mark}", offset
    return " ".join((shown + text[at:])[:SHOWN].split())
