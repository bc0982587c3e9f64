"""Where accounts meet and part: utterances with their wordings, passages that conflict, stories told by several articles."""

from __future__ import annotations

import functools
from collections import Counter
from typing import Any

from msgspec import Struct

from mahdar.record.views import QUESTIONS
from mahdar.record.views.conflicts import ConflictRow, conflicts
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
    """Two passages that do not agree, in what, and the words of each that part where they are fewer than the passage."""

    anchor: str
    kind: str
    a: Spot
    b: Spot
    parting: tuple[str, str] | None


class Story(Struct, frozen=True):
    """Articles that tell one story, with their anchors; `copy` or `partial` beside one whose text an earlier one of them shares."""

    anchor: str
    articles: tuple[tuple[str, Source, str | None], ...]


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
        return tuple(self.conflict(n, row) for n, row in enumerate(self.it.gathered.made(conflicts), 1))

    def conflict(self, n: int, row: ConflictRow) -> Conflict:
        """A conflict as it is printed."""
        parting = (self.it.words(row.at_a), self.it.words(row.at_b)) if row.at_a != row.a and row.at_b != row.b else None
        return Conflict(f"c{n}", row.kind, self.it.spot(row.a), self.it.spot(row.b), parting)

    @functools.cached_property
    def conflicts_by_kind(self) -> list[tuple[str, list[Conflict]]]:
        """The conflicts by what they are about, the most frequent first."""
        kinds = Counter(row.kind for row in self.conflicts)
        return [(kind, [row for row in self.conflicts if row.kind == kind]) for kind, _ in kinds.most_common()]

    @functools.cached_property
    def stories(self) -> tuple[Story, ...]:
        """The stories of more than one article, those of most first."""
        many = sorted((row for row in self.rows("stories") if len(row.docs) > 1), key=lambda row: (-len(row.docs), row.docs))
        return tuple(Story(f"t{n}", tuple(self.told(doc, row.docs) for doc in row.docs)) for n, row in enumerate(many, 1))

    def told(self, doc: str, docs: tuple[str, ...]) -> tuple[str, Source, str | None]:
        """An article of a story: its anchor, itself, and how much of its text an earlier one of the story holds."""
        labels = {self.shared.get((other, doc)) for other in docs}
        label = next((name for name in ("copy", "partial") if name in labels), None)
        return (f"a{self.it.numbers[doc]}", self.it.gathered.by_doc[doc], label)

    @functools.cached_property
    def shared(self) -> dict[tuple[str, str], str]:
        """The label of each pair of articles that share text, the earlier first."""
        return {(row.a, row.b): row.label for row in self.rows("copies")}
