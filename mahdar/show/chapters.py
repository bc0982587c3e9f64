"""What the pages show, chapter by chapter: rows of the views with their names, days and passages ready to be printed."""

from __future__ import annotations

import functools
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable

from mahdar.record.views import Evidence, Gathered
from mahdar.record.views.days import bounds, vague
from mahdar.record.views.events import MeetingRow, PaperRow, meetings, papers
from mahdar.record.views.origins import Origins
from mahdar.record.views.parties import Parties, PartyRow, parties, words
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Source
from mahdar.record.views.timeline import OutletRow, outlets, timeline
from mahdar.record.views.utterances import printed
from mahdar.show.cards import ArticleCard, Day, EventCard, PartyCard, Proof, Speaker, StatementLine
from mahdar.show.drawing import Drawing, drawing
from mahdar.show.labels import Labels
from mahdar.show.passages import Marked, anchored, of_statement, passage, whole
from mahdar.show.spots import Spot, Who, place, short

FOLDED_FROM = 150
"""From this number of statements on, the days are folded and opened by the reader."""
EVENTS_UNFOLDED = 20
"""Up to this number of meetings or papers a long page shows them unfolded."""
HEADING = 110
"""Characters of a heading that are shown."""
DAYS_LISTED = 31
"""Up to this number of days the contents list each; from there on they list months."""


class Chapters:
    """The chapters of a dossier, each made when the template asks for it."""

    def __init__(self, gathered: Gathered, labels: Labels) -> None:
        self.gathered = gathered
        self.labels = labels
        self.known = gathered.made(Parties)
        self.numbers = {source.doc: n for n, source in enumerate(gathered.sources, 1)}
        self.rows = parties(gathered)
        self.party_anchor = {row.id: f"p{n}" for n, row in enumerate(self.rows, 1)}
        self.anchor_of_name = {row.name: self.party_anchor[row.id] for row in reversed(self.rows)}

    # names and places

    def link(self, doc: str, offset: int) -> str:
        """The anchor in the appendix of a place in an article."""
        return f"a{self.numbers[doc]}-{offset}"

    def anchor(self, s: Said) -> str:
        """The anchor of a statement."""
        return f"s{self.numbers[s.source.doc]}-{s.form.id}"

    def who(self, names: Iterable[str]) -> tuple[Who, ...]:
        """Names of the views with the anchors of their parties."""
        return tuple(Who(name, self.anchor_of_name.get(name)) for name in names)

    def proof(self, doc: str, marked: list[Marked], status: str | None = None) -> Proof:
        """The passage around the marks."""
        source = self.gathered.by_doc[doc]
        at = Evidence(doc, (marked[0].start, marked[0].stop))
        lines = () if self.folded else passage(source.article, marked)
        link = self.link(doc, min(m.start for m in marked))
        return Proof(source, self.labels.days(source.days), link, place(self.numbers[doc], at), self.words(at), lines, status)

    def words(self, at: Evidence) -> str:
        """The words of a place on one line."""
        return " ".join(self.gathered.text(at).split())

    def spot(self, at: Evidence) -> Spot:
        """A place as a short line; it leads to the statement that stands there, else into the article."""
        line, source = self.line_at.get(at), self.gathered.by_doc[at.doc]
        link = line.anchor if line else self.link(at.doc, at.span[0]) if at.span[0] in self.offsets[at.doc] else f"a{self.numbers[at.doc]}"
        return Spot(
            words=short(self.words(at)),
            source=source,
            day=line.day if line else self.labels.said(source.days, told=False),
            link=link,
            place=place(self.numbers[at.doc], at),
            who=line.speakers if line else (),
        )

    @functools.cached_property
    def line_at(self) -> dict[Evidence, StatementLine]:
        """The statements by the place of their words."""
        return {line.said.words_at: line for line in reversed(self.lines)}

    @functools.cached_property
    def offsets(self) -> dict[str, frozenset[int]]:
        """The offsets of each article to which a link may lead."""
        return {source.doc: frozenset(anchored(source)) for source in self.gathered.sources}

    # chapters

    @functools.cached_property
    def lines(self) -> tuple[StatementLine, ...]:
        """All statements, by day."""
        return tuple(map(self.statement, self.gathered.made(said)))

    @functools.cached_property
    def listed(self) -> tuple[StatementLine, ...]:
        """The statements that get a line; on a long page an utterance gets one, with links to its other printings."""
        return tuple(line for line in self.lines if line.first) if self.folded else self.lines

    def statement(self, s: Said) -> StatementLine:
        """A statement as it is printed."""
        number = self.numbers[s.source.doc]
        keys, group = zip(s.ids, s.speaker_names(self.known), strict=True), printed(self.gathered, s)
        return StatementLine(
            anchor=self.anchor(s),
            said=s,
            day=self.labels.said(s.days, s.told),
            speakers=tuple(Who(name, self.party_anchor.get(id or "")) for id, name in keys),
            words=tuple(words(c) for c in s.found.content),
            also=tuple((self.anchor(other), self.link(other.source.doc, other.words_at.span[0]), other.source) for other in group if other is not s),
            first=group[0] is s,
            outlets=len({other.source.outlet for other in group if other.source.outlet}),
            origins=len(self.gathered.made(Origins).of(group)),
            brief_day=self.labels.said_short(s.days, s.told),
            place=place(number, s.words_at),
            within=f"s{number}-{s.form.parent}" if s.form.parent else None,
            proof=self.proof(s.source.doc, of_statement(s.found)),
        )

    @functools.cached_property
    def days(self) -> tuple[Day, ...]:
        """The statements by day: those said on it, then those only published on it."""
        by_day = itertools.groupby(sorted(self.listed, key=on), key=on)
        return tuple(self.day(tuple(group)) for _, group in by_day)

    def day(self, lines: tuple[StatementLine, ...]) -> Day:
        """The statements of a day."""
        s = lines[0].said
        return Day(day_anchor(s.days, s.told), self.labels.said(s.days, s.told), lines)

    @property
    def contents(self) -> list[tuple[str, str, int]]:
        """Anchor, name and number of statements of each day, or of each month when there are many."""
        if len(self.days) <= DAYS_LISTED:
            return [(day.anchor, day.day, len(day.lines)) for day in self.days]
        groups = ((name, list(days)) for name, days in itertools.groupby(self.days, key=self.month_of))
        return [(days[0].anchor, name, sum(len(d.lines) for d in days)) for name, days in groups]

    def month_of(self, day: Day) -> str:
        """The month of a day; what lies before the articles or after them is named so, not by its many months."""
        if not day.month:
            return day.day
        first, last = self.published
        outside = "earlier" if day.month < first else "later" if day.month > last else None
        return self.labels.page(outside) if outside else self.labels.value(day.month)

    @functools.cached_property
    def published(self) -> tuple[str, str]:
        """The first and the last month in which an article was published."""
        days = [day for source in self.gathered.sources for day in source.days or ()]
        return min(days, default="")[:7], max(days, default="9999")[:7]

    @functools.cached_property
    def day_anchors(self) -> dict[str, str]:
        """The anchor of the first group of statements that begins on a day."""
        return {day.lines[0].said.days[0]: day.anchor for day in reversed(self.days) if day.lines[0].said.days}

    @property
    def folded(self) -> bool:
        """Whether the page is too long to show every day opened."""
        return len(self.gathered.made(said)) >= FOLDED_FROM

    @functools.cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """The statements by speaker, who says most first."""
        groups: dict[Who, list[StatementLine]] = defaultdict(list)
        for line in self.listed:
            for who in line.speakers or (Who(self.labels.page("no_speaker"), None),):
                groups[who].append(line)
        return tuple(Speaker(who, tuple(group)) for who, group in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0].name)))

    @functools.cached_property
    def parties(self) -> tuple[PartyCard, ...]:
        """The parties that speak, who says most first."""
        spoken = Counter(id for line in self.lines for id in set(line.said.ids) if id)
        printed = defaultdict(set)
        for line in self.lines:
            for id in line.said.ids:
                printed[id].add(line.said.source.origin)
        cards = [self.party(row, spoken[row.id], len(printed[row.id])) for row in self.rows]
        return tuple(sorted(cards, key=lambda card: -card.statements))

    def party(self, row: PartyRow, statements: int, printed: int) -> PartyCard:
        """A party as it is printed."""
        offices = tuple((office.text, f"a{self.numbers[office.evidence[0].doc]}") for office in row.offices)
        return PartyCard(self.party_anchor[row.id], row, statements, printed, offices)

    @functools.cached_property
    def meetings(self) -> tuple[EventCard, ...]:
        """The meetings by date, numbered."""
        return tuple(self.event(n, f"m{n}", row, row.parties) for n, row in enumerate(meetings(self.gathered), 1))

    @functools.cached_property
    def papers(self) -> tuple[EventCard, ...]:
        """The papers by date, numbered."""
        return tuple(self.event(n, f"d{n}", row, row.by) for n, row in enumerate(papers(self.gathered), 1))

    def event(self, number: int, anchor: str, row: MeetingRow | PaperRow, who: tuple[str, ...]) -> EventCard:
        """A meeting or paper as it is printed."""
        asks = row.asks if isinstance(row, PaperRow) else ()
        return EventCard(
            number=number,
            anchor=anchor,
            row=row,
            who=self.who(who),
            to=self.who(row.to) if isinstance(row, PaperRow) else (),
            dates=tuple((self.labels.value(date.value), tuple(self.gathered.by_doc[doc] for doc in date.docs)) for date in row.dates),
            asks=tuple((" ".join(self.gathered.text(ask).split()), self.link(ask.doc, ask.span[0])) for ask in asks),
            proofs=tuple(self.proof(life.doc, [Marked(*life.span, "told"), *asked(asks, life.doc)], life.status) for life in row.life),
        )

    def by_month(self, cards: tuple[EventCard, ...]) -> list[tuple[str | None, list[EventCard]]]:
        """The cards by the month in which they begin when there are many, else all together without a label."""
        if not self.folded or len(cards) <= EVENTS_UNFOLDED:
            return [(None, list(cards))] if cards else []
        groups = itertools.groupby(cards, key=self.begins)
        return [(name, list(group)) for name, group in groups]

    def begins(self, card: EventCard) -> str:
        """The month in which an event begins, or only the year when no more is told."""
        first = min((b for date in card.row.dates if (b := bounds(date.value))), default=None)
        if not first:
            return self.labels.page("undated")
        return self.labels.value(first[0][:7]) if first[0][:7] == first[1][:7] or not vague(first) else first[0][:4]

    @functools.cached_property
    def drawing(self) -> Drawing | None:
        """The drawn timeline."""
        return drawing(timeline(self.gathered))

    @functools.cached_property
    def event_cards(self) -> dict[str, EventCard]:
        """The meetings and papers by their ids."""
        return {card.row.id: card for card in (*self.meetings, *self.papers)}

    @property
    def outlets(self) -> tuple[OutletRow, ...]:
        """The outlets."""
        return outlets(self.gathered)

    @functools.cached_property
    def articles(self) -> tuple[ArticleCard, ...]:
        """The articles by day, in full."""
        return tuple(self.article(n, source) for n, source in enumerate(self.gathered.sources, 1))

    @property
    def articles_by_month(self) -> list[tuple[str | None, list[ArticleCard]]]:
        """The articles of each month on a long page, else all together without a label."""
        if not self.folded:
            return [(None, list(self.articles))] if self.articles else []
        groups = itertools.groupby(self.articles, key=lambda card: card.source.day[:7])
        return [(self.labels.value(month) if month else self.labels.page("no_day"), list(group)) for month, group in groups]

    def heading(self, source: Source) -> str:
        """The heading of an article, shortened."""
        return short(heading(source), HEADING)

    def article(self, number: int, source: Source) -> ArticleCard:
        """An article as it is printed."""
        return ArticleCard(f"a{number}", source, self.labels.days(source.days), self.heading(source), whole(source, f"a{number}"))

    @functools.cached_property
    def period(self) -> tuple[str, str] | None:
        """The first and the last day on which something was said or published."""
        every = [*(s.days for s in self.gathered.made(said)), *(s.days for s in self.gathered.sources)]
        found = [days for days in every if days and not vague(days)]
        return (min(d[0] for d in found), max(d[1] for d in found)) if found else None


def on(line: StatementLine) -> tuple[tuple[str, str], bool]:
    """The days of a statement, those not known last, and whether they are only those of publication."""
    return line.said.days or ("9999", ""), not line.said.told


def day_anchor(days: tuple[str, str] | None, told: bool) -> str:
    """The anchor of a day's statements."""
    return ("day-" if told else "reported-") + ("-".join(dict.fromkeys(days)) if days else "unknown")


def asked(asks: Iterable[Evidence], doc: str) -> list[Marked]:
    return [Marked(*ask.span, "content") for ask in asks if ask.doc == doc]


def heading(source: Source) -> str:
    """The article's title, else its first line of three words or more, else its first."""
    written = [" ".join(line.split()) for line in source.article.text.splitlines() if line.strip()]
    return source.article.title or next((line for line in written if line.count(" ") > 1), (written or [source.doc])[0])
