"""Weaving as articles come and go: the forms, keys, items and edges of a record.

A new form is compared with the forms that share a key with it, and with no others; a form whose last place goes is forgotten with all that was said of it.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mahdar.lexicon import Lexicon
from mahdar.model import Judgement, Reading
from mahdar.record.schema import articles, edges, form_keys, forms, items
from mahdar.weave import judgement
from mahdar.weave.clusters import Compared
from mahdar.weave.forms import ASKED, Edge, Form, Item, Weaver

Paired = tuple[str, str, Edge]
"""Two addresses in order, and what a rule says of them."""
EQUAL = ("same", 1.0, "the same form", "equal_form")


def weave_in(c: Connection, reading: Reading, weavers: Iterable[Weaver], words: Lexicon) -> None:
    """Add the items of a reading, and compare the forms that are new with those that share a key."""
    for weaver in weavers:
        numbers: dict[Form, int] = {}
        rows = []
        for item in weaver.items(reading, words):
            if item.form not in numbers:
                numbers[item.form] = form_number(c, item.form, weaver, words)
            rows.append(dict(zip(("article", "start", "stop"), parts(item.address), strict=True), form=numbers[item.form]))
        if rows:
            c.execute(items.insert().prefix_with("OR IGNORE"), rows)


def form_number(c: Connection, form: Form, weaver: Weaver, words: Lexicon) -> int:
    """The number of a form; one that is new is compared and gets one."""
    body = msgspec.json.encode(form).decode()
    digest = hashlib.sha256(body.encode()).hexdigest()[:32]
    number: int | None = c.execute(sa.select(forms.c.n).where(forms.c.digest == digest)).scalar()
    if number is None:
        number = c.execute(forms.insert().returning(forms.c.n), {"digest": digest, "weaver": weaver.name, "body": body}).scalar_one()
        compare(c, number, body, weaver, words)
    return number


def compare(c: Connection, number: int, body: str, weaver: Weaver, words: Lexicon) -> None:
    """Judge a new form against all that share a key with it, always the lesser form first, and enter its keys."""
    form, found = form_of(body), []
    for other, other_body in sharing_a_key(c, weaver.name, form.keys):
        (a, body_a), (b, body_b) = sorted(((number, body), (other, other_body)), key=lambda row: row[1])
        edge = weaver.judge(form_of(body_a), form_of(body_b), words)
        if edge and edge.score >= ASKED:
            found.append({"a": a, "b": b, **msgspec.structs.asdict(edge)})
    if found:
        c.execute(edges.insert(), found)
    if form.keys:
        c.execute(form_keys.insert(), [{"weaver": weaver.name, "key": key, "form": number} for key in sorted(set(form.keys))])


def sharing_a_key(c: Connection, weaver: str, keys: tuple[str, ...]) -> list[tuple[int, str]]:
    """Number and body of every form of the weaver that has one of the keys."""
    numbers = sa.select(form_keys.c.form).where(form_keys.c.weaver == weaver, form_keys.c.key.in_(keys)).distinct()
    return [(n, body) for n, body in c.execute(sa.select(forms.c.n, forms.c.body).where(forms.c.n.in_(numbers)))]


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
