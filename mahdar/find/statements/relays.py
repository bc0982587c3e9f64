"""Who passed on what was said: «حسبما نقلت وكالة …» behind the words of another, «وبحسب الوكالة، قال الوزير …» before them."""

from __future__ import annotations

import bisect
import itertools

from mahdar.find.closed import either
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.passed_within import phrases_within
from mahdar.find.statements.reporting import reports
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources import Phrase

NEAR = 12  # statements: none further back is passed on
NEXT = 3  # tokens: so near before a source phrase end the words that it covers
LEAD = 12  # tokens: no more stand before the verb of the statement that a sentence with a source phrase is


def passed_on(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """«قال الوزير: "…"، حسبما نقلت الوكالة»: after a quotation that has its speaker the source is a relay of his.

    Behind a verb without its subject («مضيفا: "…"، وفقا لما ذكر الوزير») only a medium is one.
    """
    close = draft.opens - 1 - scene.comma(draft.opens - 1)
    if draft.shape != "source" or draft.rule == "source_clause" or close not in scene.quote_start or draft.mention is None:
        return False
    said = next((d for d in reversed(drafts[-NEAR:]) if d.fixed and d.content[-1] == Run(scene.quote_start[close] + 1, close)), None)
    if said is not None and (said.mention is not None or reports(scene, draft.mention)):
        said.relay = [*said.relay, draft.mention]
    return said is not None


def told_already(draft: Draft, drafts: list[Draft]) -> bool:
    """«قالت الوكالة، نقلا عن الوزير، إن …»: the source phrase stands in the gap of a statement that has its source for speaker."""
    return bool(drafts) and draft.shape == "source" and drafts[-1].gap[0] <= draft.cue.first < drafts[-1].gap[1] and drafts[-1].mention == draft.mention


def settle(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Where a source phrase that names a medium covers another's statement, the medium is its relay; contents are settled.

    Gives the drafts that are left: a source phrase behind the words of another is no statement of its own.
    """
    within = {k for draft in drafts for k in through_media(scene, draft)}
    mere = [d for d in drafts if d.shape == "source" and d.cue.first in within]
    first, last = dict[int, Draft](), dict[int, Draft]()
    tellers = sorted((d.opens, n) for n, d in enumerate(drafts) if d.shape in ("past", "present") and not d.hypothetical)
    for draft in drafts:
        if draft.shape not in ("source", "headline"):
            first.setdefault(draft.opens, draft)
            last.setdefault(draft.content[-1].last, draft)
    for draft in drafts:
        if draft.channel is not None and (carrier := carried_by(scene, draft.channel)) is not None:
            draft.channel, draft.relay = Run(draft.channel.first, carrier.first - 1, draft.channel.skip), [*draft.relay, carrier]
    for source in drafts:
        if (mouth := spoken_by(scene, source)) is not None:
            source.relay = [*source.relay, mouth]
        if source.shape != "source" or source.mention is None or source.cue.first in within:
            continue
        medium_named = reports(scene, source.mention) or not source.relay and passed(scene, source.cue)
        said = first.get(source.content[0].first) if source.rule == "source_clause" else before(last, source.opens)
        if said is None and source.rule == "clause_source" and led(tellers, source):
            said = before_where(scene, last, source)
        if medium_named and said is not None and source.mention not in said.relay:
            said.relay, said.channel = [*said.relay, source.mention], said.channel if said.channel != source.mention else None
        if told_by_another(source, [drafts[n] for _, n in led(tellers, source)], medium_named, said):
            scene.because(source.cue.first, "a source phrase that names through whom another statement's words came")
            mere.append(source)
    left = [d for d in drafts if d not in mere] if mere else drafts
    for before_it, draft in reversed(list(itertools.pairwise(left))):
        if draft.relay and goes_on_with(scene, before_it, draft):
            before_it.relay = [*before_it.relay, *(r for r in draft.relay if r.first >= draft.content[-1].last)]
    return left


def through_media(scene: Scene, draft: Draft) -> list[int]:
    """«قال فلان، وفق ما نقلت وكالة …، إن …»: media named before the words said are relays; the tokens at which the phrases that name them begin."""
    found = []
    for phrase in phrases_within(scene, draft):
        medium = phrase.relay or phrase.mention
        if reports(scene, medium) or passed(scene, phrase.cue) or phrase.verbal and told_by_body(scene, phrase):
            draft.relay = draft.relay if medium in draft.relay else [*draft.relay, medium]
            found.append(phrase.opens)
    return found


def told_by_body(scene: Scene, phrase: Phrase) -> bool:
    """«قال فلان، وفق ما نشرته الوزارة، إن …»: a body tells what somebody said; not «كما أكدت الوزارة», which says it, too."""
    known = scene.mentions.get(phrase.mention.first)
    return known is not None and known[1].kind == "body" and scene.word(phrase.opens)[phrase.cue.skip :] not in scene.speech.also


def passed(scene: Scene, cue: Run) -> bool:
    """A verb of passing on stands in a source phrase («وفق ما نقلته …»)."""
    return any(passes_on(scene, k) for k in range(cue.first, cue.last))


def goes_on_with(scene: Scene, before_it: Draft, draft: Draft) -> bool:
    """«قال … إن …، ولفت إلى أن …»: a verb or participle goes on with the words of the one before it, in its sentence."""
    joined = draft.shape == "participle" or draft.shape in ("past", "present") and draft.cue.skip > 0
    led = before_it.shape in ("past", "present", "participle") and not before_it.relay
    return joined and led and draft.mention is None and scene.sentence_end[before_it.cue.first] == scene.sentence_end[draft.cue.first]


def carried_by(scene: Scene, channel: Run) -> Run | None:
    """The medium of «تصريحات نقلتها وكالة …»: it passes on what was said there."""
    for k in range(channel.first + 1, channel.last - 1):
        if passes_on(scene, k) or scene.word(k) in scene.grammar.carrying:
            carrier = Run(k + 1, scene.mentions[k + 1][0] if k + 1 in scene.mentions else channel.last)
            return carrier if reports(scene, carrier) else None
    return None


def passes_on(scene: Scene, k: int) -> bool:
    """Token k is a verb of passing on, with a pronoun for what («نقلته»)."""
    word = scene.word(k)
    stems = (word[: -len(p)] for p in scene.speech.pronouns if word.endswith(p))
    return any(cue.relay for stem in stems for cue in scene.speech.cues.get(stem, ()))


def led(tellers: list[tuple[int, int]], source: Draft) -> list[tuple[int, int]]:
    """Of the openings of verbs of saying, in order, those at the head of the clause before a source phrase."""
    first = source.content[0].first
    return tellers[bisect.bisect_left(tellers, (first - 1, -1)) : bisect.bisect_left(tellers, (min(first + LEAD, source.opens), -1))]


def told_by_another(source: Draft, heads: list[Draft], medium_named: bool, said: Draft | None) -> bool:
    """The clause before a source phrase begins by telling who said it («قال الوزير إن …، مضيفا أن …، وفق "المساء"»).

    A clause that somebody says is his, whoever is named behind it; what somebody demands or denies is passed on by media only.
    """
    if source.rule != "clause_source":
        return False
    first = source.content[0].first
    heads = [d for d in heads if d.cue.first < source.opens and (d.opens <= first or not d.cue.skip)]
    if any(not d.noun_phrase for d in heads):
        return True
    return medium_named and (bool(heads) or said is not None and said.opens - source.content[0].first < LEAD)


def spoken_by(scene: Scene, draft: Draft) -> Run | None:
    """«أعلنت الوزارة على لسان رئيسها …»: the mouth, when it is not the speaker himself."""
    if draft.mention is None or draft.shape not in ("past", "present"):
        return None
    mouth = next((k + 1 for k in range(max(draft.gap[0], draft.mention.last), draft.gap[1] - 1) if scene.word(k) in scene.grammar.on_behalf), None)
    if mouth is None or not scene.is_word(mouth):
        return None
    return Run(mouth, scene.mentions[mouth][0] if mouth in scene.mentions else min(scene.plain_end(mouth), draft.gap[1]))


def before_where(scene: Scene, last: dict[int, Draft], source: Draft) -> Draft | None:
    """«…، وذلك في كلمة له، وفق ما نقلته وكالة …»: the statement behind whose words stands where they were said, and then the source phrase."""
    said = before(last, source.opens, source.opens - source.content[0].first)
    if said is None:
        return None
    k = next(n for n in range(said.content[-1].last, source.opens) if scene.is_word(n))
    where = scene.word(k) in either(scene.grammar.that_being, scene.grammar.channel_prepositions, scene.grammar.in_course)
    return said if where and not any(scene.finite(n) or scene.relative(n) for n in range(k, source.opens)) else None


def before(last: dict[int, Draft], opens: int, near: int = NEXT) -> Draft | None:
    """The outermost statement whose content ends right before a source phrase, at most two marks between, or fewer than `near` tokens."""
    return next((last[k] for k in range(opens, opens - near, -1) if k in last), None)
