"""Through whom words reached the page: the speaker, the channel, who relayed it, the agency credited, the outlet."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mahdar.model import Mention, Span
from mahdar.record.views.parties import Parties, words
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Evidence, Gathered, Source


class ChainRow(Struct, frozen=True, kw_only=True):
    """A statement, and the names by which it came from its speaker to the page, the speaker first."""

    at: Evidence
    chain: tuple[str, ...]


def chains(gathered: Gathered) -> tuple[ChainRow, ...]:
    """The chain of each statement that came through somebody; the first speaker stands for several."""
    rows = [ChainRow(at=s.words_at, chain=tuple(dict.fromkeys(links(s, gathered)))) for s in gathered.made(said)]
    return tuple(row for row in rows if len(row.chain) > 1)


def links(s: Said, gathered: Gathered) -> Iterator[str]:
    """The names of the chain, from the speaker to the outlet."""
    known = gathered.made(Parties)
    yield from s.speaker_names(known)[:1]
    for span in (s.found.channel, *s.found.relay):
        if span:
            yield named_in(s.source, span, gathered)
    yield from s.source.agencies
    if s.source.outlet:
        yield s.source.outlet


def named_in(source: Source, span: Span, gathered: Gathered) -> str:
    """The name in a phrase such as «in remarks to the channel "X"»: what it quotes, else whom it mentions, else all of it."""
    page = gathered.lexicon.page(source.article.text)
    for q in page.quotations:
        start, stop = page.stop[q.opener], page.start[q.closer] if q.closed else 0
        if span.start <= start < stop <= span.stop:
            return words(source.article.span(start, stop))
    for mention in source.reading.of(Mention):
        if span.start <= mention.span.start and mention.span.stop <= span.stop:
            return mention.entry or words(mention.head)
    return words(span)
