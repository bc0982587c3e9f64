"""In what setting each statement of an article was said, and which are told as said earlier than the rest.

A setting is told at the cue («في مقابلة مع …», «غرد»), or carried over from what the same speaker says before or after it in the article.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from mahdar.find.said import Speakers, View, occasion, said_earlier, views
from mahdar.lexicon import Lexicon
from mahdar.lexicon.settings import Settings
from mahdar.model import Occasion, Reading, Referent, SaidOn, Span, Statement

FAR = 4
"""So many words before the noun of a setting its preposition may stand («في ثاني أطول مقابلة»)."""
QUOTES = frozenset(('"', "\u00ab", "\u00bb", "\u201c", "\u201d"))
NOWHERE = frozenset[str]()
YES, OPEN, NOUN = "yes", "open", "noun"


class Told(Struct, frozen=True):
    """What the text tells of the occasion of a statement: its cue, the names of its speakers, the day on which it was said, the kinds of settings, and whether
    it was said earlier than the rest: YES by its own words, OPEN where it may have been.
    """

    cue: Span
    who: frozenset[str]
    day: str
    kinds: frozenset[str]
    earlier: str

    def fits(self, other: Told) -> bool:
        """Neither was said earlier, and the text tells no other day for the one than for the other."""
        return not self.earlier and not other.earlier and (not self.day or not other.day or self.day == other.day)


def occasions_told(reading: Reading, lexicon: Lexicon) -> dict[Span, dict[str, str | frozenset[str]]]:
    """By cue what the text tells of the occasion, as facts: `setting`, the kinds of it, and `earlier` for what is told as said earlier."""
    found = told(reading, lexicon)
    opens = of_speakers(found, lexicon.made(Settings).table.general)
    return {one.cue: {"setting": opens.get(one.cue, one.kinds), "earlier": one.earlier} for one in found}


def told(reading: Reading, lexicon: Lexicon) -> list[Told]:
    """What the text tells at each cue, in order: at it, else where its speaker began, else in a sentence on all his words («said so in a broadcast»)."""
    known, names = lexicon.made(Settings), {r.span: r.names for r in reading.of(Referent)}
    speakers, day = Speakers(names, {span.stop: span for span in names}), {said.span: said.value for said in reading.of(SaidOn)}
    everywhere = {frozenset(n.name for n in o.names): told_by(lexicon.page(o.channel.text).word, known) for o in reading.of(Occasion)}
    found: dict[Span, Told] = {}
    last: dict[Span | None, Statement] = {}
    latest: Told | None = None
    for view in views(reading, lexicon):
        mine, before = view.statement, last.get(view.statement.parent)
        goes_on = found[before.cue] if before and occasion(view, before, speakers) else None
        who = speakers.names(mine.cue)
        earlier = how_early(view, goes_on or latest, who)
        kinds = at_cue(view, known) or (goes_on.kinds if goes_on else NOWHERE) or (NOWHERE if earlier else everywhere.get(who, NOWHERE))
        found[mine.cue] = latest = Told(mine.cue, who, day.get(mine.cue, ""), kinds, earlier)
        last[mine.parent] = mine
    return list(found.values())


def how_early(view: View, before: Told | None, who: frozenset[str]) -> str:
    """Whether a statement was said earlier than the rest; what is told behind «after» may be the news itself («angered many after he called …»)."""
    if said_earlier(view):
        return OPEN if behind_after(view) else YES
    return OPEN if may_be_earlier(view, before, who) else ""


def behind_after(view: View) -> bool:
    """«after he had …», in one word or two."""
    words, before = view.words, view.word_before()
    return before in words.after_that or any(before.endswith(that) for that in words.that) and view.word_before(2) in words.after


def may_be_earlier(view: View, before: Told | None, who: frozenset[str]) -> bool:
    """A noun takes up what was said («the threats of …»), or the words before it in the paragraph were said earlier, by the same speaker."""
    if view.statement.rule.startswith(NOUN):
        return True
    if before is None or not before.earlier or before.who != who or view.statement.span.start < before.cue.start:
        return False
    return "\n" not in view.page.text[before.cue.start : view.statement.cue.start]


def of_speakers(found: list[Told], general: str) -> dict[Span, frozenset[str]]:
    """By the cue of a statement without a setting the only one in which its speaker says anything in the article, unless that is a general one."""
    every: dict[frozenset[str], set[frozenset[str]]] = defaultdict(set)
    for one in found:
        if one.kinds and one.who:
            every[one.who].add(one.kinds)
    only = {who: min(kinds) for who, kinds in every.items() if len(kinds) == 1 and general not in min(kinds)}
    first = {one.who: one for one in reversed(found) if one.kinds and one.who}
    return {one.cue: only[one.who] for one in found if one.who in only and not one.kinds and one.fits(first[one.who])}


def at_cue(view: View, known: Settings) -> frozenset[str]:
    """The kinds that a statement tells: its channel or hearers, its verb, the paper that speaks, else nouns behind a preposition in its sentence."""
    statement = view.statement
    for part in (statement.channel, statement.addressee):
        if part is not None and (kinds := told_by(view.words_of(part), known)):
            return kinds
    paper = known.named(view.words_of(statement.mention)[0], known.papers) if statement.mention else ""
    one = known.verb(view.words_of(statement.cue)[0]) or paper
    return frozenset((one,)) if one else frozenset(kind for stretch in around(view) for kind in within(view, stretch, known))


def told_by(words: Iterable[str], known: Settings) -> frozenset[str]:
    """The kinds that words of a channel or of hearers name: that of the first noun, else that of a site."""
    pairs = list(itertools.pairwise((*words, "")))
    nouns = [kind for word, after in pairs if (kind := known.noun(word, after) or known.led(word, after))]
    sites = [kind for word, _ in pairs if (kind := known.named(word, known.sites))]
    return frozenset((nouns or sites)[:1])


def around(view: View) -> Iterator[range]:
    """The tokens of a statement's sentence that belong to it and not to its content: before the cue, between both and behind; no other cue in them."""
    cue, content = view.statement.cue, view.statement.content
    first, last = min(cue.start, content[0].start), max(cue.stop, content[-1].stop)
    if not view.cue_between(view.sentence[0], first):
        yield view.page.tokens(view.sentence[0], first)
    if cue.stop < content[0].start:
        yield view.page.tokens(cue.stop, content[0].start)
    stop = min((c.start for c in view.cues if c.start >= last), default=view.sentence[1])
    if last < min(stop, view.sentence[1]):
        yield view.page.tokens(last, min(stop, view.sentence[1]))


def within(view: View, stretch: range, known: Settings) -> Iterator[str]:
    """The kinds that the words of a stretch tell outside of quotations, behind a preposition or with one."""
    for i in stretch:
        word = view.page.word[i]
        if view.page.depth[i]:
            continue
        after = view.page.word[i + 1] if i + 1 < stretch.stop else ""
        if kind := known.led(word, after):
            yield kind
        elif kind := known.noun(word, after):
            yield from (kind for _ in behind(view, i, stretch.start, known.within))
        elif kind := known.named(word, known.sites):
            yield from (kind for _ in behind(view, i, stretch.start, known.upon))


def behind(view: View, i: int, first: int, prepositions: set[str]) -> Iterator[int]:
    """The token of a preposition that leads a noun: not far before it, only words and quotation marks between."""
    for j in range(i - 1, max(i - 1 - FAR, first - 1), -1):
        word = view.page.word[j]
        if word in prepositions:
            yield j
        if word in prepositions or not (word.isalpha() or word in QUOTES):
            return
