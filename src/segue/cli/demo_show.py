"""How the demo is shown: live on a terminal, as plain lines elsewhere, or as one JSON object."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from rich.console import Console
from rich.live import Live
from rich.text import Text

from segue.cli.calling import build_command
from segue.cli.stage import Names, Stage
from segue.cli.stage_view import NARROWEST, draw_end, draw_stage, write_ring, write_said
from segue.core.playbook.policy import Policy
from segue.core.values import ENGLISH
from segue.settings import Settings
from segue.simulation.crowd import Crowd
from segue.simulation.past import LABEL

FRAMES_PER_SECOND = 8


def build_names(policy: Policy) -> Names:
    """How the voices of a business are called."""
    return Names(
        policy.business,
        policy.ai_name,
        {agent.id: agent.name for agent in policy.team},
        {agent.id: policy.word(agent.speciality, ENGLISH) for agent in policy.team},
    )


class Show:
    """Where the one conversation appears."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._console = Console(highlight=False)
        self._printed = 0
        self._package_printed = False

    @contextmanager
    def open(self, names: Names, settings: Settings, crowd: Crowd) -> Iterator[Stage]:
        """A stage that is shown as long as the block lasts."""
        if self.as_json:
            yield Stage(names)
            return
        console = self._console
        if not console.is_terminal or console.width < NARROWEST or not sys.stdout.isatty():
            self._print_line(f"# {names.business} ({LABEL})")
            yield Stage(names, self._print_news)
            return
        stage = Stage(names)
        with Live(
            get_renderable=lambda: draw_stage(stage, write_status(settings, crowd)),
            console=console,
            screen=True,
            refresh_per_second=FRAMES_PER_SECOND,
        ):
            yield stage
        console.print(draw_end(stage))

    def _print_news(self, stage: Stage) -> None:
        for said in stage.said[self._printed :]:
            self._print_line(write_said(said))
        self._printed = len(stage.said)
        if stage.package is not None and not self._package_printed:
            self._package_printed = True
            for line in write_ring(stage):
                self._print_line(line)

    def _print_line(self, line: str) -> None:
        self._console.print(line, markup=False, soft_wrap=not self._console.is_terminal)
        self._console.file.flush()

    def print_end(self, stage: Stage) -> None:
        """Where to go next."""
        self._console.print(Text(f"\n{stage.names.business} · {LABEL}\n", "bold"))
        self._console.print("Go on, in the browser and with a business of your own:", style="dim")
        for words in (("demo",), ("init", "my-business")):
            self._console.print(build_command(*words), markup=False, soft_wrap=True)

    def build_json(self, stage: Stage, settings: Settings) -> dict[str, object]:
        """Transcript and package."""
        return {
            "generated": True,
            "business": stage.names.business,
            "address": settings.address,
            "conversation_id": stage.conversation_id,
            "transcript": msgspec.to_builtins(stage.said),
            "package": msgspec.to_builtins(stage.package),
        }


def write_status(settings: Settings, crowd: Crowd) -> str:
    """Where it runs and how many others there are."""
    count = crowd.count()
    others = count.with_ai + count.waiting + count.with_people
    finished = crowd.tally.finished
    return f"{LABEL} · port {settings.port} · {others} other conversations · {finished} finished"
