"""How many statements have the act that readers say they have.

    python -m bench.acts [--errors FILE]

bench/annotations/acts.jsonl holds, for articles of the collection in ../shared, the acts of statements that Mahdar had found, beside the beginnings of cue
and content: offsets in code points, and nothing of the text.  They were annotated by reading, by the guidelines of the gold; a reader so instructed,
who did not know the acts of gold/dev, agreed with them at macro F1 0.84.  None of the articles is drawn by the audit of statements or annotated in
gold/dev.  Counted are the statements that are found again with the same cue and beginning: `macro` is macro F1 over the groups of `tools/score.py`,
`right` the share of acts of the right group.
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

ANNOTATED = ROOT / "bench" / "annotations" / "acts.jsonl"
GROUPS = ("state affirm", "deny reject", "demand", "warn threaten", "accuse criticise", "offer accept promise", "express praise")
GROUP = {act: group for group in GROUPS for act in group.split()}


def acts() -> Iterator[tuple[Article, dict[tuple[int, int], str]]]:
    """Each annotated article, and the act of each statement by the beginnings of its cue and content."""
    for row, told_there in annotated(ANNOTATED):
        yield Article.make(row["doc"], row["text"]), {(cue, start): act for cue, start, act in told_there["acts"]}


def counted(errors: list[str]) -> list[tuple[str, str]]:
    """The groups of the right act and of the one found, for each statement; what does not agree is added to `errors`."""
    out = []
    for article, known in acts():
        for one in read(article).of(Statement):
            right = known.get((one.cue.start, one.content[0].start))
            if right is None:
                continue
            out.append((GROUP[right], GROUP[one.act]))
            if GROUP[right] != GROUP[one.act]:
                said = " … ".join(part.text for part in one.content).replace("\n", " ")
                errors.append(f"{right} not {one.act}: {article.doc} <{one.cue.text}> [{said}]")
    return out


def main() -> int:
    """Count, print, and end with 1 when a figure has fallen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=pathlib.Path, help="keep the statements with another act in this file")
    options = parser.parse_args()
    need_shared()
    errors: list[str] = []
    pairs = counted(errors)
    right, found, both = Counter(a for a, _ in pairs), Counter(b for _, b in pairs), Counter(a for a, b in pairs if a == b)
    for group in GROUPS:
        print(f"{group:<22} precision {both[group] / max(found[group], 1):.3f}   recall {both[group] / max(right[group], 1):.3f}   of {right[group]}")
    macro = sum(2 * both[g] / (right[g] + found[g]) for g in right) / len(right)
    figures = {"acts.macro": macro, "acts.right": sum(both.values()) / len(pairs)}
    print(told(figures))
    if options.errors:
        options.errors.write_text("\n".join(sorted(errors)) + "\n", encoding="utf-8")
    return 1 if fallen(figures) else 0


if __name__ == "__main__":
    sys.exit(main())
