"""The subject that stands in quotation marks right before its verb («وكانت "نسيج" تطالب بـ…», «"المياه" تعلن …»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

WORDS = 4  # no name in quotation marks is longer


def quoted_subject(cast: Cast, statement: Statement, cue: CueForm) -> Span | None:
    """The words of the quotation that ends right before the verb and begins its clause, behind «كان» or without; none that is what is said."""
    page, at = cast.page, cast.page.at(statement.cue.start)
    quotation = next((q for q in page.quotations if q.closer == at - 1), None)
    if quotation is None or cue.plural or cue.prefix or not 0 < quotation.closer - quotation.opener - 1 <= WORDS:
        return None
    place = cast.article.span(page.start[quotation.opener + 1], page.stop[quotation.closer - 1])
    if any(part.start <= place.stop and place.start <= part.stop for part in statement.content):
        return None
    before = [page.word[k] for k in range(max(quotation.opener - 1, 0), quotation.opener)]
    return place if begins(cast, before) or is_copula(cast, before) else None


def quoted_source(cast: Cast, statement: Statement, cue: CueForm) -> Span | None:
    """Who stands in quotation marks behind «عن» and right before «قوله», with a comma between or not («نقلت الصحيفة عن "مسؤول رفيع"، قوله …»)."""
    page, at = cast.page, cast.page.at(statement.cue.start)
    last = at - 2 if at > 1 and page.word[at - 1] in cast.grammar.commas else at - 1
    quotation = next((q for q in page.quotations if q.closer == last), None)
    if quotation is None or cue.shape != "noun" or cue.pronoun is None or not 0 < quotation.closer - quotation.opener - 1 <= WORDS:
        return None
    heard = quotation.opener > 0 and page.word[quotation.opener - 1] in cast.grammar.heard_from
    return cast.article.span(page.start[quotation.opener + 1], page.stop[quotation.closer - 1]) if heard else None


def begins(cast: Cast, before: list[str]) -> bool:
    """A sentence or clause begins behind these words."""
    return not before or before[-1] == "\n" or before[-1] in cast.grammar.stops or before[-1] in cast.grammar.commas


def is_copula(cast: Cast, words: list[str]) -> bool:
    """The one word is «كان», with «و» before it or without."""
    return any({word, word.removeprefix(cast.names.conjunction)} & cast.grammar.copulas for word in words)
