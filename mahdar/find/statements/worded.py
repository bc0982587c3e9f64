"""The word together with which a verb reports that tells of a deed without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.lexicon.speech import CueForm

if TYPE_CHECKING:
    from mahdar.find.statements.scene import Scene

FAR = 12  # tokens from the verb to its word


def word_beside(scene: Scene, i: int, cue: CueForm) -> int | None:
    """The token of that word behind the verb at token i, before a mark and before any clause."""
    wanted = {scene.fold(word) for word in cue.beside}
    for k in range(i + 1, min(i + FAR, len(scene.page))):
        if scene.words[k] in wanted:
            return k
        if scene.words[k] in scene.grammar.that or not (scene.is_word(k) or scene.comma(k)):
            return None
    return None
