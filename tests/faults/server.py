"""A real `segue serve` for tests: prepared, started, killed and started again at one address."""

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

import yaml

from segue.cli.demo_business import copy_example
from tests.open_hours import open_always

ROOT: Final = Path(__file__).parents[2]
SEGUE: Final = ("-m", "segue.cli.app")
SLOW: Final = ("-m", "tests.faults.slow_server")
IDENTITY_KEY: Final = "the firm's own identity key, 32 bytes or more"
STOP_SECONDS: Final = 20.0
SILENCE_SECONDS: Final = 5
SEED: Final = 20261123


def find_free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


@dataclass(frozen=True)
class House:
    """A business that is ready to be served: its folder, its data, and the team's passwords."""

    business: Path
    data: Path
    passwords: dict[str, str]

    def copy(self, folder: Path) -> "House":
        """The same house elsewhere, so that what happens there happens only there."""
        shutil.copytree(self.data, folder / "data")
        return House(self.business, folder / "data", self.passwords)

    def forget_people(self, folder: Path) -> "House":
        """This house without contacts, accounts, roles and bookings."""
        business = Path(shutil.copytree(self.business, folder / "business"))
        for name in ("contacts", "accounts", "roles", "bookings"):
            table = business / f"{name}.csv"
            table.write_text(table.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
        return House(business, self.data, self.passwords)


@dataclass
class Server:
    """One server child. Its port stays the same over kills, so that clients find it again."""

    house: House
    program: tuple[str, ...] = SEGUE
    port: int = field(default_factory=find_free_port)
    process: "subprocess.Popen[str] | None" = None
    settings: dict[str, str] = field(default_factory=dict)
    """More of its environment."""
    sessions: dict[str, Any] = field(default_factory=dict)
    """Who is signed in already, so that no test waits for a password to be hashed again."""

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and return when it says that it is ready."""
        errors = (self.house.data / "errors.txt").open("a")
        place = ("--business", str(self.house.business), "--data", str(self.house.data))
        self.process = subprocess.Popen(
            [sys.executable, *self.program, "serve", *place, "--port", str(self.port), "--json"],
            cwd=ROOT,
            env=build_environment() | self.settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        errors.close()
        assert self.process.stdout is not None
        ready = self.process.stdout.readline()
        assert ready, f"the server did not start: {self.read_errors()[-3000:]}"
        assert json.loads(ready)["address"] == self.url

    def kill(self) -> None:
        """kill -9."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end, and see that it does."""
        assert self._end(signal.SIGTERM) == 0, self.read_errors()[-3000:]

    def read_errors(self) -> str:
        """What it wrote on standard error in all its lives."""
        return (self.house.data / "errors.txt").read_text("utf-8", "replace")

    def _end(self, how: signal.Signals) -> int:
        process = self.process
        if process is None:
            return 0
        process.send_signal(how)
        code = process.wait(STOP_SECONDS)
        assert process.stdout is not None
        process.stdout.close()
        self.process = None
        return code


@contextmanager
def serve(house: House, program: tuple[str, ...] = SEGUE) -> Iterator[Server]:
    """A server as long as the block lasts; a block that fails leaves none behind."""
    server = Server(house, program)
    try:
        server.start()
        yield server
        server.stop()
    finally:
        server.kill()


def run_segue(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """A command, run to its end."""
    return subprocess.run(
        [sys.executable, *SEGUE, *arguments],
        cwd=ROOT,
        env=build_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


@cache
def prepare_travel() -> House:
    """The travel business, open around the clock, with a sign-in for everybody in the team and
    the least patience with a silent agent; made once a run and then copied."""
    folder = make_folder()
    business, data = folder / "business", folder / "data"
    open_always(copy_example("travel", business))
    playbook = yaml.safe_load((business / "playbook.yaml").read_text("utf-8"))
    playbook["waiting"]["silence_seconds"] = SILENCE_SECONDS
    (business / "playbook.yaml").write_text(yaml.safe_dump(playbook, allow_unicode=True), "utf-8")
    team = yaml.safe_load((business / "team.yaml").read_text("utf-8"))["agents"]
    names = [str(agent["id"]) for agent in team]
    place = ("--business", str(business), "--data", str(data))
    done = run_segue("sign-in", *names, *place, "--json")
    assert done.returncode == 0, done.stderr
    made: dict[str, Any] = json.loads(done.stdout)
    return House(business, data, made["sign_ins"])


@cache
def share_server() -> Server:
    """A running server for every test that does it no harm; whoever uses it leaves nobody
    waiting. It ends with the run."""
    server = Server(prepare_travel().copy(make_folder()))
    atexit.register(server.kill)
    server.start()
    return server


def make_folder() -> Path:
    """A folder that lasts as long as the run."""
    folder = Path(mkdtemp(prefix="segue-faults-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def build_environment() -> dict[str, str]:
    """The environment of a child: nothing of the tester's settings but the encoder's place."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("SEGUE_")}
    kept |= {k: os.environ[k] for k in ("SEGUE_CACHE", "SEGUE_UI") if k in os.environ}
    return {**kept, "NO_COLOR": "1", "SEGUE_IDENTITY_KEY": IDENTITY_KEY}
