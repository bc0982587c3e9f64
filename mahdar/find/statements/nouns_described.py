"""A noun that reports as the object of a verb of describing («وصف مزاعم جاره بأن … بأنها …»): what it is held to be is no part of its words."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

BACK = 14  # tokens from the verb of describing to the noun


def described(scene: Scene, i: int) -> bool:
    """The noun at token i is the object of a verb of describing before it in its clause."""
    for k in range(i - 1, max(i - BACK, scene.sentence_start[i] - 1), -1):
        cue = scene.finite(k) or scene.participle(k)
        if cue is not None and not scene.in_mention(k):
            return "predicate" in cue.takes and cue.pronoun is None
        if scene.that(k) or scene.relative(k) or scene.colon(k) or scene.opens_quote(k):
            return False
        if scene.word(k) in scene.grammar.prepositions and not scene.in_mention(k) and k not in scene.times:
            return False
    return False


def words_of(scene: Scene, i: int, run: Run) -> Run | None:
    """Of the words of the noun at token i those before what it is held to be; None where nothing but that stands behind it."""
    if not described(scene, i):
        return run
    end = next((k for k in range(run.first + 1, run.last) if held(scene, k, run.first)), None)
    if end is not None:
        return Run(run.first, end, run.skip)
    before = scene.word(run.first - 1)
    return None if scene.that(run.first - 1) and before[:1] in scene.grammar.clinging and before.endswith(tuple(scene.pronouns)) else run


def held(scene: Scene, k: int, first: int) -> bool:
    """«بأنه …», «بـ"الهراء"», or a quotation that ends the sentence begins at token k."""
    if scene.page.depth[k] > scene.page.depth[first]:
        return False
    word = scene.word(k)
    if scene.opens_quote(k):
        return not scene.is_word(scene.quote_end[k] + 1) and not scene.comma(k - 1)
    by = word[:1] in scene.grammar.clinging - scene.grammar.to_letter
    return by and (scene.that(k) or word == word[:1] and scene.opens_quote(k + 1))
