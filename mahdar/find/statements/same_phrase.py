"""Prepositions behind a comma that still belong to the noun phrase before it («أعلن فرض رسوم جديدة، على واردات الحديد»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.events import told
from mahdar.find.statements.going_on import present
from mahdar.find.statements.scene import Scene

JUDGED = frozenset({"deny", "reject", "criticise", "praise", "accuse"})  # acts that judge a thing
OPINED = 3  # tokens from a preposition to the «أن» of «من المقرر أن»


def still_noun(scene: Scene, k: int) -> bool:
    """At token k, behind a comma, a preposition goes on with the noun phrase: about or against what it is, where, from or upon what."""
    word, grammar = scene.word(k), scene.grammar
    if word in grammar.incumbent and scene.that(k + 1) and present(scene, k + 2):
        return True  # «، على أن يبلغ كل من يراه الشرطة»
    if word in grammar.since:
        return scene.is_word(k + 1) and scene.finite(k + 1) is None and scene.word(k + 1) not in grammar.copulas  # «، إذ إن …»
    pointed = word in grammar.bound and scene.word(k + 1) in grammar.demonstratives  # «، بشأن هذا الحادث»
    if not scene.is_word(k + 1) or k + 1 in scene.times or aside(scene, k + 1 + pointed):
        return False
    if word in grammar.during:
        return scene.definite(k + 1) and not told(scene, k + 1)
    if word in grammar.bound:
        masdar = any(scene.masdars.fullmatch(base) for base in scene.speech.without_pronoun(scene.word(k + 1)))  # «، حول تهديدها جارتها»
        return masdar or not scene.belongs(k + 1)
    if word in grammar.incumbent:
        return scene.plain(k + 1) or k + 1 in scene.mentions
    if word in grammar.of:
        opined = any(scene.word(n) in grammar.that for n in range(k + 2, k + 2 + OPINED))
        return (scene.definite(k + 1) or scene.number(k + 1) or scene.word(k + 1) in grammar.demonstratives) and not opined
    if word in grammar.heard_from - grammar.on_behalf and word in grammar.complements:
        return scene.definite(k + 1) and scene.is_word(k + 1)
    return word in grammar.channel_prepositions & grammar.complements and somewhere(scene, k + 1)


def aside(scene: Scene, k: int) -> bool:
    """Token k, behind a preposition, is a noun with which it tells when, how or beside what something was said."""
    word, grammar = scene.word(k), scene.grammar
    return told(scene, k) or word in grammar.times_of_saying or word in grammar.beside or word in grammar.contrast or scene.that(k) or scene.with_pronoun(k)


def somewhere(scene: Scene, k: int) -> bool:
    """Token k names a place or a thing that is known, or one of some."""
    known = scene.mentions.get(k)
    return scene.definite(k) or known is not None or scene.word(k) in scene.names.locatives | scene.extents.sites or scene.word(k) in scene.grammar.quantities


def still_named(scene: Scene, draft: Draft, k: int) -> bool:
    """«، في مقدمتها …», «، وهو فلان الذي …», «، وهي "أغنية محبوبة"»: at token k, behind a comma, the noun phrase goes on: one of the things, who it is."""
    grammar = scene.grammar
    if scene.word(k) in grammar.channel_prepositions and scene.word(k + 1) in scene.extents.vanguard:
        return True
    if dated(scene, draft, k) or completes_masdar(scene, draft, k):
        return True
    known = scene.mentions.get(k + 1)
    who = known is not None and known[1].kind == "person" and not draft.predicate
    return scene.word(k) in grammar.which and (who or scene.opens_quote(k + 1))


def of_the_phrase(scene: Scene, draft: Draft, first: int, k: int) -> bool:
    """«نفى المزاعم بوصفها عبثية», «… لأن الحكم أخطأ … بعدما …»: at token k the words still belong to what is judged, or to a clause that tells why."""
    if scene.word(k) in scene.extents.being_so:
        judged = draft.act in JUDGED or scene.speech.act_of_content(scene.word(first)) in JUDGED  # «أكد إدانته للحريق بوصفه …»
        return judged and of_object(scene, draft, k)
    if scene.word(k) in scene.extents.upon and not scene.comma(k - 1) and any(scene.relative(n) for n in range(first, k)):
        return True  # «اتهمه بترك البيت الذي احترق عقب الزلزال»
    why = any(scene.word(n) in scene.grammar.since_it for n in range(first, k))
    return why and scene.word(k) in scene.grammar.hanging and not scene.comma(k - 1)


def of_object(scene: Scene, draft: Draft, k: int) -> bool:
    """«نفى الوزير المزاعم بوصفها عبثية», not «رفضت المدينة الخطة بوصفها طرفا»: by its gender the pronoun at k is not of who speaks; or an adjective."""
    hers = scene.word(k).endswith(tuple(scene.remarks.her))
    kind = scene.names.word(scene.word(k + 1)).quality or scene.word(k + 1).endswith(tuple(scene.grammar.of_kind))
    return kind or not draft.plural and draft.gender is not None and (draft.gender == "f") != hers


def completes_masdar(scene: Scene, draft: Draft, k: int) -> bool:
    """«نفى النادي تورط رئيسه السابق، في تجارة الخشب»: «في» behind a comma, which the masdar at the head of the phrase wants, and no other before it."""
    first = draft.content[0].first
    masdar = scene.word(first) in scene.extents.part_in or any(stem in scene.extents.part_in for stem in scene.speech.without_pronoun(scene.word(first)))
    led = scene.word(k) in scene.grammar.channel_prepositions & scene.grammar.complements and not aside(scene, k + 1) and scene.plain(k + 1)
    if not (masdar and led) or scene.word(k + 1) in scene.grammar.in_what | scene.remarks.steps:
        return False
    return not any(scene.word(n) == scene.word(k) or scene.relative(n) or scene.finite(n) is not None for n in range(first, k))


def dated(scene: Scene, draft: Draft, k: int) -> bool:
    """«أعلنت الوزارة، الثلاثاء، عن إطلاق …، في آذار، بعد سجنه …»: the day of the saying is told before, so that these tell of the thing."""
    if not any(n in scene.times for n in range(*draft.gap)):
        return False
    when = scene.word(k) in scene.grammar.channel_prepositions and k + 1 in scene.times
    behind = k - 1 in scene.time_ends and scene.comma(k - 1)
    return when or behind and scene.word(k) in scene.grammar.after_that and scene.belongs(k + 1)
