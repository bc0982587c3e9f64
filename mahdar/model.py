"""The nouns: frozen types that travel between the rooms, and the one place where a `Span` is made.

Offsets are code points of `Article.text` exactly as stored; a span is half-open, `[start, stop)`, and holds its own words.

Spans, names and findings hold strings, numbers, one another and tuples of these, and are frozen: no ring of references can run through one.
So they are made without a place in the lists of the garbage collector (`gc=False`), which need not go through them; they end by reference counts alone.
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import operator
from typing import Any, Literal, TypeVar

from msgspec import Struct

from mahdar.errors import BadInput, BadRequest

Kind = Literal["person", "body", "state", "place", "office", "unnamed"]
Type = Literal["PER", "ORG", "GPE", "OTHER"]
Mode = Literal["direct", "indirect", "mixed"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
How = Literal["given", "stated", "inferred"]
MeetingKind = Literal["meeting", "call", "visit", "summit", "round", "vote"]
MeetingStatus = Literal["proposed", "planned", "under way", "held", "postponed", "moved", "cancelled", "refused"]
PaperKind = Literal["draft", "letter", "reply", "communique", "resolution", "agreement"]
PaperStatus = Literal["promised", "awaited", "handed over", "published", "rejected", "signed"]
Verdict = Literal["same", "different", "wrong", "missed", "corrected", "undo"]

TYPE_OF_KIND: dict[Kind, Type] = {"person": "PER", "body": "ORG", "state": "GPE", "place": "GPE", "office": "OTHER", "unnamed": "OTHER"}


class Span(Struct, frozen=True, order=True, gc=False):
    """A stretch of an article: `text == article.text[start:stop]`.  Made only by `Article.span`."""

    start: int
    stop: int
    text: str

    @property
    def edges(self) -> list[int]:
        """`[start, stop]`, as all outputs print a span."""
        return [self.start, self.stop]


class Article(Struct, frozen=True, kw_only=True):
    """One article as a reader of its format took it out of the bytes.  Build it with `Article.make`, which gives the id."""

    id: str
    doc: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    author: str | None = None

    @staticmethod
    def make(doc: str, text: str, **about: str | None) -> Article:
        """An article with its id.

        `about` may hold title, outlet, url, published (ISO 8601 day or moment) and author.
        Raises BadInput when `published` is no ISO date.
        """
        if published := about.get("published"):
            about["published"] = iso_date(published, doc)
        return Article(id=article_id(about.get("outlet"), about.get("url"), about.get("published"), text), doc=doc, text=text, **about)

    def span(self, start: int, stop: int) -> Span:
        """The span `[start, stop)` of the text.  Raises BadRequest when it does not lie within the text."""
        if not 0 <= start <= stop <= len(self.text):
            raise BadRequest(f"{self.doc}: no span {start}-{stop} in a text of {len(self.text)} characters")
        return Span(start, stop, self.text[start:stop])

    def address(self, span: Span) -> str:
        """`article-id:start-stop`, by which judgements name a place."""
        return f"{self.id}:{span.start}-{span.stop}"


def article_id(outlet: str | None, url: str | None, published: str | None, text: str) -> str:
    """First 16 hex digits of SHA-256 over outlet, url, published and text, each preceded by its length in bytes of UTF-8."""
    digest = hashlib.sha256()
    for part in (outlet, url, published, text):
        data = (part or "").encode("utf-8")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()[:16]


def iso_date(value: str, where: str) -> str:
    """`value` when it is an ISO 8601 day or moment of the years 1800 to 2200; raises BadInput otherwise."""
    try:
        year = dt.datetime.fromisoformat(value).year
    except (ValueError, TypeError):
        raise BadInput(f"{where}: published: {value!r} is no ISO date such as 2022-01-11") from None
    if not 1800 <= year <= 2200:
        raise BadInput(f"{where}: published: the year of {value!r} lies outside 1800–2200")
    return value


class Name(Struct, frozen=True, gc=False):
    """Somebody or something named: its name in words, its type, and where the text names it (None when only a verb's ending does)."""

    name: str
    type: Type
    mention: Span | None = None


class Finding(Struct, frozen=True, kw_only=True, gc=False, tag_field="found"):
    """Something found in one article: where, and by which rule."""

    span: Span
    rule: str


class Mention(Finding, frozen=True, kw_only=True, tag=True):
    """A person, body, state, place, office or unnamed source as the text names it.

    `span` is the whole noun phrase without leading particles (office, commas and name: «وزير الخارجية الأميركي، أنتوني بلينكن»);
    `head` the name proper in it («أنتوني بلينكن»), the whole span when there is no office before or after it.
    `entry` is the lexicon's own name for it («روسيا» for «موسكو» and «الجانب الروسي»), None for what no table knows.
    `office` is the office named with a person («وزير الخارجية الأميركي»), `body` the lexicon's name or the words of the body or state that office belongs to.
    """

    kind: Kind
    head: Span
    entry: str | None = None
    office: Span | None = None
    body: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False


class Credit(Finding, frozen=True, kw_only=True, tag=True):
    """A dateline or credit line names the outlet, the agency or the author («المصدر: تاس»، «(رويترز)»)."""

    role: Literal["outlet", "agency", "author"]
    name: str


class Time(Finding, frozen=True, kw_only=True, tag=True):
    """An expression of time as written.

    `anchor` says what its value depends on: nothing (calendar), the day of publication, or another time of the text;
    `expr` is the unresolved value in the small notation of `mahdar.find.times`.
    """

    type: TimeType
    anchor: str
    expr: str


class Published(Finding, frozen=True, kw_only=True, tag=True):
    """The day of publication: `value` one day, or None with an EDTF range in `edtf`; `span` is the evidence, empty at 0 when given from outside."""

    how: How
    value: str | None = None
    edtf: str | None = None


class Dated(Finding, frozen=True, kw_only=True, tag=True):
    """The value of the Time at the same span: TIMEX3 in `value`, EDTF beside it when it is a range or uncertain."""

    value: str
    edtf: str | None = None


class Statement(Finding, frozen=True, kw_only=True, tag=True):
    """A stretch of text attributed to a source.  `span` reaches from the first to the last of its parts; parts as in PARC (cue, source, content).

    `parent` is the cue of the statement inside whose content this one stands.  Who speaks is a later `Referent` at the cue's span.
    """

    mode: Mode
    act: str
    cue: Span
    content: tuple[Span, ...]
    mention: Span | None = None
    addressee: Span | None = None
    channel: Span | None = None
    relay: tuple[Span, ...] = ()
    hypothetical: bool = False
    parent: Span | None = None


class Referent(Finding, frozen=True, kw_only=True, tag=True):
    """Who is meant at a place: at a mention's span its fullest name in the article, at a statement's cue its speakers."""

    names: tuple[Name, ...]


class Occasion(Finding, frozen=True, kw_only=True, tag=True):
    """A sentence that tells where these speakers said what the article gives of their words («said so in a broadcast on …»)."""

    channel: Span
    names: tuple[Name, ...]


class SaidOn(Finding, frozen=True, kw_only=True, tag=True):
    """The day on which the statement with this cue was said; `time` is the expression that tells it."""

    value: str
    time: Span | None = None


class Meeting(Finding, frozen=True, kw_only=True, tag=True):
    """A meeting, call, visit, summit, round or vote: who, where, when (EDTF) and how far it had come at the time of writing."""

    kind: MeetingKind
    status: MeetingStatus
    parties: tuple[Name, ...] = ()
    place: Name | None = None
    time: str | None = None


class Paper(Finding, frozen=True, kw_only=True, tag=True):
    """A draft, letter, reply, communiqué, resolution or agreement: whose, to whom, when (EDTF), what became of it, and what it asks."""

    kind: PaperKind
    status: PaperStatus
    by: tuple[Name, ...] = ()
    to: tuple[Name, ...] = ()
    time: str | None = None
    asks: tuple[Span, ...] = ()


class Clause(Finding, frozen=True, kw_only=True, tag=True):
    """One thing that a paper asks or holds; `paper` is the span of the Paper."""

    paper: Span


AnyFinding = Mention | Credit | Time | Published | Dated | Statement | Referent | Occasion | SaidOn | Meeting | Paper | Clause
F = TypeVar("F", bound=Finding)
PLACE = operator.attrgetter("span")


class Reading(Struct, frozen=True, kw_only=True, dict=True):
    """All that was found in one article, in the order in which the stages added it; `version` names the lexicon and the code that read it."""

    article: Article
    findings: tuple[AnyFinding, ...] = ()
    version: str = ""

    def of(self, kind: type[F]) -> list[F]:
        """The findings of one kind, in order of their place in the text."""
        found: list[F] | None = self._sorted.get(kind)
        if found is None:
            found = self._sorted[kind] = sorted([f for one, some in self._of_kinds.items() if kind in one.__mro__ for f in some], key=PLACE)
        return found.copy()

    @functools.cached_property
    def _of_kinds(self) -> dict[type[Finding], list[Any]]:
        """The findings of each kind, as they were added."""
        return by_kind(self.findings)

    @functools.cached_property
    def _sorted(self) -> dict[type[Finding], list[Any]]:
        """The findings of the kinds that were asked for."""
        return {}

    def adding(self, findings: tuple[AnyFinding, ...]) -> Reading:
        """This reading with more findings."""
        if not findings:
            return self
        more, new = Reading(article=self.article, findings=self.findings + findings, version=self.version), by_kind(findings)
        added = {kind for one in new for kind in one.__mro__}
        known = {kind: found for kind, found in self._sorted.items() if kind not in added}
        of_kinds = self._of_kinds | {kind: self._of_kinds.get(kind, []) + found for kind, found in new.items()}
        more.__dict__.update(_sorted=known, _of_kinds=of_kinds)  # what is known already of the findings before these
        return more


def by_kind(findings: tuple[AnyFinding, ...]) -> dict[type[Finding], list[Any]]:
    """The findings of each kind, in the same order."""
    found: dict[type[Finding], list[Any]] = {}
    for finding in findings:
        found.setdefault(type(finding), []).append(finding)
    return found


class Judgement(Struct, frozen=True, kw_only=True):
    """A verdict on one or two places, by a rule (signed `rule@version`) or a person (signed with a name and a time).

    `subject` and `object` are addresses `article-id:start-stop`; `object` is absent for wrong, missed and corrected, and names the judgement for undo.
    """

    verdict: Verdict
    subject: str
    object: str | None = None
    value: str | None = None
    score: float = 1.0
    why: str = ""
    by: str = ""
    at: str | None = None
