"""The name of whoever holds an office or does a work, behind the words that tell it («مدير المصنع في المدينة، فلان الفلاني، أن …»)."""

from __future__ import annotations

from mahdar.find.apposed import PEOPLE
from mahdar.find.statements.adjuncts import channel_at, medium_addressed
from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

FAR = 24  # tokens: no name stands further behind the noun


def with_holder(scene: Scene, run: Run, limit: int) -> Run:
    """The subject up to the name in apposition to it, before the words said at token `limit`; itself where no name stands there."""
    if not one_person(scene, run):
        return run
    k, stop = run.last, min(limit, run.last + FAR)
    posted = scene.word(run.first) in scene.names.posted
    while k < stop and (posted and scene.word(k) in scene.names.posts or not parts_off(scene, k, limit)):
        last = scene.apposed.name_end(k, next((n for n in range(k, stop) if n in scene.times), stop)) if scene.apposed.begins(run.first, k) else k
        if last > k and closes(scene, last, limit):
            return Run(run.first, last, run.skip, run.generic)
        k = scene.times.get(k, k + 1)
    return run


def name_ahead(scene: Scene, first: int, run: Run) -> Run | None:
    """The name at token `first` that the subject, an office in commas, goes with, where no table knows it («يحذر باريك باوار، مؤسس الفريق، من …»)."""
    known = scene.mentions.get(run.first)
    if not scene.comma(run.first - 1) or run.first - 1 <= first or known is None or known[1].kind not in PEOPLE or known[1].plural:
        return None
    return Run(first, run.first - 1) if scene.apposed.name_end(first, run.first - 1) == run.first - 1 else None


def one_person(scene: Scene, run: Run) -> bool:
    """The subject is the word for an office, a calling or a source, one of them."""
    known = scene.mentions.get(run.first)
    if known is not None:
        return known[1].kind in PEOPLE and not known[1].plural
    return run.generic and not scene.masdar(run.first, definite=True)


def closes(scene: Scene, k: int, limit: int) -> bool:
    """A name ends before token k: at the words said, a mark, a time, a preposition, or whom or through what they were said."""
    if k >= limit or scene.comma(k) or k in scene.times or scene.that(k) or scene.said(k) or scene.colon(k) or scene.opens_quote(k):
        return True
    return scene.word(k) in scene.grammar.prepositions or scene.for_the(k) or medium_addressed(scene, k, limit) is not None


def parts_off(scene: Scene, k: int, limit: int) -> bool:
    """What stands at token k is no longer the noun phrase of a subject: a verb, a clause, another with an office, where or through what it was said."""
    word, grammar = scene.word(k), scene.grammar
    led = scene.that(k) or scene.said(k) or scene.colon(k) or scene.opens_quote(k) or scene.is_break(k)
    clause = scene.relative(k) or scene.finite(k) is not None or scene.participle(k) is not None or scene.negation(k)
    away = word in grammar.prepositions and not any(word in words for words in (scene.names.within, grammar.on_account, grammar.of, grammar.by_name))
    known = scene.mentions.get(k)
    heard = known is not None and known[1].kind in ("person", *PEOPLE) and (scene.for_the(k) or scene.clings(k, scene.names.naming.li))
    other = known is not None and known[1].kind == "person" and known[1].office is not None and not scene.comma(k - 1)
    return led or clause or away or heard or other or channel_at(scene, k, limit) is not None or medium_addressed(scene, k, limit) is not None
