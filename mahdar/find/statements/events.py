"""Where and how people came to harm belongs to what is told of it, even behind a comma («أعلن مقتل سبعة، في هجوم …»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene


def happened(scene: Scene, first: int, k: int) -> bool:
    """At token k begins where or how the event happened that is told of from token `first` on, and not where or when somebody told it."""
    word = scene.word(first)
    if word not in scene.doings.casualties and not (word[:1] in scene.grammar.clinging and word[1:] in scene.doings.casualties):
        return False
    return scene.word(k) in scene.grammar.prepositions and not told(scene, k + 1)


def told(scene: Scene, k: int) -> bool:
    """Token k is a noun for words or for a time at which something else is so («في بيان», «في حين», «في وقت»)."""
    word, grammar = scene.word(k), scene.grammar
    bare = word[2:] if scene.definite(k) else word
    nouns, openers = (grammar.said_in, grammar.in_what, grammar.gatherings), (grammar.whereas, grammar.while_words, grammar.before_channel, grammar.of_time)
    said = any(any(w in words for words in nouns) or scene.speech.is_channel(w) for w in (word, bare))
    return said or any(word in words for words in openers) or scene.that(k) or k in scene.times
