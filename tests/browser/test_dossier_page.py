"""The dossier in a real browser: no scrambled or cut letters, nothing wider than the screen, readable colours, paper."""

from __future__ import annotations

import pathlib
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from sample_record import sample  # noqa: E402

from mahdar.record.views import Scope  # noqa: E402
from mahdar.show import chapters  # noqa: E402
from mahdar.show.dossier import dossier  # noqa: E402

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
playwright = pytest.importorskip("playwright.sync_api", reason="no playwright: pages are not looked at in a browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: pages are not looked at in a browser")

CONTRAST = """() => {
  const linear = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = c => { const [r, g, b] = c.map(linear); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const parts = s => s.match(/[\\d.]+/g).map(Number);
  const ground = e => {
    for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; }
    return [255, 255, 255];
  };
  const bad = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.closest("script, style, .sr") || !e.getClientRects().length) continue;
    const [a, b] = [light(parts(getComputedStyle(e).color).slice(0, 3)), light(ground(e).slice(0, 3))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) bad.push(e.tagName + "." + e.className + " " + ((a + 0.05) / (b + 0.05)).toFixed(2));
  }
  return [...new Set(bad)];
}"""
OUTSIDE = """() => {
  const outside = r => r.width && (r.left < -1 || r.right > innerWidth + 1);
  const every = [...document.querySelectorAll("main *, nav *")].filter(e => !e.closest(".sr") && outside(e.getBoundingClientRect()));
  return every.map(e => e.className + " " + e.textContent.slice(0, 40));
}"""
WIDTHS = """([word, cut, kind]) => {
  const width = html => {
    const box = document.createElement("div");
    box.lang = "ar"; box.dir = "rtl"; box.style = "position:absolute;white-space:nowrap;font-size:40px"; box.innerHTML = html;
    document.querySelector("main").append(box);
    const found = box.getBoundingClientRect().width; box.remove(); return found;
  };
  const [a, b] = [word.slice(0, cut), word.slice(cut)];
  return [width(word), width(`${a}<mark class="${kind}">${b}</mark>`), width(a + "\\u200c" + b)];
}"""


PAGES = ["ar", "en", "ar long", "en long"]
"""Each language as a short page shows it and as one of many statements does, folded."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    with sample(folder) as record, pytest.MonkeyPatch.context() as patch:
        for name in PAGES:
            lang, _, long = name.partition(" ")
            patch.setattr(chapters, "FOLDED_FROM", 1 if long else 1000)
            (folder / f"{name}.html").write_text(dossier(record, Scope(), lang), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in PAGES}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as p:
        chromium = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        yield chromium
        chromium.close()


def opened(browser: Any, address: str, **options: Any) -> Any:
    page = browser.new_page(**options)
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: request.url.startswith(("file:", "data:")) or page.complaints.append(request.url))
    page.goto(address)
    return page


@pytest.fixture(scope="module")
def arabic(browser: Any, pages: dict[str, str]) -> Any:
    return opened(browser, pages["ar"])


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_is_wider_than_the_screen_and_nothing_complains(browser: Any, pages: dict[str, str], lang: str, width: int) -> None:
    page = opened(browser, pages[lang], viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    assert page.complaints == []


@pytest.mark.parametrize("kind", ["content", "cue", "mention", "channel", "told", "content cue"])
@pytest.mark.parametrize(("word", "cut"), [("وقالت", 1), ("بالمستقبل", 3), ("ستسلّم", 2), ("فلا", 2)])
def test_a_mark_inside_a_word_keeps_its_letters_joined(arabic: Any, word: str, cut: int, kind: str) -> None:
    plain, marked, parted = arabic.evaluate(WIDTHS, [word, cut, kind])
    assert marked == pytest.approx(plain, abs=0.05)
    if word == "بالمستقبل":
        assert abs(parted - plain) > 1, "letters that are cut apart must be told from joined ones by their width"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", PAGES)
def test_all_letters_stand_out_from_their_ground(browser: Any, pages: dict[str, str], lang: str, scheme: str) -> None:
    page = opened(browser, pages[lang], color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate(CONTRAST) == []


def test_the_timeline_runs_from_the_side_where_reading_begins(browser: Any, pages: dict[str, str]) -> None:
    lefts = "[...document.querySelectorAll('.bar')].map(e => e.getBoundingClientRect().left)"
    arabic, english = (opened(browser, pages[lang]).evaluate(lefts) for lang in ("ar", "en"))
    assert arabic == sorted(arabic, reverse=True)
    assert english == sorted(english)


def test_without_scripts_every_passage_opens(browser: Any, pages: dict[str, str]) -> None:
    page = opened(browser, pages["ar"], java_script_enabled=False)
    proof = page.locator(".said .proof").first
    proof.locator("summary").click()
    assert proof.locator(".passage").is_visible()


def test_a_link_opens_the_folded_article_it_leads_into(browser: Any, pages: dict[str, str]) -> None:
    page = opened(browser, pages["ar"])
    page.evaluate("document.querySelectorAll('.article').forEach(d => d.open = false)")
    proof = page.locator(".said .proof").first
    proof.locator("summary").click()
    proof.locator("a").click()
    assert page.locator(page.evaluate("'#' + CSS.escape(location.hash.slice(1))")).is_visible()


def test_on_paper_all_passages_are_open_and_black_on_white(browser: Any, pages: dict[str, str]) -> None:
    page = opened(browser, pages["ar"], java_script_enabled=False, color_scheme="dark")
    page.emulate_media(media="print")
    passages = page.locator(".passage")
    assert passages.count() > 0
    assert all(passages.nth(n).bounding_box()["height"] > 10 for n in range(passages.count()))
    page.emulate_media(media="print", color_scheme="dark")
    assert page.pdf(format="A4")[:5] == b"%PDF-"


def test_the_keyboard_reaches_the_text_first(browser: Any, pages: dict[str, str]) -> None:
    page = opened(browser, pages["ar"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("lang", PAGES)
def test_axe_finds_no_fault(browser: Any, pages: dict[str, str], lang: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe: accessibility is not looked at")
    page = opened(browser, pages[lang], bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = axe.Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found] == []


def copied(page: Any, button: Any) -> str:
    """What a button of a page of no network puts on the clipboard."""
    page.evaluate("""() => {
      navigator.clipboard.writeText = text => { window.clip = text; return Promise.resolve(); };
    }""")
    button.click()
    text: str = page.evaluate("window.clip")
    return text


@pytest.mark.parametrize("lang", PAGES)
def test_a_line_is_copied_with_its_reference(browser: Any, pages: dict[str, str], lang: str) -> None:
    page = opened(browser, pages[lang])
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    said = page.locator(".said", has_text="لن توقع أوراقا ناقصة").first
    words, told, place = copied(page, said.locator(".copy").first).split("\n")
    assert words.strip('«»“”" ') == "لن توقع أوراقا ناقصة"
    assert "صحيفة النهر" in told
    assert "2023" in told
    assert ("سامي الحلو" if lang.startswith("ar") else "Sami") in told
    assert place == "wire:111-131"
    assert page.complaints == []


def test_copying_works_without_the_clipboard_of_the_browser(browser: Any, pages: dict[str, str]) -> None:
    page = opened(browser, pages["ar"])
    page.evaluate("""() => {
      Object.defineProperty(window, "isSecureContext", { value: false });
      document.execCommand = () => { window.clip = document.activeElement.value; return true; };
    }""")
    page.locator(".said .copy").first.click()
    assert page.evaluate("window.clip").endswith("wire:111-131")


@pytest.mark.parametrize("section", ["#brief", "#positions", "#meetings", "#papers", "#days"])
def test_every_passage_has_a_button(browser: Any, pages: dict[str, str], section: str) -> None:
    page = opened(browser, pages["ar"])
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.locator(f"{section} .copy").count() == page.locator(f"{section} [data-at]").count() > 0


def test_a_long_page_shows_a_passage_in_place_and_hides_it_again(browser: Any, pages: dict[str, str]) -> None:
    page = opened(browser, pages["ar long"])
    page.evaluate("document.querySelectorAll('.day').forEach(d => d.open = true)")
    said = page.locator(".said").first
    assert said.locator(".passage").count() == 0
    said.locator(".peek a").click()
    assert "سامي الحلو" in said.locator(".passage").inner_text()
    assert said.locator(".passage [id]").count() == 0
    said.locator(".peek a").click()
    assert said.locator(".passage").count() == 0


def test_a_long_page_prints_an_utterance_once_and_links_to_the_other_printing(browser: Any, pages: dict[str, str]) -> None:
    page = opened(browser, pages["ar long"])
    page.evaluate("document.querySelectorAll('.day').forEach(d => d.open = true)")
    said = page.locator("#days .said", has_text="لن توقع أوراقا ناقصة")
    assert said.count() == 1
    assert "في وسيلتي إعلام" in said.text_content()
    said.get_by_role("link", name="موقع الضفة").click()
    assert page.locator(page.evaluate("'#' + CSS.escape(location.hash.slice(1))")).is_visible()
