"""What a foreign name looks like: how much likelier its runs of three letters are in the names of our tables than in everyday words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

EDGE = "^"
LITTLE = 0.3


class Looks:
    """Compares two lists of folded words; `foreign(word)` is above 0 when the word looks more like the names."""

    def __init__(self, names: Iterable[str], words: Iterable[str]) -> None:
        named, worded = runs(names), runs(words)
        names_in_all, words_in_all = sum(named.values()), sum(worded.values())
        self._unseen = math.log(LITTLE / names_in_all) - math.log(LITTLE / words_in_all)
        self._weight = {
            run: math.log((named[run] + LITTLE) / names_in_all) - math.log((worded[run] + LITTLE) / words_in_all) for run in named.keys() | worded.keys()
        }

    def foreign(self, word: str) -> float:
        """The mean weight of the word's runs of letters."""
        weight, unseen, edged = self._weight.get, self._unseen, EDGE + EDGE + word + EDGE
        return sum([weight(edged[i : i + 3], unseen) for i in range(len(word) + 1)]) / (len(word) + 1)


def runs(words: Iterable[str]) -> Counter[str]:
    """How often each run of three letters occurs in the words."""
    return Counter(run for word in words for run in runs_of(word))


def runs_of(word: str) -> list[str]:
    """The runs of three letters of a word with its edges marked."""
    edged = EDGE + EDGE + word + EDGE
    return [edged[i : i + 3] for i in range(len(edged) - 2)]
