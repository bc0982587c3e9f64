"""Where a guest is received: the relative or circumstance behind the meeting tells where he came, visits or stays."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Place
from mahdar.find.ground import Ground
from mahdar.find.meetings_off import person_at
from mahdar.find.meetings_same import Told
from mahdar.lexicon.talks import MeetingVerb

FAR = 25
"""Tokens behind a meeting among which its guest is described."""
NEAR = 8
"""Tokens behind a word of visiting among which its goal stands."""
FIRST = 4
"""Tokens at the head of a sentence among which its verb stands."""
LANDS = frozenset({"state", "place"})
"""Kinds of mention that name a place."""


def place_of_guest(ground: Ground, t: Told) -> Place | None:
    """«استقبل فلانا الذي يزور طنجة», «مع فلان، الذي وصل الثلاثاء إلى طنجة», «لدى وصوله إلى طنجة»: the place that the sentence tells of the guest."""
    behind = range(t.at + 1, min(t.at + FAR, ground.sentence(t.at).stop - 1))
    for j in behind:
        if ground.page.word[j] in ground.words.arrivals and ground.page.word[j - 1] not in ground.words.ahead and j not in ground.covered:
            return next(goals(ground, j, ("to",)), None)
        if j not in ground.covered and ground.page.word[j] in ground.small.relatives and party_before(ground, t, j):
            return of_relative(ground, j + 1)
    return on_visit(ground, t)


def on_visit(ground: Ground, t: Told) -> Place | None:
    """«في زيارة رسمية إلى طنجة، التقى …»: the visit at the head of the sentence of the verb."""
    first = ground.sentence(t.at).start
    visit = next((n for n in range(first, min(first + 2, t.at)) if visits(ground, n)), None)
    return next(goals(ground, visit, ("to", "in", "for", ""), t.at), None) if visit is not None and not t.noun else None


def party_before(ground: Ground, t: Told, j: int) -> bool:
    """A person who meets stands right before the token, or before the comma there."""
    k = j - 1 - (ground.page.raw[j - 1] in ground.small.commas)
    return person_at(ground, k) and ground.places[ground.covered[k]].name.name in {p.name for p in t.meeting.parties}


def of_relative(ground: Ground, k: int) -> Place | None:
    """What a relative clause that begins at the token tells: an arrival, or a visit in the present."""
    word = ground.page.word[k]
    if word in ground.words.arrived:
        return next(goals(ground, k, ("to", "in")), None)
    if any(f.shape == "present" and isinstance(f.verb, MeetingVerb) and f.verb.kind == "visit" for f in ground.words.verbs.get(word, ())):
        return next(goals(ground, k, ("to", "in", "")), None)
    visit = next((n for n in range(k + 1, k + FIRST) if n < len(ground.page) and visits(ground, n)), None)
    if visit is None or ground.tenses.of(word) != "present":
        return None
    return next(goals(ground, visit, ("to", "in", "for", "")), None)


def visits(ground: Ground, i: int) -> bool:
    """The noun of a visit stands at the token, behind «in»."""
    form = ground.noun(i)
    return form is not None and form.noun.kind == "visit" and (ground.beside_in(i - 1) or ground.small.clitic_roles.get(form.clitic[:1]) == "in")


def goals(ground: Ground, k: int, roles: tuple[str, ...], stop: int = 0) -> Iterator[Place]:
    """The first place behind the token, near it or before `stop`, when it stands in one of the roles; "" for one with nothing plain before it."""
    for part in ground.parts(range(k + 1, stop or min(k + 1 + NEAR, ground.sentence(k).stop)), "of"):
        if part.place.mention.kind in LANDS and part.place.name.type == "GPE":
            direct = part.role == "of" and "" in roles and not any(ground.plain(j) for j in range(k + 1, part.place.first))
            if part.role in roles or direct:
                yield part.place
            return


def begins(ground: Ground, at: int) -> bool:
    """«والتقى», «كما التقى», «ومن المقرر أن يلتقي»: the verb at the token is the first of its sentence, which goes on from the one before."""
    first, word = ground.sentence(at).start, ground.page.word
    opening = ground.small.verb_follows.union(ground.small.roles, ground.words.modal)
    if at - first > FIRST or any(word[j].removeprefix(ground.small.joint) not in opening for j in range(first, at)):
        return False
    return word[first].startswith(ground.small.joint) or at > first and word[first] in ground.small.verb_follows
