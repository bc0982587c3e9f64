"""What a noun phrase goes on with behind a comma: a second deed behind «مع», or where alone behind «لكن»."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.draft import Draft
from mahdar.find.statements.phrase_ends import fifth
from mahdar.find.statements.scene import Scene

FAR = 8  # tokens of a phrase that tells where


def with_deed(scene: Scene, draft: Draft, k: int) -> bool:
    """«أكد التزام النادي بالعقد، مع الحرص على …»: at token k «مع» and a masdar with the article, behind one that tells of a deed, too."""
    if scene.word(k) not in scene.grammar.together or draft.predicate or not scene.bare_definite(k + 1):
        return False
    if scene.word(k + 1) in scene.overruns.stressing or not deed(scene, k + 1):
        return False
    return deed(scene, draft.content[0].first) and (scene.word(k + 2) in scene.grammar.complements or scene.clings_any(k + 2))


def deed(scene: Scene, k: int) -> bool:
    """Token k is a masdar, with the article, with a pronoun or with neither."""
    word = scene.word(k)
    bare = without_article(scene, word)
    if scene.masdar(k, definite=True) or fifth(scene, bare):
        return True
    return any(form in scene.doings.deeds or scene.masdars.fullmatch(form) for form in (word, bare, *scene.speech.without_pronoun(word)))


def but_where(scene: Scene, draft: Draft, k: int) -> bool:
    """«أبدى رغبته في اللعب، لكن داخل القرية»: at token k «لكن» with nothing but where or when behind it, up to the next mark."""
    if not scene.bare_in(scene.word(k), scene.grammar.but) or scene.word(k + 1) not in scene.names.locatives or draft.predicate:
        return False
    stop = next((n for n in range(k + 1, k + FAR) if not scene.is_word(n)), None)
    return stop is not None and stop > k + 2 and not any(scene.finite(n) or scene.tenses.of(scene.word(n)) or scene.that(n) for n in range(k + 2, stop))
