"""A `.txt` file is one article: its text is the decoded file untouched, no newline translation; a byte order mark is left out."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterator

from mahdar.errors import BadInput
from mahdar.model import Article
from mahdar.sources.letters import decoded, fit


def text_file(path: pathlib.Path, max_bytes: int) -> Iterator[Article | BadInput]:
    """The article of a `.txt` file, labelled with the file's name; or why there is none."""
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
        yield Article.make(label(path), text_of(data, shown(path), max_bytes))
    except BadInput as e:
        yield e
    except OSError as e:
        yield BadInput(f"{shown(path)}: cannot be read: {e.strerror}")


def text_of(data: bytes, where: str, max_bytes: int) -> str:
    """The text of a file's bytes.  Raises BadInput."""
    if not data:
        raise BadInput(f"{where}: is empty")
    if len(data) > max_bytes:
        raise too_large(where, max_bytes)
    return fit(decoded(data, where), where)


def too_large(where: str, max_bytes: int) -> BadInput:
    """The refusal of a text over the limit."""
    return BadInput(f"{where}: is larger than {max_bytes:,} bytes; `--max-bytes` allows more")


def shown(path: pathlib.Path) -> str:
    """A path for a message; bytes of it that are no letters become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def label(path: pathlib.Path) -> str:
    """The name of a file without its ending, as the doc of its article."""
    return shown(pathlib.Path(path.stem))
