"""Draws the stage of the demo: the customer's view on the left, the agent's on the right."""

from collections.abc import Sequence

from rich.align import Align
from rich.box import ROUNDED
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.layout import Layout
from rich.panel import Panel
from rich.segment import Segment
from rich.text import Text

from segue.cli.package_view import draw_package, write_package
from segue.cli.stage import Said, Stage

STYLES = {"customer": "default", "ai": "#8f7fc4", "agent": "#3f93ab", "system": "#8b8f98"}
"""The palette of the pages, in tones that read on light and dark: violet only for the AI."""
NARROWEST = 92
"""Columns; below, the conversation comes as plain lines."""
BUBBLE_SHARE = 0.82


class Tail:
    """The end of a column of things, as much of it as there is room for."""

    def __init__(self, parts: Sequence[RenderableType]) -> None:
        self._parts = parts

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The last lines that fit."""
        height = options.height or console.height
        whole = options.update(height=None)
        lines = [line for part in self._parts for line in console.render_lines(part, whole)]
        for line in lines[-height:]:
            yield from line
            yield Segment.line()


def draw_stage(stage: Stage, status: str) -> RenderableType:
    """The whole screen."""
    layout = Layout()
    layout.split_column(Layout(name="both"), Layout(Text(status, "dim"), size=2))
    layout["both"].split_row(Layout(name="left", ratio=6), Layout(name="right", ratio=5))
    left: list[RenderableType] = [draw_said(said) for said in stage.said]
    left.append(Text(f"  {stage.typing} is writing …" if stage.typing else "", "dim italic"))
    layout["left"].update(
        Panel(Tail(left), title="What the customer sees", border_style="dim", box=ROUNDED)
    )
    layout["right"].update(
        Panel(_draw_right(stage), title=_title(stage), border_style="dim", box=ROUNDED)
    )
    return layout


def draw_end(stage: Stage) -> RenderableType:
    """The conversation and the package one after the other, to scroll back to."""
    parts: list[RenderableType] = [draw_said(said) for said in stage.said]
    if stage.package is not None:
        package = Panel(draw_package(stage.package), title=_title(stage), border_style="dim")
        parts += [Text(), package]
    return Group(*parts)


def draw_said(said: Said) -> RenderableType:
    """One bubble, the customer's to the right; a mark is a quiet line."""
    if said.kind == "mark":
        return Align.center(Text(f"── {said.text} ──", "dim"))
    body = Text(said.text)
    for source in said.sources:
        body.append(f"\n▸ {source}", "dim")
    style = STYLES.get(said.kind, "default")
    title = Text(said.who, style).append(f"  {said.seq}" if said.seq else "", "dim")
    bubble = Panel(
        body, title=title, title_align="left", border_style=style, box=ROUNDED, expand=False
    )
    return _Side(bubble, "right" if said.kind == "customer" else "left")


class _Side:
    """A bubble that keeps to its side and leaves room on the other."""

    def __init__(self, inner: RenderableType, side: str) -> None:
        self._inner, self._side = inner, side

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The bubble, at most a share of the width."""
        width = int(options.max_width * BUBBLE_SHARE)
        lines = console.render_lines(self._inner, options.update(width=width, height=None))
        widest = max((Segment.get_line_length(_strip(line)) for line in lines), default=0)
        indent = options.max_width - widest if self._side == "right" else 0
        for line in lines:
            yield Segment(" " * indent)
            yield from _strip(line)
            yield Segment.line()


def _strip(line: list[Segment]) -> list[Segment]:
    while line and not line[-1].text.strip():
        line = line[:-1]
    return line


def _title(stage: Stage) -> str:
    name = stage.names.people.get(stage.rings, stage.rings)
    return f"What {name} sees" if name else "What the agent will see"


def _draw_right(stage: Stage) -> RenderableType:
    if stage.package is None:
        return Text("\n  Nobody is asked yet.\n  The AI holds the floor.", "dim")
    state = f"has handed back; {stage.names.ai} holds the floor"
    if stage.ringing:
        state = "is asked · Enter accepts, P passes"
    elif stage.accepted:
        state = "holds the floor"
    head = Text(stage.names.call_agent(stage.rings), "bold")
    return Group(head, Text(state, "dim"), draw_package(stage.package))


def write_said(said: Said) -> str:
    """One bubble as a plain line."""
    if said.kind == "mark":
        return f"-- {said.text}"
    sources = f" [{'; '.join(said.sources)}]" if said.sources else ""
    return f"{said.who}: {said.text}{sources}"


def write_ring(stage: Stage) -> list[str]:
    """What the agent has before them, as plain lines."""
    return [f"   | {line}" for line in write_package(stage.package)] if stage.package else []
