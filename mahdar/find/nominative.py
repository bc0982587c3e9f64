"""Unnamed sources are called as they would begin a sentence: «قال لمحللين», «وفق مسؤولين أمريكيين» give «محللون», «مسؤولون أمريكيون»."""

from __future__ import annotations

from mahdar.lexicon import Lexicon
from mahdar.lexicon.names import NameWords


class Nominative:
    """The endings of unnamed sources; ask for them by `lexicon.made(Nominative)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        names = lexicon.made(NameWords)
        self.fold = lexicon.folding.fold
        self.words = names.heads
        self.heads = {word for word, heads in names.heads.items() if any(head.kind == "unnamed" for head in heads)}
        self.adjectives = names.source_adjectives | frozenset(names.state_of) | names.halves
        self.oblique, self.nominative = names.naming.oblique, names.naming.nominative
        self.accusative = names.naming.accusative
        self.pointing = names.spoken_for

    def of(self, name: str) -> str:
        """The name with its first word, and the adjectives that follow it, in the nominative.

        It stays as it is when the first word is not bent, or what follows points to somebody («متحدثا باسمه»).
        """
        first, *rest = name.split()
        if rest and self.fold(rest[0]) in self.pointing:
            return name
        word = self.fold(first)
        if word.endswith(self.oblique) and (ending := self.ending(word)):
            return " ".join([first[: -len(self.oblique)] + ending, *self.bent(rest, self.oblique, ending)])
        stem = word.removesuffix(self.accusative)
        if stem != word and stem in self.heads and not self.two(stem, rest):
            return " ".join([self.shortened(first), *self.bent(rest, self.accusative, "")])
        return name

    def two(self, stem: str, rest: list[str]) -> bool:
        """The noun with the ending of the accusative is a dual, since what completes it stands behind it («شاهدا عيان»)."""
        return any(rest[:1] and self.fold(rest[0]) in map(self.fold, head.after) for head in self.words.get(stem, ()))

    def ending(self, word: str) -> str | None:
        """How the plural or dual ends when it is not bent, None where the tables know no such form."""
        return next((end for end in self.nominative if word.removesuffix(self.oblique) + end in self.heads), None)

    def bent(self, words: list[str], old: str, new: str) -> list[str]:
        """The words, the adjectives at their head with the other ending."""
        out = list(words)
        for i, word in enumerate(words):
            if not self.fold(word).endswith(old) or self.fold(word) not in self.adjectives:
                break
            out[i] = self.shortened(word) if not new else word[: -len(old)] + new
        return out

    def shortened(self, word: str) -> str:
        """The word without the ending of an indefinite accusative, vowel signs and all."""
        cut = word.rindex(self.accusative)
        return word[:cut]
