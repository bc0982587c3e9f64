"""One function for each question that a record answers: `VIEWS[what](record, scope)` gives frozen rows in the forms that `mahdar show` prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import TYPE_CHECKING

from msgspec import Struct

from mahdar.errors import BadRequest
from mahdar.model import Reading, Statement
from mahdar.record.views.answers import answers
from mahdar.record.views.chains import chains
from mahdar.record.views.conflicts import conflicts
from mahdar.record.views.copies import copies
from mahdar.record.views.events import meetings, papers
from mahdar.record.views.issues import read_issues
from mahdar.record.views.news import new
from mahdar.record.views.open import open_matters
from mahdar.record.views.parties import parties
from mahdar.record.views.positions import issues, positions
from mahdar.record.views.scope import Evidence, Gathered, Kept, KeptIssue, Scope, check_period, sources, within
from mahdar.record.views.statements import statements
from mahdar.record.views.stories import stories
from mahdar.record.views.timeline import outlets, timeline
from mahdar.record.views.utterances import utterances

if TYPE_CHECKING:
    from mahdar.record.store import Record

Rows = tuple[Struct, ...]
Question = Callable[[Gathered], Rows]
View = Callable[["Record", Scope], Rows]

EVERY = 1_000_000_000
WOVEN = ("people", "meetings", "papers", "utterances")
"""Weavers whose clusters views look at."""
PAIRED = ("copies", "stories")
"""Weavers whose pairs views look at."""

QUESTIONS: dict[str, Question] = {
    "parties": parties,
    "statements": statements,
    "meetings": meetings,
    "papers": papers,
    "positions": positions,
    "issues": issues,
    "answers": answers,
    "open": open_matters,
    "utterances": utterances,
    "copies": copies,
    "stories": stories,
    "chains": chains,
    "conflicts": conflicts,
    "timeline": timeline,
    "outlets": outlets,
}


def gather(record: Record, scope: Scope) -> Gathered:
    """The articles of the record that lie in the scope, with what joins them; every question of QUESTIONS can be asked of it.

    Raises BadRequest when its period is none.
    """
    check_period(scope)
    ids = sorted(hit.id for hit in record.search(scope.about, EVERY)) if scope.about.split() else record.ids()
    judged = record.judgements()
    wrong = {j.subject for j in judged if j.verdict == "wrong"}
    apart = frozenset(frozenset((j.subject, j.object)) for j in judged if j.verdict == "different" and j.object)
    corrected = {j.subject: j.value for j in judged if j.verdict == "corrected" and j.value}
    found = [s for s in sources((without(record.reading(id), wrong) for id in ids), record.words) if within(s, scope)]
    pairs = {weaver: record.pairs(weaver) for weaver in PAIRED}
    return Gathered(
        found,
        {weaver: cluster_of(record.clusters(weaver)) for weaver in WOVEN},
        record.words,
        Kept(issues=kept_issues(record), corrected=corrected, at=scope.at, pairs=pairs, apart=apart),
    )


def kept_issues(record: Record) -> tuple[KeptIssue, ...] | None:
    """The issues that a person keeps in the record, None when Mahdar's proposals hold."""
    text = record.kept_issues()
    return None if text is None else read_issues(text.encode(), f"{record.path}: issues")


def without(reading: Reading, wrong: Set[str]) -> Reading:
    """The reading without what a person has judged wrong: findings at those addresses, a statement also by its cue."""
    if not any(address.startswith(reading.article.id) for address in wrong):
        return reading
    address = reading.article.address
    kept = tuple(f for f in reading.findings if address(f.span) not in wrong and not (isinstance(f, Statement) and address(f.cue) in wrong))
    return Reading(article=reading.article, findings=kept, version=reading.version)


def cluster_of(clusters: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Each address with the least of its cluster."""
    return {address: group[0] for group in clusters for address in group}


def on_record(question: Question) -> View:
    """The question put to a record and a scope."""
    return lambda record, scope: asked(question, gather(record, scope), scope)


def asked(question: Question, gathered: Gathered, scope: Scope) -> Rows:
    """The rows that answer a question, only those with something new where the scope names a day since which."""
    rows = question(gathered)
    return new(rows, gathered, scope.since) if scope.since else rows


VIEWS: dict[str, View] = {what: on_record(question) for what, question in QUESTIONS.items()}


def view(record: Record, what: str, scope: Scope | None = None) -> Rows:
    """The rows that answer the question `what` about the scope (all of the record when there is none).  Raises BadRequest when there is no such view."""
    if what not in VIEWS:
        raise BadRequest(f"no view {what!r}: there are {', '.join(VIEWS)}")
    return VIEWS[what](record, scope or Scope())


__all__ = ["QUESTIONS", "VIEWS", "Evidence", "Gathered", "Scope", "gather", "view"]
