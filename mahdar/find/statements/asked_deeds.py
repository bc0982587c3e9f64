"""What is asked of somebody right behind him, both with the article («طلب القضاة من الإدارة التدخل في القضية»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene


def asked_deed(scene: Scene, j: int, last: int) -> int:
    """The first noun with the article from behind token j up to `last` that is no adjective of the noun there, but what he is to do; `last` for none."""
    if not scene.definite(j):
        return last
    return next((k for k in range(j + 1, last) if deed(scene, k) and goes_on(scene, k + 1)), last)


def deed(scene: Scene, k: int) -> bool:
    """Token k is a masdar with the article, or an everyday noun for a deed."""
    bare = scene.word(k).removeprefix(scene.names.article)
    return scene.definite(k) and k not in scene.mentions and (scene.masdar(k, definite=True) or bare in scene.doings.deeds or bare in scene.speech.asked)


def goes_on(scene: Scene, k: int) -> bool:
    """A preposition stands at token k, or a word to which one clings: what stands before it is no adjective."""
    return scene.word(k) in scene.grammar.prepositions or scene.clings_any(k) or scene.for_the(k)
