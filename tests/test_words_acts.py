"""Every construction that tells an act has texts where it does and where it must not; every word of acts.yaml has a sentence in which it tells it."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import msgspec
import pytest

from mahdar.find import read
from mahdar.find.statements.acts import CONSTRUCTIONS
from mahdar.lexicon import lexicon
from mahdar.lexicon.acts import ActsTable
from mahdar.model import Article, Statement

ROWS = pathlib.Path(__file__).parent / "corpus" / "words" / "acts.yaml"
TABLE = lexicon().table("acts", ActsTable)

# a sentence for a phrase, by its act and place; "*" for any act
SIGNS = {
    ("*", "start"): 'قال الوزير: "{} في هذا الشأن".',
    ("*", "front"): 'قال الوزير: "{} في هذا الشأن".',
    ("*", "clause"): 'قال الوزير: "الخطوة الأخيرة {} عند الناس".',
    ("*", "negated"): 'قال الوزير: "الوفد لم يكن {} عند الناس".',
    ("criticise", "predicate"): "وصف الوزير القرار بأنه {} عند الناس.",
    ("praise", "predicate"): "وصف الوزير القرار بأنه {} عند الناس.",
    ("deny", "predicate"): "اعتبر الوزير أن الاتهامات {} عند الناس.",
    ("threaten", "predicate"): "تعهد الوزير ب{} على الهجوم.",
    ("warn", "predicate"): "قال الوزير إن القرار سيؤدي إلى {} في المدينة.",
}
# a sentence for a verb in the present, by the kind of deed, and its act; and the same words with another verb do not tell it
DEEDS = {
    "misdeed": ("قال الوزير إن الشركة ت{} الجميع.", "accuse"),
    "strike": ('قال الوزير: "سن{} بعد أسبوع".', "threaten"),
    "commitment": ('قال الوزير: "سن{} معكم".', "promise"),
    "refusal": ('قال الوزير: "لن ن{} اليوم".', "reject"),
    "giving_in": ("قال الوزير إن الشعب لن ي{} اليوم.", "reject"),
    "leave": ('قال الوزير: "لن ن{} أبدا".', "promise"),
    "intention": ('قال الوزير: "لا ن{} إلى الحرب".', "deny"),
    "consequence": ("قال الوزير إن القرار سي{} إلى كارثة.", "warn"),
}
# a sentence for a word of a closed list, its act, and a word in whose place the act is another
LISTS = {
    "will": ('قال الوزير: "{} نرد على القصف".', "threaten", "اليوم"),
    "may": ("قالت الشركة إنها {} تنسحب من الحقل.", "threaten", "كانت"),
    "likely": ("قال الوزير إن القرار {} أن يؤدي إلى كارثة.", "warn", "بعد"),
    "never": ('قال الوزير: "{} نقبل الشروط".', "reject", "اليوم"),
    "unless": ("قال الوزير إن بلاده ستفرض رسوما {} تأخر الوفد.", "threaten", "عندما"),
    "else_words": ("قال الوزير إن السفن ستدخل الميناء {} تفتح الأبواب.", "threaten", "وسوف"),
    "not_future": ('قال الوزير: "في البلاد {} إلا إذا ضاعت".', "state", "سيرقصون"),
    "announces": ("{} الوزير انتهاء صفقة فظيعة.", "state", "أكد"),
    "own_side": ("قال الوزير إن {} ستعمل على حماية الميناء.", "promise", "السفن"),
    "ourselves": ("أعلن الوزير {} سيعمل على حماية الميناء.", "promise", "أن"),
    "allegations": ("اعتبر الوزير أن {} كاذبة.", "deny", "الوعود"),
    "hopes": ('قال الوزير: "{} لقاء رائعا".', "state", "كان"),
    "copulas": ('قال الوزير: "القرار {} كارثة".', "criticise", "قبل"),
    "charges": ('قال الوزير: "هناك {} نشر أكاذيب".', "state", "رجال"),
    "schemes": ('قال الوزير: "هناك {} تشويه الجزيرة".', "accuse", "رجال"),
    "harms": ('قال الوزير: "إن السفن تحاول {} المرفأ".', "accuse", "دخول"),
    "objections": ("أعلن الوزير {} السفن على الرسوم.", "reject", "مرور"),
    "duties": ('قال الوزير: "{} بذل كل ما بوسعنا".', "state", "سيتم"),
    "opinions": ('قال الوزير: "{} أنه يجب إصلاح المرفأ".', "demand", "كتبت"),
    "blows": ("قال الوزير إن بلاده سترد {} في الصيف.", "threaten", "نظاما"),
    "doings": ('قال الوزير: "إن السفن {} نهب المرفأ".', "accuse", "رأت"),
    "backing": ("قال الوزير إن الشركة {} المهربين.", "accuse", "تعرف"),
    "evils": ("قال الوزير إن الشركة تحتضن ال{}.", "accuse", "صيادين"),
    "against": ("قال الوزير إن الشركة تدعم {} الإرهاب.", "state", "اليوم"),
    "judged": ("قال الوزير إن ال{} خطأ.", "criticise", "قمح"),
    "predicates": ("{} الوزير القرار بأنه خطأ.", "criticise", "قال"),
    "news": ("{} الوزير أن الاتفاق كارثي.", "state", "أكمل"),
    "repeats": ("{} الوزير تعهده بفتح المعبر.", "promise", "أكد"),
    "burdens": ('قال الوزير: "هذه {} هائلة".', "state", "فرحة"),
    "still": ('قال الوزير: "ما {} كارثيا".', "criticise", "كان"),
    "bodies": ("قال الوزير إن ال{} هاجمت القافلة.", "state", "رفض"),
    "endured": ('قال الوزير: "نحن مستعدون ل{} في البحر".', "state", "حوار"),
    "things": ("قال الوزير إن هناك {} تعرقل البناء.", "state", "دولا"),
    "whether": ('قال الوزير: "نريد أن نرى {} هناك سفن".', "state", "الآن"),
    "claims": ("قالت الوزيرة إن الاسم يتضمن {} بالجزيرة.", "state", "مطالبة"),
    "calls": ("{} الملك الوزير إلى زيارة الجزيرة.", "offer", "حث"),
    "anybody": ('قال الوزير: "{} أن تكون واقعيا".', "state", "يجب"),
    "attitudes": ('قال الوزير: "عليك أن {} هذا البحر".', "state", "تغادر"),
    "able": ('قال الوزير: "الفريق {} إنجاز كبير".', "state", "حقا"),
    "rules_out": ("{} الوزير وقوع حرب في الجزيرة.", "state", "رفض"),
    "events": ("استبعد الوزير {} حرب في الجزيرة.", "state", "إجراء"),
    "wonders": ("{} الوزير هل الاتفاق كارثي.", "state", "أكد"),
    "un": ('قال الوزير: "الوفد {} جاد".', "criticise", "اليوم"),
    "they_that": ("تحدث الوزير عن الصيادين، قائلا {} مستعدون للحوار.", "state", "إنه"),
}


class Row(msgspec.Struct, forbid_unknown_fields=True):
    """A construction tells the act in the text `plays`, and nothing tells it in `stands`."""

    construction: str
    act: str
    plays: str
    stands: str


HAND = msgspec.yaml.decode(ROWS.read_bytes(), type=list[Row])


def acts(text: str) -> list[str]:
    """The acts of the statements of a text."""
    return [s.act for s in read(Article.make("row", text)).of(Statement)]


def names() -> set[str]:
    return {construction.__name__ for tried in CONSTRUCTIONS.values() for construction in tried}


def phrases() -> Iterator[tuple[str, str]]:
    for signs in TABLE.signs:
        frame = SIGNS.get((signs.act, signs.where)) or SIGNS["*", signs.where]
        yield from ((frame.format(words), signs.act) for words in signs.words)


def verbs() -> Iterator[tuple[str, str]]:
    for kind, (frame, act) in DEEDS.items():
        yield from ((frame.format(verb.present), act) for verb in TABLE.deeds[kind])


def listed() -> Iterator[tuple[str, str]]:
    for name, (frame, act, _) in LISTS.items():
        yield from ((frame.format(word), act) for word in sorted(getattr(TABLE, name)))


@pytest.mark.parametrize("row", HAND, ids=[f"{n}-{r.construction}" for n, r in enumerate(HAND)])
def test_construction(row: Row) -> None:
    assert row.act in acts(row.plays), (row.plays, acts(row.plays))
    assert row.act not in acts(row.stands), (row.stands, acts(row.stands))


def test_every_construction_has_rows() -> None:
    assert {row.construction for row in HAND} == names()


@pytest.mark.parametrize("kind", [phrases, verbs, listed])
def test_every_word_tells_its_act(kind: object) -> None:
    """A sentence made for each word of the table: one frame for each list."""
    assert callable(kind)
    wrong = [(text, act, acts(text)) for text, act in kind() if acts(text) != [act]]
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("name", LISTS)
def test_another_word_does_not(name: str) -> None:
    frame, act, other = LISTS[name]
    assert acts(frame.format(other)) != [act], acts(frame.format(other))


@pytest.mark.parametrize("kind", DEEDS)
def test_another_verb_does_not(kind: str) -> None:
    frame, act = DEEDS[kind]
    assert acts(frame.format("رسم")) != [act]


def test_phrases_that_count_at_the_front_do_not_count_far_from_it() -> None:
    front = {words for signs in TABLE.signs if signs.where == "front" for words in signs.words}
    everywhere = {words for signs in TABLE.signs if signs.where == "clause" for words in signs.words}
    texts = [f'قال الوزير: "جاء في كتاب قديم جدا عن البحر وعن أهل البحر {words}".' for words in sorted(front - everywhere)]
    assert not (wrong := [(t, acts(t)) for t in texts if acts(t)[:1] != ["state"]]), "\n".join(map(str, wrong))
