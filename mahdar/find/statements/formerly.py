"""Whoever «سبق ل…» names says what the verb behind «أن» tells («وسبق للوزير أن وصف …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene


def said_formerly(scene: Scene, i: int) -> Run | None:
    """The one named between «سبق» and the «أن» right before the verb at token i; None where nobody is."""
    known = scene.mention_before.get(i - 1)
    if known is None or scene.word(i - 1) not in scene.grammar.that or not scene.bare_in(scene.word(known[0] - 1), scene.grammar.already):
        return None
    skip = known[1].span.start - scene.page.start[known[0]]
    return Run(known[0], i - 1, skip) if scene.word(known[0])[:1] in scene.grammar.to_letter else None
