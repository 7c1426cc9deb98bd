"""The documentation is tested: links lead somewhere, the list of events is that of the code."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.openapi import FILE, build_file
from tools.reference import PAGE, build_page

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def test_the_list_of_events_is_that_of_the_code() -> None:
    assert PAGE.read_text() == build_page(), "run: python tools/reference.py"


def test_the_interface_that_the_pages_are_built_from_is_that_of_the_code() -> None:
    assert FILE.read_text(encoding="utf-8") == build_file(), "run: python tools/openapi.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = LINK.findall(page.read_text())

    missing = [link for link in links if not (page.parent / link).exists()]

    assert not missing


@pytest.mark.parametrize(
    "page", sorted((ROOT / "docs/decisions").glob("*.md")), ids=lambda p: p.name
)
def test_every_decision_is_numbered_dated_and_short(page: Path) -> None:
    text = page.read_text()

    assert text.startswith(f"# {int(page.name[:4])}. ")
    assert "**Decided** 20" in text
    assert len(text.splitlines()) <= 60


def test_the_files_that_the_architecture_page_names_exist() -> None:
    text = (ROOT / "docs/explanation/architecture.md").read_text()
    named = set(re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)", text))

    missing = [n for n in sorted(named) if not (ROOT / "src/segue" / n).exists()]

    assert named
    assert not missing


def test_the_commands_of_the_readme_exist() -> None:
    text = (ROOT / "README.md").read_text()
    named = set(re.findall(r"segue ([a-z][a-z-]+)\b(?! page)", text)) - {"segue"}
    listed = subprocess.run(
        [sys.executable, "-m", "segue.cli.app", "--help"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout

    assert [name for name in sorted(named) if name not in listed] == []
