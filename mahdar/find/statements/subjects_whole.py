"""The whole noun phrase of a subject behind its verb: what stands between the noun or name that begins it and the words said, and still belongs to it."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.adjuncts import medium_addressed
from mahdar.find.statements.belonging import sided
from mahdar.find.statements.complements import are_many, with_complement
from mahdar.find.statements.draft import Run
from mahdar.find.statements.holders import name_ahead, with_holder
from mahdar.find.statements.inserted import tag_end
from mahdar.find.statements.joined_sources import sources_end
from mahdar.find.statements.met import OBJECTS
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.subjects_tail import with_tail
from mahdar.find.statements.walk import Walker
from mahdar.model import Mention

LONGEST = 14  # tokens: no subject goes on further
NAME = 5  # tokens: no name is longer
PEOPLE = ("unnamed", "office")


class Subject:
    """The subject `run` of a verb, with the mention that begins it; the words said are led to at token `limit`."""

    def __init__(self, scene: Scene, run: Run, limit: int, to: str, sure: bool) -> None:
        self.scene, self.run, self.limit, self.to, self.sure = scene, run, min(limit, run.last + LONGEST), to, sure
        known = scene.mentions.get(run.first)
        self.mention: Mention | None = known[1] if known else None
        self.kind = self.mention.kind if self.mention else "noun"

    def ends(self, k: int) -> bool:
        """A noun phrase ends before token k: at a mark, a time, «أن», what cannot speak («… النقاب عن»), or where the words said are led to."""
        scene = self.scene
        return k >= self.limit or not scene.is_word(k) or k in scene.times or scene.that(k) or scene.said(k) or unveiled(scene, k)

    def parted(self, k: int) -> bool:
        """A name ends before token k: there, at a preposition, or at an office."""
        scene = self.scene
        office = k in scene.mentions and scene.mentions[k][1].kind in PEOPLE
        return self.ends(k) or scene.word(k) in scene.grammar.prepositions or scene.relative(k) or office or self.office_word(k)

    def office_word(self, k: int) -> bool:
        """Token k is the word for an office or an unnamed source."""
        return any(head.kind in PEOPLE for head in self.scene.names.heads.get(self.scene.word(k), ()))

    def foreign(self, k: int) -> bool:
        """Token k may be a word of a name, whatever letter it begins with («بريانا»)."""
        scene = self.scene
        if scene.name_like(k):
            return True
        word = scene.names.word(scene.word(k))
        derived = word.ordinary and not (word.plain or word.verb or word.stop) and scene.name_like(k + 1)
        return scene.is_word(k) and not scene.number(k) and (word.unknown or derived) and not word.definite and scene.names.word(word.text[1:]).unknown


def unveiled(scene: Scene, k: int) -> bool:
    """At token k stands what cannot speak, before a preposition («كشف المتحف النقاب عن …»)."""
    return scene.word(k) in scene.grammar.no_speakers and scene.word(k + 1) in scene.grammar.prepositions


def with_whole_subject(scene: Scene, walker: Walker) -> Reach | None:
    """Where a cue leads, with its whole subject behind it where what stands between is nothing but subject and circumstances."""
    reach, cue = walker.walk(), walker.cue
    if reach is None or reach.subject is None or walker.before or reach.subject.first <= walker.i or reach.kind == "object" and cue.to == "direct":
        return reach
    sure = (reach.kind != "phrase" or not OBJECTS & set(cue.takes)) and reach.kind != "object"
    limit = scene.lead(reach.at) if reach.kind != "phrase" else reach.prep or reach.at
    takes = {scene.fold(take) for take in (*cue.takes, cue.to or "") if len(take) > 1 or reach.kind != "clause"}
    heard = None if reach.addressee and sided(scene, reach.addressee.first) else reach.addressee  # «قال منتقدون للموقع إن …»
    limit = min(limit, heard.first) if heard and heard.first > reach.subject.first else limit
    if cue.to == "direct":
        return msgspec.structs.replace(reach, subject=with_tail(scene, reach.subject, limit, takes, sure=False))
    subject = reach.subject
    if reach.kind != "object":
        subject = name_ahead(scene, walker.i + 1, subject) or whole(scene, subject, limit, cue.to, sure=sure)
    if sure and reach.kind == "clause" and are_many(scene, subject.last - 1):
        takes -= scene.grammar.incumbent  # «أكد القائمون على المعرض أن …»
    if sure:
        takes -= scene.grammar.heard_from if reach.kind == "phrase" and reach.prep is None else set()  # «أفادت الأرقام الصادرة عن الوزارة بـ…»
        subject = with_holder(scene, with_complement(scene, subject, limit, takes), limit)
    return msgspec.structs.replace(reach, subject=with_tail(scene, subject, limit, takes, sure=sure), addressee=heard)


def whole(scene: Scene, run: Run, limit: int, to: str | None = None, sure: bool = True) -> Run:
    """The subject with all that belongs to it; `to` is the preposition of the one addressed, `sure` that no object can follow."""
    last, parts = (
        run.first,
        (called, tagged, named, described, spoken_for, aimed, placed, joined) if sure else (called, tagged, spoken_for, aimed, placed, joined),
    )
    while run.last > last:
        subject, last = Subject(scene, run, limit, scene.fold(to or ""), sure), run.last
        if not subject.ends(last) or last < subject.limit and (named_after(scene, last) or scene.word(last + 1) in scene.names.called):
            further = (part(subject, last) for part in parts)
            run = Run(run.first, next((k for k in further if k > last), last), run.skip, run.generic)
    return run


def called(subject: Subject, k: int) -> int:
    """Past the name of somebody unnamed («طفل يدعى …»); k for none."""
    scene = subject.scene
    k, first = k + scene.comma(k), k
    if scene.word(k) not in scene.names.called or subject.kind not in ("unnamed", "noun") or subject.ends(k + 1):
        return first
    if k + 1 in scene.mentions:
        return scene.mentions[k + 1][0] if scene.mentions[k + 1][1].kind == "person" else first
    j = k + 1
    while j - k <= NAME and not subject.ends(j) and subject.foreign(j):
        j += 1
    return j if j > k + 1 else first


def named_after(scene: Scene, k: int) -> bool:
    """A name in quotation marks or behind a hashtag begins at token k."""
    return scene.opens_quote(k) or scene.word(k) in scene.names.hashtag


def tagged(subject: Subject, k: int) -> int:
    """Past the name behind a hashtag, its words tied to one another («الفنانة #سناء»); k for none."""
    return k if subject.mention and subject.mention.plural else tag_end(subject.scene, k)


def named(subject: Subject, k: int) -> int:
    """Past the name behind a noun («المعلمة الأمريكية بريانا أوينز», «ابنته سناء», «سفير بلاده سامي»); k for none."""
    scene = subject.scene
    if subject.kind not in ("noun", "office") or subject.mention and subject.mention.plural or scene.for_the(k):
        return k
    person = scene.mentions.get(k)
    if person and person[1].kind == "person" and person[1].span.start == scene.page.start[k]:
        return person[0]
    if scene.opens_quote(k):
        close = scene.quote_end[k]
        if scene.names_something(k):
            return past_adjectives(subject, close + 1)
        titled = subject.kind == "office" or subject.run.generic and scene.that(close + 1) or scene.word(subject.run.first) in scene.names.titles
        return close + 1 if titled and close - k <= NAME and k < subject.limit and subject.parted(close + 1) else k
    j = k
    while (
        j - k < NAME
        and not subject.parted(j)
        and (subject.foreign(j) or j in scene.mentions and scene.mentions[j][1].kind in ("person", "place") or j > k + 1 and scene.definite(j))
    ):
        j = scene.mentions[j][0] if j in scene.mentions else j + 1
    return j if j > k and subject.parted(j) and holder(subject) else k


def past_adjectives(subject: Subject, k: int) -> int:
    """Past the words with the article behind a name in quotation marks («شبكة "…" الإذاعية اليونانية»)."""
    while not subject.ends(k) and subject.scene.plain(k) and subject.scene.definite(k) and k not in subject.scene.mentions:
        k += 1
    return k - (k < subject.limit and subject.scene.word(k) in subject.scene.grammar.prepositions and subject.scene.definite(k - 1))


def holder(subject: Subject) -> bool:
    """The noun that begins the subject may be somebody's office, calling or kin: with the article, a pronoun or a place."""
    scene, first = subject.scene, subject.run.first
    if subject.kind == "office":
        return True
    return scene.definite(first) or scene.somebody(first) or scene.bare_in(scene.word(first), scene.kin)


def described(subject: Subject, k: int) -> int:
    """Past an adjective of the plural that begins the subject («نشطاء حقوقيون»), of a noun with the article («الوزير المفوض»); k for none."""
    scene, many = subject.scene, subject.scene.names.naming.verb_ends
    if not describing(scene, k):
        return k
    alike = scene.word(k).endswith(many) and scene.word(k - 1).endswith(many)
    if scene.definite(subject.run.first) or subject.kind not in ("unnamed", "noun"):
        chained = (
            scene.bare_definite(k - 1)
            and scene.word(k + 1) not in scene.grammar.prepositions
            and not scene.word(k).endswith(scene.names.naming.oblique)
            and k not in scene.mentions
        )
        return k + 1 if subject.kind in ("office", "unnamed", "body") and scene.definite(k) and (alike or chained) else k
    ends = subject.sure and subject.kind == "unnamed" and subject.parted(k + 1) and closing_adjective(scene, k)
    lone = subject.run.last == subject.run.first + 1 and scene.word(k).endswith((*many, scene.names.marbuta["closed"])) and not scene.masdar(k)
    return k + 1 if alike or lone or ends else k


def closing_adjective(scene: Scene, k: int) -> bool:
    """Token k may be the last adjective of somebody unnamed («مسؤول أميركي ثان»): no verb, masdar or particle; with the article as the word before it ends."""
    verbal = scene.names.word(scene.word(k)).verb or scene.tenses.of(scene.word(k)) == "present" or scene.masdar(k) or scene.participle(k)
    alike = not scene.definite(k) or scene.word(k)[-2:] == scene.word(k - 1)[-2:]
    return alike and not verbal and not scene.names.word(scene.word(k)).unknown and scene.word(k)[:1] not in scene.grammar.joining


def describing(scene: Scene, k: int) -> bool:
    """Token k may be an adjective: no verb, particle, circumstance or mention of several words."""
    word = scene.names.word(scene.word(k))
    verbal = word.verb and word.text not in scene.names.ordinary
    free = k not in scene.mentions or scene.mentions[k][0] == k + 1
    return free and scene.plain(k) and not (verbal or word.stop or scene.accusative(k))


def aimed(subject: Subject, k: int) -> int:
    """Past what an office or body is for or belongs to («الرئيس التنفيذي لشركة …»); k for none, and for those who hear the words."""
    scene, word = subject.scene, subject.scene.word(k)
    noun = scene.names.without_li(word)
    if (
        noun is None
        or subject.kind not in ("office", "noun", "body")
        or subject.kind == "noun"
        and scene.name_like(subject.run.last - 1)
        or not (scene.clings(k, scene.names.naming.li) or scene.for_the(k))
    ):
        return k
    bare = scene.two(noun.removeprefix(scene.names.article))
    heard = scene.speech.media | scene.speech.hearers | scene.speech.accounts | scene.grammar.quantities
    if bare in heard or noun in heard | scene.names.no_fields or noun.endswith(scene.names.naming.oblique) or medium_addressed(scene, k, subject.limit):
        return k
    known = scene.mentions.get(k)
    if known and known[1].kind not in ("body", "state", "place") or scene.for_the(k) and subject.kind == "office":
        return k
    if not known and not (scene.names.is_ordinary(noun) and (scene.for_the(k) or completes(scene, k + 1) and not scene.names.word(noun).quality)):
        return k
    return phrase_end(subject, known[0] if known else k + 1)


def completes(scene: Scene, k: int) -> bool:
    """Token k, with the article or a name, completes the noun before it."""
    return scene.definite(k) or k in scene.mentions or completable(scene, k) and scene.definite(k + 1)


def spoken_for(subject: Subject, k: int) -> int:
    """Past whom somebody speaks for, when no table knows it («المتحدث باسم لجنة التنسيق»); k for none."""
    return phrase_end(subject, k + 1) if subject.scene.word(k) in subject.scene.grammar.by_name and subject.kind in PEOPLE else k


def placed(subject: Subject, k: int) -> int:
    """Past where somebody unnamed belongs («مسؤول بشركة …», «مقاتلون من المعارضة»); k for none, and for where the words were said."""
    scene, word = subject.scene, subject.scene.word(k)
    if subject.kind not in ("unnamed", "noun", "office") or subject.kind == "office" and subject.run.last - subject.run.first < 2:
        return k
    before = scene.mention_before.get(k)
    if word == subject.to or scene.number(k + 1) or scene.number(k + 2) or before and before[1].kind == "person":
        return k
    if word in scene.grammar.of and not subject.ends(k + 1):
        known = scene.mentions.get(k + 1)
        away = known and known[1].kind in ("place", "state", "person") or scene.speech.is_channel(scene.word(k + 1))
        return k if away or not (known or scene.plain(k + 1)) else phrase_end(subject, known[0] if known else k + 2)
    first, rest = (k + 1, scene.word(k + 1)) if word in scene.names.within and scene.is_word(k + 1) else (k, word[1:])
    known = scene.mentions.get(first)
    if known and known[1].kind in ("body", "state", "place", "office") and (first > k or known[1].span.start > scene.page.start[k]):
        return phrase_end(subject, known[0]) if scene.grammar.prepositions and (first > k or word[0] in scene.names.within) else k
    heads = scene.names.heads.get(rest, ())
    if not any(head.kind in ("body", "place") for head in heads) or first == k and (word[:1] not in scene.names.within or scene.finite(k)):
        return k
    return phrase_end(subject, first + 1)


def phrase_end(subject: Subject, k: int) -> int:
    """The end of the noun phrase that goes on at token k: nouns with the article, what completes a noun, names, and the like joined by «و»."""
    scene = subject.scene
    while not subject.ends(k):
        known = scene.mentions.get(k)
        led = known is not None and scene.word(k)[:1] not in scene.grammar.joining
        led = led and known is not None and (known[1].span.start > scene.page.start[k] or k in scene.mention_before)
        joined = (
            scene.word(k).startswith(scene.names.conjunction + scene.names.article) and scene.word(k + 1) not in scene.grammar.prepositions - scene.names.seats
        )
        if led or known is None and not (scene.plain(k) and (joined or describes(subject, k) or not scene.definite(k - 1) and completable(scene, k))):
            break
        k = known[0] if known else k + 1
    return k


def describes(subject: Subject, k: int) -> bool:
    """Token k has the article and goes on with the nouns before it; behind a name, or where an object may follow, only an adjective does."""
    scene = subject.scene
    word = scene.names.word(scene.word(k))
    adjective = bool(word.state) or word.quality or word.text.endswith(scene.names.adjective_ends)
    return scene.definite(k) and (adjective or k not in scene.mention_before and (subject.sure or not scene.bare_definite(k - 1)))


def completable(scene: Scene, k: int) -> bool:
    """Token k is an everyday noun that what follows may complete."""
    word = scene.names.word(scene.word(k))
    return word.ordinary and not (word.definite or word.stop or word.verb or word.state) and not scene.accusative(k)


def joined(subject: Subject, k: int) -> int:
    """Past another source that «و» joins, up to the words said («مسؤولون … ودبلوماسيون غربيون إن»); k for none."""
    scene = subject.scene
    last = sources_end(scene, subject.run.first, k, subject.limit)
    if last > k and subject.parted(last):
        return last
    if scene.word(k)[:1] != scene.names.conjunction or subject.kind not in ("unnamed", "noun", "body", "office"):
        return k
    known = scene.mentions.get(k)
    if known and (known[1].span.start == scene.page.start[k] or known[1].kind == "place"):
        return k
    rest = scene.names.word(scene.word(k)[1:])
    if known is None and not (
        scene.plain(k)
        and (
            rest.state
            or rest.definite
            or rest.text.endswith(scene.names.naming.verb_ends)
            or rest.ordinary
            and scene.definite(k + 1)
            and not scene.owned_noun(k)
        )
    ):
        return k
    last = phrase_end(subject, known[0] if known else k + 1)
    while not subject.ends(last) and scene.plain(last) and scene.word(last).endswith(scene.names.naming.verb_ends):
        last += 1
    return last if subject.parted(last) else k
