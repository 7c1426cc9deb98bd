"""Mounts every command; a command's own module is loaded only when it is called.

`segue --help` so stays quick although some commands need models: the table below holds what the
overview says, the modules hold the rest.
"""

import sys
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any, Final

import typer
from msgspec import Struct
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from segue.cli.printing import WRONG_USE, say
from segue.core.errors import SegueError


class Row(Struct, frozen=True):
    """A command: where it is defined and what the overview says of it."""

    module: str
    attribute: str
    help: str
    panel: str


RUN: Final = "Run it"
SET_UP: Final = "Set it up"
LOOK_BACK: Final = "Look back"

COMMANDS: Final[dict[str, Row]] = {
    "demo": Row("demo", "demo", "See a business come alive.", RUN),
    "serve": Row("serve", "serve", "Run Segue for one business folder.", RUN),
    "chat": Row("chat", "chat", "Be a customer, or a colleague, in the terminal.", RUN),
    "sign-in": Row("sign_in", "sign_in", "Make a new one-time password.", RUN),
    "init": Row("init", "init", "Start a business folder.", SET_UP),
    "check": Row("check", "check", "Check a business folder whole.", SET_UP),
    "models": Row("models", "models_app", "Install what the AI reads with.", SET_UP),
    "ui": Row("ui", "ui_app", "Build the pages.", SET_UP),
    "doctor": Row("doctor_min", "doctor", "Say what is ready here.", SET_UP),
    "import": Row("import_", "import_", "Bring past conversations in.", LOOK_BACK),
    "replay": Row("replay", "replay", "Run a playbook over the past.", LOOK_BACK),
    "verify-log": Row("verify_log", "verify_log", "Prove the log unchanged.", LOOK_BACK),
}


class LazyGroup(TyperGroup):
    """A group that lists its commands from the table and loads the one that is called."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for name, row in COMMANDS.items():
            stub = TyperCommand(name, help=row.help, rich_help_panel=row.panel)
            self.add_command(stub, name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command behind its stub."""
        name, stub, rest = super().resolve_command(ctx, args)
        return name, load_command(name) if name else stub, rest


def load_command(name: str) -> Any:
    """The command of that name as its module defines it.

    A function becomes a command; a Typer application, a group of commands.
    """
    row = COMMANDS[name]
    found = getattr(import_module(f"segue.cli.{row.module}"), row.attribute)
    if isinstance(found, typer.Typer):
        return get_command(found)
    return _build_single(name, found)


def _build_single(name: str, function: Any) -> Any:
    single = typer.Typer(add_completion=False, rich_markup_mode="rich")
    single.command(name)(function)
    return get_command(single)


app = typer.Typer(
    cls=LazyGroup,
    name="segue",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"segue {version('segue')}")
        raise typer.Exit


@app.callback(epilog="Begin with [bold]segue demo[/bold]; a command's own --help has examples.")
def overview(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Which Segue."),
    ] = False,
) -> None:
    """AI and people serve customers as one team, in one log."""


def main() -> None:
    """Run the command line; an error of Segue becomes one line and exit code 2."""
    try:
        app()
    except SegueError as error:
        say(f"segue: {error}", "bold red")
        sys.exit(WRONG_USE)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)


if __name__ == "__main__":
    main()
