"""Why nobody says what stands behind a word of saying: a passive, a thing that shows it, a deed, words of another verb."""

from __future__ import annotations

from mahdar.find.statements.deeds_done import deed_done
from mahdar.find.statements.not_its_words import not_its_words
from mahdar.find.statements.other_senses import other_sense
from mahdar.find.statements.passives import passive_here
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.said_by_none import said_by_none
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.things_showing import thing_shows
from mahdar.find.statements.untold import nothing_told
from mahdar.lexicon.speech import CueForm


def nobody_said(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why nobody says with the verb or participle at token i what it leads to, None when somebody may."""
    if (why := nothing_told(scene, i, cue, reach)) is not None:
        return why
    if (why := other_sense(scene, i, cue, reach)) is not None:
        return why
    if passive_here(scene, i, cue, reach):
        return "a passive: it is not told who says it"
    if thing_shows(scene, i, cue, reach):
        return "its subject is a thing that shows something"
    if not_its_words(scene, i, cue, reach):
        return "the words that follow are those of another verb"
    return "a deed, no words" if deed_done(scene, i, cue, reach) else said_by_none(scene, i, cue, reach)
