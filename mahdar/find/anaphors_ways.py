"""The ways in which anaphors are told, in their order, each with its rule."""

from __future__ import annotations

from mahdar.find.anaphors import Way
from mahdar.find.kin_named import KinNamed
from mahdar.find.meant_otherwise import MeantOtherwise
from mahdar.find.named_in_clause import NamedInClause
from mahdar.find.named_later import NamedLater
from mahdar.find.speakers_named import NamedSpeakers


def ways(speakers: NamedSpeakers) -> tuple[tuple[str, Way], ...]:
    """The ways for the speakers of one article."""
    cast, other = speakers.cast, MeantOtherwise(speakers.taken_up, speakers.at_place, speakers.said)
    later = NamedLater(speakers.taken_up)
    return (
        ("kin_named", KinNamed(cast).meant),
        ("named_in_clause", NamedInClause(cast).meant),
        ("maker_of_paper", other.maker),
        ("winner_named", other.winner),
        ("who_speaks", other.who_speaks),
        ("body_completed", other.body),
        ("office_named", later.office),
        ("sort_named_later", later.of_sort),
        ("body_named_later", later.body),
    )
