"""Three articles of our own with what is found in them written by hand, as a record: what the tests of views and pages look at."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

from mahdar.model import (
    AnyFinding,
    Article,
    Credit,
    Meeting,
    Mention,
    Name,
    Paper,
    Published,
    Reading,
    Referent,
    SaidOn,
    Span,
    Statement,
)
from mahdar.record.store import Record, open_record

WIRE = """وزير الري يطالب باتفاق مكتوب قبل نهاية العام

القاهرة (وكالة النيل) - قال وزير الري، سامي الحلو، أمس إن بلاده "لن توقع أوراقا ناقصة"، وأضاف أنه سيلتقي نظيرته ليلى قدور في عمّان الخميس.
ونفت قدور، في حديث إلى قناة الأفق، أن تكون الخرطوم قد سحبت المسودة. وكتبت على X: «we agreed in May 2023».
"""
REPRINT = """قال الوزير سامي الحلو إن بلاده "لن توقع أوراقا ناقصة".
وعُقد لقاء عمّان يوم الخميس <بعد تأخير>.
"""
UNDATED = "حذر الحلو من تأخير جديد."


class Notes:
    """An article whose places are named by their words."""

    def __init__(self, doc: str, text: str, **about: str) -> None:
        self.article = Article.make(doc, text, **about)

    def at(self, words: str) -> Span:
        """The first place of the words; of «a<<b» the b that follows an a."""
        before, _, rest = words.rpartition("<<")
        part = rest or words
        start = self.article.text.index(before + part) + len(before)
        return self.article.span(start, start + len(part))

    def person(self, words: str, head: str, full: str, office: str | None = None, body: str | None = None) -> Iterator[AnyFinding]:
        span = self.at(words)
        place = self.at(f"{words.split(head)[0]}<<{head}") if head != words else span
        yield Mention(span=span, rule="hand", kind="person", head=place, office=self.at(office) if office else None, body=body)
        yield Referent(span=span, rule="hand", names=(Name(full, "PER", place),))

    def state(self, words: str, entry: str) -> Iterator[AnyFinding]:
        yield Mention(span=self.at(words), rule="hand", kind="state", head=self.at(words), entry=entry)

    def statement(
        self, cue: str, content: str, mention: str | None, who: Name, act: str = "state", mode: str = "indirect", channel: str | None = None
    ) -> Iterator[AnyFinding]:
        parts = [self.at(cue), self.at(content), *(self.at(w) for w in (mention, channel) if w)]
        span = self.article.span(min(p.start for p in parts), max(p.stop for p in parts))
        yield Statement(
            span=span, rule="hand", mode=mode, act=act, cue=self.at(cue), content=(self.at(content),),
            mention=self.at(mention) if mention else None, channel=self.at(channel) if channel else None,
        )  # fmt: skip
        yield Referent(span=self.at(cue), rule="hand", names=(who,))


def wire() -> Reading:
    n = Notes("wire.txt", WIRE, outlet="صحيفة النهر")
    helu, qaddour = Name("سامي الحلو", "PER", n.at("سامي الحلو")), Name("ليلى قدور", "PER", n.at("ليلى قدور"))
    found = [
        Published(span=n.article.span(0, 0), rule="hand", how="given", value="2023-05-16"),
        Credit(span=n.at("وكالة النيل"), rule="hand", role="agency", name="وكالة النيل"),
        *n.person("وزير الري، سامي الحلو", "سامي الحلو", "سامي الحلو", office="قال <<وزير الري"),
        *n.person("ليلى قدور", "ليلى قدور", "ليلى قدور"),
        *n.person("ونفت <<قدور", "ونفت <<قدور", "ليلى قدور"),
        *n.state("الخرطوم", "السودان"),
        *n.statement("قال", "لن توقع أوراقا ناقصة", "وزير الري، سامي الحلو", helu, mode="direct"),
        SaidOn(span=n.at("قال"), rule="hand", value="2023-05-15", time=n.at("أمس")),
        *n.statement("و<<أضاف", "سيلتقي نظيرته ليلى قدور في عمّان الخميس", None, helu),
        *n.statement("و<<نفت", "تكون الخرطوم قد سحبت المسودة", "ونفت <<قدور", qaddour, act="deny", channel="قناة الأفق"),
        *n.statement("و<<كتبت", "we agreed in May 2023", None, qaddour, mode="direct"),
        Meeting(
            span=n.at("سيلتقي نظيرته ليلى قدور في عمّان"),
            rule="hand",
            kind="meeting",
            status="planned",
            parties=(helu, qaddour),
            place=Name("عمّان", "GPE"),
            time="2023-05-18",
        ),
        Paper(
            span=n.at("سحبت المسودة"),
            rule="hand",
            kind="draft",
            status="handed over",
            by=(Name("السودان", "GPE"),),
            time="2023-05",
            asks=(n.at("اتفاق مكتوب"),),
        ),
    ]
    return Reading(article=n.article, findings=tuple(found))


def reprint() -> Reading:
    n = Notes("reprint", REPRINT, outlet="موقع الضفة")
    helu = Name("سامي الحلو", "PER", n.at("سامي الحلو"))
    found = [
        Published(span=n.at("يوم الخميس"), rule="hand", how="inferred", edtf="2023-05-18/2023-05-19"),
        *n.person("الوزير سامي الحلو", "سامي الحلو", "سامي الحلو", office="الوزير"),
        *n.statement("قال", "لن توقع أوراقا ناقصة", "الوزير سامي الحلو", helu, mode="direct"),
        Meeting(span=n.at("لقاء عمّان يوم الخميس"), rule="hand", kind="meeting", status="held", parties=(helu,), place=Name("عمّان", "GPE"), time="2023-05-18"),
    ]
    return Reading(article=n.article, findings=tuple(found))


def undated() -> Reading:
    n = Notes("undated", UNDATED)
    found = [
        *n.person("الحلو", "الحلو", "الحلو"),
        *n.statement("حذر", "تأخير جديد", "الحلو", Name("الحلو", "PER", n.at("الحلو")), act="warn"),
    ]
    return Reading(article=n.article, findings=tuple(found))


READINGS = (wire(), reprint(), undated())


def sample(folder: pathlib.Path, readings: tuple[Reading, ...] = READINGS) -> Record:
    """A record that holds the three articles, added in the order given."""
    by_id = {r.article.id: r for r in readings}
    record = open_record(folder / "sample.mahdar", reader=lambda article: by_id[article.id])
    for reading in readings:
        record.add(reading.article)
    return record
