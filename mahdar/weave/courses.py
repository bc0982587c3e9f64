"""Which statements of an article are one course of speech: what a speaker says, and what is added to it, point by point.

«He said …  He added …, noting that …»: whatever goes on in such a course is another point than what was said in it before.
"""

from __future__ import annotations

from mahdar.lexicon import Lexicon
from mahdar.lexicon.said import said_words
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Reading, Referent, Span, Statement

PARTICIPLE = "participle"
"""Rules that find statements hanging on another begin with this."""


def courses(reading: Reading, lexicon: Lexicon) -> dict[Span, str]:
    """By the cue of a statement the place at which its course of speech begins; statements of unknown speaker are in none.

    A course goes on with a verb of going on («he added») or a participle («noting») of the same speaker, and with nothing else.
    """
    words, continuing = lexicon.made(wording), lexicon.made(said_words).continuing
    names = {r.span: tuple(name.name for name in r.names) for r in reading.of(Referent)}
    last: dict[tuple[str, ...], str] = {}
    found = {}
    for s in sorted(reading.of(Statement), key=lambda s: (s.cue.start, s.cue.stop)):
        if who := names.get(s.cue, ()):
            begins = str(s.cue.start)
            last[who] = last.get(who, begins) if goes_on(s, continuing, words) else begins
            found[s.cue] = last[who]
    return found


def goes_on(statement: Statement, continuing: frozenset[str], words: Wording) -> bool:
    """The cue tells that its speaker goes on."""
    if statement.rule.startswith(PARTICIPLE):
        return True
    return any(word in continuing or words.uncoupled(word) in continuing for word in words.tokens(statement.cue.text)[:1])
