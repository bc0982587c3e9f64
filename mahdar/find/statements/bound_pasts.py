"""Pasts with a pronoun that are written like a noun with its owner («حذرهم»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm


def like_owned_noun(scene: Scene, i: int, cue: CueForm) -> bool:
    """«أعربوا عن حذرهم من …»: what may be a noun is a verb only at the head of its clause, behind a relative pronoun or behind a person's name."""
    if not cue.hears or cue.pronoun is None or cue.prefix or cue.shape != "past" or cue.gender == "f" or cue.plural:
        return False
    before = scene.mention_before.get(i)
    named = before is not None and before[1].kind == "person"
    return not (named or scene.mark(i - 1) or scene.that(i - 1) or scene.relative(i - 1) or scene.bare_in(scene.word(i - 1), scene.grammar.before_past))
