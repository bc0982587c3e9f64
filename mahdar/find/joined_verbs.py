"""Verbs that are written as the verbal noun is, behind a time («وعقد», «في مايو 2019 عقد»)."""

from __future__ import annotations

from mahdar.find.clauses import Clauses
from mahdar.text import WORD


def acts(clauses: Clauses, i: int) -> bool:
    """«سافر إلى طنجة في مايو 2019 وعقد لقاءات»: right behind a time the word with «and» at the token goes on with the verb before."""
    return i > 0 and i - 1 in clauses.timed and clauses.page.word[i].startswith(clauses.small.joint)


def before_date(clauses: Clauses, i: int) -> int:
    """«في مايو 2019 عقد», «ففي مايو 2019 عقد»: the token before the date that ends at the token, and before the «in» that governs it;
    -1 where the clause begins there."""
    first = i
    while i in clauses.timed:
        i -= 1
    roles = clauses.small.roles
    if i == first or i < 0 or "in" not in (roles.get(clauses.page.word[i]), roles.get(clauses.page.word[i][1:])):
        return i
    return -1 if not i or clauses.page.kind[i - 1] != WORD or clauses.ends(i - 1) else i - 1
