"""Names: pairs of spellings, and what the table of known persons is worth to mentions and to statements with their speakers.

    python -m bench.names

Prints how well pairs of spellings are told apart; then each figure with the table, without it, and the difference.
Ends with 1 when statements attributed fall by 0.02 or more without it.
"""

from __future__ import annotations

import json
import pathlib
import sys
import tempfile
from typing import Any

import msgspec

from bench.score import GOLD, Figures, statement_figures
from bench.shared import SHARED, need_shared, output, tool
from mahdar import Article, read
from mahdar.find.form import form
from mahdar.lexicon import Lexicon, lexicon
from mahdar.weave.spelling import spelling

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


def pairs(kind: str, words: Lexicon, folder: pathlib.Path) -> dict[str, Any]:
    """The scorer's figures for pairs of spellings; a pair is joined from a likelihood of one half on."""
    gold, judged, spelt = GOLD / "names" / f"{kind}-pairs-dev.tsv", folder / "judged.tsv", words.made(spelling)
    rows = [line.rstrip("\r").split("\t") for line in gold.read_text(encoding="utf-8").split("\n") if line.strip()]
    judged.write_text("".join(f"{a}\t{b}\t{spelt.alike(spelt.words(a), spelt.words(b)):.4f}\n" for a, b, *_ in rows), encoding="utf-8")
    return tool("score_names.py", "pairs", gold, judged)


def main() -> int:
    """Read both ways, print, compare."""
    need_shared()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for kind in ("hard", "variant"):
            figure = pairs(kind, lexicon(), folder)
            print(f"{kind + ' pairs':22} {figure['joined'][2]:.3f}   different joined {figure['wrong joins']} of {figure['of']}")
        known, unknown = figures(lexicon(), folder), figures(lexicon(persons=False), folder)
    for name, value in known.items():
        print(f"{name:22} {value:.3f}   without persons {unknown[name]:.3f}   {unknown[name] - value:+.3f}")
    return int(known["attributed"] - unknown["attributed"] >= MAY_FALL)


if __name__ == "__main__":
    sys.exit(main())
