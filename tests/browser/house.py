"""A travel firm that is served for browsers: open around the clock, everybody with a sign-in."""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import yaml

from tests.faults.server import ROOT, House, Server, run_segue, serve

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PEOPLE: Final = ("elena", "kenji", "henrik", "priya")
OFFER_SECONDS: Final = 60


@dataclass(frozen=True)
class Firm:
    """A served firm."""

    server: Server

    @property
    def url(self) -> str:
        """Where it answers."""
        return self.server.url

    @property
    def port(self) -> int:
        """The server's port, for a wire in between."""
        return self.server.port

    def find_password(self, agent_id: str) -> str:
        """The password of a member of the team."""
        return self.server.house.passwords[agent_id]


@contextmanager
def open_firm() -> Iterator[Firm]:
    """A firm of its own as long as the block lasts."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="segue-browser-")))
        house = prepare(folder)
        yield Firm(stack.enter_context(serve(house)))


def prepare(folder: Path) -> House:
    """The folder of the firm, its data and passwords; rings last long enough for a slow machine."""
    business, data = folder / "business", folder / "data"
    shutil.copytree(ROOT / "examples" / "travel", business)
    playbook = business / "playbook.yaml"
    content: dict[str, Any] = yaml.safe_load(playbook.read_text("utf-8"))
    content["hours"]["week"] = {day: ["00:00-23:59"] for day in DAYS}
    content["hours"]["holidays"] = []
    content["waiting"]["offer_seconds"] = OFFER_SECONDS
    content["waiting"]["silence_seconds"] = 600
    playbook.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
    team = yaml.safe_load((business / "team.yaml").read_text("utf-8"))["agents"]
    names = [str(agent["id"]) for agent in team]
    place = ("--business", str(business), "--data", str(data))
    done = run_segue("sign-in", *names, *place, "--json")
    assert done.returncode == 0, done.stderr
    made: dict[str, Any] = json.loads(done.stdout)
    return House(business, data, made["sign_ins"])
