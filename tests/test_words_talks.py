"""Every word of the tables of meetings, papers, clauses and names is exercised in one text where it decides and in one where it merely stands
(tests/corpus/words/talks.yaml)."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from mahdar.find import read
from mahdar.find.meetings_words import Words as MeetingWords
from mahdar.find.papers_clauses import Words as PaperWords
from mahdar.lexicon import lexicon
from mahdar.lexicon.doubts import DoubtsTable
from mahdar.lexicon.talks import ClausesTable, MeetingsTable, PapersTable, SpellingTable
from mahdar.model import Article, Meeting, Paper
from mahdar.weave.spelling import spelling

ROWS = pathlib.Path(__file__).parent / "corpus" / "words" / "talks.yaml"
CLINGING = 3  # letters that may cling to the front of a word
INSTEAD = "حقا"  # stands where the word was taken out
LEXICON = lexicon()
Told = tuple[Any, ...]


class Row(msgspec.Struct, forbid_unknown_fields=True):
    """Without the word the text `plays` tells something else, and `stands` the same.  For words of names each is two names, joined by a bar."""

    table: str
    word: str
    plays: str
    stands: str


ALL = msgspec.yaml.decode(ROWS.read_bytes(), type=list[Row])
TALKS = [row for row in ALL if not row.table.startswith("spelling")]
NAMES = [row for row in ALL if row.table.startswith("spelling")]


def each(rows: list[Row]) -> Any:
    return pytest.mark.parametrize("row", rows, ids=[f"{r.table}-{r.word}" for r in rows])


# the tables


def words(table: str, kind: type[msgspec.Struct], lists: tuple[str, ...], field: str) -> Iterator[tuple[str, str]]:
    rows = LEXICON.table(table, kind)
    for name in lists:
        for row in getattr(rows, name):
            yield f"{table}.{name}", row if isinstance(row, str) else getattr(row, field)


def wanted() -> set[tuple[str, str]]:
    """Every closed word of the tables, by its list."""
    found = set(
        words(
            "meetings",
            MeetingsTable,
            (
                "nouns",
                "not_before",
                "possible",
                "conditions",
                "before",
                "after",
                "days",
                "margins",
                "with_self",
                "duals",
                "not_with",
                "of_press",
                "not_beside",
                "now",
                "any",
                "lengths",
                "both",
                "leaders",
                "aides",
                "peers",
                "announcing",
                "be",
                "will_be",
                "hours",
                "habits",
                "capital",
                "means",
                "modal",
                "inside",
                "where",
                "standing",
                "perfect",
                "managed",
                "on_air",
                "apart",
                "not_of",
                "ahead",
                "absent",
                "all",
                "delegation",
                "unions",
                "then",
                "aired",
                "phone",
                "there",
                "regular",
                "arrivals",
                "acting",
                "cheered",
                "preparing",
                "sponsored",
                "and_that",
            ),
            "word",
        )
    )
    found |= set(words("meetings_doubts", DoubtsTable, DoubtsTable.__struct_fields__, "word"))
    found |= set(words("meetings", MeetingsTable, ("carriers", "meeting_verbs", "done_at"), "past"))
    found |= set(words("papers", PapersTable, ("nouns", "receiving", "after", "asks", "document", "under", "under_it", "told_in"), "word"))
    found |= set(words("papers", PapersTable, ("carriers", "holding"), "past"))
    found |= set(words("clauses", ClausesTable, ("roles", "clitic_roles", "topics", "keeps", "was", "since", "ago", "ties", "each", "members"), "word"))
    found |= set(words("spelling", SpellingTable, ("with_next", "with_last", "may_lead"), "word"))
    needs = ((name, kind) for name, kind in (("meetings", MeetingsTable), ("papers", PapersTable)))
    return found | {(f"{name}.needs", need) for name, kind in needs for noun in LEXICON.table(name, kind).nouns for need in noun.needs}


def test_every_word_has_a_row() -> None:
    assert sorted(wanted() - {(r.table, r.word) for r in ALL}) == []


def test_every_row_has_a_word() -> None:
    assert sorted({(r.table, r.word) for r in ALL} - wanted()) == []


# what is told


@functools.lru_cache(maxsize=2048)
def told(text: str) -> tuple[Told, ...]:
    """The meetings and papers of a text without their places."""
    out: list[Told] = []
    for found in read(Article.make("row", text, published="2021-03-10")).findings:
        if isinstance(found, Meeting):
            out.append((found.kind, found.status, {n.name for n in found.parties}, found.place and found.place.name, found.time))
        elif isinstance(found, Paper):
            out.append((found.kind, found.status, {n.name for n in found.by}, {n.name for n in found.to}, [a.text for a in found.asks]))
    return tuple(out)


def is_form(row: Row, token: str) -> bool:
    """The folded token is a written form of the row's word."""
    vocabulary = LEXICON.made(MeetingWords if row.table.startswith("meetings") else PaperWords)
    name = row.table.split(".")[1]
    if name == "nouns":
        return token in vocabulary.nouns and vocabulary.nouns[token].noun.word == row.word
    if name in ("carriers", "meeting_verbs", "done_at", "receiving", "holding"):
        forms = {"holding": getattr(vocabulary, "holding", {}), "meeting_verbs": getattr(vocabulary, "verbs", {}), "done_at": vocabulary.done_at}.get(
            name, vocabulary.carriers
        )
        return any(form.verb.past == row.word for form in forms.get(token, ()))
    wanted = LEXICON.folding.fold(row.word.split()[0])
    return token.endswith(wanted) and len(token) - len(wanted) <= CLINGING


def without(row: Row, text: str) -> str:
    """The text with the word taken out; of a letter that clings to a name only the letter."""
    page = LEXICON.page(text)
    if row.table == "clauses.clitic_roles":
        return " ".join(w.removeprefix(row.word) if w.startswith(row.word) else w for w in text.split(" "))
    at = [i for i, word in enumerate(page.word) if is_form(row, word)]
    assert at, f"{row.word} does not stand in {text}"
    for i in reversed(at):
        text = text[: page.start[i]] + INSTEAD + text[page.stop[i] :]
    return text


@each(TALKS)
def test_word_that_decides(row: Row) -> None:
    assert told(row.plays) != told(without(row, row.plays)), told(row.plays)


@each(TALKS)
def test_word_that_merely_stands(row: Row) -> None:
    assert told(row.stands) == told(without(row, row.stands)), told(row.stands)


# names


def likeness(pair: str) -> float:
    spelt = LEXICON.made(spelling)
    one, other = pair.split("|")
    return spelt.names(spelt.words(one), spelt.words(other))


@each(NAMES)
def test_word_of_names(row: Row) -> None:
    assert likeness(row.plays) >= 0.8
    assert likeness(row.stands) < 0.8
