"""From where articles have what they print: agencies credited or named."""

from __future__ import annotations

from collections import Counter

from mahdar.lexicon.sourcing import heard
from mahdar.record.views.scope import Gathered, Source


class Sourcing:
    """What the articles of a scope tell of the agencies that they have their texts from."""

    def __init__(self, gathered: Gathered) -> None:
        self._lexicon = gathered.lexicon
        self._named: dict[str, Counter[str]] = {}

    def agency(self, *sources: Source) -> str | None:
        """The agency that one of the articles credits, else the one that they name most often, of several the first, as having heard what they print."""
        credited = next((name for s in sources for name in s.agencies), None)
        named = sum((self.named(s) for s in sources), Counter[str]())
        return credited or max(named, key=named.__getitem__, default=None)

    def named(self, source: Source) -> Counter[str]:
        """How often the text of an article names each agency as the one that heard what it prints."""
        if source.doc not in self._named:
            found = self._lexicon.made(heard).agencies(self._lexicon.page(source.article.text))
            self._named[source.doc] = Counter(name for name, _ in found)
        return self._named[source.doc]
