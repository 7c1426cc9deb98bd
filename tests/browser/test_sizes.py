"""What a browser must fetch before it can begin stays small (issue 3; ux.md, sections 2.1, 3)."""

import gzip
import re
from pathlib import Path

import pytest

import segue

UI = Path(segue.__file__).parent / "_ui"
KB = 1000
WIDGET_BYTES = 20 * KB
DESK_SCRIPT_BYTES = 220 * KB
DESK_STYLE_BYTES = 20 * KB
LAZY_BYTES = 80 * KB


def measure(file: Path) -> int:
    """Bytes as they travel."""
    return len(gzip.compress(file.read_bytes(), 6))


def find_first(kind: str) -> list[Path]:
    """The files of a kind that the desk's page names itself."""
    page = (UI / "desk" / "index.html").read_text("utf-8")
    names = re.findall(rf'(?:src|href)="/(?:desk/)?([^"]+\.{kind})"', page)
    return [UI / "desk" / name for name in names]


@pytest.fixture(autouse=True)
def built() -> None:
    assert (UI / "w.js").is_file(), "the pages are not built: run `segue ui build`"


def test_the_widget_is_one_small_tag_and_one_small_panel() -> None:
    files = [UI / "w.js", *(UI / "widget").glob("*.js")]

    total = sum(measure(file) for file in files)

    assert total <= WIDGET_BYTES, f"{total:,} bytes"


def test_the_desk_begins_with_a_small_script_and_style() -> None:
    scripts, styles = find_first("js"), find_first("css")

    assert scripts
    assert styles
    assert sum(measure(file) for file in scripts) <= DESK_SCRIPT_BYTES
    assert sum(measure(file) for file in styles) <= DESK_STYLE_BYTES


def test_every_part_that_is_loaded_later_is_small() -> None:
    first = set(find_first("js"))

    heavy = {
        file.name: measure(file)
        for file in (UI / "desk").rglob("*.js")
        if file not in first and measure(file) > LAZY_BYTES
    }

    assert not heavy


def test_no_page_asks_anybody_else_for_anything() -> None:
    pages = [*UI.glob("*/index.html")]

    foreign = {
        page.parent.name: found
        for page in pages
        if (found := re.findall(r'(?:src|href)="(?:https?:)?//[^"]+"', page.read_text("utf-8")))
    }

    assert pages
    assert not foreign


def test_what_others_wrote_is_named_with_its_licence() -> None:
    notice = (UI / "THIRD_PARTY_LICENSES.txt").read_text("utf-8")

    assert {"react", "preact", "lucide-react", "@fontsource-variable/inter"} <= set(
        re.findall(r"^([@\w][\w./@-]*) \d", notice, re.MULTILINE)
    )
