"""Constructions around a verb or participle of saying.  Each is named in reading order and yields at most one draft."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from mahdar.find.statements import going_on
from mahdar.find.statements.asserted import conditional, future, spelt, supposed, unsaid
from mahdar.find.statements.deeds import no_speech, preposition, shows
from mahdar.find.statements.doings import nothing_said, tail_of_thing, thing_that
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.reasons import gave_up
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.subjects import crosses, subject_before
from mahdar.find.statements.subjects_whole import whole, with_whole_subject
from mahdar.find.statements.things import object_of
from mahdar.find.statements.topics import topic
from mahdar.find.statements.walk import WORD_OR_TWO, Reach, Walker
from mahdar.lexicon.speech import CueForm


class At(Struct, frozen=True):
    """A cue in its place: its reading, the subject before it, and where it leads."""

    scene: Scene
    i: int
    cue: CueForm
    before: Run | None
    reach: Reach | None


def readings(scene: Scene, i: int) -> list[At]:
    """Token i as every cue it can be, with where each leads."""
    found = []
    for cue in scene.cues(i):
        if cue.shape != "noun" and (why := ruled_out(scene, i, cue)):
            scene.because(i, why)
        elif cue.shape != "noun":
            before = None if cue.shape == "participle" else topic(scene, i, cue) or (None if cue.prefix else subject_before(scene, i, cue))
            if before is not None and (scene.word(i + 1) in scene.grammar.in_it and holder(scene, before) or scene.relative(i - 1) and scene.somebody(i + 1)):
                before = None
            if before is not None and before.last < i and not before.generic and not scene.relative(i - 1):
                before = whole(scene, before, i)
            walker = Walker(scene, i, cue, before)
            found.append(At(scene, i, cue, before, with_whole_subject(scene, walker)))
            if scene.trace is not None and found[-1].reach is None:
                scene.because(i, gave_up(walker))
    return found


def holder(scene: Scene, before: Run) -> bool:
    """What stands before «التي تعهدت فيها …» holds the words and does not say them: a document, no person, body or state."""
    known = scene.mentions.get(before.first)
    return known is None or known[1].kind == "unnamed"


def ruled_out(scene: Scene, i: int, cue: CueForm) -> str | None:
    """Why the word is no cue here: part of a name, no verb in this place, negated, impersonal …; None when it may be one."""
    if (i in scene.mentions if cue.shape == "participle" else cue.prefix == 0) and scene.in_mention(i):
        return "part of a name"
    if cue.shape == "participle":
        return None
    if scene.word(i - 1) in scene.doings.extent:
        return "a noun here: «to the extent of»"
    if cue.shape == "present" and scene.word(i - 1) in scene.doings.until:
        return "what is still to be said"
    if scene.word(i + 1) in scene.grammar.anaphora:
        return "what is said stands elsewhere: only a pronoun follows"
    if scene.opens_quote(i - 1) and scene.quote_end[i - 1] == i + 1:
        return "a word in quotation marks"
    if cue.prefix and cue.shape == "past" and scene.bare_in(scene.word(i - 1), scene.grammar.may):
        return "its first letter is no conjunction here"  # «قد ودعت»
    if cue.after and scene.word(i + 1) != scene.fold(cue.after):
        return f"reports only before {cue.after!r}"
    if not cue.prefix and scene.bare_in(scene.word(i - 1), scene.grammar.takes_place):
        return "a masdar here: something takes place"
    if preposition(scene, i, cue):
        return "a preposition here"
    like_noun = cue.shape == "present" or cue.lemma in scene.speech.lookalikes
    whole_noun = cue.prefix == 1 and scene.word(i) in scene.names.ordinary  # «لكل فرد أن …»
    if (not cue.prefix and like_noun or whole_noun) and scene.word(i - 1) in scene.grammar.before_nouns and (whole_noun or not scene.that(i + 1)):
        return "a noun here, after a preposition"
    like_past = cue.lemma in scene.speech.lookalikes and cue.shape == "past" and not cue.prefix and cue.gender == "m"
    if like_past and (not verb_place(scene, i) or object_of(scene, i)):
        return "written like a noun, where no verb can stand"
    return unsaid(scene, i, cue) if spelt(scene, i, cue) else "by its vowels another word"


def verb_place(scene: Scene, i: int) -> bool:
    """A verb can stand at token i: at the head of a clause, or right before what it reports; else the word is its look-alike noun («تعهد», «رفض»)."""
    before = scene.word(i - 1)
    held = scene.that(i - 1) and before in scene.grammar.and_that  # «لوحظ أن رفض الوزير …», but «بعد أن رفض الوزير …»
    if held or scene.said(i - 1) or before in scene.grammar.but_that | scene.grammar.copulas:
        return False
    close = i - 1  # «"أبطال" رفض المرسوم»: after a word in quotation marks a noun
    quoted = close in scene.quote_start and close - scene.quote_start[close] <= WORD_OR_TWO
    return (
        (clause_head(scene, i) and not quoted)
        or scene.that(i + 1)
        or scene.opens_quote(i + 1)
        or scene.colon(i + 1)
        or scene.word(i + 1) in scene.grammar.in_it
    )


def clause_head(scene: Scene, i: int) -> bool:
    """What stands before token i lets a verb follow: a mark, a name, a time, an adverb or a word that joins clauses."""
    word, grammar = scene.word(i - 1), scene.grammar
    by_place = scene.mark(i - 1) or i in scene.mention_before or i in scene.time_ends or scene.that(i - 1)
    return by_place or scene.bare_in(word, grammar.before_past) or word in grammar.adverbs or word in grammar.openers


# constructions


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
    return draft(at, "cue_quote") if leads(at, "quote", "colon") and finite(at) and not at.cue.weak else None


def participle_clause(at: At) -> Draft | None:
    """«، مؤكدا أن …»"""
    return draft(at, "participle_clause") if leads(at, "clause") and at.cue.shape == "participle" else None


def participle_quote(at: At) -> Draft | None:
    """«، قائلا: "…"»"""
    return draft(at, "participle_quote") if leads(at, "quote", "colon") and at.cue.shape == "participle" else None


def cue_speaker_phrase(at: At) -> Draft | None:
    """«دعا الوزير إلى …»"""
    return draft(at, "cue_speaker_phrase") if leads(at, "phrase") and finite(at) and after(at) and wordy(at) else None


def speaker_cue_phrase(at: At) -> Draft | None:
    """«موسكو تطالب بـ…»"""
    return draft(at, "speaker_cue_phrase") if leads(at, "phrase") and finite(at) and at.before and wordy(at) else None


def cue_phrase(at: At) -> Draft | None:
    """«ودعا إلى …»"""
    ready = leads(at, "phrase") and finite(at) and not at.cue.weak and heads_clause(at)
    return draft(at, "cue_phrase") if ready and wordy(at) and not accused(at) else None


def participle_phrase(at: At) -> Draft | None:
    """«، داعيا إلى …»"""
    return draft(at, "participle_phrase") if leads(at, "phrase") and at.cue.shape == "participle" and apart(at) and wordy(at) else None


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
    alone = at.cue.prefix or at.cue.pronoun or before in at.scene.grammar.relatives or opened
    if "predicate" in at.cue.takes and not at.cue.pronoun and (at.cue.shape == "present" or not (at.cue.prefix or opened)):
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


def leads(at: At, *kinds: str) -> bool:
    return at.reach is not None and at.reach.kind in kinds


def finite(at: At) -> bool:
    return at.cue.shape in ("past", "present")


def after(at: At) -> bool:
    return at.before is None and at.reach is not None and at.reach.subject is not None


def bare_verb(at: At) -> bool:
    """A verb in the present with neither subject nor conjunction stands at the head of its clause, and not after the thing that «shows that …»."""
    assert at.reach is not None
    if at.cue.shape != "present" or at.cue.prefix or at.reach.subject is not None:
        return True
    heads = clause_head(at.scene, at.i) or at.scene.that(at.i - 2)
    heads = heads and not ("said" not in at.cue.takes and tail_of_thing(at.scene, at.i))
    if not heads:
        at.scene.because(at.i, "its subject is a thing that shows something")
    return heads


def heads_clause(at: At) -> bool:
    """A bare verb in the present that things have for their subject, too, stands at the head of its clause."""
    assert at.reach is not None
    scene, i = at.scene, at.i
    heads = not shows(scene, i, at.cue, at.reach) or (clause_head(scene, i) and not tail_of_thing(scene, i) and not thing_that(scene, i))
    if not heads:
        at.scene.because(at.i, "its subject is a thing that shows something")
    return heads


def apart(at: At) -> bool:
    """A participle stands apart from the words before it: after a mark, a name, a time, joined by «و», or with the ending of a circumstance after no copula."""
    scene = at.scene
    apart_by_place = scene.mark(at.i - 1) or at.i in scene.mention_before or at.i in scene.time_ends or bool(scene.cues(at.i - 1))
    alone = at.cue.prefix > 0 or apart_by_place or (at.cue.gender == "m" and scene.word(at.i - 1) not in scene.grammar.copulas)
    alone = alone and (apart_by_place or scene.definite(at.i - 1) or at.cue.lemma not in scene.doings.endangering)  # «يجعله مهددا بالغرق»
    if not alone or scene.word(at.i - 1) in scene.grammar.openers or (at.cue.plural and not apart_by_place):
        scene.because(at.i, "an adjective of the word before it")
        return False
    return True


def maybe_subject(at: At) -> bool:
    """What follows a verb without a subject may be its subject after all: a name or a noun with the article of the verb's own gender."""
    assert at.reach is not None
    scene, j = at.scene, at.reach.at
    described = "predicate" in at.cue.takes and scene.word(at.i + 1) in scene.grammar.in_it
    if described or at.cue.plural or scene.word(j).endswith(tuple(scene.grammar.oblique)) or scene.masdar(j, definite=True):
        return False
    if j in scene.mentions:
        return scene.mentions[j][1].gender in (None, at.cue.gender) and scene.mentions[j][1].kind != "place"
    feminine = scene.word(j)[-1:] in scene.grammar.feminine or scene.word(j)[-2:] in scene.grammar.not_verb_endings
    return scene.definite(j) and feminine == (at.cue.gender == "f")


def accused(at: At) -> bool:
    """«الذي اتهم بـ…»: without one who is accused the verb is a passive."""
    assert at.reach is not None
    return at.cue.act == "accuse" and at.cue.to == "direct" and at.cue.pronoun is None and at.reach.addressee is None


def held_to_be(at: At) -> bool:
    """«وتعتبر روسيا أكبر منتج …»: in the present a passive, unless a name or a noun with the article is its object."""
    assert at.reach is not None
    if at.before is not None and "clause" not in at.cue.takes:
        return False
    present = "predicate" in at.cue.takes and at.cue.shape == "present" and at.cue.pronoun is None
    return present and not (at.scene.definite(at.reach.at) or at.reach.at in at.scene.mentions or at.scene.word(at.reach.at) in at.scene.grammar.demonstratives)


def wordy(at: At) -> bool:
    """A noun phrase as content stands in the article's own words, not inside a quotation, and has two words or more."""
    assert at.reach is not None
    scene, start = at.scene, at.reach.at
    alone = scene.word(start)[at.reach.skip :] in scene.grammar.demonstratives and not scene.is_word(start + 1)  # «دعاه لهذا»
    if (
        alone
        or scene.word(start) in scene.grammar.anaphora
        or scene.page.depth[at.i]
        or (at.reach.prep and any(c.shape == "noun" and c.plural and not c.pronoun for c in scene.cues(start)))
    ):
        scene.because(at.i, "a plain noun or pronoun follows, no words")
        return False
    return scene.sentence_end[start] > start


def refused(at: At, reach: Reach) -> str | None:
    """Why a verb with words ahead of it makes no statement of its own, None when it may."""
    scene = at.scene
    if reach.kind in ("phrase", "object"):
        if supposed(scene, at.i, at.cue) or conditional(scene, at.before):
            return "it is only told of as possible, with no words of its own"
        if own_words(scene, at.i):
            return "the speaker's own words, not another's"  # «قالت إنها ترفض …»
        if at.cue.shape == "present" and scene.word(at.i - 1) in scene.grammar.to_do:
            return "what is to be done, not what was said"  # «قبل أن ترفض …»
    if (why := no_speech(scene, at.i, at.cue, reach)) is not None:
        return why
    if scene.page.depth[at.i] and (reach.subject is None or reach.kind not in ("clause", "quote", "colon")):
        return "inside a quotation, with no source of its own"
    return nothing_said(scene, at.i, at.cue, reach)


def draft(at: At, rule: str) -> Draft | None:
    """The draft of a statement, its content still reaching to the end of the sentence."""
    scene, met = at.scene, at.reach
    reach = past_pronoun(scene, met)
    assert reach is not None and met is not None
    why, (content, fixed) = refused(at, met), content_of(scene, past_preposition(at, reach))
    if why is not None or content is None:
        scene.because(at.i, why or "no words follow")
        return None
    mention, relay = reach.subject, []
    addressee = reach.addressee
    if at.cue.aimed and at.before is None and at.cue.pronoun is None and addressee is None and at.cue.shape != "participle":
        mention, addressee = None, mention
    heard = heard_from(scene, at, reach)
    if heard is not None:
        mention, relay = heard, [reach.subject] if reach.subject else []
    return Draft(
        rule=rule,
        act=act_of(at),
        cue=cue_run(at) if heard is None or at.cue.relay else Run(heard.first - 2, heard.first),
        content=[content],
        opens=opening_token(at),
        mention=mention,
        relay=relay,
        fixed=fixed,
        joins=joins(at),
        addressee=addressee,
        calls=lone(at, reach) and (at.cue.prefix > 0 or relative_subject(at, reach) or joined_by_word(scene, at.i)),
        direct=lone(at, reach) and at.cue.pronoun is None and reach.kind == "phrase",
        hypothetical=supposed(scene, at.i, at.cue) or future(scene, at.i, at.cue) or conditional(scene, at.before),
        gap=(at.i + 1, reach.at),
        gender=at.cue.gender,
        plural=at.cue.plural,
        shape=at.cue.shape,
        noun_phrase=reach.kind in ("phrase", "object"),
        predicate="predicate" in at.cue.takes,
    )


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
    scene, j = at.scene, reach.at
    if reach.kind == "clause" and scene.colon(j) and scene.opens_quote(j + 1):
        return msgspec.structs.replace(reach, kind="colon", at=j + 1)  # «قال إن: "…"»
    taken = reach.kind == "quote" and scene.opens_quote(j) and any(len(t) > 1 and scene.word(j + 1) == scene.fold(t) for t in at.cue.takes)
    return msgspec.structs.replace(reach, kind="phrase", at=j + 2) if taken else reach


def own_words(scene: Scene, i: int) -> bool:
    """The verb at token i goes on with the speaker's own words («قالت إنها ترفض …», «إن بلاده ترفض …»)."""
    if scene.that(i - 2) and scene.plain(i - 1) and not scene.in_mention(i - 1) and owned(scene, i - 1):
        return True
    return scene.that(i - 1) and not scene.and_that(i - 1)


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


def relative_subject(at: At, reach: Reach) -> bool:
    """A relative pronoun right before the verb is its subject, and the name right after it is no subject («البيان الذي دعا موسكو إلى …»)."""
    return at.scene.relative(at.i - 1) and at.cue.pronoun is None and reach.subject is not None and reach.subject.first == at.i + 1


def heard_from(scene: Scene, at: At, reach: Reach) -> Run | None:
    """Whom a relay heard: the mention after «عن» in the gap, for other verbs after «نقلا عن»."""
    for k in range(at.i + 1, reach.at - 1):
        if scene.word(k) in scene.grammar.heard_from and scene.is_word(k + 1) and (at.cue.relay or scene.word(k - 1) in scene.grammar.quoting):
            return Run(k + 1, scene.mentions[k + 1][0]) if k + 1 in scene.mentions else Run(k + 1, scene.plain_end(k + 1), generic=True)
    return None


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
        after = scene.quote_end[start] + 1
        if reach.kind == "quote" and going_on.completed(scene, start, after):
            return Run(start, scene.sentence_end[start], reach.skip), False
        if (
            scene.word(after) in scene.speech.sources
            or scene.cues(after)
            or not (scene.plain(after) or scene.word(after) in scene.grammar.relatives)
            or after in scene.mentions
            or scene.word(after)[:1] in scene.grammar.joining
        ):
            return Run(start + 1 + scene.said(start + 1), scene.quote_end[start]), True
    last = scene.sentence_end[start]
    return (Run(start, last, reach.skip), False) if last > start else (None, False)


def cue_run(at: At) -> Run:
    """The verb without its conjunction, with the preposition or the participle right after it."""
    scene, last = at.scene, at.i + 1
    reach = at.reach
    assert reach is not None
    takes = {scene.fold(t) for t in at.cue.takes}
    if at.cue.shape != "participle" and scene.participle(last) and reach.subject in (None, at.before):
        last += 1
    if at.cue.after or scene.word(last) in takes and len(scene.word(last)) > 1 and last < reach.at:
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
    while not scene.but_that(first - 1) and (scene.word(first - 1) in scene.grammar.openers or scene.word(first - 1) in scene.grammar.before_verb):
        first -= 1
    if scene.but_that(first - 1):
        return first - 2
    if scene.word(first - 1) in scene.grammar.relatives and scene.word(first - 2) in scene.grammar.what:
        return first - 2
    return first


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
    return conjoined or scene.mark(first - 1) or opened
