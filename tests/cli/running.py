"""Real processes of the command line for tests: a server, and chats over pipes."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from segue.bootstrap import HEADS
from segue.cli.demo_business import copy_example
from segue.settings import read_settings
from tests.open_hours import open_always

START_SECONDS = 60.0
WAIT_SECONDS = 20.0


def link_models(data: Path) -> Path:
    """The data directory, with the trained heads of the demo, so that each start is quick."""
    kept = read_settings().cache / HEADS
    kept.mkdir(parents=True, exist_ok=True)
    data.mkdir(parents=True, exist_ok=True)
    if not (data / "models").exists():
        (data / "models").symlink_to(kept, target_is_directory=True)
    return data


def build_environment(**more: str) -> dict[str, str]:
    """The environment of a child: plain text, and nothing of the tester's settings."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("SEGUE_")}
    kept |= {k: os.environ[k] for k in ("SEGUE_CACHE", "SEGUE_UI") if k in os.environ}
    return {**kept, "NO_COLOR": "1", "PYTHONUNBUFFERED": "1", "COLUMNS": "200", **more}


def run_segue(*arguments: str, timeout: float = 90) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "segue.cli.app", *arguments],
        env=build_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


class Child:
    """A command that goes on; what it prints is remembered line by line."""

    def __init__(self, *arguments: str) -> None:
        self.lines: list[str] = []
        self.errors: list[str] = []
        self._news: queue.Queue[None] = queue.Queue()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "segue.cli.app", *arguments],
            env=build_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        for stream, kept in (
            (self.process.stdout, self.lines),
            (self.process.stderr, self.errors),
        ):
            threading.Thread(target=self._read, args=(stream, kept), daemon=True).start()

    def _read(self, stream: Any, kept: list[str]) -> None:
        for line in stream:
            kept.append(line.rstrip("\n"))
            self._news.put(None)

    def write(self, line: str) -> None:
        """Type a line."""
        assert self.process.stdin
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def wait_for(self, words: str, seconds: float = WAIT_SECONDS) -> str:
        """The first line that holds the words."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for line in list(self.lines):
                if words in line:
                    return line
            assert self.process.poll() is None or not self._news.empty(), self.tell(words)
            try:
                self._news.get(timeout=0.2)
            except queue.Empty:
                continue
        raise AssertionError(self.tell(words))

    def tell(self, words: str) -> str:
        """What there was in place of the words."""
        shown = "\n".join([*self.lines[-40:], "--- errors", *self.errors[-40:]])
        return f"{words!r} did not come; there was:\n{shown}"

    def stop(self, seconds: float = 15) -> int:
        """Ask it to end; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@contextmanager
def run_child(*arguments: str) -> Iterator[Child]:
    """A command that is stopped at the end of the block."""
    child = Child(*arguments)
    try:
        yield child
    finally:
        child.stop()
        for stream in (child.process.stdin, child.process.stdout, child.process.stderr):
            if stream:
                stream.close()


@contextmanager
def serve(folder: Path, *more: str) -> Iterator[tuple[Child, dict[str, Any]]]:
    """`segue serve` with the travel business, open around the clock; the child and what it said
    when it was ready."""
    business = folder / "business"
    if not business.exists():
        open_always(copy_example("travel", business))
    data = str(link_models(folder / "data"))
    place = ("--business", str(business), "--data", data, "--port", "0")
    with run_child("serve", *place, *more, "--json") as child:
        ready = child.wait_for('"address"', START_SECONDS)
        yield child, json.loads(ready)
