"""Visits whose day an arrival or a reception beside them tells, and talks on a visit, which take its place and day."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Place
from mahdar.find.ground import DAY, Ground
from mahdar.find.meetings_guests import begins
from mahdar.find.meetings_same import BEGUN, TALKS, Told, apart, exactness, parties, replace_meeting

FIRST = 6
"""Tokens at the head of a sentence among which the verb of an arrival stands."""
NEAR = 12
"""Tokens behind the verb of an arrival among which its day and goal stand."""
FAR = 60
"""Tokens from a visit to where the talks on it are named."""
NEXT = 3
"""Tokens from the end of a sentence to the beginning of the next."""
Group = list[Told]


def on_stays(ground: Ground, groups: list[Group]) -> list[Group]:
    """The groups, where a visit of which no day is told takes that of an arrival or reception beside it, and talks with the visited those of the visit."""
    talks = [g for g in groups if g[0].meeting.kind in TALKS and any(t.meeting.status for t in g)]
    dated = [dated_visit(ground, g, talks) if g[0].meeting.kind == "visit" and dayless(g) else g for g in groups]
    visits = [g for g in dated if g[0].meeting.kind == "visit" and begun(g) and any(t.meeting.time for t in g)]
    return [with_host(ground, g, visits) if visits and g[0].meeting.kind in TALKS and begun(g) and lacks(g) else g for g in dated]


def lacks(group: Group) -> bool:
    """Nothing that tells of it tells a time, or nothing a place, and it is neither long ago nor beside another."""
    free = not any(t.past or t.margin for t in group)
    return free and (dayless(group) or not any(t.meeting.place for t in group))


def dayless(group: Group) -> bool:
    """Nothing that tells of it tells a time."""
    return all(not (t.meeting.time or t.hour or t.past or t.margin) for t in group)


def begun(group: Group) -> bool:
    """All that tells what became of it tells that it has begun."""
    return any(t.meeting.status for t in group) and all(t.meeting.status in BEGUN or not t.meeting.status or t.loose for t in group)


def dated_visit(ground: Ground, group: Group, talks: list[Group]) -> Group:
    """The visit with the day of the arrival beside one of its places, else with that of a meeting of the visitor told right beside it."""
    visits, placed = [t for t in group if t.meeting.status], any(t.meeting.place for t in group)
    day = next((day for t in visits if (day := day_of_arrival(ground, t, group))), None)
    day = day or (next((day for t in visits if (day := day_of_reception(ground, t, talks))), None) if begun(group) and placed else None)
    return [replace_meeting(t, None, day) for t in group] if day else group


def day_of_arrival(ground: Ground, t: Told, group: Group) -> str | None:
    """«زيارة إلى الهند، حيث وصل الثلاثاء إلى نيودلهي», «يزور الهند. ويصل الثلاثاء إلى نيودلهي»: the day of the arrival behind the visit,
    at the place of the visit or in it, of the visitor."""
    for j in arrivals(ground, t):
        when = next((w for w in ground.times if j < w.first < j + NEAR and len(w.edtf) == DAY), None)
        goal = goal_of(ground, j)
        if when is None or goal is None or ground.negated(j) or not same_place(goal, group) or not of_visitor(ground, j, t):
            continue
        past = ground.tenses.of(ground.page.word[j]) == "past"
        told = when.edtf <= (ground.published or "") if past else not begun(group) or when.edtf == ground.published
        return when.edtf if told and not leads_off(ground, j, when.first) else None
    return None


def arrivals(ground: Ground, t: Told) -> Iterator[int]:
    """The verbs of arriving behind the visit in its sentence, and at the head of the next one."""
    here = ground.sentence(t.at)
    behind = ground.sentence(here.stop + NEXT - 1) if here.stop + NEXT < len(ground.page) else range(0)
    for j in (*range(t.at + 1, here.stop), *range(behind.start, min(behind.start + FIRST, behind.stop))):
        word = ground.page.word[j]
        if j not in ground.covered and (word in ground.words.reached or word.removeprefix(ground.small.joint) in ground.words.reached):
            yield j


def goal_of(ground: Ground, j: int) -> Place | None:
    """The first place behind the arrival, which stands right behind its verb, behind «to» or behind «in»."""
    behind = (ground.places.get(k) for k in range(j + 1, min(j + NEAR, len(ground.page))))
    goal = next((p for p in behind if p and p.name.type == "GPE" and p.mention.kind != "office"), None)
    role = ground.role(goal, ground.small.roles.get(ground.page.word[goal.first - 1], "")) if goal else ""
    return goal if goal and (role in ("to", "in") or not ground.plain(goal.first - 1) or goal.first == j + 1) else None


def same_place(goal: Place, group: Group) -> bool:
    """The goal is the place of the visit, lies in it, or the other way round."""
    there = {name for t in group if t.meeting.place for name in (t.meeting.place.name, t.land) if name}
    return bool(there & {goal.name.name, goal.city or "", goal.mention.body or ""})


def of_visitor(ground: Ground, j: int, t: Told) -> bool:
    """The visitor is named in the sentence of the arrival, or nobody is named between the visit and it."""
    who, here = parties(t.meeting), ground.sentence(j)
    named = {p.name.name for k in range(here.start if here.start > t.at else t.at, here.stop) if (p := ground.places.get(k)) and p.name.type == "PER"}
    return bool(named & who) or not named and t.at in here


def leads_off(ground: Ground, first: int, stop: int) -> bool:
    """A relative or «that» stands between the verb and the day."""
    off = ground.small.relatives | ground.small.that
    return any(ground.page.word[j] in off and j not in ground.covered for j in range(first + 1, stop))


def day_of_reception(ground: Ground, t: Told, talks: list[Group]) -> str | None:
    """«استقبل الوزير الثلاثاء فلانا. ووصل فلان في زيارة …»: the one day of a meeting of the visitor in the sentence from which that of the visit goes on;
    of a visit in the headline that of the lead, at the same place."""
    here, headline = ground.sentence(t.at), ground.headline(t.at)
    if not (headline or begins(ground, head_of(ground, here))) or any(j in ground.timed for j in here):
        return None
    beside = ground.sentence(here.stop + 2) if headline and here.stop + 2 < len(ground.page) else ground.sentence(max(here.start - NEXT + 1, 0))
    with_him = (g for g in talks if any(parties(o.meeting) & parties(t.meeting) for o in g) and (not headline or one_land(t, g)))
    found = {o.meeting.time for g in with_him for o in g if o.at in beside and o.meeting.status in BEGUN}
    day = found.pop() if len(found) == 1 else None
    return day if day and len(day) == DAY else None


def one_land(t: Told, talks: Group) -> bool:
    """The talks are where the visit goes."""
    there = {t.meeting.place.name if t.meeting.place else "", t.land} - {""}
    return any(o.meeting.place and {o.meeting.place.name, o.land} & there for o in talks)


def head_of(ground: Ground, here: range) -> int:
    """The first token of the sentence that is a verb, among the first ones; its first token where none is."""
    return next((j for j in here[:FIRST] if ground.tenses.of(ground.page.word[j]) or ground.page.word[j] in ground.words.arrived), here.start)


def with_host(ground: Ground, group: Group, visits: list[Group]) -> Group:
    """The talks with the place and the time of the visit on which they were, told in their sentence before them or in the one from which theirs goes on."""
    for visit in visits:
        if any(on_visit(ground, t, v) for t in group for v in visit) and one_place(group, visit) and one_time(group, visit):
            time = next((v.meeting.time for v in visit if v.meeting.time and exactness(v.meeting.time) >= (DAY, False)), None)
            exact = [v for v in visit if v.meeting.place and v.land != v.meeting.place.name]
            place = next((v.meeting.place for v in exact or visit if v.meeting.place), None)
            return [replace_meeting(t, place, time) for t in group]
    return group


def one_place(group: Group, visit: Group) -> bool:
    """No place of the talks is another than that of the visit."""
    mine, lands = ({n for t in g if t.meeting.place for n in (t.meeting.place.name, t.land) if n} for g in (group, visit))
    return not mine or bool(mine & lands)


def one_time(group: Group, visit: Group) -> bool:
    """No time of the talks is apart from that of the visit."""
    times = [v.meeting.time for v in visit if v.meeting.time]
    return not any(apart(t.meeting.time, time) for t in group if t.meeting.time for time in times)


def on_visit(ground: Ground, t: Told, v: Told) -> bool:
    """The talks are told right behind the visit: by a verb that goes on from it, or by a noun with the article, with the visitor and those whom he visits."""
    if not (v.at < t.at and v.meeting.status and parties(t.meeting) & parties(v.meeting)):
        return False
    if not t.noun:
        gap = ground.sentence(t.at).start - ground.sentence(v.at).stop
        return 0 < gap <= NEXT and begins(ground, t.at) or gap < 0 and goes_on(ground, v, t)
    return t.at - v.at <= FAR and t.definite and hosted(ground, t, v)


def goes_on(ground: Ground, v: Told, t: Told) -> bool:
    """«زار طنجة في مايو والتقى الوزير»: «and» joins the verb of the meeting to that of the visit; nobody arrives elsewhere between."""
    joined = not v.noun and ground.page.word[t.at].startswith(ground.small.joint) and t.at - v.at < 2 * NEAR
    return joined and not any(ground.page.word[j] in ground.words.arrived for j in range(v.at + 1, t.at))


def hosted(ground: Ground, t: Told, v: Told) -> bool:
    """One side of the talks is of the state that is visited."""
    land = v.land or (v.meeting.place.name if v.meeting.place else "")
    others = parties(t.meeting) - parties(v.meeting)
    return any(name == land or land in ground.states_of(name) for name in others)
