"""The meetings as iCalendar (RFC 5545): all-day events, and journal entries for those of which no day is known.

What is not sure says so.  Where articles give different days, each day has an event of its own, tentative, which names the articles that give it.
A stretch of a few days is one event over them; a month or a year is no day to put into a calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from mahdar.record.views import Gathered
from mahdar.record.views.events import MeetingRow, meetings
from mahdar.show.exports.events import Date, Told
from mahdar.show.labels import Labels

OCTETS = 75
"""The longest line; a longer one goes on in the next, after a space."""
OFF = frozenset({"cancelled", "refused"})
SURE = frozenset({"held", "under way"})
FIXED = SURE | {"planned", "moved"}
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
Property = tuple[str, str]


def icalendar(gathered: Gathered, labels: Labels) -> bytes:
    """The meetings of what was gathered as a calendar."""
    head = [("VERSION", "2.0"), ("PRODID", "-//Mahdar//Mahdar//EN"), ("CALSCALE", "GREGORIAN"), ("X-WR-CALNAME", escaped(labels.page("meetings")))]
    parts = (part for row in meetings(gathered) for part in entries(Told(gathered, labels, row), row))
    return "".join(folded(line) for line in component("VCALENDAR", [*lines(head), *parts])).encode()


def entries(told: Told, row: MeetingRow) -> Iterator[str]:
    """The lines of one meeting: an event for each day that is told of it, a journal entry when there is none."""
    dates = [date for date in told.dates if date.drawable]
    if not dates:
        yield from component("VJOURNAL", lines([*about(told, row, None), ("STATUS", "CANCELLED" if row.status in OFF else "DRAFT")]))
    for n, date in enumerate(dates, 1):
        first, after = date.days[0], (dt.date.fromisoformat(date.days[1]) + dt.timedelta(days=1)).isoformat()
        days = [("DTSTART;VALUE=DATE", compact(first)), ("DTEND;VALUE=DATE", compact(after)), ("TRANSP", "TRANSPARENT")]
        yield from component("VEVENT", lines([*about(told, row, date if len(dates) > 1 else None, n), *days, ("STATUS", status(row, date, len(dates) > 1))]))


def status(row: MeetingRow, date: Date, disputed: bool) -> str:
    """How sure it is that this meeting is on this day."""
    if row.status in OFF:
        return "CANCELLED"
    sure = row.status in SURE or (row.status in FIXED and date.exact)
    return "CONFIRMED" if sure and not disputed else "TENTATIVE"


def about(told: Told, row: MeetingRow, disputed: Date | None, n: int = 1) -> list[Property]:
    """What an entry says of the meeting; `disputed` is the date it stands on when others are given as well."""
    labels, days = told.labels, [source.days[1] for account in told.accounts if (source := account.source).days]
    urls = [account.source.article.url for account in told.accounts if account.source.article.url]
    mark = f" ({labels.page('date_disputed')})" if disputed else ""
    return [
        ("UID", f"{row.id.replace(':', '-')}-{n}@mahdar"),
        ("DTSTAMP", f"{compact(max(days, default='1970-01-01'))}T000000Z"),
        ("SUMMARY", escaped(told.headline + mark)),
        *([("LOCATION", escaped(told.place))] if told.place else []),
        ("CATEGORIES", escaped(labels.kind(row.kind))),
        ("DESCRIPTION", escaped("\n".join(description(told, row)))),
        *([("URL", urls[-1])] if urls else []),
    ]


def description(told: Told, row: MeetingRow) -> Iterator[str]:
    """How far it has come, every date with the articles that give it, and each account."""
    labels = told.labels
    yield f"{labels.page('status')}: {labels.status(row.status)}"
    for date in row.dates:
        by = f"{labels.page('comma')} ".join(told.gathered.by_doc[doc].outlet or doc for doc in date.docs)
        yield f"{labels.page('dates')}: {labels.value(date.value)} ({labels.page('according_to')} {by})"
    if any(not date.exact for date in told.dates):
        yield labels.page("days_unsure")
    yield from told.told


def component(name: str, inner: Iterable[str]) -> Iterator[str]:
    yield f"BEGIN:{name}"
    yield from inner
    yield f"END:{name}"


def lines(properties: Iterable[Property]) -> list[str]:
    return [f"{name}:{value}" for name, value in properties]


def compact(day: str) -> str:
    return day.replace("-", "")


def escaped(text: str) -> str:
    """A text value."""
    return text.translate(ESCAPES)


def folded(line: str) -> str:
    """A line cut into lines of no more than 75 octets of UTF-8, no character cut in two."""
    out, length = [], 0
    for letter in line:
        size = len(letter.encode())
        if length + size > OCTETS:
            out.append("\r\n ")
            length = 1
        out.append(letter)
        length += size
    return "".join(out) + "\r\n"
