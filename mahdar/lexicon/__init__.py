"""The lexicon: opens the tables under `lang/`, typed; its version is the hash of their files.

Each room's tables have a module of their own here; `Lexicon` holds them all, and is what every stage is given beside the reading.
"""

from __future__ import annotations

import functools
import hashlib
import os
import pathlib
from collections.abc import Callable
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Protocol, TypeVar

import msgspec

from mahdar.errors import BadTable
from mahdar.lexicon.letters import LettersTable, folding, letters
from mahdar.text import Page, page

T = TypeVar("T")
Table = TypeVar("Table", bound=msgspec.Struct)


class Made(dict[Callable[["Lexicon"], Any], Any]):
    """Indexes over the tables of a lexicon by what makes them, each made when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, make: Callable[[Lexicon], T]) -> T:
        made = self[make] = make(self._lexicon)
        return made


class Maker(Protocol):
    """The look-up of such an index."""

    def __call__(self, make: Callable[[Lexicon], T], /) -> T:
        """What `make` makes of the lexicon."""
        ...


class Lexicon:
    """All tables of one language, typed and indexed.  Made by `lexicon(language)`; tables are opened when first asked for.

    `persons` is False where the table of known persons is left out; `people` is a table of persons of the user's own.
    `made(make)` is what `make(self)` returns, made once: an index over one or several tables.
    """

    def __init__(self, folder: Traversable, persons: bool = True, people: pathlib.Path | None = None) -> None:
        self.folder, self.persons, self.people = folder, persons, people
        self.version = version_of(folder, persons, people)
        table = self.table("letters", LettersTable)
        self.letters = letters(table)
        self.folding = self.letters.folding
        self.loose = folding(table, loose=True)
        self.made: Maker = Made(self).__getitem__

    def table(self, name: str, kind: type[T]) -> T:
        """The table `name`.yaml as a value of the given type.  Raises BadTable."""
        return decoded(self.folder.joinpath(f"{name}.yaml"), kind)

    def folded(self, name: str, kind: type[Table], *as_written: str) -> Table:
        """The same table with the words of its lists folded, but for the lists named and for what is no list.  Raises BadTable."""
        table, fold = self.table(name, kind), self.folding.fold
        lists = {one: words for one, words in msgspec.structs.asdict(table).items() if isinstance(words, frozenset) and one not in as_written}
        return msgspec.structs.replace(table, **{one: frozenset(map(fold, words)) for one, words in lists.items()})

    def page(self, text: str) -> Page:
        """The text as words and marks."""
        return page(text, self.letters)


def decoded(path: Traversable | pathlib.Path, kind: type[T]) -> T:
    """A YAML file as a value of the given type.  Raises BadTable, which names the file and the place in it."""
    try:
        return msgspec.yaml.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as e:
        raise BadTable(f"{path}: {e}") from None


def version_of(folder: Traversable, persons: bool = True, people: pathlib.Path | None = None) -> str:
    """First 12 hex digits of SHA-256 over the names and bytes of the YAML files, and over the user's own table."""
    digest = hashlib.sha256()
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    if people:
        digest.update(b"\1" + own_bytes(people))
    return digest.hexdigest()[:12] + ("" if persons else "-without-persons")


def own_bytes(people: pathlib.Path) -> bytes:
    """The bytes of the user's own table.  Raises BadTable."""
    try:
        return people.read_bytes()
    except OSError as e:
        raise BadTable(f"{people}: {e.strerror}") from None


PEOPLE = "MAHDAR_PEOPLE"
"""The environment variable that names a table of persons of the user's own."""


def lexicon(language: str = "ar", persons: bool = True, people: str | None = None) -> Lexicon:
    """The lexicon of a language that `lang/` knows.

    Without its table of known persons where `persons` is False.  `people` is the path of a table of persons of the user's own,
    read beside it; where none is given, the environment may name one.  Raises BadTable.
    """
    return opened(language, persons, people or os.environ.get(PEOPLE) or None)


@functools.lru_cache(maxsize=4)
def opened(language: str, persons: bool, people: str | None) -> Lexicon:
    """One lexicon for equal choices."""
    return Lexicon(resources.files("mahdar.lang") / language, persons, pathlib.Path(people) if people else None)
