"""Which rows of meetings are one by all that their accounts tell together, and which stand astray beside the one whose day many tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import pytest

from mahdar.lexicon import lexicon
from mahdar.model import Article, Meeting, Name, Published, Reading
from mahdar.record.views import QUESTIONS
from mahdar.record.views.events import DateRow, settled
from mahdar.record.views.meetings_one import Account, Ones, called_meal, state_of_place
from mahdar.record.views.meetings_stray import strays
from mahdar.record.views.scope import Gathered, Kept, sources
from mahdar.record.views.sides import Side
from mahdar.weave.spelling import spelling

HERE = {"صفاقس": "تونس", "سوسة": "تونس", "فاس": "المغرب"}
HOMES = {"ليلى": "تونس", "سامي": "المغرب", "هدى": "تونس"}
TYPES = {**dict.fromkeys(HOMES, "PER"), "عمر": "PER", "مجلس النهر": "ORG", "تونس": "GPE", "المغرب": "GPE", "ليبيا": "GPE"}


def account(id: str, who: str, kind: str = "meeting", place: str | None = None, days: str | None = None, **more: Any) -> Account:
    """A row with sides, kind and place; `days`: FIRST/LAST or one day of March 2021."""
    home = {name: frozenset({state}) for name, state in HOMES.items()}
    sides = tuple(Side(name, TYPES[name], 1, home.get(name, frozenset()), home.get(name, frozenset())) for name in who.split(", "))
    first, _, last = (days or "").partition("/")
    when = (f"2021-03-{first}", f"2021-03-{last or first}") if days else None
    told = {"written": ("2021-03-10", "2021-03-10"), "coming": False, "meal": False, "addresses": frozenset({id}), "docs": frozenset({id}), **more}
    return Account(id=id, kind=kind, who=sides, place=place, days=when, **told)


def state(place: str) -> str:
    return HERE.get(place, place)


def one(*accounts: Account) -> set[tuple[str, ...]]:
    return set(Ones(accounts, state).groups())


PAIR = account("a", "ليلى, سامي", place="صفاقس", days="09")


@pytest.mark.parametrize(
    "other",
    [
        account("b", "ليلى, سامي", days="09"),
        account("b", "ليلى, سامي, ليبيا", kind="summit", place="سوسة", days="08/09"),
        account("b", "ليلى, سامي", place="فاس", days="09"),
        account("b", "ليلى, سامي"),
        account("b", "ليلى, سامي", coming=True, written=("2021-03-05", "2021-03-06")),
    ],
)
def test_the_same_two_on_one_day_or_without_one_meet_once(other: Account) -> None:
    assert one(PAIR, other) == {("a", "b")}


@pytest.mark.parametrize(
    "other",
    [
        account("b", "ليلى, سامي", place="صفاقس", days="20"),
        account("b", "ليلى, سامي", place="فاس", days="08/09"),
        account("b", "ليلى, هدى", place="صفاقس", days="09"),
        account("b", "ليلى, سامي", place="صفاقس", days="09", meal=True),
        account("b", "ليلى, سامي", kind="call", days="09"),
        account("b", "ليلى, سامي", days="01/31"),
        account("b", "ليلى, سامي", place="فاس"),
        account("b", "ليلى, سامي", coming=True, written=("2021-03-12", "2021-03-12")),
        account("b", "ليلى, سامي", written=("2021-05-10", "2021-05-10")),
        account("b", "ليلى, سامي", written=None),
        account("b", "ليلى, المغرب"),
    ],
)
def test_another_day_place_company_or_kind_is_another_meeting(other: Account) -> None:
    assert one(PAIR, other) == set()


def test_without_a_day_it_is_none_of_two() -> None:
    assert one(PAIR, account("b", "ليلى, سامي", days="04"), account("c", "ليلى, سامي")) == set()
    assert one(PAIR, account("b", "ليلى, سامي", days="09"), account("c", "ليلى, سامي")) == {("a", "b", "c")}


def test_the_next_one_of_which_the_same_article_tells_is_another() -> None:
    to_come = {"coming": True, "written": ("2021-03-09", "2021-03-09")}
    assert one(PAIR, account("b", "ليلى, سامي", **to_come)) == {("a", "b")}
    assert one(PAIR, account("b", "ليلى, سامي", docs=frozenset({"a"}), **to_come)) == set()


def test_what_a_person_judges_apart_stays_apart() -> None:
    other = account("b", "ليلى, سامي", days="09")
    assert Ones((PAIR, other), state, {frozenset({"a", "b"})}).groups() == []
    assert Ones((PAIR, other), state, {frozenset({"a", "x"})}).groups() == [("a", "b")]


def test_the_summit_of_one_body() -> None:
    body = account("a", "مجلس النهر", "summit", "تونس", "08/09")
    assert one(body, account("b", "مجلس النهر, ليلى", "summit", "صفاقس", "09")) == {("a", "b")}
    assert one(body, account("b", "مجلس النهر, ليلى", "summit", "صفاقس")) == {("a", "b")}
    assert one(body, account("b", "مجلس النهر", "summit", "فاس", "08/09")) == set()
    assert one(body, account("b", "مجلس النهر", "meeting", "صفاقس", "09")) == set()


def test_the_summit_of_two_states_is_that_of_their_leaders() -> None:
    leaders = account("a", "ليلى, سامي", "summit", "صفاقس", "09")
    assert one(leaders, account("b", "تونس, المغرب", "summit", days="01/31")) == {("a", "b")}
    assert one(leaders, account("b", "تونس, ليبيا", "summit", days="01/31")) == set()
    assert one(leaders, account("b", "تونس, المغرب", "meeting", days="09")) == set()
    assert one(leaders, account("b", "هدى, سامي", "summit", days="09")) == set()


def test_a_visit_wants_place_and_visitor() -> None:
    visit = account("a", "سامي", "visit", "تونس", "09")
    assert one(visit, account("b", "سامي", "visit", "صفاقس", "08/09")) == {("a", "b")}
    assert one(visit, account("b", "سامي", "visit", "صفاقس")) == {("a", "b")}
    assert one(visit, account("b", "سامي", "visit")) == set()
    assert one(visit, account("b", "عمر", "visit", "تونس", "09")) == set()
    assert one(visit, account("b", "تونس", "visit", "تونس", "09")) == set()


def test_what_is_awaited_in_the_same_news_is_one() -> None:
    first, second = (account(id, "ليلى, تونس, ليبيا", coming=True, written=(day, day)) for id, day in (("a", "2021-03-10"), ("b", "2021-03-13")))
    later = account("c", "ليلى, تونس, ليبيا", coming=True, written=("2021-04-10", "2021-04-10"))
    assert one(first, second, later) == {("a", "b")}
    assert one(first, account("b", "ليلى, تونس, ليبيا")) == set()


def test_votes_are_never_pooled() -> None:
    assert one(account("a", "ليلى, سامي", "vote", days="09"), account("b", "ليلى, سامي", "vote", days="09")) == set()


SURE = account("sure", "ليلى, سامي", "summit", "صفاقس", "20", agreed=9, dates=1, life=(("2021-03-19", True),) * 20)


def astray(*accounts: Account) -> list[str]:
    return [small for small, _ in strays(accounts, Ones(accounts, state))]


def many(id: str, passages: int, days: str | None = None, *, coming: bool = True, **more: Any) -> Account:
    dates = 1 if days else 0
    told = {"place": "سوسة", "agreed": dates, "dates": dates, "life": (("2021-03-15", coming),) * passages, **more}
    return account(id, "ليلى, سامي", "summit", days=days, coming=coming, **told)


def test_a_summit_whose_day_nobody_agrees_on_is_the_one_whose_day_many_tell() -> None:
    assert astray(SURE, many("stray", 8, "02"), many("undated", 3)) == ["stray", "undated"]
    assert astray(SURE, many("few", 3, "02"), many("dated", 8, "02", agreed=2), many("nowhere", 8, place=None)) == []
    assert astray(SURE, many("later", 20, "28", agreed=5), many("stray", 8, "02")) == [], "two of them could be meant"
    assert astray(SURE, many("old", 8, written=("2020-01-10", "2020-01-10"))) == []


def test_a_summit_awaited_elsewhere_at_first() -> None:
    assert astray(SURE, many("awaited", 8, place="فاس")) == ["awaited"]
    assert astray(SURE, many("held", 8, place="فاس", coming=False), many("after", 8, place="فاس", life=(("2021-03-25", True),) * 8)) == []


def test_a_summit_of_a_body_on_which_one_article_is_a_few_days_wrong() -> None:
    sure = account("sure", "مجلس النهر", "summit", "صفاقس", "20", agreed=4, dates=1)
    wrong = {"agreed": 1, "dates": 1}
    assert astray(sure, account("stray", "مجلس النهر, ليلى", "summit", "سوسة", "24", **wrong)) == ["stray"]
    assert astray(sure, account("older", "مجلس النهر", "summit", "سوسة", "02", **wrong), account("far", "مجلس النهر", "summit", "فاس", "24", **wrong)) == []


def test_a_day_that_one_article_gives_beside_four_that_agree() -> None:
    def kept(*told: tuple[str, int]) -> list[str]:
        return [row.value for row in settled(tuple(DateRow(value=value, docs=tuple(f"{value} {n}" for n in range(docs))) for value, docs in told))]

    assert kept(("2021-03-09", 4), ("2021-03-15", 1)) == ["2021-03-09"]
    assert kept(("2021-03-09", 4), ("2021-03-15", 2)) == ["2021-03-09", "2021-03-15"]
    assert kept(("2021-03-09", 3), ("2021-03-15", 1)) == ["2021-03-09", "2021-03-15"]
    assert kept(("2021-03", 4), ("2021-03-15", 1)) == ["2021-03-15"]


def rows(told: Sequence[tuple[str, tuple[tuple[str, str], ...], str | None, str]], kept: Kept | None = None, kind: str = "meeting") -> list[Any]:
    """The rows of meetings that no rule joined: kind, parties, place and time of each, in an article of its own."""
    readings = []
    for n, (status, who, place, time) in enumerate(told):
        article = Article.make(f"doc{n}", f"خبر رقم {n} عن لقاء", published="2021-03-10")
        at = Meeting(
            span=article.span(article.text.index("لقاء"), len(article.text)),
            rule="verb_before",
            kind=cast("Any", kind),
            status=cast("Any", status),
            parties=tuple(Name(name, cast("Any", type_)) for name, type_ in who),
            place=Name(place, "GPE") if place else None,
            time=time or None,
        )
        readings.append(Reading(article=article, findings=(Published(span=article.span(0, 0), rule="test", how="given", value="2021-03-10"), at)))
    return list(QUESTIONS["meetings"](Gathered(sources(readings, lexicon()), {}, lexicon(), kept)))


def test_rows_that_are_one_are_shown_once() -> None:
    two = (("مجلس النهر", "ORG"), ("المغرب", "GPE"))
    told = [("held", two, "تونس", "2021-03-09"), ("planned", two, None, "2021-03-09")]
    (row,) = rows(told, kind="summit")
    assert (row.place, [date.value for date in row.dates], len(row.life)) == ("تونس", ["2021-03-09"], 2)
    ids = [Article.make(f"doc{n}", f"خبر رقم {n} عن لقاء", published="2021-03-10") for n in range(2)]
    apart = frozenset({frozenset(a.address(a.span(a.text.index("لقاء"), len(a.text))) for a in ids)})
    assert len(rows(told, Kept(apart=apart), kind="summit")) == 2


def test_meals_and_places_by_the_tables() -> None:
    known = Gathered((), {}, lexicon())
    words = {text: Meeting(span=Article.make("x", text).span(0, len(text)), rule="test", kind="meeting", status="held") for text in ("مأدبة عشاء", "لقاء")}
    assert [known.made(called_meal)(meeting) for meeting in words.values()] == [True, False]
    assert [known.made(state_of_place)(place) for place in ("صفاقس", "تونس", "قرية الرمان")] == ["تونس", "تونس", "قرية الرمان"]


def test_the_days_that_two_articles_give_together() -> None:
    def kept(*told: tuple[str, int]) -> list[str]:
        return [row.value for row in settled(tuple(DateRow(value=value, docs=tuple(f"{value} {n}" for n in range(docs))) for value, docs in told))]

    assert kept(("2021-03-09", 4), ("2021-03-09/2021-03-10", 2)) == ["2021-03-09/2021-03-10"]
    assert kept(("2021-03-09", 4), ("2021-03-09/2021-03-10", 1)) == ["2021-03-09"]
    assert kept(("2021-03-09", 4), ("2021-03-08/2021-03-14", 2)) == ["2021-03-09"], "a week is no stretch of a meeting"


def test_what_goes_on_when_the_last_article_is_written() -> None:
    two = (("مجلس النهر", "ORG"), ("المغرب", "GPE"))
    for time, status in (("2021-03-09/2021-03-11", "under way"), ("2021-03-09/2021-03-10", "held"), ("2021-03-08/2021-03-14", "held"), ("2021-03-10", "held")):
        assert [row.status for row in rows([("held", two, "تونس", time)], kind="summit")] == [status]


def test_a_side_without_a_name_is_shown_and_is_nobody() -> None:
    (row,) = rows([("held", (("مجلس النهر", "ORG"), ("صيادين كبار", "OTHER")), "تونس", "2021-03-09")])
    assert row.parties == ("مجلس النهر", "صيادين كبار")
    (row,) = rows([("held", (("مجلس النهر", "ORG"), ("المغرب", "GPE"), ("صيادين كبار", "OTHER")), "تونس", "2021-03-09")])
    assert row.parties == ("مجلس النهر", "المغرب")
    assert rows([("held", (("المغرب", "GPE"), ("صيادين كبار", "OTHER")), "تونس", "2021-03-09")]) == []


def test_names_of_those_who_hold_offices_of_one_state() -> None:
    spelt = lexicon().made(spelling)
    assert spelt.of_one("ري سامي هو", "لي سامي هو") and not spelt.of_one("حسن سامي", "حسين سامي") and not spelt.of_one("ري سامي", "كيم سامي")
    assert spelt.with_fathers("سالم بن عواد", "سالم محمد أحمد ابن عواد") and not spelt.with_fathers("سالم بن عواد", "محمد سالم بن عواد")
