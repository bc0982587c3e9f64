"""On which day a statement was said: by the time that governs its cue, or the day of the statement that it goes on from.

Each construction takes a view of one statement and says which time governs it.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.said import SaidTable, said_words
from mahdar.model import Dated, Name, Published, Reading, Referent, SaidOn, Span, Statement
from mahdar.text import BREAK, MARK, Page

DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(?=T|$)")
STOPS = frozenset((".", "!", "?", "\u061f", "..."))
BOUNDS = STOPS | {"\n"}
COMMAS = frozenset((",", "\u060c"))
FRONT, SHORT, EARLIER = 8, 3, 3
ENDLESS = 400  # tokens: a sentence longer than this has lost its full stops


class View(Struct, frozen=True):
    """A statement with its sentence (offsets), the times that may govern it, those of the sentence before, and the cues of the others."""

    page: Page
    words: SaidTable
    statement: Statement
    sentence: tuple[int, int]
    times: list[Dated]
    earlier: list[Dated]
    cues: list[Span]

    def times_in(self, start: int, stop: int) -> list[Dated]:
        """The times between two offsets."""
        return [t for t in self.times if start <= t.span.start and t.span.stop <= stop]

    def cue_between(self, start: int, stop: int) -> bool:
        """Another statement's cue stands between two offsets."""
        return any(start <= c.start < stop and c != self.statement.cue for c in self.cues)

    def words_in(self, start: int, stop: int) -> set[str]:
        """The folded words between two offsets."""
        return {self.page.word[i] for i in self.page.tokens(start, stop)}

    def words_of(self, span: Span) -> list[str]:
        """The folded words of a span; of the first without what clings to it."""
        tokens = self.page.tokens(span.start, span.stop)
        first = self.page.word[tokens.start][span.start - self.page.start[tokens.start] :] if tokens else ""
        return [first, *self.page.word[tokens.start + 1 : tokens.stop]]

    def word_before(self, far: int = 1) -> str:
        """The folded word so many words before the cue, one: right before it."""
        here = self.page.at(self.statement.cue.start)
        return self.page.word[here - far] if here >= far else ""

    def word_after(self) -> str:
        """The folded word right after the first word of the cue."""
        here = self.page.at(self.statement.cue.start) + 1
        return self.page.word[here] if here < len(self.page) else ""

    def same_paragraph(self, other: Statement) -> bool:
        """No line break stands between the cue and another before it."""
        return "\n" not in self.page.text[other.cue.start : self.statement.cue.start]


class Speakers(Struct, frozen=True):
    """Who is meant at a mention and who speaks at a cue, and which of them ends at an offset."""

    at: dict[Span, tuple[Name, ...]]
    ending: dict[int, Span]

    def names(self, span: Span) -> frozenset[str]:
        """The full names; none when nobody is known there."""
        return frozenset(n.name for n in self.at.get(span, ()))


def said_on(reading: Reading, lexicon: Lexicon) -> Iterator[SaidOn]:
    """A SaidOn at the cue of each statement whose day the text tells."""
    found: dict[Span, SaidOn] = {}
    speakers = Speakers({r.span: r.names for r in reading.of(Referent)}, {r.span.stop: r.span for r in reading.of(Referent)})
    last: dict[Span | None, Statement] = {}
    for view in views(reading, lexicon):
        mine = view.statement
        before = last.get(mine.parent)
        if day := governed(view):
            found[mine.cue] = day
            if before and before.cue not in found and (rule := told_back(view, before, day, speakers)):
                found[before.cue] = carried(before, day, rule)
        elif before and before.cue in found and (rule := occasion(view, before, speakers)):
            found[mine.cue] = carried(mine, found[before.cue], rule)
        last[mine.parent] = mine
    yield from found.values()


def views(reading: Reading, lexicon: Lexicon) -> Iterator[View]:
    """A view of each statement in order of its cue: it may be governed by no time that stands in its own content or in another's that does not hold its cue."""
    page, statements = lexicon.page(reading.article.text), reading.of(Statement)
    words = lexicon.made(said_words)
    days = [p.value for p in reading.of(Published) if p.value]
    times = [t for t in reading.of(Dated) if DAY.match(t.value) and not after_since(page, words, t.span) and not to_come(t, days)]
    within = list(holders([t.span for t in times], sorted(c for s in statements for c in s.content)))
    starts, cues = [t.span.start for t in times], sorted(s.cue for s in statements)
    kinds, depth = page.kind, page.depth
    bounds = [i for i in page.where(BOUNDS) if kinds[i] == BREAK or kinds[i] == MARK and not depth[i]] if statements else []
    for statement in sorted(statements, key=lambda s: s.cue.start):
        whole = sentence(page, statement.cue, bounds)
        first, last = min(whole[0], statement.span.start), max(whole[1], statement.span.stop)
        near = range(bisect.bisect_left(starts, first), bisect.bisect_right(starts, last))
        free = [times[n] for n in near if all(holds(c, statement.cue) for c in within[n])]
        around = cues[bisect.bisect_left(cues, first, key=lambda c: c.start) : bisect.bisect_right(cues, last, key=lambda c: c.start)]
        before = sentence_before(page, first, bounds)
        earlier = times[bisect.bisect_left(starts, before[0]) : bisect.bisect_right(starts, before[1])] if before else []
        yield View(page, words, statement, whole, free, earlier, around)


def after_since(page: Page, words: SaidTable, time: Span) -> bool:
    """The time is only the beginning of something («ينفذها منذ فبراير»)."""
    here = page.at(time.start)
    return here > 0 and page.word[here - 1] in words.since


def to_come(time: Dated, published: list[str]) -> bool:
    """The time lies after the day of publication, where that is known: nothing has been said then."""
    return any(time.value[: len(day)] > day for day in published)


def sentence_before(page: Page, start: int, bounds: list[int]) -> tuple[int, int] | None:
    """The offsets of the sentence that ends before an offset; `bounds` are the tokens at which sentences end."""
    last = page.at(start) - 1
    while last >= 0 and ends(page, last):
        last -= 1
    if last < 0:
        return None
    nearest = bisect.bisect_right(bounds, last) - 1
    near = nearest >= 0 and bounds[nearest] > last - ENDLESS
    return page.start[bounds[nearest] + 1 if near else 0], page.stop[last]


def holders(spans: list[Span], contents: list[Span]) -> Iterator[list[Span]]:
    """For each span the contents that hold it; both are in order of their starts."""
    around, at = list[Span](), 0
    for span in spans:
        while at < len(contents) and contents[at].start <= span.start:
            around.append(contents[at])
            at += 1
        around = [c for c in around if c.stop >= span.stop]
        yield list(around)


def holds(a: Span, b: Span) -> bool:
    return a.start <= b.start and b.stop <= a.stop


def told_back(view: View, before: Statement, day: SaidOn, speakers: Speakers) -> str:
    """The rule by which the day of a statement is that of the one before it, too: at the end of their sentence, or when that is the lead; empty for none."""
    if day.rule == "time_after_content" and view.sentence[0] <= before.cue.start and occasion(view, before, speakers):
        return "time_at_the_end"
    return "restated" if day.rule == "time_after_cue" and restated(view, before, speakers) else ""


def occasion(view: View, before: Statement, speakers: Speakers) -> str:
    """The first of OCCASIONS that shows that a statement was said on the occasion of the one before it, by name."""
    if view.statement.parent is not None and before.cue.start < view.sentence[0] or said_earlier(view):
        return ""
    return next((shows.__name__ for shows in OCCASIONS if shows(view, before, speakers)), "")


def said_earlier(view: View) -> bool:
    """The text tells it as said before that which it tells: «وكان الوزير قد حذر من …», «وسبق له أن أعلن …», «بعد أن هدد بـ …»."""
    words, before = view.words, [view.word_before(far) for far in range(1, EARLIER + 1)]
    if before[0] in words.after_that or before[0] in words.was or (before[0] in words.had and pluperfect(view)):
        return True
    if any(before[0].endswith(that) for that in words.that):
        return before[1] in words.after or not words.formerly.isdisjoint(before[1:])
    return names_the_speaker_first(view) and pluperfect(view)


def names_the_speaker_first(view: View) -> bool:
    """The mention of the speaker stands right before the cue («وكان الوزير أعلن»)."""
    mention, here = view.statement.mention, view.page.at(view.statement.cue.start)
    return mention is not None and view.page.tokens(mention.start, mention.stop).stop == here


def pluperfect(view: View) -> bool:
    """An auxiliary of the pluperfect stands before the cue in its sentence, right before the speaker where he stands between; no other cue between."""
    mention, cue, page = view.statement.mention, view.statement.cue, view.page
    front = mention.start if mention and mention.stop <= cue.start else cue.start
    tokens = range(max(page.at(front) - 2, page.at(view.sentence[0])), page.at(front))
    return any(page.word[i] in view.words.was and not view.cue_between(page.stop[i], front) for i in tokens)


def no_new_speaker(view: View, before: Statement, speakers: Speakers) -> bool:
    """It names no speaker, and as far as is known it has the same («وأضاف أن …»); nobody else stands right before it («رد عليه الوزير قائلا»)."""
    if view.statement.mention is not None:
        return False
    cue, earlier = view.statement.cue, speakers.names(before.cue)
    close = speakers.ending.get(cue.start - 1)
    known = speakers.names(close) if close else speakers.names(cue)
    return not known or not earlier or known == earlier


def same_speaker_goes_on(view: View, before: Statement, speakers: Speakers) -> bool:
    """It names the same speaker again, and goes on («وأوضح الوزير أن …»), explains («إذ صرح الوزير …») or takes a noun up («إن الانسحاب …»)."""
    known = speakers.names(view.statement.cue)
    if not known or known != speakers.names(before.cue):
        return False
    if view.words_of(view.statement.cue)[0] in view.words.continuing or taken_up(view, before):
        return True
    return view.word_before() in view.words.explaining and view.same_paragraph(before)


def same_channel(view: View, before: Statement, speakers: Speakers) -> bool:
    """The same speaker, through what the one before was said through, named again as his («قال في خطاب الخميس … وأشار في خطابه إلى …»)."""
    mine, theirs, known = view.statement.channel, before.channel, speakers.names(view.statement.cue)
    if mine is None or theirs is None or not known or known != speakers.names(before.cue):
        return False
    one, other = view.words_of(mine)[0], view.words_of(theirs)[0]
    return len(other) > 3 and one.startswith(other) and 0 < len(one) - len(other) <= SHORT


def taken_up(view: View, before: Statement) -> bool:
    """The content begins with the definite form of the noun with which the one before began."""
    noun = view.words_of(before.content[0])[0]
    return len(noun) > 3 and view.words_of(view.statement.content[0])[0] in {article + noun for article in view.words.article}


def restated(view: View, before: Statement, speakers: Speakers) -> bool:
    """The lead (no headline) told it without its day, and the next paragraph tells it again: the same speaker, at least half of the lead's longer words."""
    mine, known = view.statement, speakers.names(view.statement.cue)
    headline = view.page.at(before.cue.start) in view.page.paragraphs[0]
    if headline or not known or known != speakers.names(before.cue) or view.same_paragraph(before) or mine.parent is not None:
        return False
    lead = {w for part in before.content for w in view.words_of(part) if len(w) > 3}
    again = {w for part in mine.content for w in view.words_of(part)}
    return len(lead) > 2 and 2 * len(lead & again) >= len(lead)


def spokesman_of(view: View, before: Statement, speakers: Speakers) -> bool:
    """After a state or body its spokesman speaks, in the same paragraph."""
    mention = view.statement.mention
    if mention is None or not all(n.type in ("GPE", "ORG") for n in speakers.at.get(before.cue, ())) or before.cue not in speakers.at:
        return False
    return view.page.word[view.page.at(mention.start)] in view.words.spokesmen and view.same_paragraph(before)


OCCASIONS: tuple[Callable[[View, Statement, Speakers], bool], ...] = (no_new_speaker, same_speaker_goes_on, same_channel, spokesman_of)


def carried(statement: Statement, day: SaidOn, by: str) -> SaidOn:
    """The day of another statement, next to this one."""
    return SaidOn(span=statement.cue, rule=by, value=day.value, time=day.time)


def sentence(page: Page, cue: Span, bounds: list[int]) -> tuple[int, int]:
    """The offsets between which the sentence of a cue lies; `bounds` are the tokens at which sentences end."""
    here = page.at(cue.start)
    back, ahead = max(here - ENDLESS, 0), min(here + ENDLESS, len(page))
    before, after = bisect.bisect_right(bounds, here), bisect.bisect_left(bounds, here)
    first = max(bounds[before - 1] + 1, back) if before else back
    last = min(bounds[after], ahead) if after < len(bounds) else ahead
    return page.start[first] if first < len(page) else len(page.text), page.stop[last - 1] if last else 0


def ends(page: Page, i: int) -> bool:
    """A sentence ends at the token: a line break, or a stop outside of quotations."""
    return page.kind[i] == BREAK or (page.kind[i] == MARK and page.word[i] in STOPS and not page.depth[i])


def governed(view: View) -> SaidOn | None:
    """The first construction that finds the governing time."""
    if not view.times and not view.earlier:
        return None
    for construction in CONSTRUCTIONS:
        if time := construction(view):
            value = DAY.match(time.value)
            return SaidOn(span=view.statement.cue, rule=construction.__name__, value=value[0], time=time.span) if value else None
    return None


def time_after_cue(view: View) -> Dated | None:
    """«قال الوزير الخميس، إن …»: between the cue and the content that follows it."""
    cue, content = view.statement.cue, view.statement.content[0]
    found = view.times_in(cue.stop, content.start) if content.start >= cue.stop else []
    if not found or view.cue_between(cue.stop, found[0].span.start):
        return None
    apart = view.words_in(cue.stop, found[0].span.start) & view.words.relatives and len(found[0].value) < len("YYYY-MM-DD")
    return None if apart else found[0]  # «قال الرئيس، الذي زارها هذا العام، إن …»


def time_before_cue(view: View) -> Dated | None:
    """«وفي يناير الماضي، طالبت …»، «والاثنين، أعلن …»: at the front of the cue's sentence, or right before the cue."""
    cue = view.statement.cue
    found = view.times_in(view.sentence[0], cue.start)
    if not found or view.cue_between(found[-1].span.stop, cue.start) or view.word_before() in view.words.relatives:
        return None
    here, tokens = view.page.at(cue.start), view.page.tokens(found[-1].span.start, found[-1].span.stop)
    first = view.page.at(view.sentence[0])
    close = here - tokens.stop <= 1 and not COMMAS & set(view.page.word[tokens.stop : here])
    fronted = all(len(word) <= SHORT for word in view.page.word[first : tokens.start]) and here - tokens.stop <= FRONT
    return found[-1] if close or fronted else None


def time_of_the_occasion(view: View) -> Dated | None:
    """«ألقى كلمة الثلاثاء حين أعلن …»، «وجه الثلاثاء رسالة … دعاه فيها إلى …»: the time of the clause before, to which the cue points back."""
    cue = view.statement.cue
    found = view.times_in(view.sentence[0], cue.start)
    if not found or view.cue_between(found[-1].span.stop, cue.start):
        return None
    when = view.word_before() in view.words.when and not any(view.word_before(2).endswith(word) for word in view.words.contrast)
    return found[-1] if when or view.word_after() in view.words.in_it else None


def time_of_the_meeting(view: View) -> Dated | None:
    """«والتقى الوزير الجمعة نظيره. وعقب الاجتماع قال …»: the first time of the sentence before, which told of the meeting."""
    here, start = view.page.at(view.statement.cue.start), view.page.at(view.sentence[0])
    if here - start not in (2, 3):
        return None
    front = [w for i in range(start, here) for w in (view.page.word[i], view.page.word[i][1:])]
    if view.words.meetings.isdisjoint(front) or view.words.after.isdisjoint(front):
        return None
    return next((t for t in view.earlier if len(t.value) >= len("YYYY-MM-DD")), None)


def time_after_content(view: View) -> Dated | None:
    """«شدد على …، وذلك في كلمة ألقاها الأربعاء»، «…، قال فلان الخميس»: after both, in the same sentence, before another cue or clause."""
    cue, content = view.statement.cue, view.statement.content[-1]
    last = max(cue.stop, content.stop)
    found = view.times_in(last, max(view.sentence[1], last))
    if cue.start < content.start:
        found = [t for t in found if COMMAS & set(view.page.text[last : t.span.start])]
    if not found or len(found[0].value) < len("YYYY-MM-DD") or (view.words.that | view.words.events) & view.words_in(last, found[0].span.start):
        return None
    return found[0] if not view.cue_between(last, found[0].span.start) else None


CONSTRUCTIONS: tuple[Callable[[View], Dated | None], ...] = (
    time_after_cue,
    time_before_cue,
    time_of_the_occasion,
    time_after_content,
    time_of_the_meeting,
)
