"""The dossier of a large record: its size, how long it takes to make, and how soon a browser shows it.

    python -m bench.dossier [--state NAME] [--keep DIR]

The record holds the articles of the collection that name a state (by its English name in the tables), taken in as `mahdar add` does.
Both languages are made; each page is opened from its file in chromium.  Loading is measured until the page is parsed, its script has run
and the first frame was painted.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import pathlib
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator

from bench.shared import ANT, ant, mahdar
from mahdar import Article, read
from mahdar.lexicon import lexicon
from mahdar.lexicon.name_tables import StateRow

MOST_BYTES, MOST_SECONDS = 10_000_000, 2.0
LOADED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() / 1000))))"""


def articles(state: str) -> Iterator[str]:
    """The articles that hold the name of the state, as lines of JSON."""
    fold = lexicon().folding.fold
    wanted = next(fold(row.name) for row in lexicon().table("states", tuple[StateRow, ...]) if row.en == state)
    for row in ant():
        if wanted in fold(row["text"]):
            yield json.dumps(row, ensure_ascii=False)


def opened(page: pathlib.Path) -> tuple[float, float] | None:
    """Seconds until chromium has loaded and painted the page and of processor time on its main thread, the least of three.

    None where there is no chromium or playwright.
    """
    chromium = shutil.which("chromium")
    if chromium is None or importlib.util.find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        seconds = []
        for _ in range(3):
            tab = browser.new_page(viewport={"width": 1280, "height": 900})
            session = tab.context.new_cdp_session(tab)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            tab.goto(page.resolve().as_uri(), wait_until="load")
            waited = float(tab.evaluate(LOADED))
            metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
            seconds.append((waited, float(metrics["TaskDuration"])))
            tab.close()
        browser.close()
    return min(seconds)


def added(record: pathlib.Path, taken: pathlib.Path) -> str:
    """Take the articles in; what that costs beside reading them only."""
    start = time.perf_counter()
    told = mahdar("add", record, taken).strip().replace(f"{record.parent}/", "")
    adding, start = time.perf_counter() - start, time.perf_counter()
    rows = [json.loads(line) for line in taken.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        read(Article.make(row["doc"], row["text"]))
    reading = time.perf_counter() - start
    return f"{told}: {adding:.0f} s, {len(rows) / adding:.0f} a second; reading alone takes {reading:.0f} s"


def measured(record: pathlib.Path, folder: pathlib.Path, lang: str) -> bool:
    """Make a page, print its figures; whether it is as small and as quick as asked."""
    page = folder / f"dossier.{lang}.html"
    start = time.perf_counter()
    mahdar("dossier", record, "-o", page, "--lang", lang)
    made, size, seconds = time.perf_counter() - start, page.stat().st_size, opened(page)
    told = f"open in {seconds[0]:.2f} s ({seconds[1]:.2f} s of processor time)" if seconds else "no browser to open it"
    print(f"{lang}: {size / 1e6:.2f} MB, made in {made:.1f} s, {told}")
    return size < MOST_BYTES and (seconds is None or seconds[0] < MOST_SECONDS)


def main() -> int:
    """Make the record and both pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--state", default="North Korea", metavar="NAME")
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR", help="leave record and pages there")
    options = parser.parse_args()
    if not ANT.exists():
        print(f"Nothing measured: {ANT} is not there.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        record, taken = folder / "talks.mahdar", folder / "articles.jsonl"
        if not record.exists():
            taken.write_text("".join(f"{line}\n" for line in articles(options.state)), encoding="utf-8")
            print(added(record, taken))
        good = [measured(record, folder, lang) for lang in ("ar", "en")]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
