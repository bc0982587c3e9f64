"""Who meets though no name stands in its role: those who are sent by a body or state, and who says of himself that he meets."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import COMPANY, Part, Place
from mahdar.find.ground import Ground, Seen
from mahdar.find.meetings_envoys import are_people
from mahdar.find.meetings_subjects import before_in
from mahdar.model import Mention, Name, Statement

ADJECTIVES = 2
"""Adjectives between those who are sent and the word for «from»."""


def delegates(ground: Ground, tokens: range) -> Iterator[Part]:
    """«وفدا من حركة …», «ممثلون عن الهند وتونس»: the states and bodies that have sent somebody without a name."""
    for j in tokens:
        if not sent(ground, j):
            continue
        yield from delegation_of(ground, j, tokens.stop)
        near = range(j + 1, min(j + 2 + ADJECTIVES, tokens.stop - 1))
        at = next((k + 1 for k in near if ground.page.word[k] in ground.words.whence), 0)
        while at and (place := ground.places.get(at)) and place.name.type in ("GPE", "ORG"):
            yield Part("with", place)
            after = ground.places.get(place.last)
            at = place.last if after and after.clitic.startswith(ground.small.joint) else 0


def delegation_of(ground: Ground, j: int, stop: int) -> Iterator[Part]:
    """«وفدا هنديا», «الوفد التركي»: the state whose adjective stands right behind the word for a delegation, written like its name or not."""
    at = j + 1
    if {ground.page.word[j], ground.page.word[j].removeprefix(ground.small.joint)} & ground.words.delegation and at < stop and not headed(ground, j, stop):
        accusative = next(e.after for e in ground.words.bend.participle if e.gender == "m")
        place = ground.places.get(at)
        state = None if at in ground.covered else ground.adjective(at) or ground.small.adjectives.get(ground.page.word[at].removesuffix(accusative))
        if place and place.name.type == "GPE" and not place.clitic:
            yield Part("with", place)
        elif state:
            span = ground.span(at, at + 1)
            yield Part("with", Place(at, at + 1, Mention(span=span, rule="unnamed", kind="state", head=span, entry=state), Name(state, "GPE", span), "", None))


def headed(ground: Ground, j: int, stop: int) -> bool:
    """«وفدا هنديا برئاسة فلان»: he who heads the delegation is named."""
    behind = range(j + 1, min(j + 2 + ADJECTIVES, stop - 1))
    return any(ground.small.roles.get(ground.page.word[k]) == "with" and k + 1 in ground.places for k in behind)


def sent(ground: Ground, j: int) -> bool:
    """A word for a delegation or for officials stands at the token."""
    word = ground.page.word[j]
    delegation = {word, word.removeprefix(ground.small.joint)} & ground.words.delegation
    return j not in ground.covered and (bool(delegation) or are_people(ground, j))


def delegates_met(ground: Ground, seen: Seen) -> Iterator[Part]:
    """«محادثات مع وفد من حركة …»: those who are sent stand right behind «with» or «between» in the phrase of the noun."""
    for j in range(seen.noun + 2, seen.clause.stop):
        if ground.page.word[j] in ground.small.topics and j not in ground.covered:
            return
        if ground.small.roles.get(ground.page.word[j - 1]) in COMPANY:
            yield from delegates(ground, range(j, seen.clause.stop) if sent(ground, j) else range(0))
            return


def of_himself(ground: Ground, verb: int) -> list[Part]:
    """«أعلن فلان أنه سيلتقي الوزير»: who says it, where his pronoun stands with «that» right before the verb."""
    j = verb - 1
    while j > 0 and ground.page.word[j] in ground.words.perfect:
        j -= 1
    that = j > 0 and ground.page.word[j] in ground.small.that and j not in ground.covered
    return meant_by_that(ground, j) if that else []


def meant_by_that(ground: Ground, that: int) -> list[Part]:
    """Who is meant by the pronoun with «that» at the token: who says it, or, where that cannot be, whom he speaks for or the last person before;
    nobody where a mere noun says it («قال المتصل إنه عقد اجتماعا …»)."""
    ends = {ground.fold(p.after): p.gender for p in ground.words.bend.pronouns if not p.plural}
    gender = next((ends[end] for end in sorted(ends, key=len, reverse=True) if ground.page.word[that].endswith(end)), None)
    if gender is None or by_mere_noun(ground, that):
        return []
    sentence = ground.sentence(that)
    if ground.page.word[that - 1].removeprefix(ground.small.joint) in ground.words.also:
        return also_told(ground, that, gender)
    teller = next((place for k in range(that - 1, sentence.start - 1, -1) if (place := ground.telling.get(k))), None)
    teller = teller or next((place for k in range(that - 1, sentence.start - 1, -1) if (place := ground.places.get(k))), None)
    if teller is None or teller.name.type == "OTHER" or ground.credits.name_at(ground.page, teller.first, teller.clitic):
        return spoken_for(ground, teller, gender) if teller else []
    if teller.mention.gender in (None, gender):
        return [Part("by", place) for place in (*joined_before(ground, teller), teller)]
    return spoken_for(ground, teller, gender) or last_of_gender(ground, that, gender)


def also_told(ground: Ground, that: int, gender: str) -> list[Part]:
    """«شارك الرئيس في كذا بإشراف المنظمة، كما أنه سيزور الهند»: behind «as well» it is of whom the first verb of the sentence tells."""
    found = next(before_in(ground, range(ground.sentence(that).start, that), nearest=False), None)
    return [Part("by", found)] if found and found.mention.gender in (None, gender) else []


def by_mere_noun(ground: Ground, that: int) -> bool:
    """«قال المتصل إنه …»: between a verb of speech and «that» stands a noun with the article, and nobody's name."""
    said = that > 1 and ground.plain(that - 1) and ground.page.word[that - 1].startswith(ground.small.article)
    return said and that - 2 not in ground.telling and any(ground.page.at(s.cue.start) == that - 2 for s in ground.reading.of(Statement))


def joined_before(ground: Ground, place: Place) -> list[Place]:
    """«قالت تونس والهند إنها …»: the states right before this one, which «and» joins to them."""
    found: list[Place] = []
    while place.name.type == "GPE" and place.clitic.startswith(ground.small.joint) and place.first - 1 in ground.covered:
        place = ground.places[ground.covered[place.first - 1]]
        found.insert(0, place)
    return found


def spoken_for(ground: Ground, teller: Place, gender: str) -> list[Part]:
    """«قال متحدث باسم فلانة إنها …»: the person of the article whose name ends the words for him who speaks."""
    last = ground.page.word[teller.last - 1]
    named = (p for p in ground.places.values() if p.name.type == "PER" and ground.fold(p.name.name).split()[-1:] == [last])
    return [Part("by", p) for p in named if p.mention.gender in (None, gender)][:1]


def last_of_gender(ground: Ground, that: int, gender: str) -> list[Part]:
    """The last person named before the token, in its sentence, who may be of that gender."""
    before = (ground.places[j] for j in range(that - 1, ground.sentence(that).start - 1, -1) if j in ground.places)
    return [Part("by", p) for p in before if p.name.type == "PER" and p.mention.gender in (None, gender)][:1]
