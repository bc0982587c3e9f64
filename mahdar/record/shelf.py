"""Articles in a record: their rows, the labels under which they came, and which of several versions is shown."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from mahdar.errors import BadRequest
from mahdar.model import Article
from mahdar.record.schema import articles, labels


def article_row(article: Article) -> dict[str, object]:
    """The row of an article that has just come in."""
    return {
        "id": article.id,
        "text": article.text,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
        "moment": moment(article.published),
        "captured": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "shown": True,
    }


def label_row(article: Article) -> dict[str, str | None]:
    """The row of the label under which an article came."""
    return {"article": article.id, "doc": article.doc, "title": article.title, "author": article.author}


def moment(published: str | None) -> str:
    """The moment of publication in UTC, for ordering; empty when none is given."""
    if not published:
        return ""
    at = dt.datetime.fromisoformat(published)
    return (at.astimezone(dt.UTC).replace(tzinfo=None) if at.tzinfo else at).isoformat()


def show_newest(c: Connection, url: str | None) -> None:
    """Of the versions under one url show the one published last, and of several published at once the one captured last."""
    if url is None:
        return
    newest = sa.select(articles.c.n).where(articles.c.url == url).order_by(articles.c.moment.desc(), articles.c.n.desc()).limit(1).scalar_subquery()
    c.execute(articles.update().where(articles.c.url == url).values(shown=articles.c.n == newest))


def bearing(c: Connection, doc: str) -> list[str]:
    """The ids of the articles shown that bear this doc."""
    labelled = sa.select(labels.c.article).where(labels.c.doc == doc)
    return list(c.execute(sa.select(articles.c.id).where(articles.c.shown, articles.c.id.in_(labelled))).scalars())


def one_article(c: Connection, id: str) -> Article:
    """An article under the least of its labels, those with title and author first.  Raises BadRequest when there is none."""
    row = c.execute(sa.select(articles).where(articles.c.id == id)).first()
    title, author = labels.c.title, labels.c.author
    label = c.execute(sa.select(labels).where(labels.c.article == id).order_by(title.is_(None), title, author.is_(None), author, labels.c.doc)).first()
    if row is None or label is None:
        raise BadRequest(f"no article {id} in this record")
    return Article(
        id=row.id,
        doc=label.doc,
        text=row.text,
        title=label.title,
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        author=label.author,
    )
