"""The six import contracts hold, and each of them catches a planted fault."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LINTER = Path(sys.executable).with_name("lint-imports")
SKELETON = """
cli bootstrap web app adapters adapters/store adapters/crm ports
core core/conversation core/values core/errors core/policy core/routing
""".split()

PLANTED = (
    ("whole", "app/__init__.py", "import segue.web"),
    ("whole", "app/__init__.py", "import segue.adapters.store"),
    ("whole", "helpers.py", "x = 1"),
    ("core", "core/values/__init__.py", "import segue.core.conversation"),
    ("core", "core/routing/__init__.py", "import segue.core.policy"),
    ("core", "core/feelings.py", "x = 1"),
    ("pure", "core/values/__init__.py", "import random"),
    ("pure", "core/policy/__init__.py", "from sklearn import linear_model"),
    ("adapters", "adapters/crm/__init__.py", "from segue.adapters import store"),
    ("wiring", "cli/__init__.py", "from segue.adapters import store"),
    ("wiring", "web/__init__.py", "import segue.adapters.store"),
    ("cycles", "core/policy/one.py", "import segue.core.policy.two"),
)


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    command = [str(LINTER), "--config", str(folder / "pyproject.toml"), "--no-cache"]
    return subprocess.run(
        [*command, "--contract", contract],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in ("", *SKELETON):
        package = tmp_path / "segue" / name
        package.mkdir()
        (package / "__init__.py").write_text('"""For a test."""\n')
    (tmp_path / "segue/core/policy/two.py").write_text("import segue.core.policy.one\n")
    (tmp_path / "segue/core/policy/one.py").write_text("x = 1\n")
    return tmp_path


def test_the_skeleton_keeps_every_contract(skeleton: Path) -> None:
    contracts = ("whole", "core", "pure", "adapters", "wiring", "cycles")

    broken = [lint(skeleton, contract).stdout for contract in contracts]

    assert all("1 kept, 0 broken" in said for said in broken), "\n".join(broken)


@pytest.mark.parametrize(("contract", "path", "text"), PLANTED)
def test_a_planted_import_is_found(skeleton: Path, contract: str, path: str, text: str) -> None:
    (skeleton / "segue" / path).write_text(text + "\n")

    done = lint(skeleton, contract)

    assert done.returncode == 1, done.stdout + done.stderr
    assert "0 kept, 1 broken" in done.stdout
