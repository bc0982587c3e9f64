"""Meetings, calls, visits, summits, rounds and votes: who, where, when, and how far it had come at the time of writing.

A noun of meeting is a meeting when a word around it tells what became of it (the ways to tell are in `mahdar.find.meetings_ways`)
and at least two of its parties, place and time are told.  A few verbs are a meeting themselves («التقى»).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from msgspec.structs import replace

from mahdar.find.clauses import Part, When
from mahdar.find.ground import Course, Ground, Seen
from mahdar.find.later import later
from mahdar.find.meetings_apart import of_both, preparing, several, sponsored, weekday_ahead
from mahdar.find.meetings_arrival import on_arrival
from mahdar.find.meetings_beside import at_session
from mahdar.find.meetings_bodies import with_states
from mahdar.find.meetings_course import day_after, eve_gone, gone_on, polled, stopped, without_objects
from mahdar.find.meetings_days import not_its_day, once_due, past_day, year_before
from mahdar.find.meetings_envoys import one_side
from mahdar.find.meetings_lasting import counted_day, goes_on_then, over_days
from mahdar.find.meetings_margin import on_today, while_doing
from mahdar.find.meetings_meant import brought_together, two_lands
from mahdar.find.meetings_named import named_before
from mahdar.find.meetings_nameless import with_nameless
from mahdar.find.meetings_notions import kind_of, lasting, owed, prepares
from mahdar.find.meetings_own import own_day, regular, without_callers
from mahdar.find.meetings_phrase import complete, long_past, many_times, own_phrase
from mahdar.find.meetings_present import chronicled, in_turn, loosely
from mahdar.find.meetings_press import interviewed, of_a_hall
from mahdar.find.meetings_purpose import for_talks
from mahdar.find.meetings_restated import restated
from mahdar.find.meetings_said_where import where_said
from mahdar.find.meetings_same import BEGUN, TALKS, Told, pooled, sharing, together
from mahdar.find.meetings_sorts import sorted_out
from mahdar.find.meetings_spoken import on_saying
from mahdar.find.meetings_stays import on_stays
from mahdar.find.meetings_there import where_arrived
from mahdar.find.meetings_verbs import verb_told
from mahdar.find.meetings_visited import in_course
from mahdar.find.meetings_visits import on_visits
from mahdar.find.meetings_ways import RULES
from mahdar.find.meetings_welcome import where_beside
from mahdar.find.meetings_who import dated_in, host_named, hosted, hour_of, land_of, long_ago, parties_of, place_of, said_there, subjects, when_carried
from mahdar.find.meetings_whom import of_such
from mahdar.find.meetings_whose import no_meeting, of_the_press
from mahdar.find.meetings_words import Words
from mahdar.find.phrase_seen import seeing
from mahdar.lexicon import Lexicon
from mahdar.lexicon.talks_forms import NounForm
from mahdar.model import Meeting, MeetingKind, MeetingStatus, Name, Reading


def meetings(reading: Reading, lexicon: Lexicon) -> Iterator[Meeting]:
    """The meetings of an article, in order; bare nouns that name one of them again tell its later course."""
    words: Words = lexicon.made(Words)
    page = lexicon.page(reading.article.text)
    hits = [i for i in page.where(words.nouns_and_verbs) if page.word[i] in words.verbs or words.noun_at(page.word, i)]
    if not hits:
        return
    ground = Ground(reading, lexicon, words)
    told = restated(ground, [t for i in hits if (t := noun_told(ground, i) or verb_told(ground, i, words))])
    sorted_groups = sharing(for_talks(ground, together(sorted_out(ground, told, lexicon), ground.states_of)))
    placed = where_beside(ground, where_arrived(ground, on_visits(ground, sorted_groups, lexicon)))
    groups = over_days(ground, at_session(ground, where_said(ground, on_saying(ground, on_stays(ground, on_arrival(ground, in_course(ground, placed)))))))
    found = [meeting for group in groups for meeting in with_nameless(ground, group, enough(group, ground.published))]
    yield from sorted(with_states(ground, found), key=lambda m: m.span.start)


def enough(group: list[Told], published: str | None) -> Iterator[Meeting]:
    """The places of a meeting that tell what became of it, when two of its parties, place and time are told."""
    for meeting in pooled(group, published):
        named = any(o.city and o.meeting.kind in TALKS for o in group) or meeting.kind == "summit" and any(p.type == "ORG" for p in meeting.parties)
        next_one = bool(meeting.place) and any(o.meeting.rule in ("word_after", "hoped_before") for o in group)
        known = min(len(meeting.parties), 2) + bool(meeting.place) + bool(meeting.time) + (named or next_one)
        if meeting.status and known >= 2 and (meeting.parties or meeting.kind != "visit"):
            yield replace(meeting, time=timely(meeting.time, meeting.status, published))


def is_no_meeting(ground: Ground, i: int) -> bool:
    """The noun at the token stands for no meeting of its own: it is denied, a match, an interview, one of many, or part of a name."""
    ways = (ground.chained, ground.interview, ground.sport, ground.standing)
    return any(way(i) for way in ways) or any(way(ground, i) for way in (denied, preparing, no_meeting, regular, owed, polled, interviewed, of_a_hall, of_such))


def time_of(ground: Ground, seen: Seen, course: Course | None, when: When | None) -> str | None:
    """When it is or was: the day told near it, else that on which something was said there; of a summit before this one, of the year before."""
    time = day_after(ground, seen) or when.edtf if when else said_there(ground, seen, course) or past_day(ground, seen, course) if course else None
    return year_before(ground, seen, course, time)


def noun_told(ground: Ground, i: int) -> Told | None:
    """All that the words around the noun at the token tell of the meeting that it is."""
    form = ground.noun(i)
    if not form or is_no_meeting(ground, i):
        return None
    seen = without_objects(ground, without_callers(ground, own_phrase(ground, seeing(ground, i, form))))
    if several(ground, seen) or of_the_press(ground, seen, form.noun.word):
        return None
    rule, course = next(((rule.__name__, course) for rule in RULES if (course := rule(ground, seen))), ("named", None))
    parts = of_both(ground, seen, (*before_it_named(ground, seen, course), *seen.parts))
    parties = parties_of(ground, seen, parts, course.at if course and course.at < i else None)
    place = place_of(ground, seen, parts, course is not None and hosted(ground, course))
    carried = when_carried(ground, seen, course) if course else None
    when = carried or own_day(ground, seen, ground.when_near(dated_in(ground, seen, course) if course else range(i, seen.clause.stop), i))
    if not place and (with_press_alone(ground, i, form, parties) or lasting(ground, i, when)) or not when and again_and_again(ground, i, form, parties):
        return None
    when = None if when and not_its_day(ground, seen, when, course) else when
    time = time_of(ground, seen, course, when)
    status, time = become(ground, seen, (rule, course), when, time) if course else ("", time)
    parties = () if status in BEGUN and sponsored(ground, seen, parties) or one_side(ground, seen, parts, parties) else parties
    span, kind = ground.span(i, seen.last, len(form.clitic.removesuffix(ground.small.article))), cast("MeetingKind", kind_of(ground, seen))
    place = None if kind == "call" != seen.kind else place
    meeting = Meeting(span=span, rule=rule, kind=kind, status=cast("MeetingStatus", status), parties=parties, place=place, time=time)
    return Told(
        i,
        form.noun.word,
        meeting,
        form.noun.meal,
        ground.definite(i) or form.own,
        ground.opening(i),
        when is not None and when.weekday and not when.exact and not once_due(ground, seen, when),
        any(p.role == "of" and p.place.city and p.place.first == i + 1 for p in seen.parts),
        host_named(ground, i),
        land_of(ground, meeting.place),
        long_ago(time, ground.published),
        course is not None and ground.definite(i) and ground.attended(course.at),
        None if time or not course else hour_of(ground, seen.clause),
        course is not None and (loosely(ground, i, course, status) or status == "planned" and not time and before_it(ground, rule, course)),
        prepares=prepares(ground, seen),
    )


def become(ground: Ground, seen: Seen, told: tuple[str, Course], when: When | None, time: str | None) -> tuple[str, str | None]:
    """What has become of it by the rule and the word that tells, and when it is, was or goes on."""
    rule, course = told
    status = status_by(ground, seen, course, rule, None if weekday_ahead(ground, when) else time)
    status, time = while_doing(ground, course, status, when, time)
    days = counted_day(ground, seen, course, time) if rule == "day_of" else None
    return ("under way" if days and goes_on_then(ground, days) else status), days or time


def before_it_named(ground: Ground, seen: Seen, course: Course | None) -> tuple[Part, ...]:
    """Whom the verb that carries the meeting has for its subjects; those named before it, where there are none or both are meant."""
    who = tuple(subjects(ground, seen, course)) if course else ()
    if (lands := two_lands(ground, seen)) and not who:
        return tuple(lands)
    two = any(word in ground.words.both for word in ground.page.word[seen.noun + 1 : seen.noun + 4])
    dual = brought_together(ground, seen) or seen.own and ground.page.word[seen.noun].endswith(ground.words.dual)
    if complete(seen):
        return who
    return who if who and not two and not (dual and len(who) < 2) else (*who, *named_before(ground, seen, dual))


def with_press_alone(ground: Ground, i: int, form: NounForm, parties: tuple[Name, ...]) -> bool:
    """A talk of one person with the press, which has no place of its own, is no meeting to be told."""
    return form.noun.word in ground.words.of_press and ground.definite(i) and [n.type for n in parties] == ["PER"]


def again_and_again(ground: Ground, i: int, form: NounForm, parties: tuple[Name, ...]) -> bool:
    """A talk that recurs, of persons alone, which has no day of its own, is no meeting to be told."""
    return (form.own or ground.definite(i)) and many_times(ground, i) and all(n.type == "PER" for n in parties)


def before_it(ground: Ground, rule: str, course: Course) -> bool:
    """«قبل القمة», «وقبل بدء القمة»: a word of what comes before the meeting tells."""
    begins = course.at and not ground.verb(course.at) and ground.carrier(course.at) is not None
    told = rule in ("word_before", "verb_before")
    return told and ground.page.word[course.at - bool(begins)].removeprefix(ground.small.joint) in ground.words.ahead


def status_by(ground: Ground, seen: Seen, course: Course, rule: str, time: str | None) -> str:
    """The status, or `planned` where the clause or the day tells that it is yet to come; what was told «before» it, and its day has gone by, is held."""
    status, published = course.status, ground.published or ""
    if status == "planned" and (stayed_away(ground, seen) or rule == "word_before" and gone_by(time, published)):
        return "held"
    if status == "moved" and ground.page.word[course.at + 1] in ground.words.aired:
        return "held"
    if status == "planned" and rule == "word_before" and on_today(ground, seen, course, time or hour_of(ground, seen.clause)):
        return "under way"
    if status == "planned" and eve_gone(ground, seen, time):
        return "held"
    if status == "planned" and gone_on(ground, seen, course):
        return "under way"
    if status == "under way" and (time and long_past(time, published) or stopped(ground, seen)):
        return "held"
    if status == "under way" and ground.verb(course.at) and (told := chronicled(ground, course.at)):
        return told
    if status == "under way" and in_turn(ground, course):
        return "planned"
    now = rule == "word_after"
    ahead = status in BEGUN and time is not None and later(time, published)
    return "planned" if ahead or status == "under way" and not now and ground.to_come(seen.clause.start, seen.noun) else status


def gone_by(time: str | None, published: str) -> bool:
    """The day or month, not a mere weekday's, lies before the day of the article."""
    return bool(time and published) and str(time).split("/")[-1].rstrip("?~") + "~" < published


def stayed_away(ground: Ground, seen: Seen) -> bool:
    """«كان من المفترض أن يشارك في القمة لكنه لم يحضر»: he whose part was planned did not come; the meeting was on."""
    sentence = ground.sentence(seen.noun)
    was = any(ground.page.word[j] in ground.small.was for j in range(sentence.start, seen.noun))
    return was and any(ground.negated(j) and ground.attended(j) for j in range(seen.last, sentence.stop))


def denied(ground: Ground, i: int) -> bool:
    """«لا مؤشرات على أي محادثات»: «any» right before the noun, and «not» in its clause."""
    if not i or ground.page.word[i - 1] not in ground.words.any:
        return False
    return any(ground.page.word[j].removeprefix(ground.small.joint) in ground.small.negations for j in range(ground.clause(i).start, i))


def timely(time: str | None, status: str, published: str | None) -> str | None:
    """The date, unless it contradicts what is said of the meeting: past though it is to come, to come though it has begun, a mere year though it goes on."""
    if not time or not published or not status:
        return time
    if status == "under way" and time == published[: len("2022")]:
        return None
    if status in BEGUN and later(time, published):
        return None
    last = time.split("/")[-1].rstrip("?~")
    if status in ("planned", "proposed") and last + "~" < published[: len(last)]:
        return None
    return time
