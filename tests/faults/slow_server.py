"""`segue serve` whose store takes its time after an AI's draft, so that others come in between.

Called as the command is; everything but that one pause is the real thing.
"""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, Final, cast

from segue.bootstrap import close_world, open_world
from segue.cli.printing import print_json
from segue.cli.serving import bind, run
from segue.core.conversation.deciding import ReplyDrafted
from segue.ports import Receipt, Request, Store, Write
from segue.settings import read_settings

MOST_SECONDS: Final = 0.1
SEED: Final = 20261123


class SlowStore:
    """A store after whose drafts up to MOST_SECONDS pass."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chance = Random(SEED)

    async def commit(self, writes: tuple[Write, ...], request: Request | None = None) -> Receipt:
        """Commit; a draft is durable before the pause."""
        receipt = await self._store.commit(writes, request)
        if any(isinstance(body, ReplyDrafted) for write in writes for body in write.bodies):
            await asyncio.sleep(self._chance.uniform(0, MOST_SECONDS))
        return receipt

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


async def main(flags: dict[str, str]) -> None:
    """Serve until told to stop."""
    settings = read_settings({"data": Path(flags["--data"]), "port": int(flags["--port"])})
    listener, port = bind(settings)
    settings = replace(settings, port=port)
    world = await open_world(settings, Path(flags["--business"]))
    slow = replace(world, store=cast(Store, SlowStore(world.store)))
    try:
        async with run(slow, settings, listener) as serving:
            print_json({"address": settings.address})
            await serving
    finally:
        await close_world(world)


if __name__ == "__main__":
    asyncio.run(main(dict(zip(sys.argv[2::2], sys.argv[3::2], strict=False))))
