"""The options that choose the articles a command looks at."""

from __future__ import annotations

import datetime as dt
import functools
import pathlib
from collections.abc import Callable
from typing import Any

import click
import msgspec
from msgspec.structs import replace

from mahdar.record import Record
from mahdar.record.views import Scope

record_argument = click.argument("path", type=click.Path(path_type=pathlib.Path), metavar="RECORD")


def scope_options(command: Callable[..., None], last: str = "--to") -> Callable[..., None]:
    """The options that choose the articles a view looks at; the command is given them as one `scope`, which the record makes whole.

    `last` is the option for the last day, where `--to` says something else.
    """

    @click.option("--about", default="", metavar="WORDS", help="Only articles that hold all these words.")
    @click.option("--from", "start", callback=iso_day, metavar="DAY", help="Only what was published from this day on.")
    @click.option(last, "end", callback=iso_day, metavar="DAY", help="Only what was published to this day.")
    @click.option("--outlet", help="Only what this outlet published.")
    @click.option("--at", "at", callback=iso_day, metavar="DAY", help="The state on this day: nothing published later is looked at.")
    @click.option("--since", callback=iso_day, metavar="DAY", help="Only what an article of this day or a later one tells of.")
    @click.option("--keep", metavar="NAME", help="Keep these choices in the record under a name.")
    @click.option("--scope", "kept", metavar="NAME", help="The choices kept under that name.")
    @functools.wraps(command)
    def scoped(**given: Any) -> None:
        chosen = Scope(**{name: given.pop(name) for name in Scope.__struct_fields__})
        command(scope=functools.partial(scope_in, chosen, given.pop("kept"), given.pop("keep")), **given)

    return scoped


def scope_in(chosen: Scope, kept: str | None, keep: str | None, record: Record) -> Scope:
    """The scope chosen by options, or the one kept in the record under a name; kept there when a name is given for it."""
    lasting, passing = replace(chosen, at=None, since=None), {"at": chosen.at, "since": chosen.since}
    if kept and lasting != Scope():
        raise click.UsageError("--scope stands for the other choices; give the one or the others")
    scope = msgspec.convert(record.scope(kept), Scope) if kept else lasting
    if keep:
        record.keep_scope(keep, {name: value for name, value in msgspec.structs.asdict(scope).items() if name not in passing})
    return replace(scope, **passing)


def iso_day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A day as given on the command line."""
    try:
        return value and dt.date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day such as 2022-01-11") from None
