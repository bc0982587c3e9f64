"""Meetings, calls, visits, summits, rounds and votes: who, where, when, and how far it had come at the time of writing.

A noun of meeting is a meeting when a word around it tells what became of it (one small function for each way to tell, tried in the order of `RULES`)
and at least two of its parties, place and time are told.  A few verbs are a meeting themselves («التقى»).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from msgspec.structs import replace

from mahdar.find.clauses import Part, When
from mahdar.find.courses import Course, Ground, Seen, Vocabulary, carried_after, carried_before
from mahdar.find.meetings_same import BEGUN, Told, pooled, sharing, together
from mahdar.lexicon import Lexicon
from mahdar.lexicon.talks import Forms, MeetingsTable, MeetingVerb, VerbForm
from mahdar.model import Meeting, MeetingKind, MeetingStatus, Name, Reading

FAR = 6
"""Tokens farther behind the noun among which the meeting is named beside which it takes place."""
AHEAD = 8
"""Tokens behind the noun among which a pronoun or a dual names its parties."""
PARTY_ROLES = frozenset({"with", "between", "for", "of", "by"})


class Words(Vocabulary):
    """meetings.yaml by folded written forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, forms = lexicon.table("meetings", MeetingsTable), Forms(lexicon)
        super().__init__(table.nouns, table.carriers, forms)
        self.with_words(table.not_before, table.possible, table.before, table.after)
        self.verbs = forms.verbs(table.meeting_verbs)
        self.conditions = frozenset(map(self.fold, table.conditions))
        self.done_at = forms.verbs(table.done_at) | {word: rows for word, rows in self.verbs.items() if word not in self.nouns}
        self.not_with, self.not_beside = frozenset(map(self.fold, table.not_with)), frozenset(map(self.fold, table.not_beside))
        self.now, self.any = frozenset(map(self.fold, table.now)), frozenset(map(self.fold, table.any))
        self.lengths = frozenset(map(self.fold, table.lengths))
        self.dual = self.fold(table.dual)
        self.of_press = frozenset(table.of_press)
        self.margins = frozenset(map(self.fold, table.margins))
        self.days = frozenset(map(self.fold, table.days))
        self.with_self = frozenset(map(self.fold, table.with_self))
        self.duals = {self.fold(dual.word): dual.states for dual in table.duals}


def meetings(reading: Reading, lexicon: Lexicon) -> Iterator[Meeting]:
    """The meetings of an article, in order; bare nouns that name one of them again tell its later course."""
    words: Words = lexicon.made(Words)
    hits = [i for i, word in enumerate(lexicon.page(reading.article.text).word) if word in words.nouns or word in words.verbs]
    if not hits:
        return
    ground = Ground(reading, lexicon, words)
    told = [t for i in hits if (t := noun_told(ground, i) or verb_told(ground, i, words))]
    groups = sharing(together(told, ground.states_of))
    found = [meeting for group in groups for meeting in enough(group, ground.published)]
    yield from sorted(found, key=lambda m: m.span.start)


def enough(group: list[Told], published: str | None) -> Iterator[Meeting]:
    """The places of a meeting that tell what became of it, when two of its parties, place and time are told."""
    for meeting in pooled(group, published):
        named = any(o.city for o in group) and meeting.kind == "summit"
        known = min(len(meeting.parties), 2) + bool(meeting.place) + bool(meeting.time) + named
        if meeting.status and known >= 2:
            yield replace(meeting, time=timely(meeting.time, meeting.status, published))


# nouns


def noun_told(ground: Ground, i: int) -> Told | None:
    """All that the words around the noun at the token tell of the meeting that it is."""
    form = ground.noun(i)
    if not form or ground.chained(i) or denied(ground, i) or ground.interview(i) or ground.sport(i):
        return None
    seen = ground.seeing(i, form)
    if ground.press and ground.definite(i) and not seen.parts and form.noun.word in ground.words.of_press:
        return None
    rule, course = next(((rule.__name__, course) for rule in RULES if (course := rule(ground, seen))), ("named", None))
    parts = (*(subjects(ground, seen, course) if course else ()), *seen.parts)
    parties, place = parties_of(ground, seen, parts), place_of(seen, parts, course is not None and hosted(ground, course))
    when = (
        (when_carried(ground, seen, course) or ground.when_near(dated_in(ground, seen, course), i))
        if course
        else ground.when_near(range(i, seen.clause.stop), i)
    )
    weekday = when is not None and when.weekday
    status = course.status if course else ""
    time = when.edtf if when else None
    if status == "held" and time and ground.published and len(time) >= 10 and time[:10] > ground.published:
        status = "planned"
    span, kind = ground.span(i, seen.last, len(form.clitic.removesuffix(ground.small.article))), cast("MeetingKind", seen.kind)
    meeting = Meeting(span=span, rule=rule, kind=kind, status=cast("MeetingStatus", status), parties=parties, place=place, time=time)
    city = any(p.role == "of" and p.place.city and p.place.first == i + 1 for p in seen.parts)
    return Told(i, form.noun.word, meeting, form.noun.meal, ground.definite(i) or form.own, ground.opening(i), weekday, city, beside(ground, i))


def beside(ground: Ground, i: int) -> int:
    """«لقاء على هامش القمة»: the token of the noun of the meeting beside which this one takes place; 0 when there is none."""
    for j in range(i + 1, min(i + AHEAD + FAR, ground.clause(i).stop - 1)):
        if ground.page.word[j] in ground.words.margins and ground.noun(j + 1):
            return j + 1
    return 0


def denied(ground: Ground, i: int) -> bool:
    """«لا مؤشرات على أي محادثات»: «any» right before the noun, and «not» in its clause."""
    if not i or ground.page.word[i - 1] not in ground.words.any:
        return False
    return any(ground.page.word[j].removeprefix(ground.small.joint) in ground.small.negations for j in range(ground.clause(i).start, i))


def timely(time: str | None, status: str, published: str | None) -> str | None:
    """The date, unless it contradicts what is said of the meeting: past though it is to come, or to come though it has begun."""
    if not time or not published or not status:
        return time
    if status in BEGUN and time[:10] > published:
        return None
    last = time.split("/")[-1].rstrip("?~")
    if status in ("planned", "proposed") and last + "~" < published[: len(last)]:
        return None
    return time


def verb_before(ground: Ground, seen: Seen) -> Course | None:
    """«عقد الوزيران اجتماعا», «تأجيل القمة», «استعداد لعقد لقاء»: a verb or verbal noun before the noun carries it."""
    return carried_before(ground, seen, "cancelled", "planned")


def word_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة المقررة», «الاجتماع المقبل»: a participle or adjective right after the noun and its adjectives."""
    for j in range(seen.noun + 1, min(seen.last + 3, seen.clause.stop)):
        if (row := ground.words.after.get(ground.page.word[j])) and j not in ground.covered and j not in ground.timed:
            return Course(row.status, j)
    return None


def verb_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة تأجلت», «المحادثات التي أجراها», «اجتماع عقد أمس»: a verb after the noun, with its phrase between."""
    return carried_after(ground, seen, "cancelled")


def possible_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة يمكن أن تعقد»: a word of possibility after the phrase, and a verb that carries the meeting behind it and «that»."""
    page, words = ground.page, ground.words
    for j in range(seen.noun + 1, min(seen.clause.stop + 1, seen.last + AHEAD, len(page) - 2)):
        if page.word[j] in words.possible and any(ground.carrier(k) for k in range(j + 1, min(j + 4, len(page)))):
            return Course("proposed", j)
    return None


def word_before(ground: Ground, seen: Seen) -> Course | None:
    """«خلال اجتماع», «في ختام القمة», «نتائج المحادثات»: a word right before the noun that tells whether it was."""
    for j in (seen.noun - 1, seen.noun - 2):
        if j >= seen.clause.start and j not in ground.covered and (row := ground.words.before.get(ground.page.word[j])):
            return Course("planned" if row.same_day and ground.to_come(ground.clause(seen.noun).start, j) else row.status, j)
    return None


def done_at(ground: Ground, seen: Seen) -> Course | None:
    """«ستناقش روسيا مخاوفها في اجتماع بروكسل»: the clause's verb before «in» and the noun is one of what is done at a meeting."""
    if not ground.beside_in(seen.noun - 1):
        return None
    for j in ground.leftward(seen.noun, seen.clause.start):
        if forms := ground.words.done_at.get(ground.page.word[j]):
            return Course("held" if forms[0].shape == "past" else "planned", j)
    return None


def day_of(ground: Ground, seen: Seen) -> Course | None:
    """«اليوم الثاني من القمة», «اليوم الأول للمحادثات»: one of its days."""
    for j in range(seen.noun - 1, max(seen.clause.start, seen.noun - 4), -1):
        if (
            ground.page.word[j] in ground.words.days
            and j + 1 < seen.noun
            and ground.page.word[j + 1].startswith(ground.small.article)
            and j + 1 not in ground.timed
        ):
            return Course("held", j)
    return None


def was_after(ground: Ground, seen: Seen) -> Course | None:
    """«المحادثات في جنيف كانت مهنية»: «was» right after the phrase of the noun."""
    for j in range(seen.last, min(seen.last + 3, seen.clause.stop)):
        if ground.page.word[j] in ground.small.was:
            return Course("held", j)
    return None


def by_date(ground: Ground, seen: Seen) -> Course | None:
    """Nothing but its date tells: a meeting of a day before that of publication was held, one of a day after it is planned."""
    when = ground.when_near(range(seen.noun, seen.clause.stop), seen.noun)
    day = when.edtf if when and not when.weekday else ""
    if not day or not ground.published or len(day) < 10 or day[:10] == ground.published:
        return None
    return Course("planned" if day[:10] > ground.published else "held", seen.noun)


RULES: tuple[Callable[[Ground, Seen], Course | None], ...] = (
    verb_before,
    word_after,
    verb_after,
    possible_after,
    word_before,
    done_at,
    day_of,
    was_after,
    by_date,
)


# parties, place and time


def subjects(ground: Ground, seen: Seen, course: Course) -> Iterator[Part]:
    """Who does it: the subject of a verb of what is done there; the names between the verb and the noun, else those right before the verb;
    of a mere circumstance the persons of its clause; of a noun with a pronoun («his meeting») the last person before it."""
    if any(word in ground.words.with_self for word in ground.page.word[seen.noun + 1 : seen.noun + AHEAD]):
        yield from owner(ground, seen)
    elif ground.page.word[course.at] in ground.words.done_at:
        yield from (p for p in ground.parts(range(course.at + 1, seen.noun), "by") if p.role == "by")
    elif course.at < seen.noun and ground.carrier(course.at) and not seen.own:
        between = list(ground.parts(range(course.at + 1, seen.noun), "by"))
        yield from between
        if ground.verb(course.at) and not any(p.role == "by" for p in between):
            yield from ground.before_verb(course.at, seen.clause.start)
        elif not ground.verb(course.at) and not any(p.role == "between" for p in seen.parts):
            yield from farther(ground, course.at, seen.clause.start)
    elif ground.beside(seen.noun - 1) and len(named := [p for p in seen.parts if p.role == "of" and p.place.name.type == "PER"]) == 1:
        yield from [p for p in ground.persons_in(range(seen.clause.start, seen.noun)) if p.place.name.name != named[0].place.name.name][-1:]
    elif (ground.beside(seen.noun - 1) or seen.own) and not any(p.role in ("between", "of", "for") and not p.place.city for p in seen.parts):
        both = not seen.own or ground.page.word[seen.noun].endswith(ground.words.dual)
        yield from list(ground.persons_in(range(seen.clause.start, seen.noun)))[-2 if both else -1 :]


def owner(ground: Ground, seen: Seen) -> Iterator[Part]:
    """«القمة التي كانت مقررة بينه وبين …»: the pronoun means the last person before the noun, else the last state or body."""
    before = [p for p in ground.parts(range(seen.clause.start, seen.noun), "by") if p.place.name.type != "OTHER"]
    yield from (list(ground.persons_in(range(seen.clause.start, seen.noun))) or before)[-1:]


def farther(ground: Ground, noun: int, first: int) -> Iterator[Part]:
    """The subject of the verb that governs a verbal noun: «رفضت إيران إجراء محادثات»."""
    verb = next((j for j in ground.leftward(noun, first) if ground.verb(j)), None)
    if verb is not None:
        yield from (p for p in ground.parts(range(verb + 1, noun), "by") if p.role == "by")
    else:
        yield from list(ground.persons_in(range(first, noun)))[-1:]


def parties_of(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> tuple[Name, ...]:
    """The parties, each once, in order: names in a party's role, and states whose adjectives follow the noun."""
    found: dict[str, Name] = {}
    for part in parts:
        at, name = part.place, part.place.name
        if part.role in PARTY_ROLES and not (part.role == "of" and at.city) and name.type != "OTHER" and at.mention.kind != "place":
            found.setdefault(name.name, name)
    if (body := ground.body_at(seen.noun + 1)) and not any(n.type == "ORG" for n in found.values()):
        found = {body.name: body, **found}
    for j in range(seen.noun + 2, min(seen.noun + AHEAD // 2, seen.clause.stop)):
        for state in ground.words.duals.get(ground.page.word[j], ()) if ground.small.roles.get(ground.page.word[j - 1]) == "between" else ():
            found.setdefault(state, Name(state, "GPE", ground.span(j, j + 1)))
    for state, j in ground.states_after(seen.noun, seen.clause.stop):
        found.setdefault(state, Name(state, "GPE", ground.span(j, j + 1)))
    return tuple(found.values())


def hosted(ground: Ground, course: Course) -> bool:
    """The verb that tells is one whose subject is the place: «استضافت إسطنبول»."""
    carrier = ground.carrier(course.at)
    return carrier is not None and carrier[1].hosts


def place_of(seen: Seen, parts: tuple[Part, ...], host: bool) -> Name | None:
    """Where: a city right after the noun or as the host, else the first city or state after «in» (of a visit also «to»)."""
    roles = ("in", "to") if seen.kind == "visit" else ("in",)
    cities = [p for p in parts if p.place.city and (p.role == "of" or host and p.role == "by")]
    for part in (*cities, *(p for p in parts if p.role in roles and p.place.name.type == "GPE")):
        return Name(part.place.city or part.place.name.name, "GPE", part.place.mention.span)
    return None


def dated_in(ground: Ground, seen: Seen, course: Course) -> range:
    """Where its date is looked for: in its phrase, and before it where what is told there is of the same day (not «announced on Monday the cancelling of»)."""
    carrier, row = ground.verb(course.at), ground.words.before.get(ground.page.word[course.at])
    same_day = (carrier and not carrier[1].firm) or (row and row.same_day) or ground.beside_in(seen.noun - 1)
    return range(seen.clause.start if same_day else seen.noun, seen.clause.stop)


def when_carried(ground: Ground, seen: Seen, course: Course) -> When | None:
    """The date between the verb that carries the noun and the noun («يعقد الخميس اجتماعا لبحث هجوم الاثنين»)."""
    same_day = dated_in(ground, seen, course).start <= course.at < seen.noun
    return ground.when_near(range(course.at, seen.noun), course.at) if same_day and ground.verb(course.at) else None


# verbs


def verb_told(ground: Ground, i: int, words: Words) -> Told | None:
    """The meeting that the verb at the token is."""
    meeting = meeting_verb(ground, i, words)
    return Told(i, "", meeting, False, False, ground.opening(i), margin=beside(ground, i)) if meeting else None


def meeting_verb(ground: Ground, i: int, words: Words) -> Meeting | None:
    """«التقى لافروف بنظيره», «زار الرئيس القاهرة»: the verb is the meeting; its subject and the other party, or the place of a visit, are told."""
    form = next(iter(words.verbs.get(ground.page.word[i], ())), None)
    if not form or i in ground.covered or ground.sport(i) or not isinstance(form.verb, MeetingVerb):
        return None
    verb, clause = form.verb, ground.clause(i)
    stop = next((j for j in range(i + 1, clause.stop) if ground.cuts(j)), clause.stop)
    after = tuple(verb_parts(ground, range(i + 1, stop), verb))
    seen = Seen(i, verb.kind, range(ground.reach(i, clause.start), stop), max((p.place.last for p in after), default=i + 1), after)
    parts = (*(relative_subject(ground, i) or ground.before_verb(i, seen.clause.start)), *after)
    parties, place = parties_of(ground, seen, parts), place_of(seen, parts, False)
    parties = parties or tuple(home(after))
    relative = i > 0 and ground.page.word[i - 1] in ground.small.relatives
    time = ground.date_near(range(i, seen.clause.stop) if relative else seen.clause, i)
    if not parties:
        return None
    if len(parties) + bool(place and (verb.kind == "visit" or time)) + bool(time and place) < 2:
        return None
    status = verb_status(ground, i, form, time)
    return Meeting(span=ground.span(i, seen.last), rule="meeting_verb", kind=verb.kind, status=status, parties=parties, place=place, time=time)


def home(after: tuple[Part, ...]) -> Iterator[Name]:
    """«وفد من أنقرة»: the state of a place from which somebody comes who is not named."""
    for part in after:
        if part.role == "from" and part.place.mention.body:
            yield Name(part.place.mention.body, "GPE", part.place.mention.span)


def verb_parts(ground: Ground, tokens: range, verb: MeetingVerb) -> Iterator[Part]:
    """The subject, the other party, and where to of a visit."""
    subject = False
    for part in ground.parts(tokens, "by"):
        if verb.kind == "visit" and (
            part.role == "by" and (subject or part.place.name.type == "GPE" and not part.place.city) or part.role == "from" and subject
        ):
            yield Part("to", part.place)
        elif part.role == "in" and part.place.name.type == "PER" and verb.partner:
            yield Part("with", part.place)
        else:
            yield part
        subject = True


def relative_subject(ground: Ground, i: int) -> list[Part]:
    """«لافروف، الذي التقى نظيره»: the name right before the relative."""
    if not i or ground.page.word[i - 1] not in ground.small.relatives:
        return []
    first = ground.covered.get(i - 3 if ground.page.raw[i - 2] in ground.small.commas else i - 2)
    return [Part("by", ground.places[first])] if first is not None else []


def verb_status(ground: Ground, i: int, form: VerbForm, time: str | None) -> MeetingStatus:
    """The status that the tense gives (the present of a headline tells what has begun), or what stands before «that» in front of the verb."""
    if ground.negated(i):
        return "cancelled"
    if i and ground.page.word[i - 1] in ground.small.that:
        return before_that(ground, i - 1)
    if i and ground.page.word[i - 1] in ground.words.possible and form.shape != "past":
        return "proposed"
    if form.shape == "present" and i and ground.page.word[i - 1] in ground.small.was:
        return "held"
    if form.shape == "present" and any(word in ground.words.now for word in ground.page.word[i + 1 : i + AHEAD]):
        return "under way"
    to_come = bool(time and ground.published and time[:10] > ground.published)
    if form.shape == "present" and ground.headline(i) and not to_come:
        return "under way"
    return "held" if form.shape == "past" else "planned"


def before_that(ground: Ground, i: int) -> MeetingStatus:
    """«اقترح أن يلتقي», «من المقرر أن يلتقي»: what the word before «that» says of it."""
    for j in ground.leftward(i, max(0, i - 6)):
        found = ground.carrier(j)
        if found and found[1].firm:
            return cast("MeetingStatus", found[1].now)
        if ground.page.word[j] in ground.words.possible:
            return "proposed"
    return "planned"
