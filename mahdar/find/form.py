"""A reading in the form that `mahdar read --json` prints: one object for each article.  Offsets are code points of the stored text."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import UNSET, Struct, UnsetType

from mahdar.model import Dated, Meeting, Mention, Name, Paper, Published, Reading, Referent, SaidOn, Span, Statement, Time

Edges = list[int]


class PublishedForm(Struct, frozen=True, kw_only=True):
    """The day of publication and how it is known; `evidence` is None when it was given from outside the text."""

    value: str | None
    edtf: str | UnsetType = UNSET
    how: str
    evidence: Edges | None


class SpeakerForm(Struct, frozen=True, kw_only=True):
    """One speaker: the fullest name, PER, ORG, GPE or OTHER, and where the text names him."""

    name: str
    type: str
    mention: Edges | None


class StatementForm(Struct, frozen=True, kw_only=True):
    """A statement with its parts as spans."""

    id: str
    mode: str
    act: str
    cue: Edges
    content: list[Edges]
    mention: Edges | None
    speakers: list[SpeakerForm]
    addressee: Edges | None
    channel: Edges | None
    relay: list[Edges]
    said_on: str | None
    hypothetical: bool
    parent: str | None
    rule: str


class TimeForm(Struct, frozen=True, kw_only=True):
    """A time with its TIMEX3 value, and an EDTF value when it is a range or uncertain."""

    span: Edges
    type: str
    value: str
    edtf: str | UnsetType = UNSET
    text: str
    rule: str


class MentionForm(Struct, frozen=True, kw_only=True):
    """A mention with the fullest name of the same one in the article; `span` is the name proper, with the office beside it."""

    span: Edges
    kind: str
    name: str
    office: Edges | None
    rule: str


class MeetingForm(Struct, frozen=True, kw_only=True):
    """A meeting with its parties by name."""

    span: Edges
    kind: str
    parties: list[str]
    place: str | None
    time: str | None
    status: str
    rule: str


class PaperForm(Struct, frozen=True, kw_only=True):
    """A paper with its authors, addressees and what it asks."""

    span: Edges
    kind: str
    by: list[str]
    to: list[str]
    time: str | None
    status: str
    asks: list[Edges]
    rule: str


class ReadingForm(Struct, frozen=True, kw_only=True):
    """One article as `mahdar read --json` prints it."""

    doc: str
    id: str
    published: PublishedForm | None
    statements: list[StatementForm]
    times: list[TimeForm]
    mentions: list[MentionForm]
    meetings: list[MeetingForm]
    papers: list[PaperForm]


def form(reading: Reading) -> ReadingForm:
    """The printed form of a reading; statements are numbered s1, s2 … by their place."""
    return ReadingForm(
        doc=reading.article.doc.removesuffix(".txt"),
        id=reading.article.id,
        published=published_form(reading),
        statements=statement_forms(reading),
        times=time_forms(reading),
        mentions=mention_forms(reading),
        meetings=[meeting_form(m) for m in reading.of(Meeting)],
        papers=[paper_form(p) for p in reading.of(Paper)],
    )


def published_form(reading: Reading) -> PublishedForm | None:
    for found in reading.of(Published):
        evidence = found.span.edges if found.span.text else None
        return PublishedForm(value=found.value, edtf=found.edtf or UNSET, how=found.how, evidence=evidence)
    return None


def statement_forms(reading: Reading) -> list[StatementForm]:
    statements = reading.of(Statement)
    ids = {s.cue: f"s{n}" for n, s in enumerate(statements, 1)}
    names = {r.span: r.names for r in reading.of(Referent)}
    days = {d.span: d.value for d in reading.of(SaidOn)}
    return [statement_form(s, ids, names.get(s.cue, ()), days.get(s.cue)) for s in statements]


def statement_form(s: Statement, ids: dict[Span, str], names: tuple[Name, ...], day: str | None) -> StatementForm:
    return StatementForm(
        id=ids[s.cue],
        mode=s.mode,
        act=s.act,
        cue=s.cue.edges,
        content=all_edges(s.content),
        mention=edges(s.mention),
        speakers=[SpeakerForm(name=n.name, type=n.type, mention=edges(n.mention)) for n in names],
        addressee=edges(s.addressee),
        channel=edges(s.channel),
        relay=all_edges(s.relay),
        said_on=day,
        hypothetical=s.hypothetical,
        parent=ids.get(s.parent) if s.parent else None,
        rule=s.rule,
    )


def time_forms(reading: Reading) -> list[TimeForm]:
    values = {d.span: d for d in reading.of(Dated)}
    return [
        TimeForm(span=t.span.edges, type=t.type, value=values[t.span].value, edtf=values[t.span].edtf or UNSET, text=t.span.text, rule=t.rule)
        for t in reading.of(Time)
        if t.span in values
    ]


def mention_forms(reading: Reading) -> list[MentionForm]:
    names = {r.span: r.names[0].name for r in reading.of(Referent) if r.names}
    return [
        MentionForm(span=m.head.edges, kind=m.kind, name=names.get(m.span, m.entry or m.head.text), office=edges(m.office), rule=m.rule)
        for m in reading.of(Mention)
    ]


def meeting_form(m: Meeting) -> MeetingForm:
    place = m.place.name if m.place else None
    return MeetingForm(span=m.span.edges, kind=m.kind, parties=[n.name for n in m.parties], place=place, time=m.time, status=m.status, rule=m.rule)


def paper_form(p: Paper) -> PaperForm:
    by, to = [n.name for n in p.by], [n.name for n in p.to]
    return PaperForm(span=p.span.edges, kind=p.kind, by=by, to=to, time=p.time, status=p.status, asks=all_edges(p.asks), rule=p.rule)


def edges(span: Span | None) -> Edges | None:
    return span.edges if span else None


def all_edges(spans: Iterable[Span]) -> list[Edges]:
    return [s.edges for s in spans]
