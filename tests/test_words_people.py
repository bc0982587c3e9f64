"""Every noun for one human being is the subject of the verb right before it, and its object is not (lang/ar/people.yaml)."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.people import PeopleTable
from mahdar.model import Article, Referent

TABLE = lexicon().table("people", PeopleTable)


def speakers(text: str, verb: str) -> list[str]:
    """Who speaks at the verb."""
    return [n.name for r in read(Article.make("row", text)).of(Referent) if r.span.text == verb for n in r.names]


@pytest.mark.parametrize("noun", TABLE.men)
def test_man_is_subject(noun: str) -> None:
    assert speakers(f"قالت البلدية إن الجسر آمن. وغادر ال{noun} القاعة، وأكد أن العمل سيتوقف.", "أكد") == [f"ال{noun}"]
    assert speakers(f"قالت البلدية إن الجسر آمن. وغادرت السفينة بعد ال{noun}، وأكدت أن العمل سيتوقف.", "أكدت") == ["البلدية"]


@pytest.mark.parametrize("noun", TABLE.women)
def test_woman_is_subject(noun: str) -> None:
    assert speakers(f"قال المجلس إن الجسر آمن. وغادرت ال{noun} القاعة، وأكدت أن العمل سيتوقف.", "أكدت") == [f"ال{noun}"]
    assert speakers(f"قال المجلس إن الجسر آمن. وغادر القارب بعد ال{noun}، وأكد أن العمل سيتوقف.", "أكد") == ["المجلس"]


@pytest.mark.parametrize("noun", TABLE.groups)
def test_group_is_subject(noun: str) -> None:
    feminine = noun.endswith("ة")
    said, own = ("قالت", noun[:-1] + "ته") if feminine else ("قال", noun + "ه")
    assert speakers(f"وصل السائق إلى المرفأ. و{said} {own} إن الجسر آمن.", said) == [own]
    assert speakers(f"أعلن المجلس افتتاح الجسر. وترك السائق {own} في المرفأ، وأكد أن الجسر آمن.", "أكد") != [own]


@pytest.mark.parametrize(("noun", "says", "other"), [*((n, "يقول", "تقول") for n in TABLE.texts_m), *((n, "تقول", "يقول") for n in TABLE.texts_f)])
def test_text_is_described(noun: str, says: str, other: str) -> None:
    """What a bare verb of its gender describes says what it tells."""
    assert [name.split()[0] for name in speakers(f'وشاهد الناس في الميناء {noun} أمام البيت {says} "الجسر مغلق منذ أمس".', says)] == [noun]
    assert [name.split()[0] for name in speakers(f'وشاهد الناس في الميناء {noun} أمام البيت {other} "الجسر مغلق منذ أمس".', other)] != [noun]
