"""Headlines whose speaker no table's mention begins: a name in quotation marks, whoever talks to a medium, a capital that speaks for its state."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.headlines_nouns import addressed, title
from mahdar.find.statements.scene import Scene
from mahdar.model import Mention

NAME = 4  # tokens in quotation marks: no name in a headline has more
SPEAKER = 5  # tokens: nobody who talks to a medium is described in more
QUOTED = 3  # tokens: as few words in quotation marks may be a name
SENTENCE = 3  # tokens of what is said at least


def quoted_colon_content(scene: Scene, line: range) -> Draft | None:
    """«"هيئة الموانئ": الشحن آمن»: a body, or a name of two words and more, in quotation marks right before the colon."""
    first = line.start
    close = scene.quote_end.get(first)
    if close is None or not title(scene, line) or not first + 1 < close <= first + 1 + NAME or not scene.colon(close + 1) or line.stop - close < SENTENCE + 2:
        return None
    known = scene.mentions.get(first + 1) or scene.mentions.get(first)
    several = close - first > 2 and not scene.definite(first + 1) and scene.names.word(scene.word(first + 1)).text in scene.names.heads
    if not several and (known is None or known[1].kind != "body"):
        return None
    return headed(scene, "quoted_colon_content", Run(first, close + 1, generic=known is None), close + 1, line.stop)


def addressed_colon_content(scene: Scene, line: range) -> Draft | None:
    """«والد البحار للمساء: أتمنى لابني البحر»: whoever talks to a medium that stands right before the colon."""
    first = line.start
    colon = next((i for i in range(first, min(first + 2 * SPEAKER, line.stop)) if scene.colon(i)), None)
    if colon is None or first in scene.mentions or line.stop - colon <= SENTENCE or not title(scene, line) or scene.word(first) in scene.doings.labels:
        return None
    to = next((k for k in range(first + 1, min(first + SPEAKER + 1, colon)) if heard_by(scene, k, colon)), None)
    if to is None or not all(names(scene, k) for k in range(first, to)) or scene.accusative(first) or scene.word(first) in scene.grammar.adverbs:
        return None
    made = headed(scene, "addressed_colon_content", Run(first, to, generic=True), colon, line.stop)
    made.gap = (to, colon)
    return made


def heard_by(scene: Scene, k: int, colon: int) -> bool:
    """A body with «ل» at its front stands at token k, and the colon right behind it."""
    known = scene.mentions.get(k)
    return known is not None and known[1].kind == "body" and known[0] == colon and addressed(scene, k)


def names(scene: Scene, k: int) -> bool:
    """Token k may belong to a noun for somebody: no «أن», preposition, time or verb."""
    word = scene.word(k)
    other = scene.that(k) or scene.relative(k) or k in scene.times or word in scene.grammar.prepositions or scene.number(k)
    return scene.is_word(k) and not other and scene.finite(k) is None


def capital_says(scene: Scene, first: int, state: Mention, line: range) -> bool:
    """«موسكو: واشنطن تكذب», «موسكو: الغرب "يدوس على القانون"»: a capital before the colon, and behind it another state or words in quotation marks."""
    city = any(entry.kind == "state" and entry.city for entry in scene.names.entries.get(scene.word(first), ()))
    if not city or state.entry is None:
        return False
    colon = scene.mentions[first][0]
    other = scene.mentions.get(colon + 1)
    if other is not None and other[1].kind == "state" and other[1].entry != state.entry and other[1].span.start == scene.page.start[colon + 1]:
        return True
    return any(scene.opens_quote(k) and scene.quote_end[k] - k > QUOTED for k in range(colon + 1, line.stop))


def headed(scene: Scene, rule: str, mention: Run, colon: int, stop: int) -> Draft:
    """The draft of a headline; a quotation that is all of what stands behind the colon loses its marks."""
    first = colon + 1
    inner = scene.opens_quote(first) and scene.quote_end[first] == stop - 1
    content = Run(first + 1, stop - 1) if inner else Run(first, stop)
    return Draft(rule=rule, act="state", cue=Run(colon, colon + 1), content=[content], opens=mention.first, mention=mention, fixed=True, shape="headline")
