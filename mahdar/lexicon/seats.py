"""The table of houses in which people are received (seats.yaml)."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Seat(Struct, frozen=True, forbid_unknown_fields=True):
    """A house and the town in which it stands."""

    seat: str
    town: str


class House(Struct, frozen=True):
    """A house on a page: the token behind it, its town, whether a letter clings to its first word."""

    stop: int
    town: str
    clings: bool


class Seats:
    """The houses by the folded first word of their names: the further words and the town, the longest name first."""

    def __init__(self, lexicon: Lexicon) -> None:
        fold, rows = lexicon.folding.fold, lexicon.table("seats", tuple[Seat, ...])
        self.known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for row in sorted(rows, key=lambda row: -len(row.seat.split())):
            first, *more = fold(row.seat).split()
            self.known.setdefault(first, []).append((tuple(more), row.town))

    def at(self, words: list[str], i: int, clinging: Collection[str] = ()) -> House | None:
        """The house whose name begins at word `i`, or there behind one of the letters that cling to it; None when there is none."""
        for clings in (False, True):
            first = words[i][1:] if clings else words[i]
            for more, town in self.known.get(first, ()) if not clings or words[i][:1] in clinging else ():
                if tuple(words[i + 1 : i + 1 + len(more)]) == more:
                    return House(i + 1 + len(more), town, clings)
        return None
