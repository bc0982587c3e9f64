"""Who passes on what another says, told between the verb and what is said: «قال فلان، وفق ما نقلت وكالة …، إن …», «نقلت عنه الوكالة أن …»."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources import Phrase, phrase_at

SAYING = ("past", "present", "participle")  # shapes of the verbs that lead to the words


def phrases_within(scene: Scene, draft: Draft) -> list[Phrase]:
    """The source phrases between a verb and what it reports, but for «نقلا عن», which names whom the speaker heard."""
    if draft.shape not in SAYING or draft.gap[1] > draft.content[0].first:
        return []
    found, k = [], draft.gap[0]
    while k < draft.gap[1]:
        known = scene.word(k) in scene.speech.led_sources and scene.word(k) not in scene.grammar.quoting and not scene.in_mention(k)
        phrase = phrase_at(scene, k) if known else None
        if phrase is not None and phrase.mention.last <= draft.gap[1] and phrase.mention != draft.mention:
            found.append(phrase)
            k = phrase.mention.last
        else:
            k += 1
    return found


def heard_him(scene: Scene, i: int, last: int) -> bool:
    """«نقلت عنه الوكالة أن …»: right behind the verb of passing on at token i, before the words said, a pronoun stands for whoever said them."""
    return i + 1 < last and scene.word(i + 1) in scene.grammar.heard_whom
