"""What stands behind a comma after a source and a whole clause before it: the day it was told, what somebody is, or what the reporter adds."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import whereas

SHORT = 3  # letters of «فلا»; a verb joined by «ف» has more
APPOSED = 14  # tokens: no apposition after a source is longer


def past_day(scene: Scene, k: int) -> int:
    """«بحسب الوزارة، الثلاثاء، فيما …»: past a time alone in commas behind the one at token k, the end of the sentence included; k for none."""
    if not scene.comma(k) or k + 1 not in scene.times:
        return k
    last = scene.times[k + 1]
    return last if scene.comma(last) or last == scene.sentence_end[k] else k


def of_topic(scene: Scene, first: int, k: int) -> Run | None:
    """«أما السفينة الثالثة، بحسب سليم، فتبحر …»: what is said of a topic, behind the comma after the source at token k; None elsewhere."""
    word = scene.word(k)
    if not scene.bare_in(scene.word(first), scene.grammar.as_for) or word[:1] not in scene.grammar.so or len(word) <= SHORT:
        return None
    return Run(k, scene.sentence_end[k], 1)


def of_reporter(scene: Scene, k: int) -> bool:
    """At token k, behind the comma after a source, the reporter goes on: «، فيما …», «، في حين …», «، في وقت …», «، في ظل …», «، في خطوة …»."""
    grammar = scene.grammar
    if scene.bare_in(scene.word(k), grammar.meanwhile) or whereas(scene, k):
        return not scene.owned_noun(k + 2)  # «، بينما بقي إطارها في المتحف»: of the same thing
    if scene.word(k) in grammar.amid and scene.word(k + 1) in grammar.moods or shown_too(scene, k):
        return True
    if not scene.bare_in(scene.word(k), grammar.channel_prepositions):
        return False
    if told_then(scene, k + 1):
        return True
    around = scene.word(k + 1) in scene.remarks.shadows or scene.word(k + 1) in scene.remarks.steps and not scene.definite(k + 1)
    return around or scene.word(k + 1) in grammar.while_words and scene.word(k + 2) not in grammar.of_time


def shown_too(scene: Scene, k: int) -> bool:
    """«، كاشفا من خلالها …», «، كما أوقفت الشركة …»: what else the source tells or somebody does."""
    cue = scene.participle(k)
    besides = scene.word(k) in scene.grammar.likewise and scene.tenses.of(scene.word(k + 1)) == "past"
    return cue is not None and scene.word(k)[-1:] in scene.grammar.accusative or besides


def told_then(scene: Scene, k: int) -> bool:
    """«، خلال إعلانه عن …»: a noun of saying with the pronoun of the source."""
    return any(cue.shape == "noun" and cue.pronoun is not None for cue in scene.cues(k))


def is_somebody(scene: Scene, k: int) -> bool:
    """«بحسب سليم، الأستاذ في جامعة المدينة.»: what a person is, from token k to the end of the sentence, with no clause in it."""
    stop = scene.sentence_end[k]
    known = scene.mention_before.get(k - 1)
    if known is None or known[1].kind != "person" or stop - k > APPOSED or not human(scene, k):
        return False
    return not any(scene.comma(n) or scene.finite(n) is not None or scene.relative(n) or scene.that(n) or scene.opens_quote(n) for n in range(k, stop))


def human(scene: Scene, k: int) -> bool:
    """Token k is a noun for one who does something, with the article or without («الأستاذ», «أخصائي»)."""
    word = scene.word(k)
    bare = word[2:] if scene.definite(k) else word
    return bare in scene.remarks.who or any(head.kind in ("office", "unnamed") for head in scene.names.heads.get(bare, ()))
