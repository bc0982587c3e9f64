"""One function for each question that a record answers: `VIEWS[what](record, scope)` gives frozen rows in the forms that `mahdar show` prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import TYPE_CHECKING

from msgspec import Struct

from mahdar.errors import BadRequest
from mahdar.model import Reading, Statement
from mahdar.record.views.chains import chains
from mahdar.record.views.conflicts import conflicts
from mahdar.record.views.events import meetings, papers
from mahdar.record.views.parties import parties
from mahdar.record.views.positions import answers, positions
from mahdar.record.views.scope import Evidence, Gathered, Scope, check_period, sources, within
from mahdar.record.views.statements import statements
from mahdar.record.views.timeline import outlets, timeline
from mahdar.record.views.utterances import utterances

if TYPE_CHECKING:
    from mahdar.record.store import Record

Rows = tuple[Struct, ...]
Question = Callable[[Gathered], Rows]
View = Callable[["Record", Scope], Rows]

EVERY = 1_000_000_000
WOVEN = ("people", "meetings", "papers", "utterances")

QUESTIONS: dict[str, Question] = {
    "parties": parties,
    "statements": statements,
    "meetings": meetings,
    "papers": papers,
    "positions": positions,
    "answers": answers,
    "utterances": utterances,
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
    wrong = {j.subject for j in record.judgements() if j.verdict == "wrong"}
    found = [s for s in sources(without(record.reading(id), wrong) for id in ids) if within(s, scope)]
    return Gathered(found, {weaver: cluster_of(record.clusters(weaver)) for weaver in WOVEN}, record.words)


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
    return lambda record, scope: question(gather(record, scope))


VIEWS: dict[str, View] = {what: on_record(question) for what, question in QUESTIONS.items()}


def view(record: Record, what: str, scope: Scope | None = None) -> Rows:
    """The rows that answer the question `what` about the scope (all of the record when there is none).  Raises BadRequest when there is no such view."""
    if what not in VIEWS:
        raise BadRequest(f"no view {what!r}: there are {', '.join(VIEWS)}")
    return VIEWS[what](record, scope or Scope())


__all__ = ["QUESTIONS", "VIEWS", "Evidence", "Gathered", "Scope", "gather", "view"]
