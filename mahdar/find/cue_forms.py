"""How the word of a statement's cue is read there, where it may be read as several forms."""

from __future__ import annotations

from msgspec import structs

from mahdar.lexicon.speech import CueForm, Speech
from mahdar.model import Statement
from mahdar.text import Page


def form_of(page: Page, speech: Speech, statement: Statement, heard: frozenset[str]) -> CueForm | None:
    """The reading of the cue's word with the fewest letters before it, of the shape that the statement's rule names where there is one;
    of a verb of passing on it agrees with one of the words `heard` right behind it («نقلت عنه الوكالة أن …»), whose pronoun is whoever spoke.
    """
    place = page.tokens(statement.cue.start, statement.cue.stop)
    forms = speech.cues.get(page.word[place.start], ()) if place else ()
    wanted = statement.rule.split("_")[0]
    same = [f for f in forms if (f.shape == wanted) or (wanted not in ("participle", "noun") and f.shape in ("past", "present"))]
    form = next(iter((*same, *forms)), None)
    if form is None or not form.relay or statement.mention is not None or page.word[place.start + 1] not in heard:
        return form
    ending = next(e for e in speech.endings if page.word[place.start + 1].endswith(e[0]))[1]
    return structs.replace(form, gender=ending.gender, plural=ending.plural)
