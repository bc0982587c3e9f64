"""Every first name that is an everyday word, and every word for when somebody held an office, stands before a name once, and once not."""

from __future__ import annotations

import pytest

from mahdar import Article, read
from mahdar.lexicon import lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.model import Mention

TABLE = lexicon().table("naming", NamingTable)
WOMEN, MEN = (TABLE.everyday_firsts[sex] for sex in ("f", "m"))


def heads(text: str) -> list[str]:
    """The names of the persons of a text."""
    return [m.head.text for m in read(Article.make("a", text)).of(Mention) if m.kind == "person"]


@pytest.mark.parametrize("first", WOMEN)
def test_woman(first: str) -> None:
    assert heads(f"وقالت الباحثة {first} بتروفين، مديرة المركز، إن المطر كاف. وقالت بتروفين إن الطريق مفتوح.")[0] == f"{first} بتروفين"


@pytest.mark.parametrize("first", MEN)
def test_man(first: str) -> None:
    assert heads(f"وقال الباحث {first} بتروفين، مدير المركز، إن المطر كاف. وقال بتروفين إن الطريق مفتوح.")[0] == f"{first} بتروفين"


@pytest.mark.parametrize("first", [*WOMEN, *MEN])
def test_everyday(first: str) -> None:
    assert f"{first} بتروفين" not in heads(f"وقال الجيران ذات مرة بعد {first} بتروفين كلاما كثيرا. وقال بتروفين إن الطريق مفتوح.")


@pytest.mark.parametrize("when", TABLE.held_when)
def test_held(when: str) -> None:
    office = "وزير الزراعة الكيني"
    assert heads(f"ووصفها {office} {when} سامي الخطيب بأنها خطيرة.") == ["سامي الخطيب"]
    held = [m for m in read(Article.make("a", f"ووصفها {office} {when} بحضور سامي الخطيب بأنها خطيرة.")).of(Mention) if m.office]
    assert not held
