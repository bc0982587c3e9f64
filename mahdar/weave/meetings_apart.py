"""What makes two meetings two: those who meet are of another rank, or are others; and what is too little to make them one."""

from __future__ import annotations

import datetime as dt

from mahdar.find.small_words import Small
from mahdar.lexicon import Lexicon
from mahdar.lexicon.doubts import DoubtsTable
from mahdar.lexicon.formations import UNTOLD, Formation, Formations
from mahdar.lexicon.talks import MeetingsTable
from mahdar.lexicon.talks_forms import Forms
from mahdar.model import Meeting, Mention, Name, Reading, Referent
from mahdar.weave.days import Days, days
from mahdar.weave.forms import Edge, Form, fact, several
from mahdar.weave.people_met import bodies, likest, persons
from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling

LETTERS, BEFORE = 30, 2
"""Letters before a meeting, and words among them, in which «once before» stands."""
FRESH = 2
"""Days before an article that are not «once before»."""
STRANGE = 0.5
"""How alike the names of two persons are spelt at most who are surely not one."""


def formations_of(reading: Reading, lexicon: Lexicon) -> dict[Meeting, Formation]:
    """The rank of those who meet, by meeting; what one place of an article tells holds for all that tell of the same meeting."""
    known: Formations = lexicon.made(Formations)
    own = {m: known.told(reading.article.text, m.span.start, m.span.stop, m.kind) for m in reading.of(Meeting)}
    told = {whole(m): formation for m, formation in reversed(own.items()) if formation.rank and m.parties}
    return {m: formation if formation.rank else told.get(whole(m), UNTOLD) for m, formation in own.items()}


def whole(meeting: Meeting) -> tuple[str, tuple[str, ...], str, str]:
    """What all places of an article that tell of one meeting have in common."""
    return meeting.kind, tuple(p.name for p in meeting.parties), meeting.place.name if meeting.place else "", meeting.time or ""


def formation_facts(formation: Formation) -> dict[str, str]:
    """The facts of a form."""
    return {"rank": formation.rank, "fields": "|".join(sorted(formation.fields))}


def formation(form: Form) -> Formation:
    """The rank of those who meet, as a form tells it."""
    return Formation(fact(form, "rank"), several(form, "fields"))


def number_told(meeting: Meeting, lexicon: Lexicon) -> str:
    """ "two" where two persons and no body meet as the phrase tells, "more" where it tells of three or more and names so many."""
    people, known = len({p.name for p in meeting.parties if p.type == "PER"}), lexicon.made(Formations)
    told = known.number(meeting.span.text) if not any(p.type == "ORG" for p in meeting.parties) else ""
    return told if told == "two" and people == 2 or told == "more" and people > 2 else ""


def of_other_number(a: Form, b: Form) -> Edge | None:
    """«اجتماع مع نظيره» is not the one «مع نظيريه»."""
    if {fact(a, "number"), fact(b, "number")} == {"two", "more"}:
        return Edge(verdict="different", score=0.95, why="two who meet, and three or more", rule="of_other_number")
    return None


def of_other_rank(a: Form, b: Form) -> Edge | None:
    """«اجتماع وزراء الداخلية» is no meeting of foreign ministers, and not the summit."""
    if formation(a).apart(formation(b)):
        return Edge(verdict="different", score=0.95, why="those who meet are of another rank", rule="of_other_rank")
    return None


def of_body_and_states(a: Form, b: Form) -> bool:
    """A body, and two states or more that meet in the same town that day without it: its members meet each other as well."""
    one, other = several(a, "who"), several(b, "who")
    for mine, theirs in ((one, other), (other, one)):
        states = frozenset(side for side in theirs if side.startswith("GPE "))
        if bodies(mine) and len(states) > 1 and states == theirs and not states & mine:
            return True
    return False


def told_as_earlier(meeting: Meeting, reading: Reading, lexicon: Lexicon) -> bool:
    """«سبق أن زار», «وسبق وزار»: right before the meeting stands the word for what was once before."""
    fold, ever = lexicon.folding.fold, lexicon.made(earlier_words)
    before = [fold(word) for word in reading.article.text[max(0, meeting.span.start - LETTERS) : meeting.span.start].split()[-BEFORE:]]
    return meeting.status == "held" and any(word.removeprefix(joint) in ever for word in before for joint in ("", lexicon.made(Small).joint))


def earlier_words(lexicon: Lexicon) -> frozenset[str]:
    """The words for what was once before; ask for them by `lexicon.made(earlier_words)`."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("meetings_doubts", DoubtsTable).ever))


def of_earlier(a: Form, b: Form, one: Days, other: Days) -> Edge | None:
    """What is told to have been once before, on no day, is not what goes on or is to come when that is written."""
    for f, g, days_of in ((a, b, other), (b, a, one)):
        written = days(fact(f, "written"))
        if fact(f, "earlier") and written and not fact(g, "earlier") and fact(g, "exact") and days_of.last >= written.first - dt.timedelta(FRESH):
            return Edge(verdict="different", score=0.95, why="once before, and now", rule="of_earlier")
    return None


def of_other_pairs(a: Form, b: Form, spelt: Spelling) -> Edge | None:
    """Two persons who meet, and one of them or neither who meets another; two visitors."""
    mine, theirs = persons(several(a, "who")), persons(several(b, "who"))
    visits = fact(a, "kind") == fact(b, "kind") == "visit" and len(mine) == len(theirs) == 1
    pairs = len(mine) == len(theirs) == 2 and not bodies(several(a, "who")) and not bodies(several(b, "who"))
    if (visits or pairs) and each_has_another(mine, theirs, spelt):
        return Edge(verdict="different", score=0.95, why="others who meet", rule="of_other_pairs")
    return None


def each_has_another(mine: frozenset[str], theirs: frozenset[str], spelt: Spelling) -> bool:
    """Each side names a person whose name is spelt like none of the other's."""
    return all(any(likest(x, others, spelt) < STRANGE for x in some) for some, others in ((mine, theirs), (theirs, mine)))


def called(meeting: Meeting, lexicon: Lexicon) -> dict[str, str]:
    """The fact `called` of a gathering of many («مؤتمر»), which two who meet in the same town do not hold."""
    words, fold = lexicon.made(conference_words), lexicon.folding.fold
    return {"called": "conference"} if fold(next(iter(meeting.span.text.split()), "")) in words else {}


def conference_words(lexicon: Lexicon) -> frozenset[str]:
    """The forms of the nouns that may be said of a conference with the press; ask for them by `lexicon.made(conference_words)`."""
    table = lexicon.table("meetings", MeetingsTable)
    return frozenset(Forms(lexicon).nouns(noun for noun in table.nouns if noun.word in table.of_press))


def one_sided(a: Form, b: Form) -> bool:
    """Of one of them, which is no visit and no body's, only one side is told, and no place that both give, or one is a conference:
    it may be what he met others at."""
    lone = any(fact(f, "lone") for f in (a, b)) and fact(a, "kind") == fact(b, "kind") == "meeting"
    placed = fact(a, "place") and fact(a, "place") == fact(b, "place") and fact(a, "called") == fact(b, "called")
    return lone and not (bodies(several(a, "who")) or bodies(several(b, "who"))) and not placed


def in_company(a: Form, b: Form, dated: bool, spelt: Spelling) -> bool:
    """Three or more persons each, and each names somebody whom the other does not: who is with both may have come with one of them."""
    mine, theirs = persons(several(a, "who")), persons(several(b, "who"))
    if dated or min(len(mine), len(theirs)) < 3 or max(len(mine), len(theirs)) > 4 or bodies(several(a, "who")) or bodies(several(b, "who")):
        return False
    return each_has_another(mine, theirs, spelt)


def beside_others(a: Form, b: Form, spelt: Spelling) -> bool:
    """A meeting of a body alone, and one with persons of which another rank or none is told: all that they share is the body."""
    if {fact(a, "kind"), fact(b, "kind")} != {"meeting"} or fact(a, "rank") == fact(b, "rank") or fact(a, "place") and fact(a, "place") == fact(b, "place"):
        return False
    mine, theirs = several(a, "who"), several(b, "who")
    alone = bool(persons(mine)) != bool(persons(theirs))
    return alone and bool(shared(bodies(mine), bodies(theirs), spelt))


def on_the_next_day(a: Form, b: Form, gap: int, spelt: Spelling) -> Edge | None:
    """A summit of one body on two days, one after the other."""
    both = fact(a, "kind") == fact(b, "kind") == "summit" and fact(a, "exact") and fact(b, "exact")
    if both and gap == 1 and shared(bodies(several(a, "who")), bodies(several(b, "who")), spelt):
        return Edge(verdict="same", score=0.8, why="a summit of one body, a day later", rule="on_the_next_day")
    return None


def offices_told(reading: Reading) -> dict[str, frozenset[str]]:
    """The bodies and states of whose offices an article tells with each person's name."""
    bodies_by_name: dict[str, set[str]] = {}
    known = {r.span: r.names[0].name for r in reading.of(Referent) if len(r.names) == 1}
    for m in reading.of(Mention):
        if m.body and (name := known.get(m.span) or m.entry or m.head.text):
            bodies_by_name.setdefault(name, set()).add(m.body)
    return {name: frozenset(told) for name, told in bodies_by_name.items()}


def without_own_bodies(meeting: Meeting, offices: dict[str, frozenset[str]]) -> tuple[Name, ...]:
    """The parties without the body for which one of two persons who meet stands («الأمين العام للحلف»); `offices`: what is told of each person's."""
    people = [p for p in meeting.parties if p.type == "PER"]
    if len(people) != 2 or meeting.kind == "summit":
        return meeting.parties
    own = frozenset(body for p in people for body in offices.get(p.name, ()))
    return tuple(p for p in meeting.parties if p.type != "ORG" or p.name not in own)
