"""A browser, a running firm and people in front of it."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

import segue
from tests.browser.callers import Caller
from tests.browser.house import Firm, open_firm

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)
PAGES = Path(segue.__file__).parent / "_ui"
WAIT_MS = 20_000
"""A machine that does other things besides is slow; what is right comes sooner."""
expect.set_options(timeout=WAIT_MS)
NewContext = Callable[..., BrowserContext]


def find_chromium() -> str | None:
    """The browser of this machine: SEGUE_CHROMIUM, else Chromium or Chrome on the path."""
    named = os.environ.get("SEGUE_CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome")
    return named or next((found for name in names if (found := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs the browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the test is skipped, and in CI it fails."""
    assert (PAGES / "w.js").is_file(), "the pages are not built: run `segue ui build`"
    found = find_chromium()
    if found is None:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("no Chromium here: install it (Debian: apt install chromium) or set SEGUE_CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def firm() -> Iterator[Firm]:
    """A served travel firm with sign-ins for everybody."""
    with open_firm() as opened:
        yield opened


@pytest.fixture(scope="session")
def henrik(firm: Firm) -> Iterator[Caller]:
    """A supervisor who tidies up."""
    with Caller(firm) as caller:
        yield caller.sign_in("henrik")


@pytest.fixture
def tidied(henrik: Caller) -> Iterator[None]:
    """No conversation is left open, whatever became of the test."""
    yield
    for row in henrik.call("GET", "/conversations?tab=live")["rows"]:
        place = f"/conversations/{row['conversation_id']}"
        henrik.call("POST", f"{place}/take-over", {})
        henrik.call("POST", f"{place}/wrap-up", {"disposition": "answered"})


@pytest.fixture
def new_context(browser: Browser, tidied: None) -> Iterator[NewContext]:
    """Makes a person's browser; what its console says as an error fails the test at the end."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def make(*, faultless: bool = True, **options: object) -> BrowserContext:
        context = browser.new_context(**options)  # type: ignore[arg-type]  # as Playwright names them
        context.set_default_timeout(WAIT_MS)
        if faultless:
            context.on("weberror", lambda error: faults.append(str(error.error)))
            context.on(
                "console",
                lambda said: faults.append(said.text) if said.type == "error" else None,
            )
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)
