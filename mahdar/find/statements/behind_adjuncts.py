"""What a verb has for its object behind a phrase that tells where or when («أكد الوزير خلال اللقاء أهمية التعليم»)."""

from __future__ import annotations

from mahdar.find.statements.farther import deed, free, object_begins
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.met import Met
from mahdar.find.statements.scene import Scene

FAR = 12  # tokens from the subject to the object
ROOT = 3  # letters of a masdar of the first stem, which is written like its past («نقل»)
WORDS = 5  # tokens of a quotation, which is no name if it has more


def behind_adjunct(met: Met) -> int | None:
    """A noun for what is done, without the article, behind one that it cannot complete, in a phrase with a preposition right behind the subject."""
    scene, subject = met.scene, met.subject
    if subject is None or "object" not in met.cue.takes or met.cue.shape == "participle":
        return None
    other = met.object is not None and not scene.comma(met.object - 1)
    behind = met.i + 1 if met.before else subject.last
    first = past_times(scene, behind)
    if scene.word(first) not in scene.grammar.prepositions or other and not in_own_paper(scene, first + 1):
        return None
    day = first
    for k in range(first + 1, min(first + FAR, met.end if met.object is None else met.object)):
        day = scene.times.get(k, day)
        if k < day:
            continue  # «في 20 تشرين الثاني الماضي، إرسال …»
        if quoted(scene, first, k):
            return k
        if begins(scene, k) or begins_apart(scene, k):
            return k if not other or k == first + 2 else None
        if over(scene, k):
            return None
        if scene.act_named(k) or scene.deed(k) or scene.word(k) in scene.grammar.say_themselves:
            return None  # «أكد الوزير بعد قرار المجلس إغلاق الميناء …»
    return None


def quoted(scene: Scene, first: int, k: int) -> bool:
    """«أدان المجلس من جهة أخرى "…"»: words in quotation marks at token k, behind a phrase of the reporter's at `first` that no name ends."""
    if not scene.opens_quote(k) or scene.quote_end[k] - k <= WORDS:
        return False
    return scene.word(first) in scene.grammar.of and scene.word(first + 1) in scene.grammar.sides


def past_times(scene: Scene, k: int) -> int:
    """The token behind a time at token k, or behind one between commas («أعلن، الجمعة، خلال مؤتمر …»)."""
    if scene.comma(k) and k + 1 in scene.times:
        last = scene.times[k + 1]
        return last + scene.comma(last)
    return scene.times.get(k, k)


def begins_apart(scene: Scene, k: int) -> bool:
    """A noun for what is done begins at token k, behind a time, a word in quotation marks or the adjective of a paper.

    «أعلن في أيار نقل السفارة», «أعلن خلال مؤتمر "مفاجئ" استقالته», «أعلن في مؤتمر صحفي وقف الحرب»
    """
    if not scene.is_word(k) or k in scene.mentions or joined_on(scene, k) or not completed(scene, k + 1) and not scene.belongs(k):
        return False
    bases = [scene.word(k), *(scene.speech.without_pronoun(scene.word(k)) if scene.belongs(k) else ())]
    cue = scene.finite(k)
    like = cue is not None and cue.shape == "past" and not cue.prefix and cue.gender == "m" and not cue.plural and len(bases[0]) == ROOT
    deed = like or scene.fourth(k) or any(base in scene.doings.deeds or scene.masdars.fullmatch(base) for base in bases)
    return deed and (k in scene.time_ends or k - 1 in scene.quote_start or of_paper(scene, k - 1))


def of_paper(scene: Scene, k: int) -> bool:
    """Token k is an adjective of a paper or a sitting («مؤتمر صحفي», «بيان رسمي»)."""
    paper = scene.word(k - 1)
    return scene.word(k)[-1:] == scene.names.nisba and (scene.speech.is_channel(paper) or paper in scene.speech.sittings) and not scene.definite(k)


def over(scene: Scene, k: int) -> bool:
    """The phrase ends at token k, or something is told of what stands in it."""
    if short_quotation(scene, k):
        return False
    if not scene.is_word(k) or scene.that(k) or scene.relative(k) or scene.participle(k) is not None:
        return True
    return scene.finite(k) is not None and not scene.in_mention(k) and not scene.deed(k)


def short_quotation(scene: Scene, k: int) -> bool:
    """Token k opens or closes quotation marks around a word («مؤتمر "مفاجئ"»)."""
    opener = scene.quote_start.get(k, k)
    return scene.opens_quote(opener) and scene.quote_end[opener] == opener + 2


def begins(scene: Scene, k: int) -> bool:
    """A noun for what is done begins at token k, which goes with nothing before it («في ختام الاجتماع إغلاق …», «على إثرها التوصل …»)."""
    if scene.definite(k):
        own = scene.word(k - 2) in scene.grammar.prepositions and scene.word(k - 1).endswith(tuple(scene.pronouns)) and not scene.definite(k - 1)
        return own and deed(scene, k) and scene.word(k + 1) in scene.grammar.prepositions
    if not object_begins(scene, k) or scene.belongs(k) and not scene.act_named(k):
        return False
    return (free(scene, k) or in_own_paper(scene, k - 1)) and (
        scene.belongs(k) or completed(scene, k + 1) or scene.word(k + 1) in scene.grammar.that or scene.plain(k + 1) and completed(scene, k + 2)
    )


def in_own_paper(scene: Scene, k: int) -> bool:
    """Token k is a paper or talk with the pronoun of whoever speaks, right behind a preposition («في بيانه», «خلال كلمتها»)."""
    if scene.word(k - 1) not in scene.grammar.channel_prepositions:
        return False
    return any(scene.speech.is_channel(base) for base in scene.speech.without_pronoun(scene.word(k)) if base != scene.word(k))


def completed(scene: Scene, k: int) -> bool:
    """Token k is a noun with the article or with a pronoun, or a name, which completes the noun before it."""
    return scene.definite(k) or k in scene.mentions or scene.belongs(k)
