"""Whether what stands behind a source phrase in commas goes on with the clause before it, or is the reporter's, or tells who the source is."""

from __future__ import annotations

from mahdar.find.statements import background, tails
from mahdar.find.statements.draft import Run
from mahdar.find.statements.going_on import present
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import past_times

WHOLE = 7  # tokens: so long a clause wants nothing behind the source
APPOSED = 15  # tokens: no apposition is longer
ANEW = 8  # tokens from whoever speaks to «أن»


def of_the_clause(scene: Scene, first: int, opens: int, k: int) -> bool:
    """What begins at token k goes on with the clause from token `first` to the source phrase at token `opens`."""
    j = past_times(scene, k)
    if j > k and (scene.comma(j) or j >= scene.sentence_end[k]):
        k = j + scene.comma(j)
    if scene.sentence_end[opens] - k < 1 or scene.participle(k) is not None or behind_name(scene, k):
        return False
    return not (opens - first > WHOLE and of_the_reporter(scene, k))


def of_the_reporter(scene: Scene, k: int) -> bool:
    """«في وقت …», «في خطوة تهدف إلى …», «فيما …», «الأمر الذي نفاه …»: the reporter goes on at token k."""
    if scene.bare_in(scene.word(k), scene.grammar.meanwhile) or tails.whereas(scene, k):
        return True
    if scene.word(k) in scene.grammar.matters and scene.relative(k + 1):
        return scene.tenses.of(scene.word(k + 2)) == "past" or background.denied(scene, k + 2)
    return scene.word(k) in scene.grammar.channel_prepositions and sets_in(scene, k + 1)


def sets_in(scene: Scene, k: int) -> bool:
    """Behind «في» token k tells what the reporter takes the matter for: «وقت», «إشارة», or any noun of which a verb tells («في تطور يعزز …»)."""
    word, grammar = scene.word(k), scene.grammar
    if word in grammar.while_words:
        return scene.word(k + 1) not in grammar.of_time
    if word in grammar.in_what:
        return True
    noun = scene.names.word(word)
    told = present(scene, k + 1) or scene.tenses.of(scene.word(k + 1)) == "past"
    return noun.ordinary and not noun.definite and not scene.in_mention(k) and told and k + 1 not in scene.mentions


def behind_name(scene: Scene, k: int) -> bool:
    """Who the source is stands at token k, up to the end of the sentence («بحسب سليم، أستاذ القانون في الجامعة.», «، التابع للحزب»)."""
    last = scene.sentence_end[k]
    if last - k > APPOSED or any(scene.finite(n) is not None for n in range(k, last)):
        return False
    bound = scene.definite(k) and scene.names.word(scene.word(k)).text.removeprefix(scene.names.article) in scene.names.bound
    return bound or scene.plain(k) and not scene.definite(k) and scene.apposed.tells_somebody(k)


def topic_goes_on(scene: Scene, first: int, last: int) -> Run | None:
    """«أما السعر، بحسب الشركة، فيرتفع …»: the clause that «ف» joins behind the source phrase which ends at token `last` to the topic at token `first`."""
    k = last + scene.comma(last)
    joined = scene.word(k)[:1] in scene.grammar.so and len(scene.word(k)) > 1 and k not in scene.mentions
    topic = scene.bare_in(scene.word(first), scene.grammar.as_for)
    return Run(k, scene.sentence_end[k], 1) if topic and joined and scene.sentence_end[k] - k > 1 else None


def few_behind(scene: Scene, k: int) -> bool:
    """«بلغت النسبة، وفق الوزارة، 46 بالمئة», «ليعلن، كما ذكر سليم، طموحاته»: a number or what is somebody's own ends the clause at token k."""
    return scene.sentence_end[k] - k > 1 and (scene.number(k) or scene.belongs(k))


def reports_anew(scene: Scene, opens: int, last: int) -> bool:
    """«، كما أشار المدير في تغريدة بأن …»: behind «كما» at token `opens` and whoever speaks, up to token `last`, «أن» leads to his own words."""
    if scene.word(opens) not in scene.grammar.likewise or not scene.comma(opens - 1):
        return False
    for k in range(last, min(last + ANEW, scene.sentence_end[opens])):
        if scene.that(k):
            return k > last
        if not scene.is_word(k) or scene.relative(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return False
    return False


def leads_on(scene: Scene, last: int) -> bool:
    """«إن» or «أن» leads to the words said, behind the source phrase that ends at token `last`, or behind the day it was said («، السبت، أن …»)."""
    k = last + scene.comma(last)
    day = past_times(scene, k)
    return scene.that(k) or day > k and scene.that(day + scene.comma(day))
