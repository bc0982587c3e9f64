"""Words behind the subject that tell who or what it is, so that what is announced or denied is still to come («أكد فلان مهاجم المنتخب أن …»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene

CHAIN = 4  # nouns, each completed by the next
PARTICIPLE = 3  # letters, which a participle has more of


def tells_who(scene: Scene, j: int) -> bool:
    """Token j begins what tells who or what the subject before it is."""
    return apposed(scene, j) or qualified(scene, j) or many(scene, j)


def apposed(scene: Scene, j: int) -> bool:
    """«المغني فلان مهاجم منتخب إيطاليا», «النادي الأزرق بطل الدوري»: nouns completed by a name stand right behind a person or a body."""
    known = scene.mention_before.get(j)
    if known is None or known[1].kind not in ("person", "body"):
        return False
    agent = known[1].kind == "person" and scene.word(j)[:1] in scene.grammar.participle_letter
    return (agent or scene.word(j) in scene.grammar.champions) and chain(scene, j)


def chain(scene: Scene, j: int) -> bool:
    """Token j is a noun without the article which the next completes, and so on to a name or a noun with the article."""
    for k in range(j, j + CHAIN):
        if scene.construct(k):
            return True
        if not scene.plain(k) or scene.definite(k) or scene.word(k) not in scene.names.ordinary or scene.masdar(k) or scene.deed(k):
            return False
    return False


def qualified(scene: Scene, j: int) -> bool:
    """«تقرير صادر عن اللجنة», «وسائل إعلام موالية للحكومة»: a participle right behind an indefinite subject, with its preposition."""
    if scene.bare_definite(j - 1) or j in scene.mentions or not scene.plain(j) or scene.masdar(j) or scene.accusative(j):
        return False
    word = scene.word(j)[: -1 if scene.word(j)[-1:] in scene.grammar.feminine else None]
    shaped = word[:1] in scene.grammar.participle_letter or word[1:2] in scene.grammar.accusative
    led = scene.word(j + 1) in scene.grammar.prepositions or scene.clings_any(j + 1) or scene.for_the(j + 1)
    return led and shaped and len(word) > PARTICIPLE


def suffered(scene: Scene, k: int) -> bool:
    """A verb of the past at k tells what was done with the noun before it («بيانات استند إليها الموقع …»، «إحصاء أجري العام الماضي»)."""
    return scene.tenses.of(scene.word(k)) == "past" and scene.finite(k) is None and (scene.with_pronoun(k + 1) or k + 1 in scene.times)


def many(scene: Scene, j: int) -> bool:
    """«عدد من النواب ممن حضروا …», «خبراء صينيون كبار»: what goes on with several."""
    known = scene.mention_before.get(j)
    return scene.word(j) in scene.grammar.of_those and known is not None and known[1].plural


def untold(scene: Scene, j: int) -> bool:
    """«عن مصدر لم تذكر اسمه», «وقال مسؤول، لم يكشف عن هويته، إن …»: a negated verb at token j tells of the noun before it what was left unsaid of it."""
    noun = j + 1 + (scene.word(j + 1) in scene.grammar.prepositions)
    apart = scene.comma(j - 2) and scene.comma(noun + 1)
    negates = scene.word(j - 1) in scene.grammar.negations - scene.speech.source_links and (scene.is_word(j - 2) or apart)
    return negates and (apart or not scene.definite(j - 2)) and scene.belongs(noun) and not scene.that(noun)
