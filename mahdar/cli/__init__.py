"""The command line: arguments, progress, exit codes (0 fine, 1 something was refused or failed, 2 wrong usage).  It decides nothing."""

from __future__ import annotations

import contextlib
import datetime as dt
import getpass
import os
import pathlib
import sys
from collections import Counter
from collections.abc import Callable

import click
import msgspec
from rich.text import Text

from mahdar.cli.outputs import dossier, export
from mahdar.cli.scopes import record_argument, scope_options
from mahdar.cli.terminal import Intake, bar, line, screen, writing
from mahdar.errors import MahdarError
from mahdar.find import read
from mahdar.find.form import form
from mahdar.lexicon import PEOPLE, lexicon
from mahdar.model import Judgement
from mahdar.record import Record, open_record
from mahdar.record import check as checking
from mahdar.record.judgements import ON_ONE, ON_TWO
from mahdar.record.search import Hit
from mahdar.record.views import VIEWS, Scope, gather, view
from mahdar.record.views.issues import read_issues, written_issues
from mahdar.record.views.positions import issues as issues_of
from mahdar.show.judgements import log_line
from mahdar.show.readings import explanation, reading_tables
from mahdar.show.tables import view_table
from mahdar.sources import MAX_BYTES

paths_argument = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=pathlib.Path), metavar="PATH...")
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
bytes_option = click.option("--max-bytes", type=click.IntRange(min=1), default=MAX_BYTES, show_default=True, help="Refuse texts that are larger.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mahdar", prog_name="mahdar")
@click.option(
    "--people", type=click.Path(exists=True, dir_okay=False), envvar=PEOPLE, metavar="FILE", help="A table of persons of your own, read beside Mahdar's."
)
def cli(people: str | None) -> None:
    """Read Arabic news and write the minutes of a negotiation."""
    if people:
        os.environ[PEOPLE] = people


@cli.command("read")
@paths_argument
@json_option
@bytes_option
@click.option("--doc", "docs", multiple=True, help="Only the article of this name; may be given several times.")
def read_command(paths: tuple[pathlib.Path, ...], as_json: bool, max_bytes: int, docs: tuple[str, ...]) -> int:
    """Print what is found in each article of files and folders (.txt, .jsonl)."""
    intake, console = Intake(paths, max_bytes, printing=True), screen()
    for article in intake:
        if docs and article.doc not in docs:
            continue
        with intake.one():
            if as_json:
                line(form(read(article)))
            else:
                reading_tables(read(article), lexicon(), console)
    return intake.code


@cli.command()
@paths_argument
@bytes_option
def explain(paths: tuple[pathlib.Path, ...], max_bytes: int) -> int:
    """Print, paragraph by paragraph, what was found in articles and the rule that found it."""
    intake = Intake(paths, max_bytes, printing=True)
    for article in intake:
        with intake.one():
            for told in explanation(read(article), lexicon()):
                click.echo(told)
            click.echo()
    return intake.code


@cli.command()
@record_argument
@paths_argument
@bytes_option
def add(path: pathlib.Path, paths: tuple[pathlib.Path, ...], max_bytes: int) -> int:
    """Take the articles of files and folders into a record, which is made when there is none.

    Safe to repeat and to interrupt.
    """
    intake, done = Intake(paths, max_bytes), Counter[str]()
    with open_record(path) as record:
        for article in intake:
            with intake.one():
                done[record.add(article)] += 1
        hint_at_upgrade(record)
    told = [f"{done[what]} {what}" for what in ("added", "new version", "known") if done[what]]
    click.echo(f"{path}: {', '.join([*told, *([f'{intake.refused} refused'] if intake.refused else [])])}")
    return intake.code


@cli.command()
@record_argument
@click.argument("doc")
def remove(path: pathlib.Path, doc: str) -> None:
    """Take an article, by its doc or id, out of a record."""
    with open_record(path, create=False) as record:
        click.echo(f"{path}: {record.remove(doc)} removed")


@cli.command()
@record_argument
def check(path: pathlib.Path) -> int:
    """Check every seal of a record: that each span holds the words it claims."""
    spans = faults = 0
    with open_record(path, create=False) as record, bar(len(record.ids(older=True))) as advance:
        for checked in checking.check(record):
            advance()
            spans += checked.spans
            faults += len(checked.faults)
            for fault in checked.faults:
                click.echo(fault)
    click.echo(f"{spans} spans, {f'{faults} faults' if faults else 'all hold'}")
    return 1 if faults else 0


@cli.command()
@record_argument
@click.argument("what", type=click.Choice(list(VIEWS)))
@json_option
@scope_options
def show(path: pathlib.Path, what: str, as_json: bool, scope: Callable[[Record], Scope]) -> None:
    """Print a view of a record."""
    with open_record(path, create=False) as record:
        if as_json:
            for row in view(record, what, scope(record)):
                line(row)
        else:
            hint_at_upgrade(record)
            screen().print(view_table(record, what, scope(record)))


@cli.command()
@record_argument
@click.option("--use", type=click.Path(path_type=pathlib.Path, exists=True, dir_okay=False), metavar="FILE", help="Keep the issues of this file in the record.")
@click.option("--propose", is_flag=True, help="Forget the issues kept in the record: Mahdar's proposals hold again.")
@click.option("-o", "out", type=click.Path(path_type=pathlib.Path), metavar="FILE", help="Where to write them.  [default: standard output]")
def issues(path: pathlib.Path, use: pathlib.Path | None, propose: bool, out: pathlib.Path | None) -> None:
    """Print the issues of a record as a small YAML file (name, words, exclusions), which you may edit and give back by --use."""
    with open_record(path, create=False) as record:
        if use:
            data = use.read_bytes()
            read_issues(data, str(use))
            record.keep_issues(data.decode())
        elif propose:
            record.keep_issues(None)
        rows = issues_of(gather(record, Scope()))
    with writing(out) as write:
        write(written_issues(rows).encode())


@cli.command()
@record_argument
@click.argument("words", nargs=-1, required=True)
@json_option
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="Print no more than so many.")
def search(path: pathlib.Path, words: tuple[str, ...], as_json: bool, limit: int) -> None:
    """Find the articles of a record that hold all the words, clinging particles aside."""
    console = screen()
    with open_record(path, create=False) as record:
        for hit in record.search(" ".join(words), limit):
            if as_json:
                line(hit)
            else:
                console.print(Text(f"{hit.doc} {hit.span[0]}-{hit.span[1]}", style="dim"), passage(hit), "", sep="\n")


def passage(hit: Hit) -> Text:
    """A snippet with the words asked for in bold."""
    snippet = Text(hit.snippet.replace("\n", " "))
    for start, stop in hit.marks:
        snippet.stylize("bold reverse", start - hit.at, stop - hit.at)
    return snippet


@cli.command()
@record_argument
@click.argument("verdict", type=click.Choice([*ON_TWO, *ON_ONE, "undo", "log"]))
@click.argument("places", nargs=-1, metavar="[A] [B]")
@click.option("--why", default="", help="The reason; every judgement but an undoing needs one.")
@click.option("--value", help="What would be right, for `corrected`.")
@click.option("--by", default=getpass.getuser, show_default="the user's name", help="Who judges.")
@click.option("--at", "at", help="When it was judged, as an ISO moment.  [default: now]")
@json_option
def judge(path: pathlib.Path, verdict: str, places: tuple[str, ...], as_json: bool, **said: str | None) -> None:
    """Judge places of a record, take a judgement back by its id, or list them all.

    \b
    judge RECORD same|different A B --why TEXT
    judge RECORD wrong|missed A --why TEXT
    judge RECORD corrected A --value V --why TEXT
    judge RECORD undo ID
    judge RECORD log

    A and B are addresses ARTICLE:START-STOP; ARTICLE is an article's id or doc.
    """
    refuse_wrong_number(verdict, places, said["why"])
    with open_record(path, create=False) as record:
        if verdict == "log":
            for row in record.log():
                line(row) if as_json else click.echo(log_line(record, row))
            return
        subject, other = ("", places[0]) if verdict == "undo" else (*map(record.address, places), None)[:2]
        given = {"verdict": verdict, "subject": subject, "object": other, **said, "at": moment(said["at"])}
        click.echo(record.judge(msgspec.convert(given, Judgement)))


def refuse_wrong_number(verdict: str, places: tuple[str, ...], why: str | None) -> None:
    """Raise UsageError when the verdict is not given what it needs."""
    wanted = 0 if verdict == "log" else 2 if verdict in ON_TWO else 1
    if len(places) != wanted:
        raise click.UsageError(f"{verdict!r} takes {wanted} {'judgement id' if verdict == 'undo' else 'address(es)'}, and {len(places)} were given")
    if verdict in (*ON_TWO, *ON_ONE) and not (why or "").strip():
        raise click.UsageError("a judgement needs its reason: --why TEXT")


def moment(given: str | None) -> str:
    """The moment of a judgement in UTC, now when none is given."""
    try:
        at = dt.datetime.fromisoformat(given) if given else dt.datetime.now(dt.UTC)
    except ValueError:
        raise click.UsageError(f"--at: {given!r} is no moment such as 2022-01-11T10:30") from None
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds")


@cli.command()
@record_argument
def upgrade(path: pathlib.Path) -> None:
    """Read all articles of a record again with this Mahdar; persons' judgements stay."""
    with open_record(path, create=False) as record, bar(len(record.ids(older=True))) as advance:
        number = sum(1 for _ in record.upgrade() if advance() is None)
    click.echo(f"{path}: {number} read again")


def hint_at_upgrade(record: Record) -> None:
    """Say that articles were read by another Mahdar."""
    if number := record.stale():
        click.echo(f"mahdar: {number} articles were read by another Mahdar; `mahdar upgrade {record.path}` reads them again", err=True)


cli.add_command(dossier)
cli.add_command(export)


def run(arguments: list[str] | None = None) -> int:
    """Carry out a command line; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = cli.main(arguments, prog_name="mahdar", standalone_mode=False) or 0
        sys.stdout.flush()
    except click.ClickException as e:
        e.show()
        return e.exit_code
    except (click.Abort, KeyboardInterrupt):
        return told("stopped")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MahdarError as e:
        return told(str(e))
    except OSError as e:
        return told(f"{e.filename or 'standard output'}: {e.strerror}")
    return int(code)


def told(what: str) -> int:
    """Say on stderr why the command failed; gives the exit code."""
    click.echo(f"mahdar: {what}", err=True)
    return 1


def main() -> None:
    """The program."""
    sys.exit(run())


if __name__ == "__main__":
    main()
