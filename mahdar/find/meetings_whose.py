"""Whose a meeting is not: what keeps a person of its clause from being the one who visits or meets."""

from __future__ import annotations

from mahdar.find.clauses import Part, Place
from mahdar.find.ground import Course, Ground, Seen
from mahdar.text import WORD

BRACKET = "("
FIRST = 4
"""Tokens behind a meeting among which somebody's own people stand."""


def of_another(ground: Ground, seen: Seen) -> bool:
    """«خلال زيارة الملكة إلى طنجة», «زيارة وفد إلى طنجة»: somebody who is not named goes there, whom the bare noun is followed by."""
    at = seen.noun + 1
    if seen.kind != "visit" or seen.own or ground.definite(seen.noun) or at >= len(ground.page) or at in ground.covered or at in ground.timed:
        return False
    word = ground.page.word[at]
    told = word.startswith(ground.small.article) and word not in ground.small.roles or word in ground.words.delegation
    return ground.page.kind[at] == WORD and told and any(p.role in ("to", "for") and p.place.first > at for p in seen.parts)


def with_own(ground: Ground, i: int) -> bool:
    """«خلال اجتماعه مع مستشاريه»: those with whom somebody meets are his own people, and no other side."""
    near = range(i + 1, min(i + FIRST, len(ground.page)))
    return any(ground.page.word[j] in ground.words.own_people and ground.small.roles.get(ground.page.word[j - 1]) == "with" for j in near)


def court(ground: Ground, i: int) -> bool:
    """«جلسة للمحكمة»: a session of those who judge."""
    return i + 1 < len(ground.page) and (ground.page.word[i + 1] in ground.words.courts or on_trial(ground, i))


def on_trial(ground: Ground, i: int) -> bool:
    """«أدين فلان في ختام جلسات», «جلسة في محاكمة فلان»: words of a trial in the sentence of a session that no body's name follows."""
    if not ground.words.nouns[ground.page.word[i]].noun.court or i + 1 in ground.covered:
        return False
    return any(ground.page.word[j] in ground.words.trials and j not in ground.covered for j in ground.sentence(i))


def obstructed(ground: Ground, i: int) -> bool:
    """«العراقيل أمام المفاوضات»: before talks stands what keeps them from going on; nobody speaks before them."""
    noun = ground.words.nouns[ground.page.word[i]].noun
    talks = noun.kind == "meeting" and noun.plural is None and not noun.meal
    return talks and i > 0 and ground.page.word[i - 1] in ground.words.obstacles


def chosen(ground: Ground, i: int) -> bool:
    """«التصويت له ولحزبه», «انتهى التصويت وأغلقت الصناديق»: a vote for somebody is one of those who elect."""
    if ground.words.nouns[ground.page.word[i]].noun.kind != "vote" or i + 1 >= len(ground.page):
        return False
    return ground.page.word[i + 1] in ground.words.choices or any(ground.page.word[j] in ground.words.elections for j in ground.sentence(i))


def many_calls(ground: Ground, i: int) -> bool:
    """«سجلات مكالمات هاتفية»: calls in the plural with nobody behind them are those of everybody."""
    form = ground.words.nouns[ground.page.word[i]]
    if form.noun.kind != "call" or form.noun.plural is None or ground.fold(form.noun.plural) not in ground.page.word[i]:
        return False
    return not any(p.place.name.type in ("PER", "GPE") for p in ground.parts(range(i + 1, ground.clause(i).stop), "of"))


def no_meeting(ground: Ground, i: int) -> bool:
    """The noun is no meeting of two sides: of a court, of electors, of somebody with his own people, or what others stand before."""
    return court(ground, i) or chosen(ground, i) or obstructed(ground, i) or with_own(ground, i) or many_calls(ground, i)


def glosses(ground: Ground, at: int) -> bool:
    """«المجلس الأعلى (البرلمان)»: right behind a name the brackets say it again."""
    opens = at > 1 and ground.page.raw[at - 1] == BRACKET
    before = ground.places.get(ground.covered[at - 2]) if opens and at - 2 in ground.covered else None
    return before is not None and before.name.type == ground.places[at].name.type == "ORG"


def asked(ground: Ground, i: int) -> bool:
    """«لم تذكر ما إذا كان سيلتقي فلانا»: of a question that is not answered nothing is told."""
    clause = ground.clause(i)
    was = next((j for j in range(i - 1, clause.start, -1) if ground.page.word[j] in ground.small.was), 0)
    whether = was > 1 and ground.page.word[was - 1] in ground.words.whether and ground.page.word[was - 2] in ground.words.whether
    return whether and any(ground.page.word[j].removeprefix(ground.small.joint) in ground.small.negations for j in range(clause.start, was))


def anybody(ground: Ground, i: int) -> bool:
    """«التقيا بالكثير من الأشخاص»: many of whom nothing is told stand behind the verb, with names at most between; no one meeting."""
    j = i + 1
    while j in ground.covered:
        j += 1
    after = ground.page.word[j : j + 2]
    return len(after) == 2 and after[0] in ground.words.multitude and ground.small.roles.get(after[1]) == "from" and j + 2 not in ground.covered


def envoy(ground: Ground, place: Place) -> bool:
    """«استقبل موفد الملك»: he who is sent comes, and not who sends him; a body's envoy stands for it."""
    sent = place.mention.kind == "office" and ground.page.word[place.first].removeprefix(ground.small.joint) in ground.words.aides
    return sent and place.name.type == "ORG" and place.name.name not in ground.words.bodies


def between_us(ground: Ground, place: Place) -> bool:
    """«اللقاء المرتقب بيني وبين فلان»: «between» with a pronoun, and again behind it, is nobody's name."""
    page, roles = ground.page, ground.small.roles
    again = place.last < len(page) and page.word[place.last].startswith(ground.small.joint) and roles.get(page.word[place.last]) == "between"
    return again and place.last == place.first + 1 and roles.get(page.word[place.first][:-1]) == "between"


def in_capacity(ground: Ground, place: Place) -> bool:
    """«يشارك فلان بوصفه رئيسا للاتحاد»: the body or state is told of an office that somebody holds."""
    before = ground.page.word[max(0, place.first - FIRST) : place.first]
    return place.name.type != "PER" and any(word.removeprefix(ground.small.joint) in ground.words.capacity for word in before)


def excluded(ground: Ground, part: Part) -> bool:
    """«مع روسيا وليس مع الهند», «رئيس الموظفين الخاص بالملك», «بطل الهند»: he who is named is just not he who meets."""
    at = part.place.first
    if part.place.mention.kind == "body" and ground.credits.name_at(ground.page, at, part.place.clitic) is not None:
        return True  # «ووفقا للوكالة …»: the press that tells of it
    if between_us(ground, part.place):
        return True
    if envoy(ground, part.place) or at and part.place.name.type == "GPE" and ground.page.word[at - 1] in ground.words.epithets:
        return True
    if at and (ground.page.word[at - 1] in ground.words.personal or glosses(ground, at) or in_capacity(ground, part.place)):
        return True
    return (
        at > 1
        and ground.small.roles.get(ground.page.word[at - 1]) == "with"
        and ground.page.word[at - 2].removeprefix(ground.small.joint) in ground.small.negations
    )


def goes_on_to(ground: Ground, j: int) -> bool:
    """«زار القصر، ثم انطلق إلى طنجة»: «then» and a verb at the token: what follows is no longer of the verb before."""
    return ground.page.word[j] in ground.words.next and j not in ground.covered and j + 1 < len(ground.page) and bool(ground.tenses.of(ground.page.word[j + 1]))


def inviter(ground: Ground, seen: Seen, carrier: int, called: list[Part]) -> bool:
    """«استجابة لدعوة الرئيس لزيارة طنجة»: behind the noun of an invitation he who is named alone may be who invites."""
    found = ground.carrier(carrier)
    return found is not None and found[0].shape == "noun" and len(called) == 1 and called[0].role not in ("to", "for")


def of_visitor(ground: Ground, seen: Seen, course: Course) -> bool:
    """«قبل بدء زيارة الأمير فلان إلى طنجة»: behind the verbal noun the visit is told to be of a person; nobody before it is the visitor."""
    own = any(p.role == "of" and p.place.name.type == "PER" for p in seen.parts)
    return seen.kind == "visit" and own and not ground.verb(course.at)


def without_related(ground: Ground, persons: list[Part]) -> list[Part]:
    """«الأمين العام للحزب الذي يرأسه فلان، خلال لقاء»: beside others he who is the subject of a relative that ends with his name does not meet."""
    others = [p for p in persons if not related(ground, p.place)]
    return others or persons


def related(ground: Ground, place: Place) -> bool:
    """A relative and a verb with a pronoun stand right before the name, and a comma or dash right behind it."""
    at, page = place.first, ground.page
    closed = place.last < len(page) and page.raw[place.last] in ground.small.commas | ground.small.dashes
    if at < FIRST or not closed or page.word[at - 2] not in ground.small.relatives or at - 1 in ground.covered:
        return False
    return bool(ground.tenses.of(page.word[at - 1])) and page.word[at - 1].endswith(tuple(ground.fold(p.after) for p in ground.words.bend.pronouns))


def town(ground: Ground, j: int) -> bool:
    """«استضافتها طنجة المغربية»: the token is of the name of a town, behind which its state may stand."""
    place = ground.places.get(ground.covered[j]) if j in ground.covered else None
    return place is not None and bool(place.city)


def taking_part(ground: Ground, carrier: int) -> bool:
    """«الدول المشاركة في المفاوضات»: with the article the word describes those who take part; the subject of the clause is somebody else."""
    found = ground.carrier(carrier)
    told = found is not None and found[0].shape == "noun" and found[1].attends and ground.page.word[carrier].startswith(ground.small.article)
    return told and carrier > 0 and ground.page.word[carrier - 1] not in ground.small.roles


def with_joined(ground: Ground, persons: list[Part]) -> list[Part]:
    """«موكب لرئيس الوزراء فلان ورئيس الأمن فلان خلال زيارة»: of two whom «and» joins both, whatever stands before the first."""
    at = persons[0].place.first if len(persons) == 1 else 0
    if not at or not persons[0].place.clitic.startswith(ground.small.joint) or at - 1 not in ground.covered:
        return persons
    first = ground.places[ground.covered[at - 1]]
    return [Part("by", first), *persons] if first.name.type == "PER" else persons


def two_states(ground: Ground, seen: Seen) -> bool:
    """«المحادثات بين الكوريتين», «اجتماع هندي تركي»: both sides are named, so that nobody else of the clause is one."""
    near = range(seen.noun + 1, min(seen.noun + FIRST, seen.clause.stop))
    return any(ground.page.word[j] in ground.words.duals for j in near) or adjectives_of_two(ground, seen)


def adjectives_of_two(ground: Ground, seen: Seen) -> bool:
    """«اجتماع هندي تركي»: the adjectives of two states right behind the noun name both sides."""
    return seen.kind != "visit" and len({state for state, _ in ground.states_after(seen.noun, seen.clause.stop)}) > 1


def of_the_press(ground: Ground, seen: Seen, word: str) -> bool:
    """«المؤتمر مع الوزير» where the article tells of one with the press: it is that one."""
    alone = all(p.role == "with" and p.place.name.type == "PER" for p in seen.parts)
    return ground.press and ground.definite(seen.noun) and alone and word in ground.words.of_press
