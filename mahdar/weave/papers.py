"""Which papers of several articles are one: of one kind, from the same side or to the same one, on days that meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mahdar.lexicon import Lexicon
from mahdar.model import Paper, Reading
from mahdar.weave.days import Days, around, days, written
from mahdar.weave.forms import Edge, Form, Item, Weaver, fact, facts, several
from mahdar.weave.sides import keys, shared, sides
from mahdar.weave.spelling import Spelling, spelling

ALIKE = 0.02
"""How much surer two papers are one when the same became of them."""
SPAN = 45
"""Days around its article in which an undated paper lies."""


def papers(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for each paper of an article."""
    spelt, day = lexicon.made(spelling), written(reading)
    for paper in reading.of(Paper):
        when = (days(paper.time) if paper.time else None) or around(day, SPAN, SPAN)
        known = {"days": f"{when.first}/{when.last}", "exact": "yes" if when.exact else ""} if when else {"article": reading.article.id}
        by, to = sides(paper.by, reading, lexicon), sides(paper.to, reading, lexicon)
        form = facts(kind=paper.kind, by=by, to=to, status=paper.status, done="yes" if paper.status in ("published", "signed", "handed over") else "", **known)
        cut = {f"{paper.kind} by {key}" for key in keys(by, spelt)} | {f"{paper.kind} to {key}" for key in keys(to, spelt)}
        cut |= {f"{paper.kind} on {each}" for each in (when.each() if when and when.exact else [])}
        yield Item(address=reading.article.address(paper.span), form=Form(weaver="papers", keys=tuple(sorted(cut)), facts=form))


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """Whether two forms are one paper."""
    one, other = when_of(a), when_of(b)
    if not one or not other or fact(a, "kind") != fact(b, "kind"):
        return None
    if not one.meets(other):
        near = one.exact and other.exact and one.apart(other) <= SPAN
        return Edge(verdict="different", score=0.9, why="other days", rule="paper_of_other_day") if near else None
    return one_paper(a, b, one.exact and other.exact, lexicon.made(spelling))


def one_paper(a: Form, b: Form, dated: bool, spelt: Spelling) -> Edge | None:
    """The days meet: author and addressee tell how surely the two are one."""
    by = common(a, b, "by", spelt)
    to = common(a, b, "to", spelt)
    score = SCORES.get((by, to), 0.0) - (0 if dated else 0.1)
    if by == to == 0 and dated and fact(a, "kind") == AGREED and fact(a, "days") == fact(b, "days"):
        score = ONE_DAY
    score += ALIKE if score and fact(a, "status") == fact(b, "status") else 0
    why = f"author {WORDS[by]}, addressee {WORDS[to]}, {'dated alike' if dated else 'one undated'}"
    return Edge(verdict="same", score=round(score, 2), why=why, rule="one_paper")


AGREED, ONE_DAY = "agreement", 0.8
"""Two agreements of one day are one where they name no two makers, and how surely."""
WORDS = {1: "the same", 0: "not told by both", -1: "another"}
SCORES = {(1, 1): 0.95, (1, 0): 0.85, (0, 1): 0.7, (0, 0): 0.55, (1, -1): 0.6}
"""How surely two papers of days that meet are one: by author and addressee, each the same (1), not told by both (0) or another (-1)."""


def common(a: Form, b: Form, role: str, spelt: Spelling) -> int:
    """Whether two forms share a name in a role: 1 yes, -1 no, 0 when one of them names nobody."""
    mine, theirs = several(a, role), several(b, role)
    return 0 if not mine or not theirs else 1 if shared(mine, theirs, spelt) else -1


def when_of(form: Form) -> Days | None:
    """The days of a form, exact or not."""
    first, _, last = fact(form, "days").partition("/")
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last), fact(form, "exact") == "yes") if first else None


PAPERS = Weaver(name="papers", items=papers, judge=judge)
