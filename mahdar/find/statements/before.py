"""Constructions whose words come before their cue: «"…"، قال الوزير» and «…، تقول الصحيفة»."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.drafting import cue_run, opening_token
from mahdar.find.statements.places import At, finite
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import sentence_start
from mahdar.find.statements.subjects_whole import whole

FEW = 4  # tokens from the opening mark of three words to their closing one


def quote_cue_speaker(at: At, claimed: set[int]) -> Draft | None:
    """«"…"، قال الوزير», with or without a second quotation after it."""
    scene = at.scene
    close = at.i - 1 if not scene.comma(at.i - 1) else at.i - 2
    if not finite(at) or at.cue.prefix or at.cue.weak or close not in scene.quote_start or not speaks(at):
        return None
    opener = scene.quote_start[close]
    if opener in claimed or close - opener < 3 or scene.names_something(opener) or scene.is_word(opener - 1) or has_words(at, opener, close):
        return None
    made = around(at, "quote_cue_speaker", Run(opener + 1, close))
    if at.reach is not None and scene.opens_quote(at.reach.at):
        made.content.append(Run(at.reach.at + 1, scene.quote_end[at.reach.at]))
    return made


def has_words(at: At, opener: int, close: int) -> bool:
    """«"بنك الشرق" يحذر من الغلاء», «"الأزمة" تهدد السوق»: the verb has words of its own behind it, or the few words quoted are its subject."""
    if at.reach is None:
        return close - opener <= FEW and "said" not in at.cue.takes
    return at.reach.kind != "quote"


def clause_cue_speaker(at: At, claimed: set[int]) -> Draft | None:
    """«…، تقول الصحيفة.»"""
    scene = at.scene
    if not finite(at) or at.cue.prefix or at.cue.weak or at.reach is not None or not scene.comma(at.i - 1) or not speaks(at) or "said" not in at.cue.takes:
        return None
    first, last = sentence_start(scene, at.i), subject_after(at)
    if last is None or at.i - first < 4 or not (scene.comma(last.last) or last.last == scene.sentence_end[at.i]):
        return None
    return around(at, "clause_cue_speaker", Run(first, at.i - 1))


BEFORE = (quote_cue_speaker, clause_cue_speaker)


def speaks(at: At) -> bool:
    return "quote" in at.cue.takes


def subject_after(at: At) -> Run | None:
    """The mention right after the verb."""
    scene = at.scene
    if at.i + 1 in scene.mentions:
        last, _ = scene.mentions[at.i + 1]
        return whole(scene, Run(at.i + 1, last), scene.sentence_end[at.i], at.cue.to)
    return None


def around(at: At, rule: str, content: Run) -> Draft:
    """A draft with its content before the cue."""
    scene: Scene = at.scene
    mention = at.before or subject_after(at) or (at.reach.subject if at.reach else None)
    return Draft(rule=rule, act=at.cue.act, cue=simple_cue(at), content=[content], opens=opening_token(at), mention=mention, fixed=True, joins=True,
                 gap=(at.i + 1, scene.sentence_end[at.i]), gender=at.cue.gender, plural=at.cue.plural, shape=at.cue.shape)  # fmt: skip


def simple_cue(at: At) -> Run:
    return cue_run(at) if at.reach is not None else Run(at.i, at.i + 1)
