"""Score the statements of articles that the gold does not hold, annotated whole by readers who had the guidelines of the gold and nothing else.

    python -m bench.unseen [--part held read] [--errors DIR]

bench/annotations/statements.jsonl holds the statements of some 190 articles of the collection in ../shared, of other negotiations and other news than
gold/dev: offsets in code points and nothing of the text; a speaker is the kind of name and the places where it is written.  The errors of the part
`read` were read by those who write the rules; those of the part `held` were not: what is found there is what may be hoped for elsewhere.
One reader annotated each article, so that some of what counts as wrong is a matter of choice.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import shutil
import sys
import tempfile
from typing import Any

from bench.floors import fallen, told
from bench.score import Figures, statements
from bench.shared import ROOT, CommandError, annotated, need_shared

ANNOTATED = ROOT / "bench" / "annotations" / "statements.jsonl"
PARTS = ("held", "read")


def gold(known: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """The statements as `score.py` reads them, with the names as the article writes them."""
    out = []
    for n, one in enumerate(known, 1):
        forms = [(kind, [text[a:b] for a, b in places]) for kind, places in one["speakers"]]
        speakers = [{"name": names[0], "type": kind, "aliases": names[1:]} for kind, names in forms]
        shown = " … ".join(text[a:b] for a, b in one["content"])
        out.append(one | {"id": f"s{n}", "speakers": speakers, "text": shown})
    return out


def scored(part: str, errors: pathlib.Path | None) -> Figures:
    """The figures of one part."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        articles, right = folder / "articles.jsonl", folder / "gold.jsonl"
        with articles.open("w", encoding="utf-8") as texts, right.open("w", encoding="utf-8") as rows:
            for row, there in annotated(ANNOTATED, part):
                texts.write(json.dumps({key: row[key] for key in ("doc", "text", "published")}, ensure_ascii=False) + "\n")
                wanted = {"doc": row["doc"], "published": row["published"], "statements": gold(there["statements"], row["text"])}
                rows.write(json.dumps(wanted, ensure_ascii=False) + "\n")
        figures = statements(right, articles)(folder)
        if errors:
            errors.mkdir(parents=True, exist_ok=True)
            shutil.copy(folder / "errors.txt", errors / f"{part}.txt")
        return {f"unseen-{part}.{key}": value for key, value in figures.items() if not key.endswith("full-name")}


def main() -> int:
    """Print each figure beside its floor; ends with 1 when one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--errors", type=pathlib.Path, help="keep in this folder what is missed or wrong")
    options = parser.parse_args()
    need_shared()
    figures: Figures = {}
    try:
        for part in options.part:
            figures |= scored(part, options.errors)
    except CommandError as e:
        print(e, file=sys.stderr)
        return 1
    print(told(figures))
    return 1 if fallen(figures) else 0


if __name__ == "__main__":
    sys.exit(main())
