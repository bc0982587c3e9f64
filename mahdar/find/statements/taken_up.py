"""Words said that go on behind a source phrase in the middle of them («الأمر تم بحسب الوزير، بناء على طلب …»): a second span."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.events import told
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources import source_phrase

OWN = 5  # tokens of «على حد تعبيره»
CALLED = ("past", "present", "participle")


def taken_up(scene: Scene, draft: Draft) -> Run | None:
    """«الأمر تم بحسب الوزير، بناء على طلب …», «ألا يتهرب على حد قوله من …»: the words said go on behind the source phrase at their end."""
    run = draft.content[-1]
    k = run.last
    if draft.shape not in CALLED or scene.page.depth[k : k + 1] and scene.page.depth[k] or not scene.sentence_end[run.first] - k > 0:
        return None
    after = behind_own_words(scene, k) or behind_source(scene, k)
    if after is None or after + 1 >= scene.sentence_end[run.first]:
        return None
    goes_on = scene.word(after) in scene.grammar.complements | scene.grammar.since_it or scene.clings_any(after)
    goes_on = goes_on and not told(scene, after + 1)
    return Run(after, scene.sentence_end[run.first]) if goes_on and not scene.cues(after) else None


def behind_source(scene: Scene, k: int) -> int | None:
    """The token behind «حسب موسكو،» at token k, without a comma before it."""
    phrase = source_phrase(scene, k) if scene.word(k) in scene.grammar.according and scene.is_word(k - 1) else None
    return phrase.last + 1 if phrase is not None and scene.comma(phrase.last) else None


def behind_own_words(scene: Scene, k: int) -> int | None:
    """The token behind «على حد تعبيره», «بحسب قوله» at token k, without commas."""
    if scene.word(k) not in scene.speech.sources:
        return None
    return next((n + 1 for n in range(k + 1, k + OWN) if scene.word(n) in scene.grammar.own_words), None)
