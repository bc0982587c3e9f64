"""«شددت البلدية القيود على …»: a verb of insisting that tells of what is made stricter."""

from __future__ import annotations

from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

FAR = 12  # tokens from the verb to what is made stricter


def tightens(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Between the verb at token i and its preposition stands a noun of what is made stricter, which is not part of a name."""
    if cue.lemma not in scene.doings.tightening or reach.kind != "phrase":
        return False
    return any(stricter(scene, k) for k in range(i + 1, min(i + FAR, reach.prep or reach.at)))


def stricter(scene: Scene, k: int) -> bool:
    """Token k is such a noun, with the article, a pronoun or the ending of the accusative, or alone."""
    before = scene.word(k - 1)
    if before in scene.grammar.of and any(base in scene.doings.tightened for base in scene.speech.without_pronoun(scene.word(k))):
        return True  # «شددت من إجراءاتها على الحدود»
    if scene.in_mention(k) or before in scene.grammar.prepositions or before in scene.names.heads and not scene.definite(k - 1):
        return False
    word = scene.word(k)
    word = next((word[len(a) :] for a in scene.articles if word.startswith(a)), word)
    return any(base in scene.doings.tightened for base in (word, word[:-1], *scene.speech.without_pronoun(word)))


def made_strict(scene: Scene, i: int, cue: CueForm) -> bool:
    """«إجراءات أمنية مشددة»: an adjective of what is made stricter, right before it or with one between."""
    if cue.lemma not in scene.doings.tightening or cue.gender != "f" or cue.prefix or scene.word(i + 1) in {scene.fold(take) for take in cue.takes}:
        return False
    return made_so(scene, i - 1) or made_so(scene, i - 2) and scene.plain(i - 1)


def made_so(scene: Scene, k: int) -> bool:
    """Token k is a noun of what is made stricter, without the article."""
    return scene.word(k) in scene.doings.tightened
