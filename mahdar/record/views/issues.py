"""What is negotiated about: noun phrases that recur in statements that take a position, as Mahdar proposes them; a person may keep a list.

A proposal is a pair of neighbouring words (the second one definite, or a name) or the name of a body that takes no position itself,
in two statements or more.  A name alone is one only where somebody accuses on its account and somebody denies: all talks are about states and bodies.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from mahdar.errors import BadInput
from mahdar.find.tense import ends_sentence
from mahdar.record.views.extents import describes
from mahdar.record.views.heads import head, leading, reach
from mahdar.record.views.needed import begun, needed
from mahdar.record.views.parties import commonest
from mahdar.record.views.scope import Evidence, Gathered, KeptIssue
from mahdar.record.views.stances import SOON, WEAK, Taken, taken
from mahdar.record.views.terms import Term, Terms
from mahdar.record.views.voices import sides
from mahdar.text import WORD, Page

Key = tuple[str, ...]
LEAST = 2
"""Statements in which a proposal stands at least."""
ASKED = frozenset({"demand", "offer", "conditional", "reject"})
OBJECTS = ASKED | {"accept", "threaten", "promise"}
"""Stances whose issue is their object itself, and nothing that is named beside it."""
ANSWERS = frozenset({"accept", "reject"})
DISPUTED = frozenset({"deny", "accuse"})
NEXT = 3
"""Tokens between a word and the name that belongs to it."""
AMONG = 8
"""Terms among which all words of a kept phrase stand."""


class IssueRow(Struct, frozen=True, kw_only=True):
    """An issue: its name, the phrases that tell it, those that rule it out, whether a person keeps it, who takes a position on it, and where."""

    name: str
    words: tuple[str, ...]
    exclusions: tuple[str, ...]
    kept: bool
    parties: tuple[str, ...]
    at: tuple[Evidence, ...]


class Issues:
    """The issues of each statement that takes a position."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered, self.terms = gathered, gathered.made(Terms)
        self.taken = gathered.made(taken)
        self.before = earlier(self.taken, self.terms)
        self.adjectives = tuple(ending for ending in self.terms.words.adjective if len(ending) > 1)
        self.talking: Key = tuple(self.terms.keys_of(self.terms.words.talking))
        self.forms: dict[Key, list[str]] = defaultdict(list)
        self.behind: dict[Key, set[str]] = defaultdict(set)
        self.found = {t.place: self.candidates(t) for t in self.taken}
        counts = Counter(key for t in self.taken for key in set(self.found[t.place]))
        voiced = Counter(side for t in self.taken for side in sides(t.said, gathered))
        held: dict[Key, set[str]] = defaultdict(set)
        for t in self.taken:
            for key in self.found[t.place]:
                held[key].add(t.stance)
        peaceful = {key for key in counts if not held[key] >= DISPUTED}
        lone = {key for key in counts if len(key) == 1 and (voiced[key[0]] >= LEAST or key in peaceful)}
        told = {key for key, forms in self.forms.items() if any(forms)} - lone
        self.count = Counter({k: n for k, n in counts.items() if n >= LEAST and k in told or k == self.talking})
        self.names = {key: self.name(key) for key in self.count}

    def name(self, key: Key) -> str:
        """The form in which a phrase is written most often, with the adjective that stands behind it everywhere: «استئناف العملية السياسية»."""
        behind = self.behind[key]
        return " ".join([commonest(filter(None, self.forms[key])), *(behind if len(behind) == 1 else ())]).strip()

    def of(self, t: Taken) -> set[Key]:
        """The recurring issues of a statement; of one that takes up what was said before also those of that."""
        mine = {key for key in self.found[t.place] if key in self.count}
        if t.stance in OBJECTS and self.talking not in mine:
            mine = {key for key in mine if key[0] == self.first(t)} or (set() if self.owned(t, mine) else mine & self.near(t) if t.stance in ANSWERS else mine)
        back = self.before.get(t.place)
        return mine | (self.of(back) if back else set())

    def first(self, t: Taken) -> str:
        """The key of the word with which the object begins: «مراجعة الاتفاق» is another issue than «الاتفاق»."""
        of, written = self.terms.of(t.said), self.terms.written(t.said)
        if subject := needed(t, self.terms):
            return of[subject.start].key
        return of[leading(of, written, min(begun(t, self.terms), len(of) - 1), t.stance, self.terms)].key if of else ""

    def near(self, t: Taken) -> set[Key]:
        """«خفض الرسوم البحرية»: the phrases that begin in the genitive with which the object begins, before a preposition or anything that is no noun."""
        of, first, page = self.terms.of(t.said), self.first(t), self.gathered.page(t.said.source.doc)
        begins = begun(t, self.terms)
        n = next((n for n, one in enumerate(of) if one.key == first and n >= begins), 0)
        if begins and any(page.raw[i] in self.terms.marks for i in range(of[begins - 1].at, of[n].at)):
            return set(self.found[t.place])
        row = itertools.takewhile(lambda pair: self.joined(*pair, page), itertools.pairwise(of[n:]))
        keys = {first, *(after.key for _, after in row)}
        return {key for key in self.found[t.place] if key[0] in keys or key == self.talking}

    def joined(self, before: Term, one: Term, page: Page) -> bool:
        """The word stands right behind the one before, with nothing in between or at its front that leads to something else."""
        ends = self.terms.prepositions | self.terms.relatives | self.terms.words.circumstances
        leads = (
            page.word[one.at].startswith(tuple(self.terms.words.split.leading)) and self.terms.unclung(page.word[one.at], page.raw[one.at]) != page.raw[one.at]
        )
        return self.row((before, one), page) and page.word[one.at] not in ends and not self.clings(one, page) and not leads

    def row(self, of: tuple[Term, ...], page: Page) -> bool:
        """No other word stands between the terms."""
        return not any(page.kind[i] == WORD for a, b in itertools.pairwise(of) for i in range(a.at + 1, b.at))

    def owned(self, t: Taken, mine: set[Key]) -> set[Key]:
        """«رفض إلغاء الرسوم»: what stands in the genitive behind the noun with which the object begins is not what is refused or accepted."""
        of, written = self.terms.of(t.said), self.terms.written(t.said)
        n = leading(of, written, min(begun(t, self.terms), len(of) - 1), t.stance, self.terms) if of else 0
        page = self.gathered.page(t.said.source.doc)
        n = next((k + 1 for k in range(n, min(n + NEXT, len(of) - 1)) if finite(page, of[k].at, self.terms)), n)
        if t.stance not in ANSWERS and not (of and self.terms.words.among(written[n], self.terms.words.undoing)):
            return set()
        if not of or of[n].name or of[n].definite or of[n].common:
            return set()
        lone = [k for k in range(1, NEXT) if n + k < len(of) and self.row(of[n : n + k + 1], page) and not any(o.definite for o in of[n : n + k])]
        clung = tuple(self.terms.words.split.leading)
        beside = {of[n + k].key for k in lone if not written[n + k].startswith(clung)} if lone and not written[n + 1].startswith(clung) else set()
        return {key for key in mine if len(key) > 1 and key[0] in beside}

    def candidates(self, t: Taken) -> list[Key]:
        """The phrases of a statement that may be an issue."""
        found = list(self.pairs(t))
        return [*found, self.talking] if self.talks(t) else found

    def talks(self, t: Taken) -> bool:
        """What the statement is ready for, asks for or refuses is talking itself."""
        near = self.terms.written(t.said)[t.focus : t.focus + SOON]
        ready = t.stance == "reject" and t.focus and self.terms.of(t.said)[t.focus - 1].key in self.terms.words.ready
        hit = bool(ready or t.stance in ("offer", "conditional")) and any(self.terms.words.among(word, self.terms.words.talks) for word in near)
        if hit:
            self.forms[self.talking].append(self.terms.words.talking)
        return hit

    def pairs(self, t: Taken) -> Iterator[Key]:
        """Neighbouring words, a word and the name that belongs to it, and names."""
        of, page = self.matter(t), self.gathered.page(t.said.source.doc)
        for n, one in enumerate(of[: self.reach(of, t)]):
            if one.name and one.key in self.terms.bodies:
                yield self.noted((one.key,), one.key)
            if one.name or one.common or len(one.key) < LEAST + 1 or finite(page, one.at, self.terms) or self.adverb(of[max(n - 1, 0)], one):
                continue
            inside = n > 0 and of[n - 1].at == one.at - 1 and not of[n - 1].definite and not of[n - 1].common
            if inside and self.undone_or_described(of[n - 1], one, page):
                continue
            if not inside and (last := self.genitive(of[n : n + NEXT], page)) is not None:
                yield self.noted(tuple(o.key for o in of[n : n + NEXT]), self.written(t, one, last))
            for other in of[n + 1 : n + 1 + NEXT]:
                between = range(one.at + 1, other.at)
                if between and (terms_of_another(page, one.at, between, self.terms)):
                    break
                beside = not between and not other.common and (other.definite or not one.definite)
                if one.definite and page.word[other.at].startswith(self.terms.words.joint + self.terms.words.article):
                    break
                beside = beside and not tells_nothing(page.word[one.at], page.word[other.at], self.terms)
                beside = beside and not (page.word[one.at].endswith(self.adjectives) and self.clings(other, page))
                if any(page.kind[i] != WORD for i in between) or other.at - one.at > NEXT:
                    break
                if between and one.definite and page.word[one.at].endswith(self.terms.words.adjective):
                    break
                if (other.name and other.key in self.terms.bodies) or (beside and not other.name):
                    yield self.noted((one.key, other.key), self.written(t, one, other) if other.definite or other.name else "")

    def adverb(self, before: Term, one: Term) -> bool:
        """«المخفيين قسرا»: an indefinite accusative right behind a definite noun, with which the name of no matter begins."""
        return before.at == one.at - 1 and before.definite and not one.definite and one.key.endswith(self.terms.words.accusative)

    def undone_or_described(self, before: Term, one: Term, page: Page) -> bool:
        """«وقف إطلاق النار», «حرب تجارية مع كذا»: behind a noun of undoing, or an adjective of the noun before, no name of a matter begins."""
        words = self.terms.words
        undone = words.among(page.word[before.at], words.undoing) and words.among(page.word[one.at], words.undoing)
        return undone or not one.definite and not one.name and page.word[one.at].endswith(self.adjectives)

    def genitive(self, of: tuple[Term, ...], page: Page) -> Term | None:
        """«إعادة فرز الأصوات»: the last of three nouns in a row of which it alone is definite; None where they are none."""
        row = len(of) == NEXT and all(b.at == a.at + 1 for a, b in itertools.pairwise(of)) and not self.clings(of[-1], page)
        plain = row and not any(o.name or o.common or len(o.key) < LEAST + 1 for o in of)
        return of[-1] if plain and [o.definite for o in of] == [False, False, True] else None

    def clings(self, term: Term, page: Page) -> bool:
        """«محققين للعمل»: a preposition clings to the definite word."""
        split = self.terms.words.split
        return page.word[term.at].startswith((*split.contracted, *(p + split.article for p in split.leading)))

    def reach(self, of: tuple[Term, ...], t: Taken) -> int:
        """How many terms tell of what is asked, offered or refused itself: to the first mark, or to what stands beside it."""
        if t.stance not in OBJECTS or not of:
            return len(of)
        page, focus = self.gathered.page(t.said.source.doc), self.terms.of(t.said)[t.focus - 1].at if t.focus else 0
        written = [page.word[one.at] for one in of]
        first = next((n for n, one in enumerate(of) if one.at >= focus), 0) if focus else head(of, written, t.stance, self.terms)
        last = reach(written, first, self.terms)
        return next((n for n in range(first + 1, last) if any(page.raw[i] in self.terms.marks for i in range(of[n - 1].at + 1, of[n].at))), last)

    def matter(self, t: Taken) -> tuple[Term, ...]:
        """The terms among which an issue is looked for: behind a verb of wanting, else the sentence that asks, offers or refuses."""
        of, words = self.terms.of(t.said), self.terms.words
        if t.stance not in OBJECTS or not of:
            return of
        if subject := needed(t, self.terms):
            return of[subject.start : subject.stop]
        if begun(t, self.terms) > t.focus or t.focus and of[t.focus - 1].key in words.wanting:
            return of[begun(t, self.terms) :]
        hinged = next((n + 1 for n, one in enumerate(of[:-1]) if self.gathered.page(t.said.source.doc).word[one.at] in words.hinging), 0)
        if hinged and t.stance == "demand":
            return of[hinged:]
        sentences = list(self.sentences(of, t))
        at = of[t.focus - 1].at if t.focus else next((one.at for one in of if self.asks(one, t) or not one.name), of[0].at)
        return self.told(next(sentence for sentence in sentences if sentence[-1].at >= at), t)

    def told(self, of: tuple[Term, ...], t: Taken) -> tuple[Term, ...]:
        """The terms before a relative or a circumstance, behind which something else is told of them."""
        word, ends = self.gathered.page(t.said.source.doc).word, self.terms.relatives | self.terms.words.circumstances
        return tuple(itertools.takewhile(lambda term: term.at < of[0].at + LEAST or word[term.at] not in ends, of))

    def asks(self, term: Term, t: Taken) -> bool:
        """A word of demand, or «must»."""
        return term.key in self.terms.words.demand or self.gathered.page(t.said.source.doc).word[term.at] in self.terms.musts

    def sentences(self, of: tuple[Term, ...], t: Taken) -> Iterator[tuple[Term, ...]]:
        """The terms of a statement, sentence by sentence."""
        page = self.gathered.page(t.said.source.doc)
        first = 0
        for n in range(1, len(of)):
            if any(ends_sentence(page, i) for i in range(of[n - 1].at + 1, of[n].at)):
                yield of[first:n]
                first = n
        yield of[first:]

    def noted(self, key: Key, form: str) -> Key:
        """The key, its written form remembered."""
        self.forms[key].append(form)
        return key

    def written(self, t: Taken, one: Term, other: Term) -> str:
        """Two words as they stand in the article, without what clings to the first."""
        page, named = self.gathered.page(t.said.source.doc), self.terms.named[t.said.source.doc]
        last = other.at + 1
        while other.name and named.get(last) == other.key:
            last += 1
        told = page.raw[one.at + 1 : last]
        if told and page.word[other.at].startswith(self.terms.words.split.contracted):
            told = [*told[:-1], self.terms.unclung(page.word[other.at], told[-1])] if last == other.at + 1 else told
        described = last < len(page) and other.definite and not other.name and last not in named and describes(page.word[last], page.word[other.at], self.terms)
        self.behind[one.key, other.key].add(page.raw[last] if described else "")
        return " ".join([self.terms.unclung(page.word[one.at], page.raw[one.at]), *told])


def earlier(every: list[Taken], terms: Terms) -> dict[tuple[str, str], Taken]:
    """For statements that take up what was said («كل ذلك كذب») the one right before by the same speakers in the same article,
    and for an answer to «this demand» the last demand or offer of others."""
    out: dict[tuple[str, str], Taken] = {}
    by_doc: dict[str, list[Taken]] = defaultdict(list)
    for t in sorted(every, key=lambda t: (t.said.source.doc, t.said.found.span)):
        before, written = by_doc[t.said.source.doc], of_first_sentence(t, terms)[:AMONG]
        others = [b for b in before if b.said.speakers != t.said.speakers and b.stance in ASKED - {"reject"}]
        if t.stance in ANSWERS and others and of_a_request(written, terms):
            out[t.place] = others[-1]
        elif before and before[-1].said.speakers == t.said.speakers and any(w in terms.words.again for w in written):
            out[t.place] = before[-1]
        before.append(t)
    return out


def finite(page: Page, i: int, terms: Terms) -> bool:
    """«أن تتصدر», «لن نعترف»: behind «that» or «not» a verb, which begins the name of no matter."""
    words, word, before = terms.words, page.word[i], page.word[i - 1] if i else ""
    behind = before in words.subjunctive | words.that_not | words.negations
    return behind and word.startswith(words.persons) and not word.endswith(words.nominal) and not words.definite(word)


def terms_of_another(page: Page, one: int, between: range, terms: Terms) -> bool:
    """«أعلن بين الحركة والجيش», «السلام مع الاعتراف بالحركة»: the name belongs to a verb, or to a definite noun in between."""
    return bool(terms.tense(page.word[one])) or any(terms.words.definite(page.word[i]) for i in between)


def tells_nothing(one: str, other: str, terms: Terms) -> bool:
    """«الخروج الفوري», «مشروع القانون»: two words that name no matter without what belongs to them."""
    plain, words = terms.unclung(one, one), terms.words
    return plain in words.generic and other in words.generic or other in words.degree and plain in words.generic | words.leaving | words.degree


def of_first_sentence(t: Taken, terms: Terms) -> list[str]:
    """The folded words of the terms of the first sentence of a statement."""
    of, page = terms.of(t.said), terms.gathered.page(t.said.source.doc)
    stop = next((n + 1 for n in range(len(of) - 1) if any(ends_sentence(page, i) for i in range(of[n].at + 1, of[n + 1].at))), len(of))
    return terms.written(t.said)[:stop]


def of_a_request(written: list[str], terms: Terms) -> bool:
    """«هذا المطلب»: a demonstrative and a word for what was asked or offered."""
    return any(a in terms.words.again and terms.words.stem(b) in terms.words.requests for a, b in itertools.pairwise(written))


def cover(group: list[Taken], of: dict[tuple[str, str], set[Key]], count: Counter[Key]) -> dict[Key, list[Taken]]:
    """As few issues as tell what the statements of one party and stance are about: again and again the one that most of those left share."""
    chosen: dict[Key, list[Taken]] = {}
    left = {t.place for t in group if of[t.place]}
    by_key: dict[Key, list[Taken]] = defaultdict(list)
    for t in group:
        for key in of[t.place]:
            by_key[key].append(t)
    while left:
        best = min(by_key, key=lambda k: (-sum(t.place in left for t in by_key[k]), -len(k), -count[k], k))
        chosen[best] = by_key[best]
        left -= {t.place for t in by_key.pop(best)}
    return chosen


# issues that a person keeps


def read_issues(data: bytes, where: str) -> tuple[KeptIssue, ...]:
    """The issues of a YAML file: a list of `name`, `words` and `exclusions`.  Raises BadInput with what is wrong in it."""
    try:
        found = msgspec.yaml.decode(data, type=list[KeptIssue])
    except msgspec.MsgspecError as e:
        raise BadInput(f"{where}: no list of issues (name, words, exclusions): {e}") from None
    twice = [name for name, n in Counter(issue.name for issue in found).items() if n > 1]
    if twice:
        raise BadInput(f"{where}: the issue {twice[0]!r} stands there twice")
    return tuple(found)


def written_issues(rows: tuple[IssueRow, ...]) -> str:
    """The issues as the YAML file that a person edits."""
    return "".join(
        f"- name: {quoted(row.name)}\n  words: [{', '.join(map(quoted, row.words))}]\n  exclusions: [{', '.join(map(quoted, row.exclusions))}]\n"
        for row in rows
    )


def quoted(text: str) -> str:
    """The text as a YAML string."""
    return msgspec.json.encode(text).decode()


class Matcher:
    """Which kept issues a statement is about."""

    def __init__(self, gathered: Gathered) -> None:
        self.terms, self.issues = gathered.made(Terms), gathered.made(Issues)
        self.rules = [(issue.name, self.phrases(issue.words), self.phrases(issue.exclusions)) for issue in gathered.kept.issues or ()]

    def phrases(self, texts: tuple[str, ...]) -> list[frozenset[str]]:
        """The keys of each phrase."""
        return [frozenset(self.terms.keys_of(text)) for text in texts]

    def of(self, t: Taken) -> list[str]:
        """The names of the issues that the statement is about."""
        keys = [w.key for w in self.terms.of(t.said)]
        talking = {frozenset(self.issues.talking)} if self.issues.talks(t) else set()
        return [name for name, wanted, without in self.rules if (near(keys, wanted) or talking & set(wanted)) and not near(keys, without)]


def near(keys: list[str], phrases: list[frozenset[str]]) -> bool:
    """All keys of one of the phrases stand near one another."""
    windows = [set(keys[n : n + AMONG]) for n in range(max(1, len(keys) - AMONG + 1))]
    return any(phrase and phrase <= window for phrase in phrases for window in windows)


__all__ = ["WEAK", "IssueRow", "Issues", "Matcher", "cover", "read_issues", "written_issues"]
