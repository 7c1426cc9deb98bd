"""`segue models`: installs what the AI reads with, once on a machine."""

import time
from typing import Annotated

import typer

from segue.bootstrap import find_encoder, install_encoder, read_encoder_card
from segue.cli.printing import print_json, say, show_progress

models_app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode="rich")

_EXAMPLE = "Example: [bold]SEGUE_CACHE=/srv/cache segue models install[/bold]"
_STAGES = 7


@models_app.callback()
def overview() -> None:
    """Install what the AI reads with."""


@models_app.command(epilog=_EXAMPLE)
def install(
    json: Annotated[
        bool, typer.Option("--json", help="One JSON object on standard output.")
    ] = False,
) -> None:
    """Build the sentence encoder from its packaged weights, unless it is there.

    It is kept under $SEGUE_CACHE, else ~/.cache/segue. Nothing is downloaded.
    """
    begun = time.monotonic()
    folder = find_encoder()
    built = folder is None
    if folder is None:
        with show_progress("building the encoder", _STAGES) as advance:
            seen = 0

            def tell(_stage: str, done: int, _total: int) -> None:
                nonlocal seen
                advance(done - seen)
                seen = done

            folder = install_encoder(tell)
    card = read_encoder_card(folder)
    seconds = round(time.monotonic() - begun, 2)
    if json:
        print_json({"encoder": str(folder), "built": built, "seconds": seconds, "card": card})
    else:
        say(f"the encoder {card['name']} ({card['version']}) is in {folder}")
