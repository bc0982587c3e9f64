"""The written forms of the adjectives of states."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mahdar.lexicon.name_tables import StateRow
from mahdar.lexicon.talks import ClausesTable


def twins(states: tuple[StateRow, ...], fold: Callable[[str], str]) -> dict[str, tuple[str, str]]:
    """The state whose adjective of two words begins as the state's own does, and how the own goes on: «كوري جنوبي», «كوري شمالي»."""
    two = [(s.name, *s.adj.split()) for s in states if s.adj and len(s.adj.split()) > 1]
    return {name: (other, fold(rest)) for name, first, rest in two for other, begin, _ in two if other != name and begin == first}


def pair_forms(adj: str, table: ClausesTable) -> Iterator[str]:
    """The forms of an adjective of two words, each with its article and ending or none."""
    one, _, other = adj.partition(" ")
    for before in table.adjective_starts if other else ():
        for after in table.adjective_ends:
            yield f"{before}{one}{after} {table.article if before.endswith((table.article, table.article[1:] * 2)) else ''}{other}{after}"


def adjective_forms(adj: str, table: ClausesTable) -> Iterator[str]:
    """The forms of an adjective of a state, with and without the article and «and»."""
    for before in table.adjective_starts:
        for after in table.adjective_ends:
            yield before + adj + after
