"""Who meets where the pronoun of one tells it: «القمة التي جمعته بفلان»."""

from __future__ import annotations

from mahdar.find.clauses import Part, Place
from mahdar.find.ground import Ground, Seen
from mahdar.find.meetings_subjects import subject_of, told
from mahdar.lexicon.talks import Carrier

BEHIND = 6
"""Tokens behind a noun among which the verb with a pronoun stands that tells who met."""
LISTED = 20
"""Tokens behind a meeting among which «and they are» stands."""
SIDES = ("in", "with")
"""Roles of whoever he is brought together with: «بفلان», «مع فلان»."""


def gathered(ground: Ground, seen: Seen) -> list[Part]:
    """«وصف فلان القمة التي جمعته بفلان»: behind the noun a verb of bringing together, with the pronoun of one, and his other side behind it;
    he is the last person before the noun of whom a verb tells, and who is of the pronoun's gender."""
    if seen.kind == "visit" or seen.own:
        return []
    near = range(seen.noun + 1, min(seen.noun + 1 + BEHIND, seen.clause.stop))
    verb = next((j for j in near if brings_one(ground, j)), None)
    others = {p.place.name.name for p in seen.parts if p.role in SIDES and verb is not None and p.place.first > verb and p.place.name.type != "OTHER"}
    if verb is None or not others:
        return []
    gender = next((p.gender for p in ground.words.bend.pronouns if not p.plural and ground.page.word[verb].endswith(ground.fold(p.after))), None)
    nearest = right_before(ground, seen.noun)
    found = (place for place in (*nearest, *acting_before(ground, seen.noun)) if place.mention.gender in (None, gender) and place.name.name not in others)
    by_verb = [Part("by", place) for place in found][:1]
    named = [p for p in ground.persons_in(range(ground.sentence(seen.noun).start, seen.noun)) if p.place.name.name not in others]
    return by_verb or [p for p in named[-1:] if p.place.mention.gender in (None, gender)]


def listed(ground: Ground, seen: Seen) -> list[Part]:
    """«يستقبل قادة الأحزاب وهم فلان وفلان ورئيس المجلس فلان»: behind «and they are» each of the persons whom «and» joins."""
    stop = ground.sentence(seen.noun).stop
    at = next((j for j in range(seen.noun + 1, min(seen.noun + LISTED, stop)) if ground.page.word[j] in ground.words.namely), None)
    if seen.kind == "visit" or at is None or any(leads_off(ground, j) for j in range(seen.noun + 1, at)) or ground.page.word[at + 1] in ground.small.roles:
        return []
    found: list[Part] = []
    last = at + 1
    for j in range(at + 1, stop):
        place = ground.places.get(j)
        if (
            j - last > BEHIND
            or j > at + 1
            and (ground.page.word[j] in ground.small.relatives or ground.tenses.of(ground.page.word[j]) and j not in ground.covered)
        ):
            break
        if place and place.name.type == "PER" and not ground.role(place, "") and (found or j - at <= BEHIND):
            found.append(Part("by", place))
        last = place.last if place else last
    return found if len(found) > 1 else []


def leads_off(ground: Ground, j: int) -> bool:
    """Another meeting, a relative or «that» stands at the token."""
    word = ground.page.word[j]
    return j not in ground.covered and (word in ground.small.relatives or word in ground.small.that) or ground.noun(j) is not None


def brings_one(ground: Ground, j: int) -> bool:
    """A verb of bringing together stands at the token, with the pronoun of one («جمعته», «سيجمعها»)."""
    forms = ground.words.carriers.get(ground.page.word[j], ()) if j not in ground.covered else ()
    brings = any(f.it and f.shape != "noun" and isinstance(f.verb, Carrier) and f.verb.gathers for f in forms)
    return brings and not ground.page.word[j].endswith((ground.words.dual, ground.words.they))


def right_before(ground: Ground, noun: int) -> list[Place]:
    """«الوعد الذي أطلقه فلان في القمة»: the person between the verb of a relative clause and the small word right before the noun."""
    at = ground.covered.get(noun - 2) if ground.page.word[noun - 1] in ground.small.roles else None
    place = ground.places[at] if at is not None else None
    if place is None or place.name.type != "PER" or place.last != noun - 1 or at is None or at < 2:
        return []
    return [place] if ground.page.word[at - 2] in ground.small.relatives and ground.tenses.of(ground.page.word[at - 1]) else []


def acting_before(ground: Ground, noun: int) -> list[Place]:
    """The persons of whom the verbs before the token in its sentence tell, the nearest first."""
    sentence = range(ground.sentence(noun).start, noun)
    verbs = [j for j in reversed(sentence) if told(ground, j)]
    return [place for j in verbs if (place := subject_of(ground, j, sentence)) and place.name.type == "PER"]
