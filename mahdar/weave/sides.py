"""Who takes part, in a form in which two articles can be compared: persons, bodies and states by their folded names, officials also by their states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mahdar.find.small_words import Small
from mahdar.lexicon import Lexicon
from mahdar.model import Mention, Name, Reading, Referent
from mahdar.weave.spelling import Spelling, spelling

LIKE = 0.8
ENOUGH = 4
"""Letters that one body's name must share with the other's."""


def sides(names: Iterable[Name], reading: Reading, lexicon: Lexicon) -> set[str]:
    """The names as `PER name`, `ORG name`, `GPE name`, and the states of those who hold an office of a state."""
    spelt, small = lexicon.made(spelling), lexicon.made(Small)
    known = {r.span: r.names[0].name for r in reading.of(Referent) if r.names}
    offices = [(known.get(m.span) or m.entry or m.head.text, m) for m in reading.of(Mention) if m.office or m.body]
    out = set()
    for name in names:
        out.add(f"{name.type} {' '.join(spelt.words(name.name))}")
        own = [m for full, m in offices if full == name.name] if name.type == "PER" else []
        out |= {f"GPE {' '.join(spelt.words(state))}" for m in own for state in states_of(m, small, lexicon)}
        if name.type == "ORG":
            out |= {f"GPE {' '.join(spelt.words(state))}" for state in states_in(name.name, small, lexicon)}
    return out


def states_of(mention: Mention, small: Small, lexicon: Lexicon) -> Iterator[str]:
    """The states whose adjectives stand in the office or body of a mention."""
    for text in (mention.office.text if mention.office else "", mention.body or ""):
        yield from states_in(text, small, lexicon)


def states_in(text: str, small: Small, lexicon: Lexicon) -> Iterator[str]:
    """The states whose adjectives or names stand in a text."""
    yield from small.states_in(lexicon.folding.fold(text).split())


def shared(a: frozenset[str], b: frozenset[str], spelt: Spelling) -> int:
    """How many of the smaller side's names the other has as well."""
    one, other = sorted((a, b), key=len)
    return sum(any(same(x, y, spelt) for y in other) for x in one)


def same(a: str, b: str, spelt: Spelling) -> bool:
    """Two names are one: equal; of persons spelt alike; of bodies the one within the other."""
    if a == b:
        return True
    (kind, _, one), (other_kind, _, other) = a.partition(" "), b.partition(" ")
    if kind != other_kind or kind == "GPE":
        return False
    if kind == "PER":
        return spelt.names(tuple(one.split()), tuple(other.split())) >= LIKE
    short, long = sorted(("".join(map(spelt.without_article, x.split())) for x in (one, other)), key=len)
    return len(short) >= ENOUGH and short in long


def keys(names: Iterable[str], spelt: Spelling) -> set[str]:
    """What two like sides share: skeletons of the words of bodies, of states, and of persons' last words."""
    out = set()
    for kind, _, name in (n.partition(" ") for n in names):
        words = name.split()
        out |= {f"{kind} {spelt.skeleton(w)}" for w in (words[-1:] if kind == "PER" else words if kind == "ORG" else ["".join(words)])}
    return out
