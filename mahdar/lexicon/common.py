"""Rough stems (stems.yaml) and how common they are in news (common.yaml), to tell what articles are about."""

from __future__ import annotations

import functools
import math

from msgspec import Struct

from mahdar.lexicon import Lexicon


class StemsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """stems.yaml: what each list holds is said there."""

    left: int
    joining: tuple[str, ...]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]


class Band(Struct, frozen=True, forbid_unknown_fields=True):
    """Stems that at least so many of a thousand articles hold."""

    per_thousand: float
    stems: tuple[str, ...]


class CommonTable(Struct, frozen=True, forbid_unknown_fields=True):
    """common.yaml: `articles` is how many were counted."""

    articles: int
    bands: tuple[Band, ...]


class Stems:
    """Takes endings and clinging particles off folded words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._table = lexicon.table("stems", StemsTable)
        self.of = functools.lru_cache(maxsize=200_000)(self._of)

    def _of(self, word: str) -> str:
        """The stem of a folded word."""
        joint = next((j for j in self._table.joining if word.startswith(j) and len(word) > len(j) + self._table.left), "")
        word = word.removeprefix(joint)
        begins = next((b for b in self._table.beginnings if word.startswith(b) and len(word) >= len(b) + self._table.left), "")
        word = word.removeprefix(begins)
        ends = next((e for e in self._table.endings if word.endswith(e) and len(word) >= len(e) + self._table.left), "")
        return word.removesuffix(ends)


class Weights:
    """How much it tells that an article holds a stem: the logarithm of how rare it is, one weight for all that are not in the table."""

    def __init__(self, lexicon: Lexicon) -> None:
        bands = lexicon.table("common", CommonTable).bands
        self._weight = {stem: math.log(1000 / band.per_thousand) for band in bands for stem in band.stems}
        self._rare = max(self._weight.values(), default=1.0)

    def of(self, stem: str) -> float:
        """The weight of a stem, 0 and more."""
        return self._weight.get(stem, self._rare)


def stems(lexicon: Lexicon) -> Stems:
    """The stems of a lexicon; use it as `lexicon.made(stems)`."""
    return Stems(lexicon)


def weights(lexicon: Lexicon) -> Weights:
    """The weights of a lexicon; use it as `lexicon.made(weights)`."""
    return Weights(lexicon)
