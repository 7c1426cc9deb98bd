"""Fan-out: one reader of the log per process, and every connection gets what it may see."""

import asyncio
from contextlib import suppress
from typing import Any, Final

import structlog

from segue.app.world import World
from segue.core.conversation.events import Event
from segue.core.values import ConversationId, build_owner, conversation_stream
from segue.web.access import Opened
from segue.web.cursors import Cursors, load_cursors
from segue.web.follower import Follower, Texts, build_presence
from segue.web.options import WebSettings
from segue.web.outbox import Frame, Outbox
from segue.web.principals import STAFF, Principal
from segue.web.rows import Rows, Touched
from segue.web.tracking import Tracker

_LOG = structlog.get_logger(__name__)
_BATCH: Final = 500
_POLL_SECONDS: Final = 2.0
"""Reads the log this often even when nobody said that it has grown."""
_STOPPING: Final = 1012
_BROKEN: Final = 1011
_PREFIX: Final = "conversation/"


class Hub:
    """Knows the connections of this process and reads the log for all of them at once."""

    def __init__(self, world: World, settings: WebSettings) -> None:
        self._world = world
        self._settings = settings
        self._tracker = Tracker(world.store)
        self._followers: set[Follower] = set()
        self._rows = Rows(world, self._followers)
        self._starting = asyncio.Lock()
        self._cursors: Cursors | None = None
        self._reader: asyncio.Task[None] | None = None
        self._running: set[asyncio.Task[Any]] = set()
        self.position = 0

    async def start(self) -> Cursors:
        """Begin to read, if that has not begun; the cursors of this log."""
        async with self._starting:
            if self._cursors is None:
                world = self._world
                self._cursors = await load_cursors(world.store, world.clock, world.ids)
            if self._reader is None:
                self.position = await self._world.store.get_position()
                self._reader = asyncio.create_task(self._read())
                self._reader.add_done_callback(self._note_end)
        return self._cursors

    async def close(self) -> None:
        """End all connections, let their operations end, and stop reading."""
        self._close_all(_STOPPING)
        self._rows.close()
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._reader is not None:
            self._reader.cancel()
            with suppress(asyncio.CancelledError):
                await self._reader
        self._reader = None

    def close_session(self, session: str) -> None:
        """End the connections of a session that was signed out."""
        for follower in tuple(self._followers):
            if session and follower.principal.session == session:
                follower.outbox.close(4401)

    def see_through(self, task: "asyncio.Task[Any]") -> None:
        """Let an operation end even when its connection does not last as long: a message that
        is durable must wake its turn."""
        self._running.add(task)
        task.add_done_callback(self._drop)

    def _drop(self, task: "asyncio.Task[Any]") -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()

    async def join(self, principal: Principal) -> Follower:
        """A connection that holds live frames from the position that `position` has now, until
        it is released."""
        cursors = await self.start()
        outbox = Outbox(self._settings.socket_queue)
        follower = Follower(principal, self._world.policy, cursors, outbox)
        follower.hold()
        self._followers.add(follower)
        return follower

    def leave(self, follower: Follower) -> None:
        """The connection has ended."""
        self._followers.discard(follower)

    async def resume(self, follower: Follower, cursor: str | None) -> None:
        """Say that the connection is ready, bring what it missed since `cursor`, with the rows of
        what changed, then let live frames through. A cursor that cannot be served is answered by
        "resync"."""
        until = self.position
        after = until if cursor is None else follower.find_position(cursor)
        principal = {"kind": follower.principal.kind, "id": follower.principal.id}
        fits = after is not None and until - self._settings.replay_limit <= after <= until
        start = after if fits and after is not None else until
        ready = {"type": "ready", "cursor": follower.cursor(start), "principal": principal}
        await follower.outbox.put_slowly(ready)
        if not fits:
            await follower.outbox.put_slowly({"type": "resync"})
        touched = await self._replay(follower, start, until)
        await follower.release()
        await self._rows.bring(follower, touched)

    async def catch_up(
        self, follower: Follower, conversation_id: ConversationId, after: int, position: int
    ) -> None:
        """Bring the events of one conversation with a seq above `after` that the connection has
        not had. `position` is where the hub stood when the connection began to hold its live
        frames: their cursors must not be overtaken."""
        stream = conversation_stream(conversation_id)
        tracker, texts = Tracker(self._world.store), await self._world.store.read_texts(stream)
        for event in await self._world.store.read(stream):
            step = await tracker.step(event)
            if event.seq > after:
                await follower.send_earlier(follower.build(position, step, texts))

    def send_typing(self, opened: Opened, writer: Principal) -> None:
        """Tell who follows the conversation that somebody writes."""
        self._tell_others(opened, writer, {"type": "typing"})

    def send_seen(self, opened: Opened, reader: Principal, seq: int) -> None:
        """Tell who follows the conversation how far somebody has read it."""
        read = min(seq, opened.conversation.seq)
        self._tell_others(opened, reader, {"type": "seen", "seq": read})

    def _tell_others(self, opened: Opened, doer: Principal, what: Frame) -> None:
        """A passing frame for who follows the conversation, but the doer. A customer hears it
        only of the agent who holds the floor."""
        c = opened.conversation
        frame = what | {
            "conversation_id": c.id,
            "author_kind": doer.voice,
            "author_id": doer.id,
        }
        holds = c.owner == build_owner(doer.agent_id)
        for follower in tuple(self._followers):
            is_other = follower.principal.key != doer.key
            heard = holds or follower.principal.kind != "customer"
            if is_other and heard and follower.follows(c.id) and follower.may_see(opened):
                follower.outbox.put(frame)

    async def _replay(self, follower: Follower, after: int, until: int) -> Touched:
        tracker, texts, touched = Tracker(self._world.store), _TextCache(self._world), Touched()
        while after < until:
            batch = await self._world.store.read_after(after, _BATCH)
            if not batch:
                return touched
            for position, event in batch:
                if position <= until and event.stream.startswith(_PREFIX):
                    step = await tracker.step(event)
                    touched.add(step.before, step.after)
                    if follower.build(position, step, {}) is not None:
                        frame = follower.build(position, step, await texts.get(event))
                        await follower.send_earlier(frame)
            after = batch[-1][0]
        return touched

    async def _read(self) -> None:
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._world.bus.wait(self.position), _POLL_SECONDS)
            while batch := await self._world.store.read_after(self.position, _BATCH):
                texts = _TextCache(self._world)
                for position, event in batch:
                    await self._deliver(position, event, texts)
                    self.position = position

    async def _deliver(self, position: int, event: Event, texts: "_TextCache") -> None:
        if not event.stream.startswith(_PREFIX):
            self._tell_staff(event)
            return
        if not self._followers:
            return
        step = await self._tracker.step(event)
        known = await texts.get(event)
        for follower in tuple(self._followers):
            follower.offer(position, step, known)
        self._rows.note(step, known)

    def _tell_staff(self, event: Event) -> None:
        frame = build_presence(event)
        for follower in tuple(self._followers):
            if frame is not None and follower.principal.kind in STAFF:
                follower.outbox.put(frame)

    def _note_end(self, reader: "asyncio.Task[None]") -> None:
        """A reader that fell over ends its connections, which come back and start a new one:
        silence would be worse."""
        if reader.cancelled() or self._reader is not reader:
            return
        _LOG.error("stream_reader_failed", error=type(reader.exception()).__name__)
        self._reader = None
        self._close_all(_BROKEN)

    def _close_all(self, code: int) -> None:
        for follower in tuple(self._followers):
            follower.outbox.close(code)


class _TextCache:
    """The texts of the streams of one batch, each read once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._texts: dict[str, Texts] = {}

    async def get(self, event: Event) -> Texts:
        if event.stream not in self._texts:
            self._texts[event.stream] = await self._world.store.read_texts(event.stream)
        return self._texts[event.stream]
