"""Whose a communiqué is that nobody is told to have issued, behind the clause that it tells: of the body that acts there.

«اعتمد الاتحاد قانونا جديدا، بحسب بيان أصدره الأحد», «فرضت الوزارة عقوبات، وفق بيان رسمي», «اعتبرت الحكومة …، حسب بيان نشرته الوكالة»
"""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects, Subject
from mahdar.find.issuers import ADJECTIVES, Issuers
from mahdar.model import Span, Statement

FRONT = 5  # tokens: so far from the front of the clause stands its verb
BEHIND = "clause_source"  # begins the rules of statements with a source phrase behind their words


def behind_clause(statement: Statement) -> bool:
    """The source phrase stands behind the clause."""
    return statement.rule.startswith(BEHIND)


def acting(issuers: Issuers, clauses: ClauseSubjects, statement: Statement) -> Span | None:
    """The words for whoever acts in the clause before a communiqué without the article: a body, or whoever agrees with a verb of issuing behind it."""
    place, table, page = statement.mention, issuers.table, issuers.page
    if place is None or issuers.noun(place) not in table.of_others or page.word[page.at(place.start)].startswith(tuple(issuers.cast.grammar.article)):
        return None
    if any(word in issuers.cast.grammar.of for word in page.word[page.at(place.start) + 1 : page.at(place.start) + ADJECTIVES + 2]):
        return None  # «بيان مشترك من المكتب»
    first = page.at(statement.content[0].start)
    actor = next((found for k in range(first, min(first + FRONT, len(page))) if (found := clauses.subject(k)) is not None), None)
    if actor is None or actor.several:
        return None
    gender = issued_gender(issuers, clauses, page.at(place.start))
    return actor.place if agrees(actor, gender) else None


def agrees(actor: Subject, gender: str | None) -> bool:
    """The actor is a body, or whoever may be the subject of a verb of that gender."""
    kind = actor.mention.kind if actor.mention is not None else ""
    return kind == "body" if gender is None else kind != "place" and actor.gender in (None, gender)


def issued_gender(issuers: Issuers, clauses: ClauseSubjects, paper: int) -> str | None:
    """The gender that a verb of issuing behind the noun for a paper has, whose subject stands before («بيان أصدره الأحد»); None where none stands there."""
    for i in range(paper + 1, min(paper + ADJECTIVES + 2, len(issuers.page))):
        if issuers.begins(i) is not None and issuers.page.word[i] not in issuers.table.issued:
            verb = clauses.verb(i)
            return verb.gender if verb is not None and clauses.behind(i, verb) is None else None
    return None
