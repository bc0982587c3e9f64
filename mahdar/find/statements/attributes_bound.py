"""A participle with the article that ties the subject to somebody («اللجنة العليا التابعة للبلدية»): what is judged begins behind what it leads to."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.belonging import participle_of
from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import agent, begins, deed, object_begins
from mahdar.find.statements.met import Met
from mahdar.find.statements.object_tails import adjective
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene

CHAIN = 4  # nouns that others complete, behind the preposition of the participle


def past_bound(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«اعتبرت السويد الحليفة للنرويج الرسوم …», «أعلنت اللجنة التابعة للبلدية قرية الصيد منطقة …»: behind the participle and what it leads to."""
    scene, at = met.scene, reach.at
    if subject.last != at or not bound(scene, at) or not agrees(scene, subject, at) or (k := led_end(scene, at + 1)) >= met.end:
        return None
    noun = object_begins(scene, k) or deed(scene, k) or begins(scene, k) or scene.word(k) in scene.names.locatives and scene.plain(k)
    if not noun or adjective(scene, k) or scene.finite(k) is not None or scene.clings_any(k) or scene.for_the(k):
        return None
    return msgspec.structs.replace(reach, at=k)


def bound(scene: Scene, k: int) -> bool:
    """Token k is a participle or adjective with the article that a preposition makes whole («التابعة لـ», «الحليفة لـ», «المقربة من»)."""
    if not scene.definite(k) or not scene.plain(k) or scene.in_mention(k) or scene.masdar(k, definite=True):
        return False
    bare = scene.word(k)[2:]
    ties = bare in scene.extents.tied or bare[:-1] in scene.extents.tied and bare[-1:] in scene.grammar.feminine
    return ties or agent(scene, bare) or participle_of(scene, k) and bare not in scene.names.heads


def agrees(scene: Scene, subject: Run, k: int) -> bool:
    """The word at token k is feminine as the subject is, by an ending or by the gender of a state's name; a person's name tells no gender."""
    feminine = tuple(scene.grammar.feminine)
    known = scene.mentions.get(subject.first)
    if known is not None and known[1].kind == "person":
        return True
    state = known is not None and known[1].kind == "state"
    return scene.word(k).endswith(feminine) == (scene.word(subject.first).endswith(feminine) or state)


def led_end(scene: Scene, k: int) -> int:
    """Behind the noun phrase that the preposition at token k leads to; the end of the article where there is no preposition or no whole phrase."""
    if scene.word(k) in scene.grammar.prepositions:
        k += 1
    elif not (scene.clings_any(k) or scene.for_the(k)):
        return scene.size
    for n in range(k, k + CHAIN):
        if n in scene.mentions or scene.definite(n) or scene.for_the(n):
            last = scene.mentions[n][0] if n in scene.mentions else n + 1
            while adjective(scene, last):
                last += 1
            return last
        if not scene.is_word(n) or scene.finite(n) is not None or scene.accusative(n):
            break
    return scene.size
