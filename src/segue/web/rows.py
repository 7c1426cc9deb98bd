"""Rows of the inbox as they change, so that no page has to ask for its list again.

A row is computed once and shared by all who may see it. Changes that come in a burst make one
row: it is sent a moment after the first of them, behind the events themselves.
"""

import asyncio
from collections.abc import Collection
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from segue.app.inbox import build_row, is_listed
from segue.app.reading_log import find_conversation
from segue.app.world import World
from segue.core.conversation.state import Conversation
from segue.core.values import ConversationId
from segue.web.access import Opened
from segue.web.follower import Follower, Texts
from segue.web.outbox import Frame
from segue.web.principals import STAFF
from segue.web.tracking import Step

BURST_SECONDS: Final = 0.05


class Changed(Struct, frozen=True):
    """A conversation before the first change of a burst (None: it did not exist) and after the
    last."""

    before: Opened | None
    after: Opened


class Touched:
    """The conversations that changed, each from before its first change to after its last."""

    def __init__(self) -> None:
        self._changed: dict[ConversationId, Changed] = {}

    def add(self, before: Opened | None, after: Opened) -> None:
        """One more change."""
        first = self._changed.get(after.conversation.id)
        self._changed[after.conversation.id] = Changed(first.before if first else before, after)

    def take(self) -> tuple[Changed, ...]:
        """All changes so far, which are forgotten here."""
        taken, self._changed = tuple(self._changed.values()), {}
        return taken


class Rows:
    """Sends rows to those of `followers` who are staff and follow the inbox."""

    def __init__(self, world: World, followers: Collection[Follower]) -> None:
        self._world = world
        self._followers = followers
        self._touched = Touched()
        self._timer: asyncio.TimerHandle | None = None

    def note(self, step: Step, texts: Texts) -> None:
        """A conversation changed; `texts` are all of its texts."""
        if not any(_lists(follower) for follower in self._followers):
            return
        conversation = replace(step.after.conversation, texts=texts)
        self._touched.add(step.before, Opened(conversation, step.after.began_with))
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(BURST_SECONDS, self._send)

    async def bring(self, follower: Follower, touched: Touched) -> None:
        """The rows of what changed while a connection was away."""
        if not _lists(follower):
            return
        for change in touched.take():
            # The row tells how it stands now, so that it never falls behind a live one.
            now = await find_conversation(self._world, change.after.conversation.id)
            if now is not None and is_listed(now):
                frame = self._choose(follower, change, Opened(now, change.after.began_with), None)
                if frame is not None:
                    await follower.outbox.put_slowly(frame)

    def close(self) -> None:
        """Send nothing more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _send(self) -> None:
        self._timer = None
        listing = [follower for follower in self._followers if _lists(follower)]
        for change in self._touched.take():
            if not is_listed(change.after.conversation):
                continue
            row: Frame | None = None
            for follower in listing:
                frame = self._choose(follower, change, change.after, row)
                if frame is not None:
                    follower.outbox.put(frame)
                    row = frame if frame["type"] == "row" else row

    def _choose(
        self, follower: Follower, change: Changed, now: Opened, row: Frame | None
    ) -> Frame | None:
        """The row for who may see the conversation (`row`, if it is built already), its going
        for who could until now, else nothing."""
        conversation = now.conversation
        if follower.may_see(now):
            return row or self._build(conversation)
        if follower.may_see(change.before):
            return {"type": "row_gone", "conversation_id": conversation.id}
        return None

    def _build(self, conversation: Conversation) -> Frame:
        row = build_row(conversation, self._world.policy, self._world.directory)
        # Encoded here, once for all connections.
        encoded = msgspec.Raw(msgspec.json.encode(row))
        return {"type": "row", "conversation_id": conversation.id, "row": encoded}


def _lists(follower: Follower) -> bool:
    return follower.inbox and follower.principal.kind in STAFF
