"""Take the picture of the dossier that the READMEs show.

    make demo && .venv/bin/python docs/picture.py [out/dossier.html [docs/dossier.png]]

Needs playwright (make test installs it) and a chromium.
"""

from __future__ import annotations

import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

DOCS = pathlib.Path(__file__).resolve().parent
WIDTH, HEIGHT = 1180, 1060
LIMIT = 300_000
SECTION = "#timeline"


def take(page_file: pathlib.Path, picture: pathlib.Path) -> int:
    """Write the picture of the page from its timeline on; how many bytes it has."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce")
        page.goto(page_file.resolve().as_uri() + SECTION)
        page.screenshot(path=picture)
        browser.close()
    return picture.stat().st_size


def main() -> int:
    """Take it and say how large it is."""
    given = [pathlib.Path(a) for a in sys.argv[1:]]
    page_file, picture = [*given, *[DOCS.parent / "out" / "dossier.html", DOCS / "dossier.png"][len(given) :]]
    size = take(page_file, picture)
    print(f"{picture}: {size / 1000:.0f} kB")
    return 0 if size <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
