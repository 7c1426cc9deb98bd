"""Brings what a person wrote to the server: under one key, until it is acknowledged."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from segue.cli.terminal import Terminal
from segue.simulation.client import TRY_AGAIN, Client, Refused, Unreachable

AWAY = "-- the server is away; your message waits here (Ctrl-C gives it up)"
BACK = "-- the server is back; your message is delivered"


async def deliver(
    client: Client, terminal: Terminal, path: str, body: Mapping[str, Any]
) -> dict[str, Any]:
    """What the server acknowledged. While it is away the person is told once, and once more
    when the message has arrived.

    Raises:
        Refused: the server said no.
    """
    key, waits = str(uuid4()), False
    while True:
        try:
            acknowledged = await client.post(path, body, key)
        except (Unreachable, Refused) as error:
            if isinstance(error, Refused) and error.status not in TRY_AGAIN:
                raise
            if not waits:
                terminal.print(AWAY, "dim")
            waits = True
        else:
            if waits:
                terminal.print(BACK, "dim")
            return acknowledged
