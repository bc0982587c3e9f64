"""Which statements take a position: by what they do, or by words of readiness, demand, refusal and denial in what is said."""

from __future__ import annotations

import itertools

from msgspec import Struct

from mahdar.find.tense import ends_sentence
from mahdar.lexicon.stances import StanceWords
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Gathered
from mahdar.record.views.terms import Term, Terms
from mahdar.text import MARK, QUOTE

ACTS = frozenset({"demand", "offer", "accept", "reject", "deny"})
WEAK = frozenset({"promise", "warn", "threaten", "accuse"})
"""What is a position only on a matter on which another party takes one."""
REPORTED = frozenset({"state", "affirm", "express", "promise", "criticise"})
"""Acts that leave it to the words said what stance they take."""
NEAR = 7
"""Terms between «not» and what is denied."""
LETTERS = 3
TWO = 2
SOON = 5
"""Terms between a word of readiness and a noun of talking."""


class Taken(Struct, frozen=True):
    """A statement that takes a position: its stance, the term after which stands what it is about, whether it is about what others said."""

    said: Said
    stance: str
    focus: int
    saying: bool

    @property
    def place(self) -> tuple[str, str]:
        """The article and the statement in it."""
        return self.said.source.doc, self.said.form.id


def taken(gathered: Gathered) -> list[Taken]:
    """The statements of the scope that take a position, in order."""
    terms, every = gathered.made(Terms), gathered.made(said)
    within = {(s.source.doc, s.found.parent): s for s in reversed(every) if s.found.parent and s.found.content}
    return [t for s in every if not s.found.hypothetical and (t := position(s, within.get((s.source.doc, s.found.cue)), terms))]


def position(s: Said, inner: Said | None, terms: Terms) -> Taken | None:
    """The position that a statement takes, if any; `inner` is the first that is told within it."""
    of, words = terms.of(s), terms.words
    written = terms.written(s)
    until = len(of) if s.found.mode == "indirect" else others_at(of, written, words)
    stance = "state" if s.found.act == "deny" and until < len(of) else s.found.act
    focus = next((n + 1 for n, t in enumerate(of[:2]) if t.key in words.ready), 0) if stance != "demand" else 0
    told = by_words(own(of, s, inner, terms)[:until], words, written) if stance in REPORTED | {"offer", "demand"} else None
    told = None if told and not taken_by(told, of, written, s, terms) else told
    if told and (stance in REPORTED or told[0] == "reject" and stance == "offer" or told[0] == stance == "demand" and told[1] <= SOON):
        stance, focus = told
    if stance not in ACTS | WEAK or commands(s, terms) or only_named(of) or stance == "offer" and told is None and others_are(of, written, s, terms):
        return None
    if stance == "offer" and conditional(written, terms):
        stance = "conditional"
    saying = stance in ("reject", "deny") and any(t.key in words.sayings for t in of[focus : focus + SOON])
    return Taken(s, stance, focus, saying)


def taken_by(told: tuple[str, int], of: tuple[Term, ...], written: list[str], s: Said, terms: Terms) -> bool:
    """The words take the stance: none of a question or of why something is so, no readiness of others, none that somebody is to have."""
    if asked_or_why(told[1], of, written, s, terms) or s.found.mode == "direct" and s.found.act != "demand" and they_want(written[told[1] - 1], terms.words):
        return False
    if told[0] != "offer":
        return True
    wanted = any(word in terms.musts for word in written[: told[1] - 1])
    return not (wanted or of_others(s, terms) or readiness_of_another(told[1], of, s, terms) or others_ready(of[: told[1] - 1], s, terms))


def they_want(word: str, words: StanceWords) -> bool:
    """«يدعونه كذا», in words quoted: what others call or want."""
    return word.startswith(words.persons[:TWO]) and not word.endswith(words.nominal) and words.among(word, words.wanting)


def others_ready(before: tuple[Term, ...], s: Said, terms: Terms) -> bool:
    """«إن بعض الصيادين مستعدون للصلح»: before the word stands who is ready, a party for which the speaker does not speak, and no body of his own."""
    page, voiced = terms.gathered.page(s.source.doc), terms.voiced(s)
    first = next((n for n in range(len(before) - 1, 0, -1) if any(page.kind[i] == MARK for i in range(before[n - 1].at + 1, before[n].at))), 0)
    named = [term for term in before[first:] if term.name and term.key in terms.bodies | terms.lands]
    own = any(term.key in voiced or terms.words.stem(page.word[term.at]) in terms.words.organs for term in named)
    return bool(named) and not own


def asked_or_why(behind: int, of: tuple[Term, ...], written: list[str], s: Said, terms: Terms) -> bool:
    """«هل الحكومة مستعدة لكذا؟», «نهتم به لأنه ضروري»: the word stands in a question, or behind «because» and its pronoun."""
    page, words = terms.gathered.page(s.source.doc), terms.words
    if any(word in words.because for word in written[max(0, behind - 1 - TWO) : behind - 1]):
        return True
    if page.word[page.at(s.found.content[0].start)] in terms.questions:
        return True
    last = page.at(s.found.content[-1].stop - 1) + 1
    mark = next((i for i in range(of[behind - 1].at, min(last + TWO, len(page))) if ends_sentence(page, i)), None)
    return mark is not None and page.raw[mark] in words.question_marks


def of_others(s: Said, terms: Terms) -> bool:
    """«…, قائلا إنهم جاهزون»: the pronoun of several on «that» behind the participle of one who says it."""
    if not s.found.rule.startswith("participle") or not s.found.content:
        return False
    page = terms.gathered.page(s.source.doc)
    before = page.at(s.found.content[0].start) - 1
    return page.word[before - (page.kind[before] == QUOTE)] in terms.words.they_that


def readiness_of_another(behind: int, of: tuple[Term, ...], s: Said, terms: Terms) -> bool:
    """«استعداد تركيا لكذا»: readiness of a state for which the speaker does not speak."""
    owner = of[behind] if behind < len(of) else None
    owned = owner is not None and owner.name and owner.at == of[behind - 1].at + 1 and owner.key in terms.states
    return owner is not None and owned and owner.key not in terms.voiced(s)


def commands(s: Said, terms: Terms) -> bool:
    """«أمر القائد بفتح كذا»: who commands his own decides and asks for nothing; a named party that he tells to do it is asked."""
    fold = terms.words.fold
    return any(fold(word) in terms.words.orders for word in s.found.cue.text.split()) and not terms.addressee(s) - terms.voiced(s)


def only_named(of: tuple[Term, ...]) -> bool:
    """«دعاه إلى تونس»: a mere name tells of no matter."""
    return len(of) == 1 and of[0].name


def others_are(of: tuple[Term, ...], written: list[str], s: Said, terms: Terms) -> bool:
    """Behind the name of others stands, at the front of an offer, the word of readiness."""
    ready = next((n for n, word in enumerate(written[:NEAR]) if terms.words.among(word, terms.words.ready)), 0)
    return ready > 0 and others_ready(of[:ready], s, terms)


def conditional(written: list[str], terms: Terms) -> bool:
    """A word of condition stands among the words; «but» («إلا أن») is none."""
    words = terms.words
    pairs = zip(written, [*written[1:], ""], strict=True)
    told = [
        w
        for n, (w, after) in enumerate(pairs)
        if not (w in words.but and after in terms.that or n and written[n - 1] in words.negations and w in words.unbound)
    ]
    return any(w in words.conditions for w in told)


def by_words(of: tuple[Term, ...], words: StanceWords, written: list[str]) -> tuple[str, int] | None:
    """The stance that the words of a statement tell, and the number of the term after its word."""
    for n in range(len(of)):
        right_before = n > 0 and written[n - 1] in words.negations
        if words.among(written[n], words.ready) and any(leads(w, words) for w in written[n + 1 : n + 3]):
            return None if endured(written[n + 1 : n + 4], words) or hostile(written[n + 1 : n + 3], words) else ("reject" if right_before else "offer", n + 1)
        if denial := denies(n, of, words, written):
            return denial, n + 1
        if words.among(written[n], words.demand) and whether(written[n + 1 : n + 1 + SOON], words):
            return None
        if attributive(n, of, words, written):
            continue
        if words.among(written[n], words.reject):
            return "reject", n + 1
        if words.among(written[n], words.demand) and (wanted := wants(n, words, written)):
            return wanted, n + 1
    return willing(of, words, written)


def denies(n: int, of: tuple[Term, ...], words: StanceWords, written: list[str]) -> str | None:
    """«لا نية لدينا», «الأنباء كاذبة»: the word denies; a decision that is called void is refused, and beside its noun («سرقات مزعومة») it says nothing."""
    denied = any(w in words.negations for w in written[max(0, n - NEAR) : n])
    if words.stem(written[n]) in words.denied and not of[n].definite and denied and not several(written[n], words):
        return "deny"
    if not words.among(written[n], words.untrue) or of[n].definite:
        return None
    if n and not of[n - 1].definite and not of[n - 1].name and of[n - 1].at == of[n].at - 1 and n > SOON:
        return None
    refused = words.among(written[n], words.void) and any(words.stem(w) in words.decisions for w in written[:n])
    return "reject" if refused else "deny"


def attributive(n: int, of: tuple[Term, ...], words: StanceWords, written: list[str]) -> bool:
    """«الخطوات الضرورية», «رد ضروري»: an adjective of its noun, which tells of no need; «من الضروري», «الرد ضروري» and «أمر ضروري» do."""
    if of[n].key not in words.needed or not n or of[n - 1].at != of[n].at - 1:
        return False
    before = of[n - 1]
    if of[n].definite:
        return before.definite and not before.name
    plain = not (before.definite or before.name or before.common or before.key in words.matters)
    return plain and written[n - 1] not in words.negations | words.subjunctive


def several(word: str, words: StanceWords) -> bool:
    """«علاقاتها»: several of somebody's own, which nobody denies to have."""
    free = words.cut(word, words.pronouns)
    return free != word and any(free.endswith(ending) for ending in words.nominal if len(ending) > 1)


def endured(after: list[str], words: StanceWords) -> bool:
    """«مستعدون للأسوأ»: who is ready for what may befall him offers nothing."""
    return any(words.among(word, words.endured) for word in after)


def wants(n: int, words: StanceWords, written: list[str]) -> str | None:
    """What a word of demand tells: «لا نريد كذا» refuses; what was necessary, or is not, or lies in somebody's interest, asks for nothing."""
    near = written[max(0, n - SOON + 2) : n]
    if n and written[n - 1] in words.negations:
        return "reject" if words.stem(written[n]) in words.unwilling else None
    return None if words.stem(written[n]) not in words.wanting and any(w in words.negations | words.told_of for w in near) else "demand"


def others_at(of: tuple[Term, ...], written: list[str], words: StanceWords) -> int:
    """«أبلغنا الجيران أن لا صلة لهم»: in words quoted a denial with a pronoun of the third person is that of others; the number of its noun, else of all."""
    denied = (n for n in range(len(of) - 1) if words.stem(written[n]) in words.denied and written[n + 1] in words.theirs)
    return next(denied, len(of))


def whether(written: list[str], words: StanceWords) -> bool:
    """«نريد أن نرى ما إذا كان …»: who wants to know asks for nothing."""
    return any(a in words.whether and b in words.conditions for a, b in itertools.pairwise(written))


def own(of: tuple[Term, ...], s: Said, inner: Said | None, terms: Terms) -> tuple[Term, ...]:
    """The words of a statement before those of somebody else, or of which somebody else is the subject («إن الرئيس فهم ضرورة …» asks for nothing)."""
    other = next((n for n, t in enumerate(of) if t.name and t.key in terms.persons), len(of))
    if inner and not set(inner.speakers) & set(s.speakers):
        page, begins = terms.gathered.page(s.source.doc), inner.found.content[0].start
        other = next((n for n, t in enumerate(of[:other]) if page.start[t.at] >= begins), other)
    return of[:other]


def hostile(after: list[str], words: StanceWords) -> bool:
    """«مستعدة لفرض رسوم مماثلة»: who is ready for a blow offers nothing; the first of the words, or the one behind a preposition."""
    return bool(after) and words.among(after[after[0] in words.openings and len(after) > 1], words.hostile)


def leads(word: str, words: StanceWords) -> bool:
    """What somebody is ready for stands behind the word: a preposition, or a word to which one clings."""
    return word in words.openings or word.startswith(words.split.leading[1]) and len(word) > LETTERS


def willing(of: tuple[Term, ...], words: StanceWords, written: list[str]) -> tuple[str, int] | None:
    """«سعيها للحوار»: a noun of somebody's own, and «to» with a noun of talking."""
    for n, t in enumerate(of[1:3], 1):
        if t.key in words.talks and written[n].startswith(words.split.contracted) and any(written[n - 1].endswith(e) for e in words.pronouns):
            return "offer", n
    return None
