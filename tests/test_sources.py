"""Files and folders to articles."""

from __future__ import annotations

import json
import pathlib

from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import BadInput
from mahdar.model import Article, article_id
from mahdar.sources import articles

TEXT = "عنوان الخبر\r\n\r\nقال الوزير:\u2028 «نعم»\r ثم\u00a0سكت.\n"


def taken(*paths: pathlib.Path) -> list[Article]:
    rows = list(articles(paths))
    assert not [r for r in rows if isinstance(r, BadInput)]
    return [r for r in rows if isinstance(r, Article)]


def test_text_is_untouched(tmp_path: pathlib.Path) -> None:
    (tmp_path / "خبر 1.txt").write_bytes(TEXT.encode())
    [article] = taken(tmp_path / "خبر 1.txt")
    assert article == Article(id=article_id(None, None, None, TEXT), doc="خبر 1", text=TEXT)


def test_byte_order_mark_is_left_out_and_not_counted(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    (tmp_path / "b.jsonl").write_bytes(b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode())
    assert [a.text for a in taken(tmp_path)] == [TEXT, TEXT]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_text_comes_back(tmp_path_factory, text: str) -> None:
    file = tmp_path_factory.mktemp("x") / "a.txt"
    file.write_bytes(("قال الوزير نعم للعرض الجديد " * 10 + "\ufeff" + text).encode())
    for row in articles([file]):
        assert isinstance(row, BadInput) or row.text.endswith(text)


def test_json_lines(tmp_path: pathlib.Path) -> None:
    row = {"doc": 7, "text": TEXT, "published": "2022-01-11", "title": "عنوان", "outlet": "صحيفة", "url": "https://example.org/1", "author": "", "more": [1]}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\r\n\n" + json.dumps({"text": TEXT, "title": None}), encoding="utf-8")
    first, second = taken(tmp_path / "a.jsonl")
    assert first == Article.make("7", TEXT, published="2022-01-11", title="عنوان", outlet="صحيفة", url="https://example.org/1", author=None)
    assert second == Article.make("a:3", TEXT)


def test_published_is_a_day_or_a_moment(tmp_path: pathlib.Path) -> None:
    for published in ("2022-01-11", "2022-01-11T10:00", "2022-01-11T10:00:00+03:00", "2022-01-11T10:00:00Z"):
        (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "published": published}), encoding="utf-8")
        assert [a.published for a in taken(tmp_path)] == [published]


def test_folders_are_read_in_order(tmp_path: pathlib.Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.TXT", "c.jsonl", ".hidden.txt", ".git/x.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps({"text": TEXT}) if "json" in name else TEXT, encoding="utf-8")
    assert [a.doc for a in taken(tmp_path)] == ["c", "z", "b", "c:1"]


def test_limit_of_size(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    size = len(TEXT.encode())
    assert isinstance(next(articles([tmp_path], size)), Article)
    assert "larger than" in str(next(articles([tmp_path], size - 1)))


def test_a_text_of_many_lines_is_not_split(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT + "\u2028" + TEXT}, ensure_ascii=False), encoding="utf-8")
    assert len(taken(tmp_path)) == 1
