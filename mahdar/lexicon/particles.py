"""Particles that cling to a word, and taking them off for search."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Contracted(Struct, frozen=True, forbid_unknown_fields=True):
    """A particle and the article written as one."""

    written: str
    particle: str


class ParticlesTable(Struct, frozen=True, forbid_unknown_fields=True):
    """particles.yaml"""

    joining: tuple[str, ...]
    leading: tuple[str, ...]
    article: str
    contracted: tuple[Contracted, ...]


class Particles:
    """Takes clinging particles off folded words."""

    def __init__(self, table: ParticlesTable) -> None:
        self.joining, self.leading, self.article = table.joining, table.leading, table.article
        self.contracted = tuple(c.written for c in table.contracted)
        self.indexed = functools.lru_cache(maxsize=200_000)(self.forms)

    def forms(self, word: str) -> tuple[str, ...]:
        """The word and all that is left when particles are taken off: what a page's word is found by.  `indexed` is the same, remembered."""
        return (word, *dict.fromkeys(rest for rest in self.rests(word) if rest != word))

    def asked(self, word: str) -> list[str]:
        """The word of a question and what is left of it without particles; short rests are left out, for they are other words more often than not."""
        return [form for form in self.forms(word) if form == word or len(form) > 3]

    def rests(self, word: str) -> Iterator[str]:
        """What is left of a word at each step from the left, at least three letters (two after the article)."""
        for inner in (word, *without(word, self.joining)):
            for core in (inner, *without(inner, self.leading), *self.opened(inner)):
                if len(core) > 2:
                    yield core
                yield from (bare for bare in without(core, (self.article,)) if len(bare) > 1)

    def opened(self, word: str) -> Iterator[str]:
        """The word with its article, out of a particle and the article written as one."""
        return (self.article + rest for rest in without(word, self.contracted) if len(rest) > 1)


def without(word: str, beginnings: tuple[str, ...]) -> Iterator[str]:
    """What is left of the word after each of the beginnings that it has."""
    return (word[len(b) :] for b in beginnings if word.startswith(b))


def particles(lexicon: Lexicon) -> Particles:
    """The particles of a language; ask for it by `lexicon.made(particles)`."""
    return Particles(lexicon.table("particles", ParticlesTable))
