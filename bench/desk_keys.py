"""From key press to paint at the desk, with 200 live conversations.

    PYTHONPATH=src:. python bench/desk_keys.py [--live 200] [--presses 200] [--json]

A real `segue serve` with 200 open conversations, in which customers go on writing (five messages a
second, each with the AI's turn), and a desk in Chromium on the same two cores. Each press of `j`,
`k`, Enter, Escape and Ctrl-K is timed inside the page from the event's own time stamp to the first
task after the frame that follows it. Goal: p95 at most 100 ms. Beside it, in the same browser and
under the same load, the bare limit: a page of two rows whose only work is to move a class.
"""

import argparse
import asyncio
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import quantiles
from typing import Any, Final

from playwright.sync_api import Page, sync_playwright

from tests.browser.callers import Caller
from tests.browser.conftest import FLAGS, find_chromium
from tests.browser.house import Firm, open_firm
from tests.faults.people import arrive_many

LINES: Final = (
    "How much is the deposit?",
    "What can we take on the plane as baggage?",
    "Do we need a visa for Japan?",
    "When is the best season for Kyoto?",
)
MESSAGES_PER_SECOND: Final = 5.0
KEYS: Final = ("j", "j", "j", "k", "Enter", "Escape", "j", "k", "Control+k", "Escape")
WATCH: Final = """
window.__ms = [];
addEventListener('keydown', (event) => {
  if (event.key === 'Control') return;
  const begun = event.timeStamp;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.__ms.push(performance.now() - begun);
    port2.postMessage(0);
  });
}, { capture: true });
"""
BARE: Final = """<!doctype html><title>bare</title><style>.on{background:teal}</style>
<p class="on">one</p><p>two</p><script>
addEventListener('keydown', () => {
  for (const row of document.querySelectorAll('p')) row.classList.toggle('on');
});</script>"""


@contextmanager
def keep_writing(firm: Firm, live: int) -> Iterator[None]:
    """So many customers in open conversations, who go on writing until the block ends."""
    begun, stop = threading.Event(), threading.Event()
    work = threading.Thread(target=lambda: asyncio.run(_write(firm, live, begun, stop)))
    work.start()
    try:
        begun.wait(180)
        yield
    finally:
        stop.set()
        work.join(60)


async def _write(firm: Firm, live: int, begun: threading.Event, stop: threading.Event) -> None:
    async with arrive_many(firm.server, live) as customers:
        places = []
        for number, customer in enumerate(customers):
            ack = await customer.say(LINES[number % len(LINES)])
            places.append(ack["conversation_id"])
        begun.set()
        number = 0
        while not stop.is_set():
            at = number % live
            await customers[at].say(LINES[(number + 1) % len(LINES)], to=places[at])
            number += 1
            await asyncio.sleep(1 / MESSAGES_PER_SECOND)


def sign_in(firm: Firm, page: Page, agent_id: str = "henrik") -> None:
    """A desk whose cookie was got over the interface."""
    with Caller(firm) as caller:
        caller.sign_in(agent_id).sit_down(page.context)
    page.goto(f"{firm.url}/desk/inbox?tab=ai")


def press(page: Page, presses: int) -> list[float]:
    """Milliseconds from each press to its paint."""
    for number in range(presses):
        page.keyboard.press(KEYS[number % len(KEYS)])
        page.wait_for_timeout(60)
    found: list[float] = page.evaluate("window.__ms")
    return found


def measure(live: int, presses: int) -> dict[str, float]:
    """Both figures, one after the other, under the same load."""
    found = find_chromium()
    if found is None:
        raise SystemExit("desk_keys: no Chromium; install it or set SEGUE_CHROMIUM")
    figures: dict[str, float] = {"live": live, "presses": presses}
    with open_firm() as firm, sync_playwright() as playwright, keep_writing(firm, live):
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        page = chromium.new_page(viewport={"width": 1440, "height": 900})
        page.set_content(BARE)
        page.evaluate(WATCH)
        times: dict[str, list[float]] = {"limit": press(page, presses)}
        page.add_init_script(WATCH)
        sign_in(firm, page)
        page.get_by_role("option").first.wait_for()
        figures["rows"] = page.get_by_role("option").count()
        page.wait_for_timeout(2000)
        times["desk"] = press(page, presses)
        chromium.close()
    for name, each in times.items():
        cuts = quantiles(each, n=100)
        figures |= {f"{name}_p50_ms": cuts[49], f"{name}_p95_ms": cuts[94]}
        figures[f"{name}_max_ms"] = max(each)
    figures["ratio_p95"] = figures["limit_p95_ms"] / figures["desk_p95_ms"]
    return {name: round(value, 2) for name, value in figures.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--live", type=int, default=200)
    parser.add_argument("--presses", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures: dict[str, Any] = measure(options.live, options.presses)
    figures |= {"goal_p95_ms": 100, "cores": os.cpu_count()}
    if options.json:
        print(json.dumps(figures))
        return
    for name in ("limit", "desk"):
        print(
            f"{name:6} p50 {figures[f'{name}_p50_ms']:6.1f} ms   p95 "
            f"{figures[f'{name}_p95_ms']:6.1f} ms   max {figures[f'{name}_max_ms']:6.1f} ms"
        )
    print(f"limit ÷ desk at p95: {figures['ratio_p95']:.2f}; goal: p95 at most 100 ms")


if __name__ == "__main__":
    main()
