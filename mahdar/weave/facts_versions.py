"""Other accounts of who and what: offices, kinds of elections."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.model import Mention
from mahdar.weave.facts import Fact, Sight
from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling

ADJECTIVES = 5
"""Words after elections in which their kinds are told."""
ALIKE = 4
"""Letters that the stems of a state's name and of its adjective share."""


def office_held(sight: Sight) -> Iterator[Fact]:
    """A person with the one office of a state that he holds."""
    for m in sight.mentions:
        if m.kind == "person" and m.office and m.body and (office := single_office(sight, m)):
            by = sight.named(sight.told.names.get(m.span, ()))
            yield Fact(name="office_held", keys=sight.keys([m.body]), at=(m.span.start, m.span.stop), value=office, by=by)


def single_office(sight: Sight, m: Mention) -> str:
    """The office of a mention, when its words name one that one man holds at a time and beside it a state alone; else empty."""
    words = sight.words.tokens(m.office.text) if m.office else []
    stems = tuple(map(sight.words.stem, words))
    found = max((row for row in sight.known.offices if stems[: len(row)] == row), key=len, default=())
    rest, state = stems[len(found) :], [sight.words.stem(w) for w in sight.words.tokens(m.body or "")]
    if not found or len(rest) > 1 or any(stem[:ALIKE] not in {s[:ALIKE] for s in state} for stem in rest):
        return ""
    return sight.known.offices[found]


def part_offices(a: Fact, b: Fact, spelt: Spelling) -> str | None:
    """One person in two offices of one state."""
    if a.value == b.value or not a.by or not b.by or not shared(a.by, b.by, spelt):
        return None
    return f"{a.value} and {b.value}"


def kinds_of_elections(sight: Sight) -> Iterator[Fact]:
    """Which elections are agreed on or held in a month."""
    if sight.known.polls.isdisjoint(sight.stems) or sight.known.agreed.isdisjoint(sight.stems):
        return
    for n, token in enumerate(sight.tokens):
        if token.stem not in sight.known.polls:
            continue
        after = sight.tokens[n + 1 : n + 1 + ADJECTIVES]
        kinds = {sight.known.elections[t.stem] for t in after if t.stem in sight.known.elections}
        months = {d.value[:7] for d in sight.dated if token.stop <= d.span.start and d.value[4:5] == "-" and d.value[5:7].isdigit()}
        if kinds and months:
            yield Fact(
                name="kinds_of_elections", keys=sight.keys(), at=(token.start, after[-1].stop), about=frozenset(months), value=" and ".join(sorted(kinds))
            )


def part_elections(a: Fact, b: Fact, _: Spelling) -> str | None:
    """Other elections in one month."""
    if a.value == b.value or not a.about & b.about:
        return None
    return f"elections of {a.value}, and of {b.value}"
