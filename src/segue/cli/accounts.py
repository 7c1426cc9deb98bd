"""Sign-ins of the team: made here, shown once, kept only as a hash."""

import secrets
from collections.abc import Iterable

import msgspec

from segue.app.signing_in import Account, Passwords, create_account
from segue.app.world import World
from segue.core.values import AgentId

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without i, l, o, 0 and 1, which are misread."""
GROUPS, GROUP_LETTERS = 4, 5
"""20 letters of 31: 99 bits."""


def make_password() -> str:
    """A new password that can be read out and typed."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP_LETTERS)) for _ in range(GROUPS))
    return "-".join(groups)


async def find_signed_up(world: World) -> set[AgentId]:
    """The members of the team who have a sign-in."""
    records = await world.store.list_records("account", world.clock.now())
    return {msgspec.json.decode(body, type=Account).agent_id for _, body in records}


async def create_missing(
    world: World,
    agent_ids: Iterable[AgentId],
    password: str = "",
    passwords: Passwords | None = None,
) -> dict[AgentId, str]:
    """Make sign-ins for those who have none, with `password` or each with one of their own; the
    passwords that were made, by agent."""
    signed_up = await find_signed_up(world)
    passwords = passwords or Passwords()
    made = {}
    for agent_id in agent_ids:
        if agent_id not in signed_up:
            made[agent_id] = password or make_password()
            await create_account(world, passwords, agent_id, agent_id, made[agent_id])
    return made
