"""What the reporter holds the thing told of to be, behind words of what is to come or a mere noun phrase: «في خطوة تهدف إلى …», «في مؤشر على …»."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.remarks import ANNOUNCED
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past

HELD = 60  # tokens: no words said before such a remark are longer


def begins(scene: Scene, draft: Draft, k: int) -> bool:
    """Such a remark begins at token k."""
    if not scene.bare_in(scene.word(k), scene.grammar.channel_prepositions) or scene.word(k + 1) not in scene.remarks.steps:
        return False
    first = draft.content[0].first
    if scene.word(k - 1) in scene.extents.part_in or scene.word(k - 1)[2:] in scene.extents.part_in and scene.bare_definite(k - 1):
        return False  # «تستعد للمشاركة في تحرك تقوده …»
    if not told_of(scene, k + 2) or scene.colon(first - 1) or draft.shape == "source" or k - first > HELD:
        return False
    if draft.noun_phrase:
        return draft.act in ANNOUNCED and not draft.predicate
    return not any(past(scene, n) for n in range(first, k))


def told_of(scene: Scene, k: int) -> bool:
    """Behind the noun, at token k, what is told of it begins, with or without an adjective before («في خطوة هي الأولى», «في مؤشر جديد على …»)."""
    k += scene.word(k) in scene.remarks.new
    word, grammar = scene.word(k), scene.grammar
    verb = word[:1] in grammar.persons - grammar.we and not scene.masdar(k) and not scene.in_mention(k)
    return (
        verb
        or scene.tenses.of(word) == "past"
        or word in grammar.before_verb | grammar.that_not | grammar.but_that
        or scene.relative(k)
        or word in grammar.incumbent
    )
