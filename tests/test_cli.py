"""The command line: what it prints, its exit codes, and that nothing ends in a traceback."""

from __future__ import annotations

import json
import os
import pathlib
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator

import pytest

from mahdar.cli import run
from mahdar.find import read
from mahdar.find.names import names
from mahdar.lexicon import Lexicon
from mahdar.model import AnyFinding, Reading
from mahdar.record import open_record
from mahdar.record.export import json_lines

NEWS = (
    "أعلن وزير الخارجية الروسي سيرغي لافروف، الثلاثاء، أن بلاده ترفض العرض الأمريكي.\n\nوقال لافروف: «لن ننتظر إلى الأبد».\n",
    "قال المتحدث باسم الكرملين دميتري بيسكوف إن موسكو تنتظر رد الولايات المتحدة على مقترحاتها.\n",
    "أكدت وزارة الخارجية الفرنسية أن جولة جديدة ستعقد في فيينا يوم 17 يناير 2022.\n",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for n, text in enumerate(NEWS, 1):
        (tmp_path / "news" / f"n{n}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def called(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = run([str(a) for a in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


@pytest.fixture
def talks(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> pathlib.Path:
    assert called(capsys, "add", "talks.mahdar", "news") == (0, "talks.mahdar: 3 added\n", "")
    return folder / "talks.mahdar"


def rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


# reading


def test_read_prints_one_object_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capsys, "read", "news", "--json")
    assert (code, err) == (0, "")
    assert [row["doc"] for row in rows(out)] == ["n1", "n2", "n3"]
    assert {"doc", "id", "published", "statements", "times", "mentions", "meetings", "papers"} == set(rows(out)[0])
    assert "لافروف" in out, "Arabic is printed as it is"


def test_read_some(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(capsys, "read", "news", "--json", "--doc", "n2", "--doc", "n3")
    assert (code, [row["doc"] for row in rows(out)]) == (0, ["n2", "n3"])


def test_read_as_tables(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capsys, "read", "news")
    assert (code, err) == (0, "") and all(f"n{n}" in out for n in (1, 2, 3)) and "التصريحات" in out


def test_explain_names_rules(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capsys, "explain", "news/n1.txt")
    assert (code, err) == (0, "")
    assert "Statement by " in out and "cue ‹" in out and "content ‹" in out


def test_bad_input_costs_one_article(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "news" / "n0.txt").write_bytes(b"")
    (folder / "news" / "n4.jsonl").write_text('{"text": 1}\n' + json.dumps({"doc": "good", "text": NEWS[0] + NEWS[1]}), encoding="utf-8")
    code, out, err = called(capsys, "read", "news", "no/such", "--json")
    assert code == 1 and [row["doc"] for row in rows(out)] == ["n1", "n2", "n3", "good"]
    first, second, third = err.splitlines()
    assert first == "mahdar: news/n0.txt: is empty"
    assert second.startswith("mahdar: news/n4.jsonl: line 1: ") and third == "mahdar: no/such: no such file or folder"
    code, out, err = called(capsys, "add", "talks.mahdar", "news")
    assert (code, out, len(err.splitlines())) == (1, "talks.mahdar: 4 added, 2 refused\n", 2)


def test_own_fault_costs_one_article(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stumbles(reading: Reading, words: Lexicon) -> Iterator[AnyFinding]:
        yield from names(reading, words)
        if reading.article.doc == "n2":
            raise IndexError("no such token")

    with monkeypatch.context() as patch:
        patch.setattr(read, "__defaults__", (None, (stumbles,)))
        fault = "mahdar: n2: cannot be read, by a fault in Mahdar (stumbles: IndexError: no such token)\n"
        code, out, err = called(capsys, "read", "news", "--json")
        assert (code, [row["doc"] for row in rows(out)], err) == (1, ["n1", "n3"], fault)
        code, out, err = called(capsys, "explain", "news")
        assert (code, err) == (1, fault) and "n1" in out and "n3" in out
        code, out, err = called(capsys, "add", "talks.mahdar", "news")
        assert (code, out, err) == (1, "talks.mahdar: 2 added, 1 refused\n", fault)
    assert called(capsys, "check", "talks.mahdar")[0] == 0, "nothing of it is left in the record"


def test_max_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capsys, "read", "news", "--json", "--max-bytes", "10")
    assert code == 1 and not out and err.count("is larger than 10 bytes") == 3
    assert called(capsys, "read", "news", "--max-bytes", "0")[0] == 2


# the record


def test_adding_again(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, "add", talks.name, "news") == (0, "talks.mahdar: 3 known\n", "")


def test_remove(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, "remove", talks.name, "n2") == (0, "talks.mahdar: 1 removed\n", "")
    code, out, err = called(capsys, "remove", talks.name, "n2")
    assert (code, out) == (1, "") and "no article n2" in err


def test_check(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(capsys, "check", talks.name)
    assert code == 0 and out.endswith(" spans, all hold\n") and int(out.split()[0]) > 10


def test_planted_fault(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(talks) as c:
        c.execute("UPDATE articles SET text = replace(text, 'ترفض', 'تقبل')")
    code, out, _ = called(capsys, "check", talks.name)
    assert code == 1 and "claims" in out and "ترفض" in out and " faults\n" in out


@pytest.mark.parametrize("what", ["parties", "statements", "meetings", "papers", "positions", "answers", "utterances", "chains", "timeline", "outlets"])
def test_show(what: str, talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capsys, "show", talks.name, what, "--json")
    assert (code, err) == (0, "") and all(isinstance(row, dict) for row in rows(out))
    code, out, err = called(capsys, "show", talks.name, what, "--about", "العرض", "--from", "2022-01-01", "--to", "2022-02-01", "--outlet", "x")
    assert (code, err) == (0, "")


def test_show_what_is_not_there(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (("show", talks.name, "nothing"), ("show", talks.name), ("show", talks.name, "parties", "--from", "soon"), ("nothing",), ("read",)):
        code, out, err = called(capsys, *arguments)
        assert code == 2 and not out and "Error: " in err


def test_scope_is_kept_under_a_name(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = called(capsys, "show", talks.name, "statements", "--json", "--about", "العرض", "--keep", "العرض")
    every = called(capsys, "show", talks.name, "statements", "--json")
    assert chosen != every
    assert called(capsys, "show", talks.name, "statements", "--json", "--scope", "العرض") == chosen
    last = rows(called(capsys, "export", talks.name, "--to", "jsonl")[1])[-1]
    assert last == {"is": "scope", "name": "العرض", "about": "العرض", "start": None, "end": None, "outlet": None}
    code, _, err = called(capsys, "show", talks.name, "statements", "--scope", "x")
    assert code == 1 and "no scope 'x'; there are العرض" in err
    assert called(capsys, "show", talks.name, "statements", "--scope", "x", "--about", "y")[0] == 2


def test_search(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capsys, "search", talks.name, "والولايات", "المتحدة", "--json")
    [hit] = rows(out)
    start, stop = hit["span"]
    assert (code, err, hit["doc"], NEWS[1][start:stop]) == (0, "", "n2", "الولايات المتحدة")
    code, out, _ = called(capsys, "search", talks.name, "الولايات")
    assert code == 0 and "n2" in out and "تنتظر رد الولايات المتحدة" in out
    assert called(capsys, "search", talks.name, "غائب") == (0, "", "")


def test_judge(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, key, err = called(capsys, "judge", talks.name, "same", "n1:27-40", "n1:90-96", "--why", "هو هو", "--by", "سلمى", "--at", "2022-01-12T10:00+03:00")
    assert (code, err) == (0, "") and len(key.strip()) == 12
    code, out, _ = called(capsys, "judge", talks.name, "log")
    assert key.strip() in out and "سلمى" in out and "(هو هو)" in out and "2022-01-12T07:00:00.000+00:00" in out
    code, undone, _ = called(capsys, "judge", talks.name, "undo", key.strip())
    assert code == 0
    code, out, _ = called(capsys, "judge", talks.name, "log", "--json")
    assert [(row["in_force"], row["undone_by"]) for row in rows(out)] == [(False, undone.strip()), (True, None)]
    assert called(capsys, "check", talks.name)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("same", "n1:1-5", "--why", "x"), 2, "takes 2 address(es), and 1 were given"),
        (("same", "n1:1-5", "n1:6-9"), 2, "needs its reason"),
        (("wrong", "n1:1-5", "n1:6-9", "--why", "x"), 2, "takes 1"),
        (("wrong", "n1:1-5", "--why", "x", "--at", "soon"), 2, "is no moment"),
        (("wrong", "n9:1-5", "--why", "x"), 1, "no article 'n9'"),
        (("wrong", "n1:1-9999", "--why", "x"), 1, "not a stretch of its article"),
        (("wrong", "n1:x", "--why", "x"), 1, "is no address"),
        (("wrong", "n1", "--why", "x"), 1, "is no address"),
        (("corrected", "n1:1-5", "--why", "x"), 1, "needs the value"),
        (("undo", "0123456789ab"), 1, "no judgement 0123456789ab"),
        (("believed", "n1:1-5"), 2, "is not one of"),
    ],
)
def test_judgement_refused(arguments: tuple[str, ...], code: int, told: str, talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    found, out, err = called(capsys, "judge", talks.name, *arguments)
    assert (found, out) == (code, "") and told in err


def test_export(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(capsys, "export", talks.name, "--to", "jsonl")
    assert code == 0 and [row["is"] for row in rows(out)][:4] == ["article", "article", "article", "reading"]
    assert called(capsys, "export", talks.name, "--to", "jsonl", "-o", "out.jsonl") == (0, "", "")
    assert pathlib.Path("out.jsonl").read_text(encoding="utf-8") == out
    code, _, err = called(capsys, "export", talks.name, "--to", "jsonl", "-o", "no/such/out.jsonl")
    assert code == 1 and "cannot be written" in err


def test_upgrade(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = called(capsys, "export", talks.name, "--to", "jsonl")[1]
    with open_record(talks) as record, record._writing.begin() as c:
        c.exec_driver_sql("UPDATE readings SET version = 'old', findings = '[]'")
    code, _, err = called(capsys, "show", talks.name, "statements")
    assert code == 0 and "3 articles were read by another Mahdar; `mahdar upgrade talks.mahdar`" in err
    assert called(capsys, "upgrade", talks.name) == (0, "talks.mahdar: 3 read again\n", "")
    assert called(capsys, "export", talks.name, "--to", "jsonl")[1] == before


def test_dossier(talks: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    for lang in ("ar", "en"):
        assert called(capsys, "dossier", talks.name, "-o", f"{lang}.html", "--lang", lang) == (0, f"{lang}.html\n", "")
        assert "لن ننتظر إلى الأبد" in pathlib.Path(f"{lang}.html").read_text(encoding="utf-8")
    assert called(capsys, "dossier", talks.name, "-o", "no/such.html")[0] == 1
    assert not list(pathlib.Path().glob("*.part"))


@pytest.mark.parametrize("command", ["check", "show", "search", "judge", "dossier", "export", "upgrade", "remove"])
def test_no_record(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    more = {"show": ["parties"], "search": ["x"], "judge": ["log"], "dossier": ["-o", "x.html"], "export": ["--to", "jsonl"], "remove": ["x"]}.get(command, [])
    code, out, err = called(capsys, command, "none.mahdar", *more)
    assert (code, out, err) == (1, "", "mahdar: none.mahdar: no such record; `mahdar add none.mahdar PATH…` makes one\n")
    assert not pathlib.Path("none.mahdar").exists()
    code, out, err = called(capsys, command, "news/n1.txt", *more)
    assert (code, out) == (1, "") and "no record of Mahdar" in err


# as a program


def program(*arguments: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    return subprocess.run([sys.executable, "-m", "mahdar.cli", *arguments], capture_output=True, env=environment, check=False, **more)  # type: ignore[call-overload, no-any-return]


def test_output_is_utf_8_whatever_the_surroundings(folder: pathlib.Path) -> None:
    done = program("read", "news", "--json")
    assert done.returncode == 0 and "لافروف" in done.stdout.decode("utf-8")
    name = folder / "خبر.txt"
    name.write_bytes(b"")
    strange = os.fsencode(folder) + b"/\xff.txt"
    pathlib.Path(os.fsdecode(strange)).write_bytes(b"")
    done = program("read", ".")
    assert done.returncode == 1 and "خبر.txt: is empty" in done.stderr.decode("utf-8") and "Traceback" not in done.stderr.decode("utf-8")


def test_reader_that_walks_away(folder: pathlib.Path) -> None:
    for n in range(40):
        (folder / "news" / f"m{n}.txt").write_text(NEWS[0] * 30, encoding="utf-8")
    done = subprocess.run(f"{sys.executable} -m mahdar.cli read news --json | head -c 1", shell=True, capture_output=True, check=False, executable="/bin/bash")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{", b"")


def test_full_output() -> None:
    if not pathlib.Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = subprocess.run(f"{sys.executable} -m mahdar.cli read news --json > /dev/full", shell=True, capture_output=True, check=False)
    assert done.returncode == 1 and b"No space left" in done.stderr and b"Traceback" not in done.stderr


def test_disk_full(folder: pathlib.Path) -> None:
    """The file may not grow beyond a limit: what is in the record before that article stays, and the rest follows when there is room."""
    assert program("add", "talks.mahdar", "news").returncode == 0
    with open_record("talks.mahdar") as record:
        before = b"".join(json_lines(record))
    (folder / "long.jsonl").write_text(json.dumps({"doc": "long", "text": NEWS[0] * 3000}), encoding="utf-8")
    limit = (folder / "talks.mahdar").stat().st_size + 50_000
    done = program("add", "talks.mahdar", "news", "long.jsonl", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    [told] = done.stderr.decode().splitlines()
    assert done.returncode == 1 and told.startswith("mahdar: talks.mahdar: the disk is full or cannot be written; stopped before long")
    with open_record("talks.mahdar") as record:
        assert b"".join(json_lines(record)) == before
    assert program("check", "talks.mahdar").returncode == 0
    assert program("add", "talks.mahdar", "long.jsonl").returncode == 0
