"""Behind a noun phrase that is what is refused or demanded: how it was said, who among the many said it, what went on meanwhile."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.source_people import people
from mahdar.find.statements.tails import past, whereas

JUDGED = frozenset({"criticise", "reject", "deny"})  # acts that are done aloud or firmly, with what is no plan for their object
FELT = frozenset({"express", "praise", "criticise", "accept", "reject", "deny"})  # acts that answer something that happened
LONG = 4  # letters: a shorter word has no ending of many people
VERB = 3  # letters of a verb in the present, which has more


def of_sayer(scene: Scene, draft: Draft, first: int, k: int) -> bool:
    """What is told at token k, behind a noun phrase from `first` on that holds no verb, is told of those who speak."""
    return how_said(scene, draft, first, k) or one_of_them(scene, draft, first, k) or meanwhile_did(scene, k) or but_he(scene, k) or when_said(scene, draft, k)


def how_said(scene: Scene, draft: Draft, first: int, k: int) -> bool:
    """«انتقد القانون علنا», «نفى الخبر جملة وتفصيلا», «رفض العرض بشكل قاطع»: how it was said, with nothing but a time behind it."""
    if draft.act not in JUDGED or draft.predicate or scene.opens_quote(k - 1):
        return False
    if (stop := manner(scene, draft, first, k)) == k:
        return False
    stop = scene.times.get(stop, stop)
    return stop >= scene.sentence_end[k] or scene.comma(stop) or scene.word(stop) in scene.grammar.prepositions and stop + 1 in scene.times


def manner(scene: Scene, draft: Draft, first: int, k: int) -> int:
    """The token behind words at k for how it was said, k where there are none."""
    grammar, word, after = scene.grammar, scene.word(k), scene.word(k + 1)
    if word in grammar.firmly or word in grammar.aloud and not scene.masdar(first, definite=True):
        return k + 1 + (after[1:] in grammar.firmly and after[:1] in grammar.joining)
    if word in grammar.in_manner and after in grammar.firm or word[:1] in grammar.clinging and word[1:] in grammar.most and after in grammar.phrasing:
        return k + 2
    cognate = scene.acts.one_of(word[:-1], "allegations") or scene.masdar(k) or scene.speech.act_of_content(word[:-1]) is not None
    return k + 2 if cognate and word[-1:] in grammar.accusative and after in grammar.firm and scene.word(k - 1) not in grammar.prepositions else k


def one_of_them(scene: Scene, draft: Draft, first: int, k: int) -> bool:
    """«رحب عدد من السكان بالحملة، بينهم أطباء»: of many who speak some are named, since no people stand in what they say."""
    grammar, word = scene.grammar, scene.word(k)
    bare = word[word[:1] in grammar.joining :]
    if bare in grammar.of and scene.word(k + 1) in grammar.among_them:
        return one_of_them(scene, draft, first, k + 1)
    if draft.mention is None or bare not in grammar.among_them or bare in grammar.out_of_them and bare == word and not scene.comma(k - 1):
        return False
    speakers = any(many(scene, n) for n in range(draft.mention.first, draft.mention.last))
    return speakers and all(lifeless(scene, first, n) for n in range(first, k))


def lifeless(scene: Scene, first: int, n: int) -> bool:
    """Token n is no word for people: small, a masdar, by its ending a feminine or a plural of things, or the first noun with a pronoun («دعمهم»)."""
    word, grammar = scene.word(n), scene.grammar
    if many(scene, n) or not scene.is_word(n):
        return scene.comma(n)
    thing = word[-1:] in grammar.feminine or word[-2:] in grammar.of_things or scene.masdar(n, definite=True) or word in grammar.complements
    return thing or scene.deed(n) or n == first and (scene.owned_noun(n) or scene.belongs(n))


def many(scene: Scene, n: int) -> bool:
    """Token n tells of several: a number, «عدد», people by a table or by the ending of their plural."""
    word, grammar = scene.word(n), scene.grammar
    bare = word[2 * scene.definite(n) :]
    ending = not scene.definite(n) and len(word) > LONG and word.endswith(scene.names.naming.people_endings)
    return scene.number(n) or ending or people(scene, n) or not grammar.crowds.isdisjoint((word, bare)) or word in grammar.quantities


def meanwhile_did(scene: Scene, k: int) -> bool:
    """«أبدى سعادة غامرة فيما توالت التهاني»: a clause of the past with «فيما», «بينما» or «في حين»."""
    if not scene.bare_in(scene.word(k), scene.grammar.meanwhile) and not whereas(scene, k):
        return False
    verb = k + 1 + whereas(scene, k)
    if not scene.comma(k - 1) and (scene.clings_any(verb + 1) or scene.word(verb + 1) in scene.grammar.prepositions):
        return False  # «التحقيق فيما وصف بالفضيحة»
    return past(scene, verb) or told_verb(scene, verb)


def told_verb(scene: Scene, verb: int) -> bool:
    """The token, where a clause begins, is a verb in the feminine past by its ending («تراوحت»)."""
    word = scene.word(verb)
    return len(word) > VERB and word[-1:] in scene.grammar.she and not scene.definite(verb) and not scene.in_mention(verb)


def but_he(scene: Scene, k: int) -> bool:
    """«توقع ارتفاع الأرباح لكنه خفض …»: whoever speaks does something else."""
    return scene.bare_in(scene.word(k), scene.grammar.but_he) and (past(scene, k + 1) or told_verb(scene, k + 1))


def when_said(scene: Scene, draft: Draft, k: int) -> bool:
    """«رحب بالعرض بعد أن قبله خصمه», «أبدى أسفه حين غرقت السفينة», «أعلن بيعه، ثم سافر …»: upon what it was said, or what came then."""
    grammar = scene.grammar
    if scene.word(k - 1) in grammar.prepositions:
        return False
    if scene.word(k) in grammar.after_that and scene.word(k + 1) in grammar.that:
        return past(scene, k + 2) or told_verb(scene, k + 2)
    led = draft.act in FELT and scene.word(k) in grammar.upon_which or scene.comma(k - 1) and scene.word(k) in grammar.afterwards
    return led and (past(scene, k + 1) or told_verb(scene, k + 1))
