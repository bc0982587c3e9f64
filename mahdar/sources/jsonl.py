"""A `.jsonl` file holds one article a line: `{"doc", "text", "published"?, "title"?, "outlet"?, "url"?, "author"?}`."""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Iterator
from io import BufferedReader

import msgspec
from msgspec import Struct

from mahdar.errors import BadInput
from mahdar.model import Article, iso_date
from mahdar.sources.letters import decoded, fit, foreign, refusal
from mahdar.sources.text import label, shown, too_large

ABOUT = ("published", "title", "outlet", "url", "author")
SURROGATE = re.compile("[\ud800-\udfff]")


class Line(Struct, frozen=True):
    """A line as it must be; further fields are passed over."""

    text: str
    doc: str | int | None = None
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None


def json_lines(path: pathlib.Path, max_bytes: int) -> Iterator[Article | BadInput]:
    """The article of each line, or why there is none; blank lines are passed over."""
    try:
        with path.open("rb") as file:
            yield from articles_of(file, path, max_bytes)
    except OSError as e:
        yield BadInput(f"{shown(path)}: cannot be read: {e.strerror}")


def articles_of(file: BufferedReader, path: pathlib.Path, max_bytes: int) -> Iterator[Article | BadInput]:
    """A file whose first line is no UTF-8 at all is refused as a whole."""
    limit = 6 * max_bytes + 100_000
    first = file.readline(limit)
    file.seek(0)
    if not first or (name := foreign(first)):
        yield BadInput(f"{shown(path)}: {refusal(name) if first and name else 'is empty'}")
        return
    found = False
    for number, line in enumerate(lines(file, limit), 1):
        if line is None or line.strip():
            found = True
            yield article_or_refusal(line, path, number, max_bytes)
    if not found:
        yield BadInput(f"{shown(path)}: holds nothing but blank lines")


def lines(file: BufferedReader, limit: int) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is longer than the limit, so that it is never held in memory."""
    while line := file.readline(limit):
        if len(line) < limit or line.endswith(b"\n"):
            yield line
            continue
        while (rest := file.readline(limit)) and not rest.endswith(b"\n"):
            pass
        yield None


def article_or_refusal(line: bytes | None, path: pathlib.Path, number: int, max_bytes: int) -> Article | BadInput:
    """The article of a line, labelled with its doc, or with the file's name and the line's number where it has none."""
    where = f"{shown(path)}: line {number}"
    try:
        if line is None:
            raise too_large(where, max_bytes)
        row = row_of(decoded(line, where), where)
        if len(row.text.encode()) > max_bytes:
            raise too_large(f"{where}: text", max_bytes)
        fit(row.text, f"{where}: text")
        return Article.make(str(row.doc) if row.doc not in (None, "") else f"{label(path)}:{number}", row.text, **about(row, where))
    except BadInput as e:
        return e


def row_of(line: str, where: str) -> Line:
    """The line as it must be.  Raises BadInput."""
    try:
        row = msgspec.json.decode(line, type=Line)
    except msgspec.ValidationError as e:
        raise BadInput(f"{where}: {said(e)}") from None
    except msgspec.DecodeError as e:
        raise BadInput(f"{where}: {'holds a lone surrogate, which is no character' if has_surrogate(line) else f'is broken JSON: {said(e)}'}") from None
    except RecursionError:
        raise BadInput(f"{where}: is broken JSON: nested too deeply") from None
    return row


def about(row: Line, where: str) -> dict[str, str | None]:
    """What the line tells of its article.  Raises BadInput."""
    given: dict[str, str | None] = {name: getattr(row, name) or None for name in ABOUT}
    for name, value in {**given, "doc": str(row.doc)}.items():
        if "\0" in (value or ""):
            raise BadInput(f"{where}: {name}: holds a NUL character")
    if published := given["published"]:
        iso_date(published, where)
    return given


def said(e: Exception) -> str:
    """A decoder's message, with its first letter small."""
    return str(e)[:1].lower() + str(e)[1:]


def has_surrogate(line: str) -> bool:
    """Whether the line is JSON but for half of a surrogate pair written as an escape."""
    try:
        return bool(SURROGATE.search(json.dumps(json.loads(line), ensure_ascii=False)))
    except (ValueError, RecursionError):
        return False
