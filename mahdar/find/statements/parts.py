"""What a statement is as a whole: its mode and its act."""

from __future__ import annotations

from mahdar.find.statements.scene import Draft, Run, Scene
from mahdar.model import Mode

MUST_FAR = 9  # tokens of the content in which its first verb may say that something must be


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


def act(scene: Scene, draft: Draft) -> str:
    """The act of the cue as its content bears it out: saying what is not denies, what must be demands; a call to come invites."""
    first = draft.content[0].first
    word = scene.word(first)
    if draft.act in ("state", "affirm", "express"):
        told = told_act(scene, first, draft)
        if told:
            return told
        if obliges(scene, draft.content[0]):
            return "demand"
        if draft.act == "affirm" and word in scene.grammar.denying and scene.word(first + 1) not in scene.grammar.not_denying:
            return "deny"
    if draft.act == "demand" and word[draft.content[0].skip and 1 :] in scene.grammar.visits:
        return "offer"
    return draft.act


def obliges(scene: Scene, content: Run) -> bool:
    """The content says what somebody must do: «يجب أن …», «أول السفن المنتظرة يجب أن …», «على الجارة أن …»."""
    k, last = content.first, min(content.last, content.first + MUST_FAR)
    if any(scene.word(j) in scene.grammar.musts for j in range(k, min(k + 2, last))):
        return True
    if scene.word(k) in scene.grammar.incumbent:
        stop = scene.mentions[k + 1][0] if k + 1 in scene.mentions else 0
        return bool(stop) and (scene.word(stop) in scene.grammar.that or (scene.definite(stop) and stop not in scene.mentions))
    while k < last and scene.word(k) not in scene.grammar.musts:
        if k not in scene.mentions and (not scene.is_word(k) or scene.finite(k) or scene.that(k) or scene.relative(k)):
            return False
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return k < last and scene.word(k + 1) in scene.grammar.that | scene.grammar.that_not | scene.grammar.incumbent


def told_act(scene: Scene, first: int, draft: Draft) -> str | None:
    """The act that the first word of the content names: a noun («رفضه …»، «استعداده …») or a verb in the present («ترفض …»)."""
    word = scene.word(first)
    for prefix in ("", *scene.grammar.articles_by_length):
        named = scene.speech.act_of_content(word[len(prefix) :]) if word.startswith(prefix) else None
        if named:
            return named
    if draft.noun_phrase or draft.act == "express":
        return None
    verb = next((c for c in scene.cues(first) if c.shape == "present" and not c.prefix and not c.weak), None)
    return verb.act if verb and verb.act not in ("state", "express") else None
