"""A colleague's desk in the browser, in the words of somebody who sits there."""

import re
from typing import Final

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.callers import Caller
from tests.browser.house import Firm

WIDE: Final = {"width": 1440, "height": 900}
SPOKEN: Final = ".c-bubble, .c-note"


class Desk:
    """One colleague's page."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    @property
    def ring(self) -> Locator:
        """The card that rings."""
        return self.page.get_by_role("region", name="Rings for you")

    @property
    def composer(self) -> Locator:
        """Where a reply or a note is written."""
        return self.page.get_by_role("textbox", name=re.compile("Reply to the customer|note", re.I))

    @property
    def log(self) -> Locator:
        """What was said."""
        return self.page.get_by_role("log", name="What was said")

    @property
    def context(self) -> Locator:
        """The context card."""
        return self.page.get_by_role("complementary", name="Context")

    @property
    def rows(self) -> Locator:
        """The conversations of the tab that is shown."""
        return self.page.get_by_role("listbox").get_by_role("option")

    def open(self, place: str = "/desk/inbox") -> "Desk":
        """Load the page and wait until it is live."""
        self.page.goto(f"{self.url}{place}")
        expect(self.page.get_by_text(re.compile("^Live · "))).to_be_attached()
        return self

    def press(self, *keys: str) -> None:
        """One key after the other, as fingers do."""
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        """Type at the place that has focus."""
        self.page.keyboard.insert_text(text)

    def accept(self) -> None:
        """Take what rings, by key, and see it open."""
        expect(self.ring.get_by_role("button", name="Accept")).to_be_visible()
        self.press("Enter")
        expect(self.page.get_by_text("You speak").first).to_be_visible()
        expect(self.composer).to_be_focused()

    def wrap_up(self, key: str = "e") -> None:
        """End the conversation by key; `key` also names the way that opens the next."""
        dialog = self.page.get_by_role("dialog")
        self.press("Escape", key)
        expect(dialog).to_be_visible()
        self.press("1", "Enter")
        expect(dialog).to_be_hidden()

    def reply(self, text: str) -> None:
        """Write to the customer and see it stand there."""
        self.composer.focus()
        self.write(text)
        self.press("Control+Enter")
        expect(self.log.get_by_text(text, exact=True)).to_be_visible()


def sit_down(context: BrowserContext, firm: Firm, agent: Caller, url: str = "") -> Desk:
    """The desk of a colleague who is signed in; `url` where a wire lies in between."""
    agent.sit_down(context, url)
    return Desk(context.new_page(), url or firm.url)
