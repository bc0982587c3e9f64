"""How far a subject without a name of its own reaches: those whom «كل من» names one by one, «جميع تلك الشركات»; and what ends it."""

from __future__ import annotations

from mahdar.find.statements.adjuncts import medium_addressed
from mahdar.find.statements.scene import Scene

BETWEEN = 8  # tokens from the name of one to the «و» of the next
MOST = 4  # of them named further


def each_end(scene: Scene, first: int, last: int, stop: int) -> int:
    """The end of those named behind «كل من» at token `first`, where the first of them ends at `last`; before token `stop`."""
    if scene.word(first) not in scene.grammar.everyone:
        return last
    for _ in range(MOST):
        near = range(last, min(last + BETWEEN, stop))
        joined = next((k for k in near if joins_name(scene, k) or closes(scene, k)), None)
        if joined is None or not joins_name(scene, joined):
            return last
        last = scene.joined_mentions(scene.mentions[joined][0])
    return last


def joins_name(scene: Scene, k: int) -> bool:
    """A mention of a person, a body or a state with «و» in front of it begins at token k."""
    known = scene.mentions.get(k)
    led = known is not None and known[1].span.start > scene.page.start[k] and scene.word(k)[:1] == scene.names.conjunction
    return known is not None and led and known[1].kind in ("person", "body", "state", "office")


def closes(scene: Scene, k: int) -> bool:
    """The words said are led to at token k, or another clause begins there."""
    return scene.that(k) or scene.said(k) or scene.colon(k) or scene.opens_quote(k) or scene.finite(k) is not None or scene.relative(k) or scene.stops(k)


def pointed_at(scene: Scene, k: int) -> bool:
    """«تلك الشركات»: a demonstrative stands at token k, and the noun with the article behind it."""
    return scene.word(k) in scene.grammar.demonstratives and scene.definite(k + 1)


def itself(scene: Scene, k: int) -> bool:
    """«ذاته»، «نفسها»: token k belongs to the noun before it («اتهمت الرجل ذاته بـ…»)."""
    return scene.word(k) in scene.grammar.selves


def set_off(scene: Scene, first: int, k: int, stop: int) -> bool:
    """At token k it is told to which medium the subject from token `first` on speaks, or when («… لبي بي سي»، «… مطلع الشهر الجاري»)."""
    heard = (k > first + 1 or scene.definite(first)) and medium_addressed(scene, k, stop) is not None
    return heard or scene.word(k) in scene.grammar.times_of_saying and k + 1 in scene.times
