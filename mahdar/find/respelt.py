"""Persons whose names an article spells in two ways, one letter apart («غريفث», «غريفيث»)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

Words = tuple[str, ...]

LEAST = 5
"""Letters of a surname that stands alone, misspelt."""


class Respelt:
    """The full names of the persons of an article, found by another spelling of the last word.

    `names` are the folded words of the names; `is_known` tells whether a table of persons has the words; `vowels` are the long ones.
    """

    def __init__(self, names: Iterable[Words], is_known: Callable[[Words], bool], vowels: Iterable[str]) -> None:
        self.is_known = is_known
        self.without_vowels = {ord(letter): None for letter in vowels}
        self.by_trace: dict[str, set[Words]] = {}
        self._meant: dict[Words, Words | None] = {}
        for words in names:
            if len(words) > 1:
                for trace in {*traces(words[-1]), self.skeleton(words[-1])}:
                    self.by_trace.setdefault(trace, set()).add(words)

    def full(self, words: Words) -> Words | None:
        """The full name that is meant by these words; None where none is, or more than one.

        A surname alone means the one full name whose last word is a letter apart; a full name means that of a known person which has its other words.
        """
        if words not in self._meant:
            self._meant[words] = self._full(words)
        return self._meant[words]

    def _full(self, words: Words) -> Words | None:
        alone = len(words) == 1
        if not words or alone and len(words[0]) < LEAST or not alone and self.is_known(words):
            return None
        near = {other for other in self.near(words[-1]) if (self.may_be(words, other) if alone else other[:-1] == words[:-1] and self.is_known(other))}
        return near.pop() if len(near) == 1 else None

    def may_be(self, surname: Words, other: Words) -> bool:
        """The surname stands for no known person, or for one of the other's given names («ترامب» for «دونالد ترمب»)."""
        return not self.is_known(surname) or self.is_known(other[:-1] + surname)

    def near(self, last: str) -> Iterator[Words]:
        """The full names whose last word is one letter apart from this one, or has two letters or its long vowels the other way round, and begins alike."""
        for trace in {*traces(last), self.skeleton(last)}:
            for words in self.by_trace.get(trace, ()):
                other = words[-1]
                alike = other != last and other[0] == last[0] and abs(len(other) - len(last)) < 2
                if alike and (one_apart(other, last) or swapped(other, last) or self.exchanged(other, last)):
                    yield words

    def skeleton(self, word: str) -> str:
        """The word without its long vowels."""
        return word.translate(self.without_vowels)

    def exchanged(self, a: str, b: str) -> bool:
        """Two words have the same letters, and differ in the places of their long vowels («كوراتش», «كاروتش»)."""
        return len(a) == len(b) and len(a) >= LEAST and self.skeleton(a) == self.skeleton(b) and sorted(a) == sorted(b)


def traces(word: str) -> set[str]:
    """The word, and the word without each of its letters but the first: words one letter apart share one of them."""
    return {word, *[word[:i] + word[i + 1 :] for i in range(1, len(word))]}


def one_apart(a: str, b: str) -> bool:
    """One letter is more, less or another in one of the words."""
    same = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[same + (len(a) >= len(b)) :] == b[same + (len(b) >= len(a)) :]


def swapped(a: str, b: str) -> bool:
    """Two letters that stand side by side in one of the words stand the other way round in the other («بارينو», «بارنيو»)."""
    apart = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    return len(a) == len(b) and len(apart) == 2 and apart[1] == apart[0] + 1 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]
