"""What is open: meetings that are to come, papers that are promised or awaited, demands and offers that nobody has answered."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from mahdar.record.views.addressed import addressed
from mahdar.record.views.agreed import agreed
from mahdar.record.views.answers import Claims, answers
from mahdar.record.views.days import bounds
from mahdar.record.views.events import DateRow, MeetingRow, PaperRow, meetings, papers
from mahdar.record.views.issues import Issues
from mahdar.record.views.positions import PositionRow, positions
from mahdar.record.views.resumed import covers, resumed
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Evidence, Gathered
from mahdar.record.views.settled import Settled
from mahdar.record.views.terms import Terms

TO_COME = frozenset({"proposed", "planned", "postponed", "moved"})
HELD = frozenset({"held", "under way"})
TWO = 2
OUT = frozenset({"handed over", "published", "signed"})
OWED = frozenset({"promised", "awaited"})
BACK = frozenset({"reject", "deny"})
DONE_BY = frozenset({"state", "affirm", "promise"})
NEAR = 6
"""Terms of a statement among which stands what is done and to what."""
ASKING = frozenset({"demand", "offer", "conditional"})
ANSWERING = frozenset({"accept", "reject", "offer", "conditional"})


class OpenRow(Struct, frozen=True, kw_only=True):
    """Something open: what it is and how far it has come, whose and to whom, its issue, since when, its day and whether that has passed, its passages."""

    what: str
    status: str
    who: tuple[str, ...]
    at: tuple[Evidence, ...]
    to: tuple[str, ...] = ()
    issue: str | None = None
    since: str | None = None
    due: str | None = None
    overdue: bool = False
    id: str | None = None


def open_matters(gathered: Gathered) -> tuple[OpenRow, ...]:
    """All that is open on the last day that is looked at: what has a day first."""
    rows = [*(event(row, gathered) for row in coming(gathered)), *asked(gathered)]
    return tuple(sorted(rows, key=lambda r: (r.due or "9999", r.since or "9999", r.what, r.who, r.at)))


def coming(gathered: Gathered) -> Iterator[MeetingRow | PaperRow]:
    """The meetings that have not been held nor called off, and the papers that are owed."""
    every, settled = meetings(gathered), gathered.made(Settled)
    for m in (m for m in every if m.status in TO_COME and not settled.meeting(m) and not any(overtaken(m, other, gathered) for other in every)):
        again = resumed(m, gathered)
        if not again.over:
            yield replace(m, status="moved", dates=(DateRow(value=again.day, docs=(m.life[-1].doc,)),)) if again.day else m
    known = papers(gathered)
    yield from (p for p in known if p.status in OWED and not any(delivered(p, other) for other in known))


def delivered(owed: PaperRow, other: PaperRow) -> bool:
    """A paper that was promised is out: one of its kind, of a day that is given for both, and of no other makers."""
    makers = not owed.by or not other.by or set(owed.by) & set(other.by)
    return other.status in OUT and other.kind == owed.kind and bool(makers) and bool({d.value for d in owed.dates} & {d.value for d in other.dates})


def overtaken(row: MeetingRow, other: MeetingRow, gathered: Gathered) -> bool:
    """A meeting of which no day is told was held after all: one of its kind with all its parties or who speaks for them, told of later."""
    if row.dates or len(row.parties) < TWO or other.status not in HELD or row.kind != other.kind or not covers(row.parties, other.parties, gathered):
        return False
    told, held = ([gathered.by_doc[life.doc].day for life in m.life] for m in (row, other))
    return max(held) > max(told)


def event(row: MeetingRow | PaperRow, gathered: Gathered) -> OpenRow:
    """A meeting or paper that is open."""
    meeting, due = isinstance(row, MeetingRow), latest(row.dates)
    days = [source.day for life in row.life if (source := gathered.by_doc[life.doc]).day]
    passed = bounds(due)
    return OpenRow(
        what="meeting" if meeting else "paper",
        status=row.status,
        who=row.parties if isinstance(row, MeetingRow) else row.by,
        to=row.to if isinstance(row, PaperRow) else (),
        issue=None,
        since=min(days, default=None),
        due=due,
        overdue=bool(passed and passed[1] < gathered.last_day),
        id=row.id,
        at=tuple(Evidence(life.doc, life.span) for life in row.life),
    )


def latest(dates: tuple[DateRow, ...]) -> str | None:
    """The date that ends last."""
    return max((date.value for date in dates if bounds(date.value)), key=lambda value: (bounds(value) or ("", ""))[::-1], default=None)


def asked(gathered: Gathered) -> Iterator[OpenRow]:
    """Demands and offers on issues on which no other party has answered since, and to which no answer is linked."""
    every = gathered.made(positions)
    answered = {row.of for row in gathered.made(answers)}
    orders, settled = commands(gathered), gathered.made(Settled)
    for row in every:
        if row.stance not in ASKING or answered & set(row.at) or orders.issuperset(row.at) or settled.asked(row):
            continue
        to = put_to(row, gathered)
        if not any(answers_it(other, row) or takes_back(other, row) for other in every) and not met(row, gathered) and not agreed(row, to, gathered):
            what = "demand" if row.stance == "demand" else "offer"
            yield OpenRow(what=what, status="unanswered", who=(row.party,), to=to, issue=row.issue, since=row.since, at=row.at)


def put_to(row: PositionRow, gathered: Gathered) -> tuple[str, ...]:
    """To whom the passages put it, each name once; of those whom no party names the words."""
    claims = gathered.made(Claims)
    told = [s for at in row.at for s in gathered.made(by_words).get(at, ())]
    own = {row.party, *(name for voice in row.voices for name in voice.chain)}
    names = (name for s in told for name in addressed(s, claims) if name not in own)
    return tuple(dict.fromkeys(names))


def by_words(gathered: Gathered) -> dict[Evidence, list[Said]]:
    """The statements by the place of their words."""
    out: dict[Evidence, list[Said]] = {}
    for s in gathered.made(said):
        out.setdefault(s.words_at, []).append(s)
    return out


def answers_it(other: PositionRow, row: PositionRow) -> bool:
    """Another party takes a stance on the same issue that answers the demand or offer, not before it."""
    if other.party == row.party or other.issue != row.issue or row.issue is None:
        return False
    return other.stance in ANSWERING and (other.until or "9999") >= (row.since or "")


def takes_back(other: PositionRow, row: PositionRow) -> bool:
    """The party that asked or offered has refused or denied the same since."""
    mine = other.party == row.party and other.issue == row.issue and row.issue is not None
    return mine and other.stance in BACK and (other.until or "9999") >= (row.since or "")


def commands(gathered: Gathered) -> frozenset[Evidence]:
    """Where somebody commands his own: an order, which nobody answers."""
    issues = gathered.made(Issues)
    words, fold = issues.terms.words.orders, gathered.lexicon.folding.fold
    return frozenset(t.said.words_at for t in issues.taken if any(fold(word) in words for word in t.said.found.cue.text.split()))


def met(row: PositionRow, gathered: Gathered) -> bool:
    """Another side has announced the very deed that is asked for («وقف التدريبات»), in its words."""
    terms, announced = gathered.made(Claims).terms, gathered.made(announcements)
    asked = [key for key in terms.keys_of(row.issue or "") if key not in terms.words.common][:TWO]
    if len(asked) < TWO:
        return False
    said = (a for a in announced.get(asked[0], ()) if asked[1] in a.near and row.party not in a.sides)
    return any((a.said.days or ("9999",))[-1] >= (row.since or "") and not negated(a.said, terms) for a in said)


class Announced(Struct, frozen=True):
    """What a side says is done: the statement, who says it, and the keys of its first words."""

    said: Said
    sides: frozenset[str]
    near: tuple[str, ...]


def announcements(gathered: Gathered) -> dict[str, list[Announced]]:
    """What is said to be done and not supposed, by each of the first two words, one of which names the deed."""
    claims, out = gathered.made(Claims), dict[str, list[Announced]]()
    for s, sides in zip(claims.every, claims.sides, strict=True):
        if s.found.act in DONE_BY and sides and not s.found.hypothetical:
            announced = Announced(s, sides, tuple(t.key for t in claims.terms.of(s)[:NEAR]))
            for key in dict.fromkeys(announced.near[:TWO]):
                out.setdefault(key, []).append(announced)
    return out


def negated(s: Said, terms: Terms) -> bool:
    """A negation is among the first words."""
    return any(word in terms.words.negations for word in terms.written(s)[:TWO])
