"""No surface has a fault of WCAG 2.2 AA that axe finds, in light and in dark (issue 3, line 3)."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page

from tests.browser import scenes
from tests.browser.conftest import NewContext
from tests.browser.desks import WIDE
from tests.browser.house import Firm

AXE: Final = Path(__file__).parents[2] / "ui" / "node_modules" / "axe-core" / "axe.min.js"
RUN: Final = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(document, { runOnly: tags });
  return violations.flatMap((fault) => fault.nodes.map((node) =>
    fault.id + ': ' + node.target.flat().join(' ') + ' – ' + node.failureSummary));
}"""
NARROW: Final = {"width": 390, "height": 844}


def find_faults(page: Page) -> list[str]:
    """What axe finds in the page as it stands now."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    # A fade that is under way would be measured half transparent.
    page.wait_for_timeout(350)
    found: list[str] = page.evaluate(RUN)
    return found


def check(walk: Iterable[scenes.Scene]) -> None:
    """Every scene of a walk is without a fault."""
    faults = {name: found for name, page in walk if (found := find_faults(page))}

    assert not faults, "\n".join(f"{name}\n  " + "\n  ".join(f) for name, f in faults.items())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_desk(firm: Firm, new_context: NewContext, theme: str) -> None:
    with scenes.fill_house(firm) as elena:
        check(scenes.walk_desk(firm, elena, new_context(viewport=WIDE, color_scheme=theme), theme))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_sign_in_and_the_live_view(firm: Firm, new_context: NewContext, theme: str) -> None:
    with scenes.fill_house(firm):
        check(scenes.walk_live(firm, new_context(viewport=WIDE, color_scheme=theme), theme))


@pytest.mark.parametrize(
    ("theme", "tag"),
    [("light", ""), ("dark", ""), ("light", 'data-language="ar"'), ("dark", 'data-language="ar"')],
)
def test_the_widget(firm: Firm, new_context: NewContext, theme: str, tag: str) -> None:
    with scenes.fill_house(firm) as elena:
        context = new_context(viewport=NARROW if tag else WIDE, color_scheme=theme)
        check(scenes.walk_widget(firm, elena, context, tag))
