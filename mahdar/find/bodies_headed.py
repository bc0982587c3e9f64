"""Bodies of one article called by their field alone, and elsewhere with the word for what they are («الخارجية الكينية», «وزارة الخارجية الكينية»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from mahdar.find.bodies_longer import Named, Telling, latest, longer_bodies
from mahdar.find.offices import Office, Offices
from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.model import Span

Body = TypeVar("Body", bound=Named)
BARE = "bare_body"
"""The rule of a body called by a noun with the article alone."""
Keys = Mapping[tuple[str, Office], Sequence[Body]]


def headed_bodies(bodies: Sequence[Body], told: Telling, lexicon: Lexicon) -> dict[Span, Body]:
    """As `longer_bodies`: each body by its span with the one it is meant by; one called by its field and state with the one that has the word for its kind.

    The last of those before it is meant, or else the first behind."""
    found, fields, offices = longer_bodies(bodies, told), lexicon.made(Again).fields, lexicon.made(Offices)
    headed: dict[tuple[str, Office], list[Body]] = {}
    for body in bodies:
        if len(body.words) > 1 and body.words[0] in fields.get(body.words[1], ()):
            headed.setdefault((body.words[1], offices.held(body.words[1:])), []).append(body)
    found |= of_one_state(bodies, found, told)
    return {span: whole(body, headed, offices) for span, body in found.items()} if headed else found


def of_one_state(bodies: Sequence[Body], found: Mapping[Span, Body], told: Telling) -> dict[Span, Body]:
    """Who acts under a noun alone («الشرطة»), with the first of that noun behind that has its state: no other state's body is named before, or so called."""
    states: dict[str, set[str]] = {}
    for body in bodies:
        states.setdefault(body.words[0], set()).update([body.mention.body] if body.mention.body else [])
    out: dict[Span, Body] = {}
    before: set[str] = set()
    for n, body in enumerate(bodies):
        mention = body.mention
        before |= {mention.body} if mention.body else set()
        lone = len(body.words) == 1 and mention.rule == BARE and found[mention.span] is body
        if lone and len(before) == 1 and before == states[body.words[0]] and told.acts(mention):
            out[mention.span] = next(b for b in bodies[n:] if b.words[0] == body.words[0] and b.mention.body)
    return out


def whole(body: Body, headed: Keys[Body], offices: Offices) -> Body:
    """The body that is named in the same words behind the word for its kind; itself where none is."""
    alike = headed.get((body.words[0], offices.held(body.words)), ()) if len(body.words) > 1 else ()
    here = body.mention.span.start
    return latest([other for other in alike if other.mention.span.start < here]) or (alike[0] if alike else body)
