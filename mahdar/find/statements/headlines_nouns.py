"""Headlines whose speaker no table of names holds («مصادر: …», «وزير سابق للقناة: …»), and states whose words the lead below bears out."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene
from mahdar.model import Mention

SPEAKER = 9  # tokens: nobody is told of in more
LEAD = 25  # tokens of the first paragraph in which its verb of saying stands
SHORT = 8  # tokens: a shorter paragraph is no lead
TEASED = 4  # tokens before the stroke behind which a teaser begins («قد يهمك/ …»)
STROKES = frozenset("/|")
WORDS = 4  # letters: a shorter word has no ending of ours
KINDS = frozenset(("office", "unnamed", "body"))  # heads of nouns for somebody who speaks


def title(scene: Scene, line: range) -> bool:
    """The line belongs to the first paragraph, and others follow."""
    paragraphs = scene.page.paragraphs
    return len(paragraphs) > 1 and line.stop <= paragraphs[0].stop


def past_teaser(scene: Scene, line: range) -> int:
    """The first token behind the stroke that a teaser begins with («قد يهمك/ فلان: …»), the line's own where there is none."""
    stroke = next((k for k in range(line.start, min(line.start + TEASED, line.stop)) if scene.word(k) in STROKES), None)
    return line.start if stroke is None or stroke + 1 not in scene.mentions else stroke + 1


def noun_end(scene: Scene, line: range, colon: int) -> int:
    """The end of a noun for somebody who speaks at the head of a line, before its hearer or its matter («وزير سابق للقناة عن …»); its start for none."""
    first, grammar = line.start, scene.grammar
    word = scene.word(first)[2 * scene.definite(first) :]
    speaks = any(head.kind in KINDS and not head.needs for head in scene.names.heads.get(word, ()))
    if not speaks or first in scene.mentions or word in scene.doings.labels or colon - first > SPEAKER or not scene.is_word(first):
        return first
    last = next((k for k in range(first + 1, colon) if addressed(scene, k) or scene.word(k) in grammar.prepositions or not scene.is_word(k)), colon)
    shown = scene.mentions.get(first + 1)
    if shown is not None and shown[1].kind == "person" and not any(head.kind == "office" for head in scene.names.heads.get(word, ())):
        return first  # «شاهد هولدن يهاجم جاره: …»
    other = any(scene.that(k) or scene.relative(k) or scene.finite(k) or scene.tenses.of(scene.word(k)) == "present" for k in range(first, colon))
    known = scene.mentions.get(colon + 1)
    named = scene.definite(first) and known is not None and known[1].kind == "person" and last == first + 1
    return first if other or named else last


def addressed(scene: Scene, k: int) -> bool:
    """«ل» clings to token k, or stands before it: whom or what the words are meant for («بكين لواشنطن: …»)."""
    known = scene.mentions.get(k)
    led = known is not None and known[1].span.start > scene.page.start[k] and scene.word(k)[:1] in scene.grammar.to_letter
    return led or scene.for_the(k) or any(scene.clings(k, letter) for letter in scene.grammar.to_letter)


def said_below(scene: Scene, state: Mention, first: int) -> bool:
    """The lead tells that the state or somebody of it says this («قطر: الحصار …» above «قال وزير الخارجية القطري …», not «قطر: افتتاح …»)."""
    known, grammar = scene.mentions.get(first), scene.grammar
    word = scene.word(first)
    future = word[:1] in grammar.will and word[1:2] in grammar.persons and word not in scene.names.ordinary
    within = scene.definite(first) and any(head.kind in KINDS for head in scene.names.heads.get(word[2:], ()))  # «قطر: البرلمان يجتمع»
    clause = scene.definite(first) and not within or word in grammar.prepositions or future
    if not (clause if known is None else known[1].kind == "state"):
        return False
    lead = next((run for run in scene.page.paragraphs[1:] if len(run) > SHORT), None)
    if lead is None or state.entry is None:
        return False
    verb = next((k for k in range(lead.start, min(lead.start + LEAD, lead.stop)) if scene.finite(k) and not scene.in_mention(k)), None)
    known = None if verb is None else scene.mentions.get(verb + 1)
    return known is not None and state.entry in (known[1].entry, known[1].body)


def of_ours(scene: Scene, i: int) -> bool:
    """Token i denies, must, or is ours or done by us («تعرضنا لهجوم», «لن أصمت»)."""
    word, grammar = scene.word(i), scene.grammar
    own = len(word) > WORDS and word.endswith(tuple(grammar.ours)) and word not in scene.names.ordinary
    return own or word in grammar.denying | grammar.first_person | grammar.musts
