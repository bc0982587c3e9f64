"""What the commands share: taking in articles, progress, writing and printing."""

from __future__ import annotations

import contextlib
import pathlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from mahdar.errors import BadInput, BadReading, MahdarError
from mahdar.model import Article
from mahdar.sources import articles, expected

WIDE = 160
"""Columns of a table that no terminal limits."""


class Intake:
    """The articles of files and folders as they come; each that cannot be taken in is told on stderr and counted."""

    def __init__(self, paths: tuple[pathlib.Path, ...], max_bytes: int, printing: bool = False) -> None:
        self.paths, self.max_bytes = paths, max_bytes
        self.quiet = not sys.stderr.isatty() or (printing and sys.stdout.isatty())
        self.refused = 0

    def __iter__(self) -> Iterator[Article]:
        with bar(0 if self.quiet else expected(self.paths)) as advance:
            for row in articles(self.paths, self.max_bytes):
                if isinstance(row, BadInput):
                    self.refuse(row)
                else:
                    yield row
                advance()

    @contextlib.contextmanager
    def one(self) -> Iterator[None]:
        """Around the work on one article: what Mahdar cannot read for a fault of its own costs that article alone."""
        try:
            yield
        except BadReading as e:
            self.refuse(e)

    def refuse(self, why: MahdarError) -> None:
        """Tell and count an article that is not taken in."""
        self.refused += 1
        click.echo(f"mahdar: {why}", err=True)

    @property
    def code(self) -> int:
        """The exit code."""
        return 1 if self.refused else 0


@contextlib.contextmanager
def bar(total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on stderr, for a terminal alone; gives what moves it on by one."""
    if not total or not sys.stderr.isatty():
        yield lambda: None
        return
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda: progress.advance(task)


@contextlib.contextmanager
def writing(out: pathlib.Path | None) -> Iterator[Callable[[bytes], Any]]:
    """What writes to a file, which is there only when it is whole, or to standard output."""
    if out is None:
        yield sys.stdout.buffer.write
        return
    part = out.with_name(out.name + ".part")
    try:
        with part.open("wb") as file:
            yield file.write
        part.replace(out)
    except OSError as e:
        raise MahdarError(f"{out}: cannot be written: {e.strerror}") from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def line(row: msgspec.Struct) -> None:
    """Print an object as a line of JSON."""
    sys.stdout.write(msgspec.json.encode(row).decode() + "\n")


def screen() -> Console:
    """Where tables are printed: as wide as the terminal, and wide when there is none."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else WIDE)
