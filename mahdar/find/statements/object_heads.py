"""Where what would be the object of a verb of saying still tells who says it, how or when: what is said begins further on, or nowhere."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.actors import with_actor
from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import deed, free, object_begins, of_acts
from mahdar.find.statements.heads_behind import past_called, past_caller, past_inserted, past_kind
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.met import Met
from mahdar.find.statements.phrases_met import after_preposition
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene

FAR = 22  # tokens from what is no object to the words said
SAYINGS = frozenset({"state", "affirm", "deny", "promise"})  # acts of verbs that have no human being for their object


def from_head(met: Met, reach: Reach | None) -> Reach | None:
    """Where the cue leads, from the head of its object on; None when what seemed its object tells who says it and nothing else follows."""
    for past in (past_kind, past_caller, past_called, past_inserted, past_selves, past_manner, past_moment, with_actor, past_apposed, past_clause, past_people):
        if reach is None or reach.kind != "object" or met.cue.shape == "noun":
            return reach
        reach = past(met, reach)
    return reach


def past_selves(met: Met, reach: Reach) -> Reach | None:
    """«ونفى البحارة أنفسهم التوصل إلى …», «ونفت السويد والنرويج، كلتاهما، شن …»"""
    scene, at, subject = met.scene, reach.at, reach.subject
    if scene.word(at) not in scene.asides.selves or subject is None or subject.first < met.i:
        return reach
    return led_at(met, reach, past_marks(scene, at + 1, met.end))


def past_manner(met: Met, reach: Reach) -> Reach | None:
    """«ورفض تماما الدخول في …», «وأعلن مباشرة أن …»"""
    scene, at = met.scene, reach.at
    if scene.word(at) not in scene.asides.manners:
        return reach
    return led_at(met, reach, past_marks(scene, at + 1, met.end))


def past_moment(met: Met, reach: Reach) -> Reach | None:
    """«وأعلن الوزير فور وصوله إلى القرية بدء …»"""
    scene, at = met.scene, reach.at
    if scene.word(at) not in scene.asides.moments or "predicate" in met.cue.takes and "clause" not in met.cue.takes:
        return reach
    return further(met, reach, at + 2)


def past_apposed(met: Met, reach: Reach) -> Reach | None:
    """«وأعلن الحزب، الواجهة السياسية للصيادين، عن …»: a noun phrase in commas, behind which the words said are led to."""
    scene, at, subject = met.scene, reach.at, reach.subject
    apart = subject is not None and subject.first > met.i and scene.comma(at - 1) and not (object_begins(scene, at) or deed(scene, at))
    if not apart or "clause" not in met.cue.takes:
        return reach
    for k in range(at, min(at + FAR, met.end)):
        if scene.relative(k) or scene.that(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return reach
        if scene.comma(k):
            n = past_marks(scene, k, met.end)
            found = begun(met, reach, n)
            return reach if found is None or "predicate" in met.cue.takes and found.kind != "clause" else found
    return reach


def past_clause(met: Met, reach: Reach) -> Reach | None:
    """«وأكد موظفون كانوا في المبنى سماع …», «وتوقع خبراء اقتصاد أن …»: what tells of several unnamed people stands right behind them."""
    scene, at, subject = met.scene, reach.at, reach.subject
    behind = subject is not None and met.i < subject.first and subject.last == at and not scene.definite(at - 1) and not met.before
    if not behind or "predicate" in met.cue.takes or "clause" not in met.cue.takes:
        return reach
    if scene.that(at + 1) and scene.word(at) in scene.asides.fields:
        return msgspec.structs.replace(reach, kind="clause", at=at + 2)
    if scene.word(at) in scene.grammar.copulas or scene.word(at) in scene.asides.were:
        return further(met, reach, at + 1)
    return reach


def past_people(met: Met, reach: Reach) -> Reach | None:
    """«وأكد مدير الفريق فلان رغبته في …», «واقترح بعضهم استخدام …»: a human being is nothing that is announced or denied."""
    scene, at, subject = met.scene, reach.at, reach.subject
    if met.before or not of_acts(met.cue) or "predicate" in met.cue.takes or (last := somebody(scene, at)) == at:
        return reach
    found = begun(met, reach, last, behind=True) or further(met, reach, last)
    if found is None or subject is not None:
        surely = (subject is not None or scene.somebody(at)) and met.cue.act in SAYINGS and not scene.accusative(at)
        return found if found is not None or surely else reach
    stop = found.prep or scene.lead(found.at) if found.kind != "object" else found.at
    while last < stop and scene.plain(last):
        last += 1
    return msgspec.structs.replace(found, subject=Run(at, last, generic=True))


def somebody(scene: Scene, k: int) -> int:
    """The end of a human being who begins at token k, token k itself where none does: a name, an office, kin with a pronoun, some of those named before."""
    first = k + scene.number(k)
    known = scene.mentions.get(first)
    if known is not None and known[1].span.start == scene.page.start[first]:
        if known[1].kind in ("person", "office", "unnamed"):
            return known[0]
        name = known[1].kind == "body" and scene.bare_definite(k - 1) and not scene.definite(k)
        return known[0] if name and (object_begins(scene, known[0]) or deed(scene, known[0])) else k  # «منصة التواصل الاجتماعي فيسبوك»
    return k + 1 if known is None and human(scene, k) else k


def human(scene: Scene, k: int) -> bool:
    """Token k is a human being with a pronoun («محاميها», «خليفته»), or some of those named before («بعضهم»)."""
    if not scene.somebody(k):
        return any(stem in scene.grammar.quantities for stem in scene.speech.without_pronoun(scene.word(k)))
    stems = list(scene.speech.without_pronoun(scene.word(k)))
    return not any(head.kind == "body" for stem in stems for head in scene.names.heads.get(stem, ()))


def further(met: Met, reach: Reach, first: int) -> Reach | None:
    """The words said from token `first` on, behind a relative clause, names and times; None when something else is told there."""
    scene, k, relative = met.scene, first, False
    while k < min(first + FAR, met.end):
        if k in scene.times:
            k = scene.times[k]
            continue
        relative = scene.relative(k) or relative and not scene.comma(k)
        if not relative:
            if not (scene.definite(k) and scene.plain(k) and not (scene.comma(k - 1) or scene.bare_definite(k - 1))) and (found := begun(met, reach, k)):
                return found
            if scene.participle(k) or scene.finite(k) is not None and not scene.in_mention(k):
                return None
        k += 1
    return None


def begun(met: Met, reach: Reach, k: int, behind: bool = False) -> Reach | None:
    """What begins at token k as the words said: a clause, a preposition of the verb, a masdar that hangs on nothing before it or is right `behind` a name."""
    scene = met.scene
    if scene.that(k) and "clause" in met.cue.takes and scene.word(k)[:1] not in scene.grammar.clinging:
        return None if scene.word(k - 1) in scene.grammar.that_hangs else msgspec.structs.replace(reach, kind="clause", at=k + 1)
    if scene.word(k) in met.phrases and len(scene.word(k)) > 1 and scene.comma(k - 1):
        return msgspec.structs.replace(after_preposition(met, k + 1), subject=reach.subject, addressee=reach.addressee)
    if not (behind or free(scene, k)) or joined_on(scene, k) or not (object_begins(scene, k) or deed(scene, k)):
        return None
    return msgspec.structs.replace(reach, at=k)


def led_at(met: Met, reach: Reach, k: int) -> Reach | None:
    """What the cue leads to at token k, behind what belongs to neither: a clause, a preposition of its own, or a noun phrase."""
    scene = met.scene
    if k >= met.end:
        return None
    if (found := begun(met, reach, k)) is not None:
        return found
    if scene.word(k) in met.phrases and len(scene.word(k)) > 1:
        return msgspec.structs.replace(after_preposition(met, k + 1), subject=reach.subject, addressee=reach.addressee)
    letter = next((take for take in met.phrases if len(take) == 1 and scene.clings(k, take)), None)
    if letter is not None:
        return msgspec.structs.replace(reach, kind="phrase", at=k, skip=scene.particle_length(k))
    return msgspec.structs.replace(reach, at=k) if scene.plain(k) and not joined_on(scene, k) or scene.opens_quote(k) else None


def past_marks(scene: Scene, k: int, end: int) -> int:
    """Past commas and times from token k on."""
    while k < end and (scene.comma(k) or k in scene.times):
        k = scene.times.get(k, k + 1)
    return k
