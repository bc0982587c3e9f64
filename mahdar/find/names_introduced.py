"""Whoever is called by a lone word that a table holds for an everyday one, where the article told that it is his name («واسمه …»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.speech import CueForm
from mahdar.model import Name, Statement
from mahdar.text import WORD

SHORT = 3  # letters: no name is shorter


def introduced(cast: Cast, statement: Statement, cue: CueForm | None) -> tuple[Name, ...]:
    """The word between a verb of saying and a colon, a quotation or «أن», which stands somewhere before behind «اسمه», «يدعى» or the like."""
    page, grammar = cast.page, cast.grammar
    k = page.at(statement.cue.stop - 1) + 1
    if cue is None or cue.shape not in ("past", "present") or cue.plural or k + 1 >= len(page) or page.kind[k] != WORD:
        return ()
    closed = page.word[k + 1] in grammar.colons or page.word[k + 1] in grammar.that or any(q.opener == k + 1 for q in page.quotations)
    if not closed or len(page.word[k]) < SHORT or not any(i < k and page.word[i - 1] in cast.names.called for i in page.places.get(page.word[k], ()) if i):
        return ()
    return (Name(cast.article.span(page.start[k], page.stop[k]).text, "PER"),)
