"""Verbs that are a meeting themselves: «met», «received», «visited»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from mahdar.find.clauses import Part
from mahdar.find.ground import Ground, Seen
from mahdar.find.later import later
from mahdar.find.meetings_apart import joined_subject
from mahdar.find.meetings_course import in_private
from mahdar.find.meetings_days import closing_day, met_there, not_its_day
from mahdar.find.meetings_delegates import delegates, of_himself
from mahdar.find.meetings_denied import unlikely
from mahdar.find.meetings_meant import first_to, guest_of, is_first_to, two_lands
from mahdar.find.meetings_named import named_before, office_before, two_with_another, with_another
from mahdar.find.meetings_notions import over_the_phone
from mahdar.find.meetings_own import own_day
from mahdar.find.meetings_phrase import delegation, everyone, long_past, ministry, own_parts, relative_subject, sole_person
from mahdar.find.meetings_present import before_now, chronicled, of_line, on_a_trip_ahead, told_ahead
from mahdar.find.meetings_same import Told
from mahdar.find.meetings_seats import before_capital, past_towns, received_there
from mahdar.find.meetings_subjects import acting, holder_unnamed, joined, others_only
from mahdar.find.meetings_who import AHEAD, host_named, hour_of, land_of, parties_of, place_of, told_of
from mahdar.find.meetings_whom import meanwhile_meeting, more_than_once
from mahdar.find.meetings_whose import anybody, asked, goes_on_to
from mahdar.find.meetings_words import Words
from mahdar.find.named_before_verb import before_verb
from mahdar.lexicon.talks import MeetingVerb
from mahdar.lexicon.talks_forms import VerbForm
from mahdar.model import Meeting, MeetingStatus, Name

SUBJECT = 5
"""Tokens behind a verb among which its subject is described."""


def verb_told(ground: Ground, i: int, words: Words) -> Told | None:
    """The meeting that the verb at the token is."""
    meeting = meeting_verb(ground, i, words)
    if meeting is None:
        return None
    loose = meeting.status == "under way" and ground.headline(i)
    land, past = land_of(ground, meeting.place), met_there(ground, i) is not None
    return Told(i, "", meeting, False, False, ground.opening(i), margin=host_named(ground, i), land=land, past=past, loose=loose)


def tells_of_none(ground: Ground, i: int, form: VerbForm) -> bool:
    """The verb at the token tells of a habit, of what is not so, of what is asked or unlikely, of anybody, or of a cheer."""
    if form.shape == "present" and any(ground.page.word[j] in ground.words.habits for j in ground.clause(i)) or ground.negated(i) or ministry(ground, i):
        return True
    cheered = any(word in ground.words.cheered for word in ground.page.word[i + 1 : i + AHEAD])
    return before_now(ground, i, form) == "" or asked(ground, i) or anybody(ground, i) or unlikely(ground, i) or cheered or more_than_once(ground, i)


def meeting_verb(ground: Ground, i: int, words: Words) -> Meeting | None:
    """«التقى لافروف بنظيره», «زار الرئيس القاهرة»: the verb is the meeting; its subject and the other party, or the place of a visit, are told."""
    form = form_at(ground, i, words)
    if not form or i in ground.covered or ground.sport(i) or not isinstance(form.verb, MeetingVerb) or tells_of_none(ground, i, form):
        return None
    verb, clause = form.verb, ground.clause(i)
    stop = next((j for j in range(i + 1, clause.stop) if ground.cuts(j) and not before_capital(ground, j) or goes_on_to(ground, j)), clause.stop)
    if everyone(ground, range(i + 1, stop)):
        return None
    guest = () if verb.kind == "visit" else tuple(received_there(ground, i, stop))
    after = own_parts(ground, range(i + 1, stop), (*verb_parts(ground, range(i + 1, stop), verb), *guest))
    seen = Seen(i, verb.kind, range(ground.reach(i, clause.start), stop), max((p.place.last for p in after), default=i + 1), after)
    after = (*(guest_of(ground, i, form, after) if verb.kind != "visit" else ()), *after)
    parts = (*(relative_subject(ground, i, form.two) or first_to(ground, i) or before_verb(ground, i, seen.clause.start)), *two_lands(ground, seen), *after)
    sent = () if verb.kind == "visit" else tuple(delegates(ground, range(i + 1, stop)))
    parties = parties_of(ground, seen, (*parts, *sent)) or parties_of(ground, seen, before_it_named(ground, seen, form))
    place = place_of(ground, seen, parts, False) or place_met(ground, i)
    if during_it(ground, i) and (len(parties) < 2 or joined(after)):
        visitor = parties_of(ground, seen, visiting(ground, i))
        parties = (*(name for name in visitor if name.name not in {p.name for p in parties}), *parties)
    named = len(parts) > len(after)
    parties = (*(() if named else parties_of(ground, seen, tuple(dropped_subject(ground, i, form, parties, after)))), *parties)
    parties = parties or tuple(home(after)) or tuple(of_state(ground, i, stop))
    relative = i > 0 and ground.page.word[i - 1] in ground.small.relatives
    when = own_day(ground, seen, ground.when_near(range(i if relative else seen.clause.start, told_of(ground, seen)), i))
    time = when.edtf if when and not not_its_day(ground, seen, when, None) else hour_of(ground, seen.clause) or closing_day(ground, seen)
    if not parties or in_private(ground, i, parties):
        return None
    session = bool(time) and len(parties) == 1 and parties[0].type == "ORG"
    if len(parties) + bool(place and (verb.kind == "visit" or time)) + bool(time and place) + session < 2:
        return None
    status = verb_status(ground, i, form, time)
    time = line.edtf if time is None and (line := of_line(ground, i)) else time
    if status == "under way" and time and ground.published and long_past(time, ground.published):
        status = "held"
    kind = "call" if verb.kind == "meeting" and over_the_phone(ground, i, subject=True) else verb.kind
    place = None if kind != verb.kind else place
    return Meeting(span=ground.span(i, seen.last), rule="meeting_verb", kind=kind, status=status, parties=parties, place=place, time=time)


def place_met(ground: Ground, i: int) -> Name | None:
    """«القرية التي التقيا فيها»: the place of which the relative clause of the verb tells."""
    there = met_there(ground, i)
    return Name(there.city or there.name.name, "GPE", there.mention.span) if there else None


def before_it_named(ground: Ground, seen: Seen, form: VerbForm) -> tuple[Part, ...]:
    """The two whom a verb that names nobody means, unless it tells of another with whom they meet."""
    return () if form.two and with_another(ground, seen.noun) else tuple(named_before(ground, seen, form.two))


def visiting(ground: Ground, i: int) -> tuple[Part, ...]:
    """«وصل فلان في زيارة التقى خلالها …»: the one person of the sentence before the verb, else the state of the last office."""
    sent = office_before(ground, range(ground.sentence(i).start, i))
    return (*sole_person(ground, i, frozenset()),) or ((sent,) if sent else ())


def dropped_subject(ground: Ground, i: int, form: VerbForm, parties: tuple[Name, ...], after: tuple[Part, ...]) -> list[Part]:
    """The subject of a past that names none: the state of a delegation before it in its clause, else the one person of the sentence before it;
    of a visit the last."""
    visit = isinstance(form.verb, MeetingVerb) and form.verb.kind == "visit"
    if form.two and (both := two_with_another(ground, i, frozenset(p.name for p in parties))):
        return both
    if holder_unnamed(ground, i):
        return []
    if (himself := of_himself(ground, i)) and not form.two:
        return himself
    if not visit and not form.it and others_only(ground, i, form, after):
        return acting(ground, i, frozenset(p.name for p in parties)) or ([] if len(parties) > 1 else sole_person(ground, i, frozenset(p.name for p in parties)))
    if form.shape != "past" and not form.two and not form.it and not form.we:
        return list(joined_subject(ground, i, after)) or goes_to(ground, i, parties)
    if form.shape != "past" or form.two or form.it or any(p.type == "PER" for p in parties) and (visit or len(parties) > 1):
        return []
    relative = i > 0 and ground.page.word[i - 1].removeprefix(ground.small.joint) in ground.small.relatives
    if visit and (relative or during_it(ground, i) or delegation(ground, ground.clause(i).start, i) is not None):
        return []
    if visit:
        return list(ground.persons_in(range(ground.sentence(i).start, i)))[-1:]
    return [] if relative or gathers(ground, form, after) else sole_person(ground, i, frozenset(p.name for p in parties))


def goes_to(ground: Ground, i: int, parties: tuple[Name, ...]) -> list[Part]:
    """«يتوجه فلان إلى مسقط حيث يلتقي الوزير»: who goes where he meets the one person behind the verb."""
    there = i > 0 and ground.page.word[i - 1] in ground.words.where
    return acting(ground, i, frozenset(p.name for p in parties)) if there and [p.type for p in parties] == ["PER"] else []


def gathers(ground: Ground, form: VerbForm, after: tuple[Part, ...]) -> bool:
    """«اجتمع مجلس الأمن»: of a verb whose other side stands behind «with» the name right behind it is the subject."""
    partner = form.verb.partner if isinstance(form.verb, MeetingVerb) else ()
    return bool(partner) and ground.small.roles.get(ground.fold(partner[0])) == "with" and any(p.role == "by" for p in after)


def during_it(ground: Ground, i: int) -> bool:
    """«جولة زار خلالها طنجة»: the verb tells of what was visited during something named before."""
    if i + 1 >= len(ground.page) or ground.page.word[i - 1] in ground.small.relatives:
        return False
    return ground.page.word[i + 1] in ground.words.inside | ground.words.there


def form_at(ground: Ground, i: int, words: Words) -> VerbForm | None:
    """The form of the verb at the token; written with the letter of «I» («ألتقي») it is no past."""
    forms = words.verbs.get(ground.page.word[i], ())
    mine = [form for form in forms if form.we] if ground.page.raw[i].startswith(words.mine) else ()
    return next(iter((*mine, *forms)), None)


def of_state(ground: Ground, verb: int, stop: int) -> Iterator[Name]:
    """«تلتقي الأطراف المتنافسة الليبية»: the state whose adjective describes the subject, right after the verb."""
    for j in range(verb + 1, min(verb + SUBJECT, stop)):
        if not ground.page.word[j].startswith(ground.small.article) or j in ground.covered or ground.page.word[j] in ground.words.capital:
            return
        if state := ground.adjective(j):
            yield Name(state, "GPE", ground.span(j, j + 1))
            return


def home(after: tuple[Part, ...]) -> Iterator[Name]:
    """«وفد من أنقرة»: the state of a place from which somebody comes who is not named."""
    for part in after:
        if part.role == "from" and part.place.mention.body:
            yield Name(part.place.mention.body, "GPE", part.place.mention.span)


def verb_parts(ground: Ground, tokens: range, verb: MeetingVerb) -> Iterator[Part]:
    """The subject, the other party, and where to of a visit."""
    subject, masculine = False, not ground.page.word[tokens.start - 1].endswith(ground.words.she)
    for part in past_towns(ground, ground.parts(tokens, "by"), verb):
        if verb.kind == "visit" and (
            part.role == "by" and (subject or part.place.name.type == "GPE" and (not part.place.city or masculine)) or part.role == "from" and subject
        ):
            yield Part("to", part.place)
        elif part.role in ("for", "between"):
            continue
        elif part.role == "in" and part.place.name.type == "PER" and verb.partner:
            yield Part("with", part.place)
        else:
            yield part
        subject = True


def verb_status(ground: Ground, i: int, form: VerbForm, time: str | None) -> MeetingStatus:
    """The status that the tense gives (the present of a headline tells what has begun), or what stands before «that» in front of the verb."""
    if i and ground.page.word[i - 1] in ground.small.that and i - 1 not in ground.covered:
        after = ground.words.before.get(ground.page.word[i - 2]) if i > 1 else None
        if form.shape == "past" and after is not None and after.soon:
            return "held"
        return "held" if before_now(ground, i, form) or form.shape == "past" and of_somebody(ground, i - 1) else before_that(ground, i - 1)
    if form.shape == "present" and (told := chronicled(ground, i)):
        return cast("MeetingStatus", told)
    if i and ground.page.word[i - 1] in ground.words.possible and form.shape != "past":
        return "proposed"
    if form.shape == "present" and (i and ground.page.word[i - 1] in ground.small.was or is_first_to(ground, i)):
        return "held"
    if form.shape == "present" and any(word in ground.words.now for word in ground.page.word[i + 1 : i + AHEAD]):
        return "under way"
    if form.shape == "present" and meanwhile_meeting(ground, i):
        return "under way"
    to_come = bool(time and later(time, ground.published)) or told_ahead(ground, i, ground.clause(i).stop) or on_a_trip_ahead(ground, i)
    if form.shape == "present" and ground.headline(i) and not to_come:
        return "under way"
    if form.shape == "present" and isinstance(form.verb, MeetingVerb) and form.verb.kind == "visit" and not to_come:
        return "under way"
    return "held" if form.shape == "past" else "planned"


def of_somebody(ground: Ground, i: int) -> bool:
    """«بأنهما التقيا»: a pronoun stands with «that», and so what its verb in the past tells was."""
    return ground.page.word[i].endswith(tuple(p.after for p in ground.words.bend.pronouns))


def before_that(ground: Ground, i: int) -> MeetingStatus:
    """«اقترح أن يلتقي», «من المقرر أن يلتقي»: what the word before «that» says of it."""
    for j in ground.leftward(i, max(0, i - 6)):
        found = ground.carrier(j)
        if found and found[1].firm:
            return cast("MeetingStatus", found[1].now)
        done = ground.page.word[j] in ground.words.perfect and ground.tenses.of(ground.page.word[j + 1]) == "past"
        if ground.page.word[j] in ground.words.possible and not done:
            return "proposed"
    return "planned"
