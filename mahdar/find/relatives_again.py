"""A second relative clause of one head («الوزير فلان، الذي ينتمي إلى الحزب، الذي قال إنه …»): the pronoun behind the comma stands for the same one."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.model import Span
from mahdar.text import BREAK

FAR = 14  # tokens: no clause between the two pronouns is longer
AGE = 4  # tokens: no age in brackets is longer
BRACKETS = ("(", ")")


def before_brackets(cast: Cast, last: int) -> int:
    """The token before the few words in brackets that end at token `last` («فلان (56 عاما)، الذي …»); `last` where none end there."""
    page = cast.page
    if page.word[last] != BRACKETS[1]:
        return last
    return next((k - 1 for k in range(last - 1, max(last - AGE - 1, 0), -1) if page.word[k] == BRACKETS[0]), last)


def head_before(cast: Cast, relative: int) -> Span | None:
    """What the pronoun at a token stands for: a mention ends in its last letter, right before the comma and the same pronoun that lead the clause between."""
    page, commas = cast.page, cast.grammar.commas
    if relative < 2 or page.word[relative - 1] not in commas:
        return None
    for k in range(relative - 2, max(relative - FAR, 1), -1):
        if page.word[k] == page.word[relative] and page.word[k - 1] in commas:
            return cast.article.span(page.start[k - 2], page.stop[k - 2])
        if page.kind[k] == BREAK or page.word[k] in cast.grammar.stops or page.word[k] in commas:
            return None
    return None
