"""Constructions of headlines: «speaker: content» and «content - speaker»."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.headlines_dots import replies, still_speaks
from mahdar.find.statements.headlines_nouns import addressed, noun_end, of_ours, past_teaser, said_below, title
from mahdar.find.statements.headlines_people import person_colon_content
from mahdar.find.statements.headlines_told import capital_says, quoted_colon_content
from mahdar.find.statements.scene import Scene
from mahdar.model import Mention
from mahdar.text import MARK

HEAD = 3  # lines: further down no states speak in a headline
LONG = 25  # words: a headline is no longer
REST = 4  # tokens: no more stand behind an office that tells who somebody is
LONG_QUOTE = 3  # tokens: a shorter quotation in a headline may be a name
PAIR = 2  # words: a name and what is said of him
TELLING = ("person", "office", "body", "unnamed")  # who speaks in a headline further down
SPEAKER = 12  # tokens: nor is the speaker in it


def headlines(scene: Scene) -> list[range]:
    """The lines that can be headlines: short ones without a full stop, cut where two dots part two headlines."""
    lines = []
    for run in scene.page.paragraphs:
        if len(run) <= LONG + SPEAKER and (not scene.stops(run.stop - 1) or asks(scene, run)):
            lines += parts_of(scene, run)
    return lines


def asks(scene: Scene, line: range) -> bool:
    """A title that ends in a question or a cry with a colon before it («فلان لجاره: هل أنت غاضب؟»)."""
    return title(scene, line) and scene.word(line.stop - 1) in scene.doings.cries and any(map(scene.colon, line))


def parts_of(scene: Scene, line: range) -> list[range]:
    """A line cut at its double dots («X: …. وY: …»)."""
    cuts = [i for i in line if scene.page.kind[i] == MARK and len(scene.word(i)) > 1]
    starts = [line.start, *(c + 1 for c in cuts)]
    parts = [range(a, b) for a, b in zip(starts, [*cuts, line.stop], strict=True) if b > a]
    out = parts[:1]
    for part in parts[1:]:
        if not replies(scene, part) and (same_speaker(scene, out[-1], part) or of_mine(scene, out[-1], part) or still_speaks(scene, line, out[-1], part)):
            out[-1] = range(out[-1].start, part.stop)
        else:
            out.append(part)
    return out


def same_speaker(scene: Scene, before: range, part: range) -> bool:
    """«X: لن نوقع .. ولسنا خائفين»: «و» goes on with the words behind the colon, and neither somebody else nor a deed is named."""
    word, grammar, k = scene.word(part.start), scene.grammar, part.start
    if word[:1] not in grammar.joining or len(word) < 3 or not any(map(scene.colon, before)) or any(map(scene.colon, part)):
        return False
    named = k in scene.mentions or word[1:] in grammar.demonstratives or any(scene.opens_quote(n) for n in part)
    doing = word[1:2] in grammar.persons - grammar.we or scene.tenses.of(word) in ("past", "present")
    return not named and not doing and scene.finite(k) is None and not (k + 1 in scene.mentions and part.stop - k <= 2)


def of_mine(scene: Scene, before: range, part: range) -> bool:
    """«X: لا أخشى المطر.. فعلت كل شيء من أجل النادي», «X: جاري سبب فوزي.. وأمي وراء عودتي»: in the first person, and nobody else is named as speaking."""
    if not any(map(scene.colon, before)) or any(map(scene.colon, part)) or any(scene.opens_quote(n) for n in part):
        return False
    return any(scene.word(n) in scene.extents.by_me or mine(scene, n) for n in part) or judges(scene, before, part)


def judges(scene: Scene, before: range, part: range) -> bool:
    """«X: لست غاضبا.. جاري كاذب»: behind the first person two words, a name and what is blamed or praised in him."""
    noun = scene.names.word(scene.word(part.start))
    name = scene.in_mention(part.start) or not (noun.verb or noun.stop or noun.definite)
    two = part.stop - part.start == PAIR and name
    own = any(scene.word(n) in scene.extents.by_me for n in before)
    word = scene.word(part.stop - 1)
    return two and own and not scene.definite(part.stop - 1) and scene.finite(part.stop - 1) is None and word[:1] not in scene.grammar.persons


def mine(scene: Scene, n: int) -> bool:
    """Token n is a masdar that is mine («قدومي»)."""
    word = scene.word(n)
    return word in scene.extents.my_deeds and n not in scene.mentions


def speaker_colon_content(scene: Scene, line: range) -> Draft | None:
    """«وزير المالية: لن نوقع»"""
    colon = next((i for i in line if scene.colon(i)), None)
    if colon is None or colon - line.start > SPEAKER or line.stop - colon < 3:
        return None
    line = range(past_teaser(scene, line), line.stop)
    known = scene.mentions.get(line.start)
    later = line.start > scene.page.paragraphs[:HEAD][-1].stop
    if (
        known is None
        or known[1].kind == "place"
        or (later and known[1].kind not in TELLING)
        or (known[1].kind == "state" and not state_says(scene, line, colon))
    ):
        return None
    if any(scene.finite(k) for k in range(known[0], colon)) or label(scene, line.start, colon):
        return None
    if not addressed(scene, known[0]) and about(scene, known[1], colon + 1, line.stop):
        return None
    mention = Run(line.start, scene.joined_mentions(known[0]), known[1].span.start - scene.page.start[line.start])
    made = headline(scene, "speaker_colon_content", Run(colon, colon + 1), mention, Run(colon + 1, line.stop))
    made.gap = (known[0], colon)
    return made


def state_says(scene: Scene, line: range, colon: int) -> bool:
    """What stands behind a state and a colon are its words."""
    last, known = scene.mentions[line.start]
    told = speaks(scene, colon + 1) or addressed(scene, last) or said_below(scene, known, colon + 1)
    return told or last == colon and title(scene, line) and capital_says(scene, line.start, known, line)


def label(scene: Scene, first: int, colon: int) -> bool:
    """What stands before the colon says what the line is («ريبورتاج: …»), or whose name follows («المدرب: بيتر هولدن»)."""
    if scene.word(first) in scene.doings.labels:
        return True
    after, known = scene.mentions.get(colon + 1), scene.mentions[first][1]
    return known.kind == "office" and colon == first + 1 and scene.definite(first) and after is not None and after[1].kind == "person"


def about(scene: Scene, speaker: Mention, first: int, stop: int) -> bool:
    """What stands after a person's name tells of him («فلان: قصة نجاح», «فلان: مراسل الصحيفة», «فلان: الصقر العجوز الذي …», «فلان: فلان يعود»)."""
    if speaker.kind != "person":
        return False
    office = scene.mentions.get(first)
    holds = office is not None and office[1].kind == "office" and not scene.definite(first) and stop - office[0] < REST
    described = scene.definite(first) and not scene.relative(first)
    described = described and scene.relative(next((k for k in range(first, stop) if scene.relative(k) or not scene.definite(k)), first))
    again = scene.is_word(first) and scene.page.text.startswith(speaker.head.text, scene.page.start[first])
    return holds or described or again or scene.word(first) in scene.doings.profiles


def speaks(scene: Scene, i: int) -> bool:
    """The words after a state's name are spoken: a quotation among them, a negation, a first person or «must», not a bare noun."""
    if scene.opens_quote(i) and (scene.is_break(scene.quote_end[i] + 1) or scene.quote_end[i] - i > 2 * LONG_QUOTE):
        return True
    if any(scene.opens_quote(k) and scene.quote_end[k] - k > 2 * LONG_QUOTE for k in range(i + 1, scene.paragraph_end[i])):
        return True
    return of_ours(scene, i) or we_do(scene, scene.word(i)) or any(we_shall(scene, k) for k in range(i + 1, scene.paragraph_end[i]))


def we_shall(scene: Scene, k: int) -> bool:
    """«سنرد», «وسنرد»: what we are going to do."""
    word, grammar = scene.word(k), scene.grammar
    bare = word[1:] if word[:1] in grammar.joining else word
    return bare[:1] in grammar.will and bare[1:2] in grammar.we and bare not in grammar.not_we | scene.names.ordinary and k not in scene.mentions


def we_do(scene: Scene, word: str) -> bool:
    """The word looks like a verb in the first person or the future («ندعم»، «سنرد») and not like a noun."""
    grammar = scene.grammar
    if word[:1] in grammar.will and word[1:2] not in grammar.we:
        return False  # «سخط», not «سنرد»
    return word[:1] in grammar.we and word not in grammar.not_we and not any(word.endswith(e) for e in grammar.not_verb_endings)


def content_dash_speaker(scene: Scene, line: range) -> Draft | None:
    """«المفاوضات مستمرة - غوتيريش»"""
    dash = next((i for i in reversed(line) if scene.word(i) in scene.grammar.dashes), None)
    if dash is None or dash + 1 not in scene.mentions or dash - line.start < 3 or scene.page.stop[dash - 1] == scene.page.start[dash]:
        return None
    if scene.mentions[dash + 1][0] != line.stop or any(scene.colon(i) for i in range(line.start, dash)):
        return None
    return headline(scene, "content_dash_speaker", Run(dash, dash + 1), Run(dash + 1, line.stop), Run(line.start, dash))


def noun_colon_content(scene: Scene, line: range) -> Draft | None:
    """«مصادر: السفن عادت», «وزير سابق لقناة المساء: …»"""
    colon = next((i for i in line if scene.colon(i)), None)
    if colon is None or line.stop - colon < 3 or not title(scene, line):
        return None
    last = noun_end(scene, line, colon)
    if last == line.start:
        return None
    made = headline(scene, "noun_colon_content", Run(colon, colon + 1), Run(line.start, last, generic=True), Run(colon + 1, line.stop))
    made.gap = (last, colon)
    return made


def deed_colon_content(scene: Scene, line: range) -> Draft | None:
    """«شاهد هولدن يهاجم جاره: لن أصمت»: what somebody does, and the words with which he does it, in the first person."""
    colon = next((i for i in line if scene.colon(i)), None)
    first = line.start + 1  # the line begins with another word than who does it
    if colon is None or first not in scene.mentions or line.stop - colon < 3 or not title(scene, line) or not of_ours(scene, colon + 1):
        return None
    last, known = scene.mentions[first]
    does = last < colon and scene.word(last)[:1] in scene.grammar.persons and scene.plain(last) and known.kind in ("person", "office", "body", "state")
    if not does or any(scene.finite(k) for k in range(first, colon)):
        return None
    return headline(scene, "deed_colon_content", Run(colon, colon + 1), Run(first, last), Run(colon + 1, line.stop))


HEADLINES = (speaker_colon_content, noun_colon_content, deed_colon_content, person_colon_content, quoted_colon_content, content_dash_speaker)


def headline(scene: Scene, rule: str, cue: Run, mention: Run, content: Run) -> Draft:
    """A draft whose content is the rest of the line, without its marks when it is one quotation."""
    inner = scene.opens_quote(content.first) and scene.quote_end[content.first] == content.last - 1
    run = Run(content.first + 1, content.last - 1) if inner else content
    return Draft(rule=rule, act="state", cue=cue, content=[run], opens=min(cue.first, content.first), mention=mention, fixed=True, shape="headline")
