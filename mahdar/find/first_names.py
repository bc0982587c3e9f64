"""Who is called by the first name alone, from the full name that stands elsewhere in words that no mention holds together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.lexicon.names import SURELY
from mahdar.model import Span
from mahdar.text import WORD

if TYPE_CHECKING:
    from mahdar.find.voices import TakenUp


def full_of_first(taken_up: TakenUp, i: int) -> Span | None:
    """The one full name that the word at token i begins, a foreign word behind it («المذيعتان سالي دورنتون وماي كلوستر … قالت ماي»)."""
    page = taken_up.cast.page
    word = page.word[i]
    if not may_be_first(taken_up, word):
        return None
    found: dict[str, Span] = {}
    conjunction = taken_up.names.conjunction
    for k in [*page.places.get(word, ()), *page.places.get(conjunction + word, ())]:
        if k + 1 < len(page) and k != i and is_family(taken_up, k + 1) and (page.word[k] != word or taken_up.leads(k - 1)):
            found.setdefault(page.word[k + 1], taken_up.cast.article.span(page.stop[k] - (page.stop[i] - page.start[i]), page.stop[k + 1]))
    return next(iter(found.values())) if len(found) == 1 else None


def may_be_first(taken_up: TakenUp, word: str) -> bool:
    """The word may be a first name: it looks foreign, or no table has it as an everyday word."""
    names, known = taken_up.names, taken_up.names.word(word)
    other = known.stop or known.cue or known.title or known.quality or known.state or known.definite or word in names.heads or word in names.deeds
    return not other and (word not in names.ordinary or names.looks.foreign(word) > 1)


def is_family(taken_up: TakenUp, k: int) -> bool:
    """The word at token k looks foreign and stands in no table."""
    page = taken_up.cast.page
    known = taken_up.names.word(page.word[k])
    return page.kind[k] == WORD and known.unknown and not known.given and known.foreign > SURELY and not known.starts
