"""On which day a statement was said: by the time that governs its cue, or the day of the statement that it goes on from.

Each construction takes a view of one statement and says which time governs it.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.model import Dated, Reading, Referent, SaidOn, Span, Statement
from mahdar.text import BREAK, MARK, Page

DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(?=T|$)")
STOPS = frozenset((".", "!", "?", "\u061f", "..."))
COMMAS = frozenset((",", "\u060c"))
FRONT = 8
ENDLESS = 400  # tokens: a sentence longer than this has lost its full stops


class View(Struct, frozen=True):
    """A statement with its sentence (offsets), the times that may govern it, and the cues and contents of the others."""

    page: Page
    statement: Statement
    sentence: tuple[int, int]
    times: list[Dated]
    cues: list[Span]

    def times_in(self, start: int, stop: int) -> list[Dated]:
        """The times between two offsets."""
        return [t for t in self.times if start <= t.span.start and t.span.stop <= stop]

    def cue_between(self, start: int, stop: int) -> bool:
        """Another statement's cue stands between two offsets."""
        return any(start <= c.start < stop and c != self.statement.cue for c in self.cues)


def said_on(reading: Reading, lexicon: Lexicon) -> Iterator[SaidOn]:
    """A SaidOn at the cue of each statement whose day the text tells."""
    found: dict[Span, SaidOn] = {}
    speakers = {r.span: frozenset(n.name for n in r.names) for r in reading.of(Referent)}
    before: Statement | None = None
    for view in views(reading, lexicon):
        mine = view.statement
        same = before is not None and goes_on(mine, before, speakers)
        if day := governed(view):
            found[mine.cue] = day
            if before and same and before.cue not in found and day.rule == "time_after_content" and view.sentence[0] <= before.cue.start:
                found[before.cue] = carried(before, day)
        elif before and same and before.cue in found:
            found[mine.cue] = carried(mine, found[before.cue])
        if mine.parent is None:
            before = mine
    yield from found.values()


def views(reading: Reading, lexicon: Lexicon) -> Iterator[View]:
    """A view of each statement in order of its cue: it may be governed by no time that stands in its own content or in another's that does not hold its cue."""
    page, statements = lexicon.page(reading.article.text), reading.of(Statement)
    times = [t for t in reading.of(Dated) if DAY.match(t.value)]
    within = list(holders([t.span for t in times], sorted(c for s in statements for c in s.content)))
    starts, cues = [t.span.start for t in times], sorted(s.cue for s in statements)
    for statement in sorted(statements, key=lambda s: s.cue.start):
        first, last = sentence(page, statement.cue)
        first, last = min(first, statement.span.start), max(last, statement.span.stop)
        near = range(bisect.bisect_left(starts, first), bisect.bisect_right(starts, last))
        free = [times[n] for n in near if all(holds(c, statement.cue) for c in within[n])]
        around = cues[bisect.bisect_left(cues, first, key=lambda c: c.start) : bisect.bisect_right(cues, last, key=lambda c: c.start)]
        yield View(page, statement, sentence(page, statement.cue), free, around)


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


def goes_on(statement: Statement, before: Statement, speakers: dict[Span, frozenset[str]]) -> bool:
    """A statement goes on from the one before it: it names no speaker, and as far as is known it has the same."""
    if statement.parent is not None or statement.mention is not None:
        return False
    known, earlier = speakers.get(statement.cue), speakers.get(before.cue)
    return not known or not earlier or known == earlier


def carried(statement: Statement, day: SaidOn) -> SaidOn:
    """The day of another statement of the same speaker, next to this one."""
    return SaidOn(span=statement.cue, rule="carried", value=day.value, time=day.time)


def sentence(page: Page, cue: Span) -> tuple[int, int]:
    """The offsets between which the sentence of a cue lies."""
    here = page.at(cue.start)
    back, ahead = max(here - ENDLESS, 0), min(here + ENDLESS, len(page))
    first = next((i + 1 for i in range(min(here, len(page) - 1), back - 1, -1) if ends(page, i)), back)
    last = next((i for i in range(here, ahead) if ends(page, i)), ahead)
    return page.start[first] if first < len(page) else len(page.text), page.stop[last - 1] if last else 0


def ends(page: Page, i: int) -> bool:
    """A sentence ends at the token: a line break, or a stop outside of quotations."""
    return page.kind[i] == BREAK or (page.kind[i] == MARK and page.word[i] in STOPS and not page.depth[i])


def governed(view: View) -> SaidOn | None:
    """The first construction that finds the governing time."""
    for construction in CONSTRUCTIONS:
        if time := construction(view):
            value = DAY.match(time.value)
            return SaidOn(span=view.statement.cue, rule=construction.__name__, value=value[0], time=time.span) if value else None
    return None


def time_after_cue(view: View) -> Dated | None:
    """«قال الوزير الخميس، إن …»: between the cue and the content that follows it."""
    cue, content = view.statement.cue, view.statement.content[0]
    found = view.times_in(cue.stop, content.start) if content.start >= cue.stop else []
    return found[0] if found and not view.cue_between(cue.stop, found[0].span.start) else None


def time_before_cue(view: View) -> Dated | None:
    """«وفي يناير الماضي، طالبت …»، «والاثنين، أعلن …»: at the front of the cue's sentence, or right before the cue."""
    cue = view.statement.cue
    found = view.times_in(view.sentence[0], cue.start)
    if not found or view.cue_between(found[-1].span.stop, cue.start):
        return None
    here, tokens = view.page.at(cue.start), view.page.tokens(found[-1].span.start, found[-1].span.stop)
    first = view.page.at(view.sentence[0])
    close = here - tokens.stop <= 1 and not COMMAS & set(view.page.word[tokens.stop : here])
    return found[-1] if close or (tokens.start - first <= 3 and here - tokens.stop <= FRONT) else None


def time_after_content(view: View) -> Dated | None:
    """«شدد على …، وذلك في كلمة ألقاها الأربعاء»، «…، قال فلان الخميس»: after both, in the same sentence, before another cue."""
    cue, content = view.statement.cue, view.statement.content[-1]
    last = max(cue.stop, content.stop)
    found = view.times_in(last, max(view.sentence[1], last))
    if cue.start < content.start:
        found = [t for t in found if COMMAS & set(view.page.text[last : t.span.start])]
    return found[0] if found and not view.cue_between(last, found[0].span.start) else None


CONSTRUCTIONS: tuple[Callable[[View], Dated | None], ...] = (
    time_after_cue,
    time_before_cue,
    time_after_content,
)
