"""Statements: every stretch of an article that it attributes to a source, with its cue, source and content (the parts of PARC).

Constructions are small functions named in reading order; the order in which they are tried is the tuples VERBS, NOUNS, SOURCES and HEADLINES.
A construction sees its own cue only; `ends.settle` then gives every content its end by the statements that stand around it.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mahdar.find.statements import acts, adjuncts, came_in, clauses_led, ends, going_on, parts, reasons, relays, spoken_on
from mahdar.find.statements.before import BEFORE
from mahdar.find.statements.called import readdress
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.headlines import HEADLINES, headlines
from mahdar.find.statements.nouns import NOUNS, noun_readings
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources import SOURCES, source_phrase
from mahdar.find.statements.told_himself import of_himself
from mahdar.find.statements.verbs import VERBS, readings
from mahdar.lexicon import Lexicon
from mahdar.model import Reading, Span, Statement

NEAR = 12  # statements: no clause joins more


def statements(reading: Reading, lexicon: Lexicon) -> Iterable[Statement]:
    """The statements of an article, in order of their cues."""
    return of_scene(Scene(reading, lexicon))


def of_scene(scene: Scene) -> list[Statement]:
    """The same of a scene, which may ask why cues yield nothing."""
    drafts = sorted(all_drafts(scene), key=lambda d: d.cue)
    drafts = [d for n, d in enumerate(drafts) if not coordinated(scene, d, drafts[max(n - NEAR, 0) : n])]
    drafts = [d for n, d in enumerate(drafts) if not of_himself(scene, d, drafts[max(n - NEAR, 0) : n])]
    for n, draft in enumerate(drafts):
        readdress(scene, draft, drafts[max(n - NEAR, 0) : n])
    ends.settle(scene, drafts)
    adjuncts.settle(scene, drafts)
    clauses_led.settle(scene, drafts)
    came_in.settle(scene, drafts)
    drafts = [d for d in relays.settle(scene, drafts) if any(words(scene, run) for run in d.content)]
    drafts = without_doubles(scene, drafts)
    going_on.settle(scene, drafts)
    spoken_on.settle(scene, drafts)
    return nested([statement(scene, d) for d in drafts])


def all_drafts(scene: Scene) -> list[Draft]:
    """Every construction tried at every token, and on every headline."""
    drafts: list[Draft] = []
    for line in headlines(scene):
        drafts += first(made for construction in HEADLINES if (made := construction(scene, line)))
    claimed: set[int] = {run.first - 1 for d in drafts for run in d.content}
    for i in sorted({*scene.cue_places, *scene.page.where(scene.speech.led_sources)}):
        if drafts and drafts[-1].shape == "source" and drafts[-1].cue.first < i < drafts[-1].cue.last:
            continue  # «بحسب ما ذكرت "المساء"»
        found = at_token(scene, i, claimed)
        if not found:
            continue
        if relays.passed_on(scene, found[0], drafts) or relays.told_already(found[0], drafts):
            scene.because(i, "a source phrase that names whom another statement's words came from or through")
            continue
        claimed |= {run.first - 1 for d in found for run in d.content} | {run.first for d in found for run in d.content}
        drafts += found
    return drafts


def at_token(scene: Scene, i: int, claimed: set[int]) -> list[Draft]:
    """The statement whose cue stands at token i, as a list of one or none."""
    places = readings(scene, i)
    if places:
        found = first(made for construction in BEFORE for place in places if (made := construction(place, claimed)))
        found = found or first(made for place in places if place.reach for construction in VERBS if (made := construction(place)))
        if found:
            return found
    reasons.unmade(scene, i, places)
    phrase = source_phrase(scene, i)
    if phrase is None:
        return first(made for cue in noun_readings(scene, i) for construction in NOUNS if (made := construction(scene, i, cue)))
    found = first(made for construction in SOURCES if (made := construction(scene, phrase)))
    if not found:
        scene.because(i, "covers no clause: it stands neither before one nor right behind one")
    return found


def first(made: Iterable[Draft]) -> list[Draft]:
    found = next(iter(made), None)
    return [] if found is None else [found]


def coordinated(scene: Scene, draft: Draft, before: list[Draft]) -> bool:
    """A verb in the present that «و» joins to the verbs of a clause reported in the past, before a mere noun phrase: it belongs to that clause."""
    if draft.shape != "present" or not draft.cue.skip or draft.mention is not None:
        return False
    clauses = [d.content[0] for d in before if d.shape == "past" and not d.noun_phrase and not d.fixed and (draft.noun_phrase or of_other(d, draft))]
    belongs = any(content.first < draft.cue.first < content.last for content in clauses)
    if belongs:
        scene.because(draft.cue.first, "goes on with the words of the statement before it")
    return belongs


def of_other(before: Draft, draft: Draft) -> bool:
    """The verb is of the other gender than the one whose clause it stands in."""
    return not before.plural and not draft.plural and {before.gender, draft.gender} == {"m", "f"}


def words(scene: Scene, run: Run) -> int:
    """The number of words in a run."""
    return scene.words_before[run.last] - scene.words_before[run.first]


def without_doubles(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Of drafts with the same content the first one."""
    seen: set[tuple[Run, ...]] = set()
    out = []
    for draft in drafts:
        key = tuple(draft.content)
        if key not in seen:
            seen.add(key)
            out.append(draft)
        else:
            scene.because(draft.cue.first, "another cue before it reports the same words")
    return out


def statement(scene: Scene, draft: Draft) -> Statement:
    """The finding that a draft has become."""
    content = [run for run in draft.content if words(scene, run)]
    spans = tuple(span(scene, run) for run in content)
    cue, mention = span(scene, draft.cue), span(scene, draft.mention) if draft.mention else None
    edges = [s for s in (cue, mention, *spans) if s]
    return Statement(
        span=scene.article.span(min(s.start for s in edges), max(s.stop for s in edges)),
        rule=draft.rule,
        mode=parts.mode(scene, content, scene.page.depth[draft.cue.first]),
        act=acts.act(scene, draft),
        cue=cue,
        content=spans,
        mention=mention,
        addressee=span(scene, draft.addressee) if draft.addressee else None,
        channel=span(scene, draft.channel) if draft.channel else None,
        relay=tuple(span(scene, run) for run in draft.relay),
        hypothetical=draft.hypothetical,
    )


def span(scene: Scene, run: Run) -> Span:
    return scene.article.span(scene.page.start[run.first] + run.skip, scene.page.stop[run.last - 1])


def nested(made: list[Statement]) -> list[Statement]:
    """The statements with their parents: of those whose content holds a cue, the one with the least content."""
    contents = sorted((c.start, n) for n, s in enumerate(made) for c in s.content)
    stops = {(c.start, n): c.stop for n, s in enumerate(made) for c in s.content}
    out, around, at = [], list[int](), 0
    for s in sorted(made, key=lambda s: s.cue):
        while at < len(contents) and contents[at][0] <= s.cue.start:
            around.append(at)
            at += 1
        around = [a for a in around if stops[contents[a]] >= s.cue.stop]
        parents = [made[contents[a][1]] for a in around if made[contents[a][1]] is not s]
        parent = min(parents, key=width, default=None)
        out.append(msgspec.structs.replace(s, parent=parent.cue) if parent else s)
    return unringed(out)


def width(s: Statement) -> int:
    """How many code points of content a statement has."""
    return sum(c.stop - c.start for c in s.content)


def unringed(made: list[Statement]) -> list[Statement]:
    """The same without rings: of statements that hold each other's cues (an open quotation and the source phrase behind it) the widest has no parent."""
    by_cue = {s.cue: s for s in made}
    outermost = set()
    for s in made:
        ring, at = [s], by_cue.get(s.parent) if s.parent else None
        while at is not None and at not in ring:
            ring.append(at)
            at = by_cue.get(at.parent) if at.parent and at.cue not in outermost else None
        if at is s:
            outermost.add(max(ring, key=lambda o: (width(o), o.cue)).cue)
    return [msgspec.structs.replace(s, parent=None) if s.cue in outermost else s for s in made]
