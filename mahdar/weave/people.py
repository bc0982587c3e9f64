"""Who is the same person, body or state, across articles and spellings.

Bodies and states are one by name.  Two persons' names are compared in their Arabic spelling, then the offices and bodies named with them speak for or against.
Wrongly joined is worse than left apart: a surname alone is joined only with the same office, and clearly different first names keep two persons apart.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from mahdar.lexicon import Lexicon
from mahdar.model import TYPE_OF_KIND, Mention, Name, Reading, Referent
from mahdar.weave.bearers import Bearers, borne, published
from mahdar.weave.forms import ASKED, Edge, Form, Item, Weaver, fact, facts, several
from mahdar.weave.spelling import Spelling, spelling

Words = tuple[str, ...]

SAME_OFFICE, SAME_BODY, OTHER_BODY = 1.5, 0.9, -1.0
"""What offices and bodies add to the log-odds of two like names."""
MORE_WORDS, UNSUPPORTED, OTHER_END = -0.5, -2.4, -1.0
"""What it adds that one name has more words; that no office or body bears this out; that their last words are not one."""
ONE_ALIKE, LAST_ALIKE = 0.4, 0.6
"""What it adds that of two names of as many words one word is spelt alike to the letter, or the last, a long one, is."""
LONG = 4
UNLIKE, LIKE = 0.15, 0.8
"""Below the one two words are clearly two names, from the other on they are plainly one."""
HOPELESS = 0.05
"""Names less alike are not joined by any office."""
CERTAIN = 4.0
"""No likeness of names weighs more than this."""


# items


def people(reading: Reading, lexicon: Lexicon) -> Iterator[Item]:
    """One item for each mention that means one person, body or state."""
    spelt = lexicon.made(spelling)
    held = [(mention, Name(row.name, "PER", mention.span)) for mention, row in borne(reading, lexicon)]
    named = named_mentions(reading) + held
    persons = {spelt.words(name.name) for _, name in named if name.type == "PER"}
    groups: dict[tuple[str, Words], list[Mention]] = defaultdict(list)
    for mention, name in named:
        words = spelt.words(name.name)
        groups[name.type, fuller(words, persons, spelt) if name.type == "PER" else words].append(mention)
    groups = in_office(groups, reading, lexicon)
    for (kind, words), mentions in groups.items():
        form = person_form(words, mentions, spelt) if kind == "PER" else party_form(kind, words, spelt)
        if kind == "PER" and is_anybody(words, form, spelt):
            form = Form(weaver="people", keys=form.keys, facts=tuple(sorted((*form.facts, ("article", reading.article.id)))))
        for mention in mentions if words else ():
            yield Item(address=reading.article.address(mention.span), form=form)


def in_office(groups: dict[tuple[str, Words], list[Mention]], reading: Reading, lexicon: Lexicon) -> dict[tuple[str, Words], list[Mention]]:
    """The mentions by name, a surname of which the article gives no fuller name as that of the only one so called who held an office then."""
    spelt, bearers, day = lexicon.made(spelling), lexicon.made(Bearers), published(reading)
    out: dict[tuple[str, Words], list[Mention]] = defaultdict(list)
    for (kind, words), mentions in groups.items():
        sexes = {m.gender for m in mentions if m.gender}
        alone = kind == "PER" and len(words) == 1 and len(sexes) < 2 and all(m.kind == "person" for m in mentions)
        row = bearers.of_surname(mentions[0].head.text, next(iter(sexes), None), day) if alone else None
        out[kind, spelt.words(row.name) if row else words] += mentions
    return out


def named_mentions(reading: Reading) -> list[tuple[Mention, Name]]:
    """The mentions that mean one person, body or state, with their fullest names; bodies with the names proper, without the word for their kind."""
    names = {r.span: r.names for r in reading.of(Referent)}
    known = [(m, names.get(m.span) or own_name(m)) for m in reading.of(Mention) if m.kind != "place"]
    proper = {name[0].name: m.entry or m.head.text for m, name in known if m.kind == "body" and name and (m.entry or m.head != m.span)}
    one = ((m, name[0]) for m, name in known if len(name) == 1 and name[0].type != "OTHER")
    return [(m, Name(proper.get(name.name, name.name), "ORG", name.mention) if name.type == "ORG" else name) for m, name in one]


def own_name(mention: Mention) -> tuple[Name, ...]:
    """What a mention without a referent is called; nothing when it means several."""
    return () if mention.plural else (Name(name=mention.entry or mention.head.text, type=TYPE_OF_KIND[mention.kind]),)


def fuller(words: Words, persons: set[Words], spelt: Spelling) -> Words:
    """The fuller name in the article that a surname standing alone can mean, in its likeliest spelling; itself where there is none or are two."""
    if len(words) != 1:
        return words
    near = {name: spelt.likelihood(words[0], name[-1]) for name in persons if len(name) > 1}
    able = sorted((name for name in near if near[name] >= LIKE), key=lambda name: (-near[name], name))
    one_person = all(spelt.names(able[0], name) >= LIKE for name in able[1:])
    return able[0] if able and one_person else words


def person_form(words: Words, mentions: list[Mention], spelt: Spelling) -> Form:
    """What may be looked at to tell who a person is: name, offices and their bodies, gender, the lexicon's own name."""
    offices = [m.office.text if m.office else m.span.text for m in mentions if m.office or m.kind == "office"]
    known = facts(
        type="PER",
        name=" ".join(words),
        offices=[" ".join(spelt.words(office)) for office in offices],
        bodies=[" ".join(spelt.words(m.body)) for m in mentions if m.body],
        gender={m.gender for m in mentions if m.gender},
        entry={" ".join(spelt.words(m.entry)) for m in mentions if m.entry and m.kind == "person"},
    )
    return Form(weaver="people", keys=tuple(sorted(person_keys(words, known, spelt))), facts=known)


def is_anybody(words: Words, form: Form, spelt: Spelling) -> bool:
    """A name that thousands bear, with no office or body beside it: nobody of another article is meant by it («أحمد حسن»)."""
    told = fact(form, "offices") or fact(form, "bodies") or fact(form, "entry")
    return not told and len(words) == 2 and set(words) <= spelt.commonest


def person_keys(words: Words, known: tuple[tuple[str, str], ...], spelt: Spelling) -> set[str]:
    """The surname's skeleton; for slips and other cuts also that of the first two words, of all in one, of the first name with the surname's end or a body."""
    about = dict(known)
    keys = {f"last {spelt.skeleton(words[-1])}"} | {f"entry {entry}" for entry in about.get("entry", "").split("|") if entry}
    if len(words) > 1:
        keys.add(f"first two {spelt.skeleton(''.join(words[:2]))}")
        keys.add(f"whole {spelt.skeleton(''.join(words))}")
        keys.add(f"first {spelt.skeleton(words[0])} last {spelt.skeleton(words[-1])[-2:]}")
        keys |= {f"first {spelt.skeleton(words[0])} of {body}" for body in about.get("bodies", "").split("|") if body}
    return keys


def party_form(kind: str, words: Words, spelt: Spelling) -> Form:
    """A body or state is its name, in whatever spelling of the article and spaces."""
    name = "".join(map(spelt.without_article, words))
    return Form(weaver="people", keys=(f"{kind} {name}",), facts=facts(type=kind, name=name))


# judgement


def judge(a: Form, b: Form, lexicon: Lexicon) -> Edge | None:
    """Whether two forms are one person: the first rule that has something to say."""
    if fact(a, "type") != "PER" or fact(b, "type") != "PER":
        return None
    spelt = lexicon.made(spelling)
    if clash(a, b) or fact(a, "article") and fact(b, "article"):
        return None
    for rule in (one_entry, other_first_name, surname_and_office, whole_names):
        if edge := rule(a, b, spelt):
            return edge if edge.score >= ASKED else None
    return None


def clash(a: Form, b: Form) -> bool:
    """One is a woman, the other a man."""
    mine, theirs = several(a, "gender"), several(b, "gender")
    return bool(mine and theirs and not mine & theirs)


def one_entry(a: Form, b: Form, spelt: Spelling) -> Edge | None:
    """The lexicon knows both: the same by one own name, different by two."""
    mine, theirs = several(a, "entry"), several(b, "entry")
    if len(mine) != 1 or len(theirs) != 1:
        return None
    if mine == theirs:
        return Edge(verdict="same", score=0.98, why="one entry of the lexicon", rule="one_entry")
    return Edge(verdict="different", score=0.98, why="two entries of the lexicon", rule="one_entry")


def other_first_name(a: Form, b: Form, spelt: Spelling) -> Edge | None:
    """One surname with two clearly different first names: two persons."""
    one, other = name_of(a), name_of(b)
    if min(len(one), len(other)) < 2 or spelt.likelihood(one[-1], other[-1]) < LIKE or spelt.names(one, other) >= ASKED:
        return None
    if shortened(one[0], other[0]) or any(spelt.likelihood(x, y) >= UNLIKE for x in one[:-1] for y in other[:-1]):
        return None
    return Edge(verdict="different", score=0.9, why=f"one surname, other first name: {one[0]}, {other[0]}", rule="other_first_name")


def shortened(a: str, b: str) -> bool:
    """One first name may be short for the other, or its initial."""
    return a.startswith(b[:2]) or b.startswith(a[:2]) or min(len(a), len(b)) == 1


def surname_and_office(a: Form, b: Form, spelt: Spelling) -> Edge | None:
    """A surname alone is joined with the same office, asked about with the same body, otherwise left alone."""
    one, other = sorted((name_of(a), name_of(b)), key=len)
    if len(one) != 1:
        return None
    like = spelt.likelihood(one[0], other[-1])
    support = supported(a, b, spelt) if like >= ASKED else 0.0
    score = {SAME_OFFICE: 0.88, SAME_BODY: 0.65}.get(support, 0.0) * like
    return Edge(verdict="same", score=round(score, 3), why=f"surname {one[0]}, {WHY[support]}", rule="surname_and_office")


def whole_names(a: Form, b: Form, spelt: Spelling) -> Edge | None:
    """Two full names: how like they are spelt, then what offices and bodies add."""
    one, other = name_of(a), name_of(b)
    like = spelt.names(one, other)
    if like < HOPELESS:
        return None
    support = supported(a, b, spelt)
    odds = log_odds(like) + support + one_alike(one, other)
    if "".join(one) == "".join(other):
        odds = CERTAIN
    elif len(one) != len(other):
        odds += MORE_WORDS + (UNSUPPORTED if support <= 0 else 0) + (OTHER_END if spelt.likelihood(one[-1], other[-1]) < LIKE else 0)
    score = round(1 / (1 + math.exp(-odds)), 3)
    if len(set(one) & spelt.ordinals) != len(set(other) & spelt.ordinals) or fact(a, "article") or fact(b, "article"):
        score = min(score, ASKED)
    return Edge(verdict="same", score=score, why=f"names alike at {like:.2f}, {WHY[support]}", rule="whole_names")


def one_alike(one: Words, other: Words) -> float:
    """What a word that is spelt alike to the letter adds, in names of as many words."""
    if len(one) != len(other) or not set(one) & set(other):
        return 0.0
    return LAST_ALIKE if one[-1] == other[-1] and len(one[-1]) >= LONG else ONE_ALIKE


WHY = {SAME_OFFICE: "same office", SAME_BODY: "same body", OTHER_BODY: "other bodies", 0.0: "no office in common"}


def supported(a: Form, b: Form, spelt: Spelling) -> float:
    """What the offices and bodies of two persons say: the same office, the same body, other bodies, or nothing."""
    if any(same_office(x, y, spelt) for x in several(a, "offices") for y in several(b, "offices")):
        return SAME_OFFICE
    mine, theirs = several(a, "bodies"), several(b, "bodies")
    if mine & theirs:
        return SAME_BODY
    return OTHER_BODY if mine and theirs else 0.0


def same_office(a: str, b: str, spelt: Spelling) -> bool:
    """Two offices are one when most of their words are, and none is a single common word: «minister» alone is many men's."""
    one, other = sorted((a.split(), b.split()), key=len)
    shared = sum(any(spelt.likelihood(x, y) >= LIKE for y in other) for x in one)
    return len(one) > 1 and shared == len(one) and len(one) / len(other) >= 0.5


def log_odds(likelihood: float) -> float:
    """The log-odds of a likelihood, within what may weigh at all."""
    if likelihood >= 1:
        return CERTAIN
    return min(CERTAIN, math.log(max(likelihood, 1e-9) / (1 - likelihood)))


def name_of(form: Form) -> Words:
    return tuple(fact(form, "name").split())


PEOPLE = Weaver(name="people", items=people, judge=judge)
