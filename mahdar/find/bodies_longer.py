"""Bodies of one article by the longer names that it gives them: those before, or else the only one behind («وزارة الصحة … وزارة الصحة المالطية»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from mahdar.model import Mention, Span

NEAR = 1500  # code points: no further back who acted is gone to
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


class Telling(Protocol):
    """What an article tells of where a body is named."""

    def named_on(self, mention: Mention) -> bool:
        """The name goes on behind the mention, in words that it does not hold."""

    def aims(self, mention: Mention) -> bool:
        """The last word of the mention is no part of the name."""

    def taken_up(self, mention: Mention) -> bool:
        """The body is called by a noun for its kind with the article, and what tells of no other («الشركة العملاقة»)."""

    def in_headline(self, mention: Mention) -> bool:
        """The body is named in the headline."""

    def acts(self, mention: Mention) -> bool:
        """The body speaks there, or is the subject of a verb."""

    def one_of_many(self, mention: Mention) -> bool:
        """The body is told of as one of its kind, by no name («بنك طعام نرويجي»)."""


def longer_bodies(bodies: Sequence[Body], told: Telling) -> dict[Span, Body]:
    """Each body by its span, with the one of the longest name that it is meant by: the bodies in the order of the text, each with words.

    Who acts is called by the name of the last that acted, where one did not far before."""
    found: dict[Span, Body] = {}
    named: dict[str, dict[tuple[str, ...], Body]] = {}
    acting: dict[str, dict[tuple[str, ...], Body]] = {}
    for body in bodies:
        alike, acted = named.setdefault(body.words[0], {}), acting.setdefault(body.words[0], {})
        fuller = by_name(body, longer(body, alike), told)
        last = latest(fuller) or body
        if told.taken_up(last.mention):
            last = latest([b for b in fuller if not told.taken_up(b.mention)]) or last
        if len(alike) > 1 and told.acts(body.mention) and not told.acts(last.mention):
            last = latest([b for b in longer(body, acted) if body.mention.span.start - b.mention.span.start < NEAR]) or last
        found[body.mention.span] = found.get(last.mention.span, last)
        if not told.aims(body.mention):
            alike[body.words] = body
        if told.acts(body.mention):
            acted[body.words] = body
    for body in bodies:
        named_here = len(body.words) >= NAMED or told.in_headline(body.mention)
        if found[body.mention.span] is body and named_here and not body.mention.entry and not told.named_on(body.mention):
            found[body.mention.span] = only_longer(body, by_name(body, longer(body, named[body.words[0]]), told))
    return found


def latest(bodies: Sequence[Body]) -> Body | None:
    """The body named last in the text."""
    return max(bodies, key=lambda body: body.mention.span.start, default=None)


def longer(body: Body, named: Mapping[tuple[str, ...], Body]) -> list[Body]:
    """Of bodies whose names begin alike those with longer names that hold all its words."""
    words = set(body.words)
    return [b for other, b in named.items() if len(other) > len(body.words) and words <= set(other)]


def by_name(body: Body, fuller: list[Body], told: Telling) -> list[Body]:
    """The bodies without those that are told of as one of many, where the body or one of the others has their words as a name («بنك الطعام»)."""
    many = {b.words for b in fuller if told.one_of_many(b.mention)}
    if not many:
        return fuller
    named = [set(b.words[1:]) for b in (body, *fuller) if len(b.words) > 1 and b.words not in many]
    return [b for b in fuller if b.words not in many or all(words.isdisjoint(b.words[1:]) for words in named)]


def only_longer(body: Body, behind: Sequence[Body]) -> Body:
    """The longest of the bodies where all the others are called by parts of its name; the body itself where they are several, or none."""
    whole = max(behind, key=lambda b: len(b.words), default=body)
    return whole if all(set(b.words) <= set(whole.words) for b in behind) else body
