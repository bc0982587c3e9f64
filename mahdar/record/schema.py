"""The tables of a record, and opening its file.

Durable: articles (every version), the labels under which they came, persons' judgements, stored scopes.
Derived, to be rebuilt from the articles at any time: readings, forms with their keys, items and edges, the search index.
"""

from __future__ import annotations

import pathlib
import sqlite3

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Float, Index, Integer, MetaData, Table, Text
from sqlalchemy.engine import Connection, Engine

from mahdar.errors import BadRecord

APPLICATION = int.from_bytes(b"mhdr", "big")
FORMAT = 1

tables = MetaData()

articles = Table(
    "articles",
    tables,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("outlet", Text),
    Column("url", Text, index=True),
    Column("published", Text),
    Column("moment", Text, nullable=False),
    Column("captured", Text, nullable=False),
    Column("shown", Boolean, nullable=False),
    sqlite_autoincrement=True,
)
labels = Table(
    "labels",
    tables,
    Column("article", Text, nullable=False, index=True),
    Column("doc", Text, nullable=False, index=True),
    Column("title", Text),
    Column("author", Text),
)
removed = Table("removed", tables, Column("article", Text, primary_key=True))
judgements = Table(
    "judgements",
    tables,
    Column("id", Text, primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("object", Text),
    Column("value", Text),
    Column("why", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
)
scopes = Table(
    "scopes",
    tables,
    Column("name", Text, primary_key=True),
    Column("about", Text),
    Column("start", Text),
    Column("end", Text),
    Column("outlet", Text),
)
meta = Table("meta", tables, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

readings = Table(
    "readings",
    tables,
    Column("article", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("findings", Text, nullable=False),
)
forms = Table(
    "forms",
    tables,
    Column("n", Integer, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("weaver", Text, nullable=False, index=True),
    Column("body", Text, nullable=False),
)
form_keys = Table(
    "form_keys",
    tables,
    Column("weaver", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("form", Integer, primary_key=True),
    Index("form_keys_by_form", "form"),
    sqlite_with_rowid=False,
)
items = Table(
    "items",
    tables,
    Column("form", Integer, primary_key=True),
    Column("article", Text, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("stop", Integer, primary_key=True),
    Index("items_by_article", "article"),
    sqlite_with_rowid=False,
)
edges = Table(
    "edges",
    tables,
    Column("a", Integer, primary_key=True),
    Column("b", Integer, primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Index("edges_by_b", "b"),
    sqlite_with_rowid=False,
)
CACHE = 64 * 1024
"""So many KiB of a record are kept in memory at most: its indices are looked up in all places."""
DERIVED = (readings, forms, form_keys, items, edges)
# rowid is articles.n
WORDS_TABLE = """CREATE VIRTUAL TABLE words USING fts5(body, tokenize = "ascii tokenchars '.,'", detail = 'none')"""


def opened(path: pathlib.Path, create: bool) -> Engine:
    """The engine of the record at the path, made first when it is not there and `create` says so.  Raises BadRecord."""
    refuse_what_is_no_record(path, create)
    engine = connected(path)
    try:
        with engine.execution_options(begin="IMMEDIATE" if create else "DEFERRED").begin() as c:
            if create and is_blank(c):
                fill(c)
            refuse_other_formats(c, path)
        with engine.connect() as c:
            c.connection.cursor().execute("PRAGMA journal_mode = WAL")
    except sa.exc.DBAPIError as e:
        engine.dispose()
        raise BadRecord(f"{path}: {reason(e)}") from None
    except BadRecord:
        engine.dispose()
        raise
    return engine


def refuse_what_is_no_record(path: pathlib.Path, create: bool) -> None:
    """Look at the file before SQLite does, so that nobody else's file is touched."""
    if path.is_dir():
        raise BadRecord(f"{path}: a folder, not a record; give the path of a file such as talks.mahdar")
    if not path.exists() and create:
        return
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        raise BadRecord(f"{path}: no such record; `mahdar add {path} PATH…` makes one") from None
    except OSError as e:
        raise BadRecord(f"{path}: cannot be opened: {e.strerror}") from None
    if head not in (b"", b"SQLite format 3\0"):
        raise BadRecord(f"{path}: no record of Mahdar; give the path of a file that `mahdar add` has made, or a new path")


def connected(path: pathlib.Path) -> Engine:
    """An engine whose transactions SQLAlchemy controls; those that write say so at once, and wait for others up to a minute."""
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": 60})

    @sa.event.listens_for(engine, "connect")
    def on_connect(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")

    @sa.event.listens_for(engine, "begin")
    def on_begin(c: Connection) -> None:
        c.exec_driver_sql(f"BEGIN {c.get_execution_options().get('begin', 'DEFERRED')}")

    return engine


def is_blank(c: Connection) -> bool:
    """Nothing was ever written to this file."""
    return not c.exec_driver_sql("SELECT 1 FROM sqlite_master").first() and c.exec_driver_sql("PRAGMA application_id").scalar() == 0


def fill(c: Connection) -> None:
    """Make the tables of an empty record."""
    c.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    tables.create_all(c)
    c.exec_driver_sql(WORDS_TABLE)
    c.execute(meta.insert(), {"name": "format", "value": str(FORMAT)})


def refuse_other_formats(c: Connection, path: pathlib.Path) -> None:
    """Raise BadRecord for a file of another program or of a Mahdar with other tables."""
    if c.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise BadRecord(f"{path}: no record of Mahdar; give the path of a file that `mahdar add` has made, or a new path")
    found = c.execute(sa.select(meta.c.value).where(meta.c.name == "format")).scalar()
    if found != str(FORMAT):
        raise BadRecord(
            f"{path}: a record of format {found}, and this Mahdar works with format {FORMAT}; "
            "open it with the Mahdar that made it, or add its articles to a new record"
        )


def reason(e: sa.exc.DBAPIError) -> str:
    """What went wrong in the database, in the user's words."""
    said = str(e.orig)
    if "full" in said or "disk I/O" in said:
        return "the disk is full or cannot be written"
    if "locked" in said or "busy" in said:
        return "in use by another program; try again when it is done"
    if "not a database" in said or "malformed" in said or "encrypted" in said:
        return "damaged, or no record of Mahdar; take a copy that is whole, or add its articles to a new record"
    if "unable to open" in said or "readonly" in said:
        return "cannot be opened for writing; see whether the folder is there and may be written"
    return f"the record cannot be used: {said}"
