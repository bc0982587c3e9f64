"""Which meetings of two articles are one (tests/corpus/weave/meetings.yaml), and the words for the rank of those who meet (formations.yaml)."""

from __future__ import annotations

import pathlib

import msgspec
import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.formations import UNTOLD, Formation, Formations, FormationsTable
from mahdar.model import Article
from mahdar.weave.forms import JOINED, Form
from mahdar.weave.meetings import judge, meetings

CASES = pathlib.Path(__file__).parent / "corpus" / "weave" / "meetings.yaml"
LEXICON = lexicon()
TABLE, KNOWN = LEXICON.table("formations", FormationsTable), LEXICON.made(Formations)


class Case(msgspec.Struct, forbid_unknown_fields=True):
    """Two articles, and whether their meetings are one."""

    why: str
    a: str
    b: str
    verdict: str


def form_of(doc: str, text: str) -> Form:
    """The form of the only meeting of an article of 10 March 2021."""
    forms = {item.form for item in meetings(read(Article.make(doc, text, published="2021-03-10")), LEXICON)}
    assert len(forms) == 1, text
    return forms.pop()


@pytest.mark.parametrize("case", msgspec.yaml.decode(CASES.read_bytes(), type=list[Case]), ids=lambda case: case.why)
def test_case(case: Case) -> None:
    a, b = form_of("a", case.a), form_of("b", case.b)
    edge = judge(a, b, LEXICON) if set(a.keys) & set(b.keys) else None
    told = "same" if a == b else edge.verdict if edge and edge.score >= JOINED else "apart"
    assert told == case.verdict
    assert edge == (judge(b, a, LEXICON) if set(a.keys) & set(b.keys) else None)


def told(phrase: str, before: str = "") -> Formation:
    return KNOWN.told(f"{before}{phrase} في المدينة", len(before), len(before) + len(phrase))


@pytest.mark.parametrize(("rank", "phrase"), [(row.rank, phrase) for row in TABLE.ranks for phrase in row.phrases])
def test_a_rank_is_told_in_the_phrase_or_before_it(rank: str, phrase: str) -> None:
    assert told(f"اجتماع {phrase}").rank == rank
    assert told("اجتماعا", f"وقد عقد {phrase} البلدان ").rank == rank
    assert told("اجتماعا", f"وقد عقد {phrase} البلدان ندوة. ثم عقدوا ") == UNTOLD
    assert told(f"اجتماع {phrase.replace(phrase.split()[0], 'نجارين', 1)}").rank != rank


@pytest.mark.parametrize(("field", "word"), [(row.field, word) for row in TABLE.fields for word in row.words])
def test_ministers_of_a_field(field: str, word: str) -> None:
    assert told(f"اجتماع وزراء {word}").fields == {field}
    assert told(f"لقاء الوزراء في مكتب ال{word}").fields == frozenset()


@pytest.mark.parametrize("word", TABLE.not_behind)
def test_an_office_is_no_rank(word: str) -> None:
    assert told(f"اجتماع {word} الوزراء").rank != "ministers"
    assert told("اجتماع الوزراء").rank == "ministers"


def test_fields_of_two_ministries() -> None:
    both = told("اجتماع وزراء الخارجية والدفاع")
    assert both.fields == {"foreign", "defence"}
    assert not both.apart(told("اجتماع وزراء خارجية")) and both.apart(told("اجتماع وزراء الصحة")) and not both.apart(UNTOLD)


@pytest.mark.parametrize(("number", "word"), [*(("two", word) for word in TABLE.two), *(("more", word) for word in TABLE.more)])
def test_how_many_meet_is_told_in_the_phrase(number: str, word: str) -> None:
    assert KNOWN.number(f"اجتماعا مع {word} الهندي في المدينة") == KNOWN.number(f"اجتماعا بمشاركة فلان و{word} الهندي") == number
    assert KNOWN.number("اجتماعا مع النجار الهندي في المدينة") == ""
