"""Every store under one name: a `place` opens its store, and opens it again on the same data."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from msgspec import Struct

from segue.adapters.store.memory import MemoryStore
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


@pytest.fixture(params=["memory", "sqlite"])
def place(request) -> Place:
    return request.getfixturevalue(f"{request.param}_place")


@pytest.fixture
async def store(place) -> AsyncIterator[Store]:
    opened = await place.open()
    yield opened
    await opened.close()
