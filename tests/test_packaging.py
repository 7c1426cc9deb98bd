"""The hook that packs the pages: what it builds, what it leaves, what it says."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import hatch_build
from hatch_build import PagesHook
from segue.cli.ui_building import NODE_PACKAGE, BuildFailed

ROOT = Path(__file__).resolve().parents[1]


class App:
    """Where a build writes what it says."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def display_info(self, line: str) -> None:
        self.said.append(line)

    def display_warning(self, line: str) -> None:
        self.said.append(f"warning: {line}")


class Case:
    """A hook, what it was told, and whether it built."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.app = App()
        self.built = 0
        self.hook: Any = PagesHook("", {}, None, None, "", "wheel", self.app)  # type: ignore[arg-type]
        self._patch = monkeypatch
        monkeypatch.delenv("CI", raising=False)
        monkeypatch.setattr(hatch_build, "build_pages", self.build)

    def build(self, tell: Any) -> bool:
        self.built += 1
        tell("desk")
        return True

    def set_up(self, wish: str, *, npm: bool, current: bool) -> None:
        self._patch.setenv("SEGUE_UI", wish)
        self._patch.setattr(hatch_build, "find_npm", lambda: "npm" if npm else None)
        self._patch.setattr(hatch_build, "is_current", lambda: current)


@pytest.fixture
def case(monkeypatch: pytest.MonkeyPatch) -> Case:
    return Case(monkeypatch)


@pytest.mark.parametrize(
    ("wish", "version", "npm", "current", "builds"),
    [
        ("auto", "standard", True, False, True),
        ("auto", "standard", True, True, False),
        ("auto", "standard", False, False, False),
        ("auto", "editable", True, False, False),
        ("require", "editable", True, False, True),
        ("skip", "standard", True, False, False),
    ],
)
def test_the_pages_are_built_where_they_are_wanted_and_not_there(
    wish: str, version: str, npm: bool, current: bool, builds: bool, case: Case
) -> None:
    case.set_up(wish, npm=npm, current=current)

    case.hook.initialize(version, {})

    assert bool(case.built) is builds


def test_without_npm_a_build_warns_and_says_what_to_do(case: Case) -> None:
    case.set_up("auto", npm=False, current=False)

    case.hook.initialize("standard", {})

    assert "warning: Segue is built without its pages" in case.app.said[0]
    assert "SEGUE_UI=require" in case.app.said[0]


@pytest.mark.parametrize(("wish", "ci"), [("auto", "1"), ("require", "")])
def test_pages_that_are_required_and_cannot_be_built_end_the_build(
    wish: str, ci: str, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(tell: Any) -> bool:
        raise BuildFailed("npm is missing", "run `make setup`", "what npm said")

    case.set_up(wish, npm=False, current=False)
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(hatch_build, "build_pages", refuse)

    with pytest.raises(SystemExit, match="npm is missing") as ended:
        case.hook.initialize("standard", {})

    assert "what npm said" in str(ended.value)
    assert "remedy: run `make setup`" in str(ended.value)


@pytest.mark.parametrize(
    ("wish", "npm", "current", "brings"),
    [
        ("require", False, False, [NODE_PACKAGE]),
        ("require", True, False, []),
        ("require", False, True, []),
        ("auto", False, False, []),
    ],
)
def test_npm_is_brought_only_where_it_is_required_and_missing(
    wish: str, npm: bool, current: bool, brings: list[str], case: Case
) -> None:
    case.set_up(wish, npm=npm, current=current)

    assert case.hook.dependencies() == brings


def test_a_wish_that_is_none_is_refused(case: Case) -> None:
    case.set_up("perhaps", npm=True, current=False)

    with pytest.raises(SystemExit, match="expected auto, require or skip"):
        case.hook.initialize("standard", {})


def test_what_is_packed_holds_the_pages_and_their_source() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    targets = project["tool"]["hatch"]["build"]["targets"]

    assert all("src/segue/_ui/**" in targets[name]["artifacts"] for name in ("wheel", "sdist"))
    assert {"src", "ui", "hatch_build.py"} <= set(targets["sdist"]["include"])
    assert NODE_PACKAGE in project["dependency-groups"]["build"]
