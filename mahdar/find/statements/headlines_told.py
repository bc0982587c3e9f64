"""Headlines whose speaker no table's mention begins: a name in quotation marks, a capital that speaks for its state."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.headlines_nouns import title
from mahdar.find.statements.scene import Scene
from mahdar.model import Mention

NAME = 4  # tokens in quotation marks: no name in a headline has more
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
