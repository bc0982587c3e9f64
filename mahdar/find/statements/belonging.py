"""Whether a preposition belongs to a word beside it, so that no words said follow it («المدعومة من …», «المشرفون على …», «… بسرعة»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.sources_of_many import takes_sides


def in_manner(scene: Scene, j: int) -> bool:
    """«… بسرعة», «معترفا بابتسامة أن …»: how it is said or to be done, with nothing that belongs to it behind it."""
    word = scene.word(j)
    if word[:1] not in scene.grammar.clinging or word[1:] not in scene.grammar.manners:
        return False
    return not scene.is_word(j + 1) or scene.that(j + 1)


def times_over(scene: Scene, j: int) -> int:
    """Past how often it is said («مرات عدة», «غير مرة», «3 مرات», «أكثر من مرة»), token j itself where nothing tells it there."""
    word, often, occasions = scene.word, scene.asides.often, scene.grammar.occasions
    if word(j + 1) in scene.grammar.of and word(j + 2) in occasions and word(j) in scene.grammar.portions:
        return j + 3
    k = j + (word(j) in often or scene.number(j))
    told = word(k) in occasions and (k > j or word(k + 1) in often or scene.that(k + 1))
    return k + 1 + (word(k + 1) in often) if told else j


def own_side(scene: Scene, j: int) -> bool:
    """«وحث من جهته الوزير …»: behind «من» the side from which it is said, with a pronoun."""
    return scene.word(j) in scene.grammar.sides and scene.word(j).endswith(tuple(scene.pronouns))


def is_name(scene: Scene, j: int) -> bool:
    """The name of a person of several words begins with the preposition that token j is by its letters («أكد علي الحسن أن …»)."""
    known = scene.mentions.get(j)
    return known is not None and known[1].kind == "person" and known[0] > j + 1 and known[1].span.start == scene.page.start[j] and scene.that(known[0])


def describes_object(scene: Scene, found: int | None, j: int) -> bool:
    """«الشركات المدعومة من …»: the preposition at token j goes with a participle that describes the object found; or it is a name."""
    if is_name(scene, j):
        return True
    return found is not None and found < j - 1 and scene.definite(j - 2) and participle_of(scene, j - 1)


def participle_of(scene: Scene, j: int) -> bool:
    """Token j looks like a participle with the article («المدعومة»), and is no part of a name («الولايات المتحدة»)."""
    if not scene.definite(j) or scene.word(j)[2:3] not in scene.grammar.participle_letter or j in scene.mentions:
        return False
    known = scene.mention_before.get(j + 1)
    return known is None or known[1].kind != "state"


def described_with(scene: Scene, subject: Run | None, j: int) -> bool:
    """«أفادت الشركة المتخصصة بالصيد …»: «بـ» at token j goes with the participle that describes the subject, not with the verb."""
    return subject is not None and subject.first < j - 1 and going_with(scene, j - 1)


def going_with(scene: Scene, j: int) -> bool:
    """Token j is a participle with the article that «بـ» goes with («المتخصصة»)."""
    if not participle_of(scene, j):
        return False
    bare = scene.word(j)[2:]
    ends = ("", *scene.names.naming.verb_ends, scene.names.naming.oblique, *scene.grammar.feminine)
    return any(bare.removesuffix(end) in scene.grammar.going_with for end in ends)


def participle_of_many(scene: Scene, j: int) -> bool:
    """Token j looks like a participle with the article and the ending of many («المشرفون»)."""
    return participle_of(scene, j) and scene.word(j).endswith(tuple(scene.names.naming.verb_ends))


def takes_part(scene: Scene, k: int) -> bool:
    """«في» at token k goes with who takes part in what, before it («الخبراء المشاركون في المؤتمر»)."""
    bare = scene.word(k - 1).removeprefix(scene.names.article)
    ends = (*scene.names.naming.verb_ends, scene.names.naming.oblique, scene.names.marbuta["closed"], *scene.grammar.of_things)
    stem = next((bare.removesuffix(end) for end in ends if bare.endswith(end)), bare)
    return scene.word(k) in scene.names.seats and scene.definite(k - 1) and stem in scene.names.taking_part


def past_strongly(scene: Scene, j: int) -> int:
    """Past how strongly it is said, before what is said («أدان الحزب بأشد العبارات كذا», «انتقد بحدة كذا»); token j where that is not told."""
    most = scene.clings_any(j) and scene.word(j)[1:] in scene.grammar.most and scene.word(j + 1) in scene.grammar.phrasing
    stop = j + 2 + (scene.word(j + 2) in scene.senses.possible) if most else j + (scene.word(j) in scene.grammar.firmly)
    return stop if scene.is_word(stop) and scene.word(stop) not in scene.grammar.prepositions else j


def sided(scene: Scene, k: int) -> bool:
    """«ل» at token k leads to whom those are for or against who are told of right before it («منتقدون للوزير», «المعارضون للحظر»)."""
    if not (scene.for_the(k) or scene.clings(k, scene.names.naming.li)):
        return False
    known = scene.mentions.get(k)
    held = known is not None and (known[1].office is not None or known[1].kind == "office")
    return not held and takes_sides(scene.names, scene.grammar, scene.word(k - 1))
