"""Two nouns behind a verb that always has somebody for its object: the first is its subject, the second hears it («اتهم أحد السكان البلدية بـ…»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

PEOPLE = frozenset({"person", "body", "state"})
FAR = 12  # tokens between the two


def two_told(scene: Scene, subject: Run | None, stop: int) -> tuple[Run, Run] | None:
    """Who speaks and who hears it, where the words up to token `stop`, in front of what is said, tell of both."""
    if subject is None or subject.skip:
        return None
    last = subject.first + 1
    if scene.word(subject.first) in scene.grammar.another_man | scene.grammar.another_woman and begins(scene, last, stop):
        return Run(subject.first, last), Run(last, end(scene, last, stop))
    if (k := behind_owner(scene, subject)) is not None:
        return Run(subject.first, k), Run(k, subject.last)
    if scene.word(subject.first) in scene.grammar.one_of and subject.last == last + 1 and begins(scene, subject.last, stop):
        return subject, Run(subject.last, end(scene, subject.last, stop))
    known = scene.mentions.get(subject.first)
    named = known is not None and known[0] == subject.last and known[1].kind in PEOPLE
    lone = known is None and subject.last == last and not scene.definite(subject.first) and scene.name_like(subject.first)
    k = next((k for k in range(subject.last, min(stop, subject.last + FAR)) if hears(scene, k)), None) if named or lone else None
    aside = k is not None and k > subject.last and scene.word(subject.last) in scene.grammar.prepositions
    return (subject, Run(k, end(scene, k, stop))) if k is not None and aside else None


def behind_owner(scene: Scene, subject: Run) -> int | None:
    """Where another noun with the article begins behind a plain one and the name that completes it («عملاء الشركة», «عملاء فلان الشركة»)."""
    k = subject.first + 2
    owned = subject.generic and k == subject.last - 1 and not scene.definite(subject.first) and not scene.definite(k - 1)
    pointed = scene.word(k - 1) in scene.grammar.demonstratives  # «منتقدون هذه الحركة»
    name = owned and not pointed and not scene.names.word(scene.word(k - 1)).ordinary and scene.definite(k)
    word = scene.names.word(scene.word(k))
    adjective = bool(word.state) or word.quality or word.text.endswith(scene.names.adjective_ends)
    return k if name and not adjective and any(True for _ in scene.names.heads.get(word.text[2:], ())) else None


def begins(scene: Scene, k: int, stop: int) -> bool:
    """A name begins at token k."""
    if k >= stop or not scene.is_word(k) or k in scene.times:
        return False
    known = scene.mentions.get(k)
    strange = not scene.definite(k) and scene.names.word(scene.word(k)).unknown
    return scene.page.start[k] == known[1].span.start if known is not None else strange


def hears(scene: Scene, k: int) -> bool:
    """A mention that nothing leads begins at token k, behind words that end in the article, a pronoun or a name."""
    known = scene.mentions.get(k)
    if known is None or known[1].kind not in PEOPLE or scene.page.start[k] != known[1].span.start:
        return False
    before = scene.word(k - 1)
    closed = scene.definite(k - 1) or before.endswith(tuple(scene.names.naming.pronouns)) or k - 1 in scene.times or scene.names.word(before).unknown
    return closed and before not in scene.grammar.prepositions


def end(scene: Scene, k: int, stop: int) -> int:
    """Where the name that begins at token k ends."""
    return min(scene.mentions[k][0] if k in scene.mentions else k + 1, stop)
