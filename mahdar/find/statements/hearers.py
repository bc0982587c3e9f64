"""Whom a verb of warning, promising or calling has for its object, as the words between it and what is said tell; and whom an office only seems to speak to."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import past_times

BLAMING = frozenset({"accuse", "criticise"})  # acts whose object is the one blamed and not the one spoken to
KINDS = frozenset({"state", "body", "person", "office", "unnamed"})


def warned(scene: Scene, draft: Draft) -> Run | None:
    """«حذر الوزير الجارة من …»، «الوزير يحذر الصيادين من …»، «وعد المبعوث، فلان، الشعب بـ…»: who stands behind the subject of such a verb."""
    cue = scene.finite(draft.cue.first) or scene.participle(draft.cue.first)
    if cue is None or not (cue.hears or cue.to == "direct") or cue.pronoun is not None or draft.act in BLAMING or not told_of(scene, draft):
        return None
    mention = draft.mention
    subject = mention is not None and mention.last <= draft.gap[1] and mention.first > draft.cue.first
    behind = subject or mention is None
    k = past_commas(scene, mention.last if subject and mention is not None else draft.cue.last, draft.gap[1])
    while scene.comma(k - 1) and k in scene.mentions and scene.mentions[k][1].kind == "person" and scene.comma(scene.mentions[k][0]):
        k = past_commas(scene, scene.mentions[k][0], draft.gap[1])  # «وعد المبعوث، فلان، الشعب …»
    if k >= draft.gap[1] or scene.word(k)[:1] in scene.grammar.joining or scene.participle(k) or scene.relative(k):
        return None
    known = scene.mentions.get(k)
    if known is not None:
        at_start = known[1].span.start == scene.page.start[k]
        return whole(scene, draft, Run(k, known[0])) if at_start and known[1].kind in KINDS and not scene.comma(known[0]) else None
    noun = scene.plain(k) and scene.definite(k) and scene.names.word(scene.word(k)).ordinary and not scene.masdar(k, definite=True)
    described = scene.for_the(k + 1) or scene.clings_any(k + 1) and k + 1 < draft.gap[1]
    set_off = scene.comma(k - 1) and not scene.comma(draft.gap[1] - 1)
    return whole(scene, draft, Run(k, k + 1)) if noun and behind and not described and not set_off else None


def told_of(scene: Scene, draft: Draft) -> bool:
    """Who warns is named, or nothing but whom he warns can stand behind the verb («محذرا الصيادين من …», «ويحذر أنصاره من …»)."""
    return draft.mention is not None or draft.shape == "participle" or scene.belongs(draft.cue.last)


def past_commas(scene: Scene, k: int, last: int) -> int:
    """Past a comma, times and adverbs."""
    k = past_times(scene, k)
    return past_times(scene, k + 1) if k < last and scene.comma(k) else k


def whole(scene: Scene, draft: Draft, heard: Run) -> Run:
    """With the words that complete or describe it, up to what is said («دعا سكان القرى القديمة إلى …»)."""
    k, last = heard.last, draft.gap[1]
    noun = scene.names.word(scene.word(heard.first)).ordinary or scene.word(heard.first) in scene.names.heads
    chained = noun and heard.last == heard.first + 1 and not scene.definite(heard.first) and not heard.skip
    while k < last and scene.is_word(k):
        if k in scene.mentions and chained:
            k = scene.mentions[k][0]
        elif not goes_on(scene, k) or not (chained or scene.definite(k)):
            break
        else:
            k += 1
    return Run(heard.first, min(scene.joined_mentions(k), last), heard.skip)


def goes_on(scene: Scene, k: int) -> bool:
    """Token k may belong to the noun phrase before it."""
    word = scene.word(k)
    other = word in scene.grammar.adverbs or word[:1] in scene.grammar.joining or scene.accusative(k)
    return scene.plain(k) and k not in scene.mentions and not other and not scene.participle(k)


def settled(scene: Scene, draft: Draft) -> Run | None:
    """The object of a verb of calling as the walk found it, whole; none where it is what is asked for, or the verb has a pronoun for its object."""
    heard = draft.addressee
    if heard is None or draft.shape not in ("past", "present", "participle"):
        return heard
    cue = scene.finite(draft.cue.first) or scene.participle(draft.cue.first)
    direct = cue is not None and cue.to == "direct" and heard.first > draft.cue.first
    if direct and cue is not None and cue.pronoun is not None and heard.first not in scene.mentions:
        return None  # «أبلغه شخصيا أن …»
    inside = draft.content[0].first < heard.first < draft.content[-1].last
    if inside and scene.word(heard.first - 1) in scene.grammar.incumbent:
        return None  # «اشترط الحصول على …»
    if inside and heard.first not in scene.mentions and not (scene.speech.hears(scene.word(heard.first)) or scene.somebody(heard.first)):
        return None  # «طلب استبعاد الصيادين من الجولة …»
    if scene.bare_in(scene.word(heard.first - 1), scene.grammar.among_them):
        return None  # «دعا نواب بينهم فلان …»
    if scene.masdar(heard.first, definite=True) and heard.first not in scene.mentions:
        return None  # «طالبت الإدارة التسريع بـ…»
    return whole(scene, draft, heard) if draft.gap[0] <= heard.first < draft.gap[1] else heard


def of_office(scene: Scene, k: int) -> bool:
    """«الأمين العام للمجلس»، «المدير التنفيذي للجنة»: the body that «ل» leads to completes the office before it."""
    word = scene.word(k)
    body = any(head.kind == "body" for n in (1, 2) for head in scene.names.heads.get(word[n:], ()))
    before = scene.mention_before.get(k)
    office = before is not None and before[1].kind in ("office", "unnamed", "body")
    titled = office or scene.definite(k - 1) and k not in scene.mention_before or scene.names.word(scene.word(k - 1)).quality
    return body and titled


def people_told(scene: Scene, k: int, last: int) -> bool:
    """«قال فلان للصيادين إن …»، «أكد فلان لحلفاء بلاده أن …»: behind a person, «ل» with the oblique plural of people, up to what is said."""
    before = scene.mention_before.get(k)
    if before is None or before[1].kind != "person" or scene.word(k)[:1] not in scene.grammar.to_letter:
        return False
    if scene.for_the(k):
        return scene.word(k).endswith(scene.names.naming.oblique) and (k + 1 >= last or scene.mark(k + 1) or scene.definite(k + 1) or k + 1 in scene.times)
    return scene.word(k)[1:] in scene.grammar.crowds and (scene.definite(k + 1) or k + 1 in scene.mentions)


def turned_behind(scene: Scene, draft: Draft) -> int | None:
    """The token behind «"…"، متوجها إلى …», right behind the words said."""
    k = draft.content[-1].last
    last = scene.sentence_end[k] if k < len(scene.page) else k
    while k < last and (scene.comma(k) or k in scene.quote_start):
        k += 1
    return k + 1 if k < last - 1 and scene.word(k) in scene.grammar.turning else None
