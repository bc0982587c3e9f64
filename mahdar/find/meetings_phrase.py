"""Which names of the phrase behind a meeting are of the meeting, and which of another noun or clause inside the phrase."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.find.clauses import COMPANY, Part, Place
from mahdar.find.ground import Course, Ground, Seen
from mahdar.find.meetings_turns import aims, turns
from mahdar.find.named_before_verb import before_verb
from mahdar.lexicon.talks import MeetingVerb
from mahdar.text import WORD

MONTH = len("2022-01")
AHEAD = 8
"""Tokens before a relative among which its names stand."""
FOR = 3
"""Plain words between a meeting and the state that it is «for»."""
LONG = 6
"""Words of a quotation that is no name, though it begins with one."""
QUOTED = 3
"""Words of a quotation that may still be a name («قمة "ترامب وكيم"»)."""
ASKED = frozenset({"to", "from"})
"""Roles of whoever is told or asked something."""
ADDRESSED = ASKED | {"on", "for"}
"""As well those of whoever is offered or promised something, over the telephone; elsewhere it may be done behind his back."""


def own_phrase(ground: Ground, seen: Seen) -> Seen:
    """The noun with those of its parts that are its own; its phrase ends with the last of them."""
    parts = goal_alone(ground, seen, own_parts(ground, range(seen.noun + 1, seen.clause.stop), seen.parts))
    return seen if parts == seen.parts else replace(seen, parts=parts, last=max((p.place.last for p in parts), default=seen.noun + 1))


def goal_alone(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """«دعا فلان خلال زيارته تونس الهند إلى الحوار»: right behind «his visit» stands where it goes, and what is not joined to that is of the verb before."""
    if seen.kind != "visit" or not seen.own or not parts or parts[0].place.first != seen.noun + 1 or parts[0].place.name.type != "GPE":
        return parts
    own = [parts[0]]
    for part in parts[1:]:
        if part.place.first > own[-1].place.last or not part.place.clitic.startswith(ground.small.joint):
            break
        own.append(part)
    return tuple(own)


def own_parts(ground: Ground, tokens: range, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts before a quotation or a relative clause of another noun, and of those behind the topic none that hangs on it."""
    stop = next((j for j in tokens if ends_phrase(ground, j, tokens.start)), tokens.stop)
    topic = next((j for j in tokens if aims(ground, j) or ground.page.word[j] in ground.small.topics and j not in ground.covered), stop)
    met = any(p.role in COMPANY for p in parts if p.place.first < topic)
    return tuple(p for p in parts if p.place.first < stop and not (p.place.first > topic and p.role in COMPANY and (met or of_topic(ground, p, topic))))


def ends_phrase(ground: Ground, j: int, first: int) -> bool:
    """What follows the token is of something else: a quotation, a relative of another noun, what was before or after."""
    if ground.page.word[j] in ground.words.causes and j not in ground.covered and j > first or at_the_time(ground, j) or said_over(ground, j):
        return True
    return quotes(ground, j, first) or tells_of_another(ground, j, first) or beside_another(ground, j) or turns(ground, j, first)


def at_the_time(ground: Ground, j: int) -> bool:
    """«في وقت يستعد الجيش»: «time» behind «in» and before a verb in the present: what follows is beside the meeting."""
    then = ground.page.word[j] in ground.words.meanwhile and j not in ground.covered and ground.beside_in(j - 1)
    return then and j + 1 < len(ground.page) and ground.tenses.of(ground.page.word[j + 1]) == "present"


def said_over(ground: Ground, j: int) -> bool:
    """«أكد عزمه لقاء فلان خلال محادثة هاتفية مع فلان»: «during» and another talk, in which the meeting was told of: who stands behind it is of that one."""
    row = ground.words.before.get(ground.page.word[j]) if j not in ground.covered and j not in ground.timed else None
    return row is not None and row.same_day and j + 1 < len(ground.page) and ground.page.word[j + 1] in ground.words.tellings


def quotes(ground: Ground, j: int, first: int) -> bool:
    """«خلال اللقاء "جئنا لنخدم الناس هنا"»: a quotation of more words than a name has begins at the token."""
    depth, page = ground.page.depth, ground.page
    if j <= first or depth[j] <= depth[j - 1] or depth[j] <= depth[first - 1]:
        return False
    stop = next((k for k in range(j, min(j + LONG + 2, len(page))) if depth[k] < depth[j]), j + LONG + 2)
    words = sum(kind == WORD for kind in page.kind[j:stop])
    return stop - j > LONG or words > QUOTED and stop - j > QUOTED + 1 and not any(k in ground.covered for k in range(j, min(j + 2, stop)))


def speaks(ground: Ground, j: int, first: int) -> bool:
    """A quotation begins at the token that is no mere name or adjective between two marks («قمة "عاجلة"»): it has many words, a verb or a time.
    What is said «today» of the meeting, as its first word, is told of its day."""
    depth = ground.page.depth
    if j <= first or depth[j] <= depth[j - 1] or depth[j] <= depth[first] or j in ground.timed:
        return False
    last = min(j + LONG, len(depth))
    stop = next((k for k in range(j, last) if depth[k] < depth[j]), last)
    words = sum(kind == WORD for kind in ground.page.kind[j:stop])
    return words > QUOTED + 1 or words > 2 and any(k in ground.timed or ground.tenses.of(ground.page.word[k]) for k in range(j, stop))


def tells_of_another(ground: Ground, j: int, first: int) -> bool:
    """«محادثات القرض بعد العقد الذي وقعته مع …»: a relative behind a plain noun that is not the meeting, and no verb of meeting after it."""
    word = ground.page.word
    if word[j] not in ground.small.relatives or j in ground.covered or j <= first or j + 1 >= len(word):
        return False
    if ground.carrier(j + 1) or word[j + 1] in ground.words.verbs or word[j + 1] in ground.small.was | ground.words.perfect:
        return False
    return ground.plain(j - 1) and any(ground.beside(k) or word[k] in ground.small.topics for k in range(first, j - 1))


def of_topic(ground: Ground, part: Part, topic: int) -> bool:
    """«حول الجسر بين مالي والنيجر»: «between» right behind the nouns of the topic, and no name before it."""
    at = next((j for j in range(part.place.first, topic, -1) if ground.small.roles.get(ground.page.word[j]) == "between"), None)
    return part.role == "between" and at is not None and all(ground.plain(k) for k in range(topic + 1, at))


def complete(seen: Seen) -> bool:
    """The phrase itself names both sides: «between» two, or one «with» another («لقاء فلان مع فلان», «اللقاء الذي يجمع فلانا مع فلان»)."""
    roles = [p.role for p in seen.parts if p.place.name.type != "OTHER"]
    persons_of = any(p.role in ("of", "by") and p.place.name.type == "PER" for p in seen.parts)
    return roles.count("between") > 1 or persons_of and "with" in roles


def closed_phrase(ground: Ground, seen: Seen) -> bool:
    """The phrase leaves no room for whom the clause names: both sides are told, or the body that holds it, and nobody «with» it."""
    return complete(seen) or of_body(ground, seen) and not any(p.role == "with" for p in seen.parts)


def of_body(ground: Ground, seen: Seen) -> bool:
    """A body holds it: «اجتماع مجلس الأمن», «جلسة للبرلمان», «القمة العربية»."""
    return bool(union(ground, seen)) or any(p.place.name.type == "ORG" and p.role in ("of", "for") for p in seen.parts)


def union(ground: Ground, seen: Seen) -> tuple[str, ...]:
    """«القمة العربية», «اجتماع أوروبي»: the union whose adjective stands right behind the noun."""
    at = seen.noun + 1
    return (
        ground.words.unions.get(ground.page.word[at], ()) if at < len(ground.page) and seen.kind in ("summit", "meeting") and at not in ground.covered else ()
    )


def asked_for(ground: Ground, seen: Seen, course: Course) -> bool:
    """«طلبت فرنسا عقد اجتماع لمجلس الأمن»: who calls for the session of a body does not hold it."""
    return course.status == "proposed" and of_body(ground, seen)


def speakers(ground: Ground, tokens: range, seen: Seen) -> list[Part]:
    """«وأوضح في ختام لقاء مع …»: who says it, where the verb among the tokens leaves him unnamed; of an unnamed man's talks with others his state."""
    said = [Part("by", place) for j in tokens if (place := ground.telling.get(j))][-1:]
    with_others = not (seen.own or ground.definite(seen.noun)) and any(p.role == "with" and p.place.name.type != "ORG" for p in seen.parts)
    return said if with_others or all(p.place.name.type == "PER" for p in said) else []


def everyone(ground: Ground, tokens: range) -> bool:
    """«استقبلت جميع الرؤساء»: a word for all of many, and many behind it: no one meeting."""
    return any(ground.page.word[j] in ground.words.all and ground.page.word[j + 1].startswith(ground.small.article) for j in tokens if j + 1 < len(ground.page))


def many_times(ground: Ground, i: int) -> bool:
    """«لقاءاته بالرئيس», «عادة بعد اللقاءات»: meetings in the plural; a body's are its session."""
    noun = ground.words.nouns[ground.page.word[i]].noun
    return noun.plural is not None and ground.fold(noun.plural) in ground.page.word[i]


def ministry(ground: Ground, i: int) -> bool:
    """«الذي تتولى وزارته الشؤون»: «his ministry», written as «and he visited it»."""
    return ground.page.word[i].startswith(ground.words.ministry)


def told_to(ground: Ground, seen: Seen) -> list[Part]:
    """«نقل فلان رسالة إلى فلان خلال اجتماع», «عرض عليه خلال اتصال»: who tells and whom he tells, where the clause names these two persons and no third,
    and the phrase nobody."""
    if any(p.role in ("with", "between", "of") for p in seen.parts) or seen.own or ground.definite(seen.noun):
        return []
    tokens = range(seen.clause.start, seen.noun)
    every = [place for j in tokens if (place := ground.places.get(j)) and place.name.type == "PER"]
    telling = [p.place for p in ground.persons_in(tokens)]
    roles = ADDRESSED if seen.kind == "call" else ASKED if seen.kind != "visit" else frozenset({"to"})
    told = [p.place for p in ground.parts(tokens, "by") if p.place.name.type == "PER" and p.role in roles]
    return [Part("by", place) for place in every] if every == [*telling, *told] and len(telling) == len(told) == 1 else []


def sole_person(ground: Ground, verb: int, others: frozenset[str]) -> list[Part]:
    """«تراجع فلان عن قراره والتقى …»: the one person whom the sentence names before the verb, beside those behind it."""
    tokens = range(ground.sentence(verb).start, verb)
    found = {p.name.name: p for j in tokens if (p := ground.places.get(j)) and p.name.type == "PER" and p.name.name not in others}
    return [Part("by", place) for place in found.values()] if len(found) == 1 else []


def delegation(ground: Ground, first: int, verb: int) -> int | None:
    """«أن وفدا سعوديا زار …»: the token of the word for a delegation before the verb in its clause."""
    return next((j for j in range(verb - 1, first - 1, -1) if ground.page.word[j] in ground.words.delegation), None)


def attributive(ground: Ground, place: Place) -> bool:
    """«البطريرك الماروني»: one word with the article and the ending of an adjective, right behind a noun with the article; no name."""
    at = place.last - 1
    word = ground.page.word[at]
    if len(place.name.name.split()) > 1 or not word.startswith(ground.small.article) or not word.endswith(ground.words.adjectival) or not at:
        return False
    known = any(word in full.split() for full in map(ground.fold, ground.persons) if " " in full)
    return not known and ground.page.word[at - 1].startswith(ground.small.article)


def beside_another(ground: Ground, j: int) -> bool:
    """«سيجتمعان قبل نهائي الكأس الأحد»: before or after something else, whose day follows."""
    word = ground.page.word
    row = ground.words.before.get(word[j]) if j not in ground.timed and j not in ground.covered else None
    apart = row is not None and (row.soon or word[j] in ground.words.ahead)
    return apart and j + 1 < len(word) and ground.plain(j + 1) and j + 1 not in ground.counted


def perhaps(ground: Ground, first: int, stop: int) -> bool:
    """«قد يلتقي نظيره على هامش القمة»: a word of possibility before a verb in the present."""
    return any(ground.page.word[j] in ground.words.possible and ground.tenses.of(ground.page.word[j + 1]) == "present" for j in range(first, stop - 1))


def long_past(time: str, published: str) -> bool:
    """The month of the meeting is over on the day of the article: what began then is no longer under way."""
    return bool(published) and time.split("/")[-1][:MONTH] + "~" < published[:MONTH]


def relative_subject(ground: Ground, i: int, two: bool) -> list[Part]:
    """«لافروف، الذي التقى نظيره», «فلان وفلان اللذان كانا قد التقيا»: the names right before the relative."""
    j = i - 1
    while j > 0 and ground.page.word[j] in ground.small.was | ground.words.perfect:
        j -= 1
    if j <= 0 or ground.page.word[j] not in ground.small.relatives:
        return []
    j -= ground.page.raw[j - 1] in ground.small.commas
    named = list(before_verb(ground, j, max(0, j - AHEAD - AHEAD)))
    return named if two else named[-1:] or described_by(ground, j)


def described_by(ground: Ground, j: int) -> list[Part]:
    """«خلال لقاء مع فلان الذي التقى …»: the person whose name ends right before the token, whatever stands before it."""
    place = ground.places.get(ground.covered[j - 1]) if j - 1 in ground.covered else None
    return [Part("by", place)] if place and place.last == j and place.name.type == "PER" else []


def both_of_them(ground: Ground, tokens: range, noun: int) -> bool:
    """«بين الرجلين»: a word for two who were named before; behind the meeting with a name right after it («استقبل الرئيسان فلان وفلان») it is a title."""
    return any(ground.page.word[j] in ground.words.both and (j < noun or j + 1 not in ground.covered) for j in tokens)


def done_there(ground: Ground, seen: Seen, course: Course) -> list[Part]:
    """The subject and the partner of a verb of what is done at a meeting; of one of receiving only who is received visits."""
    if ground.page.word[course.at] not in ground.words.done_at:
        return []
    met = seen.kind != "visit" and ground.page.word[course.at] in ground.words.verbs
    there = ("by", "to") if seen.kind == "visit" else ("by", "with", *(("in",) if met else ()))
    parts = [p for p in ground.parts(range(course.at + 1, seen.noun), "by") if p.role in there and not titles(ground, p.place)]
    parts = [*before_verb(ground, course.at, seen.clause.start), *parts] if met and parts and all(p.role != "by" for p in parts) else parts
    if seen.kind == "visit" and receives(ground, course.at):
        return [p for p in parts[1:] if p.place.name.name != parts[0].place.name.name]
    return parts[:1] if seen.kind == "visit" and ground.page.word[course.at] in ground.words.verbs else parts


def receives(ground: Ground, i: int) -> bool:
    """«يستقبل فلان فلانا»: the verb at the token is one whose object comes to its subject."""
    return any(
        isinstance(form.verb, MeetingVerb) and form.verb.kind == "meeting" and not form.verb.partner for form in ground.words.verbs.get(ground.page.word[i], ())
    )


def of_press(ground: Ground, seen: Seen) -> bool:
    """«قال فلان في مؤتمر بباريس»: who speaks at a conference is not one of two who meet."""
    form = ground.noun(seen.noun)
    return form is not None and form.noun.word in ground.words.of_press and not any(p.role in COMPANY for p in seen.parts)


def described(ground: Ground, name: str) -> bool:
    """«الجارين والخصمين»: no name, but adjectives, each with the article and the ending of two or many."""
    words = [ground.fold(word).removeprefix(ground.small.joint) for word in name.split()]
    return len(words) > 1 and all(w.startswith(ground.small.article) and w.endswith(ground.words.many) for w in words)


def far_off(ground: Ground, seen: Seen, part: Part) -> bool:
    """«القمة في التاسعة مساء بالتوقيت المحلي لتونس»: too many words stand between the meeting and whom it would be of."""
    return sum(ground.plain(j) for j in range(seen.noun + 1, part.place.first)) > FOR


def past_state(ground: Ground, place: Place) -> int:
    """«قائد القوات بدولة الإمارات»: the token behind the state that «in» joins to an office, with one head before its name; else that behind the office."""
    at = place.last
    into = at + 1 < len(ground.page) and ground.small.clitic_roles.get(ground.page.word[at][:1]) == "in" and at not in ground.covered
    land = ground.places.get(at + into)
    within = land is not None and land.name.type == "GPE" and (into or ground.role(land, "") == "in")
    return land.last if land and within and place.mention.kind == "office" else at


def titles(ground: Ground, place: Place) -> bool:
    """An office before the name of who holds it, with at most its state, «then», «acting» and a comma between: the name counts."""
    at = past_state(ground, place)
    at += at < len(ground.page) and ground.page.word[at] in ground.words.then
    at += at < len(ground.page) and ground.page.word[at] in ground.words.acting
    after = at + (at < len(ground.page) and ground.page.raw[at] in ground.small.commas)
    named = ground.places.get(after)
    if named is None or ground.page.word[after] in ground.words.counterparts:
        return False
    return place.mention.kind == "office" and named.name.type == "PER" and not named.clitic
