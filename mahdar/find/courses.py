"""What became of a thing that a noun names (a meeting, a paper): the verbs, verbal nouns and small words around the noun tell."""

from __future__ import annotations

import itertools

from mahdar.find.ground import BETWEEN, HELD, NEAR, PLANNED, PROPOSED, Course, Ground, Seen

UNDONE = {"refused": PROPOSED, "cancelled": PLANNED, "postponed": PLANNED}
"""What «not» before a verb of refusing or calling off tells: «لا يستبعد عقد قمة», «لم تلغ القمة»."""


def carried_before(ground: Ground, seen: Seen, no: str, open_ended: str) -> Course | None:
    """A verb or verbal noun before the noun carries it; farther left a firm one, or a word of possibility, overrules what is still open.

    `no` is the status when it is denied, `open_ended` when a verbal noun leaves it open.
    """
    path = list(itertools.islice(ground.leftward(seen.noun, seen.clause.start), NEAR))
    nearest = carrier_among(ground, seen, path)
    if nearest is None:
        return None
    course = Course(says(ground, path[nearest], no), path[nearest])
    for j in path[nearest + 1 :]:
        if course.status in (open_ended, ""):
            course = Course(farther_left(ground, j, course, no), course.at)
    return Course(course.status or open_ended, course.at)


def carrier_among(ground: Ground, seen: Seen, path: list[int]) -> int | None:
    """Which of the tokens left of the noun, nearest first, is the carrier that reaches it; None when too much stands between."""
    between = 0
    for n, j in enumerate(path):
        if found := ground.carrier(j):
            beyond = found[0].it and found[0].shape != "noun" and ground.page.word[seen.noun - 1] in ground.words.before
            apart = beyond or between and found[1].close or found[1].bare and ground.page.word[seen.noun - 1] in ground.small.roles
            return None if apart else n
        between += ground.plain(j)
        circumstance = n == 0 and ground.beside(j) and not ground.reached_through(j, seen.clause.start)
        if between > BETWEEN or ground.noun(j) or circumstance or n == 0 and ground.page.word[j] in ground.small.topics:
            return None
    return None


def says(ground: Ground, j: int, no: str) -> str:
    """What the carrier at the token says of its noun; `no` when it is denied."""
    found = ground.carrier(j)
    if found is None:
        return ""
    if ground.negated(j):
        return unattended(ground, j) if found[1].attends else UNDONE.get(found[1].now, no)
    return ground.status(*found, j)


def unattended(ground: Ground, j: int) -> str:
    """«لن يحضر القمة», «لم يحضر القمة»: where somebody does not come the meeting is not called off; it is open, or was held."""
    return HELD if ground.page.word[j - 1].removeprefix(ground.small.joint) in ground.words.never else ""


def farther_left(ground: Ground, j: int, course: Course, no: str) -> str:
    """What is left open by the carrier, after one more token farther left: a firm carrier, a word of possibility,
    and where nothing is said at all «with» and the words that tell right before a noun.  Who is called to attend is called to what is fixed."""
    status = course.status
    if found := ground.carrier(j):
        said = says(ground, j, no) if found[1].firm else status
        return PLANNED if said == PROPOSED and ground.attended(course.at) else said
    if ground.page.word[j].removeprefix(ground.small.joint) in ground.words.possible:
        return PROPOSED
    if not status and j == course.at - 1 and ground.small.roles.get(ground.page.word[j]) == "with":
        return HELD
    if ground.page.word[j + 1] in ground.words.aforesaid:
        return status
    far = course.at - j > BETWEEN and ground.page.word[course.at].startswith(ground.small.joint)
    row = ground.words.before.get(ground.page.word[j]) if not status and not far else None
    return row.status if row else status


def carried_after(ground: Ground, seen: Seen, no: str) -> Course | None:
    """A verb after the noun and its phrase, as a relative clause or as what is said of it."""
    circumstance = (seen.own or ground.page.word[seen.noun].startswith(ground.small.article)) and ground.beside(seen.noun - 1)
    for j in range(seen.noun + 1, min(seen.clause.stop, seen.noun + NEAR)):
        if found := ground.verb(j):
            relative = ground.page.word[j - 1] in ground.small.relatives
            plain = sum(ground.plain(k) for k in range(seen.noun + 1, j))
            if ground.lasts(j) or ground.page.depth[j] > ground.page.depth[seen.noun]:
                return None
            calls = found[1].now == PROPOSED and found[0].shape != "future"
            if not relative and (circumstance or plain > BETWEEN or calls) or ground.carries_next(j):
                return None
            if found[0].shape != "past" and ground.page.word[j - 1] in ground.words.possible:
                return Course("proposed", j)
            if relative and (main := main_verb(ground, seen, j)) is not None:
                j, found = main, ground.verb(main) or found
            denied = denied_after(ground, found[1].attends, j, UNDONE.get(found[1].now, no))
            return Course(denied if ground.negated(j) else ground.status(*found, j), j)
    return None


def denied_after(ground: Ground, attends: bool, j: int, no: str) -> str:
    """What a denied verb behind the noun says of it: that it is off, unless it only tells who does not come."""
    return (unattended(ground, j) or PLANNED) if attends else no


def main_verb(ground: Ground, seen: Seen, relative: int) -> int | None:
    """«زيارته التي تأجلت طويلا ستجري غدا»: the verb to come that follows a relative clause with the noun as its subject."""
    for j in range(relative + 1, min(seen.clause.stop, relative + NEAR)):
        if (found := ground.verb(j)) and found[0].shape == "future" and not ground.carries_next(j) and ground.page.word[j - 1] not in ground.small.relatives:
            return j
    return None
