"""The words of an article as the finder of names sees them: what the tables know of each, and phrases that a table knows."""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from mahdar.lexicon.name_index import Entry, Head
from mahdar.lexicon.names import NameWords, Word
from mahdar.model import Article, Kind, Mention, Span
from mahdar.text import BREAK, MARK, POINT, QUOTE, WORD, Page

END = Word(text="", stop=True)
BEYOND = 4
DEEP = 8  # phrases inside each other

Found = tuple[Mention, int]
"""A mention and the word where it stops."""


class Phrase(Struct, frozen=True, gc=False):
    """A stretch of words up to `stop`; `body` is the lexicon's name, or the words, of the body or state in it, `named` whether it holds a name."""

    stop: int
    body: str | None = None
    named: bool = False
    entry: Entry | None = None


class Tokens:
    """The tokens of a page without the marks of hashtags, and what the tables know of each word.

    A few empty words stand after the last, so that a construction may look ahead.
    """

    def __init__(self, page: Page, names: NameWords) -> None:
        self.names = names
        raw, kind, word, self.start, self.stop = without_marks(page, names.hashtag)
        self.size = len(raw)
        self.kind = kind + [BREAK] * BEYOND
        self.raw = raw + [""] * BEYOND
        known = names.word
        self.word = [known(text) if kind == WORD and text else END for text, kind in zip(word, kind, strict=True)] + [END] * BEYOND
        self._name_hamzas()
        if not names.lookalikes.isdisjoint(raw):
            self._name_lookalikes()
        self._name_lasts()
        if not names.apart.isdisjoint(raw):
            self._part_letters()

    def _name_hamzas(self) -> None:
        """Take words that as written begin with a hamza for words without the article («ألكسندر»)."""
        hamzas, raw = self.names.naming.hamzas, self.raw
        for i in [i for i, word in enumerate(self.word) if word.definite and raw[i][0] in hamzas]:
            self.word[i] = self.names.without_article(self.word[i].text)

    def _name_lookalikes(self) -> None:
        """Take given names for names that folding makes particles, where they stand among names."""
        for i in range(self.size):
            if self.raw[i] in self.names.lookalikes and self.among_names(i):
                self.word[i] = self.names.as_name(self.word[i].text)

    def _name_lasts(self) -> None:
        """Take family names for words that folding makes particles, where they stand behind a given name and before no everyday noun."""
        lasts = self.names.naming.lasts_alike
        for i in [i for last in lasts if last in self.raw for i in range(1, self.size) if self.raw[i] == last]:
            after = self.word[i + 1]
            if self.word[i - 1].given and not (after.plain and not (after.stop or after.verb)):
                self.word[i] = self.names.as_last(self.word[i].text)

    def _part_letters(self) -> None:
        """Take a letter that is written apart before a quotation mark for no part of a name («قالت سناء لـ"صدى اليوم"»)."""
        for i in [i for i in range(self.size) if self.raw[i] in self.names.apart and self.kind[i + 1] == QUOTE]:
            self.word[i] = Word(text=self.word[i].text, stop=True)

    def among_names(self, i: int) -> bool:
        """What stands before or after i can be part of a name."""
        before, after = self.word[i - 1], self.word[i + 1]
        served = i > 1 and self.word[i - 2].joins and after.definite  # «عبد العزيز علي المتحدث باسم …»
        known = bool(served or before.given or before.joins or before.title or after.given or after.begins or after.joins)
        return known or after.unknown or after.family or after.definite and not after.plain or not after.plain and not after.stop and not after.definite


def without_marks(page: Page, marks: frozenset[str]) -> tuple[list[str], list[int], list[str], list[int], list[int]]:
    """The tokens of a page as written, their kinds, folded words and places, without some marks."""
    if marks.isdisjoint(page.raw):
        return page.raw, page.kind, page.word, page.start, page.stop
    keep = [raw not in marks for raw in page.raw]
    raw, word = (list(itertools.compress(texts, keep)) for texts in (page.raw, page.word))
    kind, start, stop = (list(itertools.compress(numbers, keep)) for numbers in (page.kind, page.start, page.stop))
    return raw, kind, word, start, stop


@functools.lru_cache(maxsize=4)
def tokens(page: Page, names: NameWords) -> Tokens:
    """The tokens of a page; the last few are kept, since two stages ask for the same."""
    return Tokens(page, names)


class Scan:
    """The tokens of an article as the finder of names goes through them; index i is a word, number, mark, quotation mark or line break."""

    def __init__(self, article: Article, page: Page, names: NameWords) -> None:
        self.article = article
        self.names = names
        self.depth = 0
        self.phrases: dict[tuple[str, int], Phrase | None] = {}
        seen = tokens(page, names)
        self.kind, self.raw, self.word, self.start, self.stop, self.size = seen.kind, seen.raw, seen.word, seen.start, seen.stop, seen.size

    def __len__(self) -> int:
        return self.size

    def span(self, first: int, stop: int, cut: int = 0) -> Span:
        """The span from word `first`, without its first `cut` letters, up to word `stop` (exclusive)."""
        begin = self.start[first] + (self._cut(first, cut) if cut else 0)
        return self.article.span(begin, self.stop[stop - 1])

    def _cut(self, i: int, cut: int) -> int:
        """How many code points of the text the first `cut` folded letters take."""
        raw, passed = self.raw[i], 0
        fold = self.names.fold
        while cut and passed < len(raw):
            cut -= len(fold(raw[passed]))
            passed += 1
        return passed

    def plain_text(self, span: Span) -> str:
        """The words of a span without the marks of hashtags."""
        text = span.text
        for mark in self.names.hashtag:
            text = text.replace(mark, " ")
        return text

    def seen_again(self, i: int) -> bool:
        """The word stands elsewhere in the article too, with or without clinging particles."""
        return self._counts[self.word[i].text] > 1

    @functools.cached_property
    def after_speech(self) -> set[str]:
        """Words that stand right after a verb of speech and before a word or mark that begins what is said."""
        return {self.word[i + 1].text for i in self.verbs_of_speech if self.word[i + 2].stop}

    @functools.cached_property
    def verbs_of_speech(self) -> list[int]:
        """Where verbs of speech stand."""
        return [i for i, word in enumerate(self.word) if word.speech]

    @functools.cached_property
    def told_by(self) -> set[str]:
        """Words right after a verb of speech, which are no «و» and another word («وقال واطسون»)."""
        return {self.word[i + 1].text for i in self.verbs_of_speech}

    @functools.cached_property
    def last_names(self) -> set[str]:
        """Given names that are somebody's family name in the article: they stand last after another given name («محمود عباس»)."""
        found = (i for i in range(1, self.size) if self.word[i].given and self.word[i - 1].given and not self.word[i].ordinary)
        return {self.word[i].text for i in found if not (self.word[i + 1].family and self.word[i + 1].definite)}

    @functools.cached_property
    def called(self) -> dict[str, dict[str, int]]:
        """How often which word that may be a surname stands right behind each given name."""
        found: dict[str, dict[str, int]] = {}
        for before, word in itertools.pairwise(self.word):
            if before.given and (word.family or word.unknown or word.given) and not word.stop:
                counts = found.setdefault(before.text, {})
                counts[word.text] = counts.get(word.text, 0) + 1
        return found

    @functools.cached_property
    def surnames(self) -> set[str]:
        """Words right after a given name."""
        return {word.text for before, word in itertools.pairwise(self.word) if before.given}

    def stands_alone(self, word: str) -> bool:
        """The word stands in the article without what clings to it."""
        return self._counts[word] > self._counts[self.names.conjunction + word]

    def clung(self, i: int) -> bool:
        """The word is a clinging particle and a word that stands elsewhere in the article without it («لبوتين»)."""
        text, cuts = self.word[i].text, self.word[i].cuts
        return len(cuts) > 1 and any(len(text) - cut > 3 and self._counts[text[cut:]] > self._counts[text] for cut in cuts[1:])

    @functools.cached_property
    def _counts(self) -> Counter[str]:
        """How often each word stands in the article, with or without clinging particles."""
        alone = [word.text for word in self.word if word.cuts]
        return Counter(alone + [word.text[cut:] for word in self.word if len(word.cuts) > 1 for cut in word.cuts[1:]])

    def is_comma(self, i: int) -> bool:
        """A comma stands here."""
        return self.kind[i] == MARK and self.raw[i] in self.names.commas

    def is_quote(self, i: int) -> bool:
        """A quotation mark stands here."""
        return self.kind[i] == QUOTE

    def joined(self, i: int) -> bool:
        """A hyphen that touches the words on both sides stands here."""
        return self.raw[i] in self.names.glue and 0 < i < self.size - 1 and self.stop[i - 1] == self.start[i] and self.stop[i] == self.start[i + 1]

    def past_initials(self, i: int) -> int:
        """Past initials with their points and the word behind each, where a point or such an initial stands at i («ف. كلاين»)."""
        while POINT in self.raw[i : i + 2]:
            i += 2 if self.raw[i] == POINT else 1
        return i

    def entry(self, i: int, first: str) -> tuple[Entry, int] | None:
        """The longest name in the tables that begins at i, whose word is read as `first`, and where it stops."""
        known: Sequence[Entry] | None = self.names.entries.get(first)
        if known is None:
            return None
        text, raw = self.word[i + 1].text, self.raw[i + 1]
        if text == raw:
            known = self.names.by_second.get((first, text)) or self.names.single[first]
        for entry in known:
            if text and len(entry.words) > 1 and entry.words[1] != text and entry.words[1] != raw:
                continue  # another word follows
            stop = i + 1
            for wanted in entry.words[1:]:
                if self.word[stop].text != wanted and self.raw[stop] != wanted:
                    if self.word[stop + 1].text != wanted or stop >= self.size or not (self.is_quote(stop) or self.joined(stop)):
                        break
                    stop += 1
                stop += 1
            else:
                return entry, stop
        return None

    def whole_name(self, i: int, first: str) -> int | None:
        """Where a whole name that the table of persons knows stops, when it begins at i with a word read as `first`."""
        known = self.names.whole.get(first)
        if known is None:
            return None
        after = self.word[min(i + 1, self.size)].text
        for words in known:
            if words[1:2] not in ((), (after,)):
                continue
            if all(self.word[min(i + n, self.size)].text == word for n, word in enumerate(words[2:], 2)):
                return i + len(words)
        return None

    def head(self, first: str, kind: str) -> Head | None:
        """The head of this kind that the word is."""
        for head in self.names.heads.get(first, ()):
            if head.kind == kind:
                return head
        return None


def mention(scan: Scan, rule: str, kind: Kind, place: tuple[int, int, int], **fields: Any) -> Mention:
    """A mention of the words from `place` (first word, stop, letters cut off); its head is the whole unless given."""
    span = scan.span(*place)
    fields.setdefault("head", span)
    return Mention(span=span, rule=rule, kind=kind, **fields)


def no_deeper(find: Callable[[Scan, int], Phrase | None]) -> Callable[[Scan, int], Phrase | None]:
    """The same, looked for once at each word, and nothing where phrases stand too deep inside each other: so time stays linear in runs of heads."""

    @functools.wraps(find)
    def found(scan: Scan, i: int) -> Phrase | None:
        key = (find.__name__, i)
        if key not in scan.phrases and scan.depth < DEEP:
            scan.depth += 1
            scan.phrases[key] = find(scan, i)
            scan.depth -= 1
        return scan.phrases.get(key)

    return found
