"""Behind two dots in a title the one before the colon goes on speaking, unless somebody else does something there («X: السد آمن.. ولن نبيعه»)."""

from __future__ import annotations

from mahdar.find.statements.going_on import present
from mahdar.find.statements.headlines_nouns import title
from mahdar.find.statements.scene import Scene

TEASER = 3  # tokens: «وهذا السبب» has no more
SOMEBODY = ("person", "office", "body", "state", "unnamed")


def still_speaks(scene: Scene, line: range, before: range, part: range) -> bool:
    """The part of a title behind two dots goes on with what stands behind the colon of the part before it."""
    if not title(scene, line) or not any(map(scene.colon, before)) or any(map(scene.colon, part)):
        return False
    if part.stop - part.start < 2 or teases(scene, part) or any(scene.cues(n) and tells_on(scene, n) for n in part):
        return False
    return not another_does(scene, part)


def tells_on(scene: Scene, n: int) -> bool:
    """Token n is a verb of saying or answering, in no person that speaks of itself."""
    word = scene.word(n)
    joined = word[:1] == scene.names.conjunction
    return (scene.finite(n) is not None or scene.participle(n) is not None) and word[joined : joined + 1] not in scene.grammar.we


def teases(scene: Scene, part: range) -> bool:
    """«.. وهذا السبب», «.. ماذا يعني ذلك؟», «.. شاهد الصور»: what the paper holds out to its readers."""
    word = scene.word(part.start)
    bare = word[1:] if word[:1] == scene.names.conjunction else word
    if scene.word(part.stop - 1) in scene.doings.cries and bare in scene.grammar.questions | scene.grammar.what:
        return True
    first = bare in scene.grammar.demonstratives and part.stop - part.start <= TEASER
    return first or bare in scene.extents.holding_out or scene.word(part.start + 1) in scene.extents.holding_out


def replies(scene: Scene, part: range) -> bool:
    """«.. والوزير يرد»: who answers, and no more."""
    last = scene.word(part.stop - 1)
    return part.start < part.stop - 1 <= part.start + TEASER and last in scene.extents.replying and not scene.in_mention(part.stop - 1)


def another_does(scene: Scene, part: range) -> bool:
    """The part begins with somebody and a verb («.. والحكومة ترد», «.. سليم غاضب»), or without «و» with somebody alone."""
    first = part.start
    known = scene.mentions.get(first)
    if known is not None and known[1].kind in SOMEBODY:
        joined = known[1].span.start > scene.page.start[first]
        return not joined or verb(scene, known[0]) or known[0] >= part.stop
    definite = scene.definite(first) or scene.word(first).startswith(scene.names.conjunction + scene.names.article)
    return definite and verb(scene, first + 1)


def verb(scene: Scene, k: int) -> bool:
    """A verb in the past or present stands at token k."""
    return present(scene, k) or scene.tenses.of(scene.word(k)) == "past"
