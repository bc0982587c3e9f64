"""Which passages are one utterance: the same words, or other words for them, of one speaker on one occasion.

Compared are sentences that share a telling word, printed on one day or on the next.  Two sentences of one article that have little in common are two points.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Reading
from mahdar.weave.forms import Edge, Form, Item, Weaver, fact, facts, several
from mahdar.weave.likeness import Bag, bag, common, likeness, opener
from mahdar.weave.passages import day_of, often, passages, speakers
from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling, spelling

TELLING = 7
"""So many of its weightiest stems are the keys of a passage."""
SAME, UNKNOWN, OTHER = "one speaker", "a speaker not told", "two speakers"
ENOUGH = {SAME: 0.22, UNKNOWN: 0.3, OTHER: 0.6}
"""The likeness from which two passages are one utterance, by what is known of their speakers."""
NEXT_DAY = 0.04
"""How much more it takes when they were printed on different days."""
STEEP = 14
"""How fast a judgement grows surer with likeness."""
UNLIKE = 0.12
"""Two sentences of one article below this likeness are two points."""
LEAST = 25
"""Weight (hundredths) of what two passages must have in common to be looked at closely."""


def utterances(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for each sentence that is said in an article."""
    words, found = lexicon.made(wording), passages(reading, lexicon)
    counted = often(reading, words) if found else {}
    day = day_of(reading)
    for passage in found:
        weighed = bag(passage.stems, words, counted, passage.quoted)
        known = {"article": reading.article.id, "at": f"{passage.span.start}-{passage.span.stop}", "day": day, "words": weighed}
        form = facts(who=speakers(passage.who, lexicon), said="yes" if passage.statement else "", **known)
        keys = tuple(sorted({f"in {reading.article.id}", *telling(lexicon.made(opener)(weighed), day, words)}))
        yield Item(address=reading.article.address(passage.span), form=Form(weaver="utterances", keys=keys, facts=form))


def telling(words: Bag, day: str, wording: Wording) -> Iterator[str]:
    """The roots of the weightiest stems, each on the day and on the next."""
    if day:
        first = dt.date.fromisoformat(day)
        for stem in sorted(words.weights, key=lambda s: (-words.weights[s], s))[:TELLING]:
            yield f"{first} {wording.root(stem)}"
            yield f"{first + dt.timedelta(1)} {wording.root(stem)}"


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """Whether two passages are one utterance."""
    words, opened = lexicon.made(wording), lexicon.made(opener)
    one, other = opened(fact(a, "words")), opened(fact(b, "words"))
    within = fact(a, "article") == fact(b, "article")
    if within and overlap(fact(a, "at"), fact(b, "at")):
        return None
    if not within and common(one, other) < LEAST:
        return None
    alike = likeness(one, other, words)
    if within and alike < UNLIKE:
        return Edge(verdict="different", score=0.6, why="two points of one article", rule="two_points")
    if not (fact(a, "said") or fact(b, "said")):
        return None
    return one_utterance(a, b, alike, lexicon.made(spelling))


def one_utterance(a: Form, b: Form, alike: float, spelt: Spelling) -> Edge | None:
    """What likeness says under what is known of the speakers and days."""
    who = whose(a, b, spelt)
    bar = ENOUGH[who] + NEXT_DAY * (fact(a, "day") != fact(b, "day"))
    score = round(1 / (1 + math.exp(-STEEP * (alike - bar) - math.log(4))), 2)
    return Edge(verdict="same", score=score, why=f"{who}, {alike:.2f} of the words alike", rule="one_utterance")


def whose(a: Form, b: Form, spelt: Spelling) -> str:
    """Whether two passages have one speaker."""
    mine, theirs = several(a, "who"), several(b, "who")
    if shared(mine, theirs, spelt):
        return SAME
    kinds = {name[:3] for name in mine} & {name[:3] for name in theirs}
    return OTHER if kinds else UNKNOWN


def overlap(a: str, b: str) -> bool:
    """Whether two places of one article share a letter."""
    (start, stop), (other, end) = (map(int, place.split("-")) for place in (a, b))
    return start < end and other < stop


UTTERANCES = Weaver(name="utterances", items=utterances, judge=judge)
