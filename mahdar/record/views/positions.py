"""Party × issue × time: what each side asks, offers, accepts, refuses, denies, and when it changed.

A row is one stance of one side on one issue with all passages that take it.
Where a side later takes an opposed stance on the same issue, the later row shows the change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from mahdar.record.views.days import days_between
from mahdar.record.views.events import LEAD
from mahdar.record.views.issues import ANSWERS, IssueRow, Issues, Key, Matcher, cover
from mahdar.record.views.matters import matters, phrase
from mahdar.record.views.needed import begun
from mahdar.record.views.own_land import with_land
from mahdar.record.views.said import Said
from mahdar.record.views.scope import Evidence, Gathered, KeptIssue
from mahdar.record.views.stances import WEAK, Taken
from mahdar.record.views.terms import Terms
from mahdar.record.views.unclear import named_before, unclear
from mahdar.record.views.utterances import printed
from mahdar.record.views.voices import sides

FOR, AGAINST = frozenset({"offer", "accept", "conditional"}), frozenset({"reject", "threaten"})
TWO, TWICE = 2, 0.6
"""Words that two places of one matter share at least, and their share of the shorter one's."""
ACCUSING = frozenset({"accuse", "warn"})
"""What may be about a state or body alone, of what is a position only on a matter of others."""


class VoiceRow(Struct, frozen=True, kw_only=True):
    """One passage that takes the position: where, on which day it was said, and the chain from its speaker to the side for which he speaks.

    `day` is that of its publication where no day is `told`.
    """

    at: Evidence
    day: str | None
    told: bool
    chain: tuple[str, ...]


class ChangeRow(Struct, frozen=True, kw_only=True):
    """The stance that was held before, the last day on which it was taken, that passage, and the one that took the other."""

    stance: str
    day: str | None
    before: Evidence
    after: Evidence


class PositionRow(Struct, frozen=True, kw_only=True):
    """A stance of a party on an issue: from the first to the last day on which it was taken, with all passages, oldest first.

    `issue` is the name of a recurring or kept issue, else the words of the one matter; None where a person keeps a list of issues and it is none of these.
    """

    issue: str | None
    party: str
    stance: str
    since: str | None
    until: str | None
    at: tuple[Evidence, ...]
    voices: tuple[VoiceRow, ...]
    change: ChangeRow | None = None


Group = tuple[str | None, str, str]
"""Issue, party, stance."""


def positions(gathered: Gathered) -> tuple[PositionRow, ...]:
    """One row for each issue, party and stance; a party's rows on one issue stand together."""
    rows = [position_row(group, every, gathered) for group, every in sorted(grouped(gathered).items(), key=lambda g: (g[0][0] or "", *g[0][1:]))]
    return tuple(changed(rows))


def grouped(gathered: Gathered) -> dict[Group, list[Taken]]:
    """The statements that take a position, by issue, party and stance."""
    issues = gathered.made(Issues)
    every = [t for t in issues.taken if not (t.saying and t.stance == "reject")]
    if gathered.kept.issues is not None:
        return kept(every, gathered)
    by_side: dict[tuple[str, str], list[Taken]] = defaultdict(list)
    for t in every:
        for side in sides(t.said, gathered):
            by_side[side, t.stance].append(t)
    of = {t.place: issues.of(t) for t in every}
    strong = {side: {k for t in group for k in of[t.place]} for (side, stance), group in by_side.items() if stance not in WEAK}
    out: dict[Group, list[Taken]] = {}
    for (side, stance), group in by_side.items():
        others = {k for other, keys in strong.items() if other != side for k in keys}
        allowed = of if stance not in WEAK else {t.place: {k for k in of[t.place] & others if len(k) > 1 or stance in ACCUSING} for t in group}
        for name, some in named(group, allowed, issues, stance in WEAK):
            out[name, side, stance] = [*out.get((name, side, stance), ()), *some]
    return once(dict(told_alone(out, issues)), issues)


def once(groups: dict[Group, list[Taken]], issues: Issues) -> dict[Group, list[Taken]]:
    """The groups, those of one acceptance or demand that one article tells twice in other words as one: a name that others share, else the first, stays."""
    often, out = Counter(name for name, _, _ in groups), dict[Group, list[Taken]]()
    for group, some in sorted(groups.items(), key=lambda g: (often[g[0][0]] < TWO, min(t.said.words_at for t in g[1]), g[0][0] or "")):
        alone = group[2] not in WEAK and len({t.said.source.doc for t in some}) == 1
        home = next((g for g in out if alone and g[1:] == group[1:] and all_told(some, out[g], issues)), group)
        out[home] = [*out.get(home, ()), *(t for t in some if t not in out.get(home, ()))]
    return out


def all_told(some: list[Taken], others: list[Taken], issues: Issues) -> bool:
    """Each of the statements is told by one of the others as well."""
    return all(any(t.place != other.place and said_twice(t, other, issues) for other in others) for t in some)


def told_alone(groups: dict[Group, list[Taken]], issues: Issues) -> Iterator[tuple[Group, list[Taken]]]:
    """The groups, where the name of a body that only one statement has for its issue gives way to the statement's own words."""
    often = Counter(name for name, _, _ in groups)
    lone = {issues.names[key] for key in issues.count if len(key) == 1 and key != issues.talking}
    for (name, side, stance), some in groups.items():
        own = readable(some, issues) if name in lone and often[name] == len(some) == 1 else None
        yield (own or name, side, stance), some


def named(group: list[Taken], of: dict[tuple[str, str], set[Key]], issues: Issues, weak: bool) -> Iterator[tuple[str, list[Taken]]]:
    """The issues of the statements of one party and stance by name: those that recur, the matters of a list, and for what is left its own words."""
    lists = {t.place: () if weak else matters(t, issues) for t in group}
    for key, some in cover([t for t in group if not lists[t.place]], of, issues.count).items():
        yield issues.names[key], some
    for t in group if not weak else ():
        yield from ((matter, [t]) for matter in lists[t.place])
    left = [t for t in group if not weak and not lists[t.place] and not of[t.place]]
    for some in of_one_utterance(left, issues):
        if (told := readable(some, issues)) is not None:
            yield told, some


def readable(some: list[Taken], issues: Issues) -> str | None:
    """The words of the first of the statements whose words can be read by themselves; None where those of all point elsewhere."""
    for t in some:
        told = own_words(t, issues)
        if not unclear(told, t, issues.terms):
            return told
        if before := named_before(told, t, issues.terms):
            return before
    return None


def of_one_utterance(every: list[Taken], issues: Issues) -> Iterator[list[Taken]]:
    """The statements that print one utterance together, the fullest first."""
    groups: list[list[Taken]] = []
    for t in every:
        places = {(s.source.doc, s.form.id) for s in printed(issues.gathered, t.said)}
        home = next((group for group in groups if any(other.place in places or said_twice(other, t, issues) for other in group)), None)
        groups.append([t]) if home is None else home.append(t)
    yield from (sorted(group, key=lambda t: (-alike(t, group, issues), -sum(len(part.text) for part in t.said.found.content))) for group in groups)


def alike(t: Taken, group: list[Taken], issues: Issues) -> int:
    """How many words a statement shares with the others of its group, of whom there are two at least."""
    keys = issues.terms.keys(t.said)
    return sum(len(keys & issues.terms.keys(other.said)) for other in group if other is not t) if len(group) > TWO else 0


def said_twice(one: Taken, other: Taken, issues: Issues) -> bool:
    """Headline and lead: two places of one article that tell of one matter, the shorter in words of the longer."""
    short, long = sorted((going(issues.terms.keys(t.said), issues.terms) for t in (one, other)), key=len)
    return one.said.source is other.said.source and len(short & long) >= max(TWO, TWICE * len(short))


def going(keys: frozenset[str], terms: Terms) -> frozenset[str]:
    """The keys of a statement, with one for all words of going somewhere, and a state for its capital."""
    visit, capitals = min(terms.words.going), terms.small.capital_of
    return frozenset(visit if key in terms.words.going else capitals.get(key, key) for key in keys)


def own_words(t: Taken, issues: Issues) -> str:
    """The words of the one matter of a statement; of an answer to «this demand» those of the demand."""
    asked = issues.before.get(t.place) if t.stance in ANSWERS else None
    of = asked or t
    return with_land(phrase(of, issues, begun(of, issues.terms)), of.said, issues.terms)


def kept(every: list[Taken], gathered: Gathered) -> dict[Group, list[Taken]]:
    """The statements by the issues that a person keeps."""
    matcher = gathered.made(Matcher)
    out: dict[Group, list[Taken]] = defaultdict(list)
    for t in every:
        for side in sides(t.said, gathered):
            found: list[str | None] = [*matcher.of(t)] or [None]
            for name in found:
                out[name, side, t.stance].append(t)
    return dict(out)


def position_row(group: Group, every: list[Taken], gathered: Gathered) -> PositionRow:
    issue, party, stance = group
    told = [voice(t.said, party, gathered) for t in sorted(every, key=lambda t: (t.said.days or ("9999", ""), t.said.words_at))]
    voices = tuple(v for v in told if not any(announces(v, other, gathered) for other in told))
    days = [days for t in every if (days := t.said.days)]
    return PositionRow(
        issue=issue,
        party=party,
        stance=stance,
        since=min((d[0] for d in days), default=None),
        until=max((d[-1] for d in days), default=None),
        at=tuple(v.at for v in told),
        voices=voices,
    )


def announces(lead: VoiceRow, other: VoiceRow, gathered: Gathered) -> bool:
    """«ترفض الحكومة كذا» above, «أعلن رئيس الحكومة رفضه كذا» below: headline or lead tells what a line further down tells as fully or more so."""
    if lead.at.doc != other.at.doc or lead.at.span >= other.at.span or lead.told and not (other.told and lead.day == other.day):
        return False
    if other.told and days_between(other.day or "", lead.day or "") > TWO:
        return False
    text = gathered.by_doc[lead.at.doc].article.text
    above = [line for line in text[: lead.at.span[0]].splitlines() if line.strip()]
    below = "\n" in text[lead.at.span[1] : other.at.span[0]]
    return len(above) <= LEAD and below and other.chain[-len(lead.chain) :] == lead.chain


def voice(s: Said, party: str, gathered: Gathered) -> VoiceRow:
    return VoiceRow(at=s.words_at, day=s.days[0] if s.days else None, told=s.told, chain=sides(s, gathered)[party])


def changed(rows: Iterable[PositionRow]) -> Iterator[PositionRow]:
    """The rows, each with the opposed stance of the same party on the same issue that it took the place of."""
    every = list(rows)
    for row in every:
        opposed = AGAINST if row.stance in FOR else FOR if row.stance in AGAINST else frozenset()
        others = [o for o in every if (o.issue, o.party) == (row.issue, row.party) and o.stance in opposed and row.issue]
        yield replace(row, change=change(row, others))


def change(row: PositionRow, others: list[PositionRow]) -> ChangeRow | None:
    """The last turn from an opposed stance to this one."""
    mine = [v for v in row.voices if v.day]
    turns = [(o.stance, v) for o in others for v in o.voices if v.day and any(v.day < m.day for m in mine if m.day)]
    if not turns:
        return None
    stance, before = max(turns, key=lambda turn: (turn[1].day or "", turn[1].at))
    after = next(m for m in mine if (m.day or "") > (before.day or ""))
    return ChangeRow(stance=stance, day=before.day, before=before.at, after=after.at)


def issues(gathered: Gathered) -> tuple[IssueRow, ...]:
    """The issues of the positions, those of most passages first: recurring ones as Mahdar proposes them, or those that a person keeps."""
    places: dict[str, list[Taken]] = defaultdict(list)
    who: dict[str, set[str]] = defaultdict(set)
    for (name, party, _), every in grouped(gathered).items():
        if name:
            places[name] += every
            who[name].add(party)
    mine = {issue.name: issue for issue in gathered.kept.issues or ()}
    rows = [issue_row(name, places.get(name, []), who[name], mine) for name in {**dict.fromkeys(mine), **places}]
    return tuple(sorted((r for r in rows if r.kept or len(r.at) > 1), key=lambda r: (-len(r.at), r.name)))


def issue_row(name: str, every: list[Taken], who: set[str], mine: dict[str, KeptIssue]) -> IssueRow:
    own = mine.get(name)
    words, exclusions = (own.words, own.exclusions) if own else ((name,), ())
    at = tuple(sorted({t.said.words_at for t in every}))
    return IssueRow(name=name, words=words, exclusions=exclusions, kept=own is not None, parties=tuple(sorted(who)), at=at)
