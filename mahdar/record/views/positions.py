"""Party × issue × time: what each side asks, offers, accepts, refuses, denies, and when it changed.

A row is one stance of one side on one issue with all passages that take it.
Where a side later takes an opposed stance on the same issue, the later row shows the change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from mahdar.record.views.issues import PHRASE, IssueRow, Issues, Key, Matcher, cover
from mahdar.record.views.said import Said
from mahdar.record.views.scope import Evidence, Gathered, KeptIssue
from mahdar.record.views.stances import WEAK, Taken
from mahdar.record.views.terms import Term, Terms
from mahdar.record.views.voices import sides
from mahdar.text import NUMBER, QUOTE, WORD

ADDRESSED = 4
"""Tokens between a word of demand and the preposition behind whom it is put to."""
FOR, AGAINST = frozenset({"offer", "accept", "conditional"}), frozenset({"reject", "threaten"})


class VoiceRow(Struct, frozen=True, kw_only=True):
    """One passage that takes the position: where, on which day it was said, and the chain from its speaker to the side for which he speaks."""

    at: Evidence
    day: str | None
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
        allowed = of if stance not in WEAK else {t.place: of[t.place] & others for t in group}
        out |= {(name, side, stance): some for name, some in named(group, allowed, issues, stance in WEAK)}
    return out


def named(group: list[Taken], of: dict[tuple[str, str], set[Key]], issues: Issues, weak: bool) -> Iterator[tuple[str, list[Taken]]]:
    """The issues of the statements of one party and stance by name: those that recur, the matters of a list, and for what is left its own words."""
    lists = {t.place: () if weak else matters(t, issues) for t in group}
    for key, some in cover([t for t in group if not lists[t.place]], of, issues.count).items():
        yield issues.names[key], some
    for t in group if not weak else ():
        for matter in lists[t.place] or ([] if of[t.place] else [phrase(t, issues, t.focus)]):
            yield matter, [t]


def matters(t: Taken, issues: Issues) -> tuple[str, ...]:
    """«مستعدون للبحث في كذا وكذا»: the matters that a statement lists behind a word of topic, when there are several."""
    terms, words = issues.terms, issues.terms.words
    of, written = terms.of(t.said), terms.written(t.said)
    topic = next((n for n in range(t.focus, len(of)) if written[n] in words.topics), None)
    if topic is None or t.stance not in ("offer", "conditional", "reject", "accept"):
        return ()
    starts = [topic + 1, *(n for n in range(topic + 2, len(of)) if begins(written[n], of[n].definite, issues))]
    stops = [of[n].at for n in starts[1:]] + [None]
    return tuple(phrase(t, issues, n, stop) for n, stop in zip(starts, stops, strict=True)) if len(starts) > 1 else ()


def begins(word: str, definite: bool, issues: Issues) -> bool:
    """The word begins another matter of a list: «and» with a definite noun, or with «not to»."""
    words = issues.terms.words
    if not word.startswith(words.joint):
        return False
    rest = word.removeprefix(words.joint)
    return rest in words.lists or definite and not any(word.endswith(e) for e in words.adjective)


def phrase(t: Taken, issues: Issues, first: int, before: int | None = None) -> str:
    """Some words of a statement from a term on, without what clings to the first or merely leads there, to the next mark or relative, or before a token."""
    terms, of = issues.terms, issues.terms.of(t.said)
    page, words = issues.gathered.page(t.said.source.doc), issues.terms.words
    if not of:
        return " ".join(t.said.found.span.text.split()[:PHRASE])
    start = asked_for(of[leading(of, terms.written(t.said), min(first, len(of) - 1), issues)].at, t, issues)
    stop = before if before is not None else page.at(t.said.found.content[-1].stop - 1) + 1
    told = [i for i in range(start, max(stop, start + 1)) if page.kind[i] != QUOTE]
    ended = (n for n, i in enumerate(told) if n and (page.kind[i] not in (WORD, NUMBER) or page.word[i] in words.topics | terms.relatives))
    shown = told[: min(next(ended, PHRASE), PHRASE)]
    while len(shown) > 1 and page.word[shown[-1]] in terms.hanging | words.joints:
        shown.pop()
    inside = max((c.start for c in t.said.found.content if page.start[start] < c.start < page.stop[start]), default=page.start[start])
    raw = page.text[inside : page.stop[start]]
    return " ".join([terms.unclung(page.word[start], raw) if inside == page.start[start] else raw, *(page.raw[i] for i in shown[1:])])


def leading(of: tuple[Term, ...], written: list[str], first: int, issues: Issues) -> int:
    """The number of the first term from one on that does not merely lead to the matter: «لكن», «نحتاج», «ضرورة», «رفضه», «بشكل قطعي»."""
    terms, words, n = issues.terms, issues.terms.words, first
    while n < len(of) - 1 and not of[n].name:
        if words.among(written[n], words.manner):
            n += 2
        elif merely(of[n], written[n], terms) or terms.acts(written[n]) or of[n].key in words.demand | words.reject | words.denied:
            n += 1
        else:
            return n
    return n if n < len(of) and of[n].name else first


def merely(term: Term, word: str, terms: Terms) -> bool:
    """The word tells of no matter, and none stands right behind it as behind a preposition."""
    return word in terms.adverbs or word not in terms.prepositions and not term.definite and term.common


def asked_for(start: int, t: Taken, issues: Issues) -> int:
    """«ندعو زملاءنا إلى التخلي عن كذا»: behind a word of demand the token of what is asked, else the token itself."""
    page, words = issues.gathered.page(t.said.source.doc), issues.terms.words
    of = issues.terms.of(t.said)
    if t.stance != "demand" or not t.focus or of[t.focus - 1].key not in words.demand:
        return start
    near = range(start, min(start + ADDRESSED, len(page) - 1))
    return next((i + 1 for i in near if page.word[i] in words.openings and all(page.kind[k] == WORD for k in range(start, i + 2))), start)


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
    voices = tuple(voice(t.said, party, gathered) for t in sorted(every, key=lambda t: (t.said.days or ("9999", ""), t.said.words_at)))
    days = [days for t in every if (days := t.said.days)]
    return PositionRow(
        issue=issue,
        party=party,
        stance=stance,
        since=min((d[0] for d in days), default=None),
        until=max((d[-1] for d in days), default=None),
        at=tuple(v.at for v in voices),
        voices=voices,
    )


def voice(s: Said, party: str, gathered: Gathered) -> VoiceRow:
    return VoiceRow(at=s.words_at, day=s.days[0] if s.days else None, chain=sides(s, gathered)[party])


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
