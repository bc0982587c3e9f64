"""What a writer says of himself in his own article: «وأعترف أنني لم أكن أعرف الوادي»."""

from __future__ import annotations

from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

LED = 200  # tokens: a colon leads to no words further off


def writers_own(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """The verb is of the first person by its hamza and by the «I» behind it, which nobody's quotation marks or colon led to."""
    mine = cue.shape == "past" and scene.page.raw[i][cue.prefix : cue.prefix + 1] != cue.lemma[:1] and scene.page.raw[i + 1] in scene.doings.of_me
    if not mine or reach.subject is not None or cue.gender != "m" or cue.plural or cue.pronoun is not None or scene.page.depth[i]:
        return False
    return not any(scene.colon(k) for k in range(max(i - LED, 0), i))
