"""Every word by which somebody is meant whose name stands elsewhere (anaphors.yaml) has a text in which he is, and one in which he is not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.anaphors import AnaphorsTable
from mahdar.model import Article, Referent, Statement

TABLE = lexicon().table("anaphors", AnaphorsTable)
HE, SHE = "كريم منصور", "ليلى حداد"


def last(text: str) -> list[str]:
    """Who speaks in the last statement of a text."""
    reading = read(Article.make("row", text))
    names = {r.span: [n.name for n in r.names] for r in reading.of(Referent)}
    return names.get(reading.of(Statement)[-1].cue, [])


def of_woman(group: tuple[str, ...]) -> bool:
    """The nouns of a group are for women."""
    return any(word.endswith("ة") for word in group)


@pytest.mark.parametrize(("word", "woman"), [(word, of_woman(group)) for group in TABLE.kin for word in group])
def test_kin(word: str, woman: bool) -> None:
    """The noun with the article is whoever was brought in by it, and nobody of the other gender."""
    name, said = (SHE, "قالت") if woman else (HE, "قال")
    assert last(f"وصل {word} الصبي، {name}، إلى المرفأ. و{said} ال{word} إن الجسر آمن.") == [name]
    assert last(f"وصل {word} الصبي، {HE if woman else SHE}، إلى المرفأ. و{said} ال{word} إن الجسر آمن.") == [f"ال{word}"]


@pytest.mark.parametrize("word", TABLE.construct)
def test_construct(word: str) -> None:
    noun = TABLE.construct[word]
    assert last(f"وصل {word} الصبي، {HE}، إلى المرفأ. وقال ال{noun} إن الجسر آمن.") == [HE]
    assert last(f"وصل {word} الصبي في المساء إلى المرفأ. وقال ال{noun} إن الجسر آمن.") == [f"ال{noun}"]


@pytest.mark.parametrize("words", TABLE.naming)
def test_naming(words: str) -> None:
    """A name is told of whoever speaks, and not of a thing in what he says."""
    assert last(f"وقال ناشط نرويجي، {words} زنجو، إن الجسر آمن.") == ["زنجو"]
    assert last(f"وقال ناشط نرويجي إن الجسر آمن، وإن في الجزيرة مرفأ {words} زنجو.") == ["ناشط نرويجي"]


@pytest.mark.parametrize("word", TABLE.makers)
def test_makers(word: str) -> None:
    made = "وورد في التقرير الذي كتبه خبراء من اليونسكو أن السد امتلأ. "
    assert last(f"{made}وأضاف {word} التقرير أن القنوات جفت.") == ["خبراء من اليونسكو"]
    assert last(f"{made}وأضاف {word} السفن أن القنوات جفت.") == [f"{word} السفن"]


@pytest.mark.parametrize("word", TABLE.elected)
def test_elected(word: str) -> None:
    assert last(f"انتهى الاقتراع بعد فوز المرشح {HE} في البلدة. وأكد الرئيس ال{word} أن السدود ستبنى.") == [HE]
    assert last(f"انتهى الاقتراع بعد لقاء المرشح {HE} في البلدة. وأكد الرئيس ال{word} أن السدود ستبنى.") == [f"الرئيس ال{word}"]


@pytest.mark.parametrize("word", TABLE.winning)
def test_winning(word: str) -> None:
    assert last(f"انتهى الاقتراع و{word} المرشح {HE} في البلدة. وأكد الرئيس المنتخب أن السدود ستبنى.") == [HE]
    assert last(f"انتهى الاقتراع و{word} على المرشح {HE} في البلدة. وأكد الرئيس المنتخب أن السدود ستبنى.") == ["الرئيس المنتخب"]


@pytest.mark.parametrize("word", TABLE.speaking)
def test_speaking(word: str) -> None:
    assert last(f"وقال {HE} إن الجهاز جديد. ووصف ال{word} الجهاز بأنه خفيف.") == [HE]
    assert last(f"وقالت البلدية إن الجهاز جديد. ووصف ال{word} الجهاز بأنه خفيف.") != ["البلدية"]


@pytest.mark.parametrize("word", TABLE.spokesmen)
def test_spokesmen(word: str) -> None:
    speaks = f"وقال {HE} إن الجهاز جديد. ووصف المتحدث الجهاز بأنه خفيف."
    assert last(f"وصل {word} باسم البلدية إلى المرفأ. {speaks}") != [HE]
    assert last(f"وصل {word} إلى المرفأ. {speaks}") == [HE]


@pytest.mark.parametrize("word", TABLE.numerals)
def test_numerals(word: str) -> None:
    """A number before a noun for people is told of them, and none before one for things."""
    reports = 'في الصباح. ونقلت عن هؤلاء أن "القارب غرق قبل الفجر بساعة كاملة".'
    assert last(f"وقالت البلدية إنها استقبلت {word} مهاجرين {reports}") == [f"{word} مهاجرين"]
    assert last(f"وقالت البلدية إنها استقبلت {word} قوارب {reports}") != [f"{word} قوارب"]


@pytest.mark.parametrize("word", TABLE.these)
def test_these(word: str) -> None:
    reports = 'في الصباح. ونقلت عن {} أن "القارب غرق قبل الفجر بساعة كاملة".'
    assert last(f"وقالت البلدية إنها استقبلت تسعة مهاجرين {reports.format(word)}") == ["تسعة مهاجرين"]
    assert last(f"وقالت البلدية إنها استقبلت مهاجرين {reports.format(word)}") == [word]


@pytest.mark.parametrize(("word", "one"), TABLE.one_of_them.items())
def test_one_of_them(word: str, one: str) -> None:
    said = "قولها" if one.endswith("ى") else "قوله"
    assert last(f"التقت الصحيفة ثلاثة من عمال هذا المرفأ، ونقلت عن {word} {said} إن القمح قليل.") == [f"{one} عمال هذا المرفأ"]
    assert last(f"التقت الصحيفة عمالا عند هذا المرفأ، ونقلت عن {word} {said} إن القمح قليل.") == [word]


@pytest.mark.parametrize("word", TABLE.some)
def test_some(word: str) -> None:
    assert last(f"التقت الصحيفة {word} من عمال هذا المرفأ، ونقلت عن أحدهم قوله إن القمح قليل.") == ["أحد عمال هذا المرفأ"]
    assert last(f"التقت الصحيفة {word} قبل عمال هذا المرفأ، ونقلت عن أحدهم قوله إن القمح قليل.") == ["أحدهم"]


@pytest.mark.parametrize("word", TABLE.gatherings)
def test_gatherings(word: str) -> None:
    said = f"{'أكدت' if word.endswith('ة') else 'أكد'} ال{word} أن المطر كاف."
    assert last(f"في ختام {word} طارئ، طالبت دول الاتحاد الأوروبي بتوزيع القمح. و{said}") == ["دول الاتحاد الأوروبي"]
    assert last(f"في ختام {word} طارئ، طالبت وزارة الزراعة بتوزيع القمح. و{said}") != ["وزارة الزراعة"]


@pytest.mark.parametrize("word", TABLE.members)
def test_members(word: str) -> None:
    assert last(f"اجتمعت {word} الاتحاد الأوروبي في المرفأ. وأكدت ال{word} الـ27 أن القمح قليل.") == [f"{word} الاتحاد الأوروبي"]
    assert last(f"اجتمعت لجان الاتحاد الأوروبي في المرفأ. وأكدت ال{word} الـ27 أن القمح قليل.") != ["لجان الاتحاد الأوروبي"]


@pytest.mark.parametrize("word", TABLE.negating)
def test_negating(word: str) -> None:
    assert last(f"وجهت 12 جمعية {word} ربحية رسالة إلى البلدية. وعبرت هذه الجمعيات عن قلقها من الجفاف.") == [f"12 جمعية {word} ربحية"]
    assert last(f"وجهت 12 جمعية رسالة {word} رسمية إلى البلدية. وعبرت هذه الجمعيات عن قلقها من الجفاف.") == ["12 جمعية"]


@pytest.mark.parametrize("word", TABLE.ranks)
def test_ranks(word: str) -> None:
    """A rank tells nothing else of a spokesman, and an office does."""
    said = "قال المتحدث باسم القوات الكينية إن الجسر آمن. وقال {} كريم منصور إن القمح قليل."
    assert first(said.format(word)) == [HE]
    assert first(said.format(f"{word} في الدفاع المدني")) != [HE]


def first(text: str) -> list[str]:
    """Who speaks in the first statement of a text."""
    reading = read(Article.make("row", text))
    names = {r.span: [n.name for n in r.names] for r in reading.of(Referent)}
    return names.get(reading.of(Statement)[0].cue, [])


@pytest.mark.parametrize(("word", "sex"), [(word, sex) for sex, words in TABLE.humans.items() for word in words])
def test_humans(word: str, sex: str) -> None:
    """The noun alone means the only one named who is of its gender, and nobody of the other."""
    name, came, said = (SHE, "وصلت", "ردت") if sex == "f" else (HE, "وصل", "رد")
    other, went = (HE, "وصل") if sex == "f" else (SHE, "وصلت")
    assert last(f'{came} {name} إلى المرفأ. و{said} ال{word}: "القمح قليل هنا".') == [name]
    assert last(f'{went} {other} إلى المرفأ. و{said} ال{word}: "القمح قليل هنا".') == [f"ال{word}"]


@pytest.mark.parametrize(("noun", "word"), TABLE.otherwise.items())
def test_otherwise(noun: str, word: str) -> None:
    assert last(f"وصلت قرب الجسر {word} نرويجية مع طفل. وذكرت ال{noun} أن الجسر آمن.") == [f"{word} نرويجية"]
    assert last(f"وصلت قرب الجسر {word} مع طفل. وذكرت ال{noun} أن الجسر آمن.") == [f"ال{noun}"]


@pytest.mark.parametrize("word", TABLE.wedding)
def test_wedding(word: str) -> None:
    """Two of whom the word tells are meant by the pair, and not two of whom something else does."""
    said = "وأعلن الطرفان أن الجسر آمن."
    assert last(f"كتبت الصحف قبل يومين: {word} {HE} من {SHE}. {said}") == [HE, SHE]
    assert last(f"كتبت الصحف قبل يومين: {word} {HE} بعد {SHE}. {said}") != [HE, SHE]


@pytest.mark.parametrize("word", TABLE.wed_to)
def test_wed_to(word: str) -> None:
    said = "وأعلن الطرفان أن الجسر آمن."
    assert last(f"كتبت الصحف عن زواج {HE} {word} {SHE}. {said}") == [HE, SHE]
    assert last(f"كتبت الصحف عن سفر {HE} {word} {SHE}. {said}") != [HE, SHE]


@pytest.mark.parametrize("word", TABLE.is_he)
def test_is_he(word: str) -> None:
    she = word == "هي"
    noun, who, name, said = ("الكاتبة", "التي", SHE, "قالت") if she else ("الكاتب", "الذي", HE, "قال")
    text = "ووصلت مها عطية ووصل سامي الخطيب. {} {} وصف المرفأ {} {}. و{} {} إن الجسر آمن."
    assert last(text.format(noun, who, word, name, said, noun)) == [name]
    assert last(text.format(noun, who, "مع", name, said, noun)) != [name]


@pytest.mark.parametrize(("word", "number"), TABLE.ordinals.items())
def test_ordinals(word: str, number: int) -> None:
    her = word[-1] in "ىة"
    noun, said, ends = ("مسؤولة", "قالت", "ة") if her else ("مسؤول", "قال", "")
    first = ["مالطي" + ends, "كيني" + ends, "نرويجي" + ends]
    text = "".join(f"و{said} {noun} {one} إن الجسر آمن. " for one in first)
    assert last(f"{text}و{said} ال{noun} {word} إن القمح قليل.") == [f"{noun} {first[number - 1]}"]
    assert last(f"و{said} {noun} {first[0]} إن الجسر آمن. و{said} ال{noun} {word} إن القمح قليل.") != [f"{noun} {first[0]}"]


@pytest.mark.parametrize("word", TABLE.one)
def test_one(word: str) -> None:
    many, noun, said, added = ("الطالبات", "الطالبة", "قالت", "أضافت") if word == "إحدى" else ("الطلاب", "الطالب", "قال", "أضاف")
    assert last(f"و{said} {word} {many} إن الجسر آمن. و{added} {noun} أن القمح قليل.") == [f"{word} {many}"]
    assert last(f"و{said} بعض {many} إن الجسر آمن. و{added} {noun} أن القمح قليل.") != [f"{word} {many}"]


@pytest.mark.parametrize(("noun", "many"), [(noun, many) for noun, row in TABLE.plurals.items() for many in row])
def test_plurals(noun: str, many: str) -> None:
    one, said, added = ("إحدى", "قالت", "أضافت") if noun.endswith("ة") or noun == "ضحية" else ("أحد", "قال", "أضاف")
    assert last(f"و{said} {one} ال{many} إن الجسر آمن. و{added} ال{noun} أن القمح قليل.") == [f"{one} ال{many}"]
    assert last(f"و{said} {one} المارة إن الجسر آمن. و{added} ال{noun} أن القمح قليل.") != [f"{one} ال{many}"]


def test_two() -> None:
    """Both endings of two, and the pronoun of two."""
    for end in TABLE.two_ends:
        assert last(f"ويسكت الحارس{end} قليلا، ثم يجيب أحد{TABLE.of_two}: «الجسر آمن».") == [f"أحد الحارس{TABLE.two_ends[1]}"]
    assert last(f"ويسكت الحارس قليلا، ثم يجيب أحد{TABLE.of_two}: «الجسر آمن».") != [f"أحد الحارس{TABLE.two_ends[1]}"]


@pytest.mark.parametrize(("word", "noun"), TABLE.ours.items())
def test_ours(word: str, noun: str) -> None:
    her = noun.endswith("ة")
    added = "أضافت" if her else "أضاف"
    assert last(f'وقال سامي الخطيب إن {noun} "إذاعة الوادي" في المرفأ. و{added} {word} أن القمح قليل.') == [f'{noun} "إذاعة الوادي"']
    assert last(f'وقال سامي الخطيب إن "إذاعة الوادي" في المرفأ. و{added} {word} أن القمح قليل.') == [word]


@pytest.mark.parametrize("word", TABLE.owners)
def test_owners(word: str) -> None:
    her = word.endswith("ة")
    name, said, came = (SHE, "قالت", "وصلت") if her else (HE, "قال", "وصل")
    assert last(f"و{came} {name}، {word} المركز، إلى المرفأ. و{said} {word} الشركة إن العمل مستمر.") == [name]
    assert last(f"ووصلت مها عطية ووصل سامي الخطيب. و{came} {name} إلى المرفأ. و{said} {word} الشركة إن العمل مستمر.") != [name]
