"""Where words were said as the sentence behind them tells: «… إن السفن ستعود. جاء ذلك في بيان أصدرته الوزارة»، «وجاءت تصريحات الوزير خلال مؤتمر صحفي»."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

from mahdar.find.statements.adjuncts import channel_at, hearer_of
from mahdar.find.statements.draft import Draft
from mahdar.find.statements.ends import saying
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import past_times

SAYING = 8  # tokens: the noun of what was said, and who said it


def settle(scene: Scene, drafts: list[Draft]) -> None:
    """Give the statements before such a sentence the channel that it tells, and who heard it there; drafts are in order of their cues."""
    cues = [draft.cue.first for draft in drafts]
    for k in scene.page.where(scene.grammar.any_comes):
        at = preposition(scene, k) if k and scene.sentence_start[k] == k else None
        where = channel_at(scene, at, scene.sentence_end[k]) if at is not None else None
        if where is None:
            continue
        for draft in told_before(scene, drafts, bisect.bisect_left(cues, k), k):
            draft.channel = where
            draft.addressee = draft.addressee or hearer_of(scene, draft, where)


def preposition(scene: Scene, k: int) -> int | None:
    """The token of the preposition behind «جاء ذلك» or «جاءت تصريحات الوزير», past a time."""
    grammar = scene.grammar
    if scene.word(k + 1) in grammar.demonstratives | grammar.anaphora and not saying(scene, k + 2):
        return past_times(scene, k + 2 + scene.comma(k + 2))
    if not saying(scene, k + 1 + (scene.word(k + 1) in grammar.demonstratives)):
        return None
    for j in range(k + 2, min(k + SAYING, scene.sentence_end[k])):
        if scene.word(j) in grammar.channel_prepositions | grammar.in_course:
            return j
        if not scene.is_word(j) or scene.word(j) in grammar.prepositions or scene.that(j):
            return None
    return None


def told_before(scene: Scene, drafts: list[Draft], n: int, k: int) -> Iterator[Draft]:
    """The statements before token k, back to the one that names its speaker, in the same paragraph or in the one that ends right before it."""
    edge = k
    while n > 0:
        n -= 1
        draft, last = drafts[n], max(run.last for run in drafts[n].content)
        if last > k or draft.channel is not None or draft.shape in ("headline", "noun", "source"):
            return
        gap = sum(scene.is_break(j) for j in range(max(draft.cue.first, last), edge))
        if gap and (edge != k or any(scene.is_word(j) for j in range(last, k))):
            return
        yield draft
        if draft.mention is not None:
            return
        edge = draft.opens
