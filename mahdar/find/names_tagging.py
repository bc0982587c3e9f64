"""Which words of an article are names of persons, by a trained tagger that looks at the words, their neighbours and what the rules found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from mahdar.find.names_scan import Scan
from mahdar.lexicon.tagging import Key, Packed, Tagging, unpacked
from mahdar.model import Mention, Span
from mahdar.text import BREAK, NUMBER, QUOTE, WORD

EDGE = "<edge>"
OUTSIDE, FIRST, CLUNG, FURTHER = range(4)
LEAST = -200  # tenths: what a word itself speaks for a name at least, where it is looked at beside a likely one
KINDS = {"person": "p", "body": "b", "state": "s", "place": "l", "office": "f", "unnamed": "u"}
NEVER = -(10**6)
SHOWN = {BREAK: "<break>", QUOTE: "<quote>", NUMBER: "<number>"}
"""What stands for a line break, a quotation mark, a number; for another mark itself in angles."""


class Seen:
    """An article as the tagger sees it: the text of each word or mark, and what the rules found there."""

    def __init__(self, scan: Scan, mentions: Iterable[Mention], tagging: Tagging) -> None:
        self.scan, self.tagging = scan, tagging
        self.raw = scan.raw if tells_ends(scan) else [word.text for word in scan.word]
        tokens = zip(scan.word, scan.kind, scan.raw[: scan.size], strict=False)
        texts = [word.text if kind == WORD else SHOWN.get(kind) or f"<{raw}>" for word, kind, raw in tokens]
        self.text = [EDGE, EDGE, *texts, EDGE, EDGE]
        self.mark = ["o", "o", *marks(scan, mentions), "o", "o"]
        named = [i for i, mark in enumerate(self.mark) if mark[0] == "p"]
        self.firsts = {self.text[i] for i in named if self.mark[i] == "pB"}
        self.persons = {self.text[i] for i in named}
        self.lasts = {self.text[i] for i in named if self.mark[i] == "pI" and self.mark[i + 1] != "pI"}

    def told(self, i: int) -> list[str]:
        """What the rest of the article tells of the word i: it is part of a name elsewhere, or speaks there."""
        text, scan = self.text[i + 2], self.scan
        if scan.kind[i] != WORD:
            return []
        out = []
        if text in self.persons:
            out = ["last" if text in self.lasts else "person", *(["first"] if text in self.firsts else [])]
        if text in scan.told_by:
            out.append("told")
        cuts = scan.word[i].cuts
        if self.lasts and len(cuts) > 1 and any(text[cut:] in self.lasts for cut in cuts[1:]):
            out.append("clung")
        return out

    def names(self) -> list[tuple[int, int, int]]:
        """The names of persons by the tagger: first word, end, and how many letters cling before the name.

        What was told in several names is looked for once more where one of them stands alone.
        """
        runs = list(stretches(self))
        found = {run: self.told_in(run) for run in runs}
        new = self.learn(name for names in found.values() for name in names)
        for run in runs if new else ():
            if not new.isdisjoint(self.text[run[0] + 2 : run[1] + 2]):
                found[run] = self.told_in(run)
        return [name for run in runs for name in found[run]]

    def told_in(self, run: tuple[int, int]) -> list[tuple[int, int, int]]:
        """The names in a run of words, none of them a single letter."""
        out = []
        tags = decoded(self.weights(*run), self.tagging)
        for start, stop, cut in read_off(run[0], tags) if any(tags) else ():
            first = start
            while first < stop and is_letter(self.scan, first) and self.scan.raw[first + 1] != self.scan.names.stop_mark:
                first += 1
            if first < stop:
                out.append((first, stop, cut if first == start and self.may_cling(first) else 0))
        return out

    def may_cling(self, word: int) -> bool:
        """More stands behind its first letter, which is one: a ligature («\ufefb») has no place between its letters."""
        raw = self.scan.raw[word]
        return len(raw) > 1 and len(self.scan.names.fold(raw[0])) == 1

    def learn(self, names: Iterable[tuple[int, int, int]]) -> set[str]:
        """Take the words of names of several words for words of persons; those that were not known for it."""
        new: set[str] = set()
        for start, stop, cut in names:
            if stop > start + 1:
                words = [self.text[start + 2][cut:], *self.text[start + 3 : stop + 2]]
                new.update({words[0], words[-1]} - self.persons)
                self.firsts.add(words[0])
                self.lasts.add(words[-1])
                self.persons.update(words)
        return new

    def weights(self, first: int, stop: int) -> list[Packed]:
        """What speaks for each tag at each word from `first` up to `stop`, against none: the weights of what `keys` lists."""
        tagging, marks, words = self.tagging, self.mark, self.scan.word
        persons, lasts, speakers = self.persons, self.lasts, self.scan.told_by
        of_sorts, of_marks, about = tagging.of_sorts, tagging.of_marks, list(map(tagging.about, self.text[first : stop + 4]))
        out, around = [], zip(about, about[1:], about[2:], about[3:], about[4:], strict=False)
        for i, (second, before, here, after, further) in enumerate(around, first):
            text, raw = self.text[i + 2], self.raw[i]
            known = here.own if text == raw else tagging.written((text, raw))[0]
            known += before.after + after.before + second.beyond + further.ahead
            known += of_sorts((before.sort, here.sort, after.sort, marks[i + 2])) + of_marks((*marks[i : i + 5],))
            if text in persons or text in speakers or lasts and len(words[i].cuts) > 1:
                known += tagging.weight(("d", *told)) if (told := self.told(i)) else 0
            out.append(known)
        return out

    def keys(self, i: int) -> list[Key]:
        """What the tagger looks at for the word i, as `weights` does."""
        second, before, text, after, further = self.text[i : i + 5]
        sort = self.tagging.sort
        words: list[Key] = [("0", text, self.raw[i]), ("-", before), ("+", after), ("<", second), (">", further)]
        words += [("s", sort(before), sort(text), sort(after)), ("r", *self.mark[i : i + 5]), ("rs", self.mark[i + 2], sort(text))]
        told = self.told(i)
        return [*words, ("d", *told)] if told else words

    def doubt(self, first: int, stop: int) -> int:
        """How much more speaks against a name from `first` up to `stop` than for one, in tenths."""
        steps, weights = self.tagging.steps, list(map(unpacked, self.weights(first, stop)))
        opening = max(steps[OUTSIDE][tag] + weights[0][tag - 1] + (steps[tag][OUTSIDE] if stop == first + 1 else steps[tag][FURTHER]) for tag in (FIRST, CLUNG))
        rest = sum(w[2] for w in weights[1:]) + steps[FURTHER][FURTHER] * max(0, stop - first - 2) + (steps[FURTHER][OUTSIDE] if stop > first + 1 else 0)
        return steps[OUTSIDE][OUTSIDE] * (stop - first + 1) - opening - rest

    def seeds(self) -> list[int]:
        """The words that are likely enough a name's that those about them are looked at; marks and numbers are none."""
        words, persons = self.scan.word, self.persons
        return [
            i
            for i, (before, word, mark) in enumerate(zip([words[-1], *words], words, self.mark[2:-2], strict=False))
            if word.likely or mark[0] == "p" or not word.stop and (before.speech or before.title or word.text in persons)
        ]

    def may_follow(self, i: int) -> bool:
        """The word i may be in a name beside a likely one."""
        if self.scan.kind[i] != WORD:
            return self.scan.joined(i)
        if self.mark[i + 2][0] == "p":
            return True
        text, raw = self.text[i + 2], self.raw[i]
        largest = self.tagging.about(text).largest if text == raw else self.tagging.written((text, raw))[1]
        return largest > LEAST and not self.scan.names.is_dual_verb(text)


def tells_ends(scan: Scan) -> bool:
    """The article writes the two final letters apart that folding makes one («على» and «علي»), as many do not."""
    ya = scan.names.nisba
    return any(word.text.endswith(ya) and not raw.endswith(ya) for word, raw in zip(scan.word, scan.raw, strict=True) if word.text)


def is_letter(scan: Scan, i: int) -> bool:
    """A single letter stands at i."""
    return scan.kind[i] == WORD and len(scan.word[i].text) < 2


def marks(scan: Scan, mentions: Iterable[Mention]) -> list[str]:
    """For each word what the rules found there: a letter for the kind of mention, and whether it begins there; the office of a person is one."""
    out = ["o"] * scan.size
    for m in mentions:
        i, j = place(scan, m.span)
        if m.kind == "person" and m.head != m.span:
            out[i:j] = ["f"] * (j - i)
            i, j = place(scan, m.head)
        kind = KINDS.get(m.kind, "x")
        out[i:j] = [kind + "B", *[kind + "I"] * (j - i - 1)]
    return out


def place(scan: Scan, span: Span) -> tuple[int, int]:
    """The words, first and end, that a stretch of the text touches."""
    first = bisect_right(scan.stop, span.start)
    return first, min(bisect_left(scan.stop, span.stop, first) + 1, scan.size)


def stretches(seen: Seen) -> Iterator[tuple[int, int]]:
    """Runs of words that may be in a name, about one at least that is likely to be."""
    size, done = seen.scan.size, 0
    seeds = seen.seeds()
    likely = frozenset(seeds)
    for i in seeds:
        if i < done:
            continue
        first, stop = i, i + 1
        while first > done and seen.may_follow(first - 1):
            first -= 1
        while stop < size and (stop in likely or seen.may_follow(stop)):
            stop += 1
        yield first, stop
        done = stop


def decoded(packed: list[Packed], tagging: Tagging) -> list[int]:
    """The best tags for words in a row, before and after which there is no name (Viterbi); looked for where one word at least may be worth its step."""
    if not tagging.is_worth(*packed):
        return [OUTSIDE] * len(packed)
    steps, weighed = tagging.steps, list(map(unpacked, packed))
    best = [steps[OUTSIDE][t] + w for t, w in enumerate((0, *weighed[0][:2]))] + [NEVER]
    back: list[list[tuple[int, int, int, int]]] = []
    for weights in weighed[1:]:
        o, b, c, i = best
        scores = [(o + from_o, b + from_b, c + from_c, i + from_i) for from_o, from_b, from_c, from_i in tagging.ways]
        back.append(scores)
        o, b, c, i = map(max, scores)
        best = [o, b + weights[0], c + weights[1], i + weights[2]]
    ends = [score + step[OUTSIDE] for score, step in zip(best, steps, strict=True)]
    tags = [ends.index(max(ends))]
    for scores in reversed(back):
        score = scores[tags[-1]]
        tags.append(score.index(max(score)))
    return tags[::-1]


def read_off(first: int, tags: list[int]) -> Iterator[tuple[int, int, int]]:
    """The names in a row of tags."""
    start: int | None = None
    for n, tag in enumerate([*tags, OUTSIDE]):
        if start is not None and tag != FURTHER:
            yield first + start, first + n, int(tags[start] == CLUNG)
            start = None
        if tag in (FIRST, CLUNG):
            start = n
