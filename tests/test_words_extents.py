"""Every word of the table of extents has a text in which it tells where words said begin or end, and one in which it does not."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.extents import Extents
from mahdar.model import Article, Statement

TABLE = lexicon().table("extents", Extents)


def contents(text: str) -> list[str]:
    """The contents of all statements of a text."""
    return [span.text for s in read(Article.make("row", text)).of(Statement) for span in s.content]


@pytest.mark.parametrize("word", sorted(TABLE.titles))
def test_titles(word: str) -> None:
    """Before «أن» a title says nothing; behind the words said it stays."""
    assert contents(f'ولفت سامر الحلواني على هامش معرض {word} "ورد، شوك، عطر" في المدينة، إلى أن الحدائق أغلقت.') == ["الحدائق أغلقت"]
    assert contents(f"وقال سامر الحلواني إن {word} المعرض قديم.") == [f"{word} المعرض قديم"]


@pytest.mark.parametrize("word", sorted(TABLE.degrees))
def test_degrees(word: str) -> None:
    """How firmly something is refused; inside what is said it stays."""
    assert contents(f'رفضت هدى الكناني "رفضا {word}" خطة بيع المسبح.') == ["خطة بيع المسبح"]
    assert contents(f'وقالت هدى الكناني إن للخطة "رفضا {word}".') == [f'للخطة "رفضا {word}"']


@pytest.mark.parametrize("word", sorted(TABLE.purposes))
def test_purposes(word: str) -> None:
    """Why something is refused goes with it; behind a colon the quotation is alone."""
    assert contents(f'رفض سامر الحلواني الصلح "{word} يطمع الجيران في بستانه".') == [f'الصلح "{word} يطمع الجيران في بستانه"']
    assert contents(f'وقال سامر الحلواني: "{word} يطمع الجيران في بستانه".') == [f"{word} يطمع الجيران في بستانه"]


@pytest.mark.parametrize("word", sorted(TABLE.among))
def test_among(word: str) -> None:
    """One of the things told of goes with them; behind «قال» it is alone."""
    assert contents(f'أكد سامر الحلواني التزام البلدية بالقواعد، {word} "إغلاق كل الحدائق قبل المساء دائما".') == [
        f'التزام البلدية بالقواعد، {word} "إغلاق كل الحدائق قبل المساء دائما"'
    ]


@pytest.mark.parametrize("word", sorted(TABLE.agents))
def test_agents(word: str) -> None:
    """With a preposition it tells which ones speak; inside what is said it stays."""
    assert contents(f"انتقد عدد من سكان القرى ال{word}ة في الجبل مشروع السد.") == ["مشروع السد"]
    assert contents(f"وقال سامر الحلواني إن القرى ال{word}ة في الجبل بعيدة.") == [f"القرى ال{word}ة في الجبل بعيدة"]


@pytest.mark.parametrize("word", sorted(TABLE.did_so))
def test_did_so(word: str) -> None:
    """As at another time; inside what is said it stays."""
    assert contents(f"عارضت النرويج كما {word} الشهر الماضي إصدار بيان عن الحيتان.") == ["إصدار بيان عن الحيتان"]
    assert contents(f'وقالت النرويج: "الحيتان عادت كما {word} الشهر الماضي".') == [f"الحيتان عادت كما {word} الشهر الماضي"]


@pytest.mark.parametrize("word", sorted(TABLE.foremost))
def test_foremost(word: str) -> None:
    """Those who stand out are among those who speak; inside a clause said they stay."""
    assert contents(f'أعلن كثيرون من تجار سوق "نور" رغبتهم في الرحيل، {word} سامر الحلواني.')[0].startswith("رغبتهم في الرحيل")
    assert contents(f'وقال سامر الحلواني: "رحل التجار، {word} صديقي".') == [f"رحل التجار، {word} صديقي"]


@pytest.mark.parametrize("word", sorted(TABLE.told_by_none))
def test_told_by_none(word: str) -> None:
    """«أن» behind it in a relative clause leads to nobody's words; behind «قال» it stays."""
    text = f"وقدمت النرويج مشروعا تقترح فيه زيارة خبراء للموقع الذي {word} أن سفينة غرقت قربه."
    assert contents(text)[0].startswith("زيارة خبراء للموقع الذي")
    assert contents(f'وقال سامر الحلواني: "{word} أن سفينة غرقت".') == [f"{word} أن سفينة غرقت"]


@pytest.mark.parametrize("word", sorted(TABLE.minds))
def test_minds(word: str) -> None:
    """«بأن» behind it is its own; behind «أفاد» it leads to the words said."""
    assert contents(f"وأورد التقرير حجج نواب ومسؤولين لهذه الخطة ومن ضمنها عدم ال{word} بأن يصبح الميناء ضيقا.") == []
    assert contents(f"وأفادت الشرطة بأن ال{word} أمر مهم.") == [f"ال{word} أمر مهم"]


@pytest.mark.parametrize("word", sorted(TABLE.both))
def test_both(word: str) -> None:
    """Two told of go on with what is said; where many speak the reporter does."""
    text = f"قال سامر الحلواني إن الجارين سيناقشان ثمن البستان، لكن{word} لن يبحثا ثمن البئر."
    assert contents(text) == [f"الجارين سيناقشان ثمن البستان، لكن{word} لن يبحثا ثمن البئر"]
    assert contents(f"قالا إن البستان بيع، لكن{word} رفضا ذكر الثمن.")[:1] == ["البستان بيع"]


@pytest.mark.parametrize("word", sorted(TABLE.sites))
def test_sites(word: str) -> None:
    """Where something is forbidden belongs to it; behind «في» the paper does not."""
    assert contents(f"أعلنت البلدية حظر التدخين، في {word} الشمال.") == [f"حظر التدخين، في {word} الشمال"]
    assert contents("أعلنت البلدية حظر التدخين، في بيان على موقعها.") == ["حظر التدخين"]


@pytest.mark.parametrize("word", sorted(TABLE.events))
def test_events(word: str) -> None:
    """After what an event happened belongs to it; a decision is told at some time."""
    assert contents(f"وأفادت تقارير ب{word} نار في المصنع، عقب وفاة عامل فيه.") == [f"{word} نار في المصنع، عقب وفاة عامل فيه"]
    assert contents("وأفادت تقارير بخطط جديدة للمسرح، عقب وفاة مديره.") == ["خطط جديدة للمسرح"]


@pytest.mark.parametrize("word", sorted(TABLE.fire))
def test_fire(word: str) -> None:
    """Shots are an event, and the start of a plan is none."""
    assert contents(f"وأفادت تقارير بإطلاق {word} في المصنع، عقب وفاة عامل فيه.") == [f"إطلاق {word} في المصنع، عقب وفاة عامل فيه"]
    assert contents("وأفادت تقارير بإطلاق حملة في المصنع، عقب وفاة عامل فيه.") == ["إطلاق حملة في المصنع"]


@pytest.mark.parametrize("word", sorted(TABLE.releases))
def test_releases(word: str) -> None:
    """It is an event with shots only."""
    assert contents(f"وأفادت تقارير ب{word} الرصاص في المصنع، عقب وفاة عامل فيه.") == [f"{word} الرصاص في المصنع، عقب وفاة عامل فيه"]
    assert contents(f"وأفادت تقارير ب{word} حملة في المصنع، عقب وفاة عامل فيه.") == [f"{word} حملة في المصنع"]


@pytest.mark.parametrize("word", sorted(TABLE.vanguard))
def test_vanguard(word: str) -> None:
    """One of the things told of belongs to them; behind «في» what was said is the reporter's."""
    assert contents(f"أعلن سامر الحلواني عن عدد من الجوائز للرسامين، في {word} جائزة البحر.") == [f"عدد من الجوائز للرسامين، في {word} جائزة البحر"]
    assert contents("أعلن سامر الحلواني عن عدد من الجوائز للرسامين، في خطوة أغضبت جاره.") == ["عدد من الجوائز للرسامين"]


@pytest.mark.parametrize("word", sorted(TABLE.being_so))
def test_being_so(word: str) -> None:
    """In what quality a thing is denied belongs to it."""
    assert contents(f"ونفى سامر الحلواني تلك المزاعم {word} عبثية.") == [f"تلك المزاعم {word} عبثية"]


@pytest.mark.parametrize("word", sorted(TABLE.part_in))
def test_part_in(word: str) -> None:
    """In what somebody takes part; else a step is the reporter's word."""
    assert contents(f"وأضافت الصحيفة أن النرويج تحب {word} في تحرك تقوده السويد.") == [f"النرويج تحب {word} في تحرك تقوده السويد"]
    assert contents("وأضافت الصحيفة أن النرويج ستبيع السفن في تحرك يهدف إلى سد العجز.") == ["النرويج ستبيع السفن"]


@pytest.mark.parametrize("word", sorted(TABLE.frames))
def test_frames(word: str) -> None:
    """In what frame a thing is done; an interview is where it was said."""
    text = f"قالت هدى الكناني إنها ستبيع اللوحات، وذلك في {word} خطة لدعم المتحف."
    assert contents(text) == [f"ستبيع اللوحات، وذلك في {word} خطة لدعم المتحف"]
    assert contents("قالت هدى الكناني إنها ستبيع اللوحات، وذلك في مقابلة مع صحيفة المساء.") == ["ستبيع اللوحات"]


@pytest.mark.parametrize("word", sorted(TABLE.doubled))
def test_doubled(word: str) -> None:
    """Behind «كما» the verb goes on with what is said; a verb of saying does not."""
    assert contents(f"ويرى خبراء أن المشي يقوي القلب، كما {word} الرياضة من المرض.") == [f"المشي يقوي القلب، كما {word} الرياضة من المرض"]
    assert contents("ويرى سامر الحلواني أن المشي يقوي القلب، كما زار المتحف.") == ["المشي يقوي القلب"]


@pytest.mark.parametrize("word", sorted(TABLE.by_me | TABLE.my_deeds))
def test_mine(word: str) -> None:
    """The first person goes on with a headline; another matter does not."""
    below = "\n\nقال المدرب بيتر هولدن إن فريقه مستعد."
    assert contents(f"هولدن: لا أخشى المطر.. النادي {word} أيضا{below}")[0] == f"لا أخشى المطر.. النادي {word} أيضا"
    assert contents(f"هولدن: لا أخشى المطر.. الملعب يغلق أبوابه{below}")[0] == "لا أخشى المطر"


@pytest.mark.parametrize("word", sorted(TABLE.drives))
def test_drives(word: str) -> None:
    """What drove him belongs to what is told of the past; before what is to come it does not."""
    text = f"وذكر سامر الحلواني أن الحارس خسر بيته، وهو الأمر الذي {word}ه إلى السفر."
    assert contents(text) == [f"الحارس خسر بيته، وهو الأمر الذي {word}ه إلى السفر"]
    assert contents(f"وذكر سامر الحلواني أن الحارس سيبيع بيته، وهو الأمر الذي {word}ه إلى السفر.") == ["الحارس سيبيع بيته"]


@pytest.mark.parametrize("word", sorted(TABLE.many))
def test_many(word: str) -> None:
    """Many told of are not the one who speaks; where many speak they may be."""
    text = f"يقول سالم الراجحي إن جاره شكا الأمر إلى الحكام، لكن{word} تركوا السباق مفتوحا."
    assert contents(text) == [f"جاره شكا الأمر إلى الحكام، لكن{word} تركوا السباق مفتوحا"]


@pytest.mark.parametrize("word", sorted(TABLE.found))
def test_found(word: str) -> None:
    """What could not be done is told of; what could not be learnt is the reporter's."""
    text = f"قالت هدى الكناني إن فرق البحث وصلت إلى البئر، لكن لم يتسن {word} بعد."
    assert contents(text) == [f"فرق البحث وصلت إلى البئر، لكن لم يتسن {word} بعد"]
    assert contents("قالت هدى الكناني إن فرق البحث وصلت إلى البئر، لكن لم يتسن التأكد من ذلك.") == ["فرق البحث وصلت إلى البئر"]


@pytest.mark.parametrize("word", sorted(TABLE.tied))
def test_tied(word: str) -> None:
    """Whom the subject is tied to is nothing that is judged; without a preposition the word is no such tie."""
    assert contents(f"واعتبرت السويد ال{word}ة للنرويج الرسوم الجديدة ظلما.") == ["الرسوم الجديدة ظلما"]
    assert contents(f"وقالت السويد إن القرية ال{word}ة للنرويج بعيدة.") == [f"القرية ال{word}ة للنرويج بعيدة"]


@pytest.mark.parametrize("word", sorted(TABLE.upon))
def test_upon(word: str) -> None:
    """After what something happened belongs to a relative clause; else it tells when a thing was said."""
    assert contents(f"واتهم الوزير البلدية بترك السوق الذي احترق {word} الزلزال.") == [f"ترك السوق الذي احترق {word} الزلزال"]
    assert contents(f"وأعلنت البلدية إغلاق الحدائق {word} العاصفة.") == ["إغلاق الحدائق"]


@pytest.mark.parametrize("word", sorted(TABLE.modals))
def test_modals(word: str) -> None:
    """The clause begins with the verb, whose «أن» stands behind it; not where «أن» stands before."""
    assert contents(f"وأضاف التقرير {word} على الصيادين أن يتعاونوا في البحر.") == [f"{word} على الصيادين أن يتعاونوا في البحر"]
    assert contents(f"وأضاف التقرير أنه {word} على الصيادين أن يتعاونوا في البحر.") == [f"{word} على الصيادين أن يتعاونوا في البحر"]


@pytest.mark.parametrize("word", sorted(TABLE.directions))
def test_directions(word: str) -> None:
    """The side of a town goes on with «ل»; behind whoever is called upon «ل» leads to what he is called to."""
    assert contents(f"ودعا سامر الحلواني الناخبين في الحي ال{word} لبيروت، إلى مقاطعة السوق.") == ["مقاطعة السوق"]
    assert contents(f"وقال سامر الحلواني إن الحي ال{word} لبيروت هادئ.") == [f"الحي ال{word} لبيروت هادئ"]


@pytest.mark.parametrize("word", sorted(TABLE.initials))
def test_initials(word: str) -> None:
    """A name spelt of Latin letters says nothing; behind a colon it is what was said."""
    assert contents(f'كشفت دراسة أعدها مرصد كرة السلة "{word}.{word}.{word}.{word}" عن ارتفاع كبير بثمن اللاعبين.') == ["ارتفاع كبير بثمن اللاعبين"]
    assert contents(f'وقال سامر الحلواني: "فريق {word}.{word}.{word}.{word}".') == [f"فريق {word}.{word}.{word}.{word}"]
