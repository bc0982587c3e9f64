"""One utterance in several articles, where its versions drift, and where accounts conflict."""

from __future__ import annotations

import itertools
import pathlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mahdar.lexicon import lexicon
from mahdar.lexicon.wording import wording
from mahdar.model import Article
from mahdar.record.store import Record, open_record
from mahdar.record.views import view
from mahdar.weave.drift import differences
from mahdar.weave.quantities import Counting

WORDS = lexicon().made(wording)
COUNTING = lexicon().made(Counting)

MORNING = """سد النهر يعود إلى طاولة المفاوضات

قال وزير الري سامي الحلو في مؤتمر صحفي إن بلاده لن توقع اتفاقا ناقصا بشأن سد النهر قبل ضمان حصتها من المياه.
وأضاف الحلو أن خبراء السد أنهوا دراسة الأضرار البيئية على قرى الشمال.
وقالت الوزارة إن السد سيحجز 14 مليار متر مكعب من مياه النهر في عامه الأول.
"""
EVENING = """سد النهر: الوزير يرفض التوقيع

أكد وزير الري سامي الحلو أن بلاده لن توقع على اتفاق ناقص حول سد النهر ما لم تضمن حصتها من المياه.
وبحسب الوزارة فإن السد سيحجز 24 مليار متر مكعب من مياه النهر في عامه الأول.
"""
RIVAL = """سد النهر والمفاوضات

قالت وزيرة الطاقة ليلى قدور إن سامي الحلو وافق على تأجيل المفاوضات حول سد النهر حتى نهاية الصيف.
"""
DENIAL = """سد النهر والمفاوضات

نفى سامي الحلو موافقته على تأجيل المفاوضات حول سد النهر.
"""


def record_of(path: pathlib.Path, *texts: str) -> Record:
    record = open_record(path)
    for n, text in enumerate(texts):
        record.add(Article.make(f"a{texts.index(text)}", text, published="2023-05-16", outlet=f"صحيفة {'ابجدهوز'[n]}"))
    return record


def joined(record: Record) -> list[list[str]]:
    """The words of each utterance."""
    texts = {a.doc: a.text for a in record.articles()}
    return [[texts[m.doc][slice(*m.span)] for m in row.members] for row in view(record, "utterances")]


def test_a_quotation_and_its_paraphrase_are_one_utterance(tmp_path: pathlib.Path) -> None:
    with record_of(tmp_path / "r.mahdar", MORNING, EVENING) as record:
        found = joined(record)
    assert any("لن توقع اتفاقا ناقصا" in group[0] and "لن توقع على اتفاق ناقص" in group[1] for group in found)


def test_another_point_of_the_same_speaker_is_another_utterance(tmp_path: pathlib.Path) -> None:
    with record_of(tmp_path / "r.mahdar", MORNING, EVENING) as record:
        found = joined(record)
    assert not any("دراسة الأضرار" in words for group in found for words in group)


def test_figures_that_differ_for_one_thing_are_a_conflict(tmp_path: pathlib.Path) -> None:
    with record_of(tmp_path / "r.mahdar", MORNING, EVENING) as record:
        (row,) = [r for r in view(record, "conflicts") if r.kind == "number"]
        texts = {a.doc: a.text for a in record.articles()}
    assert {texts[e.doc][slice(*e.span)] for e in (row.at_a, row.at_b)} == {"14 مليار", "24 مليار"}


def test_a_denial_against_an_assertion_is_a_conflict(tmp_path: pathlib.Path) -> None:
    with record_of(tmp_path / "r.mahdar", RIVAL, DENIAL) as record:
        assert [row.kind for row in view(record, "conflicts")] == ["deny"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وأعلنت فرق الإنقاذ مقتل 12 شخصا في انهيار سد النهر قرب قرى الشمال.", "وأعلنت فرق الإنقاذ مقتل 30 شخصا في انهيار سد النهر قرب قرى الشمال."),
        ("وتنافس على مناقصة سد النهر 597 شركة من دول الجوار.", "وتنافس على مناقصة سد النهر أكثر من 500 شركة من دول الجوار."),
        ("ويبلغ طول سد النهر 1200 متر عند قرى الشمال.", "ويبلغ طول سد النهر 1200 متر عند قرى الشمال."),
    ],
    ids=["a toll that rises", "a rough figure that agrees", "one figure"],
)
def test_what_looks_like_a_conflict_and_is_none(tmp_path: pathlib.Path, one: str, other: str) -> None:
    with record_of(tmp_path / "r.mahdar", f"{MORNING.splitlines()[0]}\n\n{one}\n", f"{EVENING.splitlines()[0]}\n\n{other}\n") as record:
        assert view(record, "conflicts") == ()


DRIFT = [
    ("number", "لدينا 14 مليار متر مكعب من المياه", "لدينا 24 مليار متر مكعب من المياه"),
    ("negation", "سنوقع الاتفاق غدا", "لن نوقع الاتفاق غدا"),
    ("condition", "سنوقع الاتفاق إذا ضمنا حصتنا", "سنوقع الاتفاق"),
    ("certainty", "ربما نوقع الاتفاق غدا", "سنوقع الاتفاق غدا"),
]


@pytest.mark.parametrize(("kind", "one", "other"), DRIFT, ids=[kind for kind, _, _ in DRIFT])
def test_versions_that_do_not_say_the_same(kind: str, one: str, other: str) -> None:
    assert [found for found, _, _ in differences(one, (0, len(one)), other, (0, len(other)), WORDS)] == [kind]


@pytest.mark.parametrize("same", [("سنوقع الاتفاق غدا", "سوف نوقع الاتفاق غدا"), ("لن نوقع اليوم", "لا نوقع اليوم")])
def test_versions_that_say_the_same(same: tuple[str, str]) -> None:
    one, other = same
    assert list(differences(one, (0, len(one)), other, (0, len(other)), WORDS)) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بلغت 3.5 مليون دولار", [(3_500_000.0, False)]),
        ("بنسبة أربعة وخمسين في المئة", [(54.0, False)]),
        ("نحو 200 شخص", [(200.0, True)]),
        ("في عام 2018", []),
        ("يوم 12 يونيو", []),
        ("قمة \u0640 200 شخص", [(200.0, False)]),
    ],
)
def test_quantities(text: str, values: list[tuple[float, bool]]) -> None:
    assert [(q.value, q.rough) for q in COUNTING.quantities(text, 0, len(text))] == values


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations([MORNING, EVENING, RIVAL, DENIAL]))
def test_the_order_of_arrival_does_not_matter(tmp_path_factory: pytest.TempPathFactory, order: list[str]) -> None:
    rows = []
    for texts in ([MORNING, EVENING, RIVAL, DENIAL], order):
        with open_record(tmp_path_factory.mktemp("order") / "r.mahdar") as record:
            for text in texts:
                record.add(Article.make(f"a{[MORNING, EVENING, RIVAL, DENIAL].index(text)}", text, published="2023-05-16"))
            rows.append([view(record, what) for what in ("utterances", "conflicts")])
    assert rows[0] == rows[1]


def test_stems_meet_in_other_forms() -> None:
    for one, other in itertools.pairwise(["والمفاوضات", "للمفاوضات", "مفاوضات"]):
        assert WORDS.stems(one) == WORDS.stems(other)
    assert WORDS.root(WORDS.stems("انسحابه")[0]) == WORDS.root(WORDS.stems("سحبت")[0])
