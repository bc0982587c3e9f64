"""Who meets where only a pronoun or a dual tells it: «عقده مع», «وجاءت تصريحاته خلال», «استقبله فلان», «بين البلدين»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Part, Place
from mahdar.find.ground import Ground, Seen
from mahdar.find.meetings_same import BEGUN
from mahdar.find.meetings_subjects import before_in, heads
from mahdar.lexicon.talks import Carrier
from mahdar.lexicon.talks_forms import VerbForm

BEHIND = 4
"""Tokens behind a noun among which its verb with a pronoun stands, or a word for two states that it is «between»."""
ADJECTIVES = 2
"""Words of a meeting's phrase before «between the two states»."""
SENTENCES = 3
"""Sentences in which the two states are looked for, the meeting's own among them."""
TITLE = 4
"""Tokens between «the first» and the verb of what he is the first to do."""
SIDES = ("of", "by", "between")
"""Roles of whoever is told to hold a meeting in its own phrase."""


def held_by(ground: Ground, seen: Seen) -> list[Part]:
    """«وصف فلان الاتفاق خلال اجتماع عقده مع الوزير»: behind the noun a verb of holding with a pronoun and nobody for its subject;
    it is that of the verb before the noun."""
    if any(p.role in SIDES and not p.place.city for p in seen.parts) or not any(p.role == "with" for p in seen.parts):
        return []
    verb = next((j for j in range(seen.noun + 1, min(seen.noun + 1 + BEHIND, seen.clause.stop)) if holds_it(ground, j)), None)
    first = ground.sentence(seen.noun).start
    found = next(before_in(ground, range(first, seen.noun), nearest=True), None) if verb else None
    known = {p.place.name.name for p in seen.parts}
    return [Part("by", found)] if verb and found and found.name.name not in known and fits(ground, verb, found) else []


def holds_it(ground: Ground, j: int) -> bool:
    """A past of holding with a pronoun stands at the token («عقده», «أجرتها»)."""
    forms = ground.words.carriers.get(ground.page.word[j], ()) if j not in ground.covered else ()
    carriers = (f.verb for f in forms if f.it and f.shape == "past" and isinstance(f.verb, Carrier))
    return any(c.then in BEGUN and not (c.hosts or c.attends) for c in carriers)


def fits(ground: Ground, verb: int, place: Place) -> bool:
    """The verb with its pronoun is not of the other gender than the person."""
    word, pronouns = ground.page.word[verb], sorted((ground.fold(p.after) for p in ground.words.bend.pronouns), key=len)
    bare = next((word.removesuffix(p) for p in reversed(pronouns) if word.endswith(p)), word)
    return place.mention.gender in (None, "f" if bare.endswith(ground.words.she) else "m")


def said_before(ground: Ground, seen: Seen) -> list[Part]:
    """«قال فلان … . وجاءت تصريحاته خلال لقاء مع الوزير», «وجاء ذلك خلال لقائه الوزير»: who spoke last before the clause, in the sentence before it."""
    clause = range(seen.clause.start, seen.noun)
    word = ground.page.word
    if not any(word[j] in ground.words.sayings and word[j - 1].removeprefix(ground.small.joint) in ground.words.came for j in clause if j):
        return []
    first = ground.sentence(max(ground.sentence(seen.noun).start - 2, 0)).start
    told = [place for j, place in ground.telling.items() if first <= j < seen.clause.start and place.name.type == "PER"]
    known = {p.place.name.name for p in seen.parts}
    return [Part("by", place) for place in told[-1:] if place.name.name not in known]


def guest_of(ground: Ground, verb: int, form: VerbForm, after: tuple[Part, ...]) -> Iterator[Part]:
    """«وصل فلان … حيث استقبله الوزير»: the object of the verb is a pronoun, and behind it stands its subject; it means the subject of the verb before."""
    relative = verb > 0 and ground.page.word[verb - 1].removeprefix(ground.small.joint) in ground.small.relatives
    gender = next((p.gender for p in ground.words.bend.pronouns if not p.plural and ground.page.word[verb].endswith(ground.fold(p.after))), None)
    if not form.it or relative or not gender or not any(p.role == "by" and p.place.name.type == "PER" for p in after):
        return
    sentence = ground.sentence(verb)
    at_head = heads(ground, verb, sentence.start)
    before = ground.sentence(max(sentence.start - 2, 0)) if at_head else range(sentence.start, verb)
    found = next(before_in(ground, before, nearest=not at_head), None)
    if found and found.name.name not in {p.place.name.name for p in after} and found.mention.gender in (None, gender):
        yield Part("with", found)


def two_lands(ground: Ground, seen: Seen) -> list[Part]:
    """«محادثات بين البلدين», «يجتمع وزيرا خارجية البلدين»: the two states, and no third, that this sentence or those before it name."""
    at = next((j for j in range(seen.noun + 1, min(seen.noun + 2 + BEHIND, seen.clause.stop)) if ground.page.word[j] in ground.words.lands), None)
    if at is None or any(ground.page.word[j] in ground.small.topics for j in range(seen.noun + 1, at)):
        return []
    phrase = ground.page.word[seen.noun + 1 : at - 1]
    between = ground.small.roles.get(ground.page.word[at - 1]) == "between" and len(phrase) <= ADJECTIVES and not any(w in ground.small.ties for w in phrase)
    return states_before(ground, at) if between or led(ground, range(seen.noun + 1, at)) else []


def led(ground: Ground, tokens: range) -> bool:
    """«وزيرا خارجية», «زعيمي», «قادة»: the tokens are those who lead, two or many, with nothing but plain words behind."""
    if not tokens or any(not ground.plain(j) and j not in ground.covered for j in tokens):
        return False
    word = ground.page.word[tokens.start]
    return word in ground.words.leaders or word.endswith(tuple(end[:1] for end in ground.words.many))


def states_before(ground: Ground, at: int) -> list[Part]:
    """The two states named before the token, in its sentence or the nearest before that name any two; none where they name more."""
    start = ground.sentence(at).start
    for _ in range(SENTENCES):
        found = {p.name.name: p for j in range(start, at) if (p := ground.places.get(j)) and p.name.type == "GPE" and not p.city}
        if len(found) > 1:
            return [Part("between", p) for p in found.values()] if len(found) == 2 else []
        start = ground.sentence(max(start - 2, 0)).start
    return []


def first_to(ground: Ground, verb: int) -> list[Part]:
    """«يعد فلان أول مسؤول هندي يزور طنجة»: the person named before «the first», behind which with its noun and adjectives the verb stands."""
    near = range(max(0, verb - TITLE), verb)
    at = next((j for j in near if ground.page.word[j] in ground.words.first and j not in ground.covered), None)
    if at is None or any(ground.page.word[j] in ground.small.relatives or ground.page.raw[j] in ground.small.commas for j in range(at, verb)):
        return []
    return list(ground.persons_in(range(ground.sentence(verb).start, at)))[-1:]


def is_first_to(ground: Ground, verb: int) -> bool:
    """Somebody is or was the first to do it, and will not be."""
    first = ground.sentence(verb).start
    return bool(first_to(ground, verb)) and not ground.to_come(first, verb) and not any(ground.page.word[j] in ground.words.will_be for j in range(first, verb))


def brought_together(ground: Ground, seen: Seen) -> bool:
    """«خلال لقاء جمعهما»: right behind the noun a verb of holding with the pronoun of two."""
    behind = range(seen.noun + 1, min(seen.noun + 1 + BEHIND, seen.clause.stop))
    return any(holds_it(ground, j) and ground.page.word[j].endswith(ground.words.dual) for j in behind)
