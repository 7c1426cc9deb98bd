"""`segue doctor`: a misspelt setting is a warning, and no reason to fail."""

from pathlib import Path

import typer
from typer.testing import CliRunner

from segue.cli.doctor_min import Finding, doctor

app = typer.Typer()
app.command()(doctor)


def test_each_finding_has_its_mark() -> None:
    marks = [
        Finding("settings", True, "all known").mark(),
        Finding("settings", True, "SEGUE_PROT is no setting", "mend it").mark(),
        Finding("encoder", False, "not installed", "install it").mark(),
    ]

    assert marks == ["ok", "warning", "!!"]


def test_a_misspelt_setting_is_shown_as_a_warning(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SEGUE_PROT", "1")

    result = CliRunner().invoke(app, ["--data", str(tmp_path)])

    lines = [line for line in result.stdout.splitlines() if "SEGUE_PROT" in line]
    assert lines[0].startswith("warning")
