"""Which meetings of several articles are one: the same days, place and parties.

Two meetings on different days, or in two places, are two.  An undated one may lie near the day of its article, after it when planned and before it when held;
it is joined when place and parties speak for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import PlacesTable, StateRow
from mahdar.lexicon.talks import MeetingsTable
from mahdar.lexicon.talks_forms import Forms
from mahdar.model import Meeting, Reading
from mahdar.weave.days import Days, around, days, written
from mahdar.weave.forms import JOINED, Edge, Form, Item, Weaver, fact, facts, several
from mahdar.weave.meetings_apart import (
    beside_others,
    called,
    formation_facts,
    formations_of,
    in_company,
    number_told,
    of_other_number,
    of_other_pairs,
    of_other_rank,
    offices_told,
    on_the_next_day,
    one_sided,
    without_own_bodies,
)
from mahdar.weave.people_met import alike, bodies, persons
from mahdar.weave.sides import keys, shared, sides
from mahdar.weave.spelling import Spelling, spelling

TALKS = frozenset({"meeting", "summit", "round"})
PAST, AHEAD = 21, 45
"""Days before an article in which a meeting lies that it calls held, and after it for one that it calls planned."""
NEWS = 4
"""Days within which two articles that tell of the summit of a body mean the same one."""
YEAR = 366
"""Days within which what was held on other days is told to be another meeting."""
NEARER = 0.04
"""How much surer an undated account is of the meeting of its own days."""
UNSURE = 10
"""Days among which an article was published that say too little of when an undated meeting without a place was."""
WEEKS = 14
"""Days of a stretch that is told as a month or year, and not as a week, which begins on other days for others."""
TO_COME = frozenset({"proposed", "planned", "postponed", "moved", "cancelled", "refused"})


def meetings(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for each meeting of an article."""
    spelt, day, meals, ranks = lexicon.made(spelling), written(reading), Meals(reading, lexicon), formations_of(reading, lexicon)
    offices = offices_told(reading)
    for meeting in reading.of(Meeting):
        who = sides((p for p in without_own_bodies(meeting, offices) if p.type != "OTHER"), reading, lexicon)
        place = "".join(spelt.words(meeting.place.name)) if meeting.place else ""
        land = lexicon.made(lands).get(lexicon.folding.fold(meeting.place.name), "") if meeting.place else ""
        when = (days(meeting.time) if meeting.time else None) or window(meeting, day)
        more = {"land": land, "state": "".join(spelt.words(land)) if land else "", **meals.facts(meeting), **formation_facts(ranks[meeting])}
        more |= {"number": number_told(meeting, lexicon), **called(meeting, lexicon)}
        more |= {"lone": "yes"} if sum(p.type != "OTHER" for p in meeting.parties) < 2 else {}
        more |= {"coming": "yes"} if meeting.status in TO_COME else {}
        more |= {"month": "yes"} if when and meeting.time and (when.last - when.first).days >= WEEKS else {}
        more |= {"written": day.first.isoformat()} if day and day.first == day.last and when and not when.exact and not meeting.time else {}
        form = tuple(sorted((*meeting_form(meeting, who, place, when, reading.article.id), *((name, value) for name, value in more.items() if value))))
        yield Item(address=reading.article.address(meeting.span), form=Form(weaver="meetings", keys=tuple(sorted(form_keys(form, spelt))), facts=form))


def lands(lexicon: Lexicon) -> dict[str, str]:
    """The state in which each place lies, by the place's folded name; a state lies in itself."""
    fold = lexicon.folding.fold
    states = lexicon.table("states", tuple[StateRow, ...])
    known = {fold(state.name): state.name for state in states}
    known |= {fold(city): state.name for state in states if state.capital for city in (state.capital, *state.city_also)}
    return known | {fold(name): row.of for row in lexicon.table("places", PlacesTable).places if row.of for name in (row.name, *row.also)}


def meal_words(lexicon: Lexicon) -> frozenset[str]:
    """The words for a table at which one talks."""
    rows = (noun for noun in lexicon.table("meetings", MeetingsTable).nouns if noun.meal)
    return frozenset(Forms(lexicon).nouns(rows))


class Meals:
    """Which meetings of an article are meals, and whether it tells of a meal and of talks of the same persons."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.words, self.fold = lexicon.made(meal_words), lexicon.folding.fold
        self.who: dict[bool, list[frozenset[str]]] = {True: [], False: []}
        for meeting in reading.of(Meeting):
            self.who[self.at(meeting)].append(persons_of(meeting))

    def at(self, meeting: Meeting) -> bool:
        """The meeting is called a meal."""
        return any(self.fold(word) in self.words for word in meeting.span.text.split()[:1])

    def facts(self, meeting: Meeting) -> dict[str, str]:
        """`meal` where it is one, `both` where the article tells of its other kind too."""
        meal = self.at(meeting)
        return {"meal": "yes" if meal else "", "both": "yes" if persons_of(meeting) and persons_of(meeting) in self.who[not meal] else ""}


def persons_of(meeting: Meeting) -> frozenset[str]:
    """The names of the persons who meet."""
    return frozenset(p.name for p in meeting.parties if p.type == "PER")


def window(meeting: Meeting, day: Days | None) -> Days | None:
    """The days in which an undated meeting lies by what its article says of it; None where it tells too little."""
    if day and (day.last - day.first).days > UNSURE and not meeting.place:
        return None
    to_come = meeting.status in TO_COME
    return around(day, 3 if to_come else PAST, AHEAD if to_come else 1)


def meeting_form(meeting: Meeting, who: set[str], place: str, when: Days | None, article: str) -> tuple[tuple[str, str], ...]:
    """What may be looked at; a meeting whose days nobody can know stays with its article."""
    known = {"days": f"{when.first}/{when.last}", "exact": "yes" if when.exact else ""} if when else {"article": article}
    return facts(kind=meeting.kind, who=who, place=place, **known)


def form_keys(form: tuple[tuple[str, str], ...], spelt: Spelling) -> set[str]:
    """Its day; its place with each party; each two of its parties."""
    known = dict(form)
    who = sorted(keys(known.get("who", "").split("|"), spelt)) if known.get("who") else []
    when = days(known["days"]) if "exact" in known else None
    place = known.get("place")
    out = {f"day {day}" for day in (when.each() if when else [])}
    out |= {f"at {where} {side}" for side in who for where in (place, known.get("state")) if where} if place else set()
    if known.get("kind") == "summit":
        out |= {f"summit at {place}"} if place else set()
        out |= {f"summit of {side}" for side in who if side.startswith("ORG ")}
    return out | {f"pair {a} {b}" for a, b in combinations(who[:6], 2)}


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """Whether two forms are one meeting."""
    one, other = when_of(a), when_of(b)
    kinds = {fact(a, "kind"), fact(b, "kind")}
    if fact(a, "meal") != fact(b, "meal"):
        return over_a_meal(a, b, lexicon.made(spelling)) if one and other and one.meets(other) else None
    if not one or not other or not (len(kinds) == 1 or kinds <= TALKS):
        return None
    spelt = lexicon.made(spelling)
    apart = of_two_dates(a, b, one, other, spelt) or of_other_rank(a, b) or of_other_number(a, b) or of_other_pairs(a, b, spelt)
    apart = apart or on_the_next_day(a, b, one.apart(other), spelt) or keeps_apart(a, b, one, other, spelt)
    return apart or together(a, b, one.exact and other.exact, spelt) if one.meets(other) or apart else None


def over_a_meal(a: Form, b: Form, spelt: Spelling) -> Edge | None:
    """A meal and talks of the same two persons are two where an article tells of both; else, on one day that both give, one."""
    mine, theirs = persons(several(a, "who")), persons(several(b, "who"))
    if alike(mine, theirs, spelt) < 2:
        return None
    if fact(a, "both") or fact(b, "both"):
        return Edge(verdict="different", score=0.95, why="a meal beside the talks", rule="over_a_meal")
    if len(mine) == len(theirs) == 2 and fact(a, "exact") and fact(b, "exact"):
        return Edge(verdict="same", score=0.8, why="two persons met over a meal that day", rule="over_a_meal")
    return None


def of_two_dates(a: Form, b: Form, one: Days, other: Days, spelt: Spelling) -> Edge | None:
    """A summit that is to come, in one place and with a party in common, is one summit though the articles give it other days."""
    to_come = fact(a, "coming") and fact(b, "coming") and fact(a, "kind") == fact(b, "kind") == "summit"
    if not to_come or not one.exact or not other.exact or not 0 < one.apart(other) <= AHEAD or not fact(a, "place") or fact(a, "place") != fact(b, "place"):
        return None
    mine, theirs = several(a, "who"), several(b, "who")
    if other_persons(mine, theirs, spelt) or not shared(mine, theirs, spelt):
        return None
    return Edge(verdict="same", score=0.92, why="one summit to come, the days differ", rule="of_two_dates")


def put_off(a: Form, b: Form, spelt: Spelling) -> bool:
    """Talks of two persons that one account awaits on another day than they were held, or than a second one awaits them: they may have been moved."""
    coming = fact(a, "coming") or fact(b, "coming")
    return bool(coming) and {fact(a, "kind"), fact(b, "kind")} <= TALKS and alike(persons(several(a, "who")), persons(several(b, "who")), spelt) > 1


def held_apart(a: Form, b: Form, one: Days, other: Days) -> bool:
    """Both are told to have begun, on days or in months of which none is the other's."""
    told = [fact(f, "exact") or fact(f, "month") for f in (a, b)]
    return all(told) and not (fact(a, "coming") or fact(b, "coming")) and 0 < one.apart(other) <= YEAR


def keeps_apart(a: Form, b: Form, one: Days, other: Days, spelt: Spelling) -> Edge | None:
    """Two places, days that do not meet, or two persons who meet each other and the summit of a body: two meetings."""
    places = {fact(a, "place"), fact(b, "place")} - {""}
    lands = {fact(a, "land"), fact(b, "land")}
    wide = len(lands) == 1 and "" not in lands and bool(places & {fact(a, "state"), fact(b, "state")})
    if beside(several(a, "who"), several(b, "who")) and {fact(a, "kind"), fact(b, "kind")} == {"meeting", "summit"}:
        return Edge(verdict="different", score=0.95, why="two who meet beside a summit", rule="keeps_apart")
    if len(places) > 1 and not wide and one.meets(other):
        return Edge(verdict="different", score=0.9, why="two places", rule="keeps_apart")
    if held_apart(a, b, one, other):
        return Edge(verdict="different", score=0.95, why="held on other days", rule="keeps_apart")
    if one.exact and other.exact and 0 < one.apart(other) <= AHEAD and not put_off(a, b, spelt):
        return Edge(verdict="different", score=0.9, why="other days", rule="keeps_apart")
    return None


def together(a: Form, b: Form, dated: bool, spelt: Spelling) -> Edge | None:
    """The days meet and no place contradicts: parties and place tell how surely the two are one."""
    mine, theirs = several(a, "who"), several(b, "who")
    if other_persons(mine, theirs, spelt) or beside(mine, theirs) or two_of_many(a, b, dated) or two_of_three(a, b, dated):
        return None
    if one_sided(a, b) or in_company(a, b, dated, spelt) or beside_others(a, b, spelt):
        return None
    common, fewer = shared(guests(a, b), guests(b, a), spelt), min(len(mine), len(theirs))
    if fact(a, "kind") == fact(b, "kind") == "summit" and alike(persons(mine), persons(theirs), spelt) > 1:
        return Edge(verdict="same", score=nearer(a, b, 0.92 if dated else 0.85), why="a summit of the same persons", rule="together")
    place = fact(a, "place") if fact(a, "place") == fact(b, "place") else ""
    score = likely(common, fewer, bool(place) or in_its_state(a, b), dated)
    if place and not fewer and fact(a, "kind") == fact(b, "kind") == "summit" and not of_a_month(a, b):
        score = max(score, 0.92 if dated else 0.8)
    if of_one_body(a, b, dated, spelt) or of_two_states(a, b, spelt):
        score = max(score, 0.8)
    if place and dated and not (persons(mine) and persons(theirs)):
        score = max(score, 0.8)
    if alike(persons(mine), persons(theirs), spelt) > 1:
        score = max(score, 0.9 if dated else 0.8)
    why = f"{common} parties in common{', one place' if place else ''}{', dated alike' if dated else ', one undated'}"
    return Edge(verdict="same", score=nearer(a, b, score), why=why, rule="together") if score else None


def guests(a: Form, b: Form) -> frozenset[str]:
    """Who meets, but for the state in which one of the two places lies: all that is held there has it in common."""
    hosts = {fact(form, "state") for form in (a, b) if fact(form, "kind") != "visit"} - {""}
    return frozenset(side for side in several(a, "who") if not (side.startswith("GPE ") and side[4:].replace(" ", "") in hosts))


def nearer(a: Form, b: Form, score: float) -> float:
    """The score, greater by up to `NEARER` the nearer the days for which an undated account of what was held is written are to those of the other;
    what is to come is by as much surer to be what was held on a day than what others await."""
    if score < JOINED or fact(a, "exact") and fact(b, "exact"):
        return score
    if fact(a, "coming") or fact(b, "coming"):
        done = any(fact(f, "exact") and not fact(f, "coming") for f in (a, b))
        return score + NEARER * done
    one, other = (days(fact(f, "written")) or when_of(f) for f in (a, b))
    return round(score + NEARER * max(0.0, 1 - one.apart(other) / AHEAD), 4) if one and other else score


def two_of_three(a: Form, b: Form, dated: bool) -> bool:
    """Two persons who met, and three or more of whom one met each of the others: no one meeting, where a day is missing."""
    few, many = sorted(len(persons(several(f, "who"))) for f in (a, b))
    return not dated and few == 2 and many > 2 and not (fact(a, "place") and fact(a, "place") == fact(b, "place"))


def other_persons(a: frozenset[str], b: frozenset[str], spelt: Spelling) -> bool:
    """Both name persons, and none of them is the same; or two or more each, of whom only one is: unless a body holds the meeting, where many speak."""
    one, other = persons(a), persons(b)
    fewer, common = min(len(one), len(other)), alike(one, other, spelt)
    if bodies(a) and bodies(b) and shared(bodies(a), bodies(b), spelt):
        return False
    return fewer > 0 and (not common or fewer > 1 and common < 2)


def beside(a: frozenset[str], b: frozenset[str]) -> bool:
    """Two persons who meet each other beside what a body holds."""
    one, other = (len(persons(side)) == 2 and not bodies(side) for side in (a, b))
    return one and bool(bodies(b)) or other and bool(bodies(a))


def of_a_month(a: Form, b: Form) -> bool:
    """One is told of a month or year and the other of no day at all: a summit that was there then may be another."""
    told = [fact(f, "exact") or fact(f, "written") for f in (a, b)]
    return not all(told) and any(fact(f, "written") for f in (a, b)) and not (fact(a, "coming") and fact(b, "coming"))


def of_one_body(a: Form, b: Form, dated: bool, spelt: Spelling) -> bool:
    """Two summits of one body, told of by articles of the same days or of a day that both give."""
    if fact(a, "kind") != "summit" or fact(b, "kind") != "summit" or not shared(bodies(several(a, "who")), bodies(several(b, "who")), spelt):
        return False
    one, other = fact(a, "written"), fact(b, "written")
    return dated or bool(one and other) and abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days) <= NEWS


def in_its_state(a: Form, b: Form) -> bool:
    """The place of one is the state in which that of the other lies."""
    one, other = fact(a, "place"), fact(b, "place")
    return bool(one and other) and one != other and (one == fact(b, "state") or other == fact(a, "state"))


def of_two_states(a: Form, b: Form, spelt: Spelling) -> bool:
    """Two summits to come of the same two states, of which one gives no day: no two are awaited at a time."""
    to_come = fact(a, "coming") and fact(b, "coming") and fact(a, "kind") == fact(b, "kind") == "summit"
    mine, theirs = (frozenset(side for side in several(f, "who") if side.startswith("GPE ")) for f in (a, b))
    return bool(to_come) and not bodies(several(a, "who")) and not bodies(several(b, "who")) and len(mine) == len(theirs) == shared(mine, theirs, spelt) == 2


def two_of_many(a: Form, b: Form, dated: bool) -> bool:
    """Two persons who meet, and a place of meeting with one of them: of a summit, or where a day is missing, it may be what he met many others at."""
    pair, other = sorted((a, b), key=lambda form: -len(persons(several(form, "who"))))
    who, fewer = several(pair, "who"), several(other, "who")
    if len(persons(who)) != 2 or len(persons(fewer)) != 1 or bodies(who):
        return False
    summits = fact(pair, "kind") == fact(other, "kind") == "summit" and fact(pair, "place") == fact(other, "place") != ""
    return not summits and (not dated or fact(pair, "kind") != fact(other, "kind"))


def likely(common: int, fewer: int, place: bool, dated: bool) -> float:
    """How surely two meetings are one by the parties that they share of the fewer named, by place, and by whether both have a date."""
    if place and common:
        return 0.93 if dated else 0.83
    if place and dated:
        return 0.8 if not fewer else 0.6
    if not dated:
        return 0.6 if common > 1 and common == fewer else 0.0
    return (0.88 if common > 1 else 0.81) if common and common == fewer else 0.6 if common else 0.0


def when_of(form: Form) -> Days | None:
    """The days of a form, exact or not."""
    first, _, last = fact(form, "days").partition("/")
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last), fact(form, "exact") == "yes") if first else None


MEETINGS = Weaver(name="meetings", items=meetings, judge=judge)
