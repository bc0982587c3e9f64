"""Whether a bare verb inside the words said can have whoever says them for its subject, by gender, by number and by where it stands."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.going_on import present
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past, to_come

GENDERS = {"m", "f"}
CLOSES = 25  # tokens from the verb to the comma that closes a relative clause
TOLD_IN = ("past", "present", "participle")


def another_subject(scene: Scene, draft: Draft, other: Draft) -> bool:
    """The bare verb of the other draft has its subject in the words that this one reports."""
    if other.shape == "participle":
        return no_speaker(scene, draft, other.opens)
    if other.shape not in ("past", "present"):
        return False
    if draft.shape == "source" and other.shape == "present" and other.mention is None and in_source(scene, draft, other):
        return True
    if other.mention is None and (of_other_gender(scene, draft, other) or of_many(scene, draft, other.plural, other.cue.first)):
        return True
    if in_relative(scene, draft, other.opens) or when_so(scene, draft, other):
        return True
    return told_in_it(scene, other)


def in_source(scene: Scene, draft: Draft, other: Draft) -> bool:
    """«وبحسب الصحيفة، يشجع الصيادون …، ويتوقعون …», «أرسل الحرس رسالة إلى السفن، تنصحها بأن …»: a verb in the present of somebody told of."""
    first = draft.content[0].first
    return draft.opens < first and (other.cue.skip == 0 or other.plural and present(scene, first))


def told_in_it(scene: Scene, other: Draft) -> bool:
    """«إن آخر رسالة وصلت من سالم، قال فيها: "…"»: by its pronoun the verb belongs to the noun before it, to which nothing joins it."""
    return other.cue.skip == 0 and other.shape == "past" and scene.word(other.cue.first + 1) in scene.grammar.in_it and other.opens == other.cue.first


def no_speaker(scene: Scene, draft: Draft, k: int) -> bool:
    """«على عدم متابعة …», «إن السكان متهمين …», «وجود مؤشرات مؤكدة أن …»: no participle of whoever speaks, without a comma before it, but a masdar, the
    predicate, or an adjective of the noun before it, in the feminine where a man speaks."""
    if not scene.is_word(k - 1) or draft.noun_phrase or draft.shape not in TOLD_IN:
        return False
    first, word = draft.content[0].first, scene.word(k)
    if scene.bare_in(scene.word(k - 1), scene.grammar.negations):
        return True
    verbless = not any(past(scene, n) or scene.finite(n) is not None or present(scene, n) for n in range(first, k))
    if verbless and word.endswith(scene.names.naming.oblique):
        return True
    adjective = word[-1:] in scene.grammar.feminine and draft.gender == "m" and scene.word(k - 1)[-2:] in scene.grammar.of_things
    return adjective and not scene.definite(k - 1)


def when_so(scene: Scene, draft: Draft, other: Draft) -> bool:
    """«إن السبب كان عندما رفض الحارس …», «إن الثمن انخفض بعدما أعلن …»: no comma before a clause of time, and nothing to come before it."""
    if draft.noun_phrase or draft.shape not in TOLD_IN:
        return False
    k = next((n for n in range(other.opens, other.cue.first) if scene.word(n) in scene.grammar.hanging), 0)
    return k > 0 and scene.is_word(k - 1) and not to_come(scene, draft.content[0].first, k)


def of_other_gender(scene: Scene, draft: Draft, other: Draft) -> bool:
    """«ذكرت الوكالة أن الزعيم دعا … ووافق …», «قال إن السجلات التي "ضاعت" تؤكد أن …»: a verb that is joined in the past, or in the present follows at once."""
    if not one_another(draft, other.gender, other.plural):
        return False
    if other.shape == "past":
        told = other.cue.skip > 0 and draft.shape in TOLD_IN and tells_of(scene, draft, other.gender)
        return told or draft.shape == "past" and draft.mention is not None
    return other.cue.skip == 0 and draft.shape in TOLD_IN


def one_another(draft: Draft, gender: str | None, plural: bool) -> bool:
    """A verb for one, of the other gender than whoever speaks."""
    return not (draft.plural or plural) and {draft.gender, gender} == GENDERS


def tells_of(scene: Scene, draft: Draft, gender: str | None) -> bool:
    """The words said begin with somebody of the gender: «أنها …», a noun in the feminine, or a person's name."""
    first = draft.content[0].first
    that, word, mention = scene.word(first - 1), scene.word(first), scene.mentions.get(first)
    if scene.that(first - 1) and that.endswith(tuple(scene.pronouns)):
        return word not in scene.grammar.prepositions and that.endswith(tuple(scene.remarks.her)) == (gender == "f")
    if gender == "f":
        return word[-1:] in scene.grammar.feminine
    return mention is not None and mention[1].kind == "person" and scene.words[mention[0] - 1][-1:] not in scene.grammar.feminine


def of_many(scene: Scene, draft: Draft, plural: bool, k: int) -> bool:
    """«قال الوزير إن الصيادين غادروا … وأكدوا …»: a verb for many, where one person speaks; «… وأكدا …»: one for two, where one body does."""
    if not plural or draft.plural or draft.shape not in ("past", "present"):
        return False
    if not scene.word(k).endswith(tuple(scene.grammar.they)):
        return one_alone(scene, draft.mention)
    alone = draft.mention is None or one_person(scene, draft.mention)
    return alone and any(many(scene, n) for n in range(draft.content[0].first, k))


def one_person(scene: Scene, mention: Run | None) -> bool:
    """The mention is a single person, by name or office."""
    known = None if mention is None else scene.mentions.get(mention.first)
    if known is None or mention is None or known[1].kind not in ("person", "office") or several(scene, mention.first):
        return False
    return not any(scene.word(n) in scene.grammar.joining or n in scene.mentions and scene.clings_any(n) for n in range(known[0], mention.last))


def several(scene: Scene, n: int) -> bool:
    """Token n is a noun for two or many («الباحثون», «الوزيران», «خبراء»)."""
    word = scene.word(n)
    bare = word[2:] if scene.definite(n) else word
    two = (*scene.remarks.two, *scene.names.naming.verb_ends, scene.names.naming.oblique)
    return word.endswith(two) and (scene.definite(n) or scene.names.word(bare).ordinary) or any(head.plural for head in scene.names.heads.get(bare, ()))


def one_alone(scene: Scene, mention: Run | None) -> bool:
    """The mention begins with a known name or the article, with nobody joined to it and no noun for two («الوزيران»)."""
    if mention is None or not (mention.first in scene.mentions or scene.definite(mention.first)):
        return False
    return not any(scene.word(n)[:1] in scene.grammar.joining or several(scene, n) for n in range(mention.first, mention.last))


def many(scene: Scene, n: int) -> bool:
    """Token n is a verb or noun for many by its ending («غادروا», «الصيادون»)."""
    word = scene.word(n)
    return not scene.in_mention(n) and word.endswith((*scene.grammar.they, *scene.names.naming.verb_ends))


def in_relative(scene: Scene, draft: Draft, k: int) -> bool:
    """«إن الحارس، الذي ولد في المدينة وطلب …، قد …»: at token k the relative clause of the subject goes on, and no verb is said of it yet."""
    first = draft.content[0].first
    comma = next((n for n in range(first, k) if scene.comma(n)), None)
    if draft.noun_phrase or comma is None or not scene.relative(comma + 1) or any(scene.comma(n) for n in range(comma + 1, k)):
        return False
    if any(past(scene, n) or scene.finite(n) is not None or scene.negation(n) for n in range(first, comma)):
        return False
    return any(scene.comma(n) for n in range(k, min(k + CLOSES, scene.sentence_end[first])))
