"""A quotation whose mark is never closed ends where the reporter goes on; each verb of the table has a text in which it does, and one in which it does not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.letters import LettersTable
from mahdar.model import Article, Statement

TABLE = lexicon().table("letters", LettersTable)


def first(text: str) -> str:
    """The content of the first statement of a text."""
    return next(span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content)


@pytest.mark.parametrize("verb", sorted(TABLE.reports))
def test_reporter_goes_on(verb: str) -> None:
    assert first(f'وقال الوزير إن "السد الجديد متين. و{verb} بعد ذلك كلاما آخر عن السوق.') == "السد الجديد متين"
    whole = f"السد الجديد متين. هكذا {verb} بعد ذلك كلاما آخر عن السوق"
    assert first(f'وقال الوزير إن "{whole}".') == whole


def test_another_quotation_opens() -> None:
    assert first('وأعلنت الوزارة "افتتاح السد الجديد في الجبل كما أعلنت "افتتاح الميناء القديم".') == "افتتاح السد الجديد في الجبل"
    assert first('وقال الحارس إن "السد متين. نحرسه منذ عشرين عاما') == "السد متين. نحرسه منذ عشرين عاما"


def test_likewise() -> None:
    assert first(f'وأعلنت الوزارة "بناء الجسر العالي {TABLE.likewise} أكدت "بناء الطريق".') == "بناء الجسر العالي"


def test_one_mark_closes_two() -> None:
    """A mark at a full stop closes both quotations, where the paragraph goes on; behind a comma, or at the end of the paragraph, only the inner one."""
    assert first('وأضافت الطبيبة "نحن نرى في القرار "ضربة للمرضى". وعاد الصيادون إلى الميناء.') == 'نحن نرى في القرار "ضربة للمرضى"'
    assert "الصيادون" not in first('وأضافت الطبيبة "نحن نرى في القرار "ضربة للمرضى." وعاد الصيادون إلى الميناء.')
    assert first('وأضافت الطبيبة "نحن نرى في "القرار" ضربة للمرضى، وسنرفضه.') == 'نحن نرى في "القرار" ضربة للمرضى، وسنرفضه.'
    assert first('وأضافت الطبيبة "نحن نرى في القرار "ضربة للمرضى".') == 'نحن نرى في القرار "ضربة للمرضى".'
