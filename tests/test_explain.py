"""`mahdar explain` gives a reason for every cue and quotation that yielded no statement, and the reason comes from the finder."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.find.statements.unused import Unused, unused
from mahdar.lexicon import lexicon
from mahdar.lexicon.speech import Speech
from mahdar.model import Article, Statement
from mahdar.show.readings import explanation


def unmade(text: str) -> dict[str, Unused]:
    """What yielded nothing in a text, by its words."""
    return {row.span.text: row for row in unused(read(Article.make("case", text)), lexicon())}


CASES = [
    ("لم يعلن الوزير أن السد آمن.", "يعلن", "verb", "negated: it was not said"),
    ("غادر الوزير دون أن يعلن أن السد آمن.", "يعلن", "verb", "it was not said, or not yet"),
    ("نفى الوزير أنه قال إن السد آمن.", "قال", "verb", "inside a denial or refusal"),
    ("ويذكر أن السد قديم.", "ويذكر", "verb", "impersonal"),
    ("وقُدر أن السد قديم.", "وقُدر", "verb", "passive"),
    ("صرح بذلك الوزير أمس.", "صرح", "verb", "only a pronoun follows"),
    ("جاء القمح إلى الميناء.", "جاء", "verb", "reports only before 'في'"),
    ("انتهت المباراة دون رد من الفريق.", "رد", "verb", "a noun here, after a preposition"),
    ("وكشف الوزير أمس.", "وكشف", "verb", "nothing that it takes"),
    ("وتابع السكان القافلة.", "وتابع", "verb", "only a plain noun follows"),
    ("سارت القافلة عبر الجسر.", "عبر", "verb", "a preposition here"),
    ("ينتظر السكان الإعلان عن الموعد.", "الإعلان", "noun", "a mere noun: no source follows it"),
    ("غضب السكان من تصريحات الوزير.", "تصريحات", "noun", "none of the words it takes follow"),
    ("يسير العمل وفق الخطة القديمة هنا.", "وفق", "source phrase", "names no source"),
    ("غابت الوزيرة قبل أن تدعو إلى جولة أخرى.", "تدعو", "verb", "what is to be done"),
    ("قد يرفض الوزير خطة التقسيم.", "يرفض", "verb", "only told of as possible"),
    ("ودعت الحاجة إلى بناء سد آخر.", "ودعت", "verb", "cannot speak"),
    ('رست السفينة "نسيم البحر" في الميناء.', '"نسيم البحر"', "quotation", "a word or two"),
    ('حضرت وكالة "صدى الوادي" الجلسة.', '"صدى الوادي"', "quotation", "a name or title"),
    ('سمع السكان "صوت الماء يعلو في السد القديم" طوال الليل.', '"صوت الماء يعلو في السد القديم"', "quotation", "no cue takes it"),
]


@pytest.mark.parametrize(("text", "word", "kind", "reason"), CASES)
def test_reason(text: str, word: str, kind: str, reason: str) -> None:
    row = unmade(text)[word]
    assert row.kind == kind
    assert any(reason in told for told in row.reasons), row.reasons


def test_what_reports_is_not_listed() -> None:
    text = 'وقال الوزير سالم الحداد في بيان: "السد آمن"، مضيفا أن الماء يكفي، وفق ما نقلته وكالة تاس.'
    assert not {"وقال", "مضيفا", '"السد آمن"'} & set(unmade(text))


def test_every_cue_is_used_or_listed() -> None:
    text = "لم يعلن الوزير أن السد آمن، لكن الوزيرة قالت إن تصريحات الخبراء كاذبة، وذكر أن الهدنة قريبة، ورفض السكان، وفق الخطة."
    reading = read(Article.make("case", text))
    page, speech = lexicon().page(text), lexicon().made(Speech)
    listed = {row.span.start for row in unused(reading, lexicon())}
    used = {n for s in reading.of(Statement) for n in range(s.cue.start - 1, s.cue.stop)}
    assert [page.raw[i] for i, word in enumerate(page.word) if word in speech.cues and page.start[i] not in listed | used] == []


def test_shown_in_its_paragraph() -> None:
    lines = list(explanation(read(Article.make("case", "قال الوزير إن السد آمن.\nلم تعلن الوزارة أن السد آمن.")), lexicon()))
    assert "    27-31 no statement from ‹تعلن› (verb): negated: it was not said" in lines[lines.index("[24] لم تعلن الوزارة أن السد آمن.") :]


def test_asking_changes_nothing() -> None:
    article = Article.make("case", "قال الوزير إن السد آمن، ولم يعلن موعدا، وفق الوزارة.")
    before = read(article)
    unused(before, lexicon())
    assert read(article) == before
