"""Outlet, agency and author from datelines and credit lines.  Each construction takes a layout and yields what it reads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from mahdar.lexicon.credits import CreditWords, starting
from mahdar.model import Article, Credit, Span, Time
from mahdar.text import MARK, NUMBER, WORD, Page

HEAD = 4
DASHES = frozenset("-\u2013\u2014\u2015_")
PARTS = frozenset("/-\u2013\u2014+|\u060c,")


class Layout(Struct, frozen=True):
    """An article with its page, the tokens of its times, and the words of credit lines."""

    article: Article
    page: Page
    words: CreditWords
    times: list[tuple[range, Time]]

    def span(self, start: int, stop: int) -> Span:
        """The span of tokens `[start, stop)`."""
        return self.article.span(self.page.start[start], self.page.stop[stop - 1])

    @property
    def heads(self) -> list[range]:
        """The first paragraphs."""
        return self.page.paragraphs[:HEAD]

    def within(self, tokens: range) -> list[tuple[range, Time]]:
        """The times that lie in a run of tokens."""
        return [(r, t) for r, t in self.times if tokens.start <= r.start and r.stop <= tokens.stop]


def credits_of(layout: Layout) -> Iterator[Credit]:
    """All credits, each place once, by the constructions in turn."""
    taken: set[int] = set()
    for construction in CONSTRUCTIONS:
        for credit in construction(layout):
            if credit.span.start not in taken:
                taken.add(credit.span.start)
                yield credit


def source_line(layout: Layout) -> Iterator[Credit]:
    """«المصدر: تاس + رويترز»: what is no known agency is an outlet."""
    for tokens in layout.page.paragraphs:
        if (start := labelled(layout, tokens, layout.words.source_labels)) is not None:
            yield from named_in_turn(layout, range(start, tokens.stop), "source_line")


def author_line(layout: Layout) -> Iterator[Credit]:
    """«كتب: فلان»، «بقلم: فلانة»."""
    for tokens in layout.page.paragraphs:
        start = labelled(layout, tokens, layout.words.author_labels)
        if start is not None and 0 < tokens.stop - start <= 8:
            span = layout.span(start, tokens.stop)
            yield Credit(span=span, rule="author_line", role="author", name=span.text)


def labelled(layout: Layout, tokens: range, labels: tuple[tuple[str, ...], ...]) -> int | None:
    """The token after a label and its colon, at the beginning of a short line."""
    if len(tokens) > 24:
        return None
    return next((i + 1 for i in starting(layout.page, tokens, labels) if i + 1 < tokens.stop and layout.page.word[i] == ":"), None)


def named_in_turn(layout: Layout, tokens: range, rule: str) -> Iterator[Credit]:
    """The names of a list parted by slashes, dashes, plus signs or commas; times among them are passed over."""
    dates = {i for r, _ in layout.within(tokens) if not ends_name(layout, r) for i in r}
    start = tokens.start
    for i in range(tokens.start, tokens.stop + 1):
        if i == tokens.stop or i in dates or parts(layout, i):
            if i > start and any(layout.page.kind[k] == WORD for k in range(start, i)):
                yield credit(layout, start, i, rule)
            start = i + 1


def parts(layout: Layout, i: int) -> bool:
    """Token i is a mark that parts names; a full stop that is read as a hyphen stands inside one."""
    return layout.page.kind[i] == MARK and layout.page.word[i] in PARTS and layout.article.text[layout.page.start[i]] != "."


def ends_name(layout: Layout, time: range) -> bool:
    """The time is a word of the name before it («المرفأ اليوم»)."""
    return len(time) == 1 and layout.page.word[time.start] in layout.words.name_ends and layout.page.kind[time.start - 1] == WORD


def credit(layout: Layout, start: int, stop: int, rule: str) -> Credit:
    """The credit at tokens `[start, stop)`: a known agency or outlet, else an outlet by its words."""
    while layout.page.kind[stop - 1] == MARK and stop - 1 > start:
        stop -= 1
    known = layout.words.name_at(layout.page, start)
    span = layout.span(start, stop)
    if known and known[1] == stop:
        return Credit(span=span, rule=rule, role=known[0].role, name=known[0].name)
    return Credit(span=span, rule=rule, role="outlet", name=span.text)


def parenthesis_at_head(layout: Layout) -> Iterator[Credit]:
    """«(الموقع / سبوتنيك - 25 كانون الثاني 2022) …» at the beginning of a paragraph."""
    for tokens in layout.heads:
        inner = parenthesis(layout.page, tokens.start, tokens.stop)
        if inner and (layout.within(inner) or any_known(layout, inner)):
            yield from named_in_turn(layout, inner, "parenthesis_at_head")


def parenthesis(page: Page, start: int, stop: int) -> range | None:
    """The tokens inside a short pair of brackets that opens at a token."""
    if start >= stop or page.word[start] not in ("(", "["):
        return None
    close = next((i for i in range(start + 1, min(stop, start + 20)) if page.word[i] in (")", "]")), None)
    return range(start + 1, close) if close and close > start + 1 else None


def any_known(layout: Layout, tokens: range) -> bool:
    return any(layout.words.name_at(layout.page, i) for i in tokens)


def place_and_agency(layout: Layout) -> Iterator[Credit]:
    """«لندن - رويترز»، «بيروت (أ ف ب) -»، «دبي، الإمارات (CNN) --»: known names in the first words of a paragraph, in brackets or tied by dashes."""
    for tokens in layout.heads:
        for i in range(tokens.start + 1, min(tokens.stop, tokens.start + 14)):
            known = layout.words.name_at(layout.page, i) if layout.page.word[i] in layout.words.firsts else None
            if known and tied(layout.page, i, known[1], tokens):
                yield credit(layout, i, known[1], "place_and_agency")


def tied(page: Page, start: int, stop: int, tokens: range) -> bool:
    """Brackets around a name and a dash after them, or a dash before it and the end, a dash or a colon after it."""
    ended = stop >= tokens.stop
    if page.word[start - 1] in ("(", "/"):
        after = stop + 1
        closed = not ended and page.word[stop] in (")", "/")
        return closed and (after >= tokens.stop or page.word[after] in DASHES)
    return page.word[start - 1] in DASHES and (ended or page.word[stop] in DASHES or page.word[stop] == ":")


def beside_date(layout: Layout) -> Iterator[Credit]:
    """«القاهرة في 16 يوليو 2022 (الجريدة) - …»، «إسطنبول - الجريدة - 22 يوليو 2022»: in brackets after the date, or between the place and the date."""
    for tokens in layout.heads:
        for where, _ in layout.within(range(tokens.start, min(tokens.stop, tokens.start + 14))):
            inner = parenthesis(layout.page, where.stop, tokens.stop)
            if inner and inner.stop + 1 < tokens.stop and layout.page.word[inner.stop + 1] in DASHES:
                yield from named_in_turn(layout, inner, "beside_date")
            dashes = [i for i in range(tokens.start, where.start) if layout.page.word[i] in DASHES]
            if len(dashes) == 2 and where.stop == tokens.stop and dashes[1] == where.start - 1:
                yield from named_in_turn(layout, range(dashes[0] + 1, dashes[1]), "beside_date")


def bracketed_line(layout: Layout) -> Iterator[Credit]:
    """«(رويترز)», «(أ ف ب، رويترز)» as the end of a paragraph: nothing but known names in the brackets."""
    for tokens in layout.page.paragraphs:
        if layout.page.word[tokens[-1]] in (")", "]"):
            start = next((i for i in range(tokens.stop - 2, max(tokens.start - 1, tokens.stop - 14), -1) if layout.page.word[i] in ("(", "[")), None)
            inner = range(start + 1, tokens.stop - 1) if start is not None else range(0)
            found = list(named_in_turn(layout, inner, "bracketed_line"))
            if found and all(layout.words.name_at(layout.page, layout.page.at(c.span.start)) for c in found):
                yield from found


def names_line(layout: Layout) -> Iterator[Credit]:
    """«المرفأ / أ ف ب» as a line at the end: several known names parted by slashes, dashes or commas, and nothing else."""
    for tokens in layout.page.paragraphs[2:][-3:]:
        found = list(named_in_turn(layout, tokens, "names_line")) if len(tokens) <= 14 else []
        if len(found) > 1 and all(wholly_known(layout, c.span) for c in found):
            yield from found


def wholly_known(layout: Layout, span: Span) -> bool:
    """The span is a known name and nothing more."""
    known = layout.words.name_at(layout.page, layout.page.at(span.start))
    return known is not None and layout.page.stop[known[1] - 1] == span.stop


def last_line(layout: Layout) -> Iterator[Credit]:
    """A short line at the end that is the article's outlet, or a known one, or stands right before the credit lines."""
    lines = layout.page.paragraphs
    for n in range(max(2, len(lines) - 3), len(lines)):
        tokens = lines[n]
        if 1 < len(tokens) <= 14 and layout.page.kind[tokens[-1]] != MARK and named_outlet(layout, tokens, lines[n + 1 :]):
            yield credit(layout, tokens.start, tokens.stop, "last_line")


def named_outlet(layout: Layout, tokens: range, later: list[range]) -> bool:
    """A line is the outlet's name: the table or the article says so, or only credit lines follow, one of them of the source."""
    known = layout.words.name_at(layout.page, tokens.start)
    if known and known[1] == tokens.stop or layout.article.outlet == layout.span(tokens.start, tokens.stop).text:
        return True
    labels = [any(labelled(layout, line, some) is not None for some in (layout.words.source_labels, layout.words.other_labels)) for line in later]
    mine = any(layout.page.kind[i] == NUMBER or layout.page.word[i] == ":" for i in tokens)
    return bool(labels) and all(labels) and not mine and any(labelled(layout, line, layout.words.source_labels) is not None for line in later)


CONSTRUCTIONS: tuple[Callable[[Layout], Iterator[Credit]], ...] = (
    source_line,
    author_line,
    parenthesis_at_head,
    place_and_agency,
    beside_date,
    bracketed_line,
    names_line,
    last_line,
)
