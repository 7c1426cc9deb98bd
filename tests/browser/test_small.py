"""On a small or an enlarged page everything stays in reach (ux.md, section 9)."""

from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser import scenes
from tests.browser.callers import JAPAN, Caller
from tests.browser.conftest import NewContext
from tests.browser.desks import WIDE, Desk, sit_down
from tests.browser.house import Firm

# Telephones, one with its keyboard open, and 1440 × 900 at 200 %.
SMALL: Final = ((320, 700), (390, 844), (390, 500), (720, 450))
LEAST_TRANSCRIPT: Final = 120
HEAD: Final = """() => {
  const all = [...document.querySelectorAll('.head h2, .head .k-badge, .head button')];
  const seen = all.map((one) => [one.ariaLabel ?? one.textContent, one.getBoundingClientRect()]);
  return seen.flatMap(([name, a], i) => seen.slice(i + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    .map(([other]) => `${name} lies on ${other}`));
}"""
ON_TOP: Final = """(button) => {
  const { x, y, width, height } = button.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('button') === button;
}"""
HEIGHT: Final = "(part) => part.getBoundingClientRect().height"


@pytest.fixture
def elena(firm: Firm):
    with Caller(firm) as caller:
        caller.sign_in("elena").be("on")
        yield caller
        caller.be("off")


@pytest.fixture
def desk(firm: Firm, elena: Caller, new_context: NewContext) -> Desk:
    return sit_down(new_context(viewport=WIDE, reduced_motion="reduce"), firm, elena).open()


def resize(page: Page, width: int, height: int) -> None:
    """Another size, and the frame in which the page has taken it."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def find_hidden(page: Page, within: Any, names: tuple[str, ...]) -> list[str]:
    """The buttons that something covers or that lie outside the page."""
    found = {name: within.get_by_role("button", name=name, exact=True) for name in names}
    return [name for name, button in found.items() if not button.evaluate(ON_TOP)]


def test_what_rings_and_the_place_to_write_stay_in_reach(firm: Firm, desk: Desk) -> None:
    page = desk.page
    with Caller(firm) as customer:
        customer.say(JAPAN)
        scenes.wait_for_family(desk)
        expect(desk.ring).to_contain_text("Japan, Tokyo, Kyoto")
        for size in SMALL:
            resize(page, *size)
            assert not find_hidden(page, desk.ring, ("Accept", "Pass")), size

        scenes.accept_family(desk)
        expect(page.get_by_role("region", name="Suggested")).to_be_visible()
        for size in SMALL:
            resize(page, *size)
            assert not page.evaluate(HEAD), size
            assert not find_hidden(page, page, ("Hand back", "Wrap up", "Use", "Send")), size
            assert desk.log.evaluate(HEIGHT) >= LEAST_TRANSCRIPT, size

        page.get_by_role("button", name="Show all of the suggestion").press("Enter")
        fold = page.get_by_role("button", name="Show one line of the suggestion")
        expect(fold).to_be_focused()
        assert not find_hidden(page, page, ("Edit", "Dismiss", "Send"))
        customer.call("POST", f"/conversations/{customer.conversation_id}/end", {})


def test_stillness_takes_no_focus_from_what_opens(desk: Desk) -> None:
    page = desk.page
    page.get_by_role("button", name="Available").press("Enter")
    expect(page.get_by_role("menuitemradio", name="Available")).to_be_focused()
    desk.press("Escape")
    expect(page.get_by_role("button", name="Available")).to_be_focused()

    desk.press("Control+k")

    expect(page.get_by_role("combobox")).to_be_focused()
