"""Prepositions behind a comma that still belong to the noun phrase before it («أعلن فرض رسوم جديدة، على واردات الحديد»)."""

from __future__ import annotations

from mahdar.find.statements.events import told
from mahdar.find.statements.scene import Scene

OPINED = 3  # tokens from a preposition to the «أن» of «من المقرر أن»


def still_noun(scene: Scene, k: int) -> bool:
    """At token k, behind a comma, a preposition goes on with the noun phrase: about or against what it is, where, from or upon what."""
    word, grammar = scene.word(k), scene.grammar
    if word in grammar.since:
        return scene.is_word(k + 1) and scene.finite(k + 1) is None and scene.word(k + 1) not in grammar.copulas  # «، إذ إن …»
    if not scene.is_word(k + 1) or k + 1 in scene.times or aside(scene, k + 1):
        return False
    if word in grammar.during:
        return scene.definite(k + 1) and not told(scene, k + 1)
    if word in grammar.bound:
        return not scene.belongs(k + 1)
    if word in grammar.incumbent:
        return scene.plain(k + 1) or k + 1 in scene.mentions
    if word in grammar.of:
        opined = any(scene.word(n) in grammar.that for n in range(k + 2, k + 2 + OPINED))
        return (scene.definite(k + 1) or scene.number(k + 1)) and not opined
    return word in grammar.channel_prepositions & grammar.complements and somewhere(scene, k + 1)


def aside(scene: Scene, k: int) -> bool:
    """Token k, behind a preposition, is a noun with which it tells when, how or beside what something was said."""
    word, grammar = scene.word(k), scene.grammar
    return told(scene, k) or word in grammar.times_of_saying or word in grammar.beside or word in grammar.contrast or scene.that(k) or scene.with_pronoun(k)


def somewhere(scene: Scene, k: int) -> bool:
    """Token k names a place or a thing that is known, or one of some."""
    known = scene.mentions.get(k)
    return scene.definite(k) or known is not None or scene.word(k) in scene.names.locatives or scene.word(k) in scene.grammar.quantities
