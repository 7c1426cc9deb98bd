"""One connection's view of the log: what it follows, what it may see, and from where."""

from collections import deque

from segue.core.conversation.events import (
    AgentCameOn,
    AgentWentOff,
    CapacitySet,
    Event,
    SwitchSet,
)
from segue.core.playbook.policy import Policy
from segue.core.values import ConversationId
from segue.web.access import Access, Opened, is_within
from segue.web.cursors import Cursors
from segue.web.envelope import build_envelope
from segue.web.outbox import Frame, Outbox
from segue.web.principals import Principal
from segue.web.tracking import Step
from segue.web.views import build_viewer

READ = Access(
    customer="own", agent="team", supervisor="all", lead="all", auditor="all", api_key="all"
)
"""Who may see which conversation's events; the same over HTTP and over the socket."""

Texts = dict[str, str]


class Follower:
    """Turns steps of the log into frames for one connection, each at most once.

    While `hold` is in force, live frames wait, so that what is read from the log comes first.
    """

    def __init__(
        self, principal: Principal, policy: Policy, cursors: Cursors, outbox: Outbox
    ) -> None:
        self.principal = principal
        self.outbox = outbox
        self.inbox = principal.kind == "customer"
        self.followed: set[ConversationId] = set()
        self._policy = policy
        self._cursors = cursors
        self._held: deque[Frame] | None = None
        self._seen: dict[ConversationId, tuple[int, int]] = {}

    def may_see(self, opened: Opened | None) -> bool:
        """Whether the conversation lies in this connection's scope."""
        scope = READ.find_scope(self.principal.kind)
        return opened is not None and bool(scope) and is_within(self.principal, scope, opened)

    def follows(self, conversation_id: ConversationId) -> bool:
        """Whether this connection asked for the conversation."""
        return self.inbox or conversation_id in self.followed

    def offer(self, position: int, step: Step, texts: Texts) -> None:
        """Take a live step, if it is one that this connection follows and may see."""
        frame = self.build(position, step, texts)
        if frame is None:
            return
        if self._held is None:
            self._push(frame)
        elif len(self._held) >= self.outbox.limit:
            self.outbox.close_slow()
        else:
            self._held.append(frame)

    def build(self, position: int, step: Step, texts: Texts) -> Frame | None:
        """The frame of a step, or None. Who loses sight of a conversation by an event still
        sees that event."""
        if not self.follows(step.after.conversation.id):
            return None
        if not (self.may_see(step.after) or self.may_see(step.before)):
            return None
        viewer = build_viewer(self._policy, self.principal, step.after)
        prev_seq = step.shown_seq if viewer.kind == "customer" else step.event.seq - 1
        cursor = self._cursors.write(position, self.principal.key)
        return build_envelope(step.event, texts, viewer, prev_seq=prev_seq, cursor=cursor)

    def cursor(self, position: int) -> str:
        """The cursor of this connection at a position."""
        return self._cursors.write(position, self.principal.key)

    def find_position(self, cursor: str) -> int | None:
        """The position behind a cursor, or None for one that is not this principal's."""
        return self._cursors.read(cursor, self.principal.key)

    def hold(self) -> None:
        """Let live frames wait."""
        if self._held is None:
            self._held = deque()

    async def release(self) -> None:
        """Send what was held, then let live frames through again."""
        while self._held:
            frame = self._held.popleft()
            if self._is_new(frame):
                await self.outbox.put_slowly(self._mark(frame))
        self._held = None

    async def send_earlier(self, frame: Frame | None) -> None:
        """Send a frame that was read from the log, unless this connection had it already."""
        if frame is not None and self._is_new(frame):
            await self.outbox.put_slowly(self._mark(frame))

    def _push(self, frame: Frame) -> None:
        if self._is_new(frame):
            self.outbox.put(self._mark(frame))

    def _is_new(self, frame: Frame) -> bool:
        first, last = self._seen.get(frame["conversation_id"], (1, 0))
        return not first <= frame["seq"] <= last

    def _mark(self, frame: Frame) -> Frame:
        first, last = self._seen.get(frame["conversation_id"], (frame["seq"], 0))
        self._seen[frame["conversation_id"]] = (
            min(first, frame["seq"]),
            max(last, frame["seq"]),
        )
        return frame


def build_presence(event: Event) -> Frame | None:
    """The frame of an event outside conversations that staff hear of, or None."""
    match event.body:
        case AgentCameOn() | AgentWentOff() | CapacitySet():
            kind = type(event.body).__name__
            return {"type": "presence", "agent_id": event.body.agent_id, "event": kind}
        case SwitchSet():
            return {"type": "switch", "scope": event.body.scope, "on": event.body.on}
        case _:
            return None
