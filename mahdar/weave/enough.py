"""How much two passages must have in common to be one utterance, by what is known of their speakers, their articles and their days.

The likelier it is that two speak, the more of the words must be the same; what one person says in one article may be told twice in rather different words.
"""

from __future__ import annotations

import datetime as dt

from mahdar.weave.forms import Form, fact, several
from mahdar.weave.likeness import Compared
from mahdar.weave.voices import NAMELESS, OTHER, PERSON, PERSONS, SAME, SIDE, UNKNOWN, of_two_states, one_and_many

STATES = "GPE"
"""The kind of a speaker that is a state or a place."""

HEADLINE = 0
"""Where a headline begins."""
LEAD = 250
"""The headline and the first sentence stand within so many characters."""
AGAIN, AGAIN_LATER, LOOSE = 0.3, 0.55, 0.6
"""The likeness of two passages of one speaker in one article; when neither opens it; and when nobody is known to say one of them."""
AGAIN_IN_PART, MOSTLY = 0.45, 0.6
"""The likeness that is enough when neither opens the article but most of the shorter is in the longer, and the share that is most."""
QUOTED = 0.85
"""The share of a quotation that both have."""
ONE_PERSON, LITTLE, MOST, MUCH = 0.33, 0.25, 0.4, 1.4
"""The likeness of two passages of one person in two articles; of two whose shared words weigh MUCH and are MOST of the shorter passage."""
ONE_BODY, COUNTED, AT_LENGTH = 0.42, 0.25, 5.0
"""The same for a body, which says much of one matter day by day; when both have a number; when their shared words weigh AT_LENGTH."""
SIDE_WITHIN, SIDE_APART, SIDE_MASS, SIDE_COUNTED = 0.55, 0.6, 3.0, 0.35
"""The likeness of passages of two who speak for one state, in one article and in two, the weight of the words they share there; the likeness with a number."""
STATE, STATE_MASS = 0.24, 1.5
"""The likeness of passages of a state and of one who speaks for it, in two articles of one day and event, and the weight of the words they share."""
TWO_WITHIN, STRANGE, TWO_MASS = 0.5, 0.85, 2.0
"""The likeness of passages of two speakers, in one article and in two that have no subject in common; the weight of the words they share there."""
TWO_APART, TWO_OF_EVENT, TWO_COUNTED, NO_NAME = 0.7, 0.5, 0.4, 0.35
"""The same in two articles that have one subject in common; in two of one event; in two with one telling number; of one event, one speaker having no name."""
TELLING = 0.9
"""The weight of a telling number."""
PAIR, EVENT, ONE_STORY = 2, 3, 4
"""So many stems that both articles are about make them of one matter, of one event, of one story."""
TITLE, LEADING, TITLE_APART, WORD_BY_WORD = 0.37, 0.5, 0.4, 0.8
"""The likeness of two passages one of which nobody is known to say: a headline with what its article tells, the lead, the headline of another article of the
same day, any sentence of another article."""
FAINT, FAINT_MASS, FAINT_LONG = 0.2, 1.0, 2.0
"""The likeness of passages that are one only when others bear it out, the weight of the words they share, and the weight that does without the likeness."""
TWO_FAINT = 0.6
"""The likeness of such passages when each has its own speaker."""
SOON, LATER = 1, 0.55
"""The days within which what one person said is told in other words, and the likeness of passages farther apart: what is told later was rather said again."""
WHOLE = 0.9
"""Of so much of the shorter passage the longer says it all."""
UNTOLD, UNTOLD_APART, UNTOLD_MASS, UNTOLD_QUOTED = 0.46, 0.42, 1.5, 0.28
"""The likeness of two passages one of whose speakers is not told, in one article and in two, the weight of the words they share there, and the likeness when
one quotes what the other has."""


def enough(a: Form, b: Form, found: Compared, who: str) -> bool:
    """Two passages are alike enough for what is known of them."""
    bars = {SAME: one_speaker, SIDE: one_side, OTHER: two_speakers, PERSONS: two_speakers}
    if who in bars:
        return bars[who](a, b, found)
    return speaker_not_told(a, b, found) if fact(a, "said") and fact(b, "said") else unsaid(a, b, found)


def perhaps(a: Form, b: Form, found: Compared, who: str) -> bool:
    """Two passages are alike enough to be one when others bear it out: of one person; of two speakers on one day; of a speaker not told in one article.

    Never of one body, of two who speak for one state, or of a speaker not told in two articles: they say much of one matter, and nothing bears it out.
    """
    if found.mass < FAINT_MASS:
        return False
    if who == SAME:
        return persons(a, b) and apart(a, b) <= SOON and (found.likeness >= FAINT or found.mass >= FAINT_LONG)
    if who in (OTHER, PERSONS):
        return not apart(a, b) and found.likeness >= TWO_FAINT
    return who == UNKNOWN and within(a, b) and found.likeness >= FAINT


def one_speaker(a: Form, b: Form, found: Compared) -> bool:
    """One speaker says it twice."""
    if within(a, b):
        return again(a, b, found)
    if apart(a, b) > SOON and persons(a, b):
        return found.likeness >= LATER
    if persons(a, b):
        return found.likeness >= ONE_PERSON or (found.likeness >= LITTLE and found.shorter >= MOST and found.mass >= MUCH)
    return found.likeness >= ONE_BODY or found.mass >= AT_LENGTH or (found.numbers > 0 and found.likeness >= COUNTED)


def again(a: Form, b: Form, found: Compared) -> bool:
    """One article tells it twice: first in headline or lead, else with a quotation, or the one is all or mostly in the other, or they are mostly alike."""
    opens = min(begins(a), begins(b)) < LEAD
    if opens or found.quoted >= QUOTED or found.shorter >= WHOLE:
        return found.likeness >= AGAIN
    return found.likeness >= (AGAIN_IN_PART if found.shorter >= MOSTLY else AGAIN_LATER)


def one_side(a: Form, b: Form, found: Compared) -> bool:
    """Two say it who speak for one state, or a state and one who speaks for it; in two articles on one matter."""
    if within(a, b):
        return found.likeness >= SIDE_WITHIN
    if subjects(a, b) < PAIR:
        return False
    if {STATES} in (kinds(a), kinds(b)) and subjects(a, b) >= (PAIR if one_day(a, b) else EVENT) and found.mass >= STATE_MASS:
        return found.likeness >= STATE
    return (found.likeness >= SIDE_APART and found.mass >= SIDE_MASS) or (found.numbers > 0 and found.likeness >= SIDE_COUNTED)


def two_speakers(a: Form, b: Form, found: Compared) -> bool:
    """Nearly the same words are given to two speakers; the same words to two that cannot be one."""
    if of_two_states(a, b) or one_and_many(a, b):
        return found.mass >= TWO_MASS and found.likeness >= (TWO_APART if subjects(a, b) else STRANGE)
    if within(a, b):
        return found.likeness >= TWO_WITHIN and found.mass >= TWO_MASS
    shared = subjects(a, b)
    bar = STRANGE if not shared else TWO_APART if shared < EVENT else TWO_OF_EVENT
    if shared >= PAIR and found.numbers >= TELLING:
        bar = TWO_COUNTED
    if by_office(a, b) and found.mass >= STATE_MASS:
        return found.likeness >= NO_NAME
    return found.mass >= TWO_MASS and found.likeness >= bar


def by_office(a: Form, b: Form) -> bool:
    """A person with a name, and one who is told without in a story of the same day: likely the same, called by his office."""
    return subjects(a, b) >= ONE_STORY and one_day(a, b) and [{NAMELESS}, {PERSON}] == sorted((kinds(a), kinds(b)), key=sorted) and not one_and_many(a, b)


def speaker_not_told(a: Form, b: Form, found: Compared) -> bool:
    """Two passages that somebody says, but nobody knows whether one does."""
    if within(a, b):
        return found.likeness >= UNTOLD
    quoted = found.quoted >= QUOTED and one_day(a, b) and subjects(a, b) >= PAIR
    return found.mass >= UNTOLD_MASS and found.likeness >= (UNTOLD_QUOTED if quoted else UNTOLD_APART) and subjects(a, b) > 0


def unsaid(a: Form, b: Form, found: Compared) -> bool:
    """One of the passages is a sentence that nobody is known to say: a headline with what is told under it, else nearly the same words."""
    first = min(begins(a), begins(b))
    if within(a, b):
        return found.likeness >= (TITLE if first == HEADLINE else LEADING if first < LEAD else LOOSE)
    if one_day(a, b) and found.shorter >= WHOLE and found.mass >= TWO_MASS:
        return subjects(a, b) >= PAIR
    return found.likeness >= (TITLE_APART if first == HEADLINE and one_day(a, b) else WORD_BY_WORD)


def within(a: Form, b: Form) -> bool:
    """Both passages stand in one article."""
    return fact(a, "article") == fact(b, "article")


def one_day(a: Form, b: Form) -> bool:
    """Both articles are of one day."""
    return fact(a, "day") == fact(b, "day") != ""


def apart(a: Form, b: Form) -> int:
    """The days between two passages."""
    one, other = fact(a, "day"), fact(b, "day")
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days) if one and other else 0


def subjects(a: Form, b: Form) -> int:
    """How many stems both articles are about."""
    return len(several(a, "topic") & several(b, "topic"))


def told(form: Form) -> bool:
    """A speaker of the passage is told."""
    return bool(fact(form, "who"))


def persons(a: Form, b: Form) -> bool:
    """One of the speakers is a person with a name."""
    return any(name.startswith(PERSON) for form in (a, b) for name in several(form, "who"))


def kinds(form: Form) -> set[str]:
    """Of what kinds the speakers of a passage are."""
    return {name[: len(PERSON)] for name in several(form, "who")}


def begins(form: Form) -> int:
    """Where a passage begins in its article."""
    return int(fact(form, "at").partition("-")[0])
