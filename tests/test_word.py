"""The Word file: what it says, in which direction, and that it is the same again."""

from __future__ import annotations

import io
import pathlib
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator

import docx
import pytest
from docx.oxml.ns import qn
from sample_record import READINGS, Notes, sample

from mahdar.errors import BadRequest
from mahdar.model import Name, Reading
from mahdar.record.store import Record
from mahdar.record.views import Scope, gather, view
from mahdar.show.labels import Labels
from mahdar.show.word import word_file

OFFICE = shutil.which("soffice")
NAMES = "pStyle keepNext keepLines pageBreakBefore numPr suppressLineNumbers pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr"
ORDER = NAMES.split()  # noqa: SIM905


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with sample(tmp_path_factory.mktemp("sample")) as made:
        yield made


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_statement_stands_in_it_with_its_reference(record: Record, lang: str) -> None:
    document = docx.Document(io.BytesIO(word_file(record, Scope(), lang)))
    paragraphs = [squeezed(p.text) for p in document.paragraphs]
    texts = {s.doc: s.article.text for s in gather(record, Scope()).sources}
    for row in view(record, "statements"):
        words = squeezed("…".join(texts[row.doc][a:b] for a, b in row.content))  # type: ignore[attr-defined]
        places = [n for n, p in enumerate(paragraphs) if p == f"«{words}»"]
        place = f"{row.doc}:{row.content[0][0]}-{row.content[-1][1]}"  # type: ignore[attr-defined]
        assert any(place in paragraphs[n + 1] for n in places), (words, place)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_day_that_the_article_does_not_tell_is_shown_as_that_of_the_report(record: Record, lang: str) -> None:
    labels = Labels(gather(record, Scope()).lexicon, lang)
    document = docx.Document(io.BytesIO(word_file(record, Scope(), lang)))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert {labels.day("2023-05-15"), labels.reported(labels.day("2023-05-16"))} <= set(headings)
    assert labels.day("2023-05-16") not in headings


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_chapters_are_those_of_the_page(record: Record, lang: str) -> None:
    labels = Labels(gather(record, Scope()).lexicon, lang)
    document = docx.Document(io.BytesIO(word_file(record, Scope(), lang)))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    names = ("brief", "positions", "open", "meetings", "papers", "answers", "accounts", "by_day", "articles")
    assert [h.split(" (")[0] for h in headings] == [labels.page(name) for name in names]


def test_arabic_is_marked_as_read_from_the_right(record: Record) -> None:
    document = docx.Document(io.BytesIO(word_file(record, Scope(), "ar")))
    for paragraph in document.paragraphs:
        assert paragraph._p.pPr is None or [c.tag for c in paragraph._p.pPr].index(qn("w:bidi")) >= 0
        for run in paragraph.runs:
            marked = run._r.rPr is not None and run._r.rPr.find(qn("w:rtl")) is not None
            assert marked == bool(re.search("[\u0600-\u06ff]", run.text)), run.text
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables)
    assert document.tables


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_properties_of_paragraphs_stand_in_the_order_that_word_minds(record: Record, lang: str) -> None:
    document = docx.Document(io.BytesIO(word_file(record, Scope(), lang)))
    for paragraph in document.paragraphs:
        names = [c.tag.split("}")[1] for c in paragraph._p.pPr] if paragraph._p.pPr is not None else []
        assert names == sorted(names, key=ORDER.index)


def test_the_same_file_again(record: Record, tmp_path: pathlib.Path) -> None:
    with sample(tmp_path, tuple(reversed(READINGS))) as other:
        data = word_file(other)
        assert data == word_file(record)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_empty_scope_makes_a_file_that_says_so(record: Record) -> None:
    document = docx.Document(io.BytesIO(word_file(record, Scope(about="كلمة غائبة"))))
    assert sum(p.text == Labels(gather(record, Scope()).lexicon, "ar").page("none_found") for p in document.paragraphs) >= 8


def test_another_language_is_refused(record: Record) -> None:
    with pytest.raises(BadRequest, match="'fr'"):
        word_file(record, lang="fr")


def test_what_xml_cannot_hold_is_shown_as_unknown(tmp_path: pathlib.Path) -> None:
    n = Notes("odd", "قال سامي الحلو إن \x0bالسد\x00 جاهز.")
    reading = Reading(article=n.article, findings=tuple(n.statement("قال", "\x0bالسد\x00 جاهز", "سامي الحلو", Name("سامي الحلو", "PER"))))
    with sample(tmp_path, (reading,)) as odd:
        document = docx.Document(io.BytesIO(word_file(odd)))
        assert any("السد\ufffd جاهز" in p.text for p in document.paragraphs)


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice: the Word file is not opened in it")
def test_libreoffice_opens_it(record: Record, tmp_path: pathlib.Path) -> None:
    (tmp_path / "talks.docx").write_bytes(word_file(record))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "talks.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert "«لن توقع أوراقا ناقصة»" in (tmp_path / "talks.txt").read_text(encoding="utf-8-sig")
