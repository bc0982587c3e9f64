"""Verbs written like a noun behind a phrase that opens their sentence without a comma («وخلال الحفل ذكر الوزير أن …»، «وفي عام 2017 كتب سليم "…"»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene

OPENING = 12  # tokens: no such phrase is longer
SUBJECT = 8  # tokens from the verb to its words: no subject with its place is longer


def opened_before(scene: Scene, i: int) -> bool:
    """Behind the opening phrase that ends before token i, in a noun with the article or a time, stand a subject and the words it says: token i is a verb."""
    first = scene.sentence_start[i]
    if not 1 < i - first <= OPENING or not scene.bare_in(scene.word(first), scene.grammar.prepositions):
        return False
    whole = i in scene.time_ends or scene.bare_definite(i - 1)
    return whole and not told_within(scene, first, i) and words_ahead(scene, i)


def told_within(scene: Scene, first: int, i: int) -> bool:
    """Among the tokens of the opening phrase, outside its times, stands a mark or what begins a clause."""
    k = first
    while k < i:
        if k in scene.times:
            k = scene.times[k]
            continue
        if not (scene.is_word(k) or scene.number(k)) or scene.that(k) or scene.relative(k) or scene.finite(k) is not None:
            return True
        k += 1
    return False


def words_ahead(scene: Scene, i: int) -> bool:
    """A subject, known or with the article, stands right behind token i, and soon behind it, with no mark between, «أن», a colon or a quotation."""
    if i + 1 not in scene.mentions and not scene.bare_definite(i + 1):
        return False
    for k in range(i + 2, i + 2 + SUBJECT):
        if scene.that(k) or scene.colon(k) or scene.opens_quote(k) and not scene.names_something(k):
            return True
        if not scene.is_word(k) or scene.finite(k) is not None or scene.relative(k):
            return False
    return False
