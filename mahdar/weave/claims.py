"""Sentences as claims that may conflict with those of other articles."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from mahdar.find.small_words import Small
from mahdar.lexicon import Lexicon
from mahdar.lexicon.accounts import accounts
from mahdar.lexicon.wording import Wording, wording
from mahdar.model import Dated, Mention, Name, Reading, Referent, Span, Statement
from mahdar.weave.constructions import CONSTRUCTIONS
from mahdar.weave.contested import contested
from mahdar.weave.facts import DEMAND, Fact, Sight, Told, entries_of
from mahdar.weave.likeness import Bag, bag, opener
from mahdar.weave.quantities import Counting, Quantity
from mahdar.weave.rebuttals import Rebuttal, accuses, rebuttal
from mahdar.weave.sayings import FURTHEST, day_of, often, sentences, speakers, topic
from mahdar.weave.spelling import spelling
from mahdar.weave.stories import UNIT, Terms, terms

DAY = re.compile(r"\d{4}-\d\d-\d\d")
DATELINE = re.compile(r"^[^()\n]{0,60}\([^()]{2,20}\)\s*[-\u2013\u2014]+")
FEWEST = 4
"""Stems without which a sentence tells too little."""
MOST = 200
"""So many claims of one article are looked at."""
TELLING, DAYS = 7, 2
ASKING = ("warn", "threaten", "demand", "offer")
"""Acts that assert nothing."""
CORE = 12
"""So many stems of what is denied count: what follows tells of other things."""
POINTS = 2
"""The first stems of what is denied, which an assertion must hold."""
NEAR = 160
"""Characters between a statement and its denial by «that»."""
GRANTED, POINTING = 4, 3
"""Words in which something is granted at the beginning of a sentence; words before what is called untrue in which it is pointed to."""
NAMING = ("state", "body", "place")
"""Kinds of mentions that name a state or what belongs to it."""
NEGATED = 5
"""Words that a negation reaches, itself counted."""


class Claim(Struct, frozen=True):
    """A sentence that may conflict with another: its place, what it weighs, what the article is about, its day, figures, dates and
    speakers, not those inside another's words.

    `denied`: what somebody denies in it, `points` the first stems that tell of it, `deniers` who denies, `back`: it is what was told before;
    `doers`: states and names one of which must stand where it is asserted; `states`: those that the sentence names or whose adjectives it has;
    `part`: what is denied is a part in something; `named`: states named otherwise than by an adjective; `blames`: it tells of somebody's part or charge;
    `asserted`: the stems that are not negated and stand before any denial;
    `toll`: it tells of one, which grows from hour to hour.  `facts` are what it asserts in a form that can be held against others, `terms` the article's;
    `rebuts`: it denies what was said right before; `accuses`: it lays something to somebody's charge.
    """

    article: str
    span: Span
    words: Bag
    topic: frozenset[str]
    day: str
    quantities: tuple[Quantity, ...]
    figures: frozenset[float]
    dates: tuple[tuple[str, tuple[int, int]], ...]
    vague: frozenset[tuple[int, int]]
    who: frozenset[str]
    persons: frozenset[str]
    denied: Bag | None
    points: tuple[str, ...]
    deniers: frozenset[str]
    doers: frozenset[str]
    states: frozenset[str]
    part: bool
    named: frozenset[str]
    blames: bool
    back: bool
    asserted: frozenset[str]
    toll: bool
    said: bool
    negates: bool
    facts: tuple[Fact, ...]
    terms: Terms
    rebuts: Rebuttal | None
    accuses: bool


def claims(reading: Reading, lexicon: Lexicon) -> list[Claim]:
    """The sentences of an article that may conflict with others."""
    scene = Scene(reading, lexicon)
    stop = min(len(reading.article.text), FURTHEST)
    found = (scene.claim(span) for span in sentences(reading.article, 0, stop))
    return [claim for claim, _ in zip((c for c in found if c), range(MOST), strict=False)]


class Scene:
    """An article in which claims are looked for."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.words: Wording = lexicon.made(wording)
        self.often = often(reading, self.words)
        self.topic, self.day = frozenset(topic(self.often, self.words)), day_of(reading)
        self.statements = reading.of(Statement)
        self.dated = reading.of(Dated)
        self.terms = terms(reading.article, lexicon)
        self.told = Told.of(reading, self.terms, self.day)
        self.names: dict[Span, tuple[Name, ...]] = {r.span: r.names for r in reading.of(Referent)}

    def claim(self, span: Span) -> Claim | None:
        """A sentence as a claim; None when it tells too little."""
        stems = self.words.stems(span.text)
        text, sight = self.reading.article.text, Sight(self.told, span, self.lexicon)
        facts = tuple(fact for construction in CONSTRUCTIONS for fact in construction.find(sight))
        rebuts = rebuttal(sight) or contested(sight)
        if len(stems) < FEWEST and not facts and not rebuts:
            return None
        here = [s for s in self.statements if s.cue.start < span.stop and span.start < s.cue.stop]
        denying, denied, back = self.denials(here, sight)
        return Claim(
            article=self.reading.article.id,
            span=span,
            words=self.bag(s for s in stems if s[0].isalpha()),
            topic=self.topic,
            day=self.day,
            quantities=() if counts_so_far(sight) else tuple(q for q in sight.quantities if not sight.is_demanded(q)),
            figures=self.lexicon.made(Counting).figures(text, span.start, span.stop),
            dates=tuple((d.value, (d.span.start, d.span.stop)) for d in sight.dated if DAY.fullmatch(d.value)),
            vague=frozenset((d.span.start, d.span.stop) for d in sight.dated if is_vague(sight, d)),
            who=frozenset(who for s in here if not s.parent for who in speakers(self.names.get(s.cue, ()), self.lexicon)),
            persons=sight.persons,
            denied=self.bag(denied) if denied else None,
            points=tuple(stem for stem in denied if stem not in sight.known.involvement)[:POINTS] if denying or self.opens_untrue(here) else (),
            deniers=frozenset(who for s in denying or here for who in speakers(self.names.get(s.cue, ()), self.lexicon)),
            doers=frozenset() if back else self.doers(sight, denying),
            states=states_in_sentence(sight, sight.mentions, own_words(span)) - self.speaking(sight, here),
            part=bool(denied) and denied[0] in sight.known.part,
            named=frozenset(entry for m in sight.mentions if m.kind in NAMING for entry in entries_of(m)),
            blames=not sight.known.part.isdisjoint(stems) or any(sight.known.bare(t.word, sight.known.accusing) for t in sight.tokens),
            back=back,
            asserted=asserted(sight),
            toll=not (self.words.tolls | sight.known.killed).isdisjoint(stems),
            said=any(s.act not in ASKING for s in here),
            negates=any(map(sight.negates, range(len(sight.tokens)))),
            facts=facts,
            terms=self.terms,
            rebuts=rebuts,
            accuses=accuses(sight),
        )

    def denials(self, here: list[Statement], sight: Sight) -> tuple[list[Statement], list[str], bool]:
        """The denials of a sentence, the stems of what is denied, and whether they only point back to what was told before."""
        denying = [s for s in here if self.is_denial(s)]
        back = bool(denying) and not any(map(self.tells, denying))
        return denying, self.denied(here) if not back else [] if grants(sight) else self.told_before(denying[0]), back

    def denied(self, here: list[Statement]) -> list[str]:
        """What the statements of a sentence deny, in order."""
        return [stem for s in here for stem in self.denied_by(s)]

    def is_denial(self, statement: Statement) -> bool:
        """The cue says that somebody denies."""
        return any(w in self.words.denials or self.words.uncoupled(w) in self.words.denials for w in self.words.tokens(statement.cue.text))

    def tells(self, denial: Statement) -> bool:
        """A denial tells itself of what it denies, not by «that» or «what was said» alone."""
        known = self.lexicon.made(accounts)
        stems = self.words.stems(" ".join(part.text for part in denial.content))
        return any(stem not in known.involvement and stem not in known.truth and stem not in known.back for stem in stems)

    def told_before(self, denial: Statement) -> list[str]:
        """The stems of the statement before a denial, when it stands near."""
        before = [s for s in self.statements if s.span.stop <= denial.cue.start and denial.cue.start - s.span.stop <= NEAR and not self.is_denial(s)]
        stems = self.words.stems(" ".join(part.text for part in before[-1].content))[:CORE] if before and before[-1].act not in ASKING else []
        return stems if self.lexicon.made(accounts).wished.isdisjoint(stems[:1]) else []

    def denied_by(self, statement: Statement) -> list[str]:
        """The first stems of what a statement denies, or of what it calls untrue."""
        said = " ".join(part.text for part in statement.content)
        if self.is_denial(statement):
            return self.words.stems(said)[:CORE]
        words, at = self.words.tokens(said), self.untrue_at(said)
        stems = [] if at is None else self.words.stems(" ".join(words[:at] if at > FEWEST else words[at + 2 :]))
        return [stem for stem in stems if stem not in self.lexicon.made(accounts).reported][:CORE]

    def untrue_at(self, said: str) -> int | None:
        """Before how many words of what is said something is called untrue; None when nothing is."""
        words, known = self.words.tokens(said), self.lexicon.made(accounts)
        found = (n for n in range(len(words)) for row in known.untrue if tuple(words[n : n + len(row)]) == row)
        return next((n for n in found if not self.is_attribute(words, n)), None)

    def is_attribute(self, words: list[str], n: int) -> bool:
        """What is untrue from the n-th word on is what somebody gave or spread («gave untrue data»): a noun without article that nothing points to."""
        known, bare = self.lexicon.made(accounts), self.lexicon.made(spelling).without_article
        if n < POINTING or bare(words[n - 1]) != words[n - 1]:
            return False
        return self.words.stem(words[n - 1]) in known.back and not any(known.bare(w, known.this) for w in words[n - POINTING : n])

    def opens_untrue(self, here: list[Statement]) -> bool:
        """What is said begins by calling untrue what comes after."""
        return any((at := self.untrue_at(" ".join(part.text for part in s.content))) is not None and at <= FEWEST for s in here)

    def doers(self, sight: Sight, denying: list[Statement]) -> frozenset[str]:
        """Whose doing is denied: that of the states named in what is denied, where the denier's is not among them; else, and by «his part in», the denier's."""
        if not denying:
            return frozenset()
        content, own = denying[0].content[0], self.own(sight, self.names.get(denying[0].cue, ()))
        if sight.known.own_part(content.text):
            return own
        told = states_in_sentence(sight, (m for m in self.told.mentions if content.start <= m.span.start < content.stop), content.text)
        return own if not told or told & own else told

    def speaking(self, sight: Sight, here: list[Statement]) -> frozenset[str]:
        """The states for which the speakers of a sentence speak."""
        return frozenset(state for s in here for state in self.own(sight, self.names.get(s.cue, ())))

    def own(self, sight: Sight, names: tuple[Name, ...]) -> frozenset[str]:
        """By what speakers are named where others tell of them: their states, and the last words of their names."""
        fold, small = self.lexicon.folding.fold, self.lexicon.made(Small)
        persons, called = [name.name for name in names if name.type == "PER"], [name.name for name in names]
        bodies = {entry for m in sight.told.mentions for n in sight.told.names.get(m.span, ()) if n.name in called for entry in entries_of(m)}
        states = {state for phrase in (*called, *bodies) for state in small.states_in(fold(phrase).split())}
        return frozenset(states | {stem for name in persons for stem in self.words.stems(name)[-1:]})

    def bag(self, stems: Iterable[str]) -> Bag:
        """Stems with their weights in this article."""
        return self.lexicon.made(opener)(bag(stems, self.words, self.often, frozenset()))


def states_in_sentence(sight: Sight, mentions: Iterable[Mention], text: str) -> frozenset[str]:
    """The states that a stretch names, whose bodies or officials it does, or whose adjectives stand in it."""
    small, fold = sight.lexicon.made(Small), sight.lexicon.folding.fold
    named = " ".join(entry for m in mentions if m.kind != "place" and m.head.text in text for entry in entries_of(m))
    return frozenset(small.states_in(fold(f"{text} {named}").split()))


def grants(sight: Sight) -> bool:
    """The sentence opens with something that it grants («although …») only to go on to another thing."""
    words = [sight.words.uncoupled(t.word) if not n else t.word for n, t in enumerate(sight.tokens[:GRANTED])]
    return any(tuple(words[: len(row)]) == row for row in sight.known.granting)


def counts_so_far(sight: Sight) -> bool:
    """The sentence tells what is counted so far: it will be more."""
    words = [t.word for t in sight.tokens]
    return any(tuple(words[n : n + len(row)]) == row for n in range(len(words)) for row in sight.known.so_far)


def own_words(span: Span) -> str:
    """A sentence without the place and agency from which it is told («London (Reuters) - »)."""
    return DATELINE.sub("", span.text, count=1)


def asserted(sight: Sight) -> frozenset[str]:
    """The stems of a sentence that are not negated and stand before any denial or condition."""
    words, known = sight.words, sight.known
    ends = words.denials | words.conditions | known.rejecting
    stop = next((n for n, t in enumerate(sight.tokens) if known.bare(t.word, ends)), len(sight.tokens))
    if not known.rumours.isdisjoint(sight.stems):
        return frozenset()
    unsaid = (m for m, t in enumerate(sight.tokens) if t.stem in known.wished or sight.negates(m))
    negated = {t.stem for m in unsaid for t in sight.tokens[m : m + NEGATED]}
    return frozenset(t.stem for t in sight.tokens[:stop]) - negated


def is_vague(sight: Sight, d: Dated) -> bool:
    """A time is approximate, or tells from or until when and not when, or when something was said, or is told by how long after something else it was.

    So is one for which something is asked.
    """
    if d.span in sight.told.said_on or any(t.stem in sight.known.demands for t in sight.around(d.span.start, d.span.start, DEMAND, 0)):
        return True
    first, last = sight.index(d.span.start), sight.index(d.span.stop)
    words = [sight.words.uncoupled(t.word) for t in sight.tokens[max(0, first - 2) : last]]
    counted = any(t.word in sight.known.after or t.word in sight.known.ago for t in sight.tokens[last : last + 1])
    return counted or any(w in sight.words.about or w in sight.known.bounds for w in words)


def telling(claim: Claim, words: Wording) -> Iterator[str]:
    """The keys of a claim: only claims that share one are compared."""
    if claim.day:
        first = dt.date.fromisoformat(claim.day)
        for stem in sorted(claim.words.weights, key=lambda s: (-claim.words.weights[s], s))[:TELLING]:
            yield from (f"{first + dt.timedelta(n)} {words.root(stem)}" for n in range(DAYS + 1))
        for stem in claim.denied.weights if claim.denied else ():
            yield from (f"{first + dt.timedelta(n)} {words.root(stem)}" for n in range(DAYS + 1))
        for fact in claim.facts:
            construct = next(c.names[0] for c in CONSTRUCTIONS if fact.name in c.names)
            yield from (f"{first + dt.timedelta(n)} {construct} {key}" for n in range(DAYS + 1) for key in fact.keys)


def of_other_days(a: Claim, b: Claim) -> bool:
    """Each tells of days of its own: what is counted then is not one thing."""
    mine, theirs = (dict(c.dates).keys() - {a.day, b.day} for c in (a, b))
    return bool(mine - theirs and theirs - mine)


def articles_alike(a: Claim, b: Claim) -> float:
    """How alike the terms of two articles are, from 0 to 1."""
    return sum(weight * b.terms.get(term, 0) for term, weight in a.terms.items()) / UNIT**2
