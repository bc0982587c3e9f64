"""Verbs that report only together with a word behind them: «ألقى … باللوم على …», «اكتفى … بالقول إن …», «أعاد … التأكيد أن …»."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.phrases_met import after_preposition, clinging
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import past_times
from mahdar.find.statements.subjects_whole import whole
from mahdar.find.statements.walk import Walker
from mahdar.find.statements.worded import word_beside


def set_phrase(scene: Scene, walker: Walker) -> Reach | None:
    """Where such a verb leads: to what stands right behind its word; its subject stands before the verb or between the two."""
    word = word_beside(scene, walker.i, walker.cue)
    if word is None:
        return None
    j = walker.i + 1
    while j < word:
        step = walker.step(j)
        if not j < step <= word:
            return None
        j = step
    reach = led_to(scene, walker, past_times(scene, word + 1))
    subject = reach.subject if reach is not None else None
    if reach is None or subject is None or walker.before or subject.first <= walker.i:
        return reach
    return msgspec.structs.replace(reach, subject=whole(scene, subject, word))


def led_to(scene: Scene, walker: Walker, j: int) -> Reach | None:
    """What begins at token j: a clause, words said, or what follows a preposition that the verb takes."""
    j += scene.word(j) in scene.grammar.adverbs
    if scene.that(j):
        return walker.reach("clause", j + 1)
    if scene.word(j) in scene.grammar.prepositions and scene.word(j + 1) in scene.grammar.that:
        return walker.reach("clause", j + 2)
    if "quote" in walker.cue.takes and scene.colon(j):
        return walker.reach("colon", j + 1)
    if "quote" in walker.cue.takes and scene.opens_quote(j):
        return walker.reach("quote", j)
    for take in walker.phrases:
        if len(take) > 1 and scene.word(j) == take and scene.is_word(j + 1):
            return after_preposition(walker, j + 1)
        if len(take) == 1 and scene.clings(j, take):
            return clinging(walker, j, take)
    return None
