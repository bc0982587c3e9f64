"""Where what seemed the object still tells which ones speak, or as when («الدول الـ57 المنضوية …، الأعمال …»): the words said begin behind it."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.apposed_titles import title
from mahdar.find.statements.attributes_bound import past_bound
from mahdar.find.statements.belonging import participle_of
from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import agent, begins, deed, object_begins
from mahdar.find.statements.met import Met
from mahdar.find.statements.object_heads import begun, past_marks
from mahdar.find.statements.object_tails import adjective, taken_up
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene

FAR = 12  # tokens of what tells which ones speak


def past_attribute(met: Met, reach: Reach | None) -> Reach | None:
    """Where the cue leads, behind what tells of its subject; the same where the object stands right."""
    if (
        reach is None
        or reach.kind != "object"
        or reach.subject is None
        or reach.subject.first < met.i
        or met.cue.pronoun is not None
        or met.cue.shape == "noun"
    ):
        return reach
    for past in (past_likewise, past_number, past_apart, past_second_calling, back_to_own, past_bound):
        found = past(met, reach, reach.subject)
        if found is not None:
            return found
    return reach


def past_likewise(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«عارضت السويد كما فعلت الأسبوع الماضي إصدار …»: as at another time."""
    scene, at = met.scene, reach.at
    if scene.word(at) not in scene.grammar.likewise or scene.word(at + 1) not in scene.extents.did_so:
        return None
    k = at + 2
    while k < met.end and (k in scene.times or scene.comma(k) or scene.word(k) in scene.grammar.adverbs):
        k = scene.times.get(k, k + 1)
    return begun(met, reach, k, behind=True)


def past_number(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«رفضت الدول الـ57 المنضوية في الحلف، الرسوم …»: how many they are, and which."""
    scene, at = met.scene, reach.at
    if not scene.number(at) or scene.word(at - 1) not in scene.grammar.article:
        return None
    k = at + 1
    if scene.definite(k) and (participle_of(scene, k) or agent(scene, scene.word(k)[2:]) or adjective(scene, k)):
        k = closed(met, k + 1) if leads(scene, k + 1) else k + 1
    k = past_marks(scene, k, met.end)
    found = scene.that(k) or begins(scene, k) or object_begins(scene, k) or deed(scene, k)
    if k >= met.end or not found:
        return None
    whole = Run(subject.first, at + 1, subject.skip, subject.generic)
    if scene.that(k):
        return msgspec.structs.replace(reach, kind="clause", at=k + 1, subject=whole) if "clause" in met.cue.takes else None
    return msgspec.structs.replace(reach, at=k, subject=whole)


def closed(met: Met, k: int) -> int:
    """The comma that closes what a preposition at token k leads to; the end where none is near or another clause begins."""
    scene = met.scene
    for n in range(k, min(k + FAR, met.end)):
        if scene.comma(n):
            return n
        if scene.finite(n) is not None and not scene.in_mention(n) or scene.that(n) or scene.opens_quote(n):
            return met.end
    return met.end


def leads(scene: Scene, k: int) -> bool:
    """A preposition stands at token k or clings to it."""
    return scene.word(k) in scene.grammar.prepositions or scene.clings_any(k) or scene.for_the(k)


def past_apart(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«أعلنت حركة الصيادين المتشددة، الأربعاء، بدء …»: a participle that agrees with the subject, and behind a comma or day a masdar or «أن»."""
    scene, at = met.scene, reach.at
    if subject.last != at or not participle_of(scene, at) or scene.masdar(at, definite=True) or deed(scene, at):
        return None
    feminine = tuple(scene.grammar.feminine)
    agrees = scene.word(at).endswith(feminine) == scene.word(subject.first).endswith(feminine)
    apart = scene.comma(at + 1) or at + 1 in scene.times
    return taken_up(met, reach, at + 1) if agrees and apart else None


def past_second_calling(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«انتقد فلان، نائب العمدة السابق الرئيس الأسبق للنادي، تصريحات …»: a second calling in the same commas."""
    scene, at = met.scene, reach.at
    opened = any(scene.comma(k) for k in range(subject.first, at))
    if not opened or scene.comma(at - 1) or not holder(scene, at):
        return None
    k = closed(met, at + 1)
    if k >= met.end or not (begins(scene, k + 1) or object_begins(scene, k + 1)) or holder(scene, k + 1) or title(scene, k + 1):
        return None
    return msgspec.structs.replace(reach, at=k + 1)


def holder(scene: Scene, k: int) -> bool:
    """Token k with the article is the calling of one («الرئيس», «المدرب»)."""
    heads = scene.names.heads.get(scene.word(k)[2:], ()) if scene.definite(k) else ()
    return any(head.kind == "office" and not head.plural for head in heads)


def back_to_own(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«أعلن كثيرون من سكان "نوفا" رغبتهم في الرحيل، أبرزهم …»: those who stand out tell who speaks; what is announced is theirs, before the comma."""
    scene, at = met.scene, reach.at
    if scene.word(at) not in scene.extents.foremost or not scene.comma(at - 1):
        return None
    for k in range(subject.last, at - 1):
        if scene.belongs(k) and scene.plain(k) and (object_begins(scene, k) or deed(scene, k)) and scene.word(k - 1) not in scene.grammar.prepositions:
            return msgspec.structs.replace(reach, at=k, subject=Run(subject.first, k, subject.skip, subject.generic))
    return None
