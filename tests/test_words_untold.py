"""Every word of the table of what is no telling has a text in which nothing is told with it, and one in which something is told all the same."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.untold import Untold
from mahdar.model import Article, Statement

TABLE = lexicon().table("untold", Untold)
QUOTED = 'وقال الوزير: "@ عند الجيران".'


def rows(name: str, untold: str, told: str) -> list[tuple[str, str, str]]:
    """For each word of a list both texts, with the word in its place."""
    return [(word, untold.replace("@", word), told.replace("@", word)) for word in sorted(getattr(TABLE, name))]


def told(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


PASTS = {"رفض": "رفضت", "قبل": "قبلت", "أيد": "أيدت"}
SHOWS = {"أشار": "تشير إلى", "أظهر": "تظهر", "كشف": "تكشف", "أكد": "تؤكد", "بيّن": "تبيّن", "أثبت": "تثبت"}
SHOWS |= {"أوضح": "توضح", "أفاد": "تفيد", "رجح": "ترجح", "برهن": "تبرهن", "دل": "تدل على", "أبرز": "تبرز"}
PROMISED = "@ من أكبر المرافئ في الجزيرة، مشتهرة بالأسماك الطازجة."

# for each list: the word, a text in which nothing was told, and one in which something was
LISTS = {
    "pointing": [("أشار", "ووقف القبطان عند الباب وأشار إلى رأسه ثم خرج.", "وأشار القبطان إلى أن رأسه يؤلمه.")],
    "pointed_at": [
        (w, f"ووقف القبطان أمام الزوار وأشار إلى {w[:-1] + 'ت' if w.endswith('ة') else w}ه ثم خرج.", f"وأشار القبطان إلى {w} قديم في الميناء.")
        for w in sorted(TABLE.pointed_at)
    ],
    "like_promised": [(w, "ولومار بلدة قديمة، " + PROMISED.replace("@", w), "ووعد الوزير بأن الميناء سيفتح.") for w in sorted(TABLE.like_promised)],
    "foremost": rows("foremost", "ولومار بلدة قديمة، وعدت من @ المرافئ في الجزيرة، مشتهرة بالأسماك الطازجة.", QUOTED),
    "turning_down": [(w, f"ووصل البحارة الذين {PASTS[w]} طلباتهم قبل الشتاء.", QUOTED) for w in sorted(TABLE.turning_down)],
    "petitions": rows("petitions", "ووصل البحارة الذين رفضت @هم قبل الشتاء.", QUOTED),
    "theirs": rows("theirs", "ووصل البحارة الذين رفضت طلبات@ قبل الشتاء.", QUOTED),
    "able": rows("able", "والبحر هادئ وكل ما @ قوله هو أن السفينة قديمة.", "والبحر هادئ، وقوله إن السفينة قديمة أغضب البحارة، @."),
    "growing": [("زاد", "وزادت دهشة الحارس أن السفينة لم تغرق.", "وزاد الحارس أن السفينة لم تغرق.")],
    "growers": rows("growers", "وزاد @ الحارس أن السفينة لم تغرق.", QUOTED),
    "you": rows("you", "وعند فتح الصفحة يطلب @ تغيير كلمة السر.", "ويطلب الوزير منه تغيير كلمة السر @."),
    "evident": [(w, "", f"و{SHOWS[w]} الوزيرة أن السفينة قديمة.") for w in sorted(TABLE.evident) if w not in ("دل", "برهن", "أثبت", "بيّن")],
    "evidence": rows("evidence", "", QUOTED),
    "worth_telling": rows("worth_telling", "ومرت العاصفة دون أي أضرار @ لأن البحر هادئ بالقرية.", QUOTED),
    "hardly_any": rows("hardly_any", "ومرت العاصفة @ أضرار تذكر لأن البحر هادئ بالقرية.", QUOTED),
    "being": rows("being", "والبحر هادئ. @ مستبعدا، في هذا الصيف، أن تصبح القوارب قديمة.", QUOTED),
    "held_likely": rows("held_likely", "والبحر هادئ. وليس @ا، في هذا الصيف، أن تصبح القوارب قديمة.", QUOTED),
    "duals": rows("duals", 'وفي الدكان @ "النجمة" و"القمر" بألوان كثيرة.', QUOTED),
    "since": rows("since", "وقدر الحارس قوارب الميناء، @ إن الصياد يخرج إلا ويعود.", QUOTED),
    "himself": [(w, f'والحارس يسأل {w} "لماذا غرقت السفينة".', QUOTED) for w in sorted(TABLE.himself)],
}
ROWS = [pytest.param(*row, id=f"{name} {row[0]}") for name, table in LISTS.items() for row in table]


def test_every_list_has_texts() -> None:
    """No list of the table is left out."""
    assert set(LISTS) == set(Untold.__struct_fields__)


@pytest.mark.parametrize(("word", "untold", "said"), ROWS)
def test_words(word: str, untold: str, said: str) -> None:
    """Nothing is told in the one text, something in the other."""
    assert word
    assert told(untold) == []
    assert told(said)


@pytest.mark.parametrize("word", sorted(TABLE.evidence))
def test_evidence(word: str) -> None:
    """In what somebody tells, evidence says nothing of its own."""
    assert told(f"وقال القبطان إن ال{word} تشير إلى أن السفينة قديمة.") == [f"ال{word} تشير إلى أن السفينة قديمة"]


@pytest.mark.parametrize("verb", sorted(TABLE.evident))
def test_evident(verb: str) -> None:
    """Whatever the verb is by which it shows something; a person says it."""
    shows = SHOWS[verb]
    assert told(f"وقال القبطان إن الصور {shows} أن السفينة قديمة.") == [f"الصور {shows} أن السفينة قديمة"]
