"""Which passages are one utterance: the same words, or other words for them, of one speaker on one occasion.

Compared are sentences that share a telling word, printed within two days.  Two sentences of one article that have little in common are two points.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Reading
from mahdar.weave.forms import Edge, Form, Item, Weaver, fact, facts, several
from mahdar.weave.likeness import Bag, Compared, bag, common, compared, opener
from mahdar.weave.sayings import day_of, often, passages, speakers, topic
from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling, spelling

DAYS = 2
"""So many days after it was first printed an utterance may be printed again."""
TELLING = 8
"""So many of its weightiest stems are the keys of a passage."""
SAME, UNKNOWN, OTHER = "one speaker", "a speaker not told", "two speakers"
NEAR = 10
"""Of one article, passages are compared with those about so many before and after."""
UNLIKE = 0.12
"""Two sentences of one article below this likeness are two points."""
WORD_BY_WORD = 0.6
"""The likeness from which two sentences with quotations are one utterance even where neither is known to be said by somebody."""
TOPICS = 4
"""So many stems that both articles are about tell all that such stems can tell."""
LEAST = 35
"""Weight (hundredths) of what two passages must have in common to be looked at closely."""


def utterances(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for each sentence that is said in an article."""
    words, found = lexicon.made(wording), passages(reading, lexicon)
    counted = often(reading, words) if found else Counter()
    day, about = day_of(reading), topic(counted, words)
    for n, passage in enumerate(found):
        weighed = bag(passage.stems, words, counted, passage.quoted)
        known = {"article": reading.article.id, "at": f"{passage.span.start}-{passage.span.stop}", "day": day, "words": weighed}
        form = facts(who=speakers(passage.who, lexicon), said="yes" if passage.statement else "", topic=about, **known)
        near = {f"in {reading.article.id} {n // NEAR + step}" for step in (0, 1)}
        keys = tuple(sorted({*near, *telling(lexicon.made(opener)(weighed), day, words)}))
        yield Item(address=reading.article.address(passage.span), form=Form(weaver="utterances", keys=keys, facts=form))


def telling(words: Bag, day: str, wording: Wording) -> Iterator[str]:
    """The roots of the weightiest stems, each in two stretches of twice DAYS, so that two days no farther apart than DAYS share one."""
    if day:
        at = dt.date.fromisoformat(day).toordinal() // DAYS
        for stem in sorted(words.weights, key=lambda s: (-words.weights[s], s))[:TELLING]:
            yield from (f"{at - n} {wording.root(stem)}" for n in (0, 1))


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """Whether two passages are one utterance."""
    opened = lexicon.made(opener)
    one, other = opened(fact(a, "words")), opened(fact(b, "words"))
    within = fact(a, "article") == fact(b, "article")
    if overlap(fact(a, "at"), fact(b, "at")) if within else common(one, other) < LEAST or apart(a, b) > DAYS:
        return None
    found = compared(one, other, lexicon.made(wording))
    if within and found.likeness < UNLIKE:
        return Edge(verdict="different", score=0.6, why="two points of one article", rule="two_points")
    if found.likeness < UNLIKE or not (fact(a, "said") or fact(b, "said") or found.likeness > WORD_BY_WORD):
        return None
    return one_utterance(a, b, found, lexicon)


def one_utterance(a: Form, b: Form, found: Compared, lexicon: Lexicon) -> Edge | None:
    """What likeness says under what is known of the speakers, the articles and the days."""
    speaks, who = lexicon.made(wording).table.one_utterance, whose(a, b, lexicon.made(spelling))
    logit = speaks.start + speaks.likeness * found.likeness + speaks.shorter * found.shorter + speaks.mass * math.log(max(found.mass, 0.1))
    logit += speaks.topic * min(TOPICS, len(several(a, "topic") & several(b, "topic"))) / TOPICS + speaks.numbers * found.numbers
    logit += speaks.one_speaker * (who == SAME) + speaks.two_speakers * (who == OTHER)
    logit += speaks.one_article * (fact(a, "article") == fact(b, "article")) + speaks.next_day * apart(a, b)
    score = round(1 / (1 + math.exp(-logit)), 2)
    return Edge(verdict="same", score=score, why=f"{who}, {found.likeness:.2f} of the words alike", rule="one_utterance")


def whose(a: Form, b: Form, spelt: Spelling) -> str:
    """Whether two passages have one speaker."""
    mine, theirs = several(a, "who"), several(b, "who")
    if shared(mine, theirs, spelt):
        return SAME
    kinds = {name[:3] for name in mine} & {name[:3] for name in theirs}
    return OTHER if kinds else UNKNOWN


def apart(a: Form, b: Form) -> int:
    """The days between two passages."""
    one, other = fact(a, "day"), fact(b, "day")
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days) if one and other else 0


def overlap(a: str, b: str) -> bool:
    """Whether two places of one article share a letter."""
    (start, stop), (other, end) = (map(int, place.split("-")) for place in (a, b))
    return start < end and other < stop


UTTERANCES = Weaver(name="utterances", items=utterances, judge=judge)
