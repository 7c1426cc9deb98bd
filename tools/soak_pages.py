"""Keep the pages of a running demo open for minutes, and see what their consoles say.

Reason: a page that is left open all day must neither grow nor complain. Opened are the firm's page
with a conversation in the widget, Elena's desk, where whatever rings is accepted, answered and
wrapped up, and the supervisor's live view.

    python tools/soak_pages.py http://127.0.0.1:8080 --minutes 60 [--json]
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any, Final

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Error, Page, sync_playwright  # noqa: E402  # run as a script

from tests.browser.conftest import FLAGS, find_chromium  # noqa: E402

PASSWORD: Final = "segue-demo-password"
EVERY_SECONDS: Final = 15.0
MOST_GROWTH: Final = 1.5
"""The heap of the last quarter, as a multiple of the second quarter's."""


def sign_in(page: Page, url: str, agent_id: str) -> None:
    """Take a seat at the desk."""
    page.goto(f"{url}/desk")
    answer = page.request.post(
        f"{url}/api/v1/sign-in", data={"name": agent_id, "password": PASSWORD}
    )
    assert answer.ok, answer.text()
    if agent_id == "elena":
        headers = {"X-CSRF-Token": answer.json()["csrf"], "Origin": url}
        page.request.post(f"{url}/api/v1/presence", data={"state": "on"}, headers=headers)
    page.goto(f"{url}/desk")


def work(page: Page) -> str:
    """One thing an agent does next: accept, answer, or wrap up; what it was."""
    if page.get_by_role("button", name="Accept").count():
        page.keyboard.press("Escape")
        page.keyboard.press("a")
        return "accepted"
    composer = page.get_by_role("textbox", name="Reply to the customer")
    if composer.count() and composer.is_visible():
        suggestion = page.get_by_role("region", name="Suggested first reply")
        composer.focus()
        if suggestion.count():
            page.keyboard.press("Control+.")
            page.keyboard.press("Control+Enter")
            return "answered"
        page.keyboard.press("Escape")
        for key in ("e", "1", "Enter"):
            page.keyboard.press(key)
            page.wait_for_timeout(150)
        return "wrapped up"
    page.keyboard.press("j")
    return "looked"


def talk(page: Page, number: int) -> None:
    """The customer writes now and then."""
    page.get_by_role("textbox").last.fill(f"How much is the deposit? ({number})")
    page.keyboard.press("Enter")


def measure(page: Page) -> dict[str, float]:
    """Heap in megabytes, and nodes of the page."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    found = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return {"heap_mb": round(found["JSHeapUsedSize"] / 1e6, 1), "nodes": found["Nodes"]}


def soak(url: str, minutes: float) -> dict[str, Any]:
    """Open everything, keep it busy, and gather what was said and how large it grew."""
    errors: list[str] = []
    done: dict[str, int] = {}
    sizes: dict[str, list[dict[str, float]]] = {"customer": [], "desk": [], "live": []}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        pages = {}
        for name in sizes:
            context = chromium.new_context(viewport={"width": 1440, "height": 900})
            context.on("weberror", lambda e: errors.append(str(e.error)))
            context.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
            pages[name] = context.new_page()
        sign_in(pages["desk"], url, "elena")
        sign_in(pages["live"], url, "henrik")
        pages["customer"].goto(f"{url}/demo")
        pages["customer"].get_by_role("button", name="Talk to us").last.click()
        until, number = time.monotonic() + minutes * 60, 0
        while time.monotonic() < until:
            number += 1
            try:
                what = work(pages["desk"])
                done[what] = done.get(what, 0) + 1
                if number % 8 == 1:
                    talk(pages["customer"], number)
            except Error as error:
                errors.append(f"driving: {str(error).splitlines()[0]}")
            if number % 4 == 0:
                for name, page in pages.items():
                    sizes[name].append(measure(page))
            pages["desk"].wait_for_timeout(EVERY_SECONDS * 1000)
        chromium.close()
    return {"minutes": minutes, "done": done, "errors": errors, "sizes": sizes}


def find_growth(sizes: list[dict[str, float]]) -> float:
    """The heap of the last quarter against that of the second."""
    quarter = max(1, len(sizes) // 4)
    early, late = sizes[quarter : 2 * quarter] or sizes, sizes[-quarter:]
    mean = [sum(s["heap_mb"] for s in part) / len(part) for part in (early, late)]
    return round(mean[1] / mean[0], 2)


def main() -> None:
    """Run and print; exit 1 when a console complained or a heap grew."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    found = soak(args.url, args.minutes)
    found["growth"] = {name: find_growth(each) for name, each in found["sizes"].items() if each}
    if args.json:
        print(json.dumps(found))
    else:
        print(f"done {found['done']}\nheap, last ÷ second quarter {found['growth']}")
        for name, each in found["sizes"].items():
            print(f"{name}: {each[:1]} … {each[-1:]}")
        for error in found["errors"][:20]:
            print(f"finding: {error}")
    grew = any(growth > MOST_GROWTH for growth in found["growth"].values())
    sys.exit(1 if found["errors"] or grew else 0)


if __name__ == "__main__":
    main()
