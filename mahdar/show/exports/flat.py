"""Views as flat tables: each row of a view in cells that hold a word, a number, or a list of such.

A span becomes its words and, beside them, where they start and stop (code points of the article's text); evidence also names its article.
What holds several things (the dates of a meeting, the places of a position) becomes one list for each field of theirs.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.inspect import BoolType, FloatType, IntType, ListType, NoneType, StructType, TupleType, Type, UnionType, VarTupleType, type_info

from mahdar.errors import BadRequest
from mahdar.record.views import QUESTIONS, Gathered

Kind = Literal["text", "whole", "number", "yes"]
Placed = tuple[Any, str | None]
"""A value and the article whose text its spans count."""


class Column(Struct, frozen=True):
    """A column: its name, the kind of its cells, and whether each holds a list."""

    name: str
    kind: Kind
    many: bool


class Table(Struct, frozen=True):
    """A view as a table."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]


class Part(Struct, frozen=True):
    """A column with what one row holds in it."""

    column: Column
    values: list[Any]

    @property
    def cell(self) -> Any:
        """All values, or the only one."""
        return self.values if self.column.many else (self.values or [None])[0]


def flat(gathered: Gathered, what: str) -> Table:
    """The view `what` of what was gathered as a table.  Raises BadRequest when there is no such view."""
    if what not in QUESTIONS:
        raise BadRequest(f"no view {what!r}: there are {', '.join(QUESTIONS)}")
    kind, flattener = type_info(row_type(what)), Flattener(gathered)
    rows = tuple(tuple(part.cell for part in flattener.row(kind, [(row, None)])) for row in QUESTIONS[what](gathered))
    return Table(tuple(part.column for part in flattener.row(kind, [])), rows)


def row_type(what: str) -> Any:
    """The type of a view's rows."""
    return typing.get_args(typing.get_type_hints(QUESTIONS[what])["return"])[0]


class Flattener:
    """Takes rows apart into cells."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered

    def row(self, kind: Type, rows: list[Placed]) -> Iterator[Part]:
        """The cells of a row; those of a row that stands in an article tell also of that article."""
        yield from self.parts(kind, "", rows, False)
        if isinstance(kind, StructType) and any(field.name == "doc" for field in kind.fields):
            sources = [self.gathered.by_doc[row.doc] for row, _ in rows]
            for name in ("outlet", "published", "published_until", "title", "url"):
                yield Part(Column(name, "text", False), [of_article(s.outlet, s.days, s.article)[name] for s in sources])

    def parts(self, kind: Type, name: str, values: list[Placed], many: bool) -> Iterator[Part]:
        """The cells that values of a type make under a name."""
        kind = without_none(kind)
        if isinstance(kind, StructType):
            for field in kind.fields:
                held = [(getattr(v, field.encode_name), getattr(v, "doc", doc)) for v, doc in values if v is not None]
                yield from self.parts(field.type, joined(name, field.name), held, many)
        elif is_span(kind):
            yield from self.span(name, values, many)
        elif isinstance(kind, ListType | VarTupleType):
            yield from self.several(kind.item_type, name, values, many)
        else:
            yield Part(Column(name, cell_kind(kind), many), [v if is_plain(kind) or v is None else plain(v) for v, _ in values])

    def several(self, kind: Type, name: str, values: list[Placed], many: bool) -> Iterator[Part]:
        """The cells of a list; a list within a list becomes words."""
        if many:
            yield Part(Column(name, "text", True), [plain(v) for v, _ in values])
        else:
            yield from self.parts(kind, name, [(item, doc) for v, doc in values for item in v or ()], True)

    def span(self, name: str, values: list[Placed], many: bool) -> Iterator[Part]:
        """The words at spans, and where they start and stop."""
        base = name.removesuffix("span").rstrip("_")
        yield Part(Column(name if not name.endswith("span") else joined(base, "words"), "text", many), [self.words(v, doc) for v, doc in values])
        for edge, at in (("start", 0), ("stop", 1)):
            yield Part(Column(joined(base, edge), "whole", many), [v and v[at] for v, _ in values])

    def words(self, span: Any, doc: str | None) -> str | None:
        """The words of a span on one line."""
        return " ".join(self.gathered.by_doc[doc].article.text[slice(*span)].split()) if span and doc else None


def of_article(outlet: str | None, days: tuple[str, str] | None, article: Any) -> dict[str, str | None]:
    """What the row of a place tells of its article: outlet, first and last day on which it may have been published, title, address."""
    first, last = days or (None, None)
    return {"outlet": outlet, "published": first, "published_until": last, "title": article.title, "url": article.url}


def joined(*names: str) -> str:
    return "_".join(filter(None, names))


def without_none(kind: Type) -> Type:
    """The type when it is there."""
    rest = [t for t in kind.types if not isinstance(t, NoneType)] if isinstance(kind, UnionType) else []
    return rest[0] if len(rest) == 1 else kind


def is_span(kind: Type) -> bool:
    """`[start, stop]` in either of its two forms."""
    if isinstance(kind, TupleType):
        return len(kind.item_types) == 2 and all(isinstance(t, IntType) for t in kind.item_types)
    return isinstance(kind, ListType) and isinstance(kind.item_type, IntType)


def cell_kind(kind: Type) -> Kind:
    return "yes" if isinstance(kind, BoolType) else "whole" if isinstance(kind, IntType) else "number" if isinstance(kind, FloatType) else "text"


def is_plain(kind: Type) -> bool:
    """Whether its values are words or numbers already."""
    return not isinstance(kind, TupleType | UnionType)


def plain(value: Any) -> str:
    """A value in words: spans as `12-30`, places as `article:12-30`, lists with spaces between."""
    if isinstance(value, Struct):
        fields = msgspec.structs.asdict(value)
        return f"{fields['doc']}:{plain(fields['span'])}" if {"doc", "span"} <= fields.keys() else " ".join(map(plain, fields.values()))
    if isinstance(value, list | tuple):
        return "-".join(map(str, value)) if len(value) == 2 and all(isinstance(v, int) for v in value) else " ".join(map(plain, value))
    return str(value)


def names(columns: Iterable[Column]) -> list[str]:
    """The heads of a table."""
    return [column.name for column in columns]
