"""Papers: drafts, letters, replies, communiqués, resolutions, agreements: whose, to whom, when, what became of them, what they ask.

A noun of paper is one when a verb, verbal noun or adjective around it tells what became of it (`RULES`, in order)
and its author, its addressee or its day is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from msgspec.structs import replace

from mahdar.find.clauses import Part
from mahdar.find.courses import carried_after, carried_before
from mahdar.find.ground import Course, Ground, Seen, Vocabulary
from mahdar.lexicon import Lexicon
from mahdar.lexicon.talks import Forms, PapersTable
from mahdar.model import Mention, Name, Paper, PaperKind, PaperStatus, Reading, Referent, Span, Statement

AUTHOR_ROLES = frozenset({"by", "of", "from"})
ADDRESSEE_ROLES = frozenset({"to", "for", "with", "between", "on"})
MEANT = 150
"""Words between a paper and a sentence that names it again to tell what it asks."""


class Words(Vocabulary):
    """papers.yaml by folded written forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, forms = lexicon.table("papers", PapersTable), Forms(lexicon)
        super().__init__(table.nouns, table.carriers, forms)
        self.with_words((), (), (), table.after)
        self.receiving = frozenset(table.receiving)
        joints = ("", *(p for p in forms.bend.before_verb if len(p) == 1))
        self.asks = {tuple(self.fold(joint + cue).split()) for cue in table.asks for joint in joints}
        self.document = frozenset(map(self.fold, table.document))


def papers(reading: Reading, lexicon: Lexicon) -> Iterator[Paper]:
    """The papers of an article, in order, each with what it asks."""
    words: Words = lexicon.made(Words)
    hits = [i for i, word in enumerate(lexicon.page(reading.article.text).word) if word in words.nouns]
    if not hits:
        return
    ground = Ground(reading, lexicon, words)
    mouths = speakers(reading)
    found: dict[int, Paper] = {}
    for i in hits:
        if not ground.chained(i) and (paper := noun_paper(ground, i, words, mouths)):
            found[i] = paper
    found = filled(found, ground)
    asked = asks(ground, words, sorted(found))
    yield from (replace(paper, asks=tuple(asked.get(i, ()))) for i, paper in found.items())


def filled(found: dict[int, Paper], ground: Ground) -> dict[int, Paper]:
    """The papers, where one names a side that another of its kind names as well, and not the other side or the day: these taken from that one."""
    out = dict(found)
    for i, paper in found.items():
        for j in sorted(found, key=lambda j: abs(j - i)):
            other = found[j]
            if j != i and paper.kind == other.kind and paper.status not in ("published", "signed") and alike(paper, other, ground):
                paper = replace(paper, by=paper.by or other.by, to=paper.to or other.to, time=paper.time or other.time)
        out[i] = paper
    return out


def alike(one: Paper, other: Paper, ground: Ground) -> bool:
    """On one side two papers name the same or its state, and on the other no two different ones."""
    sides = [(wide(a, ground), wide(b, ground)) for a, b in ((one.by, other.by), (one.to, other.to))]
    timely = not one.time or not other.time or one.time == other.time
    return timely and any(a & b for a, b in sides) and all(not a or not b or a & b for a, b in sides)


def wide(names: tuple[Name, ...], ground: Ground) -> frozenset[str]:
    """The names, with the states for which they stand in the article."""
    return frozenset(n.name for n in names) | {state for n in names for state in ground.states_of(n.name)}


def noun_paper(ground: Ground, i: int, words: Words, mouths: list[tuple[Span, Name]]) -> Paper | None:
    """The paper that the noun at the token is, when the words around it tell enough."""
    form = ground.noun(i)
    if not form:
        return None
    seen = ground.seeing(i, form)
    told = next(((rule, course) for rule in RULES if (course := rule(ground, seen))), None)
    if not told:
        return None
    rule, course = told
    by, to = sides(ground, seen, course, words)
    if not by and (found := ground.verb(course.at)) and found[0].we:
        by = we(ground, course.at, mouths)
    time = ground.date_near(range(seen.clause.start if ground.verb(course.at) else i, seen.clause.stop), i)
    if not by and not to and not time:
        return None
    span, status = ground.span(i, seen.last, len(form.clitic.removesuffix(ground.small.article))), cast("PaperStatus", course.status)
    return Paper(span=span, rule=rule.__name__, kind=cast("PaperKind", seen.kind), status=status, by=by, to=to, time=time)


def paper_carried(ground: Ground, seen: Seen) -> Course | None:
    """«نشرت الوزارة مسودة», «سنقدم ردا مكتوبا», «توقيع اتفاق»: a verb or verbal noun before the noun carries it."""
    course = carried_before(ground, seen, "rejected", "promised")
    return None if course and denied(ground, course) else course


def paper_in_course(ground: Ground, seen: Seen) -> Course | None:
    """«المسودة التي نشرتها الوزارة», «الرسالة وصلت»: a verb after the noun tells."""
    course = carried_after(ground, seen, "rejected")
    return None if course and denied(ground, course) else course


def paper_described(ground: Ground, seen: Seen) -> Course | None:
    """«الرد المنتظر»: an adjective after the noun tells."""
    for j in range(seen.noun + 1, min(seen.noun + 4, seen.clause.stop)):
        if (row := ground.words.after.get(ground.page.word[j])) and j not in ground.covered:
            return Course(row.status, j)
    return None


def denied(ground: Ground, course: Course) -> bool:
    """What is said of the paper is said not to be so: that tells nothing of it."""
    return ground.negated(course.at)


RULES: tuple[Callable[[Ground, Seen], Course | None], ...] = (paper_carried, paper_in_course, paper_described)


# author and addressee


def sides(ground: Ground, seen: Seen, course: Course, words: Words) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """By whom and to whom.  The subject of a verb of receiving is the addressee; of an agreement signed all who are named are its authors."""
    around = tuple(around_verb(ground, seen, course))
    carrier = ground.carrier(course.at)
    receives = carrier is not None and carrier[1].past in words.receiving
    mine = [p for p in (*around, *seen.parts) if p.role in AUTHOR_ROLES and not (receives and p.role == "by")]
    theirs = [p for p in (*around, *seen.parts) if p.role in ADDRESSEE_ROLES or (receives and p.role == "by")]
    states = tuple(Name(state, "GPE", ground.span(j, j + 1)) for state, j in ground.states_after(seen.noun, seen.clause.stop))
    by = names(mine, ()) or names([], states)
    if seen.kind == "agreement" and course.status == "signed":
        return names([*mine, *theirs], by), ()
    return by, tuple(n for n in names(theirs, ()) if n.name not in {a.name for a in by})


def around_verb(ground: Ground, seen: Seen, course: Course) -> Iterator[Part]:
    """The names between a verb and the noun, or after the verb when it stands after the noun, and those right before a verb."""
    if course.at < seen.noun:
        between = list(ground.parts(range(course.at + 1, seen.noun), "by"))
        yield from between
        if ground.verb(course.at) and not any(p.role == "by" for p in between):
            yield from ground.before_verb(course.at, seen.clause.start)
    else:
        yield from (p for p in ground.parts(range(course.at + 1, seen.clause.stop), "by") if p.role == "by")


def names(parts: list[Part], more: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names of the parts that can write or get a paper, each once, in order."""
    able = [p.place.name for p in parts if p.place.name.type != "OTHER" and p.place.mention.kind != "place"]
    return tuple({n.name: n for n in (*able, *more)}.values())


def speakers(reading: Reading) -> list[tuple[Span, Name]]:
    """For every stretch of speech who speaks."""
    who = {r.span: r.names[0] for r in reading.of(Referent) if r.names}
    return [(span, who[s.cue]) for s in reading.of(Statement) if s.cue in who for span in s.content]


def we(ground: Ground, at: int, mouths: list[tuple[Span, Name]]) -> tuple[Name, ...]:
    """Who «we» are in the mouth of the speaker: the state of his office where its adjective tells, else the speaker."""
    start = ground.page.start[at]
    speaker = next((name for span, name in mouths if span.start <= start < span.stop), None)
    if not speaker:
        return ()
    offices = [p.mention for p in ground.places.values() if p.name.name == speaker.name and p.mention.office]
    states = [state for mention in offices for state in office_states(ground, mention)]
    return (Name(states[0], "GPE"),) if states else (speaker,)


def office_states(ground: Ground, mention: Mention) -> Iterator[str]:
    """The states whose adjectives or names stand in the office that a mention tells."""
    for word in (ground.fold(w) for w in (mention.office.text if mention.office else "").split()):
        if state := ground.small.adjectives.get(word):
            yield state


# what a paper asks


def asks(ground: Ground, words: Words, nouns: list[int]) -> dict[int, list[Span]]:
    """For the noun of each paper the stretches that tell what it asks or holds, in its own sentence or in a later one that names it again."""
    out: dict[int, list[Span]] = {}
    told: tuple[range, int] = (range(0), -1)
    for start, after in cues(ground, words):
        again = after < len(ground.page) and ground.page.word[after] in words.document
        mine = [n for n in nouns if n < start and (again or start in ground.sentence(n)) and start - n < MEANT]
        owner = told[1] if start in told[0] else mine[-1] if mine else -1
        first, last = after + again, stretch(ground, words, after + again)
        if owner >= 0 and first < last:
            told = (ground.sentence(start), owner)
            out.setdefault(owner, []).append(ground.span(first, last))
    return out


def cues(ground: Ground, words: Words) -> Iterator[tuple[int, int]]:
    """The words after which a paper's demands stand: the first token and the one after the last."""
    firsts = {cue[0] for cue in words.asks}
    for i, word in enumerate(ground.page.word):
        if word in firsts:
            fits = [cue for cue in words.asks if tuple(ground.page.word[i : i + len(cue)]) == cue]
            if fits:
                yield i, i + max(map(len, fits))


def stretch(ground: Ground, words: Words, first: int) -> int:
    """Where the demands end: at the end of the sentence, or before the next cue."""
    sentence = ground.sentence(first)
    later = [i for i, _ in cues(ground, words) if first < i < sentence.stop]
    stop = later[0] if later else sentence.stop
    while stop > first and ground.page.raw[stop - 1] in ground.small.commas:
        stop -= 1
    return stop
