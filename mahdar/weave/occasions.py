"""What tells two passages apart: settings that exclude one another, events of two days, words told as said earlier, speakers for two states."""

from __future__ import annotations

from mahdar.lexicon import Lexicon
from mahdar.lexicon.settings import Settings
from mahdar.weave.forms import Form, fact, several
from mahdar.weave.likeness import Compared
from mahdar.weave.spelling import spelling
from mahdar.weave.voices import SAME, SIDE, named, of_two_states, whose

NEARLY_THE_SAME = 0.7
"""From this likeness on two passages are one whatever is told of their settings: outlets mistake them."""

EARLIER = "yes"
"""The fact of what is told as said earlier."""


def told_apart(a: Form, b: Form, found: Compared, lexicon: Lexicon) -> str:
    """By what two passages that are not nearly the same are two, in words; empty when nothing tells it."""
    if found.likeness >= NEARLY_THE_SAME:
        return ""
    if lexicon.made(Settings).exclude(several(a, "setting"), several(b, "setting")):
        return "said in two settings"
    if events_of_two_days(a, b):
        return "of events of two days"
    earlier, states = one_is_told_as_earlier(a, b), of_two_states(a, b) and named(a) and named(b)
    who = whose(a, b, lexicon.made(spelling)) if earlier or states else ""
    if earlier and who != SIDE:
        return "one is told as said earlier"
    return "said for two states" if states and who != SAME else ""


def one_is_told_as_earlier(a: Form, b: Form) -> bool:
    """Within one article one passage is told as said before that which the article tells, and the other is not; nor are both of one setting."""
    within = fact(a, "article") == fact(b, "article")
    one_setting = several(a, "setting") & several(b, "setting")
    return within and not one_setting and all(fact(x, "said") for x in (a, b)) and {fact(a, "earlier"), fact(b, "earlier")} == {"", EARLIER}


def events_of_two_days(a: Form, b: Form) -> bool:
    """Articles of two days tell of something as new, each with its day: what happened today, or yesterday, is not what happened then."""
    return fact(a, "day") != fact(b, "day") and fact(a, "event") == fact(b, "event") != ""
