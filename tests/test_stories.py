"""Stories: the terms of articles, how alike two are, average linkage, and stories of a record."""

from __future__ import annotations

import itertools
import pathlib
from typing import Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.common import CommonTable, StemsTable, stems, weights
from mahdar.model import Article
from mahdar.record import open_record
from mahdar.record.views import view
from mahdar.record.views.stories import StoryRow
from mahdar.weave import stories as weaver
from mahdar.weave.forms import Edge, Form
from mahdar.weave.linkage import linked

LEXICON = lexicon()
ROWS = pathlib.Path(__file__).parent / "corpus" / "words" / "stems.yaml"


def article(doc: str, headline: str, text: str, day: str = "2022-03-06", outlet: str = "المرفأ") -> Article:
    return Article.make(doc, f"{headline}\n\n{text}", published=day, outlet=outlet, title=headline)


SHIP = (
    article("ship1", "جنوح سفينة قمح عند مدخل القناة", "جنحت سفينة محملة بالقمح قرب مدخل القناة الشمالية بعد عاصفة رملية.", outlet="المرفأ"),
    article("ship2", "سفينة القمح الجانحة تغلق القناة", "أغلقت سفينة قمح جانحة مدخل القناة أمام الملاحة، وقالت هيئة الموانئ إن القطر بدأ.", outlet="الشراع"),
    article("ship3", "تعويم السفينة الجانحة في القناة", "نجحت زوارق القطر في تعويم سفينة القمح الجانحة وعادت الملاحة إلى القناة.", "2022-03-07", "الشراع"),
)
FEAST = (
    article("feast1", "مهرجان التمور يفتتح أبوابه في الواحة", "افتتح في الواحة مهرجان التمور السنوي بمشاركة مئة مزارع وعشرين طاهيا.", outlet="المرفأ"),
    article("feast2", "مزارعو الواحة يعرضون التمور", "عرض مزارعون تمور الواحة في المهرجان السنوي الذي افتتح اليوم.", outlet="الشراع"),
)
LATER = article("later", "سفينة قمح تصل إلى المرفأ", "وصلت سفينة قمح إلى المرفأ عبر القناة بعد رحلة طويلة.", "2022-03-20")


def form(one: Article) -> Form:
    return next(iter(weaver.stories(read(one), LEXICON))).form


def judged(a: Article, b: Article) -> Edge | None:
    """What is said of two articles, when they are compared at all."""
    one, other = form(a), form(b)
    return weaver.judge(one, other, LEXICON) if set(one.keys) & set(other.keys) else None


def test_articles_of_one_event_are_alike() -> None:
    assert all((edge := judged(a, b)) and edge.score > 0.6 for a, b in itertools.combinations(SHIP, 2))
    assert (edge := judged(*FEAST)) and edge.score > 0.6


def test_articles_of_two_events_are_not() -> None:
    assert all(judged(a, b) is None for a in SHIP for b in FEAST)


def test_the_same_subject_two_weeks_later_is_another_story() -> None:
    assert judged(SHIP[0], LATER) is None
    assert (edge := judged(SHIP[0], article("x", LATER.title or "", LATER.text.split("\n\n")[1]))) and edge.score > 0.6


def test_a_day_between_speaks_against_one_event() -> None:
    same, apart = (judged(SHIP[0], article("x", "السفينة الجانحة", SHIP[1].text.split("\n\n")[1], day)) for day in ("2022-03-06", "2022-03-08"))
    assert same and apart and same.score > apart.score


def test_a_headline_given_apart_counts_like_one_in_the_text() -> None:
    apart = Article.make("x", SHIP[0].text.split("\n\n")[1], title=SHIP[0].title)
    assert weaver.terms(apart, LEXICON) == weaver.terms(SHIP[0], LEXICON)


def test_an_empty_article_has_no_terms() -> None:
    assert list(weaver.stories(read(Article.make("x", "…")), LEXICON)) == []


# linkage

NAMES = [f"n{i}" for i in range(7)]
PAIRS = st.dictionaries(st.sampled_from(list(itertools.combinations(NAMES, 2))), st.sampled_from([0.1, 0.25, 0.5, 0.9]))


@settings(max_examples=60, deadline=None)
@given(PAIRS, st.randoms())
def test_linkage_does_not_depend_on_the_order_of_pairs(like: dict[tuple[str, str], float], lot: object) -> None:
    rows = list(like.items())
    lot.shuffle(rows)  # type: ignore[attr-defined]
    groups = linked(NAMES, like, 0.2)
    assert groups == linked(NAMES, dict(rows), 0.2)
    assert sorted(itertools.chain.from_iterable(groups)) == NAMES


def test_a_bridge_does_not_join_two_groups() -> None:
    like = {("n0", "n1"): 0.9, ("n2", "n3"): 0.9, ("n1", "n2"): 0.4}
    assert linked(NAMES[:4], like, 0.2) == [["n0", "n1"], ["n2", "n3"]]


# the record


def shown(path: pathlib.Path, articles: tuple[Article, ...]) -> tuple[StoryRow, ...]:
    with open_record(path) as record:
        for one in articles:
            record.add(one)
        return view(record, "stories")


def test_stories_of_a_record_do_not_depend_on_the_order_of_arrival(tmp_path: pathlib.Path) -> None:
    every = (*SHIP, *FEAST, LATER)
    seen = {msgspec.json.encode(shown(tmp_path / f"{n}.mahdar", order)) for n, order in enumerate([every, every[::-1], every[3:] + every[:3]])}
    assert len(seen) == 1


def test_a_story_has_its_articles_outlets_and_days(tmp_path: pathlib.Path) -> None:
    ship, feast = sorted(shown(tmp_path / "a.mahdar", (*SHIP, *FEAST, LATER)), key=lambda row: -len(row.docs))
    assert (set(ship.docs), set(feast.docs)) == ({"ship1", "ship2", "ship3"}, {"feast1", "feast2"})
    assert (ship.outlets, ship.first, ship.last) == (("الشراع", "المرفأ"), "2022-03-06", "2022-03-07")
    assert feast.title in {a.title for a in FEAST}


# words


class Row(msgspec.Struct, forbid_unknown_fields=True):
    """The two words of `yes` have one stem, those of `no` two."""

    table: Literal["joining", "beginnings", "endings"]
    word: str
    yes: tuple[str, str]
    no: tuple[str, str]


WORDS = msgspec.yaml.decode(ROWS.read_bytes(), type=list[Row])


@pytest.mark.parametrize("row", WORDS, ids=lambda r: f"{r.table}-{r.word}")
def test_entry_of_stems(row: Row) -> None:
    stem, fold = LEXICON.made(stems).of, LEXICON.folding.fold
    assert stem(fold(row.yes[0])) == stem(fold(row.yes[1]))
    assert stem(fold(row.no[0])) != stem(fold(row.no[1]))


def test_every_entry_of_stems_has_a_row() -> None:
    table = LEXICON.table("stems", StemsTable)
    assert {(r.table, r.word) for r in WORDS} == {(name, word) for name in ("joining", "beginnings", "endings") for word in getattr(table, name)}


def test_common_words_weigh_less() -> None:
    weigh = LEXICON.made(weights).of
    bands = LEXICON.table("common", CommonTable).bands
    assert [b.per_thousand for b in bands] == sorted(b.per_thousand for b in bands)
    assert weigh(bands[-1].stems[0]) < weigh(bands[0].stems[0]) == weigh("كلمةنادرة")
    every = [stem for band in bands for stem in band.stems]
    assert len(every) == len(set(every))
