"""The commands that write a record into files for others: `dossier` and `export`."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Callable
from typing import Any

import click
from msgspec import Struct

from mahdar.cli.scopes import record_argument, scope_options
from mahdar.cli.terminal import writing
from mahdar.record import Record, open_record
from mahdar.record.export import json_lines
from mahdar.record.views import VIEWS, Scope, gather
from mahdar.show.dossier import dossier as dossier_page
from mahdar.show.exports import STREAMS, TABULAR
from mahdar.show.labels import LANGUAGES, Labels
from mahdar.show.word import word_file

lang_option = click.option("--lang", type=click.Choice(LANGUAGES), default="ar", show_default=True, help="The language of its labels.")
until_scope = functools.partial(scope_options, last="--until")
Chosen = Callable[[Record], Scope]


class Form(Struct, frozen=True):
    """The form of an export, the one view that it holds as a table, and the file; None for every view, and for standard output."""

    kind: str
    what: str | None
    out: pathlib.Path | None


def form_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of the form of an export; the command is given them as one `form`."""

    @click.option("--to", "kind", type=click.Choice(["jsonl", *TABULAR, *STREAMS]), required=True, help="The form of the export.")
    @click.option("--what", type=click.Choice(list(VIEWS)), help="The view to write as a table (csv and parquet).  [default: every view, into a folder]")
    @click.option("-o", "out", type=click.Path(path_type=pathlib.Path), metavar="FILE", help="Where to write it.  [default: standard output]")
    @functools.wraps(command)
    def formed(kind: str, what: str | None, out: pathlib.Path | None, **given: Any) -> None:
        command(form=Form(kind, what, out), **given)

    return formed


@click.command()
@record_argument
@click.option("-o", "out", type=click.Path(path_type=pathlib.Path), required=True, metavar="FILE", help="The page to write; a Word file when it ends in .docx.")
@lang_option
@scope_options
def dossier(path: pathlib.Path, out: pathlib.Path, lang: str, scope: Chosen) -> None:
    """Write the minutes: one page that needs nothing else, each line opening on the words of its article."""
    with open_record(path, create=False) as record:
        make = word_file if out.suffix.lower() == ".docx" else dossier_bytes
        made = make(record, scope(record), lang)
    with writing(out) as write:
        write(made)
    click.echo(out)


def dossier_bytes(record: Record, scope: Scope, lang: str) -> bytes:
    """The page as it is written to a file."""
    return dossier_page(record, scope, lang).encode()


@click.command()
@record_argument
@form_options
@lang_option
@until_scope
def export(path: pathlib.Path, form: Form, lang: str, scope: Chosen) -> None:
    """Print a record in a form that other programs open; equal records give the same bytes.

    \b
    jsonl        everything, persons' judgements included
    csv          tables for Excel, one file for each view
    parquet      the same tables for pandas, DuckDB, Spark (needs pyarrow)
    annotations  W3C Web Annotation of the articles (JSON-LD)
    ftm          FollowTheMoney entities, for Aleph and OpenSanctions' tools
    ics          the meetings, for a calendar
    timelinejs   meetings and papers, for TimelineJS 3
    """
    kind, what, out = form.kind, form.what, form.out
    if what and kind not in TABULAR:
        raise click.UsageError(f"--what chooses a table; {kind} holds everything")
    if kind in TABULAR and not what and not out:
        raise click.UsageError(f"{kind}: name a view with --what, or a folder for all of them with -o")
    with open_record(path, create=False) as record:
        chosen = scope(record)
        if chosen.since:
            raise click.UsageError("an export holds what is new and what is not; --since goes with `show` and `dossier`")
        if kind == "jsonl":
            whole(record, chosen, out)
        elif kind in STREAMS:
            gathered = gather(record, chosen)
            put(out, STREAMS[kind](gathered, Labels(gathered.lexicon, lang)))
        else:
            tables(record, chosen, kind, {what: out} if what else in_folder(out, kind))


def whole(record: Record, scope: Scope, out: pathlib.Path | None) -> None:
    """Write all that the record holds.  Raises UsageError when only a part is asked for."""
    if scope != Scope():
        raise click.UsageError("jsonl holds all of the record; a part of it goes to the other forms")
    with writing(out) as write:
        for row in json_lines(record):
            write(row)


def tables(record: Record, scope: Scope, kind: str, files: dict[str, pathlib.Path | None]) -> None:
    """Write views as tables, each into its file."""
    gathered = gather(record, scope)
    for what, file in files.items():
        put(file, TABULAR[kind](gathered, what))


def in_folder(folder: pathlib.Path | None, kind: str) -> dict[str, pathlib.Path | None]:
    """A file for each view in the folder, which is made."""
    assert folder
    folder.mkdir(parents=True, exist_ok=True)
    return {what: folder / f"{what}.{kind}" for what in VIEWS}


def put(file: pathlib.Path | None, data: bytes) -> None:
    """Write bytes to a file and say so, or to standard output."""
    with writing(file) as write:
        write(data)
    if file:
        click.echo(file)
