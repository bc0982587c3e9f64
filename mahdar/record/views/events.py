"""Meetings and papers: what several articles tell of one, with its life from article to article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct

from mahdar.find.small_words import Small
from mahdar.model import Meeting, Name, Paper
from mahdar.record.views.days import bounds, overlap
from mahdar.record.views.meetings_one import Account, Ones, called_meal, state_of_place
from mahdar.record.views.meetings_stray import AGREED, strays
from mahdar.record.views.parties import Parties, commonest
from mahdar.record.views.scope import Evidence, Gathered, Source
from mahdar.record.views.sides import FEW, Side, at_home, background, enough, goers, named, private, sides
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
    rows = {row.id: (row, told) for told in together(gathered, "meetings", Meeting) if (row := meeting_row(told, known))}
    ones = Ones([account_of(id, *rows[id], known) for id in rows], gathered.made(state_of_place), gathered.kept.apart)
    for ids in ones.groups():
        merge(rows, ids, known)
    for small, large in strays([account_of(id, *rows[id], known) for id in rows], ones):
        merge(rows, (large, small), known)
    return tuple(sorted((row for row, _ in rows.values()), key=lambda r: (first_day(r.dates), r.id)))


def merge(rows: dict[str, tuple[MeetingRow, Told[Meeting]]], ids: tuple[str, ...], known: Parties) -> None:
    """Make one row of those, which stands under the first of the ids."""
    first, *rest = (rows.pop(id) for id in ids)
    told = sorted((t for _, some in (first, *rest) for t in some), key=lambda t: (t[0].day, t[0].doc, t[1].span))
    rows[ids[0]] = meeting_row(told, known) or first[0], told


def account_of(id: str, row: MeetingRow, told: Told[Meeting], known: Parties) -> Account:
    """What the row tells, with who its sides are, under the id."""
    meal = known.gathered.made(called_meal)
    written = [source.days for source, _ in told if source.days]
    return Account(
        id=id,
        kind=row.kind,
        who=named(who_meets(row.kind, told, row.place, known)),
        place=row.place,
        days=bounds(min(row.dates, key=lambda d: (-len(d.docs), d.value)).value) if row.dates else None,
        written=(min(d[0] for d in written), max(d[-1] for d in written)) if written else None,
        coming=row.status not in BEGUN,
        meal=sum(meal(m) for _, m in told) * 2 > len(told),
        addresses=frozenset(source.article.address(m.span) for source, m in told),
        docs=frozenset(source.doc for source, _ in told),
        agreed=max((len(date.docs) for date in row.dates), default=0),
        dates=len(row.dates),
        life=tuple((known.gathered.by_doc[life.doc].day, life.status not in BEGUN) for life in row.life),
    )


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
    every = who_meets(kind, told, place, known)
    who = named(every)
    if not enough(kind, who, bool(place or when), bool(place) and any(m.rule in AWAITED and m.status not in BEGUN for _, m in told)):
        return None
    if kind == "visit" and at_home(who, place, known.gathered.lexicon.made(Small)) or private(known, parties_told(told)):
        return None
    status = going_on(last_status(in_time(leading(told))), when, max(source.day for source, _ in told))
    if len(told) == 1 and status in BEGUN and background(kind, who, place, (row.value for row in when)):
        return None
    return MeetingRow(
        id=least_address(told),
        kind=kind,
        parties=tuple(side.name for side in (who if len(who) > 1 else every)),
        place=place,
        dates=when,
        status=status,
        life=life_of(leading(told)),
    )


def who_meets(kind: str, told: Told[Meeting], place: str | None, known: Parties) -> tuple[Side, ...]:
    """The sides that count in the row of a meeting of that kind and place."""
    return goers(kind, sides(known, parties_told(told)), place, known.gathered.lexicon.made(Small))


def parties_told(told: Told[Meeting]) -> list[tuple[Source, tuple[Name, ...]]]:
    """Who meets, by each place."""
    return [(source, m.parties) for source, m in told]


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
    of which it is one, two days beside the stretch from one to the other; and without what is astray."""
    kept: list[DateRow] = []
    main = max(rows, key=lambda row: len(row.docs), default=None)
    for row in sorted(rows, key=lambda row: (not exact(row.value), not spans(row, rows), -len(row.docs), -len(row.value), row.value)):
        if not any(overlap(a, b) for k in kept if (a := bounds(k.value)) and (b := bounds(row.value))) and not (main and astray(row, main)):
            kept.append(row)
    return tuple(sorted(kept, key=lambda row: row.value))


def astray(row: DateRow, main: DateRow) -> bool:
    """The days are none of those that most articles give, and far too few give them."""
    apart = not ((a := bounds(row.value)) and (b := bounds(main.value)) and overlap(a, b))
    most, few = len(main.docs), len(row.docs)
    return apart and (few * FEW < most or few == 1 and most >= AGREED)


def spans(row: DateRow, rows: tuple[DateRow, ...]) -> bool:
    """The stretch of days holds two days that others give, or two articles give it."""
    whole = days(row.value)
    if whole is None or whole.first == whole.last:
        return False
    several = whole.exact and len(row.docs) > 1
    return several or sum(whole.first <= day.first == day.last <= whole.last for other in rows if (day := days(other.value))) > 1


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


def going_on(status: str, when: tuple[DateRow, ...], latest: str) -> str:
    """What has begun on the first of its days and is told of before the last one is under way."""
    stretch = days(when[0].value) if len(when) == 1 else None
    goes_on = stretch is not None and stretch.exact and stretch.first.isoformat() <= latest < stretch.last.isoformat()
    return "under way" if goes_on and status in BEGUN else status


def least_address(told: Told[E]) -> str:
    return min(source.article.address(found.span) for source, found in told)


def first_day(rows: tuple[DateRow, ...]) -> tuple[str, str]:
    return min((b for row in rows if (b := bounds(row.value))), default=("9999", ""))
