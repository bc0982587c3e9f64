"""Clauses of the reporter's that a comma and «و» or «ف» join to a noun phrase that is demanded, announced or refused, told by how they begin."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import present
from mahdar.find.statements.run_on_phrases import AHEAD
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past

SHORT = 4  # letters of a participle, which has more


def begins(scene: Scene, draft: Draft, k: int, free: bool) -> bool:
    """At token k, behind a comma, such a clause begins; `free` when no clause stands in the noun phrase with which it may go."""
    if not scene.comma(k - 1) or scene.in_mention(k) and scene.word(k)[:1] != scene.names.conjunction:
        return False
    if therefore(scene, k) or impersonal(scene, k) or still_so(scene, k) or nominal(scene, k) or shaped_past(scene, k):
        return True
    return free and (in_time(scene, k) or bears(scene, draft, k) or amid(scene, k) or for_they(scene, k))


def therefore(scene: Scene, k: int) -> bool:
    """«…، لذا …», «…، وعليه قرر …»: what follows from it."""
    word = scene.word(k)
    hence = word in scene.overruns.hence or word[:1] in scene.grammar.joining and word[1:] in scene.overruns.hence | scene.overruns.upon_it
    return hence and scene.is_word(k + 1)


def impersonal(scene: Scene, k: int) -> bool:
    """«…، ومن المتوقع أن …», «…، وتجدر الإشارة إلى أن …»: what nobody says."""
    word, grammar = scene.word(k), scene.grammar
    if word[:1] != scene.names.conjunction:
        return False
    if word[1:] in scene.overruns.worthy:
        return scene.definite(k + 1) or scene.word(k + 1) in grammar.that
    return word[1:] in grammar.of and scene.definite(k + 1) and scene.word(k + 2) in grammar.that


def still_so(scene: Scene, k: int) -> bool:
    """«…، وما زال القاضي يدرس …», «…، ولا تزال …»"""
    return scene.word(k)[:1] == scene.names.conjunction and scene.negation(k) and scene.word(k + 1) in scene.overruns.still


def nominal(scene: Scene, k: int) -> bool:
    """«…، والسبب أن اسمه …», «…، والهدف هو …», «…، وهذا هو …»: a subject with «أن» or a pronoun behind it."""
    word, rest = scene.word(k), scene.word(k)[1:]
    if word[:1] != scene.names.conjunction:
        return False
    if rest in scene.grammar.demonstratives:
        return scene.word(k + 1) in scene.remarks.copula and scene.word(k + 2) not in scene.grammar.everyone
    return rest.startswith(scene.articles) and rest[2:] in scene.overruns.grounds and (scene.word(k + 1) in scene.grammar.that | scene.remarks.copula)


def shaped_past(scene: Scene, k: int) -> bool:
    """«…، واصطحب الوزير …»: by its letters a verb in the past of a derived stem, with its subject behind it."""
    word = scene.word(k)
    if word[:1] != scene.names.conjunction or scene.in_mention(k) or not any(shape.fullmatch(word[1:]) for shape in scene.shapes_of_past):
        return False
    known = scene.mentions.get(k + 1)
    return scene.bare_definite(k + 1) or known is not None and known[1].span.start == scene.page.start[k + 1]


def in_time(scene: Scene, k: int) -> bool:
    """«…، وفي 1997 تم منحه جائزة»: a time and a verb in the past."""
    if scene.word(k)[:1] != scene.names.conjunction or scene.word(k)[1:] not in scene.grammar.channel_prepositions:
        return False
    stop = scene.times.get(k) or scene.times.get(k + 1)
    return stop is not None and (past(scene, stop) or scene.word(stop) in scene.grammar.takes_place)


def bears(scene: Scene, draft: Draft, k: int) -> bool:
    """«…، متراجعة عن قرارها», «…، مانحا عشر نقاط»: an indefinite participle of whoever speaks behind a noun with the article."""
    word = scene.word(k)
    ending = scene.grammar.feminine if draft.gender == "f" else scene.grammar.accusative
    if (
        draft.predicate
        or draft.act in AHEAD
        or draft.plural
        or word[:1] not in scene.grammar.participle_letter
        or word[-1:] not in ending
        or len(word) <= SHORT
    ):
        return False
    if not scene.bare_definite(k - 2) or scene.masdar(k) or word in scene.overruns.suffering:
        return False
    object_behind = scene.bare_definite(k + 1) or scene.number(k + 1) or scene.word(k + 1) in scene.grammar.anaphora
    return object_behind or draft.gender == "f" and scene.word(k + 1) in scene.grammar.complements


def amid(scene: Scene, k: int) -> bool:
    """«…، وسط عاصفة من الانتقادات»: amid what it was said."""
    return scene.word(k) in scene.grammar.amid and scene.word(k + 1) in scene.overruns.storms


def for_they(scene: Scene, k: int) -> bool:
    """«…، فهي تحترم جيرانها»: why, in a clause whose subject is a pronoun."""
    return scene.word(k)[:1] in scene.grammar.so and scene.word(k)[1:] in scene.remarks.copula and (present(scene, k + 1) or scene.negation(k + 1))
