"""Every word by which players and coaches are called (players.yaml) has a text in which it tells who speaks, and one in which it does not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.players import PlayersTable
from mahdar.model import Article, Referent, Statement

TABLE = lexicon().table("players", PlayersTable)
SPORT = "كانت مباراة الأمس في الملعب صعبة، وسجل المنتخب هدفا في كأس المدينة."
SAID = "وقال رامي الكيلاني إن الرحلة كانت طويلة."


def told(text: str) -> list[str]:
    """Who speaks in the last statement of a text."""
    reading = read(Article.make("row", text))
    names = {r.span: [n.name for n in r.names] for r in reading.of(Referent)}
    return names.get(reading.of(Statement)[-1].cue, [])


@pytest.mark.parametrize("noun", [*TABLE.players, *TABLE.coaches, *TABLE.either])
def test_nouns(noun: str) -> None:
    behind = "ألعاب فريق الساحل" if noun == "صانع" else "فريق الساحل"
    assert told(f"{SPORT} {SAID} وقال {noun} {behind} إن الفوز قريب.") == ["رامي الكيلاني"]
    assert told(f"{SPORT} {SAID} وقال {noun} {behind}، سالم حداد، إن الفوز قريب.") == ["سالم حداد"]


@pytest.mark.parametrize(("noun", "other"), [*((p, TABLE.coaches[0]) for p in TABLE.players[:2]), (TABLE.coaches[0], TABLE.players[0])])
def test_players_and_coaches(noun: str, other: str) -> None:
    said = f"وقال {other} الفريق الأزرق رامي الكيلاني إن الرحلة كانت طويلة."
    assert told(f"{SPORT} {said} وقال {noun} الجزيرة إن الفوز قريب.") != ["رامي الكيلاني"]
    assert told(f"{SPORT} {said} وأضاف {noun} الجزيرة أن الفوز قريب.") == ["رامي الكيلاني"]


@pytest.mark.parametrize("word", TABLE.field)
def test_field(word: str) -> None:
    """One of the words is as good as another; fewer are too few."""
    others = [other for other in TABLE.field if other != word and other != "لاعب"][: TABLE.least - 1]
    few = f"رأينا {' ثم '.join(others[:-1])} هناك."
    many = f"رأينا {' ثم '.join([*others, word])} هناك."
    assert told(f"{many} {SAID} وأضاف أيقونة الساحل أن الفوز قريب.") == ["رامي الكيلاني"]
    assert told(f"{few} {SAID} وأضاف أيقونة الساحل أن الفوز قريب.") != ["رامي الكيلاني"]


@pytest.mark.parametrize("word", TABLE.others)
def test_others(word: str) -> None:
    assert told(f"{SPORT} وقال رامي الكيلاني، {word} الفريق، إن الرحلة كانت طويلة. وقال أيقونة الساحل إن الفوز قريب.") != ["رامي الكيلاني"]


def test_another_named_since() -> None:
    assert told(f"{SPORT} {SAID} ووصل سالم حداد إلى الملعب. وقال أيقونة الساحل إن الفوز قريب.") != ["رامي الكيلاني"]
