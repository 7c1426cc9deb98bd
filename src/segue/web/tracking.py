"""The state of live conversations before and after each event, for deciding who may see it."""

from collections import OrderedDict

from msgspec import Struct

from segue.core.conversation.events import Event
from segue.core.conversation.fold import apply, fold
from segue.core.conversation.state import Conversation
from segue.core.values import ContactId, Stream
from segue.ports import Store
from segue.web.access import Opened, find_beginning
from segue.web.envelope import is_for_customers


class Step(Struct, frozen=True):
    """One event with what surrounds it. `before` is None for the first event; `shown_seq` is
    the seq of the event before it that customers may see, 0 when there is none."""

    event: Event
    before: Opened | None
    after: Opened
    shown_seq: int


class _Known(Struct, frozen=True):
    state: Conversation
    began_with: ContactId | None
    shown_seq: int


class Tracker:
    """Follows conversations from event to event; reads the log where it has not followed."""

    def __init__(self, store: Store, most: int = 1000) -> None:
        self._store = store
        self._known: OrderedDict[Stream, _Known] = OrderedDict()
        self._most = most

    async def step(self, event: Event) -> Step:
        """The event with the conversation before and after it."""
        known = self._known.pop(event.stream, None)
        if known is None or known.state.seq != event.seq - 1:
            known = await self._read(event)
        after = _Known(
            apply(known.state, event),
            find_beginning((event,)) if event.seq == 1 else known.began_with,
            event.seq if is_for_customers(event.body) else known.shown_seq,
        )
        self._known[event.stream] = after
        if len(self._known) > self._most:
            self._known.popitem(last=False)
        before = Opened(known.state, known.began_with) if event.seq > 1 else None
        return Step(event, before, Opened(after.state, after.began_with), known.shown_seq)

    async def _read(self, event: Event) -> _Known:
        earlier = await self._store.read(event.stream) if event.seq > 1 else ()
        earlier = tuple(e for e in earlier if e.seq < event.seq)
        shown = [e.seq for e in earlier if is_for_customers(e.body)]
        return _Known(fold(earlier), find_beginning(earlier), shown[-1] if shown else 0)
