"""How the word of a statement's cue is read there, where it may be read as several forms."""

from __future__ import annotations

from mahdar.lexicon.speech import CueForm, Speech
from mahdar.model import Statement
from mahdar.text import Page


def form_of(page: Page, speech: Speech, statement: Statement) -> CueForm | None:
    """The reading of the cue's word with the fewest letters before it, of the shape that the statement's rule names where there is one."""
    place = page.tokens(statement.cue.start, statement.cue.stop)
    forms = speech.cues.get(page.word[place.start], ()) if place else ()
    wanted = statement.rule.split("_")[0]
    same = [f for f in forms if (f.shape == wanted) or (wanted not in ("participle", "noun") and f.shape in ("past", "present"))]
    return next(iter((*same, *forms)), None)
