"""Relative clauses whose verb has a pronoun for the one they describe, and its subject right behind it («والذي تتهمه القاهرة بـ…»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

ACTORS = ("state", "body", "person", "office")


def acts_on_him(scene: Scene, i: int, cue: CueForm) -> bool:
    """Somebody who agrees stands right behind the verb at token i, whose pronoun is the object: what the relative pronoun stands for is no subject."""
    known = scene.mentions.get(i + 1)
    if cue.pronoun is None or cue.plural or known is None or known[1].kind not in ACTORS:
        return False
    whole = known[1].span.start == scene.page.start[i + 1]
    return whole and (known[1].gender is None or cue.gender is None or known[1].gender == cue.gender)
