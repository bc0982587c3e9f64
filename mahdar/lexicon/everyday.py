"""Everyday words: which words, as they stand or bent, are no names by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.lexicon.name_tables import NamingTable


class Everyday:
    """The words of ordinary.yaml, folded, and what may stand before and after them."""

    def __init__(self, words: frozenset[str], naming: NamingTable) -> None:
        self.words = words
        self._beginnings, self._endings = by_letter(naming.word_beginnings, 0), by_letter(naming.word_endings, -1)
        self._open, self._closed = naming.marbuta["open"], naming.marbuta["closed"]

    def is_ordinary(self, text: str) -> bool:
        """An everyday word, as it stands or without clinging particles, article and endings."""
        return self.is_plain(text) or self.is_derived(text)

    def is_plain(self, text: str) -> bool:
        """An everyday word, as it stands or without clinging particles and article."""
        return any(rest in self.words for rest in self._uncovered(text))

    def is_derived(self, text: str) -> bool:
        """An everyday word with an ending; the shorter what is left, the less it may have been stripped of."""
        return any(stem in self.words for rest in self._uncovered(text) for stem in self._stems(rest, 3 if rest == text else 4))

    def _stems(self, text: str, least: int) -> Iterator[str]:
        for ending in self._endings.get(text[-1:], ()):
            if text.endswith(ending) and len(text) - len(ending) >= least:
                stem = text[: -len(ending)]
                yield stem
                if ending.startswith(self._open) and len(ending) > 1:
                    yield stem + self._closed

    def _uncovered(self, text: str) -> Iterator[str]:
        yield text
        for prefix in self._beginnings.get(text[:1], ()):
            if text.startswith(prefix) and len(text) - len(prefix) > 1:
                yield text[len(prefix) :]


def by_letter(parts: tuple[str, ...], place: int) -> dict[str, list[str]]:
    """Parts of words by their first (place 0) or last (place -1) letter."""
    out: dict[str, list[str]] = {}
    for part in parts:
        out.setdefault(part[place], []).append(part)
    return out
