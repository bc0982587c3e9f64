"""The table of datelines and credit lines (credits.yaml), and an index of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.text import HYPHEN, MARK, Page

POINTS = frozenset((".", HYPHEN))

Role = Literal["outlet", "agency"]


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """An agency or outlet: the name that the record uses, what it is, and how it is written."""

    name: str
    role: Role
    words: tuple[str, ...]


class CreditTable(Struct, frozen=True, forbid_unknown_fields=True):
    """credits.yaml: what each list holds is said there."""

    names: tuple[Source, ...]
    source_labels: tuple[str, ...]
    author_labels: tuple[str, ...]
    other_labels: tuple[str, ...]
    date_labels: tuple[str, ...]
    name_ends: tuple[str, ...]


class CreditWords:
    """The names and labels of credit lines by their first folded word."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("credits", CreditTable)
        self._names: dict[str, list[tuple[tuple[str, ...], Source]]] = {}
        for source in table.names:
            for written in source.words:
                first, *more = words_of(lexicon, written)
                self._names.setdefault(first, []).append((tuple(more), source))
        self.firsts = frozenset(self._names)
        self.source_labels = phrases(lexicon, table.source_labels)
        self.author_labels = phrases(lexicon, table.author_labels)
        self.other_labels = phrases(lexicon, table.other_labels)
        self.date_labels = phrases(lexicon, table.date_labels)
        self.name_ends = frozenset(lexicon.folding.fold(word) for word in table.name_ends)

    def name_at(self, page: Page, i: int, clinging: str = "") -> tuple[Source, int] | None:
        """The agency or outlet named at a token, after letters that cling to it, and the token after it; points between single letters are passed over."""
        best: tuple[Source, int] | None = None
        if not page.word[i].startswith(clinging):
            return None
        for more, source in self._names.get(page.word[i].removeprefix(clinging), ()):
            stop = following(page, i + 1, more)
            if stop and (best is None or stop > best[1]):
                best = source, stop
        return best


def words_of(lexicon: Lexicon, phrase: str) -> tuple[str, ...]:
    page = lexicon.page(phrase)
    return tuple(word for word, kind in zip(page.word, page.kind, strict=True) if kind != MARK)


def phrases(lexicon: Lexicon, words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Phrases as folded words, the longest first."""
    return tuple(sorted((words_of(lexicon, w) for w in words), key=len, reverse=True))


def following(page: Page, i: int, words: tuple[str, ...]) -> int | None:
    """The token after these words, when they stand at token i with nothing but points, or the hyphens they are read as, between."""
    for word in words:
        i += i < len(page) and page.word[i] in POINTS
        if i >= len(page) or page.word[i] != word:
            return None
        i += 1
    return i


def starting(page: Page, tokens: range, labels: tuple[tuple[str, ...], ...]) -> Iterator[int]:
    """The token after each label that a run of tokens begins with, the longest first."""
    first = page.word[tokens.start]
    for label in labels:
        if label[0] == first and tuple(page.word[tokens.start : tokens.start + len(label)]) == label:
            yield tokens.start + len(label)


def credit_words(lexicon: Lexicon) -> CreditWords:
    """The index of a lexicon; use it as `lexicon.made(credit_words)`."""
    return CreditWords(lexicon)
