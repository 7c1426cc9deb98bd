"""A colleague's hands need not leave the keyboard (ux.md, sections 1 and 9)."""

import re
import time
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.callers import JAPAN, Caller
from tests.browser.conftest import NewContext
from tests.browser.desks import WIDE, Desk, sit_down
from tests.browser.house import Firm


@pytest.fixture
def elena(firm: Firm):
    with Caller(firm) as caller:
        caller.sign_in("elena").be("on")
        yield caller
        caller.be("off")


@pytest.fixture
def desk(firm: Firm, elena: Caller, new_context: NewContext) -> Desk:
    return sit_down(new_context(viewport=WIDE), firm, elena).open()


def wait_until_closed(customer: Caller) -> dict[str, Any]:
    """The customer's conversation, once it is wrapped up."""
    for _ in range(100):
        view: dict[str, Any] = customer.call("GET", f"/conversations/{customer.conversation_id}")
        if not view["open"]:
            return view
        time.sleep(0.05)
    raise AssertionError("the conversation stays open")


def wait_until_asked(agent: Caller, conversation_id: str) -> None:
    """The conversation rings for this agent."""
    for _ in range(100):
        rows = agent.call("GET", "/conversations?tab=needs_you")["rows"]
        if any(r["conversation_id"] == conversation_id and r["offered_to"] for r in rows):
            return
        time.sleep(0.05)
    raise AssertionError("the next colleague is not asked")


def test_a_whole_conversation_is_done_without_a_mouse(firm: Firm, desk: Desk) -> None:
    with Caller(firm) as customer, Caller(firm) as second:
        customer.say(JAPAN)
        desk.accept()
        expect(desk.page.get_by_role("region", name="Suggested")).to_be_visible()
        desk.press("Control+.")
        expect(desk.composer).to_have_value(re.compile("I have read your conversation"))
        desk.press("Control+Enter")
        expect(desk.composer).to_have_value("")
        desk.press("Escape", "n")
        desk.write("Ask Kenji for the two ryokan with lifts.")
        desk.press("Control+Enter")
        expect(desk.log.get_by_text("Ask Kenji for the two ryokan with lifts.")).to_be_visible()
        desk.press("Escape", "h")
        expect(desk.page.get_by_role("dialog")).to_be_visible()
        desk.press("Enter")
        expect(desk.log.get_by_text(re.compile("handed back to the AI"))).to_be_visible()

        customer.say("I would like to speak to a person again, please.")
        desk.accept()
        second.say("I would like to speak to an advisor, please.")
        expect(desk.ring.get_by_role("button", name="Accept")).to_be_visible()
        desk.wrap_up("Shift+E")
        ended = wait_until_closed(customer)
        assert [m["author_kind"] for m in ended["messages"]].count("agent") == 1

        desk.press("a")
        expect(desk.page.get_by_text("You speak").first).to_be_visible()
        expect(desk.composer).to_be_focused()
        desk.wrap_up()
        wait_until_closed(second)


def test_a_ring_is_passed_by_key_and_the_next_colleague_is_asked(firm: Firm, desk: Desk) -> None:
    with Caller(firm) as customer, Caller(firm) as kenji:
        kenji.sign_in("kenji").be("on")
        customer.say(JAPAN)
        expect(desk.ring.get_by_role("button", name="Pass")).to_be_visible()

        desk.press("p")
        expect(desk.page.get_by_role("dialog")).to_be_visible()
        desk.press("1", "Enter")

        expect(desk.ring.get_by_role("button", name="Accept")).to_be_hidden()
        place = f"/conversations/{customer.conversation_id}"
        wait_until_asked(kenji, customer.conversation_id)
        kenji.call("POST", f"{place}/accept", {})
        kenji.call("POST", f"{place}/wrap-up", {"disposition": "answered"})
        kenji.be("off")


def test_the_key_sheet_and_the_palette_name_what_can_be_done(desk: Desk) -> None:
    desk.press("?")
    sheet = desk.page.get_by_role("dialog")
    expect(sheet).to_contain_text("Accept the conversation that rings")
    desk.press("Escape")
    expect(sheet).to_be_hidden()

    desk.press("Control+k")
    search = desk.page.get_by_role("combobox")
    expect(search).to_be_focused()
    desk.write("dark")
    desk.press("Enter")

    assert desk.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_single_letters_can_be_switched_off(desk: Desk) -> None:
    desk.press("g", "s")
    dialog = desk.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("switch", name=re.compile("letter", re.I)).press("Space")
    desk.press("Escape")

    desk.press("?")

    expect(desk.page.get_by_role("dialog")).to_be_hidden()


def test_a_draft_outlives_escape_and_a_reload(firm: Firm, desk: Desk) -> None:
    with Caller(firm) as customer:
        customer.say(JAPAN)
        desk.accept()
        desk.write("Half a sentence about Kyo")
        desk.press("Escape")
        desk.page.reload()
        expect(desk.page.get_by_text("You speak").first).to_be_visible()

        desk.press("r")

        expect(desk.composer).to_have_value("Half a sentence about Kyo")
        desk.wrap_up()
