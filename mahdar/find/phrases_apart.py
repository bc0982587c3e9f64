"""What parts noun phrases of clauses: where another begins, a body's name in quotation marks, an adjective or particle before a name; and the sex of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mahdar.find.cast import Cast
from mahdar.model import Mention
from mahdar.text import QUOTE

if TYPE_CHECKING:
    from mahdar.find.clause_subjects import ClauseSubjects


def another_begins(clauses: ClauseSubjects, k: int) -> bool:
    """Another noun phrase begins at token k: a mention right behind one, a noun that is no adjective of the one with the article before it."""
    word, before, article = clauses.page.word[k], clauses.page.word[k - 1], tuple(clauses.grammar.article)
    if k in clauses.begins and k in clauses.ends:
        return True  # «هاجم مستشارو فلان رئيسة الحكومة»
    if not before.startswith(article):
        return False
    if word.startswith(article):  # «أغلق المحتجون الطريق»
        ends = clauses.names.naming.verb_ends
        return clauses.is_object(k) or before.endswith(ends) and not word.endswith(ends)
    plain = k not in clauses.begins and not clauses.inside[k - 1] and word not in clauses.grammar.without
    return plain and word in clauses.names.ordinary and not clauses.names.word(word).given


def quotes_name(clauses: ClauseSubjects, j: int) -> bool:
    """At token j a quotation opens that holds nothing but the name of a body («نشرت "المنار" الخبر»)."""
    page = clauses.page
    if j + 1 >= len(page) or page.kind[j] != QUOTE or (body := clauses.begins.get(j + 1)) is None or body.kind != "body":
        return False
    stop = page.tokens(body.span.start, body.span.stop).stop
    return stop < len(page) and page.kind[stop] == QUOTE and body.span.start == page.start[j + 1]


def sex_told(cast: Cast, mention: Mention) -> Literal["m", "f"] | None:
    """The gender of the person called by one name, by the longer name that the article gives."""
    person = cast.by_span.get(mention.span)
    alone = person is not None and len(person.words) == 1 and mention.office is None and not mention.entry
    return cast.fullest_person(person).mention.gender if alone and person is not None else None


def of_state(clauses: ClauseSubjects, j: int) -> bool:
    """Token j is the adjective of a state with the article, right before a person («قام البلغاري فلان بـ…»)."""
    person = clauses.begins.get(j + 1)
    return bool(clauses.names.word(clauses.page.word[j]).state) and clauses.definite(j, led=False) and person is not None and person.kind == "person"


def of_him(clauses: ClauseSubjects, k: int) -> bool:
    """Token k is a particle with a pronoun, which goes with the participle before it («المفرج عنه»)."""
    return clauses.names.word(clauses.page.word[k]).stop and clauses.page.word[k].endswith(clauses.names.naming.pronouns)
