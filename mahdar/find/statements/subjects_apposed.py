"""Names and offices that go on with the subject a walk has met: the holder of an office behind it, a name in commas, an office behind its holder."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.met import NAME, OBJECTS, Met
from mahdar.model import Mention

PLACED = 12  # tokens: no words between an office and its holder are more


def titled(met: Met, j: int) -> bool:
    """A name right after an office with its place («عضو اللجنة بمجلس النواب فلان»)."""
    subject, scene = met.subject, met.scene
    if subject is None or met.before or j - subject.last > PLACED or scene.page.start[j] != scene.mentions[j][1].span.start:
        return False
    known = scene.mentions.get(subject.first)
    if known is None and not scene.definite(subject.first) and not met.human(subject.first):
        return False
    if known is not None and (known[1].kind not in ("office", "unnamed") or known[1].plural):
        return False
    if met.cue.to == "direct":
        return j in scene.mention_before and j - subject.last <= NAME and (known is None or known[1].kind == "office")
    return placed(met, subject.last, j)


def of_chief(met: Met, j: int) -> bool:
    """The name at j is that of the chief whose office ends the name of a body («إدارة الرئيس فلان»)."""
    subject, scene = met.subject, met.scene
    if subject is None or met.before or subject.last != j or scene.page.start[j] != scene.mentions[j][1].span.start:
        return False
    known = scene.mentions.get(subject.first)
    return known is not None and known[1].kind == "body" and scene.definite(j - 1) and j - subject.first > 1 and met.human(j - 1)


def placed(met: Met, first: int, j: int) -> bool:
    """The words from `first` to a name tell where an office is held and of what: a definite one right before the name, no time among them."""
    scene = met.scene
    if scene.word(j - 1) in scene.grammar.acting:
        return j - first < NAME
    title = j - 1 if scene.word(j - 1) in scene.names.titles else j
    title = next((k for k in range(first, title) if scene.word(k) in scene.names.titles), title)
    ends = (met.known_end(j) and (title == first or met.known_end(title))) or (title == j and ends_in_name(met, j))
    if not ends or scene.word(first) in scene.grammar.prepositions - scene.names.within:
        return False
    plain = (scene.is_word(k) or scene.word(k) in ("(", ")") for k in range(first, j))
    other = (k in scene.times or scene.that(k) or scene.finite(k) or scene.relative(k) or new_phrase(met, k) for k in range(first, title))
    return all(plain) and not any(other)


def ends_in_name(met: Met, j: int) -> bool:
    """Right before a person of several names stands a word that no table knows, such as a place («مديرة المتحف في لينكسوغ ريم داير»)."""
    last, mention = met.scene.mentions[j]
    return mention.kind == "person" and last > j + 1 and met.closes(last) and met.scene.names.word(met.scene.word(j - 1)).unknown


def new_phrase(met: Met, k: int) -> bool:
    """An indefinite noun after a definite one begins another phrase («أكد رئيس النادي القطري عدم …»)."""
    scene = met.scene
    inside = k in scene.mentions or scene.in_mention(k) and k not in scene.mention_before
    led = scene.word(k)[:1] in scene.grammar.joining or scene.word(k) in scene.grammar.by_name
    return scene.plain(k) and met.known_end(k) and not scene.bare_definite(k) and not led and not inside


def apposed(met: Met, j: int, mention: Mention) -> bool:
    """A name or office after a comma that goes on with the subject («نفى القائد …، اللواء فلان، …»); a name becomes part of it."""
    known = met.scene.mentions.get(met.subject.first) if met.subject and not met.before else None
    if known is None and met.subject and not met.before and met.object is None and described(met, j, mention):
        met.subject = Run(met.subject.first, met.scene.mentions[j][0])
        return True
    if known is not None and met.subject and met.subject.last == j and holds(met, known[1], mention):
        return not met.scene.for_the(met.scene.mentions[j][0])
    objects = bool(OBJECTS & set(met.cue.takes)) and met.object is not None
    if known is None or objects or not met.scene.comma(j - 1) or {known[1].kind, mention.kind} != {"office", "person"}:
        return False
    if met.subject and mention.kind == "person":
        met.subject = Run(met.subject.first, met.scene.mentions[j][0], met.subject.skip)
    return True


def holds(met: Met, person: Mention, office: Mention) -> bool:
    """An office right behind a person is his, where the verb reports a clause or an act and not somebody."""
    alone = person.kind == "person" and office.kind == "office" and not (person.plural or office.plural)
    return alone and "clause" in met.cue.takes and "predicate" not in met.cue.takes and met.cue.to != "direct"


def described(met: Met, j: int, mention: Mention) -> bool:
    """A name in commas right after an unknown subject («قال الداعية، فلان، …»)."""
    scene, subject = met.scene, met.subject
    if subject is None or not subject.generic or mention.kind != "person" or mention.plural:
        return False
    return up_to_comma(met, j) and met.closes(scene.mentions[j][0]) and scene.page.start[j] == mention.span.start


def up_to_comma(met: Met, j: int) -> bool:
    """The subject reaches to the comma before token j, with a place where an office is held or without («المحلل العسكري في بكين، فلان، …»)."""
    scene, last = met.scene, met.subject.last if met.subject else j
    if not scene.comma(j - 1) or last == j - 1:
        return last == j - 1 and (scene.comma(j - 1) or scene.word(j - 1) in scene.names.hashtag)
    return scene.word(last) in scene.names.within and j - last <= PLACED and met.known_end(j - 1) and not broken(met, last, j - 1)


def broken(met: Met, first: int, last: int) -> bool:
    """Among these tokens stands a mark or what belongs to no noun phrase."""
    scene = met.scene
    other = (scene.that(k) or scene.finite(k) or scene.relative(k) or k in scene.times or not scene.is_word(k) for k in range(first, last))
    return any(other)


def unknown_name(met: Met, j: int) -> int:
    """The end of a name that no table knows, in commas right after an office («قال المتحدث باسم الوزارة، فلان الفلاني، إن …»); j for none."""
    scene, subject = met.scene, met.subject
    if subject is None or met.before or not up_to_comma(met, j) or met.object is not None or not an_office(met, subject):
        return j
    k = j
    first = scene.names.word(scene.word(j))
    if first.given and first.plain and j not in scene.mentions:
        return j
    while k - j < NAME and scene.plain(k) and (scene.name_like(k) or k > j and scene.definite(k)):
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return k if k - j > 1 and met.closes(k) else j


def an_office(met: Met, subject: Run) -> bool:
    """The subject is an office, or a noun with the article that may be one."""
    scene = met.scene
    known = scene.mentions.get(subject.first)
    return known[1].kind == "office" and not known[1].plural if known else subject.generic and met.human(subject.first)


def recognised(met: Met, j: int) -> int:
    """Past a participle right behind the subject, with its pronoun and an adverb («الحكومة المعترف بها دوليا»); j where there is none."""
    scene, subject = met.scene, met.subject
    if subject is None or met.before or subject.last != j or not scene.definite(j) or scene.word(j)[-1:] in scene.grammar.feminine:
        return j
    back = scene.word(j + 1) in scene.grammar.adverbs and scene.word(j + 1).endswith(tuple(scene.pronouns))
    how = scene.is_word(j + 2) and not scene.definite(j + 2) and scene.word(j + 2)[-1:] in scene.grammar.accusative
    return j + 3 if back and how else j


def office_behind(met: Met, j: int) -> int:
    """Past an office right behind the person who holds it, whose words are a clause or an act («أكد فلان مدرب المنتخب أن …»); j for none."""
    scene, subject = met.scene, met.subject
    if subject is None or met.before or subject.last != j or "clause" not in met.cue.takes or "predicate" in met.cue.takes:
        return j
    known = scene.mentions.get(subject.first)
    if known is None or known[1].kind != "person" or scene.definite(j) or not met.human(j):
        return j
    last = scene.mentions[j + 1][0] if j + 1 in scene.mentions else j + 1 + scene.plain(j + 1)
    while scene.plain(last) and last not in scene.mentions and (scene.definite(last) or scene.name_like(last)):
        last += 1
    return last
