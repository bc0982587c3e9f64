"""Where what seemed the object of a verb of saying is still the tail of its subject («وأعلنت السويد وست دول أوروبية فرض …»): the words said begin behind it."""

from __future__ import annotations

import msgspec

from mahdar.find.statements.apposed_titles import title
from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import begins, deed, object_begins, of_acts
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.met import Met
from mahdar.find.statements.object_heads import begun, past_marks
from mahdar.find.statements.reach import Kind, Reach
from mahdar.find.statements.scene import Scene

NAME = 8  # tokens of a foreign name and what describes it
CHAIN = 6  # tokens of a noun in apposition with what completes it


def past_tail(met: Met, reach: Reach | None) -> Reach | None:
    """Where the cue leads, behind a tail of the subject that was taken for the object; the same where the object stands right."""
    if reach is None or reach.kind != "object" or reach.subject is None or met.before or reach.subject.first < met.i or met.cue.shape == "noun":
        return reach
    if met.cue.pronoun is not None:
        return None if "predicate" in met.cue.takes and apart(met.scene, reach) else reach  # «الحزب، الذي تعتبره السويد، حليفا …»
    for tail in (past_joined_many, past_counted, past_holder, past_adjective, past_names, past_neighbour):
        found = tail(met, reach, reach.subject)
        if found is not None:
            return found
    return reach


def apart(scene: Scene, reach: Reach) -> bool:
    """A comma parts the subject from what would be said of the verb's pronoun, in a relative clause that another comma opens."""
    subject = reach.subject
    assert subject is not None
    return scene.comma(reach.at - 1) and subject.last == reach.at - 1 and scene.relative(subject.first - 2) and scene.comma(subject.first - 3)


def past_counted(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«السفراء الأربعة سياسة …», «الوزير عدة مرات أن …»: how many they are who speak, or how often they did."""
    scene, at = met.scene, reach.at
    if scene.word(at + 1) in scene.grammar.occasions:
        found = taken_up(met, reach, at + 2)
        return found and msgspec.structs.replace(found, subject=subject)
    return taken_up(met, reach, at + 1) if scene.word(at) in scene.asides.counts and subject.last == at else None


def past_holder(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«أدان فلان المتحدث باسم البلدية "الهجوم"»: behind his name, what he is and for whom he speaks."""
    scene, at = met.scene, reach.at
    if subject.last == at and title(scene, at) and "predicate" in met.cue.takes:
        return behind_calling(met, reach)
    if subject.last != at or not scene.definite(at) or scene.word(at + 1) not in scene.grammar.by_name:
        return None
    k = scene.mentions[at + 2][0] if at + 2 in scene.mentions else at + 3
    while k < met.end and k not in scene.mentions and adjective(scene, k):
        k += 1
    return taken_up(met, reach, k)


def behind_calling(met: Met, reach: Reach) -> Reach | None:
    """«اعتبر فلان لاعب النادي والمنتخب السابق رحيل جاره بالصدمة»: behind his calling, a masdar of which something is said."""
    scene, at = met.scene, reach.at
    k = scene.mentions[at][0] if at in scene.mentions else at + 1
    while k < min(at + NAME, met.end) and (k in scene.mentions or scene.definite(k) and scene.plain(k) or joined_on(scene, k)):
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return widened(reach, "object", k, at, k) if k > at + 1 and (scene.masdar(k) or scene.deed(k)) and not joined_on(scene, k) else None


def past_joined_many(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«السويد وست دول أوروبية فرض …», «الباحث والكاتب الليبي مشاركة …»: a number or a calling that «و» joins, and what goes with it."""
    scene, at = met.scene, reach.at
    if at != subject.last + 1 or not joined_on(scene, subject.last):
        return None
    if joined_adjective(scene, at):
        return taken_up(met, reach, at + 1)
    noun = scene.names.word(scene.word(at))
    several = scene.word(subject.last)[1:] in scene.names.ordinary and noun.ordinary and not (noun.definite or noun.stop or noun.verb)
    plain = several and scene.plain(at) and not (scene.masdar(at) or scene.deed(at) or scene.accusative(at))
    return taken_up(met, reach, at + 1 + of_kind(scene, at + 1)) if plain and (scene.deed(at + 1) or of_kind(scene, at + 1)) else None


def joined_adjective(scene: Scene, k: int) -> bool:
    """Token k with the article describes the noun with the article that «و» joins before it."""
    before = scene.word(k - 1)
    return any(before.startswith(scene.names.conjunction + article) for article in scene.grammar.article) and adjective(scene, k)


def past_adjective(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«شركتا السكر السويديتان، الاتفاق على …», «اللجنة … التابعة لفنلندا من السويد رفع …»: an adjective with the article right behind the subject."""
    scene, at, heard = met.scene, reach.at, reach.addressee
    if subject.last != at or not scene.definite(at) or not scene.plain(at) or at in scene.mentions or scene.masdar(at, definite=True) or deed(scene, at):
        return None
    if heard is not None and heard.first > at:
        found = taken_up(met, reach, heard.last)
        return found and msgspec.structs.replace(found, subject=Run(subject.first, heard.first - 1, subject.skip, subject.generic))
    return taken_up(met, reach, at + 1) if adjective(scene, at) and (scene.bare_definite(at - 1) or at in scene.mention_before) else None


def past_names(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«فلان حاكم منطقة هوفا شيرا السويدية العثور على …»: a foreign name that ends what tells who the subject is."""
    scene, at = met.scene, reach.at
    if not foreign(scene, at) or met.cue.pronoun is not None:
        return None
    k = at
    while k < min(at + NAME, met.end) and (k in scene.times or scene.comma(k) or foreign(scene, k) or k not in scene.mentions and adjective(scene, k)):
        k = scene.times.get(k, k + 1)
    one = k == at + 1 and at in scene.mention_before and scene.mention_before[at][1].kind == "body"
    return taken_up(met, reach, k) if (k > at + 1 or one) and not scene.accusative(k) else None


def foreign(scene: Scene, k: int) -> bool:
    """Token k is a word of a name that no table knows, no mention and without the article."""
    return scene.is_word(k) and scene.name_like(k) and k not in scene.mentions and not scene.definite(k) and not scene.number(k)


def past_neighbour(met: Met, reach: Reach, subject: Run) -> Reach | None:
    """«وصفت السويد أقوى جيرانها هذه التقارير بأنها …», «اعتبرت النرويج جارة الجنوب أن …»: what a state is stands right behind its name."""
    scene, at = met.scene, reach.at
    known = scene.mention_before.get(at)
    if known is None or known[1].kind != "state" or subject.last != at or scene.definite(at) or object_begins(scene, at) or deed(scene, at):
        return None
    best = scene.doings.superlative.fullmatch(scene.names.article + scene.word(at)) is not None
    if not scene.plain(at) or not (best or scene.construct(at)):
        return None
    for k in range(at + 1, min(at + CHAIN, met.end)):
        if scene.participle(k) is not None:
            return None
        if scene.that(k) and scene.word(k)[:1] not in scene.grammar.clinging:
            hangs = scene.word(k - 1) in scene.grammar.that_hangs or "clause" not in met.cue.takes
            return None if hangs else msgspec.structs.replace(reach, kind="clause", at=k + 1)
        if best and scene.word(k) in scene.grammar.demonstratives and scene.definite(k + 1):
            return msgspec.structs.replace(reach, at=k)
        if not (scene.plain(k) or k in scene.mentions):
            return None
    return None


def taken_up(met: Met, reach: Reach, k: int) -> Reach | None:
    """The words said from token k on, behind commas and times: a clause, a masdar, what is somebody's; with verbs of describing a noun phrase."""
    scene, tail = met.scene, k
    k = past_marks(scene, k, met.end)
    if k >= met.end or "predicate" in met.cue.takes and met.cue.pronoun is not None:
        return None
    if "predicate" in met.cue.takes and "clause" not in met.cue.takes:
        return widened(reach, "object", k, reach.at, tail) if begins(scene, k) and not adjective(scene, k) else None
    if not of_acts(met.cue) and (scene.opens_quote(k) or begins(scene, k) and not adjective(scene, k)):
        return widened(reach, "object", k, reach.at, tail)
    found = begun(met, reach, k, behind=True)
    return widened(reach, found.kind, found.at, reach.at, tail) if found is not None else None


def widened(reach: Reach, kind: Kind, at: int, first: int, last: int) -> Reach:
    """The reach that leads to token `at`, its subject with the tail from token `first` up to `last`."""
    subject = reach.subject
    assert subject is not None
    while last > first and last > at:
        last -= 1
    return msgspec.structs.replace(reach, kind=kind, at=at, subject=Run(subject.first, last, subject.skip, subject.generic))


def of_kind(scene: Scene, k: int) -> int:
    """One where token k is an adjective without the article («أوروبية»), else none."""
    word = scene.names.word(scene.word(k))
    return int(
        bool(scene.plain(k) and not scene.deed(k) and not scene.masdar(k) and (word.state or word.quality or word.text in scene.names.source_adjectives))
    )


def adjective(scene: Scene, k: int) -> bool:
    """Token k with the article describes what stands before it: of a state, of kind by its ending, for two or for many."""
    if not scene.definite(k) or not scene.plain(k) or scene.masdar(k, definite=True) or deed(scene, k):
        return False
    word = scene.names.word(scene.word(k))
    bare = scene.word(k)[2:]
    return bool(word.state) or word.quality or word.text.endswith(scene.names.adjective_ends) and bare not in scene.names.heads
