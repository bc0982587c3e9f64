"""Where a meeting takes place that tells no place of its own: where one of its parties has arrived in the same sentence, or where he speaks of it."""

from __future__ import annotations

from mahdar.find.clauses import Place
from mahdar.find.ground import DAY, Ground, Seen
from mahdar.find.meetings_guests import begins, place_of_guest
from mahdar.find.meetings_same import TALKS, Told, replace_meeting
from mahdar.lexicon.talks import MeetingVerb
from mahdar.model import Name

LANDS = frozenset({"state", "place"})
"""Kinds of mention that name a place."""
FAR = 30
"""Tokens between an arrival and the meeting."""
NEAR = 12
"""Tokens between an arrival and its goal."""

WHERE, FARTHER = 5, 9
"""Tokens before a meeting among which «where» stands; with a word like «it is planned» behind it."""


def where_arrived(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where those without a place have that at which one of their parties has arrived."""
    return [arrived(ground, group) if no_place(group) else group for group in groups]


def no_place(group: list[Told]) -> bool:
    """Talks that no word tells a place of, and that are not beside others."""
    one_time = len({t.past for t in group}) == 1
    return one_time and all(t.meeting.kind in TALKS and not t.meeting.place and not t.margin for t in group)


def arrived(ground: Ground, group: list[Told]) -> list[Told]:
    """The group with the place that the first of its places that can takes from an arrival."""
    place = next((place for t in group if (place := where_told(ground, t) or goal_of(ground, t) or place_of_guest(ground, t))), None)
    if place is None:
        return group
    weeks = (day_on(ground, place, t) for t in group if not any(o.meeting.time for o in group))
    name = Name(place.city or place.name.name, "GPE", place.mention.span)
    return [replace_meeting(t, name, next(weeks, None)) for t in group]


def day_on(ground: Ground, place: Place, t: Told) -> str | None:
    """«سيتوجه إلى طنجة الأسبوع المقبل لاستئناف المحادثات»: the week or month, and no day, that stands between the place and what somebody comes for."""
    meant = bool(t.noun) and place.last < t.at and ground.meant(t.at - 1)
    when = next((w for w in ground.times if place.last <= w.first < t.at), None) if meant else None
    return when.edtf if when and len(when.edtf) != DAY else None


def where_told(ground: Ground, t: Told) -> Place | None:
    """«قاد الوفد إلى طنجة حيث أجرى محادثات», «في طنجة، حيث التقى»: the town right before «where», a few tokens before the meeting; of a state only «to» it."""
    where = next((j for j in range(t.at - 1, max(1, t.at - FARTHER), -1) if ground.page.word[j] in ground.words.where), None)
    if where is None or earlier(ground, t.at):
        return None
    if t.at - where >= WHERE and not any(word in ground.words.modal for word in ground.page.word[where + 1 : t.at]):
        return None
    k = where - 1
    while k > 0 and (k in ground.timed or ground.page.raw[k] in ground.small.commas):
        k -= 1
    k = before_visit(ground, k)
    place = ground.places.get(ground.covered[k]) if k in ground.covered else None
    if place is None or place.name.type != "GPE" or place.mention.kind not in LANDS:
        return None
    before = place.first - 1
    while before > 0 and (ground.page.word[before] in ground.small.heads or ground.adjective(before)):
        before -= 1
    role = ground.role(place, ground.small.roles.get(ground.page.word[before], ""))
    return place if role == "to" or role == "in" and (place.city or of_host(ground, t, place)) else None


def before_visit(ground: Ground, k: int) -> int:
    """«بدأها بالهند في زيارة من يومين»: the token before «in» and the visit whose description ends at this one; else this one."""
    for j in range(k, max(1, k - WHERE), -1):
        if j in ground.covered or ground.page.raw[j] in ground.small.commas:
            return k
        form = ground.noun(j)
        if form is not None:
            return j - 2 if form.noun.kind == "visit" and ground.beside_in(j - 1) else k
    return k


def of_host(ground: Ground, t: Told, place: Place) -> bool:
    """«بدأها بالهند، حيث التقى الوزير الهندي»: one of those who meet stands for the state."""
    return any(place.name.name in ground.states_of(name.name) for name in t.meeting.parties if name.type == "PER")


def goal_of(ground: Ground, t: Told) -> Place | None:
    """«وصل فلان إلى طنجة والتقى …», «يصل طنجة في زيارة يلتقي خلالها …», «توجه إلى طنجة لإجراء محادثات»: the one place between the arrival of a party
    and the meeting, in its sentence, not to prepare it; of a verb at the head of its sentence also in the one before."""
    if earlier(ground, t.at):
        return None
    first = ground.sentence(t.at).start
    if heads(ground, t):
        first = ground.sentence(max(first - 2, 0)).start
    came = [j for j in range(max(first, t.at - FAR), t.at) if leads_there(ground, t, j)]
    if not came or prepares_it(ground, range(came[-1] + 1, t.at)) or not (comes(ground, t, came[-1]) or comes_for(ground, t, came[-1])):
        return None
    lands = [p for j in range(came[-1] + 1, t.at) if (p := ground.places.get(j)) and p.name.type == "GPE" and p.mention.kind in LANDS]
    if not lands or not (goal(ground, came[-1], lands[0]) or what_for(ground, t, lands[0])) or any(not nearer(ground, lands[0], p) for p in lands[1:]):
        return None
    return lands[0]


def leads_there(ground: Ground, t: Told, j: int) -> bool:
    """The verb at the token is one of going or staying; or of visiting, where the meeting is what for: «يزور طنجة لإجراء محادثات»."""
    word = ground.page.word[j]
    if j in ground.covered or {word, word.removeprefix(ground.small.joint)} & ground.words.arrived:
        return j not in ground.covered
    visit = any(isinstance(form.verb, MeetingVerb) and form.verb.kind == "visit" for form in ground.words.verbs.get(word, ()))
    return visit and bool(t.noun) and ground.meant(t.at - 1)


def heads(ground: Ground, t: Told) -> bool:
    """The verb of the meeting, or that carries it, stands at the head of its sentence, joined to what was told before."""
    if not t.noun:
        return begins(ground, t.at)
    return not t.definite and (ground.verb(t.at - 1) is not None and begins(ground, t.at - 1) or named_again(ground, t))


def named_again(ground: Ground, t: Told) -> bool:
    """«توجه فلان إلى طنجة. ويفترض أن يجري فلان محادثات»: behind the verb at the head of the sentence, which carries the meeting, its subject is named again."""
    here = ground.sentence(t.at)
    verb = next((j for j in range(here.start, min(here.start + WHERE, t.at)) if ground.verb(j)), None)
    place = ground.places.get(verb + 1) if verb is not None else None
    if verb is None or place is None or place.name.name not in {p.name for p in t.meeting.parties} or not begins(ground, verb):
        return False
    before = ground.sentence(max(here.start - 2, 0))
    return any((p := ground.places.get(j)) is not None and p.name.name == place.name.name for j in before)


def earlier(ground: Ground, i: int) -> bool:
    """«بعد لقائه», «بعد أن التقى», «كان قد التقى», «سبق أن التقى»: the meeting was before what the sentence tells."""
    before = ground.page.word[max(0, i - 3) : i]
    if any(word in ground.small.was or word in ground.words.perfect or word in ground.words.ahead for word in before):
        return True
    return any((row := ground.words.before.get(word)) is not None and (row.soon or row.next_day) for word in before) or any(
        w in ground.words.ever for w in before
    )


def prepares_it(ground: Ground, tokens: range) -> bool:
    """«في طريقه إلى طنجة للتحضير لقمة»: who comes «to prepare» the meeting comes before it; who comes «in readiness» for it comes to it."""
    return any((word := ground.page.word[j]) in ground.words.prepares and ground.small.clitic_roles.get(word[:1]) == "for" for j in tokens)


def comes_for(ground: Ground, t: Told, j: int) -> bool:
    """«يتجمع المسؤولون في طنجة لحضور اجتماعات الاتحاد», «في طريقها إلى طنجة للمشاركة في اجتماع»: the meeting is what for, and the town right before that."""
    for_it = t.at - 1 - ground.beside_in(t.at - 1)
    place = ground.places.get(ground.covered[for_it - 1]) if for_it - 1 in ground.covered else None
    return place is not None and bool(place.city) and bool(t.noun) and ground.meant(for_it) and not ground.negated(j)


def what_for(ground: Ground, t: Told, place: Place) -> bool:
    """«يتواجد الوزير فلان، …، في طنجة لإجراء محادثات»: behind «in» or «to» the town stands right before what somebody is there for."""
    role = ground.role(place, ground.small.roles.get(ground.page.word[place.first - 1], ""))
    return bool(t.noun) and role in ("to", "in") and place.last == t.at - 1 and ground.meant(t.at - 1)


def comes(ground: Ground, t: Told, j: int) -> bool:
    """A party of the meeting is named between the arrival and the meeting, or before the arrival in its sentence."""
    who = {name.name for name in t.meeting.parties if name.type == "PER"}
    near = (ground.places.get(k) for k in range(ground.sentence(j).start, t.at))
    return not ground.negated(j) and any(p is not None and p.name.name in who for p in near)


def goal(ground: Ground, j: int, place: Place) -> bool:
    """The place is where the arrival at the token leads: behind «to» or «in», or behind the verb itself, its subject, a date and commas."""
    role = ground.role(place, ground.small.roles.get(ground.page.word[place.first - 1], ""))
    if place.first - j > NEAR or role not in ("", "to", "in"):
        return False
    before = place.first - 1
    return role != "" or not ground.plain(before) or before == j or ground.page.word[before] in ground.words.aforesaid


def nearer(ground: Ground, first: Place, other: Place) -> bool:
    """Another place that tells only in which state the first lies, or the like: the same once more."""
    return other.name.name == first.name.name or other.mention.body == first.name.name or first.mention.body == other.name.name


def said_in(ground: Ground, seen: Seen) -> Place | None:
    """«قال فلان في مؤتمر صحفي في طنجة بعد محادثات مع …»: the one town of the clause before the meeting, behind «in» or «from» and no plain noun."""
    told = [p for j in range(seen.clause.start, seen.noun) if (p := ground.places.get(j)) and p.city]
    if len(told) != 1 or any(ground.page.word[j] in ground.small.topics for j in range(seen.clause.start, told[0].first)):
        return None
    at = told[0].first
    before = at - 1 if ground.role(told[0], "") == "in" else at - 2
    if before < seen.clause.start or ground.role(told[0], ground.small.roles.get(ground.page.word[at - 1], "")) not in ("in", "from"):
        return None
    return told[0] if not ground.plain(before) or ground.page.word[before] in ground.words.not_before else None


def a_land(ground: Ground, j: int) -> bool:
    """«تستضيفه مقاطعة كيبك»: a word for what kind of place it is stands at the token, with or without the article in the tables."""
    word, heads = ground.page.word[j] if j < len(ground.page) else "", ground.small.heads
    return bool(word) and j not in ground.covered and (word in heads or ground.small.article + word in heads)
