"""Every word of the table of idioms has a text in which a verb of saying means something else, and one in which something is said all the same."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.idioms import IdiomTable
from mahdar.model import Article, Statement

TABLE = lexicon().table("idioms", IdiomTable)

# for each list: the word, a text in which nothing was said, and one in which something was
LISTS = {
    "recognising": [("اعترف", "واعترفت السويد بفنلندا بعد الحرب.", "واعترفت السويد بهزيمة فنلندا بعد الحرب.")],
    "recognised": [(noun, f"واعترفت السويد ب{noun} الجيران بعد الحرب.", f"واعترفت السويد بخطأ {noun} الجيران بعد الحرب.") for noun in TABLE.recognised],
    "owing": [("أدان", "ويدين الفريق بالفضل في هذا الفوز إلى حارسه.", "ويدين الوزير الهجوم على القرية.")],
    "owed": [(noun, f"ويدين الفريق ب{noun}ه لحارسه القديم.", f"وتدين السويد {noun} الجيران بشدة.") for noun in TABLE.owed],
    "drawing": [("لفت", "ولفت البحار الأنظار بعد سباقه، وعاد إلى قرية أجداده.", "ولفت البحار إلى غرق السفينة.")],
    "eyes": [(noun, f"ولفت البحار ال{noun} بعد سباقه، وعاد إلى قرية أجداده.", f"ولفت البحار ال{noun} إلى غرق السفينة.") for noun in TABLE.eyes],
    "announcing": [
        ("أعلن", "أعلنت أسماء الفائزين عن السباق القديم.", "أعلنت الوزيرة عن أسماء الفائزين في السباق."),
        ("كشف", "كشفت أسماء الفائزين عن السباق القديم.", "كشفت الوزيرة عن أسماء الفائزين في السباق."),
    ],
    "announced": [(noun, f"أعلنت {noun} الفائزين عن السباق القديم.", f"أعلنت الوزيرة عن {noun} الفائزين في السباق.") for noun in TABLE.announced],
    "removing": [("استبعد", "واستبعد الوزير منافسيه من اللجنة.", "واستبعد الوزير عودة منافسيه من الجزيرة.")],
    "showing": [("أبدى", "وأبدى اللاعب شراسة في الدفاع عن مرماه.", "وأبدى اللاعب استغرابه من الهزيمة.")],
    "shown": [(noun, f"وأبدى اللاعب {noun} في الدفاع عن مرماه.", f"وأبدى اللاعب استغرابه من {noun} الضيوف.") for noun in TABLE.shown],
}


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize(("name", "word", "idiom", "said"), [(name, *row) for name, rows in LISTS.items() for row in rows])
def test_word_of_idioms(name: str, word: str, idiom: str, said: str) -> None:
    assert word in getattr(TABLE, name)
    assert contents(idiom) == []
    assert len(contents(said)) == 1


def test_every_word_has_a_case() -> None:
    assert set(LISTS) == set(TABLE.__struct_fields__)
    for name, rows in LISTS.items():
        assert {word for word, _, _ in rows} == set(getattr(TABLE, name))
