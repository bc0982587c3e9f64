"""Names inside longer ones: the body and the state of an office, the body whose troops or delegation it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

import msgspec

from mahdar.find.names_scan import Scan, mention
from mahdar.lexicon.names import SURELY
from mahdar.model import Mention, Span

Begun = Callable[[str], tuple[Callable[[Scan, int, int, str], tuple[Mention, int] | None], ...]]
"""The constructions of names inside others that a folded word may begin."""


def names_inside(scan: Scan, mentions: Iterable[Mention], begun: Begun) -> Iterator[Mention]:
    """Bodies, states and persons inside the offices, unnamed sources and wrapping bodies among the mentions, none of them a mention already."""
    known = list(mentions)
    taken = {m.span for m in known} | {m.head for m in known}
    for whole in known:
        place = outer(scan, whole)
        for inner in inside(scan, place, begun) if place else ():
            if inner.span not in taken and (whole.kind != "body" or inner.kind != "state"):
                taken.add(inner.span)
                yield msgspec.structs.replace(inner, rule="name_within")


def outer(scan: Scan, mention: Mention) -> Span | None:
    """The stretch of a mention in which another name may stand."""
    if mention.kind in ("office", "unnamed"):
        return mention.span
    if mention.kind == "body":
        first = scan.word[bisect_left(scan.start, mention.span.start)]
        return mention.span if any(first.text[cut:] in scan.names.wrapping for cut in first.cuts) else None
    return mention.office


def inside(scan: Scan, place: Span, begun: Begun) -> Iterator[Mention]:
    """The names found from the second word of a stretch on, none that goes beyond it."""
    i, stop = bisect_left(scan.start, place.start) + 1, bisect_left(scan.start, place.stop)
    while i < stop:
        if scan.word[i].text in scan.names.wrapping or scan.word[i].text in scan.names.portfolios or is_field(scan, i):
            i += 1
            continue
        found = next((f for cut, first in scan.word[i].starts for c in begun(first) if (f := c(scan, i, cut, first)) and f[1] <= stop), None)
        found = found or leader(scan, i, stop)
        if found:
            yield found[0]
        i = found[1] if found else i + 1


def is_field(scan: Scan, i: int) -> bool:
    """The field of a ministry without its article («وزير خارجية اليابان»)."""
    return scan.names.article + scan.word[i].text in scan.names.portfolios


def leader(scan: Scan, i: int, stop: int) -> tuple[Mention, int] | None:
    """«إدارة كرانيفيتش»: a foreign name that alone follows the word for a government."""
    led = any(scan.word[i - 1].text[cut:] in scan.names.led for cut in scan.word[i - 1].cuts)
    if not led or stop != i + 1 or scan.word[i].foreign <= SURELY:
        return None
    return mention(scan, "name_within", "person", (i, i + 1, 0)), i + 1
