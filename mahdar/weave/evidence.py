"""How likely two passages are one utterance by likeness and by what is known of speakers, articles and days: the first sum, fitted on a gold."""

from __future__ import annotations

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Evidence, wording
from mahdar.weave.enough import LEAD, apart, begins, subjects, within
from mahdar.weave.forms import Form, fact
from mahdar.weave.likeness import Compared
from mahdar.weave.voices import OTHER, PERSONS, SAME, SIDE, UNKNOWN

TOPICS = 4
"""So many stems that both articles are about tell all that such stems can tell."""
CONTRARY = ("deny", "reject")
"""Acts that say no to what somebody else says."""


def weighed(a: Form, b: Form, found: Compared, who: str, lexicon: Lexicon) -> float:
    """What all evidence of the first sum comes to, in logits."""
    speaks = lexicon.made(wording).table.one_utterance
    logit = speaks.start + speaks.likeness * found.likeness + speaks.shorter * found.shorter
    logit += speaks.numbers * found.numbers + speaks.quoted * found.quoted + speaks.rarest * found.rarest + about(a, b, speaks)
    told = {SAME: speaks.one_speaker, SIDE: speaks.one_side, OTHER: speaks.two_speakers, PERSONS: speaks.two_persons}
    return logit + told.get(who, 0.0) + speaks.nobody * sum(not fact(x, "said") for x in (a, b)) + speaks.contrary * contrary(a, b, who)


def about(a: Form, b: Form, speaks: Evidence) -> float:
    """What the articles of two passages and their places in it say."""
    if within(a, b):
        return speaks.one_article + speaks.lead * (min(begins(a), begins(b)) < LEAD)
    return speaks.next_day * apart(a, b) + speaks.topic * min(TOPICS, subjects(a, b)) / TOPICS


def contrary(a: Form, b: Form, who: str) -> bool:
    """One of two speakers denies or rejects, the other does not."""
    acts = [fact(x, "said") for x in (a, b)]
    return all(acts) and who in (OTHER, PERSONS, UNKNOWN) and (acts[0] in CONTRARY) != (acts[1] in CONTRARY)
