"""Every word of the table of overruns has a text in which the words said are over there, and one in which they go on or begin."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.overruns import Overruns
from mahdar.model import Article, Statement

TABLE = lexicon().table("overruns", Overruns)


def first(text: str) -> str:
    """The content of the first statement of a text."""
    return next(span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content)


@pytest.mark.parametrize("word", sorted(TABLE.own_speech))
def test_goes_on_speaking(word: str) -> None:
    assert first(f"وقالت الوزيرة إن السد متين وتابعت {word} قائلة إن الماء كثير.") == "السد متين"
    assert first(f"وقالت الوزيرة إن السد متين و{word} طويل.") == f"السد متين و{word} طويل"


@pytest.mark.parametrize("stem", sorted(TABLE.later))
def test_did_otherwise_later(stem: str) -> None:
    assert first(f"وأعلن الوزير مقاطعة السوق قبل أن ي{stem} بعد يوم.") == "مقاطعة السوق"
    assert first(f"وقال الوزير إن التاجر غادر السوق قبل أن ي{stem} بعد يوم.") == f"التاجر غادر السوق قبل أن ي{stem} بعد يوم"


@pytest.mark.parametrize("stem", sorted(TABLE.later_joined))
def test_did_otherwise_again(stem: str) -> None:
    assert first(f"وأعلن الوزير أن اللقاء قد يحصل قريبا قبل أن ي{stem} ويمدد المهلة.") == "اللقاء قد يحصل قريبا"
    assert first(f"وأعلن الوزير أن التاجر غادر السوق قبل أن ي{stem} ويمدد المهلة.") == f"التاجر غادر السوق قبل أن ي{stem} ويمدد المهلة"


@pytest.mark.parametrize("verb", sorted(TABLE.stirs))
@pytest.mark.parametrize("noun", ["غضب", "موجة"])
def test_what_it_stirred(verb: str, noun: str) -> None:
    assert first(f"وقالت الشركة إن السفينة غرقت، ما {verb} {noun} الصيادين.") == "السفينة غرقت"
    assert first(f"وقالت الشركة إن السفينة غرقت، ما {verb} الميناء.") == f"السفينة غرقت، ما {verb} الميناء"


@pytest.mark.parametrize("noun", sorted(TABLE.stirred))
def test_feelings_stirred(noun: str) -> None:
    assert first(f"وقالت الشركة إن السفينة غرقت، ما أشعل {noun} الصيادين.") == "السفينة غرقت"
    assert first(f"وقالت الشركة إن السفينة غرقت في {noun} الصيادين.") == f"السفينة غرقت في {noun} الصيادين"


@pytest.mark.parametrize("noun", sorted(TABLE.against))
def test_despite_what_others_say(noun: str) -> None:
    assert first(f"ورفضت السويد أي مسؤولية رغم {noun} النرويج.") == "أي مسؤولية"
    assert first(f"وقالت السويد إن السد متين رغم {noun} النرويج.") == f"السد متين رغم {noun} النرويج"


@pytest.mark.parametrize("noun", sorted(TABLE.stressing))
def test_says_besides(noun: str) -> None:
    assert first(f"وأشاد النواب بالقرار الجديد مع {noun} على الحل.") == "القرار الجديد"
    assert first(f"وطالب النواب بالعمل مع {noun} على الحل.") == f"العمل مع {noun} على الحل"


@pytest.mark.parametrize("word", sorted(TABLE.upon))
def test_upon_what_it_was_promised(word: str) -> None:
    assert first(f"وتعهد الوزير بخفض الرسوم {word} لقائه نظيره.") == "خفض الرسوم"
    assert first(f"وقال الوزير إن الرسوم انخفضت {word} لقائه نظيره.") == f"الرسوم انخفضت {word} لقائه نظيره"


@pytest.mark.parametrize("word", sorted(TABLE.met))
def test_met_before_it_was_promised(word: str) -> None:
    owned = word if word.startswith("لقائ") else word.replace("ة", "ت") + "ه"
    assert first(f"وتعهد الوزير بخفض الرسوم بعد {owned} نظيره.") == "خفض الرسوم"
    assert first(f"وقال الوزير إن الرسوم انخفضت بعد {owned} نظيره.") == f"الرسوم انخفضت بعد {owned} نظيره"


@pytest.mark.parametrize("noun", sorted(TABLE.talk))
def test_where_it_was_said(noun: str) -> None:
    assert first(f"وأعلن سليم الحداد زواجه ضمن {noun} قديم.") == "زواجه"
    assert first(f"وطالب سليم الحداد بالحديث ضمن {noun} قديم.").startswith("الحديث ضمن")


@pytest.mark.parametrize("word", sorted(TABLE.broadcast))
def test_how_it_was_broadcast(word: str) -> None:
    assert first(f"وأعلن سليم الحداد زواجه في لقاء {word}.") == "زواجه"
    assert first(f"وطالب سليم الحداد بالظهور في لقاء {word}.") == f"الظهور في لقاء {word}"


@pytest.mark.parametrize("noun", sorted(TABLE.spoken))
def test_done_in_talks(noun: str) -> None:
    assert first(f"وطالب سليم الحداد ب{noun} سامر في لقاء تلفزيوني.") == f"{noun} سامر في لقاء تلفزيوني"
    assert first(f"وطالب سليم الحداد بالسفر في لقاء تلفزيوني عن {noun} سامر.") == "السفر"


@pytest.mark.parametrize("noun", sorted(TABLE.published))
def test_done_through_media(noun: str) -> None:
    assert first(f"وأعلن سليم الحداد عن {noun} السوق عبر تويتر.") == f"{noun} السوق عبر تويتر"
    assert first(f"وأعلن سليم الحداد عن ترميم السوق عبر تويتر في {noun} جديدة.") == "ترميم السوق"


@pytest.mark.parametrize("word", sorted(TABLE.announcing))
def test_announced_with(word: str) -> None:
    assert first(f"وأعلنت القناة عرض المسلسل، وذلك من خلال {word} جديد.") == "عرض المسلسل"
    assert first(f"وأعلنت القناة عرض المسلسل من {word} جديد.") == f"عرض المسلسل من {word} جديد"


@pytest.mark.parametrize("verb", sorted(TABLE.lying))
def test_what_is_at_the_source(verb: str) -> None:
    assert first(f"غرقت ثلاث سفن قرب الميناء القديم، بحسب وزارة الصحة، حيث {verb} الجرحى.") == "غرقت ثلاث سفن قرب الميناء القديم"
    assert first(f"وقالت وزارة الصحة إن السفن عادت إلى الميناء حيث {verb} الجرحى.") == f"السفن عادت إلى الميناء حيث {verb} الجرحى"


@pytest.mark.parametrize("stem", sorted(TABLE.showing))
def test_participle_of_many(stem: str) -> None:
    assert first(f"وقال علماء إن السفن عادت، {stem}ين صورا.") == "السفن عادت"
    assert first(f"وقال علماء إن السفن عادت مع ال{stem}ين.") == f"السفن عادت مع ال{stem}ين"


@pytest.mark.parametrize("word", sorted(TABLE.maybe))
def test_what_the_reporter_guesses(word: str) -> None:
    assert first(f"وأعلنت الوزيرة ثقتها بالمدير، و{word} ستكون لذلك آثار.") == "ثقتها بالمدير"
    assert first(f"وقالت الوزيرة إن السفن عادت، و{word} ستغادر غدا.") == f"السفن عادت، و{word} ستغادر غدا"


@pytest.mark.parametrize("verb", sorted(TABLE.charged))
def test_charged_with_a_deed(verb: str) -> None:
    assert first(f'و{verb} الوزير الذين وصفهم ب"الغرباء الجدد" بإحراق السوق.') == "الغرباء الجدد"
    assert first(f"و{verb} الوزير وكان وصفهم بأنهم غرباء بإحراق السوق.").endswith("بإحراق السوق")


@pytest.mark.parametrize("word", sorted(TABLE.in_addition))
def test_clause_around_goes_on(word: str) -> None:
    assert first(f"وزار الوزير السوق الذي وصفه التجار بالقديم، {word} إلى الميناء.") == "القديم"
    assert first(f"وقال التجار إن السوق أغلق {word} إلى الميناء.") == f"السوق أغلق {word} إلى الميناء"


@pytest.mark.parametrize("stem", sorted(TABLE.explains))
def test_not_explained(stem: str) -> None:
    assert first(f"وأعلن الشقيقان بيع المصنع دون أن ي{stem}ا الأسباب.") == "بيع المصنع"
    assert first(f"وطالب الشقيقان بأن ي{stem}ا الأسباب.").startswith(f"ي{stem}ا")


@pytest.mark.parametrize("word", sorted(TABLE.then))
def test_what_came_then(word: str) -> None:
    assert first(f"وطالبت النساء بالخبز والسلام، و{word} أسابيع أغلق السوق.") == "الخبز والسلام"
    assert first(f"وقالت النساء إن الخبز قليل، و{word} أسابيع سيغلق السوق.") == f"الخبز قليل، و{word} أسابيع سيغلق السوق"


@pytest.mark.parametrize("word", sorted(TABLE.hence) + [f"و{word}" for word in sorted(TABLE.upon_it)])
def test_what_follows(word: str) -> None:
    assert first(f"وأكد النواب تأييد القانون الجديد، {word} سافر الرئيس.") == "تأييد القانون الجديد"
    assert first(f"وقال النواب إن القانون جديد في القرية {word} سافر.") == f"القانون جديد في القرية {word} سافر"


@pytest.mark.parametrize("word", sorted(TABLE.worthy))
def test_what_nobody_says(word: str) -> None:
    assert first(f"وأكد النواب أهمية التعاون، و{word} أن السفن عادت.") == "أهمية التعاون"
    assert first(f"وأكد النواب أهمية التعاون كما {word} دائما.") in ("أهمية التعاون", f"أهمية التعاون كما {word} دائما")


@pytest.mark.parametrize("word", sorted(TABLE.still))
def test_what_is_still_so(word: str) -> None:
    assert first(f"وأوصت الشرطة بمحاكمة المدير، وما {word} القاضي في القرية.") == "محاكمة المدير"
    assert first(f"وقالت الشرطة إن المدير بريء، وما {word} القاضي في القرية.") == f"المدير بريء، وما {word} القاضي في القرية"


@pytest.mark.parametrize("noun", sorted(TABLE.grounds))
def test_why_it_is_so(noun: str) -> None:
    assert first(f"ورفضت السويد طلب الصحفي، وال{noun} أن اسمه في القائمة.") == "طلب الصحفي"
    assert first(f"ورفضت السويد طلب الصحفي وال{noun} الجديد.") == f"طلب الصحفي وال{noun} الجديد"


@pytest.mark.parametrize("verb", ["استقبل", "استقبلت", "اصطحب", "احتفل", "انسحب", "انسحبت"])
def test_verb_by_its_letters(verb: str) -> None:
    assert first(f"وكشف الوزير عن خطط جديدة للقرية، و{verb} الوزير معه النواب.") == "خطط جديدة للقرية"
    assert first(f"وقال الوزير إن الخطط جديدة، و{verb} الناس بها.") == f"الخطط جديدة، و{verb} الناس بها"


def test_masdars_have_other_letters() -> None:
    for masdar in ("استقبال", "اصطحاب", "احتفال", "انسحاب"):
        assert first(f"وكشف الوزير عن خطط جديدة للقرية، و{masdar} النواب.") == f"خطط جديدة للقرية، و{masdar} النواب"
    assert len(TABLE.pasts) == 3


@pytest.mark.parametrize("word", sorted(w for w in TABLE.suffering if w.endswith("ة")))
def test_how_somebody_is(word: str) -> None:
    assert first(f"وأعلنت الوزارة وصول السفينة، {word} بالحديد.") in ("وصول السفينة", f"وصول السفينة، {word} بالحديد")
    assert first(f"وأعلنت الوزارة وصول السفينة الكبيرة، {word} من الحديد.") == f"وصول السفينة الكبيرة، {word} من الحديد"


@pytest.mark.parametrize("word", sorted(w for w in TABLE.suffering if w.endswith("ا")))
def test_how_he_is(word: str) -> None:
    assert first(f"وأعلن الوزير وصول القطار القديم، {word} 20 طنا.") == f"وصول القطار القديم، {word} 20 طنا"
    assert first("وأعلن الوزير فوز النادي القديم، مانحا 20 دينارا.") == "فوز النادي القديم"


@pytest.mark.parametrize("noun", sorted(TABLE.storms))
def test_amid_what_it_was_said(noun: str) -> None:
    assert first(f"وطالب النواب بإغلاق المنجم، وسط {noun} كبيرة.") == "إغلاق المنجم"
    assert first(f"وقال النواب إن المنجم أغلق وسط {noun} كبيرة.") == f"المنجم أغلق وسط {noun} كبيرة"


@pytest.mark.parametrize("noun", sorted(TABLE.decided))
def test_upon_what_was_decided(noun: str) -> None:
    assert first(f'واعتبر العمدة أن الخطة "غير صالحة"، بعد أسبوعين من {noun} المحكمة.') == 'الخطة "غير صالحة"'
    assert first(f"وقال العمدة إن السفينة غرقت، بعد أسبوعين من {noun} المحكمة.") == f"السفينة غرقت، بعد أسبوعين من {noun} المحكمة"


@pytest.mark.parametrize("word", sorted(TABLE.forgetting))
def test_what_is_held_against_it(word: str) -> None:
    verb, who = ("وقالت", "الوزيرة") if word.endswith("ة") else ("وقال", "الوزير")
    assert first(f"{verb} {who} إن السد متين، {word} أن القرية غرقت.") == "السد متين"
    assert first(f"{verb} {who} إن الحارس ظل {word} عمله.") == f"الحارس ظل {word} عمله"


@pytest.mark.parametrize("noun", sorted(TABLE.figures))
def test_what_a_figure_is_called(noun: str) -> None:
    assert first(f'وأضاف المدير أن "خمسة بيوت في القرية غرقت هذا العام" وهو {noun} نادر في الجبل.') == "خمسة بيوت في القرية غرقت هذا العام"
    assert first(f"وأضاف المدير أن البيت غرق وهو {noun} نادر.") == f"البيت غرق وهو {noun} نادر"


@pytest.mark.parametrize("word", sorted(TABLE.in_all))
def test_the_reporter_goes_on(word: str) -> None:
    assert first(f"وقال السكان إن الخبز غال، و{word} قالت البلدية إن القمح قليل.") == "الخبز غال"
    assert first(f"وقال السكان إن الخبز غال، و{word} ارتفع ثمنه.") == f"الخبز غال، و{word} ارتفع ثمنه"


@pytest.mark.parametrize("word", sorted(TABLE.turns_out))
def test_how_it_turned_out(word: str) -> None:
    assert first(f"ورفض التاجر بيع الدار، {word} الأمر في المحكمة.") == "بيع الدار"
    assert first(f"وقال التاجر إن السوق كسد، {word} الأمر في المحكمة.") == f"السوق كسد، {word} الأمر في المحكمة"
    assert first(f"ورفض التاجر بيع الدار {word[1:]} القديمة.") == f"بيع الدار {word[1:]} القديمة"


@pytest.mark.parametrize("verb", sorted(TABLE.counting))
def test_how_others_counted(verb: str) -> None:
    assert first(f"وقال العمدة إن سبعة صيادين غرقوا، بيد أن وزارة الصحة {verb} تسعة غرقى.") == "سبعة صيادين غرقوا"
    assert first(f"وقال العمدة إن سبعة صيادين غرقوا لأن وزارة الصحة {verb} تسعة.") == f"سبعة صيادين غرقوا لأن وزارة الصحة {verb} تسعة"


@pytest.mark.parametrize("word", sorted(TABLE.some))
def test_what_others_did(word: str) -> None:
    assert first(f"وانتقد السكان الرسم الذي يضر بالسوق، وأنشأ {word} صفحة للحديث عنه.") == "الرسم الذي يضر بالسوق"
    assert first(f"وقال السكان إن الرسم يضر بالسوق، وأنشأ {word} صفحة.") == f"الرسم يضر بالسوق، وأنشأ {word} صفحة"


@pytest.mark.parametrize("words", sorted(TABLE.meantimes))
def test_in_the_meantime(words: str) -> None:
    assert first(f"وتقول البلدية إنها تصلح الجسر، ولكن {words} ذلك غرق المعبر.") == "تصلح الجسر"
    assert first(f"وتقول البلدية إنها تصلح الجسر {words} ذلك.") == f"تصلح الجسر {words} ذلك"


@pytest.mark.parametrize("verb", sorted(TABLE.resolved))
def test_what_she_resolved(verb: str) -> None:
    assert first(f"وتقول البلدية إنه لا يوجد مال، و{verb} إغلاق المتحف.") == "لا يوجد مال"
    assert first(f"وتقول البلدية إن اللجنة وصلت، و{verb} إغلاق المتحف.") == f"اللجنة وصلت، و{verb} إغلاق المتحف"


@pytest.mark.parametrize("verb", sorted(TABLE.begging))
def test_what_he_did_who_feels(verb: str) -> None:
    assert first(f"وقال المدرب إنه يشعر بالندم و{verb} جاره.") == "يشعر بالندم"
    assert first(f"وقال المدرب إن الحارس ندم و{verb} جاره.") == f"الحارس ندم و{verb} جاره"


@pytest.mark.parametrize("verb", sorted(TABLE.seen))
def test_where_another_was_seen(verb: str) -> None:
    assert first(f"وقال سامر إنه يحب البحر، كما {verb} المدرب مساء وأعرب عن أمله في الفوز.") == "يحب البحر"
    assert first(f"وقال سامر إن المدرب يحب البحر كما {verb} في الصور.").startswith("المدرب يحب البحر")


@pytest.mark.parametrize("word", sorted(TABLE.among))
def test_one_of_them(word: str) -> None:
    assert TABLE.and_of == {"ومن"}
    assert first(f'وقالت سبع نقابات إنها ستغيب عن المؤتمر ومن {word} "رابطة الصيادين"، التي طالبت بتأجيل اللقاء.') == "ستغيب عن المؤتمر"
    said = f"الجبل يضم سبع قرى ومن {word} قرية الصيادين"
    assert first(f"وقالت البلدية إن {said}.") == said


@pytest.mark.parametrize("noun", sorted(TABLE.giving_out))
def test_no_details(noun: str) -> None:
    assert first(f"وقالت البلدية إن الجسر أغلق، بدون {noun} تفاصيل عن المدة التي ستستغرقها أعمال الصيانة في المنطقة كلها.") == "الجسر أغلق"
    assert first(f"وقالت البلدية إن {noun} الطلب ممكن.") == f"{noun} الطلب ممكن"
