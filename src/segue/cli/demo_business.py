"""The demo's business folder: a copy of an example that is open around the clock."""

import shutil
from pathlib import Path

import yaml

from segue.core.errors import BadInput

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALWAYS = ["00:00-23:59"]


def copy_example(name: str, target: Path) -> Path:
    """The folder of the copy. Its opening hours are changed so that the demo can be seen at any
    time of day; all else is as in the example.

    Raises:
        BadInput: there is no example of that name.
    """
    source = find_example(name)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    playbook = target / "playbook.yaml"
    content = yaml.safe_load(playbook.read_text("utf-8"))
    content["hours"]["week"] = {day: list(ALWAYS) for day in DAYS}
    content["hours"]["holidays"] = []
    playbook.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
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
