"""Everyday words: which words, as they stand or bent, are no names by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mahdar.lexicon.name_tables import NamingTable


class Everyday:
    """The words of ordinary.yaml, folded, and what may stand before and after them."""

    def __init__(self, words: frozenset[str], naming: NamingTable) -> None:
        self.words = words
        self._beginnings, self._endings = by_front(naming.word_beginnings), by_letter(naming.word_endings, -1)
        self._open, self._closed = naming.marbuta["open"], naming.marbuta["closed"]

    def is_ordinary(self, text: str) -> bool:
        """An everyday word, as it stands or without clinging particles, article and endings."""
        return self.is_plain(text) or self.is_derived(text)

    def is_plain(self, text: str) -> bool:
        """An everyday word, as it stands or without clinging particles and article."""
        return text in self.words or not self.words.isdisjoint(self._uncovered(text))

    def is_derived(self, text: str) -> bool:
        """An everyday word with an ending; the shorter what is left, the less it may have been stripped of."""
        return self._derived(text, self._uncovered(text))

    def told(self, text: str) -> tuple[bool, bool]:
        """What `is_plain` and `is_ordinary` say of a word."""
        rests = self._uncovered(text)
        plain = text in self.words or not self.words.isdisjoint(rests)
        return plain, plain or self._derived(text, rests)

    def _derived(self, text: str, rests: list[str]) -> bool:
        endings = [ending for ending in self._endings.get(text[-1:], ()) if text.endswith(ending)]
        return bool(endings) and (self._bent(text, endings, 3) or bool(rests) and any(self._bent(rest, endings, 4) for rest in rests))

    def _bent(self, text: str, endings: list[str], least: int) -> bool:
        """An everyday word of at least so many letters and one of the endings, in which this one ends, make it."""
        words = self.words
        for ending in endings:
            if len(text) - len(ending) >= least:
                stem = text[: -len(ending)]
                if stem in words or (ending.startswith(self._open) and len(ending) > 1 and stem + self._closed in words):
                    return True
        return False

    def _uncovered(self, text: str) -> list[str]:
        """What is left of the word without what may stand before it."""
        beginnings = self._beginnings.get(text[:2]) or self._beginnings.get(text[:1])
        return [text[len(prefix) :] for prefix in beginnings if text.startswith(prefix) and len(text) - len(prefix) > 1] if beginnings else []


def by_front(parts: Sequence[str]) -> dict[str, list[str]]:
    """By one or two first letters of a word the parts that it may begin with: ask for two, and for one where these are not found."""
    return {part[:2]: [one for one in parts if part.startswith(one[:2])] for part in parts}


def by_letter(parts: Iterable[str], place: int) -> dict[str, list[str]]:
    """Parts of words by their first (place 0) or last (place -1) letter."""
    out: dict[str, list[str]] = {}
    for part in parts:
        out.setdefault(part[place], []).append(part)
    return out
