"""The table of words at which the words said are over and the reporter goes on (overruns.yaml)."""

from __future__ import annotations

import re

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Overruns(Struct, frozen=True, forbid_unknown_fields=True):
    """overruns.yaml: what each list holds is said there; once made its words are folded, but for the patterns in `pasts`."""

    own_speech: frozenset[str]
    later: frozenset[str]
    later_joined: frozenset[str]
    stirs: frozenset[str]
    stirred: frozenset[str]
    against: frozenset[str]
    stressing: frozenset[str]
    met: frozenset[str]
    upon: frozenset[str]
    talk: frozenset[str]
    broadcast: frozenset[str]
    spoken: frozenset[str]
    published: frozenset[str]
    announcing: frozenset[str]
    lying: frozenset[str]
    showing: frozenset[str]
    maybe: frozenset[str]
    charged: frozenset[str]
    in_addition: frozenset[str]
    explains: frozenset[str]
    then: frozenset[str]
    hence: frozenset[str]
    upon_it: frozenset[str]
    worthy: frozenset[str]
    still: frozenset[str]
    grounds: frozenset[str]
    pasts: frozenset[str]
    suffering: frozenset[str]
    storms: frozenset[str]
    decided: frozenset[str]
    forgetting: frozenset[str]
    figures: frozenset[str]
    in_all: frozenset[str]
    turns_out: frozenset[str]
    counting: frozenset[str]
    some: frozenset[str]
    meantimes: frozenset[str]
    resolved: frozenset[str]
    begging: frozenset[str]
    seen: frozenset[str]
    and_of: frozenset[str]
    among: frozenset[str]
    giving_out: frozenset[str]


def overruns(lexicon: Lexicon) -> Overruns:
    """The table of a lexicon; ask for it by `lexicon.made(overruns)`."""
    return lexicon.folded("overruns", Overruns, "pasts")


def shapes_of_past(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    """The letters of verbs in the past of derived stems; ask for them by `lexicon.made(shapes_of_past)`."""
    return tuple(re.compile(pattern) for pattern in sorted(lexicon.made(overruns).pasts))
