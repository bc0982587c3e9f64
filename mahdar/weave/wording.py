"""The words of an article in a form in which two articles can be laid side by side.

Spelling variants, clinging conjunctions, the article, digits or number words and the names of months are set aside; the headline, fixed footers and teasers
are no words of the article.
"""

from __future__ import annotations

import functools
import hashlib
from base64 import b64encode
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.closings import closings
from mahdar.lexicon.particles import particles
from mahdar.lexicon.time import time_words
from mahdar.model import Article
from mahdar.text import MARK, NUMBER, WORD, Page
from mahdar.weave.spelling import spelling

WIDTH = 4
"""Characters of a word's code."""
BARE = 4
"""Letters that must be left of a word without its conjunction."""
TEASER = 20
"""Tokens of the longest line at the end that may be a teaser."""
STOPS = frozenset(".!?\u061f\u2026")
"""Marks that end a sentence."""
VALUES = ("months", "cardinals", "definite_cardinals")
"""Words of time that are compared by what they mean."""


class Unit(Struct, frozen=True):
    """A word, number or name of a month, as a code and its place `[start, stop)` in the text; without a code the end of a sentence."""

    code: str
    start: int
    stop: int


class Wording(Struct, frozen=True):
    """The words of an article: `codes` holds WIDTH characters for each, `ends` how many words come before the end of each sentence.

    `places` are their offsets in the text, `[start, stop)`.
    """

    codes: str
    ends: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


class Coding:
    """The codes of words, by the tables of a lexicon: words that are spelt alike have one code."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._spelt = lexicon.made(spelling)
        self._joining = lexicon.made(particles).joining
        self.word = functools.lru_cache(maxsize=200_000)(self._word)

    def _word(self, word: str) -> str:
        """The code of a folded word or of a number in digits."""
        bare = word[1:] if len(word) > BARE and word[0] in self._joining else word
        return code(self._spelt.skeleton(bare.lower()))


def code(text: str) -> str:
    """WIDTH characters that stand for a word."""
    return b64encode(hashlib.blake2b(text.encode(), digest_size=3).digest()).decode()


def coding(lexicon: Lexicon) -> Coding:
    """The codes of a lexicon; use it as `lexicon.made(coding)`."""
    return Coding(lexicon)


def wording(article: Article, lexicon: Lexicon) -> Wording:
    """The words of the article that are its own; a month written twice over («شباط/فبراير») once."""
    codes: list[str] = []
    places: list[tuple[int, int]] = []
    ends = [0]
    for unit in units(lexicon.page(article.text), lexicon):
        if not unit.code and len(codes) > ends[-1]:
            ends.append(len(codes))
        elif unit.code and not (codes and codes[-1] == unit.code):
            codes.append(unit.code)
            places.append((unit.start, unit.stop))
    return Wording("".join(codes), tuple(ends[1:]), tuple(places))


def units(page: Page, lexicon: Lexicon) -> Iterator[Unit]:
    """The words of the article's own lines in order, with the ends of sentences."""
    word, values = lexicon.made(coding).word, values_in(page, lexicon)
    for line in own_lines(page, lexicon):
        after = line.start
        for i in line:
            if i in values and i >= after:
                value, after = values[i]
                yield Unit(code(value), page.start[i], page.stop[after - 1])
            elif i >= after and page.kind[i] in (WORD, NUMBER):
                yield Unit(word(page.word[i]), page.start[i], page.stop[i])
            elif ends_sentence(page, i):
                yield Unit("", page.start[i], page.stop[i])
        yield Unit("", page.stop[line.stop - 1], page.stop[line.stop - 1])


def ends_sentence(page: Page, i: int) -> bool:
    """A full stop, question or exclamation mark that no word touches from behind, as in an abbreviation."""
    touched = i + 1 < len(page) and page.start[i + 1] == page.stop[i] and page.kind[i + 1] == WORD
    return page.kind[i] == MARK and page.word[i] in STOPS and not touched


def values_in(page: Page, lexicon: Lexicon) -> dict[int, tuple[str, int]]:
    """What number words and names of months mean, by the token at which they begin, with the token after them."""
    out = {}
    for i, seen in lexicon.made(time_words).seen(page).items():
        if kind := next((k for k in VALUES if k in seen and not seen[k].strict), None):
            found = seen[kind].at(i)
            out[i] = (f"month {found.value}" if kind == "months" else str(found.value), found.stop)
    return out


def own_lines(page: Page, lexicon: Lexicon) -> list[range]:
    """The lines of the text that are the article's own: no headline, no footers, no teasers at the end."""
    begins = lexicon.made(closings).begins
    lines = [line for line in page.paragraphs if not begins(page, line)]
    if len(lines) > 1 and lines[0].stop + 1 < len(page) and page.raw[lines[0].stop + 1] == "\n":
        lines = lines[1:]
    ended = [page.word[line.stop - 1] in STOPS for line in lines]
    while 2 * sum(ended) >= len(lines) > 0 and not ended[-1] and len(lines[-1]) <= TEASER:
        lines.pop()
        ended.pop()
    return lines
