"""What a mention is that a walk meets behind a verb of saying: its subject, the one addressed, its object, or part of these."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.joined_people import with_people
from mahdar.find.statements.met import OBJECTS, Met
from mahdar.find.statements.no_actors import is_written
from mahdar.find.statements.subjects_after import unknown_subject
from mahdar.find.statements.subjects_apposed import apposed, of_chief, titled
from mahdar.model import Mention


def past_mention(met: Met, j: int) -> int:
    """Past a mention: the subject, the one addressed, or the object."""
    scene = met.scene
    last, mention = scene.mentions[j]
    skip = mention.span.start - scene.page.start[j]
    if scene.for_the(j) or met.subject is None and met.moved and scene.comma(j - 2) and scene.names.word(scene.word(j - 1)).verb:
        return last  # «قال في بيان، تلقت الصحيفة نسخة منه، إن …»
    if mention.kind == "person" and titled(met, j):
        met.subject, met.adjunct = Run(met.subject.first, last, met.subject.skip) if met.subject else None, False
        met.object = None  # a name inside the office («مدرب منتخب غانا لكرة اليد فلان»)
        return last
    if apposed(met, j, mention):
        return last
    if mention.kind == "person" and of_chief(met, j):
        met.subject = Run(met.subject.first, last, met.subject.skip) if met.subject else None
        return last
    if met.adjunct or met.relative or (skip and scene.word(j)[:1] not in scene.grammar.joining):
        met.adjunct = met.adjunct and scene.word(j - 1) not in scene.grammar.prepositions and not skip
        return last
    lone = last == j + 1 and scene.word(j) in scene.grammar.quantities
    if lone and met.subject is None and not met.before and partitive(met, j + 1):
        return unknown_subject(met, j)
    if met.subject is None and not met.before and (completes_deed(met, j) or mention.kind == "unnamed" and is_written(met, j)):
        return last
    if met.subject is None and not met.before and not met.owned and not lone and not addressed(met, mention) and not disagrees(met, mention):
        last = with_people(scene, j, scene.joined_mentions(last))
        met.subject = Run(j, last, skip)
    elif met.addressee is None and (met.cue.to == "direct" or met.pronoun and met.cue.hears and j == met.i + 1):
        met.addressee = Run(j, last, skip)
    elif met.object is None:
        met.object = j
    if met.subject is None and j == met.i + 1 and disagrees(met, mention):
        met.moved = met.owned = True
    return last


def partitive(met: Met, k: int) -> bool:
    """Behind a quantity stands at token k what it is a part of («بعض هؤلاء», «معظم سكان المدينة»)."""
    scene = met.scene
    pointed = scene.word(k + 1) in scene.grammar.of or scene.word(k) in scene.grammar.demonstratives
    return pointed or scene.owned_noun(k) or scene.construct(k) or met.chained(k) and met.chained(k + 1)


def completes_deed(met: Met, j: int) -> bool:
    """The name at j completes the noun that is the object, or stands in its phrase («رفض وصول الوزير …», «أكد دعم بلغراد …»)."""
    scene, found = met.scene, met.object
    named = found is not None and bool(OBJECTS & set(met.cue.takes)) and not scene.belongs(found)
    completed = found is not None and found + 1 == j and scene.construct(found)
    return named and found is not None and found < j and (completed or scene.deed(found) or scene.masdar(found))


def addressed(met: Met, mention: Mention) -> bool:
    """A mention right after a verb that names its addressee («وحث أميركا على …»), by its gender no subject of it."""
    return met.cue.to == "direct" and mention.gender is not None and not mention.plural and mention.gender != met.cue.gender


def disagrees(met: Met, mention: Mention) -> bool:
    """A state of the other gender right behind a verb is no subject of it («أكد رغبة واشنطن في …», «وحذر روسيا من …»)."""
    finite = met.cue.shape in ("past", "present") and not met.cue.plural
    return finite and mention.kind == "state" and mention.gender is not None and mention.gender != met.cue.gender
