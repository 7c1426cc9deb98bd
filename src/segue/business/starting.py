"""Starts a business folder: writes the starter, or an example, into an empty folder."""

import shutil
from importlib import resources
from pathlib import Path

from segue.business.faults import suggest
from segue.business.folder import SUBFOLDERS
from segue.core.errors import BadInput, NotFound

STARTER = "starter"


def write_starter(folder: Path, example: str | None = None) -> tuple[str, ...]:
    """The relative paths of the files written to `folder`, sorted: the starter's, or those of
    the example of that name. The folder may exist when it is empty.

    Raises:
        BadInput: the folder holds something already, or is a file.
        NotFound: there is no such example, or Segue does not run from a checkout.
    """
    if folder.exists() and not folder.is_dir():
        raise BadInput(f"{str(folder)!r} is a file; name a folder that is new or empty.")
    if folder.is_dir() and any(folder.iterdir()):
        raise BadInput(f"{str(folder)!r} is not empty; name a folder that is new or empty.")
    source = resources.files("segue.business").joinpath(STARTER)
    with resources.as_file(source) as starter:
        chosen = starter if example is None else _find_example(example)
        hidden = shutil.ignore_patterns(".*", "__pycache__")
        shutil.copytree(chosen, folder, ignore=hidden, dirs_exist_ok=True)
    for name in SUBFOLDERS:
        (folder / name).mkdir(exist_ok=True)
    files = (file for file in folder.rglob("*") if file.is_file())
    return tuple(sorted(file.relative_to(folder).as_posix() for file in files))


def find_examples() -> tuple[str, ...]:
    """The names of the examples; none where Segue does not run from a checkout."""
    examples = _find_examples_folder()
    if not examples.is_dir():
        return ()
    folders = (folder for folder in examples.iterdir() if (folder / "playbook.yaml").is_file())
    return tuple(sorted(folder.name for folder in folders))


def _find_example(name: str) -> Path:
    known = find_examples()
    if not known:
        raise NotFound(
            "The examples are only there in a checkout of Segue; "
            "leave `--from` away, or run this in a checkout."
        )
    if name not in known:
        raise NotFound(f"There is no example {name!r}. {suggest(name, known)}")
    return _find_examples_folder() / name


def _find_examples_folder() -> Path:
    return Path(__file__).resolve().parents[3] / "examples"
