"""Words between a verb and its object that still belong to who speaks: an adjective, his calling and name before «عن»."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import begins, deed, object_begins
from mahdar.find.statements.met import Met
from mahdar.find.statements.phrases_met import after_preposition
from mahdar.find.statements.reach import Reach

FAR = 22  # tokens from what is no object to the words said
NAME = 10  # tokens of somebody's calling and name
NEAR = 4  # tokens from the verb's subject to «بأنه»


def past_kind(met: Met, reach: Reach) -> Reach:
    """«وأعلن ناشطون أكراد مسؤوليتهم عن …»: an adjective behind unnamed people, before what is theirs."""
    scene, at, subject = met.scene, reach.at, reach.subject
    if subject is None or subject.last != at or met.before or scene.definite(at) or scene.definite(at - 1) or "predicate" in met.cue.takes:
        return reach
    word = scene.names.word(scene.word(at))
    kind = bool(word.state) or word.quality or word.text in scene.names.source_adjectives or word.text in scene.names.state_of or word.unknown
    kind = kind or word.text in scene.extents.peoples
    if not kind or object_begins(scene, at) or deed(scene, at) or not (scene.belongs(at + 1) and object_begins(scene, at + 1)):
        return reach
    return msgspec.structs.replace(reach, at=at + 1, subject=Run(subject.first, at + 1, subject.skip, subject.generic))


def past_caller(met: Met, reach: Reach) -> Reach:
    """«وأعلن أسطورة الكرة فلان عن دعمه»: what seemed the object is somebody's calling, with his name before the verb's own preposition."""
    scene, at, subject = met.scene, reach.at, reach.subject
    if subject is not None and subject.first < at or met.before or object_begins(scene, at) or deed(scene, at) or at != met.i + 1 or scene.accusative(at):
        return reach
    for k in range(at + 1, min(at + NAME, met.end)):
        if scene.comma(k) or scene.that(k) or scene.relative(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return reach
        if scene.word(k) in met.phrases and len(scene.word(k)) > 1:
            known = scene.mention_before.get(k)
            named = known is not None and known[1].kind == "person"
            return msgspec.structs.replace(after_preposition(met, k + 1), subject=Run(at, k, generic=True)) if named else reach
    return reach


def past_called(met: Met, reach: Reach) -> Reach:
    """«وصفته المجلة ذات يوم بأنه …»: what is said of the verb's pronoun follows behind «بأن»."""
    scene, at = met.scene, reach.at
    if met.cue.pronoun is None or "predicate" not in met.cue.takes or reach.subject is None or scene.accusative(at):
        return reach
    by = next((k for k in range(at + 1, min(at + NEAR, met.end)) if scene.that(k) and scene.word(k)[:1] in scene.grammar.clinging), None)
    return reach if by is None else msgspec.structs.replace(reach, kind="clause", at=by + 1)


def past_inserted(met: Met, reach: Reach) -> Reach:
    """«ووصف الوزير، وهو طبيب، الخطة بأنها …», «واعتبرت السويد، جارة فنلندا، الاتهامات خطرة»: words in commas before that of which something is said."""
    scene, at, subject = met.scene, reach.at, reach.subject
    apart = subject is not None and subject.first > met.i and scene.comma(at - 1) and subject.last == at - 1 and not met.before
    if not apart or "predicate" not in met.cue.takes or met.cue.pronoun is not None or scene.definite(at) or object_begins(scene, at):
        return reach
    for k in range(at, min(at + FAR, met.end)):
        if scene.relative(k) or scene.that(k) or scene.opens_quote(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return reach
        if scene.comma(k):
            return msgspec.structs.replace(reach, at=k + 1) if begins(scene, k + 1) else reach
    return reach
