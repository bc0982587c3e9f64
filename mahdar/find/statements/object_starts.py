"""Where what seemed the object is still the rest of the speaker's name, a day, or a clause that tells of him: the words said begin behind it."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import begins, free, object_begins
from mahdar.find.statements.met import Met
from mahdar.find.statements.phrases_met import after_preposition
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene

NAME = 5  # tokens of the rest of a name
FAR = 20  # tokens of a clause that tells of the speaker
BARE = 2  # letters of «أن» without a pronoun


def past_start(met: Met, reach: Reach | None) -> Reach | None:
    """Where the cue leads, behind what tells of its subject; the same where the object stands right."""
    if reach is None or reach.kind != "object" or met.before or met.cue.pronoun is not None or met.cue.shape == "noun":
        return reach
    subject = reach.subject
    if subject is None or subject.first < met.i:
        return reach
    return past_name(met, reach, subject) or past_telling(met, reach, subject) or reach


def past_name(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«اعتبرت نيرا سوفيل أن …», «أعلنت الوكالة البحرية ناوتيس السبت عن …»: the rest of a name and a day stand right before what the verb leads to."""
    scene, at = met.scene, reach.at
    if subject.last != at or object_begins(scene, at):
        return None
    k = name = rest(scene, at)
    k = scene.times.get(k, k)
    if name == at:
        return None
    whole = Run(subject.first, name, subject.skip, subject.generic)
    if "clause" in met.cue.takes and scene.that(k) and len(scene.word(k)) == BARE and not scene.said(k):
        return msgspec.structs.replace(reach, kind="clause", at=k + 1, subject=whole)
    if k > name and len(scene.word(k)) > 1 and scene.word(k) in met.phrases and scene.is_word(k + 1):
        return msgspec.structs.replace(after_preposition(met, k + 1), subject=whole, addressee=reach.addressee)
    if "predicate" in met.cue.takes and name in scene.mention_before and described(scene, name):
        return msgspec.structs.replace(reach, at=name)
    return None


def rest(scene: Scene, at: int) -> int:
    """The end of the name of somebody, or of words that may be the rest of one, which begins at token `at`."""
    known = scene.mentions.get(at)
    if known is not None:
        return known[0] if known[1].kind in ("person", "body") and known[1].span.start == scene.page.start[at] and not scene.definite(at) else at
    k = at
    while k - at < NAME and scene.plain(k) and k not in scene.mentions and k not in scene.times and not (scene.definite(k) or scene.clings_any(k)):
        k += 1
    words = [scene.names.word(scene.word(n)) for n in range(at, k)]
    return k if any(word.unknown or word.given or word.family for word in words) and not any(word.stop or word.verb for word in words) else at


def described(scene: Scene, k: int) -> bool:
    """One thing alone stands from token k up to what it is said to be («الاتفاق بأنه …»)."""
    if not begins(scene, k) or not scene.definite(k) or not free(scene, k):
        return False
    n = scene.mentions[k][0] if k in scene.mentions else k + 1
    n += scene.definite(n) and scene.plain(n)
    return scene.that(n) and scene.word(n)[:1] in scene.grammar.clinging or scene.clings_any(n) and scene.opens_quote(n + 1)


def past_telling(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«أكد مصدر لم يكشف اسمه لصحيفة أن …», «وصف بيان أصدرته النقابة الحادث بأنه …»: behind an indefinite speaker a verb with its pronoun tells of him."""
    scene, at = met.scene, reach.at
    if subject.last != at or scene.definite(subject.first) or not tells(scene, at):
        return None
    for k in range(at + 1, min(at + FAR, met.end)):
        if "clause" in met.cue.takes and scene.that(k) and len(scene.word(k)) == BARE:
            return None if scene.word(k - 1) in scene.grammar.that_hangs else msgspec.structs.replace(reach, kind="clause", at=k + 1)
        if scene.in_mention(k) and k not in scene.mentions:
            continue
        if "predicate" in met.cue.takes and k > at + 1 and described(scene, k):
            return msgspec.structs.replace(reach, at=k)
        if scene.relative(k) or scene.comma(k) or scene.opens_quote(k) and scene.quote_end[k] - k > NAME or scene.participle(k) is not None:
            return None
    return None


def tells(scene: Scene, k: int) -> bool:
    """A verb that is denied begins at token k, or one in the past with a pronoun («لم يكشف …», «أصدرته»)."""
    if scene.negation(k) and scene.word(k) not in scene.grammar.what:
        return True
    if k in scene.mentions or scene.definite(k) or not scene.word(k).endswith((*scene.grammar.it, *scene.remarks.her)):
        return False
    return any(
        base in scene.extents.publishing or scene.tenses.of(base) == "past" for base in scene.speech.without_pronoun(scene.word(k)) if base != scene.word(k)
    )
