"""Each verb of urging or writing and each noun for people at large: a text in which the noun behind the verb is its object, and one in which it is not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.giving import Giving
from mahdar.model import Article, Referent, Statement

TABLE = lexicon().table("giving", Giving)


def last(text: str) -> tuple[str, ...]:
    """Who speaks in the last statement of a text; nobody where there is none."""
    reading = read(Article.make("row", text))
    names = {r.span: tuple(n.name for n in r.names) for r in reading.of(Referent)}
    return [(), *(names.get(s.cue, ()) for s in reading.of(Statement))][-1]


@pytest.mark.parametrize("verb", sorted(TABLE.urging))
def test_whoever_is_urged_does_not_speak(verb: str) -> None:
    assert last(f"قال المدرب سامي الخطيب إن الجسر مغلق، و{verb} ناديه على فتح الطريق.") == ("سامي الخطيب",)
    assert last(f"قال المدرب سامي الخطيب إن الجسر مغلق، و{verb} خليل الصايغ على فتح الطريق.") == ("خليل الصايغ",)


@pytest.mark.parametrize("people", sorted(TABLE.audience))
def test_people_at_large_are_called_upon(people: str) -> None:
    assert last(f"قال المدرب سامي الخطيب إن الجسر مغلق، ودعا {people} المدينة إلى فتح الطريق.") == ("سامي الخطيب",)
    assert last(f"قالت المدربة سناء الخطيب إن الجسر مغلق. ودعا {people} المدينة إلى فتح الطريق.") != ("سناء الخطيب",)


@pytest.mark.parametrize("verb", sorted(TABLE.writes))
def test_what_is_written_does_not_speak(verb: str) -> None:
    assert last(f'سافر سامي الخطيب إلى البحر، و{verb} رسالة أخرى لجاره: "الجسر مغلق".') in (("سامي الخطيب",), ())
    assert last(f'سافر سامي الخطيب إلى البحر، و{verb} موقع سفينة: "الجسر مغلق".') == ("موقع سفينة",)
