"""What must be found in the articles of examples/ (examples/expected.json)."""

from __future__ import annotations

import functools
import json
import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Sized
from typing import Any

from mahdar import open_record
from mahdar.find import read
from mahdar.model import Article, Meeting, Mention, Name, Published, Reading, Referent, Span, Statement
from mahdar.record.views import view

EXAMPLES = pathlib.Path(__file__).parent.parent / "examples"
EXPECTED: dict[str, Any] = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
FOUND, ATTRIBUTED, NAMED, DATED, MET = 0.95, 0.9, 0.95, 0.95, 0.8
ENOUGH = 0.8


def articles() -> list[Article]:
    rows = [json.loads(line) for line in (EXAMPLES / "other-outlets.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = [Article.make(p.stem, p.read_text(encoding="utf-8")) for p in EXAMPLES.glob("*.txt")]
    return sorted([*texts, *(Article.make(row.pop("doc"), row.pop("text"), **row) for row in rows)], key=lambda a: a.doc)


@functools.cache
def readings() -> dict[str, Reading]:
    return {a.doc: read(a) for a in articles()}


def letters(spans: tuple[Span, ...]) -> set[int]:
    return {i for s in spans for i in range(s.start, s.stop)}


def likeness(a: set[int], b: set[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def place(text: str, words: str) -> set[int]:
    return set(range(text.index(words), text.index(words) + len(words)))


def wanted(row: dict[str, Any]) -> Statement | None:
    """The statement of the reading whose content fits the expected words best, when it fits well enough; the words may stand in several places."""
    reading = readings()[row["doc"]]
    text = reading.article.text
    places = [{i + n for n in range(len(words))} for words in row["content"] for i in range(len(text)) if text.startswith(words, i)]
    ranked = [(likeness(p, letters(s.content)), s) for p in places for s in reading.of(Statement)]
    score, best = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    return best if score >= ENOUGH else None


def speakers(doc: str, s: Statement) -> list[Name]:
    return [name for r in readings()[doc].of(Referent) if r.span == s.cue for name in r.names]


def spellings(name: str) -> set[str]:
    return next(({p["name"], *p["variants"]} for p in EXPECTED["people"] if p["name"] == name), {name})


def is_attributed(row: dict[str, Any]) -> bool:
    """Every speaker given is the wanted one: by surname, an unnamed source by the beginning of its phrase."""
    found = wanted(row)
    names = {n.name for n in speakers(row["doc"], found)} if found else set()
    known = spellings(row["speaker"])
    return bool(names) and all(any(given.startswith(w) or given.split()[-1] == w.split()[-1] for w in known) for given in names)


def share_of(rows: Sized, right: Sized) -> float:
    return len(right) / len(rows)


def test_every_expected_word_is_there() -> None:
    texts = {a.doc: a.text for a in articles()}
    assert len(texts) >= 12
    assert [row for row in EXPECTED["statements"] if not all(c in texts[row["doc"]] for c in row["content"])] == []
    assert [p for p in EXPECTED["people"] for doc in p["docs"] if not any(v.split()[-1] in texts[doc] for v in spellings(p["name"]))] == []


def test_statements_are_found() -> None:
    rows = EXPECTED["statements"]
    missed = [(row["doc"], row["content"]) for row in rows if not wanted(row)]
    assert 1 - share_of(rows, missed) >= FOUND, missed


def test_statements_have_their_speakers() -> None:
    rows = EXPECTED["statements"]
    wrong = [(row["doc"], row["speaker"], row["content"]) for row in rows if not is_attributed(row)]
    assert 1 - share_of(rows, wrong) >= ATTRIBUTED, wrong


def test_people_are_found_in_every_article() -> None:
    rows = [(p["name"], doc) for p in EXPECTED["people"] for doc in p["docs"]]
    persons = {doc: {m.head.text.split()[-1] for m in r.of(Mention) if m.kind == "person"} for doc, r in readings().items()}
    missed = [(name, doc) for name, doc in rows if not persons[doc] & {v.split()[-1] for v in spellings(name)}]
    assert 1 - share_of(rows, missed) >= NAMED, missed


def test_everybody_is_one_line_of_the_record(tmp_path: pathlib.Path) -> None:
    with open_record(tmp_path / "talks.mahdar") as record:
        for article in articles():
            record.add(article)
        persons: list[Any] = [p for p in view(record, "parties") if p.type == "PER"]
    lines = {p["name"]: [row for row in persons if spellings(p["name"]) & {row.name, *row.variants}] for p in EXPECTED["people"]}
    assert {name: len(rows) for name, rows in lines.items() if len(rows) != 1} == {}
    assert {p["name"]: set(p["docs"]) - set(lines[p["name"]][0].docs) for p in EXPECTED["people"] if not set(p["docs"]) <= set(lines[p["name"]][0].docs)} == {}
    assert [(a, b) for a, b in EXPECTED["never_one"] if lines[a][0].id == lines[b][0].id] == []
    assert len({rows[0].id for rows in lines.values()}) == len(lines)


def test_days_of_publication() -> None:
    days = {doc: [(p.value, p.how) for p in r.of(Published)] for doc, r in readings().items()}
    wrong = [(doc, days[doc]) for doc, want in EXPECTED["published"].items() if days[doc] != [(want["value"], want["how"])]]
    assert 1 - share_of(EXPECTED["published"], wrong) >= DATED, wrong


def test_meetings_are_found() -> None:
    found = {doc: [(m.time, m.place.name if m.place else None, m.status) for m in r.of(Meeting)] for doc, r in readings().items()}
    missed = [(m, found[m["doc"]]) for m in EXPECTED["meetings"] if (m["date"], m["place"], m["status"]) not in found[m["doc"]]]
    assert 1 - share_of(EXPECTED["meetings"], missed) >= MET, missed


def test_the_ten_lines_of_the_readme_run(tmp_path: pathlib.Path) -> None:
    lines = re.findall(r"```python\n(.*?)```", (EXAMPLES.parent / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    utf8 = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", lines[0]], cwd=tmp_path, capture_output=True, text=True, check=False, env=utf8)
    assert done.returncode == 0, done.stderr
    assert "direct" in done.stdout
    assert "خلوصي أكار" in done.stdout
