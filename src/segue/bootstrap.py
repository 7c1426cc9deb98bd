"""The only place that picks adapters: which store, models, clock and files are in use."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path

import structlog

from segue.adapters.bus import InProcessBus
from segue.adapters.clock import ShiftedClock, SystemClock
from segue.adapters.files import DiskFiles
from segue.adapters.history.files import check_history, count_history, read_history
from segue.adapters.ids import UuidIds
from segue.adapters.models.build_encoder import (
    find_encoder,
    install_encoder,
    read_encoder_card,
)
from segue.adapters.models.encoder import load_encoder
from segue.adapters.models.reader import MessageReader
from segue.adapters.models.retrieval import Retriever
from segue.adapters.models.topics import find_head, hash_examples, train_apart
from segue.adapters.store.postgres import open_postgres
from segue.adapters.store.sqlite import open_sqlite
from segue.app.directory import Directory
from segue.app.replay_past import Understanding
from segue.app.world import World
from segue.business.publishing import copy_folder, read_published
from segue.business.reading import Business, read_business
from segue.core.conversation.events import PlaybookPublished
from segue.core.errors import BadInput, ModelUnavailable, SegueError
from segue.core.playbook.policy import Policy
from segue.core.values import BUSINESS_STREAM
from segue.ports import Clock, Expect, Knowledge, Reader, Store, Write
from segue.settings import Settings

__all__ = [
    "ShiftedClock",
    "SystemClock",
    "UuidIds",
    "check_history",
    "close_world",
    "count_history",
    "find_encoder",
    "install_encoder",
    "open_playbooks",
    "open_store",
    "open_world",
    "read_encoder_card",
    "read_history",
]

HEADS = "heads"
"""In the cache: topic heads of folders that are tried, not served."""

log = structlog.get_logger(__name__)


async def open_store(data: Path, database: str | None = None, *, read_only: bool = False) -> Store:
    """The log: SQLite in the data directory, or the PostgreSQL database of that address.
    `read_only` looks at a data directory that a server may be using.

    Raises:
        BadInput: the directory is in use or was written by a newer Segue.
    """
    if database:
        return await open_postgres(database)
    return await open_sqlite(data, read_only=read_only)


async def open_world(settings: Settings, folder: Path | None, clock: Clock | None = None) -> World:
    """The world of one business, ready to act: the folder published, the models loaded. It goes
    by `clock`, else by that of this machine. Close it with `close_world`.

    Raises:
        BadInput: a fault of the folder, the data directory, the database or the installation.
    """
    clock = clock or SystemClock()
    encoder = _get_encoder(settings.cache)
    async with AsyncExitStack() as undo:
        store = await open_store(settings.data, settings.database)
        undo.push_async_callback(store.close)
        published = await publish(store, clock, settings.data, folder)
        business = read_published(settings.data, published.hash, published.number)
        heads = settings.data / "models"
        reader, knowledge = await asyncio.to_thread(_load_models, encoder, heads, business)
        people = (business.contacts, business.accounts, business.roles, business.bookings)
        world = World(
            store=store,
            clock=clock,
            ids=UuidIds(clock),
            reader=reader,
            knowledge=knowledge,
            bus=InProcessBus(),
            files=DiskFiles(settings.data),
            policy=business.policy,
            directory=Directory(*people),
            policies=await read_policies(store, settings.data),
        )
        undo.pop_all()
        return world


async def close_world(world: World) -> None:
    """Finish what was accepted and let go of the database."""
    await world.store.close()


def open_playbooks(folders: Sequence[Path], cache: Path) -> tuple[Understanding, ...]:
    """Business folders with what reads under them, not published; for replays.

    Raises:
        BadInput: a folder has faults, or the encoder is not installed.
    """
    encoder = _get_encoder(cache)
    opened = []
    for folder in folders:
        business = read_business(folder)
        reader, knowledge = _load_models(encoder, cache / HEADS, business)
        opened.append(Understanding(business.policy, reader, knowledge))
    return tuple(opened)


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


def _get_encoder(cache: Path) -> Path:
    encoder = find_encoder(cache)
    if encoder is None:
        raise BadInput(f"the encoder is not installed under {cache}; run `segue models install`")
    return encoder


def _load_models(encoder: Path, heads: Path, business: Business) -> tuple[Reader, Knowledge]:
    """The reader and the retriever of a business. The topic head is trained once for its
    examples and kept under `models`; then loading is a second of work."""
    loaded = load_encoder(encoder)
    examples = {str(topic.id): topic.examples for topic in business.policy.topics}
    name = hash_examples(loaded.version, examples)
    head = find_head(heads, name)
    if head is None:
        train_apart(encoder, heads, examples)
        head = find_head(heads, name)
    if head is None:
        raise ModelUnavailable(f"the trained topics are not found in {heads}; start again")
    return MessageReader(loaded, head), Retriever(business.articles, loaded, heads)
