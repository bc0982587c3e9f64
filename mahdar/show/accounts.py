"""Where accounts meet and part: utterances with their wordings, passages that conflict, stories told by several articles."""

from __future__ import annotations

import functools
from typing import Any

from msgspec import Struct

from mahdar.record.views import QUESTIONS
from mahdar.record.views.scope import Source
from mahdar.record.views.utterances import utterances
from mahdar.show.chapters import Chapters
from mahdar.show.spots import Spot


class Utterance(Struct, frozen=True):
    """One utterance: the places that print it, whether the wordings differ, and how far it spread."""

    anchor: str
    drift: bool
    spread: str
    spots: tuple[Spot, ...]


class Conflict(Struct, frozen=True):
    """Two passages that do not agree, and in what."""

    anchor: str
    kind: str
    a: Spot
    b: Spot


class Story(Struct, frozen=True):
    """Articles that tell one story, with their anchors."""

    anchor: str
    articles: tuple[tuple[str, Source], ...]


class Accounts:
    """What several articles tell of one thing."""

    def __init__(self, chapters: Chapters) -> None:
        self.it = chapters

    def rows(self, what: str) -> tuple[Any, ...]:
        """The rows of a view; none where this Mahdar has no such view."""
        return QUESTIONS[what](self.it.gathered) if what in QUESTIONS else ()

    @functools.cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """Those whose wordings differ first, then those in most outlets."""
        rows = sorted(utterances(self.it.gathered), key=lambda row: (not row.drift, -len(row.outlets), row.members))
        spread = self.it.labels.spread
        return tuple(
            Utterance(f"u{n}", row.drift, spread(len(row.outlets), len(row.origins)), tuple(map(self.it.spot, row.members))) for n, row in enumerate(rows, 1)
        )

    @functools.cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """All passages that conflict."""
        return tuple(Conflict(f"c{n}", row.kind, self.it.spot(row.a), self.it.spot(row.b)) for n, row in enumerate(self.rows("conflicts"), 1))

    @functools.cached_property
    def stories(self) -> tuple[Story, ...]:
        """The stories of more than one article, those of most first."""
        many = sorted((row for row in self.rows("stories") if len(row.docs) > 1), key=lambda row: (-len(row.docs), row.docs))
        by_doc, numbers = self.it.gathered.by_doc, self.it.numbers
        return tuple(Story(f"t{n}", tuple((f"a{numbers[doc]}", by_doc[doc]) for doc in row.docs)) for n, row in enumerate(many, 1))
