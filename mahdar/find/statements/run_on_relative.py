"""Where what is said within a relative clause or of a thing called so is over, and the clause around it goes on."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene

FIFTH = 3  # letters: a masdar of the fifth or sixth stem has more
BEFORE = 12  # tokens from the verb of the clause around to the relative pronoun


def over(scene: Scene, draft: Draft, first: int, last: int) -> int:
    """The first token of the clause around what is said of a thing in a relative clause, `last` when there is none."""
    if not draft.predicate or not within_relative(scene, draft):
        return last
    charged = charge_before(scene, draft)
    return next((k for k in range(first + 1, last) if goes_around(scene, k, charged) and scene.page.depth[k] <= scene.page.depth[first]), last)


def within_relative(scene: Scene, draft: Draft) -> bool:
    """The cue stands right behind a relative pronoun, «من» or «ما»."""
    before = draft.cue.first - 1
    return scene.relative(before) or scene.bare_in(scene.word(before), scene.grammar.of | scene.grammar.what)


def goes_around(scene: Scene, k: int, charged: bool) -> bool:
    """«الذي يصفه البعض بالإدمان غالبا ما ينتج …», «أدين الذين وصفهم بالخطرين بالتآمر»: at token k the clause around the relative one goes on."""
    if scene.word(k) in scene.grammar.often and scene.word(k + 1) in scene.grammar.what:
        return True
    if scene.comma(k) and scene.word(k + 1) in scene.overruns.in_addition:
        return True
    return charged and by(scene, k) and (scene.masdar(k) or scene.masdar(k, definite=True) or deed(scene, k))


def by(scene: Scene, k: int) -> bool:
    """«ب» clings to token k."""
    return any(scene.clings(k, letter) for letter in scene.grammar.clinging - scene.grammar.to_letter) and len(scene.word(k)) > 1


def deed(scene: Scene, k: int) -> bool:
    """Behind its «ب» token k is a masdar, with the article or without."""
    word = scene.word(k)[1:]
    word = next((word[len(a) :] for a in scene.articles if word.startswith(a)), word)
    fifth = len(word) > FIFTH and word[:1] in scene.grammar.she  # «التآمر»
    return scene.masdars.fullmatch(word) is not None or word in scene.doings.deeds or fifth


def charge_before(scene: Scene, draft: Draft) -> bool:
    """Before the relative clause stands a verb that wants «ب» and has none yet («اتهم من وصفهم …»)."""
    before = draft.cue.first - 1
    start = max(scene.sentence_start[before], before - BEFORE)
    verb = next((n for n in range(before - 1, start - 1, -1) if scene.bare_in(scene.word(n), scene.overruns.charged)), None)
    return verb is not None and not any(by(scene, n) or scene.comma(n) for n in range(verb + 1, before))


def named_so(scene: Scene, draft: Draft, run: Run) -> bool:
    """In a relative clause, and behind a masdar, what somebody calls a thing ends with its quotation («المكبرات التي وصفها بـ"…" من مساجد مختلفة»)."""
    before = scene.word(draft.cue.first - 1)
    if not scene.opens_quote(run.first) or not (within_relative(scene, draft) or before in scene.grammar.incumbent):
        return False
    after = scene.quote_end[run.first] + 1
    if after >= run.last:
        return False
    word = scene.word(after)
    if by(scene, after) and charge_before(scene, draft):
        return True
    return word[:1] not in scene.clitics
