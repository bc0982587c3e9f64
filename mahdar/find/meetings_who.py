"""Who meets, where and when: the names and dates around a noun of meeting and what stands for them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from mahdar.find.clauses import COMPANY, Part, When
from mahdar.find.ground import BETWEEN, Course, Ground, Seen
from mahdar.find.meetings_delegates import delegates, delegates_met, meant_by_that, of_himself
from mahdar.find.meetings_envoys import people_of
from mahdar.find.meetings_fronted import farther, fronted
from mahdar.find.meetings_joined import gathered, listed
from mahdar.find.meetings_meant import held_by, said_before
from mahdar.find.meetings_named import for_another
from mahdar.find.meetings_near import near_town
from mahdar.find.meetings_off import elsewhere, governed, of_holding, of_other_time, person_at, place_before, since_then
from mahdar.find.meetings_phrase import (
    asked_for,
    attributive,
    beside_another,
    closed_phrase,
    described,
    done_there,
    far_off,
    of_press,
    relative_subject,
    speakers,
    speaks,
    titles,
    told_to,
    union,
)
from mahdar.find.meetings_same import BEGUN
from mahdar.find.meetings_seats import is_visited, seat_named
from mahdar.find.meetings_sites import site_of
from mahdar.find.meetings_subjects import left_out, meanwhile, ourselves
from mahdar.find.meetings_there import a_land, said_in
from mahdar.find.meetings_turns import by_its_clock, done_in, on_its_day, serves, turns
from mahdar.find.meetings_whom import leaders_of_two, peers_of_union, too_wide
from mahdar.find.meetings_whose import adjectives_of_two, excluded, inviter, of_another, of_visitor, taking_part, town, two_states, with_joined, without_related
from mahdar.find.named_before_verb import before_verb
from mahdar.model import Name

AHEAD = 8
"""Tokens behind the noun among which a pronoun or a dual names its parties."""
FAR = 6
"""Tokens with no name farther behind the noun among which the meeting is named beside which it takes place."""
REACH = 8
"""Plain words between a meeting and the town in which it takes place."""
PLAIN = 2
"""Plain words between a meeting and the state in which it takes place."""
PEERS = 16
"""Tokens behind a meeting among which a word for counterparts stands."""
BOTH = 4
"""Tokens before a meeting among which a word for its two stands."""
YEAR = len("2022")
MONTHS = 2
"""Months before an article of which its other meetings are not."""
PARTY_ROLES = frozenset({"with", "between", "for", "of", "by"})


def subjects(ground: Ground, seen: Seen, course: Course) -> Iterable[Part]:
    """Who does it: the subject of a verb of what is done there; the names between the verb and the noun, else those right before the verb;
    of a mere circumstance the persons of its clause; of a noun with a pronoun («his meeting») the last person before it."""
    if any(word in ground.words.with_self for word in ground.page.word[seen.noun + 1 : seen.noun + AHEAD]):
        return owner(ground, seen)
    if of_another(ground, seen):
        return ()
    if main := fronted(ground, seen) or gathered(ground, seen) or leaders_of_two(ground, seen):
        return main
    carried = course.at < seen.noun and ground.carrier(course.at) is not None
    if asked_for(ground, seen, course) or not seen.own and seen.kind != "visit" and not carried and (closed_phrase(ground, seen) or of_press(ground, seen)):
        return [p for p in done_there(ground, seen, course) if p.place.name.type != "PER"]
    if ground.page.word[course.at] in ground.words.done_at:
        return (told_to(ground, seen) if seen.kind != "visit" else []) or done_there(ground, seen, course)
    if seen.kind == "visit" and course.status == "proposed" and course.at < seen.noun:
        every = list(ground.parts(range(course.at + 1, seen.noun), "by"))
        called = [p for p in every if p.place.name.type == "PER"]
        if inviter(ground, seen, course.at, called):
            return ()
        return [Part("by", p.place) for p in called[-1:] if p.role == "to" or len(every) > 1 or any(before_verb(ground, course.at, seen.clause.start))]
    if course.at < seen.noun and ground.carrier(course.at) and not seen.own:
        return () if of_visitor(ground, seen, course) else carried_by(ground, seen, course)
    named = [p for p in seen.parts if p.role == "of" and p.place.name.type == "PER"]
    if ground.beside(seen.noun - 1) and len(named) == 1 and seen.kind != "visit":
        before = [p for p in ground.persons_in(range(seen.clause.start, seen.noun)) if p.place.name.name != named[0].place.name.name][-1:]
        return before or speakers(ground, range(seen.clause.start, seen.noun), seen)
    if (seen.own or with_speaker(ground, seen)) and not any(owned(seen, p) for p in seen.parts):
        both = not seen.own or ground.page.word[seen.noun].endswith(ground.words.dual)
        tokens = range(seen.clause.start, seen.noun)
        named = without_related(ground, [p for p in ground.persons_in(tokens) if not governed(ground, p)])
        before = told_to(ground, seen) or named or speakers(ground, tokens, seen) or said_before(ground, seen) or held_by(ground, seen)
        if both and not seen.own and any(p.role == "with" and p.place.name.type == "PER" for p in seen.parts):
            return before[:1]
        return with_joined(ground, before[-2:]) if both else before[-1:]
    return held_by(ground, seen) if not seen.own else ()


def carried_by(ground: Ground, seen: Seen, course: Course) -> list[Part]:
    """The names between what carries the noun and the noun, with those before a verb that none of them does, or farther from a noun that carries it."""
    between = list(ground.parts(range(course.at + 1, seen.noun), "by"))
    verb = ground.verb(course.at)
    if verb and not any(p.role == "by" for p in between):
        before = meanwhile(ground, course.at) or relative_subject(ground, course.at, verb[0].two) or tuple(before_verb(ground, course.at, seen.clause.start))
        sent = list(delegates(ground, range(course.at + 1, seen.noun)))
        return [*between, *(sent or before or of_himself(ground, course.at) or ourselves(ground, seen, course) or left_out(ground, seen, course))]
    if not verb and not seen.parts and ground.definite(seen.noun) and ground.beside(course.at - 1):
        return between
    if not verb and not any(p.role == "between" for p in seen.parts) and not two_states(ground, seen) and not taking_part(ground, course.at):
        others = any(p.role == "with" for p in seen.parts) and all(p.place.name.type != "PER" for p in seen.parts)
        who = list(farther(ground, course.at, seen.clause.start)) or (self_told(ground, seen) if others else [])
        return [*between, *(who or (announcing(ground, course.at, seen.clause.start) if others else ()))]
    return between


def self_told(ground: Ground, seen: Seen) -> list[Part]:
    """«قالت الهند إنها تسعى لإجراء محادثات مع تونس»: who is meant by the pronoun with «that» before the clause."""
    that = ground.clause(seen.noun).start - 1
    return meant_by_that(ground, that) if that > 0 and ground.page.word[that] in ground.small.that and that not in ground.covered else []


def owned(seen: Seen, part: Part) -> bool:
    """The name behind the noun says whose meeting it is: «between» two, «of» somebody; a visit «to» a state is still of somebody else."""
    return part.role in ("between", "of", "for") and not part.place.city and not (seen.kind == "visit" and part.place.name.type == "GPE")


def with_speaker(ground: Ground, seen: Seen) -> bool:
    """The small word before the noun makes of whom the clause names one of its parties: «during», «in», and «after» where somebody stands after «with».
    Names behind another meeting's noun are parties of that one."""
    row = ground.words.before.get(ground.page.word[seen.noun - 1])
    if seen.clause.start and ground.noun(seen.clause.start - 1):
        return False
    if any(ground.small.roles.get(word) == "between" or word in ground.words.duals for word in ground.page.word[seen.noun + 1 : seen.noun + BOTH]):
        return False
    if seen.kind == "summit" and ground.definite(seen.noun) and not seen.parts or adjectives_of_two(ground, seen):
        return False
    named = seen.kind == "summit" and any(p.role == "of" and p.place.city and p.place.first == seen.noun + 1 for p in seen.parts)
    known = ground.definite(seen.noun) or named
    return ground.beside(seen.noun - 1) and (row is None or row.same_day or any(p.role == "with" for p in seen.parts) or not known)


def owner(ground: Ground, seen: Seen) -> Iterator[Part]:
    """«القمة التي كانت مقررة بينه وبين …»: the pronoun means the last person before the noun, else the last state or body."""
    before = [p for p in ground.parts(range(seen.clause.start, seen.noun), "by") if p.place.name.type != "OTHER"]
    near, far = (list(ground.persons_in(range(tokens.start, seen.noun))) for tokens in (seen.clause, ground.sentence(seen.noun)))
    yield from (near or far or before)[-1:]


def announcing(ground: Ground, noun: int, first: int) -> Iterator[Part]:
    """«أعلنت تونس تأجيل الاجتماع مع …»: the state that announces it, right behind the verb."""
    for j in range(first, noun - 1):
        named = ground.places.get(j + 1) if ground.page.word[j].removeprefix(ground.small.joint) in ground.words.announcing else None
        if named and named.name.type == "GPE" and not ground.role(named, ""):
            yield Part("by", named)
            return


def parties_of(ground: Ground, seen: Seen, parts: tuple[Part, ...], carrier: int | None = None) -> tuple[Name, ...]:
    """The parties, each once, in order: names in a party's role, and states whose adjectives follow the noun."""
    found: dict[str, Name] = {}
    for part in (*parts, *delegates_met(ground, seen), *listed(ground, seen)):
        if takes_part(ground, seen, part):
            found |= {name.name: name for name in ground.apart(part.place) if name.name not in found}
    if (body := led_body(ground, seen.noun + 1, seen.clause.stop)) and not any(n.type == "ORG" for n in found.values()):
        found = {body.name: body, **found}
    if not found and carrier is not None and ground.verb(carrier) and (body := led_body(ground, carrier + 1, seen.noun)):
        found = {body.name: body}
    for j in range(seen.noun + 1, min(seen.noun + AHEAD // 2, seen.clause.stop)):
        for state in (
            ground.words.duals.get(ground.page.word[j], ()) if j == seen.noun + 1 or ground.small.roles.get(ground.page.word[j - 1]) == "between" else ()
        ):
            found.setdefault(state, Name(state, "GPE", ground.span(j, j + 1)))
    found |= {name.name: name for name in peers_of_union(ground, seen) if name.name not in found}
    for name in union(ground, seen):
        found.setdefault(name, Name(name, "ORG", ground.span(seen.noun + 1, seen.noun + 2)))
    for state, j in (*ground.states_after(seen.noun + bool(union(ground, seen)), seen.clause.stop), *peers(ground, seen), *people_of(ground, seen)):
        found.setdefault(state, Name(state, "GPE", ground.span(j, j + 1)))
    return tuple(found.values())


def peers(ground: Ground, seen: Seen) -> Iterator[tuple[str, int]]:
    """«مع فلان ونظرائه التركي والهندي»: the states whose adjectives follow the word for one's counterparts."""
    for j in range(seen.noun + 1, min(seen.noun + PEERS, seen.clause.stop)):
        office = ground.places.get(j)
        if ground.page.word[j].removeprefix(ground.small.joint) in ground.words.peers and (office or j not in ground.covered):
            yield from ground.states_after(office.last - 1 if office else j, seen.clause.stop)


def takes_part(ground: Ground, seen: Seen, part: Part) -> bool:
    """The name is a party by its role: no city that names the meeting, no place, no state to which a visit goes, no one who is absent or sends an envoy."""
    at, name = part.place, part.place.name
    if at.first and ground.page.word[at.first - 1].removeprefix(ground.small.joint) in ground.words.absent:
        return False
    if at.mention.rule == "bare_body" and at.first and ground.page.raw[at.first - 1] in ground.small.commas:
        return False
    if excluded(ground, part) or serves(ground, part) or by_its_clock(ground, part) or for_another(ground, at) or is_visited(ground, seen, part):
        return False
    if titles(ground, at) or name.type == "PER" and (described(ground, name.name) or attributive(ground, at)):
        return False
    if seen.kind == "visit" and part.role in COMPANY and far_off(ground, seen, part):
        return False
    if part.role == "in" and name.type == "PER":
        return bool(at.clitic) or seen.own and seen.kind == "meeting" and (at.first - 1 in ground.covered or at.first - 1 in ground.timed)
    if name.type == "GPE" and part.role == "by" and any((verb := ground.verb(j)) and verb[1].hosts for j in (at.first - 1, at.last)):
        return False
    if seen.kind == "vote" and part.role == "with" and name.type == "GPE":
        return False
    if part.role not in PARTY_ROLES or name.type == "OTHER" or at.mention.kind == "place" or part.role == "of" and at.city:
        return False
    if part.role in goals(seen) and name.type == "GPE" and (seen.kind == "visit" or far_off(ground, seen, part)):
        return False
    host = next(
        (j for j in range(at.first - 1, -1, -1) if ground.page.word[j] not in ground.words.capital and not ground.adjective(j) and not town(ground, j)), -1
    )
    if host >= 0 and (verb := ground.verb(host)) and verb[1].hosts and verb[0].it:
        return False
    return name.type == "GPE" or not any(word in ground.words.aides for word in ground.page.word[max(0, at.first - 1) : at.first])


def goals(seen: Seen) -> tuple[str, ...]:
    """The roles of the state to which a visit goes, besides «to»: «زيارته لتونس», and where none of these is told «زيارة تونس»."""
    bare = seen.kind == "visit" and not any(p.role in ("to", "for", "between") for p in seen.parts)
    return ("for", "of") if bare else ("for",)


def led_body(ground: Ground, first: int, stop: int) -> Name | None:
    """«قمة الحلف», «قمة قادة دول الحلف»: the body that the token names, or that stands after the words for its leaders."""
    j = first
    while j < min(stop, first + FAR) and ground.page.word[j] in ground.words.leaders:
        j += 1
    return ground.body_at(j)


def hosted(ground: Ground, course: Course) -> bool:
    """The verb that tells is one whose subject is the place: «استضافت إسطنبول»."""
    carrier = ground.carrier(course.at)
    return carrier is not None and carrier[1].hosts


LANDS = frozenset({"state", "place"})
"""Kinds of mention that name a place; an office stands for a state («بالزعيم الكوري») and names none."""


def place_of(ground: Ground, seen: Seen, parts: tuple[Part, ...], host: bool) -> Name | None:
    """Where: a city right after the noun or as the host, else the first city or state after «in» (of a visit also «to»)."""
    roles = ("to", *goals(seen)) if seen.kind == "visit" else ("in",)
    parts = tuple(p for p in parts if p.place.first < seen.noun or within_reach(ground, seen, p) and not elsewhere(ground, seen, p))
    cities = [p for p in parts if p.place.city and p.role == "of" or host and p.role == "by" and p.place.name.type == "GPE"]
    if host_place := hosted_after(ground, seen):
        return host_place
    named = [p for p in parts if p.role in roles and p.place.name.type == "GPE" and p.place.mention.kind in LANDS and not too_wide(ground, seen, p.place)]
    for part in (*cities, *(p for p in named if p.place.city or near(ground, seen, p))):
        return Name(part.place.city or part.place.name.name, "GPE", part.place.mention.span)
    if seat := seat_named(ground, seen) or near_town(ground, seen) or site_of(ground, seen, parts):
        return seat
    there = said_in(ground, seen) if fresh(ground, seen) else None
    return capital_named(ground, seen) or place_before(ground, seen) or (Name(there.city or "", "GPE", there.mention.span) if there else None)


def fresh(ground: Ground, seen: Seen) -> bool:
    """«بعد محادثات مع …»: a meeting not named before, with others, right after which or during which somebody speaks."""
    row = ground.words.before.get(ground.page.word[seen.noun - 1]) if seen.noun else None
    new = seen.kind == "meeting" and not (seen.own or ground.definite(seen.noun))
    return new and row is not None and (row.soon or row.same_day) and any(p.role == "with" for p in seen.parts)


def hosted_after(ground: Ground, seen: Seen) -> Name | None:
    """«اجتماع استضافته فرنسا», «المؤتمر الذي تستضيفه بكين»: the place behind a verb of hosting right after the noun."""
    for j in range(seen.noun + 1, seen.clause.stop):
        verb, place = ground.verb(j), ground.places.get(j + 1 + a_land(ground, j + 1))
        if ground.page.word[j] in ground.small.topics and j not in ground.covered:
            return None
        if j >= seen.noun + AHEAD and not (ground.page.word[j - 1] in ground.small.relatives and (person_at(ground, j - 2) or alone(ground, seen, j))):
            continue
        if verb and verb[1].hosts and verb[0].it and place and place.name.type == "GPE":
            return Name(place.city or place.name.name, "GPE", place.mention.span)
    return None


def alone(ground: Ground, seen: Seen, j: int) -> bool:
    """«الاجتماع الوزاري لمنتدى التعاون الهندي التركي، الذي تستضيفه طنجة»: right behind a comma the relative, and before it nothing but the meeting's phrase."""
    phrase, page = range(seen.noun + 1, j - 2), ground.page
    if j >= seen.noun + 2 * AHEAD or page.raw[j - 2] not in ground.small.commas:
        return False
    return not any(page.raw[k] in ground.small.commas or page.word[k] in ground.small.roles or ground.noun(k) for k in phrase)


def capital_named(ground: Ground, seen: Seen) -> Name | None:
    """«شهدت العاصمة الفرنسية لقاء»: the capital of the state whose adjective follows."""
    for j in (j for j in seen.clause if ground.page.word[j] in ground.words.capital and j not in ground.covered and not (j and ground.noun(j - 1))):
        state = ground.adjective(j + 1) if j + 2 < len(ground.page) and j + 2 not in ground.places else None
        if state and state in ground.small.capital_of:
            return Name(ground.small.capital_of[state], "GPE", ground.span(j, j + 2))
    return None


def land_of(ground: Ground, place: Name | None) -> str:
    """The state in which the place lies; a state lies in itself."""
    if place is None:
        return ""
    known = (p.mention for p in ground.places.values() if p.mention.span == place.mention)
    return next((m.body or m.entry or "" for m in known), "")


def long_ago(time: str | None, published: str | None) -> bool:
    """The date lies in an earlier year than the article, or so many months before it that it tells of another meeting than those of its days."""
    if not time or not published:
        return False
    year, month = int(published[:4]), int(published[5:7] or 1) if len(published) > YEAR else 12
    told = (int(time[:4]), int(time[5:7]) if len(time) > YEAR and time[5:7].isdigit() else month)
    return (year - told[0]) * 12 + month - told[1] > MONTHS


def within_reach(ground: Ground, seen: Seen, part: Part) -> bool:
    """A place farther behind the noun is one of something else."""
    return sum(ground.plain(j) for j in range(seen.noun + 1, part.place.first)) <= REACH


def near(ground: Ground, seen: Seen, part: Part) -> bool:
    """A state is where it takes place when it stands after a name, a date or a comma, or few plain words stand between;
    «leaders who compete in Libya» meet elsewhere."""
    small, words, at = ground.small, ground.words, part.place.first
    while at >= 2 and ground.page.word[at - 1] in small.heads:
        at -= 1
    if at >= 2 and ground.page.word[at - 1] in small.roles and not ground.plain(at - 2):
        return True
    empty = small.relatives.union(small.was, words.be, words.after)
    return sum(ground.plain(j) and ground.page.word[j] not in empty and not ground.verb(j) for j in range(seen.noun + 1, part.place.first)) <= PLAIN


def dated_in(ground: Ground, seen: Seen, course: Course) -> range:
    """Where its date is looked for: in its phrase, and before it where what is told there is of the same day (not «announced on Monday the cancelling of»)."""
    carrier = ground.verb(course.at)
    holding = carrier is not None and carrier[1].then in BEGUN and course.at < seen.noun
    upon = seen.kind == "visit" and ground.page.word[seen.noun - 1] in ground.words.apart
    during = seen.kind != "visit" and done_in(ground, course) or on_its_day(ground, course.at) or on_its_day(ground, seen.noun - 1)
    same_day = not upon and (holding or during or ground.beside_in(seen.noun - 1))
    apart = ground.words.where | ground.small.relatives | ground.words.perfect
    there = next((j for j in range(seen.noun - 1, seen.clause.start - 1, -1) if ground.page.word[j] in apart), seen.clause.start)
    return range(there if same_day else seen.noun, told_of(ground, seen))


def told_of(ground: Ground, seen: Seen) -> int:
    """Where the clause goes over to something else: a relative that stands farther from the noun than its own would, or words quoted behind it."""
    plain = 0
    for j in range(seen.noun + 1, seen.clause.stop):
        another = ground.page.word[j] in ground.small.relatives and plain > BETWEEN and not of_holding(ground, seen, j)
        if speaks(ground, j, seen.noun) or another or beside_another(ground, j):
            return j
        if turns(ground, j, seen.noun) and ground.page.word[j + 1] not in ground.small.was:
            return j
        if of_other_time(ground, j, plain) or since_then(ground, j):
            return j
        plain += ground.plain(j)
    return seen.clause.stop


def hour_of(ground: Ground, tokens: range) -> str | None:
    """«يلتقيان عند الساعة 13:15»: an hour without a day is one of the day of publication, where the meeting is to come."""
    hours = any(ground.page.word[j] in ground.words.hours for j in tokens)
    return ground.published if hours and ground.published and len(ground.published) == len("2022-01-31") else None


def said_there(ground: Ground, seen: Seen, course: Course) -> str | None:
    """«وأضاف خلال لقاء مع …», «قال بعد لقاء»: the day on which the statement was said in whose sentence the word stands; of «the meeting» only for «during»,
    and never of one that stands in the words quoted."""
    row = ground.words.before.get(ground.page.word[course.at]) if course.at < seen.noun else None
    fresh = row is not None and row.soon and not (ground.definite(seen.noun) or seen.own)
    if course.status not in BEGUN or not (fresh or on_its_day(ground, course.at) or ground.beside_in(seen.noun - 1)):
        return None
    depth = ground.page.depth
    cues = (j for j in range(seen.noun, ground.clause(seen.noun).start - 1, -1) if j in ground.said)
    return next((ground.said[j] for j in cues if depth[j] == depth[seen.noun]), None)


def when_carried(ground: Ground, seen: Seen, course: Course) -> When | None:
    """The date between the verb that carries the noun and the noun («يعقد الخميس اجتماعا لبحث هجوم الاثنين»)."""
    carrier = ground.carrier(course.at)
    holding = carrier is not None and carrier[1].then in BEGUN and course.at < seen.noun
    return ground.when_near(range(course.at, seen.noun), course.at) if holding else None


def host_named(ground: Ground, i: int) -> int:
    """«لقاء على هامش القمة»: the token of the noun of the meeting beside which this one takes place; 0 when there is none."""
    stop = ground.clause(i).stop - 1
    behind = itertools.islice((j for j in range(i + 1, stop) if j not in ground.covered), AHEAD + FAR)
    return next((j + 1 for j in behind if ground.page.word[j] in ground.words.margins and ground.noun(j + 1)), 0)
