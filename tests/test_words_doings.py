"""Every word of the table of doings has a text in which it makes a verb of saying tell of a deed, and one in which something is said all the same."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.doings import DoingTable
from mahdar.model import Article, Statement

TABLE = lexicon().table("doings", DoingTable)

# for each verb: a deed and words said, with a place for the noun of the table in one of them
VERBS = {
    "وافق": ("ووافق المجلس على الميزانية الجديدة.", "ووافق الوزير على {noun} جارته."),
    "استبعد": ("استبعد المدرب {noun} من البعثة.", "استبعد الوزير تأجيل السباق إلى الشتاء."),
    "كشف": ("كشف النادي عن {noun} جديد في الحفل.", "كشف النادي عن تأجيل السباق إلى الشتاء."),
    "رجح": ("ورجح النادي {noun} الضيوف في الشوط الثاني.", "ورجح النادي تأجيل السباق إلى الشتاء."),
    "لوح": ("وخرج الصيادون إلى الشارع، ملوحين ب{noun} بيضاء.", "وخرج الصيادون إلى الشارع، ملوحين بتعطيل الميناء أسبوعا."),
}

# for each list: the word, a text in which nothing was said, and one in which something was
LISTS = {
    "adopting": [
        ("أقر", "وكان المجلس قد أقر مشروعا صغيرا في الشتاء بأغلبية واسعة.", "وكان المجلس قد أقر في الشتاء بأخطاء كثيرة."),
        ("وافق", "وكان المجلس يوافق سنويا يوم عطلة على أن يدفع التجار الرسوم.", "وكان المجلس يوافق على أن يدفع التجار الرسوم."),
    ],
    "passives": [
        ("أعلن", "تسلم البحارة رواتبهم.\nأعلن أمس عن تأجيل السباق.", "تسلم البحارة رواتبهم.\nأعلن الوزير أمس عن تأجيل السباق."),
        ("كشف", "تسلم البحارة رواتبهم.\nكشف أمس عن تأجيل السباق.", "تسلم البحارة رواتبهم.\nكشف الوزير أمس عن تأجيل السباق."),
    ],
    "expecting": [("توقع", "وكان الجميع يتوقع وصول السفينة غدا.", "وكان الوزير يتوقع وصول السفينة غدا.")],
    "reminding": [("ذكّر", "واختار البحارة اسما يحمل رائحة الملح، ويذكر بأيام الغوص.", "وذكر الوزير بأيام الغوص.")],
    "endangering": [("هدد", "ونقص الوقود يهدد الملاعب بالإغلاق.", "ويهدد المحتجون بإغلاق الملاعب.")],
    "inscribing": [("كتب", 'ورفع الصيادون لافتة كتب عليها "البحر لنا ولأولادنا جميعا".', 'وكتب الوزير: "البحر لنا ولأولادنا جميعا".')],
    "on_it": [
        ("عليه", 'وعاد القارب وقد كتب عليه "البحر لنا ولأولادنا جميعا".', 'وكتب البحار سالم الراجحي عليه: "البحر لنا ولأولادنا جميعا".'),
        ("عليها", 'ورفعوا لافتة كتب عليها "البحر لنا ولأولادنا جميعا".', 'وكتب البحار سالم الراجحي عليها: "البحر لنا ولأولادنا جميعا".'),
        ("عليهما", 'ورفعوا لافتتين كتب عليهما "البحر لنا ولأولادنا جميعا".', 'وكتب البحار سالم الراجحي عليهما: "البحر لنا ولأولادنا جميعا".'),
    ],
    "following": [("تابع", "ويتابع الوزير غرق السفن بحزن وشعور بأنها من قريته.", "ويتابع البحار سالم الراجحي أن السفينة سليمة.")],
    "evidence": [
        ("أرقام", "وأكدت الأرقام متانة الجسر القديم.", "وأكدت الوزيرة متانة الأرقام القديمة كلها."),
        ("نتائج", "وأكدت النتائج متانة الجسر القديم.", "وأكدت الوزيرة متانة النتائج القديمة كلها."),
        ("نتيجة", "وأكدت النتيجة متانة الجسر القديم.", "وأكدت الوزيرة متانة النتيجة القديمة كلها."),
        ("أدلة", "وأكدت الأدلة متانة الجسر القديم.", "وأكدت الوزيرة متانة الأدلة القديمة كلها."),
        ("دلائل", "وأكدت الدلائل متانة الجسر القديم.", "وأكدت الوزيرة متانة الدلائل القديمة كلها."),
        ("قراءة", "وأكدت القراءة متانة الجسر القديم.", "وأكدت الوزيرة متانة القراءة القديمة كلها."),
        ("فحوص", "وأكدت الفحوص متانة الجسر القديم.", "وأكدت الوزيرة متانة الفحوص القديمة كلها."),
        ("فحوصات", "وأكدت الفحوصات متانة الجسر القديم.", "وأكدت الوزيرة متانة الفحوصات القديمة كلها."),
        ("اختبارات", "وأكدت الاختبارات متانة الجسر القديم.", "وأكدت الوزيرة متانة الاختبارات القديمة كلها."),
        ("تجارب", "وأكدت التجارب متانة الجسر القديم.", "وأكدت الوزيرة متانة التجارب القديمة كلها."),
        ("تجربة", "وأكدت التجربة متانة الجسر القديم.", "وأكدت الوزيرة متانة التجربة القديمة كلها."),
    ],
    "declaring": [("أعلن", "وأعلنت السويد الحرب على فنلندا.", "وأعلنت السويد انتهاء الحرب على فنلندا.")],
    "war": [
        ("الحرب", "وأعلنت السويد الحرب على فنلندا.", "وأعلنت السويد وقف الحرب على فنلندا."),
        ("حربا", "وأعلنت السويد حربا على فنلندا.", "وقالت السويد إن حربا على فنلندا مستبعدة."),
    ],
    "proving": [("أكد", "وأكد الفريق تفوقه على ضيفه في الشوط الثاني.", "وأعلن الفريق تفوقه على ضيفه في الشوط الثاني.")],
    "proof": [
        ("تفوق", "وأكد الفريق تفوقه على ضيفه في الشوط الثاني.", "وأكد الفريق تفوق لاعبه الجديد في بيان."),
        ("جدارة", "وأكد الفريق جدارته على ضيفه في الشوط الثاني.", "وأكد الفريق جدارة لاعبه الجديد في بيان."),
        ("أحقية", "وأكد الفريق أحقيته على ضيفه في الشوط الثاني.", "وأكد الفريق أحقية لاعبه الجديد في بيان."),
        ("هيمنة", "وأكد الفريق هيمنته على ضيفه في الشوط الثاني.", "وأكد الفريق هيمنة لاعبه الجديد في بيان."),
        ("صدارة", "وأكد الفريق صدارته على ضيفه في الشوط الثاني.", "وأكد الفريق صدارة لاعبه الجديد في بيان."),
        ("تألق", "وأكد الفريق تألقه على ضيفه في الشوط الثاني.", "وأكد الفريق تألق لاعبه الجديد في بيان."),
        ("طموح", "وأكد الفريق طموحه على ضيفه في الشوط الثاني.", "وأكد الفريق طموح لاعبه الجديد في بيان."),
        ("طموحات", "وأكد الفريق طموحاته على ضيفه في الشوط الثاني.", "وأكد الفريق طموحات لاعبه الجديد في بيان."),
    ],
    "no_longer": [
        ("يعد", "ولم يعد يؤكد أن السفينة سليمة.", "ولم يعد البحار. وقال الوزير إنه مريض."),
        ("تعد", "ولم تعد تؤكد أن السفينة سليمة.", "ولم تعد السفينة. وقال الوزير إنها سليمة."),
        ("يعودوا", "ولم يعودوا يؤكدون أن السفينة سليمة.", "ولم يعودوا. وقال الوزير إنهم مرضى."),
    ],
    "superlatives": [("الا...", "ويعتبر الوزير الأفضل في الجزيرة كلها.", "واعتبر الوزير السباق الأفضل نجاحا كبيرا.")],
    "extent": [("حد", "وغضب الصيادون من البحر الغادر على حد وصفهم، رغم أن الموسم طويل.", "وهناك حد فاصل بين الحقلين. ووصف الوزير الموسم بأنه طويل.")],
    "until": [
        ("حتى", "ولن يعود الصيادون حتى تتعهد الشركة بدفع الأجور.", "وانتظر الصيادون حتى الفجر. وتتعهد الشركة بدفع الأجور."),
        ("كي", "وينتظر الصيادون كي تتعهد الشركة بدفع الأجور.", "وسافروا كي يعملوا. وتتعهد الشركة بدفع الأجور."),
        ("لكي", "وينتظر الصيادون لكي تتعهد الشركة بدفع الأجور.", "وسافروا لكي يعملوا. وتتعهد الشركة بدفع الأجور."),
    ],
    "spelt_passives": [
        ("يدعى", "وصل بحار يدعى سالم الراجحي إن السفينة سليمة.", "يدعي بحار اسمه سالم الراجحي أن السفينة سليمة."),
        ("تدعى", "وصلت بحارة تدعى سلوى الراجحي إن السفينة سليمة.", "تدعي بحارة اسمها سلوى الراجحي أن السفينة سليمة."),
        ("يروى", "ومما يروى أن السفينة غرقت.", "ويروي الوزير أن السفينة غرقت."),
        ("تروى", "وحكاية تروى أن السفينة غرقت.", "وتروي الوزيرة أن السفينة غرقت."),
        ("يعزى", "وكان الفشل يعزى إلى نقص الوقود.", "وكان الوزير يعزو الفشل إلى نقص الوقود."),
        ("تعزى", "وكانت الخسائر تعزى إلى نقص الوقود.", "وكانت الوزيرة تعزو الخسائر إلى نقص الوقود."),
        ("ينفى", "وكان الصياد ينفى إلى جزيرة بعيدة.", "وكان الوزير ينفي وجود جزيرة بعيدة."),
        ("تنفى", "وكانت الملكة تنفى إلى جزيرة بعيدة.", "وكانت الوزيرة تنفي وجود جزيرة بعيدة."),
    ],
}

# the name of somebody who speaks in a headline, and the text under it
HEADLINE = "{line}\n\nعادت السفينة إلى الميناء أمس."


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize("thing", TABLE.things)
def test_thing_says_nothing(thing: str) -> None:
    """What a thing shows or threatens is nobody's words; the thing may be what is spoken of."""
    for verb in ("تشير", "يشير"):
        assert contents(f"و{verb} ال{thing} إلى عطل في المحرك.") == []
        assert contents(f"و{verb} ال{thing} إلى أن المحرك معطل.") == []
    assert contents(f"وأشار البحار إلى أن ال{thing} في دفتره.") == [f"ال{thing} في دفتره"]


@pytest.mark.parametrize("deed", TABLE.deeds)
def test_deed_is_what_is_said(deed: str) -> None:
    """What is done, announced or refused is the object of a verb, whoever speaks; a noun for people speaks."""
    assert contents(f"وسافر الوزير أمس ونفى {deed} السفينة في الميناء.") == [f"{deed} السفينة في الميناء"]
    assert contents("وسافر الوزير أمس ونفى مسؤولون في الميناء غرق القارب.") == ["غرق القارب"]


@pytest.mark.parametrize(("verb", "noun"), [(row.verb, noun) for row in TABLE.verbs for noun in row.speech or row.deed])
def test_verb_of_deeds_and_words(verb: str, noun: str) -> None:
    deed, said = (text.format(noun=noun) for text in VERBS[verb])
    assert contents(deed) == []
    assert len(contents(said)) == 1


@pytest.mark.parametrize("event", TABLE.casualties)
def test_event_with_its_place(event: str) -> None:
    """Where people came to harm belongs to what is told; where it was told does not."""
    assert contents(f"وأعلنت الشرطة {event} سبعة صيادين، في هجوم على الميناء.") == [f"{event} سبعة صيادين، في هجوم على الميناء"]
    assert contents(f"وأعلنت الشرطة {event} سبعة صيادين، في بيان نشرته أمس.") == [f"{event} سبعة صيادين"]


@pytest.mark.parametrize("crowd", TABLE.crowds)
def test_crowd_expects(crowd: str) -> None:
    """What a crowd expects nobody has said; what it says somebody has."""
    assert contents(f"ويتوقع {crowd} أن تصل السفينة غدا.") == []
    assert contents(f"ويقول {crowd} إن السفينة وصلت.") == ["السفينة وصلت"]


@pytest.mark.parametrize(("name", "word", "deed", "said"), [(name, *row) for name, rows in LISTS.items() for row in rows])
def test_word_of_deeds(name: str, word: str, deed: str, said: str) -> None:
    assert word in getattr(TABLE, name)
    assert contents(deed) == []
    assert len(contents(said)) == 1


@pytest.mark.parametrize("label", TABLE.labels)
def test_label_of_a_line(label: str) -> None:
    """A label before a colon says what the line is; behind a colon it is part of what is said."""
    assert contents(HEADLINE.format(line=f"{label}: سفن غارقة قرب الميناء")) == []
    assert contents(HEADLINE.format(line=f"بيتر هولدن: لا أحب كلمة {label}")) == [f"لا أحب كلمة {label}"]


@pytest.mark.parametrize("profile", TABLE.profiles)
def test_profile_of_a_person(profile: str) -> None:
    """Behind somebody's name and a colon the word tells of him; behind a verb it is part of what he says."""
    assert contents(HEADLINE.format(line=f"بيتر هولدن: {profile} بحار في الميناء")) == []
    assert contents(HEADLINE.format(line=f"بيتر هولدن: لا تهمني {profile} بحار")) == [f"لا تهمني {profile} بحار"]


def test_every_word_has_a_case() -> None:
    assert {row.verb for row in TABLE.verbs} == set(VERBS)
    for name, rows in LISTS.items():
        assert {word for word, _, _ in rows} == set(getattr(TABLE, name))
    assert set(LISTS) | {"things", "deeds", "verb_letters", "verbs", "crowds", "labels", "profiles", "casualties"} == set(TABLE.__struct_fields__)
