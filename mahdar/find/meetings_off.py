"""Where the phrase behind a meeting goes over to something else, of which a place or a day is told."""

from __future__ import annotations

from mahdar.find.clauses import Part
from mahdar.find.ground import BETWEEN, Ground, Seen
from mahdar.find.meetings_same import BEGUN
from mahdar.model import Name

MANY = 2
"""Plain words of a topic behind which a place is of the topic: «حول الأوضاع الصعبة في طنجة», but «حول القمح في طنجة»."""


def elsewhere(ground: Ground, seen: Seen, part: Part) -> bool:
    """«اجتماع حول الأوضاع في طنجة», «مع السفير فلان الذي استدعته الهند في طنجة»: the place is one of the topic, or of a relative clause about a person."""
    page, at = ground.page, part.place.first
    told = range(seen.noun + 1, at)
    meant = ground.noun(seen.noun) is not None
    of_person = any(page.word[j] in ground.small.relatives and person_at(ground, j - 1) and not (meant and held_there(ground, j + 1, at)) for j in told)
    ends = ground.words.purposes | ground.words.causes | ground.words.focuses
    topic = next((j for j in told if page.word[j] in ground.small.topics | ends and j not in ground.covered), at)
    many = 1 if page.word[topic] in ends else MANY
    return of_person or at >= 2 and ground.plain(at - 2) and sum(ground.plain(j) for j in range(topic + 1, at)) >= many


def held_there(ground: Ground, k: int, at: int) -> bool:
    """«القمة بين فلان وفلان، التي عقدت في طنجة»: behind the relative stands a verb that tells of holding, and no plain word between it and the place."""
    verb = ground.verb(k) if k < at else None
    told = verb is not None and verb[1].then in BEGUN and not (verb[1].attends or verb[1].hosts or verb[1].firm)
    return told and not any(ground.plain(j) for j in range(k + 1, at))


def place_before(ground: Ground, seen: Seen) -> Name | None:
    """«سيبحث الملف في طنجة خلال اجتماع»: the town right before the small word of the noun."""
    j = seen.noun - 1
    if not ground.beside(j) or seen.kind == "visit" or seen.own or ground.definite(seen.noun):
        return None
    while j - 1 in ground.timed:
        j -= 1
    place = ground.places.get(ground.covered[j - 1]) if j - 1 in ground.covered else None
    there = place is not None and place.city and ground.role(place, ground.small.roles.get(ground.page.word[place.first - 1], "")) == "in"
    return Name(place.city, "GPE", place.mention.span) if place and place.city and there else None


def person_at(ground: Ground, j: int) -> bool:
    """A person's name stands at the token, or right before the comma at it."""
    j -= ground.page.raw[j] in ground.small.commas
    return j in ground.covered and ground.places[ground.covered[j]].name.type == "PER"


def of_other_time(ground: Ground, j: int, plain: int) -> bool:
    """«الزيارة في وقت هدد فلان», «زيارته لنصب أقيم لجنود قتلوا», «مع اقتراب الانتخابات المقررة»: what follows the token has a day of its own.
    So many plain words stand between it and the meeting."""
    word, page = ground.page.word[j], ground.page
    if j + 1 < len(page) and word in ground.words.meanwhile and ground.tenses.of(page.word[j + 1]):
        return True
    if plain <= BETWEEN or j in ground.covered or j in ground.timed or page.word[j - 1] in ground.small.relatives or page.word[j - 1] in ground.small.was:
        return False
    helps = word in ground.words.verbs or word in ground.small.was or word in ground.words.perfect
    verb = ground.tenses.of(word) == "past" and not helps and not ground.carrier(j)
    return word in ground.words.after or verb


def governed(ground: Ground, part: Part) -> bool:
    """«سخر من وضع فلان»: the person hangs on a noun behind a preposition, and does nothing himself."""
    at = part.place.first
    noun = at >= 2 and ground.plain(at - 1) and not ground.page.word[at - 1].startswith(ground.small.article)
    return noun and ground.page.word[at - 2] in ground.small.roles and not ground.tenses.of(ground.page.word[at - 1]) and at - 2 not in ground.covered
