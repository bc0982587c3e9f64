"""Nouns right behind a verb of calling or telling that hear it, by agreement, by a relative pronoun before it, or because whoever tells stands before it."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene

SHORT = 3  # letters: the last of a shorter word is its own
RESUMED = 5  # words said in which a pronoun stands for what a relative clause describes


def called_upon(scene: Scene, draft: Draft, mention: Run) -> bool:
    """The noun right behind the verb is its object."""
    if not draft.heard or draft.plural or mention.first != draft.cue.last or draft.cue.last - draft.cue.first > 1:
        return False
    return disagrees(scene, draft, mention) or described(scene, draft, mention) or told(scene, draft, mention)


def disagrees(scene: Scene, draft: Draft, mention: Run) -> bool:
    """«دعا الشركات الكبرى إلى …»: a plural in «ات» with the article and an adjective goes with no masculine verb right before it."""
    word = scene.word(mention.first)[mention.skip :]
    many = word[-2:] in scene.grammar.of_things and scene.definite(mention.first) and scene.names.word(word).ordinary
    return draft.gender == "m" and many and mention.first not in scene.mentions and scene.definite(mention.first + 1)


def described(scene: Scene, draft: Draft, mention: Run) -> bool:
    """«التغريدات التي تدعو القنوات إلى المقاطعة»: behind a relative pronoun no other subject stands where no pronoun takes up what is described."""
    if scene.word(draft.cue.first - 1) not in scene.grammar.relatives or not draft.noun_phrase or mention.first in scene.mentions:
        return False
    first = draft.content[0].first
    words = [scene.word(k) for k in range(first, min(first + RESUMED, draft.content[0].last))]
    resumed = any(word.endswith(scene.names.naming.pronouns) and len(word) > SHORT for word in words)
    return scene.definite(mention.first) and not scene.somebody(mention.first) and not resumed


def told(scene: Scene, draft: Draft, mention: Run) -> bool:
    """«بعد أن أبلغت لجنة برلمانية أن …»: a verb of telling somebody in a clause that hangs on another, and one noun without the article behind it."""
    word, grammar = scene.word(draft.cue.first)[draft.cue.skip :], scene.grammar
    before = scene.word(draft.cue.first - 1)
    hangs = before in grammar.that or before in grammar.hanging or before in grammar.whereas
    telling = word in scene.giving.informs
    return hangs and telling and not draft.noun_phrase and not scene.definite(mention.first) and mention.first not in scene.mentions
