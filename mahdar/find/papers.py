"""Papers: drafts, letters, replies, communiqués, resolutions, agreements: whose, to whom, when, what became of them, what they ask.

A noun of paper is one when a verb, verbal noun or adjective around it tells what became of it (`RULES`, in order)
and its author, its addressee or its day is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import cast

from msgspec.structs import replace

from mahdar.find.clauses import Part
from mahdar.find.courses import carried_after, carried_before
from mahdar.find.ground import Course, Ground, Seen
from mahdar.find.named_before_verb import before_verb
from mahdar.find.papers_clauses import Held, Words, held
from mahdar.find.phrase_seen import seeing
from mahdar.lexicon import Lexicon
from mahdar.model import Clause, Mention, Name, Paper, PaperKind, PaperStatus, Reading, Referent, Span, Statement

AUTHOR_ROLES = frozenset({"by", "of", "from"})
MAKER_ROLES = frozenset({"by", "with", "between"})
ADDRESSEE_ROLES = frozenset({"to", "for", "with", "between", "on"})


def papers(reading: Reading, lexicon: Lexicon) -> Iterator[Paper | Clause]:
    """The papers of an article, in order, each with what it asks, and that clause by clause."""
    words: Words = lexicon.made(Words)
    page = lexicon.page(reading.article.text)
    hits = [i for i in page.where(words.all_nouns) if words.noun_at(page.word, i)]
    if not hits:
        return
    ground = Ground(reading, lexicon, words)
    mouths = speakers(reading)
    found: dict[int, Paper] = {}
    for i in hits:
        if not ground.chained(i) and (paper := noun_paper(ground, i, words, mouths)):
            found[i] = paper
    found = filled(found, ground)
    asked: dict[int, list[Held]] = defaultdict(list)
    for clause in held(reading, ground, words, found.keys()):
        if (owner := owner_of(clause, ground, words, found)) is not None:
            asked[owner].append(clause)
    for i, paper in sorted(found.items()):
        yield replace(paper, asks=tuple(clause.span for clause in asked[i]))
        yield from (Clause(span=clause.span, rule=clause.rule, paper=paper.span) for clause in asked[i])


def owner_of(clause: Held, ground: Ground, words: Words, found: dict[int, Paper]) -> int | None:
    """The noun of the paper that holds a clause: its own, that of the paper named before that it takes up, or of one made of it (`paper_holding`)."""
    noun = clause.noun
    while noun not in found and ground.chained(noun) and (before := [k for k in range(max(0, noun - 6), noun) if ground.noun(k)]):
        noun = before[-1]
    if noun in found:
        return noun
    form = words.nouns.get(ground.page.word[noun])
    named = ground.page.word[noun] in words.document or ground.definite(noun)
    earlier = [i for i in found if i < noun and named and (form is None or found[i].kind == form.noun.kind or ground.noun(noun) is None)]
    if earlier:
        return max(earlier)
    if paper := paper_holding(ground, noun, words):
        found[noun] = paper
        return noun
    return None


def paper_holding(ground: Ground, i: int, words: Words) -> Paper | None:
    """«ينص الاتفاق على …», «تدعو مسودة القرار إلى …»: a paper of which only what it holds is told."""
    form = ground.noun(i)
    status = words.held_as.get(cast("PaperKind", form.noun.kind)) if form else None
    known = any(ground.small.article in word[:3] for word in ground.page.word[i : i + 2])
    if form is None or status is None or not known or ground.beside_in(i - 1):
        return None
    seen = seeing(ground, i, form)
    by, to = sides(ground, seen, Course(status, i), words)
    time, span = ground.date_near(range(i, seen.clause.stop), i), ground.span(i, seen.last, len(form.clitic.removesuffix(ground.small.article)))
    return Paper(span=span, rule=paper_holding.__name__, kind=cast("PaperKind", seen.kind), status=status, by=by, to=to, time=time)


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
    if not form or form.noun.kind == "reply" and retaliates(ground, i, words):
        return None
    seen = seeing(ground, i, form)
    told = next(((rule, course) for rule in RULES if (course := rule(ground, seen))), None)
    if not told:
        return None
    rule, course = told
    by, to = sides(ground, seen, course, words)
    if not by and (found := ground.verb(course.at)) and found[0].we:
        by = we(ground, course.at, mouths)
    time = ground.date_near(range(seen.clause.start if ground.verb(course.at) and course.at < i else i, told_until(ground, seen, course)), i)
    if not by and not to and not time:
        return None
    span, status = ground.span(i, seen.last, len(form.clitic.removesuffix(ground.small.article))), cast("PaperStatus", course.status)
    return Paper(span=span, rule=rule.__name__, kind=cast("PaperKind", seen.kind), status=status, by=by, to=to, time=time)


def told_until(ground: Ground, seen: Seen, course: Course) -> int:
    """«رفضت تونس المقترح الذي أعلن في يونيو»: where what is told before the paper ends: behind its relative something else of it is told, with its own day."""
    relative = (j for j in range(seen.noun + 1, seen.clause.stop) if ground.page.word[j] in ground.small.relatives)
    return next(relative, seen.clause.stop) if course.at < seen.noun else seen.clause.stop


def retaliates(ground: Ground, i: int, words: Words) -> bool:
    """«رد على خيانة …»: an answer to what is neither a paper nor somebody is none that is written."""
    after = i + 2
    if ground.small.roles.get(ground.page.word[i + 1] if i + 1 < len(ground.page) else "") != "on" or after >= len(ground.page):
        return False
    return after not in ground.covered and ground.noun(after) is None and ground.page.word[after] not in words.document


def paper_carried(ground: Ground, seen: Seen) -> Course | None:
    """«نشرت الوزارة مسودة», «سنقدم ردا مكتوبا», «توقيع اتفاق»: a verb or verbal noun before the noun carries it."""
    course = carried_before(ground, seen, "rejected", "promised")
    return None if course and (denied(ground, course) or another_verb(ground, seen, course)) else course


def paper_in_course(ground: Ground, seen: Seen) -> Course | None:
    """«المسودة التي نشرتها الوزارة», «الرسالة وصلت»: a verb after the noun tells."""
    course = carried_after(ground, seen, "rejected")
    return None if course and (denied(ground, course) or of_another(ground, seen, course)) else course


def of_another(ground: Ground, seen: Seen, course: Course) -> bool:
    """«الرد على العرض الذي قدمه الرئيس»: the relative is that of what is answered."""
    word, between = ground.page.word, range(seen.noun + 1, course.at)
    relative = any(word[j] in ground.small.relatives for j in between)
    return seen.kind == "reply" and relative and any(ground.small.roles.get(word[j]) == "on" for j in between)


def paper_described(ground: Ground, seen: Seen) -> Course | None:
    """«الرد المنتظر»: an adjective after the noun tells."""
    for j in range(seen.noun + 1, min(seen.noun + 4, seen.clause.stop)):
        if (row := ground.words.after.get(ground.page.word[j])) and j not in ground.covered:
            return Course(row.status, j)
    return None


def another_verb(ground: Ground, seen: Seen, course: Course) -> bool:
    """«يقر بالخلاف ويعتبر الاتفاق جيدا»: between the verb and the noun stands another verb, joined by «and», whose object the noun is."""
    between = range(course.at + 1, seen.noun)
    joint = ground.small.joint
    return any(ground.page.word[j].startswith(joint) and ground.tenses.of(ground.page.word[j]) == "present" and j not in ground.covered for j in between)


def denied(ground: Ground, course: Course) -> bool:
    """What is said of the paper is said not to be so, or asked («هل تقر تونس الاتفاق؟»): that tells nothing of it."""
    return ground.negated(course.at) or course.at > 0 and ground.page.word[course.at - 1] in ground.small.questions


RULES: tuple[Callable[[Ground, Seen], Course | None], ...] = (paper_carried, paper_in_course, paper_described)


# author and addressee


def sides(ground: Ground, seen: Seen, course: Course, words: Words) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """By whom and to whom.  The subject of a verb of receiving is the addressee; of an agreement signed all who are named are its authors."""
    around = tuple(around_verb(ground, seen, course))
    carrier = ground.carrier(course.at)
    receives = carrier is not None and carrier[1].past in words.receiving
    treaty = seen.kind == "agreement"
    mine = [p for p in (*around, *seen.parts) if p.role in AUTHOR_ROLES and not (receives and p.role == "by") and not (treaty and p.role == "from")]
    theirs = [p for p in (*around, *seen.parts) if p.role in ADDRESSEE_ROLES or (receives and p.role == "by")]
    states = tuple(Name(state, "GPE", ground.span(j, j + 1)) for state, j in ground.states_after(seen.noun, seen.clause.stop))
    by = names(mine, ()) or names([], states)
    if treaty and course.status == "signed":
        makers = names([*mine, *(p for p in theirs if p.role in MAKER_ROLES)], by)
        return () if len(makers) == 1 and unread(ground, course) else makers, ()
    own = frozenset[str]().union(*({a.name, *ground.states_of(a.name)} for a in by))
    return by, tuple(n for n in names(theirs, ()) if n.name not in own)


def unread(ground: Ground, course: Course) -> bool:
    """«أبرمته دول كبرى مع إيران»: behind the verb stands a subject that names nobody: of the makers some are not told, and none is claimed."""
    found, after = ground.verb(course.at), course.at + 1
    return found is not None and found[0].shape == "past" and after < len(ground.page) and ground.plain(after)


def around_verb(ground: Ground, seen: Seen, course: Course) -> Iterator[Part]:
    """The names between a verb and the noun, or after the verb when it stands after the noun, and those right before a verb."""
    if course.at < seen.noun:
        between = list(ground.parts(range(course.at + 1, seen.noun), "by"))
        yield from between
        if ground.verb(course.at) and not any(p.role == "by" for p in between):
            yield from before_verb(ground, course.at, seen.clause.start)
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
