"""Weaving as articles come and go: the forms, keys, items and edges of a record.

A new form is compared with the forms that share a key with it, and with no others; a form whose last place goes is forgotten with all that was said of it.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mahdar.lexicon import Lexicon
from mahdar.model import Judgement, Reading
from mahdar.record.schema import articles, edges, form_keys, forms, items
from mahdar.weave import judgement
from mahdar.weave.clusters import Compared
from mahdar.weave.forms import ASKED, Edge, Form, Item, Weaver

T = TypeVar("T")
Paired = tuple[str, str, Edge]
"""Two addresses in order, and what a rule says of them."""
EQUAL = ("same", 1.0, "the same form", "equal_form")

# questions asked many times for each article, so made once
SOME: sa.BindParameter[Any] = sa.bindparam("some", expanding=True)
NUMBERS = sa.select(forms.c.digest, forms.c.n).where(forms.c.digest.in_(SOME))
BODIES = sa.select(forms.c.n, forms.c.body).where(forms.c.n.in_(SOME))
HAVING = sa.select(form_keys.c.key, form_keys.c.form).where(form_keys.c.weaver == sa.bindparam("weaver"), form_keys.c.key.in_(SOME))


def weave_in(c: Connection, reading: Reading, weavers: Iterable[Weaver], words: Lexicon) -> None:
    """Add the items of a reading, and compare the forms that are new with those that share a key."""
    for weaver in weavers:
        placed = list(weaver.items(reading, words))
        numbers = form_numbers(c, [item.form for item in placed], weaver, words)
        rows = [dict(zip(("article", "start", "stop"), parts(item.address), strict=True), form=numbers[item.form]) for item in placed]
        if rows:
            c.execute(items.insert().prefix_with("OR IGNORE"), rows)


def form_numbers(c: Connection, found: Iterable[Form], weaver: Weaver, words: Lexicon) -> dict[Form, int]:
    """The numbers of forms; those that are new get one each and are compared, in the order in which they come."""
    bodies = {form: msgspec.json.encode(form).decode() for form in found}
    digests = {form: hashlib.sha256(body.encode()).hexdigest()[:32] for form, body in bodies.items()}
    known = numbers_of(c, digests.values())
    new = [form for form, digest in digests.items() if digest not in known]
    if new:
        last = c.execute(sa.select(sa.func.coalesce(sa.func.max(forms.c.n), 0))).scalar_one()
        known |= {digests[form]: n for n, form in enumerate(new, last + 1)}
        c.execute(forms.insert(), [{"n": known[digests[form]], "digest": digests[form], "weaver": weaver.name, "body": bodies[form]} for form in new])
        compare(c, {known[digests[form]]: bodies[form] for form in new}, weaver, words)
    return {form: known[digest] for form, digest in digests.items()}


def numbers_of(c: Connection, digests: Iterable[str]) -> dict[str, int]:
    """The numbers of the forms that are there, by digest."""
    return {digest: n for some in by_the_hundred(digests) for digest, n in c.execute(NUMBERS, {"some": some})}


def compare(c: Connection, new: dict[int, str], weaver: Weaver, words: Lexicon) -> None:
    """Enter the keys of new forms (bodies by number) and judge each against all older ones that share a key with it, always the lesser form first."""
    keys = {n: sorted(set(form_of(body).keys)) for n, body in new.items()}
    rows = [{"weaver": weaver.name, "key": key, "form": n} for n in new for key in keys[n]]
    if not rows:
        return
    c.execute(form_keys.insert(), rows)
    having = forms_having(c, weaver.name, set().union(*keys.values()))
    beside = {n: {other for key in keys[n] for other in having[key] if other < n} for n in new}
    bodies = new | bodies_of(c, set().union(*beside.values()) - new.keys())
    judged = ((*in_order((n, bodies[n]), (other, bodies[other])), weaver, words) for n in new for other in sorted(beside[n]))
    found = [row for row in (edge_row(*pair) for pair in judged) if row]
    if found:
        c.execute(edges.insert(), found)


def edge_row(a: tuple[int, str], b: tuple[int, str], weaver: Weaver, words: Lexicon) -> dict[str, object] | None:
    """What a weaver says of two forms (number and body), as a row of edges; None when it says too little."""
    edge = weaver.judge(form_of(a[1]), form_of(b[1]), words)
    return {"a": a[0], "b": b[0], **msgspec.structs.asdict(edge)} if edge and edge.score >= ASKED else None


def in_order(one: tuple[int, str], other: tuple[int, str]) -> tuple[tuple[int, str], tuple[int, str]]:
    """The lesser form first."""
    return (one, other) if one[1] < other[1] else (other, one)


def forms_having(c: Connection, weaver: str, keys: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of a weaver's forms that have each of the keys."""
    out: dict[str, list[int]] = defaultdict(list)
    for some in by_the_hundred(keys):
        for key, n in c.execute(HAVING, {"weaver": weaver, "some": some}):
            out[key].append(n)
    return out


def bodies_of(c: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """The bodies of forms, by number."""
    return {n: body for some in by_the_hundred(numbers) for n, body in c.execute(BODIES, {"some": some})}


def by_the_hundred(values: Iterable[T]) -> Iterator[list[T]]:
    """The values in lots, none longer than a database takes in one question."""
    rest = iter(values)
    while lot := list(itertools.islice(rest, 500)):
        yield lot


def weave_out(c: Connection, article: str) -> None:
    """Take out the items of an article, and the forms that stand nowhere else."""
    touched = list(c.execute(sa.select(items.c.form).where(items.c.article == article).distinct()).scalars())
    c.execute(items.delete().where(items.c.article == article))
    left = set(c.execute(sa.select(items.c.form).where(items.c.form.in_(touched)).distinct()).scalars())
    gone = [n for n in touched if n not in left]
    c.execute(edges.delete().where(edges.c.a.in_(gone) | edges.c.b.in_(gone)))
    c.execute(form_keys.delete().where(form_keys.c.form.in_(gone)))
    c.execute(forms.delete().where(forms.c.n.in_(gone)))


def items_of(c: Connection, weaver: str, older: bool) -> Iterator[Item]:
    """The items of one weaver, of the articles shown or of every version."""
    rows = sa.select(items.c.article, items.c.start, items.c.stop, forms.c.body).join(forms, forms.c.n == items.c.form).where(forms.c.weaver == weaver)
    if not older:
        rows = rows.join(articles, articles.c.id == items.c.article).where(articles.c.shown)
    for article, start, stop, body in c.execute(rows.order_by(items.c.article, items.c.start, items.c.stop)):
        yield Item(address=address(article, start, stop), form=form_of(body))


def edges_of(c: Connection, weaver: str) -> Iterator[Compared]:
    """What the rules of one weaver say: two forms, and the edge between them."""
    a, b = forms.alias("a"), forms.alias("b")
    rows = sa.select(a.c.body, b.c.body.label("other"), edges.c.verdict, edges.c.score, edges.c.why, edges.c.rule)
    rows = rows.join_from(edges, a, a.c.n == edges.c.a).join(b, b.c.n == edges.c.b).where(a.c.weaver == weaver)
    for one, other, *edge in c.execute(rows.order_by(a.c.body, b.c.body)):
        yield form_of(one), form_of(other), Edge(**dict(zip(("verdict", "score", "why", "rule"), edge, strict=True)))


def pairs_of(c: Connection, weaver: str) -> Iterator[Paired]:
    """What the rules of one weaver say of two places of articles shown, by address; places of equal form are the same."""
    a, b, one, other = items.alias("a"), items.alias("b"), articles.alias("one"), articles.alias("other")
    at = [column for item in (a, b) for column in (item.c.article, item.c.start, item.c.stop)]
    shown = (one.c.shown, other.c.shown)
    judged = sa.select(*at, edges.c.verdict, edges.c.score, edges.c.why, edges.c.rule).join_from(edges, a, a.c.form == edges.c.a).join(b, b.c.form == edges.c.b)
    judged = judged.join(forms, forms.c.n == edges.c.a)
    alike = sa.select(*at).join_from(a, b, (a.c.form == b.c.form) & (a.c.article < b.c.article)).join(forms, forms.c.n == a.c.form)
    of_articles = (
        rows.join(one, one.c.id == a.c.article).join(other, other.c.id == b.c.article).where(*shown, forms.c.weaver == weaver) for rows in (judged, alike)
    )
    for row in (row for rows in of_articles for row in c.execute(rows)):
        edge = Edge(**dict(zip(("verdict", "score", "why", "rule"), row[6:] or EQUAL, strict=True)))
        first, second = sorted((address(*row[:3]), address(*row[3:6])))
        yield first, second, edge


def rules_judgements(c: Connection, weaver: str, words: Lexicon) -> list[Judgement]:
    """What the rules of one weaver say, each at the smallest places of its two forms."""
    first: dict[Form, str] = {}
    for item in items_of(c, weaver, older=True):
        first[item.form] = min(first.get(item.form, item.address), item.address)
    return [judgement(first[a], first[b], edge, words) for a, b, edge in edges_of(c, weaver)]


def form_of(body: str) -> Form:
    """A form as it is stored; equal forms are one object as long as they are remembered, long ones not for long."""
    return (short_form if len(body) < LONG else long_form)(body)


def decoded(body: str) -> Form:
    return msgspec.json.decode(body, type=Form)


LONG = 2_000
"""Characters from which on a form is long."""
short_form = functools.lru_cache(maxsize=50_000)(decoded)
long_form = functools.lru_cache(maxsize=1_000)(decoded)


def parts(address: str) -> tuple[str, int, int]:
    """Article, start and stop of an address."""
    article, _, place = address.partition(":")
    start, _, stop = place.partition("-")
    return article, int(start), int(stop)


def address(article: str, start: int, stop: int) -> str:
    """`article-id:start-stop`"""
    return f"{article}:{start}-{stop}"
