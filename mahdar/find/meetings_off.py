"""Where the phrase behind a meeting goes over to something else, of which a place or a day is told."""

from __future__ import annotations

from mahdar.find.clauses import Part
from mahdar.find.closed import either, without
from mahdar.find.ground import BETWEEN, Ground, Seen
from mahdar.find.meetings_same import BEGUN
from mahdar.model import Name
from mahdar.text import WORD

MANY = 2
"""Plain words of a topic behind which a place is of the topic: «حول الأوضاع الصعبة في طنجة», but «حول القمح في طنجة»."""


def elsewhere(ground: Ground, seen: Seen, part: Part) -> bool:
    """«اجتماع حول الأوضاع في طنجة», «مع السفير فلان الذي استدعته الهند في طنجة»: the place is one of the topic, or of a relative clause about a person."""
    page, at = ground.page, part.place.first
    told = range(seen.noun + 1, at)
    meant = ground.noun(seen.noun) is not None
    of_person = any(page.word[j] in ground.small.relatives and person_at(ground, j - 1) and not (meant and held_there(ground, j + 1, at)) for j in told)
    ends = either(ground.words.purposes, ground.words.causes, ground.words.focuses)
    topics = either(without(ground.small.topics, ground.small.since), ends)
    topic = next((j for j in told if page.word[j] in topics and j not in ground.covered), at)
    if of_person or sets_out(ground, told):
        return True
    if at < 2 or topic == at:
        return False
    if situated(ground, topic, at):
        return True
    many = 1 if page.word[topic] in ends else MANY
    return last_of_topic(ground, topic, at) and sum(ground.plain(j) for j in range(topic + 1, at)) >= many


def sets_out(ground: Ground, told: range) -> bool:
    """«بعد اجتماع للحلف وصل فلان إلى طنجة في جولة في …»: among the tokens a verb of going or arriving begins, which no relative joins to what stands before."""
    word, words = ground.page.word, ground.words
    moves = (j for j in told if word[j] in words.arrived and j not in ground.covered and ground.tenses.of(word[j]))
    return any(word[j - 1] not in ground.small.relatives and word[j - 1] not in words.where for j in moves)


def situated(ground: Ground, topic: int, at: int) -> bool:
    """«لبحث التصعيد في طنجة», «حول ما حصل الاثنين في طنجة»: the first place behind a topic that is somewhere, or that is told by «what» and a verb."""
    page = ground.page
    if any(k in ground.places and ground.places[k].name.type == "GPE" for k in range(topic + 1, at)):
        return False
    if page.word[topic + 1] in ground.words.what:
        return True
    first = next((j for j in range(topic + 1, at) if page.word[j] in ground.words.situations), None)
    return first is not None and not any(page.raw[j] in ground.small.commas or j in ground.timed for j in range(first, at))


def last_of_topic(ground: Ground, topic: int, at: int) -> bool:
    """Right before the small word of the place stands a plain word or the end of a quotation, or a person whom the topic is about."""
    k = at - 1 - (not ground.places[at].clitic)
    while k > topic and ground.page.kind[k] != WORD and ground.page.raw[k] not in ground.small.commas:
        k -= 1
    return ground.plain(k) or about_person(ground, topic, k)


def about_person(ground: Ground, topic: int, k: int) -> bool:
    """«حول اختفاء الصحفي فلان في طنجة»: a person ends at the token, and right before him stands a plain word of the topic, which is no counterpart."""
    place = ground.places.get(ground.covered[k]) if k in ground.covered else None
    return place is not None and place.name.type == "PER" and place.first - 1 > topic + 1 and ground.plain(place.first - 1) and not place.clitic


def held_there(ground: Ground, k: int, at: int) -> bool:
    """«القمة بين فلان وفلان، التي عقدت منذ أيام في طنجة»: behind the relative stands a verb that tells of holding,
    and no plain word between it and the place but those for «some days ago»."""
    verb = ground.verb(k) if k < at else None
    told = verb is not None and verb[1].then in BEGUN and not (verb[1].attends or verb[1].hosts or verb[1].firm)
    small = ground.small
    return told and not any(ground.plain(j) and ground.page.word[j] not in small.since | small.ago | small.adverbs for j in range(k + 1, at))


def of_holding(ground: Ground, seen: Seen, j: int) -> bool:
    """«المؤتمر الوزاري لدعم التعليم والصحة، الذي انتهى الخميس»: behind a comma the relative goes back to the meeting, when its verb holds one
    and no topic stands before it."""
    topics = any(ground.page.word[k] in ground.small.topics and k not in ground.covered for k in range(seen.noun + 1, j))
    return ground.page.raw[j - 1] in ground.small.commas and not topics and ground.noun(seen.noun) is not None and held_there(ground, j + 1, j + 2)


def place_before(ground: Ground, seen: Seen) -> Name | None:
    """«سيبحث الملف في طنجة خلال اجتماع»: the town right before the small word of the noun."""
    j = seen.noun - 1
    if not ground.beside(j) or ground.page.word[j] in ground.words.ahead or seen.kind == "visit" or seen.own or ground.definite(seen.noun):
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


def since_then(ground: Ground, j: int) -> bool:
    """«يزور طنجة منذ أعلنت الهند انسحابها من اتفاق 2015»: what follows the token and a verb in the past is of something else."""
    after = j + 1 < len(ground.page) and j + 1 not in ground.timed and j + 1 not in ground.covered
    return after and ground.page.word[j] in ground.small.since and ground.tenses.of(ground.page.word[j + 1]) == "past"


def governed(ground: Ground, part: Part) -> bool:
    """«سخر من وضع فلان»: the person hangs on a noun behind a preposition, and does nothing himself."""
    at = part.place.first
    noun = at >= 2 and ground.plain(at - 1) and not ground.page.word[at - 1].startswith(ground.small.article)
    return noun and ground.page.word[at - 2] in ground.small.roles and not ground.tenses.of(ground.page.word[at - 1]) and at - 2 not in ground.covered
