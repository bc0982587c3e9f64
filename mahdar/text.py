"""Letters and offsets: folding by a table given to it, with a way back; words, sentences, quotation marks.  Knows no language.

A `Page` is the view of a text that finders work on: its words and marks in order, each with its folded form and its place.
"""

from __future__ import annotations

import functools
import itertools
import operator
import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

Asked = TypeVar("Asked", str, tuple[str, ...])
Known = TypeVar("Known")

WORD, NUMBER, MARK, QUOTE, BREAK = range(5)

TANWIN = "\u064b"  # the sign of the indefinite accusative


REMEMBERED, OFTEN = 10_000, 20_000
"""So many words are remembered, and as many that were met before them; a word met again is remembered anew.  What is asked of every word of a text: more."""
ENDS = frozenset(".!?\u061f")  # marks that end a sentence
COMMAS = frozenset(",\u060c")  # marks that part clauses
LED = 5  # tokens from a comma to the colon before a quotation
HYPHEN = "-"
POINT = "\u00b7"
"""What a full stop is read as that stands behind an initial in a name."""
FRONT = operator.itemgetter(slice(2))  # the first two letters of a token
LONG = 32  # letters: what is longer is no word, and is not remembered


class Remembered(dict[Asked, Known]):
    """What is known of words, or of several words together, made when first asked for.  At most twice `most` are kept, those that were asked for last.

    Look-ups go through `dict.__getitem__`, which costs no call of ours for a word that is known.  `make` never makes None.
    """

    __slots__ = ("make", "_most", "_older")

    def __init__(self, make: Callable[[Asked], Known], most: int = REMEMBERED) -> None:
        self.make: Callable[[Asked], Known] = make
        self._most = most
        self._older: dict[Asked, Known] = {}

    def __missing__(self, word: Asked) -> Known:
        known = self._older.get(word)
        if known is None:
            known = self.make(word)
        if len(word) < LONG:
            if len(self) >= self._most:
                self._older = dict(self)
                self.clear()
            self[word] = known
        return known

    def forget(self) -> None:
        """Make everything anew from now on."""
        self._older = {}
        self.clear()


class Folding:
    """Folding of letters for matching: `same` maps one code point to one, `drop` lists code points that vanish.
    `fold(text)` is the folded form of a text or word.

    >>> Folding({"B": "b"}, "-").fold("B-b")
    'bb'
    """

    def __init__(self, same: dict[str, str], drop: str) -> None:
        self.same = dict(same)
        self.drop = frozenset(drop)
        self._strange = re.compile("[" + "".join(map(re.escape, [*same, *drop])) + "\ufb50-\ufdff\ufe70-\ufefc]")
        self._letters = {ord(a): self._letter(a) for a in (*same, *drop, *map(chr, range(0xFB50, 0xFEFD)))}
        self.fold = Remembered(self._fold, OFTEN).__getitem__

    def _fold(self, text: str) -> str:
        return sys.intern(text.translate(self._letters) if self._strange.search(text) else text)

    def folded(self, text: str) -> Folded:
        """The folded form with a way back: `back[i]` is the offset in `text` of the folded code point `i`, and one more for the end."""
        letters, back = [], []
        for offset, letter in enumerate(text):
            for out in self._letter(letter):
                letters.append(out)
                back.append(offset)
        back.append(len(text))
        return Folded("".join(letters), tuple(back))

    def _letter(self, letter: str) -> str:
        if letter in self.drop:
            return ""
        if letter in self.same:
            return self.same[letter]
        plain = unicodedata.normalize("NFKC", letter) if "\ufb50" <= letter <= "\ufefc" else letter
        return plain if plain == letter else "".join(map(self._letter, plain))


class Folded(Struct, frozen=True):
    """A folded text and, for each of its code points and its end, the offset in the original."""

    text: str
    back: tuple[int, ...]

    def original(self, start: int, stop: int) -> tuple[int, int]:
        """The stretch of the original that the folded stretch `[start, stop)` came from."""
        return self.back[start], (self.back[stop - 1] + 1 if stop > start else self.back[start])


class Marks(Struct, frozen=True):
    """Quotation marks: pairs of opening and closing marks, `either` those that stand for both, each string one mark; `ignored` vanish inside words."""

    pairs: tuple[tuple[str, str], ...]
    either: tuple[str, ...]


class Quotation(Struct, frozen=True):
    """A stretch between quotation marks: tokens `opener` and `closer` (exclusive content between them); `closed` is False when the mark was never closed
    and `closer` is then the token at which its paragraph ends."""

    opener: int
    closer: int
    closed: bool


class Page:
    """A text as tokens: words, numbers, marks, quotation marks and line breaks.

    Parallel lists, index i for token i: `raw` as written, `word` folded, `start` and `stop` offsets in the text,
    `kind` one of WORD, NUMBER, MARK, QUOTE, BREAK.  `at(offset)` is the first token that ends after an offset (len(page) past the last),
    `tokens(start, stop)` are those that lie, at least in part, in `[start, stop)` of the text; the same places are asked for again and again, and remembered.
    """

    __slots__ = ("text", "raw", "word", "start", "stop", "kind", "at", "_classes", "reports", "likewise", "tokens", "__dict__")

    def __init__(self, text: str, letters: Letters) -> None:
        pieces = letters.token.split(text)  # in turn what stands before a token, and the token
        ends = list(itertools.accumulate(map(len, pieces)))
        self.text = text
        self.raw: list[str] = pieces[1::2]
        self.word: list[str] = list(map(letters.folding.fold, self.raw))
        self.start: list[int] = ends[:-1:2]
        self.stop: list[int] = ends[1::2]
        self.at: Callable[[int], int] = functools.partial(bisect_right, self.stop)
        self.kind: list[int] = list(map(letters.kind, map(FRONT, self.raw)))
        self._classes, self.reports, self.likewise = letters.classes, letters.reports, letters.likewise
        self.tokens: Callable[[int, int], range] = functools.cache(functools.partial(touched, self.start, self.stop))
        if not letters.glued.keys().isdisjoint(self.word):
            self._part(letters.glued)
        if not letters.spelt.isdisjoint(self.word):
            self._tie(letters.spelt, letters.perhaps)
        if not letters.firsts.isdisjoint(self.word):
            self._initial(letters.firsts, letters.spelt)

    def _part(self, glued: Mapping[str, int]) -> None:
        """Cut the tokens that are two words written as one, from the last to the first."""
        for i in reversed(range(len(self.raw))):
            raw, cut = self.raw[i], glued.get(self.word[i], 0)
            if cut and len(raw) == len(self.word[i]):
                at = self.start[i] + cut
                self.raw[i : i + 1] = [raw[:cut], raw[cut:]]
                self.word[i : i + 1] = [self.word[i][:cut], self.word[i][cut:]]
                self.start.insert(i + 1, at)
                self.stop.insert(i, at)
                self.kind.insert(i, self.kind[i])

    def _tie(self, spelt: frozenset[str], perhaps: frozenset[str]) -> None:
        """Read a full stop that touches the name of a letter and another word as a hyphen: it ends no sentence («بي.بي.سي»)."""
        for i in range(1, len(self.word) - 1):
            if self.word[i] == "." and self.stop[i - 1] == self.start[i] and self.stop[i] == self.start[i + 1] and self.kind[i - 1] == self.kind[i + 1] == WORD:
                sides = {self.word[i - 1], self.word[i + 1]}
                if sides & spelt or sides <= perhaps:
                    self.raw[i] = self.word[i] = HYPHEN

    def _initial(self, firsts: frozenset[str], spelt: frozenset[str]) -> None:
        """Read a full stop that touches an initial behind a first name as part of the name: it ends no sentence («جون ف. كلاين»)."""
        for i in [i for i, word in enumerate(self.word) if word == "." and 1 < i < len(self.word) - 1]:
            if self.kind[i + 1] == WORD and self.stop[i - 1] == self.start[i]:
                named = self.word[i - 2] in firsts or self.word[i - 2] == POINT
                if named and self.kind[i - 1] == WORD and (len(self.word[i - 1]) == 1 or self.word[i - 1] in spelt):
                    self.raw[i] = self.word[i] = POINT

    def __len__(self) -> int:
        return len(self.raw)

    def where(self, words: frozenset[str]) -> list[int]:
        """The tokens whose folded word is one of these, in order.  A large set is asked once for each distinct word of the page."""
        places = self.places
        return sorted(itertools.chain.from_iterable([places[word] for word in self._distinct & words]))

    @functools.cached_property
    def places(self) -> dict[str, list[int]]:
        """The tokens of each folded word."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for i, alike in enumerate(map(places.__getitem__, self.word)):
            alike.append(i)
        return places

    @functools.cached_property
    def _distinct(self) -> frozenset[str]:
        return frozenset(self.places)

    @functools.cached_property
    def paragraphs(self) -> list[range]:
        """Runs of tokens between line breaks, breaks left out."""
        breaks = self.places.get("\n", [])
        runs = (range(a + 1, b) for a, b in itertools.pairwise([-1, *breaks, len(self)]))
        return [run for run in runs if run]

    @functools.cached_property
    def quotations(self) -> list[Quotation]:
        """All quotations, in order of their opening marks."""
        return sorted(quotations(self), key=lambda q: (q.opener, -q.closer))

    @functools.cached_property
    def depth(self) -> list[int]:
        """For each token how many quotations it stands in; the marks themselves count as outside of their own."""
        if not self.quotations:
            return [0] * len(self)
        change = [0] * (len(self) + 1)
        for q in self.quotations:
            change[q.opener + 1] += 1
            change[q.closer] -= 1
        return list(itertools.accumulate(change))[: len(self)]


def touched(starts: list[int], stops: list[int], start: int, stop: int) -> range:
    """The tokens with these beginnings and ends that lie, at least in part, in `[start, stop)`."""
    return range(bisect_right(stops, start), bisect_left(starts, stop))


class Letters:
    """What a text is cut and folded by: a folding, quotation marks, and the token pattern made of the marks that sit on letters.

    `on_letters` are code points that belong to the word they stand in (vowel signs, joiners, tatweel).
    `glued` are folded words that are two, and after how many letters the second begins; `spelt` the folded names of foreign letters,
    `perhaps` those that are words as well; `firsts` the folded first names behind which an initial may stand;
    `reports` the folded verbs of saying with which the reporter goes on behind a quotation left open,
    `likewise` a word before such a verb.
    """

    def __init__(self, folding: Folding, marks: Marks, on_letters: str, glued: Mapping[str, int] | None = None) -> None:
        self.folding, self.glued = folding, glued or {}
        self.spelt = self.perhaps = self.firsts = self.reports = frozenset[str]()
        self.likewise = ""
        self.classes = {mark: n for n, pair in reversed(list(enumerate(marks.pairs))) for mark in pair}
        sits = "".join(map(re.escape, on_letters))
        self._quotes = {m for p in marks.pairs for m in p} | set(marks.either)
        quotes = "|".join(map(re.escape, sorted(self._quotes, key=len, reverse=True)))
        more = rf"[{sits}]+[^\W\d_]*"
        word = rf"[^\W\d_]+(?:{more}(?:{more})*|)"  # an alternative by its first letter is quicker refused than a repetition
        mark = rf"\.\.+|[^\w\s{sits}]|_"
        self.token = re.compile(rf"({word}|\d+(?:[.,\u066b]\d+)*|{quotes}|{mark}|\n)")
        self.kind = Remembered(self._kind).__getitem__

    def _kind(self, front: str) -> int:
        """What kind a token is, by its first two letters: no quotation mark has more."""
        if front in self._quotes:
            return QUOTE
        if front[0].isalnum():
            return NUMBER if front[0].isdecimal() else WORD
        return BREAK if front == "\n" else MARK


@functools.lru_cache(maxsize=4)
def page(text: str, letters: Letters) -> Page:
    """The page of a text; the last few are kept, since every stage asks for the same one."""
    return Page(text, letters)


def quotations(page: Page) -> Iterator[Quotation]:
    """Pair the quotation marks of every paragraph, nested and unbalanced ones too.

    Where a mark stands tells first (an opening mark touches the word after it, a closing one the word before it);
    when that leaves marks over, those of a paragraph with an even number are paired in turn.
    A mark left open reaches to the end of its paragraph, or into the next ones when the first mark there closes it,
    and no further than a mark at a full stop that closes another quotation inside it, where the paragraph goes on («"السد "آمن". وعاد …»).
    """
    open_before: list[int] = []
    if QUOTE not in page.kind:
        return
    quotes = [i for i, kind in enumerate(page.kind) if kind == QUOTE]
    for n, run in enumerate(page.paragraphs):
        marks = quotes[bisect_left(quotes, run.start) : bisect_left(quotes, run.stop)]
        if not marks and not open_before:
            continue
        pairs, left = paired(page, marks, open_before)
        open_before = left if left and goes_on(page, n) else []
        for opener, closer in pairs:
            yield Quotation(opener, closer, True)
        for opener in left if not open_before else ():
            stop = reopened(page, marks, opener, run.stop)
            both = (c + 1 for o, c in pairs if o > opener and c + 2 < stop and "." in page.word[c - 1 : c + 2])
            yield Quotation(opener, reported(page, marks, opener, min(both, default=stop)), False)


def reopened(page: Page, marks: list[int], opener: int, stop: int) -> int:
    """Where the next mark opens another quotation at the head of a sentence, which ends the one left open; else the end of the paragraph."""
    following = next((i for i in marks if i > opener and mark_class(page, i) == mark_class(page, opener)), None)
    anew = following is not None and opens_by_place(page, following) and not closes_by_place(page, following)
    if following is None or not anew:
        return stop
    return following if page.word[following - 1][:1] in ENDS else led_anew(page, opener, following) or stop


def reported(page: Page, marks: list[int], opener: int, stop: int) -> int:
    """Where in a quotation left open the reporter goes on: at a full stop before a verb of saying that one letter joins («السد آمن. وأضاف …»), or at such a
    verb right before the opening mark of another quotation («السد آمن وقالت "…"»); else its end."""
    for i in range(opener + 2, stop - 1):
        if page.word[i] in ENDS and page.word[i + 1][1:] in page.reports and page.kind[i + 1] == WORD:
            return i
    following = next((i for i in marks if opener + 2 < i < stop and opens_by_place(page, i) and not closes_by_place(page, i)), 0)
    verb = page.word[following - 1]
    if not following or page.word[opener + 1] == verb:
        return stop
    if verb in page.reports and page.word[following - 2] == page.likewise:
        return following - 2
    return following - 1 if verb[1:] in page.reports else stop


def led_anew(page: Page, opener: int, mark: int) -> int:
    """The comma behind the opener and before a few words with the colon that leads to the quotation opened at the mark: one left open ends there; else 0."""
    colon = next((i for i in range(mark - 1, max(mark - 3, opener), -1) if page.word[i] == ":"), 0)
    return next((i for i in range(colon - 1, max(colon - LED, opener), -1) if page.word[i][:1] in COMMAS), 0) if colon else 0


def goes_on(page: Page, n: int) -> bool:
    """A quotation left open in paragraph n is closed by the first mark of the next paragraph that has one (within five paragraphs)."""
    for p in page.paragraphs[n + 1 : n + 6]:
        first = next((i for i in p if page.kind[i] == QUOTE), None)
        if first is not None:
            return closes_by_place(page, first) and not opens_by_place(page, first) and len([i for i in p if page.kind[i] == QUOTE]) % 2 == 1
    return False


def paired(page: Page, marks: list[int], open_before: list[int]) -> tuple[list[tuple[int, int]], list[int]]:
    """Pairs of marks, and the marks left open."""
    by_place = paired_by_place(page, marks, open_before)
    whole = not by_place[1] and 2 * len(by_place[0]) == len(marks)
    if whole or len(marks) % 2 or open_before:
        return by_place
    if len({mark_class(page, i) for i in marks}) > 1:
        return by_place
    return [(marks[i], marks[i + 1]) for i in range(0, len(marks), 2)], []


def paired_by_place(page: Page, marks: list[int], open_before: list[int]) -> tuple[list[tuple[int, int]], list[int]]:
    stack, pairs = list(open_before), []
    waiting = Counter(mark_class(page, o) for o in stack)
    for i in marks:
        kind, opens, closes = mark_class(page, i), opens_by_place(page, i), closes_by_place(page, i)
        if waiting[kind] and (closes or not opens):
            while mark_class(page, stack[-1]) != kind:
                waiting[mark_class(page, stack.pop())] -= 1
            waiting[kind] -= 1
            pairs.append((stack.pop(), i))
        elif opens or not closes:
            waiting[kind] += 1
            stack.append(i)
    return sorted(pairs), stack


def mark_class(page: Page, i: int) -> int:
    """Marks of one class can open and close one another."""
    return page._classes.get(page.raw[i], -1)


def opens_by_place(page: Page, i: int) -> bool:
    """The mark touches what follows and nothing, or only a mark or a clinging particle, stands right before it."""
    text, before, after = page.text, page.start[i] - 1, page.stop[i]
    touches_after = after < len(text) and not text[after].isspace()
    if not touches_after or text[after] in ".,;:!?)]\u060c\u061b\u061f":
        return False
    return before < 0 or not text[before].isalnum() or text[before] == "\u0640" or clings(page, i)


def closes_by_place(page: Page, i: int) -> bool:
    """The mark touches what stands before it, and space, a mark or nothing follows."""
    text, before, after = page.text, page.start[i] - 1, page.stop[i]
    if before < 0 or text[before].isspace() or text[before] in ":([":
        return False
    return after >= len(text) or not text[after].isalnum()


def clings(page: Page, i: int) -> bool:
    """A single letter (a particle) stands right before the mark."""
    return i > 0 and page.kind[i - 1] == WORD and page.stop[i - 1] == page.start[i] and len(page.word[i - 1]) == 1
