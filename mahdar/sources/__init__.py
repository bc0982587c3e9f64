"""Bytes to articles: `.txt` and `.jsonl` files, and folders of both.  What cannot be taken in is told in one line, and the rest goes on."""

from __future__ import annotations

import os
import pathlib
import stat
from collections.abc import Callable, Iterable, Iterator

from mahdar.errors import BadInput
from mahdar.model import Article
from mahdar.sources.jsonl import json_lines
from mahdar.sources.text import shown, text_file

MAX_BYTES = 5_000_000
READERS: dict[str, Callable[[pathlib.Path, int], Iterator[Article | BadInput]]] = {".txt": text_file, ".jsonl": json_lines}


def articles(paths: Iterable[str | pathlib.Path], max_bytes: int = MAX_BYTES) -> Iterator[Article | BadInput]:
    """The articles of files and folders in order; in place of each that cannot be taken in, a BadInput that names its file (and line) and the reason."""
    for file in files(paths):
        if isinstance(file, BadInput):
            yield file
        else:
            yield from READERS[file.suffix.lower()](file, max_bytes)


def files(paths: Iterable[str | pathlib.Path]) -> Iterator[pathlib.Path | BadInput]:
    """The files to be read, those of a folder sorted by name with its folders' in their place; hidden ones and other kinds are passed over there."""
    for path in map(pathlib.Path, paths):
        mode = mode_of(path)
        if isinstance(mode, BadInput):
            yield mode
        elif stat.S_ISDIR(mode):
            yield from inside(path)
        elif path.suffix.lower() not in READERS:
            yield BadInput(f"{shown(path)}: is of another kind; {' and '.join(READERS)} files are read")
        else:
            yield regular(path, mode)


def mode_of(path: pathlib.Path) -> int | BadInput:
    """What the path leads to, or why that cannot be told."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return BadInput(f"{shown(path)}: no such file or folder")
    except OSError as e:
        return BadInput(f"{shown(path)}: cannot be read: {e.strerror}")


def regular(path: pathlib.Path, mode: int | BadInput) -> pathlib.Path | BadInput:
    """The path when it leads to a file, else why it is not read."""
    if isinstance(mode, BadInput):
        return mode
    return path if stat.S_ISREG(mode) else BadInput(f"{shown(path)}: is no file")


def inside(folder: pathlib.Path) -> Iterator[pathlib.Path | BadInput]:
    """The files of a folder and its folders."""
    found = False
    for path in walked(folder):
        found = True
        yield path
    if not found:
        yield BadInput(f"{shown(folder)}: holds no {' or '.join(READERS)} file")


def walked(folder: pathlib.Path) -> Iterator[pathlib.Path | BadInput]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as e:
        yield BadInput(f"{shown(folder)}: cannot be read: {e.strerror}")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from walked(path)
        elif path.suffix.lower() in READERS:
            yield regular(path, mode_of(path))


def expected(paths: Iterable[str | pathlib.Path]) -> int:
    """About how many articles there will be, for a progress bar: `.txt` files, and lines of `.jsonl` files."""
    return sum(1 if isinstance(file, BadInput) or file.suffix.lower() == ".txt" else lines_in(file) for file in files(paths))


def lines_in(file: pathlib.Path) -> int:
    try:
        with file.open("rb") as opened:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: opened.read(1 << 20), b""))
    except OSError:
        return 1
