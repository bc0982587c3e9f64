"""Meetings, calls, visits, summits, rounds and votes: who, where, when, and how far it had come at the time of writing.

A noun of meeting is a meeting when a word around it tells what became of it (one small function for each way to tell, tried in the order of `RULES`)
and at least two of its parties, place and time are told.  A few verbs are a meeting themselves («التقى»).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from msgspec.structs import replace

from mahdar.find.clauses import Part
from mahdar.find.courses import Course, Ground, Seen, Vocabulary, carried_after, carried_before
from mahdar.lexicon import Lexicon
from mahdar.lexicon.talks import Forms, MeetingsTable, MeetingVerb, VerbForm
from mahdar.model import Meeting, MeetingKind, MeetingStatus, Name, Reading

PARTY_ROLES = frozenset({"with", "between", "for", "of", "by"})


class Words(Vocabulary):
    """meetings.yaml by folded written forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, forms = lexicon.table("meetings", MeetingsTable), Forms(lexicon)
        super().__init__(table.nouns, table.carriers, forms)
        self.with_words(table.not_before, table.possible, table.before, table.after)
        self.verbs = forms.verbs(table.meeting_verbs)
        self.conditions = frozenset(map(self.fold, table.conditions))
        self.done_at = forms.verbs(table.done_at)


def meetings(reading: Reading, lexicon: Lexicon) -> Iterator[Meeting]:
    """The meetings of an article, in order; bare nouns that name one of them again tell its later course."""
    words: Words = lexicon.made(Words)
    hits = [i for i, word in enumerate(lexicon.page(reading.article.text).word) if word in words.nouns or word in words.verbs]
    ground = Ground(reading, lexicon, words) if hits else None
    found: dict[int, Meeting] = {}
    again: list[int] = []
    for i in hits if ground else ():
        if meeting := ground and (noun_meeting(ground, i) or meeting_verb(ground, i, words)):
            found[i] = meeting
        elif ground and ground.definite(i):
            again.append(i)
    named_again = ((i, named(ground, i, found)) for i in again if ground and found)
    yield from (meeting for _, meeting in sorted([*found.items(), *((i, m) for i, m in named_again if m)], key=lambda row: row[0]))


# nouns


def noun_meeting(ground: Ground, i: int) -> Meeting | None:
    """The meeting that the noun at the token is, when the words around it tell enough."""
    meeting = told_of(ground, i)
    return meeting if meeting and min(len(meeting.parties), 2) + bool(meeting.place) + bool(meeting.time) >= 2 else None


def told_of(ground: Ground, i: int) -> Meeting | None:
    """All that the words around the noun at the token tell; None when they don't say what became of it."""
    form = ground.noun(i)
    if not form or ground.chained(i):
        return None
    seen = ground.seeing(i, form)
    told = next(((rule, course) for rule in RULES if (course := rule(ground, seen))), None)
    if not told:
        return None
    rule, course = told
    parts = (*subjects(ground, seen, course), *seen.parts)
    parties, place = parties_of(ground, seen, parts), place_of(seen, parts, hosted(ground, course))
    time = governing_date(ground, seen, course)
    span, kind, status = ground.span(i, seen.last, len(form.clitic.removesuffix(ground.small.article))), cast("MeetingKind", seen.kind), course.status
    return Meeting(span=span, rule=rule.__name__, kind=kind, status=cast("MeetingStatus", status), parties=parties, place=place, time=time)


def named(ground: Ground, i: int, found: dict[int, Meeting]) -> Meeting | None:
    """«أعلن إلغاء القمة»: the bare noun with the article names again the nearest earlier meeting of that noun,
    or the first one after it (a headline)."""
    meeting, form = told_of(ground, i), ground.noun(i)
    if not meeting or not form or meeting.rule not in FIRM:
        return None
    same = sorted(j for j in found if (other := ground.noun(j)) and other.noun == form.noun and (found[j].status in BEGUN) == (meeting.status in BEGUN))
    nearest = max((j for j in same if j < i), default=min(same, default=None))
    if nearest is None:
        return None
    known = found[nearest]
    return replace(meeting, parties=known.parties, place=known.place or meeting.place, time=known.time or meeting.time)


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


def word_before(ground: Ground, seen: Seen) -> Course | None:
    """«خلال اجتماع», «في ختام القمة», «نتائج المحادثات»: a word right before the noun that tells whether it was."""
    for j in (seen.noun - 1, seen.noun - 2):
        if j >= seen.clause.start and j not in ground.covered and (row := ground.words.before.get(ground.page.word[j])):
            return Course(row.status, j)
    return None


def done_at(ground: Ground, seen: Seen) -> Course | None:
    """«ستناقش روسيا مخاوفها في اجتماع بروكسل»: the clause's verb before «in» and the noun is one of what is done at a meeting."""
    if not ground.beside_in(seen.noun - 1):
        return None
    for j in ground.leftward(seen.noun, seen.clause.start):
        if forms := ground.words.done_at.get(ground.page.word[j]):
            return Course("held" if forms[0].shape == "past" else "planned", j)
    return None


def was_after(ground: Ground, seen: Seen) -> Course | None:
    """«المحادثات في جنيف كانت مهنية»: «was» right after the phrase of the noun."""
    for j in range(seen.last, min(seen.last + 3, seen.clause.stop)):
        if ground.page.word[j] in ground.small.was:
            return Course("held", j)
    return None


def by_date(ground: Ground, seen: Seen) -> Course | None:
    """Nothing but its date tells: a meeting of a day before that of publication was held, one of a day after it is planned."""
    day = ground.date_near(range(seen.noun, seen.clause.stop), seen.noun)
    if not day or not ground.published or len(day) < 10 or day[:10] == ground.published:
        return None
    return Course("planned" if day[:10] > ground.published else "held", seen.noun)


RULES: tuple[Callable[[Ground, Seen], Course | None], ...] = (verb_before, word_after, verb_after, word_before, done_at, was_after, by_date)
FIRM = frozenset({"verb_before", "verb_after"})
"""The rules that are sure enough for a noun that names a meeting again."""
BEGUN = frozenset({"held", "under way"})
"""What was held is named again as held, what is to come as anything else: not one for the other."""


# parties, place and time


def subjects(ground: Ground, seen: Seen, course: Course) -> Iterator[Part]:
    """Who does it: the subject of a verb of what is done there; the names between the verb and the noun, else those right before the verb;
    of a mere circumstance the persons of its clause; of a noun with a pronoun («his meeting») the last person before it."""
    if ground.page.word[course.at] in ground.words.done_at:
        yield from (p for p in ground.parts(range(course.at + 1, seen.noun), "by") if p.role == "by")
    elif course.at < seen.noun and ground.carrier(course.at) and not seen.own:
        between = list(ground.parts(range(course.at + 1, seen.noun), "by"))
        yield from between
        if ground.verb(course.at) and not any(p.role == "by" for p in between):
            yield from ground.before_verb(course.at, seen.clause.start)
        elif not ground.verb(course.at) and not any(p.role == "between" for p in seen.parts):
            yield from farther(ground, course.at, seen.clause.start)
    elif (ground.beside(seen.noun - 1) or seen.own) and not any(p.role in ("between", "of", "for") and not p.place.city for p in seen.parts):
        persons = [p for p in ground.parts(range(seen.clause.start, seen.noun), "by") if p.place.name.type == "PER"]
        yield from (Part("by", p.place) for p in (persons[-1:] if seen.own else persons[-2:]))


def farther(ground: Ground, noun: int, first: int) -> Iterator[Part]:
    """The subject of the verb that governs a verbal noun: «رفضت إيران إجراء محادثات»."""
    verb = next((j for j in ground.leftward(noun, first) if ground.verb(j)), None)
    if verb is not None:
        yield from (p for p in ground.parts(range(verb + 1, noun), "by") if p.role == "by")


def parties_of(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> tuple[Name, ...]:
    """The parties, each once, in order: names in a party's role, and states whose adjectives follow the noun."""
    found: dict[str, Name] = {}
    for part in parts:
        at, name = part.place, part.place.name
        if part.role in PARTY_ROLES and not (part.role == "of" and at.city) and name.type != "OTHER" and at.mention.kind != "place":
            found.setdefault(name.name, name)
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


def governing_date(ground: Ground, seen: Seen, course: Course) -> str | None:
    """The date between the verb that carries the noun and the noun («يعقد الخميس اجتماعا لبحث هجوم الاثنين»), else the one that stands nearest."""
    tokens = dated_in(ground, seen, course)
    between = ground.date_near(range(course.at, seen.noun), course.at) if tokens.start <= course.at < seen.noun and ground.verb(course.at) else None
    return between or ground.date_near(tokens, seen.noun)


# verbs


def meeting_verb(ground: Ground, i: int, words: Words) -> Meeting | None:
    """«التقى لافروف بنظيره», «زار الرئيس القاهرة»: the verb is the meeting; its subject and the other party, or the place of a visit, are told."""
    form = next(iter(words.verbs.get(ground.page.word[i], ())), None)
    if not form or i in ground.covered or not isinstance(form.verb, MeetingVerb):
        return None
    verb, clause = form.verb, ground.clause(i)
    stop = next((j for j in range(i + 1, clause.stop) if ground.cuts(j)), clause.stop)
    after = tuple(verb_parts(ground, range(i + 1, stop), verb))
    seen = Seen(i, verb.kind, range(ground.reach(i, clause.start), stop), max((p.place.last for p in after), default=i + 1), after)
    parts = (*ground.before_verb(i, seen.clause.start), *after)
    parties, place = parties_of(ground, seen, parts), place_of(seen, parts, False)
    if len(parties) + (bool(place) and verb.kind == "visit") < 2:
        return None
    status, time = verb_status(ground, i, form), ground.date_near(seen.clause, i)
    return Meeting(span=ground.span(i, seen.last), rule="meeting_verb", kind=verb.kind, status=status, parties=parties, place=place, time=time)


def verb_parts(ground: Ground, tokens: range, verb: MeetingVerb) -> Iterator[Part]:
    """The subject, the other party, and where to of a visit."""
    subject = False
    for part in ground.parts(tokens, "by"):
        if part.role == "by" and verb.kind == "visit" and subject:
            yield Part("to", part.place)
        elif part.role == "in" and part.place.name.type == "PER" and verb.partner:
            yield Part("with", part.place)
        else:
            yield part
        subject = True


def verb_status(ground: Ground, i: int, form: VerbForm) -> MeetingStatus:
    """The status that the tense gives (the present of a headline tells what has begun), or what stands before «that» in front of the verb."""
    if ground.negated(i):
        return "cancelled"
    if i and ground.page.word[i - 1] in ground.small.that:
        return before_that(ground, i - 1)
    if i and ground.page.word[i - 1] in ground.words.possible and form.shape != "past":
        return "proposed"
    if form.shape == "present" and ground.headline(i):
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
