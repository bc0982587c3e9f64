"""Constructions around a verb or participle of saying.  Each is named in reading order and yields at most one draft."""

from __future__ import annotations

from mahdar.find.statements.asserted import spelt, unsaid
from mahdar.find.statements.begun_behind import begun_behind
from mahdar.find.statements.bound_pasts import like_owned_noun
from mahdar.find.statements.deeds import preposition
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.drafting import (
    draft,
)
from mahdar.find.statements.formerly import said_formerly
from mahdar.find.statements.masdars_read import completed_by_genitive
from mahdar.find.statements.no_actors import described_noun, in_name
from mahdar.find.statements.object_attributes import past_attribute
from mahdar.find.statements.object_heads import from_head
from mahdar.find.statements.object_starts import past_start
from mahdar.find.statements.object_tails import past_tail
from mahdar.find.statements.opened_before import opened_before
from mahdar.find.statements.places import (
    At,
    accused,
    accused_alone,
    accused_himself,
    after,
    apart,
    bare_verb,
    before_colon,
    finite,
    heads_clause,
    held_this,
    held_to_be,
    leads,
    maybe_subject,
    once_said,
    suffers,
    verb_place,
    wordy,
)
from mahdar.find.statements.reasons import gave_up
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.set_phrases import set_phrase
from mahdar.find.statements.subjects import crosses, subject_before
from mahdar.find.statements.subjects_led import led_before
from mahdar.find.statements.subjects_whole import whole, with_whole_subject
from mahdar.find.statements.supposed import aim_joined, completes_need, masdar_listed, masdar_with_pronoun
from mahdar.find.statements.things import object_of
from mahdar.find.statements.tightens import made_strict
from mahdar.find.statements.topics import topic
from mahdar.find.statements.untold_words import no_telling
from mahdar.find.statements.walk import Walker
from mahdar.lexicon.speech import CueForm


def readings(scene: Scene, i: int) -> list[At]:
    """Token i as every cue it can be, with where each leads."""
    found = []
    for cue in scene.cues(i):
        if cue.shape != "noun" and (why := ruled_out(scene, i, cue)):
            scene.because(i, why)
        elif cue.shape != "noun":
            before = None if cue.shape == "participle" else standing_before(scene, i, cue)
            held = before is not None and (scene.word(i + 1) in scene.grammar.in_it and holder(scene, before) or in_paper_of(scene, before, i))
            if held or before is not None and scene.relative(i - 1) and scene.somebody(i + 1):
                before = None
            if before is not None and before.last < i and not before.generic and not scene.relative(i - 1):
                before = whole(scene, before, i)
            walker = Walker(scene, i, cue, before)
            reach = set_phrase(scene, walker) if cue.beside else past_attribute(walker, past_tail(walker, from_head(walker, with_whole_subject(scene, walker))))
            reach = reach if cue.beside else past_start(walker, reach)
            found.append(At(scene, i, cue, before, reach if cue.beside else begun_behind(walker, reach)))
            if scene.trace is not None and found[-1].reach is None:
                scene.because(i, gave_up(walker))
    return found


def standing_before(scene: Scene, i: int, cue: CueForm) -> Run | None:
    """The subject that stands before the verb at token i."""
    return topic(scene, i, cue) or said_formerly(scene, i) or (None if cue.prefix else subject_before(scene, i, cue) or led_before(scene, i, cue))


def holder(scene: Scene, before: Run) -> bool:
    """What stands before «التي تعهدت فيها …» holds the words and does not say them: a document, no person, body or state."""
    known = scene.mentions.get(before.first)
    return known is None or known[1].kind == "unnamed"


def in_paper_of(scene: Scene, before: Run, i: int) -> bool:
    """«وفي بيان أكد الوزير …»: the paper before the verb is where somebody says it, who stands behind the verb."""
    if not scene.bare_in(scene.word(before.first - 1), scene.grammar.channel_prepositions) or not holder(scene, before) or scene.relative(i - 1):
        return False
    known = scene.mentions.get(i + 1)
    return known is not None and known[1].kind in ("person", "office", "body", "state") and known[1].span.start == scene.page.start[i + 1]


def counted(scene: Scene, i: int) -> bool:
    """«سجن 37 متهما», «أربعة من خمسة (80٪) مجيبين»: a number stands before token i, with a letter that clings to it, in brackets or without."""
    share = scene.word(i - 1) == ")" and scene.page.raw[i - 2][-1:] in ("%", "\u066a")
    return share or scene.number(i - 1) or scene.page.raw[i - 1][-1:].isdigit()


def governed(scene: Scene, i: int, cue: CueForm) -> str | None:
    """«إلى مواصلة العمل», «غير مؤكدة»: a preposition governs a noun, unless it is an adverb here («من قبل مشيرة إلى …»)."""
    governor, two, grammar = scene.word(i - 1), scene.word(i - 2), scene.grammar
    if cue.prefix or governor not in grammar.before_nouns or scene.word(i)[-1:] in grammar.accusative:
        return None
    adverb = governor in grammar.after_that | grammar.before_that_time and (two in grammar.of or scene.bare_in(two, grammar.meanwhile))
    return None if adverb else "a noun here, after a preposition"


def no_participle(scene: Scene, i: int, cue: CueForm) -> str | None:
    """Why what is written like a participle is none that reports here; None when it may be one."""
    masdar = scene.negation(i - 1) and scene.word(i)[-1:] in scene.grammar.feminine  # «عدم متابعة الأمر»
    if made_strict(scene, i, cue):
        return "an adjective of the word before it"
    led = scene.that(i + 1) or scene.said(i + 1) or scene.colon(i + 1) or scene.opens_quote(i + 1)  # «في عام 2012 قائلا إن …»
    return "so many are counted" if counted(scene, i) and (cue.plural or not led) else "negated, a masdar here" if masdar else governed(scene, i, cue)


def ruled_out(scene: Scene, i: int, cue: CueForm) -> str | None:
    """Why the word is no cue here: part of a name, no verb in this place, negated, impersonal …; None when it may be one."""
    if in_name(scene, i, cue):
        return "part of a name"
    if (why := no_telling(scene, i, cue)) is not None:
        return why
    if cue.shape == "participle":
        return no_participle(scene, i, cue)
    if scene.word(i - 1) in scene.doings.extent or cue.pronoun is not None and scene.word(i - 1) in scene.grammar.according:
        return "a noun here: «to the extent of»"
    if cue.shape == "present" and scene.word(i - 1) in scene.doings.until:
        return "what is still to be said"
    if scene.word(i + 1) in scene.grammar.anaphora and not held_this(scene, i, cue) or described_with(scene, i, cue):
        return "what is said stands elsewhere: only a pronoun follows"
    if scene.opens_quote(i - 1) and scene.quote_end[i - 1] == i + 1:
        return "a word in quotation marks"
    if cue.prefix and cue.shape == "past" and scene.bare_in(scene.word(i - 1), scene.grammar.may):
        return "its first letter is no conjunction here"  # «قد ودعت»
    if cue.after and scene.word(i + 1) != scene.fold(cue.after) and not in_paper(scene, i, cue):
        return f"reports only before {cue.after!r}"
    if not cue.prefix and scene.bare_in(scene.word(i - 1), scene.grammar.takes_place):
        return "a masdar here: something takes place"
    if preposition(scene, i, cue):
        return "a preposition here"
    if aim_joined(scene, i, cue) or masdar_with_pronoun(scene, i, cue) or masdar_listed(scene, i, cue) or completed_by_genitive(scene, i, cue):
        return "a masdar here"
    if dual_like_noun(scene, i, cue) or like_owned_noun(scene, i, cue):
        return "written like a noun in the accusative or with its owner"
    like_noun = cue.shape == "present" or cue.lemma in scene.speech.lookalikes
    whole_noun = cue.prefix == 1 and scene.word(i) in scene.names.ordinary  # «لكل فرد أن …»
    if (not cue.prefix and like_noun or whole_noun) and scene.word(i - 1) in scene.grammar.before_nouns and (whole_noun or not scene.that(i + 1)):
        return "a noun here, after a preposition"
    if completes_need(scene, i, cue):
        return "a masdar here: what is needed"
    like_past = cue.lemma in scene.speech.lookalikes and cue.shape == "past" and not (cue.prefix or cue.plural) and cue.gender == "m"
    if like_past and (scene.number(i - 1) or not verb_place(scene, i) or object_of(scene, i)) and not opened_before(scene, i):
        return "written like a noun, where no verb can stand"
    if like_past and (of_state(scene, i, cue) or described_noun(scene, i, cue)):
        return "written like a noun, with an adjective or what completes it behind"
    return unsaid(scene, i, cue) if spelt(scene, i, cue) else "by its vowels another word"


def described_with(scene: Scene, i: int, cue: CueForm) -> bool:
    """«الوصف الذي وصفه به المذيع»: with which somebody described another, a pronoun tells."""
    behind = scene.word(i + 1) in scene.doings.by_it and (scene.plain(i + 2) or i + 2 in scene.mentions)
    return behind and cue.pronoun is not None and "predicate" in cue.takes and scene.relative(i - 1)


def dual_like_noun(scene: Scene, i: int, cue: CueForm) -> bool:
    """«تعهدا» is a verb only behind a relative pronoun for two, or joined by «و» behind a comma or a full stop."""
    if cue.lemma not in scene.speech.lookalikes or cue.shape != "past" or not cue.plural or scene.word(i)[-2:] in scene.grammar.they:
        return False
    return not (scene.relative(i - 1) or cue.prefix and scene.mark(i - 1))


def in_paper(scene: Scene, i: int, cue: CueForm) -> bool:
    """«أصدرت الوزارة بيانا جاء فيه أن …»: what stands in the paper that was told of follows."""
    within = scene.word(i + 1) in scene.grammar.in_it and scene.word(i + 1).startswith(scene.fold(cue.after or ""))
    return within and (scene.that(i + 2) or scene.colon(i + 2) or scene.opens_quote(i + 2))


def of_state(scene: Scene, i: int, cue: CueForm) -> bool:
    """A state right behind the word at i cannot be its subject by its gender, nor its object («رد سوريا لا يكفي», «رفض تركيا القاطع»)."""
    known = scene.mentions.get(i + 1)
    state = known is not None and known[1].kind == "state" and known[1].span.start == scene.page.start[i + 1]
    free = cue.to != "direct" and scene.word(i - 1) not in scene.grammar.before_past
    return state and free and known is not None and known[1].gender == "f"


def cue_speaker_clause(at: At) -> Draft | None:
    """«قال الوزير إن …»"""
    return draft(at, "cue_speaker_clause") if leads(at, "clause") and finite(at) and after(at) else None


def speaker_cue_clause(at: At) -> Draft | None:
    """«لكن الوزير قال إن …»"""
    return draft(at, "speaker_cue_clause") if leads(at, "clause") and finite(at) and at.before else None


def cue_clause(at: At) -> Draft | None:
    """«وأضاف أن …»"""
    return draft(at, "cue_clause") if leads(at, "clause") and finite(at) and not at.cue.weak and bare_verb(at) else None


def cue_speaker_quote(at: At) -> Draft | None:
    """«قال الوزير: "…"»"""
    return draft(at, "cue_speaker_quote") if leads(at, "quote", "colon") and finite(at) and after(at) else None


def speaker_cue_quote(at: At) -> Draft | None:
    """«الصحيفة كتبت: …»"""
    return draft(at, "speaker_cue_quote") if leads(at, "quote", "colon") and finite(at) and at.before else None


def cue_quote(at: At) -> Draft | None:
    """«وتابع: "…"»"""
    return draft(at, "cue_quote") if leads(at, "quote", "colon") and finite(at) and (not at.cue.weak or before_colon(at)) else None


def participle_clause(at: At) -> Draft | None:
    """«، مؤكدا أن …»"""
    return draft(at, "participle_clause") if leads(at, "clause") and at.cue.shape == "participle" else None


def participle_quote(at: At) -> Draft | None:
    """«، قائلا: "…"»"""
    return draft(at, "participle_quote") if leads(at, "quote", "colon") and at.cue.shape == "participle" else None


def cue_speaker_phrase(at: At) -> Draft | None:
    """«دعا الوزير إلى …»"""
    ready = leads(at, "phrase") and finite(at) and after(at)
    return draft(at, "cue_speaker_phrase") if ready and wordy(at) and not accused_alone(at) else None


def speaker_cue_phrase(at: At) -> Draft | None:
    """«موسكو تطالب بـ…»"""
    ready = leads(at, "phrase") and finite(at) and at.before and wordy(at)
    return draft(at, "speaker_cue_phrase") if ready and not accused_himself(at) else None


def cue_phrase(at: At) -> Draft | None:
    """«ودعا إلى …»"""
    ready = leads(at, "phrase") and finite(at) and not at.cue.weak and heads_clause(at)
    return draft(at, "cue_phrase") if ready and wordy(at) and not accused(at) else None


def participle_phrase(at: At) -> Draft | None:
    """«، داعيا إلى …»"""
    ready = leads(at, "phrase") and at.cue.shape == "participle" and apart(at) and wordy(at)
    return draft(at, "participle_phrase") if ready and not suffers(at) else None


def cue_speaker_object(at: At) -> Draft | None:
    """«رفض الوزير …»"""
    return draft(at, "cue_speaker_object") if leads(at, "object") and finite(at) and after(at) and wordy(at) and not held_to_be(at) else None


def speaker_cue_object(at: At) -> Draft | None:
    """«موسكو ترفض …»"""
    return draft(at, "speaker_cue_object") if leads(at, "object") and finite(at) and at.before and wordy(at) and not held_to_be(at) else None


def cue_object(at: At) -> Draft | None:
    """«ونفى …»"""
    before = at.scene.word(at.i - 1)
    opened = (before in at.scene.grammar.openers and before not in at.scene.grammar.that) or at.scene.word(at.i + 1) in at.scene.grammar.in_it
    alone = at.cue.prefix or at.cue.pronoun or before in at.scene.grammar.relatives or opened or once_said(at)
    if "predicate" in at.cue.takes and not at.cue.pronoun and (at.cue.shape == "present" or not (at.cue.prefix or opened or once_said(at))):
        return None
    scene = at.scene
    ready = leads(at, "object") and finite(at) and alone and not at.cue.weak
    return draft(at, "cue_object") if ready and wordy(at) and not maybe_subject(at) and not crosses(scene, at.i - 1, at.cue) else None


def participle_object(at: At) -> Draft | None:
    """«، رافضا …»"""
    return draft(at, "participle_object") if leads(at, "object") and at.cue.shape == "participle" and apart(at) and wordy(at) else None


VERBS = (
    cue_speaker_clause, speaker_cue_clause, cue_clause, cue_speaker_quote, speaker_cue_quote, cue_quote,
    participle_clause, participle_quote, cue_speaker_phrase, speaker_cue_phrase, cue_phrase, participle_phrase,
    cue_speaker_object, speaker_cue_object, cue_object, participle_object,
)  # fmt: skip
