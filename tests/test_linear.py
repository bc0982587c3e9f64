"""Sentences without end are read to their end (bench/linear.py measures that they cost linear time)."""

from __future__ import annotations

import pathlib

import msgspec
import pytest

from mahdar.find import read
from mahdar.model import Article
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
