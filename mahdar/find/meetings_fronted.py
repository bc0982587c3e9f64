"""Who meets where another verb of the sentence names him: «وبعد محادثات مع الوزير، قال فلان …», «رفضت إيران إجراء محادثات»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Part
from mahdar.find.ground import Ground, Seen
from mahdar.find.meetings_delegates import delegates_met
from mahdar.find.named_before_verb import before_verb

FIRST = 2
"""Tokens of a sentence before the noun: the small word and one that joins it to what was told."""
OPENING = 4
"""Tokens at the head of a sentence among which the comma behind «for his part» stands."""
FAR = 14
"""Tokens behind the phrase of a meeting among which the verb of the sentence stands."""


def fronted(ground: Ground, seen: Seen) -> list[Part]:
    """«وبعد محادثات مع الوزير، قال فلان …», «خلال زيارته إلى مسقط، التقى فلان …»: the subject of the verb right behind the comma."""
    sentence = ground.sentence(seen.noun)
    if not ground.beside(seen.noun - 1) or seen.noun - past_opening(ground, sentence) > FIRST or not lacks_one(ground, seen):
        return []
    known = {p.place.name.name for p in seen.parts}
    for j in range(seen.last, min(seen.last + FAR, sentence.stop - 2)):
        if ground.page.raw[j] in ground.small.commas and (found := subject_at(ground, j + 1)):
            return [] if found.place.name.name in known else [found]
    return []


def past_opening(ground: Ground, sentence: range) -> int:
    """The token behind «من جهته،» at the head of the sentence: few plain words, with the pronoun of him who is named later, and a comma; else its first."""
    comma = next((j for j in range(sentence.start, min(sentence.start + OPENING, sentence.stop)) if ground.page.raw[j] in ground.small.commas), 0)
    own = tuple(ground.fold(p.after) for p in ground.words.bend.pronouns)
    named = any(j in ground.covered for j in range(sentence.start, comma))
    return comma + 1 if comma > sentence.start and not named and ground.page.word[comma - 1].endswith(own) else sentence.start


def lacks_one(ground: Ground, seen: Seen) -> bool:
    """The phrase tells with whom somebody met, and not who; of a visit where to, and not whose."""
    roles = {p.role for p in seen.parts if p.place.name.type in ("PER", "GPE", "ORG")}
    if seen.own and ground.page.word[seen.noun].endswith((ground.words.dual, ground.words.they)):
        return False
    named = any(p.role in ("of", "between", "by") and p.place.name.type != "GPE" for p in seen.parts)
    if seen.kind == "visit":
        return not named and (seen.own or not ground.definite(seen.noun))
    company = "with" in roles or any(delegates_met(ground, seen))
    return "between" not in roles and (seen.own and bool(roles) or not named and company)


def subject_at(ground: Ground, verb: int) -> Part | None:
    """The person or office right behind the verb at the token; none where it is no verb."""
    if verb in ground.covered or not ground.tenses.of(ground.page.word[verb]):
        return None
    place = ground.places.get(verb + 1)
    if place is None or place.clitic or place.name.type != "PER":
        return None
    return Part("by", place)


def farther(ground: Ground, noun: int, first: int) -> Iterator[Part]:
    """The subject of the verb that governs a verbal noun: «رفضت إيران إجراء محادثات»; who agreed on it («اتفاق مصر وليبيا على عقد …»)."""
    tries = (ground.words.verbs, ground.words.managed, ground.words.failed)
    agreed = list(before_verb(ground, noun - 1, first)) if noun > first and ground.small.roles.get(ground.page.word[noun - 1]) == "on" else []
    verb = next((j for j in ground.leftward(noun, first) if ground.verb(j) or any(ground.page.word[j] in words for words in tries)), None)
    if agreed:
        yield from agreed
    elif verb is not None:
        named = [p for p in ground.parts(range(verb + 1, noun), "by") if p.role == "by"]
        yield from named if ground.verb(verb) else named[:1]
    else:
        yield from list(ground.persons_in(range(first, noun)))[-1:]
