"""A sentence that begins with a clause of time or of what is granted, in which somebody speaks: behind it the main clause is the reporter's."""

from __future__ import annotations

from mahdar.find.closed import either
from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import present
from mahdar.find.statements.phrase_ends import main_clause
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past, subject

HEAD = 4  # tokens of «على الرغم من أن», «في الوقت الذي»
SUBJECT = 12  # tokens from the head to the cue, or to the verb before it
LEAST = 2  # tokens of words said before the main clause


def main_behind(scene: Scene, draft: Draft, k: int) -> bool:
    """«وعندما أعلن الوزير عن سفره، غضب التجار»: at token k, behind the first comma, stands the verb of the main clause."""
    first = draft.content[0].first
    if not scene.comma(k - 1) or k - 1 - first < LEAST or draft.cue.first > first or scene.page.depth[k] > scene.page.depth[first]:
        return False
    if answered(scene, k) and granted_by(scene, draft):
        return True
    fronted = scene.word(first) in scene.grammar.prepositions or first in scene.times  # «… أنه بعد رصد السفينة، أصدر تعليمات»
    if fronted or any(scene.comma(n) for n in range(first, k - 1)) or not within_head(scene, draft):
        return False
    return goes_on(scene, k) or (main_clause(scene, k) or with_subject(scene, k) or she_did(scene, k) or seems(scene, k)) and not owned_past(scene, k)


def relative_over(scene: Scene, draft: Draft, k: int) -> bool:
    """«الخطة التي رفض النواب تمويلها، هي …», «الحزب الذي أعلن تأييد السد، يجتمع …», «التقارير التي تحدثت عن الغرق، غير صحيحة»: at token k, behind a comma, the
    clause goes on in which a relative one speaks."""
    first, word = draft.content[0].first, scene.word(k)
    if not draft.noun_phrase or draft.predicate and scene.opens_quote(first) or draft.cue.first > first or not scene.relative(draft.cue.first - 1):
        return False
    if scene.page.depth[k] > scene.page.depth[first] or any(scene.relative(n) for n in range(first, k)):
        return False
    if word in scene.remarks.copula or word == scene.names.negation:
        return True
    known = scene.definite(k - 2) or k - 1 in scene.mention_before or scene.word(k - 2).endswith(tuple(scene.pronouns))
    return present(scene, k) and known and not scene.masdar(k) and (subject(scene, k + 1) or scene.word(k + 1) in scene.grammar.prepositions)


def granted_by(scene: Scene, draft: Draft) -> bool:
    """«وإن كان الوزير يرى أن …»: the sentence begins with what is granted, and the cue stands there, before any comma."""
    i = draft.cue.first
    start = scene.sentence_start[i]
    behind = (
        conceded(scene, start)
        or opened(scene, start)
        or (start + 1 if draft.shape == "noun" and scene.bare_in(scene.word(start), scene.grammar.despite) else 0)
    )
    return 0 < behind <= i <= behind + SUBJECT and not any(scene.comma(n) for n in range(behind, i))


def conceded(scene: Scene, start: int) -> int:
    """The token behind «وإن كان», «ولئن», «وإذا كانت» at token `start`; 0 when no such clause begins there."""
    word = scene.word(start)
    if scene.bare_in(word, scene.remarks.granted):
        return start + 1
    return start + 2 if scene.bare_in(word, scene.remarks.granted_if) and scene.word(start + 1) in scene.grammar.whether else 0


def answered(scene: Scene, k: int) -> bool:
    """Token k opens the main clause behind what is granted: «، فإن …», «، فذلك لأن …», «، فقد …», «، إلا أن …»."""
    grammar, word = scene.grammar, scene.word(k)
    if word in grammar.but_that:
        return scene.word(k + 1) in grammar.that
    return word[:1] in grammar.so and (goes_on(scene, k) or word[1:] in either(grammar.may, grammar.demonstratives))


def goes_on(scene: Scene, k: int) -> bool:
    """«، فإن التجار غضبوا»: the particle that opens a main clause."""
    word = scene.word(k)
    return word[:1] in scene.grammar.so and scene.bare_in(word[1:], scene.grammar.that | scene.grammar.said)


def with_subject(scene: Scene, k: int) -> bool:
    """«، جمع الوزير …»: with its subject behind it the word at token k is a verb, though it may be a noun."""
    word = scene.word(k)
    if k in scene.mentions or word[:1] in scene.grammar.joining or not subject(scene, k + 1):
        return False
    cue = scene.finite(k)
    return cue is not None and cue.shape == "past" or word in scene.tenses.nouns_too and not scene.names.word(word).stop  # not «، مثل …»


def she_did(scene: Scene, k: int) -> bool:
    """Token k, where a main clause begins, has the ending of a verb in the past with a feminine subject («، سرت أنباء …»)."""
    word, after = scene.word(k), scene.names.word(scene.word(k + 1))
    if word[-1:] not in scene.grammar.she or len(word) <= LEAST or scene.definite(k):
        return False
    town = k in scene.mentions and scene.mentions[k][0] == k + 1 and scene.mentions[k][1].kind == "place"
    return scene.is_word(k + 1) if not scene.in_mention(k) else town and after.ordinary and not after.definite and not after.stop


def seems(scene: Scene, k: int) -> bool:
    """«، تبدو الأمور …»: a verb in the present with its subject, which has the article, behind it."""
    return present(scene, k) and scene.bare_definite(k + 1) and k not in scene.mentions and not scene.names.word(scene.word(k)).given


def owned_past(scene: Scene, k: int) -> bool:
    """The verb at token k has a pronoun, at its end or behind it, so that it describes what stands before it («قضايا، سرقت فيها …»)."""
    return scene.word(k).endswith(tuple(scene.pronouns)) or scene.with_pronoun(k + 1) or scene.word(k + 1) in scene.grammar.in_it


def within_head(scene: Scene, draft: Draft) -> bool:
    """The cue stands in the clause that the sentence begins with, before any comma that leads to its main clause."""
    i = draft.cue.first
    if any(scene.word(s)[:1] in scene.grammar.joining and opened(scene, s) == i for s in range(i - 1, i - HEAD, -1)):
        return True  # «…، وحينما قال …»
    start = scene.sentence_start[i]
    behind = opened(scene, start)
    if not behind or i - behind > SUBJECT:
        return False
    return not any(scene.comma(n) and (past(scene, n + 1) or scene.finite(n + 1) is not None or goes_on(scene, n + 1)) for n in range(behind, i))


def opened(scene: Scene, start: int) -> int:
    """The token behind «عندما», «فيما», «في حين», «بعد أن», «رغم أن» at token `start`, 0 when no such clause begins there."""
    grammar, word = scene.grammar, scene.word(start)
    if scene.bare_in(word, either(grammar.hanging, grammar.meanwhile, grammar.whereas, grammar.whenever)):
        return start + 1
    if scene.bare_in(word, grammar.channel_prepositions) and scene.word(start + 1) in either(grammar.whereas, grammar.while_words):
        return start + 2 + scene.relative(start + 2) if scene.word(start + 1) in grammar.whereas or scene.relative(start + 2) else 0
    leads = scene.bare_in(word, either(grammar.after_that, grammar.despite, grammar.together, grammar.incumbent)) or granting(scene, word)
    that = next((n for n in range(start + 1, start + HEAD) if scene.word(n) in grammar.that), 0)
    return that + 1 if leads and that else 0


def granting(scene: Scene, word: str) -> bool:
    """«بالرغم»: «despite» with a letter that clings to it, and «و» or none before that."""
    bare = word[1:] if word[:1] in scene.grammar.joining else word
    return bare[:1] in scene.grammar.clinging and bare[1:] in scene.grammar.despite
