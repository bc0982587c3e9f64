"""Whose a communiqué is that goes on with the words of a body («قالت الوزارة إن …. وأضاف البيان أن …»), where another was brought in long before."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.issuers import Issuers
from mahdar.find.issuers_before import last_paper
from mahdar.find.voices import Voice
from mahdar.model import Span, Statement

NEXT = 4  # tokens from the end of the words of the body to the verb: marks
OTHERS = 2  # speakers at least since the other one was brought in


def whose(issuers: Issuers, statement: Statement, voices: Sequence[Voice]) -> Span | None:
    """The words for whoever issued the paper of a statement: the body whose words it goes on with, or whoever issued it before."""
    return next_before(issuers, statement, voices) or issuers.by(statement)


def next_before(issuers: Issuers, statement: Statement, voices: Sequence[Voice]) -> Span | None:
    """The words for the body that spoke right before, where nothing behind the noun, which stands alone with the article, tells of another."""
    page, place = issuers.page, statement.mention
    voices = [voice for voice in voices if voice.statement.parent is None]
    if place is None or not voices or not continues(issuers, statement, place):
        return None
    last, at = voices[-1], page.at(place.start)
    said = page.at(last.statement.span.stop - 1)
    spoke = last.statement.mention
    body = spoke is not None and len(last.names) == 1 and last.names[0].type == "ORG" and not issuers.may_be_paper(spoke)
    if not body or not 0 <= page.at(statement.cue.start) - said <= NEXT or issuers.told_behind(at, at + 2) is not None:
        return None
    before = last_paper(issuers, issuers.noun(place), at)
    since = {v.names[0].name for v in voices if v.names and (before is None or v.statement.cue.start > page.start[before])}
    return spoke if len(since) >= OTHERS else None


def continues(issuers: Issuers, statement: Statement, place: Span) -> bool:
    """A verb of going on, and behind it the noun for a paper of bodies with the article alone."""
    page = issuers.page
    first = page.at(place.start)
    verb = page.word[page.at(statement.cue.start)].removeprefix(issuers.cast.names.conjunction)
    alone = len(page.tokens(place.start, place.stop)) == 1 and page.word[first].startswith(issuers.cast.names.article)
    return alone and verb in issuers.table.further and issuers.noun(place) in issuers.table.of_bodies
