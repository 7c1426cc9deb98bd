"""The kill switch: the AI off for a topic, a channel or everything, at once."""

from datetime import datetime

from msgspec import Struct

from segue.app.reading_log import commit
from segue.app.world import World
from segue.core.conversation.events import Event, SwitchSet
from segue.core.values import BUSINESS_STREAM
from segue.ports import Request, Write


class Switch(Struct, frozen=True):
    """How a switch stands. `scope` is "*", "topic:ID" or "channel:ID"; with `until` it ends by
    itself."""

    scope: str
    on: bool
    by: str
    why: str
    at: datetime
    until: datetime | None = None


def build_switches(history: tuple[Event, ...], now: datetime) -> tuple[Switch, ...]:
    """Every switch that is set at `now`, in the order of the first setting."""
    found: dict[str, Switch] = {}
    for event in history:
        if isinstance(body := event.body, SwitchSet):
            found[body.scope] = Switch(body.scope, body.on, body.by, body.why, event.at, body.until)
    return tuple(s for s in found.values() if s.until is None or s.until > now)


async def list_switches(world: World) -> tuple[Switch, ...]:
    """Every switch that is set now."""
    return build_switches(await world.store.read(BUSINESS_STREAM), world.clock.now())


async def list_off(world: World) -> tuple[str, ...]:
    """The scopes for which the AI is off now."""
    return tuple(s.scope for s in await list_switches(world) if not s.on)


async def set_switch(
    world: World,
    scope: str,
    by: str,
    *,
    on: bool,
    why: str,
    until: datetime | None,
    request: Request,
) -> None:
    """Turn the AI on or off for a scope; it counts from the next turn on."""
    body = SwitchSet(scope, on, by, why, until)
    await commit(world, (Write(BUSINESS_STREAM, (body,), world.clock.now()),), request)
