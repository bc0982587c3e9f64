"""The tables of how foreign names are spelt, of meetings and of papers."""

from __future__ import annotations

from msgspec import Struct, field


class Swap(Struct, frozen=True, forbid_unknown_fields=True):
    """Two letters that stand for one foreign sound, and what it costs when they do."""

    letters: str
    cost: float


class Lone(Struct, frozen=True, forbid_unknown_fields=True):
    """What it costs when only one spelling writes the letter: as its first, inside, as its last."""

    first: float
    inside: float
    last: float
    letters: str = ""


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Several letters of one spelling against one or several of the other."""

    a: str
    b: str
    cost: float


class ArticleWord(Struct, frozen=True, forbid_unknown_fields=True):
    """The definite article before a name that the other spelling writes without it."""

    word: str
    cost: float


class Sound(Struct, frozen=True, forbid_unknown_fields=True):
    """Letters that a name's skeleton writes as one."""

    letters: str = field(name="from")
    to: str


class SpellingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """spelling.yaml"""

    base: float
    gain: float
    swaps: tuple[Swap, ...]
    swap: float
    lone: tuple[Lone, ...]
    any: Lone
    double: float
    slip: float
    article: ArticleWord
    groups: tuple[Group, ...]
    sounds: tuple[Sound, ...]
    silent: str
    with_next: tuple[str, ...]
    with_last: tuple[str, ...]
    left_out: tuple[str, ...]
    may_lead: tuple[str, ...]
