"""Given names: of whom they are the names, and what a verb tells of those that men and women bear."""

from __future__ import annotations

import pytest

from mahdar import Article, read
from mahdar.lexicon import lexicon
from mahdar.lexicon.name_tables import GivenRow
from mahdar.lexicon.names import NameWords
from mahdar.model import Referent, Statement

LEXICON = lexicon(persons=False)
NAMES = LEXICON.made(NameWords)
ROWS = [row for rows in LEXICON.table("given", dict[str, tuple[GivenRow, ...]]).values() for row in rows]


def speakers(text: str) -> list[str]:
    """The names of the speakers of the one statement of a text."""
    reading = read(Article.make("case", text), LEXICON)
    cues = {tuple(statement.cue.edges) for statement in reading.of(Statement)}
    assert len(cues) == 1
    return [name.name for found in reading.of(Referent) if tuple(found.span.edges) in cues for name in found.names]


@pytest.mark.parametrize(("word", "sex"), [("سامح", "m"), ("رنا", "f"), ("نضال", None), ("ميشيل", None)])
def test_of_whom_a_name_is(word: str, sex: str | None) -> None:
    known = NAMES.word(NAMES.fold(word))
    assert known.given
    assert known.sex == sex


@pytest.mark.parametrize("word", ["قمح", "كرانيتش"])
def test_no_given_name_tells_no_sex(word: str) -> None:
    known = NAMES.word(NAMES.fold(word))
    assert not known.given
    assert known.sex is None


def test_names_of_both_stand_in_the_table() -> None:
    assert {row.sex for row in ROWS} == {"m", "f", "both"}


@pytest.mark.parametrize("name", ["نضال زغاردي", "ميشيل كرانيتش", "أندريا زوهرمان"])
@pytest.mark.parametrize("verb", ["قال", "قالت"])
def test_the_verb_tells_whose_name_it_is(name: str, verb: str) -> None:
    assert speakers(f"و{verb} {name} إن القمح قليل.") == [name]


@pytest.mark.parametrize(("name", "wanted"), [("ميشيل كرانيتش", ["ميشيل كرانيتش"]), ("رنا كرانيتش", ["رنا كرانيتش"]), ("سامح كرانيتش", [])])
def test_a_participle_of_her(name: str, wanted: list[str]) -> None:
    """«قائلة» goes back to a woman or to a name of both, and to no man."""
    assert speakers(f'دافعت {name} عن الخطة في القاعة، قائلة: "القمح قليل هذا العام".') == wanted


LACKING = ["نجاتي زوهرمان", "شربل زغاردي", "رضوى زغاردي", "ياريف كرانيتش", "تريزا كرانيتش", "كاليدو زوهرمان"]


@pytest.mark.parametrize("name", LACKING)
def test_names_that_were_lacking(name: str) -> None:
    verb = "قالت" if NAMES.word(NAMES.fold(name.split()[0])).sex == "f" else "قال"
    assert speakers(f"و{verb} {name} إن القمح قليل.") == [name]


@pytest.mark.parametrize("word", ["غيرت", "انتصار", "إلينا", "نوعا"])
def test_everyday_words_are_no_given_names(word: str) -> None:
    assert not NAMES.word(NAMES.fold(word)).given
