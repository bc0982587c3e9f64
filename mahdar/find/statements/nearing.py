"""Verbs of nearness, trying and wishing behind a verb of saying, whose «أن» is their own: «كتبت رسالة طويلة وكادت أن تستقيل»."""

from __future__ import annotations

from mahdar.find.statements.not_its_words import hangs_elsewhere
from mahdar.find.statements.scene import Scene

SUBJECT = 3  # tokens of a subject between such a verb and its «أن»
CLAUSE = 8  # tokens from a relative pronoun to the «أن» of its clause
WHOLE = 2  # letters of «أن» with nothing that clings to it


def anothers_that(scene: Scene, i: int, j: int) -> bool:
    """The «أن» at token j belongs to a verb right before it, or to one joined by «و» with its subject between, and not to the verb of saying at token i."""
    if hangs_elsewhere(scene, i, j):
        return True
    if len(scene.word(j)) != WHOLE or scene.said(j) or j - 1 <= i:
        return False
    if without_and(scene, j - 1) in scene.doings.nearing:
        return True
    for k in range(j - 2, max(j - 2 - SUBJECT, i), -1):
        if not scene.is_word(k + 1):
            return False
        if scene.word(k) != without_and(scene, k) and without_and(scene, k) in scene.doings.nearing:
            return True
    return False


def without_and(scene: Scene, k: int) -> str:
    """The word at token k without «و»."""
    return scene.word(k).removeprefix(scene.names.conjunction)


def held_by_noun(scene: Scene, j: int) -> bool:
    """«… ومنها عدم الرغبة بأن …»: «بأن» at token j goes with the noun of what somebody holds or feels right before it."""
    word = scene.word(j - 1)
    bare = word.removeprefix(scene.names.article)
    return scene.word(j)[:1] in scene.grammar.clinging and scene.definite(j - 1) and bare in scene.extents.minds


def told_in_relative(scene: Scene, i: int, j: int) -> bool:
    """«… كل الاتهامات التي تفيد أنه …», «… للموقع الذي قيل إن …»: the «أن» at token j belongs to a verb of saying right behind a relative pronoun."""
    verb = j - 1 - (scene.word(j - 1) in scene.grammar.that_hangs)
    if verb - 1 <= i or not scene.relative(verb - 1):
        return False
    cue = scene.finite(verb)
    if cue is not None and cue.pronoun is not None and scene.word(j)[:1] in cue.takes:
        return True  # «… جاره الذي يتهمه بأنه …»
    return scene.word(verb) in scene.extents.told_by_none or cue is not None and not {"clause", "said"}.isdisjoint(cue.takes) and cue.pronoun is None


def told_there(scene: Scene, noun: int, j: int) -> bool:
    """«أعلن إلغاء القمة في اليوم الذي أعلنت فيه السويد أنها …»: behind the object at token `noun` a verb in a relative clause has the «أن» at token j."""
    near = range(max(noun + 1, j - CLAUSE), j - 1)
    verb = next((k + 1 for k in reversed(near) if scene.relative(k)), None)
    cue = None if verb is None else scene.finite(verb)
    if verb is None or cue is None or cue.weak or cue.pronoun is not None or {"clause", "said"}.isdisjoint(cue.takes):
        return False
    return scene.deed(noun) and not any(scene.comma(k) or scene.that(k) for k in range(verb, j))
