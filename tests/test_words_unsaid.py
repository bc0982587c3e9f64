"""Every word of the table of what nobody says has a text in which nobody says anything with it, and one in which somebody says something all the same."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.unsaid import UnsaidTable
from mahdar.model import Article, Statement

TABLE = lexicon().table("unsaid", UnsaidTable)


def rows(name: str, unsaid: str, said: str) -> list[tuple[str, str, str]]:
    """For each word of a list both texts, with the word in its place."""
    return [(word, unsaid.replace("@", word), said.replace("@", word)) for word in getattr(TABLE, name)]


QUOTED = 'وقال الوزير: "@ عند الجيران".'

# for each list: the word, a text in which nothing was said, and one in which something was
LISTS = {
    "affairs": rows("affairs", "ووصلت الشرطة بعد @ يتهم فيها الحارس بإغراق المركب.", "ووصل الوزير بعد @. واتهم الوزير الحارس بإغراق المركب."),
    "surfaces": rows("surfaces", "وفي الميناء القديم كتب على ال@ أن البحر هادئ.", "وكتب الوزير على ال@ أن البحر هادئ."),
    "shown_by": rows("shown_by", "وتوقف الزوار أمام ال@ التي تعبر عن حبهم للغابة.", "وتوقف الوزير أمام ال@. وعبر الوزير عن حبه للغابة."),
    "representing": [("عبر", "وتوقف البحار عند الصحيفة التي تعبر عن الحزب المعارض.", "وتوقف البحار عند الوزيرة التي تعبر عن قلقها على الحزب.")],
    "represented": rows("represented", "وهذه صحيفة قديمة تعبر عن ال@ في الجزيرة.", "وعبر الوزير عن قلقه على ال@ في الجزيرة."),
    "revealing": [
        ("أظهر", "ويظهر كلام القبطان أن السفينة قديمة.", "ويظهر تقرير الوزارة أن السفينة قديمة."),
        ("كشف", "ويكشف كلام القبطان أن السفينة قديمة.", "ويكشف تقرير الوزارة أن السفينة قديمة."),
    ],
    "talk": rows("talk", "ويكشف @ القبطان أن السفينة قديمة.", "ويكشف الوزير أن @ القبطان قديم."),
    "lines": rows("lines", 'وغنى البحار أغنية قديمة يقول @ها: "يا بحر خذني إلى أهلي وداري".', QUOTED),
    "foreboding": [("أنذر", "وتراكم الثلج، وكان ينذر بفيضان كبير في الربيع.", "والوزير ينذر بإغلاق الميناء أسبوعا كاملا.")],
    "proofs": rows("proofs", "وغضب الصيادون من @ مجلس الأمن الذي يؤكد مرة أخرى أن البحر للكبار.", QUOTED),
    "once_more": [
        (word, f"وغضب الصيادون من قرار مجلس الأمن الذي يؤكد {again} أن البحر للكبار.", f"ويؤكد الوزير {again} أن البحر للكبار.")
        for word, again in (("مرة", "مرة أخرى"), ("مجددا", "مجددا"), ("جديد", "من جديد"))
    ],
    "gravity": rows("gravity", "ويؤكد انسحاب السويد @ السباق في الشتاء.", "ويؤكد الوزير @ السباق في الشتاء."),
    "showing": [("أظهر", "وفي الميناء صور تظهر مشاركين من القرية، أن السباق كبير.", "وتظهر الدراسة أن السباق كبير.")],
    "convicting": [("أدان", "وأدانت هيئة محلفين ثلاثة بحارة بسرقة السفينة.", "وأدانت هيئة الصيد سرقة السفينة.")],
    "juries": rows("juries", "وأدانت هيئة @ ثلاثة بحارة بسرقة السفينة.", "وقال الوزير إن @ الجزيرة عادل."),
    "writing": [("كتب", 'وغادرت الوزيرة.. فكتبت "رسالة وداعها" ثم سافرت.', 'وغادرت الوزيرة. وقالت: "رسالة وداعها عندي".')],
    "writings": rows("writings", 'وغادرت الوزيرة.. فكتبت "@ وداعها" ثم سافرت.', 'وغادرت الوزيرة. وقالت: "@ وداعها عندي".'),
    "abuse": rows("abuse", "ووصف الحارس جاره ب@ قاسية أمام الناس.", QUOTED),
    "invited_to": rows("invited_to", "وعاد الفنان بعد دعوة الوزير نادر الحلو ل@ جديد في القلعة.", QUOTED),
    "trapping": [("توقع", 'ويراها البحارة أميرة، توقع في شباكها كل من يراها، وفي الكتاب نص: "يا بحر خذني إلى أهلي وداري".', "وتوقع الوزير أن البحر هادئ.")],
    "traps": rows("traps", 'ويراها البحارة أميرة، توقع في @ها كل من يراها، وفي الكتاب نص: "يا بحر خذني إلى أهلي وداري".', QUOTED),
    "answering": [("رد", "وهذا البحار ورد اسمه في القائمة أمس أن البحر هادئ.", "ورد الوزير أن البحر هادئ.")],
    "occurring": rows("occurring", "وهذا البحار ورد @ه في القائمة أمس أن البحر هادئ.", "ورد الوزير أن @ البحار عندي."),
    "how_to": rows("how_to", "@ تعترض على فاتورة الكهرباء في البيت.", "وقال الوزير إن البحر @ يبدو."),
    "to_readers": rows("to_readers", "هذا آخر ما أكتبه في هذه الصفحة، متمنيا @ السعادة وطول العمر.", QUOTED),
    "account": [("ذمة", "وحبس القاضي البحار خمسة أيام على ذمة التحقيق، وعاد الناس.", "وعلى ذمة صحيفة الفجر، فإن القبطان سيستقيل.")],
    "held_for": rows("held_for", "وحبس القاضي البحار خمسة أيام على ذمة ال@، وعاد الناس.", "وعلى ذمة صحيفة الفجر، فإن ال@ في الصندوق."),
    "meaning": rows("meaning", "و@ إعلان هيئة الصيد أن السفن ستعود في الخريف.", "وقالت الوزيرة إن السفر @ لها الكثير."),
    "procedures": rows("procedures", "هذه @ التصويت:\n- يدعو الوزير البحارة إلى التصويت خلال أسبوع.", QUOTED),
    "bullets": rows("bullets", "هذه مراحل التصويت:\n@ يدعو الوزير البحارة إلى التصويت خلال أسبوع.", "هذا بيان النقابة:\n@ قال الوزير إن البحر هادئ."),
    "with_that": rows("with_that", "ويتابع العالم، السبت، سباق البحر في القرية وسط @ بأن يفوز السويدي.", "وقال الوزير إن @ بأن يفوز السويدي كثيرة."),
    "convinced": rows("convinced", "ويرى البحار في الميناء كل صباح سفنه وهو @ بأن البحر هادئ.", "وقال الوزير إن البحار @ بأن البحر هادئ."),
    "thinking": rows("thinking", "ويرى البحار في الميناء كل صباح سفنه ولذلك @ أن البحر هادئ.", "وقال الوزير إن من @ أن البحر هادئ قليل."),
    "resulting": rows("resulting", "و@ النتائج التي أعلنت أمس عن فوز السويدي بالسباق.", "و@ النتائج عن فوزه. وأعلن الوزير أمس عن فوز السويدي بالسباق."),
    "came_to": rows("came_to", "وما @ الوزير ليؤكد أن البحر هادئ.", "و@ الوزير ليؤكد أن البحر هادئ."),
    "lists": rows("lists", "وسيصل الضيوف غدا. ويعلن المدرب عن @ السباق في المرفأ القديم.", "وسيصل الضيوف غدا. وقال المدرب إن @ السباق في المرفأ القديم."),
    "lots": rows("lots", "وكشفت الشركة عن @ من الهواتف الجديدة في المعرض.", "وقالت الشركة إن @ من الهواتف الجديدة في المعرض."),
    "yourself": rows("yourself", "وهل سألت @ يوما لماذا يهدأ البحر في الخريف؟", 'وقال البحار: "هل سألت @ يوما؟".'),
    "like_superlatives": rows("like_superlatives", "وزار البحار أقدم الحصون و@ الموانئ القديمة التي بنيت قبل أن تصل السفن.", "و@ التقرير أن البحر هادئ."),
    "claims": rows("claims", "وسمع البحار ال@ التي تفيد أن السفينة غرقت.", "وقال الوزير إن ال@ التي وصلت قديمة."),
    "in_answer": rows("in_answer", "وشدد الوزير @ على السائلين في المرفأ.", "وشدد الوزير @ على السائلين على إغلاق المرفأ."),
    "criteria": rows("criteria", 'يرتب الموقع السفن في الصفحة وفقا لـ"@ه".', "وقال الوزير إن @ البحارة كثيرة."),
    "yours": rows("yours", 'يرتب الموقع السفن في الصفحة وفقا لـ"اهتمامات@".', 'وقال الوزير: "اهتمامات@ كثيرة".'),
    "even": [("حتى", "ويرى البحار في الميناء كل صباح سفنه حتى أن البحر يعرفه.", "ويرى الوزير حتى اليوم أن البحر هادئ.")],
}


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize(("name", "word", "unsaid", "said"), [(name, *row) for name, list_ in LISTS.items() for row in list_])
def test_word_of_the_unsaid(name: str, word: str, unsaid: str, said: str) -> None:
    assert word in getattr(TABLE, name)
    assert contents(unsaid) == []
    assert len(contents(said)) == 1


def test_every_word_has_a_case() -> None:
    assert set(LISTS) == set(TABLE.__struct_fields__)
    for name, list_ in LISTS.items():
        assert {word for word, _, _ in list_} == set(getattr(TABLE, name))
