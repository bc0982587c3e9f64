"""Who is told and does not speak: the only noun between «أن» and a verb that needs a hearer, in a clause of time («… بعد أن أبلغت لجنة أن …»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.going_on import going_on
from mahdar.model import Statement


def is_told(cast: Cast, statement: Statement) -> bool:
    """The mention of the statement is whom its verb needs: right behind it, without the article, in a clause that «بعد أن» or the like leads."""
    page, words = cast.page, cast.lexicon.made(going_on)
    at = page.at(statement.cue.start)
    place = statement.mention
    if place is None or statement.addressee is not None or page.word[at] not in words.needing_hearers or page.at(place.start) != at + 1:
        return False
    body = any(head.kind == "body" and not head.plural for head in cast.names.heads.get(page.word[at + 1], ()))
    return body and at > 1 and page.word[at - 1] in cast.grammar.that and page.word[at - 2] in words.moments
