"""Every seal of a record: ids, spans, addresses, and that everything can be decoded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from msgspec import Struct

from mahdar.errors import BadRecord, BadRequest
from mahdar.model import Article, Finding, Reading, Span, article_id
from mahdar.record.judgements import ADDRESS
from mahdar.record.schema import articles, items, judgements, labels, readings, removed
from mahdar.record.store import Record
from mahdar.record.weaving import address, parts


class Checked(Struct, frozen=True, kw_only=True):
    """What was checked in one place of the record: how many spans, and each fault in words."""

    spans: int = 0
    faults: tuple[str, ...] = ()


def check(record: Record) -> Iterator[Checked]:
    """Look at the file, then at each article of every version, then at the judgements."""
    yield Checked(faults=tuple(file_faults(record)))
    for id in record.ids(older=True):
        yield checked_article(record, id)
    yield Checked(faults=tuple(judgement_faults(record)))


def file_faults(record: Record) -> Iterator[str]:
    """What the database itself says, and rows that belong to no article."""
    for (said,) in record.look("PRAGMA integrity_check"):
        if said != "ok":
            yield f"the file is damaged: {said}"
    for table in (readings, items, labels):
        alone = sa.select(table.c.article).where(table.c.article.not_in(sa.select(articles.c.id))).distinct()
        yield from (f"{table.name} of {id}, which is no article of this record" for (id,) in record.look(alone))
    for (n,) in record.look("SELECT n FROM articles WHERE n NOT IN (SELECT rowid FROM words)"):
        yield f"article number {n} is missing from the search index"


def checked_article(record: Record, id: str) -> Checked:
    """The seals of one article."""
    try:
        reading = record.reading(id)
    except (BadRecord, BadRequest) as e:
        return Checked(faults=(str(e),))
    places = record.look(sa.select(items.c.start, items.c.stop).where(items.c.article == id))
    found = [(finding, span) for finding in reading.findings for span in spans(finding)]
    faults = [*id_faults(reading.article), *span_faults(reading, found), *item_faults(reading.article, places)]
    return Checked(spans=len(found) + len(places), faults=tuple(faults))


def id_faults(article: Article) -> Iterator[str]:
    if article.id != (real := article_id(article.outlet, article.url, article.published, article.text)):
        yield f"{article.doc}: the id is {article.id}, and that of its text, outlet, url and day is {real}"


def span_faults(reading: Reading, found: Sequence[tuple[Finding, Span]]) -> Iterator[str]:
    text = reading.article.text
    for finding, span in found:
        if not (0 <= span.start <= span.stop <= len(text) and text[span.start : span.stop] == span.text):
            what, words = f"{type(finding).__name__} ({finding.rule})", text[max(0, span.start) : max(0, span.stop)]
            yield f"{reading.article.doc}: {what} at {span.start}-{span.stop} claims {span.text!r}, and the text has {words!r}"


def item_faults(article: Article, places: list[tuple[int, int]]) -> Iterator[str]:
    for start, stop in places:
        if not 0 <= start <= stop <= len(article.text):
            yield f"{article.doc}: an item at {address(article.id, start, stop)}, outside of the text"


def judgement_faults(record: Record) -> Iterator[str]:
    """Judgements that speak of no place; those on articles that were removed wait for them to come back."""
    gone = {id for (id,) in record.look(sa.select(removed.c.article))}
    known = {id for (id,) in record.look(sa.select(judgements.c.id))}
    for id, verdict, *places in record.look(sa.select(judgements.c.id, judgements.c.verdict, judgements.c.subject, judgements.c.object)):
        if verdict == "undo" and places[1] not in known:
            yield f"judgement {id} undoes {places[1]}, which is not there"
        for place in places[:1] if verdict == "undo" else filter(None, places):
            if ADDRESS.fullmatch(place) and parts(place)[0] in gone:
                continue
            if fault := record.address_fault(place):
                yield f"judgement {id}: {fault}"


def spans(value: object) -> Iterator[Span]:
    """Every span in a finding, also those inside its names."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from spans(getattr(value, field))
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
