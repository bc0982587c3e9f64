"""Where what seemed to be said still tells of the paper, the title or the place of whoever speaks: the words said begin behind it."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import deed, object_begins
from mahdar.find.statements.going_on import present
from mahdar.find.statements.met import NAME, Met
from mahdar.find.statements.object_heads import begun
from mahdar.find.statements.phrases_met import after_preposition
from mahdar.find.statements.quotes import behind_relative
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene

FAR = 24  # tokens of what tells of the paper or the title
NEAR = 4  # tokens from the place that speaks to what a relative clause tells of it
FIFTH = 4  # letters of a masdar of the fifth or sixth stem, which has no fewer
WORD = 3  # letters of a verb with a pronoun, which has more


def begun_behind(met: Met, reach: Reach | None) -> Reach | None:
    """Where the cue leads, behind what tells of whoever speaks; the same where it stands right."""
    if reach is None or met.cue.shape == "noun":
        return reach
    if reach.kind == "object":
        return past_paper(met, reach) or past_quoted_name(met, reach) or past_place(met, reach) or reach
    if reach.kind == "phrase":
        return led_again(met, reach) or past_for(met, reach) or reach
    return reach


def past_paper(met: Met, reach: Reach) -> Reach | None:
    """«أكد الاتحاد في بيان رسمي نشره على صفحته، أن …»: a verb with its pronoun tells of the paper right before it; the words follow behind that."""
    scene, at = met.scene, reach.at
    if not published(scene, at):
        return None
    for k in range(at + 1, min(at + FAR, met.end)):
        if scene.that(k) and not scene.comma(k - 1) and scene.word(k - 1) in scene.grammar.that_hangs:
            return None
        if (scene.that(k) or scene.comma(k - 1)) and (found := begun(met, reach, k, behind=True)) is not None:
            return found
        if scene.finite(k) is not None and not scene.in_mention(k) and not scene.deed(k):
            return None
    return None


def published(scene: Scene, k: int) -> bool:
    """Token k is a verb in the past with the pronoun of the paper before it («بيان نشره», «بيان رسمي أصدرته»)."""
    word = scene.word(k)
    if len(word) <= WORD or k in scene.mentions or scene.definite(k) or not word.endswith(tuple(scene.grammar.it) + tuple(scene.remarks.her)):
        return False
    paper = next((n for n in (k - 1, k - 2) if scene.speech.is_channel(scene.word(n))), None)
    if paper is None or scene.definite(paper) or not scene.bare_in(scene.word(paper - 1), scene.grammar.channel_prepositions | scene.grammar.prepositions):
        return False
    return any(bare in scene.extents.publishing for bare in scene.speech.without_pronoun(word))


def past_quoted_name(met: Met, reach: Reach) -> Reach | None:
    """«رفضت منصة التواصل "سند" تعويض …»: a name in quotation marks right behind the subject, and a masdar behind it."""
    scene, at, subject = met.scene, reach.at, reach.subject
    if subject is None or met.before or subject.last != at or not scene.opens_quote(at):
        return None
    close = scene.quote_end[at]
    behind = close + 1
    if close - at > NAME or close not in scene.quote_start or scene.clings_any(at + 1) or not (object_begins(scene, behind) or deed(scene, behind)):
        return None
    return msgspec.structs.replace(reach, at=behind, subject=Run(subject.first, behind, subject.skip, subject.generic))


def past_place(met: Met, reach: Reach) -> Reach | None:
    """«أعلنت مقاطعة الجبل التي تقع فيها البلدة عن …»: a feminine noun that agrees with the verb, and what a relative clause tells of it."""
    scene, at = met.scene, reach.at
    if reach.subject is not None or met.before or at != met.i + 1 or met.cue.gender != "f" or not scene.plain(at):
        return None
    named = at + 1 in scene.mentions and scene.mentions[at + 1][1].kind == "place"  # «مقاطعة الجبل»
    feminine = scene.word(at)[-1:] in scene.grammar.feminine and (named or not (scene.deed(at) or scene.masdar(at, definite=True) or scene.act_named(at)))
    relative = next((k for k in range(at + 1, at + NEAR) if scene.relative(k)), None)
    if not feminine or relative is None:
        return None
    for k in range(relative + 1, min(relative + FAR, met.end)):
        if behind_relative(scene, met.cue, k, met.end):
            return msgspec.structs.replace(after_preposition(met, k + 1), subject=Run(at, relative, generic=True))
        if scene.comma(k) or scene.that(k) or scene.opens_quote(k):
            return None
    return None


def led_again(met: Met, reach: Reach) -> Reach | None:
    """«مشيرا خلال مؤتمر مع مبعوث الرئيس إلى المنطقة، إلى أن …»: the same preposition again behind a comma, with «أن» and no verb behind that."""
    scene = met.scene
    if reach.prep is None:
        return None
    for k in range(reach.at, min(reach.at + FAR, met.end)):
        if scene.that(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return None
        if scene.comma(k) and scene.word(k + 1) == scene.word(reach.prep) and scene.that(k + 2) and not present(scene, k + 3):
            return msgspec.structs.replace(after_preposition(met, k + 2), subject=reach.subject, addressee=reach.addressee)
    return None


def past_for(met: Met, reach: Reach) -> Reach | None:
    """«دعا الرئيس السابق لإقليم الجبل الحكومة إلى التفاوض»: «ل» goes with the title, since «إلى» leads to a masdar behind it."""
    scene, at = met.scene, reach.at
    if (
        not (reach.skip or scene.for_the(at))
        or scene.word(at)[:1] not in scene.grammar.to_letter
        or scene.grammar.toward.isdisjoint(met.phrases)
        or reach.subject is None
    ):
        return None
    titled = at in scene.mention_before or scene.bare_definite(at - 1)
    if not titled or act(scene, at, scene.word(at)[1 + scene.for_the(at) :]):
        return None
    heard: Run | None = None
    for k in range(at + 1, min(at + FAR, met.end)):
        apart = heard is not None or scene.comma(k - 1)
        if scene.word(k) in scene.grammar.toward and (
            deed(scene, k + 1) or apart and (scene.construct(k + 1) or scene.opens_quote(k + 1) or scene.that(k + 1))
        ):
            return msgspec.structs.replace(after_preposition(met, k + 1), subject=reach.subject, addressee=heard)
        told = scene.relative(k - 1) or not scene.finite(k) or scene.in_mention(k)
        if scene.that(k) or scene.opens_quote(k) or deed(scene, k) or not told:
            return None
        if k in scene.mentions and scene.mentions[k][1].kind in ("body", "office", "person", "state") and not scene.clings_any(k):
            heard = Run(k, scene.mentions[k][0]) if scene.word(k - 1) not in scene.grammar.prepositions else heard
    return None


def act(scene: Scene, k: int, bare: str) -> bool:
    """What the letter at token k leads to is a deed, which may be asked for («دعا لوقف القتال», «دعا للتعاون»)."""
    fifth = len(bare) >= FIFTH and bare[:1] in scene.grammar.she  # «للتحول»
    return bare in scene.doings.deeds or fifth or scene.masdars.fullmatch(bare) is not None or scene.deed(k) or scene.that(k)
