"""Papers that media pass on and in which the words stand («نقلت الوكالة البيان الذي جاء فيه …»): whoever issued them speaks, no medium."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.issuers import Issuers
from mahdar.model import Name, Span, Statement


def passed_paper(issuers: Issuers, statement: Statement, published: Sequence[Name]) -> Span | None:
    """The noun for a paper with the article alone before the relative pronoun of the cue, where a medium published it, or nobody known; else None."""
    page, grammar, at = issuers.page, issuers.cast.grammar, issuers.page.at(statement.cue.start)
    if at < 3 or page.word[at - 1].removeprefix(issuers.cast.names.conjunction) not in grammar.relatives:
        return None
    word, noun = page.word[at - 2], issuers.cast.without_article(page.word[at - 2])
    known = word.startswith(issuers.cast.names.article) and noun in issuers.table.of_others
    medium = not published or issuers.taken_up.words_of(published[0])[0] in issuers.table.media
    return issuers.cast.article.span(page.start[at - 2], page.stop[at - 2]) if known and medium else None
