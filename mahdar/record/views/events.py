"""Meetings and papers: what several articles tell of one, with its life from article to article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct

from mahdar.find.clauses import Small
from mahdar.model import Meeting, Name, Paper
from mahdar.record.views.days import bounds, overlap
from mahdar.record.views.parties import Parties, commonest
from mahdar.record.views.scope import Evidence, Gathered, Source
from mahdar.record.views.sides import FEW, at_home, background, enough, goers, private, sides
from mahdar.weave.days import days

E = TypeVar("E", Meeting, Paper)
Told = list[tuple[Source, E]]

MEETING_STATUSES = ("proposed", "planned", "moved", "postponed", "refused", "cancelled", "under way", "held")
PAPER_STATUSES = ("awaited", "promised", "rejected", "handed over", "published", "signed")
LEAD = 2
"""Lines of an article that are its headline and lead."""
UNSURE = frozenset({"by_date", "named"})
"""Rules that tell what became of a meeting only where nothing else does."""
BEGUN = frozenset({"held", "under way"})
AWAITED = frozenset({"word_after", "hoped_before"})
"""Rules that tell of «the next meeting»."""
DAY = len("2022-01-31")
AGREED, STRAY = 4, 4
"""So many articles tell the day of a summit for sure; so many passages to a day told by a single article make that day a stray one."""
FURTHEST = {status: n for n, status in enumerate(MEETING_STATUSES + PAPER_STATUSES)}


class DateRow(Struct, frozen=True, kw_only=True):
    """A date (EDTF) and the articles that give it."""

    value: str
    docs: tuple[str, ...]


class LifeRow(Struct, frozen=True, kw_only=True):
    """How far it had come according to one place of one article."""

    status: str
    doc: str
    span: tuple[int, int]


class MeetingRow(Struct, frozen=True, kw_only=True):
    """A meeting, call, visit, summit, round or vote; `status` is the last of its life."""

    id: str
    kind: str
    parties: tuple[str, ...]
    place: str | None
    dates: tuple[DateRow, ...]
    status: str
    life: tuple[LifeRow, ...]


class PaperRow(Struct, frozen=True, kw_only=True):
    """A draft, letter, reply, communiqué, resolution or agreement; `status` is the last of its life."""

    id: str
    kind: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    dates: tuple[DateRow, ...]
    status: str
    asks: tuple[Evidence, ...]
    life: tuple[LifeRow, ...]


def meetings(gathered: Gathered) -> tuple[MeetingRow, ...]:
    """One row for each meeting of which enough is told, by date; those without one last."""
    known = gathered.made(Parties)
    groups = together(gathered, "meetings", Meeting)
    rows = {row.id: (row, told) for told in groups if (row := meeting_row(told, known))}
    for small, large in strays([row for row, _ in rows.values()]):
        told = sorted([*rows[large][1], *rows.pop(small)[1]], key=lambda t: (t[0].day, t[0].doc, t[1].span))
        rows[large] = meeting_row(told, known) or rows[large][0], told
    return tuple(sorted((row for row, _ in rows.values()), key=lambda r: (first_day(r.dates), r.id)))


def strays(rows: list[MeetingRow]) -> list[tuple[str, str]]:
    """The rows of a summit on whose day no two articles agree, each with the one row of the same sides in the same place whose day many tell.

    Both by their addresses.
    """
    alike: dict[tuple[str, frozenset[str]], list[MeetingRow]] = defaultdict(list)
    for row in rows:
        if row.kind == "summit" and row.place and len(row.parties) > 1:
            alike[row.place, frozenset(row.parties)].append(row)
    found = []
    for group in alike.values():
        sure = [row for row in group if agreed(row) >= AGREED]
        stray = [row for row in group if agreed(row) <= 1 and len(row.life) >= STRAY * len(row.dates)]
        found += [(row.id, sure[0].id) for row in stray if len(sure) == 1]
    return found


def agreed(row: MeetingRow) -> int:
    """How many articles tell the day that most tell."""
    return max((len(date.docs) for date in row.dates), default=0)


def papers(gathered: Gathered) -> tuple[PaperRow, ...]:
    """One row for each paper, by date; those without one last."""
    known = gathered.made(Parties)
    rows = [paper_row(told, known) for told in together(gathered, "papers", Paper)]
    return tuple(sorted(rows, key=lambda r: (first_day(r.dates), r.id)))


def together(gathered: Gathered, weaver: str, kind: type[E]) -> list[Told[E]]:
    """The findings of a kind, those that were judged to be one thing together, each group in order of the articles' days."""
    groups: dict[str, Told[E]] = defaultdict(list)
    for source in gathered.sources:
        for found in source.reading.of(kind):
            address = source.article.address(found.span)
            groups[gathered.cluster(weaver, address) or address].append((source, found))
    return list(groups.values())


def meeting_row(told: Told[Meeting], known: Parties) -> MeetingRow | None:
    """The row of a meeting; None where too little is told of who meets."""
    places = [m.place.name for _, m in told if m.place]
    kind, place, when = commonest(m.kind for _, m in told), commonest(places) if places else None, settled(dates(told))
    who_told = [(source, m.parties) for source, m in told]
    who = goers(kind, sides(known, who_told), place, known.gathered.lexicon.made(Small))
    if not enough(kind, who, bool(place or when), bool(place) and any(m.rule in AWAITED and m.status not in BEGUN for _, m in told)):
        return None
    if kind == "visit" and at_home(who, place, known.gathered.lexicon.made(Small)) or private(known, who_told):
        return None
    status = last_status(in_time(leading(told)))
    if len(told) == 1 and status in BEGUN and background(kind, who, place, (row.value for row in when)):
        return None
    return MeetingRow(
        id=least_address(told),
        kind=kind,
        parties=tuple(side.name for side in who),
        place=place,
        dates=when,
        status=status,
        life=life_of(leading(told)),
    )


def paper_row(told: Told[Paper], known: Parties) -> PaperRow:
    return PaperRow(
        id=least_address(told),
        kind=commonest(p.kind for _, p in told),
        by=names(known, ((source, p.by) for source, p in told)),
        to=names(known, ((source, p.to) for source, p in told)),
        dates=dates(told),
        status=last_status(told),
        asks=tuple(source.at(ask) for source, p in told for ask in p.asks),
        life=life_of(told),
    )


def names(known: Parties, told: Iterable[tuple[Source, tuple[Name, ...]]]) -> tuple[str, ...]:
    """The parties by their names across articles, the most named first."""
    docs: dict[str, set[str]] = defaultdict(set)
    for source, group in told:
        for name in group:
            docs[known.name_of(source.doc, name)].add(source.doc)
    return tuple(sorted(docs, key=lambda n: -len(docs[n])))


def dates(told: Told[E]) -> tuple[DateRow, ...]:
    """Every date that is given, with the articles that give it."""
    docs: dict[str, list[str]] = defaultdict(list)
    for source, found in told:
        if found.time:
            docs[found.time].append(source.doc)
    return tuple(DateRow(value=value, docs=tuple(dict.fromkeys(docs[value]))) for value in sorted(docs))


def settled(rows: tuple[DateRow, ...]) -> tuple[DateRow, ...]:
    """The dates of a meeting without those that are told more exactly, or by more articles: a month beside one of its days, the first day beside the two
    of which it is one, two days beside the stretch from one to the other; and without what but one of very many articles gives."""
    kept: list[DateRow] = []
    for row in sorted(rows, key=lambda row: (not exact(row.value), not spans(row, rows), -len(row.docs), -len(row.value), row.value)):
        if not any(overlap(a, b) for k in kept if (a := bounds(k.value)) and (b := bounds(row.value))) and len(row.docs) * FEW >= len((kept or [row])[0].docs):
            kept.append(row)
    return tuple(sorted(kept, key=lambda row: row.value))


def spans(row: DateRow, rows: tuple[DateRow, ...]) -> bool:
    """The stretch of days holds two days that others give."""
    whole = days(row.value)
    return whole is not None and sum(whole.first <= day.first == day.last <= whole.last for other in rows if (day := days(other.value))) > 1


def exact(value: str) -> bool:
    """The value gives days and no mere month or season."""
    found = days(value)
    return found is not None and found.exact


def life_of(told: Told[E]) -> tuple[LifeRow, ...]:
    return tuple(LifeRow(status=found.status, doc=source.doc, span=source.at(found.span).span) for source, found in told)


def leading(told: Told[Meeting]) -> Told[Meeting]:
    """Of each article the place that it leads with: in its headline and lead what was called off or put off before all else,
    then the first that says by itself what became of the meeting."""
    first: dict[str, tuple[Source, Meeting]] = {}
    for source, found in sorted(told, key=lambda t: (t[0].day, t[0].doc, not (stopped(t[1]) and opens(*t)), t[1].rule in UNSURE or heralds(*t), t[1].span)):
        first.setdefault(source.doc, (source, found))
    return list(first.values())


def heralds(source: Source, meeting: Meeting) -> bool:
    """«فلان يستقبل الوزير» in a headline: the present tells what the text below tells more exactly."""
    first = "\n" not in source.article.text[: meeting.span.start].strip()
    return first and meeting.kind in ("meeting", "call") and meeting.status == "under way" and meeting.rule == "meeting_verb"


def in_time(told: Told[Meeting]) -> Told[Meeting]:
    """The accounts that count for what became of the meeting: once it was held on its day, later ones that await it do not,
    nor does one that tells of it as held before that day, where more say otherwise."""
    day = day_of(told)
    if not day:
        return told
    held = [t for t in told if t[1].status in BEGUN and t[0].day >= day]
    if held and any(t[1].rule not in UNSURE for t in held):
        return held
    ahead = [t for t in told if t[1].status not in BEGUN]
    return ahead if not held and len(ahead) * 2 > len(told) else told


def day_of(told: Told[Meeting]) -> str:
    """The (first) day on which most articles tell that it was or will be, empty where none tells a day."""
    counts = Counter(m.time[:DAY] for _, m in told if m.time and len(m.time) >= DAY)
    return min(counts, key=lambda day: (-counts[day], day), default="")


def stopped(meeting: Meeting) -> bool:
    """The meeting did not take place at its time."""
    return meeting.status in ("cancelled", "postponed", "moved", "refused")


def opens(source: Source, meeting: Meeting) -> bool:
    """The place stands in the first two lines of its article that hold something."""
    lines = [line for line in source.article.text[: meeting.span.start].splitlines() if line.strip()]
    return len(lines) <= LEAD


def last_status(told: Told[E]) -> str:
    """The status that the latest article tells; where it tells several, the furthest."""
    latest = max(source.day for source, _ in told)
    return max((found.status for source, found in told if source.day == latest), key=FURTHEST.__getitem__)


def least_address(told: Told[E]) -> str:
    return min(source.article.address(found.span) for source, found in told)


def first_day(rows: tuple[DateRow, ...]) -> tuple[str, str]:
    return min((b for row in rows if (b := bounds(row.value))), default=("9999", ""))
