"""The smaller parts of a statement: its mode, the channel and the one addressed."""

from __future__ import annotations

from mahdar.find.statements.scene import Draft, Run, Scene
from mahdar.model import Mode


def mode(scene: Scene, content: list[Run], around: int = 0) -> Mode:
    """direct: every word stands in one quotation; mixed: some do; else indirect.

    A quoted name makes nothing mixed, nor do the `around` quotations in which the cue itself stands.
    """
    quoted = plain = False
    for run in content:
        inner = outer_depth(scene, run) - around
        names = quoted_names(scene, run) if inner <= 0 else []
        for i in range(run.first, run.last):
            if scene.is_word(i):
                deep = scene.page.depth[i] > around and not any(i in name for name in names)
                quoted, plain = quoted or deep, plain or not deep
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def outer_depth(scene: Scene, run: Run) -> int:
    """In how many quotations the whole run stands."""
    return min((scene.page.depth[i] for i in range(run.first, run.last) if scene.is_word(i)), default=0)


def quoted_names(scene: Scene, run: Run) -> list[range]:
    """The quotations in the run that are names."""
    openers = (k for k in range(run.first, run.last) if scene.opens_quote(k) and (scene.names_something(k) or scene.names_thing(k)))
    return [range(k, scene.quote_end[k] + 1) for k in openers]


def channel(scene: Scene, draft: Draft) -> Run | None:
    """Where it was said: «في بيان …»، «خلال مؤتمر صحفي»، «لقناة …», between the cue and the content."""
    first, last = draft.gap
    for k in range(first, last):
        word = scene.word(k)
        bare = word[1:] if word[:1] in scene.grammar.clinging else word
        before = scene.word(k - 1)
        if before in scene.grammar.channel_prepositions and scene.speech.is_channel(word):
            return Run(k, part_end(scene, k, last))
        if before in scene.grammar.on_account and scene.speech.is_channel(word, scene.speech.accounts):
            return Run(k, part_end(scene, k, last))
        if bare != word and (bare in scene.speech.media or bare in scene.speech.channels and len(bare) > 3):
            return Run(k, part_end(scene, k, last))
    return None


def addressee(scene: Scene, draft: Draft) -> Run | None:
    """To whom: «للصحفيين», or a mention after «ل» in the gap."""
    first, last = draft.gap
    for k in range(first, last):
        word = scene.word(k)
        if scene.word(k - 1) in scene.grammar.before_hearers and (k in scene.mentions or scene.speech.hears(word)):
            return Run(k, scene.mentions[k][0] if k in scene.mentions else part_end(scene, k, last))
        if word[:1] in scene.grammar.to_letter and scene.speech.hears(word):
            return Run(k, k + 1)
    return None


def part_end(scene: Scene, k: int, last: int) -> int:
    """The end of an adjunct: before the next comma, «أن», colon, quotation that is no name, or time."""
    k += 1
    while k < last and not scene.comma(k) and not scene.that(k) and not scene.colon(k) and k not in scene.times:
        if scene.opens_quote(k):
            if scene.quote_end[k] - k > 5:
                break
            k = scene.quote_end[k]
        k += 1
    return k
