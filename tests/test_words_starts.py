"""Every word of the table of beginnings has a text in which it counts, and one in which something is told all the same."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.starts import Starts
from mahdar.model import Article, Statement

TABLE = lexicon().table("starts", Starts)


def told(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


def rows(name: str, text: str, counts: list[str], other: str, otherwise: list[str]) -> list[tuple[str, str, list[str], str, list[str]]]:
    """For each word of a list a text in which it counts with what is found there, and another text with what is found there, the word in its place."""
    return [(word, text.replace("@", word), [c.replace("@", word) for c in counts], other, otherwise) for word in sorted(getattr(TABLE, name))]


PASSIVE = 'وقال الوزير إن مكتبه أصدر بيانا @ عبر الإذاعة، "حتى لا يستغل اللقاء بعد اليوم".'

# for each list: the word, a text in which it counts, what is found there, another text, what is found there
LISTS = {
    "at_once": rows("at_once", "واعترض الوزير على @ على قرار البلدية.", ["قرار البلدية"], "واعترض الوزير على قرار البلدية.", ["قرار البلدية"]),
    "called_it": rows(
        "called_it",
        'وعاد الوزير إلى الميناء، متهما ما @ بـ"لوبي البحر" بالسرقة.',
        ["السرقة"],
        "وعاد الوزير إلى الميناء، متهما الحارس بالسرقة.",
        ["السرقة"],
    ),
    "published": rows(
        "published",
        PASSIVE,
        ['مكتبه أصدر بيانا @ عبر الإذاعة، "حتى لا يستغل اللقاء بعد اليوم"'],
        'وقال الوزير: "البحر هادئ اليوم".',
        ["البحر هادئ اليوم"],
    ),
    "slogans": rows("slogans", 'ومن ال@ التي كتبت على صوره "السويد تحتاج إلى زعيم قوي".', [], 'والوزيرة التي كتبت: "البحر هادئ اليوم".', ["البحر هادئ اليوم"]),
    "occurring_among": rows(
        "occurring_among",
        'رسالة قديمة، وردت @ "اليوميات": "لقد وطأت أرض الجزيرة".',
        [],
        'وردت الوزيرة: "لقد وطأت أرض الجزيرة".',
        ["لقد وطأت أرض الجزيرة"],
    ),
    "charges": rows(
        "charges",
        "وغاب القبطان الذي وجهت إليه @ كثيرة متصلة بعمله في الجزيرة.",
        [],
        "واتهمت السويد القبطان بالنهب.",
        ["النهب"],
    ),
    "these_two": [
        ("هذان", "وغرقت السفن أمس. ويتهم هذان البلدان بالنهب.", [], "واتهمت السويد هذين البلدين بالنهب.", ["النهب"]),
        ("هاتان", "وغرقت السفن أمس. وتتهم هاتان الدولتان بالنهب.", [], "واتهمت السويد هاتين الدولتين بالنهب.", ["النهب"]),
    ],
}
ROWS = [pytest.param(*row, id=f"{name} {row[0]}") for name, table in LISTS.items() for row in table]


def test_every_list_has_texts() -> None:
    assert set(LISTS) == set(Starts.__struct_fields__)


@pytest.mark.parametrize(("word", "text", "counts", "other", "otherwise"), ROWS)
def test_word_of_a_beginning(word: str, text: str, counts: list[str], other: str, otherwise: list[str]) -> None:
    assert told(text) == counts, word
    assert told(other) == otherwise
