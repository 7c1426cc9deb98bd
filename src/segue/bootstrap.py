"""The only place that picks adapters: which store, models, clock and files are in use."""

from pathlib import Path

import structlog

from segue.adapters.clock import SystemClock
from segue.adapters.models.build_encoder import (
    find_encoder,
    install_encoder,
    read_encoder_card,
)
from segue.adapters.store.sqlite import open_sqlite
from segue.business.publishing import copy_folder, read_published
from segue.core.conversation.events import PlaybookPublished
from segue.core.errors import BadInput, SegueError
from segue.core.playbook.policy import Policy
from segue.core.values import BUSINESS_STREAM
from segue.ports import Clock, Expect, Store, Write

__all__ = [
    "SystemClock",
    "find_encoder",
    "install_encoder",
    "open_store",
    "publish",
    "read_encoder_card",
    "read_policies",
]

log = structlog.get_logger(__name__)


async def open_store(data: Path, database: str | None = None) -> Store:
    """The log: SQLite in the data directory, or the PostgreSQL database of that address.

    Raises:
        BadInput: the directory is in use or was written by a newer Segue.
    """
    return await open_sqlite(data)


async def publish(store: Store, clock: Clock, data: Path, folder: Path | None) -> PlaybookPublished:
    """The business in force: `folder` if it differs from what is published, else the last.

    Raises:
        FolderFaults: the folder has errors; nothing is published.
        BadInput: nothing is published yet and no folder is named.
        StreamMoved: another process published at the same time.
    """
    events = await store.read(BUSINESS_STREAM)
    published = [e.body for e in events if isinstance(e.body, PlaybookPublished)]
    if folder is None:
        if not published:
            raise BadInput(
                "no business is published in this data directory; name its folder with --business"
            )
        return published[-1]
    digest = copy_folder(folder, data)
    if published and published[-1].hash == digest:
        return published[-1]
    number = published[-1].number + 1 if published else 1
    body = PlaybookPublished(number, digest, by="start", why="the folder changed")
    seq = events[-1].seq if events else 0
    write = Write(BUSINESS_STREAM, (body,), clock.now(), Expect(seq=seq))
    await store.commit((write,))
    return body


async def read_policies(store: Store, data: Path) -> dict[int, Policy]:
    """Every published version by number; one whose files are gone is left out, and logged."""
    policies = {}
    for event in await store.read(BUSINESS_STREAM):
        if isinstance(event.body, PlaybookPublished):
            number = event.body.number
            try:
                policies[number] = read_published(data, event.body.hash, number).policy
            except SegueError as error:
                log.warning("published version unreadable", number=number, code=error.code)
    return policies
