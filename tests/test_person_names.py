"""Names of persons whom no table knows, of many languages: where they begin and end, and what is none."""

from __future__ import annotations

import pytest

from mahdar import Article
from mahdar.find.names import named_within, names
from mahdar.lexicon import lexicon
from mahdar.model import Reading

LEXICON = lexicon(persons=False)

FOUND = {
    "servant of": ("استقبل الرئيس الجزائري عبد العزيز بوزريبة الوفد.", ["عبد العزيز بوزريبة"]),
    "gift of God": ("وصل وزير الثقافة عطاء الله مهرباني إلى المدينة.", ["عطاء الله مهرباني"]),
    "several given names, then an everyday word and a nisba": ("وصل أحمد ناجي جبارة الزيدي أمس.", ["أحمد ناجي جبارة الزيدي"]),
    "what he does is no part of the name": ("سجل محمد صلاح هداف الدوري أمس.", ["محمد صلاح"]),
    "the next one by his state": ("سجل لويس كرانيتش والغابوني بيير زوهرمان أمس.", ["لويس كرانيتش", "بيير زوهرمان"]),
    "names of the Gulf": ("استقبل الشيخ جابر الأحمد الجابر الصباح الوفد.", ["جابر الأحمد الجابر الصباح"]),
    "a given name that is an everyday word": ("استقبل الشيخ صباح الأحمد الوفد.", ["صباح الأحمد"]),
    "no family name but an office": ("أكد السيد حسن نصر الله الأمين العام للحزب أن القمح قليل.", ["حسن نصر الله"]),
    "no word with the article after a foreign name": ("كشف الوزير سيلفان كرانيتش النقاب عن الخطة.", ["سيلفان كرانيتش"]),
    "a surname of two words": ("رفض الرئيس أحمدي زنجاد ذلك.", ["أحمدي زنجاد"]),
    "a plural verb is no name": ("بايعوا محمد بن راشد آل مكتوم واندسوا في الصفوف.", ["محمد بن راشد آل مكتوم"]),
    "Korean, with short everyday words": ("قال نائب وزير الخارجية الكوري شو سو هون إن القمح قليل.", ["شو سو هون"]),
    "Chinese, then the family name alone": ("قال الأستاذ وانغ جي تشاو إن القمح قليل. وأضاف وانغ أن السفن تأخرت.", ["وانغ جي تشاو", "وانغ"]),
    "with a particle, again": ("وصل ستيفان دي كرانيتش أمس. ثم عاد دي كرانيتش.", ["ستيفان دي كرانيتش", "دي كرانيتش"]),
    "the surname with the article": ("وصل وائل زغاردي أمس. ثم عاد الزغاردي.", ["وائل زغاردي", "الزغاردي"]),
    "the surname is an adjective of a state": ("وصل مراد التركي أمس. وغرق المركب التركي.", ["مراد التركي"]),
    "the surname is an adjective, after a verb of speech": ("وصل مراد التركي أمس. وقال التركي إن القمح قليل.", ["مراد التركي", "التركي"]),
    "joined to another": ("تحدث علي محمد الريحاوي وسمير نوار في القاعة.", ["علي محمد الريحاوي", "سمير نوار"]),
    "not joined but doing": ("تحدث علي محمد الريحاوي وسافر في المساء.", ["علي محمد الريحاوي"]),
    "foreign, after «و»": ("حضر الوزير وزفونيمير كرانيفيتش في القاعة.", ["زفونيمير كرانيفيتش"]),
    "an everyday word after «و»": ("حضر الوزير وأوراق كثيرة في القاعة.", []),
    "the deed of a family": ("أثارت تصريحات الزرقاوي غضب الوفد.", ["الزرقاوي"]),
    "the deed of a state": ("أثارت تصريحات المصري غضب الوفد.", []),
    "the deed of a thing": ("أثارت تصريحات الليل غضب الوفد.", []),
    "subject of «أن»": ("وذكر أن كرانيفيتش أكد ذلك.", ["كرانيفيتش"]),
    "subject of «كان»": ("وكان الزرقاوي أكد ذلك.", ["الزرقاوي"]),
    "no subject but a place": ("وذكر أن كرانيفيتش مدينة صغيرة.", []),
    "Saladin": ("رمموا منبر صلاح الدين الغزاوي القديم.", ["صلاح الدين الغزاوي"]),
    "the province of his name": ("زاروا محافظة صلاح الدين العراقية.", []),
    "Hassan and Hussein": ("تولى ذلك الحسن بن علي والحسين بن علي.", ["الحسن بن علي", "الحسين بن علي"]),
    "kunya": ("ثم قتل أبو يوسف الزغاردي في الجبل.", ["أبو يوسف الزغاردي"]),
    "nisba": ("ثم عاد الدكتور خالد الزغاردي إلى البيت.", ["خالد الزغاردي"]),
    "Persian": ("ثم عاد سياوش شهرستاني إلى البيت.", ["سياوش شهرستاني"]),
    "Turkish": ("ثم عاد ديفلت يالتشينقايا إلى البيت.", ["ديفلت يالتشينقايا"]),
    "Hebrew": ("ثم عاد إيتان زوهرمان إلى البيت.", ["إيتان زوهرمان"]),
    "Amharic": ("ثم عاد مولاتو جبرهيوت إلى البيت.", ["مولاتو جبرهيوت"]),
    "Kurdish": ("ثم عاد كوسرت شيركوي إلى البيت.", ["كوسرت شيركوي"]),
}


@pytest.mark.parametrize("case", FOUND, ids=list(FOUND))
def test_persons(case: str) -> None:
    text, wanted = FOUND[case]
    found = [m.head.text for m in names(Reading(article=Article.make("case", text)), LEXICON) if m.kind == "person"]
    assert found == wanted


@pytest.mark.parametrize(("text", "wanted"), [("رفضت إدارة كرانيفيتش ذلك.", ["كرانيفيتش"]), ("رفضت إدارة النادي ذلك.", []), ("رفضت قوات كرانيفيتش ذلك.", [])])
def test_whoever_leads_a_government(text: str, wanted: list[str]) -> None:
    reading = Reading(article=Article.make("case", text))
    reading = reading.adding(tuple(names(reading, LEXICON)))
    assert [m.head.text for m in named_within(reading, LEXICON) if m.kind == "person"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال الوزير لقناة العربية إن القمح قليل.", "الوزير"),
        ("قالت مراسلة لصحيفة النهار إن القمح قليل.", "مراسلة لصحيفة النهار"),
        ("قال متحدث باسم حزب المحافظين لوكالة رويترز إن القمح قليل.", "متحدث باسم حزب المحافظين"),
    ],
)
def test_who_is_spoken_to_is_no_part_of_an_office(text: str, wanted: str) -> None:
    assert wanted in [m.span.text for m in names(Reading(article=Article.make("case", text)), LEXICON)]


def test_an_everyday_word_that_is_described_is_no_body() -> None:
    kinds = {m.span.text: m.kind for m in names(Reading(article=Article.make("case", "اتفقوا على القاعدة السياسية. وأعلنت القاعدة ذلك.")), LEXICON)}
    assert kinds == {"القاعدة": "body"}
