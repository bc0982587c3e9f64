"""Who is meant: the fullest name in the article for every mention, and the speakers of every statement.

A surname stands for the full name that ends in it, an office for the person who bears it in the article, a short name of a body for its long one.
A statement with no mention takes the nearest earlier speaker who agrees with its cue in gender and number.
"""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.find.cast import Cast
from mahdar.find.speakers import Speakers
from mahdar.lexicon import Lexicon
from mahdar.model import Mention, Name, Reading, Referent


def referents(reading: Reading, lexicon: Lexicon) -> Iterable[Referent]:
    """A Referent at every mention's span, and one at every statement's cue whose speaker is known."""
    cast = Cast(reading, lexicon)
    for mention in reading.of(Mention):
        name = cast.name_of(mention)
        yield Referent(span=mention.span, rule=cast.rule_of(mention), names=(Name(name.name, name.type, mention.span),))
    yield from Speakers(reading, lexicon, cast).all()
