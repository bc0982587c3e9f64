"""Words that tell where words said begin behind what tells of whoever speaks, each at work and beside it."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.extents import Extents
from mahdar.model import Article, Statement

TABLE = lexicon().table("extents", Extents)
LEAD = "\n\nتحدث سامر الحلواني أمس عن البحيرة التي ولد على شاطئها."


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize("word", sorted(TABLE.holding_out))
def test_holding_out(word: str) -> None:
    """Behind two dots a title holds something out; without dots it is said."""
    assert contents(f"سامر الحلواني: البحيرة جميلة.. {word} في البحيرة{LEAD}")[0] == "البحيرة جميلة"
    assert contents(f"سامر الحلواني: في البحيرة {word} جميلة{LEAD}")[0] == f"في البحيرة {word} جميلة"


@pytest.mark.parametrize("word", sorted(TABLE.replying))
def test_replying(word: str) -> None:
    """Behind two dots somebody else answers; without dots it is said."""
    assert contents(f"سامر الحلواني: البحيرة جميلة.. والعمدة {word}{LEAD}")[0] == "البحيرة جميلة"
    assert contents(f"سامر الحلواني: البحيرة جميلة والعمدة {word}{LEAD}")[0] == f"البحيرة جميلة والعمدة {word}"


@pytest.mark.parametrize("word", sorted(TABLE.its_being))
def test_its_being(word: str) -> None:
    """It leads to a clause, which goes on; behind another noun there is none."""
    assert contents(f"وأشار سامر الحلواني إلى {word} في الغابة، ولم تعد الطيور إليها.") == [f"{word} في الغابة، ولم تعد الطيور إليها"]
    assert contents("وأشار سامر الحلواني إلى الغابة، ولم تعد الطيور إليها.") == ["الغابة"]


@pytest.mark.parametrize("word", sorted(TABLE.publishing))
def test_publishing(word: str) -> None:
    """With a pronoun it tells of the paper; inside what is said it stays."""
    bare = word.removesuffix("ا").removesuffix("و")
    owned = f"{bare}وه" if word.endswith("وا") else f"{word.removesuffix('ى')}{'ا' * word.endswith('ى')}ه"
    text = f"وأكد الاتحاد في بيان {owned} في المساء، أن البحارة عادوا إلى بيوتهم."
    assert contents(text)[-1] == "البحارة عادوا إلى بيوتهم"
    assert f"{owned} في المساء" in contents(f"وأكد الاتحاد أن البيان {owned} في المساء.")[0]


@pytest.mark.parametrize("word", sorted(TABLE.peoples))
def test_peoples(word: str) -> None:
    """Behind unnamed people it tells which ones they are; behind «أن» it is said."""
    assert contents(f"وأعلن ناشطون {word} مسؤوليتهم عن الحريق.") == ["مسؤوليتهم عن الحريق"]
    assert contents(f"وأعلن ناشطون أن {word} عادوا إلى البحيرة.") == [f"{word} عادوا إلى البحيرة"]


@pytest.mark.parametrize("word", sorted(TABLE.reasoning))
def test_reasoning(word: str) -> None:
    """Behind «، وهو ما» whoever speaks reasons on; in the past it is the reporter's."""
    said = f"البلدية باعت الحطب، وهو ما {word} خيرا كثيرا للقرية"
    assert contents(f"وقال سامر الحلواني إن {said}.") == [said]
    assert contents(f"وقال سامر الحلواني إن البلدية باعت الحطب، وهو ما لم {word} خيرا للقرية.") == ["البلدية باعت الحطب"]


@pytest.mark.parametrize("word", sorted(TABLE.meaning))
def test_meaning(word: str) -> None:
    """What the reporter makes of a deed to come; of one that is past, whoever speaks."""
    assert contents(f"وقالت سلمى الكناني إنها ستبيع الحطب، وهو ما {word} خيرا كثيرا للقرية.") == ["ستبيع الحطب"]
    assert contents(f"وقالت سلمى الكناني إن البلدية باعت الحطب، وهو ما {word} خيرا.") == [f"البلدية باعت الحطب، وهو ما {word} خيرا"]
