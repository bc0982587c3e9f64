"""Verbs with «and» that are written as the verbal noun is («وعقد»)."""

from __future__ import annotations

from mahdar.find.clauses import Clauses


def acts(clauses: Clauses, i: int) -> bool:
    """«سافر إلى طنجة في مايو 2019 وعقد لقاءات»: right behind a time the word with «and» at the token goes on with the verb before."""
    return i > 0 and i - 1 in clauses.timed and clauses.page.word[i].startswith(clauses.small.joint)
