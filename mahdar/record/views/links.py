"""The way by which words reached a page: the speaker, the channel, who heard it and passed it on, the agency, the outlet, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from mahdar.lexicon.sourcing import heard
from mahdar.model import Mention, Occasion, Span
from mahdar.record.views.parties import Parties, words
from mahdar.record.views.said import Said
from mahdar.record.views.scope import Evidence, Gathered, Source
from mahdar.text import BREAK
from mahdar.weave.forms import JOINED

Role = Literal["speaker", "channel", "relay", "agency", "outlet"]


class Link(Struct, frozen=True, kw_only=True):
    """Somebody through whom words came, and the words that say so (None where they stand beside the text, as an outlet's name or a byline does).

    `named` is False for a channel or a relay without a name («in a statement», «local media»).
    """

    name: str
    role: Role
    at: Evidence | None
    named: bool = True


class Ways:
    """The way of each statement of a scope."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._known = gathered.made(Parties)
        self._credited = dict(credited_by_copies(gathered))
        self._channels = {key: channel for source in gathered.sources for key, channel in self._told_of(source)}

    def links(self, s: Said) -> list[Link]:
        """The links from the speaker (the first stands for several) to the outlet, each name once."""
        found: dict[str, Link] = {}
        for link in (*self._speaker(s), *self._channel(s), *self._heard(s), *self._printed(s)):
            found.setdefault(link.name, link)
        return list(found.values())

    def _speaker(self, s: Said) -> Iterator[Link]:
        for name in s.speaker_names(self._known)[:1]:
            yield Link(name=name, role="speaker", at=s.source.at(s.found.mention or s.found.cue))

    def _channel(self, s: Said) -> Iterator[Link]:
        """The channel of the statement, else the one that the article names for this speaker."""
        if span := s.found.channel or self._channels.get((s.source.doc, next(iter(s.speakers), None))):
            name = self._name(s.source, span)
            yield Link(name=name or words(span), role="channel", at=s.source.at(span), named=bool(name))

    def _heard(self, s: Said) -> Iterator[Link]:
        """Who passed it on by the statement's own words, else the agencies named in the rest of its sentence."""
        for span in s.found.relay:
            name = self._name(s.source, span)
            yield Link(name=name or words(span), role="relay", at=s.source.at(span), named=bool(name))
        for name, span in () if s.found.relay else self._agencies(s.source, s.found.span.start, s.found.span.stop):
            yield Link(name=name, role="relay", at=s.source.at(span))

    def _printed(self, s: Said) -> Iterator[Link]:
        """The agency that the article credits, else the one that an article of the same text does; then the outlet."""
        for name in s.source.agencies or self._credited.get(s.source.doc, ()):
            yield Link(name=name, role="agency", at=None)
        if s.source.outlet:
            yield Link(name=s.source.outlet, role="outlet", at=None)

    def _name(self, source: Source, span: Span) -> str | None:
        """Who is named in a phrase: an agency, else what it quotes or the body that it mentions."""
        agencies = (name for name, at in self._agencies(source, span.start, span.stop) if span.start <= at.start and at.stop <= span.stop)
        return next(agencies, None) or named_in(source, span, self._gathered)

    def _agencies(self, source: Source, start: int, stop: int) -> Iterator[tuple[str, Span]]:
        """The agencies that the article names as having heard something, from an offset to the end of the sentence after another."""
        page = self._gathered.page(source.doc)
        last = page.at(stop)
        while last < len(page) and page.kind[last] != BREAK and page.word[last] not in STOPS:
            last += 1
        for name, tokens in self._gathered.lexicon.made(heard).agencies_among(page, range(page.at(start), last)):
            yield name, source.article.span(page.start[tokens.start], page.stop[tokens.stop - 1])

    def _told_of(self, source: Source) -> Iterator[tuple[tuple[str, str | None], Span]]:
        """The named channels through which an article says that a speaker spoke."""
        for occasion in source.reading.of(Occasion):
            for name in occasion.names:
                if named_in(source, occasion.channel, self._gathered):
                    yield (source.doc, self._known.find(source.doc, name)), occasion.channel


STOPS = frozenset(".!?\u061f")
"""Marks that end a sentence."""


def credited_by_copies(gathered: Gathered) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The agencies credited by the likeliest copy of each article that has one with a credit."""
    pairs = sorted(gathered.judged("copies"), key=lambda row: (row[2].score, row[0].doc, row[1].doc))
    for a, b, edge in pairs:
        if edge.score >= JOINED:
            yield from ((one.doc, other.agencies) for one, other in ((a, b), (b, a)) if other.agencies)


def named_in(source: Source, span: Span, gathered: Gathered) -> str | None:
    """The name in a phrase such as «in remarks to the channel "X"»: what it quotes, else the body that it mentions."""
    page = gathered.page(source.doc)
    for q in page.quotations:
        start, stop = page.stop[q.opener], page.start[q.closer] if q.closed else 0
        if span.start <= start < stop <= span.stop:
            return words(source.article.span(start, stop))
    for mention in source.reading.of(Mention):
        if mention.kind == "body" and span.start <= mention.span.start and mention.span.stop <= span.stop:
            return mention.entry or words(mention.head)
    return None
