"""Which passages are one utterance: the same words, or other words for them, of one speaker on one occasion.

Compared are sentences that share a telling word, printed within two days.  Two sentences of one article that have little in common are two points.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections import Counter
from collections.abc import Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Name, Reading
from mahdar.weave.again import at_least, by_themselves, said_once
from mahdar.weave.courses import courses
from mahdar.weave.days import Days, days
from mahdar.weave.enough import apart, by_office, enough, perhaps, persons
from mahdar.weave.evidence import CONTRARY, contrary, weighed
from mahdar.weave.forms import ASKED, Edge, Form, Item, Weaver, fact, facts, several
from mahdar.weave.likeness import Bag, Compared, bag, common, compared, opener
from mahdar.weave.occasions import told_apart
from mahdar.weave.sayings import Passage, announcing, day_of, days_below, events, often, passages, told_days, topic
from mahdar.weave.settings import occasions_told
from mahdar.weave.spelling import spelling
from mahdar.weave.voices import OTHER, PERSON, PERSONS, SAME, SIDE, UNKNOWN, Voices, whose

DAYS = 2
"""So many days after it was first printed an utterance may be printed again."""
TELLING = 8
"""So many of its weightiest stems are the keys of a passage."""
RARE = 0.6
"""The rarity from which on a root is a key by itself."""
TOLD, SCARCE = 14, 0.45
"""So many of the weightiest stems of what a person says are keys together with the name, from this rarity on."""
NEAR = 10
"""Of one article, passages are compared with those about so many before and after."""
UNLIKE = 0.08
"""Two sentences below this likeness are two points."""
WORD_BY_WORD = 0.5
"""The likeness from which passages of articles that are not about the same may be one utterance."""
QUOTED = 0.9
"""How surely a quotation is what was announced right before it."""
LEAST_LIKELY = 0.025
"""Two passages of one story that are less likely one utterance are surely two, unless their speakers are two persons, whose names may be misread."""
UNLIKELY = 0.62
"""Those that are less likely than this, and are not alike enough, are rather two: a join that is surer than DOUBTED is made over that."""
DOUBTED = 0.8
"""How surely passages are two that are unlikely one."""
NESTED = 0.8
"""Two sentences of one statement are one sentence read in two ways when they are so alike."""
ADDED = 0.4
"""What is added in one course of speech is another point when it is less alike."""
YIELDING = ("promise", "offer", "accept")
"""Acts that say yes to what one may also refuse."""
TAKEN_BACK = 0.75
"""What one refuses and what one grants are two points when they are less alike."""
STORY = 1
"""So many stems that both articles are about make them of one story."""
POINTS = 0.86
"""How surely two unlike sentences of one article are two points: weaker joins are not made over them."""
WORD_FOR_WORD = 0.8
"""From this likeness on two passages are one though they tell of other days: outlets get days wrong."""
SURE, UNSURE = 0.9, 0.85
"""How surely two passages are at least one that are alike enough, and at most that are not but may be one when a third bears it out."""
LESS_SURE = 0.88
"""How surely two are one that are alike enough, but were not so likely said once: a third must bear it out, and two points of one article don't forbid it."""
SURELY_ONCE = 0.85
"""How likely passages must have been said once to be one by themselves that are not alike enough."""
OCCASIONS = 0.95
"""How surely two passages are two that were said on other days."""
WITHIN = 0.95
"""How surely what one says of another's words, and these words, are two."""
LIKELY_WITHIN, LIKELY_UNTOLD = 0.93, 0.94
"""How likely passages must be one to be joined by themselves: of one speaker in one article, which tells his other points too; when a speaker is not told."""
LIKELY_APART, LITTLE_ALIKE, FAINTLY_ALIKE = 0.96, 0.39, 0.34
"""The same for passages of one speaker in two articles; only passages less alike than that, in two articles and in one, are asked for so much."""
OTHERS_LATER, UNTOLD_WITHIN = 0.55, 0.7
"""Passages less alike than that are surely one only by a third: of two speakers on two days; of one article, where a speaker is not told."""
LIKELY_OTHERS, LIKELY_BY_OFFICE = 0.91, 0.84
"""The same for passages of two speakers; of one with a name and one without who are likely one."""
BODY_AGAIN = 0.95
"""How likely the passages of one body in two articles are one when they need not be alike by any other measure."""
UNDATED = 4
"""Of so many of its weightiest stems all but one must be those of a passage at another day, or at a day that is not known."""
ON_AVERAGE = 0.14
"""How surely the passages of one utterance are one on average, those not compared counting nothing."""
SOONER = 1
"""By so many days a day may have begun elsewhere before an article is dated."""
NEGATED = "yes"
"""The fact of a passage in which something is negated."""
SHARED = 2
"""Roots that two passages must have in common to be looked at closely."""


def utterances(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for each sentence that is said in an article."""
    words, found = lexicon.made(wording), passages(reading, lexicon)
    counted = often(reading, words) if found else Counter()
    day, about, voices, days_told = day_of(reading), topic(counted, words), Voices(reading, lexicon), told_days(reading)
    announces, course, below = announcing(reading, lexicon), courses(reading, lexicon), days_below(reading, days_told)
    occasion, event = occasions_told(reading, lexicon), events(reading, day)
    for n, passage in enumerate(found):
        weighed = bag(passage.stems, words, counted, passage.quoted)
        known = {"article": reading.article.id, "at": f"{passage.span.start}-{passage.span.stop}", "day": day, "words": weighed}
        announced = announces.get(passage.statement.cue) if passage.statement else None
        quotes = [f"{part.start}-{part.stop}" for part in announced.content] if announced else ()
        cue = str(passage.statement.cue.start) if passage.statement else ""
        on = days_told.get(passage.statement.cue, "") if passage.statement else ""
        under = below.get(passage.statement.cue, "") if passage.statement else ""
        going = course.get(passage.statement.cue, "") if passage.statement else ""
        when = occasion.get(passage.statement.cue, {}) if passage.statement else {}
        known |= {"said": said(passage), "event": event(passage), "on": on, "below": under, "cue": cue, "course": going}
        known |= {"negated": NEGATED if passage.negated else ""}
        form = facts(quotes=quotes, topic=about, **known, **when, **voices.facts(passage.who))
        near = {f"in {reading.article.id} {n // NEAR + step}" for step in (0, 1)}
        opened = lexicon.made(opener)(weighed)
        keys = tuple(sorted({*near, *telling(opened, day, words), *of_speakers(passage.who, opened, day, words)}))
        yield Item(address=reading.article.address(passage.span), form=Form(weaver="utterances", keys=keys, facts=form))


def said(passage: Passage) -> str:
    """Whether somebody is known to say a passage: the act of its statement; empty when nobody is."""
    return passage.statement.act if passage.statement else "state" if passage.announced else ""


def telling(words: Bag, day: str, wording: Wording) -> Iterator[str]:
    """What its weightiest stems are known by: the rare ones alone, common ones two and two, each in two stretches of twice DAYS, so that two days no farther
    apart than DAYS share one; and three of the weightiest together at any time, for articles whose day is not known.
    """
    known = list(dict.fromkeys(map(wording.known_by, sorted(words.weights, key=lambda s: (-words.weights[s], s))[:TELLING])))
    yield from (f"any {' '.join(sorted(found))}" for found in itertools.combinations(known[:UNDATED], UNDATED - 1))
    if day:
        at = dt.date.fromisoformat(day).toordinal() // DAYS
        rare = [one for one in known if wording.rarity(one) >= RARE]
        for found in (*rare, *map(" ".join, itertools.combinations(sorted(set(known) - set(rare)), 2))):
            yield from (f"{at - n} {found}" for n in (0, 1))


def of_speakers(who: tuple[Name, ...], words: Bag, day: str, wording: Wording) -> Iterator[str]:
    """What a passage of a person is known by besides: the name with each rare word of more of its weightiest."""
    if day:
        at = dt.date.fromisoformat(day).toordinal() // DAYS
        known = {wording.known_by(stem) for stem in sorted(words.weights, key=lambda s: (-words.weights[s], s))[:TOLD]}
        rare = [one for one in known if wording.rarity(one) >= SCARCE]
        yield from (f"{at - n} {name.name} {one}" for n in (0, 1) for name in who if name.type == PERSON for one in rare)


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """Whether two passages are one utterance."""
    opened = lexicon.made(opener)
    one, other = opened(fact(a, "words")), opened(fact(b, "words"))
    within = fact(a, "article") == fact(b, "article")
    if within and announced_then_quoted(a, b) and common(one, other):
        return Edge(verdict="same", score=QUOTED, why="announced, then quoted", rule="announced_then_quoted")
    nested = within and overlap(fact(a, "at"), fact(b, "at"))
    if not within and (common(one, other) < SHARED or apart(a, b) > DAYS):
        return None
    found = compared(one, other, lexicon.made(wording))
    if nested:
        return words_in_words(a, b, lexicon)
    if within and goes_on(a, b, found):
        return Edge(verdict="different", score=POINTS, why="two points of one speech", rule="two_points")
    if within and found.likeness < UNLIKE:
        return Edge(verdict="different", score=POINTS, why="two points of one article", rule="two_points")
    if other_days(a, b) and found.likeness < WORD_FOR_WORD:
        return Edge(verdict="different", score=OCCASIONS, why="said on other days", rule="two_occasions")
    if why := told_apart(a, b, found, lexicon):
        return Edge(verdict="different", score=OCCASIONS, why=why, rule="two_occasions")
    if found.likeness < UNLIKE or not (fact(a, "said") or fact(b, "said")) or (not one_story(a, b) and found.likeness < WORD_BY_WORD):
        return None
    if found.likeness < TAKEN_BACK and refused_and_granted(a, b):
        return None
    return one_utterance(a, b, found, lexicon)


def goes_on(a: Form, b: Form, found: Compared) -> bool:
    """Two sentences of one statement, or of one course of speech, that are not mostly alike."""
    if fact(a, "cue") == fact(b, "cue") != "":
        return found.likeness < NESTED
    return fact(a, "course") == fact(b, "course") != "" and found.likeness < ADDED


def words_in_words(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """What somebody says of another's saying, and that saying, are two."""
    two = whose(a, b, lexicon.made(spelling)) in (OTHER, SIDE, PERSONS)
    return Edge(verdict="different", score=WITHIN, why="words within another's words", rule="two_points") if two else None


def one_utterance(a: Form, b: Form, found: Compared, lexicon: Lexicon) -> Edge | None:
    """What likeness says under what is known of the speakers, the articles and the days."""
    who = whose(a, b, lexicon.made(spelling))
    score = 1 / (1 + math.exp(-weighed(a, b, found, who, lexicon)))
    why = f"{who}, {found.likeness:.2f} of the words alike"
    alike = (enough(a, b, found, who) or surely_again(a, b, who, score)) and not contrary(a, b, who)
    sure = alike and score >= likely(a, b, found, who)
    if score > ASKED and (alike or perhaps(a, b, found, who)):
        once = said_once(a, b, found, who, lexicon)
        if once < at_least(a, b, who):
            return None
        surely = max(score, SURE) if once >= by_themselves(a, b, who) else LESS_SURE
        surely = surely if sure else SURE if once >= SURELY_ONCE and not alike else min(score, UNSURE)
        return Edge(verdict="same", score=round(surely, 2), why=why, rule="one_utterance")
    if score >= UNLIKELY or not one_story(a, b):
        return None
    surely = score < LEAST_LIKELY and who != PERSONS
    return Edge(verdict="different", score=round(1 - score if surely else DOUBTED, 2), why=why, rule="two_points")


def surely_again(a: Form, b: Form, who: str, score: float) -> bool:
    """All evidence together tells that a body's words stand in two articles; of a person, who makes many points on one day, it does not tell."""
    apart_said = fact(a, "article") != fact(b, "article") and bool(fact(a, "said") and fact(b, "said"))
    return who == SAME and apart_said and score >= BODY_AGAIN and not persons(a, b)


def likely(a: Form, b: Form, found: Compared, who: str) -> float:
    """How likely two passages that are alike enough must be one for that to be sure without a third that bears it out."""
    within, later = fact(a, "article") == fact(b, "article"), fact(a, "day") != fact(b, "day")
    if who == SAME and within:
        return LIKELY_WITHIN if found.likeness < FAINTLY_ALIKE else 0.0
    if who == SAME:
        return LIKELY_APART if found.likeness < LITTLE_ALIKE else 0.0
    if later and found.likeness < OTHERS_LATER and who in (OTHER, PERSONS) or within and found.likeness < UNTOLD_WITHIN and who == UNKNOWN:
        return 1.0
    if who == OTHER and by_office(a, b):
        return LIKELY_BY_OFFICE
    return {UNKNOWN: LIKELY_UNTOLD, OTHER: LIKELY_OTHERS, PERSONS: LIKELY_OTHERS}.get(who, 0.0)


def refused_and_granted(a: Form, b: Form) -> bool:
    """The one says no, the other promises, offers or accepts."""
    acts = [fact(x, "said") for x in (a, b)]
    return any(one in CONTRARY and other in YIELDING for one, other in (acts, acts[::-1]))


def announced_then_quoted(a: Form, b: Form) -> bool:
    """One of two passages is a quotation that the other announces."""
    return any(overlap(place, fact(x, "at")) for x, y in ((a, b), (b, a)) for place in several(y, "quotes"))


def one_story(a: Form, b: Form) -> bool:
    """Two passages of one article, or of two that are about the same."""
    return fact(a, "article") == fact(b, "article") or len(several(a, "topic") & several(b, "topic")) >= STORY


def other_days(a: Form, b: Form) -> bool:
    """The articles tell on what days the two were said, and these are not the same; or the one was printed before the day on which the other was said.

    Within one article a headline is of the day of the words below it.
    """
    within = fact(a, "article") == fact(b, "article")
    told = [fact(x, "on") or (fact(x, "below") if within else "") for x in (a, b)]
    one, other = (days(day) if day else None for day in told)
    return bool(one and other and not one.meets(other)) or said_after(one, b) or said_after(other, a)


def said_after(said_on: Days | None, printed: Form) -> bool:
    """The day on which something was said comes after the day of an article, and after the next: in the east it begins sooner than where articles are dated."""
    day = days(fact(printed, "day")) if fact(printed, "day") else None
    return bool(said_on and day and said_on.first > day.last + dt.timedelta(SOONER))


def overlap(a: str, b: str) -> bool:
    """Whether two places of one article share a letter."""
    (start, stop), (other, end) = (map(int, place.split("-")) for place in (a, b))
    return start < end and other < stop


UTTERANCES = Weaver(name="utterances", items=utterances, judge=judge, least=ON_AVERAGE, alone=SURE)
