"""Bad input: each costs one article, with one clear line that names the file and the reason."""

from __future__ import annotations

import json
import os
import pathlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.errors import BadInput
from mahdar.find import read
from mahdar.find.form import form
from mahdar.lexicon import lexicon
from mahdar.model import Article, Mention, Statement
from mahdar.record.check import spans
from mahdar.sources import articles
from mahdar.weave import WEAVERS

GOOD = "قال الوزير إن بلاده ترفض العرض الجديد، وإنها سترد عليه يوم الاثنين."

FILES = {
    "empty": ("a.txt", b"", "is empty"),
    "blank": ("a.txt", b" \n\r\n\t", "nothing but blank space"),
    "BOM alone": ("a.txt", b"\xef\xbb\xbf", "is empty"),
    "binary": ("a.txt", bytes(range(256)) * 8, "is a binary file, not text"),
    "picture": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + os.urandom(400), "is a binary file, not text"),
    "controls": ("a.txt", b"\x01\x02\x03\x04abc" * 30, "is a binary file, not text"),
    "English": ("a.txt", b"The minister said that his country refuses the offer.", "is not Arabic"),
    "numbers": ("a.txt", b"1 2 3 4 5", "is not Arabic"),
    "hardly any Arabic": ("a.txt", ("The minister (وزير) said that his country refuses the offer. " * 3).encode(), "is not Arabic"),
    "UTF-16": ("a.txt", GOOD.encode("utf-16"), "is UTF-16, not UTF-8"),
    "UTF-16 big-endian": ("a.txt", b"\xfe\xff" + GOOD.encode("utf-16-be"), "is UTF-16, not UTF-8"),
    "UTF-16 without BOM": ("a.txt", GOOD.encode("utf-16-le"), "is UTF-16, not UTF-8"),
    "UTF-16 BE without BOM": ("a.txt", GOOD.encode("utf-16-be"), "is UTF-16, not UTF-8"),
    "UTF-32": ("a.txt", GOOD.encode("utf-32"), "is UTF-32, not UTF-8"),
    "Windows-1256": ("a.txt", GOOD.encode("cp1256"), "is Windows-1256, not UTF-8"),
    "broken UTF-8": ("a.txt", GOOD.encode()[:31] + GOOD.encode()[32:], "is broken UTF-8 at byte"),
    "lone surrogate": ("a.txt", GOOD.encode() + b"\xed\xa0\x80", "holds a lone surrogate at byte"),
    "NUL": ("a.txt", GOOD.encode() + b"\0" + GOOD.encode(), f"holds a NUL character at offset {len(GOOD)}"),
    "too large": ("a.txt", GOOD.encode() * 60_000, "is larger than 5,000,000 bytes"),
    "other kind": ("a.docx", b"PK", "is of another kind"),
    "JSON Lines empty": ("a.jsonl", b"", "is empty"),
    "JSON Lines blank": ("a.jsonl", b"\n\n", "nothing but blank lines"),
    "JSON Lines UTF-16": ("a.jsonl", ('{"text": "' + GOOD + '"}\n').encode("utf-16"), "is UTF-16"),
    "JSON Lines Windows-1256": ("a.jsonl", ('{"text": "' + GOOD + '"}\n').encode("cp1256"), "is Windows-1256"),
    "JSON Lines binary": ("a.jsonl", bytes(range(256)) * 8, "is a binary file"),
}
LINES = {
    "broken": ('{"text": "', "is broken JSON"),
    "no JSON": (GOOD, "is broken JSON"),
    "more after it": (json.dumps({"text": GOOD}) + " x", "is broken JSON"),
    "nested deeply": ('{"x": ' + "[" * 100_000, "is broken JSON"),
    "no object": ("[1, 2]", "expected `object`"),
    "no text": ('{"doc": "x"}', "missing required field `text`"),
    "text null": ('{"text": null}', "expected `str`"),
    "text a number": ('{"text": 7}', "expected `str`"),
    "text empty": ('{"text": ""}', "is empty"),
    "not Arabic": ('{"text": "The minister refused."}', "is not Arabic"),
    "lone surrogate": ('{"text": "' + GOOD + '\\ud800"}', "holds a lone surrogate"),
    "lone surrogate before text": ('{"text": "\\udc00 ' + GOOD + '"}', "holds a lone surrogate"),
    "lone surrogate in the title": ('{"title": "\\ud83d", "text": "' + GOOD + '"}', "holds a lone surrogate"),
    "NUL": ('{"text": "' + GOOD + '\\u0000"}', "holds a NUL character"),
    "NUL in the outlet": ('{"outlet": "\\u0000", "text": "' + GOOD + '"}', "outlet: holds a NUL character"),
    "no date": (json.dumps({"text": GOOD, "published": "yesterday"}), "is no ISO date"),
    "day that never was": (json.dumps({"text": GOOD, "published": "2022-02-30"}), "is no ISO date"),
    "absurd year": (json.dumps({"text": GOOD, "published": "0022-02-01"}), "1800–2200"),
    "date a number": (json.dumps({"text": GOOD, "published": 20220101}), "expected `str"),
    "too large": (json.dumps({"text": GOOD * 60_000}), "is larger than 5,000,000 bytes"),
    "far too large": ('{"text": "' + "x" * 40_000_000 + '"}', "is larger than 5,000,000 bytes"),
}


def told(path: pathlib.Path) -> tuple[list[Article], list[str]]:
    rows = list(articles([path]))
    return [r for r in rows if isinstance(r, Article)], [str(r) for r in rows if isinstance(r, BadInput)]


@pytest.mark.parametrize("case", FILES)
def test_bad_file(case: str, tmp_path: pathlib.Path) -> None:
    name, data, reason = FILES[case]
    (tmp_path / name).write_bytes(data)
    good, bad = told(tmp_path / name)
    assert not good
    assert len(bad) == 1
    assert bad[0].startswith(f"{tmp_path / name}: ") and reason in bad[0] and "\n" not in bad[0]


@pytest.mark.parametrize("case", LINES)
def test_bad_line_costs_one_article(case: str, tmp_path: pathlib.Path) -> None:
    line, reason = LINES[case]
    file = tmp_path / "a.jsonl"
    good_line = json.dumps({"doc": "good", "text": GOOD}, ensure_ascii=False)
    file.write_text(f"{good_line}\n{line}\n\n{good_line}\n", encoding="utf-8")
    good, bad = told(file)
    assert [a.doc for a in good] == ["good", "good"]
    assert len(bad) == 1
    assert bad[0].startswith(f"{file}: line 2: ") and reason in bad[0] and "\n" not in bad[0]


def test_bad_bytes_in_one_line(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "a.jsonl"
    line = json.dumps({"text": GOOD}, ensure_ascii=False).encode() + b"\n"
    file.write_bytes(line + line.replace(b"\xd9", b"", 1) + line)
    good, bad = told(file)
    assert len(good) == 2 and len(bad) == 1 and "line 2: is broken UTF-8" in bad[0]


def test_missing_path(tmp_path: pathlib.Path) -> None:
    assert told(tmp_path / "no.txt") == ([], [f"{tmp_path / 'no.txt'}: no such file or folder"])


def test_empty_folder(tmp_path: pathlib.Path) -> None:
    assert told(tmp_path) == ([], [f"{tmp_path}: holds no .txt or .jsonl file"])


def test_what_is_no_file(tmp_path: pathlib.Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "d.txt").write_text(GOOD, encoding="utf-8")
    good, bad = told(tmp_path)
    assert [a.doc for a in good] == ["d"]
    assert ["a.txt: is no file" in bad[0], "b.txt: cannot be read" in bad[1], "c.txt: no such file" in bad[2]] == [True] * 3


def test_unreadable(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the tests run as root, whom no permission stops."""
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked" / "x.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "z.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "y.txt").write_text(GOOD, encoding="utf-8")
    scan, opened = os.scandir, pathlib.Path.open

    def scandir(path: pathlib.Path) -> object:
        if pathlib.Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    def open_(path: pathlib.Path, *how: str) -> object:
        if path.name == "y.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *how)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(pathlib.Path, "open", open_)
    good, bad = told(tmp_path)
    assert [a.doc for a in good] == ["z"]
    assert bad == [f"{tmp_path / 'locked'}: cannot be read: Permission denied", f"{tmp_path / 'y.txt'}: cannot be read: Permission denied"]


# texts that no editor has seen

WORDS = """
قال أعلن وأضاف أكد ينفي رفض طالب حذر إن أن أنّ بأن إلى من في على عن مع قد سوف لن لم ما لا الذي مشيرا مؤكدا بحسب وفقا نقلا
وزير الخارجية الروسي الأمريكي الرئيس سيرغي لافروف بلينكن د. فلاديمير روسيا موسكو الولايات المتحدة واشنطن الناتو الأمم الاتحاد_الأوروبي
# _ « » " “ ” ' ( ) [ ] : :: . ... … ، ؛ ! ؟ - – — / | a B 1 0 99999999999 9 و10 2022 ٢٠٢٢ 11/1/2022 17:30
اليوم أمس غدا الثلاثاء الماضي المقبل يومي يناير كانون الثاني مساء ستعقد عقد تأجل اجتماع لقاء قمة جولة اتصال هاتفي
رسالة مسودة رد بيان اتفاق سلمت رويترز (تاس) المصدر وكالات والولاياتالمتحدة قالـ ّ ـ \u200f \ufeff 😀 ﷺ ﻻ
"""
PIECES = WORDS.split()
SPACES = ("\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028")
DAYS = (None, "2022-01-11", "2022-01-11T23:59:59+03:00")


def test_a_sign_before_a_name_ends_a_text() -> None:
    """A hashtag's sign without its name, where the place of what was said is looked for."""
    assert read(Article.make("any", "أعلن طالب رفض في #")).article.doc == "any"


def test_a_quotation_behind_a_meeting_is_never_closed() -> None:
    """The text ends within a quotation of a few words behind a noun for a meeting."""
    assert read(Article.make("any", "اجتماع أمس « رفض إن إن")).article.doc == "any"


def test_a_ligature_is_not_cut_between_its_letters() -> None:
    """No letter clings before a name whose first letters are one code point."""
    assert [m.span.text for m in read(Article.make("any", "'\ufefb\u062d\u0645\u062f")).of(Mention)] == ["\ufefb\u062d\u0645\u062f"]


@given(st.lists(st.sampled_from([*PIECES, *SPACES]), max_size=60), st.sampled_from([" ", "", "  "]), st.sampled_from(DAYS))
@settings(max_examples=300, deadline=None)
def test_any_article_is_read_and_sealed(pieces: list[str], between: str, published: str | None) -> None:
    """Whatever a text holds, reading and weaving raise nothing, and every span holds its words."""
    article = Article.make("any", between.join(pieces), published=published, title=between.join(pieces[:5]))
    reading = read(article)
    assert [s for f in reading.findings for s in spans(f) if article.text[s.start : s.stop] != s.text or not 0 <= s.start <= s.stop] == []
    assert form(reading).id == article.id
    for weaver in WEAVERS:
        forms = [item.form for item in weaver.items(reading, lexicon())]
        for a in forms[:5]:
            for b in forms[:5]:
                weaver.judge(a, b, lexicon())


@pytest.mark.parametrize("text", ["بحسب", "وفقا", "لكن حسب", "قال", "قال إن", "اجتماع ستعقد روسيا"])
def test_words_at_the_end_of_a_text(text: str) -> None:
    """Nothing stands behind them, and nothing is told; a verb of meetings has no subject behind it either."""
    assert read(Article.make("any", text, title=text)).of(Statement) == []


def test_a_name_in_hyphens_and_the_beginning_of_it() -> None:
    """Hyphens part words, and no blank does."""
    said = read(Article.make("any", "وقال سمير-حداد-فورسيا إن الجسر قديم. وقال سمير حداد إن الماء قليل."))
    assert [part.text for s in said.of(Statement) for part in s.content] == ["الجسر قديم", "الماء قليل"]
