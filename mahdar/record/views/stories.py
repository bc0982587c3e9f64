"""Stories: the articles that tell of one event and its first echo, by how alike any two of them are."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from mahdar.record.views.scope import Gathered, Source
from mahdar.weave.linkage import linked

ALIKE = 0.13
"""How alike the articles of a story are on average at least."""


class StoryRow(Struct, frozen=True, kw_only=True):
    """A story: its articles by day (two at least), their outlets, the first and last day, and the headline of the article that is most like the others."""

    id: str
    title: str
    docs: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str | None
    last: str | None


def stories(gathered: Gathered) -> tuple[StoryRow, ...]:
    """One row for each event that several articles tell of, by day."""
    like = {(a.doc, b.doc): 2 * edge.score - 1 for a, b, edge in gathered.judged("stories")}
    groups = linked([s.doc for s in gathered.sources], like, ALIKE)
    likeness: dict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), value in like.items():
        likeness[a][b] = likeness[b][a] = value
    return tuple(story_row([gathered.by_doc[doc] for doc in group], likeness) for group in groups if len(group) > 1)


def story_row(group: list[Source], likeness: dict[str, dict[str, float]]) -> StoryRow:
    """A story of articles in order of their days."""
    days = sorted(day for s in group for day in s.days or ())
    middle = max(group, key=lambda s: sum(likeness[s.doc].get(other.doc, 0.0) for other in group))
    return StoryRow(
        id=min(s.article.id for s in group),
        title=headline(middle),
        docs=tuple(s.doc for s in group),
        outlets=tuple(sorted({s.outlet for s in group if s.outlet})),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def headline(source: Source) -> str:
    """The title of an article, else its first line."""
    return source.article.title or next(iter(source.article.text.strip().splitlines()), source.doc)
