"""What all calls of one process share."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Protocol

from segue.app.signing_in import Passwords
from segue.app.world import World
from segue.core.errors import ModelUnavailable, SegueError
from segue.core.values import ConversationId
from segue.web.access import Beginnings
from segue.web.identity import IdentityCheck
from segue.web.limits import Limiter
from segue.web.metrics import Metrics
from segue.web.options import WebSettings
from segue.web.stream import Hub

Check = Callable[[], Awaitable[tuple[str, ...]]]
"""What is missing for serving, one reason each; empty when all is there."""

_STORE_SECONDS: Final = 2.0


class Waker(Protocol):
    """What the web needs of `app.turns.Turns`."""

    def wake(self, conversation_id: ConversationId) -> None:
        """Let the AI take its turn, soon."""
        ...


@dataclass(frozen=True, slots=True)
class Shared:
    """The world, the turns, and what counts or remembers across calls. `checks` say what is
    missing for serving."""

    world: World
    turns: Waker
    settings: WebSettings
    limiter: Limiter
    passwords: Passwords
    identities: IdentityCheck
    beginnings: Beginnings
    hub: Hub
    metrics: Metrics
    checks: tuple[Check, ...] = ()

    async def find_reasons(self) -> tuple[str, ...]:
        """Why this process cannot serve now; empty when it can."""
        reasons: list[str] = []
        try:
            await asyncio.wait_for(self.world.store.get_position(), _STORE_SECONDS)
        except (TimeoutError, OSError, SegueError):
            reasons.append("the store does not answer")
        try:
            await asyncio.to_thread(self._read_once)
        except ModelUnavailable as error:
            reasons.append(f"a message cannot be understood: {error.message}")
        for check in self.checks:
            reasons += await check()
        return tuple(reasons)

    def _read_once(self) -> None:
        world = self.world
        today, language = world.clock.now().date(), world.policy.ai_languages[0]
        world.reader.read("ready", seq=0, today=today, language=language)


def build_shared(
    world: World, turns: Waker, settings: WebSettings, checks: tuple[Check, ...] = ()
) -> Shared:
    """Fresh counters and memories around a world."""
    return Shared(
        world,
        turns,
        settings,
        Limiter(),
        Passwords(settings.argon2_at_once),
        IdentityCheck(settings.identity_key),
        Beginnings(),
        Hub(world, settings),
        Metrics(),
        checks,
    )
