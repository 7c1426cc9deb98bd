"""A server with the travel business, and one in memory whose clock can be set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.server import Server, prepare_travel, serve, share_server
from tests.rig import Rig


@pytest.fixture(scope="session")
def server() -> Server:
    """A running server; whoever uses it leaves nobody waiting."""
    return share_server()


@pytest.fixture(scope="module")
def fresh_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server at which nothing has happened yet."""
    with serve(prepare_travel().copy(tmp_path_factory.mktemp("fresh"))) as running:
        yield running


@pytest.fixture(scope="module")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same business without a single client: nobody whom a visitor names is there."""
    folder = tmp_path_factory.mktemp("empty")
    with serve(prepare_travel().copy(folder).forget_people(folder)) as running:
        yield running


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    """The business in memory."""
    return Rig(tmp_path)
