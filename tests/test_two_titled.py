"""Several who are named behind the one word for what they are all speak."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.model import Article, Referent, Statement

TWO = ("راؤول كنتاناس", "ماريو بالتاس")


def last(text: str) -> tuple[str, ...]:
    """Who speaks in the last statement of a text."""
    reading = read(Article.make("row", text))
    names = {r.span: tuple(n.name for n in r.names) for r in reading.of(Referent)}
    return [names.get(s.cue, ()) for s in reading.of(Statement)][-1]


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيسان النرويجي راؤول كنتاناس والكيني ماريو بالتاس أن السد امتلأ.",
        "تعهد الرئيسان، النرويجي راؤول كنتاناس والكيني ماريو بالتاس، برد قوي.",
        "أكد زعيما كتلة الخضر في البرلمان راؤول كنتاناس وماريو بالتاس أن السد امتلأ.",
        "قال وزيرا الري والتنمية الريفية، راؤول كنتاناس، وماريو بالتاس، في بيان إن السد امتلأ.",
        "أكد وزراء الري النرويجي راؤول كنتاناس والكيني ماريو بالتاس والهندي سمير حداد أن السد امتلأ.",
    ],
)
def test_all_of_them_speak(text: str) -> None:
    assert last(text)[:2] == TWO


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيسان أن راؤول كنتاناس وماريو بالتاس غادرا.",
        "انتقد وزيرا الري راؤول كنتاناس وماريو بالتاس بشدة.",
        "أكد الرئيس النرويجي راؤول كنتاناس أن ماريو بالتاس غادر.",
    ],
)
def test_others_do_not(text: str) -> None:
    assert last(text) != TWO
