"""Statements, meetings and papers as W3C Web Annotations (JSON-LD): each with the words it stands on and where they start and stop.

Positions count code points of the article's text as the record holds it, so the target is that text (`urn:mahdar:article:ID`); its address is its `via`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from mahdar.model import Meeting, Paper, Span
from mahdar.record.views import Gathered
from mahdar.record.views.parties import Parties
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Source
from mahdar.show.labels import Labels

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of context on each side of a quotation."""


def web_annotations(gathered: Gathered, labels: Labels) -> bytes:
    """All annotations as one collection with one page."""
    items = [*statements(gathered), *events(gathered)]
    page = {"type": "AnnotationPage", "id": "urn:mahdar:annotations:1", "partOf": "urn:mahdar:annotations", "startIndex": 0, "items": items}
    whole = {
        "@context": CONTEXT,
        "id": "urn:mahdar:annotations",
        "type": "AnnotationCollection",
        "label": labels.page("minutes"),
        "total": len(items),
        "first": page,
    }
    return msgspec.json.encode(whole) + b"\n"


def statements(gathered: Gathered) -> Iterator[dict[str, Any]]:
    """Each statement, on the words said (on its cue when it has none): its act and mode as tags, its speakers, and the day as description."""
    known = gathered.made(Parties)
    for s in gathered.made(said):
        day = [body("describing", s.form.said_on)] if s.form.said_on else []
        bodies = [body("tagging", s.found.act), body("tagging", s.found.mode), *(body("identifying", name) for name in s.speaker_names(known)), *day]
        yield annotation(s.source, f"statement:{address(s)}", bodies, s.found.content or (s.found.cue,))


def events(gathered: Gathered) -> Iterator[dict[str, Any]]:
    """Each place that tells of a meeting or paper: kind and status as tags, its parties."""
    for source in gathered.sources:
        found_in: list[Meeting | Paper] = [*source.reading.of(Meeting), *source.reading.of(Paper)]
        for found in found_in:
            who = found.parties if isinstance(found, Meeting) else found.by + found.to
            day = [body("describing", found.time)] if found.time else []
            bodies = [body("tagging", found.kind), body("tagging", found.status), *(body("identifying", name.name) for name in who)]
            yield annotation(source, f"{type(found).__name__.lower()}:{source.article.address(found.span)}", bodies + day, (found.span,))


def address(s: Said) -> str:
    """A statement by its cue, of which there is one."""
    return s.source.article.address(s.found.cue)


def body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def annotation(source: Source, id: str, bodies: list[dict[str, str]], spans: tuple[Span, ...]) -> dict[str, Any]:
    targets = [target(source, span) for span in spans]
    return {
        "type": "Annotation",
        "id": f"urn:mahdar:{id}",
        "motivation": "describing",
        "generator": {"id": "urn:mahdar", "type": "Software", "name": "Mahdar"},
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def target(source: Source, span: Span) -> dict[str, Any]:
    """A place in an article, by its words and by its offsets."""
    article = source.article
    text = {"id": f"urn:mahdar:article:{article.id}", "type": "Text", "format": "text/plain", "language": "ar"}
    before, after = article.text[max(0, span.start - AROUND) : span.start], article.text[span.stop : span.stop + AROUND]
    return {
        "source": text | ({"via": article.url} if article.url else {}),
        "selector": [
            {"type": "TextQuoteSelector", "exact": span.text, "prefix": before, "suffix": after},
            {"type": "TextPositionSelector", "start": span.start, "end": span.stop},
        ],
    }
