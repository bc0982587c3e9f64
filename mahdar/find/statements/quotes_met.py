"""What a quotation is that a walk meets: words said, a name, the subject, the head of the object."""

from __future__ import annotations

from mahdar.find.statements import quoted_asides, quoted_names, quotes
from mahdar.find.statements.begun_later import spelt_letters
from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import object_begins
from mahdar.find.statements.met import APPOSED, NAME, OBJECTS, Met
from mahdar.find.statements.quotes import PART_OF_OBJECT, leads_on, nickname
from mahdar.find.statements.things import says_who

PAIR = 2  # from a quotation's opening mark to its closing one, around a single word
WORD_OR_TWO, LONG_NAME = 4, 8  # tokens from a quotation's opening mark to its closing one


def quoted_head(met: Met, j: int) -> bool:
    """The object begins with quotation marks («ينفي "خطأ" الحارس», «مبديا "قلقه الشديد" حيال …»), behind the subject or a participle."""
    scene, close = met.scene, met.scene.quote_end[j]
    known = met.before is not None or met.subject is not None or met.cue.shape == "participle"
    if "object" not in met.cue.takes or not known or met.object is not None or met.adjunct or close not in scene.quote_start or met.relative:
        return False
    own = scene.belongs(j + 1) and close - j <= WORD_OR_TWO and scene.word(close + 1) in scene.grammar.prepositions
    head = close - j == PAIR and (scene.plain(close + 1) or close + 1 in scene.mentions) and not scene.accusative(close + 1)
    return (own or head or quotes.described_later(scene, j)) and scene.plain(j + 1)


def takes_quote(met: Met, j: int) -> bool:
    """A quotation may follow the cue: verbs of speech take one, those of deeds only when it is long enough to be words said."""
    if (
        met.cue.weak
        and "quote" not in met.cue.takes
        or met.object is not None
        and "predicate" in met.cue.takes
        or any(c.shape == "noun" and c.pronoun for c in met.scene.cues(j - 1))
        or met.scene.word(met.i - 1) in met.scene.grammar.questions
        or joined_to_clause(met, j)
    ):
        return False
    if "quote" in met.cue.takes or "said" in met.cue.takes or "clause" in met.cue.takes:
        least = PART_OF_OBJECT if met.scene.word(j - 1) in met.scene.grammar.prepositions else WORD_OR_TWO
        return not met.adjunct or met.scene.quote_end[j] - j > least
    if met.scene.word(met.i) in met.scene.grammar.prepositions:
        return False
    return bool(met.phrases) and not met.adjunct and met.scene.quote_end[j] - j >= PART_OF_OBJECT


def joined_to_clause(met: Met, j: int) -> bool:
    """«أبلغوا الشرطة التي "عثرت …"», «تحدث مع نظيره و"وافق …"», «… لكن "الوقت …"», «استهداف الناس "الذين …"»: the quotation at j goes on with a clause."""
    scene, before = met.scene, met.scene.word(j - 1)
    if j - 1 <= met.i or scene.colon(j - 1):
        return False
    other = before in scene.grammar.joining or scene.bare_in(before, scene.grammar.but | scene.grammar.but_he)
    return other or scene.relative(j - 1) or scene.relative(j + 1) and scene.is_word(j - 1)


def is_named(met: Met, j: int) -> bool:
    """The quotation at j is a name, or part of a mention."""
    scene = met.scene
    if quoted_subject(met, j) or (scene.word(j - 1) in scene.grammar.to_letter and scene.quote_end[j] - j <= NAME):
        return True
    if met.adjunct and quotes.named_thing(scene, j, met.end):
        return True
    if nickname(scene, met.cue, j, met.end) or leads_on(scene, met.cue, scene.quote_end[j] + 1) and scene.quote_end[j] - j <= WORD_OR_TWO:
        return True
    if title_of(met, j) or called_so(met, j) or quoted_asides.unclosed(met, j, scene.quote_end[j]) is not None:
        return True
    whole = scene.mentions.get(j + 1)
    if whole is not None and whole[0] == scene.quote_end[j] and whole[1].kind == "body" and not scene.colon(j - 1):
        return True
    return (
        scene.names_something(j)
        or not scene.colon(j - 1)
        and spelt_letters(scene, j)
        or house(met, j)
        or quoted_names.is_name(met, j)
        or says_who(scene, j, met.end, met.phrases)
        or (scene.in_mention(j) and scene.in_mention(j - 1) and scene.quote_end[j] - j <= NAME)
    )


def title_of(met: Met, j: int) -> bool:
    """«كشفت الممثلة …، نجمة المسلسل "…"، عن زواجها»: right behind a noun, and behind a comma stands what the verb leads to its words with."""
    scene, close = met.scene, met.scene.quote_end[j]
    return scene.plain(j - 1) and close - j <= LONG_NAME and scene.comma(close + 1) and leads_on(scene, met.cue, close + 2)


def called_so(met: Met, j: int) -> bool:
    """«أعلن موافقته على مشروع "نظام المرور" الذي …»: a few words, no clause, name the thing before them, of which a relative clause tells."""
    scene, close = met.scene, met.scene.quote_end[j]
    behind = (met.adjunct or met.object is not None) and scene.plain(j - 1) and not scene.definite(j - 1) and j - 1 not in scene.times
    few = close - j <= LONG_NAME and not (scene.verbal(j + 1) or scene.that(j + 1) or scene.said(j + 1))
    return behind and few and j not in scene.mention_before and scene.relative(close + 1)


def house(met: Met, j: int) -> bool:
    """A short quotation after a preposition, with a colon and the words said soon behind it («الخبير لدى "…" للأوراق المالية: …»)."""
    scene, close = met.scene, met.scene.quote_end[j]
    near = range(close + 1, min(close + LONG_NAME, met.end))
    return close - j <= LONG_NAME and scene.word(j - 1) in scene.grammar.prepositions and any(scene.colon(k) for k in near)


def quoted_word(met: Met, j: int) -> bool:
    """After an object a short quotation is part of it and no words said."""
    found = met.object is not None or (met.subject is not None and met.subject.generic)
    return found and met.scene.quote_end[j] - j < (PART_OF_OBJECT if OBJECTS & set(met.cue.takes) else WORD_OR_TWO)


def quoted_subject(met: Met, j: int) -> bool:
    """A short quotation right after the verb, with a colon or «أن» soon after it, names the one who speaks."""
    scene, close = met.scene, met.scene.quote_end[j]
    if met.cue.shape == "participle" and met.cue.to == "direct":
        return False  # «متهمة "النخبة" بأنها …»
    if quoted_names.subject(met, j):
        return True
    if met.before or met.subject is not None and j in scene.quote_end and scene.that(close + 1):
        return scene.that(close + 1) and close - j <= LONG_NAME
    if j != met.i + (2 if met.cue.after else 1) or close - j > NAME or close + 1 in scene.mentions:
        return False
    if met.cue.relay:
        return True
    after = scene.times.get(close + 1, close + 1)
    if quotes.taken_behind(scene, met.phrases, after) or OBJECTS & set(met.cue.takes) and object_begins(scene, after):
        return True
    for k in range(close + 1, min(close + APPOSED, met.end)):
        if scene.colon(k) or scene.that(k):
            return True
        if scene.finite(k) is not None and not scene.in_mention(k):
            return False
    return False


def past_quoted(met: Met, j: int) -> int:
    """Past a quotation that is a name."""
    if (led := quoted_asides.unclosed(met, j, met.scene.quote_end[j])) is not None:
        return led
    last = met.scene.quote_end[j] + 1
    if met.subject is None and not met.owned and quoted_subject(met, j):
        met.subject = Run(j, last)
    if met.subject is not None and met.subject.generic and met.subject.last == j and met.scene.two(met.scene.word(j - 1)) != met.scene.word(j - 1):
        last = both(met, last)
        met.subject = Run(met.subject.first, last, generic=True)
    return last


def both(met: Met, last: int) -> int:
    """The end of two names in quotation marks, the first of which ends at `last` («صحيفتا "…" و"…"»)."""
    scene = met.scene
    joined = scene.word(last) in scene.grammar.joining and scene.opens_quote(last + 1)
    return scene.quote_end[last + 1] + 1 if joined else last
