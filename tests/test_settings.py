"""Every word of the table of settings (settings.yaml) at work, and what tells two passages apart: settings, events of two days, words told as said earlier."""

from __future__ import annotations

import pytest

from mahdar import Article, read
from mahdar.lexicon import lexicon
from mahdar.lexicon.settings import Settings
from mahdar.model import Reading, Statement
from mahdar.weave.forms import Form, facts
from mahdar.weave.likeness import Compared
from mahdar.weave.occasions import told_apart
from mahdar.weave.sayings import events, passages
from mahdar.weave.settings import OPEN, YES, occasions_told

KNOWN = lexicon().made(Settings)
TABLE = KNOWN.table
EVERY = [pytest.param(row, word, id=f"{row.kind}-{word}") for row in TABLE.kinds for word in (*row.words, *row.bare)]
SITES = [pytest.param(row.kind, word, id=word) for row in TABLE.kinds for word in row.sites]
VERBS = [pytest.param(row.kind, word, id=word) for row in TABLE.kinds for word in row.verbs]
PAPERS = [pytest.param(row.kind, word, id=word) for row in TABLE.kinds for word in row.papers]
BEFORE = [pytest.param(row, word, id=word) for row in TABLE.kinds for word in row.before]


def reading(text: str) -> Reading:
    """An article of Wednesday 5 May 2021."""
    return read(Article.make("case", text, published="2021-05-05"))


def told(text: str) -> list[tuple[set[str], str]]:
    """The kinds of settings of each statement of a text, and whether it is told as said earlier, in order."""
    found = reading(text)
    by_cue = occasions_told(found, lexicon())
    return [(set(by_cue[s.cue]["setting"]), str(by_cue[s.cue]["earlier"])) for s in sorted(found.of(Statement), key=lambda s: s.cue.start)]


def kinds(text: str) -> list[set[str]]:
    """The kinds of settings of each statement of a text, in order."""
    return [of for of, _ in told(text)]


@pytest.mark.parametrize(("row", "word"), EVERY)
def test_word_of_a_setting(row: object, word: str) -> None:
    """Behind a preposition it tells the setting; in what is said it does not."""
    kind, after = row.kind, f" {row.before[0]}" if row.before else ""  # type: ignore[attr-defined]
    assert kinds(f"قال عميد الكلية سامي الحداد في {word}{after} إن المكتبة ستفتح ليلا.") == [{kind}]
    assert kinds(f"قال عميد الكلية سامي الحداد إن المكتبة لا تظهر في {word}{after}.") == [set()]


@pytest.mark.parametrize(("row", "word"), BEFORE)
def test_word_that_must_follow_a_setting(row: object, word: str) -> None:
    """Without it the noun is another thing («a conference of physicians»)."""
    kind, noun = row.kind, row.words[0]  # type: ignore[attr-defined]
    assert kinds(f"قال عميد الكلية سامي الحداد في {noun} {word} إن المكتبة ستفتح ليلا.") == [{kind}]
    assert kinds(f"قال عميد الكلية سامي الحداد في {noun} الأطباء إن المكتبة ستفتح ليلا.") == [set()]


@pytest.mark.parametrize(("kind", "word"), SITES)
def test_site(kind: str, word: str) -> None:
    assert kinds(f"قال عميد الكلية سامي الحداد على {word} إن المكتبة ستفتح ليلا.") == [{kind}]
    assert kinds(f"قال عميد الكلية سامي الحداد إن المكتبة تنشر أخبارها على {word}.") == [set()]


@pytest.mark.parametrize(("kind", "word"), VERBS)
def test_verb_that_tells_the_setting(kind: str, word: str) -> None:
    """As the verb with which something is said; not as one of what is said."""
    assert kinds(f'{word} العميد سامي الحداد: "المكتبة ستفتح ليلا".') == [{kind}]
    assert kinds(f"قال العميد سامي الحداد إن العصفور {word} فوق المكتبة.") == [set()]


@pytest.mark.parametrize(("kind", "word"), PAPERS)
def test_paper_that_speaks(kind: str, word: str) -> None:
    """As the speaker; not as what is spoken of."""
    assert kinds(f"وأضاف ال{word} أن المكتبة ستفتح ليلا.") == [{kind}]
    assert kinds(f"وأضاف العميد أن ال{word} ضاع.") == [set()]


@pytest.mark.parametrize("word", [*TABLE.within, *TABLE.upon])
def test_preposition(word: str) -> None:
    """The words before a setting; another word before it tells nothing."""
    noun = "تويتر" if word in TABLE.upon else "مقابلة"
    known = KNOWN.upon if word in TABLE.upon else KNOWN.within
    assert lexicon().folding.fold(word) in known
    assert kinds(f"{word} {noun} مع إذاعة الكلية، قال العميد سامي الحداد إن المكتبة ستفتح ليلا.") == [{KNOWN.named(noun, KNOWN.words) or "post"}]
    assert kinds(f"دون {noun} مع إذاعة الكلية، قال العميد سامي الحداد إن المكتبة ستفتح ليلا.") == [set()]


def test_what_clings_to_a_setting() -> None:
    """Prepositions before the noun, the article, a conjunction before a verb or preposition; as part of the word they tell nothing."""
    assert set(TABLE.clinging) == {"ب", "ل"} and set(TABLE.definite) == {"ال", "ل"} and set(TABLE.joins) == {"و", "ف"}
    fold = lexicon().folding.fold
    assert KNOWN.led(fold("بتغريدة"), "") == "post" and KNOWN.led(fold("للصحفيين"), "") == "spoken" and not KNOWN.led(fold("تغريدة"), "")
    assert KNOWN.named("البيان", KNOWN.words) == "paper" and not KNOWN.named("تبيان", KNOWN.words)
    assert KNOWN.verb(fold("وغرد")) == KNOWN.verb(fold("فغرد")) == "post" and not KNOWN.verb(fold("كغرد"))
    assert not KNOWN.noun("الحوار", "") and KNOWN.noun("حوار", "") == "interview"


def test_a_general_setting_is_a_kind() -> None:
    assert TABLE.general in {row.kind for row in TABLE.kinds}
    assert all(kind in KNOWN.excludes for row in TABLE.kinds for kind in row.excludes)


def test_one_setting_of_a_speaker_is_that_of_his_other_words() -> None:
    """Unless he speaks in two, in a general one, or on another day."""
    said = "قال العميد سامي الحداد إن المكتبة ستفتح ليلا."
    again = "وقال العميد سامي الحداد {} إن الكتب الجديدة وصلت."
    assert kinds(f"{said}\n\n{again.format('في مقابلة مع إذاعة الكلية')}") == [{"interview"}, {"interview"}]
    assert kinds(f"{said}\n\n{again.format('للصحفيين')}") == [set(), {"spoken"}]
    assert kinds(f"{said}\n\n{again.format('في مقابلة مع إذاعة الكلية')}\n\n{again.format('في تغريدة')}")[0] == set()
    assert kinds(f"{said.replace('إن', 'الأحد إن')}\n\n{again.format('الثلاثاء في مقابلة مع إذاعة الكلية')}")[0] == set()


def test_what_is_told_as_said_earlier() -> None:
    """The pluperfect; what follows it in the paragraph may go on from there, and a noun takes up what was said at any time."""
    today, before = "قال العميد سامي الحداد إن المكتبة ستفتح ليلا.", "وكان العميد سامي الحداد قد حذر من نقص الكتب."
    assert [earlier for _, earlier in told(f"{today}\n\n{before}")] == ["", YES]
    assert [earlier for _, earlier in told(f"{before} وقال العميد سامي الحداد إن الرفوف فارغة.")] == [YES, OPEN]
    assert [earlier for _, earlier in told("غضب الطلاب بعدما وصف العميد سامي الحداد المكتبة بأنها متحف.")] == [OPEN]
    assert [earlier for _, earlier in told("غضب الطلاب بعد أن وصف العميد سامي الحداد المكتبة بأنها متحف.")] == [OPEN]
    assert [earlier for _, earlier in told(f"{before}\n\nوقال العميد سامي الحداد إن الرفوف فارغة.")] == [YES, ""]


def test_days_of_events() -> None:
    """Yesterday and today, where a passage names one day; a quotation counts its days from another."""

    def of(text: str) -> list[str]:
        found = reading(text)
        event = events(found, "2021-05-05")
        return [event(passage) for passage in passages(found, lexicon())]

    assert of("قالت الشرطة إن حريقا اندلع في مخزن الكلية مساء الثلاثاء.") == ["1"]
    assert of("قالت الشرطة إن حريقا اندلع في مخزن الكلية اليوم الأربعاء.") == ["0"]
    assert of("قالت الشرطة إن حريقا اندلع في مخزن الكلية الأحد.") == [""]
    assert of('قالت الشرطة: "اندلع حريق كبير في مخزن الكلية اليوم الأربعاء".') == [""]


def form(**given: str) -> Form:
    """A passage with these facts."""
    return Form(weaver="utterances", keys=(), facts=facts(**{"article": "a", "said": "state", "day": "2021-05-05", "who": "PER سامي الحداد"} | given))


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ({"setting": "post"}, {"setting": "interview"}, "said in two settings"),
        ({"setting": "post"}, {"setting": "paper"}, ""),
        ({"setting": "post|paper"}, {"setting": "paper"}, ""),
        ({"setting": "post"}, {}, ""),
        ({"earlier": YES}, {}, "one is told as said earlier"),
        ({"earlier": YES}, {"earlier": OPEN}, ""),
        ({"earlier": YES}, {"article": "b"}, ""),
        ({"earlier": YES, "setting": "post"}, {"setting": "post"}, ""),
        ({"earlier": YES, "side": "كينيا"}, {"side": "كينيا", "who": "GPE كينيا"}, ""),
        ({"event": "1"}, {"event": "1", "article": "b", "day": "2021-05-06"}, "of events of two days"),
        ({"event": "1"}, {"event": "0", "article": "b", "day": "2021-05-06"}, ""),
        ({"event": "1"}, {"event": "1", "article": "b"}, ""),
        ({"side": "كينيا"}, {"side": "بيرو", "who": "GPE بيرو"}, "said for two states"),
        ({"side": "كينيا"}, {"side": "بيرو"}, ""),
        ({"side": "كينيا"}, {"side": "بيرو", "who": "OTH مسؤول"}, ""),
    ],
)
def test_what_tells_two_passages_apart(a: dict[str, str], b: dict[str, str], why: str) -> None:
    """Only where they are not nearly the same."""
    one, other = form(**a), form(**b)
    assert told_apart(one, other, Compared(0.5, 0.5, 3.0, 0.0, 0.0, 0.5), lexicon()) == why
    assert told_apart(other, one, Compared(0.5, 0.5, 3.0, 0.0, 0.0, 0.5), lexicon()) == why
    assert told_apart(one, other, Compared(0.75, 0.8, 3.0, 0.0, 0.0, 0.5), lexicon()) == ""
