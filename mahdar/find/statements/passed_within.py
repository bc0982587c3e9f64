"""Who passes on what another says, told between the verb and what is said: «قال فلان، وفق ما نقلت وكالة …، إن …», «نقلت عنه الوكالة أن …»."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.reporting import reports
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources import Phrase, phrase_at, source_phrase

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


def passed_by_medium(scene: Scene, i: int) -> Phrase | None:
    """The source phrase at token i, in the walk of a verb: a medium's even where its verb might lead to the words («قال فلان، وفق ما ذكرت وكالة …، إن …»)."""
    found = phrase_at(scene, i)
    if found is None or not found.verbal or found.relay is not None:
        return source_phrase(scene, i)
    leads = scene.said(found.last) or scene.comma(found.last) and scene.said(found.last + 1)
    heard = scene.that(found.last) and passes_on_his(scene, found)
    return found if (leads or heard) and reports(scene, found.mention) else source_phrase(scene, i)


def passes_on_his(scene: Scene, phrase: Phrase) -> bool:
    """A pronoun behind the verb of the phrase stands for whoever said the words («وفق ما نقلت عنه وكالة …»)."""
    return any(scene.word(k) in scene.grammar.heard_whom for k in range(phrase.opens, phrase.mention.first))


def heard_him(scene: Scene, i: int, last: int) -> bool:
    """«نقلت عنه الوكالة أن …»: right behind the verb of passing on at token i, before the words said, a pronoun stands for whoever said them."""
    return i + 1 < last and scene.word(i + 1) in scene.grammar.heard_whom
