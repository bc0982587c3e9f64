"""Verbs behind a noun phrase that is what is demanded, refused or announced: they go on with the reporter's clause, since a noun phrase has no verb to join."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene

LONG = 3  # letters of a verb behind «و», which has more
FATHATAN = "\u064b"
CLAUSES = ("past", "present", "future")


def holds_verb(scene: Scene, k: int) -> bool:
    """Token k is a verb or leads to one, so that a verb behind it may belong to the same words («اتفاق يشمل … ويلحظ …»)."""
    word, grammar = scene.word(k), scene.grammar
    pointing = word in grammar.demonstratives and scene.is_word(k - 1)  # «في هذا القصر», but not «، هذا …»
    pointing = pointing or word in grammar.joining and scene.opens_quote(k + 1) and not scene.verbal(k + 2)  # «و"الإساءات"»
    opener = word in grammar.openers or word in grammar.before_past
    if scene.that(k) or scene.said(k) or scene.colon(k) or opener and not pointing or scene.negation(k):
        return True
    told = scene.names.word(word)
    if word[:1] in grammar.persons and len(word) > LONG and (word.startswith(scene.tenses.he) or word.endswith(tuple(scene.pronouns)) and told.verb):
        return True
    return told.verb and bool(scene.tenses.of(word)) and not (scene.definite(k) or scene.in_mention(k) or scene.masdar(k))


def verb_joined(scene: Scene, draft: Draft, k: int) -> bool:
    """«رفض العرض وألقى باللوم على …», «يصف جارته بالكسولة ويثير السخرية»: a verb that «و» joins, written like no noun."""
    word = scene.word(k)
    if word[:1] != scene.names.conjunction or len(word) <= LONG or scene.in_mention(k) or k in scene.times:
        return False
    tense = scene.tenses.of(word)
    if FATHATAN in scene.page.raw[k]:
        return False  # «دائمًا وأبدًا»
    if tense not in CLAUSES or word in scene.tenses.nouns_too or word in scene.names.ordinary or feminine_owned(scene, k):
        return False
    if tense != "past":
        judged = draft.predicate and draft.shape == "past"  # «اعتبر الغرق مساسا بالأمن ويشكل خطرا»
        return not (judged or scene.names.word(word[1:]).given)
    owned = word.endswith(tuple(scene.pronouns)) or len(word) == LONG + 1 and word[-1:] not in scene.grammar.she
    return not owned and (word[-1:] in scene.grammar.she or scene.page.raw[k][1:2] in scene.doings.verb_letters) and scene.masdars.fullmatch(word[1:]) is None


def feminine_owned(scene: Scene, k: int) -> bool:
    """«وسيادته», «ووحدتها»: behind «و» a feminine noun with its pronoun, written like a verb."""
    stems = scene.speech.without_pronoun(scene.word(k)[1:])
    return any(stem[-1:] in scene.grammar.feminine and stem in scene.names.ordinary for stem in stems)


def main_verb(scene: Scene, draft: Draft, k: int) -> bool:
    """«المواقع التي تعلن الأسعار توقفت عن …»: behind a relative clause with no comma before it the main clause has its verb."""
    first = draft.cue.first - (scene.word(draft.cue.first - 1) in scene.grammar.copulas)
    word, before = scene.word(k), scene.word(first - 1)
    whoever = before in scene.grammar.of or before in scene.speech.source_links
    if not (whoever or scene.relative(first - 1)) or scene.in_mention(k) or k in scene.times:
        return False
    if scene.comma(first - 2) and word not in scene.grammar.may:
        return False
    if scene.with_pronoun(k - 1) and word in scene.remarks.copula:
        return True  # «الاتفاق الذي أعلن انسحابه منه هو محل خلاف»
    if not (scene.bare_definite(k - 1) or k in scene.mention_before or k in scene.time_ends or k - 1 in scene.quote_start):
        return False
    if word in scene.grammar.may:
        return scene.tenses.of(scene.word(k + 1)) == "past"
    future = word[:1] in scene.grammar.will and word[1:2] in scene.grammar.persons and (scene.names.word(word).verb or word not in scene.names.ordinary)
    owned = word.endswith(tuple(scene.pronouns)) or scene.word(k)[:1] in scene.grammar.joining
    return future or scene.tenses.of(word) == "past" and not owned and word not in scene.tenses.nouns_too
