"""Many readings to judgements: who is the same person, which meetings and papers are one.

Each weaver takes `Item`s out of a reading: a place (address) and its `Form`, which holds everything that a judgement may look at.
Two items of equal form are the same by definition; two different forms are judged only when they share a key, and by nothing but themselves.
So the order of arrival does not matter and adding an article costs comparisons with the forms of its own keys only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.model import Judgement, Reading


class Form(Struct, frozen=True, kw_only=True):
    """What a judgement of one weaver may look at.  `keys`: only forms that share a key are compared; `facts`: sorted (name, value) pairs."""

    weaver: str
    keys: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


class Item(Struct, frozen=True, kw_only=True):
    """A place of an article (address `article-id:start-stop`) and the form of what stands there."""

    address: str
    form: Form


class Edge(Struct, frozen=True, kw_only=True):
    """What a rule says of two forms: same or different, how surely (0 to 1; under 0.5 nothing is said), and why."""

    verdict: str
    score: float
    why: str
    rule: str


class Weaver(Struct, frozen=True):
    """A weaver: what it takes out of a reading, and how it judges two different forms that share a key (None: nothing to say)."""

    name: str
    items: Callable[[Reading, Lexicon], Iterable[Item]]
    judge: Callable[[Form, Form, Lexicon], Edge | None]


WEAVERS: tuple[Weaver, ...] = ()

__all__ = ["WEAVERS", "Edge", "Form", "Item", "Judgement", "Weaver"]
