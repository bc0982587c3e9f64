"""What somebody talks of («تحدث عن البطالة»), which is no statement, and what he tells to have happened («تحدثت مصادر عن مقتل سبعة»)."""

from __future__ import annotations

from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

REPORTERS = frozenset({"unnamed", "body"})  # kinds of sources that report what happened, and do not dwell on it


def talked_of(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """Only a matter is named, and no event that is reported: behind a verb of talking, before a noun phrase."""
    if cue.lemma not in scene.doings.talking or reach.kind != "phrase":
        return False
    known = scene.mentions.get(reach.subject.first) if reach.subject is not None else None
    reports = cue.shape == "past" and known is not None and known[1].kind in REPORTERS
    word = scene.word(reach.at)
    suffered = word in scene.doings.casualties and known is not None
    happened = word in scene.doings.casualties | scene.doings.deeds or scene.masdar(reach.at) and not scene.belongs(reach.at)
    return not (cue.shape == "past" and suffered or reports and happened)
