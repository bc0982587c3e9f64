"""What the table of known persons is worth: mentions of names, and statements with their speakers, read with it and without it.

    python -m bench.names

Prints each figure with the table, without it, and the difference; ends with 1 when statements attributed fall by 0.02 or more without it.
"""

from __future__ import annotations

import json
import pathlib
import sys
import tempfile

import msgspec

from bench.score import GOLD, Figures, statement_figures
from bench.shared import SHARED, need_shared, output, tool
from mahdar import Article, read
from mahdar.find.form import form
from mahdar.lexicon import Lexicon, lexicon

TOKENS = GOLD / "names" / "newsfane-dev.txt"
MAY_FALL = 0.02


def readings(articles: pathlib.Path, words: Lexicon, to: pathlib.Path) -> pathlib.Path:
    """A file with the readings of a JSON Lines file of articles."""
    with articles.open(encoding="utf-8") as rows, to.open("wb") as out:
        for row in map(json.loads, rows):
            about = {key: row[key] for key in ("published", "title", "outlet", "url", "author") if row.get(key)}
            out.write(msgspec.json.encode(form(read(Article.make(row["doc"], row["text"], **about), words))) + b"\n")
    return to


def figures(words: Lexicon, folder: pathlib.Path) -> Figures:
    """Mentions by kind, and statements attributed, as these tables read them."""
    tokens = folder / "tokens.jsonl"
    output(sys.executable, SHARED / "tools" / "score_names.py", "mentions", TOKENS, "--make-articles", tokens)
    mentions = tool("score_names.py", "mentions", TOKENS, readings(tokens, words, folder / "mentions.jsonl"))
    said = tool("score.py", GOLD / "dev" / "gold.jsonl", readings(GOLD / "dev" / "articles.jsonl", words, folder / "said.jsonl"))
    return {f"mentions {kind}": row[2] for kind, row in mentions.items()} | {"attributed": statement_figures(said)["attributed"]}


def main() -> int:
    """Read both ways, print, compare."""
    need_shared()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        known, unknown = figures(lexicon(), folder), figures(lexicon(persons=False), folder)
    for name, value in known.items():
        print(f"{name:22} {value:.3f}   without persons {unknown[name]:.3f}   {unknown[name] - value:+.3f}")
    return int(known["attributed"] - unknown["attributed"] >= MAY_FALL)


if __name__ == "__main__":
    sys.exit(main())
