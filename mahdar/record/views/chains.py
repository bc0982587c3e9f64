"""Through whom words reached the page: the speaker, the channel, who relayed it, the agency credited, the outlet; and from how many origins."""

from __future__ import annotations

from msgspec import Struct

from mahdar.record.views.links import Link, Ways
from mahdar.record.views.origins import Origins
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Evidence, Gathered
from mahdar.record.views.utterances import printed


class ChainRow(Struct, frozen=True, kw_only=True):
    """A statement, and the names by which it came from its speaker to the page, the speaker first; `links` holds each with its role and words.

    `outlets` and `origins` are those of all places that print the same utterance.
    """

    at: Evidence
    chain: tuple[str, ...]
    links: tuple[Link, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


def chains(gathered: Gathered) -> tuple[ChainRow, ...]:
    """The chain of each statement that came through somebody; the first speaker stands for several."""
    rows = [chain_row(s, gathered) for s in gathered.made(said)]
    return tuple(row for row in rows if len(row.chain) > 1)


def chain_row(s: Said, gathered: Gathered) -> ChainRow:
    """A statement with its links, and where else it was printed."""
    links, places = tuple(gathered.made(Ways).links(s)), printed(gathered, s)
    return ChainRow(
        at=s.words_at,
        chain=tuple(link.name for link in links),
        links=links,
        outlets=tuple(sorted({p.source.outlet for p in places if p.source.outlet})),
        origins=gathered.made(Origins).of(places),
    )
