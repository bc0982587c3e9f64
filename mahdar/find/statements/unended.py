"""Participles of saying that are written without the ending of the accusative («، مؤكد أن …»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.text import QUOTE

if TYPE_CHECKING:
    from mahdar.find.statements.scene import Scene


def without_ending(scene: Scene) -> frozenset[int]:
    """The tokens of such participles: behind a comma or a quotation, and before a clause, words said or the preposition that they take."""
    places = scene.page.where(frozenset(scene.speech.unended))
    return frozenset(i for i in places if (scene.comma(i - 1) or i > 0 and scene.kinds[i - 1] == QUOTE) and leads_on(scene, i))


def leads_on(scene: Scene, i: int) -> bool:
    """What the participle at token i takes stands right behind it."""
    cue, behind = scene.speech.unended[scene.word(i)], scene.word(i + 1)
    if "clause" in cue.takes and scene.that(i + 1) or "said" in cue.takes and scene.said(i + 1):
        return True
    if "quote" in cue.takes and (scene.colon(i + 1) or scene.opens_quote(i + 1)):
        return True
    return behind in scene.grammar.prepositions and any(scene.fold(take) == behind for take in cue.takes)
