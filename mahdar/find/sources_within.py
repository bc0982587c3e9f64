"""A source that the words said bring in themselves, for «المصدر نفسه» behind them («"…، حسب ما قاله مصدر في القصر، …"، يضيف المصدر نفسه»)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.cast import Cast
from mahdar.model import Mention, Name, Span, Statement

Between = Callable[[int, int], Sequence[Mention]]


def source_within(cast: Cast, statement: Statement, place: Span, between: Between) -> Name | None:
    """The unnamed source without the article, of the same noun as the place, that is named last in the words before the cue."""
    page, article = cast.page, cast.names.article
    first = page.at(place.start)
    noun = page.word[first].removeprefix(article)
    itself = any(page.word[k] in cast.grammar.selves for k in range(first + 1, min(page.at(place.stop - 1) + 2, len(page))))
    if noun == page.word[first] or not itself or not statement.content or statement.content[0].start > statement.cue.start:
        return None
    told = [m for c in statement.content for m in between(c.start, c.stop) if m.kind == "unnamed" and page.word[page.at(m.span.start)] == noun]
    return Name(cast.unnamed(told[-1].span), "OTHER") if told else None
