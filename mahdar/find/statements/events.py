"""Where and how people came to harm belongs to what is told of it, even behind a comma («أعلن مقتل سبعة، في هجوم …»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene


def happened(scene: Scene, first: int, k: int) -> bool:
    """At token k begins where or how the event happened that is told of from token `first` on, and not where or when somebody told it."""
    if not befell(scene, first):
        return False
    return scene.word(k) in scene.grammar.prepositions and not told(scene, k + 1)


def befell(scene: Scene, first: int) -> bool:
    """At token `first` somebody's harm or an event is named («مقتل سبعة», «بإطلاق نار»)."""
    word = scene.word(first)
    forms = (word, word[1:]) if word[:1] in scene.grammar.clinging else (word,)
    shots = scene.word(first + 1) in scene.extents.fire
    return any(form in scene.doings.casualties or form in scene.extents.events and (shots or form not in scene.extents.releases) for form in forms)


def told(scene: Scene, k: int) -> bool:
    """Token k is a noun for words or for a time at which something else is so («في بيان», «في حين», «في وقت»)."""
    word, grammar = scene.word(k), scene.grammar
    bare = word[2:] if scene.definite(k) else word
    nouns, openers = (grammar.said_in, grammar.in_what, grammar.gatherings), (grammar.whereas, grammar.while_words, grammar.before_channel, grammar.of_time)
    said = any(any(w in words for words in nouns) or scene.speech.is_channel(w) for w in (word, bare))
    return said or any(word in words for words in openers) or scene.that(k) or k in scene.times
