"""Count in how many articles of the large collection each stem stands, and write the table of common stems (mahdar/lang/ar/common.yaml).

    python -m bench.common_words [--least 120] [-o FILE]

The table holds single stems in bands of equal commonness, and no text of any article.
"""

from __future__ import annotations

import argparse
import math
import pathlib
import re
import sys
from collections import Counter, defaultdict

from bench.shared import ANT, ROOT, ant
from mahdar.lexicon import lexicon
from mahdar.lexicon.common import stems
from mahdar.text import WORD

TABLE = ROOT / "mahdar" / "lang" / "ar" / "common.yaml"
SHORTEST = 3
"""Letters of the shortest word that is counted."""
STEP = math.sqrt(2)
"""From one band to the next."""
LETTERS = re.compile("[\u0620-\u064a]+")
WIDTH = 150
HEAD = """# How common words are in news, to tell what articles are about: rough stems (stems.yaml) by how many of a thousand articles hold them.
# Made by `python -m bench.common_words`, not by hand: counted in the {articles} articles of the ANT corpus (five outlets, 2012 to 2018, most of 2018).
# {stems} stems that stand in at least {least} of them; all others count as rare.
articles: {articles}
bands:
"""


def counted() -> tuple[int, Counter[str]]:
    """How many articles there are, and in how many each stem stands."""
    words, found, articles = lexicon(), Counter[str](), 0
    stem = words.made(stems).of
    for row in ant():
        page = words.page(row["text"])
        found.update({stem(w) for w, kind in zip(page.word, page.kind, strict=True) if kind == WORD and len(w) >= SHORTEST and LETTERS.fullmatch(w)})
        articles += 1
    return articles, found


def table(articles: int, found: Counter[str], least: int) -> str:
    """The table as YAML."""
    bands: dict[int, list[str]] = defaultdict(list)
    for stem, n in found.items():
        if n >= least:
            bands[int(math.log(n / least, STEP))].append(stem)
    out = [HEAD.format(articles=articles, stems=sum(map(len, bands.values())), least=least)]
    for band, members in sorted(bands.items()):
        out.append(f"- per_thousand: {1000 * least * STEP**band / articles:.1f}\n  stems: [{wrapped(sorted(members))}]\n")
    return "".join(out)


def wrapped(words: list[str]) -> str:
    """Words with commas, in lines that are not too long."""
    lines: list[str] = []
    line = ""
    for word in words:
        if len(line) > WIDTH:
            lines, line = [*lines, line.rstrip()], ""
        line += f"{word}, "
    return "\n    ".join([*lines, line.rstrip(", ")])


def main() -> int:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--least", type=int, default=120, help="articles that hold a stem of the table at least")
    parser.add_argument("-o", "--out", type=pathlib.Path, default=TABLE)
    options = parser.parse_args()
    if not ANT.exists():
        print(f"Nothing counted: {ANT} is not there.", file=sys.stderr)
        return 2
    options.out.write_text(table(*counted(), options.least), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
