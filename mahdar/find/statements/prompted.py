"""Verbs of calling that tell what something led to: «مما دعا البلدية إلى إغلاق الجسر», «الأسباب التي دعته إلى الاستقالة»."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm


def prompted(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """What happened, or its cause, leads somebody to a deed: behind «مما» or behind a noun for it and a relative pronoun nobody calls upon him."""
    if cue.lemma not in scene.doings.giving_cause or reach.kind != "phrase" or cue.shape == "participle" or cue.prefix:
        return False
    if scene.word(i - 1) in scene.grammar.shown:
        return True
    noun = scene.word(i - 2).removeprefix(scene.names.conjunction)
    return scene.relative(i - 1) and without_article(scene, noun) in scene.doings.causes
