"""Quotations behind a verb of saying that are not what it reports: a name or an adverb before its preposition, a part of its object."""

from __future__ import annotations

from mahdar.find.statements import going_on
from mahdar.find.statements.met import FRAMES
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

FIFTH = 4  # letters of such a masdar
SIDE = 3  # tokens of «من جهة أخرى»
NICKNAME = 3  # tokens from the opening mark of a nickname to its closing one
PART_OF_OBJECT = 7  # tokens from a quotation's opening mark to its closing one: what is said has more when an object stands before it


def leads_on(scene: Scene, cue: CueForm, k: int) -> bool:
    """Token k is the preposition that leads to the words («اعترفت الشركة "ضمنيا" بخطأ»، «نقلت وكالة "…" عن الوزير»)."""
    if cue.relay and scene.word(k) in scene.grammar.heard_from:
        return True
    takes = (scene.fold(take) for take in cue.takes if take not in FRAMES)
    return any(scene.word(k) == take if len(take) > 1 else scene.clings(k, take) for take in takes)


def described_later(scene: Scene, j: int) -> bool:
    """«نفى "التهم الكاذبة" التي …»: a noun with the article in the quotation at j, and right behind that a relative clause."""
    close = scene.quote_end[j]
    return close - j <= PART_OF_OBJECT and scene.definite(j + 1) and scene.relative(close + 1)


def named_thing(scene: Scene, j: int, end: int) -> bool:
    """«في ختام مؤتمر "…" الذي أقيم في العاصمة "…"»: what a noun right before token j is called, described behind it, since longer words said follow."""
    close = scene.quote_end[j]
    if not scene.plain(j - 1) or not scene.relative(close + 1):
        return False
    said = next((k for k in range(close + 2, end) if scene.opens_quote(k)), None)
    return said is not None and scene.quote_end[said] - said > PART_OF_OBJECT and not any(scene.comma(k) for k in range(close, said))


def part_of_object(scene: Scene, i: int, j: int) -> bool:
    """What opens at j behind the object of the everyday verb at i belongs to that: after a colon, in a few words, or after another verb of saying."""
    few = scene.opens_quote(j) and scene.quote_end[j] - j <= PART_OF_OBJECT
    others = (verb for k in range(i + 1, j) if (verb := scene.finite(k)) is not None)
    return scene.colon(j) or few or (scene.opens_quote(j) and any(not verb.weak for verb in others))


def quoted_object(scene: Scene, i: int, cue: CueForm, j: int, last: int | None) -> bool:
    """The object of a verb that takes nothing else begins with the quotation at j, right behind the subject that ends at `last`, if there is one."""
    if cue.takes != ("object",) or scene.clings_any(j + 1) and not how_it_is(scene, j + 1):
        return False
    if last is not None:
        return last == j - scene.comma(j - 1) or on_the_side(scene, last, j)  # «أدانت هولندا "الهجوم" على …»
    close = scene.quote_end[j] + 1
    return j == i + 1 and (scene.word(close) in scene.grammar.prepositions or scene.word(close) in scene.grammar.joining)


def how_it_is(scene: Scene, k: int) -> bool:
    """«"بأشد العبارات الهجوم على …"», «"بشدة الهجوم على …"»: at token k a quotation begins with how somebody condemns, and more of it follows."""
    word = scene.word(k)
    most = scene.clings_any(k) and word[1:] in scene.grammar.most and scene.word(k + 1) in scene.grammar.phrasing
    return (most or word in scene.grammar.firmly) and scene.is_word(k + 1 + most)


def on_the_side(scene: Scene, last: int, j: int) -> bool:
    """«أدان المجلس من جهة أخرى "…"»: nothing but a phrase of the reporter's stands between the subject that ends at `last` and the quotation at j."""
    side = scene.word(last) in scene.grammar.of and scene.word(last + 1) in scene.grammar.sides
    return side and j - last <= SIDE and all(map(scene.is_word, range(last, j))) and scene.quote_end[j] - j > FIFTH


def tail_of_object(scene: Scene, cue: CueForm, noun: int, j: int) -> bool:
    """The quotation at j only ends the object that begins with the noun («أعلن إلغاء زيارته "للإشراف على …"», «أكد البيان رفض البلدة "أي …"»)."""
    if scene.word(j - 1) in scene.extents.among and (scene.deed(noun) or scene.masdar(noun)):
        return True
    if "object" not in cue.takes or scene.in_mention(noun):
        return brought_to_light(scene, cue, noun) and j == noun + 1
    word = scene.names.word(scene.word(noun))
    if not word.ordinary or scene.word(noun) in scene.names.heads or scene.word(noun) in scene.grammar.prepositions:
        return False
    if scene.word(j - 1) in scene.grammar.joining:
        return True  # «أكد عمق العلاقات، و"الحرص …"»
    if scene.comma(j - 1):
        return scene.word(j + 1) in scene.grammar.since_it
    if scene.definite(noun) and not scene.deed(noun) and not scene.masdar(noun, definite=True):
        return noun in scene.time_ends and scene.word(j + 1) in scene.grammar.prepositions  # «أعلن الأربعاء القبض على لص "أثناء …"»
    leads = scene.word(j + 1) in scene.grammar.prepositions | scene.grammar.since_it or scene.clings_any(j + 1)
    between = range(noun + 1, j)
    alone = scene.deed(noun) and cue.act != "demand" and not any(scene.word(k) in scene.grammar.prepositions or scene.clings_any(k) for k in between)
    return leads or alone or j == noun + 1 or scene.masdar(noun, definite=True) or scene.act_named(noun)


def brought_to_light(scene: Scene, cue: CueForm, noun: int) -> bool:
    """«كشفت مصادر غرق "سفينة …"»: what happened to somebody, as the object of a verb that else has «عن»."""
    about = any(scene.fold(take) in scene.grammar.heard_from for take in cue.takes)
    return about and "clause" in cue.takes and (scene.word(noun) in scene.doings.casualties or scene.masdar(noun) or fifth(scene, noun))


def surely_object(scene: Scene, cue: CueForm, j: int) -> bool:
    """«و» leads to the quotation at j, or the verb has no object but what it brings to light: no words behind the noun are the object."""
    return scene.word(j - 1) in scene.grammar.joining or "object" not in cue.takes


def object_before_verb(scene: Scene, cue: CueForm, noun: int | None, j: int) -> int | None:
    """«كشفت تقارير تعرض الحارس لإصابة، يغيب على إثرها عن …»: the object, as the preposition at j belongs to a verb behind a comma, nearer than the cue."""
    if noun is None or not brought_to_light(scene, cue, noun):
        return None
    return noun if any(scene.comma(k) and going_on.present(scene, k + 1) for k in range(noun + 1, j - 1)) else None


def fifth(scene: Scene, k: int) -> bool:
    """Token k has the letters of a masdar of the fifth stem («تعرض»), and completes itself with a noun."""
    return len(scene.word(k)) == FIFTH and scene.word(k)[:1] in scene.grammar.she and scene.plain(k) and (scene.definite(k + 1) or k + 1 in scene.mentions)


def nickname(scene: Scene, cue: CueForm, j: int, end: int) -> bool:
    """A word or two in quotation marks right behind a person's name, and behind a comma or time what the verb takes («سالم الراجحي "بحر"، الخميس، عن …»)."""
    close, known = scene.quote_end[j], scene.mention_before.get(j)
    if known is None or known[1].kind != "person" or known[0] + 1 >= j or close - j > NICKNAME or not scene.comma(close + 1):
        return False
    k = close + 2
    while k < end and (k in scene.times or scene.comma(k)):
        k = scene.times.get(k, k + 1)
    return scene.that(k) or leads_on(scene, cue, k)


def behind_relative(scene: Scene, cue: CueForm, j: int, end: int) -> bool:
    """Behind a clause that describes the subject token j goes on with the verb («أعلنت البلدة التي تقع في الشمال عن …»), unless «أن» or a colon follows."""
    if scene.word(j) not in scene.grammar.heard_from or cue.relay or not leads_on(scene, cue, j):
        return False
    if not (scene.definite(j - 1) or j in scene.mention_before or j in scene.time_ends) or scene.relative(j - 2) or scene.relative(j - 3):
        return False
    stop = next((k for k in range(j, end) if scene.comma(k)), end)
    return not any(scene.that(k) or scene.colon(k) or scene.opens_quote(k) for k in range(j, stop))


def taken_behind(scene: Scene, phrases: list[str], k: int) -> bool:
    """A preposition that the verb takes stands at token k, or clings to it («تطالبها "نوفارا" بـ…»)."""
    return scene.word(k) in phrases or any(len(take) == 1 and scene.clings(k, take) for take in phrases)
