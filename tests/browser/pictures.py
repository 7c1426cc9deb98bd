"""The README's pictures, drawn from the living demo: `make shots ARGS=--readme`."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page, expect

from segue.cli.demo_people import PASSWORD
from tests.browser.callers import JAPAN
from tests.browser.desks import Desk

ROOT: Final = Path(__file__).parents[2]
PICTURES: Final = ROOT / "docs" / "pictures"
ADDRESS: Final = re.compile(r"Open (http://\S+)/demo")
WIDE: Final[dict[str, Any]] = {"viewport": {"width": 1440, "height": 900}}
LIVELY_MS: Final = 45_000


@contextmanager
def run_demo() -> Iterator[str]:
    """A living demo; its address."""
    command = (sys.executable, "-m", "segue.cli.app", "demo", "--pace", "2", "--port", "0")
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout is not None
    try:
        found = next(filter(None, map(ADDRESS.search, child.stdout)))
        yield found.group(1)
    finally:
        child.terminate()
        child.communicate(timeout=60)


def draw(chromium: Browser) -> None:
    """Every picture of the README."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with run_demo() as url:
        desk = take_seat(chromium, url, "elena")
        live = take_seat(chromium, url, "henrik")
        customer = chromium.new_page(**WIDE, color_scheme="light")
        customer.goto(f"{url}/demo")
        customer.wait_for_timeout(LIVELY_MS)
        customer.get_by_role("button", name="Talk to us").last.click()
        customer.get_by_role("textbox").last.fill(JAPAN)
        customer.keyboard.press("Enter")
        accept_all(desk)
        customer.wait_for_timeout(1500)
        shoot(customer, "widget")
        for theme in ("light", "dark"):
            desk.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            shoot(desk.page, f"desk-{theme}")
        shoot(live.page, "live")


def take_seat(chromium: Browser, url: str, agent_id: str) -> Desk:
    """A seat of the demo; an agent comes on."""
    context = chromium.new_context(**WIDE, reduced_motion="reduce", color_scheme="light")
    desk = Desk(context.new_page(), url)
    desk.page.goto(f"{url}/desk")
    body = {"name": agent_id, "password": PASSWORD}
    answer = context.request.post(f"{url}/api/v1/sign-in", data=body)
    headers = {"X-CSRF-Token": answer.json()["csrf"], "Origin": url}
    if agent_id == "elena":
        context.request.post(f"{url}/api/v1/presence", data={"state": "on"}, headers=headers)
    return desk.open("/desk" if agent_id == "henrik" else "/desk/inbox")


def accept_all(desk: Desk) -> None:
    """Take whatever rings, and show the family."""
    accept = desk.ring.get_by_role("button", name="Accept")
    family = desk.page.get_by_role("option", name=re.compile("three generations"))
    for _ in range(4):
        if family.count():
            break
        expect(accept).to_be_visible(timeout=30_000)
        accept.click()
        desk.page.wait_for_timeout(1000)
        desk.page.get_by_role("tab", name=re.compile("^Mine")).click()
    family.first.click()
    expect(desk.page.get_by_role("region", name="Suggested")).to_be_visible()


def shoot(page: Page, name: str) -> None:
    """One picture, once everything stands still."""
    page.wait_for_timeout(800)
    page.screenshot(path=PICTURES / f"{name}.png")
