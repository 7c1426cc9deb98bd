"""`segue ui build`: the pages are built once for each change, and a failure says what mends it."""

import json
import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from segue.cli import ui, ui_building
from segue.cli.ui_building import (
    SOURCE,
    BuildFailed,
    build_pages,
    find_npm,
    has_packages,
    hash_source,
    is_current,
    read_stamp,
)

HERE = {"version": "1.0.0", "integrity": "sha512-here"}
LOCK = {
    "packages": {
        "": {"name": "pages"},
        "node_modules/here": HERE,
        "node_modules/elsewhere": {"version": "1.0.0", "integrity": "x", "optional": True},
    }
}
NPM = """#!/bin/sh
echo "$@" >> ../calls.txt
case "$1" in
  ci) mkdir -p node_modules; cp package-lock.json node_modules/.package-lock.json ;;
  run) printf '> api\\n> openapi-ts\\n> pages@0.1.0 desk\\n> vite build\\n'
       mkdir -p ../out; echo built > ../out/w.js ;;
esac
test ! -f broken.txt || { cat broken.txt; exit 1; }
"""


class Place(SimpleNamespace):
    """A source of pages, where they go, and the npm that is found."""

    source: Path
    out: Path
    told: list[str]

    def build(self, *, force: bool = False) -> bool:
        return build_pages(self.told.append, self.source, self.out, force=force)

    def list_calls(self) -> list[str]:
        said = self.source.parent / "calls.txt"
        calls = said.read_text().splitlines() if said.exists() else []
        said.unlink(missing_ok=True)
        return [call.split()[0] for call in calls]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    source = tmp_path / "ui"
    source.mkdir()
    (source / "package.json").write_text("{}")
    (source / "package-lock.json").write_text(json.dumps(LOCK))
    for name, text in (("npm", NPM), ("node", "#!/bin/sh\necho v24.19.0\n")):
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    return Place(source=source, out=tmp_path / "out", told=[])


def test_the_pages_are_built_once_for_each_change(place: Place) -> None:
    first, calls = place.build(), place.list_calls()
    second, no_calls = place.build(), place.list_calls()
    (place.source / "desk.tsx").write_text("another desk")
    third, more_calls = place.build(), place.list_calls()

    assert (first, second, third) == (True, False, True)
    assert calls == ["ci", "run"]
    assert no_calls == []
    assert more_calls == ["run"], "the packages are there already"
    assert place.told == ["packages", "api", "desk"] * 2
    assert is_current(place.source, place.out)


def test_force_installs_and_builds_anew(place: Place) -> None:
    place.build()
    place.list_calls()

    built = place.build(force=True)

    assert (built, place.list_calls()) == (True, ["ci", "run"])


def test_a_failed_build_counts_as_none(place: Place) -> None:
    place.build()
    (place.source / "broken.txt").write_text("src/desk/main.tsx:3 Unexpected token")

    with pytest.raises(BuildFailed) as raised:
        place.build()

    assert "Unexpected token" in raised.value.output
    assert "npm run check" in raised.value.remedy
    assert read_stamp(place.out) == ""


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("npm error code ENOTFOUND", "HTTPS_PROXY"),
        ("npm error code ENOSPC", "disk is full"),
        ("npm error code EACCES", "owner of this checkout"),
        ("npm error code EINTEGRITY", "npm cache clean"),
        (
            "npm ci can only install packages when your package.json and package-lock.json",
            "npm install",
        ),
        ("pkg is of GPL-3.0: no such licence", "ui/scripts/licences.mjs"),
    ],
)
def test_what_npm_says_leads_to_what_mends_it(said: str, remedy: str, place: Place) -> None:
    (place.source / "broken.txt").write_text(said)

    with pytest.raises(BuildFailed) as raised:
        place.build()

    assert remedy in raised.value.remedy
    assert said in raised.value.output


def test_what_is_made_is_no_source(place: Place) -> None:
    before = hash_source(place.source)
    for made in ("node_modules/react", "src/api", "dist"):
        (place.source / made).mkdir(parents=True)
        (place.source / made / "index.js").write_text("made")
    same = hash_source(place.source)
    (place.source / "src/main.ts").write_text("source")

    assert before == same != hash_source(place.source)


def test_other_packages_than_those_of_the_lock_are_seen(place: Place) -> None:
    hidden = place.source / "node_modules/.package-lock.json"
    hidden.parent.mkdir()
    states = {
        "none": {},
        "as the lock": {"node_modules/here": HERE},
        "older": {"node_modules/here": HERE | {"version": "0.9.0"}},
        "one too many": {"node_modules/here": HERE, "node_modules/more": HERE},
    }

    fit = {}
    for name, packages in states.items():
        hidden.write_text(json.dumps({"packages": packages}))
        fit[name] = has_packages(place.source)

    assert [name for name, fits in fit.items() if fits] == ["as the lock"]


def test_a_node_that_is_too_old_is_passed_over(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "node").write_text("#!/bin/sh\necho v18.19.1\n")
    monkeypatch.setenv("PATH", os.defpath)
    monkeypatch.setattr(shutil, "which", _which_below(tmp_path))

    with pytest.raises(BuildFailed) as raised:
        place.build()

    assert find_npm() is None
    assert "npm with Node 22.18 or newer is missing" in raised.value.what
    assert "make setup" in raised.value.remedy


def _which_below(folder: Path):
    """Programs of this folder only: the machine of the tests may have a Node of its own."""
    return lambda name, path=None: (
        str(folder / name) if (folder / name).exists() and str(folder) in (path or "") else None
    )


def test_where_there_is_no_source_it_says_where_pages_come_from(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match="a wheel brings them along"):
        build_pages(print, tmp_path / "ui", tmp_path / "out")


@pytest.mark.parametrize(
    ("wanted", "stamp", "builds"),
    [
        ("auto", "", True),
        ("require", "", True),
        ("skip", "", False),
        ("auto", "older", False),
    ],
)
def test_only_a_first_run_builds(
    wanted: str, stamp: str, builds: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[bool] = []
    monkeypatch.setattr(ui, "read_stamp", lambda: stamp)
    monkeypatch.setattr(ui, "build_with_progress", lambda: built.append(True))

    ui.ensure_pages(wanted)

    assert bool(built) is builds


def test_a_server_starts_without_pages_unless_they_are_required(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> bool:
        raise BuildFailed("npm is missing", "run `make setup`")

    monkeypatch.setattr(ui, "read_stamp", lambda: "")
    monkeypatch.setattr(ui, "build_with_progress", refuse)

    ui.ensure_pages("auto")
    with pytest.raises(SystemExit):
        ui.ensure_pages("require")

    assert "warning: no pages: npm is missing" in capsys.readouterr().err


def test_the_command_says_as_json_what_it_did(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui, "is_current", lambda: True)

    result = CliRunner().invoke(ui.ui_app, ["build", "--json"])

    assert result.exit_code == 0
    assert json.loads(result.stdout)["built"] is False


def test_the_help_has_an_example() -> None:
    assert "Example:" in CliRunner().invoke(ui.ui_app, ["build", "--help"]).stdout


def test_the_oldest_node_is_that_of_the_pages() -> None:
    engines = json.loads((SOURCE / "package.json").read_text())["engines"]["node"]

    assert engines == f">={'.'.join(map(str, ui_building.OLDEST_NODE))}"
