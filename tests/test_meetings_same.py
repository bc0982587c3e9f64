"""Which places of one article speak of one meeting: what the words beside a noun tell of it."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.find.ground import Ground
from mahdar.find.meetings import noun_told
from mahdar.find.meetings_same import Sort, Told, another
from mahdar.find.meetings_sorts import sorted_out
from mahdar.find.meetings_words import Words
from mahdar.lexicon import lexicon
from mahdar.lexicon.formations import Formation, FormationsTable
from mahdar.model import Article, Meeting, Name

LEXICON = lexicon()
TABLE = LEXICON.table("formations", FormationsTable)
BODY = (Name("جامعة الدول العربية", "ORG"),)


def sorts(text: str) -> list[Sort]:
    """The sorts of the nouns of a text."""
    words: Words = LEXICON.made(Words)
    ground = Ground(read(Article.make("a", text, published="2021-03-10")), LEXICON, words)
    told = [t for i in ground.page.where(words.all_nouns) if (t := noun_told(ground, i))]
    return [t.sort for t in sorted_out(ground, told, LEXICON)]


@pytest.mark.parametrize("word", TABLE.others)
def test_another_is_told_right_behind_the_noun(word: str) -> None:
    assert [s.other for s in sorts(f"عقدت الهند ونيبال قمة {word} في مسقط.")] == [True]
    assert [s.other for s in sorts(f"عقدت الهند ونيبال قمة في مسقط بعد يوم {word} هناك.")] == [False]


@pytest.mark.parametrize("word", TABLE.sided)
def test_sides_of_its_own_are_told_behind_the_noun(word: str) -> None:
    assert [s.sided for s in sorts(f"تأجلت القمة {word} الرئيسين.")] == [True]
    assert [s.sided for s in sorts(f"تأجلت القمة، والحوار {word} الرئيسين.")] == [False]


def test_of_what_kind_talks_are() -> None:
    assert [s.described for s in sorts("استؤنفت المفاوضات التجارية.")] == [True]
    assert [s.described for s in sorts("استؤنفت المفاوضات التي توقفت.")] == [False]


def test_several_meetings() -> None:
    assert [s.several for s in sorts("استؤنفت الاجتماعات بين الهند ونيبال.")] == [True]
    assert [s.several for s in sorts("استؤنفت المفاوضات بين الهند ونيبال.")] == [False]


def place(at: int, parties: tuple[Name, ...] = (), margin: int = 0, sort: Sort | None = None) -> Told:
    span = Article.make("x", "قمة كبيرة").span(0, 3)
    meeting = Meeting(span=span, rule="test", kind="meeting", status="held", parties=parties)
    return Told(at, "اجتماع", meeting, False, True, margin=margin, sort=sort or Sort())


def test_another_meeting() -> None:
    assert not another(place(9), [place(1, BODY)])
    assert another(place(9, sort=Sort(other=True)), [place(1)]) and not another(place(9, sort=Sort(other=True)), [place(1, sort=Sort(other=True))])
    assert another(place(9, sort=Sort(several=True)), [place(1)])
    assert another(place(9, margin=1), [place(1)]) and another(place(9), [place(1, margin=9)]) and not another(place(9), [place(0)])
    assert another(place(9, sort=Sort(sided=True)), [place(1, BODY)]) and not another(place(9, sort=Sort(sided=True)), [place(1)])
    ministers, leaders = Sort(Formation("ministers")), Sort(Formation("leaders"))
    assert another(place(9, sort=ministers), [place(1, sort=leaders)]) and not another(place(9, sort=ministers), [place(1, sort=ministers)])


def places_of(text: str) -> list[str | None]:
    """The places of the meetings and visits of a text, in order."""
    found = read(Article.make("a", text, published="2021-03-10")).of(Meeting)
    return [m.place.name if m.place else None for m in found]


@pytest.mark.parametrize("word", TABLE.where)
def test_where_the_visit_goes(word: str) -> None:
    assert places_of(f"زار سيرغي لافروف مسقط {word} التقى أنتوني بلينكن.") == ["مسقط", "مسقط"]
    assert places_of("زار سيرغي لافروف مسقط بعدما التقى أنتوني بلينكن.") == ["مسقط", None]


@pytest.mark.parametrize("word", TABLE.during)
def test_on_the_visit(word: str) -> None:
    assert places_of(f"بدأ سيرغي لافروف زيارة إلى مسقط يلتقي {word} أنتوني بلينكن.")[-1:] == ["مسقط"]
    assert places_of(f"التقى سيرغي لافروف أنتوني بلينكن، ثم بدأ زيارة إلى مسقط جرى {word} كثير.")[:1] == [None]
