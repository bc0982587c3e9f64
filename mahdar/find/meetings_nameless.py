"""The other side of a meeting that has no name: «التقى الوزير رجال أعمال», «اجتماع مع منظمات إنسانية دولية»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mahdar.find.ground import Ground
from mahdar.find.meetings_same import TALKS, Told
from mahdar.model import Meeting, Name
from mahdar.text import WORD

FAR = 12
"""Tokens behind a meeting among which those without a name stand."""
MOST = 6
"""Tokens of their phrase."""


def with_nameless(ground: Ground, group: list[Told], found: Iterable[Meeting]) -> Iterator[Meeting]:
    """The meetings of the group; where one side alone has a name, with the words for the other."""
    every = list(found)
    alone = all(len({p.name for p in m.parties}) == 1 and m.kind in TALKS for m in every)
    side = next((name for t in group if (name := nameless(ground, t))), None) if every and alone else None
    for meeting in every:
        yield replace(meeting, parties=(*meeting.parties, side)) if side and not of_it(ground, side, meeting.parties[0]) else meeting


def of_it(ground: Ground, side: Name, party: Name) -> bool:
    """The people are of the side that has a name: «مسؤولين هنود», «أعضاء المجلس»."""
    words = ground.fold(side.name).split()
    return party.name in ground.small.states_in(words) or ground.fold(party.name) in ground.fold(side.name)


def nameless(ground: Ground, t: Told) -> Name | None:
    """The phrase for people or bodies behind «with», or behind the subject of a verb of meeting or the verb itself."""
    stop = min(t.at + FAR, ground.sentence(t.at).stop)
    for j in range(t.at + 1, stop):
        if ground.page.word[j] in ground.small.topics and j not in ground.covered or ground.page.word[j] in ground.small.relatives or ground.noun(j):
            return None
        if many(ground, j) and met(ground, t, j):
            return phrase(ground, j, stop)
    return None


def many(ground: Ground, j: int) -> bool:
    """A noun for many people or bodies stands at the token."""
    return j not in ground.covered and bare(ground, j) in ground.words.crowds


def bare(ground: Ground, j: int) -> str:
    """The word without a letter of the preposition before the other side."""
    word = ground.page.word[j]
    return word[1:] if word not in ground.words.crowds and ground.small.clitic_roles.get(word[:1]) in ("in", "with") else word


def met(ground: Ground, t: Told, j: int) -> bool:
    """They stand behind «with», to the letter of which the verb reaches them, or as the object right behind the verb, its subject or a date."""
    if ground.page.word[j - 1] in ground.words.facing:
        return True
    if t.noun:
        return False
    if bare(ground, j) != ground.page.word[j]:
        return True
    k = j - 1
    while k > t.at and (k in ground.timed or ground.page.raw[k] in ground.small.commas):
        k -= 1
    return k == t.at or k in ground.covered and ground.verb(k) is None


def phrase(ground: Ground, first: int, stop: int) -> Name:
    """The noun with the plain words behind it and whom they are «of»: up to a mark, a date or a small word that leads on."""
    last = first + 1
    while last < min(first + MOST, stop) and goes_on(ground, last):
        last += 1
    while last - 1 > first and ground.page.word[last - 1] in ground.words.whence:
        last -= 1
    span = ground.span(first, last, len(ground.page.word[first]) - len(bare(ground, first)))
    return Name(" ".join(span.text.split()), "OTHER", span)


def goes_on(ground: Ground, j: int) -> bool:
    """The token is of the phrase: a name, «of», or a plain word that is no verb, has no preposition's letter and begins nothing else."""
    word, small = ground.page.word[j], ground.small
    if ground.page.kind[j] != WORD or j in ground.timed or word in ground.words.where:
        return False
    if word in ground.words.before and word not in ground.words.affairs:
        return False
    if j in ground.covered:
        return ground.covered[j] < j or not ground.places[j].clitic
    if word in small.roles or word in ground.words.whence:
        return word in ground.words.whence
    known = word in small.topics or word in small.relatives or word in small.that or word in ground.words.purposes
    clung = small.clitic_roles.get(word[:1]) in ("for", "in") and (word[1:].startswith(small.article) or not {word} & ground.words.ordinary)
    clung = clung or small.melted(word) != ""
    return not known and not clung and not word.startswith(small.joint) and not ground.tenses.of(word)
