"""Persons that tables know: the words that stand for one of them alone, and the persons of the user's own table by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mahdar.lexicon import Lexicon, decoded
from mahdar.lexicon.name_tables import PersonRow, Sex

LEAST = 4
"""Letters of a last word that stands for a person alone."""


class Persons:
    """The table of persons (persons.yaml) and the user's own.

    `alone`: by first word, the words that stand for a person, longest first, with the person's gender; `whole`: by first word, whole names;
    `standing`: by the words that stand for them alone, the persons.
    `own`: the user's persons by their folded words.  `is_name` tells whether a word can be nothing but a name, `inner` are words that only stand inside one.
    """

    def __init__(self, lexicon: Lexicon, is_name: Callable[[str], bool], inner: Iterable[str]) -> None:
        self._fold = lexicon.folding.fold
        self._inner = frozenset(inner)
        self.own: dict[tuple[str, ...], PersonRow] = {}
        self.alone: dict[str, list[tuple[tuple[str, ...], Sex]]] = {}
        self.whole: dict[str, list[tuple[str, ...]]] = {}
        self.standing: dict[tuple[str, ...], list[PersonRow]] = {}
        for row in own_rows(lexicon):
            for name in (row.name, *row.also, *(row.alone or ())):
                self.own.setdefault(self.words(name), row)
        for row in rows(lexicon):
            for words in map(self.words, (row.name, *row.also)):
                self.whole.setdefault(words[0], []).append(words)
            for words in self._standing(row, is_name):
                self.alone.setdefault(words[0], []).append((words, row.sex))
                self.standing.setdefault(words, []).append(row)
        for alone in self.alone.values():
            alone.sort(key=lambda one: (-len(one[0]), one))
        for whole in self.whole.values():
            whole.sort(key=lambda words: (-len(words), words))

    def words(self, name: str) -> tuple[str, ...]:
        """The folded words of a name."""
        return tuple(self._fold(name).split())

    def _standing(self, row: PersonRow, is_name: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
        """What stands for the person alone: what the row says, and the last words of the names that can be nothing but names."""
        for alone in row.alone or ():
            yield self.words(alone)
        for name in () if row.alone == () else (row.name, *row.also):
            *before, last = self.words(name)
            if len(last) >= LEAST and is_name(last) and not self._inner & {*before[-1:], last}:
                yield (last,)


def rows(lexicon: Lexicon) -> tuple[PersonRow, ...]:
    """The rows of both tables."""
    known = lexicon.table("persons", tuple[PersonRow, ...]) if lexicon.persons else ()
    return (*own_rows(lexicon), *known)


def own_rows(lexicon: Lexicon) -> tuple[PersonRow, ...]:
    """The rows of the user's own table.  Raises BadTable."""
    return decoded(lexicon.people, tuple[PersonRow, ...]) if lexicon.people else ()
