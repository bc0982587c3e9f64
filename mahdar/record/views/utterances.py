"""What was said once and printed several times, in the same words or in others, and where its versions do not say the same."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from mahdar.lexicon.wording import wording
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Evidence, Gathered, Source
from mahdar.weave.drift import KINDS, differences

SHOWN = 12
"""So many versions of one utterance are laid side by side."""


class DifferenceRow(Struct, frozen=True, kw_only=True):
    """Where two versions of an utterance do not say the same: the words of each, empty where it has none for it; `kind` one of KINDS."""

    kind: str
    a: Evidence
    b: Evidence


class UtteranceRow(Struct, frozen=True, kw_only=True):
    """One utterance: the places that print it, whether they say the same and where not, the outlets and the origins of these articles."""

    members: tuple[Evidence, ...]
    drift: bool
    differs: tuple[DifferenceRow, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


Places = list[tuple[Source, Evidence]]


def utterances(gathered: Gathered) -> tuple[UtteranceRow, ...]:
    """One row for each utterance that is printed in two places or more, by day, article and place."""
    return tuple(utterance_row(places, gathered) for places in gathered.made(uttered).values() if len(places) > 1)


def utterance_row(places: Places, gathered: Gathered) -> UtteranceRow:
    found = tuple(drift(places, gathered))
    return UtteranceRow(
        members=tuple(evidence for _, evidence in places),
        drift=bool(found),
        differs=found,
        outlets=tuple(sorted({s.outlet for s, _ in places if s.outlet})),
        origins=tuple(sorted({s.origin for s, _ in places})),
    )


def drift(places: Places, gathered: Gathered) -> list[DifferenceRow]:
    """Every version against the first, in which they do not say the same."""
    words = gathered.lexicon.made(wording)
    (first, at), *others = places[:SHOWN]
    rows = []
    for source, evidence in others:
        for kind, one, other in differences(first.article.text, at.span, source.article.text, evidence.span, words):
            rows.append(DifferenceRow(kind=kind, a=Evidence(at.doc, one), b=Evidence(evidence.doc, other)))
    return rows


def uttered(gathered: Gathered) -> dict[str, Places]:
    """The places of each utterance, by the least of its addresses; those of the earliest article come first."""
    by_article = {source.article.id: source for source in gathered.sources}
    groups: dict[str, Places] = defaultdict(list)
    for address, cluster in gathered.clusters.get("utterances", {}).items():
        article, _, place = address.partition(":")
        if source := by_article.get(article):
            start, _, stop = place.partition("-")
            groups[cluster].append((source, Evidence(source.doc, (int(start), int(stop)))))
    for places in groups.values():
        places.sort(key=lambda row: (row[0].day, row[1]))
    return dict(sorted(groups.items(), key=lambda row: (row[1][0][0].day, row[1][0][1])))


def printed(gathered: Gathered, s: Said) -> list[Said]:
    """All places that print the utterance of a statement, or part of it, its own among them."""
    return gathered.made(by_statement)[s.source.doc, s.form.id]


def by_statement(gathered: Gathered) -> dict[tuple[str, str], list[Said]]:
    """For each statement those that share an utterance with it, in order."""
    every = gathered.made(said)
    held = [utterances_in(s, gathered) for s in every]
    saying: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(held):
        for cluster in found:
            saying[cluster].append(n)
    return {(s.source.doc, s.form.id): [every[m] for m in sorted({n, *(m for c in held[n] for m in saying[c])})] for n, s in enumerate(every)}


def utterances_in(s: Said, gathered: Gathered) -> set[str]:
    """The utterances of which a statement prints a sentence."""
    at = gathered.made(by_doc)[s.source.doc]
    return {cluster for (start, stop), cluster in at for part in s.found.content if part.start <= start and stop <= part.stop}


def by_doc(gathered: Gathered) -> dict[str, list[tuple[tuple[int, int], str]]]:
    """The places of utterances in each article, with their utterances."""
    found: dict[str, list[tuple[tuple[int, int], str]]] = defaultdict(list)
    for cluster, places in gathered.made(uttered).items():
        for _, evidence in places:
            found[evidence.doc].append((evidence.span, cluster))
    return found


__all__ = ["KINDS", "DifferenceRow", "UtteranceRow", "printed", "utterances"]
