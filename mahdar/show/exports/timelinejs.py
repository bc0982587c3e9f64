"""Meetings and papers as JSON for TimelineJS 3; a date known only to the month or year is given so, and what has no date is counted on the first slide."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from mahdar.record.views import Gathered
from mahdar.record.views.events import meetings, papers
from mahdar.record.views.scope import Source
from mahdar.show.exports.events import Date, Event, Told
from mahdar.show.labels import Labels

WHOLE = re.compile(r"(\d{4})(?:-(\d\d))?[?~%]?")
"""A year or month."""


def timelinejs(gathered: Gathered, labels: Labels) -> bytes:
    """The timeline of what was gathered."""
    groups: list[tuple[str, Iterable[Event]]] = [("meetings", meetings(gathered)), ("papers", papers(gathered))]
    made = [slide(Told(gathered, labels, row), row, labels.page(group)) for group, rows in groups for row in rows]
    events = [event for event in made if event]
    undated = f"<p>{html.escape(labels.page('undated'))}: {len(made) - len(events)}</p>" if len(made) > len(events) else ""
    subtitle = f"<p>{html.escape(labels.page('subtitle'))}</p>{undated}"
    title = {"text": {"headline": turned(html.escape(labels.page("minutes")), labels), "text": turned(subtitle, labels, "div")}}
    return msgspec.json.format(msgspec.json.encode({"title": title, "events": events, "scale": "human"}), indent=1) + b"\n"


def slide(told: Told, row: Event, group: str) -> dict[str, Any] | None:
    """One event, on the first of its dates; None when it has none."""
    dates, labels = told.dates, told.labels
    if not dates:
        return None
    first = min(dates, key=lambda date: date.days)
    shown = f" {labels.page('or')} ".join(labels.value(date.value) for date in dates)
    accounts = "".join(account_item(told, n) for n in range(len(told.accounts)))
    facts = " · ".join(filter(None, (labels.status(row.status), told.place, labels.page("date_disputed") if len(dates) > 1 else None)))
    return {
        "unique_id": row.id.replace(":", "-"),
        "group": group,
        **when(first),
        "display_date": shown,
        "text": {"headline": turned(html.escape(told.headline), labels), "text": turned(f"<p>{html.escape(facts)}</p><ul>{accounts}</ul>", labels, "div")},
    }


def account_item(told: Told, n: int) -> str:
    """One account with a link to its article."""
    account = told.accounts[n]
    parts = (told.labels.status(account.status), source_html(account.source), told.labels.days(account.source.days))
    return f'<li>{" · ".join(html.escape(p) if p is not parts[1] else p for p in parts)}: <bdi lang="ar">«{html.escape(account.words)}»</bdi></li>'


def turned(inner: str, labels: Labels, tag: str = "span") -> str:
    """The letters with the direction in which the labels are read; TimelineJS knows left to right alone."""
    return f'<{tag} dir="{"rtl" if labels.lang == "ar" else "ltr"}">{inner}</{tag}>'


def source_html(source: Source) -> str:
    """An article by its outlet, linked where its address is a web page."""
    name, url = html.escape(source.outlet or source.doc), source.article.url or ""
    return f'<a href="{html.escape(url)}">{name}</a>' if url.startswith(("http://", "https://")) else name


def when(date: Date) -> dict[str, Any]:
    """Start and, for a stretch of days, end; a month or year without its days."""
    if match := WHOLE.fullmatch(date.value):
        return {"start_date": {name: int(part) for name, part in zip(("year", "month"), match.groups(), strict=True) if part}}
    first, last = map(parts, date.days)
    return {"start_date": first} if first == last else {"start_date": first, "end_date": last}


def parts(day: str) -> dict[str, int]:
    year, month, number = map(int, day.split("-"))
    return {"year": year, "month": month, "day": number}
