"""What stands behind a comma after a source and a whole clause before it: the day it was told, or what the reporter adds."""

from __future__ import annotations

from mahdar.find.statements.belonging import participle_of
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_apposed import told_of_source

APPOSED = 14  # tokens: no apposition after a source is longer
DESCRIBED = 12  # tokens: nor a participle or somebody's office there


def past_day(scene: Scene, k: int) -> int:
    """«بحسب الوزارة، الثلاثاء، فيما …»: past a time alone in commas behind the one at token k, the end of the sentence included; k for none."""
    if not scene.comma(k) or k + 1 not in scene.times:
        return k
    last = scene.times[k + 1]
    return last if scene.comma(last) or last == scene.sentence_end[k] else k


def reporters(scene: Scene, k: int) -> bool:
    """At token k, behind the comma after a source, the reporter goes on: «، وسط مخاوف …», «، في ظل …», «، في مؤشر على …», «، كما أوقفت …»."""
    grammar = scene.grammar
    if scene.word(k) in grammar.amid and scene.word(k + 1) in grammar.moods or told_of_source(scene, k):
        return True
    if scene.word(k) in grammar.likewise and scene.tenses.of(scene.word(k + 1)) == "past":
        return True
    if not scene.bare_in(scene.word(k), grammar.channel_prepositions):
        return False
    around = scene.word(k + 1) in scene.remarks.shadows or scene.word(k + 1) in scene.remarks.steps and not scene.definite(k + 1)
    return around or told_then(scene, k + 1)


def told_then(scene: Scene, k: int) -> bool:
    """«، خلال إعلانه عن …»: a noun of saying with the pronoun of the source."""
    return any(cue.shape == "noun" and cue.pronoun is not None for cue in scene.cues(k))


def is_somebody(scene: Scene, k: int) -> bool:
    """«بحسب سليم، الأستاذ في جامعة المدينة.»: what a person is, with the article, from token k to the end of the sentence, with no clause in it."""
    stop = scene.sentence_end[k]
    known = scene.mention_before.get(k - 1)
    if known is None or known[1].kind != "person" or stop - k > APPOSED or not human(scene, k):
        return False
    return not any(scene.comma(n) or scene.finite(n) is not None or scene.relative(n) or scene.that(n) or scene.opens_quote(n) for n in range(k, stop))


def human(scene: Scene, k: int) -> bool:
    """Token k is a noun with the article for one who does something («الأستاذ»)."""
    bare = scene.word(k)[2:] if scene.definite(k) else ""
    return bare in scene.remarks.who or any(head.kind in ("office", "unnamed") for head in scene.names.heads.get(bare, ()))


def describes(scene: Scene, k: int) -> bool:
    """Token k, behind the comma after a source, begins an apposition to it («بحسب سليم، مدير الميناء») or a relative clause."""
    known = scene.mentions.get(k)
    if known is None or known[1].kind not in ("office", "person"):
        issued = scene.definite(k) and scene.word(k) in scene.grammar.issued_by  # «، الصادر عن الوزارة.»
        tasked = (issued or participle_of(scene, k)) and scene.word(k + 1) in scene.grammar.prepositions and scene.sentence_end[k] - k < DESCRIBED
        return scene.relative(k) or tasked  # «، المشرف على المتحف.»
    return scene.sentence_end[k] - known[0] < DESCRIBED and not any(map(scene.finite, range(known[0], scene.sentence_end[k])))
