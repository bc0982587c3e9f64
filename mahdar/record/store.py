"""The record on disk: articles with all their versions, what was read in them and woven from them, and persons' judgements.

One SQLite file.  Adding is one transaction for each article, so that it can be interrupted anywhere and repeated; the order of arrival does not matter.
"""

from __future__ import annotations

import contextlib
import pathlib
from collections.abc import Callable, Iterator
from typing import Any, Literal

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from mahdar.errors import BadRecord, BadRequest
from mahdar.find import read
from mahdar.lexicon import Lexicon, lexicon
from mahdar.model import AnyFinding, Article, Judgement, Reading
from mahdar.record import judgements as judging
from mahdar.record import search as searching
from mahdar.record import weaving
from mahdar.record.schema import DERIVED, articles, labels, meta, opened, readings, reason, removed, scopes
from mahdar.record.shelf import article_row, bearing, label_row, one_article, show_newest
from mahdar.weave import WEAVERS
from mahdar.weave.clusters import Compared, clusters
from mahdar.weave.forms import Item, Weaver

Added = Literal["added", "known", "new version"]
ISSUES = "issues"
Findings = tuple[AnyFinding, ...]


def open_record(path: str | pathlib.Path, create: bool = True, reader: Callable[[Article], Reading] = read, weavers: tuple[Weaver, ...] = WEAVERS) -> Record:
    """The record at the path; an empty one is made when there is none and `create` says so.  Raises BadRecord.

    `reader` and `weavers` are the two steps by which articles are taken in.
    """
    path = pathlib.Path(path)
    return Record(path, opened(path, create), reader, weavers)


class Record:
    """An open record.  Made by `open_record`; close it, or use it in a `with` statement."""

    def __init__(self, path: pathlib.Path, engine: Engine, reader: Callable[[Article], Reading], weavers: tuple[Weaver, ...]) -> None:
        self.path = path
        self.words: Lexicon = lexicon()
        self._reader = reader
        self._weavers = {w.name: w for w in weavers}
        self._engine = engine
        self._writing = engine.execution_options(begin="IMMEDIATE")

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    # what comes in

    def add(self, article: Article) -> Added:
        """Take an article in: read it and weave it in.  "known" when it is in the record already, "new version" when another text of the same url is.

        Raises BadRecord when the disk is full; the record is then as it was before.
        """
        with self._change(f"stopped before {article.doc}: the record is as it was") as c:
            if c.execute(sa.select(articles.c.n).where(articles.c.id == article.id)).first():
                self._relabel(c, article)
                return "known"
            with_others = article.url is not None and c.execute(sa.select(articles.c.n).where(articles.c.url == article.url)).first()
            n = c.execute(articles.insert().returning(articles.c.n), article_row(article)).scalar_one()
            c.execute(removed.delete().where(removed.c.article == article.id))
            c.execute(labels.insert(), label_row(article))
            show_newest(c, article.url)
            self._derive(c, n, article)
        return "new version" if with_others else "added"

    def remove(self, doc: str) -> int:
        """Take out every article of that doc or id, all versions of it, and give their number.  Judgements on them stay, and hold again when they come back."""
        with self._change("nothing was removed") as c:
            bear = sa.select(labels.c.article).where(labels.c.doc == doc)
            found = c.execute(sa.select(articles.c.n, articles.c.id, articles.c.url).where((articles.c.id == doc) | articles.c.id.in_(bear))).all()
            if not found:
                raise BadRequest(f"{self.path}: no article {doc}")
            for n, id, url in found:
                self._forget(c, n, id)
                c.execute(articles.delete().where(articles.c.n == n))
                c.execute(labels.delete().where(labels.c.article == id))
                c.execute(removed.insert(), {"article": id})
                show_newest(c, url)
        return len(found)

    def upgrade(self) -> Iterator[str]:
        """Read every article again with this Mahdar, giving the doc of each as it is done.  All or nothing: the change holds when the last one is given."""
        with self._change("stopped: the record is as it was") as c:
            for table in DERIVED:
                c.execute(table.delete())
            c.execute(sa.text("DELETE FROM words"))
            for n, id in c.execute(sa.select(articles.c.n, articles.c.id).order_by(articles.c.id)).all():
                article = one_article(c, id)
                self._derive(c, n, article)
                yield article.doc

    def judge(self, judgement: Judgement) -> str:
        """Keep a person's judgement, signed with a name and a time; gives the id by which it can be undone.  Raises BadRequest."""
        with self._change("the judgement was not kept") as c:
            return judging.enter(c, judgement)

    def keep_scope(self, name: str, scope: dict[str, str | None]) -> None:
        """Keep the choices `about`, `start`, `end` and `outlet` under a name, in place of what was kept under it."""
        with self._change("the scope was not kept") as c:
            c.execute(scopes.insert().prefix_with("OR REPLACE"), {"name": name, **scope})

    def keep_issues(self, text: str | None) -> None:
        """Keep a list of issues (YAML, checked by the caller) in place of the one kept before; None goes back to Mahdar's proposals."""
        with self._change("the issues were not kept") as c:
            c.execute(meta.delete().where(meta.c.name == ISSUES))
            if text is not None:
                c.execute(meta.insert(), {"name": ISSUES, "value": text})

    # what is there

    def kept_issues(self) -> str | None:
        """The list of issues that a person keeps, None when there is none."""
        with self._looking() as c:
            return c.execute(sa.select(meta.c.value).where(meta.c.name == ISSUES)).scalar()

    def scope(self, name: str) -> dict[str, str | None]:
        """The choices kept under a name.  Raises BadRequest when there are none."""
        with self._looking() as c:
            kept = {row["name"]: {str(k): v for k, v in row.items() if k != "name"} for row in c.execute(sa.select(scopes)).mappings()}
        if name not in kept:
            raise BadRequest(f"{self.path}: no scope {name!r}; there are {', '.join(sorted(kept)) or 'none'}")
        return kept[name]

    def articles(self, older: bool = False) -> Iterator[Article]:
        """The articles in order of their ids; `older` adds versions that a newer one stands for."""
        for id in self.ids(older):
            yield self.article(id)

    def ids(self, older: bool = False) -> list[str]:
        """The ids of the articles shown, or of every version, in order."""
        with self._looking() as c:
            every = sa.select(articles.c.id).order_by(articles.c.id)
            return list(c.execute(every if older else every.where(articles.c.shown)).scalars())

    def article(self, id: str) -> Article:
        """One article of any version.  Raises BadRequest when there is none."""
        with self._looking() as c:
            return one_article(c, id)

    def address(self, place: str) -> str:
        """The address of a place whose article may be given by its doc instead of its id.  Raises BadRequest."""
        name, colon, span = place.rpartition(":")
        if not colon:
            raise BadRequest(f"{place!r} is no address; an address is ARTICLE:START-STOP, such as 0123456789abcdef:10-25")
        return f"{self.find_article(name)}:{span}"

    def words_at(self, place: str) -> str:
        """The words at an address, on one line; empty when it holds no longer."""
        if self.address_fault(place):
            return ""
        id, start, stop = weaving.parts(place)
        return " ".join(self.article(id).text[start:stop].split())

    def find_article(self, name: str) -> str:
        """The id of the article that has this id (alone or as DOC~ID), or of the one shown that is alone in bearing this doc.  Raises BadRequest."""
        id = name.rpartition("~")[2]
        with self._looking() as c:
            if c.execute(sa.select(articles.c.n).where(articles.c.id == id)).first():
                return id
            found = bearing(c, name)
        if len(found) != 1:
            told = "no article" if not found else f"{len(found)} articles ({', '.join(sorted(found))})"
            raise BadRequest(f"{self.path}: {told} {name!r}")
        return found[0]

    def readings(self, older: bool = False) -> Iterator[Reading]:
        """What was found in each article, in order of their ids."""
        for id in self.ids(older):
            yield self.reading(id)

    def reading(self, id: str) -> Reading:
        """What was found in one article.  Raises BadRequest when there is none, BadRecord when it cannot be decoded."""
        with self._looking() as c:
            article = one_article(c, id)
            row = c.execute(sa.select(readings.c.version, readings.c.findings).where(readings.c.article == id)).first()
        if row is None:
            raise BadRecord(f"{self.path}: no reading of {id}; `mahdar upgrade {self.path}` reads all articles again")
        try:
            return Reading(article=article, findings=msgspec.json.decode(row.findings, type=Findings), version=row.version)
        except msgspec.DecodeError as e:
            raise BadRecord(f"{self.path}: the reading of {id} is damaged ({e}); `mahdar upgrade {self.path}` reads all articles again") from None

    def stale(self) -> int:
        """How many articles were read with other tables than these."""
        with self._looking() as c:
            return c.execute(sa.select(sa.func.count()).where(readings.c.version != self.words.version)).scalar_one()

    @property
    def weavers(self) -> tuple[str, ...]:
        """The names of the weavers of this record."""
        return tuple(self._weavers)

    def items(self, weaver: str, older: bool = False) -> list[Item]:
        """The places that a weaver looks at, in the articles shown or in every version, in order."""
        with self._looking() as c:
            return list(weaving.items_of(c, weaver, older))

    def edges(self, weaver: str) -> list[Compared]:
        """What a weaver's rules say of two forms."""
        with self._looking() as c:
            return list(weaving.edges_of(c, weaver))

    def clusters(self, weaver: str) -> list[tuple[str, ...]]:
        """Which places of the articles shown are one, by rules and by persons."""
        found = self.items(weaver)
        judged = judging.resolved(self.judgements(), (item.address for item in found))
        of = self._weavers[weaver]
        return clusters(found, self.edges(weaver), judged, of.least, of.alone)

    def pairs(self, weaver: str) -> list[weaving.Paired]:
        """What a weaver's rules say of two places of the articles shown, but for those that a person, by the same addresses, judges different."""
        with self._looking() as c:
            found = list(weaving.pairs_of(c, weaver))
        apart = {frozenset((j.subject, j.object)) for j in self.judgements() if j.verdict == "different"}
        return [(a, b, edge) for a, b, edge in found if frozenset((a, b)) not in apart]

    def judgements(self) -> list[Judgement]:
        """Persons' judgements that are in force, by the addresses under which they were given, the earliest first."""
        return [row.judgement for row in self.log() if row.in_force and row.judgement.verdict != "undo"]

    def log(self) -> list[judging.Logged]:
        """Every judgement of a person, also those undone, the earliest first."""
        with self._looking() as c:
            return judging.log(c)

    def rules_judgements(self) -> list[Judgement]:
        """What rules say, each at the smallest addresses of the two forms it speaks of, sorted."""
        with self._looking() as c:
            every = (j for weaver in self._weavers for j in weaving.rules_judgements(c, weaver, self.words))
            return sorted(every, key=lambda j: (j.subject, j.object or "", j.by, j.verdict))

    def search(self, question: str, limit: int = 100) -> list[searching.Hit]:
        """A passage of each article shown that holds all the words, clinging particles aside; the most telling first, and no more than `limit`."""
        asked = searching.asked_words(question, self.words)
        with self._looking() as c:
            found = [one_article(c, id) for id in searching.matching(c, asked, limit)]
            return [searching.hit(a, a.doc if len(bearing(c, a.doc)) == 1 else f"{a.doc}~{a.id}", asked, self.words) for a in found]

    def holding(self, question: str) -> list[str]:
        """The ids of all articles shown that hold all the words, in order."""
        with self._looking() as c:
            return sorted(searching.matching(c, searching.asked_words(question, self.words), limit=-1))

    def look(self, question: str | sa.Select[Any]) -> list[Any]:
        """The rows that answer a question in SQL, which must only read: for checks and exports."""
        with self._looking() as c:
            return list(c.execute(sa.text(question) if isinstance(question, str) else question))

    def address_fault(self, place: str) -> str | None:
        """What is wrong with an address of a place in this record, None when it holds."""
        with self._looking() as c:
            return judging.address_fault(c, place)

    # inside

    @contextlib.contextmanager
    def _change(self, otherwise: str) -> Iterator[Connection]:
        """A transaction that writes; when the database cannot, nothing of it holds, and BadRecord says so."""
        try:
            with self._writing.begin() as c:
                yield c
        except sa.exc.DBAPIError as e:
            raise BadRecord(f"{self.path}: {reason(e)}; {otherwise}") from None

    @contextlib.contextmanager
    def _looking(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        try:
            with self._engine.connect() as c:
                yield c
        except sa.exc.DBAPIError as e:
            raise BadRecord(f"{self.path}: {reason(e)}") from None

    def _derive(self, c: Connection, n: int, article: Article) -> None:
        reading = self._reader(article)
        findings = msgspec.json.encode(reading.findings).decode()
        c.execute(readings.insert(), {"article": article.id, "version": reading.version, "findings": findings})
        searching.index(c, n, article, self.words)
        weaving.weave_in(c, reading, self._weavers.values(), self.words)

    def _forget(self, c: Connection, n: int, id: str) -> None:
        c.execute(readings.delete().where(readings.c.article == id))
        searching.forget(c, n)
        weaving.weave_out(c, id)

    def _relabel(self, c: Connection, article: Article) -> None:
        """The same text under another doc, title or author: kept as a further label; what is shown is the least label, whichever came first."""
        row = label_row(article)
        if c.execute(sa.select(labels.c.article).where(*(labels.c[name].is_not_distinct_from(value) for name, value in row.items()))).first():
            return
        before = one_article(c, article.id)
        c.execute(labels.insert(), row)
        after = one_article(c, article.id)
        if (before.title, before.author) != (after.title, after.author):
            n = c.execute(sa.select(articles.c.n).where(articles.c.id == article.id)).scalar_one()
            self._forget(c, n, article.id)
            self._derive(c, n, after)
