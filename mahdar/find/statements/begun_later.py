"""Where a clause said begins behind words that are no part of it («أشار إلى أنه، وبحسب النتائج، يرى …»), or before its «أن» («أضاف التقرير يمكن أن …»)."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene

NAME = 5  # tokens from the mark that opens a name to the one that closes it
ASIDE = 12  # tokens of a source in commas right behind «أن»


def past_source(scene: Scene, reach: Reach) -> Reach:
    """Behind a source in commas that stands right behind «أن»."""
    k = reach.at
    if reach.kind != "clause" or not scene.comma(k):
        return reach
    word = scene.word(k + 1)
    bare = word[1:] if word not in scene.speech.sources and word[:1] in scene.grammar.joining else word
    if bare not in scene.speech.sources or bare in scene.speech.also:
        return reach
    for n in range(k + 2, min(k + ASIDE, scene.size)):
        if scene.comma(n):
            return msgspec.structs.replace(reach, at=n + 1) if scene.is_word(n + 1) else reach
        if scene.stops(n) or scene.is_break(n) or scene.that(n):
            return reach
    return reach


def from_modal(scene: Scene, i: int, reach: Reach) -> Reach:
    """«أضاف التقرير يمكن للبلدية أن …»: behind the subject of the verb at token i the clause begins with «يمكن», and the «أن» met is its own."""
    subject = reach.subject
    k = subject.last if subject is not None and subject.first > i else i + 1
    if reach.kind != "clause" or not k + 1 < reach.at - 1 or scene.word(k) not in scene.extents.modals:
        return reach
    return msgspec.structs.replace(reach, at=k)


def they_did(scene: Scene, draft: Draft, k: int) -> bool:
    """«قالت المصادر إن الجنود …، كما نقلوا السلاح …»: at token k a verb of many men, told of, since whoever speaks is no such many and no words follow."""
    word = scene.word(k)
    cue = scene.finite(k)
    if cue is None or cue.shape != "past" or not word.endswith(tuple(scene.grammar.they)) or draft.plural and draft.gender != "f":
        return False
    single = draft.gender == "f" or draft.mention is not None and one(scene, draft.mention)
    return single and not (scene.that(k + 1) or scene.that(k + 2) or scene.said(k + 1) or scene.opens_quote(k + 1) or scene.colon(k + 1))


def one(scene: Scene, run: Run) -> bool:
    """A single person is named in the run."""
    known = scene.mentions.get(run.first)
    return known is not None and known[1].kind == "person" and not known[1].plural


def spelt_letters(scene: Scene, opener: int) -> bool:
    """The quotation at token `opener` holds nothing but the names of Latin letters («"سي.آي.إي"»)."""
    close = scene.quote_end[opener]
    letters = [scene.word(n) for n in range(opener + 1, close) if scene.is_word(n)]
    return len(letters) > 1 and close in scene.quote_start and all(letter in scene.extents.initials for letter in letters)


def of_direction(scene: Scene, k: int) -> bool:
    """«الضاحية الجنوبية لبيروت»: «ل» at token k goes with the direction before it, and leads to no words said."""
    return scene.word(k)[:1] in scene.grammar.to_letter and scene.definite(k - 1) and scene.word(k - 1)[2:] in scene.extents.directions


def with_quoted_name(scene: Scene, run: Run) -> Run:
    """Whom somebody asks, with his name in quotation marks behind («طلب من مخبز "الورد" صنع …»), before a noun."""
    k = run.last
    if not scene.opens_quote(k) or scene.quote_end[k] not in scene.quote_start or scene.quote_end[k] - k > NAME:
        return run
    close = scene.quote_end[k]
    return Run(run.first, close + 1, run.skip, run.generic) if scene.plain(close + 1) or scene.that(close + 1) else run
