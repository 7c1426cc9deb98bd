"""The widget on a firm's own page: hostile styles and a strict CSP change neither (issue 3, 6)."""

import re
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.host_page import serve_host_page
from tests.browser.house import Firm
from tests.browser.widgets import Widget
from tests.faults.server import Server, find_free_port

LOOK = """(root) => {
  const found = {};
  for (const element of root.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const name = element.tagName + '.' + element.className;
    found[name] = ['color', 'fontFamily', 'fontSize', 'letterSpacing', 'display', 'opacity',
      'backgroundColor', 'borderTopWidth', 'transform', 'visibility'].map((key) => style[key]);
  }
  return found;
}"""
OWN = """() => {
  const heading = document.getElementById('own');
  const bold = document.getElementById('bold');
  return [heading, bold].map((element) => {
    const { color, font, margin, padding } = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    return { color, font, margin, padding, x, y, width, height };
  });
}"""


def look(page: Page) -> object:
    """The computed look of everything in the widget's shadow."""
    shadow = page.evaluate_handle(
        "[...document.querySelectorAll('*')].find((e) => e.shadowRoot).shadowRoot"
    )
    return page.evaluate(LOOK, shadow)


def test_hostile_styles_change_nothing_and_nothing_leaks(
    firm: Firm, new_context: NewContext
) -> None:
    looks, owns = [], []
    for hostile in (False, True):
        with serve_host_page(firm.url, hostile=hostile) as host:
            page = new_context().new_page()
            page.goto(host)
            before = page.evaluate(OWN)
            Widget(page).open(host)
            expect(page.get_by_role("button", name="Plan a journey")).to_be_visible()
            page.mouse.move(1, 1)
            page.wait_for_timeout(600)
            looks.append(look(page))
            owns.append((before, page.evaluate(OWN)))

    assert looks[0] == looks[1]
    assert all(before == after for before, after in owns)


def test_it_asks_nobody_but_its_own_server(firm: Firm, new_context: NewContext) -> None:
    asked: list[str] = []
    with serve_host_page(firm.url) as host:
        page = new_context().new_page()
        page.on("request", lambda request: asked.append(request.url))
        widget = Widget(page).open(host)
        widget.say("How much is the deposit?")
        widget.read(re.compile("From “"))

    assert {url for url in asked if not url.startswith((host, firm.url, "blob:"))} == set()
    styles = page.evaluate("document.querySelectorAll('style, link, [style]').length")
    assert styles == 1, "the page has its own style sheet and nothing of ours"


def test_nothing_is_kept_before_consent(firm: Firm, new_context: NewContext) -> None:
    with serve_host_page(firm.url, 'data-consent="wait"') as host:
        widget = Widget(new_context().new_page()).open(host)
        widget.say("How much is the deposit?")
        widget.read(re.compile("From “"))
        kept = widget.page.evaluate("[localStorage.length, document.cookie]")
        widget.page.evaluate("Segue.consent()")
        after = widget.page.evaluate("localStorage.length")

    assert kept == [0, ""]
    assert after > 0


def test_the_framed_panel_keeps_its_token_from_the_listed_site_that_shows_it(
    firm: Firm, new_context: NewContext, tmp_path: Path
) -> None:
    port = find_free_port()
    sites = {"SEGUE_SITES": f"http://localhost:{port}"}
    with ExitStack() as stack:
        server = Server(firm.server.house.copy(tmp_path), settings=sites)
        stack.callback(server.kill)
        server.start()
        host = stack.enter_context(serve_host_page(server.url, 'data-frame="1"', port=port))
        page = new_context().new_page()
        page.goto(host)
        page.get_by_role("button", name="Talk to us").click()
        framed = page.frame_locator("iframe")
        framed.get_by_role("textbox", name="Write a message").fill("How much is the deposit?")
        page.keyboard.press("Enter")

        expect(framed.get_by_role("log")).to_contain_text("From “")
        assert page.evaluate("JSON.stringify(localStorage)").count("token") == 0
        assert [f.url for f in page.frames if f.url.startswith(f"{server.url}/frame")]


def test_a_site_that_is_not_listed_cannot_frame_the_panel(
    firm: Firm, new_context: NewContext
) -> None:
    with serve_host_page(firm.url, 'data-frame="1"') as host:
        page = new_context(faultless=False).new_page()
        page.goto(host)
        page.get_by_role("button", name="Talk to us").click()
        page.wait_for_timeout(1500)

        framed = page.frame_locator("iframe").get_by_role("textbox")
        expect(framed).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844), (640, 400)])
def test_it_fills_small_screens_without_scrolling_sideways(
    firm: Firm, new_context: NewContext, width: int, height: int
) -> None:
    viewport = {"width": width, "height": height}
    with serve_host_page(firm.url) as host:
        widget = Widget(new_context(viewport=viewport).new_page()).open(host)
        box = widget.panel.bounding_box()
        sideways = widget.panel.evaluate("(e) => e.scrollWidth > e.clientWidth + 1")
        composer = widget.composer.bounding_box()

    assert box is not None
    assert composer is not None
    assert not sideways
    assert composer["y"] + composer["height"] <= height
    if width <= 480:
        assert (box["x"], box["y"], box["width"]) == (0, 0, width)


def test_escape_closes_it_and_gives_the_focus_back(firm: Firm, new_context: NewContext) -> None:
    with serve_host_page(firm.url) as host:
        widget = Widget(new_context().new_page()).open(host)

        widget.page.keyboard.press("Escape")

        expect(widget.panel).to_be_hidden()
        expect(widget.launcher).to_be_focused()
