"""«بلاده», «بلادنا» in the words of a matter."""

from __future__ import annotations

from mahdar.record.views.said import Said
from mahdar.record.views.terms import Terms


def with_land(told: str, s: Said, terms: Terms) -> str:
    """The words of a matter with the name of the state for which the speaker speaks in the place of «بلاده», but not before an adjective."""
    own, words = terms.land(s), terms.words
    if own is None:
        return told
    said = told.split()
    alone = (words.fold(word) in words.own_land and not words.definite(words.fold(after)) for word, after in zip(said, [*said, ""][1:], strict=True))
    return " ".join(own if lone else word for word, lone in zip(said, alone, strict=True))
