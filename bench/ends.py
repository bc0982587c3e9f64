"""How many contents end where readers say that they end.

    python -m bench.ends [--errors FILE]

bench/annotations/ends.jsonl holds, for articles of the collection in ../shared, where the content of a statement begins and ends, beside its cue:
offsets in code points, and nothing of the text.  They were annotated by reading, by the guidelines of the gold, from statements that Mahdar had found;
none of the articles is drawn by the audit of statements or annotated in gold/dev.  Of these statements the figure counts those that are found again
with the same cue and beginning: `exact` those that end within three code points of the annotated end, `near` those whose content overlaps with F1 of
0.8 or more, as `tools/score.py` counts.  The errors of the part `read` were read by those who write the rules, those of the part `held` were not.
`--errors` keeps those of the part `read`: what was taken too little (`short`) or too much (`long`), with the passage.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections import Counter
from collections.abc import Iterator

from bench.floors import fallen, told
from bench.shared import ROOT, annotated, need_shared
from mahdar import Article, read
from mahdar.model import Statement

ANNOTATED = ROOT / "bench" / "annotations" / "ends.jsonl"
SLACK = 3  # code points
BOUND = 0.8  # F1 of the overlap
ABOUT = 120  # code points of a passage before its content and behind it


def ends(part: str) -> Iterator[tuple[Article, dict[tuple[int, int], int]]]:
    """Each annotated article of a part, and the end of each content by the beginnings of its cue and of itself."""
    for row, told_there in annotated(ANNOTATED, part):
        yield Article.make(row["doc"], row["text"]), {(cue, start): stop for cue, start, stop in told_there["ends"]}


def overlap(start: int, stop: int, other: int) -> float:
    """F1 of two stretches that begin together."""
    both = min(stop, other) - start
    return 2 * both / (stop + other - 2 * start) if both > 0 else 0.0


def passage(text: str, start: int, stop: int, right: int) -> str:
    """The content in brackets within its passage, the right end marked."""
    marks = sorted([(start, "["), (stop, "]"), (right, "|")])
    cuts = [max(start - ABOUT, 0), *(at for at, _ in marks), max(stop, right) + ABOUT]
    pieces = [text[a:b] + (marks[n][1] if n < len(marks) else "") for n, (a, b) in enumerate(zip(cuts, cuts[1:], strict=False))]
    return "".join(pieces).replace("\n", " ¶ ")


def counted(part: str, errors: list[str]) -> Counter[str]:
    """How many contents of a part end rightly; what does not is added to `errors`."""
    out: Counter[str] = Counter()
    for article, known in ends(part):
        for one in read(article).of(Statement):
            start, stop = one.content[0].start, one.content[-1].stop
            right = known.get((one.cue.start, start))
            if right is None:
                continue
            exact = abs(stop - right) <= SLACK
            out += Counter(all=1, exact=exact, near=exact or overlap(start, stop, right) >= BOUND)
            if not exact:
                kind = ("short" if stop < right else "long") + ("" if overlap(start, stop, right) < BOUND else " but near")
                errors.append(f"{article.doc} {kind} ({one.rule}) {passage(article.text, start, stop, right)}")
    return out


def main() -> int:
    """Count, print, and end with 1 when a figure has fallen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=pathlib.Path, help="keep the contents that end wrongly in this file")
    options = parser.parse_args()
    need_shared()
    errors: list[str] = []
    figures: dict[str, float] = {}
    for part, kept in (("read", errors), ("held", [])):
        counts = counted(part, kept)
        figures |= {f"ends-{part}.{name}": counts[name] / counts["all"] for name in ("exact", "near")}
        print(f"{part}: {counts['all']} contents")
    print(told(figures))
    if options.errors:
        options.errors.write_text("\n".join(errors) + "\n", encoding="utf-8")
    return 1 if fallen(figures) else 0


if __name__ == "__main__":
    sys.exit(main())
