"""What happened meanwhile or before, behind words said of what is to come: the writer's circumstance and no part of them."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene

HELD = 50  # tokens: no words said before such a tail are longer
FUTURE = 4  # letters of «سترد»
QUOTED = 40  # tokens in which a tail may quote


def writers_tail(scene: Scene, draft: Draft, k: int) -> bool:
    """«سترد بالمثل بعدما اتهمها جيرانها», «سيجمع الأدلة، فيما تظاهر العشرات»: a clause in the past with a subject of its own, behind one that is to come."""
    first = draft.content[0].first
    if draft.noun_phrase or draft.shape in ("source", "headline") or not 0 < k - first < HELD:
        return False
    against = scene.bare_in(scene.word(k), scene.grammar.meanwhile) or whereas(scene, k)
    if not (against or after(scene, k)) or scene.word(k - 1) in scene.grammar.until:
        return False
    verb = k + 1 + (whereas(scene, k) or behind_that(scene, k))
    if quotes(scene, verb):
        return False
    if against:
        return told(scene, verb) and not any(past(scene, n) for n in range(first, k))
    if scene.word(k) not in scene.grammar.rather and not subject(scene, verb + 1):
        return False
    return done(scene, verb) and to_come(scene, first, k)


def told(scene: Scene, k: int) -> bool:
    """Token k is a verb of saying in the past."""
    cue = scene.finite(k)
    return cue is not None and cue.shape == "past" and cue.lemma not in scene.speech.lookalikes


def done(scene: Scene, k: int) -> bool:
    """Token k, where only a verb can stand, is one in the past and no copula."""
    word, grammar = scene.word(k), scene.grammar
    other = word in grammar.copulas | grammar.may | grammar.before_verb | grammar.demonstratives or scene.negation(k) or scene.in_mention(k)
    return scene.is_word(k) and not other and word[:1] not in grammar.persons and not will(scene, k) and not scene.definite(k)


def subject(scene: Scene, k: int) -> bool:
    """Token k may be the subject of the verb before it: a noun with the article or a name, or one that such a noun completes."""
    return any(scene.definite(n) or n in scene.mentions for n in (k, k + 1)) and scene.is_word(k) and scene.word(k) not in scene.grammar.prepositions


def past(scene: Scene, k: int) -> bool:
    """Token k is a verb in the past, by what is known of it or by the ending of many."""
    known = scene.tenses.of(scene.word(k)) == "past" and not scene.in_mention(k)
    return known or told(scene, k) or scene.word(k).endswith(tuple(scene.grammar.they)) or scene.word(k) in scene.grammar.copulas


def whereas(scene: Scene, k: int) -> bool:
    """«في حين» at token k."""
    return scene.word(k) in scene.grammar.channel_prepositions and scene.word(k + 1) in scene.grammar.whereas


def after(scene: Scene, k: int) -> bool:
    """«بعدما», «مما», «بعد أن» at token k."""
    return scene.word(k) in scene.grammar.in_consequence or behind_that(scene, k)


def behind_that(scene: Scene, k: int) -> bool:
    """«بعد أن» at token k."""
    return scene.word(k) in scene.grammar.after_that and scene.word(k + 1) in scene.grammar.that


def to_come(scene: Scene, first: int, k: int) -> bool:
    """The first verb between the tokens tells of what is to come («سترد», «لن يترشح»)."""
    verb = next((n for n in range(first, k) if will(scene, n) or past(scene, n)), None)
    return verb is not None and will(scene, verb)


def will(scene: Scene, k: int) -> bool:
    """Token k is a verb in the future, or «لن»."""
    word, grammar = scene.word(k), scene.grammar
    future = word[:1] in grammar.will and word[1:2] in grammar.persons - grammar.we and len(word) >= FUTURE
    bare = scene.names.word(word[1:])
    future = future and (bare.ordinary or bare.verb) and word[-1:] not in grammar.feminine and word[2:3] not in grammar.accusative
    return word in grammar.never or future and not scene.in_mention(k)


def quotes(scene: Scene, k: int) -> bool:
    """The tail that begins at token k quotes words, which may be those of whoever speaks."""
    return any(scene.opens_quote(n) for n in range(k, min(k + QUOTED, scene.sentence_end[k])))
