"""Copies: two articles laid side by side, footers and teasers set aside, passages with their places, agencies named in a text."""

from __future__ import annotations

import itertools
import pathlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.closings import ClosingsTable
from mahdar.lexicon.sourcing import SourcingTable, heard
from mahdar.model import Article, Judgement
from mahdar.record import open_record
from mahdar.record.views import view
from mahdar.record.views.copies import CopyRow
from mahdar.weave import copies as weaver
from mahdar.weave.forms import Edge, Form
from mahdar.weave.overlaps import passages
from mahdar.weave.wording import wording

LEXICON = lexicon()
WORDS = pathlib.Path(__file__).parent / "corpus" / "words"

LEAD = "أعلنت هيئة الموانئ صباح الأحد أن سفينة محملة بالقمح جنحت قرب مدخل القناة الشمالية بعد عاصفة رملية استمرت ثلاث ساعات."
TUGS = "وقال مدير الهيئة سالم الفيتوري إن خمسة زوارق قطر تعمل منذ الفجر على تعويم السفينة وإن الملاحة ستعود قبل حلول المساء."
CREW = "ولم يصب أحد من أفراد الطاقم الاثنين والعشرين، وجميعهم بحسب القائمة التي قدمتها الشركة المالكة من بحارة البلدين الجارين."
PRICE = "وارتفع سعر الطن في السوق المحلية خلال ساعات بنسبة طفيفة قبل أن يعود إلى ما كان عليه مع إغلاق التداول بعد الظهر."
HARBOUR = "ويعد المدخل الشمالي أضيق مداخل القناة، وقد طالبت النقابة مرارا بتوسيعه وتعميقه حتى تمر فيه السفن الكبيرة بأمان."
OTHER = "جنحت ناقلة حبوب في الممر الشمالي أمس فتوقفت حركة المرور أربع ساعات كاملة، وقدر خبراء كلفة التأخير بمليون دينار على الأقل."
VIEW = "ورأى كبير المرشدين البحريين أن الحادث كان متوقعا لأن أعمال الصيانة تأخرت عامين بلا سبب مفهوم وبلا رقابة من الوزارة."


def article(*lines: str, doc: str = "a", day: str = "2022-03-06", outlet: str = "المرفأ", **about: str) -> Article:
    return Article.make(doc, "\n".join(["عنوان من عمل الصحيفة", "", *lines]), published=day, outlet=outlet, **about)


def form(one: Article) -> Form:
    return next(iter(weaver.copies(read(one), LEXICON))).form


def judged(a: Article, b: Article) -> Edge | None:
    """What is said of two articles, when they are compared at all."""
    one, other = form(a), form(b)
    return weaver.judge(one, other, LEXICON) if set(one.keys) & set(other.keys) else None


def rule(a: Article, b: Article) -> str | None:
    edge = judged(a, b)
    return edge.rule if edge else None


# judgements

WHOLE = article(LEAD, TUGS, CREW, PRICE)


def test_light_edits_do_not_hide_a_copy() -> None:
    edited = article(LEAD.replace("ثلاث", "3").replace("أعلنت", "وأعلنت"), TUGS.replace("الفيتوري", "الفيتورى").replace("خمسة", "5"), CREW, doc="b")
    assert rule(WHOLE, edited) == "one_text"


def test_a_month_in_two_names_is_one_word() -> None:
    line = "وتصل السفينة التالية في الثالث من {} وعلى متنها عشرون ألف طن من القمح المستورد من الخارج."
    assert rule(article(LEAD, line.format("شباط/فبراير")), article(LEAD, line.format("فبراير"), doc="b")) == "one_text"


def test_one_sentence_in_the_same_words_is_a_shared_passage() -> None:
    assert rule(article(LEAD, TUGS, CREW, PRICE), article(OTHER, VIEW, TUGS, HARBOUR, doc="b")) == "shared_passages"


def test_an_article_within_a_longer_one_is_a_shared_passage() -> None:
    assert rule(article(LEAD, TUGS), article(LEAD, TUGS, CREW, PRICE, HARBOUR, VIEW, OTHER, doc="b")) == "shared_passages"


def test_own_words_on_one_event_are_independent() -> None:
    assert rule(article(LEAD, TUGS, CREW), article(OTHER, VIEW, HARBOUR, doc="b")) is None


def test_names_and_set_phrases_are_independent() -> None:
    one = "وقال مدير هيئة الموانئ سالم الفيتوري إن العمل يسير كما ينبغي وإن أحدا لم يشتك منه حتى الآن."
    other = "وقال مدير هيئة الموانئ سالم الفيتوري في مؤتمر منفصل إنه سيستقيل إذا لم تدفع رواتب المرشدين كاملة."
    assert rule(article(LEAD, one), article(OTHER, other, doc="b")) is None


def test_a_short_quotation_is_independent() -> None:
    quoted = 'وقال الفيتوري: "لن نترك السفينة حتى تطفو من جديد".'
    assert rule(article(LEAD, quoted), article(OTHER, VIEW, quoted, doc="b")) is None


def test_a_week_apart_nothing_is_said() -> None:
    assert rule(WHOLE, article(LEAD, TUGS, CREW, PRICE, HARBOUR, doc="b", day="2022-03-13")) is None


@pytest.mark.parametrize("days", [0, 1, 2])
def test_neighbouring_days_share_a_key(days: int) -> None:
    for first in range(4, 9):
        one, other = article(LEAD, TUGS, day=f"2022-03-0{first}"), article(LEAD, TUGS, CREW, doc="b", day=f"2022-03-{first + days:02}")
        assert rule(one, other) == "one_text"


def test_footers_and_teasers_do_not_make_copies() -> None:
    footer = "يمكنكم استلام إشعارات من تطبيق الجريدة الجديد على الهاتف، صباحا ومساء، متى أردتم ذلك وبلا مقابل."
    assert rule(article(LEAD, TUGS, footer), article(OTHER, VIEW, footer, doc="b")) is None


def test_teasers_at_the_end_are_no_words_of_the_article() -> None:
    plain, teased = wording(article(LEAD, TUGS), LEXICON), wording(article(LEAD, TUGS, "بالصور أغرب السفن في العالم", "من يملك القناة"), LEXICON)
    assert plain.codes == teased.codes


def test_a_last_line_with_its_stop_stays() -> None:
    assert len(wording(article(LEAD, TUGS, "ولا جديد."), LEXICON).codes) > len(wording(article(LEAD, TUGS), LEXICON).codes)


# passages


def test_passages_give_their_places_on_both_sides() -> None:
    a, b = article(LEAD, TUGS, PRICE), article(VIEW, TUGS.replace("خمسة", "5"), HARBOUR, doc="b")
    one, other = wording(a, LEXICON), wording(b, LEXICON)
    (found,) = passages(one.codes, other.codes)
    mine = a.text[one.places[found.start][0] : one.places[found.stop - 1][1]]
    theirs = b.text[other.places[found.other][0] : other.places[found.other_stop - 1][1]]
    assert (mine, theirs) == (TUGS.rstrip("."), TUGS.replace("خمسة", "5").rstrip("."))


LINES = st.lists(st.sampled_from([LEAD, TUGS, CREW, PRICE, HARBOUR, OTHER, VIEW]), min_size=1, max_size=6, unique=True)


@settings(max_examples=40, deadline=None)
@given(LINES, LINES)
def test_a_judgement_has_no_direction(one: list[str], other: list[str]) -> None:
    a, b = article(*one), article(*other, doc="b")
    there, back = judged(a, b), judged(b, a)
    assert (there and there.rule, there and there.score) == (back and back.rule, back and back.score)


# the record

FOUR = (
    article(LEAD, TUGS, CREW, PRICE, doc="one", author="لندن - رويترز"),
    article(LEAD, TUGS, CREW, doc="two", outlet="السفينة"),
    article(OTHER, VIEW, TUGS, HARBOUR, doc="three", outlet="الشراع", day="2022-03-07"),
    article(OTHER.replace("أربع", "ست"), HARBOUR.replace("مرارا", "طويلا"), VIEW, doc="four", outlet="القناة", day="2022-03-07"),
)


def shown(path: pathlib.Path, articles: tuple[Article, ...]) -> tuple[tuple[CopyRow, ...], bytes]:
    with open_record(path) as record:
        for one in articles:
            record.add(one)
        return view(record, "copies"), msgspec.json.encode(record.rules_judgements())


def test_copies_of_a_record_do_not_depend_on_the_order_of_arrival(tmp_path: pathlib.Path) -> None:
    orders = list(itertools.permutations(FOUR))[::5]
    seen = [shown(tmp_path / f"{n}.mahdar", order) for n, order in enumerate(orders)]
    assert len({msgspec.json.encode(s) for s in seen}) == 1


def test_a_row_names_agency_and_the_first_article(tmp_path: pathlib.Path) -> None:
    rows = {(r.a, r.b): r for r in shown(tmp_path / "a.mahdar", FOUR)[0]}
    assert {pair: r.label for pair, r in rows.items()} == {
        ("one", "two"): "copy",
        ("one", "three"): "partial",
        ("two", "three"): "partial",
        ("four", "three"): "copy",
    }
    assert (rows["one", "two"].agency, rows["one", "two"].longer, rows["one", "two"].first) == ("رويترز", "one", None)
    assert (rows["two", "three"].agency, rows["two", "three"].first) == (None, "two")
    start, stop = rows["one", "three"].shared[0][1]
    assert FOUR[2].text[start:stop] == TUGS.rstrip(".")


def test_what_a_person_judges_different_is_no_copy(tmp_path: pathlib.Path) -> None:
    with open_record(tmp_path / "a.mahdar") as record:
        for one in FOUR[:2]:
            record.add(one)
        places = sorted(one.address(one.span(0, len(one.text))) for one in FOUR[:2])
        record.judge(Judgement(verdict="different", subject=places[0], object=places[1], why="two ships", by="me", at="2022-03-08T10:00:00+00:00"))
        assert view(record, "copies") == ()


# words


class Row(msgspec.Struct, forbid_unknown_fields=True):
    """The word decides in `yes` and merely stands in `no`."""

    table: str
    word: str
    yes: str
    no: str


def rows(name: str) -> list[Row]:
    return msgspec.yaml.decode((WORDS / f"{name}.yaml").read_bytes(), type=list[Row])


@pytest.mark.parametrize("row", rows("closings"), ids=lambda r: r.word)
def test_word_of_closings(row: Row) -> None:
    plain = wording(article(LEAD, TUGS), LEXICON).codes
    assert wording(article(LEAD, row.yes, TUGS), LEXICON).codes == plain
    assert len(wording(article(LEAD, row.no, TUGS), LEXICON).codes) > len(plain)


@pytest.mark.parametrize("row", rows("sourcing"), ids=lambda r: r.word)
def test_word_of_sourcing(row: Row) -> None:
    assert [name for name, _ in LEXICON.made(heard).agencies(LEXICON.page(row.yes))] == ["رويترز"]
    assert not list(LEXICON.made(heard).agencies(LEXICON.page(row.no)))


def test_every_word_has_a_row() -> None:
    assert {r.word for r in rows("closings")} == set(LEXICON.table("closings", ClosingsTable).starts)
    table = LEXICON.table("sourcing", SourcingTable)
    assert {r.word for r in rows("sourcing")} == {*table.heard, table.told}
