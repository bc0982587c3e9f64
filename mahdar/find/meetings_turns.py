"""Where the phrase of a meeting ends because another clause begins, or goes on with what the meeting is for."""

from __future__ import annotations

from mahdar.find.clauses import Part
from mahdar.find.ground import Course, Ground
from mahdar.find.meetings_same import BEGUN

TITLE = 2
"""Words at least of an office that tells whom somebody serves."""
CLOCK = 2
"""Tokens before a state among which the words for its clock stand."""


def turns(ground: Ground, j: int, first: int) -> bool:
    """«اجتماع في مسقط بينما يستعد …», «في وقت يستعد …», «هناك …»: what follows the token is told beside the meeting, and not of it."""
    page, words = ground.page, ground.words
    if j <= first or j in ground.covered or j in ground.timed or j + 1 >= len(page):
        return False
    word = page.word[j].removeprefix(ground.small.joint)
    if page.word[j] in words.exists:
        return True
    begins = word in words.turns or word in words.meanwhile and ground.beside_in(j - 1)
    return begins and bool(ground.tenses.of(page.word[j + 1]) or ground.verb(j + 1)) and j + 1 not in ground.covered


def aims(ground: Ground, j: int) -> bool:
    """«محادثات تهدف إلى …», «في إطار جولة …»: what follows the token is what the meeting is for, or part of."""
    word = ground.page.word[j]
    if j in ground.covered:
        return False
    return word in ground.words.aims or word in ground.words.frames and ground.beside_in(j - 1)


def serves(ground: Ground, part: Part) -> bool:
    """«مع فلانة، المستشارة الاقتصادية للرئيس فلان»: behind the comma it is told of her whom she serves; it is she who meets.  Whom «and» joins is another."""
    office = part.place.mention.office
    joined = part.place.clitic.startswith(ground.small.joint)
    tokens = ground.page.tokens(office.start, office.stop) if office and not joined else range(0)
    if len(tokens) < TITLE or not tokens.start or ground.page.raw[tokens.start - 1] not in ground.small.commas or tokens.start - 2 not in ground.covered:
        return False
    first = ground.page.word[tokens.start].removeprefix(ground.small.joint).removeprefix(ground.small.article)
    melted = any(ground.page.word[j].startswith(ground.small.melting) for j in tokens[1:])
    return first in ground.words.aides and melted and ground.places[ground.covered[tokens.start - 2]].name.type == "PER"


def by_its_clock(ground: Ground, part: Part) -> bool:
    """«في التاسعة بالتوقيت المحلي للهند»: the state is the one whose clock tells the hour."""
    at = part.place.first
    return part.place.name.type == "GPE" and any(word in ground.words.clock for word in ground.page.word[max(0, at - CLOCK) : at])


def on_its_day(ground: Ground, i: int) -> bool:
    """The word at the token makes what the clause says one of what was done on the day of the meeting: «during», «the first day of»."""
    word = ground.page.word[i]
    row = ground.words.before.get(word)
    return word in ground.words.days or row is not None and row.same_day


def done_in(ground: Ground, course: Course) -> bool:
    """«طالب الخميس في افتتاح الاجتماع», «قال السبت خلال ترؤسه اجتماعا»: the clause tells what was done at the opening or holding of the meeting."""
    found = ground.carrier(course.at)
    if course.status not in BEGUN or found is None or found[0].shape != "noun" or found[1].then not in BEGUN:
        return False
    return ground.beside_in(course.at - 1) or course.at > 0 and on_its_day(ground, course.at - 1)
