"""What weavers share: the place of a thing and its form, and what a rule says of two forms."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.model import Reading, Verdict

JOINED = 0.8
"""From this score on a verdict holds by itself."""
ASKED = 0.5
"""From this score on, below JOINED, a verdict is a question to a person; below it nothing is said."""


class Form(Struct, frozen=True, kw_only=True, dict=True):
    """What a judgement of one weaver may look at.  `keys`: only forms that share a key are compared; `facts`: sorted (name, value) pairs."""

    weaver: str
    keys: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]

    @functools.cached_property
    def known(self) -> dict[str, str]:
        """The facts by name."""
        return dict(self.facts)

    @functools.cached_property
    def sets(self) -> dict[str, frozenset[str]]:
        """The values of facts that may have several, as far as they were asked for."""
        return {}


class Item(Struct, frozen=True, kw_only=True):
    """A place of an article (address `article-id:start-stop`) and the form of what stands there."""

    address: str
    form: Form


class Edge(Struct, frozen=True, kw_only=True):
    """What a rule says of two forms: same or different, how surely (0 to 1; under 0.5 nothing is said), and why."""

    verdict: Verdict
    score: float
    why: str
    rule: str


class Weaver(Struct, frozen=True):
    """A weaver: what it takes out of a reading, and how it judges two different forms that share a key (None: nothing to say).

    `least`: how surely the members of a group must be one on average, `alone`: how surely two that no third bears out (see `clusters`).
    """

    name: str
    items: Callable[[Reading, Lexicon], Iterable[Item]]
    judge: Callable[[Form, Form, Lexicon], Edge | None]
    least: float = 0.0
    alone: float = 0.0


def facts(**values: str | Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Sorted pairs of the values that are there; several words of one fact stand in order, with a bar between them."""
    flat = {name: value if isinstance(value, str) else "|".join(sorted(set(value))) for name, value in values.items()}
    return tuple(sorted((name, value) for name, value in flat.items() if value))


def fact(form: Form, name: str) -> str:
    """The fact of that name, empty when there is none."""
    return form.known.get(name, "")


def several(form: Form, name: str) -> frozenset[str]:
    """The values of a fact that may have several."""
    if name not in form.sets:
        value = fact(form, name)
        form.sets[name] = frozenset(value.split("|")) if value else frozenset()
    return form.sets[name]
