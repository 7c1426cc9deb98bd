"""What can be looked at: every surface in the states that matter, made from one live firm.

The tests hold each scene against axe; `make shots` takes a picture of it.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.callers import JAPAN, Caller
from tests.browser.desks import Desk, sit_down
from tests.browser.host_page import serve_host_page
from tests.browser.house import Firm
from tests.browser.widgets import Widget

Scene = tuple[str, Page]
UNHAPPY = "I am very disappointed. Nobody met us at the airport and we waited for two hours."
OTHERS = (
    "How much is the deposit?",
    "Do we need a visa for Japan?",
    "What can we take on the plane as baggage?",
)


@contextmanager
def fill_house(firm: Firm) -> Iterator[Caller]:
    """Elena at her desk, some customers with the AI, and an unhappy one with Kenji."""
    with ExitStack() as stack:
        elena, kenji = (stack.enter_context(Caller(firm)) for _ in range(2))
        unhappy, *others = (stack.enter_context(Caller(firm)) for _ in range(len(OTHERS) + 1))
        kenji.sign_in("kenji")
        unhappy.say(UNHAPPY)
        place = f"/conversations/{unhappy.conversation_id}"
        kenji.call("POST", f"{place}/take-over", {})
        kenji.call("POST", f"{place}/reply", {"text": "I am sorry. I am looking into it now."})
        for other, text in zip(others, OTHERS, strict=True):
            other.say(text)
        elena.sign_in("elena").be("on")
        yield elena
        elena.be("off")
        for customer in (unhappy, *others):
            customer.call("POST", f"/conversations/{customer.conversation_id}/end", {})


def walk_desk(firm: Firm, elena: Caller, context: BrowserContext, theme: str) -> Iterator[Scene]:
    """The desk from the ring to the wrap-up."""
    desk = sit_down(context, firm, elena).open()
    set_theme(desk.page, theme)
    with Caller(firm) as customer:
        yield "desk-quiet", desk.page
        customer.say(JAPAN)
        wait_for_family(desk)
        yield "desk-ring", desk.page
        accept_family(desk)
        expect(desk.page.get_by_role("region", name="Suggested")).to_be_visible()
        yield "desk-conversation", desk.page
        yield from walk_over_desk(desk)
        desk.wrap_up()


def wait_for_family(desk: Desk) -> None:
    """The family rings, and nobody else."""
    expect(desk.ring).to_contain_text("wheelchair", timeout=15_000)


def accept_family(desk: Desk) -> None:
    """Take it, however wide the page is."""
    desk.press("a")
    expect(desk.page.get_by_text("You speak").first).to_be_attached()


def walk_over_desk(desk: Desk) -> Iterator[Scene]:
    """What lies over the desk."""
    desk.press("Escape", "n")
    desk.write("Ask Kenji for the two ryokan with lifts.")
    yield "desk-note", desk.page
    for name, keys in (
        ("desk-palette", ("Control+k",)),
        ("desk-keys", ("Escape", "?")),
        ("desk-preferences", ("Escape", "g", "s")),
        ("desk-hand-back", ("Escape", "h")),
        ("desk-wrap-up", ("Escape", "e")),
    ):
        desk.press("Escape", *keys)
        expect(desk.page.get_by_role("dialog").first).to_be_visible()
        yield name, desk.page


def walk_live(firm: Firm, context: BrowserContext, theme: str) -> Iterator[Scene]:
    """The sign-in, then the supervisor's live view."""
    page = context.new_page()
    page.goto(f"{firm.url}/desk")
    expect(page.get_by_role("textbox", name="Your id")).to_be_visible()
    set_theme(page, theme)
    yield "sign-in", page
    with Caller(firm) as henrik:
        henrik.sign_in("henrik")
        floor = sit_down(context, firm, henrik).open("/desk/live")
        set_theme(floor.page, theme)
        expect(floor.page.get_by_role("region", name="Who speaks with whom")).to_be_visible()
        yield "live", floor.page
        floor.page.get_by_role("button", name=re.compile("^Watch")).first.click()
        expect(floor.page.get_by_role("dialog")).to_be_visible()
        yield "live-watch", floor.page


def walk_widget(firm: Firm, elena: Caller, context: BrowserContext, tag: str) -> Iterator[Scene]:
    """The customer's side, from the first look to the survey."""
    with serve_host_page(firm.url, tag) as host:
        page = context.new_page()
        page.goto(host)
        launcher = page.get_by_role("button").first
        expect(launcher).to_be_visible()
        yield "widget-launcher", page
        launcher.click()
        widget = Widget(page)
        expect(page.get_by_role("textbox")).to_be_focused()
        expect(page.get_by_role("listitem").first).to_be_visible()
        yield "widget-first", page
        widget.say(JAPAN)
        row = wait_for_row(elena)
        expect(page.get_by_role("log").locator(".message.ai")).to_be_visible()
        yield "widget-waiting", page
        place = f"/conversations/{row}"
        elena.call("POST", f"{place}/accept", {})
        elena.call("POST", f"{place}/reply", {"text": "Good day. I have your dates before me."})
        expect(page.get_by_role("log")).to_contain_text("I have your dates before me")
        page.get_by_role("group").first.click()
        yield "widget-person", page
        elena.call("POST", f"{place}/wrap-up", {"disposition": "answered"})
        expect(page.get_by_role("button", name=re.compile("^7"))).to_be_visible()
        yield "widget-survey", page


def wait_for_row(elena: Caller) -> str:
    """The conversation that rings for Elena because of an access need."""
    for _ in range(100):
        rows = elena.call("GET", "/conversations?tab=needs_you")["rows"]
        found = [r for r in rows if r["offered_to"] == "elena" and "access_need" in r["flags"]]
        if found:
            return str(found[0]["conversation_id"])
    raise AssertionError("nobody with an access need rings for Elena")


def set_theme(page: Page, theme: str) -> None:
    """Light or dark, as the preferences would set it."""
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.wait_for_timeout(100)
