"""Sentences without end are read to their end (bench/linear.py measures that they cost linear time)."""

from __future__ import annotations

import pathlib

import msgspec
import pytest

from mahdar.find import read
from mahdar.model import Article, Statement
from mahdar.text import Quotation

KINDS = msgspec.yaml.decode((pathlib.Path(__file__).parent.parent / "bench" / "linear.yaml").read_bytes(), type=dict[str, str])
WORDS = 240


@pytest.mark.parametrize("kind", list(KINDS))
def test_sentence_without_end(kind: str) -> None:
    text = KINDS[kind] * (WORDS // max(len(KINDS[kind].split()), 1))
    assert read(Article.make("sentence", text)).version


def test_run_of_offices_does_not_recurse() -> None:
    assert read(Article.make("sentence", "وزير " * 5000)).version


def test_depth_of_quotations() -> None:
    from mahdar.lexicon import lexicon

    page = lexicon().page('قال "السد «آمن» اليوم" أمس')
    assert list(page.quotations) == [Quotation(1, 7, True), Quotation(3, 5, True)]
    assert page.depth == [0, 0, 1, 1, 2, 1, 1, 0, 0]


def test_statements_do_not_stand_in_each_other() -> None:
    from mahdar.model import Statement

    text = 'أعرب والي النيل، سالم الراوي، عن استعداده للتحاور مع المزارعين "في أي وقت، حسبما أعلن مكتب الري الأحد، في وقت يزداد فيه الجفاف.'
    made = {s.cue: s for s in read(Article.make("ring", text)).of(Statement)}
    assert len(made) == 2
    for s in made.values():
        parent = made[s.parent] if s.parent else None
        assert parent is None or parent.parent != s.cue


def test_two_opening_marks_leave_words_said() -> None:
    """A mark set twice behind a colon: the quotation left open ends behind its opening, never before it."""
    text = 'وعن موسم الحصاد، قال الحداد: " "سوف تظهر الأيام المقبلة من هو الأفضل".\n'
    said = [s.content for s in read(Article.make("twice", text)).of(Statement)]
    assert said and all(c.start < c.stop for content in said for c in content)
