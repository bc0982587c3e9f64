"""Words that are written like words of saying and are others: «وعدت من أهم الموانئ», «لتنفيذ رد "عسكري"», «ليس مستبعدا أن …», «هاتفا "النجمة"»."""

from __future__ import annotations

from mahdar.find.statements.deeds import heads
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

WORTH = 5  # tokens from «دون» to what is worth telling
SHORT = 4  # tokens from a noun to the mark that closes its adjective


def no_telling(scene: Scene, i: int, cue: CueForm) -> str | None:
    """Why the verb or participle at token i is another word, None when it may report."""
    if cue.shape == "participle":
        if likely(scene, i, cue):
            return "said of a thing by nobody who is named"
        return "a noun for two" if two_things(scene, i, cue) else None
    if worth_telling(scene, i):
        return "hardly worth telling: nobody tells it"
    if cue.shape == "past" and (was_counted(scene, i) or with_quoted_adjective(scene, i, cue)):
        return "another word, that is written like a verb of saying"
    return None


def likely(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ليس مستبعدا أن …», «بات مؤكدا أن …»: what a thing is, or is not."""
    return cue.gender == "m" and scene.word(i - 1) in scene.untold.being and scene.word(i)[:-1] in scene.untold.held_likely


def two_things(scene: Scene, i: int, cue: CueForm) -> bool:
    """«هاتفا "النجمة" و"القمر"»: two of them, with their names in quotation marks."""
    if scene.word(i)[cue.prefix :] not in scene.untold.duals or not scene.opens_quote(i + 1):
        return False
    behind = scene.quote_end[i + 1] + 1
    return scene.word(behind) == scene.names.conjunction and scene.opens_quote(behind + 1)


def worth_telling(scene: Scene, i: int) -> bool:
    """«دون أي أضرار تذكر», «بلا خسائر تذكر»: behind a noun without the article of which there is hardly any."""
    if scene.word(i) not in scene.untold.worth_telling or scene.that(i + 1) or i + 1 in scene.mentions or not scene.plain(i - 1) or scene.definite(i - 1):
        return False
    for k in range(i - 2, max(i - WORTH, scene.sentence_start[i]) - 1, -1):
        if not scene.is_word(k):
            return False
        if scene.word(k) in scene.untold.hardly_any:
            return True
    return False


def was_counted(scene: Scene, i: int) -> bool:
    """«وعدت من أهم موانئ الجزيرة»: it was counted among them."""
    like = scene.word(i) in scene.untold.like_promised
    return like and scene.word(i + 1) in scene.grammar.of and scene.word(i + 2) in scene.untold.foremost


def with_quoted_adjective(scene: Scene, i: int, cue: CueForm) -> bool:
    """«لتنفيذ رد "عسكري" محتمل»: behind a noun without the article stands another, with an adjective in quotation marks."""
    if cue.lemma not in scene.speech.lookalikes or cue.prefix or cue.plural or cue.gender != "m" or not scene.opens_quote(i + 1):
        return False
    close = scene.quote_end[i + 1]
    inside = close - i <= SHORT and scene.is_word(close + 1) and scene.is_word(i - 1) and not scene.definite(i - 1)
    return inside and not (heads(scene, i) or scene.in_mention(i - 1) or i - 1 in scene.times)
