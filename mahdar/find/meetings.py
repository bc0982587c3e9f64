"""Meetings, calls, visits, summits, rounds and votes: who, where, when, and how far it had come at the time of writing.

A noun of meeting is a meeting when a word around it tells what became of it (one small function for each way to tell, tried in the order of `COURSES`)
and at least two of its parties, place and time are told.  A few verbs are a meeting themselves («التقى»).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from msgspec import Struct

from mahdar.find.clauses import Clauses, Part
from mahdar.lexicon import Lexicon
from mahdar.lexicon.talks import Carrier, Forms, MeetingsTable, MeetingVerb, NounForm, VerbForm
from mahdar.model import Meeting, MeetingKind, MeetingStatus, Name, Published, Reading

PARTY_ROLES = frozenset({"with", "between", "for", "of", "by"})
NEAR = 12
"""Words between a noun and the verb that carries it."""


class Words:
    """meetings.yaml by folded written forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, forms, fold = lexicon.table("meetings", MeetingsTable), Forms(lexicon), lexicon.folding.fold
        self.nouns = forms.nouns(table.nouns)
        self.needs = {noun.word: frozenset(map(fold, noun.needs)) for noun in table.nouns if noun.needs}
        self.not_before = frozenset(map(fold, table.not_before))
        self.carriers = forms.verbs(table.carriers)
        self.via = {c.past: fold(c.via) for c in table.carriers if c.via}
        self.verbs = forms.verbs(table.meeting_verbs)
        self.possible = frozenset(map(fold, table.possible))
        self.before = {fold(before + w.word): w.status for w in table.before for before in ("", *forms.bend.before_noun)}
        self.after = {fold(w.word): w.status for w in table.after}


class Seen(Struct, frozen=True):
    """A noun of meeting at token `noun` in its clause: where the phrase that begins with it ends, and the names with their roles."""

    noun: int
    kind: MeetingKind
    clause: range
    last: int
    parts: tuple[Part, ...]


class Course(Struct, frozen=True):
    """What became of a meeting: its status, the token of the word that tells, and the rule."""

    status: str
    at: int
    rule: str


class Ground(Clauses):
    """One article with the words of meetings."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        super().__init__(reading, lexicon)
        self.words: Words = lexicon.made(Words)
        self.published = next((p.value for p in reading.of(Published) if p.value), None)

    def noun(self, i: int) -> NounForm | None:
        """The noun of meeting at the token, when what follows does not make it something else."""
        form = self.words.nouns.get(self.page.word[i])
        if not form or i in self.covered:
            return None
        after = self.page.word[i + 1] if i + 1 < len(self.page) else ""
        needs = self.words.needs.get(form.noun.word)
        return None if after in self.words.not_before or needs and not needs & set(self.page.word[i + 1 : i + 3]) else form

    def carrier(self, i: int) -> VerbForm | None:
        """The verb or verbal noun at the token; where it may be either, it is a noun after a word that takes one."""
        forms = self.words.carriers.get(self.page.word[i], ())
        if not forms or i in self.covered:
            return None
        nouns = [f for f in forms if f.shape == "noun"]
        return nouns[0] if nouns and (len(nouns) == len(forms) or self.takes_noun(i - 1)) else next(f for f in forms if f.shape != "noun")

    def takes_noun(self, i: int) -> bool:
        """A preposition, a word of possibility or another verb or verbal noun stands at the token."""
        if i < 0 or i in self.covered:
            return i in self.covered and self.takes_noun(self.covered[i] - 1)
        word = self.page.word[i]
        return any(word in known for known in (self.small.roles, self.small.topics, self.words.possible, self.words.before, self.words.carriers))

    def carries_next(self, i: int) -> bool:
        """Another noun of meeting follows the verb, and no small word stands before it: it is that one's verb."""
        ahead = next((j for j in range(i + 1, min(i + 6, len(self.page))) if self.noun(j)), None)
        return ahead is not None and self.page.word[ahead - 1] not in self.small.roles

    def beside(self, i: int) -> bool:
        """The word at the token makes of the noun after it a circumstance of its clause: «in», «during», «after»."""
        return self.page.word[i] in self.small.roles or self.page.word[i] in self.words.before

    def negated(self, i: int) -> bool:
        """«Not» stands right before the token."""
        return i > 0 and self.page.word[i - 1] in self.small.negations


def meetings(reading: Reading, lexicon: Lexicon) -> Iterator[Meeting]:
    """The meetings of an article, in order."""
    words: Words = lexicon.made(Words)
    hits = [i for i, word in enumerate(lexicon.page(reading.article.text).word) if word in words.nouns or word in words.verbs]
    if not hits:
        return
    ground = Ground(reading, lexicon)
    for i in hits:
        found = noun_meeting(ground, i) or meeting_verb(ground, i)
        if found:
            yield found


# nouns


def noun_meeting(ground: Ground, i: int) -> Meeting | None:
    """The meeting that the noun at the token is, when the words around it tell enough."""
    form = ground.noun(i)
    if not form:
        return None
    seen = seeing(ground, i, form)
    course = next((c for rule in COURSES if (c := rule(ground, seen))), None)
    if not course:
        return None
    parts = (*subjects(ground, seen, course), *seen.parts)
    parties, place = parties_of(ground, seen, parts), place_of(seen, parts)
    time = ground.date_near(time_range(seen, course), i)
    if min(len(parties), 2) + bool(place) + bool(time) < 2:
        return None
    span = ground.span(i, seen.last, len(form.clitic.removesuffix(ground.small.article)))
    return Meeting(span=span, rule=course.rule, kind=seen.kind, status=cast("MeetingStatus", course.status), parties=parties, place=place, time=time)


def seeing(ground: Ground, i: int, form: NounForm) -> Seen:
    """The noun with the phrase after it: to the next noun of meeting, or the end of the clause."""
    clause = ground.clause(i)
    stop = next((j for j in range(i + 1, clause.stop) if cuts(ground, j)), clause.stop)
    parts = tuple(ground.parts(range(i + 1, stop), "of"))
    last = max((p.place.last for p in parts), default=i + 1)
    return Seen(i, cast("MeetingKind", form.noun.kind), range(clause.start, stop), last, parts)


def cuts(ground: Ground, j: int) -> bool:
    """The phrase of a noun ends before the token: another noun of meeting or its verb, or a comma that no name, date or small word follows."""
    if ground.noun(j):
        return True
    form = ground.carrier(j)
    if form and form.shape != "noun" and ground.carries_next(j):
        return True
    goes_on = j + 1 in ground.covered or j + 1 in ground.timed or ground.page.word[min(j + 1, len(ground.page) - 1)] in ground.small.roles
    return ground.page.raw[j] in ground.small.commas and not goes_on


# what became of it


def verb_before(ground: Ground, seen: Seen) -> Course | None:
    """«عقد الوزيران اجتماعا», «تأجيل القمة», «استعداد لعقد لقاء»: a verb or verbal noun before the noun carries it."""
    reached: Course | None = None
    for n, j in enumerate(ground.leftward(seen.noun, seen.clause.start)):
        if n > NEAR:
            break
        word, form = ground.page.word[j], ground.carrier(j)
        if form and isinstance(form.verb, Carrier):
            reached = stronger(ground, reached, form, form.verb, j, seen)
        elif word in ground.words.possible and reached and reached.status in ("planned", ""):
            return Course("proposed", reached.at, "verb_before")
        elif reached is None and (ground.noun(j) or n == 0 and ground.beside(j) and not ground.carrier(j - 1)):
            return None
    return reached and Course(reached.status or "planned", reached.at, "verb_before")


def stronger(ground: Ground, reached: Course | None, form: VerbForm, verb: Carrier, j: int, seen: Seen) -> Course | None:
    """What a verb farther left makes of the course reached so far: a firm one overrules it while it is open."""
    status = {"past": verb.then, "noun": verb.of or ""}.get(form.shape, verb.now)
    if ground.negated(j):
        status = "cancelled"
    if reached is None:
        return Course(status, j, "verb_before")
    return Course(status, reached.at, "verb_before") if verb.firm and reached.status in ("planned", "") else reached


def verb_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة تأجلت», «المحادثات التي أجراها», «اجتماع عقد أمس»: a verb after the noun, with its phrase between."""
    circumstance = ground.page.word[seen.noun].startswith(ground.small.article) and ground.beside(seen.noun - 1)
    for j in range(seen.noun + 1, min(seen.clause.stop, seen.noun + NEAR)):
        form = ground.carrier(j)
        if form and form.shape != "noun" and isinstance(form.verb, Carrier):
            if (circumstance and ground.page.word[j - 1] not in ground.small.relatives) or ground.carries_next(j):
                return None
            status = "cancelled" if ground.negated(j) else form.verb.then if form.shape == "past" else form.verb.now
            return Course(status, j, "verb_after")
    return None


def word_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة المقررة», «الاجتماع المقبل»: a participle or adjective right after the noun and its adjectives."""
    for j in range(seen.noun + 1, min(seen.last + 3, seen.clause.stop)):
        if (status := ground.words.after.get(ground.page.word[j])) and j not in ground.covered:
            return Course(status, j, "word_after")
    return None


def word_before(ground: Ground, seen: Seen) -> Course | None:
    """«خلال اجتماع», «في ختام القمة», «نتائج المحادثات»: a word right before the noun that tells whether it was."""
    for j in (seen.noun - 1, seen.noun - 2):
        if j >= seen.clause.start and (status := ground.words.before.get(ground.page.word[j])) and j not in ground.covered:
            return Course(status, j, "word_before")
    return None


def future_clause(ground: Ground, seen: Seen) -> Course | None:
    """«ستناقش روسيا مخاوفها في اجتماع بروكسل»: the clause's verb before the noun is in the future."""
    for j in ground.leftward(seen.noun, seen.clause.start):
        if ground.future(j):
            return Course("planned", j, "future_clause")
    return None


def was_after(ground: Ground, seen: Seen) -> Course | None:
    """«المحادثات في جنيف كانت مهنية»: «was» right after the phrase of the noun."""
    for j in range(seen.last, min(seen.last + 3, seen.clause.stop)):
        if ground.page.word[j] in ground.small.was:
            return Course("held", j, "was_after")
    return None


def by_date(ground: Ground, seen: Seen) -> Course | None:
    """Nothing but its date tells: a meeting of a day before that of publication was held, one of a day after it is planned."""
    day = ground.date_near(range(seen.noun, seen.clause.stop), seen.noun)
    if not day or not ground.published or len(day) < 10 or day[:10] == ground.published:
        return None
    return Course("planned" if day[:10] > ground.published else "held", seen.noun, "by_date")


COURSES: tuple[Callable[[Ground, Seen], Course | None], ...] = (verb_before, word_after, verb_after, word_before, future_clause, was_after, by_date)


# parties, place and time


def subjects(ground: Ground, seen: Seen, course: Course) -> Iterator[Part]:
    """Who does it: the names between the verb and the noun, else those right before the verb; of a mere circumstance the persons of its clause."""
    if course.rule == "verb_before":
        between = list(ground.parts(range(course.at + 1, seen.noun), "by"))
        yield from between
        form = ground.carrier(course.at)
        if form and form.shape != "noun" and not any(p.role == "by" for p in between):
            yield from before_verb(ground, seen, course.at)
    elif seen.noun and ground.beside(seen.noun - 1) and not any(p.role == "between" for p in seen.parts):
        persons = [p for p in ground.parts(range(seen.clause.start, seen.noun), "by") if p.place.name.type == "PER"]
        yield from (Part("by", p.place) for p in persons[-2:])


def before_verb(ground: Ground, seen: Seen, verb: int) -> Iterator[Part]:
    """The names that stand right before a verb as its subject, joined by «and»."""
    run: list[Part] = []
    stop = verb - 1 if ground.page.word[verb - 1] in ground.words.possible else verb
    for j in ground.leftward(stop, seen.clause.start):
        if j not in ground.places or ground.small.clitic_roles.get(ground.places[j].clitic.removeprefix(ground.small.joint)):
            break
        run.append(Part("by", ground.places[j]))
        if not ground.places[j].clitic.startswith(ground.small.joint):
            break
    return iter(reversed(run))


def parties_of(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> tuple[Name, ...]:
    """The parties, each once, in order: names in a party's role, and states whose adjectives follow the noun."""
    found: dict[str, Name] = {}
    for part in parts:
        if part.role in PARTY_ROLES and not (part.role == "of" and part.place.city) and part.place.name.type != "OTHER" and part.place.mention.kind != "place":
            found.setdefault(part.place.name.name, part.place.name)
    for j in range(seen.noun + 1, min(seen.noun + 8, seen.clause.stop)):
        if (state := ground.adjective(j)) and adjoins(ground, seen.noun, j):
            found.setdefault(state, Name(state, "GPE", ground.span(j, j + 1)))
    return tuple(found.values())


def adjoins(ground: Ground, noun: int, j: int) -> bool:
    """Nothing but adjectives, dashes and «and» stands between the noun and the token."""
    words = range(noun + 1, j)
    return all(k not in ground.covered and (ground.adjective(k) or ground.page.raw[k] in ground.small.dashes or like_adjective(ground, noun, k)) for k in words)


def like_adjective(ground: Ground, noun: int, k: int) -> bool:
    """A word with the article after a noun with the article, which therefore describes it."""
    return ground.page.word[k].startswith(ground.small.article) and ground.small.article in ground.page.word[noun][:4]


def place_of(seen: Seen, parts: tuple[Part, ...]) -> Name | None:
    """Where: a city right after the noun or after «in» (of a visit also «to»), else a state after «in»."""
    roles = ("of", "in", "to") if seen.kind == "visit" else ("of", "in")
    cities = [p for p in parts if p.role in roles and p.place.city]
    wide = [p for p in parts if p.role in roles[1:] and p.place.name.type == "GPE"]
    for part in (*cities, *wide):
        return Name(part.place.city or part.place.name.name, "GPE", part.place.mention.span)
    return None


def time_range(seen: Seen, course: Course) -> range:
    """Where its date is looked for: in its phrase, and back to the verb's clause when a verb before it tells."""
    return range(seen.clause.start if course.at < seen.noun else seen.noun, seen.clause.stop)


# verbs


def meeting_verb(ground: Ground, i: int) -> Meeting | None:
    """«التقى لافروف بنظيره», «زار الرئيس القاهرة»: the verb is the meeting; its subject and the other party, or the place of a visit, are told."""
    forms = ground.words.verbs.get(ground.page.word[i], ())
    if not forms or i in ground.covered or not isinstance(forms[0].verb, MeetingVerb):
        return None
    verb, clause = forms[0].verb, ground.clause(i)
    stop = next((j for j in range(i + 1, clause.stop) if cuts(ground, j)), clause.stop)
    after = tuple(verb_parts(ground, range(i + 1, stop), verb))
    seen = Seen(i, verb.kind, range(clause.start, stop), max((p.place.last for p in after), default=i + 1), after)
    parts = after if any(p.role == "by" for p in after) else (*before_verb(ground, seen, i), *after)
    parties, place = parties_of(ground, seen, parts), place_of(seen, parts)
    if len(parties) + (bool(place) and verb.kind == "visit") < 2:
        return None
    status, time = verb_status(ground, i, forms[0]), ground.date_near(seen.clause, i)
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
    """The status that the tense gives, or what stands before «that» in front of the verb."""
    if ground.negated(i):
        return "cancelled"
    if i and ground.page.word[i - 1] in ground.small.that:
        return before_that(ground, i - 1)
    if i and ground.page.word[i - 1] in ground.words.possible and form.shape != "past":
        return "proposed"
    return "held" if form.shape == "past" else "planned"


def before_that(ground: Ground, i: int) -> MeetingStatus:
    """«اقترح أن يلتقي», «من المقرر أن يلتقي»: what the word before «that» says of it."""
    for j in ground.leftward(i, max(0, i - 6)):
        form = ground.carrier(j)
        if form and isinstance(form.verb, Carrier) and form.verb.firm:
            return cast("MeetingStatus", form.verb.now)
        if ground.page.word[j] in ground.words.possible:
            return "proposed"
    return "planned"
