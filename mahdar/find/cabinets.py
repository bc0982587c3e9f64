"""One cabinet by its names: «مجلس الوزراء المالطي …. وقالت الحكومة»."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.cast import Cast
from mahdar.find.voices import Voice
from mahdar.lexicon.going_on import going_on
from mahdar.model import Name, Span


def same_cabinet(cast: Cast, place: Span, voices: Sequence[Voice]) -> Name | None:
    """The council of ministers that spoke last, where the place is «الحكومة» alone; None for other words and speakers."""
    words, fold = cast.lexicon.made(going_on), cast.lexicon.folding.fold
    last = voices[-1] if voices else None
    if last is None or len(last.names) != 1 or fold(place.text) not in words.governments:
        return None
    name = last.names[0]
    return Name(name.name, name.type) if name.type != "PER" and fold(name.name).startswith(tuple(words.cabinets)) else None
