"""Names in quotation marks behind a verb of saying, told by what follows them: the words said, the preposition of the verb, whom it calls upon."""

from __future__ import annotations

from mahdar.find.statements import quoted_asides, quotes
from mahdar.find.statements.farther import object_begins
from mahdar.find.statements.met import APPOSED, Met
from mahdar.find.statements.scene import Scene

SHORT = 6  # tokens from the opening mark of a name to its closing one
TITLE, NEAR = 14, 16  # no name in quotation marks is longer; tokens from it to the words said
WORDS = 3  # words: no such name has more
ADVERB = 3  # from the opening mark of a word to its closing one


def is_name(met: Met, j: int) -> bool:
    """The quotation at token j is a name."""
    scene, close = met.scene, met.scene.quote_end[j]
    if close not in scene.quote_start or scene.colon(j - 1) or not scene.is_word(j - 1):
        return False
    if (
        before_words(met, j, close)
        or titled(met, j, close)
        or before_preposition(met, j, close)
        or with_noun(scene, j, close)
        or quoted_asides.is_aside(met, j, close)
    ):
        return True
    called = met.cue.to == "direct" and met.subject is not None and close - j <= TITLE and not clausal(scene, j)
    return called and quotes.taken_behind(scene, met.phrases, close + 1)  # «طالب الوزير "كل الصيادين في الميناء" بـ…»


def before_words(met: Met, j: int, close: int) -> bool:
    """«مدير "صندوق …" قائلا: "…"», «الخبير في مجموعة "…" للبحوث: "…"», «قالت هدى "بثقة" إنها …»: behind the quotation the words said are led to."""
    scene, cue = met.scene, met.cue
    few = close - j <= ADVERB or close - j <= SHORT and not clausal(scene, j)
    if "said" not in cue.takes and "quote" not in cue.takes or close - j > TITLE or clausal(scene, j) and close - j > ADVERB:
        return False
    for k in range(close + 1, min(close + NEAR, met.end)):
        if scene.colon(k):
            return scene.opens_quote(k + 1)
        if scene.said(k):
            return few and "said" in cue.takes and scene.word(k)[:1] not in scene.grammar.joining
        other = scene.finite(k) is not None and not scene.in_mention(k) and scene.word(k) not in scene.grammar.prepositions
        if other or scene.opens_quote(k) or scene.stops(k) or scene.is_break(k):
            return False
    return False


def titled(met: Met, j: int, close: int) -> bool:
    """«أشار تقرير بعنوان "…" إلى …»: a title, since the preposition of the verb follows it, or behind a comma «أن»."""
    scene = met.scene
    known = scene.word(j - 1) in scene.remarks.titles or paper(met, j)
    if scene.comma(close + 1) and scene.that(close + 2):
        return known and close - j <= SHORT
    return scene.word(j - 1) in scene.remarks.titles and quotes.leads_on(scene, met.cue, close + 1)


def paper(met: Met, j: int) -> bool:
    """The subject that ends before token j names nobody («تقرير», «دراسة»)."""
    if met.subject is None or met.subject.last != j:
        return False
    known = met.scene.mentions.get(met.subject.first)
    return met.subject.generic or known is not None and known[1].kind == "unnamed"


def before_preposition(met: Met, j: int, close: int) -> bool:
    """«دعت "لجنة …" إلى …», «أكدت قيادة الحلف "حلف …" على …»: the preposition of the verb, a word of its own, right behind words that are no clause."""
    scene = met.scene
    if clausal(scene, j) or close - j > TITLE or scene.word(close + 1) not in met.phrases:
        return False
    behind = met.subject is not None and met.subject.last == j and not met.before
    return j == met.i + 1 and not met.before or behind and scene.definite(j - 1) and not scene.definite(j + 1)


def with_noun(scene: Scene, j: int, close: int) -> bool:
    """«عن المتحدث باسم تمرين "…" تنويهه …»: behind the name a noun with a pronoun reports the words."""
    return close - j <= SHORT and any(cue.shape == "noun" and cue.pronoun for cue in scene.cues(close + 1))


def clausal(scene: Scene, j: int) -> bool:
    """The quotation at token j begins like a clause."""
    word = scene.word(j + 1)
    known = scene.names.word(word)
    return scene.verbal(j + 1) or scene.tenses.of(word) == "past" or known.verb and not known.ordinary or scene.that(j + 1) or scene.said(j + 1)


def subject(met: Met, j: int) -> bool:
    """The quotation at token j, right behind the verb, names whoever says the words."""
    close = met.scene.quote_end[j]
    if met.before or met.subject is not None or j != met.i + 1 or close not in met.scene.quote_start:
        return False
    return called_upon(met, j) or before_preposition(met, j, close) or before_object(met, j, close)


def before_object(met: Met, j: int, close: int) -> bool:
    """«أكدت "ليلي نور" في مقالها وقوع …», «انتقد "بحر" صديقه»: a name with a word that no table knows, and behind it what it says something of."""
    scene = met.scene
    words = [k for k in range(j + 1, close) if scene.is_word(k)]
    if len(words) > WORDS or clausal(scene, j) or any(scene.definite(k) for k in words) or all(known(scene, k) for k in words):
        return False
    k = close + 1
    if scene.word(k) in scene.grammar.channel_prepositions and scene.owned_noun(k + 1):
        k += 2
    return object_begins(scene, k) or k not in scene.times and (scene.definite(k) or scene.somebody(k)) and scene.plain(k) and not nisba(scene, k)


def known(scene: Scene, k: int) -> bool:
    """Token k is a word with the article or one that the tables know as no name."""
    word = scene.names.word(scene.word(k))
    return bool(word.definite or word.ordinary or word.verb or word.stop or word.state or word.quality) or scene.word(k) in scene.names.heads


def nisba(scene: Scene, k: int) -> bool:
    """Token k is an adjective with the article, which describes the name before it («"نور" التركية»)."""
    word = scene.names.word(scene.word(k)[2:] if scene.definite(k) else scene.word(k))
    return bool(word.state) or word.quality or word.text.endswith(tuple(scene.grammar.of_kind)) or bool(scene.names.word(scene.word(k)).state)


def called_upon(met: Met, j: int) -> bool:
    """«طالبت "المالية" التجار بـ…»: right behind a verb of calling upon somebody a quoted name, and then whoever is called upon."""
    scene, close = met.scene, met.scene.quote_end[j]
    if met.cue.to != "direct" or met.before or j != met.i + 1 or close - j > SHORT or clausal(scene, j):
        return False
    if not (scene.plain(close + 1) or close + 1 in scene.mentions):
        return False
    return any(quotes.taken_behind(scene, met.phrases, k) for k in range(close + 2, min(close + 2 * APPOSED, met.end)))
