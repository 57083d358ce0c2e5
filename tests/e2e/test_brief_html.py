"""The brief's page in a real browser: phone and desk, light and dark, by keyboard, under attack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from brief import samples
from rashomon.brief import html
from rashomon.model import Brief

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

Scheme = Literal["light", "dark"]
#: WCAG 2.2, success criterion 1.4.3: text against its background.
CONTRAST = 4.5
#: Something that gets into the page later.
INJECT = """() => {
  const script = document.createElement("script");
  script.textContent = "window.pwned = 1";
  document.body.append(script);
}"""

MEASURE = """() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const light = (rgb) => {
    const part = (v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
    const [r, g, b] = rgb.slice(0, 3).map((v) => part(v / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (at) => {
    for (; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  for (const at of document.querySelectorAll("body *")) {
    const words = [...at.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!words || !at.checkVisibility() || ["SCRIPT", "STYLE"].includes(at.tagName)) continue;
    const style = getComputedStyle(at);
    const [a, b] = [light(rgba(at instanceof SVGElement ? style.fill : style.color)), light(behind(at))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    let veiled = false;
    for (let up = at; up; up = up.parentElement) veiled ||= getComputedStyle(up).opacity !== "1";
    found.push([veiled ? 0 : ratio, `${at.tagName}.${at.className}: ${at.textContent.slice(0, 40)}`]);
  }
  return found;
}"""


class Watched:
    """A page on one brief, with everything it should not do written down."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.requests: list[str] = []
        self.dialogs: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda r: self.requests.append(r.url))
        page.on("dialog", self._dialog)
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.goto(file.as_uri())

    def _dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    @property
    def width(self) -> int:
        """How far the page can be scrolled to the right, in CSS pixels."""
        return int(self.page.evaluate("document.documentElement.scrollWidth"))

    def focused(self, attribute: str = "id") -> str | None:
        """An attribute of what has the focus."""
        found = self.page.evaluate(f"document.activeElement.getAttribute('{attribute}')")
        return str(found) if found else None


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The sample brief, written."""
    return written(tmp_path / "brief.html", samples.brief())


def written(path: Path, brief: Brief, full_text: bool = False) -> Path:
    path.write_text(html.render(brief, full_text), encoding="utf-8")
    return path


@pytest.fixture
def phone(browser: Browser, file: Path) -> Iterator[Watched]:
    """The sample on a phone 360 pixels wide."""
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    yield Watched(page, file)
    page.close()


@pytest.fixture
def desk(browser: Browser, file: Path) -> Iterator[Watched]:
    """The sample on a desk, without motion, so that nothing has to be waited for."""
    page = browser.new_page(viewport={"width": 1200, "height": 800}, reduced_motion="reduce")
    yield Watched(page, file)
    page.close()


def test_a_phone_needs_no_sideways_scrolling(phone: Watched) -> None:
    """With everything closed, with a report up, and with long hostile words."""
    assert phone.width == 360
    phone.page.click("a.value >> nth=0")
    assert phone.width == 360
    phone.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert phone.width == 360


def test_tables_are_cards_on_a_phone_and_still_tables_to_a_screen_reader(phone: Watched) -> None:
    """The cells stand under each other; their roles stay."""
    cells = phone.page.locator("article.q >> nth=0 >> tbody tr >> nth=0 >> css=th, td").all()
    assert phone.page.locator("table >> nth=0").evaluate("t => getComputedStyle(t).display") == "block"
    assert phone.page.get_by_role("table").count() > 0
    assert phone.page.get_by_role("columnheader", name="Who says so").count() > 0
    assert cells


def test_a_value_opens_its_passage_highlighted_in_its_report(desk: Watched) -> None:
    """The words that stand there are the span's, in the colour of a target, within the window."""
    desk.page.click("a.value:has-text('at least 20')")
    mark = desk.page.locator("mark:target")
    assert mark.inner_text() == "at least 20"
    assert desk.page.locator("article.report:has(mark:target) h3").inner_text().startswith("Harbour Post")
    assert mark.evaluate("m => { const b = m.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight }")
    plain = desk.page.locator("mark[id]:not(:target)").first.evaluate("m => getComputedStyle(m).backgroundColor")
    assert mark.evaluate("m => getComputedStyle(m).backgroundColor") != plain


def test_every_value_opens_what_it_says(desk: Watched) -> None:
    """All of them, one after the other."""
    for link in desk.page.locator("a.value").all():
        link.evaluate("a => a.click()")
        mark = desk.page.locator("mark:target")
        assert mark.count() == 1
        assert mark.inner_text().strip()
        desk.page.keyboard.press("Escape")


def test_without_scripts_a_value_still_opens_its_passage(browser: Browser, file: Path) -> None:
    """Anchors and a style sheet do it; a link beside the words leads back to the question."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1200, "height": 800})
    page = context.new_page()
    page.goto(file.as_uri())
    page.click("a.value:has-text('at least 20')")
    assert page.locator("mark:target").inner_text() == "at least 20"
    assert page.locator("p.keys").is_hidden()
    page.click("mark:target + a.back")
    assert page.url.endswith("#q1")
    context.close()


def test_by_keyboard_alone(desk: Watched) -> None:
    """j and k between questions, Enter opens, Esc comes back, ? shows the keys."""
    press = desk.page.keyboard.press
    press("j")
    assert desk.focused() == "q1"
    press("j")
    assert desk.focused() == "q2"
    press("k")
    assert desk.focused() == "q1"
    press("Enter")
    assert desk.page.locator("mark:target").inner_text() == "14"
    press("Escape")
    assert desk.page.locator("mark:target").count() == 0
    assert desk.focused("class") == "value"
    press("j")
    assert desk.focused() == "q2"
    press("?")
    assert desk.page.locator("dialog[open]").count() == 1
    press("Escape")
    assert desk.page.locator("dialog[open]").count() == 0


def test_the_first_stop_skips_to_the_questions_and_focus_is_seen(desk: Watched) -> None:
    """Tab finds the skip link, which shows itself and its outline."""
    desk.page.keyboard.press("Tab")
    skip = desk.page.locator("a.skip")
    assert desk.focused("class") == "skip"
    assert skip.evaluate("a => a.getBoundingClientRect().left") >= 0
    assert skip.evaluate("a => getComputedStyle(a).outlineStyle") == "solid"
    desk.page.keyboard.press("Enter")
    assert desk.focused() == "questions"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_words_stand_out_from_their_ground(browser: Browser, file: Path, scheme: Scheme, width: int) -> None:
    """Every piece of text has the contrast that WCAG AA asks for, open reports and notes too."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.click("a.value >> nth=0")
    found = page.evaluate(MEASURE)
    page.close()
    assert len(found) > 100
    assert [(round(ratio, 2), what) for ratio, what in found if ratio < CONTRAST] == []


def test_dark_is_dark(browser: Browser, file: Path) -> None:
    """The page follows the system."""
    page = browser.new_page(color_scheme="dark")
    page.goto(file.as_uri())
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.close()
    assert sum(int(n) for n in ground.removeprefix("rgb(").removesuffix(")").split(",")) < 120


@pytest.mark.parametrize("full_text", [False, True])
def test_hostile_reports_are_inert(browser: Browser, tmp_path: Path, full_text: bool) -> None:
    """No script runs, no dialog opens, nothing is asked for, nothing breaks the page, at any width."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    watched = Watched(page, written(tmp_path / "hostile.html", samples.hostile(), full_text))
    for link in page.locator("a.value").all():
        link.evaluate("a => a.click()")
    assert page.evaluate("window.pwned") is None
    assert page.locator("img, iframe, object, embed, svg[onload], form:not([method=dialog])").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert watched.dialogs == watched.errors == []
    assert len(watched.requests) == 1
    assert watched.width == 360
    page.close()


def test_nothing_is_asked_of_the_network(desk: Watched) -> None:
    """One file, and the console is silent: the policy refuses nothing that the page needs."""
    desk.page.click("a.value >> nth=0")
    desk.page.keyboard.press("?")
    assert len(desk.requests) == 1
    assert desk.errors == []


def test_a_style_or_script_from_elsewhere_is_refused(desk: Watched) -> None:
    """The policy holds against what gets into the page later."""
    desk.page.evaluate(INJECT)
    assert desk.page.evaluate("window.pwned") is None
    assert any("Content Security Policy" in e for e in desk.errors)


def test_the_picture_says_in_words_what_it_shows(desk: Watched) -> None:
    """One image to a screen reader, with every value and its origin."""
    picture = desk.page.get_by_role("img").first
    said = picture.get_attribute("aria-label") or ""
    assert "At least 20 people, according to an unnamed port official." in said
    ends = picture.evaluate(
        "f => [...f.querySelectorAll('svg')].every(s => s.getBoundingClientRect().right <= innerWidth)"
    )
    assert ends


def test_paper_shows_everything_that_is_open_and_no_keys(desk: Watched) -> None:
    """Print hides what only a screen can use."""
    desk.page.emulate_media(media="print")
    assert desk.page.locator("p.keys").is_hidden()
    assert desk.page.locator("article.q").first.is_visible()
