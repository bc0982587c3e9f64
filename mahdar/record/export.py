"""A record as JSON Lines, the same bytes from equal records: sorted, and without the times at which articles were captured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import sqlalchemy as sa

from mahdar.find.form import form
from mahdar.record.schema import labels, scopes
from mahdar.record.store import Record
from mahdar.record.views.issues import read_issues


def json_lines(record: Record) -> Iterator[bytes]:
    """One object a line: articles with their text, readings, what rules say of two places, persons' judgements, scopes, the issues that a person keeps.

    Every version of an article is there; which of several is shown when nothing but the time of capture tells is not.
    """
    for row in rows(record):
        yield msgspec.json.encode(row) + b"\n"


def rows(record: Record) -> Iterator[dict[str, Any]]:
    """The lines as objects; `is` tells what each is."""
    for article in record.articles(older=True):
        named = record.look(sa.select(labels.c.doc, labels.c.title, labels.c.author).where(labels.c.article == article.id))
        known_as = [dict(zip(("doc", "title", "author"), row, strict=True)) for row in sorted(named, key=lambda row: [part or "" for part in row])]
        yield {"is": "article", **msgspec.structs.asdict(article), "labels": known_as}
    for reading in record.readings(older=True):
        yield {"is": "reading", **msgspec.structs.asdict(form(reading))}
    for judgement in record.rules_judgements():
        yield {"is": "rule's judgement", **msgspec.structs.asdict(judgement)}
    for row in record.log():
        yield {"is": "judgement", "id": row.id, **msgspec.structs.asdict(row.judgement)}
    for scope in record.look(sa.select(scopes).order_by(scopes.c.name)):
        yield {"is": "scope", **scope._mapping}
    if (kept := record.kept_issues()) is not None:
        yield {"is": "kept issues", "issues": [msgspec.structs.asdict(issue) for issue in read_issues(kept.encode(), str(record.path))]}
