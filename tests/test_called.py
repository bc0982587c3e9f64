"""How speakers are called: the fullest name in the article of a person, a body or a source, and what is too little to say who is meant."""

from __future__ import annotations

import pytest

from mahdar import Article, read
from mahdar.lexicon import lexicon
from mahdar.lexicon.name_tables import BodiesTable
from mahdar.model import Referent, Statement

SPEAKERS = {
    "a paper with the word for its kind, where it is named so": (
        "كتبت صحيفة المرفأ النرويجية أن القمح قليل. وأضافت الصحيفة أن السفن تأخرت.",
        ["صحيفة المرفأ النرويجية", "صحيفة المرفأ النرويجية"],
    ),
    "a paper that is an everyday word": (
        "كتبت صحيفة شمال النرويجية أن القمح قليل. وقالت صحيفة شمال إن السفن تأخرت.",
        ["صحيفة شمال النرويجية", "صحيفة شمال النرويجية"],
    ),
    "no paper where the adjective does not agree": ("جاءت الصحف من شمال النرويج. وقالت الصحيفة إن السفن تأخرت.", ["الصحيفة"]),
    "a paper with its town": ("كتبت صحيفة العرب البوسطنية أن القمح قليل.", ["صحيفة العرب البوسطنية"]),
    "a company described and named": ('قالت شركة الملاحة العملاقة "بحر الغد" إن القمح قليل.', ["بحر الغد"]),
    "a company by its name alone, in quotation marks": (
        'وصلت سفينة من شركة "بحر الغد" النرويجية. وقالت "بحر الغد" في بيان إن القمح قليل.',
        ["شركة بحر الغد النرويجية"],
    ),
    "a surname misspelt": (
        "وصل المبعوث الأممي توماس ليندغرين إلى مسقط. وقال ليندغرن إن القمح قليل.",
        ["توماس ليندغرين"],
    ),
    "a surname a letter apart from two": (
        "وصل المبعوث الأممي توماس ليندغرين ووزير الطاقة بيتر ليندغران إلى مسقط. وقال ليندغرن إن القمح قليل.",
        ["ليندغرن"],
    ),
    "a known surname a letter apart from another person's": (
        "وصل المهندس سالم بوتيل إلى مسقط. وقال بوتين إن القمح قليل.",
        ["بوتين"],
    ),
    "a known surname in another spelling": (
        "وصل الرئيس الأميركي دونالد ترمب إلى مسقط. وقال ترامب إن القمح قليل.",
        ["دونالد ترمب"],
    ),
    "a surname that begins otherwise": (
        "وصل المبعوث الأممي توماس ليندغرين إلى مسقط. وقال سيندغرين إن القمح قليل.",
        ["سيندغرين"],
    ),
    "two full names a letter apart, neither known": (
        "وصل وزير الطاقة القطري ناصر المريخي إلى مسقط. وقال وزير العدل ناصر المريحي إن القمح قليل.",
        ["ناصر المريحي"],
    ),
    "the person of a headline who is named below it": (
        "محلل نرويجي: القمح قليل\n\nقال توماس ليند، المحلل السياسي في معهد البحار، إن السفن تأخرت.\n",
        ["توماس ليند", "توماس ليند"],
    ),
    "the person of a headline where another is named below it": (
        "محلل نرويجي: القمح قليل\n\nقال وزير الطاقة القطري ناصر المري إن السفن تأخرت.\n",
        ["محلل نرويجي", "ناصر المري"],
    ),
    "the person of a headline where one of another state is called so below it": (
        "محلل نرويجي: القمح قليل\n\nقال المحلل القطري ناصر المري إن السفن تأخرت.\n",
        ["محلل نرويجي", "ناصر المري"],
    ),
    "a body called by the name of a larger one": (
        "عاقب الاتحاد الأوروبي لكرة القدم ناديين. ويجتمع الاتحاد الأوروبي لكرة القدم غدا. وقال الاتحاد الأوروبي إن الملاعب قليلة.",
        ["الاتحاد الأوروبي لكرة القدم"],
    ),
    "the larger body, named before": (
        "وصل وفد من الاتحاد الأوروبي. ويجتمع الاتحاد الأوروبي لكرة القدم غدا، ثم الاتحاد الأوروبي لكرة القدم بعد غد. وقال الاتحاد الأوروبي إن القمح قليل.",
        ["الاتحاد الأوروبي"],
    ),
    "the larger body, the other named once": (
        "يجتمع الاتحاد الأوروبي لكرة القدم غدا. وقال الاتحاد الأوروبي إن القمح قليل.",
        ["الاتحاد الأوروبي"],
    ),
    "an agency by its kind and state": (
        "نشرت وكالة أنباء الإمارات الخبر. وقالت الوكالة الإماراتية إن القمح قليل.",
        ["وكالة أنباء الإمارات"],
    ),
    "an agency of the other half of a state": (
        'نشرت وكالة "مرفأ" الكورية الجنوبية الخبر. وقالت الوكالة الكورية الشمالية إن القمح قليل.',
        ["الوكالة الكورية الشمالية"],
    ),
    "a company by its state": (
        'وصلت سفينة من شركة "بحر الغد" النرويجية. ونفت الشركة النرويجية أن السفن تأخرت.',
        ["شركة بحر الغد النرويجية"],
    ),
    "a company of another state": ('وصلت سفينة من شركة "بحر الغد" النرويجية. ونفت الشركة البلغارية أن السفن تأخرت.', ["الشركة البلغارية"]),
    "a body with its state": (
        "أعلنت المؤسسة الوطنية للنفط في ليبيا أن الميناء مغلق. وأضافت المؤسسة أن السفن تنتظر.",
        ["المؤسسة الوطنية للنفط في ليبيا", "المؤسسة الوطنية للنفط في ليبيا"],
    ),
    "a body with an adjective that is no state's": ("قال حزب المحافظين المعارض إن القمح قليل.", ["حزب المحافظين"]),
    "the organisation where the United Nations are named": (
        "وصلت قافلة من الأمم المتحدة. وقالت المنظمة الدولية إن القمح قليل.",
        ["الأمم المتحدة"],
    ),
    "the organisation where they are not": ("وصلت قافلة من النرويج. وقالت المنظمة الدولية إن القمح قليل.", ["المنظمة الدولية"]),
    "the organisation where another begins alike": (
        "وصلت قافلة من الأمم المتحدة ومن المنظمة الدولية للهجرة. وقالت المنظمة الدولية إن القمح قليل.",
        ["المنظمة الدولية للهجرة"],
    ),
    "an embassy's head by the state and by its adjective": (
        "استقبلت الوزيرة سفير السودان سالم الخوري. وقال السفير السوداني إن القمح قليل.",
        ["سالم الخوري"],
    ),
    "the ambassador of another state": ("استقبلت الوزيرة سفير السودان سالم الخوري. وقال السفير المصري إن القمح قليل.", ["السفير المصري"]),
    "two ministers of one field": (
        "أعلن وزيرا زراعة اليابان والهند أن القمح قليل. وعاد وزير الزراعة الياباني كيم تشول-سو ووزير الزراعة الهندي سالم الخوري.",
        ["سالم الخوري", "كيم تشول-سو"],
    ),
    "two ministers of whom one is not named": (
        "أعلن وزيرا زراعة اليابان والهند أن القمح قليل. وعاد وزير الزراعة الهندي سالم الخوري.",
        ["وزيرا زراعة اليابان والهند"],
    ),
    "the minister by what he was last called": (
        "وصل وزير الزراعة الهندي إلى الميناء. وقال الوزير إن القمح قليل.",
        ["وزير الزراعة الهندي"],
    ),
    "the president is no prime minister": ("وصل رئيس الوزراء الهندي سالم الخوري إلى الميناء. وقال الرئيس إن القمح قليل.", ["الرئيس"]),
    "a surname with the article and without": (
        "وصلت الطبيبة مارتا كرانيفيتش وزميلها وائل زغاردي. وقال الزغاردي إن القمح قليل.",
        ["وائل زغاردي"],
    ),
    "no surname of his": ("وصلت الطبيبة مارتا كرانيفيتش. وقال الخوري إن القمح قليل.", ["الخوري"]),
    "two sources that «و» joins": ("قال مسؤولون ومحللون إن القمح قليل.", ["مسؤولون", "محللون"]),
    "two sources behind «وفقا»": ("وصلت السفينة إلى الميناء أمس، وفقا لمسؤولين ومحللين.", ["مسؤولون", "محللون"]),
    "one source of two states": ("قال مسؤولون كينيون وأوغنديون إن القمح قليل.", ["مسؤولون كينيون وأوغنديون"]),
    "people without a name and a body": ("قال عمال شحن والمرصد النرويجي لحقوق الإنسان إن القمح قليل.", ["عمال شحن", "المرصد النرويجي لحقوق الإنسان"]),
    "a body and what it is for": ("قال المرصد النرويجي للشحن والموانئ إن القمح قليل.", ["المرصد النرويجي للشحن والموانئ"]),
    "two sources do not go on in the singular": (
        "قال سالم الخوري إن القمح قليل. ويرى ناشطون ودبلوماسيون أن السفن تأخرت. وأضاف أن المخزن فارغ.",
        ["سالم الخوري", "ناشطون", "دبلوماسيون", "سالم الخوري"],
    ),
    "two witnesses": ("قال شاهدا عيان إن القمح قليل.", ["شاهدا عيان"]),
    "the spokesman of a woman in office": (
        "أعلن الناطق باسم رئيسة الوزراء النرويجية تيريزا هولم أن القمح قليل.",
        ["الناطق باسم رئيسة الوزراء النرويجية تيريزا هولم"],
    ),
    "a woman who speaks for a chief": ("أعلنت الناطقة باسم رئيس الوزراء تيريزا هولم أن القمح قليل.", ["تيريزا هولم"]),
    "whoever speaks for those who guard": ("أفاد المتحدث باسم خفر السواحل بأن القمح قليل.", ["المتحدث باسم خفر السواحل"]),
    "a woman who speaks for a company of no table": ('قالت متحدثة باسم ماكروفيلدز "القمح قليل هذا العام".', ["متحدثة باسم ماكروفيلدز"]),
    "a state by what it is called": ("أكدت الدولة العبرية أن القمح قليل.", ["إسرائيل"]),
    "the leaders of three states": ("قال قادة كينيا وتنزانيا وأوغندا إن القمح قليل.", ["قادة كينيا وتنزانيا وأوغندا"]),
    "what is offered in quotation marks is no name": (
        'فتحت السلطات "خطا ساخنا" للركاب، مشيرة إلى أن القمح قليل.',
        ["السلطات"],
    ),
    "the company that a table knows": ("واجه فيسبوك نقدا. وحذف فيسبوك حسابات. وقالت الشركة إن القمح قليل.", ["فيسبوك"]),
    "another company stands before": ("واجه فيسبوك شركة صغيرة. وحذف فيسبوك حسابات. وقالت الشركة إن القمح قليل.", ["الشركة"]),
    "a draft that asks a parliament": ("يطالب مشروع القانون البرلمان بأن يشتري القمح.", ["مشروع القانون"]),
    "an office whose name ends with an adjective": ("طالب مدير الميناء الكيني بأن تعود السفن.", ["مدير الميناء الكيني"]),
    "a paper of two": (
        "أفادت وزارة الري البيروفية في بيان مشترك مع وزارة العدل أن القمح قليل. وأضاف البيان أن السفن تأخرت.",
        ["وزارة الري البيروفية", "وزارة الري البيروفية", "وزارة العدل"],
    ),
    "whoever made a study": ("أظهر استطلاع أجراه معهد البحوث النمساوي أن القمح قليل.", ["معهد البحوث النمساوي"]),
    "a study about somebody": ("أظهر استطلاع عن معهد البحوث النمساوي أن القمح قليل.", ["استطلاع عن معهد البحوث النمساوي"]),
}

SOURCES = {
    "وبحسب محللين فإن القمح قليل.": "محللون",
    "وقال لمسؤولين أمريكيين إن القمح قليل.": "مسؤولون أمريكيون",
    "ونقل عن مصدرين رفيعين قولهما إن القمح قليل.": "مصدران رفيعان",
    "إلا أن مسؤولا كبيراً قال إن القمح قليل.": "مسؤول كبير",
    "وقال مسؤولون إن القمح قليل.": "مسؤولون",
    "وقال سكان القرية إن القمح قليل.": "سكان القرية",
}


@pytest.mark.parametrize("case", SPEAKERS, ids=list(SPEAKERS))
def test_speaker_is_called(case: str) -> None:
    text, wanted = SPEAKERS[case]
    reading = read(Article.make("case", text))
    names = {r.span: r.names for r in reading.of(Referent)}
    assert [name.name for s in reading.of(Statement) for name in names.get(s.cue, ())] == wanted


@pytest.mark.parametrize("text", SOURCES)
def test_source_is_called_as_at_the_head_of_a_sentence(text: str) -> None:
    names = [name.name for r in read(Article.make("case", text)).of(Referent) if r.rule == "unnamed_in_article" for name in r.names]
    assert SOURCES[text] in names


@pytest.mark.parametrize(("called", "name"), [(c, row.name) for row in lexicon().table("bodies", BodiesTable).names for c in row.called])
def test_every_other_word_for_a_body(called: str, name: str) -> None:
    for before, wanted in ((f"وصل وفد من {name} إلى الميناء. ", name), ("", called)):
        reading = read(Article.make("case", f"{before}ثم قالت {called} إن القمح قليل."))
        assert [n.name for s in reading.of(Statement) for r in reading.of(Referent) if r.span == s.cue for n in r.names] == [wanted]
