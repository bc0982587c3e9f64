"""How likely two passages that are alike enough were said once, by pairs that readers judged; and how likely that must be.

What decides beside likeness: one act that tells something («demands», «denies»), a headline or lead with what is told below it, two articles of one matter,
how far behind in either stands the first that both have, and whether only one of them negates.
"""

from __future__ import annotations

import math

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Again, wording
from mahdar.weave.enough import LEAD, begins, persons, subjects, within
from mahdar.weave.evidence import weighed
from mahdar.weave.forms import Form, fact
from mahdar.weave.likeness import Compared, later, opener
from mahdar.weave.sayings import PLAIN
from mahdar.weave.voices import OTHER, PERSONS, SAME, SIDE, UNKNOWN

PLENTY = 9
"""What the first sum can tell at most, in logits."""
SUBJECTS = 6
"""So many stems that both articles are about tell all that such stems can tell."""
ALONE, BODY_ALONE = 0.6, 0.75
"""How likely passages must be said once to be joined by themselves; those of a body or of two who speak for one state, who say much of one matter."""
PERSON_AT_LEAST, BODY_AT_LEAST = 0.5, 0.7
"""Less likely ones are not joined at all: of one person in one article, of one body."""


def said_once(a: Form, b: Form, found: Compared, who: str, lexicon: Lexicon) -> float:
    """How likely two passages that are alike enough are one utterance (0 to 1)."""
    words, opened = lexicon.made(wording), lexicon.made(opener)
    speaks = words.table.said_once
    logit = speaks.start + speaks.likeness * found.likeness + speaks.shorter * found.shorter + speaks.rarest * found.rarest
    logit += speaks.number * (found.numbers > 0) + speaks.one_act * one_act(a, b) + placed(a, b, speaks)
    logit += speaks.first_sum * min(weighed(a, b, found, who, lexicon), PLENTY) + speaks.negated * (fact(a, "negated") != fact(b, "negated"))
    logit += speaks.later * later(opened(fact(a, "words")), opened(fact(b, "words")), words)
    told = {
        SIDE: speaks.one_side,
        UNKNOWN: speaks.unknown,
        OTHER: speaks.two_speakers,
        PERSONS: speaks.two_speakers,
        SAME: speaks.one_body * (not persons(a, b)),
    }
    return 1 / (1 + math.exp(-logit - told[who]))


def placed(a: Form, b: Form, speaks: Again) -> float:
    """What it tells where two passages stand: in one article, whose headline and lead tell what stands below; in two of one matter."""
    if within(a, b):
        return speaks.lead if min(begins(a), begins(b)) < LEAD else speaks.below
    return speaks.topic * min(SUBJECTS, subjects(a, b)) / SUBJECTS


def one_act(a: Form, b: Form) -> bool:
    """Both passages are told as one act, which is not mere saying."""
    return fact(a, "said") == fact(b, "said") not in ("", *PLAIN)


def by_themselves(a: Form, b: Form, who: str) -> float:
    """How likely two passages must be said once to be joined without a third that bears it out."""
    return BODY_ALONE if who == SIDE or (who == SAME and not persons(a, b)) else ALONE


def at_least(a: Form, b: Form, who: str) -> float:
    """How likely two passages must be said once to be joined though others bear it out."""
    if who != SAME:
        return 0.0
    return (PERSON_AT_LEAST if within(a, b) else 0.0) if persons(a, b) else BODY_AT_LEAST
