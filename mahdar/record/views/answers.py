"""What answers what: a demand and its refusal or acceptance, a question and its reply, a claim and its denial, each with its passage.

An answer and what it answers are of two sides, the answer not the earlier one, and they share words.  A denial answers what is said of the one who denies:
the claim names him.  Of the claims of one article an accusation goes before a warning, and that before anything else.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from mahdar.find.tense import ends_sentence
from mahdar.model import Span
from mahdar.record.views.days import days_between
from mahdar.record.views.issues import ANSWERS, Issues
from mahdar.record.views.parties import Parties
from mahdar.record.views.responses import answered_before
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Evidence, Gathered
from mahdar.record.views.stances import SOON, Taken, taken
from mahdar.record.views.terms import Terms
from mahdar.record.views.voices import Voices, sides
from mahdar.text import QUOTE

KINDS = {"reject": "refuses", "accept": "accepts", "deny": "denies"}
RANK = {"accuse": 0, "warn": 1}
THREATS = frozenset({"threaten", "warn"})
BLAMING = THREATS | {"accuse", "criticise"}
ASKING = frozenset({"demand", "offer", "praise"})
OTHERS = 3
"""Articles other than its own in which an answer is linked at most, those of the most words in common first."""
TWO = 2
ASKER = 5
"""Tokens of a question among which stands who asked it."""
COMMON = 60
"""A word that so many statements hold links none of them."""
WITHIN = 45
"""Days after which nobody answers any more."""


class AnswerRow(Struct, frozen=True, kw_only=True):
    """A statement that refuses, accepts, denies or replies to what was said: `by` answers `of`; who answers whom, and the words in common.

    `day` is that of its publication where no day is `told`.
    """

    kind: str
    of: Evidence
    by: Evidence
    who: str
    whom: str
    day: str | None
    told: bool
    shared: tuple[str, ...]


class Claims:
    """The statements of a scope by their terms."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered, self.terms = gathered, gathered.made(Terms)
        self.every = gathered.made(said)
        self.keys = [self.terms.keys(s) for s in self.every]
        self.sides = [frozenset(sides(s, gathered)) for s in self.every]
        self.number = {(s.source.doc, s.form.id): n for n, s in enumerate(self.every)}
        self.of_article: dict[str, set[int]] = defaultdict(set)
        for n, s in enumerate(self.every):
            self.of_article[s.source.doc].add(n)
        self.holding: dict[str, list[int]] = defaultdict(list)
        for n, keys in enumerate(self.keys):
            for key in keys:
                self.holding[key].append(n)

    def like(self, n: int) -> set[int]:
        """The statements that share a word with a statement that few hold, or stand in its article."""
        telling = (k for k in self.keys[n] if len(self.holding[k]) <= COMMON)
        return {m for k in telling for m in self.holding[k]} - {n}

    def in_article(self, n: int) -> set[int]:
        """The other statements of an article."""
        return self.of_article[self.every[n].source.doc] - {n}

    def before(self, m: int, n: int) -> bool:
        """Statement `m` may have been said before `n`, and not long before."""
        one, other = self.every[m].days, self.every[n].days
        if self.every[m].source is self.every[n].source or not one or not other:
            return True
        return one[0] <= other[-1] and days_between(one[0], other[0]) <= WITHIN

    def quoted(self, m: int, n: int) -> bool:
        """Statement `m` holds the words of `n`, stands in them, or is brought by the side that says `n`: nobody answers what he brings himself."""
        around = list(self.around(m))
        return n in around or m in self.around(n) or any(self.sides[k] & self.sides[n] for k in around)

    def around(self, m: int) -> Iterator[int]:
        """The statements in which a statement stands, from the nearest on."""
        at: int | None = m
        while at is not None and (parent := self.every[at].form.parent):
            at = self.number.get((self.every[at].source.doc, parent))
            if at is not None:
                yield at

    def apart(self, m: int, n: int) -> bool:
        """Two sides that are both known and share nobody."""
        return bool(self.sides[m] and self.sides[n] and self.sides[m].isdisjoint(self.sides[n]))


def answers(gathered: Gathered) -> tuple[AnswerRow, ...]:
    """All answers, in order of the statements that answer."""
    claims = gathered.made(Claims)
    rows = [row for t in once(gathered) for row in answered(t, claims)]
    rows += [row for s in claims.every for row in replies(s, claims)]
    found = {(r.by, r.of) for r in rows}
    back = ((m, n) for n in range(len(claims.every)) for m in itertools.islice(answered_before(n, claims), 1))
    rows += [r for m, n in back if ((r := row("replies", m, n, (), claims)).by, r.of) not in found]
    return tuple(sorted(rows, key=lambda r: (r.day or "9999", r.by, r.of)))


def once(gathered: Gathered) -> Iterator[Taken]:
    """The statements that answer: of a refusal that is announced and then quoted in one article, and of a denial told in two clauses, one."""
    every = [t for t in gathered.made(taken) if t.stance in KINDS]
    quoted = {(t.said.source.doc, t.said.speakers) for t in every if t.saying and t.said.found.mode == "direct"}
    last: Taken | None = None
    for t in sorted(every, key=lambda t: (t.said.source.day, t.said.source.doc, t.said.found.span)):
        announced = t.saying and t.said.found.mode == "indirect" and (t.said.source.doc, t.said.speakers) in quoted
        goes_on = (
            last and last.said.source is t.said.source and last.said.speakers == t.said.speakers and t.said.found.cue.start - last.said.found.span.stop < 15
        )
        last = t
        if not announced and not goes_on:
            yield t


def answered(t: Taken, claims: Claims) -> Iterator[AnswerRow]:
    """What a statement answers: the best of its own article, and of others that say the same."""
    n = claims.number[t.place]
    asked = claims.gathered.made(Issues).before.get(t.place) if t.stance in ANSWERS else None
    if asked and claims.apart(m := claims.number[asked.place], n):
        yield row(KINDS[t.stance], m, n, claims.keys[m] & claims.keys[n], claims)
        return
    found = [(m, keys) for m in fitting(t, n, claims) if (keys := shared(t, m, n, claims)) is not None]
    by_doc: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for m, keys in found:
        by_doc[claims.every[m].source.doc].append((m, keys))
    own = t.said.source.doc
    others = sorted((doc for doc in by_doc if doc != own), key=lambda doc: (-max(len(k) for _, k in by_doc[doc]), doc))[:OTHERS]
    for doc in ([own] if own in by_doc else []) + others:
        best = min(RANK.get(claims.every[m].found.act, 2) for m, _ in by_doc[doc])
        yield from (row(KINDS[t.stance], m, n, keys, claims) for m, keys in by_doc[doc] if RANK.get(claims.every[m].found.act, 2) == best)


def fitting(t: Taken, n: int, claims: Claims) -> list[int]:
    """The statements of other sides that may be what a statement answers, in order."""
    near = claims.in_article(n) if t.saying else claims.like(n) | claims.in_article(n)
    known = (m for m in near if claims.apart(m, n) and claims.before(m, n) and claims.every[m].found.act not in KINDS and not claims.quoted(m, n))
    return sorted(m for m in known if claims.every[m].found.act in THREATS or not threatened(t, claims))


def threatened(t: Taken, claims: Claims) -> bool:
    """«رفض تهديد فلان»: what is refused is a threat, and nothing else answers to it."""
    words = claims.terms.words
    return t.saying and any(words.stem(word) in words.threats for word in claims.terms.written(t.said)[: t.focus + SOON])


def shared(t: Taken, m: int, n: int, claims: Claims) -> frozenset[str] | None:
    """The words that link a statement to what it may answer; None when they are too few."""
    one, other, names = claims.keys[m], claims.keys[n], claims.terms.bodies | claims.terms.persons
    common = one & other - claims.sides[n] - claims.sides[m]
    about_me = bool((one | claims.terms.addressee(claims.every[m])) & claims.sides[n])
    words = common - names
    if t.stance == "deny" or t.saying:
        accused = claims.every[m].found.act in RANK
        here = claims.every[m].source is claims.every[n].source
        enough = t.saying or (here or accused) and (len(words) > 1 or words and common & names) or accused and common & names
        enough = enough and (not t.saying or these(t, claims) or charges(m, n, claims))
        return common if about_me and enough else None
    asked = claims.every[m].found.act in ("demand", "offer") and not others_request(t, claims.sides[m], claims)
    named = about_me or bool(other & claims.sides[m])
    return common if asked and named and len(words) > 1 and words & heads(t.said, t.focus, claims) & heads(claims.every[m], 0, claims) else None


def these(t: Taken, claims: Claims) -> bool:
    """«نرفض هذه التلميحات»: it takes up what was said before."""
    return any(word in claims.terms.words.again for word in claims.terms.written(t.said)[: t.focus + SOON])


def charges(m: int, n: int, claims: Claims) -> bool:
    """«نفى الاتهامات»: what such a denial answers blames or threatens, or stands in the same sentence («انتقادات المنظمة التي قالت كذا»)."""
    one, other = claims.every[m], claims.every[n]
    if one.found.act in BLAMING:
        return True
    if one.source is not other.source or one.found.act in ASKING:
        return False
    page = claims.gathered.page(one.source.doc)
    first, last = sorted((one.found.cue.start, other.found.cue.start))
    return not any(ends_sentence(page, i) for i in page.tokens(first, last))


def heads(s: Said, focus: int, claims: Claims) -> frozenset[str]:
    """The words with which the matter of a statement begins: what is asked and what is refused have one of them in common."""
    return frozenset(term.key for term in claims.terms.of(s)[focus : focus + SOON])


def others_request(t: Taken, sides: frozenset[str], claims: Claims) -> bool:
    """«رفضت اقتراحا تركيا»: what is answered is a proposal of a party that is named, and not of this one."""
    of, words = claims.terms.of(t.said)[t.focus : t.focus + TWO], claims.terms.words
    if len(of) < TWO or not of[1].name:
        return False
    noun = claims.terms.written(t.said)[t.focus]
    forms = (noun, *(noun.removesuffix(ending) for ending in words.accusative))
    return any(words.stem(form) in words.requests for form in forms) and of[1].key not in sides


def row(kind: str, m: int, n: int, keys: Iterable[str], claims: Claims) -> AnswerRow:
    of, by = claims.every[m], claims.every[n]
    return AnswerRow(
        kind=kind,
        of=of.words_at,
        by=by.words_at,
        who=min(claims.sides[n], default=""),
        whom=min(claims.sides[m], default=""),
        day=by.days[0] if by.days else None,
        told=by.told,
        shared=tuple(sorted(keys)),
    )


# questions


def replies(s: Said, claims: Claims) -> Iterator[AnswerRow]:
    """«قال، ردا على سؤال من فلان عن كذا: …»: the question that stands between the cue and the words said, where it tells which other side asked it."""
    span, who = question(s, claims), claims.sides[claims.number[s.source.doc, s.form.id]]
    whom = asker(span, s, claims) if span else None
    if span and whom and whom not in who:
        day = s.days[0] if s.days else None
        yield AnswerRow(kind="replies", of=s.source.at(span), by=s.words_at, who=min(who, default=""), whom=whom, day=day, told=s.told, shared=())


def asker(question: Span, s: Said, claims: Claims) -> str | None:
    """The side that asked: the name behind «from» or «put by» at the beginning of the question."""
    page, words, named = claims.gathered.page(s.source.doc), claims.terms.words, claims.terms.named[s.source.doc]
    first = page.at(question.start)
    if page.word[first] not in words.asked_by:
        return None
    name = next((named[i] for i in range(first + 1, first + ASKER) if i in named), None)
    key = claims.gathered.made(Parties).key_of(name) if name else None
    return claims.gathered.made(Voices).chain(key)[-1] if key else name


def question(s: Said, claims: Claims) -> Span | None:
    """The words of the question to which a statement replies."""
    page, words = claims.gathered.page(s.source.doc), claims.terms.words
    if not s.found.content or s.found.content[0].start < s.found.cue.stop:
        return None
    between = page.tokens(s.found.cue.stop, s.found.content[0].start)
    asked = next((i for i in between if words.stem(page.word[i]) in words.questions), None)
    if asked is None:
        return None
    first, last = asked + 1, between.stop
    while last > first and (page.kind[last - 1] == QUOTE or page.word[last - 1] in claims.terms.that or page.raw[last - 1] in claims.terms.marks):
        last -= 1
    return s.source.article.span(page.start[first], page.stop[last - 1]) if last - first > 1 else None
