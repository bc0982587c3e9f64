"""Who is told of and does not speak, right behind a word of which he is the object («وصفت فلانة بقولها …», «لدعمها الرئيس فلانا بقوله …»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene

PREDICATE = "predicate"  # what a verb takes that tells what somebody is


def is_object(scene: Scene, k: int) -> bool:
    """The name right behind token k is its object: of a verb that tells what somebody is, without a pronoun, or of a verbal noun with the one who does it."""
    verb = scene.finite(k)
    if verb is not None:
        return PREDICATE in verb.takes and verb.pronoun is None
    word = scene.word(k)
    stems = (word[1:].removesuffix(pronoun) for pronoun in scene.pronouns if word.endswith(pronoun))
    led = word[:1] in scene.grammar.clinging
    return led and any(scene.names.word(stem).ordinary and stem not in scene.kin for stem in stems)
