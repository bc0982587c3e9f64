"""Every word of the table of leads (in_lead.yaml) has a text in which it tells, and one in which it does not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.in_lead import InLeadTable
from mahdar.model import Article, Referent

TABLE = lexicon().table("in_lead", InLeadTable)
NEXT = "أوضح سامي الخطيب، مدير المرفأ، أن السفينة كانت قديمة وأن المرفأ مغلق."


def told(text: str) -> bool:
    """Whether the one who is described in the lead of a text is told to be the one who is named next."""
    return any(referent.rule == "named_in_lead_next" for referent in read(Article.make("row", text)).of(Referent))


def test_lead() -> None:
    assert told(f"قال مسؤول نرويجي إن السفينة غرقت قرب المرفأ. و{NEXT}")


@pytest.mark.parametrize("noun", TABLE.onlookers)
def test_onlooker(noun: str) -> None:
    assert not told(f"قال {noun} نرويجي إن السفينة غرقت قرب المرفأ. و{NEXT}")


@pytest.mark.parametrize("word", TABLE.veiled)
def test_veiled(word: str) -> None:
    assert not told(f"أعلن مسؤول نرويجي دون ذكر {word} أن السفينة غرقت قرب المرفأ. و{NEXT}")


@pytest.mark.parametrize("word", TABLE.turns)
def test_turn(word: str) -> None:
    assert not told(f"قال مسؤول نرويجي إن السفينة غرقت قرب المرفأ. {word} {NEXT}")


@pytest.mark.parametrize("noun", TABLE.anybody)
def test_anybody(noun: str) -> None:
    verbs = ("أعلنت", "أوضحت", "ليلى حداد") if noun.endswith("ة") else ("أعلن", "أوضح", "سامي الخطيب")
    of_state = "نرويجية" if noun.endswith("ة") else "نرويجي"
    text = f"{verbs[0]} {noun} {of_state} أن السفينة غرقت. و{verbs[1]} {verbs[2]}، مديرة الميناء النرويجي، أن السفينة قديمة."
    assert told(text)
    assert not told(text.replace("الميناء النرويجي", "الميناء الكيني"))


@pytest.mark.parametrize("office", TABLE.lofty)
def test_lofty(office: str) -> None:
    assert not told(f"أعلن مسؤول نرويجي أن السفينة غرقت. وأوضح {office} النقل النرويجي سامي الخطيب أن البحث بدأ.")
