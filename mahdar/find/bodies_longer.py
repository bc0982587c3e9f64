"""Bodies of one article by the longer names that it gives them: those before, or else the only one behind («وزارة الصحة … وزارة الصحة المالطية»)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from mahdar.model import Mention, Span

NAMED = 2  # words: a body so named is known again behind


class Named(Protocol):
    """A mention of a body with its words."""

    @property
    def mention(self) -> Mention:
        """The mention."""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""


Body = TypeVar("Body", bound=Named)


def longer_bodies(bodies: Sequence[Body], named_on: Callable[[Mention], bool], aims: Callable[[Body], bool]) -> dict[Span, Body]:
    """Each body by its span, with the one of the longest name that it is meant by: the bodies in the order of the text, each with words.

    `named_on` tells whether a name goes on behind the mention, in words that it does not hold; `aims` whether the last word
    of a body is no part of its name."""
    found: dict[Span, Body] = {}
    named: dict[str, dict[tuple[str, ...], Body]] = {}
    for body in bodies:
        alike = named.setdefault(body.words[0], {})
        before = longer(body, alike)
        last = max(before, key=lambda b: b.mention.span.start, default=body)
        found[body.mention.span] = found.get(last.mention.span, last)
        if not aims(body):
            alike[body.words] = body
    for body in bodies:
        if found[body.mention.span] is body and len(body.words) >= NAMED and not body.mention.entry and not named_on(body.mention):
            found[body.mention.span] = only_longer(body, longer(body, named[body.words[0]]))
    return found


def longer(body: Body, named: Mapping[tuple[str, ...], Body]) -> list[Body]:
    """Of bodies whose names begin alike those with longer names that hold all its words."""
    words = set(body.words)
    return [b for other, b in named.items() if len(other) > len(body.words) and words <= set(other)]


def only_longer(body: Body, behind: Sequence[Body]) -> Body:
    """The longest of the bodies where all the others are called by parts of its name; the body itself where they are several, or none."""
    whole = max(behind, key=lambda b: len(b.words), default=body)
    return whole if all(set(b.words) <= set(whole.words) for b in behind) else body
