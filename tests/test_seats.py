"""Every house of seats.yaml is a place where one is received in it, and none where it is talked about."""

from __future__ import annotations

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.seats import Seat
from mahdar.model import Article, Meeting

SEATS = lexicon().table("seats", tuple[Seat, ...])


def places(text: str) -> list[str | None]:
    """The places of the meetings that the text tells."""
    return [m.place.name if m.place else None for m in read(Article.make("x", text)).of(Meeting)]


def test_who_is_received_in_a_house_is_received_in_its_town() -> None:
    told = {row.seat: places(f"التقى سامي الحداد بأنتوني بلينكن في {row.seat}.") for row in SEATS}

    assert {row.seat: told[row.seat] for row in SEATS if told[row.seat] != [row.town]} == {}


def test_a_house_that_is_talked_about_is_no_place() -> None:
    told = {row.seat: places(f"التقى سامي الحداد بأنتوني بلينكن لبحث ما كتب عن {row.seat}.") for row in SEATS}
    assert {seat: found for seat, found in told.items() if found != [None]} == {}
