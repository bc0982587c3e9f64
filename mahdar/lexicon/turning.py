"""Words at which what somebody said may be over, or at which words about the saying may begin, gathered from the tables of grammar and speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.overruns import overruns
from mahdar.lexicon.remarks import remarks
from mahdar.lexicon.speech import Speech

if TYPE_CHECKING:
    from mahdar.lexicon import Lexicon


class TurningWords(Struct, frozen=True):
    """Folded words: at `ends` what was said may be over, and one token before `led`; at `asides` words about the saying may begin, and one token
    before `hinted`."""

    ends: frozenset[str]
    led: frozenset[str]
    asides: frozenset[str]
    hinted: frozenset[str]


def turning_words(lexicon: Lexicon) -> TurningWords:
    """The words at which a construction of `mahdar.find.statements.ends` may apply; ask for them by `lexicon.made(turning_words)`."""
    words, sources = lexicon.made(grammar), frozenset(lexicon.made(Speech).sources)
    turns = words.but | words.but_he | words.meanwhile | words.but_that
    ends = turns | {letter + word for letter in words.joining for word in turns} | words.which | words.in_consequence | words.after_that | words.by_saying
    table = lexicon.made(overruns)
    began = {letter + word for letter in words.joining for word in table.begging}
    ends |= began | words.likewise | words.before_that_time | words.despite | words.without | words.lacking
    asides = (
        words.that_being
        | words.what_came
        | words.which
        | words.matters
        | words.answer
        | words.without
        | words.lacking
        | words.amid
        | sources
        | {letter + word for letter in words.joining for word in sources}
    )
    return TurningWords(
        ends, words.whereas | words.while_words | table.among, asides, words.news | words.hints | lexicon.made(remarks).steps | lexicon.made(remarks).newest
    )
