"""Words with which the phrases of unnamed sources go on."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.model import Article, Statement


def mentions(text: str) -> list[str]:
    """Who speaks, as the statements of a text name it."""
    return [s.mention.text for s in read(Article.make("row", text)).of(Statement) if s.mention]


@pytest.mark.parametrize("word", lexicon().table("naming", NamingTable).taking_part)
def test_who_takes_part_in_something(word: str) -> None:
    whole = f"عدد من الخبراء ال{word}ين في مؤتمر المدينة"
    assert mentions(f"وقال {whole} إن الجسر آمن.") == [whole]
    assert whole not in mentions(f"وقال عدد من الخبراء ال{word}ين إن مؤتمر المدينة آمن.")
