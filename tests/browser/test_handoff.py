"""The Japan conversation, seen by both sides, and the customer's way to a person (issue 3, 2, 4)."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.callers import JAPAN, Caller
from tests.browser.conftest import NewContext
from tests.browser.desks import WIDE, sit_down
from tests.browser.host_page import serve_host_page
from tests.browser.house import Firm
from tests.browser.widgets import Widget

AI = re.compile("Aria · AI assistant")


@pytest.fixture
def host(firm: Firm) -> Iterator[str]:
    with serve_host_page(firm.url) as address:
        yield address


@pytest.fixture
def elena(firm: Firm) -> Iterator[Caller]:
    with Caller(firm) as caller:
        caller.sign_in("elena").be("on")
        yield caller
        caller.be("off")


def end(elena: Caller) -> None:
    """Wrap up what Elena holds."""
    for row in elena.call("GET", "/conversations?tab=mine")["rows"]:
        place = f"/conversations/{row['conversation_id']}"
        elena.call("POST", f"{place}/wrap-up", {"disposition": "answered"})


def test_the_family_of_seven_is_handed_over_with_everything_they_said(
    firm: Firm, host: str, elena: Caller, new_context: NewContext
) -> None:
    desk = sit_down(new_context(viewport=WIDE), firm, elena).open()
    widget = Widget(new_context().new_page()).open(host)

    widget.say(JAPAN)
    widget.read(re.compile("I am bringing in a (colleague|specialist)"))
    expect(widget.panel.get_by_text("Elena")).to_have_count(0)
    expect(desk.ring).to_contain_text("wheelchair")
    expect(desk.ring).to_contain_text("three generations")
    desk.accept()

    for fact in ("seven", "three generations", "wheelchair", "two weeks", "Tokyo", "Kyoto", "May"):
        expect(desk.context.get_by_role("region", name=re.compile("Already told"))).to_contain_text(
            fact
        )
    expect(desk.context.get_by_role("region", name="Why you")).to_contain_text("wheelchair")
    expect(desk.context.get_by_role("region", name="What the AI tried")).to_contain_text("Noted")
    parts = desk.context.get_by_role("heading", level=3).all_inner_texts()
    order = ["told", "Why", "tried", "need to know", "Sentiment", "Customer"]
    places = [next(i for i, part in enumerate(parts) if word in part) for word in order]
    assert places == sorted(places)
    expect(widget.panel.get_by_role("heading", name="Elena Marković joins")).to_be_visible()
    expect(widget.panel).to_contain_text(re.compile("bespoke Asian itineraries", re.I))
    widget.panel.get_by_text("See what we passed on").click()
    expect(widget.panel).to_contain_text("wheelchair")
    expect(desk.page.get_by_role("region", name="Suggested")).to_be_visible()
    desk.press("Control+.", "Control+Enter")
    widget.read(re.compile("you need not say it again"))
    end(elena)
    expect(widget.panel.get_by_role("group", name=re.compile("made it easy"))).to_be_visible()


def test_what_the_ai_says_is_marked_as_its_own_in_every_bubble(
    firm: Firm, host: str, new_context: NewContext
) -> None:
    widget = Widget(new_context().new_page()).open(host)
    expect(widget.panel.get_by_role("heading", name=AI)).to_be_visible()
    expect(widget.panel).to_contain_text("I am Aria, the AI of Halden & Rowe")

    widget.say("How much is the deposit?")
    widget.read(re.compile("From “"))
    widget.say("And when is the rest paid?")
    expect(widget.log.get_by_text(AI)).to_have_count(2)

    bubbles = widget.log.locator(".message.ai .bubble")
    assert bubbles.count() == 2
    for bubble in bubbles.all():
        expect(bubble.get_by_text(AI)).to_be_visible()


@pytest.mark.parametrize("offline", [False, True])
def test_a_person_is_one_tap_away_at_any_time(
    host: str, elena: Caller, new_context: NewContext, *, offline: bool
) -> None:
    context = new_context(faultless=not offline)
    widget = Widget(context.new_page()).open(host)
    expect(widget.person).to_be_visible()
    context.set_offline(offline)

    widget.person.click()
    context.set_offline(False)

    widget.read(re.compile("bringing in a (person|colleague|specialist)"))
    rows = elena.call("GET", "/conversations?tab=needs_you")["rows"]
    assert [row["reason"] for row in rows] == ["explicit_request"]
    expect(widget.person).to_be_visible()
    elena.call("POST", f"/conversations/{rows[0]['conversation_id']}/accept", {})
    end(elena)


def test_the_widget_speaks_the_customers_language_and_brings_a_person_in_it(
    firm: Firm, elena: Caller, new_context: NewContext
) -> None:
    page = new_context().new_page()
    with serve_host_page(firm.url, 'data-language="de"') as german:
        page.goto(german)
        page.get_by_role("button").first.click()
        page.get_by_role("button", name="Mit einem Menschen sprechen").click()

        expect(page.get_by_role("log")).to_contain_text("Ich ziehe jetzt")
    rows = elena.call("GET", "/conversations?tab=needs_you")["rows"]
    assert [row["reason"] for row in rows] == ["explicit_request"]
    elena.call("POST", f"/conversations/{rows[0]['conversation_id']}/accept", {})
    end(elena)


def test_the_survey_is_answered_in_place(
    firm: Firm, host: str, elena: Caller, new_context: NewContext
) -> None:
    widget = Widget(new_context().new_page()).open(host)
    widget.person.click()
    widget.read(re.compile("bringing in"))
    row = elena.call("GET", "/conversations?tab=needs_you")["rows"][0]
    elena.call("POST", f"/conversations/{row['conversation_id']}/accept", {})
    end(elena)

    widget.panel.get_by_role("button", name=re.compile("^6")).click()

    expect(widget.panel).to_contain_text(re.compile("thank", re.I))
    with Caller(firm) as auditor:
        auditor.sign_in("odile")
        events = auditor.call("GET", f"/conversations/{row['conversation_id']}/events")["events"]
    assert [e["data"]["score"] for e in events if e["type"] == "SurveyAnswered"] == [6]
