"""From a cue and where it leads to the draft of a statement: its words, who says them, how far the cue reaches."""

from __future__ import annotations

import msgspec

from mahdar.find.closed import either, without
from mahdar.find.statements import going_on
from mahdar.find.statements.asserted import conditional, future, supposed, what_is_said
from mahdar.find.statements.begun_later import from_modal, past_source
from mahdar.find.statements.belonging import is_name
from mahdar.find.statements.deeds import no_speech
from mahdar.find.statements.doings import nothing_said
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.formerly import said_formerly
from mahdar.find.statements.held_there import held_there
from mahdar.find.statements.idioms import idiom
from mahdar.find.statements.layout import IF
from mahdar.find.statements.many_accusers import parted
from mahdar.find.statements.nobody_said import nobody_said
from mahdar.find.statements.passed_within import heard_him
from mahdar.find.statements.places import (
    At,
)
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import QUOTED_NAME, Scene
from mahdar.find.statements.sources_whole import heard_whole
from mahdar.find.statements.supposed import asked_whether
from mahdar.find.statements.told_named import counsels, told_who
from mahdar.find.statements.told_two import two_told
from mahdar.find.statements.unspoken import unspoken
from mahdar.find.statements.worded import word_beside
from mahdar.lexicon.speech import CueForm


def refused(at: At, reach: Reach) -> str | None:
    """Why a verb with words ahead of it makes no statement of its own, None when it may."""
    scene = at.scene
    if asked_whether(scene, at.before):
        return "it is asked whether it is said"
    if reach.kind in ("phrase", "object"):
        if supposed(scene, at.i, at.cue) or conditional(scene, at.before) or future(scene, at.i, at.cue):
            return "it is only told of as possible, with no words of its own"
        if own_words(scene, at.i):
            return "the speaker's own words, not another's"  # «قالت إنها ترفض …»
        if at.cue.shape == "present" and scene.word(at.i - 1) in scene.grammar.to_do:
            return "what is to be done, not what was said"  # «قبل أن ترفض …»
    if reach.subject is None and own_clause(scene, at.i, at.cue, reach):
        return "the speaker's own words, not another's"  # «قال إنه يتوقع أن …»
    if (why := no_speech(scene, at.i, at.cue, reach)) is not None:
        return why
    if scene.page.depth[at.i] and (reach.subject is None or reach.kind not in ("clause", "quote", "colon")):
        return "inside a quotation, with no source of its own"
    if at.cue.relay and held_there(scene, at.i, reach):
        return "what is passed on holds the words, and another verb tells them"  # «نقلت الوكالة البيان الذي جاء فيه: …»
    why = nothing_said(scene, at.i, at.cue, reach) or unspoken(scene, at.i, at.cue, reach) or idiom(scene, at.i, at.cue, reach)
    return why or nobody_said(scene, at.i, at.cue, reach)


def draft(at: At, rule: str) -> Draft | None:
    """The draft of a statement, its content still reaching to the end of the sentence."""
    scene, met = at.scene, at.reach
    reach = past_pronoun(scene, met)
    assert reach is not None and met is not None
    why, (content, fixed) = refused(at, met), content_of(scene, past_preposition(at, reach))
    if why is not None or content is None:
        scene.because(at.i, why or "no words follow")
        return None
    content = said_to_be(scene, at.i, content)
    reach, mention, addressee = told_whom(at, reach)
    relay: list[Run] = []
    heard = heard_from(scene, at, reach)
    if heard is not None:
        mention, relay = heard, [before_whom(scene, reach.subject)] if reach.subject else []
    elif at.cue.relay and heard_him(scene, at.i, reach.at):
        mention, relay = None, [reach.subject] if reach.subject else []
    return Draft(
        rule=rule,
        act=act_of(at),
        cue=Run(heard.first - 2, heard.first) if heard and not at.cue.relay and scene.word(heard.first - 2) in scene.grammar.quoting else cue_run(at),
        content=[content],
        opens=opening_token(at),
        mention=mention,
        relay=relay,
        fixed=fixed,
        joins=joins(at),
        addressee=addressee,
        calls=lone(at, reach) and (at.cue.prefix > 0 or relative_subject(at, reach) or joined_by_word(scene, at.i)),
        heard=finite_heard(at),
        direct=lone(at, reach) and at.cue.pronoun is None and reach.kind == "phrase",
        hypothetical=supposed(scene, at.i, at.cue) or future(scene, at.i, at.cue) or conditional(scene, at.before),
        gap=(at.i + 1, reach.at),
        gender=at.cue.gender,
        plural=at.cue.plural,
        shape=at.cue.shape,
        noun_phrase=reach.kind in ("phrase", "object") and not its_being(scene, reach),
        predicate="predicate" in at.cue.takes,
    )


def said_to_be(scene: Scene, i: int, content: Run) -> Run:
    """Of «ما قال إنه كنز، ثم سافر» the content up to the comma behind which the narrator goes on with a verb; other contents as they are."""
    if not what_is_said(scene, i):
        return content
    tense, joining = scene.tenses.of, scene.grammar.joining
    for k in range(content.first, content.last - 1):
        word = scene.word(k + 1)
        if scene.comma(k) and not scene.page.depth[k] and word[:1] in joining and "past" in (tense(word), tense(word[1:])):
            return msgspec.structs.replace(content, last=k)
    return content


def its_being(scene: Scene, reach: Reach) -> bool:
    """«أشار إلى كونها مريضة», «برر ذلك بكونه غريبا»: a noun with its subject that leads to a clause as «أن» does."""
    return scene.word(reach.at)[reach.skip > 0 :] in scene.extents.its_being


def told_whom(at: At, reach: Reach) -> tuple[Reach, Run | None, Run | None]:
    """Who speaks and who is told, where the verb has both behind it or only the one told; the reach with these."""
    mention, addressee = reach.subject, reach.addressee
    aimed = at.cue.aimed and at.before is None and at.cue.pronoun is None and addressee is None and at.cue.shape != "participle"
    if aimed and (two := told_who(at.scene, mention) or two_told(at.scene, mention, reach.at)) is not None:
        mention, addressee = two
        return msgspec.structs.replace(reach, subject=mention, addressee=addressee), mention, addressee
    direct = at.cue.to == "direct" and at.before is None and at.cue.pronoun is None and at.cue.shape != "participle"
    if direct and mention is not None and (both := parted(at.scene, with_hearer(mention, addressee))) is not None:
        return msgspec.structs.replace(reach, subject=both[0], addressee=both[1]), both[0], both[1]
    if aimed and not (advises(at, mention) or counsels(at.scene, at.cue, mention)):
        return reach, None, mention
    return reach, mention, addressee


def with_hearer(subject: Run, heard: Run | None) -> Run:
    """The subject with the hearer found right behind it, whose first noun may have been taken for part of the subject."""
    return subject if heard is None or heard.first != subject.last else Run(subject.first, heard.last, subject.skip, subject.generic)


def advises(at: At, subject: Run | None) -> bool:
    """«ينصح الخبراء بـ…»: several of whom a table knows that they are asked for what they know, in no oblique case, advise."""
    if subject is None or at.cue.act != "demand" or at.cue.gender != "m" or at.cue.plural:
        return False
    scene, word = at.scene, at.scene.word(subject.first)
    known = any(head.kind in ("unnamed", "office") and head.plural and head.sex == "m" for head in scene.names.heads.get(word, ()))
    alone = subject.last - subject.first == 1 or subject.first in scene.mentions and scene.mentions[subject.first][0] == subject.last
    return known and alone and not word.endswith(scene.names.naming.oblique)


def past_pronoun(scene: Scene, reach: Reach | None) -> Reach | None:
    """Behind a pronoun that stands alone for the object only what is said of it is content («واصفا إياه بـ…»)."""
    if reach is None or scene.word(reach.at) not in scene.grammar.him:
        return reach
    j = reach.at + 1
    by = next((letter for letter in scene.grammar.clinging if scene.clings(j, letter)), None)
    skip = scene.particle_length(j) if by is not None and scene.word(j) != by else 0
    return msgspec.structs.replace(reach, at=j + (scene.that(j) or scene.word(j) == by), skip=skip)


def past_preposition(at: At, reach: Reach) -> Reach:
    """Behind a preposition of the verb that stands inside the quotation («عبر "عن أسفه …"»)."""
    scene, reach = at.scene, past_source(at.scene, from_modal(at.scene, at.i, reach))
    j = reach.at
    if reach.kind == "clause" and scene.colon(j) and scene.opens_quote(j + 1):
        return msgspec.structs.replace(reach, kind="colon", at=j + 1)  # «قال إن: "…"»
    taken = reach.kind == "quote" and scene.opens_quote(j) and any(len(t) > 1 and scene.word(j + 1) == scene.fold(t) for t in at.cue.takes)
    return msgspec.structs.replace(reach, kind="phrase", at=j + 2) if taken else reach


def own_words(scene: Scene, i: int) -> bool:
    """The verb at token i goes on with the speaker's own words («قالت إنها ترفض …», «إن بلاده ترفض …»)."""
    if scene.that(i - 2) and scene.plain(i - 1) and not scene.in_mention(i - 1) and owned(scene, i - 1):
        return True
    if scene.word(i - 2) in without(scene.grammar.but_that, scene.grammar.despite):
        return False  # «إلا أنه دعا البحارة إلى …»
    return scene.that(i - 1) and not scene.and_that(i - 1) and said_formerly(scene, i) is None


def own_clause(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«قال إنه يتوقع أن …», «بأنها ردت عليه "بالأكاذيب"»: right behind «إن» with its pronoun, in the present, or before words in quotation marks alone."""
    quoted = reach.kind == "quote" and not scene.colon(reach.at - 1) and cue.lemma in scene.remarks.answering
    return (cue.shape == "present" or quoted) and not cue.prefix and own_words(scene, i) and len(scene.word(i - 1)) > IF


def owned(scene: Scene, i: int) -> bool:
    """Token i ends in a pronoun («بلاده»)."""
    word = scene.word(i)
    return len(word) > 4 and word.endswith(tuple(scene.names.naming.pronouns))


def joined_by_word(scene: Scene, i: int) -> bool:
    """The verb at token i goes on with «كما», or with a «و» that stands alone."""
    return scene.word(i - 1) in scene.speech.also or scene.word(i - 1) in scene.grammar.joining


def lone(at: At, reach: Reach) -> bool:
    """Only one noun stands behind a verb of calling upon somebody: who calls or who is called upon."""
    return at.cue.to == "direct" and at.before is None and reach.addressee is None


def finite_heard(at: At) -> bool:
    """Whoever stands behind the verb may be the one who hears it."""
    behind = at.before is None and at.cue.shape in ("past", "present") and at.cue.pronoun is None
    return behind and (at.cue.to == "direct" or at.cue.hears)


def relative_subject(at: At, reach: Reach) -> bool:
    """A relative pronoun right before the verb is its subject, and the name right after it is no subject («البيان الذي دعا موسكو إلى …»)."""
    return at.scene.relative(at.i - 1) and at.cue.pronoun is None and reach.subject is not None and reach.subject.first == at.i + 1


def heard_from(scene: Scene, at: At, reach: Reach) -> Run | None:
    """Whom a relay heard: the mention after «عن» in the gap, for other verbs after «نقلا عن»."""
    for k in range(at.i + 1, reach.at - 1):
        named = scene.quote_end[k + 1] if scene.opens_quote(k + 1) and scene.quote_end[k + 1] - k <= QUOTED_NAME + 2 else 0
        if scene.word(k) in scene.grammar.heard_from and named and at.cue.relay and not scene.verbal(k + 2):
            return Run(k + 2, named, generic=True)  # «نقلت الصحيفة عن "ميرسا" أن …»
        if scene.word(k) in scene.grammar.heard_from and scene.is_word(k + 1):
            found = Run(k + 1, scene.mentions[k + 1][0]) if k + 1 in scene.mentions else Run(k + 1, nouns_end(scene, k + 1), generic=True)
            found = heard_whole(scene, found, scene.lead(reach.at))
            if at.cue.relay or scene.word(k - 1) in scene.grammar.quoting or passed_on(at, reach, found):
                return found
    return None


def before_whom(scene: Scene, relay: Run) -> Run:
    """The relay alone, where «عن» and whom it heard were taken for part of its name."""
    last = next((k for k in range(relay.first + 1, relay.last) if scene.word(k) in scene.grammar.heard_from), relay.last)
    return Run(relay.first, last, relay.skip, relay.generic)


def passed_on(at: At, reach: Reach, heard: Run) -> bool:
    """«ذكرت الصحيفة عن مسؤول قوله: …»: a medium tells the words of whoever stands between «عن» and them."""
    scene, subject = at.scene, reach.subject
    if subject is None or subject.last != heard.first - 1 or reach.kind not in ("clause", "quote", "colon") or at.cue.shape == "participle":
        return False
    word = scene.word(subject.first)
    medium = any(word.removeprefix(article) in scene.speech.media for article in scene.grammar.article)
    own = any(scene.fold(take) in scene.grammar.heard_from for take in at.cue.takes)
    known = scene.mentions.get(heard.first)
    somebody = known is None or known[1].kind in ("unnamed", "office", "person")
    told = heard.last + any(c.shape == "noun" and c.pronoun is not None for c in scene.cues(heard.last))
    return medium and not own and somebody and told == scene.lead(reach.at)


def nouns_end(scene: Scene, first: int) -> int:
    """The end of the words from token `first` on that may name somebody, before «قوله» and the like."""
    last = scene.plain_end(first)
    return next((k for k in range(first + 1, last) if any(c.shape == "noun" and c.pronoun for c in scene.cues(k))), last)


def content_of(scene: Scene, reach: Reach) -> tuple[Run | None, bool]:
    """The content as far as it can be told without the other statements, and whether its end is sure."""
    start = reach.at
    while reach.kind == "colon" and start < len(scene.page) and scene.is_break(start):
        start += 1
    if reach.kind == "colon" and scene.said(start):
        start += 1
    if start >= len(scene.page):
        return None, False
    if scene.opens_quote(start) and reach.kind in ("colon", "quote"):
        after = scene.quote_end[start] + (scene.quote_end[start] in scene.quote_start)
        himself = goes_on_himself(scene, after)
        if not himself and (reach.kind == "quote" and going_on.completed(scene, start, after) or going_on.carried_on(scene, after)):
            return Run(start, scene.sentence_end[start], reach.skip), False
        if (
            scene.word(after) in scene.speech.sources
            or scene.cues(after)
            or himself
            or not (scene.plain(after) or scene.word(after) in scene.grammar.relatives)
            or after in scene.mentions
            or scene.word(after)[:1] in scene.grammar.joining
        ):
            return Run(start + 1 + leads_to_words(scene, start + 1), scene.quote_end[start]), True
    last = scene.sentence_end[start]
    return (Run(start, last, reach.skip), False) if last > start else (None, False)


def goes_on_himself(scene: Scene, after: int) -> bool:
    """«"…" لكنها أكملت الرقصة», «"…" ثم غادرت», «"…" مرارا»: right behind a quotation what whoever speaks does, or how it was said."""
    word = scene.word(after)
    if word in scene.grammar.adverbs or word in scene.remarks.in_tongue or scene.bare_in(word, scene.remarks.manner):
        return True
    if word in either(scene.remarks.but_they, scene.remarks.then_did) and scene.tenses.of(scene.word(after + 1)) == "past":
        return not any(scene.opens_quote(k) for k in range(after + 1, min(after + IF + IF, scene.size)))
    return word[:1] in scene.grammar.to_letter and scene.finite(after) is None and any(c.shape == "present" for c in scene.speech.cues.get(word[1:], ()))


def leads_to_words(scene: Scene, k: int) -> bool:
    """«إن» at token k leads to the words said, and asks or tells of no condition («"إن كنت …، فسوف …"», «"إن لم …"»)."""
    grammar, after = scene.grammar, scene.word(k + 1)
    return scene.said(k) and not (len(scene.word(k)) == IF and (after in grammar.whether or after in grammar.clause_negations))


def cue_run(at: At) -> Run:
    """The verb without its conjunction, with the preposition or the participle right after it."""
    scene, last = at.scene, at.i + 1
    reach = at.reach
    assert reach is not None
    if at.cue.beside and word_beside(scene, at.i, at.cue) == last:
        return Run(at.i, last + 1 + (scene.word(last + 1) in scene.grammar.incumbent and last + 1 < reach.at), particle_length(at))  # «ألقى باللوم على …»
    takes = {scene.fold(t) for t in at.cue.takes}
    if at.cue.shape != "participle" and scene.participle(last) and not scene.deed(last) and reach.subject in (None, at.before):
        last += 1
    own = scene.word(last) in takes and len(scene.word(last)) > 1 and last < reach.at and not is_name(scene, last)
    if at.cue.after or own and not (reach.kind == "clause" and reach.at > last + 2 and scene.speech.is_channel(scene.word(last + 1), scene.asides.places)):
        last += 1
    return Run(at.i, last, particle_length(at))


def act_of(at: At) -> str:
    """The act of the verb, or of the participle right after it."""
    second = at.scene.participle(at.i + 1)
    return second.act if second and at.cue.act == "state" else at.cue.act


def particle_length(at: At) -> int:
    """Code points of the raw token that its folded prefix takes."""
    raw, left, n = at.scene.page.raw[at.i], at.cue.prefix, 0
    while left > 0:
        left -= len(at.scene.fold(raw[n]))
        n += 1
    return n


def opening_token(at: At) -> int:
    """Where the clause of the cue begins: its subject before it, or the verb, with the words that join it."""
    scene = at.scene
    first = at.before.first if at.before else at.i
    leading = either(scene.grammar.openers, scene.grammar.before_verb)
    while scene.word(first - 1) in leading and not (scene.but_that(first - 1) or either_that(scene, first - 1)):
        first -= 1
    if scene.but_that(first - 1):
        return first - 2
    if scene.word(first - 1) in scene.grammar.relatives and scene.word(first - 2) in scene.grammar.what:
        return first - 2
    return first


def either_that(scene: Scene, k: int) -> bool:
    """Token k is «إما», which folding makes like «أما»."""
    return scene.word(k) in scene.grammar.as_for and scene.page.raw[k][:1] == scene.below


def joins(at: At) -> bool:
    """The clause stands beside the one before it (after و، ف, a comma, a quotation) and not inside it."""
    scene, first = at.scene, opening_token(at)
    if at.cue.shape == "participle":
        return True
    if scene.relative(at.i - 1):
        return scene.word(first) in scene.grammar.what
    if scene.and_that(first):
        return False
    if at.before:
        return at.before.skip > 0 or scene.comma(first - 1) or (first != at.before.first and not scene.that(first) and not scene.that(at.before.first - 1))
    opened = any(scene.word(k) not in scene.grammar.before_verb for k in range(first, at.i))
    conjoined = at.cue.prefix > 0 and scene.word(at.i)[:1] in scene.grammar.joining  # not «سيعلن»
    apposed = at.cue.pronoun is not None and at.cue.shape == "past" and scene.comma(first - 1)  # «زاره ضيف، أخبره بأن …»
    return conjoined or scene.mark(first - 1) and not apposed or opened
