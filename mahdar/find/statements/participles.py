"""Words of saying that are everyday words, too: participles like «مضيفة», «معبرة», and verbs like «عرض», «حمل»: where they may report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.find.statements.came_to_say import came_to_say
from mahdar.find.statements.worded import word_beside
from mahdar.text import QUOTE

if TYPE_CHECKING:
    from mahdar.find.statements.scene import Scene
    from mahdar.lexicon.speech import CueForm

BEFORE = 15  # tokens in which a copula may stand


NEAR = {"object": 6, "burden": 12}  # tokens from such a verb to the noun without which it reports nothing


def tells_here(scene: Scene, i: int, cue: CueForm) -> bool:
    """Of a verb that reports only with certain words, one of them stands near («عرض الوزير الوساطة», «حملت السويد جارتها المسؤولية»)."""
    if cue.shape == "present" and cue.prefix == 1 and scene.words[i][:1] in scene.grammar.to_letter and not came_to_say(scene, i, cue):
        return False
    if cue.beside and word_beside(scene, i, cue) is None:
        return False
    if cue.lemma in scene.speech.explaining and not explained(scene, i):
        return False
    if cue.takes[0] not in NEAR or len(cue.takes) > 1:
        return True
    nouns = scene.doings.burdens if cue.takes == ("burden",) else scene.doings.speech.get(cue.lemma)
    near = range(i + 1, min(i + NEAR[cue.takes[0]] + 1, len(scene.page)))
    return nouns is None or any(scene.word(k).removeprefix(scene.names.article) in nouns for k in near)


def explained(scene: Scene, i: int) -> bool:
    """Behind the verb at token i, in its clause, «بأن» or «على أن» tells what something is."""
    for k in range(i + 2, min(i + BEFORE, scene.size)):
        if scene.that(k):
            return scene.word(k)[:1] in scene.grammar.clinging or scene.word(k - 1) in scene.grammar.prepositions
        if scene.stops(k) or scene.is_break(k):
            return False
    return False


def explains(scene: Scene, i: int) -> bool:
    """«وبين الوزير في كلمته أن …»: at the head of a clause, before somebody named alone, with «أن» soon behind him the word is a verb and no preposition."""
    if scene.bare_in(scene.word(i - 1), scene.speech.also) and scene.definite(i + 1) and scene.that(i + 2):
        return True  # «كما بين التقرير أن …»
    known = scene.mentions.get(i + 1)
    if not scene.mark(i - 1) or known is None or known[1].kind not in ("person", "office") or known[1].span.start > scene.page.start[i + 1]:
        return False
    for k in range(known[0], min(known[0] + BEFORE, scene.size)):
        if scene.that(k):
            return True
        joined = k == known[0] and k in scene.mentions and scene.word(k)[:1] in scene.grammar.joining
        if joined or scene.opens_quote(k) or scene.stops(k) or scene.is_break(k):
            return False
    return False


def says_beside(scene: Scene, i: int, cue: CueForm) -> bool:
    """Such a word after a comma or a quotation and with what it takes right behind it («، مضيفة أن», «، مطالبة بـ», «"…"، مضيفة: "…"»)."""
    apart = scene.comma(i - 1) or i > 0 and scene.kinds[i - 1] == QUOTE
    if cue.prefix or not (apart or scene.that(i + 1)):
        return False
    if apart and "quote" in cue.takes and (scene.opens_quote(i + 1) or scene.colon(i + 1)):
        return True
    near = range(max(i - BEFORE, 0), i)
    may = any(scene.word(k) in scene.grammar.may for k in near)
    if not (scene.that(i + 1) or may) and any(scene.bare_in(scene.word(k), scene.grammar.copulas) and of_her(scene, k) for k in near):
        return False  # «وكانت السويد، بطلة العام، مطالبة بالفوز»
    takes, i = [scene.fold(take) for take in cue.takes], past_circumstance(scene, i + (scene.word(i + 1) in scene.grammar.adverbs))
    named = cue.to == "direct" and (scene.definite(i + 1) or i + 1 in scene.mentions)
    return named or scene.that(i + 1) and "clause" in takes or any(scene.word(i + 1) == take or len(take) == 1 and scene.clings(i + 1, take) for take in takes)


def of_her(scene: Scene, k: int) -> bool:
    """The copula at token k has a feminine subject, or one of the first letter for both («كانت», «تكون»)."""
    word = scene.word(k)
    return word[-1:] in scene.grammar.she or word[:1] in scene.grammar.she or word[1:2] in scene.grammar.she


def past_circumstance(scene: Scene, i: int) -> int:
    """The last token of «في الوقت ذاته» and the like behind token i; i where there is none."""
    if scene.word(i + 1) not in scene.grammar.channel_prepositions or scene.word(i + 2) not in scene.grammar.while_words:
        return i
    return i + 3 if scene.word(i + 3) in scene.grammar.selves else i
