"""Chains and origins: links with their words, channels told once for an article, agencies named in a text, and how many origins an utterance has."""

from __future__ import annotations

import itertools
import pathlib

import msgspec

from mahdar.model import Article
from mahdar.record import open_record
from mahdar.record.views import view
from mahdar.record.views.chains import ChainRow

SAID = 'وقال وزير النقل سامي الحلو إن "الحكومة لن تبيع المرفأ القديم لأي شركة أجنبية مهما كان السعر الذي تعرضه".'
LEAD = "أعلنت وزارة النقل صباح الأحد أن المرفأ القديم سيبقى ملكا للدولة بعد أسابيع من الشائعات عن صفقة بيع وشيكة مع مستثمرين."
BACK = "وكانت نقابة عمال الموانئ قد هددت بإضراب مفتوح إذا وقعت الحكومة أي عقد يمس حقوق العاملين في الأرصفة والمخازن."
OWN = "تجمع عشرات العمال أمام بوابة الرصيف الشرقي ظهرا ورفعوا لافتات تطالب الوزارة بنشر نص العقد كاملا من دون إبطاء."
HEARD = SAID.removesuffix(".") + "، وفق ما ذكرت وكالة رويترز."
ON_AIR = SAID.replace("سامي الحلو إن", 'سامي الحلو في مقابلة مع قناة "الأفق" إن')


def article(doc: str, outlet: str, *lines: str, author: str | None = None) -> Article:
    return Article.make(doc, "\n".join([f"عنوان {outlet}", "", *lines]), published="2022-03-06", outlet=outlet, author=author)


WIRE = article("wire", "المرفأ", LEAD, SAID, BACK, author="لندن - رويترز")
COPY = article("copy", "الشراع", LEAD, SAID, BACK)
NAMES = article("names", "القناة", OWN, HEARD)
AIR = article("air", "السفينة", OWN.replace("عشرات", "مئات").replace("ظهرا", "مساء"), ON_AIR)


def chains(path: pathlib.Path, *articles: Article) -> dict[str, ChainRow]:
    """The chain of what the minister says, by article."""
    with open_record(path) as record:
        for one in articles:
            record.add(one)
        texts = {a.doc: a.text for a in articles}
        rows = [msgspec.convert(row, ChainRow) for row in view(record, "chains")]
    return {row.at.doc: row for row in rows if "المرفأ القديم لأي" in texts[row.at.doc][slice(*row.at.span)]}


def test_every_link_has_its_role_and_words(tmp_path: pathlib.Path) -> None:
    row = chains(tmp_path / "a.mahdar", AIR)["air"]
    assert row.chain == ("سامي الحلو", "الأفق", "السفينة")
    assert [link.role for link in row.links] == ["speaker", "channel", "outlet"]
    assert [AIR.text[slice(*link.at.span)] if link.at else None for link in row.links] == ["وزير النقل سامي الحلو", 'مقابلة مع قناة "الأفق"', None]


def test_an_agency_named_after_the_words_is_a_link(tmp_path: pathlib.Path) -> None:
    assert chains(tmp_path / "a.mahdar", NAMES)["names"].chain == ("سامي الحلو", "رويترز", "القناة")


def test_an_agency_named_elsewhere_in_the_article_is_none(tmp_path: pathlib.Path) -> None:
    other = article("other", "القناة", SAID, "وتراجع سعر القمح، وفق ما ذكرت وكالة رويترز.")
    assert chains(tmp_path / "a.mahdar", other)["other"].chain == ("سامي الحلو", "القناة")


def test_a_byline_credits_the_agency(tmp_path: pathlib.Path) -> None:
    assert chains(tmp_path / "a.mahdar", WIRE)["wire"].chain == ("سامي الحلو", "رويترز", "المرفأ")


def test_a_copy_without_a_byline_has_the_agency_of_the_other(tmp_path: pathlib.Path) -> None:
    assert chains(tmp_path / "a.mahdar", WIRE, COPY)["copy"].chain == ("سامي الحلو", "رويترز", "الشراع")


def test_a_channel_told_once_holds_for_what_its_speaker_says(tmp_path: pathlib.Path) -> None:
    told = article("told", "القناة", SAID, 'وصرح بذلك وزير النقل سامي الحلو، أمس، في مقابلة مع قناة "الأفق".', "وقالت وزيرة الري ليلى قدور إن السدود ممتلئة.")
    with open_record(tmp_path / "a.mahdar") as record:
        record.add(told)
        found = {row.chain for row in (msgspec.convert(r, ChainRow) for r in view(record, "chains"))}
    assert ("سامي الحلو", "الأفق", "القناة") in found
    assert not any("قدور" in chain[0] and "الأفق" in chain for chain in found)


def test_copies_and_named_agencies_are_one_origin(tmp_path: pathlib.Path) -> None:
    rows = chains(tmp_path / "a.mahdar", WIRE, COPY, NAMES)
    assert {row.origins for row in rows.values()} == {("رويترز",)}
    assert {row.outlets for row in rows.values()} == {("الشراع", "القناة", "المرفأ")}


def test_a_channel_of_its_own_is_another_origin(tmp_path: pathlib.Path) -> None:
    rows = chains(tmp_path / "a.mahdar", WIRE, COPY, AIR)
    assert {row.origins for row in rows.values()} == {("الأفق", "رويترز")}


def test_own_words_are_of_the_outlet_itself(tmp_path: pathlib.Path) -> None:
    alone = article("alone", "القناة", OWN, 'وقال وزير النقل سامي الحلو: "لن تبيع الحكومة المرفأ القديم لأي شركة أجنبية".')
    assert chains(tmp_path / "a.mahdar", alone)["alone"].origins == ("القناة",)


def test_origins_do_not_depend_on_the_order_of_arrival(tmp_path: pathlib.Path) -> None:
    orders = list(itertools.permutations((WIRE, COPY, NAMES, AIR)))[::7]
    seen = {msgspec.json.encode(sorted(chains(tmp_path / f"{n}.mahdar", *order).items())) for n, order in enumerate(orders)}
    assert len(seen) == 1
