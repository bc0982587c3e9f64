"""Where the texts, the gold and the scoring tools lie, and how Mahdar and the tools are run on them."""

from __future__ import annotations

import gzip
import json
import pathlib
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import msgspec

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
ANT = SHARED / "data" / "ant" / "articles.jsonl.gz"
MAHDAR = pathlib.Path(sys.executable).with_name("mahdar")


class CommandError(Exception):
    """A command did not do its work; the text says which and why."""


def need_shared() -> None:
    """Leave with one clear line when ../shared is not there."""
    if not (SHARED / "tools" / "score.py").exists():
        print(f"Nothing measured: the texts and scoring tools are not in {SHARED}. The tests (make test) need none of them.", file=sys.stderr)
        sys.exit(2)


def output(*command: str | pathlib.Path, allow: tuple[int, ...] = (0,)) -> str:
    """What a command prints.  Raises CommandError with its last lines when it ends with another code than those allowed."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode not in allow:
        raise CommandError(f"{' '.join(map(str, command))} ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    return done.stdout


def mahdar(*arguments: str | pathlib.Path) -> str:
    """What the command line prints."""
    return output(MAHDAR, *arguments)


def tool(name: str, *arguments: str | pathlib.Path) -> dict[str, Any]:
    """The figures that a scoring tool prints as JSON."""
    figures: dict[str, Any] = json.loads(output(sys.executable, SHARED / "tools" / name, *arguments, "--json"))
    return figures


def ant() -> Iterator[dict[str, Any]]:
    """The articles of the large collection, one after the other."""
    with gzip.open(ANT, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def annotated(path: pathlib.Path, part: str | None = None) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The articles of the collection that a file of annotations tells of (those of one part), each with its line."""
    lines = map(msgspec.json.decode, path.read_bytes().splitlines())
    known = {line["doc"]: line for line in lines if part is None or line["part"] == part}
    yield from ((row, known[row["doc"]]) for row in ant() if row["doc"] in known)
