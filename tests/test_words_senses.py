"""Every word of the table of other senses has a text in which nothing is told with it, and one in which something is told all the same."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.senses import Senses
from mahdar.model import Article, Statement

TABLE = lexicon().table("senses", Senses)
QUOTED = 'وقال الوزير: "@ عند الجيران".'


def rows(name: str, untold: str, told: str = QUOTED) -> list[tuple[str, str, str]]:
    """For each word of a list both texts, with the word in its place."""
    return [(word, untold.replace("@", word), told.replace("@", word)) for word in sorted(getattr(TABLE, name))]


def told(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


PROVES = {"أظهر": "أظهر", "أثبت": "أثبت", "برهن": "برهن"}
SEES = {"رأى": "سترى", "لاحظ": "ستلاحظ", "وجد": "ستجد", "اكتشف": "ستكتشف"}

# for each list: the word, a text in which nothing was told, and one in which something was
LISTS = {
    "convicting": [("أدان", "وحصل الحراس على الأدلة التي تدين القراصنة في الجزيرة.", "وتدين السويد القراصنة في الجزيرة."),
        ("اتهم", "", "واتهمت السويد القراصنة بالنهب.")],
    "proofs": rows("proofs", "وحصل الحراس على ال@ التي تدين القراصنة في الجزيرة."),
    "ascribing": [("عزا", "وقابلنا الصيادين الذين عزوا أسرة القبطان الراحل.", "وعزا الوزير غرق السفينة إلى الرياح.")],
    "bereaved": rows("bereaved", "وقابلنا الصيادين الذين عزوا @ القبطان الراحل."),
    "mourning": [("نعت", "وقد نعت وزارة الثقافة السويدية المغنية إيفا لوند.", "ونعت الوزير القبطان بأنه كاذب.")],
    "sticking": [("علق", "وهذه هي الشباك التي علقت فيها السفينة السويدية، وقيل إن البحر هادئ.", "وعلقت الوزيرة على الحادث بأن البحر هادئ.")],
    "returning": [("رد", "لكن الحارس كارل لوند رد التسديدة فكاد زميله أن يقع.", "ورد الوزير بأن البحر هادئ.")],
    "returned": rows("returned", "لكن الحارس كارل لوند رد ال@ فكاد زميله أن يقع."),
    "announcing": [("أعلن", "وأطلق الحكم صافرته معلنا فوز الضيوف بالكأس.", "وأعلن الوزير فوز الضيوف بالكأس.")],
    "whistle": rows("whistle", "وأطلق الحكم @ الأخيرة معلنا فوز الضيوف بالكأس."),
    "turns": rows("turns", "وأعلن الحكم السويدي @ المباراة في الدقيقة الأخيرة.") ,
    "match": rows("match", "وأعلن الحكم السويدي نهاية ال@ في الدقيقة الأخيرة."),
    "adding": [("أضاف", "وستضيف الشركة السويدية أداتين، أم أن الوقت فات.", "وتضيف الشركة السويدية أن الوقت فات.")],
    "whether": rows("whether", "@ تضيف السويد قاربا آخر إلى أسطولها على أن الوقت فات؟"),
    "appearing": [("أظهر", "وكان البحر هادئا قبل أن يظهر زائر غير متوقع: القبطان كارل.", "وأظهرت دراسة سويدية أن البحر هادئ.")],
    "proving": [(w, f"و{PROVES[w]} كارل لوند في الربيع أنه ما زال قويا.", "وأظهرت دراسة سويدية أن البحر هادئ.") for w in sorted(TABLE.proving)],
    "seeing": [(w, f"وعند فتح الصفحة {SEES[w]} أن لون الباب قد تغير.", "وترى السويد أن لون الباب قد تغير.") for w in sorted(TABLE.seeing)],
    "you_can": rows("you_can", "وعند فتح الصفحة @ أن تلاحظ أن لون الباب قد تغير."),
    "calling": [("دعا", "وفي الربيع دعت السويد البطولة إلى جوار الدنمارك.", "وفي الربيع دعت السويد إلى فتح الميناء.")],
    "beside": rows("beside", "وفي الربيع دعت السويد البطولة إلى @ الدنمارك."),
    "prescribing": [("وصف", "وعن الأدوية التي يصفها الأطباء للبحارة كتاب قديم.", "وعن السفينة التي يصفها الأطباء بالقديمة كتاب.")],
    "remedies": rows("remedies", "وفي القرية ال@ التي يصفها الأطباء للبحارة."),
    "votes": rows("votes", "وفي المجلس خمسون @ رافضا دخول السفن.") ,
    "talking": [("تحدث", 'وفي الميناء الصيادون الذين تحدثت معهم القناة السويدية "أشادوا بعمل الحراس الجدد".', 'وتحدثت الوزيرة: "البحر هادئ في هذا الصيف".')],
    "with_them": rows("with_them", 'وفي الميناء الصيادون الذين تحدثت @ القناة السويدية "أشادوا بعمل الحراس الجدد".'),
    "spoken_to": [
        ("تطمين", "والرسالة لتطمين السويد بأن البحر هادئ.", "وبعد تطمين السويد بأن البحر هادئ خرجت السفن."),
        ("دعوة", "وهو يود دعوة القبطان كارل لوند إلى لقاء في الربيع.", "وجاءت دعوة القبطان كارل لوند إلى إغلاق الميناء."),
        ("تحذير", "والرسالة لتحذير السويد من أن البحر هائج.", "وبعد تحذير السويد من أن البحر هائج عادت السفن."),
        ("تهديد", "والرسالة لتهديد السويد بأن الميناء سيغلق.", "وبعد تهديد السويد بأن الميناء سيغلق عادت السفن."),
        ("تذكير", "", QUOTED), ("توصية", "", QUOTED), ("نصيحة", "", QUOTED),
    ],
    "about_to": rows("about_to", "وهو @ دعوة القبطان كارل لوند إلى لقاء في الربيع."),
    "recognition": [("اعتراف", "وجاء ذلك بعد اعتراف السويد بالجزيرة دولة.", "وجاء ذلك بعد اعتراف السويد بأن السفينة قديمة.")],
    "aimed": rows("aimed", "وفي الملف لائحة اتهامات @ كارل لوند بالنهب في الجزيرة."),
    "surely": rows("surely", "والبحر @ بالتأكيد أنه هادئ في الربيع."),
    "possible": rows("possible", "", "وأدان الوزير بأشد العبارات @ نهب السفن في الجزيرة."),
}  # fmt: skip
ROWS = [pytest.param(*row, id=f"{name} {row[0]}") for name, table in LISTS.items() for row in table]


def test_every_list_has_texts() -> None:
    assert set(LISTS) == set(Senses.__struct_fields__)
    assert all({row[0] for row in LISTS[name]} == getattr(TABLE, name) for name in LISTS)


@pytest.mark.parametrize(("word", "untold", "saying"), ROWS)
def test_word_of_another_sense(word: str, untold: str, saying: str) -> None:
    assert told(untold) == []
    assert told(saying)


def test_strongest_words_are_passed() -> None:
    """Behind «بأشد العبارات الممكنة» the words begin with what is condemned."""
    assert all(told(f"وأدان الوزير بأشد العبارات {word} نهب السفن في الجزيرة.") == ["نهب السفن في الجزيرة"] for word in TABLE.possible)
