"""Verbs of saying with an object that no words are: a charge brought, or what somebody or something endangers."""

from __future__ import annotations

from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NAME = 6  # tokens from the mark that opens what is in danger to the one that closes it


def aimed_at_thing(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Whether the verb at token i tells of such a thing, and nothing is said."""
    return sends(scene, i, cue, reach) or may_endanger(scene, i, cue, reach)


def sends(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«يوجه تهمة السرقة إلى حارس بالميناء»: the verb has a charge and its matter for its object, and «ب» tells where or how."""
    if cue.lemma not in scene.unsaid.sending or reach.kind != "phrase":
        return False
    return any(scene.word(k) in scene.unsaid.sent and scene.definite(k + 1) for k in range(i + 1, min(i + NAME, reach.at)))


def may_endanger(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«قد تهدد "الأمن الغذائي"»: what a thing may endanger, in quotation marks and with the article."""
    if cue.lemma not in scene.doings.endangering or cue.shape != "present" or reach.kind != "quote" or reach.at != i + 1:
        return False
    return scene.definite(reach.at + 1) and scene.quote_end.get(reach.at, i + NAME) - i < NAME
