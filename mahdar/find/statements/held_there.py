"""Words that stand in a paper of which a verb of passing on tells («نقلت الوكالة البيان الذي جاء فيه: …»): another verb leads to them."""

from __future__ import annotations

from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene


def held_there(scene: Scene, i: int, reach: Reach) -> bool:
    """Right before the words to which the verb at token i leads stands «فيه» behind another verb, and before that a relative pronoun."""
    if reach.kind == "phrase" or reach.kind == "object":
        return False
    k = reach.at - 1
    while k > i and (scene.colon(k) or scene.comma(k) or scene.said(k)):
        k -= 1
    return k - 2 > i and scene.word(k) in scene.grammar.in_it and bool(scene.cues(k - 1)) and scene.relative(k - 2)
