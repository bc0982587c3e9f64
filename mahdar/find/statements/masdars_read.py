"""Masdars that are written like verbs of saying and that a noun in the genitive completes."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NEAR = 4  # tokens from a subject to «أن» or a colon


def completed_by_genitive(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ونشر أسمائهم»: the hamza before the pronoun has the seat of the genitive, which no verb has behind it («نشر أسماءهم», «نشر أعضاؤهم»)."""
    plain = cue.shape == "past" and cue.gender == "m" and not cue.plural and cue.pronoun is None and cue.to != "direct"
    if not plain or not in_genitive(scene, i + 1):
        return False
    like = cue.lemma in scene.speech.lookalikes or scene.word(i)[cue.prefix :] in scene.doings.deeds
    return like and not any(scene.that(k) or scene.colon(k) for k in range(i + 2, i + 2 + NEAR))  # a subject misspelt


def in_genitive(scene: Scene, k: int) -> bool:
    """The noun at token k ends in alef, a hamza on the seat of the genitive and a pronoun («أسمائهم»)."""
    raw = scene.page.raw[k] if scene.is_word(k) else ""
    return any(raw.endswith(seat + pronoun) for seat in scene.doings.genitive_seats for pronoun in scene.pronouns)
