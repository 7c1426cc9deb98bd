"""From the decision that a person is needed to what both sides see in their browsers.

    PYTHONPATH=src:. python bench/handoff.py [--times 20] [--json]

A real `segue serve`, a customer's widget on a firm's own page and an agent's desk, each in Chromium
on the same two cores and the same clock. The customer writes the sentence of the family of seven.
Timed from the `Escalated` event of the log: until the widget shows that somebody is brought in,
until the desk rings with the facts, and from the accepting key press until the context card stands
beside the composer. Goal: each at most 1,000 ms. Beside it, in the same run, the limit: the same
package read over HTTP by a bare caller.
"""

import argparse
import json
import os
import time
from datetime import datetime
from statistics import quantiles
from typing import Any, Final

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.callers import JAPAN, Caller
from tests.browser.conftest import FLAGS, find_chromium
from tests.browser.desks import Desk, sit_down
from tests.browser.host_page import serve_host_page
from tests.browser.house import Firm, open_firm
from tests.browser.widgets import Widget

WATCH: Final = """
window.__seen = {};
const look = () => {
  const note = (name, found) => { if (found) window.__seen[name] ??= Date.now(); };
  const ring = document.querySelector('section.ring');
  note('ring', ring && ring.textContent.includes('wheelchair'));
  const card = document.querySelector('[aria-label="Context"]');
  note('card', !ring && card && card.textContent.includes('wheelchair') && card.textContent.includes('tried')
    && document.activeElement?.matches('[data-part=composer]'));
  const host = [...document.querySelectorAll('*')].find((e) => e.shadowRoot);
  note('told', host?.shadowRoot.textContent.includes('I am bringing in a specialist'));
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def run_once(
    firm: Firm, chromium: Browser, desk: Desk, elena: Caller, host: str
) -> dict[str, float]:
    """One handoff; milliseconds of each part."""
    customer = chromium.new_context()
    page = customer.new_page()
    page.add_init_script(WATCH)
    widget = Widget(page).open(host)
    desk.page.evaluate("window.__seen = {}")
    widget.say(JAPAN)
    expect(desk.ring).to_contain_text("wheelchair")
    told = wait_for(page, "told")
    rang = wait_for(desk.page, "ring")
    row = elena.call("GET", "/conversations?tab=needs_you")["rows"][0]
    place = f"/conversations/{row['conversation_id']}"
    begun = time.perf_counter()
    elena.call("GET", f"{place}/package")
    limit = (time.perf_counter() - begun) * 1000
    events = elena.call("GET", f"{place}/events")["events"]
    decided = next(parse_ms(e["at"]) for e in events if e["type"] == "Escalated")
    pressed = float(desk.page.evaluate("delete window.__seen.card, Date.now()"))
    desk.press("a")
    carded = wait_for(desk.page, "card")
    expect(desk.page.get_by_text("You speak").first).to_be_visible()
    elena.call("POST", f"{place}/wrap-up", {"disposition": "answered"})
    expect(desk.page.get_by_text("You speak")).to_have_count(0)
    customer.close()
    return {
        "told_ms": told - decided,
        "ring_ms": rang - decided,
        "card_ms": carded - pressed,
        "limit_ms": limit,
    }


def wait_for(page: Page, name: str) -> float:
    """When the page first showed it, by its own clock, in milliseconds."""
    for _ in range(500):
        found = page.evaluate(f"window.__seen.{name} ?? 0")
        if found:
            return float(found)
        page.wait_for_timeout(20)
    raise SystemExit(f"handoff: {name!r} was never shown")


def parse_ms(at: str) -> float:
    """A time of the log in milliseconds."""
    return datetime.fromisoformat(at).timestamp() * 1000


def measure(times: int) -> dict[str, float]:
    """So many handoffs, and their quantiles."""
    found = find_chromium()
    if found is None:
        raise SystemExit("handoff: no Chromium; install it or set SEGUE_CHROMIUM")
    runs = []
    with open_firm() as firm, sync_playwright() as playwright, Caller(firm) as elena:
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        elena.sign_in("elena").be("on")
        context = chromium.new_context(viewport={"width": 1440, "height": 900})
        context.add_init_script(WATCH)
        desk = sit_down(context, firm, elena).open()
        with serve_host_page(firm.url) as host:
            runs = [run_once(firm, chromium, desk, elena, host) for _ in range(times + 1)][1:]
        chromium.close()
    figures: dict[str, float] = {"times": times}
    for name in runs[0]:
        each = [run[name] for run in runs]
        figures |= {f"{name}_p50": quantiles(each, n=2)[0], f"{name}_max": max(each)}
    figures["ratio_p50"] = figures["limit_ms_p50"] / figures["ring_ms_p50"]
    return {name: round(value, 2) for name, value in figures.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures: dict[str, Any] = measure(options.times)
    if options.json:
        print(json.dumps(figures | {"goal_ms": 1000, "cores": os.cpu_count()}))
        return
    for name, says in (
        ("told_ms", "decision → the customer reads it"),
        ("ring_ms", "decision → the desk rings with the facts"),
        ("card_ms", "accepting key → context card and composer"),
        ("limit_ms", "the package over HTTP (limit)"),
    ):
        p50, most = figures[f"{name}_p50"], figures[f"{name}_max"]
        print(f"{says:44} p50 {p50:6.0f} ms   max {most:6.0f} ms")
    print(f"limit ÷ ring at p50: {figures['ratio_p50']:.2f}; goal: at most 1,000 ms each")


if __name__ == "__main__":
    main()
