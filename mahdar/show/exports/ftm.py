"""A record as FollowTheMoney entities, one a line: parties, articles, meetings, papers, statements, and in which article each is told of.

A state is a `PublicBody`, a body an `Organization`, a meeting an `Event`, a paper a `Document`, a statement a `Note` on its speakers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from mahdar.record.views import Gathered
from mahdar.record.views.days import Bounds, bounds
from mahdar.record.views.events import MeetingRow, PaperRow, meetings, papers
from mahdar.record.views.parties import Parties, PartyRow, parties
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Source
from mahdar.show.exports.events import Event, Told
from mahdar.show.labels import Labels

SCHEMATA = {"PER": "Person", "ORG": "Organization", "GPE": "PublicBody"}
Values = Iterable[str | None]


def followthemoney(gathered: Gathered, labels: Labels) -> bytes:
    """All entities as JSON lines."""
    return b"".join(line for line in Entities(gathered, labels).lines())


class Entities:
    """The entities of what was gathered, with the ids that join them."""

    def __init__(self, gathered: Gathered, labels: Labels) -> None:
        self.gathered, self.labels = gathered, labels
        self.rows = parties(gathered)
        self.by_name = {row.name: self.party_id(row) for row in reversed(self.rows)}

    def lines(self) -> Iterator[bytes]:
        """Every entity as a line of JSON."""
        yield from map(self.article, self.gathered.sources)
        for row in self.rows:
            yield self.party(row)
            yield from (self.link(self.party_id(row), self.gathered.by_doc[doc], "named") for doc in row.docs)
        yield from map(self.event, meetings(self.gathered))
        yield from map(self.event, papers(self.gathered))
        yield from map(self.statement, self.gathered.made(said))

    def party_id(self, row: PartyRow) -> str:
        """The id of a party."""
        return self.id(row.id, "party")

    def id(self, address: str, kind: str = "event") -> str:
        """An id that FollowTheMoney takes."""
        return f"mahdar-{kind}-{address.replace(':', '-')}"

    def article_id(self, source: Source) -> str:
        """The id of an article."""
        return f"mahdar-article-{source.article.id}"

    def ids(self, names: Iterable[str]) -> list[str]:
        """The ids of the parties of these names; a name that is no party has none."""
        return [self.by_name[name] for name in names if name in self.by_name]

    def article(self, source: Source) -> bytes:
        """An article with its text."""
        a = source.article
        known: dict[str, Values] = {
            "title": [a.title],
            "author": [a.author],
            "publisher": [source.outlet],
            "sourceUrl": [a.url],
            "publishedAt": days(source.days),
        }
        return entity(self.article_id(source), "Article", fileName=[source.doc], bodyText=[a.text], language=["ara"], **known)

    def party(self, row: PartyRow) -> bytes:
        """A person, body or state."""
        offices = {"position": [office.text for office in row.offices]} if row.type == "PER" else {}
        return entity(self.party_id(row), SCHEMATA.get(row.type, "LegalEntity"), name=[row.name], alias=row.variants, **offices)

    def event(self, row: Event) -> bytes:
        """A meeting or paper."""
        told = Told(self.gathered, self.labels, row)
        found = [b for date in row.dates if (b := bounds(date.value))]
        proof = [self.article_id(account.source) for account in told.accounts]
        common: dict[str, Values] = {"name": [told.headline], "summary": [self.labels.status(row.status)], "description": list(told.told), "proof": proof}
        if isinstance(row, MeetingRow):
            first, last = [b[0] for b in found], [b[1] for b in found]
            return entity(self.id(row.id), "Event", startDate=first, endDate=last, location=[row.place], involved=self.ids(row.parties), **common)
        return entity(self.id(row.id), "Document", authoredAt=[day for b in found for day in days(b)], author=row.by, keywords=self.asks(row), **common)

    def asks(self, row: PaperRow) -> list[str]:
        """What a paper asks."""
        return [" ".join(self.gathered.text(ask).split()) for ask in row.asks]

    def statement(self, s: Said) -> bytes:
        """A statement."""
        names = s.speaker_names(self.gathered.made(Parties))
        words = " … ".join(" ".join(c.text.split()) for c in s.found.content)
        return entity(
            f"mahdar-statement-{s.source.article.address(s.found.cue).replace(':', '-')}",
            "Note",
            name=[f"{', '.join(names) or self.labels.page('no_speaker')}: {self.labels.act(s.found.act)}"],
            description=[words],
            entity=[self.id(id, "party") for id in s.ids if id],
            createdAt=days(s.days if s.told else None),
            publisher=[s.source.outlet],
            sourceUrl=[s.source.article.url],
            proof=[self.article_id(s.source)],
        )

    def link(self, id: str, source: Source, role: str) -> bytes:
        """That an article tells of something."""
        return entity(f"{id}-in-{source.article.id}", "Documentation", entity=[id], document=[self.article_id(source)], role=[role], date=days(source.days))


def days(found: Bounds | None) -> list[str]:
    """A day, or the first and last of several."""
    return list(dict.fromkeys(found or ()))


def entity(id: str, schema: str, **properties: Values) -> bytes:
    """An entity as a line; properties without a value are left out."""
    held = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return msgspec.json.encode({"id": id, "schema": schema, "properties": {name: values for name, values in held.items() if values}}) + b"\n"
