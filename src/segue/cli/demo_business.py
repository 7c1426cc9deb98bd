"""The demo's business folder: a copy of an example, so that playing changes no example."""

import shutil
from pathlib import Path

from segue.core.errors import BadInput


def copy_example(name: str, target: Path) -> Path:
    """The folder of the copy, which replaces one that is there.

    Raises:
        BadInput: there is no example of that name.
    """
    source = find_example(name)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return target


def find_example(name: str) -> Path:
    """The folder of an example, beside the source or in the current directory.

    Raises:
        BadInput: there is none; names those there are.
    """
    places = (Path(__file__).resolve().parents[3] / "examples", Path("examples"))
    for place in places:
        if (place / name / "playbook.yaml").is_file():
            return place / name
    there = sorted({p.parent.name for place in places for p in place.glob("*/playbook.yaml")})
    raise BadInput(
        f"there is no demo business {name!r}; there are: {', '.join(there) or 'none here'}; "
        "run this in a checkout of Segue, or serve your own folder with `segue serve`"
    )
