"""Which places of one article speak of one meeting: each takes its parties, place and day from all of them.

A place joins the nearest earlier meeting of its kind with which it shares a party, the place or the day, and contradicts in nothing;
one that tells nothing of its own («القمة») joins the nearest of its noun.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from mahdar.lexicon.formations import UNTOLD, Formation
from mahdar.model import Meeting, MeetingStatus, Name

TALKS = frozenset({"meeting", "summit", "round"})
BEGUN = frozenset({"held", "under way"})
GRADES = ("summit", "round", "meeting", "visit", "call", "vote")
"""Kinds, the most telling first: talks that are called a summit once are one."""
DAY, WEEK = len("2022-01-31"), 7
SOON = 30
"""Tokens from a meeting to where it is named again with its place."""
States = Callable[[str], frozenset[str]]
"""The states for which a party stands."""


class Sort(Struct, frozen=True):
    """What the phrase of a meeting tells beside its noun: the rank of those who meet, whether it is another than the one told of before («القمة السابقة»),
    whether it has sides of its own («القمة بين الرئيسين»), whether it is described («المفاوضات السياسية») or several («الاجتماعات»),
    or has any adjective («المؤتمر العلمي»), and whether it is one of three or more («الاجتماع الثلاثي»)."""

    formation: Formation = UNTOLD
    other: bool = False
    sided: bool = False
    described: bool = False
    several: bool = False
    qualified: bool = False
    many: bool = False


class Told(Struct, frozen=True):
    """A place that speaks of a meeting: its token, the noun (empty for a verb), what it tells (status "" when it leaves that open),
    whether it is a meal, whether it has the article or a pronoun, whether it stands in the headline or the lead,
    whether its date is a mere weekday, whether a city names it («قمة سنغافورة»), the token of the meeting beside which it takes place (0 for none),
    the state in which its place lies, whether its date lies long before the article, whether it names one who takes part beside others,
    and the day of the hour that it tells where it tells no day;
    whether its status yields to that of another place: the present of a headline, or «before the summit»; its sort,
    and whether it prepares another meeting."""

    at: int
    noun: str
    meeting: Meeting
    meal: bool
    definite: bool
    opening: bool = False
    weekday: bool = False
    city: bool = False
    margin: int = 0
    land: str = ""
    past: bool = False
    adds: bool = False
    hour: str | None = None
    loose: bool = False
    sort: Sort = Sort()
    prepares: bool = False

    @property
    def bare(self) -> bool:
        """It tells neither who nor where nor when."""
        m = self.meeting
        return not (m.parties or m.place or m.time)


def together(told: Iterable[Told], states: States) -> list[list[Told]]:
    """The places of each meeting, in order."""
    groups: list[list[Told]] = []
    waiting: list[Told] = []
    for t in told:
        home = home_of(t, groups, states)
        if home is not None:
            home.append(t)
        elif t.bare:
            waiting += [t] if t.definite or t.opening else []
        else:
            groups.append([t])
    for t in waiting:
        after = next((g for g in groups if g[0].at > t.at and g[0].noun == t.noun and fits(t, g, states)), None)
        if after is not None:
            after.insert(0, t)
    return groups


def home_of(t: Told, groups: list[list[Told]], states: States) -> list[Told] | None:
    """The group that a place belongs to."""
    able = [g for g in groups if fits(t, g, states)]
    if t.bare:
        named = [g for g in able if t.definite and t.noun in {o.noun for o in g}]
        again = [g for g in able if t.definite and not named and called_again(t, g)]
        return max(named or again, key=lambda g: (len(g), g[-1].at), default=None)
    linked = [(weight, g[-1].at, n) for n, g in enumerate(able) if (weight := links(t, g, states))]
    return able[max(linked)[2]] if linked else None


def called_again(t: Told, group: list[Told]) -> bool:
    """«المحادثات», with nothing that describes it, behind a meeting that has another noun: it again."""
    return talks(t) and not t.meal and not promoted(t, group) and not t.sort.described


def promoted(t: Told, group: list[Told]) -> bool:
    """The place would make a summit of talks that nothing else calls so."""
    return t.meeting.kind == "summit" and all(o.meeting.kind != "summit" for o in group)


def talks(t: Told) -> bool:
    """A meeting of any kind of talks."""
    return t.meeting.kind in TALKS


def fits(t: Told, group: list[Told], states: States) -> bool:
    """Nothing that the place tells contradicts the group."""
    one = t.meeting
    kinds = {one.kind, *(o.meeting.kind for o in group)}
    if t.meal != group[0].meal or not (len(kinds) == 1 or kinds <= TALKS) or "summit" in kinds and any(o.prepares for o in (t, *group)):
        return False
    verbs_alone = all(not o.noun for o in group) and len(persons(one.parties)) < 2
    if (t.loose or verbs_alone) and promoted(t, group) and not t.opening:
        return False
    places = distinct((t, *group))
    if (one.time or places) and t.past != any(o.past for o in group) or another(t, group):
        return False
    times = [o.meeting.time for o in group if o.meeting.time]
    if len(places) > 1 or one.time and any(apart(one.time, time) and not (t.weekday and weeks_apart(one.time, time)) for time in times):
        return False
    return timely(t, group) and not beside(t, group) and (t.adds or agree(one.parties, tuple(p for o in group for p in o.meeting.parties), states))


def another(t: Told, group: list[Told]) -> bool:
    """The place is told to be another meeting, is the one beside which the other takes place, or those who meet there are of another rank;
    or two sides of its own meet where the other is that of a body."""
    if t.sort.other and not any(o.sort.other for o in group) or t.sort.several and not any(o.sort.several for o in group):
        return True
    if any(t.sort.formation.apart(o.sort.formation) for o in group):
        return True
    if t.bare and t.sort.sided and any(hosted(o.meeting) for o in group) and len(persons(tuple(p for o in group for p in o.meeting.parties))) < 2:
        return True
    if of_three(t, group) or any(of_three(o, [t]) for o in group):
        return True
    return any(t.margin and t.margin == o.at or o.margin and o.margin == t.at for o in group)


def of_three(t: Told, group: list[Told]) -> bool:
    """«الاجتماع الثلاثي» is not that of two persons."""
    every = {p.name: p.type for o in group for p in o.meeting.parties}
    return t.sort.many and list(every.values()) == ["PER", "PER"]


def distinct(told: Iterable[Told]) -> set[str]:
    """The places that are told; a state beside a city of its own is none."""
    every = [o for o in told if o.meeting.place]
    lands = {o.land for o in every if o.land != name_of(o.meeting.place)}
    return {name_of(o.meeting.place) for o in every} - lands


def beside(t: Told, group: list[Told]) -> bool:
    """Two persons who meet each other beside what a body holds, or the other way round."""
    one, other = pair(t.meeting.parties), pair(tuple(p for o in group for p in o.meeting.parties))
    return one != other and t.noun not in {o.noun for o in group} and bool(one or other) and any(hosted(m) for m in (t.meeting, *(o.meeting for o in group)))


def pair(names: tuple[Name, ...]) -> bool:
    """Exactly two persons, and no body."""
    return len(persons(names)) == 2 and not any(n.type == "ORG" for n in names)


def hosted(meeting: Meeting) -> bool:
    """A body is among the parties."""
    return any(p.type == "ORG" for p in meeting.parties)


def timely(t: Told, group: list[Told]) -> bool:
    """What was held is not named again as what is to come, unless both have their day."""
    known = {o.meeting.status in BEGUN for o in group if o.meeting.status and not o.loose}
    dated = t.meeting.time and not t.weekday and any(o.meeting.time for o in group)
    return bool(dated) or t.loose or not t.meeting.status or not known or (t.meeting.status in BEGUN) in known


def agree(one: tuple[Name, ...], other: tuple[Name, ...], states: States) -> bool:
    """Of the persons, and of the states for which the parties stand, one side names no others than the other does."""
    return within(persons(one), persons(other)) and within(stood_for(one, states), stood_for(other, states)) and not strange(one, other, states)


def strange(one: tuple[Name, ...], other: tuple[Name, ...], states: States) -> bool:
    """Two states that meet, and two persons of whom one is known to stand for a third; or somebody with a state, and with one who stands for another."""
    if two_of_three(one, other) or two_of_three(other, one):
        return True
    lands, who = (one, other) if len(persons(other)) > 1 else (other, one)
    between = frozenset(n.name for n in lands if n.type == "GPE")
    if len(lands) != 2 or not between or len(between) + len(persons(lands)) != 2 or len(persons(who)) != 2 or len(who) != 2:
        return False
    if any(states(name) & between for name in persons(lands)):
        return False
    return any(states(n.name) and not states(n.name) & between for n in who if n.name not in persons(lands))


def two_of_three(few: tuple[Name, ...], many: tuple[Name, ...]) -> bool:
    """Two persons or two states who meet each other, and three states or more: talks of other sides."""
    states = all(n.type == "GPE" for n in many) and len({n.name for n in many}) > len(few)
    return states and len({n.name for n in few}) == 2 and len({n.type for n in few} | {"PER", "GPE"}) == 2


def within(one: frozenset[str], other: frozenset[str]) -> bool:
    """One is part of the other; an empty one, of which nothing is known, of any."""
    return one <= other or other <= one


def persons(names: tuple[Name, ...]) -> frozenset[str]:
    """The persons among the parties."""
    return frozenset(n.name for n in names if n.type == "PER")


def stood_for(names: tuple[Name, ...], states: States) -> frozenset[str]:
    """The states and bodies for which the parties stand; nothing where that of one of them is not known."""
    every = [frozenset({n.name}) if n.type != "PER" else states(n.name) for n in names]
    return frozenset(s for of in every for s in of) if all(every) else frozenset()


def links(t: Told, group: list[Told], states: States) -> int:
    """How many things a place and a group share: parties, place, day."""
    one = t.meeting
    mine = parties(one)
    wide = {n for o in group for n in parties(o.meeting)}
    who = sum(n in wide or bool(states(n) & wide) or any(n in states(w) for w in wide) for n in mine)
    where = bool(one.place) and any(o.meeting.place for o in group)
    when = bool(one.time) and any(o.meeting.time for o in group)
    same_noun = t.noun in {o.noun for o in group}
    if placed_again(t, group):
        return 1
    if t.adds and not (who or one.place or one.time) and (same_noun or joined_by(t, group)):
        return 1
    if t.opening and same_noun and group[-1].opening:
        return 1 + who + where + when
    return who + where + when if who + where + when > 1 or t.definite or same_noun else 0


def joined_by(t: Told, group: list[Told]) -> bool:
    """«عقد الرئيس مؤتمرا. كما شارك في الاجتماع فلان»: somebody who takes part in the meeting told of soon before, called by another noun;
    beside two who meet each other he is one of their aides."""
    soon = 0 < t.at - group[-1].at <= 2 * SOON and bool(group[-1].noun)
    alone = all(p.type == "PER" for p in t.meeting.parties) and not pair(tuple(p for o in group for p in o.meeting.parties))
    return soon and alone and called_again(t, group)


def placed_again(t: Told, group: list[Told]) -> bool:
    """«… اجتماعا. وبعد الاجتماع الذي عقد في طنجة», «التقى فلانا. وجرى اللقاء في طنجة»: soon after it is told, a meeting without a place is named again,
    and no more than its place and day are told."""
    only_place = t.definite and t.meeting.place and not t.meeting.parties and not (t.meeting.time and any(o.meeting.time for o in group))
    again = t.noun == group[-1].noun or not group[-1].noun and t.meeting.kind == group[-1].meeting.kind == "meeting" and not t.sort.qualified
    soon = again and 0 < t.at - group[-1].at <= SOON
    return bool(only_place) and soon and not any(o.meeting.place for o in group)


def apart(a: str, b: str) -> bool:
    """Two dates that share no day: neither begins with the other, nor do the two ends of a range enclose it."""
    one, other = a.rstrip("?~").split("/"), b.rstrip("?~").split("/")
    first, last, start, stop = one[0], one[-1], other[0], other[-1]
    return last + "~" < start or stop + "~" < first


def weeks_apart(a: str, b: str) -> bool:
    """Two days that bear the name of one weekday; of what is no day nothing is known."""
    if len(a) != DAY or len(b) != DAY:
        return True
    return (dt.date.fromisoformat(a) - dt.date.fromisoformat(b)).days % WEEK == 0


def sharing(groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where what takes place beside another meeting («على هامش القمة»), and a table of the same two, takes its place and day;
    and the other one the place of what is told to take place beside it."""
    shared = [taking(group, host) if (host := host_of(group, groups)) else group for group in groups]
    return [housed(group, shared) for group in shared]


def housed(group: list[Told], groups: list[list[Told]]) -> list[Told]:
    """«قمة الدول الخمس في طنجة، على هامش قمة الاتحاد»: the meeting of which no place is told is where the one beside it is."""
    if group[0].meeting.kind not in TALKS or any(t.meeting.place for t in group):
        return group
    ats = {t.at for t in group}
    place = next((t.meeting.place for other in groups for t in other if t.margin and t.margin in ats and talks(t) and t.meeting.place), None)
    return [replace_meeting(t, place, None) for t in group] if place else group


def host_of(group: list[Told], groups: list[list[Told]]) -> list[Told] | None:
    """The meeting beside which another takes place."""
    margins = {t.margin for t in group if t.margin}
    who = persons(tuple(p for t in group for p in t.meeting.parties))
    for other in groups:
        same = group[0].meal and len(who) > 1 and who == persons(tuple(p for t in other for p in t.meeting.parties))
        if other is not group and (same or margins & {t.at for t in other}):
            return other
    return None


def taking(group: list[Told], host: list[Told]) -> list[Told]:
    """The group with the place and the day of the host where it has none."""
    place = None if any(t.meeting.place for t in group) else next((t.meeting.place for t in host if t.meeting.place), None)
    time = None if any(t.meeting.time for t in group) else next((time for t in host if (time := t.meeting.time or t.hour)), None)
    return [replace_meeting(t, place, time) for t in group]


def replace_meeting(t: Told, place: Name | None, time: str | None) -> Told:
    """The place with what it takes from the host."""
    return replace(t, meeting=replace(t.meeting, place=t.meeting.place or place, time=t.meeting.time or time))


def replace_time(t: Told, time: str) -> Told:
    """The place with another time than it has."""
    return replace(t, meeting=replace(t.meeting, time=time))


def next_week(t: Told, published: str | None) -> Meeting:
    """«قمة الأربعاء» of a meeting that is to come: no Wednesday that has passed, but the next one."""
    time = t.meeting.time or ""
    if not published or not time or time[:10] >= published:
        return t.meeting
    return replace(t.meeting, time="/".join((dt.date.fromisoformat(day[:10]) + dt.timedelta(7)).isoformat() for day in time.split("/")))


def parties(meeting: Meeting) -> set[str]:
    """The names of the parties."""
    return {p.name for p in meeting.parties}


def name_of(name: Name | None) -> str:
    return name.name if name else ""


def exactness(time: str) -> tuple[float, bool]:
    """How exactly a date tells the day: a week less than a day or two, and more than a month."""
    first, _, last = time.partition("/")
    long = len(first) == len(last) == DAY and (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days >= WEEK - 1
    return (DAY - 1 if long else len(first), bool(last))


def pooled(group: list[Told], published: str | None) -> list[Meeting]:
    """What each place tells with all that the group knows: the kind that is told most exactly, every party, the place, the most exact day."""
    statuses = [o.meeting.status for o in sorted(group, key=lambda o: o.loose) if o.meeting.status]
    coming = bool(statuses) and statuses[0] not in BEGUN
    found = [next_week(o, published) if coming and o.weekday else o.meeting for o in group]
    kind = min((m.kind for m in found), key=GRADES.index)
    who = tuple({p.name: p for m in found for p in m.parties}.values())
    exact = (o.meeting.place for o in group if o.meeting.place and o.land != o.meeting.place.name)
    place = next(exact, None) or next((m.place for m in found if m.place), None)
    time = max((m.time for m in found if m.time), key=exactness, default=None)
    time = time or next((o.hour for o in group if o.hour), None)
    firm = next((o.meeting.status for o in group if o.meeting.status in BEGUN and not o.loose), "")
    told = next((o.meeting.status for o in group if o.meeting.status and not o.loose), "")
    other = [(told if o.meeting.status in BEGUN else firm) if o.loose else "" for o in group]
    rows = zip(found, other, strict=True)
    return [replace(m, kind=kind, parties=who, place=place, time=time, status=cast("MeetingStatus", status) or m.status) for m, status in rows]
