"""What the reporter adds to words said, in a clause that takes up the whole of them: when they were said, what comes of the thing announced."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import behind_that, past, to_come, will

ANNOUNCED = frozenset({"state", "affirm", "deny", "criticise", "praise"})  # acts whose noun phrase is a thing done, and not one that is wanted
TOLD = frozenset({"state", "deny"})  # acts whose noun phrase is a thing done, which others answered
PERSON = 1  # letters before the stem of a verb in the present
BY_MEANS = 2  # tokens of «من خلال»


def of_matter(scene: Scene, draft: Draft, k: int) -> bool:
    """«، وذلك بفضل …», «، وذلك عن طريق …», «، وذلك ضمن خطة …»: behind «وذلك» the token k leads to how or why that is so which is said."""
    if draft.noun_phrase and draft.act not in ANNOUNCED:
        return False
    if scene.word(k) in scene.remarks.matter:
        return True
    means = scene.word(k) in scene.grammar.prepositions and scene.word(k + 1) in scene.grammar.means
    if means and draft.noun_phrase and scene.word(k + BY_MEANS) in scene.overruns.announcing:
        return False  # «أعلن عرض المسلسل، وذلك من خلال طرح مقطع منه»
    return means and not spoken_at(scene, k + BY_MEANS)


def spoken_at(scene: Scene, k: int) -> bool:
    """Token k is an occasion on which, or a channel through which something is said."""
    word, grammar, speech = scene.word(k), scene.grammar, scene.speech
    forms = (word, word[2:] if scene.definite(k) else word)
    return any(form in grammar.gatherings | grammar.said_in | grammar.in_what or speech.is_channel(form) for form in forms)


def begins(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k the reporter's remark begins behind the words said."""
    return of_saying(scene, draft, k) or comes_of_it(scene, draft, k)


def of_saying(scene: Scene, draft: Draft, k: int) -> bool:
    """«سيعود إلى القرية وذلك بعد أن …»: when that was said which tells of nothing past, or on what occasion."""
    if scene.word(k) not in scene.grammar.that_being or scene.colon(draft.content[0].first - 1):
        return False
    first = draft.content[0].first
    if scene.word(k + 1) in scene.grammar.channel_prepositions and spoken_at(scene, k + 2):
        return True
    if scene.word(k + 1) not in scene.remarks.when_said or any(past(scene, n) for n in range(first, k)):
        return False
    return not draft.noun_phrase or behind_that(scene, k + 1) or scene.word(k + 1) in scene.grammar.in_consequence


def comes_of_it(scene: Scene, draft: Draft, k: int) -> bool:
    """«أعلن إغلاق الميناء، ما يرفع الأسعار», «يعتبر العرض ناقصا الأمر الذي …»: what comes of a thing done, in the present, told by the reporter."""
    if not draft.noun_phrase or draft.act not in ANNOUNCED or held_open(scene, draft.content[0].first, k):
        return False
    verb = sentence_apposed(scene, k)
    return bool(verb) and (brought(scene, verb) or draft.predicate and scene.relative(verb - 1) or came_of_it(scene, draft, verb))


def came_of_it(scene: Scene, draft: Draft, verb: int) -> bool:
    """«نفى مشاركته في السباق، الأمر الذي أغضب …»: what came of a thing announced or denied, in the past."""
    told = draft.act in TOLD and scene.relative(verb - 1) and scene.comma(verb - 3)
    return told and not scene.negation(verb) and not scene.word(verb).startswith(scene.tenses.he) and scene.tenses.of(scene.word(verb)) != "present"


def drove_him(scene: Scene, draft: Draft, k: int) -> bool:
    """«قال إن الحارس خسر بيته، وهو الأمر الذي دفعه إلى السفر»: what drove somebody of whom the past is told, by the pronoun of the verb."""
    verb = k + 2 + (scene.definite(k + 1) and scene.relative(k + 2))
    bases = scene.speech.without_pronoun(scene.word(verb))
    drives = any(base in scene.extents.drives or base[:1] in scene.grammar.persons and base[1:] in scene.extents.drives for base in bases)
    first = draft.content[0].first
    if not drives or draft.noun_phrase or scene.finite(verb + 1) is not None or to_come(scene, first, k):
        return False
    return not any(will(scene, n) for n in range(first, k)) and any(past(scene, n) or scene.negation(n) for n in range(first, k))


def held_open(scene: Scene, first: int, k: int) -> bool:
    """A clause stands between the tokens, of which the words at token k may tell."""
    return any(scene.relative(n) or scene.that(n) for n in range(first, k))


def sentence_apposed(scene: Scene, k: int) -> int:
    """The verb behind «ما», «مما», «وهو ما», «الأمر الذي» at token k, which takes up all that stands before; 0 when there is none."""
    word, grammar = scene.word(k), scene.grammar
    if scene.definite(k):
        return k + 2 if word in grammar.matters and scene.relative(k + 1) else 0
    if word in grammar.which:
        return k + 2 if scene.word(k + 1) in grammar.what_came else 0
    if word not in grammar.what_came:
        return 0
    whole = word in grammar.in_consequence or scene.comma(k - 1) or k in scene.time_ends or k in scene.mention_before
    return k + 1 if whole or scene.number(k - 1) or scene.definite(k - 1) and scene.is_word(k - 1) else 0


def brought(scene: Scene, k: int) -> bool:
    """Token k is a verb of bringing something about, in the present or future."""
    word = scene.word(k)
    bare = word[word[:1] in scene.grammar.will and word[1:2] in scene.grammar.persons :]
    return bare in scene.remarks.brings
