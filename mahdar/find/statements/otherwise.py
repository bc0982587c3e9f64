"""What the reporter says behind words said that are another's matter: what other sources say, what somebody denies, what went on in that connection."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.phrase_ends import main_clause
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import whereas

CLAUSE = 14  # tokens from a verb of saying to its «أن»


def begins(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k, behind a comma, such a clause begins."""
    if main_behind(scene, draft, k):
        return True
    return others_report(scene, draft, k) or one_denied(scene, k) or in_this_matter(scene, k) or at_a_time(scene, k) or this_while(scene, k)


def others_report(scene: Scene, draft: Draft, k: int) -> bool:
    """«، بينما ذكرت صحيفة أخرى أن …»: another source, named right behind a verb of saying in the past, with a clause or quotation of its own."""
    verb = k + 1 + whereas(scene, k)
    if draft.noun_phrase or not (scene.bare_in(scene.word(k), scene.grammar.meanwhile) or verb > k + 1):
        return False
    cue = scene.finite(verb)
    if cue is None or cue.shape != "past" or cue.weak or cue.lemma in scene.speech.lookalikes or not ("said" in cue.takes or "clause" in cue.takes):
        return False
    for n in range(verb + 1, min(verb + CLAUSE, scene.size)):
        if scene.that(n) or scene.colon(n):
            return n > verb + 1
        if scene.comma(n) or scene.stops(n):
            return False
    return False


def main_behind(scene: Scene, draft: Draft, k: int) -> bool:
    """«رغم تأكيد الحكومة أن السد آمن، غادر السكان»: behind a preposition and a noun with what it reports the sentence has its main clause."""
    i, start = draft.cue.first, scene.sentence_start[draft.cue.first]
    if draft.shape != "noun" or draft.noun_phrase or not start <= i - 1 <= start + 1 or any(scene.comma(n) for n in range(draft.content[0].first, k - 1)):
        return False
    leads = scene.word(i - 1) in scene.grammar.prepositions or scene.bare_in(scene.word(i - 1), scene.grammar.despite)
    return leads and main_clause(scene, k)


def one_denied(scene: Scene, k: int) -> bool:
    """«، وهو الذي نفته الشركة», «، وهي التهمة التي ترفضها …»: somebody denies or refuses what was said."""
    if scene.word(k) not in scene.grammar.which:
        return False
    relative = next((n for n in (k + 1, k + 2) if scene.relative(n)), None)
    if relative is None or relative == k + 2 and not scene.definite(k + 1):
        return False
    verb = scene.word(relative + 1 + scene.negation(relative + 1))
    cues = (cue for base in scene.speech.without_pronoun(verb) for cue in scene.speech.cues.get(base, ()))
    return any(cue.act in ("deny", "reject") and cue.shape in ("past", "present") for cue in cues)


def in_this_matter(scene: Scene, k: int) -> bool:
    """«، وفي هذا الصدد أكد …»: the reporter goes on with another sentence."""
    word, grammar = scene.word(k), scene.grammar
    if word[:1] != scene.names.conjunction or word[1:] not in grammar.channel_prepositions:
        return False
    return scene.word(k + 1) in grammar.demonstratives and scene.word(k + 2) in grammar.respects


def at_a_time(scene: Scene, k: int) -> bool:
    """«، وفي أغسطس 2012 حذر …»: a verb of saying in the past behind a date."""
    word = scene.word(k)
    if word[:1] != scene.names.conjunction or word[1:] not in scene.grammar.channel_prepositions:
        return False
    start = k if k in scene.times else k + 1
    if start not in scene.times:
        return False
    cue = scene.finite(scene.times[start])
    return cue is not None and cue.shape == "past" and not cue.prefix and not cue.weak


def this_while(scene: Scene, k: int) -> bool:
    """«، هذا في وقت …», «، هذا فيما …»: what goes on meanwhile."""
    grammar = scene.grammar
    if scene.word(k) not in grammar.demonstratives:
        return False
    return scene.bare_in(scene.word(k + 1), grammar.meanwhile) or scene.word(k + 1) in grammar.channel_prepositions and scene.word(k + 2) in grammar.while_words
