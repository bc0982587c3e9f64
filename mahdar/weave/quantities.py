"""Numbers that count something: their value, and the stem of what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.accounts import accounts
from mahdar.lexicon.time import TimeTable
from mahdar.lexicon.wording import TOKEN, Wording, wording

PERCENT = "%"
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
DECIMALS = re.compile(r"\u060c(\d{1,2})(?!\d)")
YEARS = (1900, 2100)
"""Whole numbers between these are years."""
TEN = 10
SHARE = 6
"""Words after a share in which it is told of what."""
BEFORE, AFTER = 4, 3
"""Words before and after a number in which it may be made approximate."""


class Quantity(Struct, frozen=True):
    """A number with what it counts (a stem, or PERCENT); `rough` ones are approximate; `start` and `stop` its place in the text; `whole`: of what it is
    a share, where that is told."""

    value: float
    unit: str
    rough: bool
    start: int
    stop: int
    whole: tuple[str, ...] = ()


class Counting:
    """Reads quantities.  Ask for it by `lexicon.made(Counting)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words: Wording = lexicon.made(wording)
        table = lexicon.table("time", TimeTable)
        self.named = {self.words.fold(row.word): float(row.value) for row in table.cardinals if " " not in row.word}
        self.months = {words.stem(words.fold(row.word)) for words in (self.words,) for row in table.months}
        self.of, self.about = lexicon.made(accounts).of, self.words.about | lexicon.made(accounts).least
        self.hundred = {word for word, value in self.named.items() if value == 100}

    def quantities(self, text: str, start: int, stop: int) -> list[Quantity]:
        """The quantities of a stretch of text, in order."""
        return list(self.found(text, self.tokens(text, start, stop)))

    def tokens(self, text: str, start: int, stop: int) -> list[tuple[str, int, int]]:
        """The words and numbers, folded, each with its place; those of which folding leaves nothing are none, and decimals may stand after an Arabic comma."""
        found: list[tuple[str, int, int]] = []
        for m in TOKEN.finditer(text, start, stop):
            word = self.words.fold(m[0])
            if found and found[-1][0].isdigit() and m[0].isdigit() and DECIMALS.match(text, found[-1][2]) and found[-1][2] + 1 == m.start():
                found[-1] = (f"{found[-1][0]}.{word}", found[-1][1], m.end())
            elif word:
                found.append((word, m.start(), m.end()))
        return found

    def figures(self, text: str, start: int, stop: int) -> frozenset[float]:
        """All numbers of a stretch of text, also those that count nothing, with what multiplies them."""
        tokens = self.tokens(text, start, stop)
        values = set()
        for i in range(len(tokens)):
            if (value := self.number(tokens, i)) is not None:
                values.add(value)
                if i + 1 < len(tokens) and (times := self.words.multipliers.get(tokens[i + 1][0])):
                    values.add(value * times)
        return frozenset(values)

    def found(self, text: str, tokens: list[tuple[str, int, int]]) -> Iterator[Quantity]:
        """The quantities among folded tokens, each with its place in the text."""
        i = 0
        while i < len(tokens):
            value, after = self.number(tokens, i), i + 1
            if value is not None:
                if value < TEN and (tens := self.tens(tokens, after)):
                    value, after = value + tens, after + 1
                while after < len(tokens) and tokens[after][0] in self.words.multipliers:
                    value, after = value * self.words.multipliers[tokens[after][0]], after + 1
                unit = self.unit(text, tokens, after)
                if unit and unit not in self.months and not (i and tokens[i - 1][0] == self.words.point) and not YEARS[0] <= value < YEARS[1]:
                    rough = any(w in self.about for w, _, _ in (*tokens[max(0, i - BEFORE) : i], *tokens[after : after + AFTER]))
                    yield Quantity(value, unit, rough, tokens[i][1], tokens[after - 1][2], self.whole(tokens, after) if unit == PERCENT else ())
            i = after

    def whole(self, tokens: list[tuple[str, int, int]], i: int) -> tuple[str, ...]:
        """The first stem that tells of what a share is, after the word for `of`."""
        words = [word for word, _, _ in tokens[i : i + SHARE]]
        of = next((n for n, word in enumerate(words) if word in self.of), None)
        told = [] if of is None else [w for w in words[of + 1 :] if w[0].isalpha() and w not in self.words.empty]
        return tuple(self.words.stem(w) for w in told[:1])

    def tens(self, tokens: list[tuple[str, int, int]], i: int) -> float:
        """The tens joined to a number of ones before them («four and fifty»), else 0."""
        joined = self.words.uncoupled(tokens[i][0]) if i < len(tokens) else ""
        value = self.named.get(joined, 0.0) if joined and joined != tokens[i][0] else 0.0
        return value if 2 * TEN <= value < TEN * TEN else 0.0

    def number(self, tokens: list[tuple[str, int, int]], i: int) -> float | None:
        """The number at a token, in figures or words."""
        word = tokens[i][0]
        if not word[0].isalpha():
            if THOUSANDS.fullmatch(word):
                return float(word.replace(",", ""))
            try:
                return float(word.replace("\u066b", ".").replace(",", "."))
            except ValueError:
                return None
        return self.named.get(word) or self.named.get(self.words.uncoupled(word))

    def unit(self, text: str, tokens: list[tuple[str, int, int]], i: int) -> str:
        """What is counted: the stem of the next word that tells something, PERCENT before the words for it; nothing at the end of a clause."""
        for n in (i, i + 1):
            if n < len(tokens) and (n == 0 or not text[tokens[n - 1][2] : tokens[n][1]].strip(" \u00a0")):
                word = tokens[n][0]
                if any(word.endswith(hundred) and word not in self.named for hundred in self.hundred):
                    return PERCENT
                if word[0].isalpha() and word not in self.words.empty and word not in self.named:
                    return self.words.stem(word)
        return PERCENT if i <= len(tokens) and i and text[tokens[i - 1][2] : tokens[i - 1][2] + 2].strip()[:1] == PERCENT else ""
