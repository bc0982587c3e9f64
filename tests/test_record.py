"""The record: what comes in stays, in any order, however often, and whatever interrupts it."""

from __future__ import annotations

import itertools
import json
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.errors import BadRecord, BadRequest
from mahdar.lexicon import Lexicon, lexicon
from mahdar.lexicon.particles import ParticlesTable, particles
from mahdar.model import Article, Judgement, Mention, Name, Reading, Referent
from mahdar.record import Record, open_record
from mahdar.record.check import check
from mahdar.record.export import json_lines
from mahdar.weave.clusters import clusters
from mahdar.weave.forms import Edge, Form, Item, Weaver

NAMES = ("أنتوني بلينكن", "بلينكن", "سيرغي لافروف", "لافروف", "سيرجي لافروف", "حسين أمير عبد اللهيان")
TEXTS = (
    "قال أنتوني بلينكن إن بلاده سترد على العرض، وأضاف بلينكن أن الرد قريب.",
    "عنوان\n\nأكد سيرغي لافروف أن الضمانات شرط، ورأى لافروف أن الوقت ضيق في فيينا.",
    "رفض سيرجي لافروف ما قاله أنتوني بلينكن عن الولايات.",
    "اجتمع حسين أمير عبد اللهيان مع لافروف، والولايات المتحدة غائبة.",
    "لا اسم في هذا الخبر القصير عن المحادثات.",
)


def reader(article: Article) -> Reading:
    """Findings made by hand: each of NAMES where the text has it, and who is meant."""
    found = re.finditer("|".join(NAMES), article.text)
    spans = [article.span(*match.span()) for match in found]
    mentions = [Mention(span=s, rule="by_hand", kind="person", head=s) for s in spans]
    referents = [Referent(span=s, rule="by_hand", names=(Name(s.text, "PER", s),)) for s in spans]
    return Reading(article=article, findings=(*mentions, *referents), version="by hand")


def people(reading: Reading, _: Lexicon) -> Iterator[Item]:
    for mention in reading.of(Mention):
        words = mention.head.text.split()
        yield Item(address=reading.article.address(mention.span), form=Form(weaver="people", keys=(words[-1],), facts=(("name", mention.head.text),)))


def same_person(a: Form, b: Form, _: Lexicon) -> Edge | None:
    """Not symmetric in its words: which form comes first must not depend on the order of arrival."""
    return Edge(verdict="same", score=0.9, why=f"{a.facts[0][1]} = {b.facts[0][1]}", rule="surname")


WEAVERS = (Weaver("people", people, same_person),)


def article(n: int, **about: str) -> Article:
    return Article.make(f"d{n}", TEXTS[n], **about)


def opened(path: pathlib.Path) -> Record:
    return open_record(path, reader=reader, weavers=WEAVERS)


def exported(record: Record) -> bytes:
    return b"".join(json_lines(record))


def faults(record: Record) -> list[str]:
    return [fault for row in check(record) for fault in row.faults]


@pytest.fixture
def record(tmp_path: pathlib.Path) -> Iterator[Record]:
    with opened(tmp_path / "talks.mahdar") as record:
        for n in range(len(TEXTS)):
            assert record.add(article(n)) == "added"
        yield record


def place(record: Record, words: str, n: int = 0) -> str:
    """The address of the n-th item that has these words."""
    return [i.address for i in record.items("people") if i.form.facts[0][1] == words][n]


def names(record: Record) -> set[frozenset[str]]:
    """The clusters as the words of their members."""
    words = {i.address: i.form.facts[0][1] for i in record.items("people")}
    return {frozenset(words[a] for a in group) for group in record.clusters("people")}


# what comes in


def test_what_was_added_is_there(record: Record) -> None:
    assert {a.id: a for a in record.articles()} == {article(n).id: article(n) for n in range(len(TEXTS))}
    assert {r.article.doc: r for r in record.readings()} == {f"d{n}": reader(article(n)) for n in range(len(TEXTS))}
    assert {i.address for i in record.items("people")} == {i.address for n in range(5) for i in people(reader(article(n)), lexicon())}
    assert record.stale() == len(TEXTS)


def test_adding_again_changes_nothing(record: Record) -> None:
    before = exported(record)
    assert {record.add(article(n)) for n in range(len(TEXTS))} == {"known"}
    assert exported(record) == before


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_order_of_arrival_does_not_matter(order: tuple[int, ...], record: Record, tmp_path: pathlib.Path) -> None:
    with opened(tmp_path / "other.mahdar") as other:
        for n in (*order, 4):
            other.add(article(n))
        assert exported(other) == exported(record)


def test_removing_leaves_no_trace(record: Record, tmp_path: pathlib.Path) -> None:
    assert record.remove("d1") == 1 and record.remove(article(2).id) == 1
    with opened(tmp_path / "other.mahdar") as other:
        for n in (0, 3, 4):
            other.add(article(n))
        assert exported(other) == exported(record)
    assert not record.search("فيينا") and not faults(record)
    with pytest.raises(BadRequest, match="no article 'd1'|no article d1"):
        record.remove("d1")


def test_version_of_an_article(record: Record) -> None:
    url = "https://example.org/1"
    first, second = (Article.make("p", TEXTS[n] + " نسخة", url=url, published=day) for n, day in ((0, "2022-01-12"), (1, "2022-01-11")))
    assert (record.add(first), record.add(second), record.add(second)) == ("added", "new version", "known")
    shown = [a for a in record.articles() if a.url == url]
    assert shown == [first], "published later, though added before"
    assert [a for a in record.articles(older=True) if a.url == url] == sorted((first, second), key=lambda a: a.id)
    assert not [i for i in record.items("people") if i.address.startswith(second.id)]
    assert not record.search("نسخة فيينا")
    assert record.remove(first.id) == 1
    assert [a for a in record.articles() if a.url == url] == [second]


def test_of_versions_published_at_once_the_last_captured_is_shown(record: Record) -> None:
    for n in (1, 0):
        record.add(Article.make("p", TEXTS[n], url="https://example.org/1"))
    assert [a.text for a in record.articles() if a.url] == [TEXTS[0]]


def test_the_same_text_under_two_docs_is_one_article(record: Record, tmp_path: pathlib.Path) -> None:
    again = [Article.make("c", TEXTS[0]), Article.make("b", TEXTS[0], title="عنوان"), Article.make("a", TEXTS[0], title="عنوان")]
    assert [record.add(a) for a in again] == ["known"] * 3
    assert record.article(article(0).id).doc == "a"
    with opened(tmp_path / "other.mahdar") as other:
        for a in (*again, *map(article, (4, 3, 2, 1, 0))):
            other.add(a)
        assert exported(other) == exported(record)
    assert [h.doc for h in record.search("عنوان سترد")] == ["a"]


def test_reading_again(record: Record) -> None:
    before = exported(record)
    assert sorted(record.upgrade()) == [f"d{n}" for n in range(5)]
    assert exported(record) == before
    next(record.upgrade())
    assert exported(record) == before, "an upgrade that was not finished"


# files that are no record


@pytest.mark.parametrize("data", [b"not a record at all", b"SQLite format 3\0" + b"\x07" * 5000, b"PK\x03\x04"])
def test_file_that_is_no_record(data: bytes, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "x.mahdar"
    path.write_bytes(data)
    for create in (True, False):
        with pytest.raises(BadRecord, match="no record of Mahdar"):
            open_record(path, create)
    assert path.read_bytes() == data


def test_database_of_another_program_is_left_alone(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as c:
        c.execute("CREATE TABLE t (x)")
    before = path.read_bytes()
    with pytest.raises(BadRecord, match="no record of Mahdar; give the path"):
        open_record(path)
    assert path.read_bytes() == before


def test_record_of_another_format(record: Record) -> None:
    record.close()
    with sqlite3.connect(record.path) as c:
        c.execute("UPDATE meta SET value = '99' WHERE name = 'format'")
    with pytest.raises(BadRecord, match="of format 99, and this Mahdar works with format 1; open it with"):
        open_record(record.path)


def test_no_file_folder_or_way(tmp_path: pathlib.Path) -> None:
    with pytest.raises(BadRecord, match="no such record; `mahdar add"):
        open_record(tmp_path / "x.mahdar", create=False)
    with pytest.raises(BadRecord, match="a folder, not a record"):
        open_record(tmp_path)
    with pytest.raises(BadRecord, match="cannot be opened"):
        open_record(tmp_path / "no" / "x.mahdar")
    (tmp_path / "blank.mahdar").write_bytes(b"")
    with pytest.raises(BadRecord, match="no record of Mahdar"):
        open_record(tmp_path / "blank.mahdar", create=False)
    open_record(tmp_path / "blank.mahdar").close()


# interruptions


CHILD = """
import sys
sys.path.insert(0, {tests!r})
from test_record import TEXTS, opened
from mahdar.model import Article
with opened({path!r}) as record:
    for n in range(150):
        record.add(Article.make(f"d{{n}}", f"{{TEXTS[n % 5]}} {{n}}"))
        print(n, flush=True)
"""


def child(path: pathlib.Path) -> list[str]:
    return [sys.executable, "-c", textwrap.dedent(CHILD.format(tests=str(pathlib.Path(__file__).parent), path=str(path)))]


def test_killed_in_mid_work_and_run_again_gives_an_equal_record(tmp_path: pathlib.Path) -> None:
    whole, cut = tmp_path / "whole.mahdar", tmp_path / "cut.mahdar"
    subprocess.run(child(whole), check=True, stdout=subprocess.DEVNULL)
    for delay in (0.0, 0.003, 0.05, 0.011):
        running = subprocess.Popen(child(cut), stdout=subprocess.PIPE)
        assert running.stdout
        running.stdout.readline()
        time.sleep(delay)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        with opened(cut) as record:
            assert not faults(record)
    subprocess.run(child(cut), check=True, stdout=subprocess.DEVNULL)
    with opened(whole) as a, opened(cut) as b:
        assert exported(a) == exported(b)


def test_disk_full(record: Record) -> None:
    before = exported(record)
    with record._engine.connect() as c:
        c.exec_driver_sql(f"PRAGMA max_page_count = {c.exec_driver_sql('PRAGMA page_count').scalar()}")
    with pytest.raises(BadRecord, match="the disk is full or cannot be written; stopped before long: the record is as it was"):
        record.add(Article.make("long", TEXTS[0] * 4000))
    assert exported(record) == before
    record.close()
    with opened(record.path) as again:
        assert exported(again) == before and not faults(again)
        assert again.add(Article.make("long", TEXTS[0] * 4000)) == "added"


# checking


def test_whole_record_has_no_faults(record: Record) -> None:
    rows = list(check(record))
    assert sum(row.spans for row in rows) == 8 * 5 and not [f for row in rows for f in row.faults]


FAULTS = {
    "a span moved": ("UPDATE readings SET findings = replace(findings, '\"start\":4,', '\"start\":5,')", "claims"),
    "a span's words": ("UPDATE readings SET findings = replace(findings, 'لافروف', 'لافروق')", "claims 'سيرغي لافروق'"),
    "a reading that cannot be decoded": ("UPDATE readings SET findings = substr(findings, 2)", "is damaged"),
    "a reading lost": ("DELETE FROM readings", "no reading of"),
    "a text": ("UPDATE articles SET text = text || '.'", "and that of its text"),
    "a text that is no text": ("UPDATE articles SET text = CAST(x'ff' AS TEXT)", ""),
    "an outlet": ("UPDATE articles SET outlet = 'x'", "the id is"),
    "an item": ("UPDATE items SET stop = 9999", "outside of the text"),
    "an item of no article": ("UPDATE items SET article = '0000000000000000'", "no article of this record"),
    "a judgement's place": ("UPDATE judgements SET subject = replace(subject, ':', ':9')", "not a stretch of its article"),
    "a judgement's article": ("UPDATE judgements SET subject = '0000000000000000:1-2'", "no article 0000000000000000"),
    "a malformed judgement": ("UPDATE judgements SET subject = 'x'", "is no address"),
    "an undoing": ("UPDATE judgements SET object = 'x' WHERE verdict = 'undo'", "undoes x"),
    "the search index": ("DELETE FROM words", "missing from the search index"),
    "the labels": ("DELETE FROM labels", "no article"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_planted_fault_is_found(fault: str, record: Record) -> None:
    judged = record.judge(said("same", place(record, "لافروف"), place(record, "بلينكن")))
    record.judge(said("undo", place(record, "لافروف"), judged))
    assert not faults(record)
    record.close()
    change, told = FAULTS[fault]
    with sqlite3.connect(record.path) as c:
        c.execute(change)
    with opened(record.path) as again:
        found = faults(again)
    assert found and any(told in f for f in found), found


# judgements


def said(verdict: str, subject: str, other: str | None = None, by: str = "سلمى", at: str = "2022-01-12T10:00:00Z", **more: str) -> Judgement:
    return Judgement(verdict=verdict, subject=subject, object=other, by=by, at=at, why="رأيت", **more)  # type: ignore[arg-type]


def test_rules_join_and_persons_part(record: Record) -> None:
    blinken, lavrov = frozenset({"أنتوني بلينكن", "بلينكن"}), frozenset({"سيرغي لافروف", "لافروف", "سيرجي لافروف"})
    assert names(record) == {blinken, lavrov, frozenset({"حسين أمير عبد اللهيان"})}
    parted = record.judge(said("different", place(record, "بلينكن"), place(record, "أنتوني بلينكن")))
    record.judge(said("same", place(record, "لافروف"), place(record, "حسين أمير عبد اللهيان")))
    assert frozenset({"سيرغي لافروف", "لافروف", "سيرجي لافروف", "حسين أمير عبد اللهيان"}) in names(record)
    assert len(record.clusters("people")) == 3
    assert record.judge(said("undo", place(record, "بلينكن"), parted))
    assert len(record.clusters("people")) == 2


def test_judgement_outlives_reading_again_and_removal(record: Record) -> None:
    record.judge(said("different", place(record, "بلينكن"), place(record, "أنتوني بلينكن")))
    before = record.clusters("people")
    list(record.upgrade())
    assert record.clusters("people") == before
    record.remove("d0")
    assert not faults(record) and len(record.judgements()) == 1
    record.add(article(0))
    assert record.clusters("people") == before


def test_address_near_an_item_means_it(record: Record) -> None:
    article_id, _, span = place(record, "أنتوني بلينكن").partition(":")
    start, stop = map(int, span.split("-"))
    record.judge(said("different", f"{article_id}:{start - 1}-{stop - 3}", place(record, "بلينكن")))
    assert frozenset({"بلينكن"}) in names(record) or len(record.clusters("people")) == 4


def test_later_judgement_counts_and_pair_is_disputed(record: Record) -> None:
    a, b = place(record, "لافروف"), place(record, "بلينكن")
    record.judge(said("same", a, b, by="سلمى", at="2022-01-12T10:00:00Z"))
    assert [row.disputed for row in record.log()] == [False]
    record.judge(said("different", b, a, by="عمر", at="2022-01-13T10:00:00Z"))
    assert [(row.judgement.verdict, row.in_force, row.disputed) for row in record.log()] == [("same", False, True), ("different", True, True)]
    assert [j.verdict for j in record.judgements()] == ["different"]
    record.judge(said("different", a, b, by="سلمى", at="2022-01-14T10:00:00Z"))
    assert {row.disputed for row in record.log()} == {False}


def test_undo_can_be_undone(record: Record) -> None:
    a, b = place(record, "لافروف"), place(record, "بلينكن")
    first = record.judge(said("same", a, b))
    second = record.judge(said("undo", a, first, at="2022-01-13T10:00:00Z"))
    assert not record.judgements() and [row.undone_by for row in record.log()] == [second, None]
    record.judge(said("undo", a, second, at="2022-01-14T10:00:00Z"))
    assert len(record.judgements()) == 1


def test_judgement_about_one_place(record: Record) -> None:
    a = place(record, "لافروف")
    record.judge(said("wrong", a))
    record.judge(said("corrected", a, value="سيرغي لافروف", at="2022-01-13T10:00:00Z"))
    record.judge(said("missed", a, at="2022-01-14T10:00:00Z"))
    assert [(j.verdict, j.value) for j in record.judgements()] == [("corrected", "سيرغي لافروف"), ("missed", None)]


BAD = {
    "no address": (("same", "x", "y"), "is no address"),
    "no such article": (("wrong", "0123456789abcdef:1-2"), "no article 0123456789abcdef"),
    "outside": (("wrong", "{d0}:1-99999"), "not a stretch"),
    "empty": (("wrong", "{d0}:3-3"), "not a stretch"),
    "one place": (("same", "{d0}:1-2"), "of two places"),
    "twice one place": (("same", "{d0}:1-2", "{d0}:1-2"), "of two places"),
    "two places": (("wrong", "{d0}:1-2", "{d0}:3-4"), "of one place"),
    "no value": (("corrected", "{d0}:1-2"), "needs the value"),
    "nothing to undo": (("undo", "{d0}:1-2", "000000000000"), "no judgement 000000000000"),
}


@pytest.mark.parametrize("case", BAD)
def test_judgement_that_makes_no_sense(case: str, record: Record) -> None:
    what, told = BAD[case]
    with pytest.raises(BadRequest, match=told):
        record.judge(said(*(part.format(d0=article(0).id) for part in what)))
    with pytest.raises(BadRequest, match="signed"):
        record.judge(said("wrong", f"{article(0).id}:1-2", by=""))
    assert not record.log()


# clusters

SIX = [Item(address=f"{n}:0-1", form=Form(weaver="w", keys=(), facts=(("f", str(n // 2)),))) for n in range(6)]


def edge(verdict: str, score: float, a: int, b: int) -> tuple[Form, Form, Edge]:
    return SIX[a].form, SIX[b].form, Edge(verdict=verdict, score=score, why="", rule="r")


def groups(found: Iterable[tuple[str, ...]]) -> set[str]:
    return {"".join(address[0] for address in group) for group in found}


def test_equal_forms_are_one() -> None:
    assert groups(clusters(SIX, [])) == {"01", "23", "45"}


def test_stronger_different_keeps_apart() -> None:
    joined = [edge("same", 0.9, 0, 2), edge("same", 0.85, 2, 4)]
    assert groups(clusters(SIX, joined)) == {"012345"}
    assert groups(clusters(SIX, [*joined, edge("different", 0.87, 0, 4)])) == {"0123", "45"}
    assert groups(clusters(SIX, [*joined, edge("different", 0.8, 0, 4)])) == {"012345"}
    assert groups(clusters(SIX, [*joined, edge("different", 0.9, 0, 4)])) == {"0123", "45"}


def test_person_is_stronger_than_every_rule() -> None:
    sure = [edge("same", 1.0, 0, 2), edge("different", 1.0, 2, 4)]
    persons = [said("different", "0:0-1", "2:0-1"), said("same", "2:0-1", "4:0-1")]
    assert groups(clusters(SIX, sure, persons)) == {"013", "245"} or groups(clusters(SIX, sure, persons)) == {"01", "2345"}
    assert groups(clusters(SIX, [], [said("different", "0:0-1", "1:0-1")])) == {"0", "1", "23", "45"}


def test_of_persons_the_later_counts() -> None:
    early = [said("same", "0:0-1", "2:0-1", at="1"), said("same", "2:0-1", "4:0-1", at="2")]
    assert groups(clusters(SIX, [], [*early, said("different", "0:0-1", "4:0-1", at="3")])) == {"01", "2345"}


@given(
    st.lists(st.tuples(st.sampled_from(("same", "different")), st.sampled_from((0.5, 0.8, 0.9, 1.0)), st.integers(0, 5), st.integers(0, 5)), max_size=12),
    st.lists(st.tuples(st.sampled_from(("same", "different")), st.integers(0, 5), st.integers(0, 5), st.sampled_from("1234")), max_size=5),
    st.randoms(use_true_random=False),
)
def test_clusters_do_not_depend_on_order(rules, persons, chance) -> None:
    edges = [edge(v, s, a, b) for v, s, a, b in rules if a // 2 != b // 2]
    judged = [said(v, f"{a}:0-1", f"{b}:0-1", at=at) for v, a, b, at in persons if a != b]
    found = clusters(SIX, edges, judged)
    assert sorted(address for group in found for address in group) == [i.address for i in SIX]
    shuffled = [list(rows) for rows in (SIX, [(b, a, e) if chance.random() < 0.5 else (a, b, e) for a, b, e in edges], judged)]
    for rows in shuffled:
        chance.shuffle(rows)
    assert clusters(*shuffled) == found
    if len(judged) == 1:
        together = any({judged[0].subject, judged[0].object} <= set(group) for group in found)
        assert together == (judged[0].verdict == "same"), "a person's only judgement holds"


def test_clusters_of_many_places_take_no_time() -> None:
    many = [Item(address=f"{n:05}:0-1", form=Form(weaver="w", keys=(), facts=(("f", str(n % 5000)),))) for n in range(20_000)]
    forms = [i.form for i in many[:5000]]
    edges = [(forms[n], forms[n + 1], Edge(verdict="same" if n % 7 else "different", score=0.9, why="", rule="r")) for n in range(4999)]
    begun = time.perf_counter()
    assert len(clusters(many, edges)) == 1 + 4998 // 7 + 1
    assert time.perf_counter() - begun < 5


# search


def found(record: Record, question: str) -> list[str]:
    return sorted(hit.doc for hit in record.search(question))


@pytest.mark.parametrize(
    ("question", "docs"),
    [
        ("الولايات", ["d2", "d3"]),
        ("والولايات", ["d2", "d3"]),
        ("ولايات", ["d2", "d3"]),
        ("للولايات المتحدة", ["d3"]),
        ("الولايات المتحده", []),
        ("لافروف", ["d1", "d2", "d3"]),
        ("ولافروف وبلينكن", ["d2"]),
        ("أمير", ["d3"]),
        ("امير", ["d3"]),
        ("المحادثات", ["d4"]),
        ("بالمحادثات", ["d4"]),
        ("فالمحادثات", ["d4"]),
        ("كالمحادثات", ["d4"]),
        ("للمحادثات", ["d4"]),
        ("وللمحادثات", ["d4"]),
        ("", []),
        ("؟! \" ' * ( )", []),
        ("غير موجود", []),
    ],
)
def test_search(question: str, docs: list[str], record: Record) -> None:
    assert found(record, question) == docs


@settings(deadline=None)
@given(st.text(max_size=20))
def test_any_question_is_answered(tmp_path_factory, question: str) -> None:
    with opened(tmp_path_factory.mktemp("r") / "x.mahdar") as record:
        record.add(article(0))
        record.search(question)


def test_articles_of_one_doc_are_told_apart(record: Record) -> None:
    other = Article.make("d4", TEXTS[4] + " آخر")
    record.add(other)
    assert found(record, "القصير") == sorted(f"d4~{a.id}" for a in (other, article(4)))
    assert record.find_article(f"d4~{other.id}") == record.find_article(other.id) == other.id
    with pytest.raises(BadRequest, match="2 articles"):
        record.find_article("d4")


def test_passage_of_a_hit(record: Record) -> None:
    [hit] = record.search("الولايات المتحدة")
    text = TEXTS[3]
    assert text[slice(*hit.span)] == "والولايات المتحدة"
    assert [text[slice(*mark)] for mark in hit.marks] == ["والولايات", "المتحدة"]
    assert text[hit.at : hit.at + len(hit.snippet)] == hit.snippet


def test_particles_are_taken_off() -> None:
    split = lexicon().made(particles)
    assert set(split.indexed("وبالولايات")) == {"وبالولايات", "بالولايات", "الولايات", "ولايات"}
    assert {"الولايات", "ولايات"} <= set(split.indexed("فللولايات"))
    assert {"الدول", "دول"} <= set(split.indexed("كالدول"))
    assert split.indexed("وان") == ("وان",) and split.asked("وزير") == ["وزير"]


# each particle with a word that it clings to and the question that finds it, and a word that merely begins with its letters and a question that must not
CLINGING = {
    "و": ("وموسكو", "موسكو", "وصف", "صف"),
    "ف": ("فموسكو", "موسكو", "فتح", "تح"),
    "ب": ("بموسكو", "موسكو", "بلد", "لد"),
    "ل": ("لموسكو", "موسكو", "لدى", "دى"),
    "ك": ("كموسكو", "موسكو", "كان", "ان"),
    "ال": ("الحوار", "حوار", "الي", "ي"),
    "لل": ("للحوار", "الحوار", "لله", "اله"),
}


def test_every_particle_has_its_cases() -> None:
    table = lexicon().table("particles", ParticlesTable)
    assert set(CLINGING) == {*table.joining, *table.leading, table.article, *(c.written for c in table.contracted)}


@pytest.mark.parametrize("particle", CLINGING)
def test_particle(particle: str, tmp_path: pathlib.Path) -> None:
    word, question, other, missed = CLINGING[particle]
    assert word.startswith(particle) and other.startswith(particle)
    with opened(tmp_path / "x.mahdar") as record:
        record.add(Article.make("a", f"قيل {word} أمس"))
        record.add(Article.make("b", f"قيل {other} أمس"))
        assert found(record, question) == ["a"] and found(record, word) == ["a"]
        assert found(record, missed) == []


def test_export_holds_the_issues_that_a_person_keeps(record: Record) -> None:
    before = exported(record)
    record.keep_issues('- name: "السد"\n  words: ["ملء السد"]\n')
    (line,) = [row for row in map(json.loads, exported(record).splitlines()) if row["is"] == "kept issues"]
    assert line["issues"] == [{"name": "السد", "words": ["ملء السد"], "exclusions": []}]
    record.keep_issues('# the same, written in another way\n- words:\n  - "ملء السد"\n  name: "السد"\n')
    assert json.loads(exported(record).splitlines()[-1]) == line
    record.keep_issues(None)
    assert exported(record) == before


def test_export_is_json_and_leaves_capture_times_out(record: Record) -> None:
    rows = [json.loads(line) for line in json_lines(record)]
    assert {row["is"] for row in rows} == {"article", "reading", "rule's judgement"}
    assert not any("captured" in row for row in rows)
    ids = [row["id"] for row in rows if row["is"] == "article"]
    assert ids == sorted(ids)
