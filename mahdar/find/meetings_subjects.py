"""Who meets where the verb names nobody: the subject of the verb before it, which «and» joins to it or whose visit it tells of."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Part, Place
from mahdar.find.ground import Course, Ground, Seen
from mahdar.find.meetings_whom import whose_word
from mahdar.find.named_before_verb import before_verb
from mahdar.lexicon.talks_forms import VerbForm
from mahdar.model import Mention, Name, Referent, Statement

NEAR = 6
"""Tokens between a verb and its subject."""
SIDE = ("with", "in")
"""Roles of the other side behind a verb of meeting: «بفلان», «مع فلان»."""


def others_only(ground: Ground, i: int, form: VerbForm, after: tuple[Part, ...]) -> bool:
    """«والتقى بفلان وفلان», «والتقى الرئيس فلانا ووزيره»: all who stand behind a verb that «and» joins to another are the other side."""
    persons = [p for p in after if p.place.name.type == "PER" and p.role in ("by", *SIDE)]
    also = i > 0 and ground.page.word[i - 1].removeprefix(ground.small.joint) in ground.words.also
    there = i > 0 and ground.page.word[i - 1] in ground.words.where
    if form.two or not persons or not (also or there or ground.page.word[i].startswith(ground.small.joint)):
        return False
    if (also or there) and not agrees(ground, i, persons[0].place) or there and joined(after):
        return True
    return persons[0].role in SIDE or len(persons) > 1 and of_one_side(ground, persons)


def joined(after: tuple[Part, ...]) -> bool:
    """«التقى خلالها الرئيس فلانا ووزيره»: "and" joins the last of those behind the verb to the first."""
    persons = [p for p in after if p.place.name.type in ("PER", "GPE", "ORG") and p.role in ("by", *SIDE)]
    return len(persons) > 1 and bool(persons[-1].place.clitic)


def of_one_side(ground: Ground, persons: list[Part]) -> bool:
    """Persons whose offices are all of one state."""
    sides = [ground.states_of(p.place.name.name) for p in persons]
    return all(sides) and len(frozenset.union(*sides)) == 1


def acting(ground: Ground, verb: int, others: frozenset[str]) -> list[Part]:
    """The subject of the nearest verb before the one at the token in its sentence, at whose head that of the sentence before."""
    sentence = ground.sentence(verb)
    if near := right_before(ground, verb, others):
        return near
    at = heads(ground, verb, sentence.start)
    if not at:
        found = next(before_in(ground, range(sentence.start, verb), nearest=True), None)
    else:
        before = ground.sentence(max(sentence.start - 2, 0))
        found = next(before_in(ground, before, nearest=False), None) if before.stop <= sentence.start else None
    fits = found is not None and found.name.name not in others and agrees(ground, verb, found)
    return [Part("by", found)] if found and fits else []


def right_before(ground: Ground, verb: int, others: frozenset[str]) -> list[Part]:
    """«الوساطة التي قام بها فلان، حيث التقى الوزير وفلانا»: the person right before «where» in front of the verb, whom no small word governs."""
    k = verb - 2
    if k < 1 or ground.page.word[verb - 1] not in ground.words.where:
        return []
    k -= ground.page.raw[k] in ground.small.commas
    place = ground.places.get(ground.covered[k]) if k in ground.covered else None
    fits = place is not None and place.name.type == "PER" and place.name.name not in others and not governed_by(ground, place.first)
    return [Part("by", place)] if place and fits and not place.clitic and agrees(ground, verb, place) else []


def heads(ground: Ground, verb: int, first: int) -> bool:
    """The verb is the first word of its sentence, but for small ones before it."""
    return all(ground.page.word[j] in ground.small.verb_follows | ground.words.perfect for j in range(first, verb))


def before_in(ground: Ground, tokens: range, nearest: bool) -> Iterator[Place]:
    """The subjects of the verbs among the tokens, the nearest to their end first, or the first one; none of a relative clause or behind «that»."""
    verbs = [j for j in tokens if told(ground, j)]
    for j in reversed(verbs) if nearest else verbs[:1]:
        if place := subject_of(ground, j, tokens):
            yield place


def told(ground: Ground, j: int) -> bool:
    """A verb stands at the token that is neither of a relative clause nor behind «that» or «where»."""
    if j in ground.covered or j in ground.timed or ground.page.depth[j] or not ground.tenses.of(ground.page.word[j]):
        return False
    return not j or ground.page.word[j - 1] not in ground.small.relatives | ground.small.that | ground.words.where


def subject_of(ground: Ground, verb: int, tokens: range) -> Place | None:
    """The person right behind the verb or farther on with nobody before him, else right before it."""
    for j in range(verb + 1, tokens.stop):
        place = ground.places.get(j)
        if j > verb + 1 and told(ground, j) or ground.page.word[j] in ground.small.relatives | ground.small.that:
            break
        if place and not place.clitic and (place.name.type == "PER" or j == verb + 1 and in_office(place)):
            return None if governed_by(ground, j) else place
    named = list(before_verb(ground, verb, tokens.start))
    return named[0].place if len(named) == 1 and named[0].place.name.type == "PER" else None


def in_office(place: Place) -> bool:
    """Somebody of whom only the office is told, which stands for his state or body."""
    return place.mention.kind == "office" and not place.mention.plural and place.name.type in ("GPE", "ORG")


def governed_by(ground: Ground, j: int) -> bool:
    """«مع فلان», «مستشار فلان»: a small word or one of those who are sent stands before the name at the token."""
    before = ground.page.word[j - 1]
    return before in ground.small.roles or before in ground.words.aides or before in ground.small.topics


def agrees(ground: Ground, verb: int, place: Place) -> bool:
    """The verb is not of the other gender than the person."""
    return place.mention.gender in (None, "f" if feminine(ground, verb) else "m")


def feminine(ground: Ground, verb: int) -> bool:
    """The form of the verb at the token is of a woman: «التقت», «وستلتقي»."""
    bend, word = ground.words.bend, ground.page.word[verb].removeprefix(ground.small.joint)
    if ground.tenses.of(word) == "past":
        return word.endswith(ground.words.she)
    signs = [e.before for e in bend.present if e.gender == "f"]
    ahead = [clitic + sign for clitic in ("", *bend.before_present) for sign in signs]
    return word.startswith(tuple(ahead))


def left_out(ground: Ground, seen: Seen, course: Course) -> list[Part]:
    """«وسيجري محادثات مع فلان وفلان», «حيث يجري محادثات»: the verb that carries the talks has a person for its subject and names none."""
    verb = ground.verb(course.at)
    if verb is None or verb[1].hosts or verb[0].it or verb[0].two or not goes_on(ground, course.at) or course.at + 1 != seen.noun:
        return []
    others = frozenset(p.place.name.name for p in seen.parts if p.role == "with" and p.place.name.type == "PER")
    return acting(ground, course.at, others) if others and personal(ground, course.at, seen) else []


def goes_on(ground: Ground, verb: int) -> bool:
    """«And» joins the verb to one before it, or «where» does."""
    return ground.page.word[verb].startswith(ground.small.joint) or verb > 0 and ground.page.word[verb - 1] in ground.words.where


def personal(ground: Ground, verb: int, seen: Seen) -> bool:
    """«وعقد اجتماعا», «وأجرى محادثات»: the noun is the object by its ending, or cannot be the subject as its gender is another."""
    bend, word = ground.words.bend, ground.page.word[seen.noun]
    accusative = next(e.after for e in bend.participle if e.gender == "m")
    woman = word.endswith((ground.words.she, ground.fold(bend.feminine)))
    return word.endswith(accusative) or woman and not feminine(ground, verb)


def holder_unnamed(ground: Ground, verb: int) -> bool:
    """«واجتمع رئيس الجمهورية برئيس البرلمان فلان»: right behind the verb stands its subject, an office whose holder the article does not name so;
    by a former office somebody named before is described."""
    place = ground.places.get(verb + 1)
    if place is None or place.mention.kind != "office" or place.name.type != "OTHER" or ground.role(place, ""):
        return False
    return not any(word in ground.words.former for word in ground.page.word[place.first : place.last + 1])


def ourselves(ground: Ground, seen: Seen, course: Course) -> list[Part]:
    """«قال فلان "نجري محادثات مع …"»: the subject of «we» is who says it in the sentence."""
    verb = ground.verb(course.at)
    if verb is None or not verb[0].we or course.at > seen.noun:
        return []
    sentence = ground.sentence(course.at)
    told = [Part("by", whose_word(ground, place)) for j in range(course.at - 1, sentence.start - 1, -1) if (place := ground.telling.get(j))][:1]
    return told or unnamed_speaker(ground, course.at)


def meanwhile(ground: Ground, verb: int) -> list[Part]:
    """«يظهر الوزير فلان وهو يترأس اجتماعا»: the last person before «while he», of the verb's gender."""
    if not verb or ground.page.word[verb - 1] not in ground.words.while_he:
        return []
    before = (ground.places[j] for j in range(verb - 1, ground.sentence(verb).start - 1, -1) if j in ground.places)
    person = next((place for place in before if place.name.type == "PER"), None)
    return [Part("by", person)] if person and agrees(ground, verb, person) else []


def unnamed_speaker(ground: Ground, verb: int) -> list[Part]:
    """«وقال: نحن نجري محادثات مع …»: the one state for which he stands, else himself, who says what the verb is in,
    though the sentence does not name him."""
    at = ground.page.start[verb]
    cue = next((s.cue for s in ground.reading.of(Statement) if any(c.start <= at < c.stop for c in s.content)), None)
    names = next((r.names for r in ground.reading.of(Referent) if r.span == cue), ()) if cue else ()
    states = ground.states_of(names[0].name) if len(names) == 1 and names[0].type == "PER" else frozenset()
    him = next((ground.places[j] for j in sorted(ground.places, reverse=True) if j < verb and names and ground.places[j].name.name == names[0].name), None)
    if len(states) != 1 or him is None:
        return [Part("by", him)] if him else []
    span = him.mention.span
    land = Mention(span=span, rule="unnamed", kind="state", head=span, entry=next(iter(states)))
    return [Part("by", Place(him.first, him.last, land, Name(next(iter(states)), "GPE", span), "", None))]
