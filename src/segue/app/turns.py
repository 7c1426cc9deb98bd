"""Turns in the background: one at a time per conversation, none lost, none doubled."""

import asyncio

import structlog

from segue.app.give_up import give_up
from segue.app.reading_log import get_conversation
from segue.app.turn import take_turn
from segue.app.world import World
from segue.core.errors import NotFound
from segue.core.values import ConversationId

_LOG = structlog.get_logger(__name__)


class Turns:
    """Runs the AI's turns. `wake` after a message is in the log; a wake during a turn makes it
    run once more, so that the newest message is always seen."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._running: dict[ConversationId, asyncio.Task[None]] = {}
        self._again: set[ConversationId] = set()
        self._failed: set[ConversationId] = set()

    def wake(self, conversation_id: ConversationId) -> None:
        """A customer wrote in this conversation."""
        if conversation_id in self._running:
            self._again.add(conversation_id)
            return
        task = asyncio.create_task(self._run(conversation_id))
        self._running[conversation_id] = task
        task.add_done_callback(lambda done: self._finish(conversation_id, done))

    async def resume(self) -> int:
        """Wake every open conversation with a message that nobody decided on; after a start."""
        woken = 0
        for stream, head in await self._world.store.list_heads("conversation/", only_open=True):
            conversation_id = ConversationId(stream.partition("/")[2])
            c = await get_conversation(self._world, conversation_id)
            said = [m.seq for m in c.customer_messages()]
            if said and said[-1] > c.acted_seq and not c.imported and head.open:
                self.wake(conversation_id)
                woken += 1
        return woken

    async def settle(self) -> None:
        """Wait until no turn is running."""
        while self._running:
            await asyncio.wait(tuple(self._running.values()))
            await asyncio.sleep(0)

    async def close(self) -> None:
        """Let running turns end; what is not decided on is resumed at the next start."""
        self._again.clear()
        await self.settle()

    async def _run(self, conversation_id: ConversationId) -> None:
        while True:
            self._again.discard(conversation_id)
            try:
                await take_turn(conversation_id, self._world)
            except NotFound:
                return
            if conversation_id not in self._again:
                return

    def _finish(self, conversation_id: ConversationId, done: "asyncio.Task[None]") -> None:
        self._running.pop(conversation_id, None)
        error = None if done.cancelled() else done.exception()
        if error is not None:
            _LOG.error("turn_failed", conversation_id=conversation_id, error=type(error).__name__)
            if conversation_id not in self._failed:
                self._rescue(conversation_id, type(error).__name__)
                return
        self._failed.discard(conversation_id)
        if conversation_id in self._again:
            self.wake(conversation_id)

    def _rescue(self, conversation_id: ConversationId, error: str) -> None:
        """A turn broke: nobody is left in limbo, a person is brought (G8). Once: if that fails
        too, the next message or the next start tries again."""
        self._failed.add(conversation_id)
        reason = f"The AI could not finish its turn ({error})."
        task = asyncio.create_task(self._give_up(conversation_id, reason))
        self._running[conversation_id] = task
        task.add_done_callback(lambda done: self._finish(conversation_id, done))

    async def _give_up(self, conversation_id: ConversationId, reason: str) -> None:
        await give_up(self._world, conversation_id, "model:turn", reason)
