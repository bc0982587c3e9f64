"""Words that are written together: a day or month and the preposition behind it are two words, other words are left whole."""

from __future__ import annotations

import pytest

from mahdar.lexicon import lexicon
from mahdar.lexicon.letters import LettersTable

LEXICON = lexicon()
GLUED = LEXICON.table("letters", LettersTable).glued


@pytest.mark.parametrize("day", GLUED.days)
def test_a_day_is_cut_from_the_preposition_behind_it(day: str) -> None:
    text = f"سافر البحارة يوم {day}بعد الغروب"
    page = LEXICON.page(text)
    assert page.raw == ["سافر", "البحارة", "يوم", day, "بعد", "الغروب"]
    assert all(text[start:stop] == raw for start, stop, raw in zip(page.start, page.stop, page.raw, strict=True))
    assert len(page.kind) == len(page.word) == len(page)


@pytest.mark.parametrize("word", GLUED.after)
def test_a_preposition_is_cut_from_the_day_before_it(word: str) -> None:
    assert LEXICON.page(f"سافر الخميس{word} الغروب").raw == ["سافر", "الخميس", word, "الغروب"]
    assert LEXICON.page(f"سافر الغروب{word} اليوم").raw == ["سافر", f"الغروب{word}", "اليوم"]


@pytest.mark.parametrize("text", ["الخميسية", "السبتان", "أحدث", "مارسوا", "مايوركا"])
def test_words_that_only_begin_like_a_day_stay_whole(text: str) -> None:
    assert LEXICON.page(text).raw == [text]


SPELT = LEXICON.table("letters", LettersTable).spelt


@pytest.mark.parametrize("letter", SPELT.letters)
def test_a_full_stop_beside_the_name_of_a_letter_is_a_hyphen(letter: str) -> None:
    text = f"باعت شركة {letter}.سفينتها و{letter} قمحا"
    page = LEXICON.page(text)
    assert page.raw[2:5] == [letter, "-", "سفينتها"]
    assert [text[start:stop] for start, stop in zip(page.start, page.stop, strict=True)][3] == "."
    assert LEXICON.page(f"سافرت شركة {letter}. سفينتها بعيدة").raw[3] == "."


@pytest.mark.parametrize("letter", SPELT.perhaps)
def test_a_word_that_names_a_letter_as_well_needs_another(letter: str) -> None:
    assert LEXICON.page(f"باعت {letter}.{letter}.إس قمحا").raw[1:6] == [letter, "-", letter, "-", "إس"]
    assert LEXICON.page(f"انتهى اللقاء.{letter} البحارة").raw[2] == "."
