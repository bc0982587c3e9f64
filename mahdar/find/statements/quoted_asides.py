"""Quotations behind a verb of saying that are no words said: a title before «أن», a nickname before a name, how firmly somebody refuses."""

from __future__ import annotations

from mahdar.find.statements import quotes
from mahdar.find.statements.farther import deed, object_begins
from mahdar.find.statements.met import Met
from mahdar.find.statements.scene import Scene
from mahdar.text import QUOTE

FAR = 20  # tokens from a title to the «أن» behind it
SHORT = 6  # tokens from the opening mark of a name to its closing one
PAIR = 3  # tokens from the opening mark of two words to the closing one


def is_aside(met: Met, j: int, close: int) -> bool:
    """The quotation from token j to `close` says nothing of what is reported, which follows it."""
    return entitled(met, j, close) or name_before_that(met, j, close) or by_degree(met, j, close) or nickname_before(met, j, close)


def entitled(met: Met, j: int, close: int) -> bool:
    """«ولفت …، تحت شعار "صيد وبحر"، إلى أن …»: behind a title or motto, with no other verb of saying between, «أن» leads to the words."""
    scene = met.scene
    return scene.word(j - 1) in scene.extents.titles and that_behind(met, close + 1)


def that_behind(met: Met, k: int) -> bool:
    """From token k on «أن» stands near, which the verb takes, before any other words that may be said."""
    scene, takes = met.scene, met.cue.takes
    for n in range(k, min(k + FAR, met.end)):
        if scene.that(n):
            led = scene.word(n - 1) in met.phrases or "clause" in takes and scene.word(n - 1) not in scene.grammar.that_hangs
            return (led or "said" in takes and scene.said(n)) and scene.word(n)[:1] not in scene.grammar.joining
        if scene.opens_quote(n) or scene.colon(n) or scene.finite(n) is not None and not scene.in_mention(n):
            return False
    return False


def name_before_that(met: Met, j: int, close: int) -> bool:
    """«كشفت دراسة أجرتها جامعة "سان ماركو"، أن …»: behind a body's noun a short name that is no clause, and then «أن»."""
    scene = met.scene
    if close - j > SHORT or scene.verbal(j + 1) or not ("clause" in met.cue.takes or "said" in met.cue.takes):
        return False
    that = close + 1 + scene.comma(close + 1)
    of_body = any(head.kind == "body" for head in scene.names.heads.get(scene.word(j - 1).removeprefix(scene.names.article), ()))
    return of_body and scene.that(that) and scene.word(that)[:1] not in scene.grammar.joining


def by_degree(met: Met, j: int, close: int) -> bool:
    """«رفضت "رفضا قاطعا" الخطة»: a masdar and an adjective in the accusative, before what is refused."""
    scene = met.scene
    firm = close - j == PAIR and scene.word(close - 1) in scene.extents.degrees and scene.word(j + 1)[-1:] in scene.grammar.accusative
    behind = scene.plain(close + 1) or close + 1 in scene.mentions or scene.that(close + 1) or quotes.leads_on(scene, met.cue, close + 1)
    return firm and behind and not scene.colon(j - 1)


def nickname_before(met: Met, j: int, close: int) -> bool:
    """«أعلن "صقر الشمال" سالم الراجحي وضع حد …»: right behind the verb, before a person's name, behind which the words said are led to."""
    scene, known = met.scene, met.scene.mentions.get(close + 1)
    first = j == met.i + 1 and not met.before and met.subject is None and close - j <= PAIR and not scene.verbal(j + 1)
    if not first or known is None or known[1].kind != "person" or known[1].span.start != scene.page.start[close + 1]:
        return False
    return led_behind(scene, met, known[0])


def led_behind(scene: Scene, met: Met, k: int) -> bool:
    """At token k, behind commas and times, what the verb takes begins: «أن», its preposition, a masdar."""
    while k < met.end and (scene.comma(k) or k in scene.times):
        k = scene.times.get(k, k + 1)
    return scene.that(k) or quotes.leads_on(scene, met.cue, k) or "object" in met.cue.takes and (object_begins(scene, k) or deed(scene, k))


def unclosed(met: Met, j: int, close: int) -> int | None:
    """«في كتابه بعنوان "طيور البحر إلى أن "السفن …"»: where «أن» with its preposition and another mark stand in a title that no mark closes."""
    scene = met.scene
    if scene.word(j - 1) not in scene.extents.titles or close in scene.quote_start and scene.page.depth[j]:
        return None
    that = next((n for n in range(j + 2, min(close - 1, j + FAR)) if scene.that(n) and scene.kinds[n + 1] == QUOTE), None)
    return None if that is None else that - (scene.word(that - 1) in met.phrases)


def paper_speaks(met: Met, j: int) -> bool:
    """«نشر النادي تقريرا أكد فيه أن السكان "في خطر"»: behind the everyday verb another tells what stands in the paper, and the quotation at j is its."""
    scene = met.scene
    return met.cue.weak and any(scene.word(k + 1) in scene.grammar.in_it and scene.that(k + 2) and scene.finite(k) for k in range(met.i + 2, j - 2))


def list_of_deeds(met: Met, j: int) -> bool:
    """«أكد الوزير مشاركة عدد من النجوم: فلان وفلان …»: the colon at token j opens a list behind the masdar that is the object."""
    scene, noun = met.scene, met.object
    if noun is None or not scene.colon(j) or "object" not in met.cue.takes or not 1 < j - noun < FAR or met.subject is None and not met.before:
        return False
    named = scene.mentions.get(j + 1)
    listed = (
        named is not None and scene.word(named[0])[:1] in scene.grammar.joining or scene.name_like(j + 1) and scene.word(j + 2)[:1] in scene.grammar.joining
    )
    return listed and (scene.masdar(noun) or scene.deed(noun))


def why_so(met: Met, j: int) -> bool:
    """«الصيادون يرفضون الصلح "كي لا …"»: right behind the object, of which it is told who wants or refuses it, the quotation at token j says why."""
    scene, known = met.scene, met.before or met.subject is not None
    noun = known and met.object == j - 1 and "object" in met.cue.takes
    return noun and scene.word(j + 1) in scene.extents.purposes and (scene.definite(j - 1) or scene.masdar(j - 1))
