"""The sources of a story in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize("width", [1280, 360])
def test_the_sources_are_open_to_everybody(page: Page, url: str, width: int) -> None:
    """From the story by its tabs; no violation, no sideways scrolling."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(url)
    page.locator(".stories h2 a").first.click()
    page.locator(".views").get_by_role("link", name="Sources").click()
    page.wait_for_url("**/sources")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_lines_end_at_the_names(page: Page, url: str) -> None:
    """The picture's rows are those of the lists, whatever their number."""
    page.goto(url)
    page.locator(".stories h2 a").first.click()
    page.goto(f"{page.url}/sources")
    apart = page.evaluate(
        """() => [...document.querySelectorAll(".network path")].flatMap((path) => {
          const svg = path.ownerSVGElement, box = svg.getBoundingClientRect();
          const ends = [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())];
          return [path.dataset.from, path.dataset.to].map((name, i) => {
            const node = document.querySelector(`[data-node="${name}"]`).getBoundingClientRect();
            const y = box.top + ends[i].y / svg.viewBox.baseVal.height * box.height;
            return Math.abs(y - (node.top + node.bottom) / 2);
          });
        })"""
    )
    assert len(apart) > 20
    assert max(apart) < 2


def test_who_is_focused_has_their_lines_lit(page: Page, url: str) -> None:
    """By keyboard as by pointer."""
    page.goto(url)
    page.locator(".stories h2 a").first.click()
    page.goto(f"{page.url}/sources")
    node = page.locator(".network a.node").first
    node.focus()
    name = node.get_attribute("data-node")
    lit = page.locator(".network path.lit")
    assert (
        lit.count() == page.locator(f'.network path[data-from="{name}"], .network path[data-to="{name}"]').count() > 0
    )


def test_names_that_are_markup_stay_names(page: Page, hostile: str) -> None:
    """Nothing of them runs or stretches the page of a phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.on("dialog", lambda d: pytest.fail(f"a name ran: {d.message}"))
    page.goto(f"{hostile}/sources")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
