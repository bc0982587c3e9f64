"""What the reporter sets behind words said, in a clause of his own: what went on meanwhile, what it stirred, what others deny, what was held of it."""

from __future__ import annotations

from mahdar.find.statements import otherwise, responses, subordinate
from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import discloses, gives_reason, present
from mahdar.find.statements.remarks import of_matter
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import HELD, past, to_come, whereas

DENIALS = frozenset({"deny", "reject"})  # acts of verbs that stand against what was said
DENIAL = "deny"  # of these, that of what is no offer or demand
OF_DEEDS = frozenset({"criticise", "praise"})  # acts whose noun phrase tells of a deed with what came of it
SPAN = 3  # tokens in which a length of time is told («بعد نحو عشرين يوما فقط من …»)
PLACE = 25  # tokens from «حيث» to how long it has been so
CLAUSE = 12  # tokens from «لكن» to the verb of its clause


def begins(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k a clause of the reporter's own begins behind the words said."""
    if scene.word(k) in scene.grammar.by_saying and (scene.opens_quote(k + 1) or scene.colon(k + 1)):
        return True
    if not (scene.comma(k - 1) or k - 1 in scene.quote_start):
        return False
    if meantime(scene, draft, k) or consequence(scene, draft, k) or others_deny(scene, k) or others_silent(scene, k) or behind_relative(scene, draft, k):
        return True
    if otherwise.begins(scene, draft, k) or subordinate.main_behind(scene, draft, k) or subordinate.relative_over(scene, draft, k):
        return True
    return once_was(scene, draft, k) or despite(scene, k) or comes(scene, k) or told_anew(scene, k) or long_so(scene, k) or granted(scene, draft, k)


def meantime(scene: Scene, draft: Draft, k: int) -> bool:
    """«، في الوقت الذي …»; «، فيما تواصل الشرطة …», «، فيما لم ترد أنباء …», «، فيما ألقى باللوم …»: what went on meanwhile."""
    grammar = scene.grammar
    if scene.word(k) in grammar.channel_prepositions and scene.word(k + 1) in grammar.while_words and scene.definite(k + 1):
        return scene.relative(k + 2) and not scene.opens_quote(k + 3)
    if not scene.bare_in(scene.word(k), grammar.meanwhile) and not whereas(scene, k):
        return False
    verb = k + 1 + whereas(scene, k)
    if draft.noun_phrase and (past(scene, verb) or scene.finite(verb) is not None):
        return True
    return goes_on(scene, verb) or unheard(scene, verb) or held(scene, verb) or scene.word(verb) in grammar.casts and scene.word(verb + 1) in grammar.blame


def goes_on(scene: Scene, verb: int) -> bool:
    """«تواصل الشرطة …»: at the token a verb of going on stands with a subject of its own."""
    return scene.word(verb) in scene.grammar.continues and (scene.definite(verb + 1) or verb + 1 in scene.mentions or scene.construct(verb + 1))


def unheard(scene: Scene, verb: int) -> bool:
    """«لم ترد أنباء», «لم يذكر الوزير …»: what nobody told."""
    if not scene.negation(verb):
        return False
    cue = scene.finite(verb + 1)
    return (
        scene.word(verb + 1) in scene.grammar.arrives | scene.remarks.untold
        or discloses(scene, verb + 1, None)
        or cue is not None
        and cue.act == "state"
        and cue.pronoun is None
        and not scene.that(verb + 2)
    )


def held(scene: Scene, verb: int) -> bool:
    """«فيما يعد تحولا كبيرا»: what the reporter holds it to be."""
    return scene.word(verb) in scene.grammar.held_to_be and scene.word(verb + 1)[-1:] in scene.grammar.accusative and not scene.definite(verb + 1)


def consequence(scene: Scene, draft: Draft, k: int) -> bool:
    """«، ما أثار غضب …», «، الأمر الذي تنفيه …»: what came of it, where others are moved by it or what is told of is still to come."""
    grammar = scene.grammar
    if scene.word(k) in grammar.what and scene.definite(k):
        verb = k + 2 if scene.relative(k + 1) else 0
    else:
        verb = k + 1 if scene.word(k) in grammar.what_came else 0
    if not verb or scene.negation(verb):
        return False
    if scene.word(verb) in grammar.stirs or denied(scene, verb) or responses.judged(scene, verb) or responses.moved(scene, verb):
        return True
    if scene.definite(k) and scene.finite(verb + 1) is not None and scene.word(verb).endswith(tuple(scene.pronouns)):
        return True  # «الأمر الذي جعلها تطالب …»
    first = draft.content[0].first
    of_phrase = draft.noun_phrase and draft.act not in OF_DEEDS
    ahead = of_phrase or not draft.noun_phrase and k - first < HELD and to_come(scene, first, k)
    return ahead and scene.tenses.of(scene.word(verb)) == "past"


def denied(scene: Scene, verb: int) -> bool:
    """«ما تنفيه موسكو»: at the token somebody denies or refuses what was said."""
    cues = (cue for base in scene.speech.without_pronoun(scene.word(verb)) for cue in scene.speech.cues.get(base, ()))
    return any(cue.act in DENIALS and cue.shape in ("past", "present") for cue in cues)


def others_deny(scene: Scene, k: int) -> bool:
    """«، لكن النقابة تنفي ذلك», «، إلا أن الوزير نفى ذلك»: behind the words at token k somebody else denies it."""
    who = k + 1 + (scene.word(k) in scene.grammar.but_that and scene.that(k + 1))
    if who == k + 1 and not scene.bare_in(scene.word(k), scene.grammar.but) or not (scene.definite(who) or who in scene.mentions or scene.name_like(who)):
        return False
    for j in range(who + 1, min(k + CLAUSE, scene.size)):
        if not scene.is_word(j) or scene.that(j) or scene.relative(j):
            return False
        cue = scene.finite(j)
        if cue is not None:
            return cue.act == DENIAL and not cue.prefix
    return False


def others_silent(scene: Scene, k: int) -> bool:
    """«، لكن النقابة لم تعلق», «، لكن البلدية لم تصدر أي تصريحات»: behind the word at token k somebody else says nothing."""
    if not scene.bare_in(scene.word(k), scene.grammar.but) or not (scene.definite(k + 1) or k + 1 in scene.mentions or scene.construct(k + 1)):
        return False
    for j in range(k + 2, min(k + CLAUSE, scene.size)):
        if scene.negation(j):
            return scene.word(j + 1) in scene.remarks.untold or scene.finite(j + 1) is None and discloses(scene, j + 1, None)
        if not scene.is_word(j) or scene.that(j) or scene.relative(j) or scene.finite(j) is not None:
            return False
    return False


def behind_relative(scene: Scene, draft: Draft, k: int) -> bool:
    """«السد، الذي تقول المدينة إنه آمن، لكن القرى تخشى …»: behind what is said in a relative clause another is set against it."""
    if not scene.bare_in(scene.word(k), scene.grammar.but) or draft.noun_phrase or not scene.relative(draft.cue.first - 1):
        return False
    verb = scene.mentions[k + 1][0] if k + 1 in scene.mentions else k + 2
    known = k + 1 in scene.mentions or scene.definite(k + 1)
    return known and (present(scene, verb) or scene.finite(verb) is not None)


def told_anew(scene: Scene, k: int) -> bool:
    """«، حيث قال …»: behind what was told in short the words themselves follow."""
    cue = scene.finite(k + 1) if scene.word(k) in scene.grammar.where else None
    return cue is not None and cue.shape == "past" and ("said" in cue.takes or cue.relay)


def long_so(scene: Scene, k: int) -> bool:
    """«، حيث تعمل المصانع منذ أشهر», «، حيث لا يزال …»: what has long been so where it is to happen."""
    if scene.word(k) not in scene.grammar.where:
        return False
    still = scene.negation(k + 1) and scene.word(k + 2) in scene.grammar.copulas
    verb = scene.word(k + 1)[:1] in scene.grammar.persons - scene.grammar.we and not scene.masdar(k + 1)
    own = verb and (scene.definite(k + 2) or k + 2 in scene.mentions or scene.construct(k + 2))
    behind = range(k + 2, min(k + PLACE, scene.sentence_end[k]))
    until = next((n for n in behind if scene.comma(n)), behind.stop)
    return still or own and any(scene.word(n) in scene.grammar.for_long for n in range(k + 2, until))


def granted(scene: Scene, draft: Draft, k: int) -> bool:
    """«ورغم أن الشركة أكدت أنها …، فإن التجار …»: behind what is granted, the main clause."""
    grammar, word = scene.grammar, scene.word(k)
    goes = word in grammar.but_that and scene.word(k + 1) in grammar.that or word[:1] in grammar.so and word[1:] in grammar.that
    goes = goes or scene.bare_in(word, grammar.but) and scene.definite(k + 1)
    if not goes or any(scene.comma(n) for n in range(draft.content[0].first, k - 1)):
        return False
    head = range(scene.sentence_start[draft.cue.first], draft.cue.first)
    granting = any(subordinate.granting(scene, scene.word(n)) for n in head[:2])
    return granting or any(scene.bare_in(scene.word(n), grammar.despite | grammar.meanwhile | grammar.whereas) for n in head)


def once_was(scene: Scene, draft: Draft, k: int) -> bool:
    """«، وكان الوزير يتولى …», «، وقد زار الوزير …»: a clause of the past with a subject of its own, behind words that are no quotation."""
    word, grammar = scene.word(k), scene.grammar
    if word[:1] != scene.names.conjunction or scene.page.depth[k] or scene.colon(draft.content[0].first - 1):
        return False
    if word[1:] in grammar.may:
        return scene.tenses.of(scene.word(k + 1)) == "past" and not scene.word(k + 1).endswith(tuple(scene.pronouns)) and k + 2 in scene.mentions
    own = k + 1 in scene.mentions or scene.construct(k + 1) and not scene.for_the(k + 2) and not scene.owned_noun(k + 1) and not present(scene, k + 1)
    return word[1:] in grammar.was and own


def despite(scene: Scene, k: int) -> bool:
    """«، على الرغم من إشارته إلى …», «، مع التأكيد على …»: what else whoever speaks says."""
    grammar = scene.grammar
    noun = k + 1 + (scene.word(k) in grammar.incumbent)
    if scene.word(noun - 1) in grammar.despite:
        noun += scene.word(noun) in grammar.of
    elif scene.word(k) not in grammar.together or not scene.definite(noun):
        return False
    if not grammar.hints.isdisjoint(scene.speech.without_pronoun(scene.word(noun))):
        return True
    return any(cue.shape == "noun" and (cue.pronoun is not None or scene.definite(noun)) for cue in scene.cues(noun))


def comes(scene: Scene, k: int) -> bool:
    """«، وجاء التصريح وسط …», «، ويأتي هذا بعد …»: when and where the words were said."""
    word, grammar = scene.word(k), scene.grammar
    if word[:1] != scene.names.conjunction or word[1:] not in grammar.comes:
        return False
    return scene.word(k + 1) in grammar.demonstratives or scene.definite(k + 1) and scene.speech.is_channel(scene.word(k + 1)[2:])


def so_long_after(scene: Scene, first: int, k: int) -> bool:
    """«أعلن استقالته بعد أسبوع من …»: at token k how long after something else it was said."""
    grammar = scene.grammar
    if scene.word(k) not in grammar.after_that or scene.word(k - 1) in grammar.prepositions:
        return False
    if any(scene.relative(n) or scene.that(n) or scene.word(n) in grammar.since_it or past(scene, n) for n in range(max(first, k - HELD), k)):
        return False
    unit = next((n for n in range(k + 1, k + 1 + SPAN) if scene.word(n) in grammar.spans), 0)
    return unit > 0 and any(scene.word(n) in grammar.of for n in range(unit + 1, unit + SPAN))


def that_being_so(scene: Scene, draft: Draft, k: int) -> bool:
    """«، وذلك للمرة الأولى», «، وذلك لحماية السفن»: part of what is told, but not why whoever speaks wants it («، وذلك لخشيتها من …»)."""
    if scene.word(k) not in scene.grammar.that_being:
        return False
    if scene.word(k + 1) in scene.grammar.first_time or of_matter(scene, draft, k + 1):
        return True
    return gives_reason(scene, k + 1) and not scene.word(k + 1).endswith(tuple(scene.pronouns))


def resumes(scene: Scene, k: int) -> bool:
    """«المحطة، التي قالت الشركة إنها سليمة، أغلقت …»: the verb or quotation at token k, which nothing joins, goes on with the clause around a relative one."""
    word = scene.word(k)
    if scene.opens_quote(k) or scene.negation(k) and word[:1] not in scene.grammar.joining:
        return True
    return scene.tenses.of(word) == "past" and word not in scene.tenses.nouns_too and word[:1] not in scene.grammar.joining and k not in scene.mentions


def held_by(scene: Scene, k: int) -> bool:
    """«… التدريبات، التي تعتبرها طهران …»: the verb at token k, behind a relative pronoun, tells what somebody says or holds of the thing."""
    cues = (cue for base in (scene.word(k), *scene.speech.without_pronoun(scene.word(k))) for cue in scene.speech.cues.get(base, ()))
    return any(cue.shape in ("past", "present") and not cue.weak for cue in cues)
