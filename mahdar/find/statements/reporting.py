"""Whether those named are media, who pass on what others say."""

from __future__ import annotations

from mahdar.find.statements.adjuncts import medium
from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene


def reports(scene: Scene, mention: Run) -> bool:
    """The mention names a medium, its reporter or an account, or begins with the noun for one («القناة الرسمية»)."""
    skip = 1 if mention.skip else 0
    first = mention.first + scene.opens_quote(mention.first)
    word = scene.word(mention.first)
    passing = scene.grammar.reporters | scene.speech.media if scene.definite(mention.first) else scene.grammar.reporters
    return medium(scene, first, skip) or any(word[n:] in passing for n in range(3))
