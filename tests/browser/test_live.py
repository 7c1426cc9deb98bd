"""The supervisor sees who waits and who speaks with whom, and steps in (issue 3; ux.md 2.3)."""

import re
import time

from playwright.sync_api import expect

from tests.browser.callers import JAPAN, Caller
from tests.browser.conftest import NewContext
from tests.browser.desks import WIDE, sit_down
from tests.browser.house import Firm

NOTE = "She may walk a few steps."


def wait_for_answer(customer: Caller) -> list[str]:
    """Who has written, once the customer is answered at all."""
    for _ in range(200):
        view = customer.call("GET", f"/conversations/{customer.conversation_id}")
        kinds = [str(message["author_kind"]) for message in view["messages"]]
        if len(kinds) > 1:
            return kinds
        time.sleep(0.05)
    raise AssertionError("the customer is not answered")


def test_a_takeover_locks_the_desk_it_was_taken_from_and_keeps_the_draft(
    firm: Firm, new_context: NewContext
) -> None:
    with Caller(firm) as elena, Caller(firm) as henrik, Caller(firm) as customer:
        elena.sign_in("elena").be("on")
        desk = sit_down(new_context(viewport=WIDE), firm, elena).open()
        customer.say(JAPAN)
        desk.accept()
        desk.write(NOTE)
        henrik.sign_in("henrik")
        floor = sit_down(new_context(viewport=WIDE), firm, henrik)
        floor.open("/desk/live")

        people = floor.page.get_by_role("region", name="Who speaks with whom")
        expect(people.get_by_role("row", name=re.compile("Elena"))).to_contain_text("Web visitor")
        people.get_by_role("button", name=re.compile("Watch")).first.click()
        watched = floor.page.get_by_role("dialog", name=re.compile("Watch"))
        expect(watched.get_by_text("step of the way is right for all of you")).to_be_visible()
        expect(watched.get_by_role("textbox", name=re.compile("Reply"))).to_have_count(0)
        floor.press("Escape")
        floor.page.goto(f"{firm.url}/desk/inbox?c={customer.conversation_id}")
        floor.page.get_by_role("button", name="Take over").click()
        floor.page.get_by_role("dialog").get_by_role("button", name="Take over").click()

        expect(floor.page.get_by_text("You speak").first).to_be_visible()
        lock = desk.page.get_by_text(re.compile("Henrik .* took over"))
        expect(lock.first).to_be_visible()
        expect(desk.page.get_by_text(NOTE)).to_be_visible()
        place = f"/conversations/{customer.conversation_id}"
        henrik.call("POST", f"{place}/wrap-up", {"disposition": "answered"})
        elena.be("off")


def test_an_agent_finds_no_live_view(firm: Firm, new_context: NewContext) -> None:
    with Caller(firm) as elena:
        elena.sign_in("elena")
        desk = sit_down(new_context(viewport=WIDE), firm, elena).open()

        expect(desk.page.get_by_role("link", name="Live")).to_have_count(0)


def test_the_ai_is_switched_off_at_once_and_by_purpose(firm: Firm, new_context: NewContext) -> None:
    with Caller(firm) as henrik, Caller(firm) as customer:
        henrik.sign_in("henrik")
        floor = sit_down(new_context(viewport=WIDE), firm, henrik).open("/desk/live")

        floor.page.get_by_role(
            "button", name=re.compile("Switch the AI off|Turn the AI off")
        ).click()
        dialog = floor.page.get_by_role("dialog")
        confirm = dialog.get_by_role("button", name=re.compile("off", re.I))
        expect(confirm).to_be_disabled()
        floor.press("Escape")

        henrik.call("POST", "/switches", {"scope": "*", "on": False, "why": "a drill"})
        expect(floor.page.get_by_text(re.compile("AI is (switched )?off")).first).to_be_visible()
        customer.say("How much is the deposit?")
        kinds = wait_for_answer(customer)
        assert set(kinds) == {"customer", "system"}
        henrik.call("POST", "/switches", {"scope": "*", "on": True, "why": "over"})
