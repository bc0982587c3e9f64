"""Whoever is named right before a verb of saying («في تقرير نشرته الصحيفة أشارت إلى …»)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mahdar.find.cast import Cast
from mahdar.find.voices import Voice
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Statement


class Beside(Struct, frozen=True):
    """A cue, the gender of its subject, and the last mention before it."""

    statement: Statement
    cue: CueForm
    gender: str | None
    mention: Mention


def named_next(cast: Cast, beside: Beside, last: Sequence[Voice]) -> tuple[Name, ...]:
    """The name of the mention, a person or body of this gender, that stands next to the verb and not in the words of whoever spoke `last`."""
    mention = beside.mention
    if not is_near(cast, beside) or mention.gender != beside.gender or mention.kind not in ("person", "body"):
        return ()
    if any(c.start <= mention.span.start < c.stop for v in last for c in v.statement.content):
        return ()
    first = cast.page.at(mention.span.start)
    if cast.page.start[first] != mention.span.start or (first and cast.page.word[first - 1] in cast.grammar.prepositions):
        return ()
    name = cast.name_of(mention)
    return (Name(name.name, name.type, None),)


def is_near(cast: Cast, beside: Beside) -> bool:
    """The mention ends right before the verb in the past, or before a comma with «و» behind it."""
    page, grammar, cue = cast.page, cast.grammar, beside.cue
    at = page.at(beside.statement.cue.start)
    held = page.word[at + 1 : at + 2] and page.word[at + 1] in grammar.in_it
    if cue.shape != "past" or cue.plural or held and not cue.prefix:
        return False
    between = cast.article.text[beside.mention.span.stop : beside.statement.cue.start].strip()
    joined = [mark + letter for mark in grammar.commas for letter in grammar.joining]
    return not between and bool(held or not cue.prefix) or between.replace(" ", "") in joined
