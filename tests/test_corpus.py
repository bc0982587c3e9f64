"""Every rule and every closed word is exercised by hand-written cases, positive and negative (tests/corpus/)."""

from __future__ import annotations

import pathlib
from typing import Any

import msgspec
import pytest

from mahdar.find import read
from mahdar.model import Article, Finding, Span

CORPUS = pathlib.Path(__file__).parent / "corpus"


class Case(msgspec.Struct, forbid_unknown_fields=True):
    """`rule` finds in `text` what each row of `find` says (fields of the finding, spans by their words); with an empty `find` it finds nothing there."""

    rule: str
    text: str
    find: list[dict[str, Any]]
    published: str | None = None
    title: str | None = None
    outlet: str | None = None


def cases() -> list[Any]:
    out = []
    for file in sorted(CORPUS.glob("*.yaml")):
        for n, case in enumerate(msgspec.yaml.decode(file.read_bytes(), type=list[Case])):
            out.append(pytest.param(case, id=f"{file.stem}-{n}-{case.rule}"))
    return out


def plain(value: Any) -> Any:
    """A finding's field as the corpus writes it: a span is its words, a name its name."""
    if isinstance(value, Span):
        return value.text
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    if isinstance(value, msgspec.Struct) and hasattr(value, "name"):
        return value.name
    return value


def fits(finding: Finding, wanted: dict[str, Any]) -> bool:
    return all(plain(getattr(finding, field)) == value for field, value in wanted.items())


@pytest.mark.parametrize("case", cases())
def test_case(case: Case) -> None:
    article = Article.make("case", case.text, published=case.published, title=case.title, outlet=case.outlet)
    found = [f for f in read(article).findings if f.rule == case.rule]
    shown = [{k: plain(getattr(f, k)) for k in f.__struct_fields__} for f in found]
    if not case.find:
        assert not found, shown
    for wanted in case.find:
        assert any(fits(f, wanted) for f in found), (wanted, shown)
