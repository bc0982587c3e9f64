"""The word together with which a verb reports that tells of a deed without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.lexicon.speech import CueForm

if TYPE_CHECKING:
    from mahdar.find.statements.scene import Scene

FAR = 16  # tokens from the verb to its word
NAME = 4  # tokens from the mark that opens a name to the one that closes it


def word_beside(scene: Scene, i: int, cue: CueForm) -> int | None:
    """The token of that word behind the verb at token i, before a mark and before any clause."""
    wanted = {scene.fold(word) for word in cue.beside}
    for k in range(i + 1, min(i + FAR, len(scene.page))):
        if scene.words[k] in wanted:
            return k
        if scene.words[k] in scene.grammar.that or not (scene.is_word(k) or scene.comma(k) or in_short_quotation(scene, k)):
            return None
    return None


def in_short_quotation(scene: Scene, k: int) -> bool:
    """Token k opens or closes the quotation marks around a name («واضطرت "النجمة" إلى الاعتراف بأن …»)."""
    opener = scene.quote_start.get(k, k)
    return opener in scene.quote_end and scene.quote_end[opener] - opener <= NAME
