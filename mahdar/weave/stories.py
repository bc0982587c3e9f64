"""How likely two articles tell of the same event: how much the telling words of their headlines and first lines are the same.

A word weighs by how rare it is in news (a fixed table), more in the headline, less below the first paragraph; days between the two speak against it.
Pairs are all that is judged; which articles make a story is seen when it is shown.
"""

from __future__ import annotations

import functools
import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.common import stems, weights
from mahdar.model import Article, Reading
from mahdar.text import WORD, Page
from mahdar.weave.days import written
from mahdar.weave.forms import Edge, Form, Item, Weaver, fact, facts
from mahdar.weave.stretches import gap, stretches, written_days

HEADLINE, LEAD, BELOW = 2.0, 1.0, 0.5
"""What a word counts for in the headline, in the first paragraph, and in the next words."""
NEXT_WORDS = 40
"""Words below the first paragraph that count."""
SHORTEST = 3
"""Letters of the shortest word that counts."""
TERMS = 40
"""Terms of an article, those of most weight."""
FEWEST = 6
"""Terms that an article must have."""
KEYS = 12
"""Of these, those by which an article is compared with others."""
FADED = (1.0, 0.95, 0.85)
"""How much of the likeness is left with each day between two articles."""
LEAST = 0.06
"""Likeness under which nothing is said."""
UNIT = 1000
"""The length of an article's vector of terms."""

Terms = dict[str, int]


def stories(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for the article, at its first line: its terms and their weights."""
    article, page, day = reading.article, lexicon.page(reading.article.text), written(reading)
    if len(known := terms(article, lexicon)) >= FEWEST:
        form = facts(terms=(f"{term}:{weight}" for term, weight in known.items()), days=written_days(day))
        keys = (f"{stretch} {term}" for stretch in stretches(day) for term in list(known)[:KEYS])
        line = page.paragraphs[0]
        first = article.span(page.start[line.start], page.stop[line.stop - 1])
        yield Item(address=article.address(first), form=Form(weaver="stories", keys=tuple(sorted(keys)), facts=form))


def terms(article: Article, lexicon: Lexicon) -> Terms:
    """The terms of most weight, the heaviest first, as a vector of the length UNIT."""
    weigh = lexicon.made(weights).of
    heavy = {term: (1 + math.log(n) if n > 1 else n) * weigh(term) for term, n in counted(article, lexicon).items()}
    top = heapq.nsmallest(TERMS, heavy.items(), key=lambda row: (-row[1], row[0]))
    length = math.sqrt(sum(weight * weight for _, weight in top)) or 1.0
    return {term: round(UNIT * weight / length) for term, weight in top}


def counted(article: Article, lexicon: Lexicon) -> Counter[str]:
    """How often each stem stands in the headline, the first paragraph and the next words, each place with what it counts for."""
    page, found = lexicon.page(article.text), Counter[str]()
    lines = page.paragraphs
    with_headline = len(lines) > 1 and page.text[page.stop[lines[0][-1]] : page.start[lines[1][0]]].count("\n") > 1
    body = lines[1:] if with_headline else lines
    places = [(lines[:1], page, HEADLINE)] if with_headline else [(title.paragraphs, title, HEADLINE) for title in [lexicon.page(article.title or "")]]
    places.append((body[:1], page, LEAD))
    places.append((first_words(page, body[1:]), page, BELOW))
    for ranges, where, counts in places:
        for stem in stems_in(where, ranges, lexicon):
            found[stem] += counts  # type: ignore[assignment]
    return found


def first_words(page: Page, lines: list[range]) -> list[range]:
    """The first tokens of the lines that hold NEXT_WORDS words that count."""
    places = [i for line in lines for i in line if counts_as_word(page, i)][:NEXT_WORDS]
    return [range(i, i + 1) for i in places]


def counts_as_word(page: Page, i: int) -> bool:
    return page.kind[i] == WORD and len(page.word[i]) >= SHORTEST


def stems_in(page: Page, ranges: Iterable[range], lexicon: Lexicon) -> Iterator[str]:
    """The stems of the words that count."""
    stem = lexicon.made(stems).of
    return (stem(page.word[i].lower()) for tokens in ranges for i in tokens if counts_as_word(page, i))


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """How likely two articles tell of one event: 0.5 and half of their likeness."""
    days = gap(fact(a, "days"), fact(b, "days"))
    if days is None:
        return None
    one, other = terms_of(fact(a, "terms")), terms_of(fact(b, "terms"))
    common = sorted(((one[term] * other[term], term) for term in one.keys() & other.keys()), key=lambda row: (-row[0], row[1]))
    like = FADED[days] * sum(product for product, _ in common) / UNIT**2
    if like < LEAST:
        return None
    return Edge(
        verdict="same", score=round(min(1.0, 0.5 + like / 2), 3), why=f"terms in common: {', '.join(term for _, term in common[:5])}", rule="common_terms"
    )


@functools.lru_cache(maxsize=2_000)
def terms_of(known: str) -> Terms:
    """The terms out of a form."""
    rows = (row.rpartition(":") for row in known.split("|"))
    return {term: int(weight) for term, _, weight in rows}


STORIES = Weaver(name="stories", items=stories, judge=judge)
