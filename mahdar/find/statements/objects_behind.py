"""What stands behind a verb that has somebody for its object and cannot be its subject, by its case or by its gender: he hears the words."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene

LONG = 5  # letters: a noun with the ending of the oblique plural has as many


def hears(scene: Scene, draft: Draft, mention: Run, before: list[Draft]) -> bool:
    """The words behind the verb are its object: by their case, by their gender, or since the verb goes on with another of the same line."""
    if draft.plural or mention.first <= draft.cue.first:
        return False
    alone = draft.addressee is None
    return in_other_case(scene, mention) or alone and (of_other_gender(scene, draft.gender, mention) or goes_on(scene, draft, mention, before))


def in_other_case(scene: Scene, mention: Run) -> bool:
    """«حذر المصلين», «نبه أعضاءه», «أمر موظفي الميناء»: the noun has a case that no subject has."""
    k, word = mention.first, scene.word(mention.first)[mention.skip :]
    known = scene.mentions.get(k)
    if known is not None and (known[1].kind in ("person", "place") or known[1].kind == "state" and not known[1].plural):
        return False
    if known is not None and known[1].kind == "body" and known[1].entry and known[0] == k + 1:
        return False  # «الكرملين»
    if len(word) >= LONG and word[-2:] in scene.grammar.oblique:
        several = word in scene.names.heads or word[:-2] in scene.names.ordinary
        return scene.definite(k) and (known is not None or several or not scene.names.word(word).unknown) or several
    if with_seatless_hamza(scene, k):
        return True
    if word in scene.grammar.another_woman or any(not head.plural for head in scene.names.heads.get(word, ())):
        return False  # «طالب محامي الوزير», «اتهمت أخرى فلانا»: one alone
    forms = {word[:-1] + end for end in (*scene.names.naming.verb_ends, scene.names.naming.oblique)} if word[-1:] == scene.names.nisba else set()
    return any(form in scene.names.ordinary or form in scene.names.heads for form in forms) and (scene.definite(k + 1) or k + 1 in scene.mentions)


def with_seatless_hamza(scene: Scene, k: int) -> bool:
    """The noun at token k ends in a hamza without a seat before its pronoun («أعضاءه», not «أعضاؤه»)."""
    raw = scene.page.raw[k]
    return any(raw.endswith(hamza + pronoun) for hamza in scene.grammar.seatless for pronoun in scene.pronouns)


def of_other_gender(scene: Scene, gender: str | None, mention: Run) -> bool:
    """«حذر الدول الإفريقية», «دعت المجتمع الدولي»: the noun is of the other gender than its verb, as it and its adjective tell."""
    k = mention.first
    if not scene.definite(k) or mention.skip:
        return False
    feminine = scene.word(k)[-1:] in scene.grammar.feminine or scene.word(k) in scene.grammar.many_things
    adjective = scene.definite(k + 1) and k + 1 < mention.last and k + 1 not in scene.mentions and described(scene, k + 1)
    described_f = adjective and scene.word(k + 1)[-1:] in scene.grammar.feminine
    if gender == "m":
        man = any(head.sex == "m" for head in scene.names.heads.get(scene.word(k)[2:], ()))
        return (feminine or described_f) and not man
    return not feminine and adjective and not described_f and scene.word(k)[-2:] not in scene.grammar.not_verb_endings


def described(scene: Scene, k: int) -> bool:
    """Token k is an adjective of kind, by its ending with the article, or of a state."""
    word = scene.names.word(scene.word(k))
    return bool(word.state) or word.quality or word.text.endswith(scene.names.adjective_ends)


def goes_on(scene: Scene, draft: Draft, mention: Run, before: list[Draft]) -> bool:
    """«الوزير يحذر من الحرب.. ويدعو المجتمع الدولي إلى …»: a verb in the present that «و» joins to one behind its subject in the same line."""
    if draft.shape != "present" or not draft.cue.skip or scene.mentions.get(mention.first, (0, None))[1] is not None and not scene.definite(mention.first):
        return False
    first = scene.sentence_start[draft.cue.first]
    led = [d for d in before if d.cue.first >= first and d.shape == "present" and d.gender == draft.gender and not d.plural]
    return any(d.mention is not None and d.mention.last <= d.cue.first and not scene.relative(d.cue.first - 1) for d in led[-1:])
