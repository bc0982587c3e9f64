"""A meeting that a relative clause tells of once more: «خلال اللقاء مع فلان الذي اجتمع معه الخميس»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from mahdar.find.ground import Ground
from mahdar.find.meetings_off import person_at
from mahdar.find.meetings_same import Told

FAR = 12
"""Tokens between a meeting and the verb that tells of it again."""


def restated(ground: Ground, told: Sequence[Told]) -> list[Told]:
    """The places, where a verb of a relative clause whose pronoun means him who is told of before has the parties of the meeting with the person described."""
    return [again(ground, t, before[-1]) if not t.noun and (before := [o for o in told if met_before(ground, o, t)]) else t for t in told]


def again(ground: Ground, verb: Told, noun: Told) -> Told:
    """The verb's place with the parties of the noun's."""
    return replace(verb, meeting=replace(verb.meeting, parties=noun.meeting.parties))


def met_before(ground: Ground, noun: Told, verb: Told) -> bool:
    """The noun stands before the verb in its sentence, the person described is one of two who meet there, and the verb names nobody else."""
    if not noun.noun or not 0 < verb.at - noun.at <= FAR or verb.at not in ground.sentence(noun.at) or verb.meeting.kind != "meeting":
        return False
    who, known = {p.name for p in verb.meeting.parties}, {p.name for p in noun.meeting.parties}
    return len(who) == 1 and len(known) == 2 and who < known and of_relative(ground, verb.at) and with_pronoun(ground, verb.at)


def of_relative(ground: Ground, at: int) -> bool:
    """A relative right behind a person's name, or behind a comma after it, stands before the verb."""
    return at > 1 and ground.page.word[at - 1] in ground.small.relatives and person_at(ground, at - 2)


def with_pronoun(ground: Ground, at: int) -> bool:
    """«اجتمع معه», «التقاه»: a pronoun stands for the other side."""
    word, ends = ground.page.word, tuple(ground.fold(p.after) for p in ground.words.bend.pronouns)
    after = word[at + 1] if at + 1 < len(word) else ""
    bare = next((after.removesuffix(end) for end in ends if after.endswith(end)), "")
    clung = len(after) <= 1 + max(map(len, ends)) and ground.small.clitic_roles.get(after[:1]) == "in" and after.endswith(ends)
    return ground.small.roles.get(bare) == "with" or clung or any(f.it for f in ground.words.verbs.get(word[at], ()))
