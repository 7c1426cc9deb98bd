"""A customer in front of the widget, on a firm's own page."""

import re

from playwright.sync_api import Locator, Page, expect


class Widget:
    """One customer's page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def launcher(self) -> Locator:
        """The button that opens it."""
        return self.page.get_by_role("button", name=re.compile("Talk to us"))

    @property
    def panel(self) -> Locator:
        """The open panel."""
        return self.page.get_by_role("dialog", name=re.compile("Conversation with"))

    @property
    def composer(self) -> Locator:
        """Where the customer writes."""
        return self.page.get_by_role("textbox").first

    @property
    def log(self) -> Locator:
        """What was said."""
        return self.page.get_by_role("log")

    @property
    def person(self) -> Locator:
        """The control that brings a person."""
        return self.page.get_by_role("button", name="Speak to a person")

    def open(self, address: str) -> "Widget":
        """Load the firm's page and open the panel."""
        self.page.goto(address)
        self.launcher.click()
        expect(self.composer).to_be_focused()
        return self

    def say(self, text: str) -> None:
        """Write a message."""
        self.composer.focus()
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Enter")

    def read(self, text: str | re.Pattern[str]) -> None:
        """See a text in the log."""
        expect(self.log.get_by_text(text).last).to_be_visible()

    def list_said(self, known: list[str]) -> list[str]:
        """Those of the known texts that stand in the log, in their order, each time they do."""
        shown = self.log.inner_text()
        places = [(m.start(), text) for text in known for m in re.finditer(re.escape(text), shown)]
        return [text for _, text in sorted(places)]
