"""Where a clause that is said runs on into the reporter's: a remark upon its words, a deed of the past behind what is to come, the clause around."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import present
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past, will


def passes_over(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k the reporter goes on; not in what stands behind a colon, nor in what a source or headline covers."""
    if draft.shape in ("source", "headline") or scene.colon(draft.content[0].first - 1):
        return False
    if scene.word(k) in scene.grammar.which:
        return remarks_upon(scene, draft, k)
    if passed_on(scene, k):
        return True
    return scene.comma(k - 1) and (deed_behind(scene, draft, k) or around_goes_on(scene, draft, k) or means(scene, k))


def passed_on(scene: Scene, k: int) -> bool:
    """«…، ونقل عنه كتاب قوله …»: what somebody passed on of whoever speaks, or of another."""
    cue = scene.finite(k)
    return cue is not None and cue.prefix > 0 and cue.relay and cue.shape == "past" and scene.word(k + 1) in scene.grammar.heard_whom


def remarks_upon(scene: Scene, draft: Draft, k: int) -> bool:
    """«…، وهي جملة كررها الوزير»: what the words are; «…، وهو احتمال يستبعده الخبراء»: what is held of them or came of them."""
    noun = scene.word(k + 1)
    if noun in scene.glosses.of_words:
        return scene.comma(k - 1)
    if noun not in scene.glosses.of_steps or not (scene.comma(k - 1) or draft.noun_phrase):
        return False
    return past(scene, k + 2) or present(scene, k + 2) or scene.finite(k + 2) is not None


def deed_behind(scene: Scene, draft: Draft, k: int) -> bool:
    """«سيفرض رسوما على القمح، وأعفى جيرانه منها»: behind what is to come and nothing past, a verb in the past with «و»."""
    word, first = scene.word(k), draft.content[0].first
    if draft.noun_phrase or word[:1] != scene.names.conjunction or scene.tenses.of(word) != "past" or scene.in_mention(k) or scene.masdar(k):
        return False
    return will(scene, first) and not any(past(scene, n) for n in range(first, k - 1))


def means(scene: Scene, k: int) -> bool:
    """«…، وقصد بذلك إغلاق السد»: what the reporter takes the words to mean."""
    word = scene.word(k)
    return word[:1] == scene.names.conjunction and word[1:] in scene.glosses.means and scene.word(k + 1) in scene.glosses.by_that


def around_goes_on(scene: Scene, draft: Draft, k: int) -> bool:
    """«… سجن قالت المنظمة إنه قذر، وتعتزم البلدية هدمه»: behind what is said in a relative clause the clause around it goes on."""
    if draft.noun_phrase or not scene.relative(draft.cue.first - 1):
        return False
    word = scene.word(k)
    if word in scene.grammar.but_that and scene.word(k + 1) in scene.grammar.that:
        return True
    if word[:1] != scene.names.conjunction or scene.that(k):
        return False
    object_of = draft.mention is not None and draft.mention.first > draft.cue.first  # «… القنابل التي قالت الإذاعة إنها …»
    return word[1:] in scene.remarks.how or object_of and scene.negation(k) and present(scene, k + 1)
