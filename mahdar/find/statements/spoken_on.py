"""Words without quotation marks behind a colon, which go on in the next sentences of the paragraph («قال المدرب: لعبنا جيدا. كنا نستحق الفوز.»)."""

from __future__ import annotations

import bisect
import itertools

from mahdar.find.statements import ends
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene

OURS = 2  # letters of «نا» at the end of a word
SHORT = 3  # letters: no shorter word is a verb of the first person


def settle(scene: Scene, drafts: list[Draft]) -> None:
    """Give the drafts whose words stand behind a colon without marks the sentences that go on with them."""
    heads = sorted((min(d.opens, d.cue.first), d.joins) for d in drafts)
    for draft in drafts:
        run = draft.content[-1]
        if len(draft.content) == 1 and draft.shape not in ("headline", "source") and unmarked(scene, run):
            draft.content = [Run(run.first, spoken_end(scene, run, heads), run.skip)]


def unmarked(scene: Scene, run: Run) -> bool:
    """The words stand right behind a colon, outside quotations, and reach to the end of their sentence."""
    plain = scene.colon(run.first - 1 - scene.said(run.first - 1)) and not scene.opens_quote(run.first) and not scene.page.depth[run.first]
    return plain and run.last == scene.sentence_end[run.first] and run.last < len(scene.page) and scene.stops(run.last)


def spoken_end(scene: Scene, run: Run, heads: list[tuple[int, bool]]) -> int:
    """The end of the last sentence that goes on with the words."""
    last = run.last
    while last < len(scene.page) and scene.stops(last) and (more := next_sentence(scene, last)):
        inside = heads[bisect.bisect_left(heads, (more.start, False)) : bisect.bisect_left(heads, (more.stop, False))]
        stop = next((at for at, joined in inside if at <= more.start + 1 or joined and scene.comma(at - 1)), more.stop)
        if stop <= more.start or not goes_on(scene, more.start, min([stop, *(at for at, _ in inside)])):
            return last
        last = stop - scene.comma(stop - 1)
        if stop < more.stop:
            return last
    return last


def next_sentence(scene: Scene, last: int) -> range:
    """The tokens of the next sentence in the paragraph of the stop at token `last`; none where the paragraph ends."""
    first = next((k for k in range(last, scene.paragraph_end[last]) if not scene.stops(k)), scene.paragraph_end[last])
    return range(first, scene.sentence_end[first]) if first < scene.paragraph_end[last] else range(0)


def goes_on(scene: Scene, first: int, stop: int) -> bool:
    """The sentence is the speaker's: before any colon it speaks of «I» or «we», or it opens as no sentence of the reporter does."""
    own = itertools.takewhile(lambda k: not scene.colon(k), range(first, stop))
    return not reporters(scene, first) or any(first_person(scene, k) for k in own)


def reporters(scene: Scene, i: int) -> bool:
    """A reporter's sentence opens at token i: with «و», a name, a time, a verb of saying or in the past with its subject behind it, or a quotation."""
    word, grammar = scene.word(i), scene.grammar
    if not scene.is_word(i) or i in scene.times or i in scene.mentions or scene.cues(i) or word in scene.speech.sources or ends.amid(scene, i):
        return True
    joined = word[:1] == scene.names.conjunction and len(word) >= SHORT and not scene.names.word(word[1:]).unknown
    if joined or word in grammar.likewise | grammar.meanwhile | grammar.as_for | scene.speech.also:
        return True
    return (scene.definite(i + 1) or i + 1 in scene.mentions) and scene.tenses.of(word) != ""


def first_person(scene: Scene, i: int) -> bool:
    """Token i is of the first person, outside quotations: «أنا», «لدينا», «فريقنا», «نريد», «أشعر»."""
    word, ordinary = scene.word(i), scene.names.ordinary
    if not scene.is_word(i) or scene.page.depth[i] or scene.in_mention(i) or i in scene.times:
        return False
    bare = word[1:] if word[:1] in scene.grammar.joining else word
    if word in scene.grammar.mine or bare in scene.grammar.mine:
        return True
    if bare[-OURS:] in scene.grammar.ours and bare[:-1] not in ordinary:
        return bare[:-OURS] in ordinary or bare in scene.of_pronouns
    return doing(scene, i, bare)


def doing(scene: Scene, i: int, bare: str) -> bool:
    """The word is a verb of the first person in the present, which the third has, too («نلعب», «أشعر»)."""
    grammar = scene.grammar
    if len(bare) <= SHORT or scene.tenses.of(bare) or bare in grammar.not_we or bare in scene.of_pronouns or i + 1 in scene.mentions:
        return False
    if bare[:1] not in grammar.we and not (bare[:1] in grammar.our_letter and places_verb(scene, i)) or scene.word(i - 1) in grammar.prepositions:
        return False
    return all(letter + bare[1:] in scene.names.ordinary for letter in grammar.persons - grammar.we)


def places_verb(scene: Scene, i: int) -> bool:
    """A verb that begins with «أ» may be of the first person at token i: first in its clause, or after «أن», a negation or a relative."""
    if scene.word(i)[:1] in scene.grammar.joining:
        return not scene.definite(i + 1)
    heads = scene.mark(i - 1) or scene.that(i - 1) or scene.negation(i - 1) or scene.relative(i - 1) or scene.word(i - 1) in scene.grammar.that
    return heads and scene.hamza(i)
