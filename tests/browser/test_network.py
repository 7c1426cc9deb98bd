"""A customer and an agent lose their network in turn for ten seconds, and no message is lost,
doubled or out of order on either side (issue 3; reliability.md, promises 1, 4, 5)."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.callers import Caller
from tests.browser.conftest import NewContext
from tests.browser.desks import WIDE, Desk, sit_down
from tests.browser.host_page import serve_host_page
from tests.browser.house import Firm
from tests.browser.proxy import Wire
from tests.browser.widgets import Widget

CUT_MS = 10_000
Break = Callable[[BrowserContext, Wire], None]


@dataclass(frozen=True)
class Two:
    """A customer and an agent, each behind a wire of their own."""

    widget: Widget
    desk: Desk
    customer_wire: Wire
    agent_wire: Wire
    conversation_id: str
    elena: Caller


@pytest.fixture
def two(firm: Firm, new_context: NewContext) -> Iterator[Two]:
    with ExitStack() as stack:
        elena = stack.enter_context(Caller(firm))
        elena.sign_in("elena").be("on")
        wires = [stack.enter_context(Wire(firm.port)) for _ in range(2)]
        urls = [f"http://127.0.0.1:{wire.port}" for wire in wires]
        host = stack.enter_context(serve_host_page(urls[0]))
        # What the browser says of refused connections is what this test is about.
        widget = Widget(new_context(faultless=False).new_page()).open(host)
        desk_context = new_context(faultless=False, viewport=WIDE)
        desk = sit_down(desk_context, firm, elena, urls[1]).open()
        widget.say("I would like to speak to a person, please.")
        desk.accept()
        desk.reply("Good day, Elena here.")
        widget.read("Good day, Elena here.")
        rows = elena.call("GET", "/conversations?tab=mine")["rows"]
        conversation_id = rows[0]["conversation_id"]
        yield Two(widget, desk, wires[0], wires[1], conversation_id, elena)
        place = f"/conversations/{conversation_id}"
        elena.call("POST", f"{place}/wrap-up", {"disposition": "answered"})
        elena.be("off")


def go_offline(context: BrowserContext, wire: Wire) -> None:
    """The device says that it has no network, and the connections end."""
    context.set_offline(True)
    wire.cut()


def come_back(context: BrowserContext, wire: Wire) -> None:
    """The network is there again."""
    wire.mend()
    context.set_offline(False)


def fall_silent(context: BrowserContext, wire: Wire) -> None:
    """Nothing passes, and nothing says so: a tunnel."""
    wire.hush()


@pytest.mark.parametrize("fault", [go_offline, fall_silent])
def test_ten_seconds_without_a_network_lose_nothing_on_either_side(two: Two, fault: Break) -> None:
    known = [f"{who} {number}" for number in range(1, 5) for who in ("customer", "agent")]
    widget, desk = two.widget, two.desk
    widget.say("customer 1")
    desk.reply("agent 1")
    widget.read("agent 1")

    fault(widget.page.context, two.customer_wire)
    widget.say("customer 2")
    desk.reply("agent 2")
    widget.page.wait_for_timeout(CUT_MS)
    if fault is go_offline:
        expect(widget.panel).to_contain_text(re.compile("offline|reconnect", re.I))
    come_back(widget.page.context, two.customer_wire)
    widget.read("agent 2")
    expect(desk.log.get_by_text("customer 2", exact=True)).to_be_visible(timeout=20_000)

    fault(desk.page.context, two.agent_wire)
    desk.reply("agent 3")
    widget.say("customer 3")
    desk.page.wait_for_timeout(CUT_MS)
    if fault is go_offline:
        expect(desk.page.get_by_text(re.compile("offline|reconnect", re.I)).first).to_be_visible()
    come_back(desk.page.context, two.agent_wire)
    expect(desk.log.get_by_text("customer 3", exact=True)).to_be_visible(timeout=20_000)
    widget.read("agent 3")
    widget.say("customer 4")
    desk.reply("agent 4")
    widget.read("agent 4")

    view = two.elena.call("GET", f"/conversations/{two.conversation_id}")
    logged = [m["text"] for m in view["messages"] if m["text"] in known]
    assert sorted(logged) == sorted(known)
    assert widget.list_said(known) == logged
    shown = desk.log.inner_text()
    assert sorted(known, key=shown.index) == logged
    assert all(shown.count(text) == 1 for text in known)


def test_a_message_that_waits_survives_a_reload_of_the_customers_page(two: Two) -> None:
    two.customer_wire.cut()
    two.widget.say("written in the tunnel")
    expect(two.widget.log).to_contain_text("written in the tunnel")
    two.customer_wire.mend()
    two.widget.page.reload()

    expect(two.desk.log.get_by_text("written in the tunnel", exact=True)).to_be_visible(
        timeout=20_000
    )
    view = two.elena.call("GET", f"/conversations/{two.conversation_id}")
    assert [m["text"] for m in view["messages"]].count("written in the tunnel") == 1
